/** A note on the step just taken, with the way back beside it. */
import { t } from '../../i18n/translate.ts'
import { dismissNote, note, notices, type Toast } from './notices.ts'
import { desk } from './session.ts'

/** Tells of the last step, with the way back. */
export const noteStep = (text: string): void => noteUntilNext({ text, action: { label: t('bar.undo'), run: desk.undo } })

/** A note on the last step that goes with the next one, so that what it offers never meets another. */
export function noteUntilNext(toast: Toast): void {
  const step = desk.get().past.at(-1)
  note(toast)
  const stop = desk.subscribe(() => {
    if (desk.get().past.at(-1) === step) return
    stop()
    if (notices.get().toast === toast) dismissNote()
  })
}
