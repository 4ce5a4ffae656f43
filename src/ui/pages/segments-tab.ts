/** `<segments-tab>`: who gains, who does not, and how much of the coupons went to those who would have bought anyway. */
import { html, type PropertyDeclarations } from 'lit'
import { phrased } from '../../charts/phrased.ts'
import { DumbbellChart, type DumbbellData } from '../../charts/dumbbell-chart.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { leakColumns, segmentFigureIds, type SegmentFigureId } from '../../experiments/by-segment.ts'
import type { Results } from '../../experiments/results.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { fileNameOf } from '../../storage/files.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { leakSentence, segmentsData } from '../parts/segments-data.ts'
import { segments } from '../parts/segments.ts'
import { strategyPicker } from '../parts/strategy-picker.ts'
import { waiting } from '../parts/waiting.ts'
import { lookedAt } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { view } from '../state/view.ts'
import { add } from '../tables/matrix-edits.ts'

type Drawn = { readonly of: Results; readonly key: string; readonly data: DumbbellData; readonly leak: string }

export class SegmentsTab extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, best: { type: Number }, picked: { state: true }, figure: { state: true }, view: { state: true } }
  declare shown: Results | undefined
  declare best: number | undefined
  /** The strategy chosen, by mark. */
  declare picked: number | undefined
  declare figure: SegmentFigureId
  declare view: View
  #drawn: Drawn | undefined

  constructor() {
    super(view)
    this.shown = undefined
    this.best = undefined
    this.picked = undefined
    this.figure = 'gmv'
    this.view = 'chart'
  }

  override render() {
    const { shown } = this
    if (shown && shown.scenario.strategies.length < 2) return emptyState(t('people.alone'), { label: t('run.addHint'), run: add })
    if (!shown || !hasColumns(shown, [...leakColumns, 'segment0.gmv'])) return waiting(t('tabs.coming'))
    const slot = lookedAt(shown.scenario, this.picked, this.best)
    if (slot === undefined) return hiddenNote(shown.scenario)
    const { data, leak } = this.#data(shown, slot)
    const footer = () => exportFooter(shown, data.runs)
    return html`<dumbbell-chart .data=${data} .view=${this.view}>
      <div slot="controls" class="tab-controls">
        ${strategyPicker(shown.scenario, slot, (picked) => { this.picked = markOf(shown.scenario, picked) })}
        ${segments(t('people.figure'), segmentFigureIds.map((id) => ({ value: id, label: t(`people.${id}Short`) })), this.figure, (id) => { this.figure = id })}
        <span class="kept-together">${formSwitch(this.view, (view) => { this.view = view })}${exportMenu({
          name: (extension) => fileNameOf(`${shown.scenario.title.en} segments ${data.names.value} ${this.figure}`, extension),
          scenario: shown.scenario, footer, facts: () => new DumbbellChart().facts(data),
          picture: async () => (await import('../../charts/export.ts')).pictureSvg(new DumbbellChart(), data, { footer: footer() }),
        })}</span></div></dumbbell-chart>
      ${hiddenNote(shown.scenario)}
      <section class="leak"><h3>${t('people.leakTitle')}</h3><p>${phrased(leak)}</p><p class="muted">${t('people.leakNote')}</p></section>`
  }

  #data(of: Results, slot: number): Drawn {
    const key = [slot, this.figure, language()].join(' ')
    if (this.#drawn?.of !== of || this.#drawn.key !== key) this.#drawn = { of, key, data: segmentsData(of, slot, this.figure), leak: leakSentence(of, slot) }
    return this.#drawn
  }
}

customElements.define('segments-tab', SegmentsTab)

declare global { interface HTMLElementTagNameMap { 'segments-tab': SegmentsTab } }
