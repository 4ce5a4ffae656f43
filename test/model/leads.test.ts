/** People who come before they order: how many do in the end, how soon, and what a welcome changes (model 28). */
import { expect, it } from 'vitest'
import { leadShares } from '../../src/model/leads.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { book, differing, market, play, sameBytes, total, type Small } from '../levers/play.ts'

const small: Small = { customers: 50, prospects: 200_000, days: 60, demand: { organic: 0.1, wordOfMouth: 0 } }
const shop = (share: number) => market({ ...small, leads: { share } })
/** Orders of leads who came in the first 40 days: by then all have decided. */
const rate = (of: Daybook) => total(of, 'leads.ordered') / (total(of, 'leads.ordered') + total(of, 'leads.lapsed'))

it('28 nobody hesitates: not a byte differs from a shop without leads', () => {
  expect(leadShares({ share: 0, conversion: 0.5 })).toEqual({ more: 1, lead: 0 })
  const off = book(shop(0))
  expect(['leads.came', 'leads.ordered', 'leads.lapsed'].every((name) => total(off, name) === 0)).toBe(true)
  expect(sameBytes(off, book(market({ ...small, leads: { share: 0, halfHours: 5, conversion: 0.9 } })))).toBe(true)
})

it('28 as many first orders come as without leads, some days later', () => {
  const orders = [0, 0.5, 1].map((share) => total(book(shop(share)), 'new.organic', 20))
  for (const n of orders.slice(1)) expect(Math.abs(n - orders[0]!)).toBeLessThan(4 * Math.sqrt(2 * orders[0]!))
})

it('28 half order in the end; with a welcome of 2 and 4 in the first day .625 and .770', () => {
  for (const [welcome, expected] of [[1, 0.5], [2, 0.625], [4, 0.77]] as const) {
    const { book: run } = play(shop(1), {}, { probe: (world) => {
      world.leads.greeting = { choose: (people) => new Set(people), quicker: [welcome], coupon: undefined, ordered: () => {} }
      return {}
    } })
    const n = total(run, 'leads.ordered') + total(run, 'leads.lapsed')
    // those who came last and have not decided yet are the patient ones: they are left out on both sides alike
    expect(Math.abs(rate(run) - expected), `${welcome}: ${rate(run)}`).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n) + 0.002)
  }
})

it('28 the middle of those who order without a welcome takes 18 hours', () => {
  const run = book(shop(1))
  const until = (end: number) => [1, 2, 3, 4, 6, 9, 12, 18].filter((e) => e <= end).reduce((sum, e) => sum + total(run, `leads.hours.${e}`), 0)
  const all = total(run, 'leads.ordered')
  expect(Math.abs(until(18) / all - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / all) + 0.004)
})

it('28 everyone who came is a customer, has given up, or still hesitates; first orders are counted once', () => {
  const run = book(shop(0.5))
  expect(total(run, 'leads.came')).toBeGreaterThanOrEqual(total(run, 'leads.ordered') + total(run, 'leads.lapsed'))
  expect([1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 72, 120, 'more'].reduce((sum: number, e) => sum + total(run, `leads.hours.${e}`), 0)).toBe(total(run, 'leads.ordered'))
  expect(differing(run, book(shop(0)))).toContain('new.organic')
})
