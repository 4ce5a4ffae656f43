/** Waiting for an announced sale: the trough before it, the orders made up in it and later, and nothing won or lost by it. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { drain, ebb } from '../../src/model/pantry.ts'
import { flag, pantryUnit } from '../../src/model/population.ts'
import { byte, word } from '../../src/model/record.ts'
import { settleState } from '../../src/model/state.ts'
import { announce } from '../../src/model/waiting.ts'
import type { World } from '../../src/model/world.ts'
import { away, both, distance, harmlessReturns, marketOf, meanOf, offerOf, ordersOf, play, segmentOf, stillPrice, tally, total, type Start } from './small-market.ts'

/** Nobody dies, nothing is borrowed, no price counts: waiting is all there is. */
const steady = segmentOf({ r: 4, ordersPerYear: 20, dropout: 0.001, concentration: 100, pantry: 0, elasticity: 0, dealPull: 0 })
const [from, to] = [30, 32]
const announced = (first = from, last = to, discounts = [0.2, 0.2, 0.2, 0.2]): Start => (world) => {
  announce(world, dayZero + first, dayZero + last, discounts)
  return []
}
const market = marketOf({ days: 120, customers: 30_000, segments: [steady], price: stillPrice, demand: harmlessReturns })

/** Sum over customers of lambda times a function of the share of orders that they put off. */
function expected({ population }: World, of: (share: number) => number, most = 0.35): number {
  let sum = 0
  for (let row = 0; row < population.count; row++) sum += population.lambda[row] * of((population.dealProne[byte(row)] / 255) * most)
  return sum
}

describe('5.2 waiting for an announced sale', () => {
  const { book, world } = play(market, announced())
  const near = (measured: number, mean: number) => expect(away(measured, mean, Math.sqrt(mean))).toBeLessThan(4)

  it('takes w of the orders for ten days before it, none earlier', () => {
    near(ordersOf(book, from - 10, from - 1), expected(world, (w) => 10 * (1 - w)))
    near(total(book, 'displaced', from - 10, from - 1), expected(world, (w) => 10 * w))
    near(ordersOf(book, 1, from - 11), expected(world, () => from - 11))
    expect(total(book, 'displaced', 0, from - 11)).toBe(0)
    // a sixth of the orders is missing: a trough to be seen
    expect(ordersOf(book, from - 10, from - 1) / expected(world, () => 10)).toBeLessThan(0.88)
  })

  it('makes 1 - exp(-2.3) of them up in it, and a tenth a day of the rest after it', () => {
    const put = expected(world, (w) => 10 * w)
    const left = Math.exp(-2.3)
    near(total(book, 'orders.shifted', from, to), put * (1 - left))
    near(total(book, 'orders.shifted', to + 1, to + 20), put * left * (1 - Math.exp(-2)))
    expect(total(book, 'orders.shifted', 0, from - 1)).toBe(0)
    near(ordersOf(book, from, to) - total(book, 'orders.shifted', from, to), expected(world, () => 3))
  })

  it('leaves the orders of every customer over a long time as they were', () => {
    const on = tally(market.customers, 0, 119)
    const off = tally(market.customers, 0, 119)
    play(market, both(announced(), on.start))
    play(market, off.start)
    const change = on.all.map((n, row) => n - off.all[row])
    expect(change.filter((d) => d !== 0).length).toBeGreaterThan(2000)
    expect(distance(change, 0)).toBeLessThan(4)
    expect(Math.abs(meanOf(change))).toBeLessThan(0.002)
  })

  it('lasts half a day’s pace in a long sale, and waits on for a deeper one', () => {
    const long = play(market, announced(30, 49)).book
    const put = expected(world, (w) => 10 * w)
    near(total(long, 'orders.shifted', 30, 31), put * (1 - Math.exp(-1)))
    // a shallow offer on the way to a deep one: half of it is still worth waiting for, and nothing is made up
    const steps = play(market, both(announced(25, 29, [0.1, 0.1, 0.1, 0.1]), announced(30, 32))).book
    expect(total(steps, 'orders.shifted', 0, 29)).toBe(0)
    near(total(steps, 'displaced', 20, 29), expected(world, (w) => 5 * w + 5 * 0.5 * w))
    // a tenth off is waited for half as much as a fifth
    near(total(play(market, announced(30, 32, [0.1, 0.1, 0.1, 0.1])).book, 'displaced', 20, 29), expected(world, (w) => 5 * w))
  })

  it('is what the shop makes of it: told on the day itself nobody has waited', () => {
    const late: Start = (live) => [{ open(day) {
      if (day === dayZero + from) announce(live, day, dayZero + to, [0.2, 0.2, 0.2, 0.2])
    } }]
    const told = play(market, late).book
    expect(total(told, 'waiting.putOff')).toBe(0)
    expect(ordersOf(told)).toBe(ordersOf(play(market).book))
    const three: Start = (live) => [{ open(day) {
      if (day === dayZero + from - 3) announce(live, dayZero + from, dayZero + to, [0.2, 0.2, 0.2, 0.2])
    } }]
    near(total(play(market, three).book, 'displaced', 20, 29), expected(world, (w) => 3 * w))
  })

  it('is nothing without an offer, and gone with its switch', () => {
    const small = (waiting: object) => marketOf({ days: 60, customers: 2000, waiting, segments: [steady] })
    const plain = play(small({})).book
    for (const waiting of [{ most: 0.9, window: 30 }, { most: 0 }, { window: 0 }]) expect(play(small(waiting)).book.values).toEqual(plain.values)
    for (const waiting of [{ most: 0 }, { window: 0 }]) expect(play(small(waiting), announced()).book.values).toEqual(plain.values)
    expect(play(small({}), announced()).book.values).not.toEqual(plain.values)
  })
})

