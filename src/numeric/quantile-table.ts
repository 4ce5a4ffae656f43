/** Dyadic quantile tables: a keyed 32-bit word becomes a draw of any positive distribution by one look-up and one linear interpolation. */
import { exp } from './exp.ts'
import { log } from './log.ts'

/** Octaves from 1/2 down to 2^-33, the smallest u a word can give. */
const OCTAVES = 32
/** Solved nodes per octave; those between come from a cubic through four neighbours. */
const SOLVED = 16

/** 2^(e - 31) for e = clz32 = 0..32: brings the word's distance from its end into [1, 2). */
const SCALE = new Float64Array(33)
for (let e = 32, scale = 2; e >= 0; e--, scale /= 2) SCALE[e] = scale

/**
 * Quantiles at dyadic nodes. lower(p) is the quantile of p, upper(q) that of 1 - q without its rounding; both increasing in u.
 * Nodes: u from 2^-33 up to 1/2 by octaves of `cellsPerOctave` equal cells, then the same in q = 1 - u from 2^-33 up to 1/2:
 * 2 (32 cells + 1) numbers. `mean`: the table is scaled so that its mean over all 2^32 words is this (within 5e-7).
 * Words at the very ends stand for u = 2^-33 and 1 - 2^-33, the median of what lies beyond.
 */
export function quantileTable(lower: (p: number) => number, upper: (q: number) => number, options: { mean?: number, cellsPerOctave?: number } = {}): Float64Array {
  const cells = options.cellsPerOctave ?? 64
  const half = OCTAVES * cells + 1
  const table = new Float64Array(2 * half)
  fill(table.subarray(0, half), lower, cells, 1)
  fill(table.subarray(half), upper, cells, -1)
  // the two halves meet at u = 1/2
  table[2 * half - 1] = table[half - 1]
  if (options.mean !== undefined) {
    const factor = options.mean / meanOfTable(table)
    for (let i = 0; i < table.length; i++) table[i] *= factor
  }
  return table
}

/** The draw at word r (int32 or uint32), u = ((r >>> 0) + 0.5) * 2^-32: linear between nodes, increasing in u, no allocation. */
export function lookUp(table: Float64Array, r: number): number {
  const half = table.length >> 1
  // distance from the nearer end, a word below 2^31
  const mirrored = r >> 31
  const v = r ^ mirrored
  const e = Math.clz32(v)
  const position = ((v + 0.5) * SCALE[e] + (31 - e)) * (half >> 5)
  const i = position | 0
  const left = table[(mirrored & half) + i]
  return left + (position - i) * (table[(mirrored & half) + i + 1] - left)
}

/** Mean of `lookUp` over all words: trapezia weighted by the share of u in each cell. */
export function meanOfTable(table: Float64Array): number {
  const half = table.length >> 1
  const cells = half >> 5
  let total = (table[0] + table[half]) / 4294967296
  for (let octave = 0, width = 1 / 8589934592; octave < OCTAVES; octave++, width *= 2) {
    let sum = 0
    for (let i = octave * cells, end = i + cells; i < end; i++) sum += table[i] + table[i + 1] + table[half + i] + table[half + i + 1]
    total += 0.5 * sum * width / cells
  }
  return total
}

/** Fills nodes at distance 2^-33 .. 1/2 from an end; direction +1 if the quantile rises with the distance, -1 if it falls. */
function fill(nodes: Float64Array, quantile: (distance: number) => number, cells: number, direction: 1 | -1): void {
  const stride = cells / SOLVED
  const distance = (i: number, perOctave: number): number => (1 + (i - Math.floor(i / perOctave) * perOctave) / perOctave) * octaveStart(Math.floor(i / perOctave))
  const solved = new Float64Array(OCTAVES * SOLVED + 3)
  let positive = stride > 1 && Math.floor(stride) === stride
  if (positive) {
    // one node beyond each end, so that every cubic has four
    for (let k = 0; k < solved.length && positive; k++) {
      const value = quantile(distance(k - 1, SOLVED))
      positive = value > 0 && value < Infinity
      solved[k] = log(value)
    }
  }
  if (positive) interpolate(nodes, solved, stride)
  else for (let i = 0; i < nodes.length; i++) nodes[i] = quantile(distance(i, cells))
  for (let i = 1; i < nodes.length; i++) {
    if (direction * (nodes[i] - nodes[i - 1]) < 0) nodes[i] = nodes[i - 1]
  }
}

/** 2^(octave - 33), octave -1..32. */
function octaveStart(octave: number): number {
  return octave < 0 ? 0.25 / 4294967296 : SCALE[octave] / 4
}

/** Cubics through four solved nodes, in ln(quantile) against ln(distance), where quantiles are nearly straight lines; `solved` holds logarithms and starts one node before the first. */
function interpolate(nodes: Float64Array, solved: Float64Array, stride: number): void {
  // node g of an octave sits at ln(1 + g/16) + octave ln 2: weights repeat from octave to octave
  const place = (g: number): number => log(1 + (g - Math.floor(g / SOLVED) * SOLVED) / SOLVED) + Math.floor(g / SOLVED) * log(2)
  const weights = new Float64Array(SOLVED * stride * 4)
  for (let g = 0; g < SOLVED; g++) {
    const at = [place(g - 1), place(g), place(g + 1), place(g + 2)]
    for (let s = 0; s < stride; s++) {
      const x = log(1 + (g + s / stride) / SOLVED)
      for (let j = 0; j < 4; j++) {
        let weight = 1
        for (let k = 0; k < 4; k++) if (k !== j) weight *= (x - at[k]) / (at[j] - at[k])
        weights[(g * stride + s) * 4 + j] = weight
      }
    }
  }
  const period = SOLVED * stride
  for (let i = 0; i < nodes.length; i++) {
    const k = Math.floor(i / stride)
    const w = (i - Math.floor(i / period) * period) * 4
    nodes[i] = i === k * stride
      ? exp(solved[k + 1])
      : exp(weights[w] * solved[k] + weights[w + 1] * solved[k + 1] + weights[w + 2] * solved[k + 2] + weights[w + 3] * solved[k + 3])
  }
}
