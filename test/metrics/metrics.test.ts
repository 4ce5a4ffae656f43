/** Every metric keeps the contract; the ones with a formula are worked out by hand. */
import { describe, expect, it } from 'vitest'
import { ruleIds } from '../../src/levers/journeys/rules.ts'
import { goalIds, isMetricId, metricIds, pairedIds, type MetricId } from '../../src/metrics/ids.ts'
import { metricById, metrics } from '../../src/metrics/index.ts'
import { scaled } from '../../src/metrics/metric.ts'
import { metricDefinitions } from '../../src/metrics/definitions.text.ts'
import { metricText } from '../../src/metrics/text.ts'
import { allColumns, bookOf, fullBook } from './books.ts'

const total = (id: MetricId, rows: Parameters<typeof bookOf>[1]) => metricById[id].total(bookOf(3, rows))
const series = (id: MetricId, rows: Parameters<typeof bookOf>[1]) => [...metricById[id].series(bookOf(3, rows))]

describe.each(metrics.map((metric) => [metric.id, metric] as const))('%s', (id, metric) => {
  it('carries the name under which it is found', () => {
    expect(metricById[id]).toBe(metric)
    expect(isMetricId(id)).toBe(true)
  })

  it('has a number or a dash on an empty daybook, one point per day', () => {
    const book = bookOf(5)
    const values = metric.series(book)
    expect(values).toHaveLength(5)
    const dash = metric.kind === 'ratio' || metric.kind === 'paired' || (metric.kind === 'level' && (metric.unit === 'share' || metric.unit === 'ratio')) || id === 'hoursToFirstOrder' || id === 'nps' || id === 'satisfaction' || id === 'holdoutOrders'
    for (const value of [...values, metric.total(book)]) expect(value).toBe(dash ? NaN : 0)
  })

  it('ends its series at its total', () => {
    const book = fullBook(9)
    const values = metric.series(book)
    if (metric.kind === 'paired') return expect([...values, metric.total(book)]).toEqual(Array.from({ length: 10 }, () => NaN))
    expect(values[8]).toBeCloseTo(metric.total(book), 9)
    // what is divided by there is a difference, which may be nothing
    if (id !== 'poolRatio') expect(values.every(Number.isFinite)).toBe(true)
  })

  it('bears a daybook of one day and one of none', () => {
    expect(metric.series(fullBook(1))).toHaveLength(1)
    expect(metric.series(bookOf(0))).toHaveLength(0)
  })

  it('doubles with the scale where it is money or a count of the whole shop, and only there', () => {
    const whole = metric.kind === 'sum' || metric.kind === 'level'
    const grows = whole && (metric.unit === 'money' || metric.unit === 'count')
    expect(scaled(metric, 700, 2)).toBe(scaled(metric, 700, 1) * (grows ? 2 : 1))
    expect(scaled(metric, 700, 1)).toBe(metric.unit === 'money' ? 7 : 700)
  })

  it('leaves a daybook as it was', () => {
    const book = fullBook(4)
    const before = book.values.slice()
    metric.series(book)
    metric.total(book)
    expect(book.values).toEqual(before)
  })

  it('has words in both languages, the Chinese without spaces between Han and Latin', () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const { label, short } = metricText[lang][id]
      const definition = metricDefinitions[lang][id]
      for (const text of [label, short, definition]) expect(text.trim()).not.toBe('')
      expect(label.length).toBeLessThanOrEqual(32)
      expect(short.length).toBeLessThanOrEqual(20)
      // shops may count in another currency, or in none
      expect(`${label} ${short}`).not.toMatch(/[¥$元]/)
      for (const name of [label, short]) expect(name).not.toBe('ROI')
    }
    const { label, short } = metricText['zh-CN'][id]
    const definition = metricDefinitions['zh-CN'][id]
    for (const text of [label, short, definition]) {
      expect(text).toMatch(/[\u4e00-\u9fff]|GMV|CM2|R90|CAC|K/)
      expect(text).not.toMatch(/[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]/)
      expect(text).not.toMatch(/[\u4e00-\u9fff][,;:()?!]|[,;:()?!][\u4e00-\u9fff]/)
    }
  })
})

it('lists every metric once, and lets no paired ratio be a goal', () => {
  expect(metrics.map((metric) => metric.id)).toEqual([...metricIds])
  expect(new Set(metricIds).size).toBe(metricIds.length)
  expect(metrics.filter((metric) => metric.kind === 'paired').map((metric) => metric.id)).toEqual([...pairedIds])
  expect(goalIds).toHaveLength(metricIds.length - pairedIds.length)
  expect(isMetricId('toString')).toBe(false)
})

