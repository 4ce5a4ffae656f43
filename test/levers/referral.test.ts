/** Referral against branching theory, and the contacts it runs along. */
import { describe, expect, it } from 'vitest'
import { closeTies, contactsOf, weakTies } from '../../src/model/contacts.ts'
import { runKey } from '../../src/model/random.ts'
import { prepare } from '../../src/model/stage.ts'
import { book, deviation, distance, market, mean, total, type Small } from './play.ts'

const ties = closeTies + weakTies

describe('16 contacts', () => {
  it.each([39, 40, 41, 75, 150, 151, 190, 1037, 3000])('of %i people are mutual: the partner’s partner is the person, nobody is their own', (size) => {
    for (const seed of [1, 2]) {
      const { partner } = contactsOf(runKey(seed, 0), size)
      for (let person = 0; person < size; person++)
        for (let tie = 0; tie < ties; tie++) {
          const other = partner(person, tie)
          if (other < 0) continue
          if (other === person || other >= size || partner(other, tie) !== person) expect.fail(`${person} ${tie} ${other}`)
        }
    }
  })

  it('are twelve different close friends in a full block, and nobody is left alone', () => {
    const { partner } = contactsOf(runKey(3, 0), 1500)
    for (let person = 0; person < 1500; person++) {
      const close = Array.from({ length: closeTies }, (_, tie) => partner(person, tie))
      expect(new Set(close).size).toBe(closeTies)
      for (let tie = 0; tie < ties; tie++) expect(partner(person, tie)).toBeGreaterThanOrEqual(0)
    }
  })

  it.each([[1500, 4500], [300, 5700]])('of %i customers among %i prospects are prospects in proportion', (customers, prospects) => {
    const size = customers + prospects
    const shares = Array.from({ length: 16 }, (_, future) => {
      const { partner } = contactsOf(runKey(11, future), size)
      let found = 0
      for (let person = 0; person < customers; person++) for (let tie = 0; tie < ties; tie++) if (partner(person, tie) >= customers) found++
      return found / (customers * ties)
    })
    expect(Math.abs(distance(shares, prospects / size))).toBeLessThan(4)
  })
})

/** Everyone orders once, on the day they join, and may send one round of invitations. */
const once = (rest: Small): Small => ({
  days: 60, segments: [{ ordersPerYear: 0.01, shareProne: 0.98 }], ...rest,
})
/** Share of people who send after their order, at most. */
function sendShare(of: ReturnType<typeof market>, inviterReward: number): number {
  const { law } = prepare(of)
  const { shareRate, rewardFloor, rewardHalf } = of.sharing
  const most = shareRate * (rewardFloor + ((1 - rewardFloor) * 2 * inviterReward) / (inviterReward + rewardHalf))
  return mean([...law.tables[0].share].map((v) => Math.min(1, (most * v) / law.shareMean[0])))
}
/** Four picks with replacement among four weak ties reach each with this chance. */
const reached = 1 - 0.75 ** 4

