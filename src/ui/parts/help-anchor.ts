/** `<help-anchor>`: hears presses on anything with `data-help` and brings the help that belongs to it. Its content loads with the first press. */
import { addressOf } from '../route.ts'

export class HelpAnchor extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', this.#press)
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#press)
  }

  readonly #press = (event: Event): void => {
    const anchor = event.composedPath().find((node): node is HTMLElement => node instanceof HTMLElement && node.dataset['help'] !== undefined)
    if (anchor) void this.open(anchor.dataset['help']!, anchor)
  }

  /** Opens the help on a term beside an element; where it cannot be brought, the page of help. */
  async open(term: string, anchor: HTMLElement): Promise<void> {
    try {
      await import('./help-popover.ts')
    } catch {
      location.hash = addressOf('help')
      return
    }
    const shown = this.querySelector('help-popover') ?? this.appendChild(document.createElement('help-popover'))
    await shown.open(term, anchor)
  }
}

customElements.define('help-anchor', HelpAnchor)

declare global { interface HTMLElementTagNameMap { 'help-anchor': HelpAnchor } }
