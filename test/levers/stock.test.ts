/** Stock in lines: how often a line runs out, what becomes of those who ask for it, and the books of the shelf. Model 23. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { Hooks } from '../../src/model/hooks.ts'
import { metricById } from '../../src/metrics/index.ts'
import { normalCdf } from '../../src/numeric/normal.ts'
import { book, differing, market, total, type Levers, type Small } from './play.ts'

/** A busy shop of long standing. */
const busy: Small = { days: 70, customers: 1500, base: { kind: 'tenure', tenure: 300 }, segments: [{ ordersPerYear: 60, dropout: 0.02, pantry: 0.3, returnRate: 0.1 }] }
const of = market(busy)
const on = (own: Record<string, unknown> = {}): Levers => ({ stock: own })
const shareOut = (one: Daybook): number => total(one, 'stock.outs') / total(one, 'stock.cycles')
/** Columns that stock fills by itself, and the sums they enter. */
const own = /^stock\.|^cost\.stock$|^contribution$|^cash$/

describe('how often a line runs out', () => {
  // lines that sell alike, so that the demand of each is its own; enough orders that chance in their number is small
  const wide = market({
    ...busy, days: 140, stocking: { lines: 40, steepness: 0, spoils: 0, waits: 0, substitutes: 0, churn: 1 },
    segments: [{ ordersPerYear: 350, r: 20, dropout: 0.001, concentration: 200, pantry: 0, returnRate: 0 }],
  })
  it.each([[1.315, 0.15], [1.5, 0.05], [1.572, 0.03]])('at a level of %s, %s of all line-cycles', (factor, share) => {
    expect(1 - normalCdf((factor - 1) / 0.304)).toBeCloseTo(share, 3)
    const futures = [0, 1].map((replication) => book(wide, on({ factor, plan: 'fixed' }), { replication }))
    const [outs, all] = ['stock.outs', 'stock.cycles'].map((name) => futures.reduce((sum, one) => sum + total(one, name), 0))
    expect(all).toBe(2 * 40 * 9)
    expect(Math.abs(outs / all - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / all))
  })

  it('never, where taste does not shift and the level is ample', () => {
    const calm = market({ ...busy, stocking: { popularity: 0, lines: 5 } })
    expect(shareOut(book(calm, on({ factor: 2 })))).toBe(0)
    expect(shareOut(book(of, on({ factor: 0.5 })))).toBeGreaterThan(0.9)
  })

  it('a promotion breaks a plan by the past, a forecast knows of it', () => {
    // the week of the sale is that of a delivery
    const sale = { 'promotion-calendar': { pattern: 'everyDay', everyWeeks: 20, fromDay: 42, discount: 0.3, announced: false } }
    const calm = market({ ...busy, stocking: { popularity: 0 } })
    const lost = (plan: string) => total(book(calm, { ...sale, ...on({ plan, forecastError: 0, factor: 1.2 }) }), 'stock.lost', 42, 56)
    expect(lost('forecast')).toBeLessThan(0.3 * lost('sales'))
  })
})

describe('stock that never ends', () => {
  it('sells the same to the same people, to the byte', () => {
    const changed = differing(book(of), book(of, on({ factor: 10 })))
    expect(changed.filter((name) => !own.test(name))).toEqual([])
    expect(changed).toContain('stock.received')
  })

  it('ties cash up by what lies there at the end, and costs its keeping', () => {
    const [off, full] = [book(of), book(of, on({ factor: 10 }))]
    const last = column(full, 'stock.cost')[full.rows - 1]
    expect(last).toBeGreaterThan(0)
    expect(total(off, 'contribution') - total(full, 'contribution')).toBe(total(full, 'cost.stock'))
    expect(total(off, 'cash') - total(full, 'cash')).toBe(total(full, 'cost.stock') + last)
    // 2% in 30 days of what lies there each evening, and scrap
    const held = Array.from(column(full, 'stock.cost').subarray(0, full.days)).reduce((sum, fen) => sum + Math.round((0.02 / 30) * fen), 0)
    expect(total(full, 'cost.stock')).toBe(held + total(full, 'stock.scrapped'))
  })
})

