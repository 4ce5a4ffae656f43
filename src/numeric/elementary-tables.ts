/** Tables behind `exp`, `log` and `pow`: ln(1 + j/128) and 2^(j/128) in two pieces, built at load from + - * / alone. */
import { addDouble, divideDouble, multiplyDouble, type DoubleDouble } from './double-double.ts'

/** Cells per octave of both tables. */
export const CELLS = 128

/** 2^42: the high pieces are multiples of 2^-42, so that exponent * LN2_HIGH + LOG_HIGH[j] is exact for every exponent of a double. */
const GRID = 4398046511104

/** High piece of ln(1 + j/128), j = 0..128, a multiple of 2^-42. */
export const LOG_HIGH = new Float64Array(CELLS + 1)
/** ln(1 + j/128) - LOG_HIGH[j]; the sum is right to about 2^-95. */
export const LOG_LOW = new Float64Array(CELLS + 1)
/** High piece of 2^(j/128), j = 0..127: the nearest double. */
export const EXP_HIGH = new Float64Array(CELLS)
/** 2^(j/128) - EXP_HIGH[j]. */
export const EXP_LOW = new Float64Array(CELLS)

const LN2 = fillLog()

/** ln 2 in two pieces, the first a multiple of 2^-42. */
export const LN2_HIGH = LOG_HIGH[CELLS]
export const LN2_LOW = LOG_LOW[CELLS]

/** ln(2)/128 in two pieces, the first a multiple of 2^-40 so that k * first is exact for |k| < 2^20. */
export const STEP_HIGH = Math.floor(LN2[0] / CELLS * 1099511627776 + 0.5) / 1099511627776
export const STEP_LOW = (LN2[0] / CELLS - STEP_HIGH) + LN2[1] / CELLS

fillExp(divideDouble(LN2, CELLS))

/** ln((n + 1) / n) = 2 atanh(1 / (2n + 1)) summed over n = 128.. : each ratio is close to 1, so few terms serve. */
function fillLog(): DoubleDouble {
  let sum: DoubleDouble = [0, 0]
  for (let j = 1; j <= CELLS; j++) {
    const odd = 2 * (CELLS + j) - 1
    let power = divideDouble([2, 0], odd)
    let term = power
    for (let k = 3; k <= 15; k += 2) {
      power = divideDouble(power, odd * odd)
      term = addDouble(term, divideDouble(power, k))
    }
    sum = addDouble(sum, term)
    LOG_HIGH[j] = Math.floor(sum[0] * GRID + 0.5) / GRID
    LOG_LOW[j] = (sum[0] - LOG_HIGH[j]) + sum[1]
  }
  return sum
}

/** 2^(1/128) by Taylor's series, then its powers. */
function fillExp(step: DoubleDouble): void {
  let term: DoubleDouble = [1, 0]
  let root: DoubleDouble = [1, 0]
  for (let k = 1; k <= 14; k++) {
    term = divideDouble(multiplyDouble(term, step), k)
    root = addDouble(root, term)
  }
  let value: DoubleDouble = [1, 0]
  for (let j = 0; j < CELLS; j++, value = multiplyDouble(value, root)) {
    EXP_HIGH[j] = value[0]
    EXP_LOW[j] = value[1]
  }
}
