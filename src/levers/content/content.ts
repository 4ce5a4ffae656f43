/** Content and search ranking: money that builds up a stock of pages and posts, which brings people who would otherwise not have found the shop. Model 18. */
import { days, fraction, money, type Fields, type Settings } from '../../schema/field.ts'
import { personDraw } from '../../model/behaviour/arrive.ts'
import { dayZero, type Calendar } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookProgram, fen } from '../../model/ledger.ts'
import { causeOf, type Market } from '../../model/market.ts'
import { label } from '../../model/order.ts'
import { purposes } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import { pow } from '../../numeric/pow.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'

const fields = {
  budget: money({ default: 100, max: 1_000_000, step: 50, usual: [50, 500], source: assumption, real: true, moves: { output: 'new.organic', direction: 'up' } }),
  searchShare: fraction({ default: 0.5, source: assumption, moves: { output: 'content.read', direction: 'down' } }),
  fromDay: days({ default: 0, max: 1095, source: assumption, moves: { output: 'content.cost', direction: 'down' } }),
  toDay: days({ default: 1095, max: 1095, source: assumption, moves: { output: 'content.cost', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

const lastDay = (toDay: number, length: number): number => Math.min(toDay, length - 1)

export const content = lever({
  id: 'content',
  group: 'media',
  fields,
  zero: { budget: 0 },
  columns: ['content.cost', 'content.found', 'content.read'],
  acts: ({ fromDay, toDay }, length) => (fromDay <= lastDay(toDay, length) ? [{ from: fromDay, to: lastDay(toDay, length) }] : []),
  planned: ({ budget, fromDay, toDay }, length) => budget * Math.max(0, lastDay(toDay, length) - fromDay + 1),
})

/** Stock of content by engine day, in yuan a day: each day's spend arrives after the lag and fades with the half-life, so that a steady spend ends as itself. */
export function stockOf({ lag, halfLife }: Market['contentResponse'], { end, season }: Calendar, { budget, fromDay, toDay }: Own): Float64Array {
  const keep = pow(0.5, 1 / halfLife)
  const stock = new Float64Array(season.length)
  for (let day = dayZero, held = 0; day < stock.length; day++) {
    const spent = day - lag
    const arrives = spent >= dayZero + fromDay && spent <= dayZero + toDay && spent < end
    stock[day] = held = keep * held + (1 - keep) * (arrives ? budget : 0)
  }
  return stock
}

/** By how much a stock raises how many come by themselves, through search and through what they read, by engine day; `speed` is how many a page keeps of those who open it. */
export function drawOf(market: Market, calendar: Calendar, settings: Own, speed: number): { readonly search: Float64Array; readonly read: Float64Array } {
  const { strength, halfSpend } = market.contentResponse
  const pull = stockOf(market.contentResponse, calendar, settings).map((stock) => (strength * stock) / (stock + halfSpend))
  return { search: pull.map((x) => x * settings.searchShare * speed), read: pull.map((x) => x * (1 - settings.searchShare)) }
}

export function start(world: World, settings: Own): Hooks {
  if (settings.budget === 0) return {}
  const { market, calendar, population, today, pull, prospects } = world
  const { affinity, halfSpend } = market.contentResponse
  const stock = stockOf(market.contentResponse, calendar, settings)
  const cost = fen(settings.budget)
  const from = dayZero + settings.fromDay
  const to = Math.min(dayZero + settings.toDay, calendar.end - 1)
  const place = { cost: world.place('content.cost'), found: world.place('content.found'), read: world.place('content.read') }
  /** The storefront may start later; its pages stand before anyone comes. */
  let drawn: ReturnType<typeof drawOf> | undefined
  const draw = () => (drawn ??= drawOf(market, calendar, settings, world.visits.speed))

  return {
    target(day) {
      if (day < from || day > to) return
      bookProgram(world, cost)
      today[place.cost] += cost
    },
    attract(day, own) {
      const { search, read } = draw()
      own.organic *= 1 + search[day] + read[day]
    },
    // what the shop tells of itself keeps those who know it
    ...(affinity > 0 && { coin: (_row: number, day: number) => 1 - (affinity * stock[day]) / (stock[day] + halfSpend) }),
    after({ row, day, label: kind }) {
      const person = population.person[row]
      if (kind !== label.first || population.channel[byte(row)] !== causeOf.organic || person < prospects.thresholds.first) return
      const { search, read } = draw()
      const more = search[day] + read[day]
      if (more === 0) return
      /** Of those whom nobody brought today, the part that came because of content. */
      const chance = (pull.own * more) / (1 + more)
      const u = personDraw(world, person, purposes.contentCause, 0)
      if (u >= chance) return
      const bySearch = u < (chance * search[day]) / more
      today[bySearch ? place.found : place.read]++
      for (const noted of world.on.noted) noted(row, bySearch ? 'contentFound' : 'contentRead', { chance })
    },
  }
}
