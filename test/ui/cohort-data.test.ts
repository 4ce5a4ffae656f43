/** The map of cohorts where few people stand in it, and what it says of each measure. */
import { expect, test } from 'vitest'
import { bareIn, rangeTop, toldIn, type HeatData } from '../../src/charts/heat-map.ts'
import type { Cohorts } from '../../src/experiments/studies/cohorts.ts'
import { causes } from '../../src/model/market.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { cohortData, nextOrderBars } from '../../src/ui/parts/cohort-data.ts'

const map = (...cells: readonly (readonly [value: number, people: number])[]): HeatData =>
  ({ finding: '', columns: [], columnsOf: '', rows: [{ label: '', people: 0, cells: cells.map(([value, people]) => ({ value, people })) }], signed: false, unit: 'share', currency: 'CNY', each: false, curves: [] })

/** One cohort followed for two months. */
const sum = (rest: Partial<Cohorts> = {}): Cohorts => {
  const none = () => new Float64Array(2)
  return {
    first: 0, cohorts: 1, ages: 2, seen: Float64Array.of(120, 4), ordered: Float64Array.of(15, 1), second: none(), active: none(), opening: none(), revenue: none(), margin: none(),
    causeSeen: new Float64Array(2 * causes.length), causeMargin: new Float64Array(2 * causes.length), months: new Float64Array(3), daily: new Float64Array(3 * 61), rebuy: none(), kept: none(), recent: none(), numbered: new Float64Array(6), next: new Float64Array(6),
    won: new Float64Array(3), worth: new Float64Array(4), lived: new Float64Array(3), ...rest,
  }
}

test('the key spans what enough people bear, and all there is where nothing is borne', () => {
  expect(rangeTop(map([0.08, 400], [0.6, 3]))).toBe(0.1)
  expect(rangeTop(map([0.05, 12], [0.17, 3], [NaN, 90]))).toBe(0.2)
  expect(rangeTop(map())).toBe(0.005)
  // revenue kept may pass that of the first orders, and money has round amounts
  expect(rangeTop(map([1.3, 400]))).toBe(2)
  expect(rangeTop({ ...map([134, 400], [-180, 90]), unit: 'money' })).toBe(200)
})

test('a cell is told in its unit', () => {
  const money = { ...map(), unit: 'money', currency: 'USD' } as const
  expect([toldIn(money)(63), bareIn(money)(163), bareIn(money)(2.2), bareIn({ ...money, signed: true })(2.05), toldIn({ ...money, signed: true })(-63)]).toEqual(['$63', '163', '2.2', '+2.1', '−$63'])
  expect([toldIn(map())(0.125), bareIn(map())(0.125), toldIn({ ...map(), signed: true })(0.01)]).toEqual(['12.5%', '12.5', '+1.0 pp'])
})

test('a sentence about one month tells of no second', () => {
  const sides = [{ slot: 0, sum: sum() }, { slot: 0, sum: sum() }] as const
  expect(cohortData(newScenario(), sides, 'second').finding).toMatch(/^Of the customers won, [\d.]+% order again in the first 30 days\.$/)
})

test('each measure is one sum over another, money in yuan', () => {
  const both = sum({ seen: Float64Array.of(200, 100), second: Float64Array.of(30, 20), opening: Float64Array.of(40_000, 25_000), revenue: Float64Array.of(10_000, 5_000), margin: Float64Array.of(1_200_000, 900_000), active: Float64Array.of(150, 60) })
  const of = (measure: Parameters<typeof cohortData>[3]) => cohortData(newScenario(), [{ slot: 0, sum: both }, { slot: 0, sum: both }], 'second', measure)
  const values = (measure: Parameters<typeof cohortData>[3]) => of(measure).rows[0]!.cells.map(({ value }) => value)
  expect([values('second'), values('revenue'), values('margin'), values('active')]).toEqual([[0.15, 0.2], [0.25, 0.2], [60, 90], [0.75, 0.6]])
  expect(of('margin').finding).toBe('A customer won has brought ¥90 in margin (CM2) after 60 days.')
  expect(of('margin').curves[0]!.values).toEqual([60, 90])
})

test('who orders again is told by the number of the order, where enough orders are followed', () => {
  const first = sum({ numbered: Float64Array.of(400, 200, 100, 60, 49, 0), next: Float64Array.of(80, 80, 50, 36, 40, 0) })
  const second = sum({ numbered: Float64Array.of(500, 100, 50, 10, 0, 0), next: Float64Array.of(125, 45, 26, 8, 0, 0) })
  const alone = nextOrderBars(newScenario(), [{ slot: 0, sum: first }, { slot: 0, sum: first }])!
  expect(alone.bars.map(({ value, people }) => [value, people])).toEqual([[0.2, 400], [0.4, 200], [0.5, 100], [0.6, 60]])
  expect(alone.finding).toBe('With Baseline, 20.0% of first orders are followed by another within 90 days, 50.0% of third orders.')
  // both strategies where each has enough
  const both = nextOrderBars(newScenario(), [{ slot: 0, sum: first }, { slot: 1, sum: second }])!
  expect(both.bars.map(({ group, value }) => [group, value])).toEqual([['after order 1', 0.2], ['after order 1', 0.25], ['after order 2', 0.4], ['after order 2', 0.45], ['after order 3', 0.5], ['after order 3', 0.52]])
  expect(nextOrderBars(newScenario(), [{ slot: 0, sum: sum() }, { slot: 0, sum: sum() }])).toBeUndefined()
})
