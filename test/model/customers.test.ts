/** Customers with every lever off are BG/NBD and MBG/NBD: counts, survival, the published CDNOW numbers, the clock of the season. */
import { describe, expect, it } from 'vitest'
import type { Base } from '../../src/model/market.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import { aliveShare, aliveShareMbg, lawOf, mixture, repeats, repeatsExactly, repeatShare, repeatShareMbg, repeatsMbg, type Law } from './closed-forms.ts'
import { away, distance, harmlessReturns, marketOf, meanOf, play, readNote, referenceText, segmentOf, snapshots } from './small-market.ts'

const ages = [30, 90, 180, 365] as const
/** E[X] / E[X] with a coin at the first order / repeat share / alive share, at 30, 90, 180, 365 days: evaluated with scipy, apart from this code. */
const published = {
  fashion: [[0.1072, 0.0866, 0.0879, 0.9794], [0.2993, 0.2456, 0.1900, 0.9463], [0.5502, 0.4591, 0.2752, 0.9089], [0.9836, 0.8387, 0.3676, 0.8551]],
  beauty: [[0.1275, 0.1046, 0.1042, 0.9771], [0.3548, 0.2959, 0.2229, 0.9411], [0.6509, 0.5517, 0.3193, 0.9009], [1.1612, 1.0051, 0.4208, 0.8439]],
  'mother-baby': [[0.3337, 0.2905, 0.2281, 0.9568], [0.9101, 0.8073, 0.4122, 0.8972], [1.6480, 1.4860, 0.5295, 0.8380], [2.9175, 2.6795, 0.6330, 0.7620]],
  electronics: [[0.0575, 0.0438, 0.0507, 0.9862], [0.1615, 0.1247, 0.1195, 0.9632], [0.2983, 0.2340, 0.1855, 0.9357], [0.5346, 0.4288, 0.2659, 0.8942]],
  fresh: [[0.9774, 0.9157, 0.4324, 0.9383], [2.6826, 2.5521, 0.6244, 0.8695], [4.9530, 4.7630, 0.7180, 0.8099], [9.1087, 8.8489, 0.7899, 0.7402]],
} as const
const shops = Object.keys(published) as (keyof typeof published)[]
const size = 20_000

/** The published CDNOW parameters (Fader, Hardie and Lee 2005), weeks turned into days. */
const cdnow = segmentOf({ r: 0.243, ordersPerYear: (365 * 0.243) / (7 * 4.414), dropout: 0.793 / 3.219, concentration: 3.219 })
const weeks: Law = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
/** The maximum of the likelihood before rounding, at which BTYD's frequencies were computed. */
const fitted: Law = { r: 0.24259290629874045, alpha: 4.413531383414027, a: 0.7928861742828635, b: 2.425753469129102 }

