/** Member days: once a month or a week everything is cheaper, for all or more so for higher tiers, with games that bring people in. */
import { choice, count, fraction, fractions, money, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { dayZero, monthDayOf, weekdayOf } from '../../model/calendar.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { post } from '../../model/posted.ts'
import { dayWords, draw, purposes, secondKey, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { takeOff } from '../../model/stacking.ts'
import { announce } from '../../model/waiting.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { trafficHooks } from '../traffic.ts'

const assumption = 'assumption'
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const fields = {
  rhythm: choice({ options: ['monthly', 'weekly'], default: 'monthly', source: assumption, moves: { output: 'memberday.gmv', direction: 'either' } }),
  dayOfMonth: count({ default: 18, min: 1, max: 28, source: assumption, when: { rhythm: ['monthly'] }, moves: { output: 'memberday.gmv', direction: 'either' } }),
  weekday: choice({ options: weekdayNames, default: 'friday', source: assumption, when: { rhythm: ['weekly'] }, moves: { output: 'memberday.gmv', direction: 'either' } }),
  audience: choice({ options: ['everyone', 'pool'], default: 'everyone', source: assumption, moves: { output: 'memberday.gmv', direction: 'down' } }),
  discounts: fractions({ default: [0.2, 0.2, 0.2, 0.2], max: 0.9, source: 'E2', moves: { output: 'discount.item', direction: 'up' } }),
  luck: fraction({ default: 0, source: assumption, moves: { output: 'discount.item', direction: 'up' } }),
  prize: fraction({ default: 0.5, max: 0.9, source: assumption, moves: { output: 'discount.item', direction: 'up' } }),
  spend: money({ default: 0, max: 1_000_000, step: 50, usual: [0, 5000], source: assumption, real: true, moves: { output: 'cost.program', direction: 'up' } }),
  announced: toggle({ default: true, source: assumption, when: { audience: ['everyone'] }, moves: { output: 'orders.shifted', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const memberDay = lever({
  id: 'member-day',
  group: 'events',
  fields,
  zero: { discounts: [0, 0, 0, 0], luck: 0, spend: 0 },
  columns: ['memberday.orders', 'memberday.gmv', 'memberday.cost', 'memberday.discount'],
  acts,
  planned: (settings, length, start) => settings.spend * acts(settings, length, start).length,
})

/** The tier whose members draw lots. */
const silver = 1

const runsOn = ({ rhythm, dayOfMonth, weekday }: Own, start: string, day: number): boolean =>
  rhythm === 'monthly' ? monthDayOf(start, day) === dayOfMonth : weekdayNames[(weekdayOf(start, day) + 6) % 7] === weekday

function acts(settings: Own, length: number, start: string): { from: number; to: number }[] {
  return Array.from({ length }, (_, day) => day).filter((day) => runsOn(settings, start, day)).map((day) => ({ from: day, to: day }))
}

export function start(world: World, settings: Own): Hooks {
  const { discounts, luck, prize, spend } = settings
  const closed = settings.audience === 'pool'
  if (luck === 0 && spend === 0 && discounts.every((d) => d === 0)) return {}
  const { calendar, market, today, offer, population, key } = world
  const length = calendar.season.length
  const on = Uint8Array.from({ length }, (_, e) => (e >= dayZero && runsOn(settings, market.start, e - dayZero) ? 1 : 0))
  // what everyone gets is posted; what a tier gets beyond it is an offer to its members alone
  const posted = closed ? 0 : discounts[0]
  const own = discounts.map((d) => Math.max(d, discounts[0]))
  const firm = firmView(world)
  const admits = (row: number): boolean => !closed || firm.inPool(row)
  const place = { orders: world.place('memberday.orders'), gmv: world.place('memberday.gmv'), cost: world.place('memberday.cost'), discount: world.place('memberday.discount') }
  for (let e = dayZero; e < length; e++) {
    if (on[e] === 0) continue
    if (posted > 0) post(world, e, e, posted, place.discount)
    // what only members hear of, nobody else waits for; their waiting is not told apart
    if (settings.announced && !closed) announce(world, e, e, own)
  }
  const won = (row: number, day: number): boolean => {
    const { w0, w1 } = dayWords(day)
    return unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purposes.memberLuck], w1[purposes.memberLuck])) < luck
  }
  /** What a customer gets on a member day; `posted` for whom nothing is added to it. */
  const due = (row: number, day: number): number => {
    if (!admits(row)) return 0
    const tier = world.tier?.values[byte(row)] ?? 0
    return tier === silver && luck > 0 && prize > own[tier] && won(row, day) ? prize : own[tier]
  }
  /** What of it comes off in person: all, or where discounts multiply what the posted one leaves of it. */
  const extra = (row: number, day: number): number => (offer.multiply && posted < 1 ? 1 - (1 - due(row, day)) / (1 - posted) : due(row, day))
  const deepest = Math.max(...own, luck > 0 ? prize : 0)
  const beyond = offer.multiply && posted < 1 ? 1 - (1 - deepest) / (1 - posted) : deepest
  const within = (from: number, to: number): boolean => {
    for (let day = from; day <= to; day++) if (on[day] === 1) return true
    return false
  }
  const traffic = trafficHooks(world, (day) => on[day] * spend)
  return {
    ...traffic,
    // only members of a tier or of the groups get more than what is posted, and they stand apart
    reach: (from, to, apart) => (apart && deepest > posted && within(from, to) ? beyond : 0),
    deepest(row, from, to) {
      let most = 0
      for (let day = from; day <= to; day++) if (on[day] === 1) most = Math.max(most, extra(row, day))
      return most
    },
    offer(row, day, now) {
      if (on[day] === 0) return
      takeOff(now, extra(row, day), place.discount)
    },
    after(order) {
      const { row, day, gmv } = order
      if (on[day] === 0 || !admits(row)) return
      today[place.orders]++
      today[place.gmv] += gmv
    },
    close(day) {
      // a deeper discount of another lever is not this one's cost
      if (on[day] === 1 && day < calendar.end) today[place.cost] += today[place.discount] + fen(spend)
    },
  }
}
