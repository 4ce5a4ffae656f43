/** The split of GMV by factor leaves nothing over, and is what the log-mean index says, worked out apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drivers, splitByFactor } from '../../src/experiments/drivers.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { bookOf } from '../metrics/books.ts'
import { resultsOf, scenarioOf } from './worlds.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0)
/** A chain as a run has it: visits that dwindle to orders, then GMV in fen. */
const chain = fc.tuple(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 1, max: 90_000 }))
  .map(([counts, fen]) => { const down = [...counts].sort((a, b) => b - a); return [...down, down[4]! * fen] })

describe('a difference by factor', () => {
  it('adds up to the fen, and turns its sign with its ends', () => {
    fc.assert(fc.property(chain, chain, (before, after) => {
      const there = splitByFactor(before, after)
      const back = splitByFactor(after, before)
      expect(there.every(Number.isInteger)).toBe(true)
      expect(sum(there)).toBe(after[5]! - before[5]!)
      expect(sum(back)).toBe(-sum(there))
      there.forEach((x, k) => expect(Math.abs(x + back[k]!)).toBeLessThanOrEqual(2))
    }))
  })

  it('is the logarithmic mean times the logarithm of the ratio', () => {
    const [before, after] = [[1000, 550, 100, 60, 30, 300_000], [1500, 900, 140, 90, 60, 480_000]]
    const weight = 180_000 / Math.log(480 / 300)
    const ratios = [1.5, (900 / 1500) / 0.55, (140 / 900) / (100 / 550), (90 / 140) / 0.6, (60 / 90) / 0.5, 8000 / 10_000]
    splitByFactor(before, after).forEach((x, k) => expect(Math.abs(x - weight * Math.log(ratios[k]!))).toBeLessThanOrEqual(1))
  })

  it('gives all of it to a factor that moves alone, and nothing where factors cancel', () => {
    expect(splitByFactor([100, 50, 20, 10, 5, 500], [200, 100, 40, 20, 10, 1000])).toEqual([500, 0, 0, 0, 0, 0])
    const [visits, , , , , value] = splitByFactor([100, 50, 20, 10, 5, 1000], [200, 100, 40, 20, 10, 1000])
    expect([visits, value]).toEqual([Math.round(1000 * Math.LN2), -Math.round(1000 * Math.LN2)])
  })

  it('where a chain ends at nothing, is what it comes close to on the way there', () => {
    const full = [1000, 550, 100, 60, 30, 300_000]
    expect(splitByFactor(full, [1000, 500, 90, 50, 0, 0])).toEqual([0, 0, 0, 0, -300_000, 0])
    expect(splitByFactor([0, 0, 0, 0, 0, 0], full)).toEqual([300_000, 0, 0, 0, 0, 0])
    expect(splitByFactor([10, 0, 0, 0, 0, 0], [30, 20, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0])
    // an order out of a billion visits has nearly all of it, the more the fewer orders there are
    const near = (orders: number) => -splitByFactor(full, [1000, 500, 90, 50, orders, orders * 10_000])[4]!
    expect(near(1e-9)).toBeGreaterThan(near(1e-3))
    expect(near(1e-60)).toBeGreaterThan(0.95 * 300_000)
  })
})

const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(2, 3, {
  world: { store: 'beauty', start: '2027-03-01', days: 60, customers: 500, prospects: 4000 },
  strategies: [{ name: words('Plain'), levers: {} }, { name: words('Plan'), levers: { coupon: { minimum: 100, channel: 'push' }, ads: { feed: 300, search: 200 }, storefront: { stay: 10 } } }],
})
const results = jobsOf(scenario).reduce((all, job) => withEnded(all, { job, book: runJob(job) }), noResults(scenario))
const summed = (book: Daybook, ...names: readonly string[]) => sum(names.map((name) => sum(book.values.subarray(book.names.indexOf(name) * book.rows, (book.names.indexOf(name) + 1) * book.rows))))

describe('the drivers of a run', () => {
  const { bridge, rows, sources } = drivers(results, 1)
  const [plain, plan] = results.books.map((row) => row.map((book) => book!)) as [Daybook[], Daybook[]]
  const orders = ['orders.first', 'orders.organic', 'orders.induced', 'orders.shifted', 'orders.scheduled']
  const gone = ['ends.bounce', 'ends.product', 'ends.cart', 'ends.pay']

  it('make up the difference in GMV, future by future, in the mean and in the table', () => {
    expect(bridge.steps.map(({ id }) => id)).toEqual(['visits', 'conversion', 'orderValue'])
    plan.forEach((book, r) => expect(sum(bridge.steps.map(({ futures }) => futures[r]!))).toBe(summed(book, 'gmv') - summed(plain[r]!, 'gmv')))
    expect(bridge.to - bridge.from).toBe(sum(rows.map(({ gain }) => gain)))
    expect(sum(bridge.steps.map(({ mean }) => mean))).toBe(bridge.to - bridge.from)
    expect(sum(rows.slice(1, 5).map(({ gain }) => gain))).toBe(bridge.steps[1]!.mean)
  })

  it('are those of visits × conversion × order value, worked out from the columns', () => {
    plan.forEach((book, r) => {
      const of = (one: Daybook) => { const [n, m, gmv] = [summed(one, ...orders, ...gone), summed(one, ...orders), summed(one, 'gmv')]; return [n, m / n, gmv / m, gmv] as const }
      const [a, b] = [of(plain[r]!), of(book)]
      const weight = (b[3] - a[3]) / Math.log(b[3] / a[3])
      for (let k = 0; k < 3; k++) expect(Math.abs(bridge.steps[k]!.futures[r]! - weight * Math.log(b[k]! / a[k]!))).toBeLessThan(4)
    })
  })

  it('count every visit once, by step and by source', () => {
    const visits = [plain, plan].map((books) => sum(books.map((book) => summed(book, ...orders, ...gone))) / 3)
    expect(rows[0]!.counts.map((x) => Math.round(3 * x))).toEqual(visits.map((x) => Math.round(3 * x)))
    for (const side of [0, 1] as const) {
      expect(sum(sources.map((row) => row.visits[side]))).toBeCloseTo(visits[side]!, 6)
      expect(sum(sources.map((row) => row.orders[side]))).toBeCloseTo(rows[4]!.counts[side], 6)
      expect(rows.reduce((product, row) => product * row.factors[side], 1)).toBeCloseTo(side === 0 ? bridge.from : bridge.to, -1)
    }
  })

  it('have no step where nothing moves', () => {
    const same = resultsOf(2, 2, () => bookOf(2, { gmv: [100], 'orders.first': [1], 'ends.bounce': [9] }))
    expect(drivers(same, 1).bridge.steps).toEqual([])
    expect(drivers(same, 1).rows.map(({ gain }) => gain)).toEqual([0, 0, 0, 0, 0, 0])
  })
})
