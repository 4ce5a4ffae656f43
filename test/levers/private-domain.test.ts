/** Private groups: who joins and leaves, what activity and sign-ins do, what they cost, and what only looks like their effect. Model 17; C38. */
import { describe, expect, it } from 'vitest'
import { topByOrders } from '../../src/levers/private-domain/partners.ts'
import { streakDay } from '../../src/levers/private-domain/sign-in.ts'
import { metricById } from '../../src/metrics/index.ts'
import { column } from '../../src/model/daybook.ts'
import { flag } from '../../src/model/population.ts'
import { half } from '../../src/model/record.ts'
import { fatigueAt } from '../../src/model/state.ts'
import type { World } from '../../src/model/world.ts'
import { book, differing, market, mean, play, total, type Levers, type Small } from './play.ts'

const regular = { r: 20, ordersPerYear: 15, dropout: 0.001, returnRate: 0, pantry: 0 } as const
const shop = (rest: Small = {}, changes: Partial<NonNullable<Small['segments']>[number]> = {}) => market({ customers: 600, days: 120, segments: [{ ...regular, ...changes }], ...rest })
/** Of those who were there, as many as there are people outside the groups among the living. */
const outsideOf = (attended: number, world: World): number => {
  let [outside, living] = [0, 0]
  for (let row = 0; row < world.population.count; row++) {
    if ((world.population.flags[row]! & flag.alive) === 0) continue
    living++
    if (world.pool!.values[half(row)] === 0xffff) outside++
  }
  return living === 0 ? 0 : (attended * outside) / living
}
/** Groups that do nothing but exist. */
const idle = { hook: 0, weekday: 'none', signInRate: 0 } as const
const still = { lift: 0, ease: 1 }

