/** Each pathology has one cause: with its mechanism set to zero it is gone, and only it. */
import { describe, expect, it } from 'vitest'
import { column } from '../../src/model/daybook.ts'
import { byte } from '../../src/model/record.ts'
import { book, deviation, differing, distance, market, mean, play, total, type Levers, type Small } from './play.ts'

const futures = <T>(n: number, f: (replication: number) => T): T[] => Array.from({ length: n }, (_, k) => f(k))
/** Orders of `on` over those of `off`, on some days, less 1; one number per future. */
const gain = (of: ReturnType<typeof market>, levers: Levers, days: (day: number) => boolean, n = 6): number[] =>
  futures(n, (replication) => {
    const count = (levers: Levers) => {
      const b = book(of, levers, { replication })
      return Array.from({ length: b.days }, (_, r) => (days(r) ? total(b, 'orders', r, r + 1) : 0)).reduce((a, x) => a + x, 0)
    }
    return count(levers) / count({}) - 1
  })
const standardError = (x: readonly number[]) => deviation(x) / Math.sqrt(x.length)

const often: Partial<NonNullable<Small['segments']>[number]> = { r: 4, ordersPerYear: 20, dropout: 0.02, returnRate: 0 }
const shop = (pantry: number, price: Record<string, number>, rest: Small = {}) => market({ customers: 500, days: 90, segments: [{ ...often, pantry }], price, ...rest })
const week: Levers = { coupon: { kind: 'rate', rate: 0.3, minimum: 0, everyDays: 0, firstDay: 20, validDays: 7 } }
const after = (day: number) => day >= 27 && day < 55

describe('32 the dip after a week of coupons', () => {
  it('is there with a pantry, and gone to the last order without one', () => {
    const dip = gain(shop(0.5, { learning: 0, quantityLift: 0 }), week, after)
    expect(distance(dip, 0)).toBeLessThan(-4)
    const of = shop(0, { learning: 0, quantityLift: 0 })
    const [off, on] = [book(of), book(of, week)]
    expect(total(on, 'orders', 20, 27)).toBeGreaterThan(1.2 * total(off, 'orders', 20, 27))
    for (const name of ['orders.organic', 'gmv', 'deaths', 'displaced', 'contribution'])
      expect([...column(on, name).subarray(27)], name).toEqual([...column(off, name).subarray(27)])
    expect(total(on, 'orders.induced', 27)).toBe(0)
  })

  it('leaves 1-phi of the lift in the end, in orders and in lives', () => {
    // phi of each induced order is borrowed, and phi of its coin is tossed: over a life nothing else is lost
    for (const phi of [0.3, 0.6]) {
      const of = market({ customers: 600, days: 120, segments: [{ ...often, r: 8, pantry: phi, dropout: 0.02 }], price: { learning: 0, quantityLift: 0 } })
      const kept = futures(8, (replication) => {
        const [off, on] = [book(of, {}, { replication }), book(of, week, { replication })]
        const lift = total(on, 'orders.induced')
        return (total(on, 'orders') - total(off, 'orders')) / lift
      })
      expect(Math.abs(distance(kept, 1 - phi))).toBeLessThan(4)
    }
  })
})

describe('32 the habit of waiting for the next coupon', () => {
  const monthly: Levers = { coupon: { kind: 'rate', rate: 0.3, minimum: 0, everyDays: 28, firstDay: 0, validDays: 7 } }
  const between = (day: number) => day >= 28 && day % 28 >= 7
  it('comes of learning the lower price, and is gone without it', () => {
    const learnt = gain(shop(0, { learning: 0.15, quantityLift: 0 }), monthly, between)
    expect(distance(learnt, 0)).toBeLessThan(-4)
    const more = gain(shop(0, { learning: 0.4, quantityLift: 0 }), monthly, between)
    expect(mean(more)).toBeLessThan(mean(learnt) - standardError(learnt))
    expect(gain(shop(0, { learning: 0, quantityLift: 0 }), monthly, between).every((g) => g === 0)).toBe(true)
  })
})

describe('32 filling the basket', () => {
  it('stops when nothing is within reach, and with it the crowd above the minimum and the fillers sent back', () => {
    const at = (couponResponse: Record<string, number>) => book(shop(0.3, {}, { couponResponse }), { coupon: { value: 40, minimum: 300, everyDays: 7 } })
    const plain = at({})
    expect(total(plain, 'stretched')).toBeGreaterThan(20)
    expect(total(plain, 'returns.filler')).toBeGreaterThan(0)
    expect(total(at({ stretchReach: 0 }), 'stretched')).toBe(0)
    expect(total(at({ stretchReach: 0 }), 'returns.filler')).toBe(0)
    expect(total(at({ fillerReturn: 0 }), 'returns.filler')).toBe(0)
    expect(total(at({ fillerReturn: 0 }), 'stretched')).toBeGreaterThan(20)
  })
})

