/** A drop-down menu over Web Awesome's: a trigger of ours and plain entries. */
import { html, nothing, type TemplateResult } from 'lit'
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js'
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js'

export type Entry = {
  readonly label: string
  readonly run: () => void
  /** A choice of one among several carries a tick. */
  readonly checked?: boolean | undefined
  readonly disabled?: boolean
  readonly keys?: string
}
type Select = CustomEvent<{ item: HTMLElement & { value?: string } }>

/** `trigger` must be one button with `slot="trigger"`. */
export function menu(trigger: TemplateResult, entries: readonly Entry[], placement = 'bottom-start'): TemplateResult {
  const choose = (event: Select) => entries[Number(event.detail.item.value)]?.run()
  return html`<wa-dropdown placement=${placement} @wa-select=${choose}>${trigger}
    ${entries.map(({ label, checked, disabled = false, keys }, k) => html`<wa-dropdown-item value=${String(k)} type=${checked === undefined ? 'normal' : 'checkbox'}
      ?checked=${checked ?? false} ?disabled=${disabled}>${label}${keys ? html`<kbd slot="details">${keys}</kbd>` : nothing}</wa-dropdown-item>`)}
  </wa-dropdown>`
}
