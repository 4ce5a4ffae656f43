/** Ads and new customers: carry-over and saturation against their formulas and published vectors, Bass diffusion, the same people earlier. */
import { describe, expect, it } from 'vitest'
import { saturation } from '../../src/levers/ads/exposure.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import { channels, type ChannelResponse } from '../../src/model/market.ts'
import { recordBytes } from '../../src/model/record.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import { away, distance, errorOf, leversOf, marketOf, meanOf, play, readNote, referenceText, segmentOf, total } from './small-market.ts'

const days = 400
const flat = new Float64Array(dayZero + days).fill(1)
const response = (change: Partial<ChannelResponse>): ChannelResponse => ({ ...marketOf().channels.search, referenceSpend: 100, ...change })
/** Saturation by day of the run. */
const curve = (change: Partial<ChannelResponse>, spend: (day: number) => number, price = flat) =>
  saturation(response(change), 0.35, (day) => spend(day - dayZero), price, dayZero + days).subarray(dayZero)
const half = (change: Partial<ChannelResponse>): number => 100 * (0.65 / 0.35) ** (1 / response(change).steepness)
/** The stock behind a saturation. */
const stock = (change: Partial<ChannelResponse>, g: number): number => half(change) * (g / (1 - g)) ** (1 / response(change).steepness)

describe('carry-over and saturation', () => {
  it('13 adstock: at a steady spend the stock is the spend, and reference spend saturates to .35', () => {
    for (const steepness of [1, 1.3, 2]) {
      const g = curve({ halfLife: 5, steepness }, () => 80)
      expect(stock({ steepness }, g[399])).toBeCloseTo(80, 9)
      expect(curve({ halfLife: 21, steepness }, () => 100)[399]).toBeCloseTo(0.35, 5)
    }
  })
  it('13 adstock: after the last spend the stock halves every half-life', () => {
    for (const halfLife of [2, 5, 21]) {
      const g = curve({ halfLife, steepness: 1.5 }, (day) => (day < 200 ? 300 : 0))
      for (const n of [1, 2, 3]) expect(stock({ steepness: 1.5 }, g[199 + n * halfLife]) / stock({ steepness: 1.5 }, g[199])).toBeCloseTo(0.5 ** n, 9)
    }
  })
  it('13 Hill: K saturates to one half, and the elasticity there and elsewhere is b (1 - G)', () => {
    for (const steepness of [0.8, 1, 1.5, 3]) {
      const k = half({ steepness })
      expect(curve({ halfLife: 2, steepness }, () => k)[399]).toBeCloseTo(0.5, 9)
      for (const spend of [20, 100, 400]) {
        const at = (s: number) => curve({ halfLife: 2, steepness }, () => s)[399]
        const slope = (Math.log(at(spend * 1.0001)) - Math.log(at(spend / 1.0001))) / (2 * Math.log(1.0001))
        expect(slope).toBeCloseTo(steepness * (1 - at(spend)), 6)
      }
    }
  })
  it('13 adstock: a dearer contact buys less, in proportion', () => {
    const dear = flat.map((_, e) => (e >= dayZero + 100 && e < dayZero + 110 ? 1.5 : 1))
    const plain = curve({ steepness: 1 }, (day) => (day >= 100 && day < 110 ? 150 : 100))
    const same = curve({ steepness: 1 }, (day) => (day >= 100 && day < 110 ? 225 : 100), dear)
    for (let d = 0; d < 200; d++) expect(same[d]).toBeCloseTo(plain[d], 12)
  })

  it('13 adstock and Hill: Robyn\'s published outputs, its unnormalised adstock being ours over 1 - theta', () => {
    // robyn.adstock_geometric of five days of 100, of one day of 100, and of a mixed week
    const cases: readonly (readonly [number, readonly number[], readonly number[]])[] = [
      [0.3, [100, 100, 100, 100, 100], [100, 130, 139, 141.7, 142.51]],
      [0.5, [100, 0, 0, 0, 0, 0, 0, 0], [100, 50, 25, 12.5, 6.25, 3.125, 1.5625, 0.78125]],
      [0.5, [0.12, 0.34, 0.91, 0.45, 0.78], [0.12, 0.4, 1.11, 1.005, 1.2825]],
    ]
    for (const [theta, x, decayed] of cases) robynAdstock(theta, x, decayed)
    // robyn.saturation_hill: K is gamma times the largest input
    for (const [k, b, out] of [[60, 0.5, [0.563508326896292, 0.612574113277207]], [180, 1, [0.357142857142857, 0.454545454545455]]] as const)
      robynHill(k, b, [100, 150], out)
  })
  it(`13 adstock and Hill: all of Robyn's geometric and Hill vectors (${readNote('mmm/robyn_transform_vectors.json')})`, () => {
    const text = referenceText('mmm/robyn_transform_vectors.json')
    if (text === undefined) return
    type Vector = { fn: string; input: { x: number[]; theta: number; alpha: number }; expected: { x_decayed: number[]; x_saturated: number[]; inflexion: number } }
    let used = 0
    for (const { fn, input, expected } of JSON.parse(text) as Vector[]) {
      if (fn === 'robyn.adstock_geometric' && input.theta > 0) robynAdstock(input.theta, input.x, expected.x_decayed)
      else if (fn === 'robyn.saturation_hill') robynHill(expected.inflexion, input.alpha, input.x, expected.x_saturated)
      else continue
      used++
    }
    expect(used).toBe(24)
  })
  it('13 adstock: Meridian\'s published outputs, its window of five days being ours over 1 - alpha^5', () => {
    const media = [[0.12, 0.55, 0.89], [0.34, 0.71, 0.23], [0.91, 0.08, 0.67], [0.45, 0.82, 0.11], [0.78, 0.29, 0.95]]
    const published = [0.7510143101431015, 0.4351612903225806, 0.5722202144025786]
    ;[0.1, 0.5, 0.9].forEach((alpha, c) => {
      const g = curve({ halfLife: Math.log(0.5) / Math.log(alpha), steepness: 1 }, (day) => media[day]?.[c] ?? 0)
      expect(stock({ steepness: 1 }, g[4]) / (1 - alpha ** 5)).toBeCloseTo(published[c], 9)
    })
  })
})

