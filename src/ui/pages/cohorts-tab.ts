/** `<cohorts-tab>`: do the customers that were won stay? Months of first order by age, two strategies and their difference. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { factsCsv, factsTsv } from '../../charts/fact-table.ts'
import '../../charts/heat-map.ts'
import type { HeatData } from '../../charts/heat-map.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import { monthOfAge, sumCohorts, type Cohorts } from '../../experiments/studies/cohorts.ts'
import '../../i18n/late/diary.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import { download, fileNameOf } from '../../storage/files.ts'
import { cohortData, cohortFacts, type CohortMode, type CohortSide } from '../parts/cohort-data.ts'
import { emptyState } from '../parts/empty-state.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu } from '../parts/menu.ts'
import { provenance } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { strategyChoice } from '../parts/strategy-choice.ts'
import { letterOf } from '../parts/words.ts'
import { pairOf } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { note } from '../state/notices.ts'
import { runner } from '../state/session.ts'
import { createStudy } from '../state/studies.ts'

const study = createStudy<'cohorts'>(runner)

export class CohortsTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, chosen: { state: true }, mode: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The two strategies, by slot, once the reader has chosen. */
  declare chosen: readonly [number, number] | undefined
  declare mode: CohortMode
  declare view: 'chart' | 'table'

  constructor() {
    super(study)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.chosen = undefined
    this.mode = 'second'
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
    if (!shown) return html`<div class="plot-wait skeleton" role="status" aria-label=${t('compare.waiting')}></div>`
    if (shown.scenario.world.days <= monthOfAge) return emptyState(t('cohorts.short'))
    const state = study.get()
    const data = this.#data(shown)
    const { status, done, planned, failed } = state
    return html`<header class="study-head"><h2>${t('cohorts.title')}<small>${t('cohorts.subtitle')}</small></h2><div class="study-controls">${this.#controls(shown, data)}</div></header>
      ${status === 'running' ? html`<p class="study-progress" role="status"><progress max=${planned} value=${done} aria-label=${t('cohorts.progress', { done, planned })}></progress>
        <span>${t('cohorts.progress', { done, planned })}</span><button type="button" class="button secondary" @click=${() => study.cancel()}>${t('cohorts.cancel')}</button></p>` : nothing}
      ${status === 'cancelled' ? html`<p class="study-progress" role="status"><span>${t('cohorts.stopped', { done, planned })}</span><button type="button" class="button secondary" @click=${() => study.again()}>${t('cohorts.go')}</button></p>` : nothing}
      ${failed !== undefined && status === 'done' ? html`<div class="tab-failed" role="alert"><p>${t('cohorts.failed', { message: failed })}</p><button type="button" class="button secondary" @click=${() => study.again()}>${t('diary.again')}</button></div>` : nothing}
      ${data ? this.#body(data) : status === 'idle' || status === 'running' ? html`<div class="plot-wait skeleton" role="status" aria-label=${t('cohorts.waiting', { planned })}></div>` : nothing}`
  }

  #body(data: HeatData) {
    if (data.rows.length === 0) return emptyState(t('cohorts.nobody'))
    const { question } = study.get()
    return html`<p class="finding" aria-live="polite">${data.finding}</p>
      ${this.view === 'table' ? html`<fact-table .facts=${cohortFacts(data)}></fact-table>` : html`<heat-map .data=${data}></heat-map>`}
      <p class="source">${t('cohorts.note', { futures: this.#futures(question?.replications.length ?? 0) })}</p>`
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
    return html`${alone ? nothing : html`
        ${strategyChoice(t('cohorts.first'), scenario, first, (slot) => { this.chosen = [slot, second] }, second)}
        ${strategyChoice(t('cohorts.second'), scenario, second, (slot) => { this.chosen = [first, slot] }, first)}
        ${segments(t('cohorts.mode'), [
          { value: 'first', label: letter(first) }, { value: 'second', label: letter(second) }, { value: 'difference', label: t('cohorts.minus', { first: letter(first), second: letter(second) }) },
        ] as const, this.mode, (mode) => { this.mode = mode })}`}
      ${segments(t('compare.form'), [{ value: 'chart', label: t('compare.chart') }, { value: 'table', label: t('compare.table') }] as const, this.view, (view) => { this.view = view })}
      ${menu(html`<button slot="trigger" class="ghost" aria-label=${t('compare.download')} ?disabled=${!data}>${icon('download')}</button>`, [
        { label: t('compare.downloadCsv'), run: () => this.#csv(shown, data) },
        { label: t('cohorts.copy'), run: () => void this.#copy(data) },
      ], 'bottom-end')}`
  }

  #data({ scenario }: Results): HeatData | undefined {
    const { question, found } = study.get()
    if (!question) return undefined
    const whole = Array.from({ length: question.replications.length }, (_, k) => k).filter((k) => found.every((row) => row[k]))
    const sums = found.map((row) => sumCohorts(whole.map((k) => row[k]!.answer)))
    const of = (sum: Cohorts | undefined, slot: number): CohortSide | undefined => sum && { slot, sum }
    const second = of(sums.at(-1), question.slots[1]!)
    const first = of(sums[0], question.slots[0]!)
    if (!first || !second) return undefined
    return cohortData(scenario.strategies.length === question.scenario.strategies.length ? scenario : question.scenario, [first, second], first.slot === second.slot ? 'second' : this.mode)
  }

  #csv(shown: Results, data: HeatData | undefined): void {
    if (data) download(fileNameOf(`${shown.scenario.title.en} cohorts ${this.mode}`, 'csv'), factsCsv(cohortFacts(data), provenance(shown, study.get().question?.replications.length ?? 0)), 'text/csv;charset=utf-8')
  }

  async #copy(data: HeatData | undefined): Promise<void> {
    if (!data) return
    try {
      await navigator.clipboard.writeText(factsTsv(cohortFacts(data)))
      note({ text: t('cohorts.copied') })
    } catch (error) {
      note({ text: t('page.failed', { message: error instanceof Error ? error.message : String(error) }) })
    }
  }
}

customElements.define('cohorts-tab', CohortsTab)

declare global { interface HTMLElementTagNameMap { 'cohorts-tab': CohortsTab } }
