/** The promotion calendar: the right days, money that brings people in, and what it is worth to concentrate it. */
import { describe, expect, it } from 'vitest'
import { leverById } from '../../src/levers/index.ts'
import type { Lever } from '../../src/levers/lever.ts'
import { column } from '../../src/model/daybook.ts'
import { audit } from './accounts.ts'
import { book, market, play, total, type Small } from './play.ts'

const often = { r: 4, ordersPerYear: 20, dropout: 0.001, concentration: 100, pantry: 0, returnRate: 0 }
const still = { learning: 0, recovery: 1, quantityLift: 0 }
/** Friday to Sunday carry 60 % of demand: three days of twice the weight against four. */
const weekend = { weekends: true, weekendLift: 2, fridayLift: 2, midYear: false, doubleEleven: false }
// 1 March 2027 is a Monday: twelve whole weeks
const shop: Small = { days: 84, customers: 8000, calendar: weekend, price: still, demand: { organic: 0, wordOfMouth: 0, returnChurn: 1 }, segments: [often] }
const calendar = leverById['promotion-calendar'] as unknown as Lever

describe('27 days of the calendar', () => {
  const spans = (settings: Record<string, unknown>, days = 28, start = '2027-03-01') =>
    calendar.acts!({ discount: 0.2, pattern: 'friSun', everyWeeks: 1, fromDay: 0, toDay: 1095, spend: 10, gift: 0, announced: true, ...settings } as never, days, start)

  it('are those of the week, of one week in so many, between the first and the last', () => {
    expect(spans({}, 14)).toEqual([{ from: 4, to: 6 }, { from: 11, to: 13 }])
    expect(spans({ pattern: 'weekend' }, 7)).toEqual([{ from: 5, to: 6 }])
    expect(spans({ pattern: 'monThu', fromDay: 2 }, 14)).toEqual([{ from: 2, to: 3 }, { from: 7, to: 10 }])
    expect(spans({ pattern: 'everyDay', everyWeeks: 4, fromDay: 3 }, 40)).toEqual([{ from: 3, to: 9 }, { from: 31, to: 37 }])
    expect(spans({ pattern: 'everyDay', fromDay: 5, toDay: 6 })).toEqual([{ from: 5, to: 6 }])
    // from a Saturday on, across a leap day
    expect(spans({}, 10, '2028-02-26')).toEqual([{ from: 0, to: 1 }, { from: 6, to: 8 }])
    expect(spans({ fromDay: 30 })).toEqual([])
  })

  it('cost what they are planned to, and are the only ones with orders of the promotion', () => {
    const of = market({ ...shop, customers: 300, days: 40 })
    const b = book(of, { 'promotion-calendar': { spend: 12.5, gift: 4 } })
    const on = spans({}, 40).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => from + k))
    expect(total(b, 'cost.program')).toBe(1250 * on.length)
    expect(calendar.planned!({ ...of, discount: 0.2, pattern: 'friSun', everyWeeks: 1, fromDay: 0, toDay: 1095, spend: 12.5 } as never, 40, of.start)).toBe(12.5 * on.length)
    column(b, 'promo.orders').forEach((n, day) => {
      if (!on.includes(day)) expect(n).toBe(0)
      expect(column(b, 'cost.gifts')[day]).toBe(400 * n)
    })
    expect(total(b, 'promo.cost')).toBe(total(b, 'discount.item') + total(b, 'cost.program') + total(b, 'cost.gifts'))
    expect(total(b, 'promo.orders')).toBeGreaterThan(100)
  })

  it('demand follows the weekday factors, and the default ones are the old weekend', () => {
    const share = (of: ReturnType<typeof market>) => {
      const orders = column(book(of), 'orders.organic')
      return orders.subarray(7, 84).reduce((all, n, k) => all + (k % 7 >= 4 ? n : 0), 0) / orders.subarray(7, 84).reduce((a, b) => a + b, 0)
    }
    expect(Math.abs(share(market(shop)) - 0.6)).toBeLessThan(0.01)
    expect(Math.abs(share(market({ ...shop, calendar: { weekends: true, midYear: false, doubleEleven: false } })) - 3.3 / 7.3)).toBeLessThan(0.01)
  })
})

