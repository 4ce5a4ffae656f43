/** `<flow-tab>`: how does the population move? Customers by state of life, and who went from which tier or state to which between two dates. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { SankeyChart } from '../../charts/sankey-chart.ts'
import { StreamChart, type DatesEvent } from '../../charts/stream-chart.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import { flowDates, type Flow } from '../../experiments/studies/flow.ts'
import { dateWithin } from '../../i18n/dates.ts'
import '../../i18n/late/diary.ts'
import '../../i18n/late/flow.ts'
import '../../i18n/late/studies.ts'
import { language, t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { metricText } from '../../metrics/text.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { fileNameOf } from '../../storage/files.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { movesData, streamData, sumWords, type FlowKind, type FlowSide, type Span } from '../parts/flow-data.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { strategyChoice } from '../parts/strategy-choice.ts'
import { studyProgress } from '../parts/study-progress.ts'
import { nameOf } from '../parts/words.ts'
import { waiting } from '../parts/waiting.ts'
import { lookedAt, shownRivals } from '../state/looked-at.ts'
import { markOf, slotOf } from '../state/marks.ts'
import { runner } from '../state/session.ts'
import { answersOf, createStudy } from '../state/studies.ts'
import { view } from '../state/view.ts'
import { turn } from '../tables/matrix-edits.ts'

const study = createStudy<'flow'>(runner)
/** Figures of the other tabs that come near to what is counted here, each with its own definition. */
const figures: readonly MetricId[] = ['activeCustomers', 'r90', 'wonBack']

/** What has come of the strategy followed and of the baseline: futures that both have, with their places among the replications. */
type Known = { readonly scenario: Scenario; readonly side: FlowSide; readonly baseline: FlowSide; readonly replications: readonly number[] }

