/** What is for members of the private groups alone: group buying, member days, coupons (S5-19), and tiers that ask for a mean order (S2-66). */
import { describe, expect, it } from 'vitest'
import { byte, half, word } from '../../src/model/record.ts'
import { never } from '../../src/model/calendar.ts'
import type { World } from '../../src/model/world.ts'
import { book, differing, market, play, total, type Levers } from './play.ts'

const of = market({ customers: 800, prospects: 3000, days: 60, base: { kind: 'tenure', tenure: 300 }, segments: [{ ordersPerYear: 20, dropout: 0.02, returnRate: 0 }], pool: { leaving: 0 } })
const groups: Levers = { 'private-domain': { hook: 20, weekday: 'none', signInRate: 0 } }
const isMember = (world: World, row: number) => world.pool!.values[half(row)] !== never

describe('S5-19 for members of the groups alone', () => {
  const own: Record<string, Levers> = { 'group-buy': { 'group-buy': { audience: 'pool' } }, 'member-day': { 'member-day': { audience: 'pool', rhythm: 'weekly' } }, coupon: { coupon: { audience: 'pool', everyDays: 7, minimum: 100 } } }

  it.each(Object.entries(own))('%s does nothing where there are no groups', (_, levers) => {
    const mute = 'coupon' in levers ? {} : { 'member-day': { discounts: [0, 0, 0, 0] } }
    expect(differing(book(of, { ...mute }), book(of, levers)).filter((name) => !name.startsWith('coupon.'))).toEqual([])
  })

  it('groups are opened by members, joined by anyone', () => {
    let [openers, outsiders] = [0, 0]
    const { book: run } = play(of, { ...groups, ...own['group-buy'] }, { probe: (world) => ({ noted(row, what) {
      if (what !== 'groupStarted') return
      openers++
      if (!isMember(world, row)) outsiders++
    } }) })
    expect(openers).toBeGreaterThan(50)
    expect(outsiders).toBe(0)
    expect(total(run, 'groups.started')).toBeLessThan(total(book(of, { ...groups, 'group-buy': {} }), 'groups.started'))
    expect(total(run, 'new.group')).toBeGreaterThan(0)
  })

  it('a member day takes its discount off every order of a member and off nobody else\u2019s, and posts nothing', () => {
    let [cheap, wrong] = [0, 0]
    const { world, book: run } = play(of, { ...groups, ...own['member-day'] }, { probe: (live) => ({ after({ row, day, itemDiscount, list }) {
      const due = isMember(live, row) && (day - 192) % 7 === 4 ? Math.round(0.2 * list) : 0
      if (itemDiscount !== due) wrong++
      if (due > 0) cheap++
    } }) })
    expect([cheap > 50, wrong]).toEqual([true, 0])
    expect(total(run, 'memberday.orders')).toBe(cheap)
    expect([world.anyPosted, world.waiting]).toEqual([false, undefined])
  })

  it('coupons go to every member and nobody else', () => {
    const seen = new Set<number>()
    play(of, { ...groups, 'private-domain': { ...groups['private-domain'], hook: 0 }, coupon: { audience: 'pool', firstDay: 40, everyDays: 0, validDays: 60, value: 0 } }, { probe: (world) => ({ close(day) {
      if (day !== 192 + 40) return
      for (let row = 0; row < world.population.count; row++) {
        const holds = world.wallet!.slots[0].values[word(row)] !== 0
        if (holds) seen.add(row)
        // who joins on the next morning is none yet
        expect(holds).toBe(isMember(world, row))
      }
    } }) })
    expect(seen.size).toBeGreaterThan(30)
  })
})

describe('S2-66 a mean order asked for', () => {
  const own = { thresholds: [300, 900, 2000], discounts: [0, 0, 0], softLanding: false }
  it('keeps out whose orders are worth less, and lets in the others by spend alone', () => {
    const minBasket = [150, 0, 260]
    const best = new Map<number, number>()
    const { world } = play(of, { tiers: { ...own, minBasket } }, { probe: (live) => {
      const note = (row: number) => {
        const spend = live.population.spend[word(row)]
        const mean = live.spent!.values[word(row)] / live.population.orders[half(row)]
        const tier = [30_000, 90_000, 200_000].findLastIndex((t, k) => spend >= t && mean >= minBasket[k] * 100) + 1
        best.set(row, Math.max(best.get(row) ?? 0, tier))
      }
      for (let row = 0; row < live.population.count; row++) if (live.population.lastOrder[half(row)] !== never) note(row)
      return { after: ({ row }) => note(row) }
    } })
    const counts = [0, 0, 0, 0]
    for (const [row, tier] of best) {
      expect(world.tier!.values[byte(row)]).toBe(tier)
      counts[tier]++
    }
    for (const n of counts) expect(n).toBeGreaterThan(5)
  })
  it('never lets more people in the more it asks for, and changes nothing at 0', () => {
    const members = [[0, 0, 0], [150, 150, 150], [300, 300, 300]].map((minBasket) => total(book(of, { tiers: { ...own, minBasket } }), 'tiers.members'))
    expect(members[0]).toBeGreaterThan(members[1])
    expect(members[1]).toBeGreaterThan(members[2])
  })
})