function robynAdstock(theta: number, x: readonly number[], decayed: readonly number[]): void {
  const g = curve({ halfLife: Math.log(0.5) / Math.log(theta), steepness: 1 }, (day) => x[day] ?? 0)
  decayed.forEach((y, d) => expect(stock({ steepness: 1 }, g[d]) / (1 - theta)).toBeCloseTo(y, 7))
}
function robynHill(inflexion: number, steepness: number, x: readonly number[], out: readonly number[]): void {
  const referenceSpend = inflexion / (0.65 / 0.35) ** (1 / steepness)
  x.forEach((s, k) => expect(curve({ halfLife: 0.1, steepness, referenceSpend }, () => s)[399]).toBeCloseTo(out[k], 9))
}

describe('diffusion', () => {
  // F(t) by year at p .03, q .38 (pymc-marketing); the peak is at ln(q/p)/(p+q) = 6.19 years
  const years = [1, 2, 3, 5, 8, 10, 15]
  const published = [0.03575816425644162, 0.08505628140218216, 0.15050007196371293, 0.3311986424913736, 0.65173758595855, 0.8128032212213462, 0.9716096398109868]
  const bass = (size: number, p: number, q: number, length: number, replication: number) => {
    const market = marketOf({ days: length, customers: 0, prospects: size, segments: [segmentOf({ ordersPerYear: 0.01, r: 5 })], demand: { organic: p, wordOfMouth: q } })
    return column(play(market, undefined, replication).book, 'new.organic')
  }
  const cumulative = (daily: Float64Array, day: number): number => daily.subarray(0, day).reduce((sum, n) => sum + n, 0)
  const size = 12_000
  const launches = Array.from({ length: 6 }, (_, r) => bass(size, 0.03, 0.38, 15 * 365, r))

  it('14 Bass: with word of mouth alone, customers follow F(t) at .03 and .38 a year (published values)', () => {
    years.forEach((t, k) => {
      const shares = launches.map((daily) => cumulative(daily, t * 365) / size)
      // what one launch cannot vary less than: its own arrivals
      const error = Math.max(errorOf(shares), Math.sqrt((published[k] * (1 - published[k])) / size / launches.length))
      expect(away(meanOf(shares), published[k], error)).toBeLessThan(4)
    })
  })
  it('14 Bass: arrivals peak at 6.19 years with 110.6 of 1,000 a year', () => {
    const peak = Math.log(0.38 / 0.03) / 0.41
    expect(peak).toBeCloseTo(6.192619197703112, 9)
    // half a year around the peak against the three half-years before and after, which lie symmetrically
    const rate = (year: number) => launches.map((daily) => (cumulative(daily, Math.round((year + 0.25) * 365)) - cumulative(daily, Math.round((year - 0.25) * 365))) / size / 0.5)
    expect(distance(rate(peak), 0.1105921052631579 * 0.9993)).toBeLessThan(4)
    for (const away of [1.5, 2.5]) {
      const [before, after] = [rate(peak - away), rate(peak + away)]
      expect(distance(before.map((n, k) => n - after[k]), 0)).toBeLessThan(4)
      expect(meanOf(before)).toBeLessThan(meanOf(rate(peak)))
    }
  })
  it(`14 Bass: other published curves, by formula and by simulation (${readNote('bass/bass_vectors.json')})`, () => {
    const text = referenceText('bass/bass_vectors.json')
    const F = (p: number, q: number, t: number) => (1 - Math.exp(-(p + q) * t)) / (1 + (q / p) * Math.exp(-(p + q) * t))
    published.forEach((f, k) => expect(F(0.03, 0.38, years[k])).toBeCloseTo(f, 9))
    if (text === undefined) return
    type Vector = { p: number; q: number; t: number[]; F: number[]; peak_t: number }
    for (const { p, q, t, F: values, peak_t } of JSON.parse(text) as Vector[]) {
      t.forEach((year, k) => expect(F(p, q, year)).toBeCloseTo(values[k], 8))
      expect(Math.log(q / p) / (p + q)).toBeCloseTo(peak_t, 7)
    }
  })
  it('14 without word of mouth the hazard is constant: prospects left are e^-pt', () => {
    const daily = bass(40_000, 0.2, 0, 730, 0)
    for (const t of [90, 365, 730]) {
      const share = 1 - Math.exp((-0.2 * t) / 365)
      expect(away(cumulative(daily, t) / 40_000, share, Math.sqrt((share * (1 - share)) / 40_000))).toBeLessThan(4)
    }
  })
})

