/** Puts a popover beside what it belongs to: below where there is room, else above, and never over the edge of the window. */
import { LightElement } from './light-element.ts'

const gap = 6
const edge = 8

/** The popover must be shown already, so that its size is known. `end` lines up right edges instead of left ones. */
function placeBeside(popover: HTMLElement, anchor: Element, end = false): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const below = at.bottom + gap + height <= innerHeight - edge
  const left = end ? at.right - width : at.left
  popover.style.left = `${Math.max(edge, Math.min(innerWidth - width - edge, left))}px`
  popover.style.top = `${below ? at.bottom + gap : Math.max(edge, at.top - gap - height)}px`
}

/** What all popovers that stand beside something share: closed by Escape or a press elsewhere, read as a dialog. */
export class BesidePopover extends LightElement {
  override connectedCallback(): void {
    super.connectedCallback()
    this.popover = 'auto'
    this.tabIndex = -1
    this.setAttribute('role', 'dialog')
    this.addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#key)
  }

  /** Shown beside the anchor, with the focus in it. `end` lines up right edges instead of left ones. */
  protected showBeside(anchor: HTMLElement, end = false): void {
    this.showPopover({ source: anchor })
    placeBeside(this, anchor, end)
    this.focus({ preventScroll: true })
  }

  // Escape closes the popover first; it must not also stop a run
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.hidePopover()
  }
}
