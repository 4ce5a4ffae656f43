/** Numbers of twice the precision, as unevaluated sums of two doubles: what the tables of `exp` and `log` are built with. */

/** A value hi + lo with |lo| at most half an ulp of hi: about 106 bits. */
export type DoubleDouble = readonly [hi: number, lo: number]

/** Exact a + b - sum where sum = a + b rounded (Knuth's two-sum, any magnitudes). */
export function sumError(a: number, b: number, sum: number): number {
  const back = sum - a
  return (a - (sum - back)) + (b - back)
}

/** Exact a * b - product where product = a * b rounded (Dekker's splitting: JavaScript has no fused multiply-add). Needs |a|, |b| < 2^996. */
export function productError(a: number, b: number, product: number): number {
  const aBig = 134217729 * a
  const aHigh = aBig - (aBig - a)
  const aLow = a - aHigh
  const bBig = 134217729 * b
  const bHigh = bBig - (bBig - b)
  const bLow = b - bHigh
  return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
}

/** x + y, relative error about 2^-104 for terms of equal sign. */
export function addDouble(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const sum = x[0] + y[0]
  const rest = sumError(x[0], y[0], sum) + (x[1] + y[1])
  const hi = sum + rest
  return [hi, rest - (hi - sum)]
}

/** x * y, relative error about 2^-102. */
export function multiplyDouble(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const product = x[0] * y[0]
  const rest = productError(x[0], y[0], product) + (x[0] * y[1] + x[1] * y[0])
  const hi = product + rest
  return [hi, rest - (hi - product)]
}

/** x / n for a plain number n, relative error about 2^-102. */
export function divideDouble(x: DoubleDouble, n: number): DoubleDouble {
  const quotient = x[0] / n
  const product = quotient * n
  const rest = ((x[0] - product) - productError(quotient, n, product) + x[1]) / n
  const hi = quotient + rest
  return [hi, rest - (hi - quotient)]
}
