/** `<heat-map>`: shares or money per customer by cohort and age, the curve over all cohorts above them, and a key; few people are hatched. */
import { css, html, nothing, svg, type PropertyDeclarations } from 'lit'
import { exactCount, figure, points, share, type Currency } from '../i18n/format.ts'
import '../i18n/late/studies.ts'
import { language, t } from '../i18n/translate.ts'
import { dodge } from './dodge.ts'
import './strategy-chip.ts'
import { ToldElement } from './told-element.ts'
import type { Slot } from './series.ts'

export type HeatCell = { readonly value: number; /** People that the value stands on. */ readonly people: number }
export type HeatCurve = { readonly slot: Slot; readonly letter: string; readonly name: string; readonly values: readonly number[] }
export type HeatData = {
  readonly finding: string
  readonly columns: readonly string[]
  /** What the columns count, and what the last column holds. */
  readonly columnsOf: string
  readonly rows: readonly { readonly label: string; readonly people: number; readonly cells: readonly HeatCell[] }[]
  /** Differences around 0 instead of values: of shares in percentage points. */
  readonly signed: boolean
  readonly unit: 'share' | 'money'
  readonly currency: Currency
  /** The values are no shares of the people that they stand on. */
  readonly each: boolean
  readonly curves: readonly HeatCurve[]
}

/** Fewer people than this bear no figure. */
export const fewPeople = 50
/** Steps of the ramp. */
export const steps = 7
/** Px of the curve above the map. */
export const curveHeight = 72

/** A round number at or above a share: 5, 10, 20, 25, 30, 40, 50, 75, 100 percent and their tenths. */
function niceShare(most: number): number {
  return [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1].find((limit) => most <= limit) ?? niceAmount(most)
}
/** A round number at or above an amount: 1, 2, 3, 5, 7.5 and their tens. */
function niceAmount(most: number): number {
  const ten = 10 ** Math.floor(Math.log10(most))
  return ten * ([1, 2, 3, 5, 7.5].find((limit) => most <= limit * ten) ?? 10)
}

/** Place on a ramp of seven, 1 to 7: of 0..most, or of −most..most where it is about differences (7 is the most negative, as orange is). */
export function rampStep(value: number, most: number, signed: boolean): number {
  const at = signed ? (most - value) / (2 * most) : value / most
  return Math.max(1, Math.min(steps, Math.floor(at * steps) + 1))
}

/** What the darkest step stands for: a round number over all that enough people bear; over all there is where none does. */
export function rangeTop({ rows, unit }: HeatData): number {
  const told = rows.flatMap(({ cells }) => cells.filter(({ value }) => Number.isFinite(value)))
  const borne = told.filter(({ people }) => people >= fewPeople)
  return (unit === 'share' ? niceShare : niceAmount)(Math.max(0.001, ...(borne.length > 0 ? borne : told).map(({ value }) => Math.abs(value))))
}

/** Where a value stands on the curve above the map. */
export function heightOf({ curves }: HeatData): (value: number) => number {
  const most = Math.max(0.001, ...curves.flatMap(({ values }) => values.filter(Number.isFinite)))
  return (value) => curveHeight - 6 - (value / most) * (curveHeight - 14)
}

/** The curves' last values, and where each finds room. */
export function endsOf(data: HeatData): (HeatCurve & { readonly value: number; readonly place: number })[] {
  const y = heightOf(data)
  const last = data.curves.map((curve) => ({ ...curve, value: curve.values.findLast(Number.isFinite) ?? NaN })).filter(({ value }) => Number.isFinite(value))
  const places = dodge(last.map(({ value }) => ({ at: y(value), above: 9, below: 9 })), 0, curveHeight)
  return last.map((end, k) => ({ ...end, place: places[k]! }))
}

/** A value of the map in words: a share or an amount, or a difference with its sign. */
export const toldIn = ({ signed, unit, currency }: HeatData) => (value: number): string => figure(value, { unit, currency, signed })
/** Amounts below this have one decimal in a cell, so that they read alike. */
const small = 100
/** The same where the key tells the unit. */
export const bareIn = ({ signed, unit, currency }: HeatData) => (value: number): string =>
  unit === 'money' ? (Math.abs(value) < small ? points(value / 100, { signed, bare: true }) : figure(value, { unit, currency, signed, bare: true })) : signed ? points(value, { bare: true }) : share(value).replace('%', '')