describe('32 hunting for cart coupons', () => {
  const cart: Levers = { coupon: { template: 'cart', kind: 'rate', rate: 0.3, minimum: 0 } }
  it('puts orders off that would have come anyway; nobody waits who never learnt it', () => {
    const at = (couponResponse: Record<string, number>) => book(shop(0.3, {}, { customers: 800, couponResponse: { cartConversion: 0.3, ...couponResponse } }), cart)
    expect(total(at({}), 'orders.shifted')).toBeGreaterThan(20)
    expect(total(at({ cartHuntStep: 0 }), 'orders.shifted')).toBe(0)
    expect(total(at({ cartParking: 0 }), 'orders.shifted')).toBe(0)
    expect(total(at({ cartHuntStep: 0 }), 'coupon.redeemed')).toBeGreaterThan(100)
    expect(total(at({ cartAbandonment: 0 }), 'coupon.issued')).toBe(0)
  })

  it('every coupon goes to a cart of the day before: as many as the law of carts says', () => {
    const of = market({ customers: 3000, days: 40, segments: [{ r: 20, ordersPerYear: 12, dropout: 0.001, pantry: 0 }], couponResponse: { cartConversion: 0 } })
    const b = book(of, cart)
    const carts = ((3000 * 12) / 365) * (0.7 / 0.3) * 39
    expect(Math.abs(total(b, 'coupon.issued') - carts) / Math.sqrt(carts + carts ** 2 / (20 * 3000))).toBeLessThan(4)
    expect(total(b, 'orders.induced')).toBe(0)
  })
})

describe('32 the pull of the order that earns a price for life', () => {
  it('is gone when goals do not pull', () => {
    const at = (goalStrength: number) => book(shop(0, { learning: 0, quantityLift: 0 }, { membership: { goalStrength } }), { 'loyalty-price': { orders: 6, discount: 0.0001 } })
    expect(total(at(2), 'orders.induced')).toBeGreaterThan(30)
    expect(total(at(0), 'orders.induced')).toBeLessThan(3)
  })
})

describe('32 fading word of mouth', () => {
  const seeds = { segments: [{ ordersPerYear: 0.01, shareProne: 0.98 }], days: 40 }
  /** Friends per customer, of the second generation against the first, over futures. */
  const fall = (rest: Small, lead: number) => {
    const of = market({ ...seeds, ...rest })
    const books = futures(8, (replication) => book(of, { referral: { inviterReward: 200 } }, { replication }))
    const count = (g: number) => books.reduce((all, b) => all + total(b, `referral.generation${g}`), 0)
    return count(2) / count(1) / (lead * count(1) / (books.length * of.customers))
  }
  it('comes of friends who know each other and of invitations wasted; without either K stays', () => {
    const sharing = { shareRate: 1, crowding: 0, conversion: 0.4 }
    // close friends in a small market: contacts overlap
    expect(fall({ customers: 300, prospects: 1200, sharing: { ...sharing, weakTies: 0 } }, 1)).toBeLessThan(0.85)
    // distant ones in an endless market: only the way back is lost, one tie of four
    expect(Math.abs(fall({ customers: 300, prospects: 80_000, sharing: { ...sharing, weakTies: 1 } }, 0.75) - 1)).toBeLessThan(0.12)
  })

  it('ends with one sending day each when nobody asks twice', () => {
    const most = (crowding: number): number => {
      const of = market({ customers: 500, prospects: 5000, days: 60, segments: [{ ...often }], sharing: { crowding, shareRate: 0.5 } })
      const before = new Uint8Array(6000)
      const days = new Uint8Array(6000)
      play(of, { referral: {} }, { probe: (world) => ({ close() {
        const [sent] = world.population.extras
        for (let row = 0; row < world.population.count; row++) {
          if (sent.values[byte(row)] > before[row]) days[row]++
          before[row] = sent.values[byte(row)]
        }
      } }) })
      return Math.max(...days)
    }
    expect(most(0)).toBe(1)
    expect(most(1)).toBeGreaterThanOrEqual(4)
  })
})

describe('32 credit claimed beyond what was brought', () => {
  it('is gone when a platform claims nothing but those it brought', () => {
    const ads: Levers = { ads: { search: 15, feed: 15 } }
    const at = (claim: number) => {
      const of = market({ customers: 300, prospects: 3000, days: 60, base: { kind: 'tenure', tenure: 300 }, demand: { organic: 0.3, wordOfMouth: 0 }, channels: { search: { claim }, feed: { claim } } })
      let brought = 0
      const b = book(of, ads, { probe: (world) => ({ after: (o) => { if (o.label === 0 && world.population.channel[byte(o.row)] === 1) brought += o.net } }) })
      return { claimed: total(b, 'claimed.search'), brought, b }
    }
    const none = at(0)
    expect(none.brought).toBeGreaterThan(0)
    expect(none.claimed).toBe(none.brought)
    const most = at(0.8)
    expect(most.brought).toBe(none.brought)
    expect(most.claimed).toBeGreaterThan(2 * most.brought)
    expect(differing(none.b, most.b).filter((name) => !/^(claimed|touches)\./.test(name))).toEqual([])
  })
})

describe('32 coupons to those who would have bought anyway', () => {
  it('take 40 to 70 % of what is redeemed, and all of it when a price moves nobody', () => {
    const share = (elasticity: number, dealPull: number, rate: number) => {
      const b = book(market({ customers: 2000, days: 40, segments: [{ ...often, elasticity, dealPull }] }), { coupon: { kind: 'rate', rate, minimum: 0, everyDays: 0, firstDay: 5 } })
      return total(b, 'coupon.redeemedOrganic') / total(b, 'coupon.redeemed')
    }
    expect(share(1.2, 1.5, 0.3)).toBeGreaterThan(0.4)
    expect(share(1.2, 1.5, 0.3)).toBeLessThan(0.7)
    expect(share(0, 0, 0.3)).toBe(1)
  })
})
