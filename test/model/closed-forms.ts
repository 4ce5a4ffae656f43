/** Closed forms of BG/NBD and MBG/NBD, in the clock of the segment's alpha, for comparison with simulated customers. */
import { hypergeometric2F1 } from '../../src/numeric/hypergeometric.ts'
import { logGamma } from '../../src/numeric/gamma.ts'
import type { Segment } from '../../src/model/market.ts'

export type Law = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

/** The law of a segment, in days. */
export function lawOf({ r, ordersPerYear, dropout, concentration }: Segment): Law {
  const a = dropout * concentration
  return { r, alpha: (365 * r) / ordersPerYear, a, b: concentration - a }
}

/** Mean number of repeat orders in the first t. */
export const repeats = ({ r, alpha, a, b }: Law, t: number): number =>
  ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * hypergeometric2F1(r, b, a + b - 1, t / (alpha + t)))
/** The same where the coin is also flipped at the first order. */
export const repeatsMbg = ({ r, alpha, a, b }: Law, t: number): number =>
  (b / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * hypergeometric2F1(r, b + 1, a + b, t / (alpha + t)))
/** Share of customers with a repeat order by t. */
export const repeatShare = ({ r, alpha }: Law, t: number): number => 1 - (alpha / (alpha + t)) ** r
export const repeatShareMbg = (law: Law, t: number): number => (law.b / (law.a + law.b)) * repeatShare(law, t)
/** Share of customers alive at t. */
export const aliveShare = ({ r, alpha, a, b }: Law, t: number): number => (alpha / (alpha + t)) ** r * hypergeometric2F1(r, b, a + b, t / (alpha + t))
export const aliveShareMbg = ({ r, alpha, a, b }: Law, t: number): number =>
  (b / (a + b)) * (alpha / (alpha + t)) ** r * hypergeometric2F1(r, b + 1, a + b + 1, t / (alpha + t))

/** Probability that a customer with x repeats, the last at tx, is alive at T. */
export const pAlive = ({ r, alpha, a, b }: Law, x: number, tx: number, T: number): number =>
  x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x))
export const pAliveMbg = ({ r, alpha, a, b }: Law, x: number, tx: number, T: number): number => 1 / (1 + (a / (b + x)) * ((alpha + T) / (alpha + tx)) ** (r + x))

/** Mean number of orders in the t after T of a customer with x repeats, the last at tx. */
export function futureOrders(law: Law, x: number, tx: number, T: number, t: number): number {
  const { r, alpha, a, b } = law
  const living = ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hypergeometric2F1(r + x, b + x, a + b + x - 1, t / (alpha + T + t)))
  return living * pAlive(law, x, tx, T)
}

/** Probability of exactly x repeats by t. */
export function repeatsExactly({ r, alpha, a, b }: Law, x: number, t: number): number {
  const lnBeta = (p: number, q: number): number => logGamma(p) + logGamma(q) - logGamma(p + q)
  const share = t / (alpha + t)
  const counts = (n: number): number => Math.exp(logGamma(r + n) - logGamma(r) - logGamma(n + 1)) * (1 - share) ** r * share ** n
  const living = Math.exp(lnBeta(a, b + x) - lnBeta(a, b)) * counts(x)
  if (x === 0) return living
  let below = 0
  for (let n = 0; n < x; n++) below += counts(n)
  return living + Math.exp(lnBeta(a + 1, b + x - 1) - lnBeta(a, b)) * (1 - below)
}

/** Mean over segments by weight. */
export function mixture(segments: readonly Segment[], of: (law: Law) => number): number {
  const sum = segments.reduce((all, s) => all + s.weight, 0)
  return segments.reduce((all, s) => all + (s.weight / sum) * of(lawOf(s)), 0)
}
