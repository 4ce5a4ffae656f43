/** The keyed draws look like chance along every index that the engine varies, and no two purposes share a code. */
import { describe, expect, it } from 'vitest'
import { bands, dayWords, draw, firstKey, markBits, purposes, runKey, secondKey, subWord, traits, unit } from '../../src/model/random.ts'

const key = runKey(5, 0)
const n = 1 << 17

/** Standard scores of chi-square over the cells of two overlapping views: top and bottom byte, and pairs of neighbours. */
function scores(words: Int32Array): number[] {
  const counts = [new Float64Array(256), new Float64Array(256), new Float64Array(1024)]
  for (let i = 0; i < words.length; i++) {
    counts[0][words[i] >>> 24]++
    counts[1][words[i] & 255]++
    if (i % 2 === 1) counts[2][((words[i] >>> 27) << 5) | (words[i - 1] >>> 27)]++
  }
  return counts.map((cells, k) => {
    const expected = words.length / (k === 2 ? 2 : 1) / cells.length
    const chi = cells.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0)
    return Math.abs(chi - (cells.length - 1)) / Math.sqrt(2 * (cells.length - 1))
  })
}

const words = (of: (i: number) => number): Int32Array => Int32Array.from({ length: n }, (_, i) => of(i))
const at = (person: number, day: number, purpose: number, sub: number): number => {
  const { w0, w1 } = dayWords(day)
  return draw(firstKey(key, person), secondKey(key.b, person), w0[purpose], subWord(w1[purpose], sub))
}
const days = Array.from({ length: 1024 }, (_, d) => dayWords(d))
const quick = (person: number, day: number, purpose: number, sub: number): number =>
  draw(firstKey(key, person), secondKey(key.b, person), days[day].w0[purpose], subWord(days[day].w1[purpose], sub))

describe('purposes', () => {
  it('s2 purposes: no code stands twice, bands included, and every code has its words', () => {
    const codes = Object.entries(purposes).flatMap(([name, code]) => (name === 'gap' || name === 'mark' ? Array.from({ length: bands }, (_, j) => code + j) : [code]))
    expect(new Set(codes).size).toBe(codes.length)
    expect(Math.max(...codes)).toBeLessThan(dayWords(0).w0.length)
    expect(Math.min(...codes)).toBe(0)
  })
  it('s2 purposes: trait places do not overlap, four opt-ins included', () => {
    const places = Object.entries(traits).flatMap(([name, code]) => (name === 'optIn' ? [0, 1, 2, 3].map((j) => code + j) : [code]))
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('draws', () => {
  const views: Readonly<Record<string, (i: number) => number>> = {
    persons: (i) => quick(i, 300, purposes.drop, 0),
    days: (i) => quick(17 + (i >>> 10), i & 1023, purposes.drop, 0),
    purposes: (i) => quick(i >>> 6, 300, i & 63, 0),
    'sub-index': (i) => quick(9, 300, purposes.gap, i),
    'mark bits': (i) => quick(9, 300, purposes.basket, markBits((i + 0.5) / n)),
    'persons at sub-index 1': (i) => quick(i, 300, purposes.traits, 1),
    replications: (i) => {
      const other = runKey(5, i)
      return draw(firstKey(other, 3), secondKey(other.b, 3), days[300].w0[purposes.drop], days[300].w1[purposes.drop])
    },
  }
  for (const [name, of] of Object.entries(views)) it(`s2 draws are uniform along ${name}: chi-square of high bits, low bits and neighbours within 4 SE`, () => {
    for (const score of scores(words(of))) expect(score).toBeLessThan(4)
  })

  it('s2 draws along one index do not move with draws along another: bitwise differences are uniform too', () => {
    const pairs: ((i: number) => number)[] = [
      (i) => quick(i, 300, purposes.drop, 0) ^ quick(i, 301, purposes.drop, 0),
      (i) => quick(i, 300, purposes.drop, 0) ^ quick(i, 300, purposes.basket, 0),
      (i) => quick(i, 300, purposes.drop, 1) ^ quick(i, 300, purposes.drop, 0),
      (i) => quick(i, 300, purposes.drop, 0) ^ quick(i + 1, 300, purposes.drop, 0),
      (i) => quick(i, 300, purposes.gap, 0) ^ quick(i, 300, purposes.mark, 0),
    ]
    for (const of of pairs) for (const score of scores(words(of))) expect(score).toBeLessThan(4)
  })

  it('s2 draws change every output bit half of the time when one input bit changes', () => {
    const flips: ((i: number, bit: number) => number)[] = [
      (i, bit) => quick(i, 300, purposes.drop, 0) ^ quick(i ^ (1 << (bit % 20)), 300, purposes.drop, 0),
      (i, bit) => quick(i, i & 511, purposes.drop, 0) ^ quick(i, (i & 511) ^ (1 << (bit % 9)), purposes.drop, 0),
      (i, bit) => quick(i, 300, purposes.drop, i * 7) ^ quick(i, 300, purposes.drop, (i * 7) ^ (1 << bit)),
      (i, bit) => at(i, 300, bit & 7, 0) ^ at(i, 300, (bit & 7) ^ 8, 0),
    ]
    for (const flip of flips) {
      const trials = 4096
      const set = new Float64Array(32)
      for (let i = 0; i < trials; i++) for (let b = 0, x = flip(i, i & 31); b < 32; b++) set[b] += (x >>> b) & 1
      const chi = set.reduce((sum, c) => sum + (c - trials / 2) ** 2 / (trials / 4), 0)
      expect(Math.abs(chi - 32) / 8).toBeLessThan(4)
    }
  })

  it('s2 a word becomes a number strictly between 0 and 1', () => {
    expect(unit(0)).toBeGreaterThan(0)
    expect(unit(-1)).toBeLessThan(1)
    expect(unit(1 << 31)).toBeCloseTo(0.5, 9)
  })
})
