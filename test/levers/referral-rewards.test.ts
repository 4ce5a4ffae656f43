/** Rewards beyond cash for everyone: status, prize for helpers, coupons, a cap, second accounts, who may invite, and who passes it on. */
import { describe, expect, it } from 'vitest'
import { closeTies, weakTies } from '../../src/model/contacts.ts'
import { byte } from '../../src/model/record.ts'
import { column } from '../../src/model/daybook.ts'
import { addProperty } from '../../src/model/population.ts'
import { book, differing, distance, market, play, total, type Levers, type Small } from './play.ts'

const keen: Small = { customers: 400, prospects: 8000, days: 60, sharing: { shareRate: 0.6, conversion: 0.3 } }
const of = market(keen)
const cash: Levers = { referral: { inviterReward: 30, friendReward: 12 } }
const with_ = (own: Record<string, unknown>): Levers => ({ referral: { ...cash.referral, ...own } })

describe('7 a cap', () => {
  it('pays each inviter for so many friends and no more; friends are paid all the same', () => {
    for (const cap of [1, 3]) {
      const paid = new Map<number, number>()
      let friends = 0
      const b = book(of, with_({ cap }), { probe: () => ({ invited: (row, _contact, friend, toSender, toFriend) => {
        if (friend < 0) return
        friends++
        expect(toFriend).toBe(1200)
        if (toSender > 0) paid.set(row, (paid.get(row) ?? 0) + 1)
      } }) })
      expect(Math.max(...paid.values())).toBe(cap)
      const inviters = [...paid.values()].reduce((a, n) => a + n, 0)
      expect(total(b, 'cost.rewards')).toBe(3000 * inviters + 1200 * friends)
      expect(friends).toBe(total(b, 'new.referral'))
      expect(inviters).toBeLessThan(friends)
    }
  })
  it('higher than anyone reaches is none', () => {
    expect(differing(book(of, cash), book(of, with_({ cap: 50 })))).toEqual([])
  })
})

describe('7 a reward in coupons', () => {
  it('costs nothing until it is used, and then what it takes off', () => {
    let used = 0
    let issued = 0
    const b = book(of, with_({ rewardAs: 'coupon', couponMinimum: 100, couponDays: 20 }), { probe: (world) => ({
      after(order) {
        expect(order.couponDiscount === 0 || order.gmv >= 10_000).toBe(true)
        used += order.couponDiscount
        if (order.couponDiscount > 0) expect([1, 2]).toContain(order.template)
      },
      close: () => void (issued = world.wallet!.issued),
    }) })
    expect(issued).toBeGreaterThan(0)
    expect(total(b, 'cost.rewards')).toBe(0)
    expect(total(b, 'referral.discount')).toBe(used)
    expect(total(b, 'discount.coupon')).toBe(used)
    expect(used).toBeGreaterThan(0)
    expect(total(b, 'coupon.issued') + total(b, 'coupon.refused')).toBe(2 * total(b, 'new.referral'))
  })
})

describe('7 status', () => {
  const promoted = (levers: Levers) => {
    const reached = new Map<number, number>()
    const { book: b, world } = play(of, levers, { probe: (world) => {
      world.promote = (row, tier) => {
        expect(reached.has(row)).toBe(false)
        reached.set(row, tier)
      }
      return {}
    } })
    return { b, world, reached }
  }
  it('is booked once for everyone whose friends reach the number, with the tier that was promised', () => {
    const friends = new Map<number, number>()
    const levers = with_({ status: 'gold', statusAfter: 2 })
    book(of, levers, { probe: () => ({ invited: (row, _c, friend) => void (friend >= 0 && friends.set(row, (friends.get(row) ?? 0) + 1)) }) })
    const { b, reached } = promoted(levers)
    expect([...reached.keys()].sort((x, y) => x - y)).toEqual([...friends].filter(([, n]) => n >= 2).map(([row]) => row).sort((x, y) => x - y))
    expect([...reached.values()].every((tier) => tier === 2)).toBe(true)
    expect(reached.size).toBe(total(b, 'referral.status'))
    expect(reached.size).toBeGreaterThan(5)
  })
  it('draws invitations in proportion to what it is worth; worth nothing it draws none', () => {
    const asked = (statusWorth: number, status: string) => total(book(market({ ...keen, sharing: { shareRate: 0.2, statusWorth } }), with_({ inviterReward: 0, status })), 'referral.senders')
    expect(asked(0, 'silver')).toBe(asked(60, 'none'))
    expect(asked(60, 'silver')).toBeGreaterThan(1.2 * asked(0, 'silver'))
    expect(asked(300, 'silver')).toBeGreaterThan(asked(60, 'silver'))
  })
})

