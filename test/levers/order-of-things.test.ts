/** Sentences of the model that are easily broken: who is listed, who acts on which day, whose lot is drawn. */
import { describe, expect, it } from 'vitest'
import { eachInAudience } from '../../src/levers/coupon/audience.ts'
import { column } from '../../src/model/daybook.ts'
import { post } from '../../src/model/posted.ts'
import { half } from '../../src/model/record.ts'
import { referenceAt } from '../../src/model/state.ts'
import { firmView } from '../../src/model/firm.ts'
import { book, differing, market, mean, play, total, type Levers } from './play.ts'

const wide = { probe: () => ({ bound: () => 25 }) }
const tiered = { customers: 2000, days: 120, start: '2027-10-01', base: { kind: 'tenure', tenure: 730 } } as const
const busy = { customers: 500, prospects: 20_000, days: 12, base: { kind: 'tenure', tenure: 400 }, demand: { organic: 2 } } as const
describe('A: every occasion that a bound must reach is listed', () => {
  it.each([
    ['a deadline inside a block', market({ ...tiered, segments: [{ returnRate: 0 }] }), { tiers: {} }],
    ['a deadline inside a block, strong pull', market({ ...tiered, segments: [{ returnRate: 0 }], membership: { goalStrength: 2 } }), { tiers: {} }],
    ['refunds', market({ ...tiered, days: 60, start: '2027-03-01', segments: [{ returnRate: 0.3 }], membership: { goalStrength: 2 } }), { tiers: {} }],
    ['a demotion to a tier that gives more', market({ ...tiered, days: 60, start: '2027-12-03', segments: [{ ordersPerYear: 25 }] }), { tiers: { discounts: [0.3, 0.1, 0], perkFactor: [1.2, 1.1, 1], thresholds: [300, 800, 1500] } }],
    ['the first customers of a quick channel', market({ ...busy, segments: [{ ordersPerYear: 300 }], channels: { private: { rate: 3, referenceSpend: 50 } } }), { ads: { private: 400, search: 300, fromDay: 1 } }],
  ] as const)('%s', (_what, of, levers: Levers) => {
    let days: number[] = []
    for (let replication = 0; replication < 6; replication++) {
      const [a, b] = [book(of, levers, { replication }), book(of, levers, { ...wide, replication })]
      const d = [...Array(a.rows).keys()].filter((r) => total(a, 'orders', r, r + 1) !== total(b, 'orders', r, r + 1))
      days = days.concat(d)
    }
    expect(days).toEqual([])
  })
})

describe('B: invitations of an order are sent the next day', () => {
  it('also those of a first order', () => {
    const of = market({ customers: 300, prospects: 3000, days: 5, segments: [{ ordersPerYear: 0.01, shareProne: 0.98 }], sharing: { shareRate: 1, conversion: 1 } })
    const b = book(of, { referral: { inviterReward: 200 } })
    expect(column(b, 'referral.senders')[0]).toBe(0)
  })
})

describe('D: a quota holds', () => {
  it.each([
    ['cart', market({ customers: 800, days: 90, segments: [{ r: 4, ordersPerYear: 20 }], couponResponse: { cartConversion: 0.3 } }), { coupon: { template: 'cart', kind: 'rate', rate: 0.3, minimum: 0, quota: 300 } }],
    ['cart shown to nobody further', market({ customers: 800, days: 90, segments: [{ r: 4, ordersPerYear: 20 }], couponResponse: { cartConversion: 0.3 } }), { coupon: { template: 'cart', kind: 'rate', rate: 0.3, minimum: 0, quota: 3000 } }],
  ] as const)('%s', (_, of, levers: Levers) => {
    const b = book(of, levers)
    expect(total(b, 'coupon.issued')).toBeLessThanOrEqual((levers.coupon!.quota as number))
  })
})

