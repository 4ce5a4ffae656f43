/** The period over which spend and orders count towards a tier: the calendar year, or the last four quarters. Model 5.7. */
import { dayZero } from '../../model/calendar.ts'
import type { Order } from '../../model/order.ts'
import { addProperty, type ExtraProperty } from '../../model/population.ts'
import { fillProperty, half, word } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { Own } from './fields.ts'

export type Window = {
  /** Engine days on which tiers are reviewed: those that begin a year, or a quarter. */
  readonly ends: readonly number[]
  /** Net revenue less refunds, and orders, that count today. */
  readonly spend: (row: number) => number
  readonly orders: (row: number) => number
  readonly note: (order: Order) => void
  readonly refund: (row: number, net: number) => void
  /** After the review of a day in `ends`: the oldest part no longer counts. */
  readonly roll: () => void
}

const quarters = 4
const recentMask = 0xffff

export function windowOf(world: World, settings: Own): Window {
  const { population, calendar } = world
  const counts = settings.minOrders.some((n) => n > 0)
  const past = settings.countPast && !calendar.newYears.includes(dayZero)
  if (!past) fillProperty(population.spend, 0, population.count, 0)
  const rolling = settings.window === 'quarter'
  const ends = rolling ? calendar.quarters : calendar.newYears
  const parts = rolling ? quarters : 1
  const orders: readonly ExtraProperty<'u16'>[] = counts ? Array.from({ length: parts }, () => addProperty(population, 'u16')) : []
  // the year's spend is kept by the model itself
  const spent: readonly ExtraProperty<'i32'>[] = rolling ? Array.from({ length: quarters }, () => addProperty(population, 'i32')) : []
  let now = 0
  // what is known of the past leaves the window when the year of day 0 is over
  const newYear = calendar.newYears.find((e) => e > dayZero) ?? Infinity
  const before = newYear === Infinity ? now : ends.filter((e) => e > dayZero && e <= newYear).length % parts
  if (past)
    for (let row = 0; row < population.count; row++) {
      if (rolling) spent[before].values[word(row)] = population.spend[word(row)]
      if (counts) orders[before].values[half(row)] = (population.seen[row] & recentMask) + (population.seen[row] >>> 16)
    }
  return {
    ends,
    spend(row) {
      if (!rolling) return population.spend[word(row)]
      let sum = 0
      for (let k = 0; k < quarters; k++) sum += spent[k].values[word(row)]
      return sum
    },
    orders(row) {
      let sum = 0
      for (const part of orders) sum += part.values[half(row)]
      return sum
    },
    note({ row, net }) {
      if (rolling) spent[now].values[word(row)] += net
      if (counts) orders[now].values[half(row)]++
    },
    refund(row, net) {
      if (rolling) spent[now].values[word(row)] -= net
    },
    roll() {
      now = (now + 1) % parts
      if (rolling) fillProperty(spent[now].values, 0, population.count, 0)
      if (counts) fillProperty(orders[now].values, 0, population.count, 0)
    },
  }
}
