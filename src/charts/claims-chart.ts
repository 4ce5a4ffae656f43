/** `<claims-chart>`: what is claimed beside what is true, row by row, with the range of the truth and how many times it is claimed. */
import { scaleLinear } from 'd3'
import { nothing, svg, type TemplateResult } from 'lit'
import { axisFormat, figure, figuresAlike, figuresTogether, figureWithRange, ratio, type Currency } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { fill, t } from '../i18n/translate.ts'
import { colour } from './draw.ts'
import type { Facts } from './facts.ts'
import { RowChart, type RowCard, type RowChartData } from './row-chart.ts'
import type { Slot } from './series.ts'
import { fitText, markAnchor, textWidth } from './text-width.ts'
import { valueAxis, type ValueAxis } from './ticks.ts'

export type ClaimRow = {
  name: string
  claimed: number
  truth: number
  low80: number
  high80: number
  /** Claimed over true with its 95 % ends; NaN where the truth is not clearly above nothing. */
  times: number
  timesLow: number
  timesHigh: number
  /** Claimed, and truly brought, per unit of money spent. */
  claimedPer: number
  truePer: number
}
export type ClaimsData = RowChartData & {
  slot: Slot
  currency: Currency
  runs: number
  rows: readonly ClaimRow[]
  words: { role: string, row: string, claimed: string, truth: string, times: string, timesValue: string, timesRange: string, claimedPer: string, truePer: string, unknown: string }
}

const axisOf = ({ rows }: ClaimsData, narrow: boolean): ValueAxis =>
  valueAxis(rows.flatMap(({ claimed, low80, high80, truth }) => [claimed, low80, high80, truth]), { zero: true, wanted: narrow ? 3 : 4 })

export class ClaimsChart extends RowChart<ClaimsData> {
  protected override role_(): string { return this.data?.words.role ?? '' }
  protected override count(data: ClaimsData): number { return data.rows.length }
  protected override unitOf(data: ClaimsData): string { return axisFormat(axisOf(data, false).ticks, { unit: 'money', currency: data.currency }).unit }
  protected override pitch(data: ClaimsData): number {
    const { height, width } = this.box
    return height > 0 ? Math.min(56, (height - this.top - 6) / Math.max(1, data.rows.length)) : width < 520 ? 52 : 38
  }