/** A cell in words, with the people that it stands on. */
const cellWords = (data: HeatData, { value, people }: HeatCell): string => t(data.each ? 'cohorts.cellEach' : 'cohorts.cell', { value: toldIn(data)(value), people: exactCount(people) })

export class HeatMap extends ToldElement {
  static override properties: PropertyDeclarations = { data: { attribute: false }, at: { state: true }, heard: { state: true } }

  static override styles = css`
    :host { display: block; font: var(--type-meta); font-variant-numeric: tabular-nums; font-feature-settings: var(--font-features); color: var(--muted); }
    .key { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 8px; margin-bottom: 8px; }
    .key .ramp { display: flex; gap: 1px; }
    .key i { width: 22px; height: 10px; }
    .key .hatched { width: 22px; height: 10px; margin-left: 12px; }
    .grid { display: grid; grid-template-columns: 74px repeat(var(--columns), minmax(0, 1fr)) 84px; gap: 2px; }
    .label { align-self: center; white-space: nowrap; }
    .head { text-align: center; white-space: nowrap; padding-bottom: 4px; }
    .people { align-self: center; text-align: right; white-space: nowrap; }
    .cell { display: grid; place-items: center; height: 32px; min-width: 0; container-type: inline-size; border-radius: 2px; }
    .cell span { color: inherit; white-space: nowrap; }
    .cell .brief { display: none; }
    .none { background: none; }
    .sheet { position: relative; }
    .sheet:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: 4px; border-radius: var(--radius-input); }
    .cell.at { outline: var(--focus-width) solid var(--focus); outline-offset: 0; z-index: 1; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @container (max-width: 43px) { .cell .long { display: none; } .cell .brief { display: inline; } }
    @container (max-width: 27px) { .cell .brief { display: none; } }
    .r1 { background-color: var(--ramp-1); color: var(--on-ramp-1); }
    .d1 { background-color: var(--diff-1); color: var(--on-diff-1); }
    .r2 { background-color: var(--ramp-2); color: var(--on-ramp-2); }
    .d2 { background-color: var(--diff-2); color: var(--on-diff-2); }
    .r3 { background-color: var(--ramp-3); color: var(--on-ramp-3); }
    .d3 { background-color: var(--diff-3); color: var(--on-diff-3); }
    .r4 { background-color: var(--ramp-4); color: var(--on-ramp-4); }
    .d4 { background-color: var(--diff-4); color: var(--on-diff-4); }
    .r5 { background-color: var(--ramp-5); color: var(--on-ramp-5); }
    .d5 { background-color: var(--diff-5); color: var(--on-diff-5); }
    .r6 { background-color: var(--ramp-6); color: var(--on-ramp-6); }
    .d6 { background-color: var(--diff-6); color: var(--on-diff-6); }
    .r7 { background-color: var(--ramp-7); color: var(--on-ramp-7); }
    .d7 { background-color: var(--diff-7); color: var(--on-diff-7); }
    .hatched { background: repeating-linear-gradient(135deg, var(--line-2) 0 1px, transparent 1px 5px); color: var(--ink); }
    .hatched span { padding: 0 3px; background: var(--surface); border-radius: 2px; }
    .curve { grid-column: 2 / calc(var(--columns) + 2); }
    svg { display: block; width: 100%; height: 72px; overflow: visible; }
    svg line { stroke: var(--c); stroke-width: 2; stroke-linecap: round; }
    svg line.base { stroke-width: 1.5; stroke-dasharray: 4 3; }
    svg line.axis { stroke: var(--line-2); stroke-width: 1; }
    svg circle { fill: var(--c); }
    .ends { position: relative; height: 72px; }
    .ends div { position: absolute; left: 6px; display: flex; white-space: nowrap; align-items: center; gap: 6px; color: var(--ink); transform: translateY(-50%); }
    .all { align-self: center; color: var(--ink-2); }
    @media (forced-colors: active) {
      .cell, .key i { forced-color-adjust: none; border: 1px solid CanvasText; }
      .cell.none { border: 0; }
    }
    @media (max-width: 600px) { .grid { grid-template-columns: 48px repeat(var(--columns), minmax(0, 1fr)) 50px; gap: 1px; } .ends div { left: 2px; gap: 3px; } }
  `

  declare data: HeatData | undefined
  /** Row and column of the cursor. */
  declare at: readonly [row: number, column: number] | undefined
  declare heard: string

  constructor() {
    super()
    this.data = undefined
    this.at = undefined
    this.heard = ''
  }

