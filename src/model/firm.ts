/** What a shop can see of its customers. Rules, audiences and alerts get this view: no latent life, rates, labels or causes. */
import { never } from './calendar.ts'
import { draw, secondKey, unit } from './random.ts'
import { byte, half } from './record.ts'
import type { World } from './world.ts'

export type Firm = {
  /** Customers who ever ordered; they are rows 0 .. size-1. */
  readonly size: () => number
  /** Engine day of the last order, or undefined before the first. */
  readonly lastOrder: (row: number) => number | undefined
  readonly orders: (row: number) => number
  /** Membership tier, 0 where there is none. */
  readonly tier: (row: number) => number
  /** Points held, and whether any were spent since the points year began; 0 and false where there are none. */
  readonly points: (row: number) => number
  readonly usedPoints: (row: number) => boolean
  /** True for a member of the private pool. */
  readonly inPool: (row: number) => boolean
  /** A lot of the day for a customer, between 0 and 1: for random shares and for the order in which a quota is given out. */
  readonly lot: (row: number, purpose: number) => number
}

export function firmView(world: World): Firm {
  const { population, key } = world
  return {
    size: () => population.count,
    lastOrder: (row) => (population.lastOrder[half(row)] === never ? undefined : population.lastOrder[half(row)]),
    orders: (row) => population.orders[half(row)],
    tier: (row) => world.tier?.values[byte(row)] ?? 0,
    points: (row) => world.points?.balance(row) ?? 0,
    usedPoints: (row) => world.points?.used(row) ?? false,
    inPool: (row) => world.pool !== undefined && world.pool.values[half(row)] !== never,
    lot: (row, purpose) => unit(draw(population.key[row], secondKey(key.b, population.person[row]), world.words.w0[purpose], world.words.w1[purpose])),
  }
}
