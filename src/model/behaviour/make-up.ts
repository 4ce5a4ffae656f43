/** Orders put off until an announced sale are made: most of them in the sale, the rest by and by. Model 5.2. */
import { fastExp } from '../../numeric/fast.ts'
import { log } from '../../numeric/log.ts'
import { negativeLog } from '../../numeric/negative-log.ts'
import { label } from '../order.ts'
import { pantryAt, planOf } from '../pantry.ts'
import { flag, pantryUnit } from '../population.ts'
import { dayWords, draw, purposes, secondKey, subWord, unit } from '../random.ts'
import { half, word as wordOf } from '../record.ts'
import type { MadeUp, WaitingPlan } from '../waiting.ts'
import type { World } from '../world.ts'
import { buy } from './buy.ts'
import { meet, priceNow } from './consider.ts'
import { part } from './leave.ts'

/** Sub-indices of the draws of these orders, by their number in the walk; marks and first orders have others. */
const firstBits = 64
/** True for the sub-index of an order that was made up; the bits of marks are large. */
export const isMadeUp = (bits: number): boolean => bits >= firstBits && bits < 1 << 20

const numberOf = ({ population, key }: World, row: number, day: number, purpose: number, sub: number): number => {
  const { w0, w1 } = dayWords(day)
  return draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], sub))
}

/** Day on which a walk reaches its place, undefined where that is beyond the run: of `strength`, 1 - exp(-paces so far) is made up. */
function dayOf({ calendar }: World, { made }: WaitingPlan, began: number, strength: number, mass: number): number | undefined {
  if (mass >= strength) return undefined
  const place = made[began] - log(1 - mass / strength)
  if (place > made[calendar.end]) return undefined
  let [low, high] = [began, calendar.end - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (made[middle + 1] >= place) high = middle
    else low = middle + 1
  }
  return low
}

/** Opening of a day on which a sale begins: draws the first made-up order of everyone who has put something off. */
export function beginMakingUp(world: World, day: number): void {
  const { population, waiting, calendar, market, key } = world
  if (waiting?.begins[day] !== 1 || day >= calendar.end) return
  for (let d = day; d < waiting.due.length; d++) if (waiting.due[d].length > 0) waiting.due[d] = []
  const longing = market.waiting.most * Math.max(...waiting.plans.map(({ pent }) => pent[day])) * 1.000001
  const { flags, person, lambda, key: k0 } = population
  const { w0, w1 } = dayWords(day)
  const [first0, first1] = [w0[purposes.madeUp], w1[purposes.madeUp]]
  for (let row = 0; row < population.count; row++) {
    if (!(flags[row] & flag.alive)) continue
    const word = draw(k0[row], secondKey(key.b, person[row]), first0, first1)
    // -ln u >= 1 - u: nearly everyone is done with without taking a logarithm, and without asking what they have put off: it is no
    // more than what stood in the books and what somebody who notices every sale longs for
    if ((word >>> 0) < (1 - lambda[row] * longing + Math.min(0, population.pantry[wordOf(row)]) / pantryUnit) * 4294967296 - 1) continue
    const strength = -pantryAt(world, row, day)
    if (strength <= 0 || (word >>> 0) < (1 - strength) * 4294967296 - 1) continue
    const plan = planOf(world, row)!
    const mass = negativeLog(word)
    const due = dayOf(world, plan, day, strength, mass)
    if (due !== undefined) waiting.due[due].push({ row, plan, began: day, strength, mass, k: 0 })
  }
}

/** Share of what a walk counts on that the customer still has to make up: their other orders of the sale may have made up for it. */
function still(world: World, { row, plan: { made }, began, strength }: MadeUp, day: number): number {
  const left = -pantryAt(world, row, day)
  const at = Math.max(day, world.population.stateDay[half(row)])
  return left <= 0 ? 0 : left / (strength * fastExp(made[began] - made[at]))
}

/** Step 6, before all other occasions: the orders that are made up today. */
export function makeUp(world: World, day: number): void {
  const { waiting, population } = world
  if (waiting === undefined) return
  for (const first of waiting.due[day]) {
    const { row, plan, began, strength } = first
    let { mass, k } = first
    let due: number | undefined = day
    for (; due === day && population.flags[row] & flag.alive; due = dayOf(world, plan, began, strength, mass)) {
      if (unit(numberOf(world, row, began, purposes.madeUpStill, k)) < still(world, first, day)) {
        meet(world, row, day)
        priceNow(world, row, day)
        buy(world, row, { label: label.shifted, bits: firstBits + k, borrowed: 0, life: 1, coupon: undefined, organic: true })
        part(world)
      }
      mass += negativeLog(numberOf(world, row, began, purposes.madeUp, ++k))
    }
    if (due !== undefined && due > day) waiting.due[due].push({ ...first, mass, k })
  }
  waiting.due[day] = []
}
