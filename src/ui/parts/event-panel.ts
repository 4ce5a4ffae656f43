/** What ran during an event of the calendar: every strategy with the levers that act then, and on which days. */
import { html, type TemplateResult } from 'lit'
import '../../charts/strategy-chip.ts'
import type { ChartEvent } from '../../charts/series.ts'
import { date, dateOfDay } from '../../i18n/dates.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverIds } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { actsOf } from '../../scenario/acts.ts'
import { icon } from './icon.ts'
import { letterOf, nameOf } from './words.ts'

/** The levers of a strategy that act between two days, each with those days; without days where it acts throughout. */
export function ranDuring(scenario: Scenario, slot: number, { from, to }: Pick<ChartEvent, 'from' | 'to'>): string[] {
  const on = (day: number) => date(dateOfDay(scenario.world.start, day))
  return leverIds.flatMap((id) => {
    const inside = actsOf(scenario, slot, id).filter((span) => span.to >= from && span.from <= to).map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    if (inside.length === 0) return []
    const name = leverText[id].name[language()]
    if (inside.some((span) => span.from === from && span.to === to)) return [name]
    const days = inside.map((span) => (span.from === span.to ? on(span.from) : t('chart.period', { from: on(span.from), to: on(span.to) }))).join(t('chart.comma'))
    return [t('event.lever', { name, days })]
  })
}

export function eventPanel(scenario: Scenario, slots: readonly number[], event: ChartEvent, close: () => void): TemplateResult {
  const on = (day: number) => date(dateOfDay(scenario.world.start, day))
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return
    pressed.preventDefault()
    pressed.stopPropagation()
    close()
  }
  return html`<section class="event-panel" aria-label=${t('chart.eventAsk', { name: event.name })} @keydown=${key}>
    <h3>${t('chart.eventAsk', { name: event.name })}<small>${t('chart.period', { from: on(event.from), to: on(event.to) })}</small>
      <button type="button" class="ghost" aria-label=${t('event.close')} @click=${close}>${icon('x')}</button></h3>
    <ul>${slots.map((slot) => html`<li><strategy-chip slot-index=${markOf(scenario, slot)} letter=${letterOf(markOf(scenario, slot))} size="16"></strategy-chip><b>${nameOf(scenario, slot)}</b>
      <span>${ranDuring(scenario, slot, event).join(t('event.join')) || t('event.nothing')}</span></li>`)}</ul></section>`
}
