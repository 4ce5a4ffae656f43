/** Days that stand out, read from settings, are those on which the daybook says that it happened. */
import { expect, it } from 'vitest'
import { leverById, type LeverId } from '../../src/levers/index.ts'
import type { Lever } from '../../src/levers/lever.ts'
import { momentsOf, type MomentId, type SettingsOf } from '../../src/levers/moments.ts'
import { monthDayOf, weekdayOf } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { book, market } from './play.ts'

const shop = market({ start: '2027-11-20', days: 150, customers: 300, prospects: 500, base: { kind: 'tenure', tenure: 300 }, segments: [{ ordersPerYear: 25 }] })
const settingsOf = <L extends LeverId>(id: L, own: object) => ({ ...leverDefaults(shop, id), ...own }) as unknown as SettingsOf<L>
const days = <L extends LeverId>(id: L, own: object, moment: MomentId) => momentsOf(id, settingsOf(id, own), 150, '2027-11-20').filter((m) => m.id === moment).map(({ day }) => day)
/** Days of the run on which a column counts something. */
const counted = (id: LeverId, own: object, name: string) => Array.from(column(book(shop, { [id]: own }), name).subarray(0, 150)).flatMap((x, day) => (x > 0 ? [day] : []))

it.each<[LeverId, MomentId, object, string]>([
  ['coupon', 'sent', { firstDay: 5, everyDays: 13, minimum: 0 }, 'coupon.issued'],
  ['coupon', 'sent', { firstDay: 5, everyDays: 0, minimum: 0 }, 'coupon.issued'],
  ['coupon', 'sent', { template: 'winback', silentDays: 10, everyDays: 30 }, 'coupon.issued'],
  ['flash-sale', 'event', {}, 'flash.events'],
  ['flash-sale', 'event', { rhythm: 'daily', firstDay: 20 }, 'flash.events'],
  ['flash-sale', 'event', { rhythm: 'once', firstDay: 20 }, 'flash.events'],
  ['tiers', 'review', { thresholds: [300, 900, 2000], softLanding: false }, 'tiers.downgrades'],
  ['tiers', 'reminder', { thresholds: [300, 900, 2000], reminder: 'sms' }, 'tiers.reminded'],
  ['tiers', 'reminder', { thresholds: [300, 900, 2000], reminder: 'sms', window: 'quarter' }, 'tiers.reminded'],
  ['points', 'lapse', { expiryDays: 40, minimum: 100_000 }, 'points.expired'],
  ['points', 'push', { pushEvery: 14, pushFrom: 100, channel: 'sms' }, 'touch.sent'],
  ['seeding', 'wave', { firstDay: 4, everyDays: 30 }, 'seeding.waves'],
  ['seeding', 'wave', { head: 0, mid: 0, everyDays: 0 }, 'seeding.waves'],
  ['journeys', 'round', { lapse: 'off', welcome: 'off', second: 'off', replenish: 'off', birthday: 'off', cart: 'off', value: 'off', rfm: 'sms', rfmDays: 35 }, 'journeys.rfm.contacts'],
  ['stock', 'delivery', {}, 'stock.received'],
  ['stock', 'delivery', { lead: 25 }, 'stock.received'],
])('%s: %s with %j', (id, moment, own, name) => {
  const told = days(id, own, moment)
  const found = counted(id, own, name)
  expect(found.length).toBeGreaterThan(0)
  // points lapse a points year after the one in which they were earned
  expect(moment === 'lapse' ? told.slice(1) : told).toEqual(found)
})

it('the groups meet on their day of the week, once there is somebody', () => {
  const told = days('private-domain', { weekday: 'friday' }, 'event')
  expect(told.every((day) => weekdayOf('2027-11-20', day) === 5)).toBe(true)
  expect(told).toHaveLength(21)
  expect(told).toEqual(expect.arrayContaining(counted('private-domain', { weekday: 'friday' }, 'pool.events')))
  expect(days('private-domain', { weekday: 'none' }, 'event')).toEqual([])
})

it('the promotion calendar and the member day act on the days of their own laws, and sell on them alone', () => {
  const acts = <L extends LeverId>(id: L, own: object) => ((leverById[id] as unknown as Lever).acts!(settingsOf(id, own) as never, 150, '2027-11-20')).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => from + k))
  const all = Array.from({ length: 150 }, (_, day) => day)
  const promotion = { pattern: 'weekend', everyWeeks: 2, fromDay: 14, toDay: 100 }
  const weekends = all.filter((day) => [0, 6].includes(weekdayOf('2027-11-20', day)) && day >= 14 && day <= 100 && Math.floor((day - 14) / 7) % 2 === 0)
  expect(acts('promotion-calendar', promotion)).toEqual(weekends)
  expect(counted('promotion-calendar', promotion, 'promo.orders')).toEqual(weekends)
  const monthly = all.filter((day) => monthDayOf('2027-11-20', day) === 9)
  expect(acts('member-day', { dayOfMonth: 9 })).toEqual(monthly)
  expect(counted('member-day', { dayOfMonth: 9 }, 'memberday.orders')).toEqual(monthly)
})
