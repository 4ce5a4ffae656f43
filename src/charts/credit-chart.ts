/** `<credit-chart>`: what a rule gives each source beside what is lost without it, the other rules as strokes; what is given adds up below. */
import { scaleLinear } from 'd3'
import { nothing, svg, type TemplateResult } from 'lit'
import { axisFormat, figure, figuresAlike, figuresTogether, figureWithRange, ratio, share, type Currency } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { fill, t } from '../i18n/translate.ts'
import { colour } from './draw.ts'
import type { Facts } from './facts.ts'
import { RowChart, type RowCard, type RowChartData } from './row-chart.ts'
import type { Slot } from './series.ts'
import { fitText, markAnchor, textWidth } from './text-width.ts'
import { valueAxis, type ValueAxis } from './ticks.ts'

export type CreditRow = {
  name: string
  /** Only a channel, or all of them, can be switched off; a source without spend has no truth, and `off` ones stand in the table alone. */
  kind: 'channel' | 'whole' | 'unpaid' | 'sum' | 'off'
  /** By rule, in money and per unit of money spent. */
  given: readonly number[]
  per: readonly number[]
  /** Lost without it, in money and per unit of money spent, and its range of futures in the unit of the chart; NaN where nothing can be switched off. */
  lost: number
  lostPer: number
  low80: number
  high80: number
  /** Given by the chosen rule over the truth with its 95 % ends; NaN where the truth is not clearly above nothing. */
  times: number
  timesLow: number
  timesHigh: number
  /** Share of the orders before which it was met; NaN of several sources together. */
  met: number
  /** What stands beside the name of a row without marks, and what the card says of a missing ratio. */
  aside: string
  note: string
}
export type CreditData = RowChartData & {
  slot: Slot
  currency: Currency
  runs: number
  unit: 'money' | 'ratio'
  /** Names of the rules, and the one chosen. */
  rules: readonly string[]
  rule: number
  rows: readonly CreditRow[]
  words: { role: string, source: string, truth: string, times: string, timesValue: string, timesRange: string, met: string, cardNote: string }
}

const drawnRows = ({ rows }: CreditData): CreditRow[] => rows.filter(({ kind }) => kind !== 'off')
/** Sums would leave no room on the axis for what they are made of. */
const marked = ({ unit }: CreditData) => ({ kind }: CreditRow): boolean => kind === 'channel' || (kind === 'whole' && unit === 'ratio')
const truthOf = ({ unit }: CreditData, { lost, lostPer }: CreditRow): number => (unit === 'money' ? lost : lostPer)
const valuesOf = (data: CreditData, row: CreditRow): readonly number[] => (data.unit === 'money' ? row.given : row.per)
const axisOf = (data: CreditData, narrow: boolean): ValueAxis =>
  valueAxis(data.rows.filter(marked(data)).flatMap((row) => [...valuesOf(data, row), row.low80, row.high80, truthOf(data, row)]).filter(Number.isFinite), { zero: true, wanted: narrow ? 3 : 4 })

