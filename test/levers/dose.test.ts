/** More does more: three rising strengths of a field, and costs that are only costs. */
import { describe, expect, it } from 'vitest'
import { book, differing, market, total, type Levers, type Small } from './play.ts'
import type { LeverId } from '../../src/levers/index.ts'
import { column } from '../../src/model/daybook.ts'

const shop: Small = {
  start: '2027-12-01', days: 60, customers: 300, prospects: 2500, base: { kind: 'tenure', tenure: 300 }, demand: { organic: 0.2, wordOfMouth: 0 },
  segments: [{ ordersPerYear: 20 }], economics: { referenceCac: 5 }, subscribing: { adoption: 0.5 },
}
const of = market(shop)
const low = { thresholds: [150, 400, 900] }
const sums = (levers: Levers, output: string): number =>
  Array.from({ length: 3 }, (_, replication) => total(book(of, levers, { replication }), output)).reduce((a, b) => a + b, 0)

type Dose = readonly [what: string, output: string, strengths: readonly Levers[]]
const on = (id: LeverId, name: string, values: readonly unknown[], rest: Record<string, unknown> = {}): readonly Levers[] =>
  values.map((v) => ({ [id]: { ...rest, [name]: v } }))
const doses: readonly Dose[] = [
  ['face value', 'discount.coupon', on('coupon', 'value', [5, 20, 60], { minimum: 100 })],
  ['face value', 'orders.induced', on('coupon', 'value', [5, 20, 60], { minimum: 100 })],
  ['percent off', 'discount.coupon', on('coupon', 'rate', [0.05, 0.15, 0.4], { kind: 'rate', minimum: 100 })],
  ['percent off', 'orders.induced', on('coupon', 'rate', [0.05, 0.15, 0.4], { kind: 'rate', minimum: 100 })],
  ['percent off for newcomers', 'new.organic', on('coupon', 'rate', [0.05, 0.2, 0.5], { kind: 'rate', template: 'newcomer', minimum: 0 })],
  ['percent off a left cart', 'orders.induced', on('coupon', 'rate', [0.05, 0.2, 0.6], { kind: 'rate', template: 'cart', minimum: 0 })],
  ['days of validity', 'coupon.redeemed', on('coupon', 'validDays', [2, 7, 25], { minimum: 100 })],
  ['share of customers', 'coupon.issued', on('coupon', 'share', [0.2, 0.5, 1])],
  ['minimum, from high to low', 'coupon.redeemed', on('coupon', 'minimum', [500, 250, 50])],
  ['enrolled share', 'tiers.members', on('tiers', 'enrolled', [0.2, 0.5, 1], low)],
  ['member discount', 'discount.item', on('tiers', 'discounts', [[0.01, 0.02, 0.03], [0.03, 0.06, 0.1], [0.1, 0.2, 0.3]], low)],
  ['member discount', 'orders', on('tiers', 'discounts', [[0.01, 0.02, 0.03], [0.05, 0.1, 0.15], [0.2, 0.3, 0.4]], low)],
  ['perk effect', 'orders', on('tiers', 'perkFactor', [[1, 1, 1], [1.05, 1.08, 1.1], [1.2, 1.2, 1.2]], low)],
  ['coupon for the lapsed', 'journeys.lapse.discount', on('journeys', 'lapseAmount', [5, 20, 60], { lapseMinimum: 50, lapseDays: 15 })],
  ['coupon for the lapsed', 'orders.induced', on('journeys', 'lapseAmount', [5, 30, 100], { lapse: 'none', lapseMinimum: 50, lapseDays: 15 })],
  ['share held out, from high to low', 'journeys.lapse.contacts', on('journeys', 'holdout', [0.8, 0.4, 0])],
  ['week’s limit', 'touch.sent', on('journeys', 'cap', [1, 3, 7], { rfm: 'sms', rfmDays: 1, rfmRecency: [10, 10, 10, 10] })],
  ['week’s limit of all levers', 'touch.sent', on('journeys', 'cap', [1, 2, 5], { lapse: 'off', capAll: true }).map((levers) => ({ ...levers, coupon: { channel: 'sms', everyDays: 1 } }))],
  ['offer by the RFM round', 'journeys.rfm.discount', on('journeys', 'rfmMonetary', [[0.5, 0.5, 0.5], [1, 1, 1], [3, 3, 3]], { lapse: 'off', rfm: 'none', rfmMinimum: 50 })],
  ['haste of the cart reminder', 'orders.induced', on('journeys', 'cartHours', [48, 20, 2], { lapse: 'off', cart: 'none', cartAmount: 20, cartMinimum: 0 })],
  ['lifetime discount', 'discount.item', on('loyalty-price', 'discount', [0.05, 0.15, 0.4])],
  ['lifetime discount', 'orders', on('loyalty-price', 'discount', [0.05, 0.2, 0.5])],
  ['number of orders for it, from high to low', 'loyalty.holders', on('loyalty-price', 'orders', [10, 4, 1])],
  ['earning rate', 'owed.points', on('points', 'earn', [0.5, 2, 8])],
  ['earning rate', 'orders', on('points', 'earn', [0, 5, 20], { minimum: 0, payShare: 0.9 })],
  ['share that points may pay', 'points.used', on('points', 'payShare', [0.02, 0.1, 0.5], { earn: 20, minimum: 0 })],
  ['appeal of items', 'points.redeemed', on('points', 'itemAppeals', [[0.1, 0.1, 0.1], [0.3, 0.3, 0.3], [0.9, 0.9, 0.9]], { earn: 10, catalogue: true, itemPrices: [900, 300, 100] })],
  ['how visibly a shop asks', 'new.referral', on('referral', 'visibility', [0.2, 0.5, 1])],
  ['reward of the inviter', 'new.referral', on('referral', 'inviterReward', [0, 20, 200])],
  ['reward of the friend', 'new.referral', on('referral', 'friendReward', [0, 20, 200])],
  ['percent off of the promotion', 'orders', on('promotion-calendar', 'discount', [0.05, 0.15, 0.4])],
  ['percent off of the promotion', 'new.organic', on('promotion-calendar', 'discount', [0, 0.2, 0.5], { pattern: 'everyDay' })],
  ['spend of a promotion day', 'orders', on('promotion-calendar', 'spend', [0, 30, 200])],
  ['depth of a sale that is waited for', 'waiting.putOff', on('promotion-calendar', 'discount', [0.05, 0.1, 0.2])],
  ['worth of a deposit', 'bigpromo.deposits', on('big-promotion', 'expansion', [1, 2, 4], { deposit: 30, reduction: 0 })],
  ['full reduction', 'orders.induced', on('big-promotion', 'reduction', [5, 20, 60], { deposit: 0, threshold: 150, discount: 0, clearance: 0, burstDays: 10 })],
  ['number of days of the burst', 'bigpromo.orders', on('big-promotion', 'burstDays', [1, 4, 12])],
  ['budget of a big promotion', 'new.organic', on('big-promotion', 'budget', [0, 500, 5000])],
  ['depth of a clearance', 'bigpromo.cleared', on('big-promotion', 'clearance', [0.1, 0.3, 0.6], { clearStock: 0, glowDays: 20 })],
  ['stock of a clearance', 'bigpromo.cleared', on('big-promotion', 'clearStock', [1, 3, 9], { clearance: 0.5, glowDays: 20 })],
  ['discount of the member day', 'memberday.orders', on('member-day', 'discounts', [[0.05, 0.05, 0.05, 0.05], [0.15, 0.15, 0.15, 0.15], [0.4, 0.4, 0.4, 0.4]])],
  ['how visibly a subscription is offered', 'subscription.started', on('subscription', 'visibility', [0.2, 0.5, 1], { cycle: 10 })],
  ['discount of a box', 'subscription.started', on('subscription', 'discount', [0, 0.1, 0.4], { cycle: 10 })],
  ['cycle of boxes, from long to short', 'orders.scheduled', on('subscription', 'cycle', [40, 25, 10])],
  ['hook', 'pool.joined', on('private-domain', 'hook', [0, 5, 50])],
  ['groups by theme', 'pool.attended', on('private-domain', 'groups', [1, 2, 6])],
  ['event coupon', 'discount.coupon', on('private-domain', 'eventRate', [0.05, 0.2, 0.5], { hook: 10, signInRate: 0 })],
  ['sign-in coupon', 'discount.coupon', on('private-domain', 'signInRate', [0.05, 0.2, 0.5], { hook: 0, visibility: 1 })],
  ['number of helpers wanted, from many to few', 'referral.prizes', on('referral', 'helpers', [7, 4, 2], { assist: true })],
  ['prize', 'referral.starts', on('referral', 'prize', [0, 40, 400], { assist: true })],
  ['group discount', 'groups.started', on('group-buy', 'discounts', [[0.05, 0.1, 0.15], [0.1, 0.2, 0.3], [0.3, 0.4, 0.5]])],
  ['share of groups let pass', 'groups.completed', on('group-buy', 'autoFill', [0, 0.4, 1])],
  ['reward of the leader', 'groups.started', on('group-buy', 'leaderReward', [0, 5, 200])],
  ['number of first members', 'groups.members', on('group-buy', 'seeds', [10, 50, 200], { mode: 'unlock' })],
  ['depth of an event', 'flash.requests', on('flash-sale', 'depth', [0.1, 0.3, 0.6], { rhythm: 'daily', stock: 0 })],
  ['stock of an event', 'flash.sold', on('flash-sale', 'stock', [1, 2, 6], { rhythm: 'daily', depth: 0.6, preheat: true })],
  ['length of an event', 'flash.attended', on('flash-sale', 'hours', [0.5, 1, 4])],
  ['spend on content', 'new.organic', on('content', 'budget', [0.3, 3, 300])],
  ['number of head creators', 'seeding.exposures', on('seeding', 'head', [1, 3, 9])],
  ['number of small creators', 'seeding.exposures', on('seeding', 'tail', [40, 160, 640])],
  ['points for a post', 'ugc.posts', on('seeding', 'postPoints', [0, 100, 1000], { ugc: true })],
  ['spend on views', 'new.live', on('flash-sale', 'boost', [100, 400, 1600], { host: 'brand', rhythm: 'daily' })],
  ['width of the audience of a large budget', 'new.search', on('ads', 'width', [0.02, 0.2, 1], { search: 4 * of.channels.search.referenceSpend, tuned: true })],
  ['share for retargeting', 'orders.induced', on('ads', 'retarget', [0.01, 0.1, 1], { feed: of.channels.feed.referenceSpend, tuned: true })],
  ['bid on the own name', 'ads.search', on('ads', 'brandBid', [0.5, 1, 2], { tuned: true })],
  ['level of stock', 'stock.cost', on('stock', 'factor', [0.6, 1.2, 2.4])],
  ['level of stock', 'orders', on('stock', 'factor', [0.2, 0.5, 2], { breaker: 'none' })],
  ['share of lines stocked', 'stock.received', on('stock', 'stocked', [0.2, 0.5, 1])],
  ['lead time, from long to short', 'stock.cycles', on('stock', 'lead', [40, 20, 7])],
  ['backup supplier', 'cost.stock', on('stock', 'backup', [0, 0.3, 1])],
  ...(['search', 'feed', 'live', 'kol', 'private'] as const).map((c): Dose => [`budget of ${c}`, `new.${c}`, on('ads', c, [0.3, 1, 4].map((x) => x * of.channels[c].referenceSpend))]),
]

