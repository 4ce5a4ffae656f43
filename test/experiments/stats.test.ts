/** Statistics against numpy 2.4 and scipy 1.17, the verdict's thresholds as the model states them. */
import { describe, expect, it } from 'vitest'
import { standingOf, winsNeeded, winsOf } from '../../src/experiments/compare.ts'
import { jeffreysLower, quantile, ratioOfMeans, sortedFinite, summarise, t95 } from '../../src/experiments/stats.ts'

const values = [3.1, -2, 8.4, 8.4, 0.5, 17, 4.25]

describe('quantiles of type 7', () => {
  it.each([[0.1, -0.4999999999999998], [0.25, 1.8], [0.5, 4.25], [0.75, 8.4], [0.9, 11.840000000000003], [0, -2], [1, 17]])('%f as numpy', (p, expected) => {
    expect(quantile(sortedFinite(values), p)).toBeCloseTo(expected, 12)
  })

  it('of two, one and no numbers', () => {
    expect([0.1, 0.25, 0.5].map((p) => quantile([1, 2], p))).toEqual([1.1, 1.25, 1.5])
    expect(quantile([7], 0.9)).toBe(7)
    expect(quantile([], 0.5)).toBe(NaN)
  })
})

describe('means', () => {
  it('have the interval of scipy.stats.t', () => {
    const [low, high] = t95(values)
    expect(low).toBeCloseTo(-0.15383907840308986, 10)
    expect(high).toBeCloseTo(11.482410506974517, 10)
    expect(t95([4])).toEqual([NaN, NaN])
    expect(t95([4, 4, 4])).toEqual([4, 4])
  })

  it('leave out futures without a value', () => {
    const { n, mean } = summarise([1, NaN, 3])
    expect([n, mean]).toEqual([2, 2])
    expect(summarise([NaN])).toEqual({ n: 0, mean: NaN, low: NaN, high: NaN, q10: NaN, q25: NaN, q75: NaN, q90: NaN })
  })
})

describe('ratio of means', () => {
  const x = [12, 9.5, 14.2, 11.1, 8.7, 13.3, 10.4, 12.8]
  const y = [20, 18.4, 22.1, 19.3, 16.8, 21, 18.9, 20.7]

  it('has Fieller’s limits: the roots of the quadratic, solved by numpy', () => {
    const { ratio, low, high } = ratioOfMeans(x, y)
    expect(ratio).toBeCloseTo(0.5852417302798982, 12)
    expect(low).toBeCloseTo(0.54113134, 8)
    expect(high).toBeCloseTo(0.62380877, 8)
  })

  it('falls back to Student’s interval where the denominator is certain', () => {
    const { low, high } = ratioOfMeans(values, values.map(() => 2))
    const [tLow, tHigh] = t95(values)
    expect(low).toBeCloseTo(tLow / 2, 12)
    expect(high).toBeCloseTo(tHigh / 2, 12)
  })

  it('is certain where the values are proportional', () => {
    const { ratio, low, high } = ratioOfMeans(y.map((v) => 3 * v), y)
    expect([ratio, low, high].map((v) => Math.round(v * 1e9) / 1e9)).toEqual([3, 3, 3])
  })

  it('turns with the sign of both', () => {
    const plus = ratioOfMeans(x, y)
    const turned = ratioOfMeans(x, y.map((v) => -v))
    expect(turned.low).toBeCloseTo(-plus.high, 12)
    expect(turned.high).toBeCloseTo(-plus.low, 12)
  })

  it('has no interval where the denominator may be 0, and no ratio where it is', () => {
    expect(ratioOfMeans([1, 2, 3], [-5, 6, 2])).toMatchObject({ ratio: 2, low: NaN, high: NaN })
    expect(ratioOfMeans([1, 2], [1, -1]).ratio).toBe(NaN)
    expect(ratioOfMeans([3], [2])).toEqual({ ratio: 1.5, low: NaN, high: NaN })
  })
})

describe('the verdict’s rule', () => {
  it.each([[12, 10, 12], [16, 13, 15], [24, 19, 22], [32, 24, 28], [48, 35, 41]])('of %i futures %i are likely, %i are sure', (n, likely, sure) => {
    expect([winsNeeded(n), winsNeeded(n, 0.75)]).toEqual([likely, sure])
    const told = Array.from({ length: n + 1 }, (_, wins) => standingOf(wins, n))
    told.forEach((standing, wins) => {
      const expected = wins >= sure ? 'better' : wins >= likely ? 'likelyBetter' : wins <= n - sure ? 'worse' : wins <= n - likely ? 'likelyWorse' : 'unclear'
      expect(standing).toBe(expected)
    })
  })

  it('has nothing to say under twelve futures', () => {
    expect(standingOf(11, 11)).toBe('early')
    expect(standingOf(0, 0)).toBe('early')
  })

  it('counts ties as halves', () => {
    expect(winsOf([2, 0, -1, 0, 5])).toBe(3)
    expect(standingOf(12.5, 16)).toBe('unclear')
    expect(standingOf(13.5, 16)).toBe('likelyBetter')
  })

  it('uses the lower 5 % bound of scipy.stats.beta', () => {
    expect(jeffreysLower(13, 16)).toBeCloseTo(0.6190892173026146, 10)
    expect(jeffreysLower(41, 48)).toBeCloseTo(0.7557237834963793, 10)
    expect(jeffreysLower(0, 16)).toBe(0)
  })
})
