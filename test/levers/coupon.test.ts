/** Coupons against closed forms: who redeems, what a holder expects, who fills the basket up, and who would have come anyway. */
import { describe, expect, it } from 'vitest'
import { couponTemplate, expectedSaving, type CouponTerms } from '../../src/model/coupon-template.ts'
import type { Hooks } from '../../src/model/hooks.ts'
import { prepare } from '../../src/model/stage.ts'
import type { World } from '../../src/model/world.ts'
import { book, differing, distance, market, play, total, type Levers, type Small } from './play.ts'

const still: Small = {
  price: { learning: 0, quantityLift: 0 }, couponResponse: { urgencyEarly: 0, urgencyLate: 0 },
  segments: [{ r: 0.5, ordersPerYear: 8, dropout: 0.001, pantry: 0, returnRate: 0 }],
}
const near = (share: number, expected: number, n: number) => expect(Math.abs(share - expected) / Math.sqrt((expected * (1 - expected)) / n)).toBeLessThan(4)

describe('11 redemption', () => {
  const m = 0.8 ** -1.2 * Math.exp(1.5 * 0.2)
  it.each([7, 20])('within %i days is 1-(alpha/(alpha+mV))^r, and 1/m of it would have come anyway', (validDays) => {
    const alpha = (365 * 0.5) / 8
    const of = book(market({ ...still, customers: 12_000, days: validDays + 3 }), { coupon: { kind: 'rate', rate: 0.2, minimum: 0, validDays, firstDay: 1, everyDays: 0 } })
    const issued = total(of, 'coupon.issued')
    const redeemed = total(of, 'coupon.redeemed')
    expect(issued).toBe(12_000)
    near(redeemed / issued, 1 - (alpha / (alpha + m * validDays)) ** 0.5, issued)
    near(total(of, 'coupon.redeemedOrganic') / redeemed, 1 / m, redeemed)
  })

  it('with a code is the remembered share of it', () => {
    const levers = (redeem: string): Levers => ({ coupon: { kind: 'rate', rate: 0.2, minimum: 0, validDays: 3, firstDay: 1, everyDays: 0, redeem } })
    const of = market({ ...still, customers: 15_000, days: 6, segments: [{ r: 0.5, ordersPerYear: 8, dropout: 0.001, pantry: 0, returnRate: 0, elasticity: 0, dealPull: 0 }] })
    const auto = book(of, levers('auto'))
    const first = new Set<number>()
    let used = 0
    play(of, levers('code'), { probe: (world) => ({ after: (order) => {
      if (order.day < 193 || order.day > 195 || first.has(order.row)) return
      first.add(world.population.person[order.row])
      if (order.slot >= 0) used++
    } }) })
    expect(first.size).toBe(total(auto, 'coupon.redeemed'))
    near(used / first.size, 0.7, first.size)
  })

  it('of a newcomer coupon is everyone’s who comes; 1/Phi of them would have come without it', () => {
    const of = market({ customers: 10, prospects: 30_000, days: 60, demand: { organic: 0.5, wordOfMouth: 0 }, segments: [{ ordersPerYear: 0.01 }] })
    const off = total(book(of), 'new.organic') - 10
    const on = book(of, { coupon: { template: 'newcomer', kind: 'rate', rate: 0.2, minimum: 0 } })
    const phi = Math.exp(2.5 * 0.2)
    const came = total(on, 'new.organic') - 10
    expect(total(on, 'coupon.redeemed')).toBe(came + 10)
    near((total(on, 'coupon.redeemedOrganic') - 10) / came, 1 / phi, came)
    near(total(on, 'new.byCoupon') / came, 1 - 1 / phi, came)
    // the pool empties a little faster; both follow 1-e^-hazard
    const hazard = (0.5 / 365) * 60
    near(off / 30_000, 1 - Math.exp(-hazard), 30_000)
    near(came / 30_000, 1 - Math.exp(-hazard * phi), 30_000)
  })
})

