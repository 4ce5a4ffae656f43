/** The words for where the scenario is kept: in full, short for narrow bars, and what it means. Never more than is true. */
import { t } from '../../i18n/translate.ts'
import type { DocumentState } from '../state/document.ts'
import type { Whereabouts } from '../state/keeper.ts'

export type KeptWords = { readonly full: string; readonly short: string; readonly hint: string }

/** `clock` writes the time of saving as hours and minutes. */
export function keptWords(where: Whereabouts, file: DocumentState['file'], clock: (at: number) => string): KeptWords {
  const plain = (full: string, short = ''): KeptWords => ({ full, short, hint: full })
  switch (where) {
    case 'saved': return file!.at === undefined ? plain(t('bar.opened', { file: file!.name })) : plain(t('bar.saved', { file: file!.name, time: clock(file!.at) }), t('bar.savedAt', { time: clock(file!.at) }))
    case 'untouched': return plain(t('bar.untouched'))
    case 'edited': return plain(t('kept.edited'))
    case 'browser': return { full: t('kept.browser'), short: t('kept.browserShort'), hint: [file ? t('kept.olderFile', { file: file.name }) : '', t('kept.browserHint')].filter(Boolean).join(' ') }
    case 'full': return plain(t('kept.full'), t('kept.notKept'))
    case 'blocked': return plain(t('kept.blocked'), t('kept.notKept'))
  }
}
