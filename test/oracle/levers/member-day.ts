/** The member-day lever's twin: a date of each month or a day of each week, what all get posted, more for a tier or by lot (model 5.10). */
import { dateOf, dayNumber, weekday } from '../../../src/model/calendar-date.ts'
import { purposes } from '../../../src/model/random.ts'
import { fen, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import { spending } from './spending.ts'
import type { Own, Twin } from './twin.ts'

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export function memberDay(shop: Shop, settings: Own<'member-day'>): Twin {
  if (!settings) return {}
  const { discounts, luck, prize, spend } = settings
  if (luck === 0 && spend === 0 && discounts.every((d) => d === 0)) return {}
  const { market, dates, count } = shop
  const multiply = market.economics.itemsMultiply
  const runs = (e: number): boolean => {
    const date = dayNumber(market.start) + e - zero
    return e >= zero && (settings.rhythm === 'monthly' ? dateOf(date).day === settings.dayOfMonth : week[weekday(date)] === settings.weekday)
  }
  const closed = settings.audience === 'pool'
  const due = (who: Person): number => {
    if (closed && shop.pool(who) === undefined) return 0
    const tier = shop.tier(who)
    const plain = Math.max(discounts[0], discounts[tier])
    return tier === 1 && who.u(shop.e, purposes.memberLuck) < luck ? Math.max(plain, prize) : plain
  }
  return {
    ...spending(shop, (e) => (runs(e) ? spend : 0)),
    start: () => dates.s.forEach((_, e) => {
      if (!runs(e)) return
      if (closed) return
      shop.post(e, discounts[0], 'memberday.discount')
      if (settings.announced) shop.tell(e, discounts.map((d) => Math.max(d, discounts[0])))
    }),
    // where discounts multiply, what the posted one leaves of it
    discount: 'memberday.discount',
    item: (who) => (!runs(shop.e) ? 0 : multiply ? 1 - (1 - due(who)) / (1 - (closed ? 0 : discounts[0])) : due(who)),
    after: ({ who, gmv, given }) => {
      if (!runs(shop.e) || (closed && shop.pool(who) === undefined)) return
      count('memberday.orders')
      count('memberday.gmv', gmv)
      count('memberday.cost', given.get('memberday.discount') ?? 0)
    },
    close: () => {
      if (runs(shop.e) && shop.e < dates.end) count('memberday.cost', fen(spend))
    },
  }
}
