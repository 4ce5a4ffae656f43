/** Keys that belong to an input method: browsers differ in whether the closing Enter still says so. */

/** An Enter or Escape this long after a composition still belongs to it, in milliseconds: WebKit tells of the end first and of the key after it. */
const afterComposition = 100

const ends = new WeakMap<object, number>()

/** True for a key of a composition, or within a moment after its end. */
export const isComposing = (event: KeyboardEvent, heard: object = globalThis): boolean =>
  event.isComposing || event.keyCode === 229 || event.timeStamp - (ends.get(heard) ?? -Infinity) < afterComposition

/** Keeps Enter and Escape of a composition from everything that listens at `page` or inside it. */
export function guardComposition(page: EventTarget = globalThis as unknown as EventTarget): void {
  page.addEventListener('compositionend', (event) => void ends.set(page, event.timeStamp), true)
  page.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent
    if ((key.key !== 'Enter' && key.key !== 'Escape') || !isComposing(key, page)) return
    key.stopImmediatePropagation()
    // what the input method has closed must not send a form or close a dialog as well
    key.preventDefault()
  }, true)
}
