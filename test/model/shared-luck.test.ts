/** Strategies meet the same luck: equal runs are equal bytes, uplift only adds, differences are far less noisy than runs, order of customers is nothing. */
import { describe, expect, it } from 'vitest'
import { leverColumns } from '../../src/experiments/run.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { copySettled, type Settled } from '../../src/model/settle.ts'
import { recordBytes } from '../../src/model/record.ts'
import { simulate } from '../../src/model/simulate.ts'
import type { World } from '../../src/model/world.ts'
import { both, leversOf, marketOf, offerOf, ordersOf, play, settledOf, stageOf, stillPrice, total, varianceOf, type Start } from './small-market.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import type { Market } from '../../src/model/market.ts'

const season = { weekends: true, midYear: true, doubleEleven: true }
const shop = marketOf({ start: '2027-05-10', days: 70, customers: 2500, prospects: 12_000, base: { kind: 'tenure', tenure: 730 }, calendar: season })
/** Every lever at once. */
const levers = (market: Market): Start => leversOf(market, {
  coupon: { value: 25, minimum: 120, everyDays: 14, firstDay: 3, channel: 'push', quota: 900, share: 0.8, redeem: 'code' },
  tiers: { thresholds: [300, 800, 2000] },
  referral: {},
  ads: { search: 40, feed: 30, live: 20, kol: 10, private: 5 },
})

/** The same population with its rows in another order. */
function shuffled(settled: Settled): Settled {
  const own = copySettled(settled)
  const n = own.population.count
  const to = Array.from({ length: n }, (_, row) => row)
  let seed = 12345
  for (let i = n - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    const j = seed % (i + 1)
    ;[to[i], to[j]] = [to[j], to[i]]
  }
  const { population } = own
  for (const name of ['person', 'key', 'lambda', 'flags', 'firstDay', 'seen'] as const) {
    const before = population[name].slice()
    for (let row = 0; row < n; row++) population[name][to[row]] = before[row]
  }
  const records = new Uint8Array(population.records[0])
  const before = records.slice()
  for (let row = 0; row < n; row++) records.set(before.subarray(row * recordBytes, (row + 1) * recordBytes), to[row] * recordBytes)
  own.activity.log.forEach((rows, slot) => {
    for (let k = 0; k < own.activity.length[slot]; k++) rows[k] = to[rows[k]]
  })
  // goods on their way back know their customer by row
  const { returns } = own as Settled & { readonly returns?: readonly { readonly row: number[] }[] }
  for (const { row } of returns ?? []) row.forEach((r, k) => (row[k] = to[r]))
  return own
}

describe('equal bytes', () => {
  it('24 A = A: two runs of one strategy are equal bytes, with every lever on', () => {
    const a = play(shop, levers(shop))
    const b = play(shop, levers(shop))
    expect(b.book.values).toEqual(a.book.values)
    expect(total(a.book, 'coupon.redeemed')).toBeGreaterThan(50)
    expect(total(a.book, 'new.referral')).toBeGreaterThan(5)
    const other = play(shop, levers(shop), 1)
    expect(other.book.values).not.toEqual(a.book.values)
  })
  it('24 A = A: a run does not depend on what was played before it on the same population', () => {
    const before = play(shop).book.values.slice()
    play(shop, levers(shop))
    expect(play(shop).book.values).toEqual(before)
  })
  it('24 days before a lever\'s first act are equal bytes', () => {
    const off = play(shop).book
    const on = play(shop, leversOf(shop, { coupon: { firstDay: 30, everyDays: 0, value: 30, minimum: 0 } })).book
    for (let k = 0; k < off.names.length; k++) for (let d = 0; d < 30; d++) expect(on.values[k * on.rows + d]).toBe(off.values[k * off.rows + d])
    expect(ordersOf(on, 30, 36)).toBeGreaterThan(ordersOf(off, 30, 36))
  })
  it('24 shuffled order of customers: every column of the daybook is the same, with every lever on', () => {
    const plain = settledOf(shop)
    const mixed = shuffled(plain)
    expect(mixed.population.person).not.toEqual(plain.population.person)
    const others = [{ template: 'cart', quota: 300, minimum: 50 }, { template: 'newcomer', share: 0.5 }, { audience: 'longestSilent', quota: 200 }]
    for (const start of [levers(shop), ...others.map((coupon) => leversOf(shop, { coupon, ads: { search: 80 } }))]) {
      const straight = simulate(stageOf(shop), plain, leverColumns, start).book
      const turned = simulate(stageOf(shop), mixed, leverColumns, start).book
      straight.names.forEach((name, k) => {
        const [a, b] = [straight, turned].map((book) => Array.from(book.values.subarray(k * book.rows, (k + 1) * book.rows)))
        expect([name, b]).toEqual([name, a])
      })
      expect(total(straight, 'coupon.issued')).toBeGreaterThan(50)
    }
  })
})

