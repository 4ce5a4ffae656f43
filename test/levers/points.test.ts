/** Points against closed forms: what is earned, used and lapses, what it costs, and what a return takes back. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import type { Order } from '../../src/model/order.ts'
import { word } from '../../src/model/record.ts'
import { emptyOffer } from '../../src/model/stacking.ts'
import type { World } from '../../src/model/world.ts'
import { book, differing, distance, market, play, total, type Levers, type Small } from './play.ts'

const loyal = { r: 4, ordersPerYear: 25, dropout: 0.005, pantry: 0, returnRate: 0 }
const shop: Small = { customers: 500, days: 90, segments: [loyal], price: { learning: 0, quantityLift: 0 } }
const near = (found: number, expected: number, n: number) => expect(Math.abs(found - expected) / Math.sqrt((expected * (1 - expected)) / n), `${found} of ${n} against ${expected}`).toBeLessThan(4)
const plain: Levers = { points: { signIn: 0, minimum: 0 } }

describe('29 earning', () => {
  it('is one point for each yuan paid, and for sharing three tenths of it on average', () => {
    const of = market({ ...shop, customers: 800 })
    const mix = Array.from({ length: 8 }, (_, replication) => {
      let paid = 0
      const b = book(of, plain, { replication, probe: () => ({ after: (o) => void (paid += Math.floor((o.net - o.pointsDiscount) / 100)) }) })
      expect(total(b, 'points.earned')).toBe(paid)
      return total(b, 'points.shared') / total(b, 'points.earned')
    })
    expect(Math.abs(distance(mix, 0.3))).toBeLessThan(4)
  })

  it('is 1.2, 1.5 and 2 times as much for members, by tier', () => {
    const of = market({ ...shop, customers: 60 })
    const wrong: string[] = []
    let ranks = 0
    play(of, { ...plain, tiers: { thresholds: [300, 900, 2500] } }, { probe: (world) => ({ pay(order: Order) {
      const tier = world.tier!.values[order.row << 6]
      const bought = Math.floor(([1, 1.2, 1.5, 2][tier] * (order.net - order.pointsDiscount)) / 100)
      // the rest of what the order earned is for sharing: about three tenths over the mean, or nothing
      if (order.earned !== bought && order.earned < bought + 0.1 * bought) wrong.push(`${tier} ${order.earned} ${bought}`)
      ranks |= 1 << tier
    } }) })
    expect(wrong).toEqual([])
    expect(ranks).toBe(15)
  })

  it('by signing in comes on the share of days that the world says, at most once a day', () => {
    const days = 60
    const of = market({ ...shop, customers: 400, days, base: { kind: 'tenure', tenure: 20 }, segments: [{ ...loyal, dropout: 0.001 }], pointsResponse: { signIn: 0.2 } })
    let living = 0
    const b = book(of, { points: { earn: 0, signIn: 5 } }, { probe: (world) => ({ open(day) {
      if (day < world.calendar.end) living += world.living
    } }) })
    near(total(b, 'points.signed') / 5 / living, 0.2, living)
  })
})

describe('5.8 use at the till', () => {
  it('happens with 0.35, and 0.05 among those who save up, where the balance allows; it pays three tenths at most', () => {
    const of = market({ ...shop, customers: 900 })
    let [able, paying] = [0, 0]
    play(of, { points: { signIn: 0, earn: 10, minimum: 200 } }, { probe: (world) => ({ pay(order) {
      const balance = world.points!.balance(order.row)
      if (balance < 200) return expect(order.pointsDiscount).toBe(0)
      able++
      if (order.pointsDiscount > 0) paying++
      if (order.pointsDiscount > Math.min(balance, 0.3 * order.net)) expect.fail(`${order.pointsDiscount} of ${order.net}`)
    } }) })
    // orders are not people: those who save up hold a balance more often, so the mean lies between the two
    expect(able).toBeGreaterThan(2000)
    const all = market({ ...shop, customers: 900, pointsResponse: { hoarders: 0 } })
    let [could, did] = [0, 0]
    play(all, { points: { signIn: 0, earn: 10, minimum: 200 } }, { probe: (world) => ({ pay(order) {
      if (world.points!.balance(order.row) < 200) return
      could++
      if (order.pointsDiscount > 0) did++
    } }) })
    near(did / could, 0.35, could)
    const none = market({ ...shop, customers: 900, pointsResponse: { hoarders: 1 } })
    const b = book(none, { points: { signIn: 0, earn: 10, minimum: 200 } })
    expect(paying / able).toBeLessThan(0.35)
    expect(total(b, 'points.payers') / total(b, 'orders')).toBeLessThan(0.07)
  })

  it('counts half in the price: what a customer counts on is the chance times what the balance can pay', () => {
    const of = market({ ...shop, customers: 200, pointsResponse: { hoarders: 0 } })
    const offer = emptyOffer(of)
    let looked = 0
    play(of, { points: { earn: 8, signIn: 0, minimum: 500 } }, { probe: (world: World) => ({ invite(day) {
      if (day % 16 !== 0) return
      for (let row = 0; row < 200; row++) {
        for (const lower of world.on.offer) lower(row, day, offer)
        const balance = world.points!.balance(row)
        const expected = balance < 500 ? 0 : 0.5 * 0.35 * Math.min(0.3, balance / (100 * world.population.zeta[word(row)]))
        if (day > dayZero) expect(Math.abs(offer.points - expected)).toBeLessThan(1 / 65536)
        if (expected > 0) looked++
      }
    } }) })
    expect(looked).toBeGreaterThan(100)
  })

  it('moves no order where points weigh nothing', () => {
    const of = market({ ...shop, pointsResponse: { weight: 0 } })
    const on = book(of, { points: { earn: 10 } })
    expect(total(on, 'points.used')).toBeGreaterThan(0)
    expect(differing(book(of), on).filter((name) => !/^points\.|^(cost|owed|discount)\.points$|^cost\.fee$|^margin$|contribution$|^cash$/.test(name))).toEqual([])
    const heavy = market({ ...shop, pointsResponse: { weight: 1, use: 1, hoarders: 0 } })
    expect(total(book(heavy, { points: { earn: 20 } }), 'orders')).toBeGreaterThan(1.02 * total(book(heavy), 'orders'))
  })
})

describe('23 what points cost', () => {
  it('is what was used, over a lifetime, whatever share was expected to lapse', () => {
    for (const breakage of [0, 0.25, 0.9]) {
      const b = book(market({ ...shop, pointsResponse: { breakage } }), { points: { earn: 7, minimum: 0 } })
      const open = column(b, 'owed.points')[b.rows - 1]
      expect(total(b, 'cost.points') - open).toBe(total(b, 'points.used'))
      expect(Math.abs(open - column(b, 'points.balance')[b.rows - 1] * (1 - breakage))).toBeLessThan(shop.customers!)
    }
  })

  it('comes back when they lapse: those of a points year at the end of the next', () => {
    const b = book(market({ ...shop, days: 200 }), { points: { earn: 2, signIn: 3, payShare: 0, expiryDays: 40 } })
    const given = (from: number, to: number) => ['earned', 'signed', 'shared'].reduce((sum, name) => sum + total(b, `points.${name}`, Math.max(0, from), Math.max(0, to)), 0)
    const expired = column(b, 'points.expired')
    // a year ends at the opening of its last day, before that day brings any
    expired.forEach((n, r) => expect(n).toBe(r > 0 && r % 40 === 0 ? given(r - 80, r - 40) : 0))
    expect(total(b, 'points.expired')).toBeGreaterThan(0)
    expect(column(b, 'cost.points')[80]).toBeLessThan(0)
  })

  it('is taken back with the goods: what is spent already is kept from the cash', () => {
    const b = book(market({ ...shop, segments: [{ ...loyal, returnRate: 0.9 }], demand: { organic: 0, wordOfMouth: 0, returnChurn: 1 } }), { points: { earn: 20, signIn: 0, minimum: 0 } })
    expect(total(b, 'points.cut')).toBeGreaterThan(0)
    // all of what the returned orders earned is taken back, in points or in cash
    expect(total(b, 'points.reversed') + total(b, 'points.cut')).toBeLessThanOrEqual(total(b, 'points.earned') + total(b, 'points.shared'))
    const whole = book(market({ ...shop, days: 80, segments: [{ ...loyal, returnRate: 0.9 }], pointsResponse: { use: 0, hoarderUse: 0 } }), { points: { earn: 5, signIn: 0 } })
    expect(total(whole, 'points.cut')).toBe(0)
    near(total(whole, 'points.reversed') / (total(whole, 'points.earned') + total(whole, 'points.shared')), total(whole, 'refund.net') / (total(whole, 'refund.net') + total(whole, 'net')), 20_000)
  })
})

describe('29 the mall', () => {
  it('an item is taken by 0.35 times its appeal of those who look and can', () => {
    const of = market({ ...shop, customers: 600, days: 90, pointsResponse: { hoarders: 0 } })
    const levers = { points: { earn: 20, signIn: 0, payShare: 0, catalogue: true, itemPrices: [400, 0, 0], itemAppeals: [0.6, 1, 1], replaceBelow: 0 } }
    let looks = 0
    const b = book(of, levers, { probe: (world) => ({ open: () => {}, target(day) {
      // the day after the look, whoever still can or just did
      if (day === dayZero) looks = 0
      for (let row = 0; row < world.population.count; row++) if ((day + 1 - dayZero) % 30 === world.population.person[row] % 30 && world.points!.balance(row) >= 400 && world.population.flags[row] & 1) looks++
    } }) })
    // an order of the evening before may make a few more able than were seen
    const share = total(b, 'points.items') / looks
    expect(Math.abs(share / (0.35 * 0.6) - 1)).toBeLessThan(4 * Math.sqrt(0.8 / (0.21 * looks)) + 0.03)
    expect(total(b, 'points.redeemed')).toBe(400 * total(b, 'points.items'))
    expect(total(b, 'points.goods')).toBe(800 * total(b, 'points.items'))
  })

  it('replaces an item that fewer than a twentieth choose, and none that is liked', () => {
    const of = market({ ...shop, customers: 600, days: 130 })
    const at = (itemAppeals: number[]) => total(book(of, { points: { earn: 20, payShare: 0, catalogue: true, itemPrices: [300, 300, 300], itemAppeals } }), 'points.replaced')
    expect(at([0.5, 0.5, 0.5])).toBe(0)
    expect(at([0.9, 0.9, 0.001])).toBeGreaterThan(0)
  })

  it('a draw costs what the prize costs in expectation', () => {
    const b = book(market(shop), { points: { earn: 10, payShare: 0, lottery: true, drawPoints: 120, drawCost: 0.75 } })
    expect(total(b, 'points.drawn')).toBeGreaterThan(0)
    expect(total(b, 'points.goods') / total(b, 'points.drawn')).toBe(75 / 120)
  })
})

describe('29 reminding those who save up', () => {
  it('makes them use points three times as likely for seven days', () => {
    const of = market({ ...shop, customers: 2000, days: 60, pointsResponse: { hoarders: 1, hoarderUse: 0.1 } })
    const tally = { before: [0, 0], during: [0, 0] }
    play(of, { points: { earn: 10, signIn: 0, minimum: 100, pushEvery: 40, pushFrom: 100 } }, { probe: (world) => {
      const reminded = new Set<number>()
      return {
        target(day) {
          if (day === dayZero + 40) for (let row = 0; row < world.population.count; row++) if (world.points!.balance(row) >= 100 && !world.points!.used(row)) reminded.add(row)
        },
        pay({ row, day, pointsDiscount }) {
          if (world.points!.balance(row) < 100) return
          const part = reminded.has(row) && day < dayZero + 47 ? tally.during : reminded.size === 0 ? tally.before : undefined
          if (!part) return
          part[0]++
          if (pointsDiscount > 0) part[1]++
        },
      }
    } })
    near(tally.before[1] / tally.before[0], 0.1, tally.before[0])
    near(tally.during[1] / tally.during[0], 0.3, tally.during[0])
  })
})
