/** Keys that belong to an input method: browsers differ in whether the closing Enter still says so. */
let ended = -Infinity
if (typeof addEventListener === 'function') addEventListener('compositionend', (event) => { ended = event.timeStamp }, true)

/** True for a key of a composition, or within 100 ms after its end. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229 || event.timeStamp - ended < 100
