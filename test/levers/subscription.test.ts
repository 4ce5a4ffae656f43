/** Boxes by subscription: how long they go on, who takes them, what they bring and cost. Model 5.9, 29; C18. */
import { describe, expect, it } from 'vitest'
import { column } from '../../src/model/daybook.ts'
import { label } from '../../src/model/order.ts'
import { half } from '../../src/model/record.ts'
import { book, deviation, distance, market, mean, play, total, type Small } from './play.ts'

const regular = { r: 20, ordersPerYear: 15, dropout: 0.001, returnRate: 0, pantry: 0 } as const
const shop = (rest: Small = {}, changes: Partial<NonNullable<Small['segments']>[number]> = {}) =>
  market({ customers: 600, days: 360, segments: [{ ...regular, ...changes }], ...rest, subscribing: { adoption: 1, churn: 0.2, ...rest.subscribing } })

describe('5.9 a subscription', () => {
  it('brings 1/churn boxes on average, whatever is paused', () => {
    for (const [churn, pause] of [[0.2, 0.05], [0.5, 0.4]] as const) {
      const of = shop({ days: 540, subscribing: { churn, pause } })
      // those who began early enough to be nearly sure to have ended: 7-day cycles, the first 60 days
      const boxes = new Map<number, number>()
      const done: number[] = []
      play(of, { subscription: { cycle: 7 } }, { probe: (world) => ({
        noted(row, what) {
          if (what === 'subscriptionStarted' && world.day < 252) boxes.set(row, 0)
          if (what !== 'subscriptionEnded' || !boxes.has(row)) return
          done.push(boxes.get(row)!)
          boxes.delete(row)
        },
        after(order) {
          if (order.label === label.scheduled && boxes.has(order.row)) boxes.set(order.row, boxes.get(order.row)! + 1)
        },
      }) })
      expect(done.length).toBeGreaterThan(300)
      // the box that ends a subscription counts: it was sent before the coin
      expect(boxes.size).toBeLessThan(5)
      expect(Math.abs(distance(done, 1 / churn))).toBeLessThan(4)
      expect(deviation(done)).toBeCloseTo(Math.sqrt(1 - churn) / churn, 0)
    }
  })

  it('ends as often as it begins, once it has gone on for long', () => {
    // a subscriber's own orders are all replaced, so a new one begins only after the last ended
    const of = shop({ days: 720, subscribing: { churn: 0.2, pause: 0, replaced: 1 } })
    const b = book(of, { subscription: { cycle: 10 } })
    const members = column(b, 'subscription.members')
    // by renewal: the share of time as a subscriber, mean stay 10 / 0.2 days, wait 1 / (lambda x fit)
    const wait = 365 / (15 * Math.min(1, (15 / 365) * 10))
    expect(Math.abs(mean([...members.subarray(360, 720)]) / 600 - 50 / (50 + wait))).toBeLessThan(0.03)
    const [began, ended] = [total(b, 'subscription.started', 360, 720), total(b, 'subscription.ended', 360, 720)]
    expect(Math.abs(began - ended) / Math.sqrt(began)).toBeLessThan(4)
  })

  it('begins with the chance of the market: on the second order, for those who use a box a cycle', () => {
    const of = shop({ days: 200, subscribing: { adoption: 0.2, replaced: 0 } }, { ordersPerYear: 24 })
    let [asked, chances, began] = [0, 0, 0]
    const { world } = play(of, { subscription: { cycle: 15, discount: 0.2, visibility: 0.5 } }, { probe: (live) => {
      const own = live.population.extras[0]
      return {
        pay(order) {
          if (order.before < 1 || own.values[half(order.row)] !== 0xffff) return
          asked++
          // 20 % off is twice the usual saving: 0.35 + 0.65 x 4/3
          chances += 0.5 * 0.2 * Math.min(1, live.population.lambda[order.row] * 15) * (0.35 + 0.65 * (0.4 / 0.3))
        },
        noted: (_, what) => void (began += what === 'subscriptionStarted' ? 1 : 0),
      }
    } })
    expect(asked).toBeGreaterThan(3000)
    expect(Math.abs(began - chances) / Math.sqrt(chances)).toBeLessThan(4)
    expect(world.deaths).toBeLessThan(60)
  })

  it('is a box of the agreed size at the better discount, without coupon or shipping fee', () => {
    const of = shop({ economics: { shippingFee: 8 }, subscribing: { box: 1.3 } })
    let n = 0
    play(of, { subscription: { cycle: 20, discount: 0.12 }, coupon: { minimum: 0, everyDays: 7, value: 50 } }, { probe: ({ population }) => ({
      after(order) {
        if (order.label !== label.scheduled) return
        n++
        expect(order.basket).toBe(Math.round(population.zeta[order.row << 4] * 100 * 1.3))
        expect([order.itemDiscount, order.couponDiscount, order.shipping, order.paid]).toEqual([Math.round(0.12 * order.list), 0, 0, order.net])
      },
    }) })
    expect(n).toBeGreaterThan(1000)
  })

  it('replaces a share of the orders of its own, and none of its coins burns life', () => {
    // everyone subscribes at once and for good: what is left of their orders is 1 - replaced
    const of = shop({ days: 300, subscribing: { churn: 0, replaced: 0.6 } }, { ordersPerYear: 40, dropout: 0.02 })
    const [off, on] = [book(of), book(of, { subscription: { cycle: 90 } })]
    const [before, left] = [total(off, 'orders.organic', 200, 300), total(on, 'orders.organic', 200, 300)]
    const living = (b: typeof off) => mean([...column(b, 'alive').subarray(200, 300)])
    expect(Math.abs(left / living(on) / (before / living(off)) - 0.4)).toBeLessThan(0.03)
    expect(total(on, 'displaced')).toBeGreaterThan(before)
    expect(total(on, 'deaths')).toBeLessThan(total(off, 'deaths'))
  })

  it('fills the pantry beyond what it replaces, and lets a box go by while more than an order lies there', () => {
    const many = { customers: 300, days: 360, segments: [{ ...regular, ordersPerYear: 6, pantry: 0.8 }] }
    const at = (subscribing: Record<string, number>, pantry = 0.8) =>
      book(market({ ...many, segments: [{ ...many.segments[0], pantry }], subscribing: { adoption: 1, churn: 0.02, pause: 0, ...subscribing } }), { subscription: { cycle: 20, discount: 0.5 } })
    const full = at({})
    expect(total(full, 'subscription.skipped')).toBeGreaterThan(50)
    expect(total(full, 'pantry.added')).toBeGreaterThan(0)
    expect(total(at({}, 0), 'pantry.added')).toBe(0)
    expect(total(at({}, 0), 'subscription.skipped')).toBe(0)
    // no more is sent in the end than the household uses
    expect(total(full, 'orders.scheduled')).toBeLessThan(total(at({}, 0), 'orders.scheduled'))
  })
})

