/** `<fact-table>`: the table twin of charts that are no curves. */
import { css, html, nothing, type PropertyDeclarations } from 'lit'
import { language, t } from '../i18n/translate.ts'
import { raw, type Fact, type Facts } from './facts.ts'
import { phrased } from './phrased.ts'
import './strategy-chip.ts'
import { ToldElement } from './told-element.ts'

/** A cell was pressed: its id. */
export type FactEvent = CustomEvent<string>

export class FactTable extends ToldElement {
  static override properties: PropertyDeclarations = { facts: { attribute: false } }

  static override styles = css`
    :host { display: block; overflow: auto; scrollbar-width: thin; font: var(--type-body); font-variant-numeric: tabular-nums; font-feature-settings: var(--font-features); color: var(--ink); }
    :host(:focus-visible) { outline: var(--focus-width) solid var(--focus); outline-offset: -2px; }
    table { border-collapse: separate; border-spacing: 0; min-width: 100%; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { padding: 0 12px; height: 32px; box-sizing: border-box; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); background: var(--surface); }
    .text { text-align: left; }
    :host([dense]) :is(th, td) { padding: 0 4px; }
    :host([dense]) tr > :first-child { padding-left: 0; }
    :host([dense]) thead th { height: auto; padding-block: 4px; white-space: normal; vertical-align: bottom; }
    :host([dense]) thead th:lang(zh-CN) { min-width: 54px; word-break: keep-all; }
    thead th { position: sticky; top: 0; z-index: 1; height: 34px; font: var(--type-meta-medium); color: var(--muted); border-bottom-color: var(--line-2); }
    th span { display: inline-flex; align-items: center; gap: 6px; }
    tr > :first-child { position: sticky; left: 0; z-index: 1; padding-left: 0; text-align: left; font-weight: 400; color: var(--ink-2); }
    thead tr > :first-child { z-index: 2; }
    th small { display: block; max-width: 168px; padding-bottom: 4px; font: var(--type-meta); color: var(--muted); white-space: normal; text-wrap: pretty; }
    abbr { padding: 0 4px; margin-right: -4px; border-bottom: 1px dotted var(--control); text-decoration: none; cursor: help; }
    button { position: relative; padding: 0; border: 0; border-bottom: 1px dotted var(--control); background: none; font: inherit; color: inherit; text-align: inherit; cursor: pointer; }
    button::after { content: ''; position: absolute; inset: -6px 0; }
    button:hover { border-bottom-style: solid; }
    button:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: 2px; }
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
    const inside = ({ chip, press, cell, text, why }: Fact) => {
      const words = text ?? (raw(cell) || t('format.none'))
      if (press) return html`<button type="button" title=${press.hint} @click=${() => this.dispatchEvent(new CustomEvent('fact', { detail: press.id }) satisfies FactEvent)}>${words}</button>`
      if (!raw(cell) && why) return html`<abbr title=${why}>${words}<span class="heard"> ${why}</span></abbr>`
      return chip ? html`<span><strategy-chip slot-index=${chip.slot} letter=${chip.letter} size="16"></strategy-chip>${words}</span>` : words
    }
    return html`<table lang=${language()}><caption class="heard">${facts.caption}</caption>
      <thead><tr>${facts.columns.map(({ head, kind }) => html`<th scope="col" class=${kind}>${phrased(head)}</th>`)}</tr></thead>
      <tbody>${facts.rows.map((row) => html`<tr>${row.map((fact, k) => k === 0 ? html`<th scope="row">${inside(fact)}${fact.note ? html`<small>${fact.note}</small>` : nothing}</th>` : html`<td class=${facts.columns[k]?.kind ?? 'number'}>${inside(fact)}</td>`)}</tr>`)}</tbody></table>`
  }
}

customElements.define('fact-table', FactTable)

declare global { interface HTMLElementTagNameMap { 'fact-table': FactTable } }
