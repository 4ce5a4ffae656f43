/** `<chart-table>`: a chart's twin, the same numbers as rows, one group of columns per strategy. */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { date, dateOfDay } from '../i18n/dates.ts'
import { exactCount, figure, points, share } from '../i18n/format.ts'
import { language, t } from '../i18n/translate.ts'
import { briefly, columns, steps, stride, type Column } from './rows.ts'
import './strategy-chip.ts'
import { ToldElement } from './told-element.ts'
import type { ChartData } from './series.ts'

export class ChartTable extends ToldElement {
  static override properties: PropertyDeclarations = { data: { attribute: false }, whole: { type: Boolean } }

  static override styles = css`
    :host { display: block; overflow: auto; scrollbar-width: thin; font: var(--type-body); font-variant-numeric: tabular-nums; font-feature-settings: var(--font-features); color: var(--ink); }
    :host(:focus-visible) { outline: var(--focus-width) solid var(--focus); outline-offset: -2px; }
    table { border-collapse: separate; border-spacing: 0; min-width: 100%; }
    .extent { position: sticky; left: 0; padding-bottom: 4px; }
    .extent button { position: relative; padding: 0; border: 0; border-bottom: 1px solid var(--line-2); background: none; color: var(--ink); font: inherit; font-weight: 500; cursor: pointer; }
    .extent button::after { content: ''; position: absolute; inset: -6px 0; }
    .extent button:hover { border-color: var(--ink); }
    .extent button:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: 2px; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { padding: 0 12px; height: 32px; box-sizing: border-box; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); background: var(--surface); }
    thead th { position: sticky; top: 0; z-index: 1; height: 34px; font: var(--type-meta-medium); color: var(--muted); border-bottom-color: var(--line-2); }
    thead th span { display: inline-flex; align-items: center; gap: 6px; }
    tr > :first-child { position: sticky; left: 0; z-index: 1; padding-left: 0; text-align: left; font-weight: 400; color: var(--ink-2); }
    thead tr > :first-child { z-index: 2; }
    tbody tr:hover > * { background: var(--hover); }
    td.range, td.wins { color: var(--muted); font-size: 12px; }
  `

  declare data: ChartData | undefined
  /** Every step with its ranges and wins, instead of a week a row and the values alone. */
  declare whole: boolean

  constructor() {
    super()
    this.data = undefined
    this.whole = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // What scrolls must be reachable without a mouse.
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0
  }

  override render() {
    const { data } = this
    if (!data) return nothing
    const brief = briefly(data)
    const rows = this.whole ? Array.from({ length: steps(data) }, (_, step) => step) : brief.steps
    // how it ends is what most readers look for
    const down = [...rows].reverse()
    const list = this.whole ? columns(data) : brief.columns
    const more = t(data.step === 'weekly' ? 'table.wholeWeeks' : 'table.whole')
    return html`<div class="extent"><button type="button" aria-pressed=${this.whole} @click=${() => { this.whole = !this.whole }}>${this.whole ? t('table.brief') : more}</button></div>
      <table lang=${language()}>
      <caption>${t('table.caption', { title: data.title, rows: rows.length })}</caption>
      <thead><tr>${list.map(column => html`<th scope="col" title=${column.head}>${head(data, column)}</th>`)}</tr></thead>
      <tbody>${down.map(step => html`<tr>${list.map(column => column.kind === 'date'
        ? html`<th scope="row">${date(dateOfDay(data.start, step * stride(data)))}</th>`
        : html`<td class=${column.kind}>${cell(data, column, step)}</td>`)}</tr>`)}</tbody></table>`
  }
}

function head(data: ChartData, column: Column): TemplateResult | string {
  if (column.slot === undefined) return column.head
  const line = data.lines.find(({ slot }) => slot === column.slot)!
  if (column.kind === 'value') return html`<span><strategy-chip slot-index=${line.slot} letter=${line.letter} size="16"></strategy-chip>${line.name}</span>`
  return column.short
}

function cell({ unit, signed }: ChartData, column: Column, step: number): string {
  const value = Number(column.at(step))
  if (column.kind === 'wins') return exactCount(value)
  if (unit === 'share') return signed ? points(value, { bare: true }) : share(value)
  return unit === 'ratio' ? figure(value, { unit, signed }) : exactCount(value, { signed })
}

customElements.define('chart-table', ChartTable)

declare global { interface HTMLElementTagNameMap { 'chart-table': ChartTable } }