describe('by hand', () => {
  it('adds days and lets the last point carry the run-off', () => {
    const rows = { gmv: [100, 200, 300, 7, 3] }
    expect(series('gmv', rows)).toEqual([100, 300, 610])
    expect(total('gmv', rows)).toBe(610)
  })

  it('takes what is given back off revenue and margins', () => {
    expect(total('netOfReturns', { gmv: [500, 0, 0], 'refund.gmv': [0, 0, 0, 120] })).toBe(380)
    expect(total('grossMargin', { net: [900], cogs: [400], 'cogs.restocked': [0, 50] })).toBe(550)
  })

  it('keeps the lowest closing balance of cash, also one that comes in the run-off', () => {
    const rows = { cash: [-50, 30, -10, 40, -100] }
    expect(series('lowestCash', rows)).toEqual([-50, -50, -90])
    expect(series('cash', rows)).toEqual([-50, -20, -90])
    expect(total('lowestCash', { cash: [10, 5, 5] })).toBe(10)
  })

  it('divides cumulative sums, not days', () => {
    const rows = { gmv: [100, 0, 300], 'orders.first': [1, 0, 0], 'orders.induced': [0, 0, 1] }
    expect(series('aov', rows)).toEqual([100, 100, 200])
    expect(total('repeatOrders', rows)).toBe(1)
    expect(total('orders', rows)).toBe(2)
  })

  it('makes GMV the product of visits, conversion and order value', () => {
    const rows = { gmv: [9000], 'orders.organic': [3], 'ends.bounce': [50], 'ends.product': [30], 'ends.cart': [10], 'ends.pay': [7] }
    expect(total('visits', rows)).toBe(100)
    expect(total('conversion', rows)).toBe(0.03)
    expect(total('visits', rows) * total('conversion', rows) * total('aov', rows)).toBe(9000)
  })

  it('reads retention off the day, and has none without a base', () => {
    const rows = { 'r90.base': [0, 50, 40], 'r90.back': [0, 10, 12] }
    expect(series('r90', rows)).toEqual([NaN, 0.2, 0.3])
    expect(total('repurchaseRate', { buyers: [3, 5], 'buyers.again': [0, 2] })).toBe(0.25)
  })

  it('counts as marketing what marketing is, each cost once', () => {
    const rows = {
      'ads.search': [1], 'ads.feed': [10], 'ads.live': [100], 'ads.kol': [1000], 'ads.private': [10000],
      'discount.item': [2], 'discount.coupon': [20], 'cost.points': [200], 'cost.rewards': [3], 'cost.touch': [30], 'cost.perks': [300], 'cost.gifts': [3000], 'cost.commission': [30000],
      'cost.fulfilment': [1e6], 'cost.fee': [1e6], cogs: [1e6],
    }
    expect(total('marketing', rows)).toBe(44666)
    expect(total('adSpend', rows)).toBe(11111)
    expect(total('spendEfficiency', { ...rows, gmv: [446660] })).toBe(10)
  })

  it('prices a new customer, with a dash while nothing is spent', () => {
    const rows = { 'ads.feed': [900], 'cost.rewards': [100], 'new.organic': [3], 'new.feed': [2], 'new.referral': [5] }
    expect(total('blendedCac', rows)).toBe(100)
    expect(total('paidCac', rows)).toBe(500)
    expect(total('rewardPerNewCustomer', rows)).toBe(20)
    // a coupon as reward is part of the price once it is used
    expect(total('blendedCac', { ...rows, 'referral.discount': [500] })).toBe(150)
    expect(total('rewardPerNewCustomer', { ...rows, 'referral.discount': [500] })).toBe(120)
    expect(total('referredLtvCac', { ...rows, 'referral.discount': [100], 'referral.margin': [500, 100] })).toBe(3)
    expect(total('blendedCac', { 'new.organic': [3] })).toBe(NaN)
  })

  it('tells how coupons were used', () => {
    const rows = { 'coupon.issued': [40], 'coupon.redeemed': [10], 'coupon.redeemedOrganic': [6], 'discount.coupon': [300], 'discount.couponOrganic': [210] }
    expect(total('couponRedemption', rows)).toBe(0.25)
    expect(total('organicShareOfRedemptions', rows)).toBe(0.6)
    expect(total('couponLeak', rows)).toBe(0.7)
  })

  it('sets claims against spend, per channel and in all', () => {
    const rows = { 'claimed.search': [600], 'ads.search': [200], 'claimed.kol': [50], 'ads.kol': [100] }
    expect(total('claimedRoas.search', rows)).toBe(3)
    expect(total('claimedRoas.kol', rows)).toBe(0.5)
    expect(total('claimedRoas', rows)).toBeCloseTo(650 / 300, 12)
    expect(total('claimedRoas.feed', rows)).toBe(NaN)
  })

  it('counts groups that were filled, orders of those at events, and sales per thousand views', () => {
    expect(total('groupCompletion', { 'groups.completed': [3, 4], 'groups.failed': [1, 2] })).toBe(0.7)
    expect(total('flashConversion', { 'flash.sold': [6], 'flash.normal': [1], 'flash.free': [1], 'flash.attended': [40] })).toBe(0.2)
    expect(total('liveGpm', { 'live.gmv': [50_000], 'live.views': [2000] })).toBe(25_000)
  })

  it('relates friends to customers', () => {
    const rows = { 'new.referral': [2, 3, 5], customers: [100, 100, 100], 'referral.generation1': [8], 'referral.generation2': [2] }
    expect(series('referralK', rows)).toEqual([0.02, 0.05, 0.1])
    expect(total('secondDegree', rows)).toBe(0.25)
    expect(total('passOnRate', { 'referral.followed': [0, 40], 'referral.passedOn': [0, 6] })).toBe(0.15)
    expect(total('referredShare', { 'new.referral': [4], 'new.organic': [5], 'new.group': [1] })).toBe(0.4)
    expect(total('groupShare', { 'new.referral': [4], 'new.organic': [5], 'new.group': [1] })).toBe(0.1)
  })

  it('tells new customers from old, among orders and among buyers', () => {
    const rows = { 'orders.first': [1, 2], 'orders.organic': [4], 'orders.scheduled': [0, 5], 'new.organic': [1], 'new.group': [0, 2], buyers: [5, 1] }
    expect(series('newOrderShare', rows)).toEqual([0.2, 0.25, 0.25])
    expect(total('newBuyerShare', rows)).toBe(0.5)
  })

  it('has lifetimes and gaps between orders by customer-days, without those of the run-off', () => {
    const rows = { alive: [10, 9, 8, 8], customers: [20, 20, 20], deaths: [1, 1, 1], revived: [0, 0, 1], 'orders.organic': [3, 3, 2], 'orders.induced': [0, 1], 'orders.first': [7] }
    expect(series('customerLife', rows)).toEqual([10, 9.5, 13.5])
    expect(series('orderInterval', rows)).toEqual([10 / 3, 19 / 7, 3])
    expect(series('activeShare', rows)).toEqual([0.5, 0.45, 0.4])
    expect(total('customerLife', { alive: [5, 5, 5] })).toBe(NaN)
  })

  it('reads subscriptions by the box', () => {
    const rows = { 'orders.scheduled': [4, 5, 6, 5], 'subscription.ended': [0, 1, 0, 1], 'subscription.members': [10, 11, 12] }
    expect(total('subscriptionChurn', rows)).toBe(0.1)
    expect(total('boxes', rows)).toBe(20)
    expect(series('subscribers', rows)).toEqual([10, 11, 12])
  })

  it('sets members beside those who are none, naively', () => {
    const rows = { 'pool.members': [0, 4, 10], 'pool.active': [0, 1, 3], 'pool.again': [0, 2, 5], buyers: [10, 10, 30], 'buyers.again': [0, 4, 11] }
    expect(series('interactionRate', rows)).toEqual([NaN, 0.25, 0.3])
    expect(total('poolRepurchase', rows)).toBe(0.5)
    // 10 of the other 40 bought again
    expect(total('poolRatio', rows)).toBe(2)
  })
})

