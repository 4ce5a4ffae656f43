/** Pantry, reference price and fatigue: stored when an event changes them, brought to the day only when someone looks. Model 5.1, 5.2, 5.5. */
import { bringPantry } from './pantry.ts'
import { fatigueUnit, referenceUnit, type Population } from './population.ts'
import { byte, half } from './record.ts'
import type { World } from './world.ts'

/** `rate^n` for whole n, by repeated products, so that every machine has the same. */
export function powers(rate: number, length: number): Float64Array {
  const table = new Float64Array(length)
  table[0] = 1
  for (let n = 1; n < length; n++) table[n] = table[n - 1] * rate
  return table
}

/** Reference price at the opening of `day`, from the stored one and the path of the shop's anchor. */
export function referenceAt(world: World, row: number, day: number, recovery: Float64Array): number {
  const { population } = world
  const stored = population.reference[half(row)] / referenceUnit
  const since = population.stateDay[half(row)]
  if (since >= day) return stored
  const base = population.segment[byte(row)] * world.calendar.season.length
  const now = world.anchor[base + day]
  const then = world.anchor[base + since]
  return stored === then ? now : now + (stored - then) * recovery[day - since]
}

/** Fatigue at the opening of `day`. */
export function fatigueAt(world: World, row: number, day: number, decay: Float64Array): number {
  const stored = world.population.fatigue[half(row)]
  if (stored === 0) return 0
  const since = world.population.stateDay[half(row)]
  return (stored / fatigueUnit) * (since >= day ? 1 : decay[day - since])
}

/** Writes all three as of the opening of `day`; what drained or was put off since the last writing is counted today. */
export function store(world: World, row: number, day: number, reference: number, fatigue: number): void {
  bringPantry(world, row, day)
  writeState(world.population, row, day, reference, fatigue)
}

/** Writes reference price and fatigue as of the opening of `day`; the caller has brought the pantry there. */
export function writeState(population: Population, row: number, day: number, reference: number, fatigue: number): void {
  population.reference[half(row)] = Math.max(0, Math.min(65535, Math.round(reference * referenceUnit)))
  population.fatigue[half(row)] = Math.min(65535, Math.round(fatigue * fatigueUnit))
  population.stateDay[half(row)] = day
}

/** Brings all three to the opening of `day` and writes them, because something that they follow is about to change. */
export const settleState = (world: World, row: number, day: number): void =>
  store(world, row, day, referenceAt(world, row, day, world.recovery), fatigueAt(world, row, day, world.fatigueDecay))
