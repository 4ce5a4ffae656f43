/** Orders put off until an announced sale are made: in the sale most of them, the rest by and by. Model 5.2. */
import { negativeLog } from '../../numeric/negative-log.ts'
import { label } from '../order.ts'
import { pantryAt } from '../pantry.ts'
import { flag, pantryUnit } from '../population.ts'
import { draw, purposes, secondKey, subWord, unit } from '../random.ts'
import { byte } from '../record.ts'
import type { MadeUp, WaitingPlan } from '../waiting.ts'
import type { World } from '../world.ts'
import { buy } from './buy.ts'
import { meet, priceNow } from './consider.ts'
import { part } from './leave.ts'

/** Sub-indices of orders that are made up, by their number within the day; marks and first orders have others. */
const firstBits = 64

const numberOf = ({ population, key, words }: World, row: number, purpose: number, sub: number): number =>
  draw(population.key[row], secondKey(key.b, population.person[row]), words.w0[purpose], subWord(words.w1[purpose], sub))

const planOf = ({ waiting, tier }: World, row: number): WaitingPlan => waiting!.plans[tier?.values[byte(row)] ?? 0]

/** Notes when `place` is reached, if it is within the run. */
function schedule({ waiting, calendar }: World, { made }: WaitingPlan, next: MadeUp): void {
  if (next.place > made[calendar.end]) return
  let [low, high] = [0, calendar.end - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (made[middle + 1] >= next.place) high = middle
    else low = middle + 1
  }
  waiting!.due[low].push(next)
}

/** Draws the next made-up order of everyone who has put something off. */
function drawAll(world: World, day: number): void {
  const { population, waiting, calendar } = world
  for (let d = day; d < waiting!.due.length; d++) waiting!.due[d] = []
  for (let row = 0; row < population.count; row++) {
    if (!(population.flags[row] & flag.alive)) continue
    const strength = -pantryAt(world, row, day)
    if (strength <= 0) continue
    const plan = planOf(world, row)
    const word = numberOf(world, row, purposes.madeUp, 0)
    // -ln u >= 1 - u: nearly everyone is done with without taking a logarithm
    if ((word >>> 0) < (1 - strength * (plan.made[calendar.end] - plan.made[day])) * 4294967296 - 1) continue
    schedule(world, plan, { row, strength, place: plan.made[day] + negativeLog(word) / strength })
  }
}

/** One customer's made-up orders of the day, beginning with the one that fell due; what has been made up meanwhile thins them. */
function follow(world: World, { row, strength, place }: MadeUp, day: number): void {
  const { population, present } = world
  const plan = planOf(world, row)
  for (let k = 1; population.flags[row] & flag.alive; k++) {
    let left = -pantryAt(world, row, day)
    if (left <= 0) return
    if (left >= strength || unit(numberOf(world, row, purposes.madeUpStill, k)) * strength < left) {
      meet(world, row, day)
      priceNow(world, row, day)
      buy(world, row, { label: label.shifted, bits: firstBits + k, borrowed: 0, life: 1, coupon: undefined, organic: true })
      present.made += pantryUnit
      part(world)
      left = -pantryAt(world, row, day)
      if (left <= 0) return
    }
    strength = left
    place += negativeLog(numberOf(world, row, purposes.madeUp, k)) / left
    if (place > plan.made[day + 1]) return schedule(world, plan, { row, strength, place })
  }
}

/** Step 6, before all other occasions: orders that were put off and are made today. */
export function makeUp(world: World, day: number): void {
  const { waiting } = world
  if (waiting === undefined) return
  if (waiting.begins[day] === 1) drawAll(world, day)
  for (const next of waiting.due[day]) follow(world, next, day)
  waiting.due[day] = []
}
