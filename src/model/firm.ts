/** What a shop can see of its customers. Rules, audiences and alerts get this view: no latent life, rates, labels or causes. */
import { reasonTold, type Reason } from './behaviour/revive.ts'
import { burnInStart, never } from './calendar.ts'
import { churnScoreOf } from './churn-score.ts'
import { nextOwnDay } from './clock.ts'
import type { Medium } from './market.ts'
import { dayWords, draw, firstKey, secondKey, subWord, unit } from './random.ts'
import { byte, half, word } from './record.ts'
import { takes, takesAtFirst, touchesInWeek } from './touch.ts'
import type { World } from './world.ts'

export type Firm = {
  /** Customers who ever ordered; they are rows 0 .. size-1. */
  readonly size: () => number
  /** Engine day of the last order, or undefined before the first. */
  readonly lastOrder: (row: number) => number | undefined
  /** Engine day of the first order; undefined before it, and where it lies before the shop's records. */
  readonly firstOrder: (row: number) => number | undefined
  readonly orders: (row: number) => number
  /** Orders of the last 180 days. */
  readonly ordersInHalfYear: (row: number) => number
  /** Revenue less refunds so far, in fen, where a lever keeps it; else 0. */
  readonly spent: (row: number) => number
  /** Membership tier, 0 where there is none. */
  readonly tier: (row: number) => number
  /** Points held, and whether any were spent since the points year began; 0 and false where there are none. */
  readonly points: (row: number) => number
  readonly usedPoints: (row: number) => boolean
  /** True for a member of the private pool. */
  readonly inPool: (row: number) => boolean
  /** True where the customer takes messages of a medium. */
  readonly takes: (row: number, medium: Medium) => boolean
  /** Messages of the seven days up to and with `day`, where they are counted. */
  readonly touchesInWeek: (row: number, day: number) => number
  /** First birthday, or other day of their own, on or after `day`. */
  readonly nextOwnDay: (row: number, day: number) => number
  /** What a customer says when asked why they stopped buying. */
  readonly reasonTold: (row: number) => Reason | undefined
  /** The shop's churn score of a customer, and the day on which it falls below a value. */
  readonly score: (row: number, day: number) => number
  readonly scoreDay: (row: number, below: number) => number | undefined
  /** A lot of the day for a customer, between 0 and 1: for random shares and for the order in which a quota is given out. */
  readonly lot: (row: number, purpose: number, sub?: number) => number
  /** A lot that stays with a customer: for groups that are never mixed. */
  readonly lastingLot: (row: number, purpose: number, sub?: number) => number
  /** The same of people who have not ordered yet. */
  readonly visitorTakes: (person: number, medium: Medium) => boolean
  readonly visitorLot: (person: number, purpose: number, sub?: number) => number
  readonly visitorLastingLot: (person: number, purpose: number, sub?: number) => number
}

export function firmView(world: World): Firm {
  const { population, key } = world
  const lot = ({ w0, w1 }: World['words'], row: number, purpose: number, sub: number) =>
    unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], sub)))
  const lotOf = ({ w0, w1 }: World['words'], person: number, purpose: number, sub: number) =>
    unit(draw(firstKey(key, person), secondKey(key.b, person), w0[purpose], subWord(w1[purpose], sub)))
  const lasting = dayWords(0)
  return {
    size: () => population.count,
    lastOrder: (row) => (population.lastOrder[half(row)] === never ? undefined : population.lastOrder[half(row)]),
    firstOrder: (row) => (population.firstDay[row] === never || population.firstDay[row] < burnInStart ? undefined : population.firstDay[row]),
    orders: (row) => population.orders[half(row)],
    ordersInHalfYear: (row) => (population.seen[row] & 0xffff) + (population.seen[row] >>> 16),
    spent: (row) => world.spent?.values[word(row)] ?? 0,
    tier: (row) => world.tier?.values[byte(row)] ?? 0,
    points: (row) => world.points?.balance(row) ?? 0,
    usedPoints: (row) => world.points?.used(row) ?? false,
    inPool: (row) => world.pool !== undefined && world.pool.values[half(row)] !== never,
    takes: (row, medium) => takes(world, row, medium),
    touchesInWeek: (row, day) => touchesInWeek(world, row, day),
    nextOwnDay: (row, day) => nextOwnDay(world, row, day),
    reasonTold: (row) => reasonTold(world, row),
    ...churnScoreOf(world),
    lot: (row, purpose, sub = 0) => lot(world.words, row, purpose, sub),
    lastingLot: (row, purpose, sub = 0) => lot(lasting, row, purpose, sub),
    visitorTakes: (person, medium) => takesAtFirst(world, person, medium),
    visitorLot: (person, purpose, sub = 0) => lotOf(world.words, person, purpose, sub),
    visitorLastingLot: (person, purpose, sub = 0) => lotOf(lasting, person, purpose, sub),
  }
}