describe('11 a newcomer coupon shown to half of those who would come', () => {
  it('is redeemed by 1/Phi who would have come without it', () => {
    const of = market({ customers: 10, prospects: 60_000, days: 60, demand: { organic: 0.5, wordOfMouth: 0 }, segments: [{ ordersPerYear: 0.01 }] })
    const on = book(of, { coupon: { template: 'newcomer', kind: 'rate', rate: 0.4, minimum: 0, share: 0.5 } })
    const redeemed = total(on, 'coupon.redeemed')
    near(total(on, 'coupon.redeemedOrganic') / redeemed, Math.exp(-2.5 * 0.4), redeemed)
  })
})

describe('12 expected saving', () => {
  const of = market({ segments: [{ basket: 200 }] })
  const stage = prepare(of)
  const { couponResponse: c, demand: { basketShape: p } } = of
  const gammaOf = (n: number): number => Array.from({ length: n - 1 }, (_, k) => k + 1).reduce((a, b) => a * b, 1)
  /** E[saving] / E[basket after filling] by Simpson's rule over the gamma density, cut where the coupon bends it. */
  function integral(mean: number, terms: CouponTerms): number {
    const { minimum: T, amount, rate, kind, perMinimum } = terms
    const prize = kind === 'rate' ? rate * T : amount
    const density = (z: number) => ((p / mean) ** p * z ** (p - 1) * Math.exp((-p * z) / mean)) / gammaOf(p)
    const stretch = (z: number) => {
      const gap = T - z
      if (gap <= 0 || gap >= c.stretchReach * z) return 0
      return Math.max(0, Math.min(1, (prize / gap - c.stretchEffortLow) / (c.stretchEffortHigh - c.stretchEffortLow)))
    }
    const saving = (z: number) => (z < T ? 0 : kind === 'rate' ? rate * z : Math.min(z, amount * (perMinimum ? Math.floor(z / T) : 1)))
    const full = T * (1 + c.stretchOvershoot)
    const edges = [1e-9, T / (1 + c.stretchReach), T - prize / c.stretchEffortLow, T - prize / c.stretchEffortHigh, ...Array.from({ length: 40 }, (_, k) => (k + 1) * T), mean * 12]
      .filter((e) => e > 0 && e <= mean * 12).sort((a, b) => a - b)
    let saved = 0
    let spent = 0
    for (let k = 1; k < edges.length; k++) {
      const [a, b] = [edges[k - 1] + 1e-7, edges[k] - 1e-7]
      const n = 200
      for (let i = 0; i <= n; i++) {
        const z = a + ((b - a) * i) / n
        const w = ((b - a) / n / 3) * (i === 0 || i === n ? 1 : i % 2 ? 4 : 2) * density(z)
        const s = stretch(z)
        saved += w * ((1 - s) * saving(z) + s * saving(full))
        spent += w * ((1 - s) * z + s * full)
      }
    }
    return saved / spent
  }
  const base: CouponTerms = { kind: 'amount', amount: 3000, rate: 0.2, minimum: 19_900, perMinimum: false, valid: 7, code: false }
  it.each([
    ['30 off 199', base], ['40 off 300', { ...base, amount: 4000, minimum: 30_000 }], ['30 off each 99', { ...base, minimum: 9900, perMinimum: true }],
    ['20 % from 199', { ...base, kind: 'rate' as const }], ['50 off 100', { ...base, amount: 5000, minimum: 10_000 }],
  ])('of %s by the table is the integral over baskets', (_, terms) => {
    const template = couponTemplate(of, terms, stage.basketLaw)
    for (const mean of [6000, 10_000, 15_000, 20_000, 30_000, 50_000, 90_000]) {
      const [table, exact] = [expectedSaving(template, mean), integral(mean, terms)]
      expect(Math.abs(table - exact), `mean ${mean}: ${table} ${exact}`).toBeLessThan(0.0005)
    }
  })
})

/** GMV of each order by person, day and occasion. */
function baskets(of: ReturnType<typeof market>, levers: Levers): Map<string, number> {
  const seen = new Map<string, number>()
  play(of, levers, { probe: (world: World): Hooks => ({ after: (o) => void seen.set(`${world.population.person[o.row]} ${o.day} ${o.bits}`, o.gmv) }) })
  return seen
}

