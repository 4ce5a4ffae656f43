/** `<scorecard-tab>`: who wins, how sure that is, and what it costs. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { FactEvent } from '../../charts/fact-table.ts'
import '../../charts/fact-table.ts'
import { phrased } from '../../charts/phrased.ts'
import '../../charts/score-chart.ts'
import { scoreFacts, type ScoreData } from '../../charts/score-data.ts'
import type { HighlightEvent } from '../../charts/series.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import type { Results } from '../../experiments/results.ts'
import { figureGroups, type FigureGroup } from '../../experiments/scorecard.ts'
import { checkGuardrails, type GuardrailCheck } from '../../experiments/verdict.ts'
import { figure } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { levers } from '../../levers/index.ts'
import { metricById } from '../../metrics/index.ts'
import { modelColumns } from '../../model/columns.ts'
import { fileNameOf } from '../../storage/files.ts'
import { metricLabel } from '../parts/chart-data.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { figureMatrix } from '../parts/figure-matrix.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { icon } from '../parts/icon.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { scoreData } from '../parts/scorecard-data.ts'
import { segments } from '../parts/segments.ts'
import { letterOf, nameOf } from '../parts/words.ts'
import { waiting } from '../parts/waiting.ts'
import { addressOf } from '../route.ts'
import { markOf, slotOf } from '../state/marks.ts'
import { view, visibleSlots } from '../state/view.ts'

type Drawn = { readonly of: Results; readonly key: string; readonly data: ScoreData; readonly limits: readonly GuardrailCheck[] }

/** What the figures beyond the headline are read from; a result that came with the page has less. */
const allColumns = [...modelColumns, ...levers.flatMap((lever) => lever.columns)]
const headings = ['headline', ...Object.keys(figureGroups) as FigureGroup[]] as const

export class ScorecardTab extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, highlighted: { type: Number }, view: { state: true }, heading: { state: true } }
  declare shown: Results | undefined
  declare highlighted: number | undefined
  declare view: View
  declare heading: (typeof headings)[number]
  #drawn: Drawn | undefined

  constructor() {
    super(view)
    this.shown = undefined
    this.highlighted = undefined
    this.view = 'chart'
    this.heading = 'headline'
  }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('compare.waiting'))
    const picker = html`<div class="study-controls headings">${segments(t('score.headings'), headings.map((value) => ({ value, label: t(`score.${value}`) })), this.heading, (heading) => {
      // many figures are read in one table, few are seen in a chart
      this.view = heading === 'headline' ? 'chart' : 'table'
      this.heading = heading
    })}</div>`
    if (this.heading !== 'headline' && !hasColumns(shown, allColumns)) return html`${picker}${waiting(t('tabs.coming'))}`
    const { data, limits } = this.#data(shown)
    const footer = () => exportFooter(shown, data.runs)
    const highlighted = this.highlighted === undefined ? undefined : markOf(shown.scenario, this.highlighted)
    const controls = html`${formSwitch(this.view, (view) => { this.view = view })}
        ${exportMenu({
          name: (extension) => fileNameOf(`${shown.scenario.title.en} scorecard${this.heading === 'headline' ? '' : ` ${this.heading}`}`, extension),
          scenario: shown.scenario, footer, facts: () => scoreFacts(data),
          picture: async () => {
            const [{ pictureSvg }, { ChartDrawing }, { scoreDrawing }] = await Promise.all([import('../../charts/export.ts'), import('../../charts/chart-drawing.ts'), import('../../charts/score-drawing.ts')])
            return pictureSvg(new ChartDrawing(), scoreDrawing(data), { footer: footer() })
          },
        })}`
    if (this.heading !== 'headline' && this.view === 'table') return html`${picker}<header class="study-head"><h2>${data.title}<small>${data.subtitle}</small></h2><div class="study-controls">${controls}</div></header>
      <p class="finding">${phrased(data.finding)}</p><fact-table dense .facts=${figureMatrix(data)} @fact=${this.#draw}></fact-table><p class="source">${t('score.matrixSource')}</p>${hiddenNote(shown.scenario)}`
    return html`${picker}<score-chart .data=${data} .view=${this.view} .highlighted=${highlighted} @highlight=${this.#highlight}>
      <div slot="controls" class="tab-controls">${controls}</div>
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
    const key = [language(), this.heading, ...slots].join(' ')
    if (this.#drawn?.of !== of || this.#drawn.key !== key) this.#drawn = { of, key, data: scoreData(of, slots, this.heading === 'headline' ? undefined : this.heading), limits: checkGuardrails(of).filter(({ slot }) => slots.includes(slot)) }
    return this.#drawn
  }

  /** Shows the curves of a figure. */
  readonly #draw = ({ detail }: FactEvent): void => {
    this.dispatchEvent(new CustomEvent('metric', { detail, bubbles: true }))
    location.hash = `${addressOf('workbench', 'compare')}?metric=${detail}`
  }

  readonly #highlight = (event: HighlightEvent): void => {
    const mark = event.detail.slot
    event.stopPropagation()
    this.dispatchEvent(new CustomEvent('point', { detail: { slot: mark === undefined ? undefined : slotOf(this.shown!.scenario, mark) }, bubbles: true }))
  }
}

customElements.define('scorecard-tab', ScorecardTab)

declare global { interface HTMLElementTagNameMap { 'scorecard-tab': ScorecardTab } }
