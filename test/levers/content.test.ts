/** Content and search ranking: how the stock builds up and fades, how many it brings, and whom it leaves alone (model 18). */
import { describe, expect, it } from 'vitest'
import { drawOf, stockOf } from '../../src/levers/content/content.ts'
import { metricById } from '../../src/metrics/index.ts'
import type { MetricId } from '../../src/metrics/ids.ts'
import { calendarOf, dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { book, deviation, differing, market, mean, sameBytes, total, type Levers } from './play.ts'

type Own = Parameters<typeof stockOf>[2]
const prospects = 20_000
const shop = market({ customers: 200, prospects, days: 180, demand: { organic: 0.2, wordOfMouth: 0 } })
const calendar = calendarOf(shop)
const own = (settings: Partial<Own>): Own => ({ ...(leverDefaults(shop, 'content') as unknown as Own), ...settings })
const futures = 6
const each = (levers: Levers, of = shop) => Array.from({ length: futures }, (_, replication) => book(of, levers, { replication }))
const om = 2 ** (-1 / 60)
/** Prospects who came; those who are there from the start order for the first time on day 0. */
const newcomers = (of: Daybook) => total(of, 'new.organic') - shop.customers

describe('18 the stock of content', () => {
  it('answers a step as 1 - om^n, n days after the lag, and a stop by halves', () => {
    const stock = stockOf(shop.contentResponse, calendar, own({ budget: 300, toDay: 99 }))
    for (let day = 0; day < 21; day++) expect(stock[dayZero + day]).toBe(0)
    for (const n of [1, 2, 10, 60, 100]) expect(stock[dayZero + 20 + n]).toBeCloseTo(300 * (1 - om ** n), 9)
    expect(stock[dayZero + 120 + 60]! / stock[dayZero + 120]!).toBeCloseTo(0.5, 12)
  })

  it('begins and ends with its days, and with the run', () => {
    const stock = stockOf(shop.contentResponse, calendar, own({ fromDay: 30, toDay: 30 }))
    expect(stock.findIndex((x) => x > 0)).toBe(dayZero + 51)
    expect(stock[dayZero + 51]).toBeCloseTo(100 * (1 - om), 9)
    const spent = column(book(shop, { content: { budget: 50, fromDay: 10 } }), 'content.cost')
    expect([...spent]).toEqual([...spent].map((_, day) => (day >= 10 && day < 180 ? 5000 : 0)))
  })
})

/** Probability that a prospect has come by the end, from the hazard alone. */
function coming(settings: Own, speed = 1): number {
  const { search, read } = drawOf(shop, calendar, settings, speed)
  let hazard = 0
  for (let day = 0; day < 180; day++) hazard += (0.2 / 365) * (1 + search[dayZero + day]! + read[dayZero + day]!)
  return 1 - Math.exp(-hazard)
}

describe('18 who comes', () => {
  const spend = [0, 5, 40]
  const runs = spend.map((budget) => each({ content: { budget } }))

  it.each(spend.map((budget, k) => [budget, k] as const))('¥%d a day bring as many as the hazard says', (budget, k) => {
    const p = coming(own({ budget }))
    const came = runs[k]!.map(newcomers)
    expect(Math.abs(mean(came) - prospects * p)).toBeLessThan(4 * Math.sqrt((prospects * p * (1 - p)) / futures))
  })

  it('counts as its own about those who would not have come', () => {
    for (const k of [1, 2]) {
      const brought = runs[k]!.map((of, r) => total(of, 'new.organic') - total(runs[0]![r]!, 'new.organic'))
      const told = runs[k]!.map((of) => total(of, 'content.found') + total(of, 'content.read'))
      // some of those who would have come later come because of content now
      expect(mean(told) / mean(brought)).toBeGreaterThan(0.95)
      expect(mean(told) / mean(brought)).toBeLessThan(1.15)
    }
  })

  it('splits them between search and reading as the budget is split, and slow pages cost search alone', () => {
    const some = each({ content: { budget: 40, searchShare: 0.25 } })
    const [found, read] = ['content.found', 'content.read'].map((name) => some.reduce((sum, of) => sum + total(of, name), 0))
    expect(Math.abs(found! / (found! + read!) - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / (found! + read!)))
    const settings = own({ budget: 40, searchShare: 0.25 })
    const quick = drawOf(shop, calendar, settings, 1)
    const slow = drawOf(shop, calendar, settings, Math.exp(-0.07 * 5))
    expect(slow.read).toEqual(quick.read)
    expect(slow.search[300]! / quick.search[300]!).toBeCloseTo(Math.exp(-0.35), 12)
    const all = each({ content: { budget: 40, searchShare: 1 }, storefront: { cart: 0, loadSeconds: 8 } }).map((of) => total(of, 'content.found') / newcomers(of))
    // of those who came on a day, the part that content brought is a/(1 + a)
    const { search } = drawOf(shop, calendar, own({ budget: 40, searchShare: 1 }), Math.exp(-0.35))
    const days = Array.from({ length: 180 }, (_, day) => search[dayZero + day]!)
    const part = days.reduce((sum, a) => sum + a, 0) / days.reduce((sum, a) => sum + 1 + a, 0)
    expect(Math.abs(mean(all) - part)).toBeLessThan(4 * deviation(all) / Math.sqrt(futures) + 0.01)
  })

  it('leaves those who are customers as they are: without prospects only the money moves', () => {
    const closed = market({ customers: 300, days: 90 })
    const changed = differing(book(closed), book(closed, { content: { budget: 500 } }))
    expect(changed.sort()).toEqual(['cash', 'content.cost', 'contribution', 'cost.program'])
  })

  it('keeps customers where the world says that content does', () => {
    const kept = market({ customers: 2000, days: 180, contentResponse: { affinity: 0.5 } })
    const deaths = [0, 5000].map((budget) => mean(each({ content: { budget } }, kept).map((of) => total(of, 'deaths'))))
    expect(deaths[1]! / deaths[0]!).toBeLessThan(0.9)
  })

  it('is nothing at all at no budget', () => {
    expect(sameBytes(book(shop), book(shop, { content: { budget: 0, searchShare: 1, fromDay: 3 } }))).toBe(true)
  })
})

describe('18 the organic share', () => {
  const value = (id: MetricId) => (of: Daybook) => metricById[id].total(of)
  const shares = (levers: Levers) => each(levers).map(value('organicShare'))
  const advertised = (content: number, ads: number): Levers => ({ content: { budget: content }, ads: { search: ads, feed: ads } })

  it('rises in spend, and also when ads are cut', () => {
    const [none, some, much, cut] = [advertised(0, 40), advertised(10, 40), advertised(80, 40), advertised(0, 10)].map(shares)
    none!.forEach((x, r) => {
      expect(some![r]!).toBeGreaterThan(x)
      expect(much![r]!).toBeGreaterThan(some![r]!)
      // not one organic visit more
      expect(cut![r]!).toBeGreaterThan(x)
    })
    expect(mean(each(advertised(0, 10)).map((of) => total(of, 'visits.organic'))) / mean(each(advertised(0, 40)).map((of) => total(of, 'visits.organic')))).toBeCloseTo(1, 1)
  })

  it('has its figures: whom content brought, and what one of them cost', () => {
    const of = book(shop, { content: { budget: 40 } })
    const brought = total(of, 'content.found') + total(of, 'content.read')
    expect(value('contentCustomers')(of)).toBe(brought)
    expect(value('contentCac')(of)).toBeCloseTo((180 * 4000) / brought, 9)
    // what is written to win customers is part of what they cost
    expect(value('blendedCac')(of)).toBeCloseTo((180 * 4000) / total(of, 'new.organic'), 9)
    expect(value('contentCac')(book(shop))).toBe(NaN)
  })
})
