/** The promotion calendar's twin: days of the week on which all is cheaper (model 27). */
import { dayNumber, weekday } from '../../../src/model/calendar-date.ts'
import { fen, zero } from '../people.ts'
import type { Shop } from '../shop.ts'
import { spending } from './spending.ts'
import type { Own, Twin } from './twin.ts'

export function promotionCalendar(shop: Shop, settings: Own<'promotion-calendar'>): Twin {
  if (!settings || (settings.discount === 0 && settings.spend === 0)) return {}
  const { market, dates, count, cost } = shop
  const { discount, spend, gift, pattern, everyWeeks, fromDay, toDay } = settings
  const runs = (e: number): boolean => {
    const day = e - zero
    const week = weekday(dayNumber(market.start) + day)
    const fits = { everyDay: true, friSun: week === 5 || week === 6 || week === 0, weekend: week === 6 || week === 0, monThu: week >= 1 && week <= 4 }[pattern]
    return day >= Math.max(0, fromDay) && day <= toDay && fits && Math.floor((day - fromDay) / 7) % everyWeeks === 0
  }
  return {
    ...spending(shop, (e) => (runs(e) ? spend : 0)),
    start: () => {
      if (discount === 0) return
      dates.s.forEach((_, e) => {
        if (!runs(e)) return
        shop.post(e, discount, 'promo.discount')
        if (settings.announced) shop.tell(e, [discount, discount, discount, discount])
      })
    },
    after: ({ who, gmv, given }) => {
      if (!runs(shop.e)) return
      count('promo.orders')
      count('promo.gmv', gmv)
      count('promo.cost', (given.get('promo.discount') ?? 0) + (discount > 0 ? fen(gift) : 0))
      if (discount > 0) cost('cost.gifts', who, fen(gift))
    },
    close: () => {
      if (runs(shop.e) && shop.e < dates.end) count('promo.cost', fen(spend))
    },
  }
}
