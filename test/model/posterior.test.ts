/** What the shop could infer of a customer from their orders is right on average: survival, rates, future orders, and who is silent. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { half, word } from '../../src/model/record.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import { futureOrders, lawOf, pAlive, pAliveMbg, type Law } from './closed-forms.ts'
import { distance, errorOf, harmlessReturns, leversOf, marketOf, meanOf, play, segmentOf, snapshots, varianceOf } from './small-market.ts'
import { ofRows } from './rows.ts'

// r .8, two orders a year, a .81, b 2.19: the cohort of the model's win-back check
const segment = segmentOf({ r: 0.8, ordersPerYear: 2, dropout: 0.27, concentration: 3 })
const law: Law = lawOf(segment)
const T = 365
const horizon = 180

function watched(coin: boolean) {
  const size = 60_000
  const market = marketOf({ days: T + horizon, customers: size, segments: [segment], demand: { ...harmlessReturns, dropoutAtFirst: coin } })
  const seen = snapshots([T, T + horizon])
  const last = new Uint16Array(size)
  const { world } = play(market, (w) => [...seen.start(w), {
    close(day) {
      if (day - dayZero + 1 === T) last.set(ofRows(w.population.lastOrder, size))
    },
  }])
  const rows = Array.from({ length: size }, (_, row) => {
    const x = seen.orders.get(T)![row] - 1
    // an order falls anywhere within its day
    const tx = x === 0 ? 0 : last[row] - dayZero + 0.5
    return {
      x, tx, silent: T - (last[row] - dayZero), alive: seen.alive.get(T)![row], lambda: world.population.lambda[row], p: world.population.dropout[half(row)] / 65536,
      later: seen.orders.get(T + horizon)![row] - seen.orders.get(T)![row], predicted: (coin ? pAliveMbg : pAlive)(law, x, tx, T),
    }
  })
  return { rows, world }
}
const plain = watched(false)
const atFirst = watched(true)

/** Equal shares of the rows in order of a number. */
function groups<R>(rows: readonly R[], by: (row: R) => number, parts: number): R[][] {
  const sorted = [...rows].sort((a, b) => by(a) - by(b))
  return Array.from({ length: parts }, (_, k) => sorted.slice(Math.floor((k * sorted.length) / parts), Math.floor(((k + 1) * sorted.length) / parts)))
}

