/** `<compare-tab>`: one metric's curves, against the baseline or by themselves, and three companions. */
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import '../../charts/line-chart.ts'
import type { ChartData, HighlightEvent } from '../../charts/series.ts'
import type { Mode } from '../../experiments/curve.ts'
import type { Results } from '../../experiments/results.ts'
import { t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { fileNameOf } from '../../storage/files.ts'
import { chartData, companionData, previewLine, type Band } from '../parts/chart-data.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu } from '../parts/menu.ts'
import { provenance } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { markOf, slotOf } from '../state/marks.ts'
import type { Preview } from '../state/preview.ts'
import { preview } from '../state/session.ts'
import { view, visibleSlots } from '../state/view.ts'
import { hiddenNote } from '../parts/hidden-note.ts'

type Drawn = { readonly key: string; readonly of: Results; readonly main: ChartData; readonly small: readonly ChartData[] }

export class CompareTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, metric: {}, best: { type: Number }, running: { type: Boolean }, highlighted: { type: Number },
    mode: { state: true }, band: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare metric: MetricId
  declare best: number | undefined
  declare running: boolean
  declare highlighted: number | undefined
  declare mode: Mode
  declare band: Band
  declare view: 'chart' | 'table'
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
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('shown')
    if (before && before.scenario.strategies.length !== this.shown?.scenario.strategies.length) this.highlighted = undefined
  }

  override render() {
    const { shown } = this
    if (!shown) return html`<div class="plot-wait skeleton" role="status" aria-label=${t('compare.waiting')}></div>`
    const { main, small } = this.#data(shown)
    const { shown: look } = preview.get()
    const frozen = this.running || look !== undefined
    const highlighted = this.highlighted === undefined ? undefined : markOf(shown.scenario, this.highlighted)
    return html`${look ? html`<span class="tag preview-tag">${t('compare.preview', { futures: look.books.length })}</span>` : nothing}
      <line-chart class="main-chart" .data=${look ? this.#with(look, main) : main} .view=${this.view} ?frozen=${frozen} .highlighted=${highlighted} .tints=${view.get().acting} @highlight=${this.#highlight}>
        <div slot="controls" class="chart-controls">${this.#controls(shown)}</div></line-chart>
      ${hiddenNote(shown.scenario)}
      <div class="companions">${small.map((data) => html`<line-chart size="small" .data=${data} ?frozen=${frozen} .highlighted=${highlighted}></line-chart>`)}</div>`
  }

  #controls(shown: Results) {
    const alone = shown.scenario.strategies.length < 2
    return html`
      ${alone ? nothing : segments(t('compare.mode'), [{ value: 'difference', label: t('compare.difference') }, { value: 'absolute', label: t('compare.absolute') }] as const, this.mode, (mode) => { this.mode = mode })}
      ${segments(t('compare.band'), [{ value: 80, label: t('compare.band80') }, { value: 50, label: t('compare.band50') }] as const, this.band, (band) => { this.band = band }, 'band')}
      ${segments(t('compare.form'), [{ value: 'chart', label: t('compare.chart') }, { value: 'table', label: t('compare.table') }] as const, this.view, (view) => { this.view = view }, 'form')}
      <div class="only-tight">${menu(html`<button slot="trigger" class="ghost" aria-label=${t('compare.options')}>${icon('ellipsis')}</button>`, [
        { label: t('compare.band80Menu'), checked: this.band === 80, run: () => { this.band = 80 } },
        { label: t('compare.band50Menu'), checked: this.band === 50, run: () => { this.band = 50 } },
        { label: t('compare.table'), checked: this.view === 'table', run: () => { this.view = this.view === 'table' ? 'chart' : 'table' } },
      ], 'bottom-end')}</div>
      ${this.#exports(shown)}`
  }

  #exports(shown: Results) {
    const { main } = this.#data(shown)
    // the fingerprint is worth its time only when something is taken along
    const footer = () => provenance(shown, main.runs)
    // what draws and writes files comes when it is asked for
    const by = () => import('../../charts/export.ts')
    return exportMenu({
      name: (extension) => fileNameOf(`${shown.scenario.title.en} ${this.metric} ${this.mode}`, extension),
      png: { draw: async () => (await by()).chartPng(main, { footer: footer() }), scenario: shown.scenario },
      csv: async () => (await by()).chartCsv(main, footer()), tsv: async () => (await by()).chartTsv(main),
    })
  }

  #data(of: Results): Drawn {
    const slots = visibleSlots(of.scenario)
    const key = [this.metric, this.mode, this.band, this.best, slots, document.documentElement.lang].join(' ')
    if (this.#drawn?.key === key && this.#drawn.of === of) return this.#drawn
    const { metric, mode, band, best } = this
    const alone = of.scenario.strategies.length < 2
    return this.#drawn = { key, of, main: chartData(of, { metric, mode: alone ? 'absolute' : mode, band, best, slots: alone || mode === 'absolute' ? slots : [0, ...slots.filter((slot) => slot > 0)] }), small: companionData(of, best, slots) }
  }

  /** The chart with the dotted line of a look on top; nothing but the drawing ever gets it. */
  #with(look: Preview, main: ChartData): ChartData {
    if (this.#looked?.of === look && this.#looked.main === main) return this.#looked.both
    const line = previewLine(look, this)
    const both = line ? { ...main, lines: [...main.lines, line] } : main
    this.#looked = { of: look, main, both }
    return both
  }

  readonly #highlight = (event: HighlightEvent): void => { this.highlighted = event.detail.slot === undefined ? undefined : slotOf(this.shown!.scenario, event.detail.slot) }
}

customElements.define('compare-tab', CompareTab)

declare global { interface HTMLElementTagNameMap { 'compare-tab': CompareTab } }
