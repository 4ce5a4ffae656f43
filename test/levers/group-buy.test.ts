/** Groups against the binomial law, the money they hold, and a community that grows until its circle is full. */
import { describe, expect, it } from 'vitest'
import { column } from '../../src/model/daybook.ts'
import { byte } from '../../src/model/record.ts'
import { book, differing, distance, market, mean, play, total, type Levers, type Small } from './play.ts'

const keen: Small = { customers: 300, prospects: 6000, days: 40, segments: [{ ordersPerYear: 20, dropout: 0.02 }] }
/** Groups so far apart that hardly anybody is asked twice, and nobody leaves. */
const apart: Small = { ...keen, prospects: 300_000, segments: [{ ordersPerYear: 12, dropout: 0.001 }] }
const of = market(keen)
const futures = (n: number, f: (replication: number) => number) => Array.from({ length: n }, (_, r) => f(r))
const groups = (own: Record<string, unknown> = {}): Levers => ({ 'group-buy': own })
/** 1 - BinomCDF(size - 2; n, j). */
const filled = (size: number, n: number, j: number): number => {
  let below = 0
  for (let k = 0; k <= size - 2; k++) {
    let c = 1
    for (let i = 0; i < k; i++) c = (c * (n - i)) / (i + 1)
    below += c * j ** k * (1 - j) ** (n - k)
  }
  return 1 - below
}

describe('20 a group', () => {
  it.each([['two', 2, 6, 0.22, 0.775], ['three', 3, 8, 0.22, 0.554], ['five', 5, 10, 0.3, 0.35]] as const)('of %s is filled with 1 - BinomCDF', (size, people, n, j, told) => {
    expect(filled(people, n, j)).toBeCloseTo(told, 3)
    const found = futures(10, (replication) => {
      const b = book(market(apart), groups({ size }), { replication })
      expect(total(b, 'groups.started')).toBe(total(b, 'groups.completed') + total(b, 'groups.failed'))
      return total(b, 'groups.completed') / total(b, 'groups.started')
    })
    expect(Math.abs(distance(found, filled(people, n, j)))).toBeLessThan(4)
  })

  it('is filled more often where the shop lets short ones pass, in that share', () => {
    const at = (autoFill: number) => futures(8, (replication) => {
      const b = book(market(apart), groups({ size: 'five', autoFill }), { replication })
      return total(b, 'groups.completed') / total(b, 'groups.started')
    })
    const p = filled(5, 10, 0.3)
    expect(Math.abs(distance(at(0.4), p + 0.4 * (1 - p)))).toBeLessThan(4)
    expect(at(1).every((share) => share === 1)).toBe(true)
  })

  it('is opened more often for a reward of its leader, who then asks one more, and is paid when it is filled', () => {
    const [none, some] = [0, 30].map((leaderReward) => futures(4, (replication) => {
      const b = book(market({ ...keen, groupBuying: { switching: 0, joinThree: 0, single: 0 } }), groups({ leaderReward }), { replication })
      expect(total(b, 'cost.rewards')).toBeLessThanOrEqual(leaderReward * 100 * total(b, 'groups.completed'))
      expect(total(b, 'groups.asked')).toBeLessThanOrEqual((leaderReward >= 10 ? 9 : 8) * total(b, 'groups.started'))
      return total(b, 'groups.started')
    }))
    // the start share of 0.5 times 1 + 0.5 * 30 / 40
    expect(Math.abs(mean(some) / mean(none) - (1 + (0.5 * 30) / 40))).toBeLessThan(0.15)
  })

  it('takes one person once a day: opened, asked and joined by different people', () => {
    const { book: b } = play(market({ ...keen, prospects: 0 }), groups({ size: 'two' }), { probe: (world) => {
      const seen = new Set<string>()
      return { noted(row, what) {
        if (what !== 'groupJoined') return
        expect(seen.has(`${world.day} ${row}`)).toBe(false)
        seen.add(`${world.day} ${row}`)
      } }
    } })
    expect(total(b, 'groups.joined')).toBeGreaterThan(20)
    expect(total(b, 'new.group')).toBe(0)
  })

  it('wins people who never bought, of the quality of groups', () => {
    const { book: b, world } = play(of, groups({ size: 'two' }))
    expect(total(b, 'new.group')).toBeGreaterThan(50)
    expect(world.quality.rate[7]).toBe(of.grouped.rate)
    expect([of.grouped.rate, of.grouped.churn, of.grouped.returns, of.grouped.basket]).toEqual([0.85, 1.25, 1.1, 0.8])
    let won = 0
    for (let row = 0; row < world.population.count; row++) if (world.population.channel[byte(row)] === 7) won++
    expect(won).toBe(total(b, 'new.group'))
  })

  it('that fails gives the money back to the fen, and nothing is held at the end', () => {
    const nobody = market({ ...keen, groupBuying: { joinThree: 0, single: 0, switching: 0 } })
    const b = book(nobody, groups())
    expect(total(b, 'groups.completed')).toBe(0)
    expect(total(b, 'groups.started')).toBeGreaterThan(50)
    expect(total(b, 'groups.refunded')).toBe(column(b, 'owed.escrow').reduce((a, x) => a + x, 0))
    expect(column(b, 'owed.escrow').at(-1)).toBe(0)
    // nobody ordered who would not have: only the money passed through
    const off = book(nobody)
    for (const name of ['gmv', 'orders.organic', 'contribution']) expect(total(b, name)).toBe(total(off, name))
    expect(total(b, 'cash')).toBe(total(off, 'cash'))
    expect(differing(off, b)).toContain('cash')
  })

  it('that fails is bought alone by a fifth of its members, and by all who wanted to buy anyway', () => {
    const alone = futures(8, (replication) => {
      const b = book(market({ ...keen, groupBuying: { joinThree: 0, switching: 0 } }), groups(), { replication })
      return total(b, 'groups.single') / total(b, 'groups.failed')
    })
    expect(Math.abs(distance(alone, 0.2))).toBeLessThan(4)
    const b = book(market({ ...keen, groupBuying: { joinThree: 0, startShare: 0, switching: 1 } }), groups())
    expect(total(b, 'groups.started')).toBeGreaterThan(100)
    // but for the day of an order, and those who left in the night
    expect(total(b, 'groups.single')).toBeGreaterThan(0.98 * total(b, 'groups.failed'))
    expect(total(b, 'orders.shifted')).toBe(total(b, 'groups.single'))
  })

  it('by steps gives the price of two, and that of five where four join', () => {
    const rates = new Map<number, number>()
    const b = book(of, groups({ size: 'ladder', discounts: [0.1, 0.2, 0.4] }), { probe: () => ({ after(order) {
      if (order.itemDiscount > 0) rates.set(Math.round((100 * order.itemDiscount) / order.list), (rates.get(Math.round((100 * order.itemDiscount) / order.list)) ?? 0) + 1)
    } }) })
    expect([...rates.keys()].sort()).toEqual([10, 40])
    const p = 1 - 0.7 ** 10
    expect(Math.abs(total(b, 'groups.completed') / total(b, 'groups.started') - p)).toBeLessThan(0.05)
  })

  it('costs the discount on orders that would have come anyway: without switching there are none', () => {
    const at = (switching: number) => total(book(market({ ...keen, groupBuying: { switching } }), groups()), 'orders.shifted')
    expect(at(0)).toBe(0)
    expect(at(0.3)).toBeGreaterThan(50)
  })
})

