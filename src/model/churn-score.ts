/** A shop's churn score: the chance that a customer is still there, from a BG/NBD fitted to its orders, and missed by an error. Model 1, 30. */
import { exp } from '../numeric/exp.ts'
import { log } from '../numeric/log.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { pow } from '../numeric/pow.ts'
import { burnInStart } from './calendar.ts'
import type { Market } from './market.ts'
import { dayWords, draw, purposes, secondKey, unit } from './random.ts'
import { half } from './record.ts'
import type { World } from './world.ts'

/** The fit of a shop with many orders: one law for all segments together, by moments; `alpha` in days. */
export type Fit = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number; readonly atFirst: boolean }

export function fitOf({ segments, demand }: Market): Fit {
  const whole = segments.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (s: Market['segments'][number]) => number) => segments.reduce((sum, s) => sum + s.weight * of(s), 0) / whole
  const rate = mean((s) => s.ordersPerYear / 365)
  const spread = mean((s) => pow(s.ordersPerYear / 365, 2) * (1 + 1 / s.r)) - rate * rate
  const p = mean((s) => s.dropout)
  const variance = mean((s) => (s.dropout * (s.dropout * s.concentration + 1)) / (s.concentration + 1)) - p * p
  const sum = (p * (1 - p)) / variance - 1
  return { r: (rate * rate) / spread, alpha: rate / spread, a: p * sum, b: (1 - p) * sum, atFirst: demand.dropoutAtFirst }
}

/** Odds of having left that a customer carries before any silence: a/(b+x-1), or a/(b+x) where the first order may be the last. */
const leaving = ({ a, b, atFirst }: Fit, x: number): number => (atFirst ? a / (b + x) : x > 0 ? a / (b + x - 1) : 0)

/** P(alive) of one with `x` orders after the first, the last of them on day `tx` of `t`. Source: Fader, Hardie and Lee 2005; Batislam et al. 2007. */
export const aliveChance = (fit: Fit, x: number, tx: number, t: number): number =>
  1 / (1 + leaving(fit, x) * pow((fit.alpha + t) / (fit.alpha + tx), fit.r + x))

/** Days since the first order after which P(alive) falls below `chance`; endless where it never does. */
export function aliveUntil(fit: Fit, x: number, tx: number, chance: number): number {
  const odds = leaving(fit, x)
  if (odds === 0) return Infinity
  return Math.max(tx, (fit.alpha + tx) * pow((1 / chance - 1) / odds, 1 / (fit.r + x)) - fit.alpha)
}

const logit = (p: number): number => log(p / (1 - p))
const logistic = (x: number): number => 1 / (1 + exp(-x))

/** The score as the shop reads it. Its error stays with a customer from one order to the next. */
export function churnScoreOf(world: World) {
  const { population, key, market } = world
  const fit = fitOf(market)
  const sigma = market.winBack.scoreError
  // older customers' first day is not known: the score counts from the day on which records begin
  const firstOf = (row: number) => Math.max(burnInStart - 1, population.firstDay[row])
  const error = (row: number): number => {
    if (sigma === 0) return 0
    const { w0, w1 } = dayWords(population.lastOrder[half(row)])
    return sigma * normalQuantile(unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purposes.scoreNoise], w1[purposes.scoreNoise])))
  }
  return {
    /** Chance that the customer is still there, as the shop believes on `day`. */
    score(row: number, day: number): number {
      const first = firstOf(row)
      const chance = aliveChance(fit, population.orders[half(row)] - 1, population.lastOrder[half(row)] - first, day - first)
      return chance >= 1 ? 1 : logistic(logit(chance) + error(row))
    },
    /** Day on which the score falls below `below` if no order comes; undefined where it never does. */
    scoreDay(row: number, below: number): number | undefined {
      const first = firstOf(row)
      const days = aliveUntil(fit, population.orders[half(row)] - 1, population.lastOrder[half(row)] - first, logistic(logit(below) - error(row)))
      return days < 36500 ? first + Math.ceil(days) : undefined
    },
  }
}