describe('posterior', () => {
  it('5 P(alive) is calibrated: in each of ten bins of the prediction, as many live as predicted', () => {
    for (const { rows } of [plain, atFirst]) {
      const bins = groups(rows.filter(({ predicted }) => predicted < 1), (r) => r.predicted, 10)
      for (const bin of bins) expect(distance(bin.map((r) => r.alive - r.predicted), 0)).toBeLessThan(4)
      // the bins tell customers apart
      expect(meanOf(bins[9].map((r) => r.alive)) - meanOf(bins[0].map((r) => r.alive))).toBeGreaterThan(0.5)
    }
    for (const row of plain.rows) if (row.x === 0 && row.alive !== 1) throw new Error('A one-time buyer died without a coin.')
  })
  it('5 P(alive) at CDNOW parameters is the published .968555 for 23 repeats, the last at week 39 of 39', () => {
    expect(pAlive({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 23, 39, 39)).toBeCloseTo(0.968555454221, 3)
  })

  it('6 posterior formulas (no customer is warm-started yet): rate and dropout of living and dead customers by number of repeats', () => {
    const { rows } = plain
    for (let x = 0; x <= 5; x++) {
      const living = rows.filter((r) => r.x === x && r.alive)
      const dead = rows.filter((r) => r.x === x && !r.alive)
      expect(distance(living.map((r) => r.lambda), (law.r + x) / (law.alpha + T))).toBeLessThan(4)
      expect(distance(living.map((r) => r.p), law.a / (law.a + law.b + x))).toBeLessThan(4)
      if (x === 0) continue
      expect(distance(dead.map((r) => r.lambda - (law.r + x) / (law.alpha + r.tx)), 0)).toBeLessThan(4)
      expect(distance(dead.map((r) => r.p), (law.a + 1) / (law.a + law.b + x))).toBeLessThan(4)
    }
  })
  it('6 posterior mean of the next 180 days: predicted orders come, in ten bins of the prediction and by number of repeats', () => {
    const rows = plain.rows.map((r) => ({ ...r, ahead: futureOrders(law, r.x, r.tx, T, horizon) }))
    for (const bin of groups(rows, (r) => r.ahead, 10)) expect(distance(bin.map((r) => r.later - r.ahead), 0)).toBeLessThan(4)
    for (let x = 0; x <= 4; x++) expect(distance(rows.filter((r) => r.x === x).map((r) => r.later - r.ahead), 0)).toBeLessThan(4)
  })
  it('6 posterior mean at CDNOW parameters is the published 1.226 for 2 repeats, the last at week 30.43 of 38.86', () => {
    expect(futureOrders({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 3)
  })
})

describe('silence', () => {
  it('19 win-back: of customers silent for R days, the share alive is the mean of P(alive); all of the one-timers unless the first order has its coin', () => {
    for (const { rows } of [plain, atFirst]) for (const R of [60, 120, 240]) {
      const silent = rows.filter((r) => r.silent >= R)
      expect(distance(silent.map((r) => r.alive - r.predicted), 0)).toBeLessThan(4)
    }
    const once = (rows: typeof plain.rows) => rows.filter((r) => r.x === 0 && r.silent >= 120)
    expect(meanOf(once(plain.rows).map((r) => r.alive))).toBe(1)
    expect(meanOf(once(atFirst.rows).map((r) => r.alive))).toBeLessThan(0.95)
  })
  it('19 win-back: the coupon goes to those who are silent for R days, dead or alive, and to nobody else', () => {
    const market = marketOf({ days: 200, customers: 4000, segments: archetypes.beauty.segments })
    const start = leversOf(market, { coupon: { template: 'winback', silentDays: 90, firstDay: 150, everyDays: 0, validDays: 30 } })
    let silent = -1
    const issuedTo: number[] = []
    const { world } = play(market, (w) => [...start(w), {
      open(day) {
        if (day !== dayZero + 150) return
        silent = ofRows(w.population.lastOrder, 4000).reduce((n, last) => n + (day - last >= 90 ? 1 : 0), 0)
      },
      others(day) {
        if (day === dayZero + 150) for (let row = 0; row < 4000; row++) if (w.wallet!.slots[0].values[word(row)] !== 0) issuedTo.push(w.population.flags[row] & 1)
      },
    }])
    const issued = world.place('coupon.issued')
    expect(issued).toBeGreaterThan(0)
    const book = play(market, start).book
    expect(book.values[issued * book.rows + 150]).toBe(silent)
    expect(silent).toBeGreaterThan(1000)
    const dead = issuedTo.filter((alive) => alive === 0).length
    expect(dead).toBeGreaterThan(100)
    expect(issuedTo.length - dead).toBeGreaterThan(100)
  })
})

describe('buyers', () => {
  /** Share of all orders, first ones included, that the top fifth of a year's buyers makes, by the closed form. */
  const shares = { fashion: 0.5122, beauty: 0.5158, 'mother-baby': 0.5879, electronics: 0.4358, fresh: 0.6614 } as const
  for (const shop of Object.keys(shares) as (keyof typeof shares)[])
    it(`27 ${shop}: the top fifth makes its share (.44 to .66) of a year's orders, counts spread wider than Poisson, heavy buyers moderate`, () => {
      const market = marketOf({ store: shop, days: 730, customers: 10_000, demand: harmlessReturns })
      const seen = snapshots([365, 730])
      play(market, seen.start)
      const first = Float64Array.from(seen.orders.get(365)!)
      const second = Float64Array.from(seen.orders.get(730)!, (n, row) => n - first[row])
      const bar = [...first].sort((a, b) => b - a)[1999]
      // orders above the bar and the bar itself for a fifth of all: mean minus share times mean orders is 0
      const above = first.map((n) => Math.max(0, n - bar) + 0.2 * bar)
      expect(distance(first.map((n, row) => above[row] - shares[shop] * n), 0)).toBeLessThan(4)
      expect(Math.round(shares[shop] * 100)).toBeGreaterThanOrEqual(44)
      expect(Math.round(shares[shop] * 100)).toBeLessThanOrEqual(66)
      const repeats = first.map((n) => n - 1)
      const mean = meanOf(repeats)
      expect(meanOf(repeats.map((n) => (n - mean) ** 2 - n)) / errorOf(repeats.map((n) => (n - mean) ** 2 - n))).toBeGreaterThan(4)
      // of the repeats of year 1, orders of year 2 explain less than their own size: slope and correlation between 0 and 1
      const product = first.map((_, row) => (repeats[row] - mean) * (second[row] - meanOf(second)))
      const correlation = meanOf(product) / Math.sqrt(varianceOf(first) * varianceOf(second))
      expect(correlation).toBeGreaterThan(0.1)
      expect(correlation).toBeLessThan(0.95)
      const heavy = Array.from(repeats.keys()).filter((row) => repeats[row] >= Math.max(1, bar))
      const light = Array.from(repeats.keys()).filter((row) => repeats[row] === 0)
      const change = heavy.map((row) => second[row] - repeats[row])
      expect(meanOf(change) / errorOf(change)).toBeLessThan(-4)
      const gain = light.map((row) => second[row])
      expect(meanOf(gain) / errorOf(gain)).toBeGreaterThan(4)
    })
})
