/** `<waterfall-chart>`: from one total to another, step by step; pluses solid, minuses hatched, always signed. */
import { scaleLinear, ticks as d3ticks } from 'd3'
import { nothing, svg, type TemplateResult } from 'lit'
import { axisFormat, figuresAlike, figuresTogether, figureWithRange, plainUnit, type Currency } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import { colour } from './draw.ts'
import type { Facts } from './facts.ts'
import { RowChart, type RowCard, type RowChartData } from './row-chart.ts'
import { fitText, markAnchor, textWidth } from './text-width.ts'
import type { Slot } from './series.ts'

export type WaterfallStep = {
  name: string
  /** What the step holds, as a sentence. */
  note: string
  /** Yuan, signed. */
  value: number
  /** 8 of 10 futures. */
  low80: number
  high80: number
  /** Futures in which the step is a plus. */
  plus: number
}
export type WaterfallData = RowChartData & {
  slot: Slot
  currency: Currency
  runs: number
  /** What the ends are, in a word or two. */
  totalOf: string
  from: { name: string, value: number }
  to: { name: string, value: number }
  steps: readonly WaterfallStep[]
}

/** `after` is the level that the next row starts from. */
type Row = { name: string, low: number, high: number, value: number, after: number, text: string, total: boolean }

/** Totals far from zero are cut, and say so: the steps must be seen. */
function waterfallDomain(marks: readonly number[]): { domain: [low: number, high: number], broken: boolean } {
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  const span = most - least || Math.abs(most) || 1
  const far = Math.min(Math.abs(least), Math.abs(most)) > 1.5 * span && least * most > 0
  if (!far) return { domain: [Math.min(0, least), Math.max(0, most) || 1], broken: false }
  return { domain: least > 0 ? [least - 0.35 * span, most] : [least, most + 0.35 * span], broken: true }
}

/** Three to six round marks inside the domain. */
function ticksOf(domain: readonly [number, number], narrow: boolean): number[] {
  const tried = (narrow ? [2, 3, 4, 6] : [5, 6, 8]).map((wanted) => d3ticks(domain[0], domain[1], wanted))
  return tried.find(({ length }) => length >= 3) ?? tried.at(-1)!
}

/** False for a mark at either end whose label, held inside the drawing, would touch the next one. */
function clear(marks: readonly { readonly at: number, readonly label: string }[], k: number, width: number): boolean {
  const { at, label } = marks[k]!
  const anchor = markAnchor(at, label, width)
  const inner = anchor === 'start' ? marks[k + 1] : anchor === 'end' ? marks[k - 1] : undefined
  return !inner || Math.abs(inner.at - at) >= textWidth(label, 12) + textWidth(inner.label, 12) / 2 + 10
}

export class WaterfallChart extends RowChart<WaterfallData> {
  protected override role_(): string { return t('bridge.role') }
  protected override count(data: WaterfallData): number { return data.steps.length + 2 }

  protected override unitOf(data: WaterfallData): string {
    const { domain } = waterfallDomain(this.#marks(data))
    return axisFormat(ticksOf(domain, false), { unit: 'money', currency: data.currency }).unit
  }

  /** Every level that a bar begins or ends at. */
  #marks(data: WaterfallData): number[] {
    return this.#rows(data).flatMap(({ low, high, value, total }) => (total ? [value] : [low, high]))
  }

