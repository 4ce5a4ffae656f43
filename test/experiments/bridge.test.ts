import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridge, bridgeBySegment, bridgeColumns, hasColumns, wholeMeans } from '../../src/experiments/bridge.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded, type Results } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { resultsOf } from './worlds.ts'
import { bookOf } from '../metrics/books.ts'

/** A scenario of the library with few people and futures, its levers as they are. */
function played(file: string): Results {
  const { scenario } = readScenario(readFileSync(`scenarios/${file}`, 'utf8'))
  const { world } = scenario!
  const base = world.base?.kind === 'entries' ? { ...world.base, perWeek: world.base.perWeek.map((n) => Math.ceil(n / 20)) } : world.base
  const small: Scenario = {
    ...scenario!, futures: 3,
    world: { ...world, days: Math.min(world.days, 70), customers: Math.min(world.customers, 800), prospects: Math.min(world.prospects, 3000), ...(base && { base }) },
  }
  return jobsOf(small).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(small))
}

/** A column's whole sum, read off the raw values. */
const summed = (book: Daybook, name: string): number => {
  const k = book.names.indexOf(name)
  let sum = 0
  for (let at = k * book.rows; at < (k + 1) * book.rows; at++) sum += book.values[at]!
  return sum
}

describe.each(readdirSync('scenarios').filter((name) => name.endsWith('.json') && name !== 'schema.json'))('the bridge of %s', (file) => {
  const results = played(file)
  const slots = results.books.map((_, slot) => slot).slice(1)
  const pairs = slots.length > 0 ? [...slots.map((slot) => [slot, 0] as const), [0, slots.at(-1)!] as const] : [[0, 0] as const]

  it.each(pairs)('adds up to the paired difference to the fen, from slot %i against %i', (slot, against) => {
    const difference = results.books[slot]!.map((book, r) => summed(book!, 'contribution') - summed(results.books[against]![r]!, 'contribution'))
    const { from, to, steps, replications } = bridge(results, slot, against)
    expect(replications).toEqual([0, 1, 2])
    expect(steps.some(({ id }) => id === 'rest')).toBe(false)
    // future by future, and in the mean
    difference.forEach((whole, r) => expect(steps.reduce((sum, { futures }) => sum + futures[r]!, 0)).toBe(whole))
    expect(steps.every(({ mean }) => Number.isInteger(mean))).toBe(true)
    expect(steps.reduce((sum, { mean }) => sum + mean, 0)).toBe(Math.round(difference.reduce((a, b) => a + b, 0) / 3) + 0)
    expect(to - from).toBe(steps.reduce((sum, { mean }) => sum + mean, 0))
    expect(from).toBe(Math.round(results.books[against]!.reduce((sum, book) => sum + summed(book!, 'contribution'), 0) / 3))
  })

  it.each(pairs)('adds up by segment too, from slot %i against %i', (slot, against) => {
    const segments = resolveMarket(results.scenario).segments.length
    const found = bridgeBySegment(results, slot, segments, against)
    expect(found.to - found.from).toBe(found.steps.reduce((sum, { mean }) => sum + mean, 0))
    // what belongs to no segment is ads, messages and what levers cost by the day
    const own = (book: Daybook) => -['ads.search', 'ads.feed', 'ads.live', 'ads.kol', 'ads.private', 'cost.touch', 'cost.program', 'cost.stock'].reduce((sum, name) => sum + summed(book, name), 0)
    const rest = found.steps.find(({ id }) => id === undefined)
    results.books[slot]!.forEach((book, r) => expect(rest?.futures[r] ?? 0).toBe(own(book!) - own(results.books[against]![r]!) || 0))
  })
})

describe('the steps of a bridge', () => {
  it('are whole numbers near the means that add up, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 14 }), fc.integer({ min: 1, max: 96 }), (sums, n) => {
      const means = wholeMeans(sums, n)
      expect(means.reduce((a, b) => a + b, 0)).toBe(Math.round(sums.reduce((a, b) => a + b, 0) / n) + 0)
      means.forEach((mean, k) => {
        expect(Number.isInteger(mean)).toBe(true)
        expect(Math.abs(mean - sums[k]! / n)).toBeLessThanOrEqual(1)
      })
    }), { numRuns: 300, seed: 20270301 })
  })

  it('name what no line of the ledger explains', () => {
    const results = resultsOf(2, 2, (slot) => bookOf(2, { contribution: [slot * 70], list: [slot * 100], cogs: [slot * 40] }))
    expect(bridge(results, 1).steps.map(({ id, mean }) => [id, mean])).toEqual([['volume', 100], ['goods', -40], ['rest', 10]])
    expect(bridge(results, 0, 0).steps).toEqual([])
  })

  it('wait until their columns are there', () => {
    const results = resultsOf(2, 2, () => bookOf(2))
    expect(hasColumns(results, bridgeColumns)).toBe(true)
    expect(hasColumns(results, [...bridgeColumns, 'segment7.gmv'])).toBe(false)
    expect(hasColumns(resultsOf(2, 2, () => undefined), bridgeColumns)).toBe(false)
  })
})
