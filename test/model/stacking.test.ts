/** What adds up on one order: the best item discount or their product, one coupon, points; and a guard that no discount breaks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginWith, bookGiven, emptyOffer, roomAfter, stages, takeForGranted, takeOff } from '../../src/model/stacking.ts'
import { stackingText } from '../../src/model/stacking.text.ts'
import { byte } from '../../src/model/record.ts'
import type { World } from '../../src/model/world.ts'
import { book, differing, market, play, total, type Levers, type Small } from '../levers/play.ts'

const shop: Small = { customers: 250, days: 120, base: { kind: 'tenure', tenure: 300 }, segments: [{ ordersPerYear: 20 }] }
const deep: Levers = {
  coupon: { kind: 'rate', rate: 0.9, minimum: 0, everyDays: 10, validDays: 9 }, tiers: { thresholds: [100, 300, 900], discounts: [0.3, 0.4, 0.5] },
  'loyalty-price': { discount: 0.5, orders: 2 }, points: { earn: 20, minimum: 0, payShare: 0.9 },
}

describe('5.1 item discounts', () => {
  it('count once, the best of them, or multiply where the market says so', () => {
    const best = emptyOffer(market())
    for (const d of [0.1, 0.3, 0.2]) takeOff(best, d, 0)
    takeForGranted(best, 0.05)
    takeForGranted(best, 0.02)
    expect([best.item, best.granted]).toEqual([0.3, 0.05])
    const product = emptyOffer(market({ economics: { itemsMultiply: true } }))
    for (const d of [0.1, 0.3, 0.2]) takeOff(product, d, 0)
    takeForGranted(product, 0.05)
    takeForGranted(product, 0.02)
    expect(product.item).toBeCloseTo(1 - 0.9 * 0.7 * 0.8, 12)
    expect(product.granted).toBeCloseTo(1 - 0.95 * 0.98, 12)
  })

  it('are booked to whoever gave the one that counts: the deepest, of equal ones the first, of those that multiply each', () => {
    /** What columns 1 to 4 are booked of so many fen, where 1 is posted. */
    const booked = (itemsMultiply: boolean, fen: number, discounts: readonly number[]) => {
      const offer = emptyOffer(market({ economics: { itemsMultiply } }))
      beginWith(offer, discounts[0], 1)
      discounts.slice(1).forEach((d, k) => takeOff(offer, d, k + 2))
      const today = new Float64Array(5)
      bookGiven({ today, offer } as World, fen)
      return Array.from(today.subarray(1))
    }
    expect(booked(false, 777, [0.2, 0.1, 0.2, 0.2])).toEqual([777, 0, 0, 0])
    expect(booked(false, 777, [0.1, 0.2, 0.3, 0.3])).toEqual([0, 0, 777, 0])
    expect(booked(false, 777, [0, 0, 0.1, 0])).toEqual([0, 0, 777, 0])
    // of 1000 a tenth, a fifth of the 900 left, half of the 720 left
    expect(booked(true, 640, [0.1, 0.2, 0, 0.5])).toEqual([100, 180, 0, 360])
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 100_000 }), (discounts, fen) => {
      if (discounts.every((d) => d === 0)) return
      for (const itemsMultiply of [false, true]) {
        const parts = booked(itemsMultiply, fen, discounts)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(fen)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
      }
    }))
  })

  it('of tier and lifetime price stand on the orders accordingly', () => {
    const { coupon: _coupon, points: _points, ...items } = deep
    for (const itemsMultiply of [false, true]) {
      const holders = new Set<number>()
      let both = 0
      play(market({ ...shop, economics: { itemsMultiply } }), { ...items, 'loyalty-price': { discount: 0.2, orders: 2, countPast: false } }, { probe: (world) => ({ after({ row, list, itemDiscount }) {
        const tier = [0, 0.3, 0.4, 0.5][world.tier!.values[byte(row)]]
        if (itemDiscount !== Math.round(tier * list) && itemDiscount !== Math.round(0.2 * list)) {
          expect(itemsMultiply).toBe(true)
          expect(Math.abs(itemDiscount - (1 - (1 - tier) * 0.8) * list)).toBeLessThanOrEqual(0.5000001)
          both++
        }
        holders.add(row)
      } }) })
      expect(both > 20).toBe(itemsMultiply)
    }
  })
})

describe('5.1 the margin guard', () => {
  it('lets nothing take an order below it, whatever comes together', () => {
    for (const itemsMultiply of [false, true])
      for (const marginGuard of [0.8, 1, 1.5]) {
        let tight = 0
        play(market({ ...shop, economics: { marginGuard, itemsMultiply, cogs: 0.45 } }), deep, { probe: () => ({ after({ basket, list, itemDiscount, couponDiscount, pointsDiscount }) {
          const paid = list - itemDiscount - couponDiscount - pointsDiscount
          const least = Math.ceil(marginGuard * Math.round(0.45 * basket))
          expect(paid).toBeGreaterThanOrEqual(Math.min(list, least))
          if (paid === least) tight++
        } }) })
        expect(tight).toBeGreaterThan(50)
      }
  })

  it('is known to those who expect a discount, and leaves a shop alone whose discounts are small', () => {
    const guarded = { ...shop, economics: { marginGuard: 1, cogs: 0.3 } }
    const mild: Levers = { coupon: { minimum: 150, value: 20 }, tiers: {}, 'loyalty-price': { discount: 0.1 } }
    expect(differing(book(market({ ...shop, economics: { cogs: 0.3 } }), mild), book(market(guarded), mild))).toEqual([])
    // a guard at the list price allows nothing at all: nobody is drawn by offers that do not hold
    const all = market({ ...shop, economics: { marginGuard: 2, cogs: 0.5 } })
    const on = book(all, { coupon: deep.coupon!, tiers: { thresholds: [90_000, 95_000, 99_000] } })
    expect(total(on, 'discount.coupon')).toBe(0)
    expect(total(on, 'orders.induced')).toBe(0)
    expect(roomAfter(all, 0)).toBe(0)
  })
})

it('the page tells every stage', () => {
  expect(Object.keys(stackingText.stages)).toEqual(stages.map(({ id }) => id))
})