describe('E: lots of the quota and of the longest silent are separate draws', () => {
  it('those who share the last day of silence are not favoured', () => {
    // everyone's last order is on one of two days
    const { world } = play(market({ customers: 4000, days: 3 }))
    const { population } = world
    for (let row = 0; row < 4000; row++) population.lastOrder[half(row)] = row < 2000 ? 150 : 160
    let n = 0
    let young = 0
    eachInAudience(firmView(world), world.day, { template: 'threshold', audience: 'longestSilent', silentDays: 1, silentShare: 0.6, fromTier: 1, share: 1, quota: 200 }, (row) => { n++; if (row >= 2000) young++ })
    expect(Math.abs(young - (200 * 400) / 2400)).toBeLessThan(4 * Math.sqrt(200 * (1 / 6) * (5 / 6)))
    expect(n).toBe(200)
  })
})

describe('F: invitations', () => {
  it('wasted are some of those made', () => {
    const b = book(market({ customers: 20, prospects: 18, days: 20, sharing: { shareRate: 1 } }), { referral: {} })
    expect(total(b, 'referral.wasted') + total(b, 'new.referral')).toBeLessThanOrEqual(total(b, 'referral.invited'))
  })
})

describe('G: wide net over everything else', () => {
  const base = { customers: 800, days: 60, base: { kind: 'tenure', tenure: 500 } as const, prospects: 3000, demand: { organic: 0.3, wordOfMouth: 0 } }
  it.each<[string, Levers]>([
    ['coupon code', { coupon: { kind: 'rate', rate: 0.6, everyDays: 3, validDays: 20, minimum: 50, redeem: 'code' } }],
    ['coupon wecom', { coupon: { value: 60, everyDays: 3, validDays: 20, minimum: 50, channel: 'wecom' } }],
    ['perMinimum', { coupon: { value: 60, minimum: 70, perMinimum: true, everyDays: 9, validDays: 9 } }],
    ['coupon+ads', { coupon: { value: 60, everyDays: 3, validDays: 20, minimum: 50, channel: 'sms' }, ads: { private: 100, search: 100 } }],
    ['newcomer+ads+referral', { coupon: { template: 'newcomer', minimum: 0, value: 90 }, ads: { private: 100, feed: 100 }, referral: {} }],
    ['journeys', { journeys: { welcome: 'wecom', welcomeAmount: 60, welcomeMinimum: 0, replenish: 'call', cart: 'wecom', cartHours: 12, lapse: 'call', lapseDays: 10, lapseReason: 'price', lapseAmount: 90, lapseMinimum: 0, rfm: 'sms', rfmDays: 3, rfmRecency: [10, 40, 60, 80], rfmMinimum: 0 } }],
    ['journeys+coupon+tiers', { journeys: { cart: 'sms', cartAmount: 40, lapse: 'wecom', lapseDays: 7, lapseMinimum: 50, valueSpend: 100, value: 'call' }, coupon: { template: 'winback', silentDays: 20, minimum: 0, channel: 'sms', everyDays: 5 }, tiers: { thresholds: [50, 100, 200] } }],
    ['groups on coupons and tiers', { 'group-buy': { discounts: [0.5, 0.5, 0.5] }, coupon: { value: 60, everyDays: 3, validDays: 20, minimum: 50, channel: 'sms' }, tiers: { thresholds: [50, 100, 200] } }],
    ['hurried events, brought and shared', { 'flash-sale': { rhythm: 'daily', firstDay: 0, depth: 0.6, hours: 0.5, stock: 3, preheat: true, bringThree: true, share: true, shareMinimum: 0, host: 'creator', boost: 50 }, tiers: { thresholds: [50, 100, 200] }, coupon: { kind: 'rate', rate: 0.4, everyDays: 5, minimum: 50 } }],
    ['points', { points: { earn: 20, minimum: 0, payShare: 0.9, pushEvery: 9, pushFrom: 50 } }],
    ['points+coupon', { points: { earn: 20, minimum: 0, payShare: 0.9 }, coupon: { kind: 'rate', rate: 0.5, everyDays: 3, validDays: 20, minimum: 50, channel: 'sms' } }],
    ['lifetime price+tiers+points+coupon', { 'loyalty-price': { discount: 0.5, orders: 2 }, tiers: { thresholds: [50, 100, 200], discounts: [0.3, 0.4, 0.5], window: 'quarter' }, points: { earn: 20, minimum: 0, payShare: 0.9 }, coupon: { kind: 'rate', rate: 0.6, everyDays: 3, minimum: 50 } }],
    ['posted weekends', { 'promotion-calendar': { pattern: 'weekend', discount: 0.5, spend: 200 } }],
    ['posted in the middle of a block, with coupons', { 'promotion-calendar': { pattern: 'monThu', fromDay: 3, everyWeeks: 2, discount: 0.3 }, coupon: { value: 60, everyDays: 3, validDays: 20, minimum: 50, channel: 'sms' } }],
    ['member days by tier and lot', { 'member-day': { rhythm: 'weekly', discounts: [0, 0.1, 0.3, 0.5], luck: 0.5, spend: 100 }, tiers: { thresholds: [50, 100, 200], discounts: [0.1, 0.2, 0.3] } }],
    ['all of it at once', { 'member-day': { rhythm: 'weekly', discounts: [0.1, 0.2, 0.3, 0.5] }, 'promotion-calendar': { spend: 100 }, tiers: { thresholds: [50, 100, 200] }, coupon: { kind: 'rate', rate: 0.5, everyDays: 5, validDays: 14, minimum: 0 }, ads: { private: 100 } }],
    ['tiers noglow perks', { tiers: { thresholds: [50, 100, 200], perkFactor: [1.2, 1.2, 1.2], discounts: [0.3, 0.4, 0.5] } }],
  ])('%s', (what, levers) => {
    const worlds = 'points' in levers ? [[0.9, true, 0], [1.2, true, 0.7]] as const : [[1, false, 0], [0.8, false, 0], [1.2, false, 0]] as const
    for (const [everydayPrice, itemsMultiply, marginGuard] of worlds) {
      const of = market({ ...base, economics: { everydayPrice, itemsMultiply, marginGuard }, segments: [{ returnRate: 0, dealPull: 2.5, elasticity: 2 }], membership: { goalStrength: 0 } })
      const [a, b] = [book(of, levers), book(of, levers, wide)]
      const d = differing(a, b)
      expect.soft(d.slice(0, 3), `${what} ${everydayPrice} ${itemsMultiply}`).toEqual([])
    }
  })
})

