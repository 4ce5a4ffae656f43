/** What the page has to say right now: a passing note, or what is wrong in a file. */
import { onLanguage, t } from '../../i18n/translate.ts'
import type { Problem } from '../../scenario/scenario.ts'
import { createStore } from './store.ts'

export type Toast = { readonly text: string; readonly action?: { readonly label: string; readonly run: () => void } }
export type Notices = {
  readonly toast: Toast | undefined
  readonly refused: { readonly file: string; readonly problems: readonly Problem[]; /** Strategies of the file by name, as far as they can be read. */ readonly names?: readonly string[]; /** Sets every problem right and opens the file again. */ readonly mend?: () => void } | undefined
}

export const notices = createStore<Notices>({ toast: undefined, refused: undefined })

/** A note goes by itself after this long, in milliseconds. */
const noteStays = 6000
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows a note for a while; a newer one takes its place. */
export function note(toast: Toast): void {
  clearTimeout(timer)
  notices.set({ ...notices.get(), toast })
  timer = setTimeout(dismissNote, noteStays)
}

export function dismissNote(): void {
  clearTimeout(timer)
  notices.set({ ...notices.get(), toast: undefined })
}

// what was said in one language does not stay in another
onLanguage(() => { if (notices.get().toast) dismissNote() })

/** Lists what keeps a file from being opened; nothing closes the list. The list is loaded when there is one. */
export function refuse(refused: Notices['refused']): void {
  if (refused) void import('../parts/refused-file.ts').catch(fail)
  notices.set({ ...notices.get(), refused })
}

/** Says that something could not be done, with what helps to find out why. */
export function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  note({ text: t('page.failed', { message }), action: { label: t('page.copyDetails'), run: () => void copyDetails([message]) } })
}

/** Copies what helps to find out why: versions, seed, messages; no data. */
export const copyDetails = async (messages: readonly string[]): Promise<void> => (await import('./details.ts')).copyDetails(messages)
