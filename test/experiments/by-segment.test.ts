import { describe, expect, it } from 'vitest'
import { bySegment, leakOf } from '../../src/experiments/by-segment.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { causes } from '../../src/model/market.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import { bookOf } from '../metrics/books.ts'
import { resultsOf } from './worlds.ts'
import { smallScenario } from '../browser/journey.ts'

/** Columns added up off the raw values. */
const summed = (book: Daybook, ...names: string[]): number => names.reduce((sum, name) => {
  const k = book.names.indexOf(name)
  return sum + book.values.subarray(k * book.rows, (k + 1) * book.rows).reduce((a, b) => a + b, 0)
}, 0)

describe('segments of a run', () => {
  const scenario = readScenario(smallScenario({ futures: 4 })).scenario!
  const results = jobsOf(scenario).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(scenario))
  const segments = resolveMarket(scenario).segments.length
  const orders = ['orders.first', 'orders.organic', 'orders.induced', 'orders.shifted', 'orders.scheduled']

  it.each([['gmv', ['gmv']], ['orders', orders], ['new', causes.map((c) => `new.${c}`)]] as const)('%s adds up to the whole', (id, names) => {
    const found = bySegment(results, id, 1, segments)
    const whole = (slot: number) => results.books[slot]!.reduce((sum, book) => sum + summed(book!, ...names), 0) / 4
    expect(found.reduce((sum, { base }) => sum + base, 0)).toBeCloseTo(whole(0), 6)
    expect(found.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(whole(1), 6)
    expect(found.reduce((sum, { difference }) => sum + difference.mean, 0)).toBeCloseTo(whole(1) - whole(0), 6)
    expect(found.some(({ difference }) => difference.mean !== 0)).toBe(id !== 'new')
  })

  it('finds the leak that the ledger marks, between nothing and all', () => {
    const { given, leaked, redeemed, redeemedAnyway } = leakOf(results, 1)
    expect(given).toBe(results.books[1]!.reduce((sum, book) => sum + summed(book!, 'discount.coupon'), 0) / 4)
    expect(leaked).toBeGreaterThan(0)
    expect(leaked).toBeLessThan(given)
    expect(redeemedAnyway).toBeLessThan(redeemed)
    expect(leakOf(results, 0)).toEqual({ given: 0, leaked: 0, redeemed: 0, redeemedAnyway: 0 })
  })
})

it('a segment is told by its own columns, future by future', () => {
  const results = resultsOf(2, 3, (slot, r) => bookOf(2, { 'segment0.gmv': [100, 50 * slot], 'segment1.gmv': [10 - 4 * slot * r], 'segment1.orders': [2] }))
  const [first, second] = bySegment(results, 'gmv', 1, 2)
  expect(first).toMatchObject({ segment: 0, base: 100, value: 150, wins: 3, orders: 0 })
  expect(second).toMatchObject({ segment: 1, base: 10, value: 6, wins: 0, orders: 2 })
  expect(second!.difference).toMatchObject({ mean: -4, q10: -7.2, n: 3 })
})