describe('C18 what the discount asks for', () => {
  it('at a margin of 28 % of the list price, 56 % more boxes just pay; above they gain, below they lose', () => {
    // revenue +40 % at 10 % off: x = 1.4 / 0.9 boxes for every order; margin (m - 0.1) x against m
    const x = 1.4 / 0.9
    const gain = (m: number): number => {
      const of = shop({ days: 120, economics: { cogs: 1 - m, fee: 0, fulfilment: 0 }, price: { quantityLift: 0 } })
      const orders = { box: [0, 0], plain: [0, 0] }
      play(of, { subscription: { cycle: 15 } }, { probe: ({ market: { economics } }) => ({
        after({ label: kind, list, net, basket }) {
          const sums = orders[kind === label.scheduled ? 'box' : 'plain']
          sums[0] += list
          sums[1] += net - Math.round(economics.cogs * basket)
        },
      }) })
      const [box, plain] = [orders.box[1] / orders.box[0], orders.plain[1] / orders.plain[0]]
      expect(plain).toBeCloseTo(m, 4)
      return x * box - plain
    }
    expect(gain(0.28)).toBeCloseTo(0, 3)
    expect(gain(0.4)).toBeGreaterThan(0.05)
    expect(gain(0.2)).toBeLessThan(-0.03)
  })
})
