/** -ln u of a random word: the waiting time of a unit Poisson process, by table. */
import { log } from './log.ts'

const CELLS = 512
const LN2 = log(2)
const INVERSE = new Float64Array(CELLS)
const CELL = new Float64Array(CELLS)
/** 2^(e - 31) for e = clz32(r) = 0..32. */
const SCALE = new Float64Array(33)

for (let i = 0; i < CELLS; i++) {
  INVERSE[i] = 1 / (1 + (i + 0.5) / CELLS)
  CELL[i] = log(INVERSE[i])
}
for (let e = 32, scale = 2; e >= 0; e--, scale /= 2) SCALE[e] = scale

/** -ln u for u = ((r >>> 0) + 0.5) * 2^-32, r an int32 or uint32 word: in (1.1e-10, 22.9). Error below 3e-16 + 1 ulp of the result, the first next to u = 1; model.md section 4. */
export function negativeLog(r: number): number {
  const e = Math.clz32(r)
  const m = ((r >>> 0) + 0.5) * SCALE[e]
  const i = ((m - 1) * CELLS) | 0
  const x = m * INVERSE[i] - 1
  return (e + 1) * LN2 + CELL[i] - x * (1 - x * (0.5 - x * (1 / 3 - x * 0.25)))
}