  #rows(data: WaterfallData): Row[] {
    const { from, to, steps, currency } = data
    const signed = figuresAlike(steps.map(({ value }) => value), { unit: 'money', currency, signed: true })
    const totals = figuresAlike([from.value, to.value], { unit: 'money', currency })
    let level = from.value
    const walked = steps.map(({ name, value }, k): Row => {
      const before = level
      level += value
      return { name, value, low: Math.min(before, level), high: Math.max(before, level), after: level, text: signed[k]!, total: false }
    })
    const end = (name: string, value: number, text: string): Row => ({ name, value, low: Math.min(0, value), high: Math.max(0, value), after: value, text, total: true })
    return [end(from.name, from.value, totals[0]!), ...walked, end(to.name, to.value, totals[1]!)]
  }

  protected override drawn(data: WaterfallData, { width, height, pitch }: { width: number, height: number, pitch: number }): TemplateResult {
    const rows = this.#rows(data)
    const narrow = width < 520
    const { domain, broken } = waterfallDomain(this.#marks(data))
    const names = narrow ? 0 : Math.min(width * 0.32, Math.max(...rows.map(({ name }) => textWidth(name, 13))) + 14)
    const figures = Math.max(...rows.map(({ text }) => textWidth(text, 12))) + 10
    const [left, right] = [names, width - figures]
    const x = scaleLinear(domain, [left, Math.max(left + 40, right)])
    const marks = ticksOf(domain, narrow)
    const { format } = axisFormat(marks, { unit: 'money', currency: data.currency })
    // a few fen around a large total have marks that would read alike: one of them is enough
    const apart = marks.filter((tick, k) => marks.findIndex((other) => format(other) === format(tick)) === k)
    const labels = apart.map((tick) => ({ at: x(tick), label: format(tick) }))
    const ticks = apart.filter((_, k) => clear(labels, k, width))
    const thick = narrow ? 12 : Math.min(18, pitch * 0.6)
    return svg`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" style=${colour(data.slot)} x1="1" x2="1" y1="0" y2="6"></line></pattern></defs>
      ${ticks.map((tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${this.top - 4} y2=${height}></line>
        <text class="meta" x=${x(tick)} y="14" text-anchor=${markAnchor(x(tick), format(tick), width)}>${format(tick)}</text>`)}
      ${rows.map((row, k) => this.#row(row, { k, pitch, thick, x, domain, narrow, names, next: rows[k + 1]?.name, broken, slot: data.slot, at: this.at === k, width }))}`
  }

  #row(row: Row, { k, pitch, thick, x, domain, narrow, names, next, broken, slot, at, width }: {
    k: number, pitch: number, thick: number, x: (value: number) => number, domain: readonly [number, number], narrow: boolean, names: number, next: string | undefined, broken: boolean, slot: Slot, at: boolean, width: number
  }): TemplateResult {
    const top = this.top + k * pitch
    const y = narrow ? top + pitch - 9 : top + pitch / 2
    const [x0, x1] = [x(Math.max(domain[0], row.low)), x(Math.min(domain[1], row.high))]
    const cut = broken && row.total
    const fits = x1 + 6 + textWidth(row.text, 12) <= width + 2
    return svg`<g style=${colour(slot)}>
      ${at ? svg`<rect class="under" x="0" width=${width} y=${top} height=${pitch}></rect>` : nothing}
      ${row.total && k > 0 ? svg`<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}></line>` : nothing}
      <text class=${row.total ? 'name strong halo-text' : 'name halo-text'} x="0" y=${narrow ? top + 15 : y + 4.5}>${narrow ? row.name : fitText(row.name, names - 8, 13)}</text>
      ${row.total ? svg`<rect class="total" x=${x0} width=${Math.max(1, x1 - x0)} y=${y - thick / 2} height=${thick}></rect>`
        : !/[1-9]/.test(row.text) ? svg`<line class="connector" x1=${x(row.after)} x2=${x(row.after)} y1=${y - thick / 2} y2=${y + thick / 2}></line>`
        : row.value < 0 ? svg`<rect class="hatched" fill="url(#hatch)" x=${x0 + 0.5} width=${Math.max(1, x1 - x0 - 1)} y=${y - thick / 2 + 0.5} height=${thick - 1}></rect>`
        : svg`<rect class="solid" x=${x0} width=${Math.max(1, x1 - x0)} y=${y - thick / 2} height=${thick}></rect>`}
      ${cut ? [8, 14].map((shift) => svg`<path class="gap" d="M${(row.value > 0 ? x0 + shift : x1 - shift) - 3} ${y + thick / 2 + 2}l6 ${-thick - 4}"></path>`) : nothing}
      ${next === undefined ? nothing : svg`<path class="connector" fill="none" d="M${x(row.after)} ${y + thick / 2}${narrow && x(row.after) < textWidth(next, 13) + 4 ? `V${top + pitch + 2}m0 18` : ''}V${y + pitch - thick / 2}"></path>`}
      <text class=${row.total ? 'value strong' : 'value medium'} x=${fits ? x1 + 6 : x0 - 6} y=${y + 4} text-anchor=${fits ? 'start' : 'end'}>${row.text}</text></g>`
  }

  protected override card(data: WaterfallData, row: number): RowCard {
    const found = this.#rows(data)[row]!
    const step = data.steps[row - 1]
    if (!step) return { head: found.name, note: '', lines: [[data.totalOf, found.text]] }
    const gain = figureWithRange(step.value, step.low80, step.high80, { unit: 'money', currency: data.currency, signed: true })
    return {
      head: step.name, note: step.note,
      lines: [[t('bridge.mean'), gain.value], [t('bridge.range'), gain.range], [t('bridge.plus'), `${step.plus}/${data.runs}`]],
    }
  }

  override facts(data: WaterfallData): Facts {
    const unit = plainUnit({ unit: 'money', currency: data.currency })
    const signed = { unit: 'money', currency: data.currency, signed: true, even: true } as const
    const texts = figuresTogether(data.steps.flatMap(({ value, low80, high80 }) => [value, low80, high80]), signed)
    const none = { cell: NaN }
    const total = ({ name, value }: { name: string, value: number }) => [{ cell: name }, { cell: value, text: figuresAlike([value], { unit: 'money', currency: data.currency })[0]! }, none, none, none]
    return {
      caption: data.title,
      columns: [
        { head: t('bridge.step'), kind: 'text' }, { head: unit ? t('bridge.value', { unit }) : t('bridge.mean'), kind: 'number' },
        { head: t('score.low80'), kind: 'number' }, { head: t('score.high80'), kind: 'number' }, { head: t('bridge.plusOf', { runs: data.runs }), kind: 'number' },
      ],
      rows: [
        total(data.from),
        ...data.steps.map(({ name, value, low80, high80, plus }, k) => [
          { cell: name }, ...[value, low80, high80].map((cell, n) => ({ cell, text: texts.texts[k * 3 + n]! + texts.unit })), { cell: plus },
        ]),
        total(data.to),
      ],
    }
  }
}

customElements.define('waterfall-chart', WaterfallChart)

declare global { interface HTMLElementTagNameMap { 'waterfall-chart': WaterfallChart } }
