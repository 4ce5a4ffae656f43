/** Days that stand out while a lever acts, read from its settings: when it sends, meets, reviews, or lets something lapse. Apart from what a lever is, since only the calendar of a strategy asks for them. */
import { dateOf, dayNumber } from '../model/calendar-date.ts'
import { weekdayOf } from '../model/calendar.ts'
import type { Settings } from '../schema/field.ts'
import { campaigns, phaseIds } from './big-promotion/phases.ts'
import { leverById, type LeverId } from './index.ts'
import type { Lever } from './lever.ts'

export const momentIds = ['sent', 'event', 'review', 'reminder', 'lapse', 'push', 'round', 'store', 'burst', 'glow', 'wave', 'delivery'] as const
export type MomentId = (typeof momentIds)[number]
/** `day` counts from the first of the run. */
export type Moment = { readonly id: MomentId; readonly day: number }
/** The settings of one lever. */
export type SettingsOf<L extends LeverId> = (typeof leverById)[L] extends Lever<infer F> ? Settings<F> : never

/** Days before a review on which those near to losing their tier are reminded. */
const deadline = 30
const [tuesday, thursday] = [2, 4]
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const daysOf = (length: number, on: (day: number) => boolean): number[] => Array.from({ length }, (_, day) => day).filter(on)
const moments = (id: MomentId, days: readonly number[]): Moment[] => days.map((day) => ({ id, day }))
/** From the first day on, every so many days; once where that is 0. */
const rounds = (first: number, every: number, length: number): number[] => daysOf(length, (day) => day === first || (every > 0 && day > first && (day - first) % every === 0))
/** Every so many days after the first of the run; never where that is 0. */
const after = (every: number, length: number): number[] => (every > 0 ? rounds(0, every, length).slice(1) : [])

/** True on the first day of a year, or of a quarter. */
function begins(window: SettingsOf<'tiers'>['window'], start: string, day: number): boolean {
  const { month, day: date } = dateOf(dayNumber(start) + day)
  return date === 1 && (window === 'quarter' ? month % 3 === 1 : month === 1)
}

const byLever: { readonly [L in LeverId]?: (settings: SettingsOf<L>, length: number, start: string) => readonly Moment[] } = {
  coupon: ({ template, firstDay, everyDays }, length) => (template === 'threshold' || template === 'winback' ? moments('sent', rounds(firstDay, everyDays, length)) : []),
  tiers: ({ window, reminder }, length, start) => [
    ...moments('review', daysOf(length, (day) => day > 0 && begins(window, start, day))),
    ...(reminder === 'none' ? [] : moments('reminder', daysOf(length, (day) => begins(window, start, day + deadline)))),
  ],
  points: ({ expiryDays, pushEvery }, length) => [...moments('lapse', after(expiryDays, length)), ...moments('push', after(pushEvery, length))],
  'big-promotion': (settings, length, start) => phaseIds.flatMap((id) => {
    const first = campaigns(settings, length, start).map((campaign) => campaign[id]).filter(({ from, to }) => from <= to)
    return moments(id, daysOf(length, (day) => first.some(({ from, to }) => (id === 'burst' ? from <= day && day <= to : day === from))))
  }),
  'flash-sale': ({ rhythm, firstDay }, length, start) =>
    moments('event', daysOf(length, (day) => day >= firstDay && (rhythm === 'daily' || (rhythm === 'once' ? day === firstDay : [tuesday, thursday].includes(weekdayOf(start, day)))))),
  'private-domain': ({ weekday }, length, start) => moments('event', daysOf(length, (day) => weekdays[weekdayOf(start, day)] === weekday)),
  seeding: ({ firstDay, everyDays, head, mid, tail, own }, length) => (head + mid + tail + own > 0 ? moments('wave', rounds(firstDay, everyDays, length)) : []),
  stock: ({ lead }, length) => moments('delivery', rounds(0, lead, length)),
  journeys: ({ rfm, rfmDays }, length) => (rfm === 'off' ? [] : moments('round', rounds(0, rfmDays, length))),
}

/** The days of a run that stand out for a lever with these settings. */
export const momentsOf = <L extends LeverId>(id: L, settings: SettingsOf<L>, length: number, start: string): readonly Moment[] => byLever[id]?.(settings, length, start) ?? []