export class FlowTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, chosen: { state: true }, kind: { state: true }, lapsed: { state: true }, span: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The strategy chosen, by mark. */
  declare chosen: number | undefined
  /** Moves between tiers where there are any, unless states are wished for. */
  declare kind: FlowKind
  /** The lapsed are drawn. */
  declare lapsed: boolean
  /** The days that the reader has dragged the two marks to; from the first to the last until then. */
  declare span: readonly [before: number, after: number] | undefined
  declare view: View

  constructor() {
    super(study, view)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.chosen = undefined
    this.kind = 'tiers'
    this.lapsed = true
    this.span = undefined
    this.view = 'chart'
  }

  /** The strategy to follow: the one chosen, the baseline too; else the one the verdict stands for. */
  #followed(scenario: Scenario): number {
    return this.chosen !== undefined && slotOf(scenario, this.chosen) === 0 ? 0 : lookedAt(scenario, this.chosen, this.best) ?? 0
  }

  protected override willUpdate(): void {
    const { shown } = this
    const replications = shown ? sharedReplications(shown) : []
    if (!shown || this.running || replications.length === 0 || shown.scenario.world.days < 2) return
    const slot = this.#followed(shown.scenario)
    study.ask({ study: 'flow', scenario: shown.scenario, slots: [0, slot], replications, wish: {} }, slot === 0 ? [[0]] : [[0], [slot]])
  }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('compare.waiting'))
    const { scenario } = shown
    if (scenario.world.days < 2) return emptyState(t('flow.short'))
    const known = this.#known()
    const { status, planned } = study.get()
    return html`${studyProgress(study)}${hiddenNote(scenario)}
      ${known ? this.#body(shown, known) : html`<header class="study-head"><h2>${t('flow.title')}</h2><div class="study-controls">${this.#picker(scenario)}</div></header>
        ${status === 'idle' || status === 'running' ? waiting(t(this.running ? 'cohorts.afterRun' : 'flow.waiting', { planned })) : nothing}`}`
  }

  #picker(scenario: Scenario) {
    const slot = this.#followed(scenario)
    return shownRivals(scenario).length === 0 ? nothing : strategyChoice(t('flow.strategy'), scenario, slot, (next) => { this.chosen = markOf(scenario, next) })
  }

  #known(): Known | undefined {
    const { question, found } = study.get()
    if (!question) return undefined
    const whole = question.replications.flatMap((replication, k) => (found.every((row) => row[k]) ? [{ replication, k }] : []))
    if (whole.length === 0) return undefined
    const futures = (row: number): readonly Flow[] => whole.map(({ k }) => found[row]![k]!.answer)
    return {
      scenario: question.scenario, replications: whole.map(({ replication }) => replication),
      side: { slot: question.slots[1]!, futures: futures(found.length - 1) }, baseline: { slot: 0, futures: futures(0) },
    }
  }

  /** Where the two marks stand among the dates of the scenario, which may have become another. */
  #spanOf({ world }: Scenario): Span {
    const dates = flowDates(world.days)
    const [before, after] = (this.span ?? []).map((day) => dates.indexOf(day))
    return before !== undefined && after !== undefined && before >= 0 && after > before ? { from: before, to: after } : { from: 0, to: dates.length - 1 }
  }

  #body(shown: Results, known: Known) {
    const { scenario, side, baseline, replications } = known
    const span = this.#spanOf(scenario)
    const stream = streamData(scenario, side, baseline, span, this.lapsed)
    const last = scenario.world.days - 1
    if (stream.bands.every(({ values }) => values[last] === 0)) return emptyState(t('flow.nobody'))
    const tiered = side.futures.every(({ tiers }) => tiers)
    const kind: FlowKind = tiered ? this.kind : 'life'
    const moves = movesData(scenario, side, kind, span)
    const check = sumWords(scenario, side, replications.map((r) => shown.books[side.slot]?.[r]), kind, span)
    const late = !answersOf(study.get(), shown.scenario, [0, this.#followed(shown.scenario)])
    const footer = () => exportFooter(shown, replications.length)
    const name = (what: string) => (extension: string) => fileNameOf(`${shown.scenario.title.en} ${what}`, extension)
    const dated = ({ detail: { from, to } }: DatesEvent) => { this.span = [stream.dates[from]!, stream.dates[to]!] }
    return html`<stream-chart class=${late ? 'late' : ''} .data=${{ ...stream, source: '' }} .view=${this.view} @dates=${dated}><div slot="controls" class="chart-controls">
        ${this.#picker(shown.scenario)}
        ${segments(t('flow.drawn'), [{ value: true, label: t('flow.everyone') }, { value: false, label: t('flow.without') }] as const, this.lapsed, (next) => { this.lapsed = next })}
        <span class="kept-together">${formSwitch(this.view, (next) => { this.view = next })}
        ${exportMenu({
          name: name('flow'), scenario: shown.scenario, footer, facts: () => new StreamChart().facts(stream, true),
          picture: async () => (await import('../../charts/export.ts')).pictureSvg(new StreamChart(), stream, { footer: footer() }),
        }, late)}</span></div></stream-chart>
      <section class="moves ${late ? 'late' : ''}"><sankey-chart .data=${moves} .view=${this.view}><div slot="controls" class="chart-controls">
        ${tiered ? segments(t('flow.kind'), [{ value: 'tiers', label: t('flow.tiers') }, { value: 'life', label: t('flow.states') }] as const, kind, (next) => { this.kind = next }) : nothing}
        ${this.#dates(scenario, span)}
        ${exportMenu({
          name: name(kind === 'tiers' ? 'tier moves' : 'state moves'), scenario: shown.scenario, footer, facts: () => new SankeyChart().facts(moves),
          picture: async () => (await import('../../charts/export.ts')).pictureSvg(new SankeyChart(), { ...moves, source: [moves.source, check].filter(Boolean).join(' ') }, { footer: footer() }),
        }, late)}</div></sankey-chart>
        ${tiered ? nothing : this.#toTiers(shown.scenario, side.slot)}<p class="source">${check}</p></section>
      <p class="source">${stream.source}</p>
      <p class="source">${t('flow.figures')} ${figures.map((id) => html`<button type="button" class="term" data-help=${`metric:${id}`}>${metricText[language()][id].label}</button> `)}</p>`
  }

  /** The two dates to choose, as the marks in the stream are dragged. */
  #dates({ world }: Scenario, { from, to }: Span) {
    const dates = flowDates(world.days)
    const choice = (label: string, place: number, least: number, most: number, set: (place: number) => void) => html`<label class="date-choice"><span>${label}</span><select class="field" @change=${(event: Event) => set(Number((event.target as HTMLSelectElement).value))}>
      ${dates.map((day, k) => (k < least || k > most ? nothing : html`<option value=${k} .selected=${k === place}>${dateWithin(world.start, world.days, day)}</option>`))}</select></label>`
    return html`${choice(t('flow.from'), from, 0, to - 1, (place) => { this.span = [dates[place]!, dates[to]!] })}${choice(t('flow.to'), to, from + 1, dates.length - 1, (place) => { this.span = [dates[from]!, dates[place]!] })}`
  }

  /** Says why there are no tiers, and leads to a strategy that has them, or switches them on. */
  #toTiers(scenario: Scenario, slot: number) {
    const other = [...shownRivals(scenario), 0].find((one) => settingsOf(scenario, one, 'tiers').on)
    const target = slot > 0 ? slot : shownRivals(scenario)[0]
    return html`<p class="source">${t('flow.noTiers', { name: nameOf(scenario, slot) })}
      ${other !== undefined ? html`<button type="button" class="link" @click=${() => { this.chosen = markOf(scenario, other); this.kind = 'tiers' }}>${t('flow.showTiers', { name: nameOf(scenario, other) })}</button>`
        : target !== undefined ? html`<button type="button" class="link" @click=${() => turn(target, 'tiers', true)}>${t('flow.switchTiers', { name: nameOf(scenario, target) })}</button>` : nothing}</p>`
  }
}

customElements.define('flow-tab', FlowTab)

declare global { interface HTMLElementTagNameMap { 'flow-tab': FlowTab } }
