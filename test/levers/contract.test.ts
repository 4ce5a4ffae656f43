/** The contract of every lever: settings, zero strength, luck shared with the others, books, words. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leverById, leverIds, type LeverId } from '../../src/levers/index.ts'
import type { Lever } from '../../src/levers/lever.ts'
import { leverText } from '../../src/levers/text.ts'
import { modelColumns } from '../../src/model/columns.ts'
import { column } from '../../src/model/daybook.ts'
import { purposes } from '../../src/model/random.ts'
import { word } from '../../src/model/record.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { wholeShapes } from '../../src/schema/shape.ts'
import { defaultsOf, type Fields } from '../../src/schema/field.ts'
import { z } from '../../src/schema/zod.ts'
import { audit, leversOf } from './accounts.ts'
import { book, differing, market, sameBytes, total, type Levers, type Small } from './play.ts'

const leverOf = (id: LeverId): Lever => leverById[id] as unknown as Lever
const shop: Small = {
  start: '2027-11-20', days: 56, customers: 300, prospects: 1500, base: { kind: 'tenure', tenure: 400 }, demand: { organic: 0.4, wordOfMouth: 0 },
  segments: [{ weight: 0.5, ordersPerYear: 25, returnRate: 0.2 }, { weight: 0.5, basket: 120, dropout: 0.25 }],
  // enough subscribers for a small shop
  subscribing: { adoption: 0.3 },
}
const busy = market(shop)
/** Each lever at work in some of its ways. */
const ways: Readonly<Record<LeverId, readonly Record<string, unknown>[]>> = {
  coupon: [
    { minimum: 100, everyDays: 14, channel: 'sms' }, { template: 'newcomer', minimum: 50 }, { template: 'cart', minimum: 50 },
    { template: 'winback', silentDays: 20, minimum: 0, redeem: 'code' }, { kind: 'rate', audience: 'longestSilent', quota: 40 },
  ],
  tiers: [
    { thresholds: [150, 500, 1500], perkCost: [1, 2, 3], gift: [5, 6, 7] }, { perkFactor: [1.1, 1.15, 1.2], countPast: false },
    { window: 'quarter', minBasket: [100, 120, 150], thresholds: [150, 500, 1500], minOrders: [1, 3, 6], upkeep: [10, 20, 300], reminder: 'sms', softLanding: false },
  ],
  'loyalty-price': [{}, { orders: 2, discount: 0.1, countPast: false }, { orders: 1, qualify: 'newcomers' }],
  points: [
    { earn: 5, minimum: 50 }, { earn: 10, payShare: 0, catalogue: true, itemPrices: [900, 300, 100], lottery: true, expiryDays: 30 },
    { earn: 3, minimum: 0, pushEvery: 10, pushFrom: 200, channel: 'wecom', share: 1 },
  ],
  referral: [
    {}, { inviterReward: 0, friendReward: 150, minimum: 100 }, { rewardAs: 'coupon', cap: 1, whoMay: 'repeat', status: 'silver', statusAfter: 1 }, { assist: true, helpers: 3 },
  ],
  'group-buy': [{}, { size: 'ladder', leaderReward: 20, autoFill: 0.3 }, { mode: 'both', unlockAt: 20, seeds: 60 }],
  'flash-sale': [
    { stock: 2, rhythm: 'daily' }, { preheat: true, notice: true, share: true, shareMinimum: 0, stock: 0 }, { preheat: true, preheatBy: 'sms', rhythm: 'daily' },
    { host: 'creator', bringThree: true, freeBudget: 0, boost: 300, fee: 10, rhythm: 'daily' }, { rhythm: 'once', hours: 24, firstDay: 10, notice: true, stock: 0 },
  ],
  'promotion-calendar': [{ spend: 20, gift: 3 }, { pattern: 'everyDay', everyWeeks: 3, discount: 0.3, announced: false }, { discount: 0, spend: 50, pattern: 'monThu' }, { pattern: 'weekend', fromDay: 8, toDay: 40 }],
  'big-promotion': [
    { storeDay: 4, storeDays: 10, deposit: 30, threshold: 100, reduction: 20, freeOrders: 4, clearStock: 6, budget: 600 },
    { storeDay: 3, storeDays: 6, deposit: 0, threshold: 120, reduction: 15, perThreshold: false, announced: false, clearance: 0, discount: 0.2, discountDays: 9 },
    { deposit: 60, expansion: 1, reduction: 0, discount: 0, clearance: 0.5, clearStock: 0, glowDays: 20 }, { storeDays: 0, deposit: 20, burstDays: 10, freeOrders: 10_000, reduction: 0 },
  ],
  'member-day': [{ spend: 30 }, { rhythm: 'weekly', discounts: [0.1, 0.2, 0.2, 0.3], announced: false }, { rhythm: 'weekly', weekday: 'tuesday' }],
  'private-domain': [
    { hook: 20, announce: 'wecom', eventRate: 0.3, partners: true, partnerShare: 0.3 }, { weekday: 'none', hook: 0, signInRate: 0.5, liveDoor: true }, { weekday: 'sunday', groups: 3, announce: 'none', eventDays: 5, signInRate: 0 },
  ],
  subscription: [{ cycle: 10 }, { discount: 0.3, freeShipping: false, cycle: 7 }],
  journeys: [
    // no coupon that lasts: it would take the place of others'
    { welcome: 'sms', welcomeAmount: 0, second: 'push', secondAmount: 0, replenish: 'sms', replenishAmount: 0, cart: 'none', value: 'call', valueTimes: 0, valueSpend: 100, lapseAmount: 0 },
    { welcome: 'sms', welcomeMinimum: 50, birthday: 'push', value: 'call', valueSpend: 100, lapseMinimum: 50, rfm: 'none', rfmMinimum: 50 },
    { lapse: 'none', lapseStep2: 'sms', lapseStep2Days: 1, lapseStep3: 'call', cart: 'push', cartAmount: 0, cartStep2: 'sms', welcome: 'sms', welcomeStep2: 'email', welcomeAmount: 0, lapseAmount: 0 },
    { lapse: 'off', rfm: 'push', rfmMinimum: 50, rfmCut: 'amounts', rfmAmounts: [200, 900], rfmMonetary: [1, 2, 3], rfmWayHigh: 'call', rfmWayLow: 'none', rfmWay90: 'sms' },
    { lapse: 'off', welcome: 'sms', welcomeLeads: true, welcomeMinimum: 0, welcomeDaily: 2 },
    { lapse: 'wecom', lapseDays: 15, lapseAmount: 0, lapseReason: 'price', lapseDaily: 3 }, { lapse: 'off', cart: 'sms', cartAmount: 15, cartMinimum: 60, holdout: 0 },
    { lapseBy: 'score', lapseScore: 0.8, lapseReason: 'asked', value: 'push', valueDays: 20, valueSpend: 200, valueDaily: 2, cap: 1, capAll: true },
  ],
  ads: [{ search: 20, feed: 10, live: 10, kol: 10, private: 5 }, { search: 500, fromDay: 10, toDay: 20 },
    { search: 40, feed: 20, tuned: true, width: 0.2, creative: 'learned', swapEvery: 10, hours: 'from20', bid: 1.5, longTail: 0.4, brandBid: 0.5 }, { feed: 60, tuned: true, retarget: 0.8, creative: 'price', swapEvery: 0 },
  ],
  seeding: [{ own: 20, fit: 3 }, { head: 3, mid: 0, tail: 0, headFee: 10, fit: 3, commission: 0.2, everyDays: 7 }, { head: 0, mid: 0, tail: 0, ugc: true, postPoints: 50, prize: 100, likes: 40 }],
  content: [{ budget: 1 }, { budget: 5, searchShare: 1, fromDay: 3, toDay: 20 }],
  stock: [
    { factor: 1 }, { stocked: 0.5, factor: 0.8, lead: 7, breaker: 'preorder', breakerAt: 0.3, backup: 0.3 },
    { factor: 0.7, plan: 'forecast', forecastError: 0.3, breaker: 'substitute', batch: 20, lead: 10 }, { plan: 'fixed', factor: 1.2, lead: 21 },
  ],
  storefront: [{}, { stay: 0.2, checkOut: 0.1, pay: 0.03, loadSeconds: 1.5, riskPromise: 0.3, dailyCost: 40 }, { cart: 0, loadSeconds: 8, trust: 0.25 }],
  service: [
    {}, { capacity: 3, spareShare: 0.4, promise: 60, compensation: 20, quality: 0.5, qualityCost: 1, refundHours: 4 }, { hours: 72, deliveryCost: 0, replyBy: 'machine' },
    { hours: 100, capacity: 4, freeReturns: true, pickUp: true, replyBy: 'people', replySeconds: 600, compensation: 50, dailyCost: 30 },
  ],
}
const others = (id: LeverId): Levers => Object.fromEntries(leverIds.filter((o) => o !== id).map((o) => [o, ways[o][0]]))
const everything: Levers = { ...others('coupon'), coupon: ways.coupon[0] }