describe('BG/NBD', () => {
  it('1 closed forms of this code reproduce the scipy table of the archetypes and the published CDNOW expectations', () => {
    for (const shop of shops) ages.forEach((t, k) => {
      const of = (f: (law: Law, t: number) => number) => mixture(archetypes[shop].segments, (law) => f(law, t))
      const [ex, mbg, repeat, alive] = published[shop][k]
      expect(of(repeats)).toBeCloseTo(ex, 3.99)
      expect(of(repeatsMbg)).toBeCloseTo(mbg, 3.99)
      expect(of(repeatShare)).toBeCloseTo(repeat, 3.99)
      expect(of(aliveShare)).toBeCloseTo(alive, 3.99)
    })
    // BTYD at the published parameters
    const known = [[0.1429, 0.00782834751607], [1, 0.05326789117166], [3, 0.15086523089305], [31.8571, 1.0419960608522], [32, 1.04524332837444], [78, 1.86051905794275]]
    for (const [t, ex] of known) expect(repeats(weeks, t)).toBeCloseTo(ex, 9)
    expect(repeats(weeks, 39)).toBeCloseTo(1.1967, 4)
    expect(1 - repeatShare(weeks, 39)).toBeCloseTo(0.5738, 4)
  })

  it(`1 closed forms per segment agree with the scipy file to 1e-9 (${readNote('closed-forms.json')})`, () => {
    const text = referenceText('closed-forms.json')
    if (text === undefined) return
    type Row = { r: number; alpha: number; a: number; b: number } & Record<string, { EX: number; EX_MBG: number; repeat: number; alive: number }>
    const file = JSON.parse(text) as Record<string, Row[]>
    for (const shop of shops) file[shop.replace('-', '')].forEach((row, g) => {
      const law = lawOf(archetypes[shop].segments[g])
      for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(law[name]).toBeCloseTo(row[name], 9)
      for (const t of ages) {
        expect(repeats(law, t)).toBeCloseTo(row[t].EX, 9)
        expect(repeatsMbg(law, t)).toBeCloseTo(row[t].EX_MBG, 9)
        expect(repeatShare(law, t)).toBeCloseTo(row[t].repeat, 9)
        expect(aliveShare(law, t)).toBeCloseTo(row[t].alive, 9)
      }
    })
  })

  for (const shop of shops) for (const coin of [false, true]) {
    const number = coin ? '2 MBG/NBD' : '1 BG/NBD'
    it(`${number}: ${shop} customers repeat, come back at all and stay alive as the closed forms say at 30, 90, 180 and 365 days`, () => {
      const market = marketOf({ store: shop, days: 365, customers: size, demand: { ...harmlessReturns, dropoutAtFirst: coin } })
      const seen = snapshots(ages)
      play(market, seen.start)
      ages.forEach((t, k) => {
        const of = (f: (law: Law, t: number) => number) => mixture(market.segments, (law) => f(law, t))
        const counts = Float64Array.from(seen.orders.get(t)!, (n) => n - 1)
        expect(distance(counts, of(coin ? repeatsMbg : repeats))).toBeLessThan(4)
        expect(distance(counts, published[shop][k][coin ? 1 : 0])).toBeLessThan(4)
        expect(distance(counts.map((n) => (n > 0 ? 1 : 0)), of(coin ? repeatShareMbg : repeatShare))).toBeLessThan(4)
        expect(distance(seen.alive.get(t)!, of(coin ? aliveShareMbg : aliveShare))).toBeLessThan(4)
      })
    })
  }

  it('1 BG/NBD: CDNOW customers repeat 1.1967 times in 39 weeks, 1.8605 in 78, and .5738 never in 39', () => {
    const market = marketOf({ days: 546, customers: 40_000, segments: [cdnow], demand: harmlessReturns })
    const seen = snapshots([273, 546])
    play(market, seen.start)
    const counts = Float64Array.from(seen.orders.get(273)!, (n) => n - 1)
    expect(distance(counts, 1.1967)).toBeLessThan(4)
    expect(distance(Float64Array.from(seen.orders.get(546)!, (n) => n - 1), 1.8605)).toBeLessThan(4)
    expect(distance(counts.map((n) => (n === 0 ? 1 : 0)), 0.5738)).toBeLessThan(4)
  })

  // New customers per week of the CDNOW sample, and BTYD's expected frequencies of its 2,357 customers; its last class ends at the largest count of the sample.
  const perWeek = [157, 164, 182, 193, 216, 220, 202, 204, 219, 217, 204, 179]
  const frequencies = [1407.68466519, 460.321279785, 192.463022626, 101.165301445, 59.8476252872, 38.1199094879, 25.5491242494, 71.2259749749]
  const most = 29

  it('1 BG/NBD: customers entering as in the CDNOW sample have the published histogram of repeats (0 to 6, 7 and more)', () => {
    const times = 20
    const base: Base = { kind: 'entries', perWeek: perWeek.map((n) => n * times) }
    const market = marketOf({ days: 272, customers: 0, base, segments: [cdnow], demand: harmlessReturns })
    const seen = snapshots([272])
    const { world } = play(market, seen.start)
    const bins = new Float64Array(8)
    for (const n of seen.orders.get(272)!) if (n - 1 <= most) bins[Math.min(7, n - 1)]++
    expect(world.population.count).toBe(2357 * times)
    frequencies.forEach((expected, k) => {
      const share = expected / 2357
      expect(away(bins[k] / times, expected, Math.sqrt((2357 * share * (1 - share)) / times))).toBeLessThan(4)
    })
  })

  it(`1 closed form of the histogram agrees with BTYD's over the real customers (${readNote('cdnow/cdnow_customers_summary.csv')})`, () => {
    const text = referenceText('cdnow/cdnow_customers_summary.csv')
    const bins = new Float64Array(8)
    if (text === undefined) return
    const rows = text.trim().split('\n').slice(1).map((line) => line.split(',').map(Number)).map(([id, x, tx, T]) => [id, x, tx, Math.round(T * 7) / 7])
    const shares = new Map<number, number[]>()
    for (const [, , , T] of rows) {
      let share = shares.get(T)
      if (!share) shares.set(T, (share = Array.from({ length: most + 1 }, (_, x) => repeatsExactly(fitted, x, T))))
      share.forEach((p, x) => (bins[Math.min(7, x)] += p))
    }
    frequencies.forEach((expected, k) => expect(Math.abs(bins[k] - expected)).toBeLessThan(0.005))
    expect(rows.filter(([, x]) => x === 0).length).toBe(1411)
  })
})

