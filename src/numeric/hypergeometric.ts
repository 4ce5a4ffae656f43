/** Gauss' hypergeometric function on [0, 1), which the closed forms of BG/NBD need. */
import { exp } from './exp.ts'
import { logGamma } from './log-gamma.ts'
import { pow } from './pow.ts'
import { sumError } from './double-double.ts'

/** 2F1(a, b; c; z) for real a, b, c (c not 0, -1, ..) and 0 <= z < 1: relative error below 1e-13 where terms are of one sign. Power series up to z = .95; above, the transformation to 1 - z unless c - a - b is close to an integer (DLMF 15.8.4). */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1)) return NaN
  const s = c - a - b
  if (z <= 0.95 || Math.abs(s - Math.floor(s + 0.5)) < 0.01) return series(a, b, c, z)
  const near = 1 - z
  const regular = gammaRatio(c, s, c - a, c - b) * series(a, b, 1 - s, near)
  return regular + pow(near, s) * gammaRatio(c, -s, a, b) * series(c - a, c - b, 1 + s, near)
}

/** The power series with compensated summation; the tail left out is below 1e-17 of the sum. */
function series(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  let rest = 0
  for (let n = 0; n < 5_000_000; n++) {
    const ratio = (a + n) * (b + n) / ((c + n) * (n + 1)) * z
    term *= ratio
    const next = sum + term
    rest += sumError(sum, term, next)
    sum = next
    // once ratios are below one, the tail is about term * ratio / (1 - ratio)
    if (term === 0 || (ratio < 1 && ratio > -1 && Math.abs(term) < 1e-17 * (1 - z) * Math.abs(sum))) break
  }
  return sum + rest
}

/** Gamma(a) Gamma(b) / (Gamma(c) Gamma(d)) for any reals; 0 where the denominator has a pole. */
function gammaRatio(a: number, b: number, c: number, d: number): number {
  if ((c <= 0 && Math.floor(c) === c) || (d <= 0 && Math.floor(d) === d)) return 0
  let factor = 1
  // Gamma(x) = Gamma(x + 1)/x until the argument is positive
  for (; a <= 0; a++) factor /= a
  for (; b <= 0; b++) factor /= b
  for (; c <= 0; c++) factor *= c
  for (; d <= 0; d++) factor *= d
  return factor * exp(logGamma(a) + logGamma(b) - logGamma(c) - logGamma(d))
}
