/** `<money-tab>`: where the money went, from the baseline's contribution margin to a strategy's. */
import { html, type PropertyDeclarations } from 'lit'
import { picturePng } from '../../charts/export.ts'
import { factsCsv, factsTsv } from '../../charts/fact-table.ts'
import { WaterfallChart, type WaterfallData } from '../../charts/waterfall-chart.ts'
import { bridgeColumns, hasColumns } from '../../experiments/bridge.ts'
import type { Results } from '../../experiments/results.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { fileNameOf } from '../../storage/files.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { LightElement } from '../parts/light-element.ts'
import { moneyData, type Drill } from '../parts/money-data.ts'
import { provenance } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { strategyPicker } from '../parts/strategy-picker.ts'
import { lookedAt } from '../state/looked-at.ts'
import { add } from '../tables/matrix-edits.ts'

export class MoneyTab extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, best: { type: Number }, picked: { state: true }, drill: { state: true }, view: { state: true } }
  declare shown: Results | undefined
  declare best: number | undefined
  declare picked: number | undefined
  declare drill: Drill
  declare view: 'chart' | 'table'
  #drawn: { readonly of: Results; readonly key: string; readonly data: WaterfallData } | undefined

  constructor() {
    super()
    this.shown = undefined
    this.best = undefined
    this.picked = undefined
    this.drill = 'cause'
    this.view = 'chart'
  }

  override render() {
    const { shown } = this
    if (shown && shown.scenario.strategies.length < 2) return emptyState(t('bridge.alone'), { label: t('run.addHint'), run: add })
    if (!shown || !hasColumns(shown, bridgeColumns)) return html`<div class="plot-wait skeleton" role="status" aria-label=${t('tabs.coming')}></div>`
    const slot = lookedAt(shown.scenario, this.picked, this.best)
    const data = this.#data(shown, slot)
    return html`<waterfall-chart .data=${data} .view=${this.view}>
      <div slot="controls" class="tab-controls">
        ${strategyPicker(shown.scenario, slot, (picked) => { this.picked = picked })}
        ${segments(t('bridge.drill'), [{ value: 'cause', label: t('bridge.byCause') }, { value: 'segment', label: t('bridge.bySegment') }] as const, this.drill, (drill) => { this.drill = drill })}
        ${segments(t('compare.form'), [{ value: 'chart', label: t('compare.chart') }, { value: 'table', label: t('compare.table') }] as const, this.view, (view) => { this.view = view })}
        ${exportMenu({
          name: (extension) => fileNameOf(`${shown.scenario.title.en} money ${data.to.name} ${this.drill}`, extension),
          png: { draw: () => picturePng(new WaterfallChart(), data, { footer: provenance(shown, data.runs), height: 560 }), scenario: shown.scenario },
          csv: () => factsCsv(new WaterfallChart().facts(data), provenance(shown, data.runs)),
          tsv: () => factsTsv(new WaterfallChart().facts(data)),
        })}</div></waterfall-chart>`
  }

  #data(of: Results, slot: number): WaterfallData {
    const key = [slot, this.drill, language()].join(' ')
    if (this.#drawn?.of !== of || this.#drawn.key !== key) this.#drawn = { of, key, data: moneyData(of, slot, this.drill) }
    return this.#drawn.data
  }
}

customElements.define('money-tab', MoneyTab)

declare global { interface HTMLElementTagNameMap { 'money-tab': MoneyTab } }