describe('only more', () => {
  /** Orders as (person, day, mark); what is left of them in `b` of those in `a`. */
  const keys = (start: Start, market: Market): Set<string> => {
    const found = new Set<string>()
    play(market, both(start, ({ population }: World) => [{ after: ({ row, day, bits }) => void found.add(`${population.person[row]} ${day - dayZero} ${bits}`) }]))
    return found
  }
  // nothing borrowed, no learning, nothing that shortens a life
  const free = marketOf({
    days: 120, customers: 6000, price: stillPrice, demand: { returnChurn: 1 }, touch: { fatigueChurn: 0 }, calendar: season,
    segments: archetypes.beauty.segments.map((s) => ({ ...s, pantry: 0 })),
  })
  const none = keys(() => [], free)
  const uplifts: Readonly<Record<string, Start>> = {
    'a posted offer': offerOf(13, 27, 0.2),
    coupons: leversOf(free, { coupon: { value: 30, minimum: 0, everyDays: 20, firstDay: 2, validDays: 7 } }),
    'coupons by code to a third, with messages': leversOf(free, { coupon: { value: 30, minimum: 150, everyDays: 9, firstDay: 5, share: 1 / 3, redeem: 'code', channel: 'sms' } }),
    ads: leversOf(free, { ads: { search: 300, live: 200, private: 100 } }),
  }
  for (const [name, start] of Object.entries(uplifts)) it(`24 pure uplift by ${name}: with phi = 0 and the reference price off, every order of the plain run comes and some more`, () => {
    const more = keys(start, free)
    expect([...none].filter((key) => !more.has(key))).toEqual([])
    expect(more.size).toBeGreaterThan(none.size + 20)
  })
  it('24 a deeper offer keeps every order of a shallower one', () => {
    const shallow = keys(offerOf(13, 27, 0.1), free)
    const deep = keys(offerOf(13, 27, 0.3), free)
    expect([...shallow].filter((key) => !deep.has(key))).toEqual([])
    expect(deep.size).toBeGreaterThan(shallow.size + 100)
  })
})

describe('less noise', () => {
  const market = marketOf({ days: 90, customers: 1500, prospects: 13_500, base: { kind: 'tenure', tenure: 730 }, segments: archetypes.beauty.segments })
  const strategies: Readonly<Record<string, Start>> = {
    'a coupon to 5 %': leversOf(market, { coupon: { value: 30, minimum: 99, share: 0.05, everyDays: 28 } }),
    referral: leversOf(market, { referral: {} }),
  }
  const futures = 24
  const orders = (start?: Start) => Array.from({ length: futures }, (_, r) => ordersOf(play(market, start, r).book))
  const base = orders()
  for (const [name, start] of Object.entries(strategies)) it(`24 paired differences of ${name} vary more than 10 times less than independent ones`, () => {
    const with_ = orders(start)
    const paired = varianceOf(with_.map((n, r) => n - base[r]))
    expect((varianceOf(with_) + varianceOf(base)) / paired).toBeGreaterThan(10)
    expect(with_.some((n, r) => n !== base[r])).toBe(true)
  })
})
