/** What a customer's own life makes of their rate: goods at home last for a while, and a day of the year brings a need. A part of the world. Model 16, 30. */
import { burnInStart, never } from './calendar.ts'
import type { Market } from './market.ts'
import { dayWords, draw, purposes, secondKey, unit } from './random.ts'
import { byte, half } from './record.ts'
import type { World } from './world.ts'

/** A year of the customers' own days. */
const year = 365

export type Clocks = {
  /** Something of it is at work. */
  readonly on: boolean
  /** Per segment: share of a mean gap in which nothing is needed, and the factor after it. */
  readonly rest: Float64Array
  readonly after: Float64Array
  /** Factor near the customer's own day and far from it; both 1 without a pulse. */
  readonly near: number
  readonly far: number
  /** A value that the factor exceeds for nobody. */
  readonly most: number
}

export function clocksOf({ segments, lifeEvents }: Market): Clocks {
  const rest = Float64Array.from(segments, ({ needClock }) => needClock)
  const after = rest.map((share) => 1 / (1 - share))
  const { pulse, days } = lifeEvents
  // over a year the need is the same
  const far = pulse === 0 ? 1 : 1 / (1 + (pulse * (2 * days + 1)) / year)
  const near = pulse === 0 ? 1 : far * (1 + pulse)
  return { on: pulse > 0 || rest.some((share) => share > 0), rest, after, near, far, most: Math.max(...after) * near }
}

const words = dayWords(0)
/** First day of their own, on or after an engine day: a birthday, or what it stands for. */
export function nextOwnDay({ population, key }: World, row: number, day: number): number {
  const u = unit(draw(population.key[row], secondKey(key.b, population.person[row]), words.w0[purposes.lifeEvent], words.w1[purposes.lifeEvent]))
  const phase = Math.floor(u * year)
  return day + ((phase + year - (day % year)) % year)
}

/** Days from `day` to the nearest own day, before or after. */
function distance(world: World, row: number, day: number): number {
  const ahead = nextOwnDay(world, row, day) - day
  return Math.min(ahead, year - ahead)
}

/** Operational time since the last order; endless where its day is not known. */
function sinceOrder({ population, calendar }: World, row: number, day: number): number {
  const last = population.lastOrder[half(row)]
  return last === never || last < burnInStart ? Infinity : calendar.sum[day] - calendar.sum[last]
}

/** Factor of both on the rate today. With S = 1 gaps keep their mean 1/lambda; their coefficient of variation is 1 - rest. */
export function clockFactor(world: World, row: number, day: number): number {
  const { clocks, population, market } = world
  const g = population.segment[byte(row)]
  if (clocks.rest[g] > 0 && population.lambda[row] * sinceOrder(world, row, day) < clocks.rest[g]) return 0
  if (clocks.near === clocks.far) return clocks.after[g]
  return clocks.after[g] * (distance(world, row, day) <= market.lifeEvents.days ? clocks.near : clocks.far)
}

/** A value that the factor does not exceed on any of the days `from..to`; a new order only makes it smaller. */
export function clockBound(world: World, row: number, from: number, to: number): number {
  const { clocks, population, market } = world
  const g = population.segment[byte(row)]
  if (clocks.rest[g] > 0 && population.lambda[row] * sinceOrder(world, row, to) < clocks.rest[g]) return 0
  if (clocks.near === clocks.far) return clocks.after[g]
  const { days } = market.lifeEvents
  const reached = distance(world, row, from) <= days || nextOwnDay(world, row, from) - from <= to - from + days
  return clocks.after[g] * (reached ? clocks.near : clocks.far)
}