export class CreditChart extends RowChart<CreditData> {
  protected override readonly dense = true
  protected override role_(): string { return this.data?.words.role ?? '' }
  protected override count(data: CreditData): number { return drawnRows(data).length }
  protected override unitOf(data: CreditData): string { return axisFormat(axisOf(data, false).ticks, data).unit }
  /** Rows without marks are lower. */
  #high(data: CreditData, row: CreditRow | undefined, width: number): number {
    const narrow = width < 520
    return row && marked(data)(row) ? (narrow ? 52 : 38) : narrow ? 32 : 28
  }
  protected override rowHeight(data: CreditData, row: number): number { return this.#high(data, drawnRows(data)[row], this.box.width) }
  protected override rowTop(data: CreditData, row: number): number {
    return drawnRows(data).slice(0, row).reduce((sum, one) => sum + this.#high(data, one, this.box.width), this.top)
  }
  override tall(data: CreditData, width: number): number { return drawnRows(data).reduce((sum, row) => sum + this.#high(data, row, width), this.top) + 6 }

  protected override drawn(data: CreditData, { width }: { width: number, height: number, pitch: number }): TemplateResult {
    const { currency, unit, words } = data
    const rows = drawnRows(data)
    const narrow = width < 520
    const style = { unit, currency } as const
    // what nobody pays for is of another size than the channels, so each has its own unit
    const paid = rows.filter(({ kind }) => kind === 'channel' || kind === 'whole').length
    const given = [rows.slice(0, paid), rows.slice(paid)].flatMap((group) => figuresAlike(group.map((row) => valuesOf(data, row)[data.rule]!), style))
    const truths = figuresAlike(rows.map((row) => truthOf(data, row)), style)
    const times = rows.map((row) => (Number.isFinite(row.times) ? fill(words.timesValue, { value: ratio(row.times) }) : t('format.none')))
    const wide = (head: string, cells: readonly string[]) => Math.max(textWidth(head, 12), ...cells.map((text) => textWidth(text, 13))) + 16
    const head = data.rules[data.rule]!
    const [givenWidth, truthWidth, timesWidth] = [wide(head, given), wide(words.truth, truths), wide(words.times, times)]
    const names = narrow ? 0 : Math.min(width * 0.25, Math.max(...rows.map(({ name }) => textWidth(name, 13))) + 18)
    const right = narrow ? width - 10 : width - givenWidth - truthWidth - timesWidth - 10
    const axis = axisOf(data, narrow)
    const x = scaleLinear(axis.domain as [number, number], [names + 8, Math.max(names + 48, right)])
    const { format } = axisFormat(axis.ticks, style)
    const heads: readonly (readonly [number, string])[] = narrow ? [] : [[width - truthWidth - timesWidth, head], [width - timesWidth, words.truth], [width, words.times]]
    const floor = this.rowTop(data, rows.findLastIndex(marked(data)) + 1)
    return svg`
      ${axis.ticks.map((tick) => svg`<line class=${tick === 0 && !narrow ? 'zero' : 'grid'} x1=${x(tick)} x2=${x(tick)} y1=${this.top - 4} y2=${floor}></line>
        <text class="meta" x=${x(tick)} y="14" text-anchor=${markAnchor(x(tick), format(tick), width)}>${format(tick)}</text>`)}
      ${heads.map(([at, text]) => svg`<text class="meta medium" x=${at} y="14" text-anchor="end">${text}</text>`)}
      ${rows.map((row, k) => {
        const top = this.rowTop(data, k)
        const tall = this.rowHeight(data, k)
        const lined = marked(data)(row)
        const y = narrow && lined ? top + tall - 14 : top + tall / 2
        const line = narrow && lined ? top + 18 : y + 4.5
        const name = row.kind === 'unpaid' ? 'name muted' : row.kind === 'sum' ? 'name strong' : 'name'
        const brief = lined || row.kind === 'whole' ? svg`${`${given[k]} / ${truths[k]} = `}<tspan class="value strong">${times[k]}</tspan>` : `${given[k]}${row.aside ? ` · ${row.aside}` : ''}`
        return svg`<g style=${colour(data.slot)}>
          ${this.at === k ? svg`<rect class="under" x="0" width=${width} y=${top} height=${tall}></rect>` : nothing}
          ${k > 0 ? svg`<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}></line>` : nothing}
          <text class=${`${name} halo-text`} x="0" y=${line}>${narrow ? row.name : fitText(row.name, names - 10, 13)}</text>
          ${lined ? this.#marks(row, data, x, y) : !narrow && row.aside ? svg`<text class="meta" x=${names + 8} y=${line}>${row.aside}</text>` : nothing}
          ${narrow ? svg`<text class="meta" x=${width} y=${line} text-anchor="end">${brief}</text>`
            : svg`<text class=${row.kind === 'sum' ? 'value strong' : 'meta'} x=${width - truthWidth - timesWidth} y=${line} text-anchor="end">${given[k]}</text>
              <text class="value medium" x=${width - timesWidth} y=${line} text-anchor="end">${truths[k]}</text>
              <text class="name strong" x=${width} y=${line} text-anchor="end">${times[k]}</text>`}</g>`
      })}`
  }

  #marks(row: CreditRow, data: CreditData, x: (value: number) => number, y: number): TemplateResult {
    const values = valuesOf(data, row)
    const [chosen, truth] = [values[data.rule]!, truthOf(data, row)]
    if (![chosen, truth].every(Number.isFinite)) return svg``
    return svg`<line class="rail" x1=${x(truth)} x2=${x(chosen)} y1=${y} y2=${y} stroke-dasharray="2 3"></line>
      ${values.map((value, k) => (k === data.rule ? nothing : svg`<line class="other" x1=${x(value)} x2=${x(value)} y1=${y - 6} y2=${y + 6}></line>`))}
      ${Number.isFinite(row.low80) ? svg`<line class="whisker" stroke-width="6" x1=${x(row.low80)} x2=${x(row.high80)} y1=${y} y2=${y}></line>` : nothing}
      <circle class="ring" cx=${x(truth)} cy=${y} r="5.5"></circle>
      <circle class="hollow" cx=${x(chosen)} cy=${y} r="5"></circle>`
  }

  protected override card(data: CreditData, row: number): RowCard {
    const { currency, unit, words, rules } = data
    const found = drawnRows(data)[row]!
    const { name, given, per, lost, lostPer, low80, high80, times, timesLow, timesHigh, met, note } = found
    const amounts = (money: number, ratioOf: number) => [figure(money, { unit: 'money', currency }), ...(Number.isFinite(ratioOf) ? [ratio(ratioOf)] : [])].join(' · ')
    return {
      head: name, note: [note, ...(per.some(Number.isFinite) ? [words.cardNote] : [])].filter(Boolean).join(t('rows.join')),
      lines: [
        ...rules.map((rule, k) => [rule, amounts(given[k]!, per[k]!)] as const),
        ...(Number.isFinite(lost) ? [[words.truth, amounts(lost, lostPer)] as const, [t('bridge.range'), figureWithRange(truthOf(data, found), low80, high80, { unit, currency }).range] as const] : []),
        ...(Number.isFinite(times) ? [[words.times, fill(words.timesValue, { value: ratio(times) })] as const, [words.timesRange, t('format.range', { low: ratio(timesLow), high: ratio(timesHigh) })] as const] : []),
        ...(Number.isFinite(met) ? [[words.met, share(met)] as const] : []),
      ],
    }
  }

  override facts(data: CreditData): Facts {
    const { title, rows, rules, unit, currency, words } = data
    const cells = rows.map((row) => [...valuesOf(data, row), truthOf(data, row), row.low80, row.high80])
    const told = figuresTogether(cells.flat(), { unit, currency, even: true })
    const heads = [...rules, words.truth, t('score.low80'), t('score.high80'), words.times, t('score.meanLow'), t('score.meanHigh'), words.met]
    const wide = rules.length + 3
    return {
      caption: title,
      columns: [{ head: words.source, kind: 'text' }, ...heads.map((head) => ({ head, kind: 'number' as const }))],
      rows: rows.map((row, k) => [
        { cell: row.name }, ...cells[k]!.map((cell, n) => ({ cell, text: Number.isFinite(cell) ? told.texts[k * wide + n]! + (cell === 0 ? '' : told.unit) : t('format.none') })),
        ...[row.times, row.timesLow, row.timesHigh].map((cell) => ({ cell, text: ratio(cell) })), { cell: row.met, text: Number.isFinite(row.met) ? share(row.met) : t('format.none') },
      ]),
    }
  }
}

customElements.define('credit-chart', CreditChart)

declare global { interface HTMLElementTagNameMap { 'credit-chart': CreditChart } }
