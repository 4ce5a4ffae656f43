/** What charts of rows share: heading, measured plot, a cursor for pointer and keyboard with its card, the table twin. */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import '../i18n/late/tabs.ts'
import { language, t } from '../i18n/translate.ts'
import { chartStyles } from './chart-styles.ts'
import './fact-table.ts'
import type { Facts } from './facts.ts'
import { phrased } from './phrased.ts'
import { textWidth } from './text-width.ts'
import { ToldElement } from './told-element.ts'
import { PlotSize } from './plot-size.ts'

export type RowChartData = {
  title: string
  /** What, period, unit: muted beside the title. */
  subtitle: string
  finding: string
  source?: string
  /** What the table says in its place: nothing of how marks are drawn. */
  tableSource?: string
}
export type RowEvent = CustomEvent<{ row: number }>
/** What the cursor says of a row. */
export type RowCard = { head: string, note: string, lines: readonly (readonly [name: string, value: string])[] }

const rowStyles = css`
  :host { display: block; }
  .plot.rows { min-height: 0; }
  :host([presses]) .plot.rows { cursor: pointer; }
  .total { fill: var(--ink); }
  .solid { fill: var(--c); }
  .hatched { stroke: var(--c); }
  .hatch { stroke: var(--c); stroke-width: 1.75; }
  .connector { stroke: var(--control); }
  .gap { fill: none; stroke: var(--surface); stroke-width: 3; }
  .under { fill: var(--hover); }
  .rule { stroke: var(--line); }
  .rail { stroke: var(--c); stroke-width: 2; }
  .other { stroke: var(--control); }
  .hollow { fill: var(--surface); stroke: var(--slot-0); stroke-width: 1.75; }
  .small { opacity: .45; }
  .card td:first-child { width: auto; max-width: none; color: var(--muted); text-align: left; }
  .card td:last-child { color: var(--ink); }
  .card .whose { margin-bottom: 6px; font-weight: 600; white-space: nowrap; }
  .card p { margin: 0 0 6px; color: var(--muted); text-wrap: pretty; }
`

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, 12)))

