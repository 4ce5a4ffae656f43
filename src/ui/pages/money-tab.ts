/** `<money-tab>`: where the money went, from the baseline's contribution margin to a strategy's: by line of the ledger, by lever, by segment; and its GMV by driver, with what offers pull forward. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { phrased } from '../../charts/phrased.ts'
import type { RowEvent } from '../../charts/row-chart.ts'
import { WaterfallChart, type WaterfallData } from '../../charts/waterfall-chart.ts'
import '../../charts/fact-table.ts'
import { bridgeColumns, hasColumns } from '../../experiments/bridge.ts'
import { driverColumns } from '../../experiments/drivers.ts'
import { leverSteps, stepResults, type LeverSteps } from '../../experiments/lever-steps.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import '../../i18n/late/studies.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { fileNameOf } from '../../storage/files.ts'
import { driverData, type DriversShown } from '../parts/driver-data.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { offersData, type OffersShown } from '../parts/offers-data.ts'
import { leverData, leverName, moneyData, withinLever, type Drill } from '../parts/money-data.ts'
import { exportFooter } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { strategyPicker } from '../parts/strategy-picker.ts'
import { studyProgress } from '../parts/study-progress.ts'
import { waiting } from '../parts/waiting.ts'
import { lookedAt } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { keyOf } from '../state/results.ts'
import { runner } from '../state/session.ts'
import { createStudy } from '../state/studies.ts'
import { view } from '../state/view.ts'
import { add } from '../tables/matrix-edits.ts'

const study = createStudy<'totals'>(runner)
type Steps = { readonly of: Results; readonly slot: number; readonly steps: LeverSteps }

export class MoneyTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, picked: { state: true }, drill: { state: true }, within: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The strategy chosen, by mark. */
  declare picked: number | undefined
  declare drill: Drill
  /** The lever that is looked into, by its place among those of the strategy. */
  declare within: number | undefined
  declare view: View
  /** The asking why that was answered last. */
  #why = 0
  #steps: Steps | undefined
  #drawn: { readonly of: Results; readonly key: string; readonly data: WaterfallData; readonly driven?: DriversShown & { readonly offers?: OffersShown | undefined } } | undefined

  constructor() {
    super(view, study)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.picked = undefined
    this.drill = 'cause'
    this.within = undefined
    this.view = 'chart'
  }

  protected override willUpdate(): void {
    const { shown } = this
    const { why } = view.get()
    if (why !== this.#why) {
      this.#why = why
      ;[this.picked, this.drill, this.within] = [undefined, 'lever', undefined]
    }
    const slot = shown && lookedAt(shown.scenario, this.picked, this.best)
    if (!shown || slot === undefined) return
    const before = this.#steps
    if (before?.of !== shown || before.slot !== slot) {
      this.#steps = { of: shown, slot, steps: leverSteps(shown.scenario, slot) }
      if (before && before.steps.levers.join(' ') !== this.#steps.steps.levers.join(' ')) this.within = undefined
    }
    if (this.running || (this.drill !== 'lever' && this.within === undefined)) return
    const { scenario, strategies } = { ...this.#steps!.steps, strategies: this.#steps!.steps.scenario.strategies.length }
    const between = Array.from({ length: Math.max(0, strategies - 2) }, (_, k) => [k + 1])
    const replications = sharedReplications(shown)
    if (replications.length > 0) study.ask({ study: 'totals', scenario, slots: [0], replications, wish: {} }, between)
  }

  override render() {
    const { shown } = this
    if (shown && shown.scenario.strategies.length < 2) return emptyState(t('bridge.alone'), { label: t('run.addHint'), run: add })
    if (!shown || !hasColumns(shown, bridgeColumns)) return waiting(t('tabs.coming'))
    const slot = lookedAt(shown.scenario, this.picked, this.best)
    if (slot === undefined) return hiddenNote(shown.scenario)
    const { scenario } = shown
    const byLever = this.drill === 'lever'
    const apart = byLever || this.within !== undefined
    // a result that came with the page does not hold the steps of visits
    const coming = this.drill === 'driver' && !hasColumns(shown, driverColumns)
    const data = coming ? undefined : this.#data(shown, slot)
    const footer = () => exportFooter(shown, data?.runs ?? 0)
    const controls = html`<div slot="controls" class="tab-controls">
        ${strategyPicker(scenario, slot, (picked) => { this.picked = markOf(scenario, picked) })}
        ${segments(t('bridge.drill'), [{ value: 'cause', label: t('bridge.byCause') }, { value: 'lever', label: t('bridge.byLever') }, { value: 'segment', label: t('bridge.bySegment') }, { value: 'driver', label: t('bridge.byDriver') }] as const, this.drill, (drill) => {
          this.drill = drill
          if (drill === 'lever' || drill === 'driver') this.within = undefined
        })}
        ${this.within === undefined ? nothing : html`<button type="button" class="button secondary" title=${t('bridge.withinClear')} @click=${() => { this.within = undefined; this.drill = 'lever' }}>${t('bridge.within', { lever: leverName(this.#steps!.steps.levers[this.within]!) })}${icon('x')}</button>`}
        <span class="kept-together">${formSwitch(this.view, (view) => { this.view = view })}${data ? exportMenu({
          name: (extension) => fileNameOf(`${scenario.title.en} money ${data.to.name} ${this.drill}`, extension), scenario, footer, facts: () => new WaterfallChart().facts(data),
          picture: async () => (await import('../../charts/export.ts')).pictureSvg(new WaterfallChart(), data, { footer: footer() }),
        }) : nothing}</span></div>`
    return html`${data ? html`<waterfall-chart .data=${data} .view=${this.view} ?presses=${byLever} @row=${this.#open}>${controls}</waterfall-chart>`
      : html`<header class="study-head"><h2>${t(this.drill === 'driver' ? 'driver.title' : 'bridge.title')}</h2>${controls}</header>${waiting(coming ? t('tabs.coming') : this.running ? t('cohorts.afterRun') : t('bridge.leverWaiting', { planned: study.get().planned }))}`}
      ${data && this.drill === 'driver' ? this.#tables(this.#drawn!.driven!) : nothing}
      ${apart ? studyProgress(study) : nothing}
      ${hiddenNote(scenario)}`
  }

  /** Undefined while the plans between are still being lived. */
  #data(of: Results, slot: number): WaterfallData | undefined {
    const { drill, within } = this
    if (drill === 'driver') return this.#kept(of, [slot, drill].join(' '), () => ({ ...driverData(of, slot), offers: offersData(of, slot) }))
    if (drill !== 'lever' && within === undefined) return this.#kept(of, [slot, drill].join(' '), () => moneyData(of, slot, drill))
    const { steps } = this.#steps!
    const { found, question, done } = study.get()
    const known = question && keyOf(question.scenario) === keyOf(steps.scenario) ? question.replications : []
    const between = steps.scenario.strategies.slice(1, -1).map((_, k) => of.books[0]!.map((__, r) => found[k]?.[known.indexOf(r)]?.answer))
    const lived = stepResults(steps, of, slot, between)
    if (sharedReplications(lived).length === 0) return undefined
    return this.#kept(of, [slot, drill, within, done].join(' '), () => (drill === 'lever' ? leverData(of, slot, steps, lived) : withinLever(of, slot, steps, lived, within!, drill)))
  }

  /** The steps of a visit and its sources, beside the baseline. */
  #tables({ funnel, sources, offers }: DriversShown & { readonly offers?: OffersShown | undefined }) {
    return html`<section class="leak wide"><h3>${funnel.caption}</h3><fact-table dense .facts=${funnel}></fact-table><p class="muted">${t('driver.funnelNote')}</p></section>
      <section class="leak wide"><h3>${sources.caption}</h3><fact-table dense .facts=${sources}></fact-table><p class="muted">${t('driver.sourcesNote')}</p></section>
      ${offers ? html`<section class="leak wide"><h3>${offers.facts.caption}</h3><p>${phrased(offers.finding)}</p><fact-table dense .facts=${offers.facts}></fact-table><p class="muted">${offers.note}</p></section>` : nothing}`
  }

  #kept(of: Results, key: string, draw: () => WaterfallData | (DriversShown & { readonly offers: OffersShown | undefined })): WaterfallData {
    const whole = `${key} ${language()}`
    if (this.#drawn?.of !== of || this.#drawn.key !== whole) {
      const drawn = draw()
      this.#drawn = { of, key: whole, ...('data' in drawn ? { data: drawn.data, driven: drawn } : { data: drawn }) }
    }
    return this.#drawn.data
  }

  /** The first and the last row are the ends; those between are the levers that moved anything. */
  readonly #open = ({ detail: { row } }: RowEvent): void => {
    const name = this.#drawn?.data.steps[row - 1]?.name
    const lever = this.#steps!.steps.levers.findIndex((id) => leverName(id) === name)
    if (lever < 0) return
    this.within = lever
    this.drill = 'cause'
  }
}

customElements.define('money-tab', MoneyTab)

declare global { interface HTMLElementTagNameMap { 'money-tab': MoneyTab } }
