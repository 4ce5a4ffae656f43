/** Strategies that spend the same as, hardly more than, or less than the baseline have no ratio, and each for its own reason. */
import { expect, it } from 'vitest'
import { gapOf } from '../../src/experiments/gap.ts'
import { bookOf } from '../metrics/books.ts'
import { resultsOf } from './worlds.ts'

const flat = (value: number) => Array.from({ length: 10 }, () => value)
/** GMV 10,000 a day: the floor is 50 a day. */
const spends = [100, 100, 149, 60, 151]
const results = resultsOf(5, 4, (slot, r) => bookOf(10, { gmv: flat(10_000), contribution: flat(slot + r), 'cost.rewards': flat(spends[slot]!) }))

it('tells nothing added, too little added and less spent apart', () => {
  expect(gapOf(results, 'incrementalRoi', 1)).toEqual({ slot: 1, why: 'equal', difference: 0, least: 500 })
  expect(gapOf(results, 'incrementalRoi', 2)).toEqual({ slot: 2, why: 'close', difference: 490, least: 500 })
  expect(gapOf(results, 'incrementalRoi', 3)).toEqual({ slot: 3, why: 'less', difference: -400, least: 500 })
})
it('finds no gap where there is a ratio, and none in other metrics', () => {
  expect(gapOf(results, 'incrementalRoi', 4)).toBeUndefined()
  expect(gapOf(results, 'incrementalRoi', 0)).toBeUndefined()
  expect(gapOf(results, 'contributionMargin', 1)).toBeUndefined()
})
