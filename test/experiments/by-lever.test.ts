/** Spend by lever and week: the parts make the whole, a lever alone has all of it, and what several may have booked is told of none of them. */
import { describe, expect, it } from 'vitest'
import { byLever, spentColumns, type SpentByLever } from '../../src/experiments/by-lever.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded, type Results } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { costLines } from '../../src/levers/costs.ts'
import { leverIds, type LeverId } from '../../src/levers/index.ts'
import { column } from '../../src/model/daybook.ts'
import { marketingColumns, marketingMetrics } from '../../src/metrics/marketing.ts'
import { bookOf } from '../metrics/books.ts'
import { resultsOf, scenarioOf } from './worlds.ts'

type Levers = Readonly<Partial<Record<LeverId, Readonly<Record<string, unknown>>>>>
/** Levers that give prices, and what their columns begin with. */
const priced = { tiers: 'tiers', 'loyalty-price': 'loyalty', 'group-buy': 'groups', 'flash-sale': 'flash', 'promotion-calendar': 'promo', 'member-day': 'memberday', subscription: 'subscription' } as const
/** Every lever with settings at which it costs what it can cost. */
const busy: Readonly<Record<LeverId, Readonly<Record<string, unknown>>>> = {
  coupon: { minimum: 50, channel: 'sms', everyDays: 20, validDays: 5 },
  tiers: { thresholds: [150, 400, 900], perkCost: [1, 1, 1], upkeep: [10, 20, 30], gift: [5, 10, 20], reminder: 'sms', window: 'quarter' },
  'loyalty-price': {},
  points: { earn: 5, catalogue: true, lottery: true, expiryDays: 30, pushEvery: 14, channel: 'sms', pushFrom: 100 },
  referral: { assist: true },
  'group-buy': { mode: 'both', leaderReward: 5, unlockAt: 20 },
  'flash-sale': { host: 'brand', fee: 500, boost: 800, share: true, bringThree: true, preheat: true },
  ads: { search: 400, live: 300, fromDay: 5, toDay: 40 },
  'promotion-calendar': { spend: 200, gift: 3, pattern: 'weekend' },
  'big-promotion': { storeDay: 14, deposit: 30, threshold: 100, reduction: 15, freeOrders: 30, clearStock: 0, budget: 2000 },
  'member-day': { spend: 100, rhythm: 'weekly', weekday: 'wednesday', luck: 0.3 },
  seeding: { head: 2, mid: 5, tail: 100, own: 50, commission: 0.1, fit: 3, ugc: true, prize: 100, likes: 40 },
  content: { budget: 80, fromDay: 5, toDay: 40 },
  storefront: { dailyCost: 50 },
  service: { dailyCost: 50, capacity: 100, spareShare: 0.5, compensation: 20, freeReturns: true, replyBy: 'people' },
  subscription: {},
  'private-domain': { partners: true, eventRate: 0.1 },
  journeys: { second: 'sms', cart: 'push', lapse: 'sms' },
  stock: {},
}
function lived(levers: Levers): Results {
  const words = (text: string) => ({ en: text, 'zh-CN': text })
  const scenario = scenarioOf(2, 2, {
    scale: 10,
    world: { store: 'beauty', start: '2027-05-20', days: 59, customers: 400, prospects: 1200, subscribing: { adoption: 0.5 } } as never,
    strategies: [{ name: words('Baseline'), levers: {} }, { name: words('Plan'), levers }],
  } as never)
  return jobsOf(scenario).filter(({ slot }) => slot === 1).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(scenario))
}
const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
const whole = ({ spent }: SpentByLever) => sum(spent.flatMap(({ weeks }) => weeks))
const booked = (results: Results) => sum(results.books[1]!.map((book) => marketingMetrics.marketing.total(book!))) / 2

it('cost lines are marketing, each column once', () => {
  expect(Object.values(costLines).flat().sort()).toEqual([...marketingColumns].sort())
})

describe('a lever alone', () => {
  it.each(leverIds)('%s has every fen, on the days that its law names', (id) => {
    const results = lived({ [id]: busy[id] })
    const found = byLever(results, 1)
    expect(found.weeks).toBe(9)
    expect(whole(found)).toBe(Math.round(booked(results)))
    // what stock costs is no marketing
    if (id === 'stock') expect(whole(found)).toBe(0)
    else expect(whole(found)).toBeGreaterThan(0)
    expect(found.spent.filter(({ lever }) => lever !== id)).toEqual([])
  })

  it('has every fen of a line it can book with other settings too', () => {
    const ways: readonly Levers[] = [
      { coupon: { template: 'newcomer' } }, { coupon: { template: 'cart', firstDay: 10, minimum: 0 } }, { coupon: { template: 'winback', silentDays: 20, channel: 'sms' } }, { coupon: { everyDays: 0, firstDay: 3, validDays: 60, minimum: 0 } },
      { referral: { rewardAs: 'coupon' } }, { 'flash-sale': { rhythm: 'once', share: true, shareMinimum: 0 } }, { seeding: { head: 0, mid: 0, tail: 0, ugc: true, postPoints: 60 } }, { 'member-day': { discounts: [0, 0, 0, 0], luck: 1, spend: 10 } }, { 'private-domain': { weekday: 'none' } },
    ]
    for (const levers of ways) {
      const [id] = Object.keys(levers)
      const results = lived(levers)
      const found = byLever(results, 1)
      expect(whole(found), JSON.stringify(levers)).toBe(Math.round(booked(results)))
      expect(found.spent.filter(({ lever }) => lever !== id), JSON.stringify(levers)).toEqual([])
    }
  })
})

