/** The coin after an order: some customers never come back, and nobody is told. Model 5.3. */
import { C } from '../ledger.ts'
import { orderDraw, type Order } from '../order.ts'
import { flag, lambdaUnit, pantryUnit } from '../population.ts'
import { purposes } from '../random.ts'
import { byte, half, word } from '../record.ts'
import { stays } from '../satisfaction.ts'
import { writeState } from '../state.ts'
import type { World } from '../world.ts'

/** Lambda in whole units, so that sums do not depend on their order. */
export const lambdaUnits = (lambda: number): number => Math.round(lambda * lambdaUnit)

/** Odds p/(1-p) times c, as a probability; p itself at c = 1. */
export const odds = (p: number, c: number): number => (c === 1 ? p : (p * c) / (1 - p + p * c))

/** Flips the coin of an order; `life` below 1 spares a customer whose order a lever brought. */
export function leave(world: World, order: Order, life: number): void {
  const { population, present, market } = world
  const { row, day } = order
  let c = world.quality.churn[population.channel[byte(row)]] * (1 + market.touch.fatigueChurn * Math.max(0, present.fatigue - 1))
  if (population.flags[row] & flag.returned) {
    c *= market.demand.returnChurn
    population.flags[row] &= ~flag.returned
  }
  if (world.satisfaction) c *= stays(world, world.satisfaction, row)
  for (const coin of world.on.coin) c *= coin(row, day)
  if (orderDraw(world, order, purposes.drop) < odds(population.dropout[half(row)] / 65536, c) * life) die(world, row, day)
}

/** The customer is gone for good, unknown to the shop. */
function die(world: World, row: number, day: number): void {
  const { population } = world
  const g = population.segment[byte(row)]
  population.flags[row] = (population.flags[row] & ~flag.alive) | flag.dead
  world.sumLambda[g] -= lambdaUnits(population.lambda[row])
  world.today[C.deaths]++
  world.deaths++
  world.living--
  for (const left of world.on.left) left(row, day)
}

/** Ends a customer's day: writes pantry, reference price and fatigue as they stand at the next opening, if an order changed them. */
export function part(world: World): void {
  const { present, population, day, today } = world
  if (!present.changed) return
  const { row } = present
  const again = population.stateDay[half(row)] > day
  const g = population.segment[byte(row)] * world.calendar.season.length
  const reference = again ? present.reference : world.anchor[g + day + 1] + (present.reference - world.anchor[g + day]) * world.recovery[1]
  const fatigue = again ? present.fatigue : present.fatigue * world.fatigueDecay[1]
  const left = Math.round(present.drained * pantryUnit)
  today[C.pantryDrained] += population.pantry[word(row)] - left
  today[C.pantryAdded] += present.added
  population.pantry[word(row)] = left + present.added
  if (population.flags[row] & flag.dead) {
    today[C.pantryLost] += population.pantry[word(row)]
    population.pantry[word(row)] = 0
  }
  writeState(population, row, day + 1, reference, fatigue)
}
