/** `<calendar-tab>`: what runs when, and what it costs: the levers of one strategy over the days of the run. */
import { html, type PropertyDeclarations } from 'lit'
import { GanttChart } from '../../charts/gantt-chart.ts'
import type { GanttData } from '../../charts/gantt-data.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { spentColumns } from '../../experiments/by-lever.ts'
import { ruleColumns } from '../../experiments/by-rule.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import '../../i18n/late/calendar.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { fileNameOf } from '../../storage/files.ts'
import { calendarData, runningLevers } from '../parts/calendar-data.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { strategyPicker } from '../parts/strategy-picker.ts'
import { waiting } from '../parts/waiting.ts'
import { nameOf } from '../parts/words.ts'
import { lookedAt, shownRivals } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { view, visibleSlots } from '../state/view.ts'

export class CalendarTab extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, best: { type: Number }, picked: { state: true }, view: { state: true } }
  declare shown: Results | undefined
  declare best: number | undefined
  /** The strategy chosen, by mark. */
  declare picked: number | undefined
  declare view: View
  #drawn: { readonly of: Results; readonly key: string; readonly data: GanttData } | undefined

  constructor() {
    super(view)
    this.shown = undefined
    this.best = undefined
    this.picked = undefined
    this.view = 'chart'
  }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('tabs.coming'))
    const { scenario } = shown
    const slot = lookedAt(scenario, this.picked, this.best ?? shownRivals(scenario)[0], visibleSlots(scenario))
    if (slot === undefined) return hiddenNote(scenario)
    const picker = strategyPicker(scenario, slot, (picked) => { this.picked = markOf(scenario, picked) }, 0)
    const running = runningLevers(scenario, slot)
    if (running.length === 0) return html`<header class="study-head"><h2>${t('calendar.title')}</h2><div class="tab-controls">${picker}</div></header><p class="tab-empty">${t('calendar.none', { name: nameOf(scenario, slot) })}</p>${hiddenNote(scenario)}`
    if (!hasColumns(shown, [...spentColumns(scenario, slot), ...(running.includes('journeys') ? ruleColumns : [])]) || sharedReplications(shown, [slot]).length === 0) return waiting(t('tabs.coming'))
    const data = this.#data(shown, slot)
    const footer = () => exportFooter(shown, data.runs)
    return html`<gantt-chart .data=${data} .view=${this.view}>
      <div slot="controls" class="tab-controls">${picker}
        <span class="kept-together">${formSwitch(this.view, (form) => { this.view = form })}${exportMenu({
          name: (extension) => fileNameOf(`${scenario.title.en} calendar ${nameOf(scenario, slot)}`, extension),
          scenario, footer, facts: () => new GanttChart().facts(data),
          picture: async () => (await import('../../charts/export.ts')).pictureSvg(new GanttChart(), data, { footer: footer() }),
        })}</span></div></gantt-chart>
      ${hiddenNote(scenario)}`
  }

  #data(of: Results, slot: number): GanttData {
    const key = [slot, language()].join(' ')
    if (this.#drawn?.of !== of || this.#drawn.key !== key) this.#drawn = { of, key, data: calendarData(of, slot) }
    return this.#drawn.data
  }
}

customElements.define('calendar-tab', CalendarTab)

declare global { interface HTMLElementTagNameMap { 'calendar-tab': CalendarTab } }