describe('17 members', () => {
  it('are in the long run joins per day over the hazard of leaving', () => {
    const leaving = 0.02
    const b = book(shop({ days: 500, pool: { leaving, ...still } }), { 'private-domain': { ...idle, hook: 5 } })
    const [from, to] = [200, 500]
    const joins = total(b, 'pool.joined', from, to) / (to - from)
    const members = mean([...column(b, 'pool.members').subarray(from, to)])
    expect(joins).toBeGreaterThan(0.5)
    // members vary by their root, and stay together for 1/hazard days
    expect(Math.abs(members - joins / leaving) / Math.sqrt((2 * members) / (leaving * (to - from)))).toBeLessThan(4)
    expect(Math.abs(total(b, 'pool.left', from, to) - members * leaving * (to - from)) / Math.sqrt(total(b, 'pool.left', from, to))).toBeLessThan(4)
  })

  it('leave sooner the more tired they are, by the law of their fatigue', () => {
    const of = shop({ days: 200, pool: { leaving: 0.01, joinFloor: 1, ...still }, media: { wecom: { fatigue: 2, optOut: 0 } } })
    let [hazard, gone, tired] = [0, 0, 0]
    play(of, { 'private-domain': { ...idle, weekday: 'friday', announce: 'wecom' } }, { probe: (world) => ({
      // who leaves today is asked for the fatigue at the opening; the observer comes right after
      open(day) {
        if (day >= world.calendar.end) return
        for (let row = 0; row < world.population.count; row++) {
          const joined = world.pool!.values[half(row)]
          if (joined >= day) continue
          const fatigue = fatigueAt(world, row, day, world.fatigueDecay)
          hazard += 0.01 * (1 + 2 * fatigue)
          tired += fatigue > 0.5 ? 1 : 0
        }
      },
      noted(_, what, { chance }) {
        if (what !== 'poolLeft') return
        gone++
        hazard += chance
      },
    }) })
    expect(tired).toBeGreaterThan(1000)
    expect(gone).toBeGreaterThan(300)
    expect(Math.abs(gone - hazard) / Math.sqrt(hazard)).toBeLessThan(4)
  })

  it('join with the chance of the hook, after any order, from the next day', () => {
    for (const hook of [0, 5, 20]) {
      const b = book(shop({ days: 60, pool: { leaving: 0 } }, { ordersPerYear: 4 }), { 'private-domain': { ...idle, hook, visibility: 0.8 } })
      const chance = 0.8 * (0.03 + (0.35 * hook) / (hook + 5))
      // first orders fall on day 0, all 600 of them; their joiners are there on day 1
      expect(column(b, 'pool.members')[0]).toBe(0)
      expect(Math.abs(column(b, 'pool.joined')[1] - 600 * chance) / Math.sqrt(600 * chance * (1 - chance))).toBeLessThan(4)
      expect(total(b, 'coupon.issued')).toBe(hook === 0 ? 0 : total(b, 'pool.joined'))
    }
  })

  it('cost their upkeep to the fen, the events beside it', () => {
    const b = book(shop({ days: 77, pool: { upkeep: 0.83 } }), { 'private-domain': { weekday: 'monday', eventCost: 33.3, groups: 2 } })
    const memberDays = total(b, 'pool.members', 0, 77)
    expect(total(b, 'pool.upkeep')).toBe(Math.round((memberDays * 83) / 30))
    expect(total(b, 'pool.events')).toBe(11 - (column(b, 'pool.members')[0] === 0 && column(b, 'pool.events')[0] === 0 ? 1 : 0))
    expect(total(b, 'cost.program')).toBe(total(b, 'pool.upkeep') + total(b, 'pool.events') * 6660)
  })

  it('join from the live room too, of those there who are no members, with the same chance, and only where the door is open', () => {
    const of = shop({ days: 60, pool: { leaving: 0, ...still } })
    const live: Levers = { 'flash-sale': { rhythm: 'daily', firstDay: 0, host: 'brand', depth: 0, boost: 0, commission: 0 } }
    const chance = 0.03 + (0.35 * 20) / 25
    let expected = 0
    const run = play(of, { ...live, 'private-domain': { ...idle, hook: 20, liveDoor: true } }, { probe: (world) => ({ close(day) {
      if (day < world.calendar.end) expected += chance * outsideOf(world.today[world.place('flash.attended')], world)
    } }) })
    const found = total(run.book, 'pool.fromLive')
    expect(found).toBeGreaterThan(50)
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected))
    expect(differing(book(of, { 'private-domain': idle }), book(of, { 'private-domain': { ...idle, liveDoor: true } }))).toEqual([])
    expect(total(book(of, { ...live, 'private-domain': { ...idle, hook: 20 } }), 'pool.fromLive')).toBe(0)
  })

  it('are reached by WeCom and group, and nobody else is', () => {
    const messages = (medium: string): Levers => ({ coupon: { channel: medium, everyDays: 7, firstDay: 20, value: 0 } })
    const of = shop({ media: { wecom: { optOut: 0 }, group: { optOut: 0 } }, pool: { leaving: 0 } })
    expect(total(book(of, messages('group')), 'touch.sent')).toBe(0)
    expect(total(book(of, messages('wecom')), 'touch.sent')).toBeGreaterThan(0)
    for (const medium of ['group', 'wecom']) {
      const b = book(of, { ...messages(medium), 'private-domain': idle })
      const rounds = [...Array(120).keys()].filter((day) => column(b, 'touch.sent')[day] > 0)
      expect(rounds.length).toBeGreaterThan(10)
      for (const day of rounds) expect(column(b, 'touch.sent')[day]).toBe(column(b, 'pool.members')[day])
    }
  })
})