describe('I5 line by line', () => {
  it.each([on({ factor: 0.9 }), on({ factor: 1.2, lead: 9, breaker: 'preorder', backup: 0.4, batch: 20 }), on({ factor: 1, breaker: 'substitute', plan: 'forecast' })])('%j: what came in is sold, scrapped or there', (levers) => {
    // every order of a line and every return to it, seen from outside
    const taken = new Map<number, number>()
    let sold = 0
    let back = 0
    const probe = (): Hooks => ({
      after: ({ line, basket }) => {
        if (line < 0) return
        const cost = Math.round(of.economics.cogs * basket)
        sold += cost
        taken.set(line, (taken.get(line) ?? 0) + cost)
      },
      refunded: ({ line, restocked }) => {
        if (line < 0) return
        back += restocked
        taken.set(line, taken.get(line)! - restocked)
      },
    })
    const one = book(of, levers, { probe })
    expect([sold, back]).toEqual([total(one, 'stock.sold'), total(one, 'stock.restocked')])
    expect(taken.size).toBe(of.stocking.lines)
    let left = 0
    for (let r = 0; r < one.rows; r++) {
      left += ['received', 'restocked', '-sold', '-scrapped'].reduce((sum, name) => sum + (name[0] === '-' ? -1 : 1) * column(one, `stock.${name.replace('-', '')}`)[r], 0)
      expect(left).toBe(column(one, 'stock.cost')[r])
      expect(left).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('those who find a line sold out', () => {
  it('wait, take another or buy nothing, as the world says', () => {
    const one = book(market({ ...busy, stocking: { lines: 60, steepness: 0 } }), on({ factor: 0.8 }))
    const [waits, others, lost] = ['waits', 'others', 'lost'].map((name) => total(one, `stock.${name}`))
    const all = waits + others + lost
    expect(all).toBeGreaterThan(800)
    const near = (share: number, p: number) => expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / all))
    near(waits / all, 0.3)
    near(others / all, 0.2)
    near(lost / all, 0.5)
  })

  it('wait until the next delivery and come first then: no order of theirs on a day without one', () => {
    const one = book(of, on({ factor: 0.8 }))
    const came = column(one, 'stock.came')
    expect(total(one, 'stock.came')).toBeGreaterThan(0.7 * total(one, 'stock.waits', 0, 56))
    for (let r = 0; r < one.rows; r++) if (column(one, 'stock.received')[r] === 0) expect(came[r]).toBe(0)
    expect(total(one, 'orders.shifted')).toBe(total(one, 'stock.came'))
  })

  it('wait more where a pre-order is offered, take another where one is shown', () => {
    const [none, pre, other] = ['none', 'preorder', 'substitute'].map((breaker) => book(of, on({ factor: 0.8, breaker, breakerAt: 1 })))
    expect(total(pre, 'stock.waits')).toBeGreaterThan(1.5 * total(none, 'stock.waits'))
    expect(total(other, 'stock.others')).toBeGreaterThan(1.5 * total(none, 'stock.others'))
    // of those left without their line; late in a cycle there is often no other line either
    const lost = (one: Daybook) => total(one, 'stock.lost') / ['waits', 'others', 'lost'].reduce((sum, name) => sum + total(one, `stock.${name}`), 0)
    expect(Math.max(lost(pre), lost(other))).toBeLessThan(0.85 * lost(none))
  })

  it('are more likely to leave after their next order', () => {
    const deaths = (churn: number) => [0, 1, 2].reduce((sum, replication) => sum + total(book(market({ ...busy, stocking: { churn } }), on({ factor: 0.6 }), { replication }), 'deaths'), 0)
    expect(deaths(4)).toBeGreaterThan(1.2 * deaths(1))
  })

  it('among newcomers as well: they come later, or never', () => {
    const open = market({ ...busy, customers: 300, prospects: 6000, demand: { organic: 1, wordOfMouth: 0 } })
    const [off, scant] = [book(open), book(open, on({ factor: 0.5 }))]
    expect(total(scant, 'new.organic')).toBeLessThan(0.9 * total(off, 'new.organic'))
    expect(total(scant, 'orders.first')).toBe(total(scant, 'new.organic'))
  })
})

it('figures are what a watcher counts', () => {
  let [lost, waits, others] = [0, 0, 0]
  const one = book(of, on({ factor: 0.9 }), { probe: () => ({ noted: (_row, what) => {
    if (what === 'stockLost') lost++
    if (what === 'stockWaits') waits++
    if (what === 'stockOther') others++
  } }) })
  const value = (id: 'serviceLevel' | 'lostOrders' | 'stockTurnover' | 'stockOutShare' | 'stockAtCost' | 'stockCosts' | 'lostGmv') => metricById[id].total(one)
  expect(value('lostOrders')).toBe(lost)
  expect(value('serviceLevel')).toBeCloseTo(1 - (lost + waits + others) / total(one, 'stock.asked'), 12)
  expect(value('lostGmv')).toBeGreaterThan(0.6 * lost * (total(one, 'gmv') / total(one, 'orders')))
  const held = column(one, 'stock.cost').subarray(0, one.days)
  expect(value('stockTurnover')).toBeCloseTo((total(one, 'stock.sold') / (held.reduce((a, b) => a + b, 0) / one.days)) * (365 / one.days), 9)
  expect([value('stockAtCost'), value('stockCosts'), value('stockOutShare')]).toEqual([held[one.days - 1], total(one, 'cost.stock'), shareOut(one)])
})

describe('suppliers', () => {
  const broken = market({ ...busy, supplyBreak: { occurs: 'day', day: 10 } })
  it('deliver late when supply breaks: what is ordered in those days takes three times as long', () => {
    const received = column(book(broken, on({ factor: 1.2 })), 'stock.received')
    const days = Array.from(received).flatMap((x, day) => (x > 0 ? [day] : []))
    // ordered on days 14 and 28 for days 28 and 42, they come on days 56 and 70, beyond the run
    expect(days).toEqual([0, 14, 56])
    const [whole, cut] = [of, broken].map((shop) => book(shop, on({ factor: 1.2 })))
    expect(total(cut, 'stock.lost')).toBeGreaterThan(2 * total(whole, 'stock.lost'))
  })

  it('a second one delivers on time, for 8% more', () => {
    const [none, half] = [0, 0.5].map((backup) => book(broken, on({ factor: 1.2, backup })))
    expect(column(half, 'stock.received')[28]).toBeGreaterThan(0)
    expect(total(half, 'stock.lost')).toBeLessThan(total(none, 'stock.lost'))
    const dear = book(of, on({ factor: 10, backup: 1 }))
    const plain = book(of, on({ factor: 10 }))
    expect((total(dear, 'cost.stock') - total(plain, 'cost.stock')) / total(dear, 'stock.received')).toBeCloseTo(0.08, 6)
  })

  it('what is dearer for a while is dearer when it comes in, not when it is sold', () => {
    const shop = market({ ...busy, goodsCost: { occurs: 'day', day: 20, length: 10, dearer: 1.5 } })
    const stocked = book(shop, on({ factor: 10 }))
    expect(total(stocked, 'cogs')).toBe(total(book(of, on({ factor: 10 })), 'cogs'))
    expect(total(book(shop), 'cogs')).toBeGreaterThan(total(stocked, 'cogs'))
    // all deliveries fall on other days: bought ahead, the dear days pass by
    expect(total(stocked, 'contribution')).toBeGreaterThan(total(book(shop), 'contribution') - total(stocked, 'cost.stock'))
  })

  it('a smallest batch fills the shelf with what sells slowly', () => {
    const held = (batch: number) => total(book(of, on({ batch })), 'stock.cost')
    expect(held(200)).toBeGreaterThan(1.3 * held(0))
  })

  it('keep to the plan of the first day, where that is how the shop plans', () => {
    expect(dayZero).toBeGreaterThan(28)
    const growing = market({ ...busy, customers: 300, prospects: 20_000, demand: { organic: 2, wordOfMouth: 0 } })
    const turns = (plan: string) => { const one = book(growing, on({ plan })); return total(one, 'stock.sold') / total(one, 'stock.cost') }
    expect(turns('fixed')).toBeGreaterThan(turns('sales'))
    expect(total(book(growing, on({ plan: 'fixed' })), 'stock.lost')).toBeGreaterThan(2 * total(book(growing, on({ plan: 'sales' })), 'stock.lost'))
  })
})
