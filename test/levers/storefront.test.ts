/** The storefront: what a step of a visit gives to orders, and the funnel that adds up to them. */
import { describe, expect, it } from 'vitest'
import { raised } from '../../src/levers/storefront/storefront.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { book, market, mean, total, deviation } from './play.ts'

const ends = ['ends.bounce', 'ends.product', 'ends.cart', 'ends.pay']
/** On day 0 all order for the first time, whatever the shop looks like: what follows counts. */
const later = (of: Daybook, name: string) => total(of, name, 1)
const visits = (of: Daybook) => later(of, 'orders') + ends.reduce((sum, name) => sum + later(of, name), 0)
const carts = (of: Daybook) => later(of, 'orders') + later(of, 'ends.cart') + later(of, 'ends.pay')
/** Many customers, seldom an order: no pantry, no learning, so that every step shows as it is. */
const wide = market({
  customers: 20_000, days: 60, economics: { conversion: 0.03 }, price: { learning: 0 },
  segments: [{ ordersPerYear: 1, dropout: 0.01, pantry: 0, r: 20 }],
})
const futures = 6
const each = (levers: Parameters<typeof book>[1]) => Array.from({ length: futures }, (_, replication) => book(wide, levers, { replication }))
const plain = each({})
/** Ratios on shared luck, and how far their mean lies from a value in its standard errors. */
const ratios = (with_: readonly Daybook[], of: (b: Daybook) => number) => with_.map((b, k) => of(b) / of(plain[k]!))
const away = (x: readonly number[], value: number) => Math.abs(mean(x) - value) / (deviation(x) / Math.sqrt(x.length))

describe('14 a step of a visit', () => {
  it('is raised by exactly its gain when it stands alone, and never passes all who come', () => {
    for (const p of [0.18, 0.3158, 0.55]) for (const x of [-0.2, 0.05, 0.5]) expect(raised(p, [x])).toBeCloseTo((1 + x) * p, 12)
    expect(raised(0.55, [0.2, 0.3])).toBeLessThan(0.55 * 1.2 * 1.3)
    expect(raised(0.55, [0.2, 0.3])).toBeCloseTo(raised(0.55, [0.3, 0.2]), 14)
    expect(raised(0.95, [0.05, 0.05, 0.05])).toBeLessThan(1)
  })

  it.each([['stay', 0.2, 0.8], ['cart', 0.3, 0.6], ['checkOut', 0.2, 0.9], ['pay', 0.04, 1]] as const)('%s: a gain of %d moves orders by %d of it, out of the same visits', (step, gain, theta) => {
    const better = each({ storefront: { cart: 0, [step]: gain } })
    expect(away(ratios(better, (b) => later(b, 'orders')), 1 + theta * gain)).toBeLessThan(4)
    expect(away(ratios(better, visits), 1)).toBeLessThan(4)
  })

  it('a slow page loses e^(-.07 s) of those who stay', () => {
    const slow = each({ storefront: { cart: 0, loadSeconds: 6 } })
    expect(away(ratios(slow, (b) => later(b, 'orders')), 1 + 0.8 * (Math.exp(-0.21) - 1))).toBeLessThan(4)
  })

  it('carts are a tenth of the visits at 3 %, and three in ten of them are paid', () => {
    const all = plain.map((b) => carts(b) / visits(b))
    // customers convert 1.4 times as well as the shop: .042/.3
    expect(mean(all)).toBeCloseTo(0.14, 2)
    expect(mean(plain.map((b) => later(b, 'orders') / carts(b)))).toBeCloseTo(0.3, 1)
  })

  it('GMV is visits by conversion by order value, to the fen', () => {
    const [one] = each({ storefront: { stay: 0.1, checkOut: 0.2, pay: 0.02 } })
    const gmv = later(one!, 'gmv')
    const orders = later(one!, 'orders')
    expect(Math.round(visits(one!) * (orders / visits(one!)) * (gmv / orders))).toBe(gmv)
  })
})

describe('14 promises', () => {
  const shop = market({ customers: 200, prospects: 40_000, days: 90, demand: { organic: 0.4, wordOfMouth: 0 }, segments: [{ returnRate: 0.2 }] })
  const first = (levers: Parameters<typeof book>[1]) => Array.from({ length: 4 }, (_, replication) => book(shop, levers, { replication }))
  const before = first({})
  it('trust and risk promises bring more first orders and nothing else to those who are customers', () => {
    const after = first({ storefront: { cart: 0, trust: 0.25 } })
    const gained = after.map((b, k) => total(b, 'new.organic') / total(before[k]!, 'new.organic'))
    // fewer are left to come
    expect(mean(gained)).toBeGreaterThan(1.2)
    expect(mean(gained)).toBeLessThan(1.25)
    expect([...column(after[0]!, 'orders.induced')].every((n) => n === 0)).toBe(true)
  })

  it('a risk promise raises the odds of returns by half its gain', () => {
    const after = first({ storefront: { cart: 0, riskPromise: 0.3 } })
    const rate = (b: Daybook) => total(b, 'returns') / total(b, 'orders')
    const odds = 1.15 * 0.25
    expect(away(after.map(rate), odds / (1 + odds))).toBeLessThan(4)
    expect(away(before.map(rate), 0.2)).toBeLessThan(4)
  })
})
