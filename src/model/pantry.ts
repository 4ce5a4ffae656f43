/** The pantry: orders a customer borrowed from the future, and below 0 those put off until an announced sale. Model 5.2. */
import { fastExp, fastLog } from '../numeric/fast.ts'
import { C } from './ledger.ts'
import { flag, pantryUnit } from './population.ts'
import { byte, half, word } from './record.ts'
import type { WaitingPlan } from './waiting.ts'
import type { World } from './world.ts'

/** Pantry left after operational time `exposure` (lambda times sum of S): linear above one order, exponential below. */
export function drain(pantry: number, exposure: number): number {
  if (pantry <= 0 || exposure === 0) return pantry
  if (pantry > 1) {
    const linear = pantry - 1
    if (exposure <= linear) return pantry - exposure
    return fastExp(-(exposure - linear))
  }
  return pantry * fastExp(-exposure)
}

/**
 * The same while a share `weight` of the orders that the pantry leaves is put off: what is left drains sooner, and then the pantry falls
 * below 0. Solves dB/dx = -D - weight (1 - D), D the part of the rate that the pantry takes.
 */
export function ebb(pantry: number, exposure: number, weight: number): number {
  if (weight === 0) return drain(pantry, exposure)
  if (pantry <= 0) return pantry - weight * exposure
  const linear = Math.max(0, pantry - 1)
  if (exposure <= linear) return pantry - exposure
  const left = exposure - linear
  const c = weight / (1 - weight)
  const start = pantry - linear + c
  const empty = fastLog(start / c) / (1 - weight)
  return left < empty ? start * fastExp(-(1 - weight) * left) - c : weight * (empty - left)
}

/** What customers of the row's tier know of announced sales. */
export const planOf = ({ waiting, tier }: World, row: number): WaitingPlan | undefined => waiting?.plans[tier?.values[byte(row)] ?? 0]

/** Share of a customer's orders that is put off at most. */
const weightOf = ({ population, market }: World, row: number): number => (population.dealProne[byte(row)] / 255) * market.waiting.most

/** Share of a customer's orders that is put off on a day. */
export const putOffShare = (world: World, row: number, day: number): number => weightOf(world, row) * (planOf(world, row)?.share[day] ?? 0)

/**
 * Pantry at the opening of day `to` of a living customer who held `pantry` at that of `from` and has bought nothing since.
 * Leaves in `waiting.putOff` what was put off meanwhile.
 */
export function pantryFrom(world: World, row: number, pantry: number, from: number, to: number): number {
  const { population, calendar, waiting } = world
  const { sum } = calendar
  const lambda = population.lambda[row]
  if (waiting === undefined) return drain(pantry, lambda * (sum[to] - sum[from]))
  const { share, next, wished, pent, made } = planOf(world, row)!
  const weight = weightOf(world, row)
  waiting.putOff = 0
  let left = pantry
  let day = from
  while (left > 0 && day < to) {
    const until = Math.min(to, next[day])
    left = ebb(left, lambda * (sum[until] - sum[day]), weight * share[day])
    if (left < 0) waiting.putOff -= left
    day = until
  }
  if (day === to) return left
  const kept = made[to] === made[day] ? 1 : fastExp(made[day] - made[to])
  waiting.putOff += weight * lambda * (wished[to] - wished[day])
  return left * kept - weight * lambda * (pent[to] - pent[day] * kept)
}

/** Pantry at `day`, the opening, in orders; of the dead 0. Leaves in `waiting.putOff` what was put off since it was written. */
export function pantryAt(world: World, row: number, day: number): number {
  const { population, waiting } = world
  if (waiting) waiting.putOff = 0
  const stored = population.pantry[word(row)]
  if (stored === 0 && (waiting === undefined || !(population.flags[row] & flag.alive))) return 0
  const since = population.stateDay[half(row)]
  const pantry = stored / pantryUnit
  return since >= day ? pantry : pantryFrom(world, row, pantry, since, day)
}

/** Pantry at the next opening if nothing is added; `pantry` is that of the opening of `day`. Leaves in `waiting.putOff` what is put off today. */
export function pantryAfter(world: World, row: number, pantry: number, day: number): number {
  const exposure = world.population.lambda[row] * world.calendar.season[day]
  const { waiting } = world
  if (waiting === undefined) return drain(pantry, exposure)
  const { share, pace } = planOf(world, row)!
  const after = pantry > 0 || share[day] > 0 ? ebb(pantry, exposure, weightOf(world, row) * share[day]) : pantry * fastExp(-pace[day])
  waiting.putOff = share[day] > 0 && after < 0 ? Math.min(0, pantry) - after : 0
  return after
}

/** Books what happened to a pantry by itself, in pantry units: above 0 it drained; below, orders were put off and others made up. */
export function bookEbb({ today }: World, before: number, after: number, putOff: number): void {
  today[C.pantryDrained] += Math.max(0, before) - Math.max(0, after)
  today[C.putOff] += putOff
  today[C.madeUp] += Math.min(0, after) - Math.min(0, before) + putOff
}

/** Brings a pantry to the opening of `day` and books what happened meanwhile. */
export function bringPantry(world: World, row: number, day: number): void {
  const { population, waiting } = world
  const before = population.pantry[word(row)]
  const after = Math.round(pantryAt(world, row, day) * pantryUnit)
  bookEbb(world, before, after, waiting ? Math.round(waiting.putOff * pantryUnit) : 0)
  population.pantry[word(row)] = after
}

/** The customer is gone: what they had stocked up, or put off, is lost. */
export function losePantry({ today, population }: World, row: number): void {
  const left = population.pantry[word(row)]
  today[left < 0 ? C.waitingLost : C.pantryLost] += Math.abs(left)
  population.pantry[word(row)] = 0
}