describe('7 second accounts', () => {
  it('take the share of invitations that is theirs, are paid as often as friends come, and bring nobody', () => {
    const fraud = 0.2
    const shares: number[] = []
    const worth: number[] = []
    for (let replication = 0; replication < 12; replication++) {
      const at = market({ ...keen, sharing: { shareRate: 0.6, conversion: 0.3, fraud, weakTies: 0 } })
      const b = book(at, cash, { replication })
      const asked = 4 * total(b, 'referral.senders')
      expect(total(b, 'referral.invited')).toBe(asked)
      // each takes it up with the mean chance; rewards of 20 yuan would make it the conversion itself
      const accept = 0.3 * (0.35 + (0.65 * 2 * 12) / 32)
      shares.push(total(b, 'referral.fraud') / asked / (fraud * accept))
      worth.push(total(b, 'cost.rewards') / 4200 - total(b, 'new.referral') - total(b, 'referral.fraud'))
    }
    expect(Math.abs(distance(shares, 1))).toBeLessThan(4)
    expect(worth.every((w) => w === 0)).toBe(true)
  })
  it('are none by themselves', () => {
    expect(of.sharing.fraud).toBe(0)
    expect(total(book(of, cash), 'referral.fraud')).toBe(0)
  })
})

describe('20 help for a prize', () => {
  const ask = { assist: true, prize: 40 }
  const help = (sharing: Record<string, number> = {}) => market({ customers: 400, prospects: 8000, days: 60, sharing: { shareRate: 0.3, conversion: 0, ...sharing } })
  it('is won as often as sixteen contacts of whom twelve are close say', () => {
    // P(Binomial(12, .3) + Binomial(4, .08) >= n)
    const binomial = (n: number, p: number) => Array.from({ length: n + 1 }, (_, k) => {
      let c = 1
      for (let j = 0; j < k; j++) c = (c * (n - j)) / (j + 1)
      return c * p ** k * (1 - p) ** (n - k)
    })
    const [close, weak] = [binomial(closeTies, 0.3), binomial(weakTies, 0.08)]
    for (const helpers of [3, 5, 7]) {
      let chance = 0
      close.forEach((a, i) => weak.forEach((b, j) => void (i + j >= helpers && (chance += a * b))))
      const found = Array.from({ length: 12 }, (_, replication) => {
        const b = book(help(), { referral: { ...ask, helpers } }, { replication })
        expect(total(b, 'cost.rewards')).toBe(4000 * total(b, 'referral.prizes'))
        return total(b, 'referral.prizes') / total(b, 'referral.starts')
      })
      expect(Math.abs(distance(found, chance))).toBeLessThan(4)
    }
  })
  it('brings the helpers who order, who are friends by generation and asked only once', () => {
    const b = book(help({ helperConversion: 0.4 }), { referral: ask })
    expect(total(b, 'referral.helped')).toBeGreaterThan(20)
    expect(total(b, 'referral.helped')).toBe(total(b, 'new.referral'))
    expect([1, 2, 3].reduce((sum, g) => sum + total(b, `referral.generation${g}`), 0)).toBe(total(b, 'new.referral'))
    expect(total(book(help({ helperConversion: 0 }), { referral: ask }), 'new.referral')).toBe(0)
  })
  it('needs somebody who helps', () => {
    expect(total(book(help({ assistClose: 0, assistWeak: 0 }), { referral: { ...ask, helpers: 1 } }), 'referral.assists')).toBe(0)
  })
})

describe('7 who may invite', () => {
  it('is who has two orders, is a member or stands in the pool', () => {
    const seen = (whoMay: string, levers: Levers = {}) => {
      const orders: number[] = []
      const b = book(of, { ...levers, ...with_({ whoMay }) }, { probe: (world) => {
        // half of the customers join the pool on day 0
        world.pool = addProperty(world.population, 'u16', 0xffff)
        for (let row = 0; row < world.population.count; row += 2) world.pool.values[row << 5] = 192
        return { invited: (row) => void orders.push(world.population.orders[row << 5] * 1000 + (world.tier?.values[byte(row)] ?? 0) * 10 + (row % 2)) }
      } })
      expect(total(b, 'referral.senders')).toBeGreaterThan(0)
      return orders
    }
    expect(seen('repeat').every((code) => code >= 2000)).toBe(true)
    expect(seen('everyone').some((code) => code < 2000)).toBe(true)
    expect(seen('pool').every((code) => code % 2 === 0)).toBe(true)
    expect(seen('members', { tiers: { thresholds: [150, 400, 900] } }).every((code) => code % 1000 >= 10)).toBe(true)
  })
})

describe('7 passing it on', () => {
  it('counts friends of the first generation after 30 days, and those of them who had brought another', () => {
    const came = new Map<number, number>()
    const brought = new Map<number, number[]>()
    const { book: b, world } = play(of, cash, { probe: (live) => ({ invited: (row, _c, friend) => {
      if (friend < 0) return
      came.set(friend, live.day)
      brought.set(row, [...(brought.get(row) ?? []), live.day])
    } }) })
    const end = 192 + 60
    const first = [...came].filter(([row, day]) => world.population.extras[1].values[byte(row)] === 1 && day + 30 <= end)
    expect(total(b, 'referral.followed')).toBe(first.length)
    expect(total(b, 'referral.passedOn')).toBe(first.filter(([row, day]) => (brought.get(row) ?? []).some((d) => d < day + 30)).length)
    expect(total(b, 'referral.passedOn')).toBeGreaterThan(5)
  })
  it('the contribution of friends is what the customers who came by a friend hold', () => {
    const { book: b, world } = play(of, cash)
    let held = 0
    for (let row = 0; row < world.population.count; row++) if (world.population.channel[byte(row)] === 6) held += world.population.margin[row << 4]
    expect(column(b, 'referral.margin').reduce((a, x) => a + x, 0)).toBe(held)
  })
})