describe('16 a branching process', () => {
  it.each([0.2, 0.5])('of one send per customer with K = %d grows to N0/(1-K) in a pool without end', (k) => {
    const sharing = { shareRate: 1, weakTies: 1, crowding: 0, conversion: 1 }
    const sends = sendShare(market(once({ customers: 1, prospects: 1, sharing })), 200)
    // one of a newcomer's four ties leads back to the friend who brought them
    const conversion = k / (sends * 3 * reached)
    const of = market(once({ customers: 300, prospects: 300_000, sharing: { ...sharing, conversion } }))
    const totals = Array.from({ length: 16 }, (_, replication) =>
      total(book(of, { referral: { inviterReward: 200, friendReward: 20 } }, { replication }), 'orders.first'))
    const first = sends * 4 * reached * conversion
    expect(Math.abs(distance(totals, 300 * (1 + first / (1 - k))))).toBeLessThan(4)
  })

  it('of K = 1.3 in a small pool ends where the same law, followed on another stream of luck, ends; K falls from generation to generation', () => {
    const customers = 60
    const prospects = 5940
    const visibility = 0.3
    const of = market(once({ customers, prospects, sharing: { shareRate: 1, crowding: 0, conversion: 1 } }))
    const futures = 24
    const books = Array.from({ length: futures }, (_, replication) => book(of, { referral: { visibility, inviterReward: 200 } }, { replication }))
    const sizes = books.map((b) => total(b, 'orders.first') / (customers + prospects))
    // the same law by hand
    let state = 1
    const luck = () => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296
    }
    const { law } = prepare(of)
    const theirs = Array.from({ length: futures }, (_, future) => {
      const { partner } = contactsOf(runKey(99, future), customers + prospects)
      const asked = new Uint8Array(customers + prospects)
      let wave = Array.from({ length: customers }, (_, k) => k)
      let joined = customers
      for (const person of wave) asked[person] = 1
      while (wave.length > 0) {
        const next: number[] = []
        for (const person of wave) {
          const share = law.tables[0].share[Math.floor(luck() * 256)]
          if (luck() >= (visibility * (0.35 + (0.65 * 400) / 220) * share) / law.shareMean[0]) continue
          for (let n = 0; n < 4; n++) {
            const close = luck() < 0.8
            const other = partner(person, close ? Math.floor(luck() * closeTies) : closeTies + Math.floor(luck() * weakTies))
            if (other < 0 || asked[other]) continue
            asked[other] = 1
            if (luck() < (close ? 3 : 1) / 2.6) next.push(other)
          }
        }
        joined += next.length
        wave = next
      }
      return joined / (customers + prospects)
    })
    expect(Math.abs(mean(sizes) - mean(theirs)) / Math.hypot(deviation(sizes), deviation(theirs)) * Math.sqrt(futures)).toBeLessThan(4)
    const brought = [1, 2, 3].map((g) => books.reduce((all, b) => all + total(b, `referral.generation${g}`), 0))
    // everyone from the third generation on has a parent from the second on
    const k = [brought[0] / (customers * futures), brought[1] / brought[0], brought[2] / (brought[1] + brought[2])]
    expect(k[0]).toBeGreaterThan(1.2)
    expect(k[1]).toBeLessThan(k[0])
    expect(k[2]).toBeLessThan(k[1])
    // a pool in which all meet all is the most it can reach
    let z = 0.5
    for (let n = 0; n < 200; n++) z = 1 - (1 - customers / (customers + prospects)) * Math.exp(-k[0] * z)
    expect(mean(sizes)).toBeLessThan(z)
    expect(mean(sizes)).toBeGreaterThan(0.25)
  })
})

describe('16 rewards', () => {
  const of = market({ customers: 400, prospects: 6000, days: 60 })
  const brought = (inviterReward: number, friendReward: number) =>
    Array.from({ length: 6 }, (_, replication) => total(book(of, { referral: { inviterReward, friendReward } }, { replication }), 'new.referral')).reduce((a, b) => a + b, 0)

  it('bring no fewer when either rises', () => {
    for (const by of [(r: number) => brought(r, 20), (r: number) => brought(20, r)]) {
      const counts = [0, 10, 40, 200].map(by)
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(counts[3]).toBeGreaterThan(1.3 * counts[0])
    }
  })

  it('on one side alone, or none at all, still bring friends', () => {
    for (const [inviter, friend] of [[40, 0], [0, 40], [0, 0]]) expect(brought(inviter, friend)).toBeGreaterThan(0)
  })

  it('are paid on both sides of each first order that reaches the minimum, and to nobody else', () => {
    for (const minimum of [0, 150]) {
      let due = 0
      const b = book(of, { referral: { inviterReward: 30, friendReward: 12, minimum } }, { probe: () => ({ after: (o) => {
        if (o.label === 0 && o.bits === 16 + 6 && o.gmv >= minimum * 100) due += 4200
      } }) })
      expect(due).toBeGreaterThan(0)
      expect(total(b, 'cost.rewards')).toBe(due)
    }
  })

  it('ask four contacts at a time, who count once each', () => {
    const b = book(of, { referral: {} })
    expect(total(b, 'referral.invited')).toBe(4 * total(b, 'referral.senders'))
    expect(total(b, 'referral.invited') - total(b, 'referral.wasted')).toBeGreaterThanOrEqual(total(b, 'new.referral'))
  })
})
