/** Powers with the same bits on every engine. */
import { productError } from './double-double.ts'
import { expOfSum } from './exp.ts'
import { logPieces } from './log.ts'

const PIECES = new Float64Array(2)

/** x^y for x >= 0 (NaN for negative x): e^(y ln x) with ln x to 69 bits, error below 0.51 ulp over the whole range (subnormal results 1). pow(x, 0) = pow(1, y) = 1. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (x !== x || y !== y || x < 0) return NaN
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === 0.5) return Math.sqrt(x)
  if (y === -1) return 1 / x
  if (x === 0 || x === Infinity) return (x === 0) === (y > 0) ? 0 : Infinity
  // beyond 2^64 no x but 1 keeps a finite power, and the exact product below would overflow
  if (y > 18446744073709551616 || y < -18446744073709551616) return (x > 1) === (y > 0) ? Infinity : 0
  logPieces(x, PIECES)
  const high = y * PIECES[0]
  if (high > 800) return Infinity
  if (high < -800) return 0
  return expOfSum(high, productError(y, PIECES[0], high) + y * PIECES[1])
}

/** x^n for a small integer n >= 0 by repeated multiplication (squaring): exact wherever the products are; error below n/2 + 1 ulp. */
export function powInteger(x: number, n: number): number {
  let result = 1
  for (let base = x, left = n; left > 0; left >>>= 1, base *= base) {
    if (left & 1) result *= base
  }
  return result
}

/** x^y: repeated multiplication when y is an integer 0..16, otherwise `pow`. */
export function power(x: number, y: number): number {
  return y >= 0 && y <= 16 && Math.floor(y) === y ? powInteger(x, y) : pow(x, y)
}
