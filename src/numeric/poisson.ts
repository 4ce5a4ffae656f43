/** Poisson and binomial counts from one uniform number, monotone in the mean. */
import { exp } from './exp.ts'
import { normalQuantile } from './normal.ts'
import { pow } from './pow.ts'

/** Means below this are inverted exactly, others by the normal approximation. */
const SEAM = 64

/** Smallest k with P(Poisson(mu) <= k) >= u, 0 < u < 1: exact below mu = 64, else at most 1 off (Cornish and Fisher 1938). Monotone in u, and in mu (within 1 at the seam 64); model.md section 14. */
export function poissonQuantile(u: number, mu: number): number {
  if (!(mu > 0)) return mu === 0 ? 0 : NaN
  if (mu >= SEAM) {
    const z = normalQuantile(u)
    return Math.max(0, Math.floor(mu + Math.sqrt(mu) * z + (z * z - 1) / 6 + 0.5))
  }
  let k = 0
  let term = exp(-mu)
  let cumulative = term
  // rounding can leave the sum just short of a u next to 1: stop once a term no longer counts
  while (cumulative < u && (term > 1e-18 || k < mu)) {
    k++
    term *= mu / k
    cumulative += term
  }
  return k
}

/** Smallest k with P(Binomial(n, p) <= k) >= u, 0 < u < 1, n a whole number >= 0: exact while n * min(p, 1 - p) < 64, else the normal approximation with skewness, clamped to 0..n. Monotone in u and p (within 1 at the seam). */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (!(n > 0) || p <= 0) return 0
  if (p >= 1) return n
  const mean = n * p
  if (mean < SEAM && p <= 0.5) return binomialByInversion(u, n, p)
  if (n - mean < SEAM && p > 0.5) return n - binomialByInversion(1 - u, n, 1 - p)
  const z = normalQuantile(u)
  const k = Math.floor(mean + Math.sqrt(mean * (1 - p)) * z + (1 - 2 * p) * (z * z - 1) / 6 + 0.5)
  return Math.min(n, Math.max(0, k))
}

function binomialByInversion(u: number, n: number, p: number): number {
  const odds = p / (1 - p)
  let k = 0
  let term = pow(1 - p, n)
  let cumulative = term
  while (cumulative < u && k < n && (term > 1e-18 || k < n * p)) {
    k++
    term *= odds * (n - k + 1) / k
    cumulative += term
  }
  return k
}
