/** Journey rules: whom they meet and never meet, how often, with what; carts, the RFM round, and who comes back to life. */
import { describe, expect, it } from 'vitest'
import { cellsOf, gapOf } from '../../src/levers/journeys/due.ts'
import { moneyWays, recencyWays, ruleIds } from '../../src/levers/journeys/rules.ts'
import { firmView } from '../../src/model/firm.ts'
import { media } from '../../src/model/market.ts'
import { flag } from '../../src/model/population.ts'
import { half, word } from '../../src/model/record.ts'
import { spentOf } from '../../src/model/spent.ts'
import type { World } from '../../src/model/world.ts'
import { book, differing, market, play, total, type Small } from './play.ts'
import { reachedIn, type Reached } from './reached.ts'

const near = (share: number, expected: number, n: number) => expect(Math.abs(share - expected) / Math.sqrt((expected * (1 - expected)) / n)).toBeLessThan(4)
const grown: Small = { customers: 1500, days: 75, base: { kind: 'tenure', tenure: 500 }, segments: [{ ordersPerYear: 10, dropout: 0.2 }] }
const off = { lapse: 'off' }
const everyRule = {
  welcome: 'sms', second: 'push', replenish: 'email', birthday: 'wecom', cart: 'sms', value: 'call', valueSpend: 200, valueDays: 60, lapse: 'sms', lapseDays: 20, rfm: 'push', rfmMinimum: 50,
}

describe('holdout', () => {
  const { all, book } = reachedIn(market({ ...grown, prospects: 3000, demand: { organic: 0.5 } }), { journeys: { ...everyRule, holdout: 0.2, cap: 0 } })
  it.each(ruleIds)('%s leaves out its share by lot and never meets them', (rule) => {
    const met = new Set(all.filter((one) => one.rule === rule && !one.held).map(({ row }) => row))
    const held = new Set(all.filter((one) => one.rule === rule && one.held).map(({ row }) => row))
    expect([...held].filter((row) => met.has(row))).toEqual([])
    expect(held.size).toBeGreaterThan(5)
    near(held.size / (met.size + held.size), 0.2, met.size + held.size)
    expect(total(book, `journeys.${rule}.contacts`)).toBe(all.filter((one) => one.rule === rule && !one.held).length)
    expect(total(book, `journeys.${rule}.held`)).toBe(all.filter((one) => one.rule === rule && one.held).length)
  })

  it('is a lot of its own for each rule', () => {
    const of = (rule: string, held?: boolean) => new Set(all.filter((one) => one.rule === rule && one.held === (held ?? one.held)).map(({ row }) => row))
    const [known, held] = [of('rfm'), of('rfm', true)]
    const both = [...of('lapse', true)].filter((row) => known.has(row))
    expect(both.length).toBeGreaterThan(30)
    near(both.filter((row) => held.has(row)).length / both.length, 0.2, both.length)
  })

  it('has one contact of a customer a day at most', () => {
    expect(new Set(all.map(({ row, day }) => `${row} ${day}`)).size).toBe(all.length)
  })
})

describe('the week’s limit', () => {
  it.each([1, 2, 3])('of %i is never passed by rules', (cap) => {
    const { all } = reachedIn(market({ ...grown, customers: 400, days: 50, segments: [{ ordersPerYear: 60, dropout: 0.05 }] }), { journeys: { ...everyRule, rfmDays: 2, rfmRecency: [10, 10, 10, 10], holdout: 0, cap } })
    const days = new Map<number, number[]>()
    for (const { row, day } of all) days.set(row, [...(days.get(row) ?? []), day])
    const most = Math.max(...[...days.values()].map((list) => Math.max(...list.map((day) => list.filter((d) => d > day - 7 && d <= day).length))))
    expect(most).toBe(cap)
  })

  it('counts the messages of other levers', () => {
    const of = market({ ...grown, media: { sms: { optIn: 1, optOut: 0 } } })
    const journeys = { ...off, rfm: 'sms', rfmDays: 0, rfmRecency: [20, 20, 20, 20], holdout: 0, cap: 1 }
    expect(total(book(of, { journeys }), 'journeys.rfm.contacts')).toBe(1500)
    const after = book(of, { coupon: { channel: 'sms', everyDays: 0, share: 0.5 }, journeys })
    expect(total(after, 'journeys.rfm.contacts') + total(after, 'journeys.dropped')).toBe(1500)
    near(total(after, 'journeys.dropped') / 1500, 0.5, 1500)
    expect(total(after, 'touch.sent')).toBe(1500)
  })
})

