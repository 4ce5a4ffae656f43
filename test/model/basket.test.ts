/** Baskets are gamma-gamma: mean, spread within a customer, spread between customers, and the published CDNOW means. */
import { describe, expect, it } from 'vitest'
import { gammaQ } from '../../src/numeric/gamma.ts'
import { away, distance, errorOf, marketOf, meanOf, play, segmentOf, varianceOf } from './small-market.ts'
import { word } from '../../src/model/record.ts'
import { ofRows } from './rows.ts'

function baskets(tail: number, size: number) {
  const market = marketOf({ days: 240, customers: size, segments: [segmentOf({ r: 2, ordersPerYear: 12, dropout: 0.1, basket: 230 })], demand: { basketTail: tail } })
  const within: number[] = []
  const all: number[] = []
  const { world } = play(market, ({ population }) => [{
    after({ row, basket }) {
      within.push(basket / (population.zeta[word(row)] * 100))
      all.push(basket / 100)
    },
  }])
  return { within, all, zeta: Float64Array.from(ofRows(world.population.zeta, size)) }
}

describe('baskets', () => {
  const { within, zeta } = baskets(4, 40_000)

  it('4 gamma-gamma: an order is 1 on average of the customer\'s mean basket with CV .40 (1/sqrt p, p = 6)', () => {
    expect(within.length).toBeGreaterThan(100_000)
    expect(distance(within, 1)).toBeLessThan(4)
    const squares = within.map((v) => (v - 1) ** 2)
    expect(away(varianceOf(within), 1 / 6, errorOf(squares))).toBeLessThan(4)
    expect(Math.sqrt(varianceOf(within))).toBeCloseTo(0.40, 1)
  })

  it('4 gamma-gamma: mean baskets of customers have mean 230 yuan and the inverse-gamma distribution (q = 4)', () => {
    expect(distance(zeta, 230)).toBeLessThan(4)
    // P(zeta <= z) = Q(q, (q-1) mean / z)
    for (const z of [60, 100, 150, 200, 300, 500, 1000, 2000]) {
      const share = gammaQ(4, (3 * 230) / z)
      expect(away(meanOf(zeta.map((v) => (v <= z ? 1 : 0))), share, Math.sqrt((share * (1 - share)) / zeta.length))).toBeLessThan(4)
    }
  })

  it('4 gamma-gamma: CV between customers is 1/sqrt(q-2), where its own error is finite (q = 12)', () => {
    const narrow = baskets(12, 40_000).zeta
    expect(distance(narrow, 230)).toBeLessThan(4)
    const squares = narrow.map((v) => (v - 230) ** 2)
    expect(away(varianceOf(narrow) / 230 ** 2, 1 / 10, errorOf(squares) / 230 ** 2)).toBeLessThan(4)
  })

  it('4 gamma-gamma: the mean of a customer given the mean m of x orders is p (gamma + m x) / (p x + q - 1), published for CDNOW as 39.1404 at m 40, x 2', () => {
    const of = (p: number, q: number, gamma: number, m: number, x: number) => (p * (gamma + m * x)) / (p * x + q - 1)
    expect(of(6.25, 3.74, 15.44, 40, 2)).toBeCloseTo(39.1404199475, 8)
    expect((6.25 * 15.44) / 2.74).toBeCloseTo(35.2189781022, 8)
    // and the engine's customers follow it
    const size = 20_000
    const market = marketOf({ days: 365, customers: size, segments: [segmentOf({ r: 2, ordersPerYear: 8, dropout: 0.1, basket: 35.2189781022 })], demand: { basketShape: 6.25, basketTail: 3.74 } })
    const sum = new Float64Array(size)
    const n = new Float64Array(size)
    const { world } = play(market, () => [{ after({ row, basket }) { sum[row] += basket / 100; n[row]++ } }])
    for (const x of [1, 2, 4, 8]) {
      const rows = Array.from({ length: size }, (_, row) => row).filter((row) => n[row] === x)
      expect(distance(rows.map((row) => world.population.zeta[word(row)] - of(6.25, 3.74, 15.44, sum[row] / x, x)), 0)).toBeLessThan(4)
    }
  })
})