/** All files of a lever but its words. */
const codeOf = (id: string): string =>
  readdirSync(`src/levers/${id}`).filter((f) => f.endsWith('.ts') && !f.endsWith('.text.ts')).map((f) => readFileSync(`src/levers/${id}/${f}`, 'utf8')).join('\n')
const purposesIn = (text: string): string[] => [...new Set([...text.matchAll(/\bpurposes\.(\w+)/g)].map((m) => m[1]))]

describe.each(leverIds)('lever %s', (id) => {
  const lever = leverOf(id)

  it('has defaults that its own schema accepts, in every kind of shop', () => {
    const shape = z.strictObject(wholeShapes(lever.fields))
    expect(shape.safeParse(defaultsOf(lever.fields)).success).toBe(true)
    expect(shape.safeParse(leverDefaults(busy, id)).success).toBe(true)
    expect(shape.safeParse({ ...defaultsOf(lever.fields), ...lever.zero }).success).toBe(true)
    for (const [name, field] of Object.entries(lever.fields)) expect(field.source, name).toMatch(/^E\d+|assumption/)
  })

  it('has columns of its own that every run carries', () => {
    const off = book(busy)
    const { names } = off
    for (const name of lever.columns) {
      expect(names).toContain(name)
      expect(modelColumns).not.toContain(name)
      expect(column(off, name).every((v) => v === 0)).toBe(true)
    }
  })

  it('24 leaves the whole daybook byte-identical at zero strength, alone and beside the others', () => {
    const off = book(busy)
    const rest = book(busy, others(id))
    for (const way of [{}, ...ways[id]]) {
      const zero = { [id]: { ...way, ...lever.zero } }
      const alone = book(busy, zero)
      expect(differing(off, alone)).toEqual([])
      expect(sameBytes(off, alone)).toBe(true)
      expect(sameBytes(rest, book(busy, { ...others(id), ...zero }))).toBe(true)
    }
  })

  it('leaves its mark in every way it can be used', () => {
    const off = book(busy)
    for (const way of ways[id]) expect(differing(off, book(busy, { [id]: way })).length, JSON.stringify(way)).toBeGreaterThan(3)
  })

  it('gives the same bytes for the same seed, and others for another future', () => {
    for (const way of ways[id]) {
      const first = book(busy, { [id]: way })
      const other = book(busy, { [id]: way }, { replication: 1 })
      expect(sameBytes(first, book(busy, { [id]: way }))).toBe(true)
      expect(sameBytes(first, other)).toBe(false)
    }
  })

  it('keeps the books in balance in every way it can be used', () => {
    for (const way of ways[id]) expect(audit(busy, { [id]: way }).breaches).toEqual([])
  })

  it('has words in both languages for every field, option and place', () => {
    const text = leverText[id]
    const chinese = /[\u4e00-\u9fff]/
    const told = (words: { readonly en: string; readonly 'zh-CN': string } | undefined, what: string) => {
      expect(words?.en, what).toMatch(/\S/)
      expect(words?.en, what).not.toMatch(chinese)
      expect(words?.['zh-CN'], what).toMatch(chinese)
    }
    told(text.name, 'name')
    told(text.short, 'short')
    told(text.summary, 'summary')
    expect(Object.keys(text.fields).sort()).toEqual(Object.keys(lever.fields).sort())
    for (const [name, field] of Object.entries(lever.fields as Fields)) {
      const own = text.fields[name]
      told(own.label, name)
      told(own.hint, name)
      if (field.kind === 'choice') for (const option of field.options) if (!/^(sms|wecom)$/.test(option)) told(own.options?.[option], `${name} ${option}`)
      if (field.kind === 'list') {
        expect(own.places).toHaveLength(field.default.length)
        own.places?.forEach((place, k) => told(place, `${name} ${k}`))
      }
    }
  })

  it('draws for purposes that neither another lever nor the model draws for', () => {
    const mine = purposesIn(codeOf(id))
    for (const other of leverIds) if (other !== id) expect(purposesIn(codeOf(other)).filter((p) => mine.includes(p))).toEqual([])
    const model = ['', 'behaviour/'].flatMap((folder) =>
      readdirSync(`src/model/${folder}`).filter((f) => f.endsWith('.ts') && f !== 'random.ts').map((f) => readFileSync(`src/model/${folder}${f}`, 'utf8'))).join('\n')
    expect(purposesIn(model).filter((p) => mine.includes(p))).toEqual([])
    for (const purpose of mine) expect(Object.keys(purposes)).toContain(purpose)
  })
})