describe('the number a day', () => {
  it('is kept, those held out among it, and who waits is met later', () => {
    const of = market(grown)
    const open = book(of, { journeys: { lapse: 'none', lapseAmount: 0 } })
    const counted = (b: typeof open, r: number) => total(b, 'journeys.lapse.contacts', r, r + 1) + total(b, 'journeys.lapse.held', r, r + 1)
    const tight = book(of, { journeys: { lapse: 'none', lapseAmount: 0, lapseDaily: 25 } })
    expect(counted(open, 0)).toBeGreaterThan(500)
    for (let r = 0; r < 20; r++) expect(counted(tight, r)).toBe(25)
    expect(Math.max(...Array.from({ length: 75 }, (_, r) => counted(tight, r)))).toBe(25)
    expect(total(tight, 'journeys.lapse.contacts')).toBeGreaterThan(0.8 * Math.min(total(open, 'journeys.lapse.contacts'), 25 * 75 * 0.9))
  })
})

describe('35 a rule that says and gives nothing', () => {
  it('changes nothing but its own counts', () => {
    const of = market(grown)
    const changed = differing(book(of), book(of, { journeys: { lapse: 'none', lapseAmount: 0, welcome: 'none', welcomeAmount: 0, replenish: 'none', replenishAmount: 0 } }))
    expect(changed.length).toBeGreaterThan(3)
    expect(changed.filter((name) => !name.startsWith('journeys.'))).toEqual([])
  })
})

describe('messages', () => {
  it('by call cost two yuan each; nobody opts out who was not written to', () => {
    const b = book(market(grown), { journeys: { lapse: 'call', lapseAmount: 0, holdout: 0 } })
    expect(total(b, 'cost.touch')).toBe(200 * total(b, 'journeys.lapse.contacts'))
    expect(total(b, 'touch.optOuts')).toBeGreaterThan(0)
    expect(total(b, 'touch.optOuts')).toBeLessThan(total(b, 'touch.sent'))
    const quiet = book(market(grown), { journeys: { lapse: 'none', lapseAmount: 20, holdout: 0 } })
    expect([total(quiet, 'touch.optOuts'), total(quiet, 'touch.sent')]).toEqual([0, 0])
  })

  it('go to no one who refused them', () => {
    const { all, world } = reachedIn(market({ ...grown, media: { sms: { optIn: 0.5, optOut: 0.2 } } }), { journeys: { lapse: 'sms', lapseDays: 10, holdout: 0, cap: 0 } })
    const first = new Map<number, number>()
    for (const { row } of all) first.set(row, (first.get(row) ?? 0) + 1)
    // who opted out heard from the shop at most until then
    expect([...first.keys()].filter((row) => world.population.flags[row] & flag.optOut).length).toBeGreaterThan(50)
    expect(total(book(market({ ...grown, media: { sms: { optIn: 0 } } }), { journeys: { lapse: 'sms' } }), 'journeys.lapse.contacts')).toBe(0)
  })
})

describe('conditions', () => {
  it('lapsed: so many days without an order, once a silence; the backlog on the first day', () => {
    const seen: number[] = []
    const { all } = reachedIn(market(grown), { journeys: { lapse: 'none', lapseDays: 40, holdout: 0 } }, (world) => ({
      reached: (row) => void seen.push(world.day - world.population.lastOrder[half(row)]),
    }))
    const { all: fresh, world } = reachedIn(market(grown), { journeys: { lapse: 'none', lapseDays: 40, holdout: 0, backlog: false } })
    expect(all.filter(({ day }) => day === 192).length).toBeGreaterThan(500)
    for (const one of fresh) expect(one.day - firstOrderBefore(world, one)).toBe(40)
    expect(fresh.length).toBeGreaterThan(50)
  })
  // the order that started it is the last one before the contact
  const firstOrderBefore = (world: World, { row, day }: Reached): number => (world.population.lastOrder[half(row)] < day ? world.population.lastOrder[half(row)] : day - 40)

  it('at risk: only those who spent enough, with a coupon of so many times the ordinary one', () => {
    const met: { readonly spent: number; readonly amount: number }[] = []
    play(market(grown), { journeys: { ...off, value: 'none', valueDays: 60, valueSpend: 800, valueTimes: 2.5, lapseAmount: 12, holdout: 0 } }, { probe: (world) => ({
      reached(row) {
        const held = Math.max(world.wallet!.slots[0].values[word(row)], world.wallet!.slots[1].values[word(row)])
        met.push({ spent: spentOf(world).values[word(row)], amount: world.wallet!.templates[(held >>> 16) - 1].amount })
      },
    }) })
    expect(met.length).toBeGreaterThan(30)
    expect(met.every(({ spent, amount }) => spent >= 80_000 && amount === 3000)).toBe(true)
  })

  it('second order: nobody who has ordered again', () => {
    let wrong = 0
    const { all } = reachedIn(market({ ...grown, base: { kind: 'cohort' } }), { journeys: { ...off, second: 'sms', secondDays: 20 } }, (world) => ({ reached: (row) => void (wrong += world.population.orders[half(row)] === 1 ? 0 : 1) }))
    expect(all.length).toBeGreaterThan(200)
    expect(wrong).toBe(0)
  })

  it('refill: three days before the customer’s own gap has passed, or the category’s', () => {
    let known = 0
    const { all } = reachedIn(market({ ...grown, base: { kind: 'cohort' } }), { journeys: { ...off, replenish: 'sms', replenishCycle: 40, holdout: 0 } }, (world) => ({
      reached(row) {
        const firm = firmView(world)
        if (firm.orders(row) > 1) known++
        expect(world.day - firm.lastOrder(row)!).toBe(Math.max(1, Math.round(gapOf(firm, row, 40)) - 3))
      },
    }))
    expect(all.length).toBeGreaterThan(300)
    expect(known).toBeGreaterThan(100)
  })

  it('birthdays come once a year', () => {
    const { all } = reachedIn(market({ ...grown, customers: 600, days: 730 }), { journeys: { ...off, birthday: 'none', birthdayAmount: 0, holdout: 0 } })
    const days = new Map<number, number[]>()
    for (const { row, day } of all) days.set(row, [...(days.get(row) ?? []), day])
    expect(days.size).toBe(600)
    for (const [first, second] of days.values()) expect(second - first).toBe(365)
  })
})

