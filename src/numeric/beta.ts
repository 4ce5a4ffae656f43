/** The incomplete beta function and the quantiles of the Beta distribution. */
import { exp, expm1 } from './exp.ts'
import { log, log1p } from './log.ts'
import { deviance, logGamma, stirlingCorrection } from './log-gamma.ts'

const ROOT_TWO_PI = 2.50662827463100050242
const EPSILON = 1.1102230246251565e-16
const TINY = 1e-290

/** I_x(a, b), the Beta(a, b) distribution function at 0 <= x <= 1; a, b > 0: relative error below 1e-12 for a, b <= 1e4 where I < 0.9, absolute 1e-13 above (DLMF 8.17.22). */
export function betaI(x: number, a: number, b: number): number {
  return incompleteBeta(x, 1 - x, a, b)
}

/** I_x(a, b) given y = 1 - x as well, which keeps it precise where x is close to 1. */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || x !== x) return NaN
  if (x <= 0) return 0
  if (y <= 0) return 1
  // the fraction converges fast on the near side of the mean
  return x * (a + b + 2) <= a + 1 ? continuedFraction(x, y, a, b) : 1 - continuedFraction(y, x, b, a)
}

/** x with I_x(a, b) = p, 0 <= p <= 1: relative error below 1e-12 * max(1, 1/a); 0 where it underflows. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? 1 : NaN
  return logistic(betaQuantileLogit(p, 1 - p, a, b))
}

/** x with 1 - I_x(a, b) = q: the upper tail without the loss of 1 - q. */
export function betaQuantileUpper(q: number, a: number, b: number): number {
  if (!(q > 0 && q < 1)) return q === 0 ? 1 : q === 1 ? 0 : NaN
  return logistic(betaQuantileLogit(1 - q, q, a, b))
}

/** ln(x / (1 - x)) of the Beta quantile, p + q = 1 both given: precise towards both ends. */
export function betaQuantileLogit(p: number, q: number, a: number, b: number): number {
  return p <= q ? lowerLogit(p, a, b) : -lowerLogit(q, b, a)
}

/** Newton steps with Halley's correction on ln I against z = logit x: the density of z is log-concave, so ln I is concave in z and the iteration cannot run away. */
function lowerLogit(p: number, a: number, b: number): number {
  const logTarget = log(p)
  // I is nearly x^a / (a B(a, b)) when x is small
  const small = (logTarget + log(a) + logBeta(a, b)) / a
  if (small < -60) return small
  let z = small < 0 ? Math.min(small - log(-expm1(small)), log(a / b)) : log(a / b)
  for (let step = 1, n = 0; Math.abs(step) > 1e-9 && n < 100; n++) {
    const x = logistic(z)
    const y = logistic(-z)
    const below = incompleteBeta(x, y, a, b)
    if (below === 0) {
      // underflow far left of the root: walk back
      z += step = 0.5
      continue
    }
    const slope = kernel(x, y, a, b) / below
    const newton = (log(below) - logTarget) / slope
    const curvature = a * y - b * x - slope
    const halley = newton / Math.min(2, Math.max(0.5, 1 - 0.5 * newton * curvature))
    step = Math.min(3, Math.max(-3, halley))
    z -= step
  }
  return z
}

/** x^a y^b / B(a, b). */
function kernel(x: number, y: number, a: number, b: number): number {
  if (a < 10 || b < 10) {
    const logX = x > 0.5 ? log1p(-y) : log(x)
    const logY = y > 0.5 ? log1p(-x) : log(y)
    return exp(a * logX + b * logY - logBeta(a, b))
  }
  // around the mean: the two large logarithms would cancel, their deviances do not
  const excess = x * b - y * a
  const correction = stirlingCorrection(a + b) - stirlingCorrection(a) - stirlingCorrection(b)
  return exp(correction - a * deviance(excess / a, x * (a + b) / a) - b * deviance(-excess / b, y * (a + b) / b)) * Math.sqrt(a / (a + b) * b) / ROOT_TWO_PI
}

/** ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b), without cancellation when one of them is large. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b)
  const ratio = (0.5 - large) * log1p(small / large) - small * (log(large + small) - 1)
  return logGamma(small) + ratio + stirlingCorrection(large) - stirlingCorrection(large + small)
}

/** Lentz's method on the fraction of I_x(a, b), for x up to (a + 1)/(a + b + 2). */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - (a + b) * x / (a + 1))
  let fraction = d
  for (let m = 1; m < 100000; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) <= 2 * EPSILON) break
  }
  return kernel(x, y, a, b) * fraction / a
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

function logistic(z: number): number {
  return z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z))
}
