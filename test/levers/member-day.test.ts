/** Member days: which days, who gets what, the lots of silver members, and a day that takes more of the month than it adds. */
import { describe, expect, it } from 'vitest'
import { leverById } from '../../src/levers/index.ts'
import type { Lever } from '../../src/levers/lever.ts'
import { metricById } from '../../src/metrics/index.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import { byte, word } from '../../src/model/record.ts'
import { book, distance, market, mean, play, total, type Small } from './play.ts'

const shop: Small = { days: 92, customers: 2500, base: { kind: 'tenure', tenure: 500 }, segments: [{ r: 2, ordersPerYear: 20, returnRate: 0, dropout: 0.05 }] }
const tiers = { thresholds: [300, 1200, 3000], discounts: [0, 0, 0] }
const lever = leverById['member-day'] as unknown as Lever
const settings = { rhythm: 'monthly', dayOfMonth: 18, weekday: 'friday', discounts: [0.2, 0.2, 0.2, 0.2], luck: 0, prize: 0.5, spend: 0, announced: true }
const daysOf = (change: object, days: number, start: string) => lever.acts!({ ...settings, ...change } as never, days, start).map(({ from }) => from)

describe('5.10 the days', () => {
  it('fall on a date of every month or on a day of every week', () => {
    expect(daysOf({}, 92, '2027-03-01')).toEqual([17, 48, 78])
    expect(daysOf({ dayOfMonth: 8 }, 60, '2028-02-01')).toEqual([7, 36])
    expect(daysOf({ rhythm: 'weekly' }, 21, '2027-03-01')).toEqual([4, 11, 18])
    expect(daysOf({ rhythm: 'weekly', weekday: 'monday' }, 8, '2027-03-01')).toEqual([0, 7])
    expect(daysOf({ rhythm: 'weekly', weekday: 'sunday' }, 8, '2027-03-01')).toEqual([6])
  })
})

describe('5.10 who gets what', () => {
  const of = market(shop)
  it('is what is posted for all, more for a tier, and the prize for silver members who win: a share of them, on no other day', () => {
    const discounts = [0.1, 0.1, 0.25, 0.3]
    const luck = 0.3
    let wrong = 0
    const silver = [0, 0]
    play(of, { tiers, 'member-day': { discounts, luck, rhythm: 'weekly' } }, { probe: (world) => ({ after({ row, day, itemDiscount, list }) {
      const on = (day - dayZero) % 7 === 4
      const tier = world.tier!.values[byte(row)]
      const rate = itemDiscount / list
      if (on && tier === 1) silver[Math.abs(rate - 0.5) < 0.001 ? 1 : 0]++
      else if (Math.abs(rate - (on ? discounts[tier] : 0)) > 0.001) wrong++
    } }) })
    expect(wrong).toBe(0)
    expect(silver[0]).toBeGreaterThan(100)
    expect(silver[1]).toBeGreaterThan(100)
  })

  it('lots are fair', () => {
    // nobody buys more for a discount, so that buyers are no choice of winners
    const plain = market({ ...shop, segments: [{ ...shop.segments![0], elasticity: 0, dealPull: 0 }], price: { quantityLift: 0 } })
    let [won, all] = [0, 0]
    play(plain, { tiers, 'member-day': { discounts: [0, 0, 0, 0], luck: 0.3, rhythm: 'weekly' } }, { probe: (world) => ({ after({ row, day, itemDiscount }) {
      if ((day - dayZero) % 7 !== 4 || world.tier!.values[byte(row)] !== 1) return
      all++
      if (itemDiscount > 0) won++
    } }) })
    expect(Math.abs(won - 0.3 * all) / Math.sqrt(all * 0.21)).toBeLessThan(4)
    expect(all).toBeGreaterThan(300)
  })

  it('a price for members alone is no price of the shop: it moves no anchor and keeps nobody else waiting', () => {
    const { book: b, world } = play(of, { tiers, 'member-day': { discounts: [0, 0, 0.3, 0.3], rhythm: 'weekly' } })
    expect(world.anchor.every((a) => a === 1)).toBe(true)
    let [members, regular] = [0, 0]
    for (let row = 0; row < world.population.count; row++) {
      if (world.population.pantry[word(row)] >= 0) continue
      if (world.tier!.values[byte(row)] >= 2) members++
      else regular++
    }
    expect(members).toBeGreaterThan(50)
    expect(regular).toBe(0)
    expect(total(b, 'waiting.putOff')).toBeGreaterThan(0)
    const all = play(of, { tiers, 'member-day': { rhythm: 'weekly' } })
    expect(all.world.anchor[dayZero + 80]).toBeLessThan(1)
    expect(total(all.book, 'waiting.putOff')).toBeGreaterThan(2 * total(b, 'waiting.putOff'))
  })
})

describe('C17 a member day', () => {
  const of = market({ ...shop, customers: 1500 })
  const futures = Array.from({ length: 8 }, (_, replication) => ({ off: book(of, {}, { replication }), on: book(of, { 'member-day': {} }, { replication }), told: book(of, { 'member-day': { announced: false } }, { replication }) }))

  it('takes a share of the months that is more than twice its own, while the month gains far less', () => {
    const share = mean(futures.map(({ on }) => metricById.memberDayShare.total(on)))
    // three of 92 days by themselves
    expect(share).toBeGreaterThan(2 * (3 / 92))
    const gained = mean(futures.map(({ on, off }) => total(on, 'gmv') / total(off, 'gmv') - 1))
    expect(gained).toBeLessThan(0.6 * (share - 3 / 92))
  })

  it('stands between a trough and a dip; untold there is no trough', () => {
    const around = (of: 'on' | 'told', from: number, to: number) =>
      futures.map((f) => [17, 48, 78].reduce((all, d) => all + total(f[of], 'orders', d + from, d + to) - total(f.off, 'orders', d + from, d + to), 0))
    expect(distance(around('on', -10, 0), 0)).toBeLessThan(-4)
    expect(futures.every(({ told, off }) => total(told, 'orders', 0, 17) === total(off, 'orders', 0, 17))).toBe(true)
    expect(distance(around('told', 1, 10), 0)).toBeLessThan(-3)
    for (const { on } of futures) expect(total(on, 'orders.shifted')).toBeGreaterThan(0)
  })

  it('counts its own orders, GMV and cost', () => {
    const b = book(of, { 'member-day': { spend: 25 } })
    for (const [day, own] of column(b, 'memberday.orders').entries()) expect(own).toBe([17, 48, 78].includes(day) ? total(b, 'orders', day, day + 1) : 0)
    expect(total(b, 'memberday.gmv')).toBe([17, 48, 78].reduce((all, d) => all + column(b, 'gmv')[d], 0))
    expect(total(b, 'memberday.cost')).toBe(total(b, 'discount.item') + 7500)
    expect(total(b, 'cost.program')).toBe(7500)
  })
})
