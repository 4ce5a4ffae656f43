/** Statistics of a handful of futures: quantiles, the uncertainty of a mean, of a ratio of means, of a share of wins. */
import { betaQuantile } from '../numeric/beta.ts'
import { studentQuantile } from '../numeric/student.ts'

/**
 * The numbers that a table or a band shows of some futures, in the values' own unit.
 * Futures without a value (NaN) are left out, `n` counts the rest; without any, all numbers are NaN.
 */
export type Summary = {
  readonly n: number
  /** The one number to show: of levels, differences and the lines of a bridge alike, so that they add up; the ratio of means where that is what the metric is. */
  readonly mean: number
  /** Uncertainty of the mean, 95 %. NaN under two futures. */
  readonly low: number
  readonly high: number
  /** Range of futures: 80 % between q10 and q90, half between q25 and q75. */
  readonly q10: number
  readonly q25: number
  readonly q75: number
  readonly q90: number
}

/**
 * Quantile of type 7 (Hyndman and Fan 1996): linear between order statistics.
 * @param sorted rising numbers; without any the answer is NaN
 * @param p between 0 and 1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN
  const at = p * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below]
  return below + 1 < sorted.length ? low + (at - below) * (sorted[below + 1] - low) : low
}

/** The values that exist, rising. */
export const sortedFinite = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).filter(Number.isFinite).sort()

/** Arithmetic mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Mean product of deviations over n - 1: the covariance, or the variance when both are the same. */
function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const meanA = mean(a)
  const meanB = mean(b)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - meanA) * (b[i] - meanB)
  return sum / (a.length - 1)
}

/** 95 % interval of the mean by Student's t: `[low, high]`; of paired differences it is the paired t interval. NaN under two values. */
export function t95(values: ArrayLike<number>): [low: number, high: number] {
  const n = values.length
  if (n < 2) return [NaN, NaN]
  const centre = mean(values)
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(covariance(values, values) / n)
  return [centre - half, centre + half]
}

/** All numbers of a summary. */
export function summarise(values: ArrayLike<number>): Summary {
  const sorted = sortedFinite(values)
  const [low, high] = t95(sorted)
  const at = (p: number) => quantile(sorted, p)
  return { n: sorted.length, mean: mean(sorted), low, high, q10: at(0.1), q25: at(0.25), q75: at(0.75), q90: at(0.9) }
}

/** A ratio of two means with its 95 % interval. */
export type RatioOfMeans = { readonly ratio: number; readonly low: number; readonly high: number }

/**
 * mean(numerators) over mean(denominators) with Fieller's 95 % interval for paired values (Fieller 1954).
 * The interval is NaN under two values and where the denominator's mean is not clearly different from 0 (the set is then unbounded).
 */
export function ratioOfMeans(numerators: ArrayLike<number>, denominators: ArrayLike<number>): RatioOfMeans {
  const n = numerators.length
  const x = mean(numerators)
  const y = mean(denominators)
  const ratio = y === 0 ? NaN : x / y
  if (n < 2 || y === 0) return { ratio, low: NaN, high: NaN }
  const t = studentQuantile(0.975, n - 1)
  // squared relative half-widths, so that a denominator without any spread divides by nothing
  const k = (t * t) / (n * y * y)
  const xx = covariance(numerators, numerators)
  const yy = covariance(denominators, denominators)
  const xy = covariance(numerators, denominators)
  const g = k * yy
  if (g >= 1) return { ratio, low: NaN, high: NaN }
  const inner = k * (xx - 2 * ratio * xy + ratio * ratio * yy - k * (xx * yy - xy * xy))
  const half = Math.sqrt(Math.max(0, inner))
  const centre = ratio - k * xy
  return { ratio, low: (centre - half) / (1 - g), high: (centre + half) / (1 - g) }
}

/** Lower 5 % bound of a share of wins under Jeffreys' prior; `wins` may hold halves for ties. 0 without futures. */
export const jeffreysLower = (wins: number, n: number): number => (n === 0 || wins <= 0 ? 0 : betaQuantile(0.05, wins + 0.5, n - wins + 0.5))
