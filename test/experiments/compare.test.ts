/** Curves, scorecard, headline and finding on daybooks whose answers are known. */
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/experiments/compare.ts'
import { curve, draw, type Curves } from '../../src/experiments/curve.ts'
import { finding } from '../../src/experiments/lead.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, sharedReplications, withEnded } from '../../src/experiments/results.ts'
import { headline, scorecard } from '../../src/experiments/scorecard.ts'
import { ratioOfMeans } from '../../src/experiments/stats.ts'
import { bookOf } from '../metrics/books.ts'
import { marginsOf, resultsOf, scenarioOf } from './worlds.ts'

const flat = (value: number, days: number) => Array.from({ length: days }, () => value)
/** Two strategies over sixteen days; B earns 2 a day more on luck that moves both by the same amount. */
const pair = resultsOf(2, 5, (slot, r) => bookOf(16, { gmv: flat(10 * (r + 1) + 2 * slot, 16), customers: flat(50 + slot, 16) }))

describe('curves', () => {
  it('take differences future by future, so that shared luck falls out', () => {
    const { curves: [zero, b], days, step, replications } = curve(pair, 'gmv')
    expect([step, days.length, replications.length]).toEqual([1, 16, 5])
    expect([...zero.mean]).toEqual(flat(0, 16))
    expect([...zero.wins]).toEqual(flat(NaN, 16))
    for (const row of [b.mean, b.q10, b.q25, b.q75, b.q90]) expect([...row]).toEqual(Array.from({ length: 16 }, (_, d) => 2 * (d + 1)))
    expect([...b.wins]).toEqual(flat(5, 16))
  })

  it('show weekly values of whole weeks in the absolute', () => {
    const { curves: [zero, b], days, step } = curve(pair, 'gmv', { mode: 'absolute' })
    expect([step, ...days]).toEqual([7, 6, 13])
    expect([...zero.mean]).toEqual([210, 210])
    expect([zero.q10[0], zero.q90[1]].map((x) => Math.round(x * 1e6) / 1e6)).toEqual([98, 322])
    expect([...b.mean]).toEqual([224, 224])
    expect([...b.wins]).toEqual([5, 5])
  })

  it('show levels day by day and ratios by the week', () => {
    expect(curve(pair, 'customers', { mode: 'absolute' })).toMatchObject({ step: 1, curves: [{ mean: { length: 16 } }, {}] })
    const ordered = resultsOf(1, 2, () => bookOf(14, { gmv: [...flat(10, 7), ...flat(30, 7)], 'orders.first': flat(1, 14) }))
    expect([...curve(ordered, 'aov', { mode: 'absolute' }).curves[0].mean]).toEqual([10, 30])
  })

  it('leave a gap in a week that has nothing to divide by', () => {
    const unordered = resultsOf(1, 2, () => bookOf(14, { gmv: flat(10, 14), 'orders.first': flat(1, 7) }))
    expect([...curve(unordered, 'aov', { mode: 'absolute' }).curves[0].mean]).toEqual([10, NaN])
  })

  it('count a tie as half a win', () => {
    const mixed = resultsOf(2, 3, (slot, r) => bookOf(1, { gmv: [slot * [5, 0, -5][r]] }))
    expect([...curve(mixed, 'gmv').curves[1].wins]).toEqual([1.5])
  })

  it('carry the run-off in the last point of a difference, and never in a week', () => {
    const late = resultsOf(2, 2, (slot) => bookOf(7, { contribution: [...flat(1, 7), slot === 1 ? -100 : 0] }))
    expect([...curve(late, 'contributionMargin').curves[1].mean]).toEqual([0, 0, 0, 0, 0, 0, -100])
    expect([...curve(late, 'contributionMargin', { mode: 'absolute' }).curves[1].mean]).toEqual([7])
  })

  it('draw against any strategy, and single futures', () => {
    expect(curve(pair, 'gmv', { against: 1 }).curves[0].mean[15]).toBe(-32)
    expect(draw(pair, 'gmv', 3, { mode: 'absolute' }).curves[0].mean[0]).toBe(280)
  })

  it('are empty while nothing is shared', () => {
    const none = noResults(scenarioOf(2, 4))
    expect(curve(none, 'gmv')).toMatchObject({ replications: [], curves: [{ mean: { length: 0 } }, { mean: { length: 0 } }] })
    expect(curve(none, 'incrementalRoi').curves).toHaveLength(2)
  })

  it('count lower as ahead where lower is better', () => {
    const lost = resultsOf(2, 3, (slot) => bookOf(2, { deaths: [5 - slot] }))
    expect([...curve(lost, 'lostCustomers').curves[1].wins]).toEqual([3, 3])
  })
})

