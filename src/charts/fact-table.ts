/** `<fact-table>`: the table twin of charts that are no curves, and the same facts as CSV or for a spreadsheet's clipboard. */
import { css, html, nothing, type PropertyDeclarations } from 'lit'
import { language, t } from '../i18n/translate.ts'
import type { Slot } from './series.ts'
import './strategy-chip.ts'
import { ToldElement } from './told-element.ts'

export type Fact = {
  readonly chip?: { readonly slot: Slot; readonly letter: string }
  /** Raw, as files hold it: a text, or a number of which NaN is a gap. */
  readonly cell: string | number
  /** As the table shows it; the raw text if left out. */
  readonly text?: string
}
export type Facts = {
  readonly caption: string
  /** Heads of the columns; `text` ones stand left. */
  readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' }[]
  readonly rows: readonly (readonly Fact[])[]
}

const raw = (cell: string | number): string => (typeof cell === 'number' ? (Number.isFinite(cell) ? String(Number(cell.toPrecision(12)) || 0) : '') : cell)

/** The facts as CSV, with a byte order mark for Excel; `last` is a closing line after an empty one. */
export function factsCsv({ columns, rows }: Facts, last?: string): string {
  const quoted = (cell: string | number) => raw(cell).replace(/^.*[",\r\n].*$/s, (text) => `"${text.replaceAll('"', '""')}"`)
  const lines = [columns.map(({ head }) => quoted(head)).join(','), ...rows.map((row) => row.map(({ cell }) => quoted(cell)).join(','))]
  if (last) lines.push('', quoted(last))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** The same, separated by tabs: what a spreadsheet takes from the clipboard. */
export const factsTsv = ({ columns, rows }: Facts): string =>
  [columns.map(({ head }) => head), ...rows.map((row) => row.map(({ cell }) => raw(cell)))].map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n')

export class FactTable extends ToldElement {
  static override properties: PropertyDeclarations = { facts: { attribute: false } }

  static override styles = css`
    :host { display: block; overflow: auto; scrollbar-width: thin; font: var(--type-body); font-variant-numeric: tabular-nums; font-feature-settings: var(--font-features); color: var(--ink); }
    :host(:focus-visible) { outline: var(--focus-width) solid var(--focus); outline-offset: -2px; }
    table { border-collapse: separate; border-spacing: 0; min-width: 100%; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { padding: 0 12px; height: 32px; box-sizing: border-box; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); background: var(--surface); }
    .text { text-align: left; }
    thead th { position: sticky; top: 0; z-index: 1; height: 34px; font: var(--type-meta-medium); color: var(--muted); border-bottom-color: var(--line-2); }
    th span { display: inline-flex; align-items: center; gap: 6px; }
    tr > :first-child { position: sticky; left: 0; z-index: 1; padding-left: 0; text-align: left; font-weight: 400; color: var(--ink-2); }
    thead tr > :first-child { z-index: 2; }
    tbody tr:hover > * { background: var(--hover); }
  `

  declare facts: Facts | undefined

  constructor() {
    super()
    this.facts = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // What scrolls must be reachable without a mouse.
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0
  }

  override render() {
    const { facts } = this
    if (!facts) return nothing
    const inside = ({ chip, cell, text }: Fact) => {
      const words = text ?? (raw(cell) || t('format.none'))
      return chip ? html`<span><strategy-chip slot-index=${chip.slot} letter=${chip.letter} size="16"></strategy-chip>${words}</span>` : words
    }
    return html`<table lang=${language()}><caption>${facts.caption}</caption>
      <thead><tr>${facts.columns.map(({ head, kind }) => html`<th scope="col" class=${kind}>${head}</th>`)}</tr></thead>
      <tbody>${facts.rows.map((row) => html`<tr>${row.map((fact, k) => k === 0 ? html`<th scope="row">${inside(fact)}</th>` : html`<td class=${facts.columns[k]?.kind ?? 'number'}>${inside(fact)}</td>`)}</tr>`)}</tbody></table>`
  }
}

customElements.define('fact-table', FactTable)

declare global { interface HTMLElementTagNameMap { 'fact-table': FactTable } }
