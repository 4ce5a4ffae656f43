/** A calendar of price promotions: on which days the whole shop is cheaper, for how much money, and whether it is told before. */
import { choice, count, days, fraction, money, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { dayZero, weekdayOf } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookCost, C, fen } from '../../model/ledger.ts'
import { post } from '../../model/posted.ts'
import { announce } from '../../model/waiting.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { trafficHooks } from '../traffic.ts'

const assumption = 'assumption'

const fields = {
  discount: fraction({ default: 0.2, max: 0.9, usual: [0.05, 0.3], source: 'E2', moves: { output: 'discount.item', direction: 'up' } }),
  pattern: choice({ options: ['friSun', 'everyDay', 'weekend', 'monThu'], default: 'friSun', source: assumption, moves: { output: 'promo.orders', direction: 'either' } }),
  everyWeeks: count({ default: 1, min: 1, max: 52, usual: [1, 8], source: assumption, moves: { output: 'promo.orders', direction: 'down' } }),
  fromDay: days({ default: 0, max: 1095, source: assumption, moves: { output: 'promo.orders', direction: 'down' } }),
  toDay: days({ default: 1095, max: 1095, source: assumption, moves: { output: 'promo.orders', direction: 'up' } }),
  spend: money({ default: 0, max: 1_000_000, step: 50, usual: [0, 5000], source: assumption, real: true, moves: { output: 'cost.program', direction: 'up' } }),
  gift: money({ default: 0, max: 500, usual: [0, 30], source: assumption, moves: { output: 'cost.gifts', direction: 'up' } }),
  announced: toggle({ default: true, source: assumption, moves: { output: 'orders.shifted', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const promotionCalendar = lever({
  id: 'promotion-calendar',
  group: 'price',
  fields,
  zero: { discount: 0, spend: 0 },
  columns: ['promo.orders', 'promo.gmv', 'promo.cost', 'promo.discount'],
  acts,
  planned: (settings, length, start) => settings.spend * acts(settings, length, start).reduce((sum, { from, to }) => sum + to - from + 1, 0),
})

/** Days of the week on which a pattern is on, 0 is Sunday. */
const weekdays: Readonly<Record<Own['pattern'], readonly number[]>> = { everyDay: [0, 1, 2, 3, 4, 5, 6], friSun: [5, 6, 0], weekend: [6, 0], monThu: [1, 2, 3, 4] }

/** True on a day of the run; weeks are counted from the first day. */
function runsOn({ pattern, everyWeeks, fromDay, toDay }: Own, day: number, weekday: number): boolean {
  return day >= fromDay && day <= toDay && Math.floor((day - fromDay) / 7) % everyWeeks === 0 && weekdays[pattern].includes(weekday)
}

function acts(settings: Own, length: number, start: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (let day = 0; day < length; day++) {
    if (!runsOn(settings, day, weekdayOf(start, day))) continue
    if (spans.at(-1)?.to === day - 1) spans[spans.length - 1].to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}

export function start(world: World, settings: Own): Hooks {
  const { discount, spend } = settings
  if (discount === 0 && spend === 0) return {}
  const { calendar, market, today } = world
  const length = calendar.season.length
  const on = Uint8Array.from({ length }, (_, e) => (e >= dayZero && runsOn(settings, e - dayZero, weekdayOf(market.start, e - dayZero)) ? 1 : 0))
  const place = { orders: world.place('promo.orders'), gmv: world.place('promo.gmv'), cost: world.place('promo.cost'), discount: world.place('promo.discount') }
  for (let e = dayZero; e < length && discount > 0; e++) {
    if (on[e] === 0) continue
    post(world, e, e, discount, place.discount)
    if (settings.announced) announce(world, e, e, [discount, discount, discount, discount])
  }
  const gift = fen(settings.gift)
  const traffic = trafficHooks(world, (day) => on[day] * spend)
  return {
    ...traffic,
    after(order) {
      const { row, day, gmv } = order
      if (on[day] === 0) return
      today[place.orders]++
      today[place.gmv] += gmv
      if (discount === 0 || gift === 0) return
      bookCost(world, C.gifts, row, gift)
      today[place.cost] += gift
    },
    close(day) {
      // a deeper discount of another lever is not this one's cost
      if (on[day] === 1 && day < calendar.end) today[place.cost] += today[place.discount] + fen(spend)
    },
  }
}
