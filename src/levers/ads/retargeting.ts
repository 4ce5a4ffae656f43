/** Ads to those who left a cart in the last days: they order a little more, and their orders are claimed whoever made them. Model 26. */
import { cartsOf, cartsOn, isOpen, listBack, listCarts, openCarts } from '../../model/behaviour/carts.ts'
import { lambdaUnits } from '../../model/behaviour/leave.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { addProperty, flag } from '../../model/population.ts'
import { byte, half } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { Presence } from './exposure.ts'

/** @param from engine day of the first ad */
export function startRetargeting(world: World, { share, seen, exposure }: Presence, from: number) {
  const { market, population } = world
  const { retargetDays, retargetPull, retargetCarts } = market.audiences
  /** Engine day of the last cart that was left; 0 while there is none. */
  const left = addProperty(population, 'u16')
  const members = new Set<number>()
  /** Rates of the audience by segment, in whole units. */
  const rates = new Float64Array(market.segments.length)
  const inside = (row: number, day: number): boolean => {
    const since = left.values[half(row)]
    return since > 0 && day - since <= retargetDays
  }
  const unitsOf = (row: number): number => lambdaUnits(population.lambda[row])
  const leave = (row: number): void => {
    if (members.delete(row)) rates[population.segment[byte(row)]] -= unitsOf(row)
  }
  const most = (first: number, last: number): number => {
    let peak = 0
    for (let day = first; day <= last; day++) peak = Math.max(peak, share[day])
    return retargetPull * peak
  }
  cartsOf(world).lure = (row, day) => (inside(row, day) ? 1 + (retargetCarts - 1) * share[day] : 1)
  return {
    inside,
    pull: (row: number, day: number): number => (inside(row, day) ? retargetPull * share[day] : 0),
    /** The same over a segment. */
    crowd: (g: number, day: number): number => (world.sumLambda[g] > 0 ? (retargetPull * share[day] * rates[g]) / world.sumLambda[g] : 0),
    /** Touches that an order of theirs had. */
    touches: (day: number): number => exposure * seen[day],
    bound: (row: number, first: number, last: number): number => (inside(row, first) ? most(first, Math.min(last, left.values[half(row)] + retargetDays)) : 0),
    most,
    target(day: number): void {
      if (day < from) return
      openCarts(world, day, day === from)
      for (const row of members) if (!inside(row, day)) leave(row)
      if (day === from) return
      const { row, mark, length } = cartsOn(world, day - 1)
      for (let k = 0; k < length; k++) {
        const one = row[k]
        if (!isOpen(world, one, mark[k], day - 1)) continue
        if (!members.has(one)) {
          members.add(one)
          rates[population.segment[byte(one)]] += unitsOf(one)
        }
        left.values[half(one)] = day - 1
        population.flags[one] |= flag.apart
        raise(world, one, false)
      }
    },
    joined: (row: number, day: number): void => void (day >= from && listCarts(world, row, day)),
    left(row: number): void {
      leave(row)
      left.values[half(row)] = 0
    },
    revived: (row: number, day: number): void => void (day >= from && listBack(world, row, day)),
  }
}