describe('H: the reference price follows the anchor through orders', () => {
  const segments = [{ r: 20, ordersPerYear: 20, returnRate: 0, pantry: 0, dropout: 0.001 }]
  const price = { learning: 0, quantityLift: 0 }
  it.each([0.9, 1.1])('everyday price %d ends at P^-eps0, with no lever on', (everydayPrice) => {
    const of = market({ customers: 2000, days: 500, economics: { everydayPrice }, segments, price })
    const ratio = total(book(of), 'orders', 450, 500) / total(book(market({ customers: 2000, days: 500, segments, price })), 'orders', 450, 500)
    expect(Math.abs(ratio / everydayPrice ** -1.2 - 1)).toBeLessThan(0.03)
  })
  it('without learning everyone stands at the anchor, ordered or not, after a posted offer', () => {
    const of = market({ customers: 500, days: 80, segments, price })
    let [seen, anchor] = [0, 0]
    play(of, {}, { probe: (w) => ({
      open(day) { if (day === 212) post(w, day, day + 30, 0.3, w.place('promo.discount')) },
      close(day) { if (day === 250) [seen, anchor] = [mean(Array.from({ length: 500 }, (_, r) => referenceAt(w, r, day, w.recovery))), w.anchor[day]] },
    }) })
    expect(seen).toBeCloseTo(anchor, 3)
  })
})