  protected override drawn(data: ClaimsData, { width, height, pitch }: { width: number, height: number, pitch: number }): TemplateResult {
    const { rows, currency, words } = data
    const narrow = width < 520
    const money = { unit: 'money', currency } as const
    const claims = figuresAlike(rows.map(({ claimed }) => claimed), money)
    const truths = figuresAlike(rows.map(({ truth }) => truth), money)
    const times = rows.map((row) => (Number.isFinite(row.times) ? fill(words.timesValue, { value: ratio(row.times) }) : t('format.none')))
    const wide = (head: string, cells: readonly string[]) => Math.max(textWidth(head, 12), ...cells.map((text) => textWidth(text, 13))) + 16
    const [claimWidth, truthWidth, timesWidth] = [wide(words.claimed, claims), wide(words.truth, truths), wide(words.times, times)]
    const names = narrow ? 0 : Math.min(width * 0.25, Math.max(...rows.map(({ name }) => textWidth(name, 13))) + 18)
    const right = narrow ? width - 10 : width - claimWidth - truthWidth - timesWidth - 10
    const axis = axisOf(data, narrow)
    const x = scaleLinear(axis.domain as [number, number], [names + 8, Math.max(names + 48, right)])
    const { format } = axisFormat(axis.ticks, money)
    const heads: readonly (readonly [number, string])[] = narrow ? [] : [[width - truthWidth - timesWidth, words.claimed], [width - timesWidth, words.truth], [width, words.times]]
    return svg`
      ${axis.ticks.map((tick) => svg`<line class=${tick === 0 && !narrow ? 'zero' : 'grid'} x1=${x(tick)} x2=${x(tick)} y1=${this.top - 4} y2=${height}></line>
        <text class="meta" x=${x(tick)} y="14" text-anchor=${markAnchor(x(tick), format(tick), width)}>${format(tick)}</text>`)}
      ${heads.map(([at, head]) => svg`<text class="meta medium" x=${at} y="14" text-anchor="end">${head}</text>`)}
      ${rows.map((row, k) => {
        const top = this.top + k * pitch
        const y = narrow ? top + pitch - 14 : top + pitch / 2
        const line = narrow ? top + 18 : y + 4.5
        return svg`<g style=${colour(data.slot)}>
          ${this.at === k ? svg`<rect class="under" x="0" width=${width} y=${top} height=${pitch}></rect>` : nothing}
          ${k > 0 ? svg`<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}></line>` : nothing}
          <text class="name halo-text" x="0" y=${line}>${narrow ? row.name : fitText(row.name, names - 10, 13)}</text>
          <line class="rail" x1=${x(row.truth)} x2=${x(row.claimed)} y1=${y} y2=${y} stroke-dasharray="2 3"></line>
          ${Number.isFinite(row.low80) ? svg`<line class="whisker" stroke-width="6" x1=${x(row.low80)} x2=${x(row.high80)} y1=${y} y2=${y}></line>` : nothing}
          <circle class="ring" cx=${x(row.truth)} cy=${y} r="5.5"></circle>
          <circle class="hollow" cx=${x(row.claimed)} cy=${y} r="5"></circle>
          ${narrow ? svg`<text class="meta" x=${width} y=${line} text-anchor="end">${`${claims[k]} / ${truths[k]} = `}<tspan class="value strong">${times[k]}</tspan></text>`
            : svg`<text class="meta" x=${width - truthWidth - timesWidth} y=${line} text-anchor="end">${claims[k]}</text>
              <text class="value medium" x=${width - timesWidth} y=${line} text-anchor="end">${truths[k]}</text>
              <text class="name strong" x=${width} y=${line} text-anchor="end">${times[k]}</text>`}</g>`
      })}`
  }

  protected override card({ rows, currency, words }: ClaimsData, row: number): RowCard {
    const { name, claimed, truth, low80, high80, times, timesLow, timesHigh, claimedPer, truePer } = rows[row]!
    const money = { unit: 'money', currency } as const
    const true80 = figureWithRange(truth, low80, high80, money)
    return {
      head: name, note: Number.isFinite(times) ? '' : words.unknown,
      lines: [
        [words.claimed, figure(claimed, money)], [words.truth, true80.value], [t('bridge.range'), true80.range],
        ...(Number.isFinite(times) ? [[words.times, fill(words.timesValue, { value: ratio(times) })] as const, [words.timesRange, t('format.range', { low: ratio(timesLow), high: ratio(timesHigh) })] as const] : []),
        [words.claimedPer, ratio(claimedPer)], [words.truePer, ratio(truePer)],
      ],
    }
  }

  override facts({ title, rows, currency, words }: ClaimsData): Facts {
    const told = figuresTogether(rows.flatMap(({ claimed, truth, low80, high80 }) => [claimed, truth, low80, high80]), { unit: 'money', currency, even: true })
    return {
      caption: title,
      columns: [{ head: words.row, kind: 'text' }, ...[words.claimed, words.truth, t('score.low80'), t('score.high80'), words.times, t('score.meanLow'), t('score.meanHigh'), words.claimedPer, words.truePer].map((head) => ({ head, kind: 'number' as const }))],
      rows: rows.map((row, k) => [
        { cell: row.name }, ...[row.claimed, row.truth, row.low80, row.high80].map((cell, n) => ({ cell, text: told.texts[k * 4 + n]! + told.unit })),
        ...[row.times, row.timesLow, row.timesHigh, row.claimedPer, row.truePer].map((cell) => ({ cell, text: ratio(cell) })),
      ]),
    }
  }
}

customElements.define('claims-chart', ClaimsChart)

declare global { interface HTMLElementTagNameMap { 'claims-chart': ClaimsChart } }
