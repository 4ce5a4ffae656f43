/** `<compare-tab>`: one metric's curves, against the baseline or by themselves, and three companions. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import '../../charts/line-chart.ts'
import { chartFacts } from '../../charts/rows.ts'
import type { AskEvent, ChartData, HighlightEvent } from '../../charts/series.ts'
import type { Mode } from '../../experiments/curve.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import { t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { fileNameOf, idInName } from '../../storage/files.ts'
import { againstOnly, chartColumns, chartData, companionData, lacksBaseline, previewLine, type Band } from '../parts/chart-data.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu, type Entry } from '../parts/menu.ts'
import { exportFooter } from '../parts/provenance.ts'
import { metricTitle } from '../parts/metric-title.ts'
import { segments } from '../parts/segments.ts'
import { markOf, slotOf } from '../state/marks.ts'
import type { Preview } from '../state/preview.ts'
import { preview } from '../state/session.ts'
import { view, visibleSlots } from '../state/view.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { waiting } from '../parts/waiting.ts'

/** Two and a half futures a second, in milliseconds. */
const replayPace = 400

type Drawn = { readonly key: string; readonly of: Results; readonly main: ChartData; readonly small: readonly ChartData[] }

export class CompareTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, metric: {}, best: { type: Number }, running: { type: Boolean }, highlighted: { type: Number },
    mode: { state: true }, band: { state: true }, view: { state: true }, replayed: { state: true }, panel: { state: true },
  }
  declare shown: Results | undefined
  declare metric: MetricId
  declare best: number | undefined
  declare running: boolean
  declare highlighted: number | undefined
  declare mode: Mode
  declare band: Band
  declare view: View
  /** The future that is drawn alone, by its place among those that all strategies have. */
  declare replayed: number | undefined
  /** What ran during the event that was asked about. */
  declare panel: ((shown: Results) => TemplateResult) | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  #drawn: Drawn | undefined
  #looked: { readonly of: Preview; readonly main: ChartData; readonly both: ChartData } | undefined

  constructor() {
    super(preview, view)
    this.shown = undefined
    this.metric = 'gmv'
    this.best = undefined
    this.running = false
    this.highlighted = undefined
    this.mode = 'difference'
    this.band = 80
    this.view = 'chart'
    this.replayed = undefined
    this.panel = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopReplay()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('shown')
    if (before && before.scenario !== this.shown?.scenario) this.panel = undefined
    if (this.replayed !== undefined && (this.running || this.view === 'table' || changed.has('shown'))) this.#stopReplay()
    if (before && before.scenario.strategies.length !== this.shown?.scenario.strategies.length) this.highlighted = undefined
    if (changed.has('metric')) this.#fitted = false
    if (!this.#fitted && this.shown && this.#ready(this.shown)) this.#fit(this.shown)
  }

  /** A figure that the baseline has not opens on its values; the next one that it has goes back to the difference. */
  #fit(of: Results): void {
    this.#fitted = true
    if (this.#turned) [this.mode, this.#turned] = ['difference', false]
    if (this.mode === 'difference' && lacksBaseline(of, this.metric)) [this.mode, this.#turned] = ['absolute', true]
  }
  #fitted = false
  #turned = false
  #turn(mode: Mode): void { [this.mode, this.#turned] = [mode, false] }

  /** The packed sample has but the columns of the opening view. */
  #ready(of: Results): boolean { return hasColumns(of, chartColumns(this.metric, this.#mode(of))) }

  override render() {
    const { shown } = this
    if (!shown) return html`<div class="plot-wait skeleton" role="status" aria-label=${t('compare.waiting')}></div>`
    if (!this.#ready(shown)) return waiting(t('tabs.coming'))
    const { main, small } = this.#data(shown)
    const { shown: look } = preview.get()
    const frozen = this.running || look !== undefined || this.replayed !== undefined
    const futures = sharedReplications(shown)
    const highlighted = this.highlighted === undefined ? undefined : markOf(shown.scenario, this.highlighted)
    return html`${look ? html`<span class="tag preview-tag">${t('compare.preview', { futures: look.books.length })}</span>`
        : this.replayed !== undefined ? html`<span class="tag preview-tag">${t('compare.replayed', { future: futures[this.replayed]! + 1, futures: shown.scenario.futures })}</span>` : nothing}
      <line-chart class="main-chart" .data=${look ? this.#with(look, main) : this.replayed !== undefined ? this.#alone(shown, futures[this.replayed]!, main) : main} .view=${this.view} ?frozen=${frozen} .highlighted=${highlighted} .tints=${view.get().acting} asks @ask=${this.#ask} @highlight=${this.#highlight}>
        ${metricTitle(shown, this.metric, main.title, (metric) => this.dispatchEvent(new CustomEvent('metric', { detail: metric, bubbles: true })))}
        <div slot="controls" class="chart-controls">${this.#controls(shown)}</div></line-chart>
      ${this.panel?.(shown) ?? nothing}
      ${hiddenNote(shown.scenario)}
      <div class="companions">${small.map((data) => html`<line-chart size="small" .data=${data} ?frozen=${frozen} .highlighted=${highlighted}></line-chart>`)}</div>`
  }

  #controls(shown: Results) {
    const alone = shown.scenario.strategies.length < 2
    const mode = this.#mode(shown)
    const barred = againstOnly(this.metric) ? t('compare.againstOnly') : undefined
    return html`
      ${alone ? nothing : segments(t('compare.mode'), [{ value: 'difference', label: t('compare.difference') }, { value: 'absolute', label: t('compare.absolute'), barred }] as const, mode, (mode) => this.#turn(mode))}
      ${segments(t('compare.band'), [{ value: 80, label: t('compare.band80') }, { value: 50, label: t('compare.band50') }] as const, this.band, (band) => { this.band = band }, 'band')}
      ${formSwitch(this.view, (view) => { this.view = view }, 'form')}
      <button type="button" class="ghost replay" ?disabled=${!this.#canReplay(shown)} aria-pressed=${this.replayed !== undefined} aria-label=${this.#replayWord} title=${this.#replayWord} @click=${this.#replay}>${icon(this.#timer ? 'square' : 'play')}</button>
      <div class="only-tight">${menu(html`<button slot="trigger" class="ghost" aria-label=${t('compare.options')}>${icon('ellipsis')}</button>`, this.#options(shown), 'bottom-end')}</div>
      <div class="only-phone">${menu(html`<button slot="trigger" class="ghost text">${t(`compare.${mode}`)}<span class="unseen">${t('compare.options')}</span>${icon('chevron-down')}</button>`, [
        ...(alone ? [] : (['difference', 'absolute'] as const).map((mode) => ({ label: t(`compare.${mode}`), checked: this.#mode(shown) === mode, disabled: mode === 'absolute' && barred !== undefined, run: () => this.#turn(mode) }))),
        ...this.#options(shown),
      ], 'bottom-end')}</div>
      ${this.#exports(shown)}`
  }

  /** What a narrow head folds away. */
  #options(shown: Results): Entry[] {
    return [
      { label: t('compare.band80Menu'), checked: this.band === 80, run: () => { this.band = 80 } },
      { label: t('compare.band50Menu'), checked: this.band === 50, run: () => { this.band = 50 } },
      ...(this.#canReplay(shown) ? [{ label: this.#replayWord, run: this.#replay }] : []),
      { label: t('compare.table'), checked: this.view === 'table', run: () => { this.view = this.view === 'table' ? 'chart' : 'table' } },
    ]
  }

  #data(of: Results): Drawn {
    const slots = visibleSlots(of.scenario)
    const key = [this.metric, this.mode, this.band, this.best, slots, document.documentElement.lang].join(' ')
    if (this.#drawn?.key === key && this.#drawn.of === of) return this.#drawn
    const { metric, band, best } = this
    return this.#drawn = { key, of, main: chartData(of, { metric, mode: this.#mode(of), band, best, slots: this.#slots(of) }), small: companionData(of, best, slots) }
  }

  /** The chart with the dotted line of a look on top; nothing but the drawing ever gets it. */
  #with(look: Preview, main: ChartData): ChartData {
    if (this.#looked?.of === look && this.#looked.main === main) return this.#looked.both
    const line = previewLine(look, { metric: this.metric, mode: this.mode })
    const both = line ? { ...main, lines: [...main.lines, line] } : main
    this.#looked = { of: look, main, both }
    return both
  }

  #canReplay(shown: Results): boolean { return !this.running && this.view === 'chart' && sharedReplications(shown).length > 1 }
  get #replayWord(): string { return t(this.#timer ? 'compare.replayStop' : 'compare.replay') }

  #stopReplay(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.replayed = undefined
  }

  /** Futures one after the other, over and over; each press is one step, and all together after the last, for who wants nothing to move. */
  readonly #replay = (): void => {
    const next = (again: boolean) => {
      const at = (this.replayed ?? -1) + 1
      this.replayed = at < sharedReplications(this.shown!).length ? at : again ? 0 : undefined
    }
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return next(false)
    if (this.#timer) return this.#stopReplay()
    this.#timer = setInterval(() => next(true), replayPace)
    next(true)
  }

  /** One future of every strategy on the axis of all. */
  #alone(of: Results, future: number, main: ChartData): ChartData {
    const { metric, band, best } = this
    const one = { ...of, books: of.books.map((row) => [row[future]]) }
    const { lines, ...rest } = chartData(one, { metric, mode: this.#mode(of), band, best, slots: this.#slots(of) })
    return { ...rest, lines: lines.map(({ low80: _1, high80: _2, low50: _3, high50: _4, wins: _5, ...line }) => line), title: main.title, finding: main.finding }
  }

  /** One strategy alone has nothing to be held against; some figures are nothing without it. */
  #mode({ scenario }: Results): Mode { return againstOnly(this.metric) ? 'difference' : scenario.strategies.length < 2 ? 'absolute' : this.mode }

  /** Those on show; a difference needs the baseline as well. */
  #slots(of: Results): readonly number[] {
    const slots = visibleSlots(of.scenario)
    return this.#mode(of) === 'absolute' ? slots : [0, ...slots.filter((slot) => slot > 0)]
  }

  readonly #ask = async ({ detail: { event } }: AskEvent): Promise<void> => {
    const { eventPanel } = await import('../parts/event-panel.ts')
    this.panel = ({ scenario }) => eventPanel(scenario, visibleSlots(scenario), event, () => { this.panel = undefined })
  }

  readonly #highlight = (event: HighlightEvent): void => { this.highlighted = event.detail.slot === undefined ? undefined : slotOf(this.shown!.scenario, event.detail.slot) }

  #exports(shown: Results) {
    const { main } = this.#data(shown)
    const footer = () => exportFooter(shown, main.runs)
    return exportMenu({
      name: (extension) => fileNameOf(`${shown.scenario.title.en} ${idInName(this.metric)} ${this.#mode(shown)}`, extension),
      scenario: shown.scenario, footer, facts: () => chartFacts(main),
      picture: async () => (await import('../../charts/export.ts')).chartSvg(main, { footer: footer() }),
    })
  }
}

customElements.define('compare-tab', CompareTab)

declare global { interface HTMLElementTagNameMap { 'compare-tab': CompareTab } }
