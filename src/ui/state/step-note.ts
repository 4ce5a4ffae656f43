/** A note on the step just taken, with the way back beside it. */
import { t } from '../../i18n/translate.ts'
import { dismissNote, note, notices, type Toast } from './notices.ts'
import { desk } from './session.ts'

/** Tells of the last step; the note goes with the next one, so that its undo never takes back another. */
export function noteStep(text: string): void {
  const step = desk.get().past.at(-1)
  const toast: Toast = { text, action: { label: t('bar.undo'), run: desk.undo } }
  note(toast)
  const stop = desk.subscribe(() => {
    if (desk.get().past.at(-1) === step) return
    stop()
    if (notices.get().toast === toast) dismissNote()
  })
}
