/** Quantile tables: moments, distance from the distribution, order, ends. */
import { describe, expect, test } from 'vitest'
import { betaI, betaQuantile, betaQuantileUpper } from '../../src/numeric/beta.ts'
import { gammaP, gammaQ, gammaQuantile, gammaQuantileUpper } from '../../src/numeric/gamma.ts'
import { normalQuantile } from '../../src/numeric/normal.ts'
import { lookUp, meanOfTable, quantileTable } from '../../src/numeric/quantile-table.ts'
import { words } from './bits.ts'
import { relativeError } from './ulp.ts'

const gammaTable = (shape: number, mean: number): Float64Array => quantileTable(p => gammaQuantile(p, shape), q => gammaQuantileUpper(q, shape), { mean })

/** Words so spaced that every octave is met: all of the outermost 4096 at both ends, then one in `step`. */
function spread(step: number): number[] {
  const list: number[] = []
  for (let w = 0; w < 4096; w++) list.push(w)
  for (let w = 4096; w < 2 ** 32 - 4096; w += step) list.push(w)
  for (let w = 2 ** 32 - 4096; w < 2 ** 32; w++) list.push(w)
  return list
}

/** Moment of `lookUp` over all words: octave by octave, `points` midpoints in each, at both ends. */
function moment(table: Float64Array, power: 1 | 2): number {
  let total = 0
  for (let e = 1; e <= 32; e++) {
    const count = e === 32 ? 1 : 2 ** (31 - e)
    const points = Math.min(count, 8192)
    let sum = 0
    for (let i = 0; i < points; i++) {
      const v = (e === 32 ? 0 : count) + Math.floor((i + 0.5) * count / points)
      sum += lookUp(table, v) ** power + lookUp(table, ~v) ** power
    }
    total += sum / points * count
  }
  return total / 2 ** 32
}

describe.each([0.15, 0.243, 0.5, 1, 2.2, 6])('Gamma(%f)', shape => {
  const table = gammaTable(shape, shape)

  test('mean within 5e-7, second moment within 1e-4', () => {
    expect(relativeError(meanOfTable(table), shape)).toBeLessThan(1e-14)
    expect(relativeError(moment(table, 1), shape)).toBeLessThan(5e-7)
    expect(relativeError(moment(table, 2), shape * (shape + 1))).toBeLessThan(1e-4)
  })

  test('distribution function of the draw is u: within 1e-4, and within 5e-4 of the nearer tail', () => {
    let largest = 0
    let relative = 0
    for (const w of spread(3_000_017)) {
      const u = (w + 0.5) / 2 ** 32
      const x = lookUp(table, w)
      const error = u < 0.5 ? Math.abs(gammaP(shape, x) - u) : Math.abs(gammaQ(shape, x) - (1 - u))
      largest = Math.max(largest, error)
      relative = Math.max(relative, error / Math.min(u, 1 - u))
    }
    expect(largest).toBeLessThan(1e-4)
    expect(relative).toBeLessThan(5e-4)
  })

  test('increasing in u', () => {
    let last = 0
    for (const w of spread(700_001)) {
      const x = lookUp(table, w)
      expect(x >= last).toBe(true)
      last = x
    }
  })
})

test('signed and unsigned words draw alike; the ends are finite', () => {
  const table = gammaTable(0.15, 1)
  const next = words(5)
  for (let i = 0; i < 1e4; i++) {
    const r = next()
    expect(lookUp(table, r) === lookUp(table, r >>> 0)).toBe(true)
  }
  expect(lookUp(table, 0)).toBeGreaterThan(0)
  expect(lookUp(table, -1)).toBeLessThan(300)
  expect(lookUp(table, 0)).toBe(table[0])
})

test('without a mean the nodes are the quantiles', () => {
  const table = quantileTable(p => gammaQuantile(p, 2), q => gammaQuantileUpper(q, 2))
  expect(relativeError(lookUp(table, -1), gammaQuantileUpper(2 ** -33, 2))).toBeLessThan(1e-14)
  // u = 1/4 and 3/4 are nodes, half a word away
  expect(relativeError(lookUp(table, 2 ** 30), gammaQuantile(0.25, 2))).toBeLessThan(1e-8)
  expect(relativeError(lookUp(table, 3 * 2 ** 30), gammaQuantile(0.75, 2))).toBeLessThan(1e-8)
  expect(relativeError(lookUp(table, 2 ** 31), gammaQuantile(0.5, 2))).toBeLessThan(1e-8)
})

test('other distributions: Beta, inverse gamma, and the normal with its negative half', () => {
  const beta = quantileTable(p => betaQuantile(p, 0.793, 2.426), q => betaQuantileUpper(q, 0.793, 2.426), { mean: 0.793 / 3.219 })
  let largest = 0
  for (const w of spread(9_000_011)) largest = Math.max(largest, Math.abs(betaI(lookUp(beta, w), 0.793, 2.426) - (w + 0.5) / 2 ** 32))
  expect(largest).toBeLessThan(1e-5)
  // 1/Gamma(4): the lower tail of the gamma is the upper tail here; mean 1/3, second moment 1/6
  const inverse = quantileTable(p => 1 / gammaQuantileUpper(p, 4), q => 1 / gammaQuantile(q, 4), { mean: 1 / 3 })
  expect(relativeError(moment(inverse, 2), 1 / 6)).toBeLessThan(1e-4)
  const normal = quantileTable(normalQuantile, q => -normalQuantile(q))
  expect(Math.abs(moment(normal, 1))).toBeLessThan(1e-12)
  expect(relativeError(moment(normal, 2), 1)).toBeLessThan(1e-4)
  expect(lookUp(normal, 0)).toBe(-lookUp(normal, -1))
})

test('more cells, smaller error: the size is read from the table', () => {
  const error = (cellsPerOctave: number): number => {
    const table = quantileTable(p => gammaQuantile(p, 0.3), q => gammaQuantileUpper(q, 0.3), { cellsPerOctave })
    expect(table.length).toBe(2 * (32 * cellsPerOctave + 1))
    return relativeError(meanOfTable(table), 0.3)
  }
  expect(error(128)).toBeLessThan(0.5 * error(64))
  expect(error(10)).toBeLessThan(2e-3)
})

test('a table of Gamma(.15) solves 515 quantiles an end, and interpolates the other nodes', () => {
  const asked = { lower: 0, upper: 0 }
  const table = quantileTable(p => (asked.lower++, gammaQuantile(p, 0.15)), q => (asked.upper++, gammaQuantileUpper(q, 0.15)), { mean: 1 })
  // 32 octaves of 16, and what the cubics at both ends lean on
  expect(asked).toEqual({ lower: 515, upper: 515 })
  expect(table.length).toBe(2 * (32 * 64 + 1))
})
