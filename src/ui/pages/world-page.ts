/** `<world-page>`: everything that is the same for all strategies: people, time, costs, responses, goal and guardrails. */
import { html, nothing, type TemplateResult } from 'lit'
import { date, dateOfDay } from '../../i18n/dates.ts'
import '../../i18n/late/world.ts'
import { language, t } from '../../i18n/translate.ts'
import { goalIds, isMetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { metricText } from '../../metrics/text.ts'
import { eventsOf } from '../../model/calendar.ts'
import { resolveMarket } from '../../scenario/resolve.ts'
import type { Guardrail, Scenario } from '../../scenario/scenario.ts'
import { readNumber, showNumber } from '../editors/number-typing.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { listed, say } from '../parts/words.ts'
import { addressOf } from '../route.ts'
import { desk } from '../state/session.ts'
import { editGuardrails } from '../tables/world-edits.ts'
import { titleOf, worldGroups } from '../tables/world-places.ts'
import '../tables/world-table.ts'

const mostGuardrails = 8
const unitOf = ({ metric }: Guardrail) => (isMetricId(metric) && metricById[metric].unit === 'share' ? 'share' : 'none')

export class WorldPage extends LightElement {
  constructor() {
    super(desk)
  }

  override render() {
    const { scenario } = desk.get()
    if (!scenario) return html`<main id="results" tabindex="-1"></main>`
    const groups = worldGroups(scenario)
    return html`<main class="desk-page with-index" id="results" tabindex="-1">
      <nav class="page-index" aria-label=${t('worldEditor.groups')}>${groups.map((group) => html`<button @click=${() => this.#show(group.id)}>${say(titleOf(group))}</button>`)}</nav>
      <div class="page-body"><header class="page-head"><a class="link" href=${addressOf('workbench')}>${t('world.back')}</a><h1>${t('world.title')}</h1><p class="muted">${t('worldEditor.lead')}</p></header>
        <world-table .groups=${groups} .extra=${{ run: this.#guardrails(scenario), calendar: this.#events(scenario) }}></world-table></div></main>`
  }

  #show(id: string): void {
    const group = this.querySelector<HTMLElement>(`#group-${id}`)
    group?.scrollIntoView({ block: 'start' })
    group?.querySelector<HTMLElement>('input, select, wa-switch')?.focus({ preventScroll: true })
  }

  /** When the seasons fall into this run. */
  #events(scenario: Scenario): TemplateResult {
    const market = resolveMarket(scenario)
    const events = eventsOf(market)
    const off = new Set(eventsOf({ ...market, calendar: { ...market.calendar, midYear: true, doubleEleven: true } }).map(({ id }) => t(`world.${id}`)))
    const on = (day: number) => date(dateOfDay(scenario.world.start, day))
    return html`<ul class="world-events muted">${events.length === 0 ? html`<li>${off.size > 0 ? t('worldEditor.eventsOff', { events: listed([...off]), count: off.size }) : t('worldEditor.noEvents')}</li>`
      : events.map(({ id, from, to }) => html`<li>${t('worldEditor.event', { event: t(`world.${id}`), from: on(from), to: on(to) })}</li>`)}</ul>`
  }

  #guardrails({ guardrails }: Scenario): TemplateResult {
    const change = (k: number, part: Partial<Guardrail>) => editGuardrails(guardrails.map((rail, i) => (i === k ? { ...rail, ...part } : rail)))
    const typed = (event: Event, k: number) => {
      const input = event.target as HTMLInputElement
      const unit = unitOf(guardrails[k]!)
      const limit = readNumber(input.value, unit)
      if (limit !== undefined && limit !== guardrails[k]!.limit) change(k, { limit })
      input.value = showNumber(limit ?? guardrails[k]!.limit, unit)
    }
    const add = () => editGuardrails([...guardrails, { metric: 'contributionMargin', side: 'min', limit: 0 }])
    return html`<div class="guardrails" role="group" aria-label=${t('worldEditor.guardrails')}><h3>${t('worldEditor.guardrails')} <small class="muted">${t('worldEditor.guardrailHint')}</small></h3>
      ${guardrails.length === 0 ? html`<p class="muted">${t('worldEditor.guardrailNone')}</p>` : nothing}
      ${guardrails.map((rail, k) => html`<div class="guardrail">
        <select class="field" aria-label=${t('worldEditor.guardrailMetric', { number: k + 1 })} @change=${(event: Event) => change(k, { metric: (event.target as HTMLSelectElement).value, limit: 0 })}>
          ${goalIds.map((id) => html`<option value=${id} ?selected=${id === rail.metric}>${metricText[language()][id].label}</option>`)}</select>
        <select class="field side" aria-label=${t('worldEditor.guardrailSide', { number: k + 1 })} @change=${(event: Event) => change(k, { side: (event.target as HTMLSelectElement).value as Guardrail['side'] })}>
          <option value="min" ?selected=${rail.side === 'min'}>${t('worldEditor.atLeast')}</option><option value="max" ?selected=${rail.side === 'max'}>${t('worldEditor.atMost')}</option></select>
        <input class="field limit" inputmode="decimal" autocomplete="off" aria-label=${t('worldEditor.guardrailLimit', { number: k + 1 })} .value=${showNumber(rail.limit, unitOf(rail))} @change=${(event: Event) => typed(event, k)}>${unitOf(rail) === 'share' ? '%' : ''}
        <button class="ghost" aria-label=${t('worldEditor.removeGuardrail', { number: k + 1 })} title=${t('worldEditor.removeGuardrail', { number: k + 1 })} @click=${() => editGuardrails(guardrails.filter((_, i) => i !== k))}>${icon('x')}</button></div>`)}
      ${guardrails.length < mostGuardrails ? html`<button class="button secondary" @click=${add}>${icon('plus')}${t('worldEditor.addGuardrail')}</button>` : nothing}</div>`
  }
}

customElements.define('world-page', WorldPage)

declare global { interface HTMLElementTagNameMap { 'world-page': WorldPage } }
