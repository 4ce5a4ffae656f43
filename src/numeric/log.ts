/** Natural logarithms with the same bits on every engine. */
import { HIGH_WORD } from './double-bits.ts'
import { productError, sumError } from './double-double.ts'
import { CELLS, LN2_HIGH, LN2_LOW, LOG_HIGH, LOG_LOW } from './elementary-tables.ts'

const VALUE = new Float64Array(1)
const WORDS = new Int32Array(VALUE.buffer)
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18014398509481984

/** ln x: error below 0.7 ulp, log(1) = 0 exactly; -Infinity at 0, NaN below. Table of ln(1 + j/128) and the series of atanh (Tang 1990). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  const nearOne = x - 1
  if (nearOne < 1 / 64 && nearOne > -1 / 64) return log1pSmall(nearOne)
  const exponent = normalise(x)
  const m = VALUE[0]
  const j = ((m - 1) * CELLS + 0.5) | 0
  const f = m - (1 + j / CELLS)
  const u = 2 * f / (m + (1 + j / CELLS))
  const rest = exponent * LN2_LOW + LOG_LOW[j] + atanhTail(u)
  return (exponent * LN2_HIGH + LOG_HIGH[j]) + (u + rest)
}

/** ln(1 + x) without cancellation near 0: error below 0.9 ulp; -Infinity at -1, NaN below. */
export function log1p(x: number): number {
  if (x < 1 / 64 && x > -1 / 64) return log1pSmall(x)
  if (!(x > -1) || x > TWO_54) return x > 0 ? log(x) : x === -1 ? -Infinity : NaN
  const sum = 1 + x
  return log(sum) + sumError(1, x, sum) / sum
}

/** ln x for finite x > 0 in two pieces, written into out[0] + out[1]: relative error below 2^-69, for `pow`. */
export function logPieces(x: number, out: Float64Array): void {
  const exponent = normalise(x)
  const m = VALUE[0]
  const j = ((m - 1) * CELLS + 0.5) | 0
  const centre = 1 + j / CELLS
  const f2 = 2 * (m - centre)
  const s = m + centre
  const u = f2 / s
  const us = u * s
  const uLow = ((f2 - us) - productError(u, s, us) - u * sumError(m, centre, s)) / s
  const whole = exponent * LN2_HIGH + LOG_HIGH[j]
  const sum = whole + u
  const rest = sumError(whole, u, sum) + (uLow + (exponent * LN2_LOW + LOG_LOW[j]) + atanhTail(u))
  out[0] = sum + rest
  out[1] = rest - (out[0] - sum)
}

/** Leaves the significand of x in VALUE[0], in [1, 2), and returns the exponent. */
function normalise(x: number): number {
  const shift = x < SMALLEST_NORMAL ? 54 : 0
  VALUE[0] = shift === 0 ? x : x * TWO_54
  const high = WORDS[HIGH_WORD]
  WORDS[HIGH_WORD] = (high & 0xfffff) | 0x3ff00000
  return (high >> 20) - 1023 - shift
}

/** 2 atanh(u/2) - u for |u| <= 1/256. */
function atanhTail(u: number): number {
  const w = u * u
  return u * w * (1 / 12 + w * (1 / 80 + w / 448))
}

/** ln(1 + f) for |f| <= 1/64 by its own series: relative error stays below 0.6 ulp down to the smallest f. */
function log1pSmall(f: number): number {
  const tail = 1 / 5 - f * (1 / 6 - f * (1 / 7 - f * (1 / 8 - f * (1 / 9 - f * (1 / 10 - f / 11)))))
  return f - f * f * (0.5 - f * (1 / 3 - f * (1 / 4 - f * tail)))
}