describe('17 activity', () => {
  it('is 0.5 r/(1 − r) before a weekly event that is always attended', () => {
    const of = shop({ days: 120, pool: { joinFloor: 1, leaving: 0, attendBase: 1 } })
    const r = 0.9 ** 7
    let seen = 0
    play(of, { 'private-domain': { ...idle, weekday: 'wednesday', announce: 'none', eventCost: 0 } }, { probe: (world) => ({
      open(day) {
        // 1 March 2027 is a Monday; after 15 weeks all early members stand at the limit
        if (day !== 192 + 2 + 7 * 15) return
        for (let row = 0; row < 50; row++) {
          if (world.pool!.values[half(row)] > 200) continue
          const activity = (world.on.weigh[0]!(row, day) / 1.05 - 1) / 0.15
          expect(Math.abs(activity - (0.5 * r) / (1 - r))).toBeLessThan(0.001)
          seen++
        }
      },
    }) })
    expect((0.5 * r) / (1 - r)).toBeCloseTo(0.458, 3)
    expect(seen).toBeGreaterThan(40)
  })

  it('brings members to events with the chance that is said, more where themes fit', () => {
    for (const [groups, base] of [[1, 0.18], [4, 0.18 * 1.3]] as const) {
      const b = book(shop({ days: 150, pool: { attendSlope: 0, attendGain: 0 } }), { 'private-domain': { ...idle, weekday: 'tuesday', groups, announce: 'none' } })
      const days = [...Array(150).keys()].filter((day) => column(b, 'pool.events')[day] > 0)
      const asked = days.reduce((sum, day) => sum + column(b, 'pool.members')[day], 0)
      expect(Math.abs(total(b, 'pool.attended') - base * asked) / Math.sqrt(asked * base * (1 - base))).toBeLessThan(4)
    }
  })

  it('speeds orders up by lift and ease, and not at all without either', () => {
    const levers: Levers = { 'private-domain': { ...idle, weekday: 'wednesday', announce: 'none', eventCost: 0 } }
    const all = { joinFloor: 1, leaving: 0, attendBase: 1 }
    const plain = book(shop({ days: 200, pool: { ...all, ...still } }), {})
    expect(differing(plain, book(shop({ days: 200, pool: { ...all, ...still, upkeep: 0 } }), levers)).filter((name) => !name.startsWith('pool.'))).toEqual([])
    const eased = book(shop({ days: 200, customers: 1500, pool: { ...all, lift: 0, ease: 1.5 } }), levers)
    const base = book(shop({ days: 200, customers: 1500, pool: { ...all, lift: 0, ease: 1.5 } }), {})
    expect(Math.abs(total(eased, 'orders', 1, 200) / total(base, 'orders', 1, 200) - 1.5)).toBeLessThan(0.03)
    // mean activity of a week: 0.958 on the day of the event, times 0.9 a day
    const weekly = [...Array(7).keys()].reduce((sum, d) => sum + 0.9583 * 0.9 ** d, 0) / 7
    const lively = book(shop({ days: 200, customers: 1500, pool: { ...all, lift: 1, ease: 1 } }), levers)
    expect(Math.abs(total(lively, 'orders', 60, 200) / total(base, 'orders', 60, 200) - (1 + weekly))).toBeLessThan(0.05)
  })

  it('completes three sign-ins in a row as often as seven days of coins do', () => {
    const cells = 20_000
    for (const chances of [[0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3], [0.6, 0.55, 0.5, 0.46, 0.43, 0.4, 0.37]]) {
      const found = new Float64Array(8)
      for (let k = 0; k < cells; k++) found[streakDay((k + 0.5) / cells, (day) => chances[day]!) + 1]!++
      const exact = new Float64Array(8)
      for (let coins = 0; coins < 128; coins++) {
        const came = chances.map((_, day) => (coins >> day) & 1)
        const weight = chances.reduce((p, q, day) => p * (came[day] ? q : 1 - q), 1)
        exact[came.findIndex((_, day) => day >= 2 && came[day]! + came[day - 1]! + came[day - 2]! === 3) + 1]! += weight
      }
      exact.forEach((p, day) => expect(Math.abs(found[day]! / cells - p), `day ${day - 1}`).toBeLessThan(1e-4))
    }
    const b = book(shop({ days: 200, pool: { joinFloor: 1, leaving: 0, signInBase: 0.5, signInSlope: 0 } }), { 'private-domain': { ...idle, signInRate: 0.2 } })
    // 128 ways of seven fair coins, 47 with three in a row
    const weeks = [...Array(27).keys()].slice(1).reduce((sum, week) => sum + column(b, 'pool.members')[week * 7], 0)
    expect(Math.abs(total(b, 'pool.streaks', 7, 195) - (weeks * 47) / 128) / Math.sqrt(weeks * (47 / 128) * (81 / 128))).toBeLessThan(4)
    expect(total(b, 'coupon.issued') + total(b, 'coupon.refused')).toBe(total(b, 'pool.streaks'))
  })
})