describe('27 the same weekly budget on three days or on seven', () => {
  const of = market(shop)
  const weekly = 420
  const induced = (settings: Record<string, unknown>) => total(book(of, { 'promotion-calendar': settings }), 'orders.induced')

  it('a fixed spend per day brings 0.6 (7/3)^0.885 = 1.27 times as much on Friday to Sunday', () => {
    const three = induced({ discount: 0, pattern: 'friSun', spend: weekly / 3 })
    const seven = induced({ discount: 0, pattern: 'everyDay', spend: weekly / 7 })
    const theory = 0.6 * (7 / 3) ** 0.885
    expect(theory).toBeCloseTo(1.27, 2)
    // orders brought are Poisson; both share their luck only in part
    const error = theory * Math.sqrt(1 / three + 1 / seven)
    expect(error).toBeLessThan(0.02)
    expect(Math.abs(three / seven - theory) / error).toBeLessThan(4)
  })

  it('brings be (f/fref)^0.885 more customers and new customers alike', () => {
    const spend = 4 * of.promotion.referenceSpend
    const more = 0.1 * 4 ** 0.885
    const plain = book(of)
    const mean = total(plain, 'orders.organic', 1) * more
    expect(Math.abs(induced({ discount: 0, pattern: 'everyDay', spend, fromDay: 1 }) - mean) / Math.sqrt(mean)).toBeLessThan(4)
    const crowd = market({ ...shop, days: 40, customers: 10, prospects: 30_000, demand: { organic: 2, wordOfMouth: 0 }, promotion: { traffic: 1 } })
    const came = (settings?: object) => total(book(crowd, settings ? { 'promotion-calendar': { discount: 0, pattern: 'everyDay', spend: crowd.promotion.referenceSpend, ...settings } } : {}), 'new.organic')
    // hazards add up: of those left, twice as many come
    const hazard = (2 / 365) * 40
    const expected = 30_000 * (Math.exp(-hazard) - Math.exp(-2 * hazard))
    expect(Math.abs(came({}) - came() - expected) / Math.sqrt(expected)).toBeLessThan(4)
  })

  it('a cost per order is worth the same on either', () => {
    // GMV gained per yuan of discount; nobody waits, and the first orders of day 0 have no part in it
    const off = book(of)
    const gain = (pattern: string) => {
      const b = book(of, { 'promotion-calendar': { pattern, fromDay: 1, announced: false } })
      return (total(b, 'gmv') - total(off, 'gmv')) / total(b, 'promo.cost')
    }
    expect(Math.abs(gain('friSun') / gain('everyDay') - 1)).toBeLessThan(0.04)
  })
})

describe('5.1, 6 what is posted for all', () => {
  it('lowers the price of every order of the day by as much, and moves the anchor', () => {
    const of = market({ ...shop, customers: 400, days: 30, price: {} })
    let others = 0
    const { book: b, world } = play(of, { 'promotion-calendar': { discount: 0.15, pattern: 'everyDay', fromDay: 10, toDay: 12 } }, { probe: () => ({ after: ({ day, itemDiscount, list }) => {
      const on = day >= 202 && day <= 204
      if (itemDiscount !== (on ? Math.round(0.15 * list) : 0)) others++
    } }) })
    expect(others).toBe(0)
    expect(total(b, 'promo.orders')).toBe(total(b, 'orders', 10, 13))
    expect(world.anchor[192 + 12]).toBeLessThan(1)
    expect(world.anchor[192 + 10]).toBe(1)
  })

  it('draws those who never bought by exp(newcomerPull d)', () => {
    const of = market({ ...shop, days: 40, customers: 10, prospects: 60_000, demand: { organic: 1, wordOfMouth: 0 } })
    const came = (settings: object) => total(book(of, { 'promotion-calendar': { pattern: 'everyDay', announced: false, ...settings } }), 'new.organic')
    const hazard = ((1 / 365) * 40)
    const expected = 60_000 * (Math.exp(-hazard) - Math.exp(-hazard * Math.exp(2.5 * 0.2)))
    const plain = total(book(of), 'new.organic')
    expect(Math.abs(came({ discount: 0.2 }) - plain - expected) / Math.sqrt(expected)).toBeLessThan(4)
  })
})

describe('37 the calendar', () => {
  const levers = { 'promotion-calendar': { pattern: 'everyDay', everyWeeks: 3 }, 'member-day': { dayOfMonth: 12, spend: 20 }, tiers: { thresholds: [100, 300, 900] } }
  const lasting = (days: number) => book(market({ days, customers: 300, prospects: 1500, base: { kind: 'tenure', tenure: 300 }, demand: { organic: 0.3 } }), levers)

  it('of a shorter run is the beginning of a longer one, also in the middle of waiting for what comes after its end', () => {
    const [long, short] = [lasting(80), lasting(38)]
    expect(total(short, 'displaced', 30, 38)).toBeGreaterThan(0)
    for (const name of ['displaced', 'promo.orders', 'memberday.gmv', 'cost.program', 'visits.customers', 'new.organic', 'deaths', ...['organic', 'induced', 'shifted', 'first'].map((l) => `orders.${l}`)])
      expect([...column(short, name).subarray(0, 38)], name).toEqual([...column(long, name).subarray(0, 38)])
  })

  it('bears a sale on the first and on the last day, and one longer than the run', () => {
    const of = market({ days: 20, customers: 200, segments: [{ returnRate: 0.2 }] })
    for (const [fromDay, toDay] of [[0, 0], [19, 19], [0, 1095], [19, 1095], [20, 30]]) {
      const { breaches, book: b } = audit(of, { 'promotion-calendar': { pattern: 'everyDay', fromDay, toDay, spend: 3 } })
      expect(breaches).toEqual([])
      expect(total(b, 'cost.program')).toBe(300 * Math.max(0, Math.min(19, toDay) - fromDay + 1))
    }
  })
})