describe('incremental ROI', () => {
  const gains = [300, 500, 100, 700]
  const costs = [1000, 1200, 900, 1100]
  /** GMV 100,000: a gap while marketing differs by less than 500. */
  const results = resultsOf(2, 4, (slot, r) => bookOf(3, {
    gmv: [100_000], contribution: slot === 1 ? [0, gains[r]] : [], 'ads.feed': slot === 1 ? [100, costs[r] - 100] : [],
  }))

  it('is a ratio of means with Fieller’s interval, and a gap while the strategies spend alike', () => {
    const { curves: [zero, b] } = curve(results, 'incrementalRoi')
    const { ratio, low, high } = ratioOfMeans(gains, costs)
    expect([...b.mean]).toEqual([NaN, ratio, ratio])
    expect([b.low![2], b.high![2]]).toEqual([low, high])
    expect(b.q10[0]).toBe(NaN)
    expect(b.wins[2]).toBe(4)
    expect([...zero.mean]).toEqual([NaN, NaN, NaN])
    const { value, wins, difference } = compare(results, 'incrementalRoi', 1)
    expect([value.mean, value.low, value.high, wins, difference]).toEqual([ratio, low, high, 4, undefined])
    expect(ratio).toBeCloseTo(1600 / 4200, 12)
  })

  it('has no value where the strategy spends less', () => {
    expect(compare(results, 'incrementalRoi', 0, 1).value.mean).toBe(NaN)
    expect(compare(results, 'incrementalRoi', 0).value.mean).toBe(NaN)
  })

  it('is empty where neither sells nor spends', () => {
    const still = resultsOf(2, 3, () => bookOf(2))
    expect([...curve(still, 'incrementalRoi').curves[1].mean]).toEqual([NaN, NaN])
    expect(compare(still, 'incrementalRoi', 1)).toMatchObject({ value: { n: 0, mean: NaN }, standing: 'unclear' })
  })

  it('has no absolute curve', () => {
    expect([...curve(results, 'incrementalRoi', { mode: 'absolute' }).curves[1].mean]).toEqual([NaN, NaN, NaN])
  })
})

describe('the scorecard', () => {
  const results = marginsOf([[10, 10, 10], [12, 9, 10], [11, 11, 8]])
  it('has every strategy’s value and its paired difference', () => {
    const [{ rows, replications }] = scorecard(results, ['contributionMargin'])
    expect(replications).toEqual([0, 1, 2])
    expect(rows.map((row) => row.value.mean)).toEqual([10, 31 / 3, 10])
    for (const { value, difference } of rows.slice(1)) expect(difference!.mean).toBeCloseTo(value.mean - rows[0].value.mean, 12)
    expect(rows[0].difference).toBeUndefined()
    expect([...rows[1].differences!]).toEqual([2, -1, 0])
    expect(rows.map((row) => row.wins)).toEqual([1.5, 1.5, 2])
  })

  it('shares the place of the best among equals, so that the shares add up to the futures', () => {
    const [{ rows }] = scorecard(results, ['contributionMargin'])
    expect(rows.map((row) => [...row.best])).toEqual([[0, 0, 0.5], [1, 0, 0.5], [0, 1, 0]])
    expect(rows.reduce((sum, row) => sum + row.bestCount, 0)).toBe(3)
  })

  it('opens with the goal, the headline and the guardrails', () => {
    const ids = scorecard({ ...results, scenario: { ...results.scenario, goal: 'orders', guardrails: [{ metric: 'lowestCash', side: 'min', limit: 0 }] } }).map((group) => group.metric)
    expect(ids).toEqual(['orders', 'gmv', 'contributionMargin', 'incrementalRoi', 'r90', 'blendedCac', 'lowestCash'])
  })

  it('agrees with the headline, whose sparkline ends at the difference', () => {
    const [kpi] = headline(pair, 1, ['gmv'])
    const [{ rows }] = scorecard(pair, ['gmv'])
    expect([kpi.value, kpi.difference]).toEqual([rows[1].value, rows[1].difference])
    expect(kpi.spark[15]).toBe(32)
    expect(kpi.difference!.mean).toBe(32)
  })

  it('uses the futures of all strategies also for the headline of one', () => {
    const partial = resultsOf(3, 3, (slot, r) => (slot === 2 && r > 0 ? undefined : bookOf(2, { gmv: [100 + slot * (r + 1)] })))
    const [kpi] = headline(partial, 1, ['gmv'])
    expect([kpi.replications.length, kpi.difference!.mean, kpi.spark[1]]).toEqual([1, 1, 1])
    expect(headline(partial, 1, ['gmv'], [0, 1])[0].spark[1]).toBe(2)
  })
})