  override render() {
    const { data } = this
    if (!data) return nothing
    const { rows, columns, signed } = data
    const most = rangeTop(data)
    const told = toldIn(data)
    return html`<div class="sheet" role="group" tabindex="0" aria-roledescription=${t('cohorts.role')} aria-label=${data.finding} aria-description=${t('cohorts.keys')} lang=${language()} @keydown=${this.#key} @blur=${this.#leave}>
      <div class="key" aria-hidden="true"><span>${told(signed ? -most : 0)}</span><span class="ramp">${[1, 2, 3, 4, 5, 6, 7].map((k) => html`<i class=${signed ? `d${steps + 1 - k}` : `r${k}`}></i>`)}</span><span>${told(most)}</span>
        <i class="hatched"></i><span>${t('cohorts.few', { people: fewPeople })}</span></div>
      <div class="grid" aria-hidden="true" style="--columns: ${columns.length}">
        <span class="all">${t('cohorts.all')}</span><div class="curve">${this.#curves(data)}</div><div class="ends">${this.#ends(data)}</div>
        <span class="label">${t('cohorts.won')}</span>${columns.map((column) => html`<span class="head" title=${t('cohorts.month', { month: column })}>${column}</span>`)}<span class="people">${t('cohorts.people')}</span>
        ${rows.map(({ label, people, cells }, row) => html`<span class="label">${label}</span>
          ${cells.map((cell, column) => this.#cell(cell, most, data, this.at?.[0] === row && this.at[1] === column))}<span class="people">${exactCount(people)}</span>`)}</div>
      <div class="heard" aria-live="polite">${this.heard}</div></div>`
  }

  #cell(cell: HeatCell, most: number, data: HeatData, at: boolean) {
    const { value, people } = cell
    if (!Number.isFinite(value)) return html`<div class="cell none ${at ? 'at' : ''}"></div>`
    const { signed } = data
    const look = people < fewPeople ? 'hatched' : `${signed ? 'd' : 'r'}${rampStep(value, most, signed)}`
    const bare = bareIn(data)(value)
    return html`<div class="cell ${look} ${at ? 'at' : ''}" title=${cellWords(data, cell)}><span class="long">${bare}</span><span class="brief">${bare.replace(/[.]\d+$/, '')}</span></div>`
  }

  readonly #leave = (): void => { this.at = undefined }

  readonly #key = (event: KeyboardEvent): void => {
    const { data, at } = this
    if (!data || data.rows.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const [row, column] = at ?? [0, -1]
    const last = data.columns.length - 1
    const to = ({
      ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [at ? row - 1 : 0, column], ArrowDown: [at ? row + 1 : 0, column], Home: [row, 0], End: [row, last],
    } as Record<string, [number, number]>)[event.key]
    if (event.key === 'Escape' && at) {
      this.heard = ''
      this.#leave()
    } else if (to) {
      const next = [Math.max(0, Math.min(data.rows.length - 1, to[0])), Math.max(0, Math.min(last, to[1]))] as const
      const { label, cells } = data.rows[next[0]]!
      const cell = cells[next[1]]!
      this.at = next
      this.heard = t('cohorts.spoken', { cohort: label, month: data.columns[next[1]]!, cell: Number.isFinite(cell.value) ? cellWords(data, cell) : t('chart.noValue') })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  #curves(data: HeatData) {
    const y = heightOf(data)
    const x = (k: number) => `${((k + 0.5) / data.columns.length) * 100}%`
    return html`<svg><line class="axis" x1="0" x2="100%" y1=${y(0)} y2=${y(0)}></line>${data.curves.map(({ slot, values }) => svg`<g style="--c: var(--slot-${slot})">
      ${values.slice(1).map((value, k) => (Number.isFinite(value) && Number.isFinite(values[k]) ? svg`<line class=${slot === 0 ? 'base' : ''} x1=${x(k)} y1=${y(values[k]!)} x2=${x(k + 1)} y2=${y(value)}></line>` : nothing))}
      ${values.map((value, k) => (Number.isFinite(value) ? svg`<circle cx=${x(k)} cy=${y(value)} r="3"></circle>` : nothing))}</g>`)}</svg>`
  }

  #ends(data: HeatData) {
    return endsOf(data).map(({ slot, letter, value, place }) => html`<div style="top: ${place}px"><strategy-chip slot-index=${slot} letter=${letter} size="16"></strategy-chip>${toldIn({ ...data, signed: false })(value)}</div>`)
  }
}

customElements.define('heat-map', HeatMap)

declare global { interface HTMLElementTagNameMap { 'heat-map': HeatMap } }