describe('17 beside other levers', () => {
  it('ads find newcomers the better the larger the pool, and only ads do', () => {
    const of = (targeting: number) => market({ customers: 500, prospects: 20_000, days: 90, base: { kind: 'tenure', tenure: 300 }, demand: { organic: 0.2, wordOfMouth: 0 }, segments: [{ ordersPerYear: 20, dropout: 0.01 }], economics: { referenceCac: 5 }, pool: { targeting, joinFloor: 1, leaving: 0, ...still } })
    const levers: Levers = { ads: { search: 30 }, 'private-domain': { ...idle, visibility: 0.5 } }
    const [plain, aimed] = [book(of(0), levers), book(of(2), levers)]
    expect(total(aimed, 'new.search')).toBeGreaterThan(1.5 * total(plain, 'new.search'))
    expect(Math.abs(total(aimed, 'new.organic') - total(plain, 'new.organic'))).toBeLessThan(0.15 * total(plain, 'new.organic'))
    const alone: Levers = { 'private-domain': levers['private-domain']! }
    expect(differing(book(of(0), alone), book(of(2), alone))).toEqual([])
  })

  it('partners are the members who ordered most, and get their share of the orders they bring', () => {
    const firm = { orders: (row: number) => [5, 1, 9, 9, 2, 7][row]!, lot: (row: number) => [0.5, 0.5, 0.8, 0.3, 0.5, 0.5][row]! }
    expect(topByOrders(firm as never, [0, 1, 2, 3, 4, 5], 0.5)).toEqual([3, 2, 5])
    expect(topByOrders(firm as never, [0, 1, 2], 0.3)).toEqual([2])
    const of = (partnerSharing: number) => market({
      customers: 400, prospects: 6000, days: 120, segments: [regular], sharing: { shareRate: 0.02, conversion: 0.3, crowding: 1 }, pool: { joinFloor: 1, leaving: 0, partnerSharing },
    })
    const at = (own: Record<string, unknown>): Levers => ({ referral: {}, 'private-domain': { ...idle, partners: true, partnerShare: 0.1, ...own } })
    const run = (partnerSharing: number) => {
      const of0 = { asked: 0, gmv: 0 }
      const { book: b } = play(of(partnerSharing), at({}), { probe: (world) => ({
        invited(sender, _contact, friend) {
          if (!world.partners?.has(sender)) return
          of0.asked++
          if (friend >= 0) of0.gmv += Math.round(0.15 * world.order.gmv)
        },
      }) })
      return { b, ...of0 }
    }
    const [plain, { b, asked, gmv }] = [run(1), run(3)]
    expect(plain.asked).toBeGreaterThan(20)
    expect(asked).toBeGreaterThan(2 * plain.asked)
    expect(total(b, 'pool.commission')).toBe(gmv)
    const free = book(of(3), at({ commission: 0 }))
    expect(differing(free, b).filter((name) => !/^(pool\.commission|cost\.rewards|contribution|cash|segment0\.contribution)$/.test(name))).toEqual([])
    expect(total(free, 'contribution') - total(b, 'contribution')).toBe(gmv)
  })

  it('partners order far more than others, for that is what they were chosen for; their figure is their revenue over their days', () => {
    const of = market({ customers: 1500, days: 150, base: { kind: 'tenure', tenure: 500 }, segments: [{ r: 0.5, ordersPerYear: 6, dropout: 0.1 }], pool: { joinFloor: 1, leaving: 0 } })
    const { book: b } = play(of, { referral: { visibility: 1e-9 }, 'private-domain': { ...idle, partners: true, partnerShare: 0.1 } })
    const days = total(b, 'pool.partners', 0, 150)
    expect(total(b, 'pool.partnerDays')).toBe(days)
    expect(metricById.partnerArpu.total(b)).toBe((30 * total(b, 'pool.partnerNet')) / days)
    expect(metricById.partnerArpu.total(b)).toBeGreaterThan((2 * 30 * total(b, 'net')) / total(b, 'customers', 0, 150))
    expect(metricById.partnerArpu.total(book(of))).toBeNaN()
  })

  it('C38 members buy again far more than others even where the groups do nothing; what they do is less', () => {
    const people: Small = { customers: 3000, days: 180, base: { kind: 'tenure', tenure: 500 }, segments: [{ r: 0.5, ordersPerYear: 4, dropout: 0.12 }] }
    const levers: Levers = { 'private-domain': {} }
    const ratio = (pool: Record<string, number>) => metricById.poolRatio.total(book(market({ ...people, pool }), levers))
    expect(ratio({ ...still, attendGain: 0 })).toBeGreaterThan(1.3)
    const of = market(people)
    const again = (levers: Levers) => metricById.repurchaseRate.total(book(of, levers))
    const paired = again(levers) / again({})
    expect(paired).toBeGreaterThan(1)
    expect(ratio({})).toBeGreaterThan(paired * 1.2)
  })

  it('counts as members who bought again those who did', () => {
    const { book: b, world } = play(shop({ pool: { leaving: 0.01 } }), { 'private-domain': {} })
    const { population } = world
    const members = Array.from({ length: population.count }, (_, row) => row).filter((row) => world.pool!.values[half(row)] !== 0xffff)
    expect(column(b, 'pool.members').at(-1)).toBe(members.length)
    expect(column(b, 'pool.again').at(-1)).toBe(members.filter((row) => population.flags[row]! & flag.boughtAgain).length)
    expect(members.every((row) => population.flags[row]! & flag.bought)).toBe(true)
  })
})
