/** What is laid over the page for the keyboard; each comes when it is first asked for. */
import { fail } from '../state/notices.ts'

export const openPalette = (): void => void import('./command-palette.ts').then(({ openCommandPalette }) => openCommandPalette(), fail)
export const openKeySheet = (): void => void import('./key-sheet.ts').then(({ openSheet }) => openSheet(), fail)

/** Something stands over the page and takes the keys. */
export const isCovered = (): boolean => document.querySelector('wa-dialog[open], dialog[open], wa-dropdown[open], :popover-open') !== null
