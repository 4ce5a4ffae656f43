/** Price, pantry and the coin under offers, through the public sockets: lift, permanent cut, borrowed orders, what is left in the end. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { pantryUnit } from '../../src/model/population.ts'
import { attention } from '../../src/model/price.ts'
import { byte, word } from '../../src/model/record.ts'
import { pantryAt } from '../../src/model/pantry.ts'
import type { World } from '../../src/model/world.ts'
import { away, both, distance, harmlessReturns, marketOf, meanOf, offerOf, ordersOf, play, segmentOf, stillPrice, tally, total, type Start } from './small-market.ts'

const price = (elasticity: number, pull: number, pay: number, reference = 1): number => {
  const gain = reference - pay
  return pay ** -elasticity * Math.exp(pull * (gain >= 0 ? gain : 1.5 * gain))
}
/** Nobody dies, nothing is borrowed. */
const steady = { r: 4, ordersPerYear: 20, dropout: 0.001, concentration: 100, pantry: 0 } as const

/** Sum over rows of lambda times a function of the customer's attention. */
function expected({ population, law }: World, of: (attention: number) => number): number {
  let sum = 0
  for (let row = 0; row < population.count; row++) sum += population.lambda[row] * of(attention(population.dealProne[byte(row)], law.dealMean[0]))
  return sum
}

describe('price', () => {
  it('7 price: an offer of 20 % lifts orders by pi^-eps0 e^(eps1 (1-pi)) = 1.764, every day of it, for each customer by their attention', () => {
    const size = 30_000
    const market = marketOf({ days: 24, customers: size, segments: [segmentOf(steady)], price: stillPrice, demand: harmlessReturns })
    const lift = price(1.2, 1.5, 0.8)
    expect(lift).toBeCloseTo(1.764, 3)
    const { book, world } = play(market, offerOf(10, 16, 0.2))
    for (let day = 10; day <= 16; day++) {
      const mean = expected(world, (a) => 1 + a * (lift - 1))
      expect(away(ordersOf(book, day, day), mean, Math.sqrt(mean))).toBeLessThan(4)
    }
    // attention has mean 1: the lift of the segment is the lift itself, and the days around are plain
    const plain = expected(world, () => 1)
    expect(away(ordersOf(book, 10, 16) / (7 * plain), lift, Math.sqrt(lift / (7 * plain)))).toBeLessThan(4)
    for (const [from, to] of [[1, 9], [17, 23]]) expect(away(ordersOf(book, from, to), plain * (to - from + 1), Math.sqrt(plain * (to - from + 1)))).toBeLessThan(4)
  })

  it('7 price: with tiny rates and everything on, the first days of an offer follow the reference price on its way down', () => {
    const size = 60_000
    const market = marketOf({ days: 20, customers: size, segments: [segmentOf({ r: 20, ordersPerYear: 1.5 })] })
    const { book, world } = play(market, offerOf(5, 11, 0.2))
    let mean = 0
    for (let day = dayZero + 5; day <= dayZero + 11; day++) mean += expected(world, (a) => 1 + a * (price(1.2, 1.5, 0.8, world.anchor[day]) - 1))
    expect(away(ordersOf(book, 5, 11), mean, Math.sqrt(mean))).toBeLessThan(4)
    // a dearer everyday price loses more than a cheaper one gains
    expect(price(1.2, 1.5, 1.1) * price(1.2, 1.5, 0.9)).toBeLessThan(1)
  })

  for (const everyday of [false, true]) it(`7 price: a permanent cut to .9 (${everyday ? 'everyday price' : 'posted offer'}) ends at P^-eps0 = 1.135, once the anchor has moved`, () => {
    const size = 2000
    const shop = { days: 900, customers: size, segments: [segmentOf(steady)], demand: harmlessReturns }
    const market = marketOf(everyday ? { ...shop, economics: { everydayPrice: 0.9 } } : shop)
    const early = [tally(size, 1, 10), tally(size, 1, 10)]
    const late = [tally(size, 700, 899), tally(size, 700, 899)]
    play(market, both(everyday ? () => [] : offerOf(0, 899, 0.1), early[0].start, late[0].start))
    play(marketOf(shop), both(early[1].start, late[1].start))
    const theory = 0.9 ** -1.2
    expect(theory).toBeCloseTo(1.135, 3)
    const gap = (by: typeof late, factor: number) => distance(by[0].all.map((n, row) => n - factor * by[1].all[row]), 0)
    expect(gap(late, theory)).toBeLessThan(4)
    // at first the reference price still lags behind
    expect(gap(early, price(1.2, 1.5, 0.9, 0.995))).toBeLessThan(4)
    expect(meanOf(early[0].all)).toBeGreaterThan(1.2 * meanOf(early[1].all))
  })
})