describe('season', () => {
  it('3 with a season, all counts follow the closed forms at the sum of S instead of the number of days', () => {
    const calendar = { weekends: true, midYear: true, doubleEleven: true }
    const market = marketOf({ store: 'fresh', start: '2027-05-20', days: 200, customers: 25_000, calendar, demand: harmlessReturns })
    const days = [12, 27, 29, 32, 60, 150, 165, 176, 200]
    const seen = snapshots(days)
    const { world } = play(market, seen.start)
    const { sum } = world.calendar
    let furthest = 0
    for (const t of days) {
      const clock = sum[192 + t] - sum[192]
      furthest = Math.max(furthest, Math.abs(clock - t))
      expect(distance(Float64Array.from(seen.orders.get(t)!, (n) => n - 1), mixture(market.segments, (law) => repeats(law, clock)))).toBeLessThan(4)
      expect(distance(seen.alive.get(t)!, mixture(market.segments, (law) => aliveShare(law, clock)))).toBeLessThan(4)
    }
    // the two clocks differ by enough for the test to tell them apart
    expect(furthest).toBeGreaterThan(8)
  })

  it('3 S has mean 1 over every calendar year, leap years too', () => {
    for (const year of [2027, 2028]) {
      const market = marketOf({ start: `${year}-01-01`, days: 366, customers: 10, calendar: { weekends: true, midYear: true, doubleEleven: true } })
      const { world } = play(market)
      const days = year === 2028 ? 366 : 365
      expect(world.calendar.sum[192 + days] - world.calendar.sum[192]).toBeCloseTo(days, 9)
    }
  })
})

describe('base population', () => {
  const clock = (tenure: number, days: number, of: (law: Law, t: number) => number) => (law: Law): number => {
    let sum = 0
    const steps = 2000
    for (let k = 0; k < steps; k++) {
      const a = ((k + 0.5) / steps) * tenure
      // the young ones begin at the opening of a burn-in day
      sum += of(law, (a <= 180 ? Math.ceil(a) : a) + days)
    }
    return sum / steps
  }

  for (const [tenure, r90, perHead] of [[180, 0.21, 0.57], [730, 0.31, 0.45]] as const) {
    it(`28 after a burn-in over a tenure of ${tenure} days, R90 at day 0 is ${r90} and 180 days bring ${perHead} orders a head, as the closed form says`, () => {
      const market = marketOf({ customers: 40_000, days: 180, base: { kind: 'tenure', tenure }, demand: harmlessReturns })
      const seen = snapshots([1, 180])
      const counted = new Float64Array(40_000)
      const { book } = play(market, (world) => [...seen.start(world), { after: ({ row }) => void counted[row]++ }])
      const base = book.values[book.names.indexOf('r90.base') * book.rows]
      const share = book.values[book.names.indexOf('r90.back') * book.rows] / base
      expect(Math.abs(share - r90)).toBeLessThan(0.005 + 4 * Math.sqrt((share * (1 - share)) / base))
      expect(Math.abs(meanOf(counted) - perHead)).toBeLessThan(0.005 + 4 * Math.sqrt(meanOf(counted) / counted.length))
      const theory = mixture(market.segments, clock(tenure, 180, repeats)) - mixture(market.segments, clock(tenure, 0, repeats))
      expect(distance(counted, theory)).toBeLessThan(4)
      expect(distance(seen.alive.get(180)!, mixture(market.segments, clock(tenure, 180, aliveShare)))).toBeLessThan(4)
    })
  }
})
