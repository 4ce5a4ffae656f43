/** What the metrics say of real daybooks must add up, whatever the levers. */
import { describe, expect, it } from 'vitest'
import { runJob } from '../../src/experiments/run.ts'
import { checkScenario } from '../../src/scenario/check.ts'
import type { MetricId } from '../../src/metrics/ids.ts'
import { metricById, metrics } from '../../src/metrics/index.ts'
import { column } from '../../src/model/daybook.ts'
import { allColumns } from './books.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
const { scenario } = checkScenario({
  version: 1, title: words('Identities'), world: { days: 70, customers: 600, prospects: 5400 },
  strategies: [
    { name: words('None'), levers: {} },
    { name: words('All'), levers: { coupon: { minimum: 100, channel: 'push' }, tiers: { perkCost: [2, 4, 8], gift: [5, 10, 20] }, referral: {}, ads: { feed: 300, search: 200 } } },
  ],
})
const books = [0, 1].map((slot) => runJob({ scenario: scenario!, slot, replication: 0 }))

describe.each([['without levers', books[0]!], ['with all of them', books[1]!]])('%s', (_, book) => {
  const total = (id: MetricId) => metricById[id].total(book)
  const sum = (...names: string[]) => names.reduce((all, name) => all + column(book, name).reduce((a, b) => a + b, 0), 0)

  it('has every column that the tests by hand have, in place', () => {
    expect(allColumns.filter((name) => !book.names.includes(name) && !name.startsWith('segment'))).toEqual([])
  })

  it('has finite numbers and no negative counts', () => {
    for (const metric of metrics) {
      const value = metric.total(book)
      if (metric.kind === 'sum' || id(metric.id)) expect(Number.isFinite(value)).toBe(true)
      // an estimate against those held out may fall on either side
      if (metric.id === 'recallRate' || metric.id === 'holdoutOrders') continue
      if (metric.unit === 'count') expect(value).toBeGreaterThanOrEqual(0)
      if (metric.unit === 'share' && !Number.isNaN(value)) expect(value >= 0 && value <= 1).toBe(true)
    }
  })

  it('falls from list value to cash without a fen missing', () => {
    expect(total('gmvList') - sum('discount.item')).toBe(total('gmv'))
    expect(total('gmv') - sum('discount.coupon') + sum('shipping') - sum('refund.net')).toBe(total('netRevenue'))
    expect(total('grossMargin') - sum('cost.fulfilment', 'cost.fee', 'cost.reverse')).toBe(total('margin'))
    expect(total('margin') - total('adSpend') - sum('cost.touch', 'cost.rewards', 'cost.perks', 'cost.gifts')).toBe(total('contributionMargin'))
    expect(total('cash')).toBe(total('contributionMargin'))
    expect(total('marketing')).toBe(total('discounts') + total('adSpend') + sum('cost.touch', 'cost.rewards', 'cost.perks', 'cost.gifts'))
  })

  it('counts orders once, by label and by segment', () => {
    const segments = book.names.filter((name) => /^segment\d+\.orders$/.test(name))
    expect(segments.length).toBeGreaterThan(0)
    expect(sum(...segments)).toBe(total('orders'))
    expect(total('newCustomers') + total('repeatOrders')).toBe(total('orders'))
    expect(sum('orders.first')).toBe(total('newCustomers'))
  })

  it('sells to visitors: orders never pass visits, the product is GMV', () => {
    expect(total('visits')).toBeGreaterThan(total('orders'))
    expect(total('visits') * total('conversion') * total('aov')).toBeCloseTo(total('gmv'), 0)
    const visits = book.names.filter((name) => name.startsWith('visits.') && name !== 'visits.clamped')
    const ends = sum('ends.bounce', 'ends.product', 'ends.cart', 'ends.pay')
    expect(sum(...visits)).toBe(ends + total('orders'))
  })

  it('keeps its customers’ days and shares in step', () => {
    const alive = column(book, 'alive').subarray(0, book.days).reduce((a, b) => a + b, 0)
    expect(total('orderInterval') * total('repeatOrders')).toBeCloseTo(alive, 6)
    expect(total('customerLife') * total('lostCustomers')).toBeCloseTo(alive, 6)
    expect(total('activeShare') * total('customers')).toBeCloseTo(total('activeCustomers'), 6)
    expect(total('newOrderShare') * total('orders')).toBeCloseTo(total('newCustomers'), 6)
    expect(total('newBuyerShare') * sum('buyers')).toBeCloseTo(total('newCustomers'), 6)
  })

  it('grows by its new customers', () => {
    const customers = column(book, 'customers')
    expect(customers[book.days - 1]! - 600).toBe(total('newCustomers'))
    expect(total('customers')).toBe(customers[book.days - 1])
  })
})

const id = (name: MetricId) => name === 'r90' || name === 'aov' || name === 'conversion'

it('has levers that leave their mark', () => {
  const all = (name: MetricId) => metricById[name].total(books[1]!)
  for (const name of ['couponRedemption', 'organicShareOfRedemptions', 'couponLeak', 'rewards', 'adSpend', 'blendedCac', 'paidCac', 'claimedRoas.feed', 'referralK'] as const) {
    expect(all(name)).toBeGreaterThan(0)
  }
  expect(metricById.blendedCac.total(books[0]!)).toBe(NaN)
})
