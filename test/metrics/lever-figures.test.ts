/** Figures of events, tiers and points, each beside a count of its own: what watchers of the same run saw, or a law with one outcome. */
import { describe, expect, it } from 'vitest'
import type { MetricId } from '../../src/metrics/ids.ts'
import { metricById } from '../../src/metrics/index.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { firmView } from '../../src/model/firm.ts'
import { flag } from '../../src/model/population.ts'
import { market, play, type Small } from '../levers/play.ts'
import { bookOf } from './books.ts'

const busy: Small = { customers: 1000, prospects: 5000, days: 24, segments: [{ ordersPerYear: 60, dropout: 0.001 }] }
const of = market(busy)
const near = (value: number, wanted: number) => expect(value).toBeCloseTo(wanted, 9)

describe('events', () => {
  // 1 March 2027 is a Monday: of 24 days seven are Tuesdays or Thursdays
  const days = [1, 3, 8, 10, 15, 17, 22]
  const seen = { brought: 0, free: 0, given: 0, sold: 0, normal: 0, gmv: 0, living: 0 }
  let sells = false
  // guests mostly come, so that some bring three
  const { book } = play(market({ ...busy, flashSale: { bringRate: 0.2, bringAttend: 0.7 } }), { 'flash-sale': { firstDay: 0, host: 'brand', fee: 100, boost: 50, preheat: true, bringThree: true, freeBudget: 500, stock: 10 } }, {
    probe: (world) => ({
      target: (day) => void (days.includes(day - dayZero) && (seen.living += world.living)),
      noted(_row, what, values) {
        if (what === 'flashBrought') seen.brought += values['came']!
        if (what === 'flashFree') [seen.free, seen.given] = [seen.free + 1, seen.given + values['money']!]
        if (what === 'flashSold') [seen.sold, sells] = [seen.sold + 1, true]
        if (what === 'flashNormal') seen.normal++
      },
      after(order) {
        if (sells) seen.gmv += order.gmv
        sells = false
      },
    }),
  })
  const total = (id: MetricId) => metricById[id].total(book)

  it('count guests, free orders and what they give away', () => {
    expect(seen.brought).toBeGreaterThan(20)
    expect(seen.free).toBeGreaterThan(1)
    expect(total('flashBrought')).toBe(seen.brought)
    expect(total('flashFree')).toBe(seen.free)
    expect(total('flashFreeValue')).toBe(seen.given)
  })

  it('hold who came against who ordered', () => {
    expect(seen.sold).toBeGreaterThan(30)
    near(total('flashConversion') * total('flashAttended'), seen.sold + seen.normal + seen.free)
  })

  it('are booked by a quarter of the customers', () => {
    expect(Math.abs(total('flashBooked') - 0.25 * seen.living)).toBeLessThan(4 * Math.sqrt(seen.living * 0.25 * 0.75))
  })

  it('return their sales per unit of fees and bought views', () => {
    expect(seen.gmv).toBeGreaterThan(0)
    near(total('liveReturn'), seen.gmv / (days.length * (100 + 50) * 100))
  })
})

describe('a community', () => {
  it('of two, with a start of two and nobody to ask, is unlocked once', () => {
    const { book } = play(market({ ...busy, groupBuying: { memberInvites: 0 } }), { 'group-buy': { mode: 'unlock', unlockAt: 2, seeds: 2 } })
    expect(metricById.communitySize.total(book)).toBe(2)
    expect(metricById.communityUnlocks.total(book)).toBe(1)
  })
})

describe('tiers', () => {
  it('count members, rises and falls as the shop sees them from day to day', () => {
    let before: number[] = []
    const moves = { up: 0, down: 0 }
    // a quarter ends on the last day of March; few orders, so that nobody rises twice in a day
    const small = market({ customers: 600, days: 60, segments: [{ ordersPerYear: 12, dropout: 0.001 }] })
    let tiers: number[] = []
    const { book } = play(small, { tiers: { thresholds: [150, 400, 900], window: 'quarter', countPast: false } }, {
      probe: (inside) => {
        const firm = firmView(inside)
        return {
          target(day) {
            const now = Array.from({ length: firm.size() }, (_, row) => firm.tier(row))
            if (day > dayZero) now.forEach((tier, row) => {
              if (tier > (before[row] ?? 0)) moves.up++
              if (tier < (before[row] ?? 0)) moves.down++
            })
            before = now
          },
          close(day) { if (day === dayZero + 59) tiers = Array.from({ length: firm.size() }, (_, row) => firm.tier(row)) },
        }
      },
    })
    const atLeast = (k: number) => tiers.filter((tier) => tier >= k).length
    expect(moves.up).toBeGreaterThan(50)
    expect(moves.down).toBeGreaterThan(20)
    expect(['tierMembers', 'goldMembers', 'diamondMembers'].map((id) => metricById[id as MetricId].total(book))).toEqual([1, 2, 3].map(atLeast))
    expect(metricById.tierDowngrades.total(book)).toBe(moves.down)
    // who rises on the last day is a member from the day after; two rises of a day, or one on the day of a fall, are seen as one move
    const unseen = metricById.tierUpgrades.total(book) - moves.up
    expect(unseen).toBeGreaterThanOrEqual(0)
    expect(unseen).toBeLessThan(0.05 * moves.up)
  })
})

describe('points', () => {
  it.each([0, 1])('are held by savers to a share of %s where that is their share of customers', (hoarders) => {
    const { book } = play(market({ ...busy, pointsResponse: { hoarders } }), { points: {} })
    expect(metricById.pointsHoarded.total(book)).toBe(hoarders)
  })

  it('are held by savers to more than their share of customers, since they do not use them', () => {
    const { book } = play(market({ ...busy, days: 60 }), { points: {} })
    const share = metricById.pointsHoarded.total(book)
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.6)
  })

  it('pay for the orders that they are seen to pay for', () => {
    const seen = { orders: 0, paid: 0 }
    const { book } = play(of, { points: { minimum: 100 } }, { probe: ({ population }) => ({
      after({ row, pointsDiscount }) {
        expect(population.flags[row] & flag.alive).not.toBe(0)
        seen.orders++
        if (pointsDiscount > 0) seen.paid++
      },
    }) })
    expect(seen.paid).toBeGreaterThan(50)
    near(metricById.pointsPayers.total(book), seen.paid / seen.orders)
  })
})

it('takes each from its column', () => {
  const total = (id: MetricId, rows: Parameters<typeof bookOf>[1]) => metricById[id].total(bookOf(3, rows))
  expect(total('promotionCost', { 'promo.cost': [30, 0, 12] })).toBe(42)
  expect(total('liveReturn', { 'live.gmv': [600], 'ads.live': [200], 'cost.commission': [90] })).toBe(3)
  expect(total('liveReturn', { 'live.gmv': [600] })).toBe(NaN)
  expect(total('communitySize', { 'groups.members': [5, 7, 9] })).toBe(9)
  expect(total('pointsHoarded', { 'points.hoarded': [1, 1, 3], 'points.balance': [4, 4, 4] })).toBe(0.75)
})
