/** e^x and e^x - 1 with the same bits on every engine. */
import { POWER_OF_TWO, POWER_OF_TWO_ZERO } from './double-bits.ts'
import { sumError } from './double-double.ts'
import { CELLS, EXP_HIGH, EXP_LOW, STEP_HIGH, STEP_LOW } from './elementary-tables.ts'

const STEPS_PER_UNIT = 184.6649652337873 // 128 / ln 2
const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019412

/** e^x: error below 0.51 ulp (subnormal results 1), exp(0) = 1 exactly; 0 below -745.13, Infinity above 709.78. Table of 2^(j/128) and a Taylor polynomial (Tang 1989). */
export function exp(x: number): number {
  return expOfSum(x, 0)
}

/** e^(x + low) for |low| well below 1e-3: what `pow` needs, whose exponent comes in two pieces. */
export function expOfSum(x: number, low: number): number {
  if (x > OVERFLOW + 1) return Infinity
  if (x < UNDERFLOW - 1) return 0
  if (x !== x) return x
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5)
  const r = ((x - k * STEP_HIGH) - k * STEP_LOW) + low
  const j = k & (CELLS - 1)
  const e = (k - j) / CELLS
  const y = EXP_HIGH[j] + (EXP_LOW[j] + EXP_HIGH[j] * expm1Small(r))
  if (e > 1023) return y * 2 * POWER_OF_TWO[1023 + POWER_OF_TWO_ZERO]
  // 2^e is exact even when subnormal, so the product is rounded once
  if (e >= -POWER_OF_TWO_ZERO) return y * POWER_OF_TWO[e + POWER_OF_TWO_ZERO]
  return y * 0.5 * POWER_OF_TWO[0] * (e < -POWER_OF_TWO_ZERO - 1 ? 0 : 1)
}

/** e^x - 1 without cancellation near 0: error below 0.7 ulp. */
export function expm1(x: number): number {
  if (x > 40) return exp(x)
  if (x < -40) return -1
  if (x !== x) return x
  if (x < 1 / 64 && x > -1 / 64) {
    return x + x * x * (0.5 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x / 362880)))))))
  }
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5)
  const r = (x - k * STEP_HIGH) - k * STEP_LOW
  const j = k & (CELLS - 1)
  const scale = POWER_OF_TWO[(k - j) / CELLS + POWER_OF_TWO_ZERO]
  const whole = EXP_HIGH[j] * scale
  const difference = whole - 1
  return difference + (sumError(whole, -1, difference) + scale * (EXP_LOW[j] + EXP_HIGH[j] * expm1Small(r)))
}

/** e^r - 1 for |r| <= ln(2)/256; the first term left out is below 2^-60 of the result. */
function expm1Small(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720))))
}
