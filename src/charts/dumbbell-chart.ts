/** `<dumbbell-chart>`: two values per row, the baseline hollow, with a line between them and the difference beside it. */
import { scaleLinear } from 'd3'
import { nothing, svg, type TemplateResult } from 'lit'
import { axisFormat, figuresAlike, figuresTogether, figureWithRange, share, type Currency } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import { colour } from './draw.ts'
import type { Facts } from './facts.ts'
import { RowChart, type RowCard, type RowChartData } from './row-chart.ts'
import { fitText, markAnchor, textWidth } from './text-width.ts'
import { valueAxis, type ValueAxis } from './ticks.ts'
import type { Slot, Unit } from './series.ts'

export type DumbbellRow = {
  name: string
  /** The row rests on few cases: drawn faint, and said. */
  small: boolean
  base: number
  value: number
  difference: number
  low80: number
  high80: number
  /** Futures in which the value lies above the baseline's. */
  wins: number
}
export type DumbbellData = RowChartData & {
  slot: Slot
  unit: Unit
  currency: Currency
  runs: number
  names: { base: string, value: string }
  rows: readonly DumbbellRow[]
}

const percent = ({ base, difference }: DumbbellRow): string => {
  if (!(base > 0)) return ''
  const text = share(difference / base)
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

const axisOf = ({ rows }: DumbbellData, narrow: boolean): ValueAxis => valueAxis(rows.flatMap(({ base, value }) => [base, value]), { zero: true, wanted: narrow ? 3 : 4 })

export class DumbbellChart extends RowChart<DumbbellData> {
  protected override role_(): string { return t('people.role') }
  protected override count(data: DumbbellData): number { return data.rows.length }
  protected override unitOf(data: DumbbellData): string { return axisFormat(axisOf(data, false).ticks, data).unit }
  protected override pitch(data: DumbbellData, { height, width } = this.box): number {
    return height > 0 ? Math.min(56, (height - this.top - 6) / Math.max(1, data.rows.length)) : width < 520 ? 48 : data.rows.length > 12 ? 30 : 44
  }

  protected override drawn(data: DumbbellData, { width, height, pitch }: { width: number, height: number, pitch: number }): TemplateResult {
    const { rows, unit, currency } = data
    const narrow = width < 520
    const gains = figuresAlike(rows.map(({ difference }) => difference), { unit, currency, signed: true })
    const shares = rows.map(percent)
    const gainWidth = Math.max(...gains.map((text) => textWidth(text, 13))) + 10
    const shareWidth = Math.max(0, ...shares.map((text) => textWidth(text, 12))) + 10
    const label = (row: DumbbellRow) => (row.small ? t('people.few', { name: row.name }) : row.name)
    const names = narrow ? 0 : Math.min(width * 0.3, Math.max(...rows.map((row) => textWidth(label(row), 13))) + 18)
    const right = narrow ? width - 8 : width - gainWidth - shareWidth - 14
    const axis = axisOf(data, narrow)
    const x = scaleLinear(axis.domain as [number, number], [names + 8, Math.max(names + 48, right)])
    const { format } = axisFormat(axis.ticks, { unit, currency })
    return svg`
      ${axis.ticks.map((tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${this.top - 4} y2=${height}></line>
        <text class="meta" x=${x(tick)} y="14" text-anchor=${markAnchor(x(tick), format(tick), width)}>${format(tick)}</text>`)}
      ${rows.map((row, k) => {
        const top = this.top + k * pitch
        const y = narrow ? top + pitch - 13 : top + pitch / 2
        return svg`<g style=${colour(data.slot)}>
          ${this.at === k ? svg`<rect class="under" x="0" width=${width} y=${top} height=${pitch}></rect>` : nothing}
          ${k > 0 ? svg`<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}></line>` : nothing}
          <text class=${row.small ? 'name muted' : 'name'} x="0" y=${narrow ? top + 18 : y + 4.5}>${narrow ? label(row) : fitText(label(row), names - 10, 13)}</text>
          <g class=${row.small ? 'small' : ''}>
            <line class="rail" x1=${x(row.base)} x2=${x(row.value)} y1=${y} y2=${y}></line>
            <circle class="hollow" cx=${x(row.base)} cy=${y} r="5"></circle>
            <circle class="ring" cx=${x(row.value)} cy=${y} r="5.5"></circle></g>
          <text class="name strong" x=${narrow ? width - shareWidth : width - shareWidth} y=${narrow ? top + 18 : y + 4.5} text-anchor="end">${gains[k]}</text>
          <text class="meta" x=${width} y=${narrow ? top + 18 : y + 4.5} text-anchor="end">${shares[k]}</text></g>`
      })}`
  }

  protected override card(data: DumbbellData, row: number): RowCard {
    const { unit, currency, names, runs } = data
    const found = data.rows[row]!
    const [base, value] = figuresAlike([found.base, found.value], { unit, currency })
    const gain = figureWithRange(found.difference, found.low80, found.high80, { unit, currency, signed: true })
    return {
      head: found.name, note: found.small ? t('people.fewNote') : '',
      lines: [
        [names.base, base!], [names.value, value!], [t('people.difference'), `${gain.value} ${percent(found)}`.trim()],
        [t('bridge.range'), gain.range], [t('people.wins'), `${found.wins}/${runs}`],
      ],
    }
  }

  override facts(data: DumbbellData): Facts {
    const { rows, unit, currency, names, runs } = data
    const plain = figuresTogether(rows.flatMap(({ base, value }) => [base, value]), { unit, currency, even: true })
    const signed = figuresTogether(rows.flatMap(({ difference, low80, high80 }) => [difference, low80, high80]), { unit, currency, signed: true, even: true })
    return {
      caption: data.title,
      columns: [
        { head: t('people.segment'), kind: 'text' }, { head: names.base, kind: 'number' }, { head: names.value, kind: 'number' }, { head: t('people.difference'), kind: 'number' },
        { head: t('score.low80'), kind: 'number' }, { head: t('score.high80'), kind: 'number' }, { head: t('people.winsOf', { runs }), kind: 'number' },
      ],
      rows: rows.map((row, k) => [
        { cell: row.name, text: row.small ? t('people.few', { name: row.name }) : row.name },
        ...[row.base, row.value].map((cell, n) => ({ cell, text: plain.texts[k * 2 + n]! + plain.unit })),
        ...[row.difference, row.low80, row.high80].map((cell, n) => ({ cell, text: signed.texts[k * 3 + n]! + signed.unit })),
        { cell: row.wins },
      ]),
    }
  }
}

customElements.define('dumbbell-chart', DumbbellChart)

declare global { interface HTMLElementTagNameMap { 'dumbbell-chart': DumbbellChart } }