describe('thresholds', () => {
  const market = marketOf({ days: 150, customers: 2000, prospects: 30_000, segments: archetypes.beauty.segments, calendar: { weekends: true, midYear: true, doubleEleven: true } })
  const spends = [0, 60, 150, 600]
  const first = spends.map((spend) => {
    const day = new Map<number, number>()
    const { world } = play(market, spend === 0 ? undefined : leversOf(market, { ads: { search: spend, feed: spend / 2, kol: spend / 3 } }))
    const { population } = world
    for (let row = 2000; row < population.count; row++) day.set(population.person[row], population.firstDay[row])
    return day
  })

  it('15 more ads bring the same people, each no later, and some more', () => {
    for (let k = 1; k < spends.length; k++) {
      for (const [person, day] of first[k - 1]) expect(first[k].get(person) ?? Infinity).toBeLessThanOrEqual(day)
      expect(first[k].size).toBeGreaterThan(first[k - 1].size)
    }
  })
  it('15 a person who comes is the same in every strategy: segment, rate, basket and dropout', () => {
    const worlds = [150, 600].map((search) => play(market, leversOf(market, { ads: { search } })).world.population)
    const rows = new Map(Array.from({ length: worlds[1].count }, (_, row) => [worlds[1].person[row], row]))
    for (let row = 2000; row < worlds[0].count; row++) {
      const other = rows.get(worlds[0].person[row])!
      for (const name of ['lambda', 'key'] as const) expect(worlds[1][name][other]).toBe(worlds[0][name][row])
      for (const name of ['segment', 'zeta', 'dropout', 'dealProne', 'shareProne'] as const) {
        const stride = recordBytes / worlds[0][name].BYTES_PER_ELEMENT
        expect(worlds[1][name][other * stride]).toBe(worlds[0][name][row * stride])
      }
    }
  })
  it('15 at reference spend, a channel brings its spend over its reference cost per customer a day', () => {
    for (const channel of channels) {
      const shop = marketOf({ days: 200, customers: 0, prospects: 200_000, demand: { organic: 0, wordOfMouth: 0 } })
      const { referenceSpend, cacRatio } = shop.channels[channel]
      const { book } = play(shop, leversOf(shop, { ads: { [channel]: referenceSpend } }))
      // from day 120 on, all stocks are full within 2 %; prospects shrink by those who came
      let mean = 0
      const came = column(book, `new.${channel}`)
      for (let d = 120, gone = total(book, `new.${channel}`, 0, 119); d < 200; gone += came[d++])
        mean += (referenceSpend / (shop.economics.referenceCac * cacRatio)) * (1 - gone / 200_000) * (saturation(shop.channels[channel], 0.35, () => referenceSpend, new Float64Array(500).fill(1), 500)[dayZero + d] / 0.35)
      expect(away(total(book, `new.${channel}`, 120, 199), mean, Math.sqrt(mean))).toBeLessThan(4)
    }
  })
})
