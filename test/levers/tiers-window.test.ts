/** Tiers by quarter, with orders asked for, a reminder to keep them, upkeep, free shipping, and tiers given for something else than spend. */
import { describe, expect, it } from 'vitest'
import { calendarOf, dayZero } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import { byte } from '../../src/model/record.ts'
import { book, differing, market, play, total, type Small } from './play.ts'

const neutral = { goalStrength: 0, upgradeGlow: 0, churnSilver: 1, churnGold: 1, churnDiamond: 1, demotionChurn: 1 }
const years: Small = {
  customers: 200, days: 470, start: '2027-02-10', base: { kind: 'tenure', tenure: 300 }, segments: [{ ordersPerYear: 12, dropout: 0.1, returnRate: 0.2 }], membership: neutral,
}
const nothing = { discounts: [0, 0, 0], thresholds: [300, 900, 2000], softLanding: false, countPast: false }

describe('29 four quarters', () => {
  it('give the tier of what was spent in them, reviewed at the end of each', () => {
    const of = market(years)
    const { quarters } = calendarOf(of)
    const flows = new Map<number, { period: number; net: number }[]>()
    const note = (row: number, net: number, day: number) => {
      // the refunds of a review's morning still belong to the quarter before
      const period = quarters.filter((e) => e > dayZero && (net < 0 ? e < day : e <= day)).length
      flows.set(row, [...(flows.get(row) ?? []), { period, net }])
    }
    const best = new Map<number, number>()
    let [reviews, fallen] = [0, 0]
    play(of, { tiers: { ...nothing, window: 'quarter' } }, { probe: (world) => ({
      after: ({ row, net, day }) => {
        note(row, net, day)
        const period = quarters.filter((e) => e > dayZero && e <= day).length
        const spend = flows.get(row)!.filter((f) => f.period > period - 4).reduce((sum, f) => sum + f.net, 0)
        best.set(row, Math.max(best.get(row) ?? 0, [30_000, 90_000, 200_000].filter((t) => spend >= t).length))
      },
      refunded: ({ row, net, day }) => note(row, -net, day),
      open(day) {
        if (day <= dayZero || !quarters.includes(day) || day >= world.calendar.end) return
        reviews++
        const period = quarters.filter((e) => e > dayZero && e < day).length
        for (let row = 0; row < world.population.count; row++) {
          const spend = (flows.get(row) ?? []).filter((f) => f.period > period - 4).reduce((sum, f) => sum + f.net, 0)
          const earned = [30_000, 90_000, 200_000].filter((t) => spend >= t).length
          if ((best.get(row) ?? 0) > earned) fallen++
          best.set(row, Math.min(best.get(row) ?? 0, earned))
          expect(world.tier!.values[byte(row)]).toBe(best.get(row))
        }
      },
    }) })
    expect(reviews).toBe(5)
    expect(fallen).toBeGreaterThan(20)
  })

  it('change nothing but their own columns where tiers give and mean nothing', () => {
    const of = market(years)
    const changed = differing(book(of), book(of, { tiers: { ...nothing, window: 'quarter', minOrders: [1, 3, 6] } }))
    expect(changed.length).toBeGreaterThan(3)
    expect(changed.filter((name) => !name.startsWith('tiers.'))).toEqual([])
  })

  it.each(['calendarYear', 'quarter'])('never have more members when more orders are asked for (%s)', (window) => {
    const of = market(years)
    const runs = [[0, 0, 0], [2, 4, 6], [5, 9, 12]].map((minOrders) => book(of, { tiers: { ...nothing, window, minOrders, countPast: true } }))
    for (const name of ['tiers.members', 'tiers.gold', 'tiers.diamond'])
      for (let k = 1; k < 3; k++) column(runs[k], name).forEach((n, r) => expect(n).toBeLessThanOrEqual(column(runs[k - 1], name)[r]))
    expect(total(runs[2], 'tiers.members')).toBeLessThan(total(runs[0], 'tiers.members'))
  })
})

describe('29 the reminder to keep a tier', () => {
  it('goes out thirty days before a review, to members who lack less than three tenths of their threshold', () => {
    const of = market({ ...years, media: { sms: { optIn: 1, optOut: 0 } } })
    const { quarters } = calendarOf(of)
    const b = book(of, { tiers: { ...nothing, window: 'quarter', reminder: 'sms' } })
    const reminded = column(b, 'tiers.reminded')
    reminded.forEach((n, r) => { if (n > 0) expect(quarters).toContain(dayZero + r + 30) })
    expect(total(b, 'tiers.reminded')).toBeGreaterThan(5)
    expect(total(b, 'touch.sent')).toBe(total(b, 'tiers.reminded'))
    expect(total(b, 'cost.touch')).toBeGreaterThan(0)
    // a message wakes: those reminded order more
    expect(total(b, 'orders.induced')).toBeGreaterThan(0)
  })
})

describe('S2-69, S2-75 perks', () => {
  const of = market({ ...years, economics: { shippingFee: 8 } })
  it('waive the shipping fee from a tier on, and nobody else’s', () => {
    let wrong = 0
    let free = 0
    const b = book(of, { tiers: { ...nothing, freeShipping: 2 } }, { probe: (world) => ({ after({ row, shipping }) {
      const fee = world.tier!.values[byte(row)] >= 2 ? 0 : 800
      if (shipping !== fee) wrong++
      if (fee === 0) free++
    } }) })
    expect(wrong).toBe(0)
    expect(free).toBeGreaterThan(20)
    expect(total(b, 'shipping')).toBe(800 * (total(b, 'orders') - free))
  })

  it('cost their upkeep for every member and day', () => {
    const b = book(of, { tiers: { ...nothing, upkeep: [0, 73, 365] } })
    const days = Array.from({ length: b.days }, (_, r) => [column(b, 'tiers.gold')[r], column(b, 'tiers.diamond')[r]])
    const due = days.reduce((sum, [gold, diamond]) => sum + (gold - diamond) * 20 + diamond * 100, 0)
    expect(total(b, 'cost.perks')).toBe(due)
    expect(due).toBeGreaterThan(0)
    expect(differing(book(of, { tiers: nothing }), b).filter((name) => !/^cost\.perks$|contribution$|^cash$/.test(name))).toEqual([])
  })
})

describe('S4-38 a tier as a reward', () => {
  it('holds from the next opening until the review, without a gift, and never lowers one', () => {
    const of = market({ ...years, start: '2027-08-01', days: 200 })
    const seen: number[][] = []
    const b = book(of, { tiers: { ...nothing, gift: [50, 50, 50], thresholds: [90_000, 95_000, 99_000] } }, { probe: (world) => ({
      close(day) {
        if (day === dayZero + 3) for (let row = 0; row < 10; row++) world.promote!(row, 1)
        if (day === dayZero + 4) for (let row = 0; row < 3; row++) world.promote!(row, 2)
        if (day === dayZero + 5) world.promote!(0, 1)
        seen.push(Array.from({ length: 10 }, (_, row) => world.tier!.values[byte(row)]))
      },
    }) })
    expect(seen[3]).toEqual(Array(10).fill(0))
    expect(seen[4]).toEqual(Array(10).fill(1))
    expect(seen[5]).toEqual([2, 2, 2, 1, 1, 1, 1, 1, 1, 1])
    expect(seen[6]).toEqual(seen[5])
    // 1 January is day 153
    expect(seen[152]).toEqual(seen[5])
    expect(seen[153]).toEqual(Array(10).fill(0))
    expect(total(b, 'tiers.upgrades')).toBe(13)
    expect(total(b, 'cost.gifts')).toBe(0)
  })
})
