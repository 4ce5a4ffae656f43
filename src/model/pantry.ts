/** The pantry: orders a customer borrowed from the future, and below 0 those put off until an announced sale. Model 5.2. */
import { fastExp, fastLog } from '../numeric/fast.ts'
import { C } from './ledger.ts'
import { flag, pantryUnit } from './population.ts'
import { byte, half, word } from './record.ts'
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

/** Share of a customer's orders that is put off on a day. */
export function putOffShare({ waiting, population, market, tier }: World, row: number, day: number): number {
  return waiting === undefined ? 0 : (population.dealProne[byte(row)] / 255) * market.waiting.most * waiting.plans[tier?.values[byte(row)] ?? 0].share[day]
}

/** Pantry at the opening of day `to` of a living customer who held `pantry` at that of `from` and has bought nothing since. */
export function pantryFrom(world: World, row: number, pantry: number, from: number, to: number): number {
  const { population, calendar, waiting, market, tier } = world
  const { sum } = calendar
  const lambda = population.lambda[row]
  if (waiting === undefined) return drain(pantry, lambda * (sum[to] - sum[from]))
  const { share, next, putOff } = waiting.plans[tier?.values[byte(row)] ?? 0]
  const weight = (population.dealProne[byte(row)] / 255) * market.waiting.most
  let left = pantry
  let day = from
  for (; left > 0 && day < to; day = Math.min(to, next[day])) left = ebb(left, lambda * (sum[Math.min(to, next[day])] - sum[day]), weight * share[day])
  return day < to ? left - weight * lambda * (putOff[to] - putOff[day]) : left
}

/** Pantry at the opening of `day`, in orders; of the dead 0. */
export function pantryAt(world: World, row: number, day: number): number {
  const { population, waiting } = world
  const stored = population.pantry[word(row)]
  if (stored === 0 && (waiting === undefined || !(population.flags[row] & flag.alive))) return 0
  const since = population.stateDay[half(row)]
  const pantry = stored / pantryUnit
  return since >= day ? pantry : pantryFrom(world, row, pantry, since, day)
}

/** Pantry at the next opening if nothing is added; `pantry` is that of the opening of `day`. */
export const pantryAfter = (world: World, row: number, pantry: number, day: number): number =>
  ebb(pantry, world.population.lambda[row] * world.calendar.season[day], putOffShare(world, row, day))

/** Books what happened to a pantry by itself, in pantry units: above 0 it drained, below 0 orders were put off. */
export function bookEbb({ today }: World, before: number, after: number): void {
  if (after >= 0) {
    today[C.pantryDrained] += before - after
    return
  }
  today[C.pantryDrained] += Math.max(0, before)
  today[C.putOff] += Math.min(0, before) - after
}

/** The customer is gone: what they had stocked up, or put off, is lost. */
export function losePantry({ today, population }: World, row: number): void {
  const left = population.pantry[word(row)]
  today[left < 0 ? C.waitingLost : C.pantryLost] += Math.abs(left)
  population.pantry[word(row)] = 0
}
