/** Accounting identities on every day of a run, under any settings of any levers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leverIds } from '../../src/levers/index.ts'
import { audit, leversOf } from '../levers/accounts.ts'
import { market } from '../levers/play.ts'

/** Two kinds of customers who buy, return and hoard much; the turn of the year falls into the run. */
const busy = market({
  start: '2027-12-04', days: 45, customers: 150, prospects: 700, base: { kind: 'tenure', tenure: 500 },
  demand: { organic: 0.5, wordOfMouth: 0.5 }, economics: { shippingFee: 7, everydayPrice: 1.1 },
  segments: [{ weight: 0.6, ordersPerYear: 25, returnRate: 0.3, pantry: 0.5 }, { weight: 0.4, ordersPerYear: 8, basket: 90, dropout: 0.3, dealProne: 0.9 }],
})
/** The same shop, where discounts multiply as far as the goods leave room. */
const guarded = market({
  start: '2027-12-04', days: 45, customers: 150, prospects: 700, base: { kind: 'tenure', tenure: 500 }, demand: { organic: 0.5, wordOfMouth: 0.5 },
  economics: { shippingFee: 7, cogs: 0.5, marginGuard: 1.5, itemsMultiply: true }, segments: [{ ordersPerYear: 25, returnRate: 0.3 }],
})
/** The same shop on its first day, asking for the coin at the first order. */
const launch = market({
  start: '2027-12-04', days: 45, customers: 150, prospects: 700, base: { kind: 'cohort' },
  demand: { organic: 1, wordOfMouth: 0, dropoutAtFirst: true }, calendar: { weekends: true, midYear: true, doubleEleven: true },
  segments: [{ ordersPerYear: 25, returnRate: 0.3, pantry: 0.9 }],
})

describe('25 the books balance on every day', () => {
  it('with no lever on', () => {
    for (const of of [busy, launch, guarded]) expect(audit(of, {}).breaches).toEqual([])
  })

  it.each([['grown', busy], ['new', launch], ['guarded', guarded]] as const)('under random settings of all levers together, in a %s shop', (_, of) => {
    fc.assert(
      fc.property(leversOf(), fc.integer({ min: 0, max: 5 }), (levers, replication) => {
        expect(audit(of, levers, { replication }).breaches.slice(0, 5)).toEqual([])
      }),
      { numRuns: 170, seed: 20270301 },
    )
  })
})

describe('31 any two levers together', () => {
  const pairs = leverIds.flatMap((a, k) => leverIds.slice(k + 1).map((b) => [a, b] as const))
  it.each(pairs)('%s and %s', (a, b) => {
    fc.assert(
      fc.property(leversOf([a, b]), fc.integer({ min: 0, max: 3 }), (levers, replication) => {
        expect(audit(busy, levers, { replication }).breaches.slice(0, 5)).toEqual([])
      }),
      { numRuns: 20, seed: 7 },
    )
  })
})
