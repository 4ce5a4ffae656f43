/** The standard normal distribution. */
import { exp } from './exp.ts'
import { log } from './log.ts'
import { productError } from './double-double.ts'

const INVERSE_ROOT_TWO_PI = 0.39894228040143267794

/** Standard normal distribution function: relative error below 2e-15 for x > -37 (absolute below 1.2e-16 for x > 0), 0 below -38.5. */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (size < 1.5) return 0.5 + centre(x)
  const tail = normalDensity(x) / millsDenominator(size)
  return x < 0 ? tail : 1 - tail
}

/** x with normalCdf(x) = p, 0 < p < 1: relative error below 5e-15 in the lower tail; upper tails by symmetry. Halley's steps from a rational start. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  let x = roughNormalQuantile(p)
  for (let n = 0; n < 2; n++) {
    // beside 1/2 the halves are compared, or x would lose what Phi loses there
    const error = (p > 0.1 ? centre(x) - (p - 0.5) : normalCdf(x) - p) / normalDensity(x)
    x -= error / (1 + 0.5 * x * error)
  }
  return x
}

/** The same within 4.5e-4: a start for solvers (Abramowitz and Stegun 26.2.23). 0 < p < 1. */
export function roughNormalQuantile(p: number): number {
  const t = Math.sqrt(-2 * log(p < 0.5 ? p : 1 - p))
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return p < 0.5 ? -z : z
}

/** e^(-x^2/2) / sqrt(2 pi); the rounding of x^2 is put back, or it would cost 300 ulp far out. */
function normalDensity(x: number): number {
  const square = x * x
  if (!(square < 1500)) return x === x ? 0 : x
  return exp(-0.5 * square) * (1 - 0.5 * productError(x, x, square)) * INVERSE_ROOT_TWO_PI
}

/** Phi(x) - 1/2 = x phi(x) (1 + x^2/3 + x^4/15 + ..), all terms positive; for |x| up to 2. */
function centre(x: number): number {
  let term = 1
  let sum = 1
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= x * x / n
    sum += term
  }
  return x * sum * normalDensity(x)
}

/** x + 1/(x + 2/(x + 3/..)) by backward recurrence: phi(x) divided by it is the tail. */
function millsDenominator(x: number): number {
  let n = Math.floor(12 + 400 / (x * x))
  // what the rest of the fraction tends to
  let value = 0.5 * (x + Math.sqrt(x * x + 4 * n))
  for (; n >= 1; n--) value = x + n / value
  return value
}
