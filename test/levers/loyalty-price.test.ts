/** The lifetime price: who gets it when, the pull on the way, and what it does to revenue and margin in the long run. */
import { describe, expect, it } from 'vitest'
import { start } from '../../src/levers/loyalty-price/loyalty-price.ts'
import { dayZero } from '../../src/model/calendar.ts'
import type { Hooks } from '../../src/model/hooks.ts'
import { half } from '../../src/model/record.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { book, distance, market, play, total, type Small } from './play.ts'

const steady = { r: 20, ordersPerYear: 14, dropout: 0.001, pantry: 0, returnRate: 0 }
const still: Small = { price: { learning: 0, quantityLift: 0 }, membership: { goalStrength: 0 } }

describe('27 the price for life', () => {
  it('holds from the day after the order that completes the number', () => {
    const of = market({ customers: 150, days: 200, segments: [steady] })
    const earned = new Map<number, number>()
    let cheaper = 0
    play(of, { 'loyalty-price': {} }, { probe: () => ({ after({ row, day, before, itemDiscount, list }) {
      const from = earned.get(row) ?? Infinity
      expect(itemDiscount).toBe(day > from ? Math.round(0.2 * list) : 0)
      if (day > from) cheaper++
      if (before === 2) earned.set(row, day)
    } }) })
    expect(cheaper).toBeGreaterThan(200)
  })

  it('is for newcomers alone where it says so, and counts the past where it may', () => {
    const of = market({ customers: 300, prospects: 2000, days: 120, base: { kind: 'tenure', tenure: 400 }, demand: { organic: 0.5, wordOfMouth: 0 }, segments: [steady] })
    const on = (own: Record<string, unknown>) => play(of, { 'loyalty-price': own })
    const some = on({ qualify: 'newcomers', orders: 2 })
    const from = new Set<boolean>()
    play(of, { 'loyalty-price': { qualify: 'newcomers', orders: 2 } }, { probe: (world) => ({ after: (order) => void (order.itemDiscount > 0 && from.add(world.population.firstDay[order.row] >= dayZero)) }) })
    expect([...from]).toEqual([true])
    const past = on({})
    const fresh = on({ countPast: false })
    expect(past.book.values[past.book.names.indexOf('loyalty.holders') * past.book.rows]).toBeGreaterThan(150)
    expect(fresh.book.values[fresh.book.names.indexOf('loyalty.holders') * fresh.book.rows]).toBe(0)
    for (const { book: b } of [some, fresh]) expect(total(b, 'loyalty.reached')).toBeGreaterThan(0)
  })

  it('pulls on the way with G x^kappa n/(n+k), and not before the first order or after the last', () => {
    const of = market({ customers: 60, days: 5, base: { kind: 'tenure', tenure: 200 } })
    let hooks: Hooks = {}
    const { world } = play(of, {}, { probe: (live) => {
      hooks = start(live, { ...leverDefaults(of, 'loyalty-price'), orders: 4, countPast: true } as never)
      return {}
    } })
    const { population } = world
    for (let row = 0; row < 60; row++) {
      if (population.orders[half(row)] >= 4) continue
      let before = 1
      for (let n = 0; n < 4; n++) {
        population.orders[half(row)] = n
        const now = hooks.weigh!(row, dayZero)
        expect(now).toBeCloseTo(1 + 0.3 * (n / 4) ** 3 * (4 / (4 + population.lambda[row] * 365)), 9)
        expect(now).toBeGreaterThanOrEqual(before)
        expect(now).toBeLessThanOrEqual(hooks.bound!(row, dayZero, dayZero))
        before = now
      }
      population.orders[half(row)] = 4
      expect(hooks.weigh!(row, dayZero)).toBe(1)
    }
  })

  it('ends at (1-d)^-elasticity once it is taken for granted', () => {
    const d = 0.2
    const of = market({ customers: 900, days: 520, membership: { goalStrength: 0 }, price: { quantityLift: 0 }, segments: [{ ...steady, dealPull: 1.5 }] })
    const ratios = Array.from({ length: 5 }, (_, replication) =>
      total(book(of, { 'loyalty-price': { orders: 1, discount: d } }, { replication }), 'orders', 400, 520) / total(book(of, {}, { replication }), 'orders', 400, 520))
    expect(Math.abs(distance(ratios, (1 - d) ** -1.2))).toBeLessThan(4)
  })
})

describe('C03 revenue and margin of a life', () => {
  it.each([0.4, 0.49, 0.6])('at a gross margin of %d: revenue by 1.35, margin by 1.6875 (m-0.2)/m', (m) => {
    // an elasticity at which 20 % off brings 1.6875 times the orders
    const elasticity = Math.log(1.6875) / Math.log(1.25)
    const of = market({ ...still, customers: 700, days: 365, economics: { cogs: 1 - m, fee: 0, fulfilment: 0 }, segments: [{ ...steady, ordersPerYear: 8, elasticity, dealPull: 0 }] })
    const runs = Array.from({ length: 6 }, (_, replication) => {
      const [off, on] = [book(of, {}, { replication }), book(of, { 'loyalty-price': { orders: 1 } }, { replication })]
      // the first order is at the plain price in both
      const gain = (name: string) => total(on, name, 1) / total(off, name, 1)
      expect(gain('margin')).toBeCloseTo((gain('gmv') / 0.8) * ((m - 0.2) / m), 3)
      return { revenue: gain('net'), margin: gain('margin') }
    })
    expect(Math.abs(distance(runs.map((r) => r.revenue), 1.35))).toBeLessThan(4)
    expect(Math.abs(distance(runs.map((r) => r.margin), (1.6875 * (m - 0.2)) / m))).toBeLessThan(4)
  })
})