describe('the RFM round', () => {
  it('offers face by recency, times orders, times spend, to those whose cell has an offer', () => {
    const faces = { rfmRecency: [0, 10, 20, 30], rfmFrequency: [1, 2, 0, 3], rfmMonetary: [1, 1.5, 2] }
    let checked = 0
    play(market(grown), { journeys: { ...off, rfm: 'none', rfmDays: 0, ...faces, holdout: 0 } }, { probe: (world) => ({
      invite(day) {
        if (day !== 192) return
        const cellOf = cellsOf(firmView(world), day)
        for (let row = 0; row < world.population.count; row++) {
          const { recency, frequency, monetary } = cellOf(row)!
          const face = Math.round(faces.rfmRecency[recency] * faces.rfmFrequency[frequency] * faces.rfmMonetary[monetary])
          const held = world.wallet!.slots[0].values[word(row)]
          expect(held === 0 ? 0 : world.wallet!.templates[(held >>> 16) - 1].amount).toBe(face * 100)
          if (face > 0) checked++
        }
      },
    }) })
    expect(checked).toBeGreaterThan(500)
  })

  it('cuts spend into thirds', () => {
    const { world } = play(market(grown), { journeys: { ...off, rfm: 'none' } })
    const cellOf = cellsOf(firmView(world), world.day)
    const counts = [0, 0, 0]
    for (let row = 0; row < world.population.count; row++) counts[cellOf(row)!.monetary]++
    for (const n of counts) expect(Math.abs(n - world.population.count / 3)).toBeLessThan(3)
  })
})

