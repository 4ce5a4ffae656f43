/** The map of cohorts where few people stand in it. */
import { expect, test } from 'vitest'
import { rangeTop, type HeatData } from '../../src/charts/heat-map.ts'
import type { Cohorts } from '../../src/experiments/studies/cohorts.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { cohortData } from '../../src/ui/parts/cohort-data.ts'

const map = (...cells: readonly (readonly [value: number, people: number])[]): HeatData =>
  ({ finding: '', columns: [], columnsOf: '', rows: [{ label: '', people: 0, cells: cells.map(([value, people]) => ({ value, people })) }], signed: false, curves: [] })

test('the key spans what enough people bear, and all there is where nothing is borne', () => {
  expect(rangeTop(map([0.08, 400], [0.6, 3]))).toBe(0.1)
  expect(rangeTop(map([0.05, 12], [0.17, 3], [NaN, 90]))).toBe(0.2)
  expect(rangeTop(map())).toBe(0.005)
})

test('a sentence about one month tells of no second', () => {
  const sum: Cohorts = { first: 0, cohorts: 1, ages: 2, seen: Float64Array.of(120, 4), ordered: Float64Array.of(15, 1) }
  expect(cohortData(newScenario(), [{ slot: 0, sum }, { slot: 0, sum }], 'second').finding).toMatch(/^Of the customers won, [\d.]+% order again in the first 30 days\.$/)
})
