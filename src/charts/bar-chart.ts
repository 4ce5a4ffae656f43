/** `<bar-chart>`: a bar per strategy under each heading, the value at its end. */
import { nothing, svg, type TemplateResult } from 'lit'
import { count, exactCount } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import { colour, drawChip } from './draw.ts'
import type { Facts } from './facts.ts'
import { RowChart, type RowCard, type RowChartData } from './row-chart.ts'
import { textWidth } from './text-width.ts'
import type { Slot } from './series.ts'

export type Bar = { readonly group: string; readonly slot: Slot; readonly letter: string; readonly name: string; readonly value: number
  /** How many people a share is of. */
  readonly people?: number }
export type BarData = RowChartData & {
  /** What the bars count, and what their headings are. */
  readonly valueOf: string
  readonly groupsOf: string
  /** How a value is told; whole counts where nothing is said. */
  readonly told?: (value: number) => string
  /** What the people are, where bars have them. */
  readonly peopleOf?: string
  /** Bars of one group stand together. */
  readonly bars: readonly Bar[]
}

const [barHeight, headHeight] = [22, 26]

const tell = (data: BarData) => data.told ?? ((value: number) => count(Math.round(value)))

export class BarChart extends RowChart<BarData> {
  protected override readonly top = 0
  protected override role_(): string { return t('bars.role') }
  /** Headings are rows between the bars, which the cursor passes over. */
  protected override count(data: BarData): number { return data.bars.length }
  protected override pitch(): number { return barHeight }
  override tall(data: BarData): number { return (this.#tops(data).at(-1) ?? 0) + barHeight + 4 }

  /** Where each bar begins. */
  #tops({ bars }: BarData): number[] {
    let heads = 0
    return bars.map(({ group }, k) => {
      if (bars[k - 1]?.group !== group) heads++
      return heads * headHeight + k * barHeight
    })
  }

  protected override rowTop(data: BarData, row: number): number { return this.#tops(data)[row] ?? 0 }

  protected override drawn(data: BarData, { width }: { width: number, height: number, pitch: number }): TemplateResult {
    const texts = data.bars.map(({ value }) => tell(data)(value))
    const right = width - Math.max(...texts.map((text) => textWidth(text, 13))) - 10
    const most = Math.max(data.told ? 0 : 1, ...data.bars.map(({ value }) => value))
    const tops = this.#tops(data)
    return svg`${data.bars.map((bar, k) => {
      const y = tops[k]! + barHeight / 2
      return svg`<g style=${colour(bar.slot)}>
        ${data.bars[k - 1]?.group === bar.group ? nothing : svg`<text class="meta" x="0" y=${tops[k]! - 7}>${bar.group}</text>`}
        ${this.at === k ? svg`<rect class="under" x="0" width=${width} y=${tops[k]!} height=${barHeight}></rect>` : nothing}
        ${drawChip(bar, 0, y)}<rect class="solid" x="24" y=${y - 6} height="12" width=${Math.max(0, ((right - 24) * bar.value) / most)}></rect>
        <text class="value strong" x=${width} y=${y + 4} text-anchor="end">${texts[k]}</text></g>`
    })}`
  }

  protected override card(data: BarData, row: number): RowCard {
    const { group, name, value, people } = data.bars[row]!
    return { head: name, note: group, lines: [[data.valueOf, tell(data)(value)], ...(people === undefined ? [] : [[data.peopleOf ?? '', exactCount(people)] as const])] }
  }

  override facts(data: BarData): Facts {
    const { title, bars, valueOf, groupsOf, peopleOf } = data
    return {
      caption: title,
      columns: [{ head: groupsOf, kind: 'text' }, { head: t('score.strategy'), kind: 'text' }, { head: valueOf, kind: 'number' }, ...(peopleOf ? [{ head: peopleOf, kind: 'number' as const }] : [])],
      rows: bars.map(({ group, slot, letter, name, value, people }) => [{ cell: group }, { cell: name, chip: { slot, letter } }, { cell: value, text: tell(data)(value) }, ...(people === undefined ? [] : [{ cell: people, text: exactCount(people) }])]),
    }
  }
}

customElements.define('bar-chart', BarChart)

declare global { interface HTMLElementTagNameMap { 'bar-chart': BarChart } }