describe('5.2 the one signed state', () => {
  const busy = marketOf({
    days: 100, customers: 6000, segments: [segmentOf({ r: 2, ordersPerYear: 25, dropout: 0.2, pantry: 0.4 })], price: { quantityLift: 0.3 }, demand: harmlessReturns,
  })
  const sales = both(offerOf(20, 24, 0.25), announced(20, 24), offerOf(40, 40, 0.2), announced(40, 40), offerOf(48, 52, 0.3), announced(48, 52))

  it('keeps its books exactly: held + added + made up + lost waits = drained + lost + put off', () => {
    const { book, world } = play(busy, sales)
    let held = 0
    for (let row = 0; row < world.population.count; row++) held += world.population.pantry[word(row)]
    const sum = (...names: string[]) => names.reduce((all, name) => all + total(book, name), 0)
    expect(held).toBe(sum('pantry.added', 'waiting.made', 'waiting.lost') - sum('pantry.drained', 'pantry.lost', 'waiting.putOff'))
    for (const name of ['waiting.putOff', 'waiting.made', 'waiting.lost', 'pantry.drained', 'pantry.lost']) expect(sum(name), name).toBeGreaterThan(0)
  })

  it('displaces as many orders as it drains and puts off, and brings as many as it makes up', () => {
    // prices move nobody, so that pantry and waiting alone displace; the pantry is filled by hand
    const still = marketOf({ days: 60, customers: 20_000, segments: [{ ...steady, ordersPerYear: 40 }], price: stillPrice, demand: harmlessReturns })
    let held = 0
    const stocked: Start = (live) => [{ open(day) {
      if (day !== dayZero + 22) return
      for (let row = 0; row < live.population.count; row++) {
        if (!(live.population.flags[row] & flag.alive)) continue
        settleState(live, row, day)
        if (row % 2 === 0) live.population.pantry[word(row)] += Math.round(0.4 * pantryUnit)
        held += live.population.pantry[word(row)] / pantryUnit
      }
    } }]
    const { book, world } = play(still, both(announced(), stocked))
    let after = 0
    for (let row = 0; row < world.population.count; row++) after += world.population.pantry[word(row)] / pantryUnit
    const made = total(book, 'waiting.made') / pantryUnit
    expect(away(total(book, 'orders.shifted'), made, Math.sqrt(made))).toBeLessThan(4)
    // what was held on day 22 has drained or gone below 0 since, but for those who died with it
    const lost = (total(book, 'pantry.lost') - total(book, 'waiting.lost')) / pantryUnit
    const gone = held - after + made - lost
    expect(away(total(book, 'displaced', 22, 59), gone, Math.sqrt(gone))).toBeLessThan(4)
  })

  it('solves dB/dx = -D - w (1 - D), whatever the step', () => {
    for (const weight of [0.02, 0.3, 0.9])
      for (const start of [2.4, 1, 0.3, 0.001, 0, -0.5]) {
        let b = start
        const steps = 200_000
        for (let k = 0; k < steps; k++) {
          const d = b >= 1 ? 1 : Math.max(0, b)
          b -= (3 / steps) * (d + weight * (1 - d))
        }
        expect(ebb(start, 3, weight)).toBeCloseTo(b, 4)
        expect(ebb(ebb(start, 1.2, weight), 1.8, weight)).toBeCloseTo(ebb(start, 3, weight), 8)
      }
    for (const start of [2.4, 0.3, -0.5]) expect(ebb(start, 1, 0)).toBe(drain(start, 1))
  })
})