describe('pantry', () => {
  const stocking = segmentOf({ r: 2, ordersPerYear: 15, dropout: 0.1, concentration: 3, pantry: 0.4 })

  it('8 pantry: after a week on offer, displaced orders are as many as the pantry drains; suppressed, left and lost add up to what was stored, exactly', () => {
    const market = marketOf({ days: 120, customers: 40_000, segments: [stocking], price: { ...stillPrice, quantityLift: 0.3 }, demand: harmlessReturns })
    let open = 0
    let lostBefore = 0
    const look: Start = (world) => [{
      open(day) {
        if (day !== dayZero + 17) return
        for (let row = 0; row < world.population.count; row++) open += pantryAt(world, row, day)
      },
    }]
    const { book, world } = play(market, both(offerOf(10, 16, 0.2), look))
    lostBefore = total(book, 'pantry.lost', 0, 16)
    const sum = (name: string): number => total(book, name)
    let left = 0
    for (let row = 0; row < world.population.count; row++) left += world.population.pantry[word(row)]
    expect(sum('pantry.drained') + sum('pantry.lost') + left).toBe(sum('pantry.added'))
    const drained = open - (left + sum('pantry.lost') - lostBefore) / pantryUnit
    expect(drained).toBeGreaterThan(1000)
    // a customer who dies stops draining at once, the books run to the end of their day
    const displaced = total(book, 'displaced', 17)
    expect(away(displaced, drained, Math.sqrt(drained))).toBeLessThan(4)
    expect(total(book, 'orders.induced', 17)).toBe(0)
  })

  it('9 pantry: the deficit after a one-day offer is phi of its bump (no learning, the anchor held)', () => {
    const size = 12_000
    for (const phi of [0.2, 0.6]) {
      const segment = segmentOf({ ...steady, ordersPerYear: 20, r: 10, pantry: phi })
      const market = marketOf({ days: 260, customers: size, segments: [segment], price: stillPrice, demand: harmlessReturns })
      const on = [tally(size, 5, 5), tally(size, 6, 259)]
      const off = [tally(size, 5, 5), tally(size, 6, 259)]
      play(market, both(offerOf(5, 5, 0.3), on[0].start, on[1].start))
      play(market, both(off[0].start, off[1].start))
      const bump = on[0].all.map((n, row) => n - off[0].all[row])
      const deficit = off[1].all.map((n, row) => n - on[1].all[row])
      expect(meanOf(bump)).toBeGreaterThan(0.02)
      expect(distance(deficit.map((d, row) => d - phi * bump[row]), 0)).toBeLessThan(4)
    }
  })

  it('10 coin: over whole lives a week on offer leaves 1 - phi of its lift, not the 17 % of a coin that counts borrowed orders in full', () => {
    const size = 40_000
    const phi = 0.35
    const segment = segmentOf({ r: 10, ordersPerYear: 30, dropout: 0.25, concentration: 20, pantry: phi })
    const market = marketOf({ days: 600, customers: size, segments: [segment], price: stillPrice, demand: harmlessReturns })
    const window = [tally(size, 8, 14), tally(size, 0, 599)]
    const plain = [tally(size, 8, 14), tally(size, 0, 599)]
    play(market, both(offerOf(8, 14, 0.25), window[0].start, window[1].start))
    play(market, both(plain[0].start, plain[1].start))
    // every induced order adds itself and takes phi of an order, in pantry or in life
    const net = window[1].all.map((n, row) => n - plain[1].all[row])
    const lift = window[0].induced
    expect(distance(net.map((d, row) => d - (1 - phi) * lift[row]), 0)).toBeLessThan(4)
    const ratio = meanOf(net) / meanOf(lift)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(0.8)
  })
})
