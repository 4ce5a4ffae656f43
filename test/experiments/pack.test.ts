import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bridge, bridgeBySegment } from '../../src/experiments/bridge.ts'
import { bySegment, leakOf, segmentFigureIds } from '../../src/experiments/by-segment.ts'
import { columnsOf, openingMetrics, pack, summedColumns, unpack } from '../../src/experiments/pack.ts'
import { noResults, type Results } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { scorecard, headline } from '../../src/experiments/scorecard.ts'
import { verdict } from '../../src/experiments/verdict.ts'
import { curve } from '../../src/experiments/curve.ts'
import { column } from '../../src/model/daybook.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setFutures, setSeed, switchLever } from '../../src/scenario/edit.ts'

const base = setFutures(addStrategy(newScenario()), 2)
const small = { ...base, world: { ...base.world, days: 30, customers: 400, prospects: 800 } }

/** Results of two strategies and two futures that hold the given numbers. */
function resultsOf(numbers: readonly number[], names: readonly string[], rows: number): Results {
  const width = names.length * rows
  const book = (k: number) => ({ names, days: rows, rows, values: Float64Array.from({ length: width }, (_, i) => numbers[(k * width + i) % numbers.length]!) })
  return { ...noResults(small), books: [[book(0), book(1)], [book(2), book(3)]] }
}

describe('packed results', () => {
  test('come back as they were, whatever whole numbers they hold', () => {
    const whole = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.integer(), fc.maxSafeInteger().map((n) => Math.trunc(n / 8))).map((n) => n + 0)
    fc.assert(fc.property(fc.array(whole, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (numbers, rows) => {
      const results = resultsOf(numbers, ['a', '收入'], rows)
      expect(unpack(pack(results, ['a', '收入'], []), small)).toEqual(results)
    }))
  })

  test('keep only the wanted columns', () => {
    const packed = pack(resultsOf([3, 1, 4, 1, 5], ['a', 'b', 'c'], 4), ['c', 'a'], [])
    const [[book]] = unpack(packed, small)!.books
    expect(book!.names).toEqual(['c', 'a'])
    expect([...column(book!, 'c')]).toEqual([1, 5, 3, 1])
  })

  test('hold the sum of a column where nobody reads its days', () => {
    const packed = pack(resultsOf([3, -1, 4, -1, 5], ['a', 'b'], 4), ['a'], ['b'])
    const [[book]] = unpack(packed, small)!.books
    expect(book!.names).toEqual(['a', 'b'])
    expect([...column(book!, 'a')]).toEqual([3, -1, 4, -1])
    expect([...column(book!, 'b')]).toEqual([5 + 3 - 1 + 4, 0, 0, 0])
  })

  test('are refused for other numbers, and when cut short or foreign', () => {
    const packed = pack(resultsOf([7], ['a'], 4), ['a'], [])
    expect(unpack(packed, small)).toBeDefined()
    expect(unpack(packed, setSeed(small, 99))).toBeUndefined()
    for (const length of [0, 3, 20, packed.length - 1]) expect(() => unpack(packed.subarray(0, length), small)).toThrow(RangeError)
    expect(() => unpack(Uint8Array.from([...packed, 0]), small)).toThrow(RangeError)
    expect(() => unpack(new TextEncoder().encode('<!doctype html>'), small)).toThrow(RangeError)
  })

  test('refuse what they cannot hold', () => {
    expect(() => pack(noResults(small))).toThrow(RangeError)
    expect(() => pack(resultsOf([0.5], ['a'], 4), ['a'], [])).toThrow(RangeError)
    expect(() => pack(resultsOf([NaN], ['a'], 4), ['a'], [])).toThrow(RangeError)
    expect(() => pack(resultsOf([1], ['a'], 4), ['b'], [])).toThrow(RangeError)
  })
})

test('the other tabs read from packed results what they read from whole ones', () => {
  const scenario = switchLever(switchLever(small, 1, 'coupon', true), 1, 'referral', true)
  const books = [0, 1].map((slot) => [0, 1].map((replication) => runJob({ scenario, slot, replication })))
  const whole: Results = { ...noResults(scenario), books }
  const packed = unpack(pack(whole), scenario)!
  expect(bridge(packed, 1)).toEqual(bridge(whole, 1))
  expect(bridgeBySegment(packed, 1, 5)).toEqual(bridgeBySegment(whole, 1, 5))
  expect(leakOf(packed, 1)).toEqual(leakOf(whole, 1))
  for (const id of segmentFigureIds) expect(bySegment(packed, id, 1, 5)).toEqual(bySegment(whole, id, 1, 5))
  for (const mode of ['difference', 'absolute'] as const) expect(curve(packed, 'referralK', { mode })).toEqual(curve(whole, 'referralK', { mode }))
})

test('the opening view reads from packed results what it reads from whole ones', () => {
  const scenario = switchLever(small, 1, 'coupon', true)
  const books = [0, 1].map((slot) => [0, 1].map((replication) => runJob({ scenario, slot, replication })))
  const whole: Results = { ...noResults(scenario), books }
  const packed = unpack(pack(whole), scenario)!
  expect(packed.books[0]![0]!.names.length).toBeLessThan(books[0]![0]!.names.length)
  expect(packed.books[1]![1]!.names).toEqual([...columnsOf(openingMetrics(whole)), ...summedColumns(whole)])
  expect(verdict(packed)).toEqual(verdict(whole))
  expect(scorecard(packed)).toEqual(scorecard(whole))
  expect(headline(packed, 1)).toEqual(headline(whole, 1))
  for (const id of openingMetrics(whole)) for (const mode of ['difference', 'absolute'] as const) expect(curve(packed, id, { mode })).toEqual(curve(whole, id, { mode }))
})
