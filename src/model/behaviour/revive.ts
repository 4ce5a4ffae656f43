/** Customers who left for good may come back when the shop writes to them; why they left decides what moves them. Model 5.12, 16. */
import { pow } from '../../numeric/pow.ts'
import { C } from '../ledger.ts'
import { flag } from '../population.ts'
import { dayWords, draw, purposes, secondKey, subWord, unit } from '../random.ts'
import { byte, half } from '../record.ts'
import { settleState } from '../state.ts'
import type { World } from '../world.ts'
import { lambdaUnits } from './leave.ts'
import { raise } from './listing.ts'

/** Why somebody stops buying: a trait. */
const reasons = ['price', 'experience', 'ended', 'rival'] as const
export type Reason = (typeof reasons)[number]

const words = dayWords(0)
const trait = ({ population, key }: World, row: number, sub: number): number =>
  unit(draw(population.key[row], secondKey(key.b, population.person[row]), words.w0[purposes.lapseReason], subWord(words.w1[purposes.lapseReason], sub)))

/** Share of people with each reason. */
function reasonShares({ market }: Pick<World, 'market'>): readonly number[] {
  const { reasonPrice, reasonExperience, reasonEnded, reasonRival } = market.winBack
  const weights = [reasonPrice, reasonExperience, reasonEnded, reasonRival]
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}

export function reasonOf(world: World, row: number): Reason {
  const shares = reasonShares(world)
  let u = trait(world, row, 0)
  let k = 0
  while (k < shares.length - 1 && u >= shares[k]) u -= shares[k++]
  return reasons[k]
}

/** What a customer says when asked why they stopped buying; nothing if they do not answer. */
export const reasonTold = (world: World, row: number): Reason | undefined =>
  trait(world, row, 1) < world.market.winBack.reasonTold ? reasonOf(world, row) : undefined

/**
 * Factor on the effect of a message that speaks to a reason: more where it is the customer's own, less where it is not, and 1 on the mean
 * over people. 1 for one that speaks to none.
 */
export function matchFactor(world: World, row: number, speaksTo: Reason | undefined): number {
  if (speaksTo === undefined) return 1
  const share = reasonShares(world)[reasons.indexOf(speaksTo)]
  const matched = Math.min(world.market.winBack.match, 1 / share)
  return reasonOf(world, row) === speaksTo ? matched : share < 1 ? (1 - matched * share) / (1 - share) : 1
}

/** Probability that a contact brings back one who left for good: whole up to `fullDays` without an order, then halving. */
export function revivalChance(world: World, row: number, day: number, saving: number, match: number): number {
  const { revival, offerPull, fullDays, halfLife, endedRevival } = world.market.winBack
  const silence = day - world.population.lastOrder[half(row)]
  if (silence < fullDays) return 0
  const chance = revival * (1 + offerPull * saving) * pow(0.5, (silence - fullDays) / halfLife) * match
  return Math.min(1, reasonOf(world, row) === 'ended' ? chance * endedRevival : chance)
}

/**
 * A contact that may win back one who had left: they live again from today, list their occasions, and are easier to lose.
 * @param place what contacted them, so that two contacts of a day are two draws.
 * @param saving what the offer is expected to save them, as a share of an order.
 */
export function winBack(world: World, row: number, place: number, saving: number, match: number): boolean {
  const { population, words, key, day } = world
  if (!(population.flags[row] & flag.dead)) return false
  const u = unit(draw(population.key[row], secondKey(key.b, population.person[row]), words.w0[purposes.revival], subWord(words.w1[purposes.revival], place)))
  if (u >= revivalChance(world, row, day, saving, match)) return false
  revive(world, row)
  return true
}

/** A customer who had left lives again. Rate and traits are the old ones. */
export function revive(world: World, row: number): void {
  const { population, day } = world
  // while they were gone nothing drained and nothing was put off
  settleState(world, row, day)
  population.flags[row] = (population.flags[row] & ~flag.dead) | flag.alive | flag.revived
  world.sumLambda[population.segment[byte(row)]] += lambdaUnits(population.lambda[row])
  world.today[C.revived]++
  world.deaths--
  world.living++
  for (const revived of world.on.revived) revived(row, day)
  raise(world, row, true)
}