describe('12 filling up to the minimum', () => {
  it('leaves every order as it was, or lifts it from below the minimum to it', () => {
    const of = market({
      customers: 1500, days: 30, couponResponse: { stretchPantry: 0 }, price: { learning: 0, quantityLift: 0 },
      segments: [{ elasticity: 0, dealPull: 0, returnRate: 0, ordersPerYear: 20 }],
    })
    const off = baskets(of, {})
    const on = baskets(of, { coupon: { value: 40, minimum: 300, everyDays: 1, validDays: 1, firstDay: 0 } })
    expect([...on.keys()].sort()).toEqual([...off.keys()].sort())
    let lifted = 0
    const just = (list: Map<string, number>) => [...list.values()].filter((v) => v >= 30_000 && v < 31_500).length
    for (const [key, before] of off) {
      const now = on.get(key)!
      if (now === before) continue
      lifted++
      expect(before).toBeLessThan(30_000)
      expect(30_000 - before).toBeLessThan(0.6 * before)
      expect(now).toBeGreaterThanOrEqual(30_000)
    }
    expect(lifted).toBeGreaterThan(50)
    expect(just(on)).toBeGreaterThan(2 * just(off))
  })

  it('of 40 off 300 at a mean basket of 200: 13 % filled, 4.1 % more list value, 56 % of the money to baskets already there', () => {
    const of = market({ customers: 40_000, days: 1, price: { newcomerPull: 0, quantityLift: 0 }, segments: [{ basket: 200, ordersPerYear: 0.01, returnRate: 0 }] })
    const off = baskets(of, {})
    let filled = 0
    let discount = 0
    let there = 0
    let gmv = 0
    play(of, { coupon: { template: 'newcomer', value: 40, minimum: 300 } }, { probe: (world) => ({ after: (o) => {
      const before = off.get(`${world.population.person[o.row]} ${o.day} ${o.bits}`)!
      gmv += o.gmv
      discount += o.couponDiscount
      if (before >= 30_000) there += o.couponDiscount
      if (o.gmv !== before) filled++
    } }) })
    const plain = [...off.values()].reduce((a, b) => a + b, 0)
    expect(filled / off.size).toBeCloseTo(0.13, 2)
    expect(gmv / plain - 1).toBeGreaterThan(0.036)
    expect(gmv / plain - 1).toBeLessThan(0.046)
    expect((gmv - discount) / plain - 1).toBeGreaterThan(-0.024)
    expect((gmv - discount) / plain - 1).toBeLessThan(-0.014)
    expect(there / discount).toBeCloseTo(0.56, 1)
  })
})

describe('26 placebo', () => {
  const of = market({ customers: 500, prospects: 1000, days: 60, demand: { organic: 0.3, wordOfMouth: 0 } })
  it.each([{ value: 0 }, { kind: 'rate', rate: 0 }, { value: 0, minimum: 0, redeem: 'code' }, { value: 0, template: 'winback', silentDays: 5 }, { value: 0, template: 'newcomer', minimum: 0 }])(
    'a coupon worth nothing (%o) changes nothing but the counts of coupons', (settings) => {
      const changed = differing(book(of), book(of, { coupon: { everyDays: 7, ...settings } }))
      expect(changed.filter((name) => !name.startsWith('coupon.'))).toEqual([])
      expect(changed).toContain('coupon.issued')
    })

  it('other people by other seeds bring the same results within their error', () => {
    const levers: Levers = { coupon: { minimum: 100, everyDays: 14 }, tiers: { thresholds: [200, 600, 2000] } }
    const gains = (seed: number) => Array.from({ length: 16 }, (_, replication) =>
      total(book(of, levers, { seed, replication }), 'orders') - total(book(of, {}, { seed, replication }), 'orders'))
    const [a, b] = [gains(7), gains(8)]
    expect(a).not.toEqual(b)
    expect(Math.abs(distance(a.map((v, k) => v - b[k]), 0))).toBeLessThan(4)
    expect(distance(a, 0)).toBeGreaterThan(4)
  })
})