describe('an RFM round that tells classes apart', () => {
  const first = (journeys: Record<string, unknown>, look: (world: World, day: number) => void, shop: Small = grown) =>
    play(market({ ...shop, media: { sms: { optIn: 1 }, push: { optIn: 1 }, call: { optIn: 1 }, email: { optIn: 1 } } }), { journeys: { ...off, rfm: 'push', rfmDays: 0, rfmRecency: [20, 20, 20, 20], holdout: 0, cap: 0, ...journeys } }, { probe: (world) => ({
      invite: (day) => void (day === 192 && look(world, day)),
    }) })

  it('speaks to a cell as its spend says, else as its last order does, else as the rule does', () => {
    let met = 0
    const { book } = first({ rfmWayHigh: 'call', rfmWayLow: 'none', rfmWay30: 'sms', rfmWayLater: 'email' }, (world, day) => {
      const cellOf = cellsOf(firmView(world), day)
      const expected: Record<string, number> = { sms: 0, push: 0, email: 0, call: 0, none: 0 }
      for (let row = 0; row < world.population.count; row++) {
        const { recency, monetary } = cellOf(row)!
        expected[monetary === 2 ? 'call' : monetary === 0 ? 'none' : recency === 0 ? 'sms' : recency === 3 ? 'email' : 'push']++
      }
      for (const medium of ['sms', 'push', 'email', 'call'] as const) {
        expect(expected[medium], medium).toBeGreaterThan(20)
        expect(world.touches!.sent[media.indexOf(medium)], medium).toBe(expected[medium])
      }
      met = world.population.count
    })
    expect(met).toBe(1500)
    // a coupon alone is a contact as well
    expect(total(book, 'journeys.rfm.contacts', 0, 1)).toBe(1500)
  })

  it('cuts yearly spend at amounts: of those all of whose orders lie in half a year, their spend times 365/180', () => {
    const amounts = [600, 1500]
    const counts = [0, 0, 0]
    play(market({ ...grown, base: { kind: 'cohort' } }), { journeys: { ...off, rfm: 'none' } }, { probe: (world) => ({
      close(day) {
        if (day !== 192 + 70) return
        const cellOf = cellsOf(firmView(world), day, amounts.map((yuan) => yuan * 100))
        for (let row = 0; row < world.population.count; row++) {
          const spent = (spentOf(world).values[word(row)] / 100) * (365 / 180)
          const { monetary } = cellOf(row)!
          expect(monetary).toBe(spent < amounts[0] ? 0 : spent < amounts[1] ? 1 : 2)
          counts[monetary]++
        }
      },
    }) })
    for (const n of counts) expect(n).toBeGreaterThan(100)
  })

  it('who has not ordered for half a year spends nothing in a year, whatever they ever spent; each layer gets its own offer', () => {
    const seen = [0, 0, 0]
    first({ rfmCut: 'amounts', rfmAmounts: [500, 2000], rfmMonetary: [1, 2, 3] }, (world, day) => {
      const firm = firmView(world)
      for (let row = 0; row < world.population.count; row++) {
        const held = world.wallet!.slots[0].values[word(row)]
        const layer = world.wallet!.templates[(held >>> 16) - 1].amount / 2000 - 1
        const yearly = (firm.spent(row) / firm.orders(row) / 100) * firm.ordersInHalfYear(row) * (365 / 180)
        expect(layer).toBe(yearly < 500 ? 0 : yearly < 2000 ? 1 : 2)
        if (day - firm.lastOrder(row)! >= 180) expect(layer).toBe(0)
        seen[layer]++
      }
    })
    for (const n of seen) expect(n).toBeGreaterThan(100)
  })

  it('changes nothing where every class is spoken to as the rule does', () => {
    const [plain, same] = [{}, Object.fromEntries([...recencyWays, ...moneyWays].map((way) => [way, 'push']))].map((ways) => book(market(grown), { journeys: { ...off, rfm: 'push', ...ways } }))
    expect(differing(plain, same)).toEqual([])
  })
})

describe('the cart rule', () => {
  const shop: Small = { customers: 2500, days: 50, segments: [{ r: 20, ordersPerYear: 15, dropout: 0.001, pantry: 0, returnRate: 0 }], couponResponse: { cartConversion: 0.1, cartParking: 0 } }
  const quiet = { ...off, cart: 'none', holdout: 0, cap: 0 }
  it('wins carts back by e^(-x/24), and reaches fewer of those who return the later it comes', () => {
    const at = (cartHours: number) => {
      const of = market(shop)
      let late = 0
      let organic = 0
      const { book } = play(of, { journeys: { ...quiet, cartAmount: 0.01, cartMinimum: 0, cartHours } }, { probe: () => ({ after(order) {
        if (order.label === 1) organic++
        if (order.label === 1 && order.slot === 2) late++
      } }) })
      const carts = total(book, 'journeys.cart.contacts') - late
      return { won: total(book, 'orders.induced') / carts, carts, late: late / organic, organic }
    }
    for (const hours of [0, 6, 20]) {
      const { won, carts, late, organic } = at(hours)
      near(won, 0.1 * Math.exp(-hours / 24), carts)
      // a quarter of all carts are paid by themselves: 1/3 as many as are left for good, that is 7/9 of the orders. Two carts of a day count as one
      expect(Math.abs(late - (7 / 9) * (1 - hours / 24)) / Math.sqrt((late * (1 - late)) / organic)).toBeLessThan(hours === 0 ? 12 : 6)
    }
  })

  it('pays nobody who returns by themselves where nobody does', () => {
    const b = book(market({ ...shop, cartResponse: { returns: 0 }, couponResponse: { cartConversion: 0, cartParking: 0 } }), { journeys: { ...quiet, cartAmount: 20, cartMinimum: 0 } })
    expect(total(b, 'journeys.cart.contacts')).toBeGreaterThan(1000)
    expect(total(b, 'coupon.redeemed')).toBe(0)
  })

  it('teaches to wait with a coupon, and not without', () => {
    const of = market({ ...shop, couponResponse: { cartConversion: 0.3, cartParking: 0.8 } })
    expect(total(book(of, { journeys: { ...quiet, cartAmount: 20, cartMinimum: 0 } }), 'orders.shifted')).toBeGreaterThan(50)
    expect(total(book(of, { journeys: { ...quiet, cartAmount: 0 } }), 'orders.shifted')).toBe(0)
  })
})