describe('30 dose', () => {
  it.each(doses)('a higher %s brings more of %s', (_, output, strengths) => {
    const [a, b, c] = strengths.map((levers) => sums(levers, output))
    expect(b).toBeGreaterThan(a)
    expect(c).toBeGreaterThan(b)
  })

  it('each further yuan of search brings less', () => {
    const [a, b, c, d] = [0, 5, 15, 45].map((search) => sums({ ads: { search } }, 'new.search'))
    expect((b - a) / 5).toBeGreaterThan((c - b) / 10)
    expect((c - b) / 10).toBeGreaterThan((d - c) / 30)
  })
})

/** Columns that a cost alone may change. */
const sinks = /^(margin|contribution|cash|segment\d+\.contribution|referral\.margin)$/
function onlyCost(column1: string, once: ReturnType<typeof book>, twice: ReturnType<typeof book>): void {
  const spent = column(once, column1)
  expect(total(once, column1)).toBeGreaterThan(0)
  column(twice, column1).forEach((v, r) => expect(v).toBe(2 * spent[r]))
  expect(differing(once, twice).filter((name) => name !== column1 && !sinks.test(name))).toEqual([])
  expect(total(once, 'contribution') - total(twice, 'contribution')).toBe(total(once, column1))
}

describe('30 doubling a cost that nobody sees moves that cost and nothing else', () => {
  const messages: Levers = { coupon: { channel: 'sms', everyDays: 7, minimum: 100 }, tiers: { ...low, perkCost: [1, 2, 3], gift: [5, 10, 20] }, referral: {}, ads: { feed: 5 } }
  const all = (tiers: Record<string, unknown>): Levers => ({ ...messages, tiers: { ...messages.tiers, ...tiers } })
  it('events', () => {
    const meeting = (eventCost: number) => book(of, { ...messages, 'private-domain': { eventCost, hook: 0, visibility: 0.5 } })
    const [once, twice] = [meeting(50), meeting(100)]
    expect(total(twice, 'cost.program') - total(once, 'cost.program')).toBe(5000 * total(once, 'pool.events'))
    expect(differing(once, twice).filter((name) => name !== 'cost.program' && !sinks.test(name))).toEqual([])
    expect(total(once, 'contribution') - total(twice, 'contribution')).toBe(5000 * total(once, 'pool.events'))
  })
  it('perks', () => onlyCost('cost.perks', book(of, messages), book(of, all({ perkCost: [2, 4, 6] }))))
  it('gifts', () => onlyCost('cost.gifts', book(of, messages), book(of, all({ gift: [10, 20, 40] }))))
  it('a call', () => {
    const calling = (cost: number) => book(market({ ...shop, media: { call: { cost } } }), { journeys: { lapse: 'call' } })
    onlyCost('cost.touch', calling(2), calling(4))
  })
  it('upkeep', () => onlyCost('cost.perks', book(of, all({ perkCost: [0, 0, 0], upkeep: [365, 730, 1460] })), book(of, all({ perkCost: [0, 0, 0], upkeep: [730, 1460, 2920] }))))
  it('what items of the mall cost', () => {
    const mall = (cost: number): Levers => ({ points: { earn: 10, catalogue: true, itemPrices: [900, 300, 100], itemCosts: [cost, cost, cost] } })
    const [once, twice] = [book(of, mall(3)), book(of, mall(6))]
    expect(total(twice, 'points.goods')).toBe(2 * total(once, 'points.goods'))
    expect(differing(once, twice).filter((name) => !/^(points\.goods|cost\.points)$/.test(name) && !sinks.test(name))).toEqual([])
    expect(total(once, 'contribution') - total(twice, 'contribution')).toBe(total(once, 'points.goods'))
  })
  it.each(['sms', 'push', 'email', 'wecom'] as const)('a message by %s', (medium) => {
    const costing = (cost: number) => book(market({ ...shop, media: { [medium]: { cost } } }), { ...messages, coupon: { ...messages.coupon, channel: medium } })
    onlyCost('cost.touch', costing(0.06), costing(0.12))
  })
  it.each([['fulfilment', 'cost.fulfilment'], ['reverseLogistics', 'cost.reverse']] as const)('%s', (name, cost) => {
    const costing = (amount: number) => book(market({ ...shop, economics: { ...shop.economics, [name]: amount } }), messages)
    onlyCost(cost, costing(8), costing(16))
  })
})
