/** Flash sales and live events: few goods for a short time at a deep price; who is there may buy, share it, or bring others. */
import { choice, count, days, fraction, money, number, toggle, type Fields, type Settings } from '../../schema/field.ts'
import type { Hooks } from '../../model/hooks.ts'
import { C, fen } from '../../model/ledger.ts'
import { channels } from '../../model/market.ts'
import { priceMultiplier } from '../../model/price.ts'
import { postedTraffic, prospectShare } from '../../model/visits.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { attendanceOf } from './attendance.ts'
import { startBringing } from './bring.ts'
import { eventsOf } from './events.ts'
import { startSharing } from './share.ts'
import { startSelling } from './sell.ts'
import { startWarmUp, warmUpDays } from './warm-up.ts'

const assumption = 'assumption'
const shared = { share: [true] }
const live = { host: ['brand', 'creator', 'amateurs'] } as const

const fields = {
  visibility: fraction({ default: 1, source: assumption, moves: { output: 'flash.attended', direction: 'up' } }),
  rhythm: choice({ options: ['once', 'tuesdayThursday', 'daily'], default: 'tuesdayThursday', source: assumption, moves: { output: 'flash.events', direction: 'either' } }),
  firstDay: days({ default: 7, max: 1095, source: assumption, moves: { output: 'flash.events', direction: 'down' } }),
  hours: number({ default: 2, min: 0.5, max: 24, step: 0.5, usual: [1, 4], source: assumption, moves: { output: 'flash.attended', direction: 'up' } }),
  depth: fraction({ default: 0.3, max: 0.9, usual: [0.2, 0.5], source: 'E2', moves: { output: 'flash.requests', direction: 'up' } }),
  stock: count({ default: 100, max: 10_000_000, usual: [20, 500], source: assumption, real: true, moves: { output: 'flash.sold', direction: 'either' } }),
  notice: toggle({ default: false, source: assumption, moves: { output: 'flash.attended', direction: 'up' } }),
  preheat: toggle({ default: false, source: assumption, moves: { output: 'flash.booked', direction: 'up' } }),
  preheatBy: choice({ options: ['none', 'sms', 'push', 'email', 'wecom', 'group'], default: 'none', source: assumption, when: { preheat: [true] }, moves: { output: 'touch.sent', direction: 'up' } }),
  audience: choice({ options: ['everyone', 'members', 'pool'], default: 'everyone', source: assumption, moves: { output: 'flash.attended', direction: 'down' } }),
  fromTier: count({ default: 1, min: 1, max: 3, source: assumption, when: { audience: ['members'] }, moves: { output: 'flash.attended', direction: 'down' } }),
  share: toggle({ default: false, source: assumption, moves: { output: 'flash.shared', direction: 'up' } }),
  shareValue: money({ default: 10, max: 500, usual: [5, 30], source: assumption, when: shared, moves: { output: 'discount.coupon', direction: 'up' } }),
  shareMinimum: money({ default: 59, max: 5000, usual: [0, 199], source: assumption, when: shared, moves: { output: 'coupon.redeemed', direction: 'down' } }),
  shareDays: days({ default: 3, min: 1, max: 60, source: assumption, when: shared, moves: { output: 'coupon.redeemed', direction: 'up' } }),
  bringThree: toggle({ default: false, source: assumption, moves: { output: 'flash.brought', direction: 'up' } }),
  freeBudget: money({ default: 1000, max: 1e7, usual: [200, 5000], source: assumption, real: true, when: { bringThree: [true] }, moves: { output: 'flash.free', direction: 'either' } }),
  host: choice({ options: ['page', 'brand', 'creator', 'amateurs'], default: 'page', source: assumption, moves: { output: 'live.views', direction: 'up' } }),
  commission: fraction({ default: 0.15, max: 0.8, usual: [0, 0.3], source: assumption, when: live, moves: { output: 'cost.commission', direction: 'up' } }),
  fee: money({ default: 0, max: 1e7, usual: [0, 5000], source: assumption, real: true, when: live, moves: { output: 'ads.live', direction: 'up' } }),
  boost: money({ default: 0, max: 1e7, usual: [0, 5000], source: assumption, real: true, when: live, moves: { output: 'live.views', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const flashSale = lever({
  id: 'flash-sale',
  group: 'events',
  fields,
  zero: { visibility: 0 },
  columns: [
    'flash.events', 'flash.attended', 'flash.booked', 'flash.requests', 'flash.sold', 'flash.normal', 'flash.lost', 'flash.gmv',
    'flash.shared', 'flash.friends', 'flash.brought', 'flash.free', 'flash.freeValue', 'live.views', 'live.gmv', 'flash.discount',
  ],
  acts: ({ rhythm, firstDay, preheat, preheatBy }, length) =>
    firstDay < length ? [{ from: Math.max(0, firstDay - (preheat && preheatBy !== 'none' ? warmUpDays : 0)), to: rhythm === 'once' ? firstDay : length - 1 }] : [],
})

const liveChannel = channels.indexOf('live')

export function start(world: World, settings: Own): Hooks {
  if (settings.visibility === 0) return {}
  const { market, calendar, today } = world
  const { urgency: hurry, viewPrice } = market.flashSale
  const events = eventsOf(market, calendar, settings)
  const attendance = attendanceOf(world, settings, events)
  const urgency = 1 + hurry * events.hurry
  const live = settings.host !== 'page'
  const views = live ? (settings.boost / viewPrice) * 1000 : 0
  const spend = live ? fen(settings.fee) + fen(settings.boost) : 0
  const selling = startSelling(world, settings, attendance, urgency)
  const warming = settings.preheat && settings.preheatBy !== 'none' ? startWarmUp(world, settings.preheatBy, attendance, events) : undefined
  const sharing = settings.share ? startSharing(world, settings, attendance, events) : undefined
  const bringing = settings.bringThree ? startBringing(world, settings, attendance) : undefined
  if (live) world.liveRoom = (day, purpose, rate) => (events.on(day) ? attendance.some(day, purpose, rate, 1, () => 1) : [])
  const place = { events: world.place('flash.events'), views: world.place('live.views'), attended: world.place('flash.attended') }
  const pullOf = market.segments.map((segment) => 1 + Math.max(0, priceMultiplier(segment, market.price.lossAversion, 1 - settings.depth, 1) - 1) * urgency)

  return {
    deal: (row, from, to) => (attendance.anyOf(row, from, to) ? settings.depth : 0),
    bound: (row, from, to) => (attendance.anyOf(row, from, to) ? urgency : 1),
    picks: attendance.anyOf,
    ceiling: (from, to, _apart, picked) => (picked && events.within(from, to) ? urgency : 1),
    reach: (from, to, _apart, picked) => (picked && events.within(from, to) ? settings.depth : 0),
    offer: selling.offer,
    divert: selling.divert,
    target(day) {
      attendance.open(day)
      selling.open(day, events.on(day))
      warming?.(day)
      sharing?.target(day)
      if (!events.on(day)) return
      today[place.events]++
      today[C.ads + liveChannel] += spend
      bringing?.target(day)
    },
    attract(day, brought) {
      if (views === 0 || !events.on(day) || calendar.season[day] === 0 || market.prospects === 0) return
      const { conversion } = market.economics
      // a bought view converts as a visit from the live channel; how many there are does not follow the season
      brought.channel[liveChannel] += (views * prospectShare * conversion * market.channels.live.visitQuality) / (market.prospects * calendar.season[day])
    },
    invite(day) {
      sharing?.invite(day)
      bringing?.invite(day)
    },
    others(day) {
      if (!events.on(day)) return
      selling.close(day)
      bringing?.close(day)
      attendance.count(day, selling.buyers())
      sharing?.ask(day)
      if (live) today[place.views] += today[place.attended] + Math.round(views)
    },
    crowd(segment, day) {
      if (!events.on(day)) return { rate: 1, share: postedTraffic }
      const there = attendance.share(day)
      // where the goods run out, the rest buys at the normal price or not at all
      const filled = selling.filled(day, pullOf, there)
      return { rate: 1 + there * (filled * pullOf[segment] + (1 - filled) * market.flashSale.stay - 1), share: postedTraffic }
    },
  }
}
