/** What tells cheaply that a customer need not be listed: never less than the bound of their rate, whatever the levers are set to. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bound, ceilingOf, ceilings, isPicked, nearBound, ownCeiling } from '../../src/model/behaviour/consider.ts'
import { flag } from '../../src/model/population.ts'
import type { World } from '../../src/model/world.ts'
import { leversOf } from './accounts.ts'
import { book, market, type Levers } from './play.ts'

const shop = market({
  start: '2027-12-04', days: 40, customers: 200, prospects: 1000, base: { kind: 'tenure', tenure: 500 }, demand: { organic: 0.5, wordOfMouth: 0.5 },
  segments: [{ weight: 0.6, ordersPerYear: 40, elasticity: 2, dealPull: 3 }, { weight: 0.4, ordersPerYear: 20, basket: 90, dropout: 0.3 }],
})

/** Compares both for all the living at the close of each day, for a stretch of days that begins there. */
function compared(levers: Levers): { readonly short: number; readonly seen: number; readonly tight: number } {
  let [short, seen, tight] = [0, 0, 0]
  book(shop, levers, {
    probe: (world: World) => ({
      close(day) {
        const last = day + 5
        if (last >= world.calendar.end) return
        const most = ceilings(world, day, last)
        const { population } = world
        for (let row = 0; row < population.count; row++) {
          if (!(population.flags[row] & flag.alive)) continue
          const own = ownCeiling(world, row)
          const level = isPicked(world, row, day, last) ? most.all : most.rest
          // up to 1 everything is listed anyway
          const near = Math.max(1, Math.min(ceilingOf(world, level, row, own), nearBound(world, most, level, row, day, last, own)))
          const whole = bound(world, row, day, last)
          seen++
          if (near < whole) short++
          if (near < 1.5 * whole) tight++
        }
      },
    }),
  })
  return { short, seen, tight }
}

it('lies above the bound of everyone, every day, under random settings of all levers', () => {
  fc.assert(fc.property(leversOf(), (levers) => {
    expect(compared(levers).short).toBe(0)
  }), { numRuns: 10, seed: 8 })
})

it('lies close to it: within half of it for nearly everyone in a shop of flash sales, tiers and groups', () => {
  const { seen, tight } = compared({ tiers: {}, 'flash-sale': {}, 'group-buy': {}, ads: { search: 500 } })
  expect(tight / seen).toBeGreaterThan(0.9)
})
