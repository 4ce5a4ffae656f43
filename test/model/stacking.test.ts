/** What adds up on one order: the best item discount or their product, one coupon, points; and a guard that no discount breaks. */
import { describe, expect, it } from 'vitest'
import { emptyOffer, roomAfter, stages, takeForGranted, takeOff } from '../../src/model/stacking.ts'
import { stackingText } from '../../src/model/stacking.text.ts'
import { byte } from '../../src/model/record.ts'
import { book, differing, market, play, total, type Levers, type Small } from '../levers/play.ts'

const shop: Small = { customers: 250, days: 120, base: { kind: 'tenure', tenure: 300 }, segments: [{ ordersPerYear: 20 }] }
const deep: Levers = {
  coupon: { kind: 'rate', rate: 0.9, minimum: 0, everyDays: 10, validDays: 9 }, tiers: { thresholds: [100, 300, 900], discounts: [0.3, 0.4, 0.5] },
  'loyalty-price': { discount: 0.5, orders: 2 }, points: { earn: 20, minimum: 0, payShare: 0.9 },
}

describe('5.1 item discounts', () => {
  it('count once, the best of them, or multiply where the market says so', () => {
    const best = emptyOffer(market())
    takeOff(best, 0.1)
    takeOff(best, 0.3)
    takeOff(best, 0.2)
    takeForGranted(best, 0.05)
    takeForGranted(best, 0.02)
    expect([best.item, best.granted]).toEqual([0.3, 0.05])
    const product = emptyOffer(market({ economics: { itemsMultiply: true } }))
    for (const d of [0.1, 0.3, 0.2]) takeOff(product, d)
    takeForGranted(product, 0.05)
    takeForGranted(product, 0.02)
    expect(product.item).toBeCloseTo(1 - 0.9 * 0.7 * 0.8, 12)
    expect(product.granted).toBeCloseTo(1 - 0.95 * 0.98, 12)
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
