/** Membership: the pull of the next tier, a programme that means nothing, thresholds that only shut out. */
import { describe, expect, it } from 'vitest'
import { start } from '../../src/levers/tiers/tiers.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import type { Hooks } from '../../src/model/hooks.ts'
import { word } from '../../src/model/record.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { book, differing, market, mean, play, total, type Small } from './play.ts'

/** A world after its run, with the hooks of a membership started in it. */
function members(changes: Small, settings: Record<string, unknown> = {}) {
  const of = market(changes)
  let hooks: Hooks = {}
  const { world } = play(of, {}, { probe: (live) => {
    hooks = start(live, { ...leverDefaults(of, 'tiers'), ...settings } as never)
    return {}
  } })
  return { world, weigh: (row: number, day: number) => hooks.weigh!(row, day), bound: (row: number, day: number) => hooks.bound!(row, day, day) }
}

describe('17 the pull of the next tier', () => {
  const { world, weigh, bound } = members({ customers: 60, days: 360, start: '2027-01-01' }, { thresholds: [600, 1500, 4000] })
  const { population } = world
  const rows = Array.from({ length: 60 }, (_, row) => row)
  const at = (row: number, share: number, day = dayZero + 100) => {
    population.spend[word(row)] = Math.round(share * 60_000)
    return weigh(row, day)
  }

  it('rises with every step towards it, from nothing to less than half as much again', () => {
    for (const row of rows) {
      let before = 1
      for (let x = 0; x < 1; x += 0.01) {
        const now = at(row, x)
        if (x === 0) expect(now).toBe(1)
        expect(now).toBeGreaterThanOrEqual(before)
        expect(now).toBeLessThanOrEqual(bound(row, dayZero + 100))
        before = now
      }
      expect(before).toBeGreaterThan(1)
      expect(before).toBeLessThan(1.45)
    }
  })

  it('is G x^kappa nT/(nT+k), half as strong again in the last thirty days', () => {
    for (const row of rows)
      for (const x of [0.2, 0.5, 0.9]) {
        const nT = 600 / population.zeta[word(row)]
        const gain = 0.3 * x ** 3 * (nT / (nT + population.lambda[row] * 365))
        expect(at(row, x) - 1).toBeCloseTo(gain, 6)
        expect(at(row, x, dayZero + 340) - 1).toBeCloseTo(gain * 1.5, 6)
      }
  })

  it('hardly moves those who get there anyway', () => {
    for (const row of rows) {
      const own = population.lambda[row]
      population.lambda[row] = 0.001
      const seldom = at(row, 0.8)
      population.lambda[row] = 0.2
      const often = at(row, 0.8)
      population.lambda[row] = own
      expect(often).toBeLessThan(seldom)
    }
    expect(mean(rows.map((row) => at(row, 0.05))) - 1).toBeLessThan(0.001)
  })
})

const neutral = { goalStrength: 0, upgradeGlow: 0, churnSilver: 1, churnGold: 1, churnDiamond: 1, demotionChurn: 1 }
const years: Small = {
  customers: 400, prospects: 1000, days: 150, start: '2027-10-15', base: { kind: 'tenure', tenure: 500 }, demand: { organic: 0.5, wordOfMouth: 0 },
  segments: [{ ordersPerYear: 20, returnRate: 0.2 }], membership: neutral,
}
const nothing = { discounts: [0, 0, 0] }

describe('17 a membership without benefits', () => {
  const of = market(years)
  it('is identical but for its own columns', () => {
    const on = book(of, { tiers: { thresholds: [100, 400, 900], ...nothing } })
    const changed = differing(book(of), on)
    expect(changed.length).toBeGreaterThan(2)
    expect(changed.filter((name) => !name.startsWith('tiers.'))).toEqual([])
    expect(total(on, 'tiers.downgrades')).toBeGreaterThan(0)
  })

  it.each([true, false])('never has more members on any day when thresholds rise (soft landing %s)', (softLanding) => {
    for (let replication = 0; replication < 4; replication++) {
      const runs = [1, 1.1, 1.5, 3].map((f) => book(of, { tiers: { thresholds: [200 * f, 500 * f, 1200 * f], softLanding, ...nothing } }, { replication }))
      for (const name of ['tiers.members', 'tiers.gold', 'tiers.diamond'])
        for (let k = 1; k < runs.length; k++) {
          const [low, high] = [column(runs[k - 1], name), column(runs[k], name)]
          for (let r = 0; r < runs[k].days; r++) expect(high[r]).toBeLessThanOrEqual(low[r])
        }
      expect(total(runs[0], 'tiers.members')).toBeGreaterThan(total(runs[3], 'tiers.members'))
    }
  })
})

describe('5.1 a lasting personal discount', () => {
  it('ends at (1-d)^-elasticity, once it is taken for granted', () => {
    // everyone is silver from the first order of the year on; whoever looks at the last year sees the long run
    const d = 0.15
    const of = market({
      customers: 1500, days: 540, start: '2027-01-02', membership: neutral, price: { quantityLift: 0 },
      segments: [{ r: 20, ordersPerYear: 10, dropout: 0.001, pantry: 0, returnRate: 0, dealPull: 1.5 }],
    })
    const ratios = Array.from({ length: 4 }, (_, replication) => {
      const on = book(of, { tiers: { thresholds: [0.01, 90_000, 95_000], discounts: [d, 0, 0] } }, { replication })
      return total(on, 'orders', 400, 540) / total(book(of, {}, { replication }), 'orders', 400, 540)
    })
    expect(Math.abs(mean(ratios) - 0.85 ** -1.2) / (0.0035)).toBeLessThan(4)
  })
})
