/** The welcome before the first order: quicker on the first day only, its gift for 24 hours, some held out, a number a day (model 28). */
import { describe, expect, it } from 'vitest'
import { metricById } from '../../src/metrics/index.ts'
import { book, differing, market, play, sameBytes, total, type Small } from './play.ts'

const small: Small = { customers: 50, prospects: 100_000, days: 60, demand: { organic: 0.2, wordOfMouth: 0 }, segments: [{ basket: 200, susceptibility: 1, returnRate: 0 }] }
const of = market({ ...small, leads: { share: 1 } })
const rule = { lapse: 'off', welcome: 'none', welcomeLeads: true, welcomeMinimum: 0, holdout: 0 }
const on = (own: Record<string, unknown>) => ({ journeys: { ...rule, ...own } })

describe('28 the welcome rule before the first order', () => {
  it('changes no byte where nobody hesitates, and none where it gives nothing and says nothing but who it met', () => {
    const plain = market(small)
    expect(sameBytes(book(plain, on({})), book(plain, on({ welcomeLeads: false })))).toBe(true)
    expect(differing(book(of, { journeys: { ...rule, welcomeLeads: false, welcomeAmount: 0 } }), book(of, on({ welcomeAmount: 0, holdout: 0.9 }))).filter((name) => !name.startsWith('journeys.'))).toEqual([])
  })

  it('brings those greeted to the odds of the hourly law, and leaves those held out at the world\u2019s', () => {
    let quick = 0
    const { book: run } = play(of, on({ welcomeAmount: 50, holdout: 0.4 }), { probe: (world) => ({ open: () => void (quick = world.leads.greeting!.quicker[0]) }) })
    const h = Math.LN2 / 36
    const k = quick * h + h
    const expected = ((quick * h) / k) * (1 - Math.exp(-24 * k)) + 0.5 * Math.exp(-24 * k)
    expect(quick).toBeGreaterThan(1.5)
    // people come evenly; of the last day or two some have not decided
    for (const [who, odds] of [['', expected], ['Held', 0.5]] as const) {
      const n = total(run, who === '' ? 'journeys.leads.contacts' : 'journeys.leads.held')
      const orders = total(run, `journeys.leads.orders${who}`)
      expect(n).toBeGreaterThan(800)
      expect(Math.abs(orders / n - odds), who).toBeLessThan(4 * Math.sqrt((odds * (1 - odds)) / n) + 0.03)
    }
    expect(total(run, 'journeys.leads.held') / total(run, 'leads.came')).toBeCloseTo(0.4, 1)
  })

  it('the larger the gift, the more order and the sooner', () => {
    const runs = [0, 20, 60, 150].map((welcomeAmount) => book(of, on({ welcomeAmount })))
    const orders = runs.map((run) => total(run, 'leads.ordered'))
    const hours = runs.map((run) => metricById.hoursToFirstOrder.series(run).at(-1)!)
    for (let k = 1; k < runs.length; k++) {
      expect(orders[k]).toBeGreaterThan(orders[k - 1])
      expect(hours[k]).toBeLessThan(hours[k - 1])
    }
  })

  it('gives its coupon to orders of the first 24 hours alone, and pays for each message', () => {
    const run = book(of, on({ welcome: 'sms' }))
    const first = [1, 2, 3, 4, 6, 9, 12, 18, 24].reduce((sum, end) => sum + total(run, `leads.hours.${end}`), 0)
    const discount = total(run, 'journeys.leads.discount')
    expect(discount).toBe(total(run, 'discount.couponFirst'))
    expect(discount).toBeLessThanOrEqual(2000 * first)
    expect(discount).toBeGreaterThan(0.8 * 2000 * total(run, 'journeys.leads.contacts') * (first / total(run, 'leads.came')))
    expect(total(run, 'touch.sent')).toBe(total(run, 'journeys.leads.contacts') + total(run, 'journeys.welcome.contacts'))
    expect(total(run, 'new.byCoupon')).toBeGreaterThan(0)
    expect(total(run, 'new.byCoupon')).toBeLessThan(total(run, 'coupon.issued'))
  })

  it('takes up its number a day at most, and welcomes nobody twice', () => {
    const run = book(of, on({ welcomeDaily: 3 }))
    expect(total(run, 'journeys.leads.contacts')).toBeLessThanOrEqual(3 * of.days)
    const all = book(of, on({}))
    expect(total(all, 'journeys.leads.contacts')).toBe(total(all, 'leads.came'))
    // the customers of day 0 had not hesitated
    expect(total(all, 'journeys.welcome.contacts')).toBe(50)
  })
})
