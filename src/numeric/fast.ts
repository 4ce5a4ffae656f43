/** Quick exp and log for hot loops: short tables and polynomials, exact at 1 and 0, the same bits everywhere. */
import { HIGH_WORD, POWER_OF_TWO, POWER_OF_TWO_ZERO } from './double-bits.ts'
import { exp } from './exp.ts'
import { log } from './log.ts'

const EXP_CELLS = 256
const LOG_CELLS = 512
const LN2 = log(2)
const STEPS_PER_UNIT = 369.3299304675746 // 256 / ln 2
const STEP = LN2 / EXP_CELLS

const EXPONENTIAL = new Float64Array(EXP_CELLS)
for (let j = 0; j < EXP_CELLS; j++) EXPONENTIAL[j] = exp(j * STEP)

const INVERSE = new Float64Array(LOG_CELLS)
const LOGARITHM = new Float64Array(LOG_CELLS)
for (let i = 0; i < LOG_CELLS; i++) {
  // the cells that touch 1 from above and from below are anchored at 1 itself: exact there, relative precision beside it
  INVERSE[i] = i === 0 ? 1 : i === LOG_CELLS - 1 ? 0.5 : 1 / (1 + (i + 0.5) / LOG_CELLS)
  LOGARITHM[i] = i === LOG_CELLS - 1 ? LN2 : -log(INVERSE[i])
}
LOGARITHM[0] = 0

const VALUE = new Float64Array(1)
const WORDS = new Int32Array(VALUE.buffer)

/** e^x, relative error below 3e-13 (|x| < 700); fastExp(0) = 1 exactly; 0 below -745.1, Infinity above 709.78, NaN stays NaN. */
export function fastExp(x: number): number {
  if (x >= -745.1 && x <= 709.78) {
    const k = Math.floor(x * STEPS_PER_UNIT + 0.5)
    const r = x - k * STEP
    return POWER_OF_TWO[(k >> 8) + POWER_OF_TWO_ZERO] * (EXPONENTIAL[k & 255] * (1 + r * (1 + r * (0.5 + r * (1 / 6)))))
  }
  return x < 0 ? 0 : x > 0 ? Infinity : x
}

/** ln x: relative error below 3e-13 everywhere, absolute below 3.4e-16 where |ln x| < 1; fastLog(1) = 0 exactly; -Infinity at 0, NaN below. */
export function fastLog(x: number): number {
  VALUE[0] = x
  const high = WORDS[HIGH_WORD]
  if (high >= 0x00100000 && high < 0x7fd00000) {
    const e = (high >> 20) - 1023
    const i = (high >> 11) & (LOG_CELLS - 1)
    const r = x * POWER_OF_TWO[POWER_OF_TWO_ZERO - e] * INVERSE[i] - 1
    return (e * LN2 + LOGARITHM[i]) + r * (1 - r * (0.5 - r * (1 / 3 - r * (0.25 - r * 0.2))))
  }
  return log(x)
}
