/** What adds up: segments and causes to the whole, visits to their ends, claims to channels with spend; size and length of a run. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { column, runOff, type Daybook } from '../../src/model/daybook.ts'
import { causes, channels, type Market } from '../../src/model/market.ts'
import { byte } from '../../src/model/record.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import { planOf } from '../../src/scenario/resolve.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { away, both, errorOf, leversOf, marketOf, meanOf, offerOf, ordersOf, play, total, type Start } from './small-market.ts'

const season = { weekends: true, midYear: true, doubleEleven: true }
const mix = (market: Market, budget = 1): Start => leversOf(market, {
  coupon: { value: 25, minimum: 120, everyDays: 14, firstDay: 3, channel: 'push' },
  tiers: { thresholds: [300, 800, 2000] },
  referral: {},
  ads: { search: 40 * budget, feed: 30 * budget, live: 20 * budget, kol: 10 * budget },
})

describe('sums', () => {
  const market = marketOf({ start: '2027-05-10', days: 60, customers: 3000, prospects: 20_000, base: { kind: 'tenure', tenure: 730 }, calendar: season })
  const byCause = new Float64Array(causes.length)
  const bySegment = new Float64Array(market.segments.length)
  const firsts = new Float64Array(market.segments.length)
  const { book, world } = play(market, both(mix(market), ({ population }) => [{
    after({ row, gmv, label }) {
      if (label === 0) firsts[population.segment[byte(row)]]++
      byCause[population.channel[byte(row)]] += gmv
      bySegment[population.segment[byte(row)]] += gmv
    },
  }]))

  it('28 GMV, orders, new customers and contribution add up over segments, on every day', () => {
    const all = (name: string, day: number) => market.segments.reduce((sum, _, g) => sum + column(book, `segment${g}.${name}`)[day], 0)
    for (let day = 0; day < book.rows; day++) {
      expect(all('gmv', day)).toBe(column(book, 'gmv')[day])
      expect(all('orders', day)).toBe(ordersOf(book, day, day))
      expect(all('new', day)).toBe(causes.reduce((sum, c) => sum + column(book, `new.${c}`)[day], 0))
      // ads and messages belong to no segment
      const shared = channels.reduce((sum, c) => sum + column(book, `ads.${c}`)[day], 0) + column(book, 'cost.touch')[day]
      expect(all('contribution', day)).toBe(column(book, 'contribution')[day] + shared)
    }
  })
  it('28 GMV adds up over segments and over the causes that brought the customers', () => {
    expect(byCause.reduce((a, b) => a + b, 0)).toBe(total(book, 'gmv'))
    expect(byCause.filter((gmv) => gmv > 0).length).toBe(causes.length - 2) // no private budget and no groups, so nobody came that way
    bySegment.forEach((gmv, g) => expect([total(book, `segment${g}.gmv`), total(book, `segment${g}.new`)]).toEqual([gmv, firsts[g]]))
  })
  it('28 customers and prospects: those who came by each cause account for every change', () => {
    let ever = 3000
    for (let day = 0; day < 60; day++) {
      ever += causes.reduce((sum, c) => sum + column(book, `new.${c}`)[day], 0)
      expect(column(book, 'customers')[day]).toBe(ever)
      expect(column(book, 'prospects')[day]).toBe(23_000 - ever)
      expect(column(book, 'alive')[day] + column(book, 'dead')[day]).toBe(ever)
    }
    expect(world.population.count).toBe(ever)
  })

  it('s14 visits: every visit ends in an order or at one of four steps, and GMV = visits x conversion x order value', () => {
    for (let day = 0; day < book.rows; day++) {
      const visits = column(book, 'visits.customers')[day] + causes.reduce((sum, c) => sum + column(book, `visits.${c}`)[day], 0)
      const orders = ordersOf(book, day, day)
      const ends = ['bounce', 'product', 'cart', 'pay'].reduce((sum, step) => sum + column(book, `ends.${step}`)[day], 0)
      expect(ends + orders).toBe(visits)
      const gmv = column(book, 'gmv')[day]
      if (orders > 0) expect(Math.round(visits * (orders / visits) * (gmv / orders))).toBe(gmv)
      else expect(gmv).toBe(0)
    }
    expect(total(book, 'visits.clamped')).toBe(0)
  })
  it('s15 claims: a channel without spend claims nothing and touches nobody; one with spend claims', () => {
    for (const channel of channels) {
      const claimed = total(book, `claimed.${channel}`)
      if (channel === 'private') expect([claimed, total(book, `touches.${channel}`), total(book, `ads.${channel}`)]).toEqual([0, 0, 0])
      else expect(claimed).toBeGreaterThan(0)
      expect(claimed).toBeLessThanOrEqual(total(book, 'gmv'))
    }
  })
})

describe('visits without levers', () => {
  const market = marketOf({ days: 120, customers: 20_000, prospects: 100_000, base: { kind: 'tenure', tenure: 730 }, demand: { organic: 0.2 } })
  const { book } = play(market)
  const c = market.economics.conversion
  const fresh = total(book, 'new.organic')
  const orders = ordersOf(book) - fresh

  it('s14 visits: customers convert at 1.4 c and prospects at .6 c, so that UV c = orders at 70 to 30', () => {
    // visits without order are Poisson around orders expected, which are Poisson themselves
    const near = (visits: number, bought: number, conversion: number) => away(visits * conversion, bought, Math.sqrt(bought * (1 - conversion)))
    expect(near(total(book, 'visits.customers'), orders, 1.4 * c)).toBeLessThan(4)
    expect(near(total(book, 'visits.organic'), fresh, 0.6 * c)).toBeLessThan(4)
    const visits = (0.7 / orders) * total(book, 'visits.customers') + (0.3 / fresh) * total(book, 'visits.organic')
    expect(away(visits * c, 1, Math.sqrt(0.49 / orders + 0.09 / fresh))).toBeLessThan(4)
  })
  it('s14 visits: carts per visit are c / .3, half of the visits and a bit bounce, and 5 % of check-outs fail to pay', () => {
    const visits = total(book, 'visits.customers') + total(book, 'visits.organic')
    const expected = (1.4 * c * total(book, 'visits.customers') + 0.6 * c * total(book, 'visits.organic')) / 0.3
    const carts = total(book, 'ends.cart') + total(book, 'ends.pay') + orders + fresh
    expect(away(carts, expected, Math.sqrt(expected))).toBeLessThan(4)
    expect(away(total(book, 'ends.bounce'), 0.45 * visits, Math.sqrt(0.45 * visits))).toBeLessThan(4)
    const checkOuts = total(book, 'ends.pay') + orders + fresh
    expect(away(total(book, 'ends.pay'), 0.05 * checkOuts, Math.sqrt(0.05 * checkOuts))).toBeLessThan(4)
  })
})

describe('size', () => {
  it('36 twice the customers, prospects and budgets make twice the GMV, orders and new customers', () => {
    const futures = 10
    const runs = [1, 2].map((size) => {
      const market = marketOf({ days: 90, customers: 1200 * size, prospects: 10_800 * size, base: { kind: 'tenure', tenure: 730 }, calendar: season })
      const books = Array.from({ length: futures }, (_, r) => play(market, mix(market, size), r).book)
      return ['gmv', 'orders.organic', 'orders.induced', 'new.search', 'new.referral', 'contribution', 'visits.customers'].map((name) => books.map((book) => total(book, name) / size))
    })
    runs[0].forEach((one, k) => {
      const two = runs[1][k]
      expect(away(meanOf(two), meanOf(one), Math.hypot(errorOf(one), errorOf(two)))).toBeLessThan(4)
      expect(meanOf(one)).toBeGreaterThan(0)
    })
  })
  it('36 one simulated customer for ten real ones: real budgets and quotas are divided by ten, prices are not', () => {
    const scenario = (scale: number, search: number, quota: number) => ({
      ...newScenario('beauty'), scale,
      strategies: [{ name: { en: '', 'zh-CN': '' }, levers: { ads: { search, swapCost: search / 8 }, coupon: { quota, value: 30 } } }],
    })
    expect(planOf(scenario(10, 4000, 500), 0)).toEqual(planOf(scenario(1, 400, 50), 0))
  })
})

describe('calendar', () => {
  /** All columns of the days before `day`. */
  const head = (book: Daybook, days: number): number[][] => book.names.map((_, k) => Array.from(book.values.subarray(k * book.rows, k * book.rows + days)))
  const shop = (start: string, days: number, customers = 1200) =>
    marketOf({ start, days, customers, prospects: 6000, base: { kind: 'tenure', tenure: 730 }, calendar: season, segments: archetypes.beauty.segments })

  for (const [name, start, short, long] of [['starting mid-year', '2027-06-17', 45, 130], ['across a leap day and a new year', '2027-12-20', 72, 100], ['of one day', '2027-11-11', 1, 40]] as const)
    it(`37 a run ${name} is a prefix of a longer one, with every lever on`, () => {
      const [a, b] = [short, long].map((days) => {
        const market = shop(start, days)
        return play(market, mix(market)).book
      })
      expect(a.rows).toBe(short + runOff)
      a.names.forEach((column, k) => expect([column, head(a, short)[k]]).toEqual([column, head(b, short)[k]]))
      expect(ordersOf(a)).toBeGreaterThan(0)
      expect(ordersOf(a, short)).toBe(0)
    })

  it('37 a leap year: 29 February is a day like its neighbours, weekends fall where they do, S sums to 366', () => {
    const market = shop('2028-01-01', 366, 10)
    const { calendar } = play(market).world
    const s = (d: number) => calendar.season[dayZero + d]
    // 2028-02-29 is a Tuesday, 59 days after 1 January; 2028-02-26 a Saturday
    expect(s(59)).toBe(s(58))
    expect(s(59)).toBe(s(60))
    expect(s(56) / s(59)).toBeCloseTo(1.15, 12)
    expect(calendar.sum[dayZero + 366] - calendar.sum[dayZero]).toBeCloseTo(366, 9)
    expect(calendar.newYears).toContain(dayZero)
    expect(calendar.newYears).toContain(dayZero + 366)
    // 11 November 2028 is a Saturday: 1.15 x 2.8
    const d11 = (Date.UTC(2028, 10, 11) - Date.UTC(2028, 0, 1)) / 86_400_000
    expect(s(d11) / s(59)).toBeCloseTo(1.15 * 2.8, 12)
  })
  it('37 three years run to their end, and every day has its row', () => {
    const market = shop('2027-07-01', 1095, 400)
    const { book } = play(market, mix(market, 0.2))
    expect(book.rows).toBe(1125)
    expect(book.values.every((value) => Number.isInteger(value))).toBe(true)
    for (let d = 0; d < 1095; d += 73) expect(total(book, 'visits.customers', d, d + 72)).toBeGreaterThan(0)
    expect(total(book, 'gmv', 1095)).toBe(0)
    expect(total(book, 'refund.gmv', 1095)).toBeGreaterThan(0)
  })
  it('37 a sale on day 0 and one on the last day lift their day and touch no day before', () => {
    const market = marketOf({ days: 40, customers: 12_000, base: { kind: 'tenure', tenure: 730 } })
    const plain = play(market).book
    for (const day of [0, 39]) {
      const { book } = play(market, offerOf(day, day, 0.4))
      expect(total(book, 'orders.induced', day, day)).toBeGreaterThan(10)
      expect(total(book, 'orders.induced', 0, day - 1)).toBe(0)
      expect(head(book, day)).toEqual(head(plain, day))
      expect(ordersOf(book, day, day)).toBeGreaterThan(ordersOf(plain, day, day))
      expect(ordersOf(book, 40)).toBe(0)
    }
  })
})