describe('all levers at once', () => {
  const results = lived(busy)
  const found = byLever(results, 1)

  it('add up to the daybooks', () => {
    expect(whole(found)).toBe(Math.round(booked(results)))
  })

  it('read no column but those they name', () => {
    const named = new Set(spentColumns(results.scenario, 1))
    const books = results.books.map((row) => row.map((book) => book && { ...book, names: book.names.map((name) => (named.has(name) ? name : `not ${name}`)) }))
    expect(byLever({ ...results, books }, 1)).toEqual(found)
  })

  it('tell of a lever what settings and columns tell, and of none what several may have booked', () => {
    // in a single future nothing is rounded
    const only = results.books[1]![0]!
    const { spent, weeks } = byLever({ ...results, books: results.books.map((row) => row.slice(0, 1)) }, 1)
    const of = (lever: LeverId | undefined, line: string) => sum(spent.filter((part) => part.lever === lever && part.line === line).flatMap((part) => part.weeks))
    const booked = (...names: readonly string[]) => sum(names.flatMap((name) => Array.from(column(only, name))))
    // a tenth of the real shop's spend on 59 days, 17 weekend days and 8 Wednesdays
    expect([of('storefront', 'program'), of('promotion-calendar', 'program'), of('member-day', 'program')]).toEqual([59 * 500, 17 * 2000, 8 * 1000])
    expect(spent.filter(({ line }) => line === 'prices').every(({ lever }) => lever !== undefined)).toBe(true)
    for (const [lever, name] of Object.entries(priced)) expect([lever, of(lever as LeverId, 'prices')]).toEqual([lever, booked(`${name}.discount`)])
    expect(spent.find(({ lever, line }) => lever === undefined && line === 'coupons')!.among).toEqual(['coupon', 'group-buy', 'flash-sale', 'private-domain'])
    expect(of('journeys', 'coupons')).toBe(booked(...only.names.filter((name) => /^journeys\.\w+\.discount$/.test(name))))
    expect(of('journeys', 'coupons')).toBeGreaterThan(0)
    expect(of('points', 'points')).toBe(booked('cost.points'))
    expect(of('private-domain', 'rewards')).toBe(booked('pool.commission'))
    expect(of('ads', 'ads') + of('flash-sale', 'ads') + of('seeding', 'ads')).toBe(booked(...costLines.ads))
    expect(of('flash-sale', 'ads')).toBe(13_000 * booked('flash.events'))
    expect(of('seeding', 'ads')).toBe(booked('seeding.cost') - booked('seeding.commission'))
    expect(of('seeding', 'commissions')).toBe(booked('seeding.commission'))
    const flow = marketingMetrics.marketing.flow(only)
    const byWeek = Array.from({ length: weeks + 1 }, (_, week) => sum(Array.from(week < weeks ? flow.subarray(week * 7, Math.min(59, week * 7 + 7)) : flow.subarray(59))))
    expect(byWeek.map((_, week) => sum(spent.map((part) => part.weeks[week]!)))).toEqual(byWeek)
  })
})

it('money of days on which one lever alone could book it is that lever’s, the rest nobody’s', () => {
  const words = (text: string) => ({ en: text, 'zh-CN': text })
  const make = (names: Levers) => {
    const results = resultsOf(2, 1, () => bookOf(14, { 'discount.coupon': [1, 2, 4, 8, 16, 32, 64, 128], 'journeys.second.discount': [0, 0, 0, 3, 0, 9, 30] }), {
      world: { store: 'beauty', start: '2027-03-01', days: 14, customers: 100, prospects: 900 } as never,
      strategies: [{ name: words('Baseline'), levers: {} }, { name: words('Plan'), levers: names as never }],
    })
    return byLever(results, 1).spent.filter(({ line }) => line === 'coupons').map(({ lever, among, weeks }) => [lever ?? among.join(' '), ...weeks])
  }
  const levers = { coupon: { firstDay: 5, everyDays: 0, validDays: 2 }, 'private-domain': { hook: 20 } }
  // the coupon may book on days 5 and 6, the groups every day, the journeys what they say
  expect(make(levers)).toEqual([['private-domain', 31, 128, 0], ['coupon private-domain', 96, 0, 0]])
  expect(make({ ...levers, journeys: { second: 'sms' } })).toEqual([['private-domain', 28, 128, 0], ['journeys', 3 + 39, 0, 0], ['coupon private-domain', 23 + 34, 0, 0]])
})

it('equal discounts of two levers on the same orders are those of the first', () => {
  const day = { rhythm: 'weekly', weekday: 'saturday', discounts: [0.2, 0.2, 0.2, 0.2] }
  const pricesOf = (levers: Levers) => {
    const results = lived(levers)
    const { spent } = byLever({ ...results, books: results.books.map((row) => row.slice(0, 1)) }, 1)
    return { whole: sum(Array.from(column(results.books[1]![0]!, 'discount.item'))), prices: spent.filter(({ line }) => line === 'prices').map(({ lever, weeks }) => [lever, sum(weeks)] as const) }
  }
  const { whole: all, prices } = pricesOf({ 'promotion-calendar': { pattern: 'everyDay', discount: 0.2 }, 'member-day': day })
  expect(prices).toEqual([['promotion-calendar', all]])
  // a deeper one has its own days
  const deeper = pricesOf({ 'promotion-calendar': { pattern: 'everyDay', discount: 0.1 }, 'member-day': day }).prices
  expect(deeper.map(([lever]) => lever)).toEqual(['promotion-calendar', 'member-day'])
})