export abstract class RowChart<D extends RowChartData> extends ToldElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false }, view: {}, bare: { type: Boolean }, presses: { type: Boolean }, box: { state: true }, at: { state: true }, piece: { state: true }, heard: { state: true },
  }

  static override styles = [chartStyles, rowStyles]

  declare data: D | undefined
  declare view: 'chart' | 'table'
  /** Without heading and finding. */
  declare bare: boolean
  /** Rows can be pressed, or entered from the keyboard: each sends `row`. */
  declare presses: boolean
  /** The plot's size in px; measured, or set by an export. */
  declare box: { width: number, height: number }
  /** The row under the cursor. */
  declare at: number | undefined
  /** The piece of that row under the cursor, where rows have pieces. */
  declare piece: number | undefined
  declare heard: string
  protected readonly plotSize = new PlotSize(this, ({ width }) => {
    if (width > 0 && width !== this.box.width) this.box = { width, height: 0 }
  })

  constructor() {
    super()
    this.data = undefined
    this.view = 'chart'
    this.bare = false
    this.presses = false
    this.box = { width: 0, height: 0 }
    this.at = undefined
    this.piece = undefined
    this.heard = ''
  }

  /** How many rows, from the top down. */
  protected abstract count(data: D): number
  /** The kind of chart, in a word. */
  protected abstract role_(): string
  /** How many pieces each row has, from the left, and which of them lies at `x` px; none in most charts. */
  protected pieces(_data: D): number { return 0 }
  protected pieceAt(_data: D, _x: number): number | undefined { return undefined }
  /** Everything inside the svg. */
  protected abstract drawn(data: D, box: { width: number, height: number, pitch: number }): TemplateResult
  protected abstract card(data: D, row: number): RowCard
  /** The chart's numbers for the table twin and for files. */
  abstract facts(data: D): Facts

  /** What its numbers are counted in, where the marks on the axis do not say it. */
  protected unitOf(_data: D): string { return '' }

  subtitleText(): string {
    const { data } = this
    return data ? [data.subtitle, this.unitOf(data)].filter(Boolean).join(t('chart.comma')) : ''
  }

  /** The table has many columns. */
  protected readonly dense: boolean = false
  /** Room above the first row, for ticks. */
  protected readonly top: number = 24

  /** How high the drawing wants to be at a width. */
  tall(data: D, width: number): number { return this.top + this.pitch(data, { width, height: 0 }) * this.count(data) + 6 }

  protected pitch(data: D, { height, width }: { height: number, width: number } = this.box): number {
    return height > 0 ? Math.min(34, (height - this.top - 6) / Math.max(1, this.count(data))) : width < 520 ? 40 : 29
  }

  override render() {
    const { data } = this
    if (!data) return nothing
    return html`
      ${this.bare ? nothing : html`<header><h2>${data.title}<small>${this.subtitleText()}</small></h2><slot name="controls"></slot></header><p class="finding">${phrased(data.finding)}</p>`}
      ${this.view === 'table' ? html`<fact-table part="table" ?dense=${this.dense} .facts=${this.facts(data)}></fact-table>` : this.#plot(data)}
      ${data.source && !this.bare ? html`<p class="source">${this.view === 'table' ? data.tableSource ?? data.source : data.source}</p>` : nothing}`
  }

  #plot(data: D) {
    const pitch = this.pitch(data)
    const { width } = this.box
    const height = this.box.height > 0 ? this.top + pitch * this.count(data) + 6 : this.tall(data, width)
    return html`<div class="plot rows" part="plot" style="height: ${height}px" tabindex="0" role="group" aria-roledescription=${this.role_()} aria-label=${`${data.title}. ${data.finding}`} aria-description=${this.keys()}
      @keydown=${this.#key} @blur=${this.#leave} @pointerleave=${this.#leave} @pointermove=${this.#move} @click=${this.#press}>
      ${width > 0 ? html`<svg width=${width} height=${height} role="img" lang=${language()}><title>${data.finding || data.title}</title>${this.drawn(data, { width, height, pitch })}</svg>` : nothing}
      ${this.at !== undefined && this.at < this.count(data) ? this.#card(data, this.at, height) : nothing}
      <div class="heard" aria-live="polite">${this.heard}</div></div>`
  }

  #card(data: D, at: number, height: number) {
    const { head, note, lines } = this.card(data, at)
    const line = language() === 'zh-CN' ? 18 : 16
    const width = Math.min(this.box.width, Math.max(220, 48 + widest(lines.map(([name]) => name)) + widest(lines.map(([, value]) => value)), Math.min(320, 30 + textWidth(note, 12))))
    const tall = 46 + line * (Math.ceil(textWidth(note, 12) / (width - 26)) + lines.length) + lines.length * 4
    const pitch = this.rowHeight(data, at)
    const below = this.rowTop(data, at) + pitch + 2
    const top = below + tall > height && below - pitch - tall > -40 ? below - pitch - tall - 2 : below
    return html`<div class="card" style="${this.cardSide(data)}: 0; top: ${top}px; width: ${width}px"><div class="whose">${head}</div>${note ? html`<p>${note}</p>` : nothing}
      <table>${lines.map(([name, value]) => html`<tr><td>${name}</td><td>${value}</td></tr>`)}</table></div>`
  }

  /** Which keys walk through the rows. */
  protected keys(): string { return this.presses ? t('rows.keysPress') : t('rows.keys') }
  /** Where a row begins, in px from the top of the plot, and how high it is. */
  protected rowTop(data: D, row: number): number { return this.top + row * this.pitch(data) }
  protected rowHeight(data: D, _row: number): number { return this.pitch(data) }
  /** Where the card stands; right unless what it tells of lies there. */
  protected cardSide(_data: D): 'left' | 'right' { return 'right' }

  #rowAt(data: D, event: PointerEvent): number | undefined {
    const y = event.clientY - (event.currentTarget as Element).getBoundingClientRect().top
    return Array.from({ length: this.count(data) }, (_, k) => k).find((k) => y >= this.rowTop(data, k) && y < this.rowTop(data, k) + this.rowHeight(data, k))
  }

  readonly #leave = (): void => { this.at = this.piece = undefined }

  readonly #move = (event: PointerEvent): void => {
    const { data } = this
    if (!data) return
    this.at = this.#rowAt(data, event)
    this.piece = this.at === undefined ? undefined : this.pieceAt(data, event.clientX - (event.currentTarget as Element).getBoundingClientRect().left)
  }

  #sent(row: number | undefined): void {
    if (this.presses && row !== undefined) this.dispatchEvent(new CustomEvent('row', { detail: { row } }) satisfies RowEvent)
  }

  readonly #press = (event: PointerEvent): void => { if (this.data) this.#sent(this.#rowAt(this.data, event)) }

  readonly #key = (event: KeyboardEvent): void => {
    const { data, at } = this
    if (!data || event.ctrlKey || event.metaKey || event.altKey) return
    const last = this.count(data) - 1
    const to = { ArrowDown: at === undefined ? 0 : Math.min(last, at + 1), ArrowUp: at === undefined ? last : Math.max(0, at - 1), Home: 0, End: last }[event.key]
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const pieces = this.pieces(data)
    if (event.key === 'Escape' && at !== undefined) {
      this.#leave()
      this.heard = ''
    } else if (aside !== undefined && pieces > 0 && at !== undefined) {
      this.piece = Math.max(0, Math.min(pieces - 1, (this.piece ?? (aside > 0 ? -1 : pieces)) + aside))
      this.#say(data, at)
    } else if (event.key === 'Enter' && this.presses && at !== undefined) {
      this.#sent(at)
    } else if (to !== undefined && last >= 0) {
      this.at = to
      this.#say(data, to)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  #say(data: D, row: number): void {
    const { head, lines } = this.card(data, row)
    this.heard = [head, ...lines.map(([name, value]) => `${name} ${value}`)].join(t('rows.join'))
  }
}
