/** `<scorecard-tab>`: who wins, how sure that is, and what it costs. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '../../charts/score-chart.ts'
import { scoreFacts, type ScoreData } from '../../charts/score-data.ts'
import type { HighlightEvent } from '../../charts/series.ts'
import type { Results } from '../../experiments/results.ts'
import { scoreIds } from '../../experiments/scorecard.ts'
import { checkGuardrails, type GuardrailCheck } from '../../experiments/verdict.ts'
import { figure } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { fileNameOf } from '../../storage/files.ts'
import { metricLabel } from '../parts/chart-data.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { icon } from '../parts/icon.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { scoreData } from '../parts/scorecard-data.ts'
import { letterOf, nameOf } from '../parts/words.ts'
import { waiting } from '../parts/waiting.ts'
import { markOf, slotOf } from '../state/marks.ts'
import { fail } from '../state/notices.ts'
import { view, visibleSlots } from '../state/view.ts'

type Drawn = { readonly of: Results; readonly key: string; readonly data: ScoreData; readonly limits: readonly GuardrailCheck[] }

export class ScorecardTab extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, highlighted: { type: Number }, view: { state: true }, more: { state: true } }
  declare shown: Results | undefined
  declare highlighted: number | undefined
  declare view: View
  /** Figures added to those that always stand here. */
  declare more: readonly MetricId[]
  #drawn: Drawn | undefined

  constructor() {
    super(view)
    this.shown = undefined
    this.highlighted = undefined
    this.view = 'chart'
    this.more = []
  }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('compare.waiting'))
    const { data, limits } = this.#data(shown)
    const footer = () => exportFooter(shown, data.runs)
    const highlighted = this.highlighted === undefined ? undefined : markOf(shown.scenario, this.highlighted)
    return html`<score-chart .data=${data} .view=${this.view} .highlighted=${highlighted} @highlight=${this.#highlight}>
      <div slot="controls" class="tab-controls">
        <button type="button" class="ghost text" aria-haspopup="dialog" aria-label=${t('score.add')} title=${t('score.add')} @click=${(event: Event) => this.#add(shown, event.currentTarget as HTMLElement)}>${icon('plus')}${t('score.figures')}</button>
        ${formSwitch(this.view, (view) => { this.view = view })}
        ${exportMenu({
          name: (extension) => fileNameOf(`${shown.scenario.title.en} scorecard`, extension),
          scenario: shown.scenario, footer, facts: () => scoreFacts(data),
          picture: async () => {
            const [{ pictureSvg }, { ChartDrawing }, { scoreDrawing }] = await Promise.all([import('../../charts/export.ts'), import('../../charts/chart-drawing.ts'), import('../../charts/score-drawing.ts')])
            return pictureSvg(new ChartDrawing(), scoreDrawing(data), { footer: footer() })
          },
        })}</div>
      ${limits.length > 0 ? html`<div slot="below" class="limits">${this.#limits(shown, limits)}</div>` : nothing}</score-chart>${hiddenNote(shown.scenario)}`
  }

  /** Each limit with those who keep it and those who break it. */
  #limits({ scenario }: Results, checks: readonly GuardrailCheck[]) {
    const chip = ({ slot }: GuardrailCheck) => html`<strategy-chip title=${nameOf(scenario, slot)} slot-index=${markOf(scenario, slot)} letter=${letterOf(markOf(scenario, slot))} size="16"></strategy-chip>`
    return html`<b>${t('score.limits')}</b>${scenario.guardrails.map(({ metric, side, limit }) => {
      const mine = checks.filter((check) => check.metric === metric && check.side === side && check.limit === limit)
      if (mine.length === 0) return nothing
      const { unit } = metricById[mine[0]!.metric]
      const told = (value: number) => figure(value, { unit, currency: scenario.currency })
      const kept = mine.filter(({ broken }) => !broken)
      const broken = mine.filter((check) => check.broken)
      return html`<span class="limit">${t(side === 'min' ? 'score.limitMin' : 'score.limitMax', { metric: metricLabel(mine[0]!.metric), limit: told(limit) })}
        ${broken.length === 0 ? html`<span>${icon('check')}${t('score.keptByAll')}</span>` : html`
          ${kept.length > 0 ? html`<span><span class="unseen">${t('score.kept')}</span>${icon('check')}${kept.map(chip)}</span>` : nothing}
          <span><span class="unseen">${t('score.broken')}</span>${icon('x')}${broken.map((check) => html`${chip(check)} ${told(check.value)} `)}</span>`}</span>`
    })}`
  }

  #data(of: Results): Drawn {
    const slots = visibleSlots(of.scenario)
    const key = [language(), ...slots, ...this.more].join(' ')
    if (this.#drawn?.of !== of || this.#drawn.key !== key) this.#drawn = { of, key, data: scoreData(of, slots, this.more), limits: checkGuardrails(of).filter(({ slot }) => slots.includes(slot)) }
    return this.#drawn
  }

  /** One more figure, or one of those added less. */
  #add(shown: Results, anchor: HTMLElement): void {
    const choose = (metric: MetricId) => { this.more = this.more.includes(metric) ? this.more.filter((id) => id !== metric) : [...this.more, metric] }
    void import('../parts/metric-picker.ts').then(({ pickMetric }) => pickMetric(anchor, { shown, chosen: [...this.more, ...scoreIds(shown)], choose }), fail)
  }

  readonly #highlight = (event: HighlightEvent): void => {
    const mark = event.detail.slot
    event.stopPropagation()
    this.dispatchEvent(new CustomEvent('point', { detail: { slot: mark === undefined ? undefined : slotOf(this.shown!.scenario, mark) }, bubbles: true }))
  }
}

customElements.define('scorecard-tab', ScorecardTab)

declare global { interface HTMLElementTagNameMap { 'scorecard-tab': ScorecardTab } }