describe('20 a community', () => {
  const unlock = (own: Record<string, unknown>): Levers => groups({ mode: 'unlock', seeds: 100, ...own })
  const quiet = (rest: Small = {}) => market({ customers: 100, prospects: 100_000, days: 40, base: { kind: 'tenure', tenure: 400 }, segments: [{ ordersPerYear: 0.01, shareProne: 0.98 }], ...rest })

  it('grows by invitations times joining a day, who joins asking from the day after', () => {
    // in ten days hardly anybody asks the same contact twice
    const grown = futures(16, (replication) => column(book(quiet(), unlock({ unlockAt: 100_000 }), { replication }), 'groups.members')[10] / 100)
    expect(Math.abs(distance(grown, (1 + 0.3 * 0.15) ** 10))).toBeLessThan(4)
  })

  it('grows so whether its first members are all customers or some by lot', () => {
    const grown = futures(16, (replication) => column(book(quiet({ customers: 2000 }), unlock({ unlockAt: 100_000 }), { replication }), 'groups.members')[10] / 100)
    expect(Math.abs(distance(grown, (1 + 0.3 * 0.15) ** 10))).toBeLessThan(4)
  })

  it('ends when the circle is full', () => {
    const b = book(market({ customers: 100, prospects: 500, days: 200, base: { kind: 'tenure', tenure: 400 }, segments: [{ ordersPerYear: 0.01, shareProne: 0.98 }], groupBuying: { memberInvites: 3 } }), unlock({ unlockAt: 100_000 }))
    const members = column(b, 'groups.members')
    expect(members[199]).toBeLessThanOrEqual(600)
    expect(members[199]).toBeGreaterThan(450)
    expect(members[120] - members[60]).toBeLessThan(members[60] - members[0])
  })

  it('is unlocked each time the number has come, and then everyone of the group holds a coupon or orders with it', () => {
    const b = book(quiet({ prospects: 5000, days: 90 }), unlock({ unlockAt: 50, seeds: 60, unlockDays: 60 }))
    expect(column(b, 'groups.unlocked')[0]).toBe(1)
    expect(column(b, 'coupon.issued')[0]).toBe(60)
    const unlocked = total(b, 'groups.unlocked')
    expect(unlocked).toBeGreaterThan(3)
    expect(column(b, 'groups.members').at(-1)!).toBeGreaterThanOrEqual(60 + 50 * (unlocked - 1))
    expect(total(b, 'new.group')).toBeGreaterThan(5)
    expect(total(b, 'new.byCoupon')).toBe(total(b, 'new.group'))
  })

  it('brings nobody where nobody asks, nobody joins, or nobody orders', () => {
    for (const off of [{ memberInvites: 0 }, { memberJoin: 0 }]) expect(column(book(quiet({ groupBuying: off }), unlock({})), 'groups.members')[39]).toBe(100)
    expect(total(book(quiet({ groupBuying: { memberOrder: 0 } }), unlock({ unlockAt: 30 })), 'new.group')).toBe(0)
  })
})
