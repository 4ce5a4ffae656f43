/** `<kpi-strip>`: five figures of one strategy, each with its difference from the baseline; choosing one puts it in the chart. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '../../charts/spark-line.ts'
import '../../charts/strategy-chip.ts'
import { gapOf } from '../../experiments/gap.ts'
import type { Results } from '../../experiments/results.ts'
import { headline, headlineIds, type Kpi } from '../../experiments/scorecard.ts'
import { figure, figureParts, inCurrency, ratio } from '../../i18n/format.ts'
import { t } from '../../i18n/translate.ts'
import { isMetricId, type MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled } from '../../metrics/metric.ts'
import { followsNoNewcomer, gapAmounts, metricLabel, shortLabel } from './chart-data.ts'
import { LightElement } from './light-element.ts'
import { markOf } from '../state/marks.ts'
import { nameOf } from './words.ts'

/** Five figures; a goal that is none of them takes the last one's place in front. */
const idsOf = (goal: string | undefined): readonly MetricId[] =>
  goal === undefined || !isMetricId(goal) || (headlineIds as readonly MetricId[]).includes(goal) ? headlineIds : [goal, ...headlineIds.slice(0, -1)]

/** Every third point is enough for 64 pixels. */
const thin = (values: Float64Array): number[] => Array.from(values).filter((_, k, all) => k % 3 === 0 || k === all.length - 1)

export class KpiStrip extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, strategy: { type: Number }, metric: {} }
  declare shown: Results | undefined
  /** The strategy whose figures stand here. */
  declare strategy: number
  declare metric: MetricId
  #figures: { of: Results; strategy: number; kpis: Kpi[] } | undefined

  constructor() {
    super()
    this.shown = undefined
    this.strategy = 0
    this.metric = 'gmv'
  }

  override render() {
    const { shown, strategy } = this
    if (shown && (this.#figures?.of !== shown || this.#figures.strategy !== strategy)) this.#figures = { of: shown, strategy, kpis: headline(shown, strategy, idsOf(shown.scenario.goal)) }
    const kpis = shown ? this.#figures!.kpis : undefined
    const label = shown ? t('kpi.label', { name: nameOf(shown.scenario, strategy) }) : t('page.results')
    this.setAttribute('role', 'group')
    this.setAttribute('aria-label', label)
    return idsOf(shown?.scenario.goal).map((id, k) => this.#cell(id, kpis?.[k]))
  }

  #cell(id: MetricId, kpi: Kpi | undefined) {
    const metric = metricById[id]
    const { shown, strategy } = this
    const { scale = 1, currency = 'CNY' as const } = shown?.scenario ?? {}
    const finite = kpi && kpi.replications.length > 0
    const { value, unit } = finite ? figureParts(scaled(metric, kpi.value.mean, scale), { unit: metric.unit, currency }) : { value: t('format.none'), unit: '' }
    const gap = finite ? this.#gap(kpi) : undefined
    const label = metricLabel(id)
    return html`<div class="kpi-cell"><button class="kpi" type="button" aria-pressed=${id === this.metric} title=${shown ? t('kpi.whose', { name: nameOf(shown.scenario, strategy), metric: label }) : nothing} @click=${() => this.#choose(id)}>
      <span class="unseen">${label}</span>
      ${shown?.scenario.goal === id ? html`<span class="goal" title=${t('kpi.goalHint')}>${t('kpi.goal')}</span>` : nothing}
      <span class="value">${value}<small>${unit}</small></span>
      <span class="change" title=${gap?.whole ?? nothing}>${gap ? html`<span class="plain">${gap.short}</span>` : finite ? this.#change(kpi) : nothing}</span></button>
      <button class="term name" type="button" data-help="metric:${id}"><span class="long">${label}</span><span class="short">${shortLabel(id)}</span></button></div>`
  }

  /** Why there is no ratio, where it is not for want of any difference: in short, and with the rule. */
  #gap({ metric, slot, replications }: Kpi): { readonly short: string; readonly whole: string } | undefined {
    const { shown } = this
    const gap = shown && gapOf(shown, metric, slot, 0, replications)
    if (!gap || gap.why === 'equal') return undefined
    const amounts = gapAmounts(shown.scenario, gap)
    return {
      short: t(gap.why === 'less' ? 'kpi.less' : 'kpi.close', { spend: amounts.spend.replace(/^[+−]/, '') }),
      whole: t(gap.why === 'less' ? 'compare.roiLess' : 'compare.roiClose', { name: nameOf(shown.scenario, slot), ...amounts }),
    }
  }

  #change(kpi: Kpi) {
    const { scenario } = this.shown!
    const metric = metricById[kpi.metric]
    if (kpi.metric === 'blendedCac' && !Number.isFinite(kpi.value.mean)) return html`<span class="plain">${t('kpi.notWooed')}</span>`
    if (kpi.slot === 0) return nothing
    if (metric.kind === 'paired') {
      const value = kpi.value.mean
      if (!Number.isFinite(value)) return html`<span class="plain">${t('kpi.noExtra')}</span>`
      const told = { value: ratio(Math.abs(value)) }
      return html`<span class="plain"><span class="long">${inCurrency(t(value < 0 ? 'kpi.lossPer' : 'kpi.profitPer', told), scenario.currency)}</span><span class="short" aria-hidden="true">${inCurrency(t(value < 0 ? 'kpi.lossPerShort' : 'kpi.profitPerShort', told), scenario.currency)}</span></span>`
    }
    const mean = scaled(metric, kpi.difference?.mean ?? NaN, scenario.scale)
    const text = Number.isFinite(mean) ? figure(mean, { unit: metric.unit, currency: scenario.currency, signed: true }) : ''
    if (followsNoNewcomer(scenario, kpi.metric) && kpi.differences?.every((x) => x === 0)) return html`<span class="plain sentence">${t('kpi.earlierOnly')}</span>`
    if (!text && Number.isFinite(kpi.value.mean)) return html`<span class="plain">${t('kpi.noneBefore')}</span>`
    return html`<span>${/[1-9]/.test(text) || !text ? text : t('kpi.same')}</span>${text ? html`<spark-line aria-hidden="true" .values=${thin(kpi.spark)} slot-index=${markOf(scenario, kpi.slot)}></spark-line>` : nothing}`
  }

  #choose(metric: MetricId): void {
    this.dispatchEvent(new CustomEvent('metric', { detail: metric, bubbles: true }))
  }
}

customElements.define('kpi-strip', KpiStrip)

declare global { interface HTMLElementTagNameMap { 'kpi-strip': KpiStrip } }
