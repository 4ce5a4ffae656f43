/** The days of the events, and what they do to attendance by themselves: length, notice, warm-up, host and repetition. Model 21. */
import { dayNumber, weekday } from '../../model/calendar-date.ts'
import { dayZero, type Calendar } from '../../model/calendar.ts'
import type { Market } from '../../model/market.ts'
import { exp } from '../../numeric/exp.ts'
import type { Own } from './flash-sale.ts'

/** Days over which earlier events wear the next one out. */
const memory = 30
const [tuesday, thursday] = [2, 4]

export type Events = {
  /** True on an engine day with an event. */
  readonly on: (day: number) => boolean
  readonly within: (from: number, to: number) => boolean
  /** Probability of being there of somebody who sees the event and did not book, `warmed` or not. */
  readonly chance: (day: number, warmed: boolean) => number
  /** How hurried an event is: near 1 for the shortest, falling with its hours. */
  readonly hurry: number
}

export function eventsOf(market: Market, calendar: Calendar, settings: Own): Events {
  const { attend, preheat, notice, habit, wholeWindow, reachCreator, reachAmateurs } = market.flashSale
  const first = dayNumber(market.start) - dayZero
  const length = calendar.season.length
  const days = new Uint8Array(length + 1)
  const before = new Uint16Array(length + 1)
  for (let e = dayZero + settings.firstDay; e < calendar.end; e++) {
    const day = weekday(first + e)
    days[e] = settings.rhythm === 'daily' || (settings.rhythm === 'once' ? e === dayZero + settings.firstDay : day === tuesday || day === thursday) ? 1 : 0
  }
  for (let e = 0; e < length; e++) before[e + 1] = before[e] + days[e]
  const host = settings.host === 'creator' ? reachCreator : settings.host === 'amateurs' ? reachAmateurs : 1
  const still = (warmed: boolean) => (warmed ? preheat : 1) * (settings.notice ? notice : 1) * host * Math.min(1, Math.sqrt(settings.hours / wholeWindow))
  return {
    on: (day) => days[day] === 1,
    within: (from, to) => before[Math.min(length, to + 1)] > before[from],
    chance(day, warmed) {
      const odds = still(warmed) / (1 + habit * (before[day] - before[Math.max(0, day - memory)]))
      return (attend * odds) / (1 - attend + attend * odds)
    },
    hurry: exp(-settings.hours / 2),
  }
}