describe('estimates against those held out', () => {
  it('know every rule that the journeys have', () => {
    const each = (part: string) => Object.fromEntries(ruleIds.map((id, k) => [`journeys.${id}.${part}`, [2 ** k]]))
    const all = 2 ** ruleIds.length - 1
    // beside the rules, those greeted before their first order
    expect(allColumns.filter((name) => /^journeys\.\w+\.contacts$/.test(name))).toHaveLength(ruleIds.length + 1)
    expect(total('ruleContacts', { ...each('contacts'), 'journeys.leads.contacts': [1000] })).toBe(all + 1000)
    expect(total('furtherMessages', each('further'))).toBe(all)
    expect(total('holdoutOrders', { ...each('orders'), ...each('ordersHeld'), 'journeys.followed': [3], 'journeys.followedHeld': [1] })).toBe(all - 3 * all)
  })
  it('the recall rate is the share that returned of those contacted, less that of those held out', () => {
    const rows = { 'journeys.recalled': [10, 0, 0], 'journeys.returned': [4, 0, 0], 'journeys.recalledHeld': [4, 0, 0], 'journeys.returnedHeld': [1, 0, 0] }
    expect(series('recallRate', rows)).toEqual([0.4 - 0.25, 0.4 - 0.25, 0.4 - 0.25])
  })
  it('extra orders are those of the contacted, less what as many of the held out had', () => {
    const rows = { 'journeys.followed': [20, 0, 20], 'journeys.lapse.orders': [6, 0, 2], 'journeys.cart.orders': [2, 0, 0], 'journeys.followedHeld': [4, 0, 4], 'journeys.lapse.ordersHeld': [1, 0, 0] }
    expect(series('holdoutOrders', rows)).toEqual([8 - 20 / 4, 3, 10 - 40 / 8])
  })
})
