/** What is laid over the page for the keyboard; each comes when it is first asked for. */
import { t } from '../../i18n/translate.ts'
import { note } from '../state/notices.ts'

const failed = (error: unknown): void => note({ text: t('page.failed', { message: error instanceof Error ? error.message : String(error) }) })

export const openPalette = (): void => void import('./command-palette.ts').then(({ openCommandPalette }) => openCommandPalette(), failed)
export const openKeySheet = (): void => void import('./key-sheet.ts').then(({ openSheet }) => openSheet(), failed)

/** Something stands over the page and takes the keys. */
export const isCovered = (): boolean => document.querySelector('wa-dialog[open], dialog[open], wa-dropdown[open], :popover-open') !== null
