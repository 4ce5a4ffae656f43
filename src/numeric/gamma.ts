/** The incomplete gamma function and the quantiles of the Gamma distribution of unit rate. */
import { exp, expm1 } from './exp.ts'
import { log } from './log.ts'
import { deviance, logGamma, logGamma1p, stirlingCorrection } from './log-gamma.ts'
import { roughNormalQuantile } from './normal.ts'

export { logGamma } from './log-gamma.ts'

const INVERSE_ROOT_TWO_PI = 0.39894228040143267794
const EPSILON = 1.1102230246251565e-16
const TINY = 1e-290

/** P(a, x) = regularised lower incomplete gamma function, the Gamma(a, 1) distribution function: a > 0, x >= 0; relative error below 1e-13 for a <= 1e4 (DLMF 8.11.4, 8.9.2). */
export function gammaP(a: number, x: number): number {
  if (!(a > 0) || x !== x) return NaN
  if (x <= 0) return 0
  if (x === Infinity) return 1
  if (a < 1 ? x < 1.5 : x < a + 1) return lowerSeries(a, x)
  return 1 - upperFraction(a, x)
}

/** Q(a, x) = 1 - P(a, x), precise in the upper tail: relative error below 1e-13 for a <= 1e4. */
export function gammaQ(a: number, x: number): number {
  if (!(a > 0) || x !== x) return NaN
  if (x <= 0) return 1
  if (x === Infinity) return 0
  if (a < 1) return x < 1.5 ? upperSmallShape(a, x) : upperFraction(a, x)
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

/** x with P(shape, x) = p, 0 <= p <= 1: relative error below 1e-13 * max(1, 1/shape), down to 1e-300 for tiny shapes; 0 where it underflows. */
export function gammaQuantile(p: number, shape: number): number {
  return p <= 0.5 ? fromLower(p, shape) : fromUpper(1 - p, shape)
}

/** x with Q(shape, x) = q: the upper tail without the loss of 1 - q. Errors as `gammaQuantile`. */
export function gammaQuantileUpper(q: number, shape: number): number {
  return q < 0.5 ? fromUpper(q, shape) : fromLower(1 - q, shape)
}

/** x^a e^-x / Gamma(a + 1). */
function density(a: number, x: number): number {
  if (a < 10) return exp(a * log(x) - x - logGamma1p(a))
  return exp(-a * deviance((x - a) / a, x / a) - stirlingCorrection(a)) * INVERSE_ROOT_TWO_PI / Math.sqrt(a)
}

function lowerSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n)
    sum += term
  }
  return density(a, x) * sum
}

/** The continued fraction of Legendre by Lentz's method, for x above a + 1 (or 1.5). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 100000; n++) {
    const numerator = n * (a - n)
    b += 2
    d = numerator * d + b
    d = 1 / (d === 0 ? TINY : d)
    c = b + numerator / c
    if (c === 0) c = TINY
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) <= 2 * EPSILON) break
  }
  return density(a, x) * a * fraction
}

/** Q for a < 1 and x < 1.5 as a difference that stays precise when a goes to 0 and Q with it (Gautschi 1979). */
function upperSmallShape(a: number, x: number): number {
  const exponent = a * log(x) - logGamma1p(a)
  let term = 1
  let sum = 0
  for (let n = 1; n < 40; n++) {
    term *= -x / n
    sum += term / (a + n)
    if (Math.abs(term) < EPSILON * 1e-2) break
  }
  return -expm1(exponent) - a * exp(exponent) * sum
}

/** Newton steps with Halley's correction on ln P against ln x: the density of ln x is log-concave, so ln P is concave and the iteration cannot run away. */
function fromLower(p: number, a: number): number {
  if (!(p > 0)) return p === 0 ? 0 : NaN
  const logTarget = log(p)
  // P < x^a / Gamma(a + 1), nearly an equality when x is small
  const lowerBound = (logTarget + logGamma1p(a)) / a
  if (lowerBound < -40) return exp(lowerBound)
  const guess = a < 0.5 ? 0 : wilsonHilferty(roughNormalQuantile(p), a)
  let y = guess > 0.01 * a ? log(guess) : lowerBound
  for (let step = 1, n = 0; Math.abs(step) > 1e-9 && n < 50; n++) {
    const x = exp(y)
    const below = gammaP(a, x)
    if (below === 0) {
      // underflow far left of the root: walk back
      y += step = 0.1
      continue
    }
    const slope = density(a, x) * a / below
    step = correctedStep((log(below) - logTarget) / slope, a - x - slope)
    y -= step
  }
  return exp(y)
}

function fromUpper(q: number, a: number): number {
  if (!(q > 0)) return q === 0 ? Infinity : NaN
  const logTarget = log(q)
  let guess = a < 0.5 ? 0 : wilsonHilferty(-roughNormalQuantile(q), a)
  if (guess <= 0.01 * a) {
    const far = -logTarget - logGamma(a)
    guess = far > 2 ? far + (a - 1) * log(far) : exp((log(1 - q) + logGamma1p(a)) / a)
    if (guess < 1e-17) return guess
  }
  let y = log(guess)
  for (let step = 1, n = 0; Math.abs(step) > 1e-9 && n < 50; n++) {
    const x = exp(y)
    const above = gammaQ(a, x)
    if (above === 0) {
      y -= step = 0.1
      continue
    }
    const slope = -density(a, x) * a / above
    step = correctedStep((log(above) - logTarget) / slope, a - x - slope)
    y -= step
  }
  return exp(y)
}

/** Halley's step from Newton's and the ratio of second to first derivative, held within a factor of two of Newton's and within 2 in ln x. */
function correctedStep(newton: number, curvature: number): number {
  const halley = newton / Math.min(2, Math.max(0.5, 1 - 0.5 * newton * curvature))
  return Math.min(2, Math.max(-2, halley))
}

function wilsonHilferty(z: number, a: number): number {
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))
  return root > 0 ? a * root * root * root : 0
}
