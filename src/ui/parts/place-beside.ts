/** Puts a popover beside what it belongs to: below where there is room, else above, and never over the edge of the window. */
const gap = 6
const edge = 8

/** The popover must be shown already, so that its size is known. `end` lines up right edges instead of left ones. */
export function placeBeside(popover: HTMLElement, anchor: Element, end = false): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const below = at.bottom + gap + height <= innerHeight - edge
  const left = end ? at.right - width : at.left
  popover.style.left = `${Math.max(edge, Math.min(innerWidth - width - edge, left))}px`
  popover.style.top = `${below ? at.bottom + gap : Math.max(edge, at.top - gap - height)}px`
}

/** Escape closes the popover first; it must not also stop a run. */
export function closeByEscape(popover: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  popover.hidePopover()
}
