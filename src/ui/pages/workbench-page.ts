/** `<workbench-page>`: levers at the left, what they bring at the right. */
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { textWidth } from '../../charts/text-width.ts'
import type { Results } from '../../experiments/results.ts'
import { verdict, type Verdict } from '../../experiments/verdict.ts'
import { t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { isMetricId } from '../../metrics/ids.ts'
import { marksOf } from '../../scenario/letters.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { LightElement } from '../parts/light-element.ts'
import { icon } from '../parts/icon.ts'
import '../parts/desk-bars.ts'
import { kpiOwner } from '../parts/kpi-owner.ts'
import '../parts/kpi-strip.ts'
import '../parts/run-bar.ts'
import '../parts/verdict-line.ts'
import { say, shopName, worldLine } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { addressOf, firstTab } from '../route.ts'
import { desk, preview, results } from '../state/session.ts'
import '../tables/lever-matrix.ts'
import './result-tabs.ts'

export class WorkbenchPage extends LightElement {
  static override properties: PropertyDeclarations = { tab: {}, asked: {}, metric: { state: true }, highlighted: { state: true }, owner: { state: true }, drawer: { state: true } }
  /** The result tab in the address. */
  declare tab: string
  /** The figure in the address, where it names one. */
  declare asked: string | undefined
  declare metric: MetricId
  declare highlighted: number | undefined
  /** The strategy whose figures were asked for; the verdict's while nobody has. */
  declare owner: number | undefined
  /** The lever pane of narrow screens. */
  declare drawer: boolean
  #judged: { of: Results; verdict: Verdict } | undefined

  constructor() {
    super(desk, results, preview)
    this.tab = firstTab
    this.asked = undefined
    this.metric = 'gmv'
    this.highlighted = undefined
    this.owner = undefined
    this.drawer = false
  }

  override render() {
    const { scenario, opened } = desk.get()
    const { status } = results.get()
    if (!scenario) return html`<main class="workbench"></main>`
    const shown = this.#named(scenario)
    if (shown && this.#judged?.of !== shown) this.#judged = { of: shown, verdict: verdict(shown) }
    const judged = shown ? this.#judged!.verdict : undefined
    const best = judged && bestOf(judged)
    const stale = shown !== undefined && !results.answers(scenario)
    const told = this.#told(judged, status === 'running' || stale)
    const whose = this.owner !== undefined && shown?.scenario.strategies[this.owner] ? this.owner : best ?? 0
    const columns = scenario.strategies.length
    const column = columns > 5 ? 57 : Math.max(columns <= 4 ? 58 : 57, Math.min(widestColumn, longestWord(scenario) + 7))
    const pane = Math.max(408, 24 + 150 + columns * column)
    // a wide window has room for the words of six names
    const roomy = Math.max(column, Math.min(widestColumn, longestWord(scenario) + 7))
    const tight = columns > 5 ? 48 : Math.min(columns > 4 ? 62 : 58, column)
    const tightLabel = columns > 5 ? 138 : 150
    return html`<div class="workbench ${columns > 4 ? 'many' : ''} ${columns > 5 ? 'crowded' : ''}" style="--pane: ${pane}px; --columns: ${columns}; --wide-column: ${column}px; --roomy-column: ${roomy}px; --roomy-pane: ${24 + 150 + columns * roomy}px; --tight-column: ${tight}px; --tight-pane: ${Math.max(408, 24 + tightLabel + columns * tight)}px" @levers=${this.#openDrawer}>
      ${this.drawer ? html`<div class="scrim" @click=${this.#closeDrawer}></div>` : nothing}
      <aside class="left ${this.drawer ? 'open' : ''}" aria-label=${t('page.levers')} @keydown=${this.#drawerKey}>
        <div class="world"><div><b>${shopName(scenario)}</b><span>${worldLine(scenario)}</span></div><a class="link" href=${addressOf('world')}>${t('world.edit')}</a>
          <button class="ghost only-narrow close" aria-label=${t('page.closeLevers')} title=${t('page.closeLevers')} @click=${this.#closeDrawer}>${icon('x')}</button></div>
        ${keyed(opened, html`<lever-matrix .best=${best ?? 0} @highlight=${this.#highlight}></lever-matrix>`)}
      </aside>
      <main class="right" id="results" tabindex="-1" aria-label=${t('page.results')}>
        <run-bar></run-bar>
        <desk-bars></desk-bars>
        <div class="right-content ${stale ? 'stale' : ''} ${preview.get().shown ? 'looking' : ''}" @metric=${(event: CustomEvent<MetricId>) => this.choose(event.detail)} @point=${this.#highlight}>
          <verdict-line class="fades" .shown=${told?.of} .verdict=${told?.verdict} ?outdated=${told !== undefined && (stale || told.of !== shown)}></verdict-line>
          ${kpiOwner(shown?.scenario, { slot: whose, best: best ?? 0, chosen: this.owner, choose: (slot) => { this.owner = slot } })}
          <kpi-strip class="fades" .shown=${shown} .strategy=${whose} .metric=${this.metric}></kpi-strip>
          ${keyed(opened, html`<result-tabs .tab=${this.tab} .query=${this.#query} .given=${{ shown, metric: this.metric, best, highlighted: this.highlighted, running: status === 'running' }}></result-tabs>`)}
        </div>
      </main></div>`
  }

  /** What the address says of the chart: nothing while it shows the goal. */
  get #query(): string { return this.metric === desk.get().scenario?.goal ? '' : `?metric=${this.metric}` }

  /** Charts a figure and writes it into the address, so that a reload or a way back finds it. */
  choose(metric: MetricId): void {
    this.metric = metric
    location.replace(addressOf('workbench', this.tab) + this.#query)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { scenario, opened } = desk.get()
    // the curve of what the verdict judges comes first
    if (scenario && opened !== this.#goalOf && isMetricId(scenario.goal)) this.metric = scenario.goal
    const laid = opened !== this.#goalOf
    if (this.asked && isMetricId(this.asked) && scenario) {
      if (changed.has('asked') || (laid && this.#goalOf === undefined)) this.metric = this.asked
      // a figure asked of another story is not this one's
      else if (laid) location.replace(addressOf('workbench', this.tab))
    }
    // a strategy that has gone, or moved to another slot, cannot stay pointed at
    const order = scenario && marksOf(scenario).join()
    if (order !== this.#order || opened !== this.#goalOf) this.highlighted = this.owner = undefined
    this.#order = order
    this.#goalOf = opened
  }
  #goalOf: unknown
  #order: string | undefined

  /** What the sentence on top tells: while a run is too young for a verdict, the one before it stands, and says that it is out of date. */
  #told(judged: Verdict | undefined, coming: boolean): { of: Results; verdict: Verdict } | undefined {
    const { opened } = desk.get()
    if (this.#settled?.opened !== opened) this.#settled = undefined
    if (!judged) return undefined
    const early = judged.state === 'tooEarly' || judged.state === 'cancelled'
    if (early && coming && this.#settled) return this.#settled
    if (!early) this.#settled = { ...this.#judged!, opened }
    return this.#judged
  }
  #settled: { of: Results; verdict: Verdict; opened: unknown } | undefined

  /** The shown result under the names of now: a new name asks for no run. */
  #named(scenario: Scenario): Results | undefined {
    const { shown } = results.get()
    if (!shown || sameWords(shown.scenario, scenario) || !results.answers(scenario)) return shown
    if (this.#worded?.of !== shown || this.#worded.named.scenario !== scenario) this.#worded = { of: shown, named: { ...shown, scenario } }
    return this.#worded.named
  }
  #worded: { of: Results; named: Results } | undefined

  readonly #highlight = (event: CustomEvent<{ slot: number | undefined }>): void => { this.highlighted = event.detail.slot }

  readonly #openDrawer = (): void => {
    this.drawer = true
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.left .close')?.focus())
  }

  readonly #closeDrawer = (): void => {
    this.drawer = false
    this.querySelector<HTMLElement>('run-bar .only-narrow')?.focus()
  }

  readonly #drawerKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.drawer && !event.defaultPrevented) {
      this.#closeDrawer()
      event.preventDefault()
    }
  }
}

/** A column grows up to this for a name that cannot be broken, in px. */
const widestColumn = 76

/** The width of the longest word in the strategies' names; Han breaks anywhere. */
const longestWord = ({ strategies }: Scenario): number => Math.ceil(Math.max(...strategies.flatMap(({ name }) =>
  say(name).split(/\s+/).map((word) => (/[\u2e80-\u9fff]/.test(word) ? 0 : textWidth(word, 12))))))

/** True where both are told in the same words: an edit that comes back to what was run draws nothing anew. */
const sameWords = (a: Scenario, b: Scenario): boolean => a === b || (a.title === b.title && a.currency === b.currency && a.benchmarks === b.benchmarks &&
  a.strategies.length === b.strategies.length && a.strategies.every(({ name }, slot) => name === b.strategies[slot]!.name && markOf(a, slot) === markOf(b, slot)))

/** The strategy whose figures and band stand for the verdict; before there is one, the leader so far. */
function bestOf({ state, slot, instead, comparisons }: Verdict): number | undefined {
  if (instead !== undefined) return instead
  if (state === 'harmful' || state === 'baselineOnly' || state === 'noStrategy') return 0
  if (slot !== undefined) return slot
  return [...comparisons].sort((a, b) => b.wins - a.wins || b.difference!.mean - a.difference!.mean)[0]?.slot
}

customElements.define('workbench-page', WorkbenchPage)

declare global { interface HTMLElementTagNameMap { 'workbench-page': WorkbenchPage } }
