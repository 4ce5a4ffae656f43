/** `<cohorts-tab>`: do the customers that were won stay, and what are they worth? Months of first order by age, two strategies and their difference. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { phrased } from '../../charts/phrased.ts'
import { BarChart } from '../../charts/bar-chart.ts'
import '../../charts/fact-table.ts'
import '../../charts/heat-map.ts'
import type { HeatData } from '../../charts/heat-map.ts'
import type { CohortMeasure } from '../../experiments/lifetime.ts'
import { booksOf, sharedReplications, type Results } from '../../experiments/results.ts'
import { monthOfAge, recentDays, sumCohorts, type Cohorts } from '../../experiments/studies/cohorts.ts'
import '../../i18n/late/diary.ts'
import '../../i18n/late/studies.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { nextDays } from '../../model/next-order.ts'
import { fileNameOf } from '../../storage/files.ts'
import { cohortData, cohortFacts, lastAge, measures, nextOrderBars, stayFacts, type CohortMode, type CohortSide } from '../parts/cohort-data.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { lifetimeData } from '../parts/lifetime-data.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { worthData } from '../parts/worth-data.ts'
import { strategyChoice } from '../parts/strategy-choice.ts'
import { studyProgress } from '../parts/study-progress.ts'
import { letterOf, nameOf } from '../parts/words.ts'
import { waiting } from '../parts/waiting.ts'
import { pairOf } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { runner } from '../state/session.ts'
import { answersOf, createStudy } from '../state/studies.ts'
import { view } from '../state/view.ts'

const study = createStudy<'cohorts'>(runner)

export class CohortsTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, chosen: { state: true }, mode: { state: true }, measure: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The two strategies, by mark, once the reader has chosen. */
  declare chosen: readonly [number, number] | undefined
  declare mode: CohortMode
  declare measure: CohortMeasure
  declare view: View

  constructor() {
    super(study, view)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.chosen = undefined
    this.mode = 'second'
    this.measure = 'again'
    this.view = 'chart'
  }

  protected override willUpdate(): void {
    const { shown } = this
    const replications = shown ? sharedReplications(shown) : []
    if (!shown || this.running || replications.length === 0 || shown.scenario.world.days <= monthOfAge) return
    const [first, second] = pairOf(shown.scenario, this.chosen, this.best)
    study.ask({ study: 'cohorts', scenario: shown.scenario, slots: [first, second], replications, wish: {} }, first === second ? [[second]] : [[first], [second]])
  }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('compare.waiting'))
    if (shown.scenario.world.days <= monthOfAge) return emptyState(t('cohorts.short'))
    const sides = this.#sides()
    const data = sides && this.#data(sides)
    const { status, planned } = study.get()
    this.classList.toggle('late-cohorts', data !== undefined && this.#late(shown))
    return html`<header class="study-head"><h2>${t(`cohorts.${this.measure}Title`)}<small>${t(`cohorts.${this.measure}Subtitle`)}</small></h2><div class="study-controls">${this.#controls(shown, data)}</div></header>
      <div class="study-controls measures">${segments(t('cohorts.measure'), measures.map((value) => ({ value, label: t(`cohorts.${value}Short`) })), this.measure, (measure) => { this.measure = measure })}</div>
      ${studyProgress(study)}
      ${hiddenNote(shown.scenario)}
      ${data ? this.#body(shown, sides!, data) : status === 'idle' || status === 'running' ? waiting(this.running ? t('cohorts.afterRun') : t('cohorts.waiting', { planned })) : nothing}`
  }

  #body(shown: Results, sides: readonly [CohortSide, CohortSide], data: HeatData) {
    if (data.rows.length === 0) return emptyState(t('cohorts.nobody'))
    const { question } = study.get()
    return html`<p class="finding" aria-live="polite">${phrased(data.finding)}</p>
      ${this.view === 'table' ? html`<fact-table .facts=${cohortFacts(data)}></fact-table>` : html`<heat-map .data=${data}></heat-map>`}
      <p class="source">${this.#source(question?.replications.length ?? 0)}</p>
      ${this.measure === 'margin' ? this.#worth(shown, sides) 
        : this.measure === 'again' ? html`${this.#next(shown, sides)}${this.#rates(sides)}` : nothing}`
  }

  /** Who orders again after the first, second, third order. */
  #next(shown: Results, sides: readonly [CohortSide, CohortSide]) {
    const bars = nextOrderBars(study.get().question!.scenario, sides)
    if (!bars) return html`<section class="leak"><h3>${t('cohorts.nextTitle')}</h3><p class="muted">${t('cohorts.nextShort', { days: nextDays })}</p></section>`
    const footer = () => exportFooter(shown, this.#followed().length)
    return html`<section class="leak by-number"><h3>${bars.title}<small>${bars.subtitle}</small>${exportMenu({
        name: (extension) => fileNameOf(`${shown.scenario.title.en} next orders`, extension), scenario: shown.scenario, footer, facts: () => new BarChart().facts(bars),
        picture: async () => (await import('../../charts/export.ts')).pictureSvg(new BarChart(), bars, { footer: footer() }),
      }, this.#late(shown))}</h3><p class="finding">${phrased(bars.finding)}</p><bar-chart bare .data=${bars} .view=${this.view}></bar-chart><p class="muted">${bars.source}</p></section>`
  }

  /** Other shares of who stays. */
  #rates(sides: readonly [CohortSide, CohortSide]) {
    return html`<section class="leak"><h3>${t('cohorts.rates')}</h3><fact-table dense .facts=${stayFacts(study.get().question!.scenario, sides)}></fact-table><p class="muted">${t('cohorts.ratesNote', { days: recentDays, month: monthOfAge })}</p></section>`
  }

  /** LTV beside CAC, of the strategy in view. */
  #worth(shown: Results, sides: readonly [CohortSide, CohortSide]) {
    const { slot, sum } = sides[this.mode === 'first' ? 0 : 1]
    if (this.#late(shown)) return nothing
    const worth = lifetimeData(shown, slot, sum, booksOf(shown, slot, this.#followed()), lastAge(sides))
    return worth === undefined ? nothing : html`<section class="leak wide"><h3>${t('lifetime.title')}</h3><p>${phrased(worth.finding)}</p>
      <div class="pair"><fact-table dense .facts=${worth.causes}></fact-table><fact-table dense .facts=${worth.months}></fact-table></div>
      <p class="muted">${worth.note}</p><p class="muted">${worth.documents}</p></section>${this.#beyond(shown, slot, sum)}`
  }

  /** What the same customers will have brought after the run. */
  #beyond(shown: Results, slot: number, sum: Cohorts) {
    const { scenario, replications } = study.get().question!
    const { found } = study.get()
    const row = found[study.get().question!.slots.indexOf(slot)] ?? found[0]!
    const beyond = worthData(scenario, slot, sum, this.#followed().map((future) => row[replications.indexOf(future)]!.answer))
    return beyond === undefined ? nothing : html`<section class="leak wide by-number"><h3>${t('worth.title')}${exportMenu({
        name: (extension) => fileNameOf(`${shown.scenario.title.en} projected LTV`, extension), scenario: shown.scenario, footer: () => exportFooter(shown, this.#followed().length), facts: () => beyond.facts,
      })}</h3><p>${phrased(beyond.finding)}</p><fact-table dense .facts=${beyond.facts}></fact-table><p class="muted">${beyond.note}</p></section>`
  }

  /** The futures, by number, that both strategies have been followed in. */
  #followed(): number[] {
    const { question, found } = study.get()
    return question ? question.replications.filter((_, k) => found.every((row) => row[k])) : []
  }

  /** Futures that both strategies have been followed in. */
  #futures(all: number): number {
    const { found } = study.get()
    return Array.from({ length: all }, (_, k) => k).filter((k) => found.every((row) => row[k])).length
  }

  #controls(shown: Results, data: HeatData | undefined) {
    const { scenario } = shown
    const [first, second] = pairOf(scenario, this.chosen, this.best)
    const letter = (slot: number) => letterOf(markOf(scenario, slot))
    const alone = first === second
    const whose = (slot: number) => `${letter(slot)} ${nameOf(scenario, slot)}`
    const between = t('cohorts.minus', { first: letter(first), second: letter(second) })
    const spelled = `${between}${t('chart.comma')}${t('cohorts.minus', { first: nameOf(scenario, first), second: nameOf(scenario, second) })}`
    return html`${alone ? nothing : html`
        ${strategyChoice(t('cohorts.first'), scenario, first, (slot) => { this.chosen = [markOf(scenario, slot), markOf(scenario, second)] }, second)}
        ${strategyChoice(t('cohorts.second'), scenario, second, (slot) => { this.chosen = [markOf(scenario, first), markOf(scenario, slot)] }, first)}
        ${segments(t('cohorts.mode'), [
          { value: 'first', label: letter(first), name: whose(first) }, { value: 'second', label: letter(second), name: whose(second) }, { value: 'difference', label: between, name: spelled },
        ] as const, this.mode, (mode) => { this.mode = mode })}`}
      <span class="kept-together">${formSwitch(this.view, (view) => { this.view = view })}${this.#exports(shown, data)}</span>`
  }

  /** What is drawn belongs to other strategies, or to these as they were before the run under way. */
  #late({ scenario }: Results): boolean {
    return !answersOf(study.get(), scenario, pairOf(scenario, this.chosen, this.best))
  }

  #sides(): readonly [CohortSide, CohortSide] | undefined {
    const { question, found } = study.get()
    if (!question) return undefined
    const whole = Array.from({ length: question.replications.length }, (_, k) => k).filter((k) => found.every((row) => row[k]))
    const sums = found.map((row) => sumCohorts(whole.map((k) => row[k]!.answer)))
    const of = (sum: Cohorts | undefined, slot: number): CohortSide | undefined => sum && { slot, sum }
    const second = of(sums.at(-1), question.slots[1]!)
    const first = of(sums[0], question.slots[0]!)
    return first && second && [first, second]
  }

  #data(sides: readonly [CohortSide, CohortSide]): HeatData {
    return cohortData(study.get().question!.scenario, sides, sides[0].slot === sides[1].slot ? 'second' : this.mode, this.measure)
  }

  #source(all: number): string {
    const { question } = study.get()
    const note = t(question && question.slots[0] === question.slots[1] ? 'cohorts.noteAlone' : 'cohorts.note', { futures: this.#futures(all) })
    return this.measure === 'again' ? note : [t(`cohorts.${this.measure}Note`), note].join(language() === 'en' ? ' ' : '')
  }

  #exports(shown: Results, data: HeatData | undefined) {
    const all = study.get().question?.replications.length ?? 0
    const footer = () => exportFooter(shown, this.#futures(all))
    return exportMenu({
      name: (extension) => fileNameOf(`${shown.scenario.title.en} cohorts ${this.measure} ${this.mode}`, extension),
      scenario: shown.scenario, footer, facts: () => cohortFacts(data!),
      picture: async () => {
        const [{ pictureSvg }, { ChartDrawing }, { heatDrawing }] = await Promise.all([import('../../charts/export.ts'), import('../../charts/chart-drawing.ts'), import('../../charts/heat-drawing.ts')])
        return pictureSvg(new ChartDrawing(), heatDrawing(data!, { title: t(`cohorts.${this.measure}Title`), subtitle: t(`cohorts.${this.measure}Subtitle`), source: this.#source(all) }), { footer: footer() })
      },
    }, !data || data.rows.length === 0 || this.#late(shown))
  }
}

customElements.define('cohorts-tab', CohortsTab)

declare global { interface HTMLElementTagNameMap { 'cohorts-tab': CohortsTab } }