describe('the finding', () => {
  const daily = (lines: readonly (readonly number[])[]) => finding(curve(resultsOf(lines.length, 2, (slot) => bookOf(lines[slot].length, { gmv: lines[slot] })), 'gmv'))
  const days = 30
  it('tells who overtakes whom, and when', () => {
    // A gains 3 a day; B loses 1 a day for ten days, then gains 9
    const found = daily([flat(0, days), flat(3, days), [...flat(-1, 10), ...flat(9, 20)]])
    expect(found).toMatchObject({ leader: 2, mean: 170, wins: 2, ranking: [2, 1, 0], since: { passed: 1, day: 16 } })
  })

  it('tells of a lead from its last interruption, however short that was', () => {
    const found = daily([flat(0, days), [...flat(1, 10), ...flat(0, 3), ...flat(1, 17)], [...flat(0, 10), 12, ...flat(-4, 3), ...flat(0, 16)]])
    expect(found).toMatchObject({ leader: 1, since: { passed: 2, day: 11 } })
    expect(daily([flat(0, days), flat(3, days), flat(1, days)]).since).toBeUndefined()
  })

  it('does not take a gap for a lead: who has no value passes nobody', () => {
    const gap = (values: readonly number[][]): Curves => ({
      metric: 'incrementalRoi', mode: 'difference', against: 0, replications: [0], step: 1, days: Int32Array.from(values[0]!, (_, day) => day),
      curves: values.map((mean, k) => ({ slot: k + 1, mean: Float64Array.from(mean), q10: new Float64Array(), q25: new Float64Array(), q75: new Float64Array(), q90: new Float64Array(), wins: Float64Array.from(mean) })),
    })
    expect(finding(gap([[1, 2, 3], [NaN, 1, NaN]])).since).toBeUndefined()
    expect(finding(gap([[1, 2, 3], [NaN, 4, NaN]]))).toMatchObject({ leader: 1, ranking: [1], since: { day: 2, passed: 2 } })
    expect(finding(gap([[NaN, NaN, 3], [2, 4, NaN]])).since).toEqual({ day: 2 })
    expect(finding(gap([[NaN, 2, 3], [NaN, NaN, NaN]])).since).toBeUndefined()
  })

  it('lets the baseline lead where nothing beats it, and says nothing without values', () => {
    expect(daily([flat(0, days), flat(-1, days)])).toMatchObject({ leader: 0, ranking: [0, 1] })
    expect(finding(curve(pair, 'incrementalRoi'))).toMatchObject({ ranking: [], mean: NaN })
  })
})

describe('results', () => {
  it('gather daybooks and failures without changing what was', () => {
    const empty = noResults(scenarioOf(2, 3))
    const job = { scenario: empty.scenario, slot: 1, replication: 2 }
    const one = withEnded(empty, { job, book: bookOf(1) })
    const two = withEnded(one, { job: { ...job, replication: 0 }, message: 'broke' })
    expect(empty.books[1][2]).toBeUndefined()
    expect(one.books[1][2]).toBeDefined()
    expect(two.failed).toHaveLength(1)
    expect(sharedReplications(two, [1])).toEqual([2])
    expect(sharedReplications(two)).toEqual([])
  })

  it('come from jobs that keep a future together', () => {
    const jobs = jobsOf(scenarioOf(3, 2)).map(({ slot, replication }) => [replication, slot])
    expect(jobs).toEqual([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
    expect(jobsOf(scenarioOf(3, 9), [2], 2).map(({ slot, replication }) => [replication, slot])).toEqual([[0, 2], [1, 2]])
  })
})

describe('a metric without values', () => {
  // nobody ordered before day 5: there is no order value to tell
  const books = (ordered: (slot: number, r: number) => boolean) => resultsOf(2, 16, (slot, r) => bookOf(2, { gmv: [100 + 50 * slot], 'orders.first': [ordered(slot, r) ? 1 : 0] }))
  it('decides nothing, and is no defeat', () => {
    const none = compare(books(() => false), 'aov', 1)
    expect([none.wins, none.standing]).toEqual([0, 'unclear'])
  })
  it('counts the futures that have one, and leaves it open where they are too few', () => {
    expect(compare(books((_, r) => r < 13), 'aov', 1)).toMatchObject({ wins: 13, standing: 'better' })
    expect(compare(books((_, r) => r < 11), 'aov', 1)).toMatchObject({ wins: 11, standing: 'unclear' })
  })
})