describe('shared luck', () => {
  it('gives every purpose a code of its own, six for each field of marks', () => {
    const six = new Set(['gap', 'mark'])
    const codes = Object.entries(purposes).flatMap(([name, code]) => (six.has(name) ? Array.from({ length: 6 }, (_, k) => code + k) : [code]))
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('a coupon worth nothing changes no column of another lever', () => {
    // a wallet holds two coupons: those of the groups would be refused
    const beside = { ...others('coupon'), 'private-domain': { hook: 0, signInRate: 0, partners: true } }
    const rest = book(busy, beside)
    const changed = differing(rest, book(busy, { ...beside, coupon: { value: 0, share: 0.5, everyDays: 7 } }))
    expect(changed).toContain('coupon.issued')
    expect(changed.filter((name) => !name.startsWith('coupon.'))).toEqual([])
  })

  it('a membership that gives and means nothing changes no column of another lever', () => {
    const plain = market({ ...shop, membership: { goalStrength: 0, upgradeGlow: 0, churnSilver: 1, churnGold: 1, churnDiamond: 1, demotionChurn: 1 } })
    const changed = differing(book(plain, others('tiers')), book(plain, { ...others('tiers'), tiers: { thresholds: [150, 500, 1500], discounts: [0, 0, 0], pointsFactor: [1, 1, 1], enrolled: 0.6 } }))
    expect(changed).toContain('tiers.members')
    expect(changed.filter((name) => !name.startsWith('tiers.'))).toEqual([])
  })

  it('a referral button that nobody notices changes nothing at all', () => {
    expect(differing(book(busy, others('referral')), book(busy, { ...others('referral'), referral: { visibility: 1e-9 } }))).toEqual([])
  })

  it('groups and events that hardly anybody sees change nothing at all', () => {
    for (const id of ['group-buy', 'flash-sale'] as const) {
      const rest = book(busy, others(id))
      const changed = differing(rest, book(busy, { ...others(id), [id]: { ...ways[id][0], visibility: 1e-9 } }))
      // what an event is booked as, and what it adds to visits, it does without anybody
      expect(changed.filter((name) => !/^flash\.events$/.test(name))).toEqual([])
    }
  })

  it('a fen of ads changes the money spent and the credit claimed, nobody’s orders', () => {
    const changed = differing(book(busy, others('ads')), book(busy, { ...others('ads'), ads: { search: 0.01, toDay: 0 } }))
    expect(changed.filter((name) => !/^(ads|claimed|touches)\.search$|^(contribution|cash)$/.test(name))).toEqual([])
    expect(changed).toContain('ads.search')
  })

  it('31 hands the coupons of one day to the same people whatever other levers do', () => {
    const holders = (levers: Levers): Set<number> => {
      const seen = new Set<number>()
      book(busy, { ...levers, coupon: { value: 0, share: 0.3, everyDays: 0, firstDay: 20, validDays: 60 } }, {
        probe: (world) => ({
          close(day) {
            if (day !== 192 + 20) return
            for (let row = 0; row < 300; row++) if (world.wallet!.slots[0].values[word(row)] !== 0) seen.add(world.population.person[row])
          },
        }),
      })
      return seen
    }
    const alone = holders({})
    expect(alone.size).toBeGreaterThan(60)
    // the groups' own coupons lie in the same slots
    const own: Levers = { 'private-domain': { hook: 0, signInRate: 0 } }
    for (const id of leverIds.filter((other) => other !== 'coupon')) expect(holders({ [id]: own[id] ?? ways[id][0] })).toEqual(alone)
  })

  it('lists every occasion that a bound must reach: a wider net catches nothing more', () => {
    for (const of of [busy, market({ customers: 400, base: { kind: 'tenure', tenure: 400 }, segments: [{ returnRate: 0 }] })])
      for (const levers of [{ coupon: { kind: 'rate', rate: 0.5, everyDays: 5, validDays: 14, minimum: 100, channel: 'sms' } }, { coupon: ways.coupon[2] }, { ads: ways.ads[0] }] as Levers[]) {
        const wide = book(of, levers, { probe: () => ({ bound: () => 25 }) })
        expect(total(wide, 'orders.induced')).toBeGreaterThan(0)
        expect(differing(book(of, levers), wide)).toEqual([])
      }
  })

  it('and so under random settings of all (goods are never sent back)', () => {
    const of = market({
      start: '2027-12-04', days: 40, customers: 200, prospects: 1000, base: { kind: 'tenure', tenure: 500 }, demand: { organic: 0.5, wordOfMouth: 0.5 },
      segments: [{ weight: 0.6, ordersPerYear: 40, returnRate: 0, elasticity: 2, dealPull: 3 }, { weight: 0.4, ordersPerYear: 20, basket: 90, dropout: 0.3, returnRate: 0 }],
    })
    fc.assert(fc.property(leversOf(), (levers) => {
      expect(differing(book(of, levers), book(of, levers, { probe: () => ({ bound: () => 25 }) }))).toEqual([])
    }), { numRuns: 40, seed: 5 })
  })

  it('all together leave more than the sum of nothing', () => {
    expect(total(book(busy, everything), 'orders')).toBeGreaterThan(total(book(busy), 'orders'))
  })
})

it.each(leverIds)('%s says how far what raises a rate may reach, so that no occasion is left out of the lists', (id) => {
  for (const way of ways[id]) {
    let [bounds, ceilings, offers, reaches] = [0, 0, 0, 0]
    book(busy, { [id]: way }, { probe: (world) => ({ close: () => { [bounds, ceilings, offers, reaches] = [world.on.bound.length, world.on.ceiling.length, Math.max(world.on.offer.length, world.on.deal.length, world.on.deepest.length), world.on.reach.length] } }) })
    expect({ ceilings, reaches }, JSON.stringify(way)).toEqual({ ceilings: Math.max(bounds, ceilings), reaches: Math.max(offers, reaches) })
  }
})
