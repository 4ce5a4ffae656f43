/** The engine against the day-by-day telling of the same law: orders, labels, daily means, counts per customer, block edges. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import type { Market } from '../../src/model/market.ts'
import { tell, type Offer, type Told } from './brute-force.ts'
import { both, distance, harmlessReturns, marketOf, meanOf, offerOf, play, segmentOf } from './small-market.ts'

type Case = { readonly name: string; readonly market: Market; readonly offers: readonly Offer[]; readonly futures: number; readonly start: number }
const season = { weekends: true, midYear: true, doubleEleven: true }
const plainPrice = { quantityLift: 0 }
const cases: readonly Case[] = [
  {
    name: 'at two orders a month, 192 days with Double 11, three offers, pantry, reference price and coin', start: 900, futures: 4,
    market: marketOf({ start: '2027-09-01', days: 192, customers: 3000, calendar: season, price: plainPrice, demand: harmlessReturns, segments: [segmentOf({ r: 0.7, ordersPerYear: 24, dropout: 0.12, pantry: 0.4 })] }),
    offers: [{ from: 30, to: 36, discount: 0.2 }, { from: 63, to: 72, discount: 0.3 }, { from: 120, to: 120, discount: 0.1 }],
  },
  {
    name: 'with a coin at the first order and half price, at six orders a month', start: 1700, futures: 3,
    market: marketOf({ days: 100, customers: 3000, price: plainPrice, demand: { ...harmlessReturns, dropoutAtFirst: true }, segments: [segmentOf({ r: 0.5, ordersPerYear: 70, dropout: 0.1, pantry: 0.3 })] }),
    offers: [{ from: 5, to: 9, discount: 0.5 }, { from: 40, to: 55, discount: 0.25 }],
  },
  {
    name: 'at 19 occasions a day', start: 2500, futures: 3,
    market: marketOf({ days: 70, start: '2027-10-01', customers: 60, calendar: season, price: plainPrice, demand: harmlessReturns, segments: [segmentOf({ r: 3, ordersPerYear: 10 * 365, dropout: 0.00002, concentration: 1e6, pantry: 0.2 })] }),
    offers: [{ from: 12, to: 18, discount: 0.2 }, { from: 39, to: 41, discount: 0.3 }],
  },
]

describe('brute force', () => {
  for (const { name, market, offers, futures, start } of cases) describe(name, () => {
    const { days, customers } = market
    const tolds: Told[] = []
    const engine = { organic: new Float64Array(days), induced: new Float64Array(days), displaced: new Float64Array(days), deaths: new Float64Array(days) }
    /** Orders of each customer and day: engine, and the other. */
    const ours: Uint16Array[] = []
    const theirs: Uint16Array[] = []
    for (let r = 0; r < futures; r++) {
      const counts = Array.from({ length: customers }, () => new Uint16Array(days))
      const { book, world } = play(market, both(...offers.map((o) => offerOf(o.from, o.to, o.discount)), () => [{
        after({ row, day, label }) {
          if (label > 0) counts[row][day - dayZero]++
        },
      }]), r)
      for (const [k, columnName] of [['organic', 'orders.organic'], ['induced', 'orders.induced'], ['displaced', 'displaced'], ['deaths', 'deaths']] as const)
        column(book, columnName).subarray(0, days).forEach((n, d) => (engine[k][d] += n))
      const told = tell(market, world, offers, start + r)
      tolds.push(told)
      ours.push(...counts)
      theirs.push(...told.byCustomer)
    }
    const other = (k: keyof typeof engine, d: number) => tolds.reduce((sum, t) => sum + t[k][d], 0)
    /** Distance of the mean difference of a number per customer, both with the same traits. */
    const apart = (of: (orders: Uint16Array) => number) => distance(ours.map((orders, k) => of(orders) - of(theirs[k])), 0)
    const sum = (orders: Uint16Array, from = 0, to = days - 1): number => {
      let n = 0
      for (let d = from; d <= to; d++) n += orders[d]
      return n
    }

    it('s2 orders per customer, all in all and in each eighth of the run', () => {
      expect(apart((o) => sum(o))).toBeLessThan(4)
      const eighth = Math.floor(days / 8)
      for (let k = 0; k < 8; k++) expect(apart((o) => sum(o, k * eighth, (k + 1) * eighth - 1))).toBeLessThan(4)
      expect(meanOf(ours.map((o) => sum(o)))).toBeGreaterThan(1)
    })
    it('s2 daily means of organic, induced and displaced orders and of deaths', () => {
      for (const k of ['organic', 'induced', 'displaced', 'deaths'] as const) {
        let a = 0
        let b = 0
        let chi = 0
        let cells = 0
        for (let d = 0; d < days; d++) {
          a += engine[k][d]
          b += other(k, d)
          const both_ = engine[k][d] + other(k, d)
          if (both_ < 10) continue
          const square = (engine[k][d] - other(k, d)) ** 2 / both_
          expect(Math.sqrt(square)).toBeLessThan(4)
          chi += square
          cells++
        }
        if (k !== 'deaths') expect(a + b).toBeGreaterThan(100)
        // against organic orders, since lives differ between the two
        const [ourOrganic, theirOrganic] = [engine.organic.reduce((x, y) => x + y, 0), tolds.reduce((n, t) => n + t.organic.reduce((x, y) => x + y, 0), 0)]
        if (k !== 'organic' && a > 5 && b > 5) expect(Math.abs(Math.log(a / b) - Math.log(ourOrganic / theirOrganic)) / Math.sqrt(1 / a + 1 / b + 1 / ourOrganic + 1 / theirOrganic)).toBeLessThan(4)
        if (cells > 5) expect(Math.abs(chi - cells) / Math.sqrt(2 * cells)).toBeLessThan(4)
      }
    })
    it('s2 distribution of orders per customer', () => {
      const sorted = ours.map((o) => sum(o)).sort((x, y) => x - y)
      const cuts = new Set([0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97].map((q) => sorted[Math.floor(q * sorted.length)]))
      for (const cut of cuts) expect(apart((o) => (sum(o) <= cut ? 1 : 0))).toBeLessThan(4)
      const mean = meanOf(sorted)
      expect(apart((o) => (sum(o) - mean) ** 2)).toBeLessThan(4)
    })
    it('s2 several orders of one customer on one day, and on the days on either side of block edges', () => {
      const pairs = (o: Uint16Array, lag: number, which: (d: number) => boolean): number => {
        let n = 0
        for (let d = 0; d + lag < days; d++) if (which(d)) n += lag === 0 ? o[d] * (o[d] - 1) : o[d] * o[d + lag]
        return n
      }
      expect(apart((o) => pairs(o, 0, () => true))).toBeLessThan(4)
      for (const edge of [8, 32]) {
        expect(apart((o) => pairs(o, 1, (d) => d % edge === edge - 1))).toBeLessThan(4)
        expect(apart((o) => pairs(o, 0, (d) => d % edge === 0))).toBeLessThan(4)
        expect(apart((o) => pairs(o, 0, (d) => d % edge === edge - 1))).toBeLessThan(4)
      }
      expect(apart((o) => pairs(o, 1, (d) => d % 8 !== 7))).toBeLessThan(4)
    })
  })
})
