/** Lever by lever: the plans between a baseline and a strategy, and a bridge over them that adds up. */
import { describe, expect, it } from 'vitest'
import { bridge, bridgeInRow } from '../../src/experiments/bridge.ts'
import { leverSteps, stepResults } from '../../src/experiments/lever-steps.ts'
import { noResults, type Results } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { totals } from '../../src/experiments/studies/totals.ts'
import { column } from '../../src/model/daybook.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setFutures, setLever, switchLever } from '../../src/scenario/edit.ts'
import { strategyKey } from '../../src/scenario/hash.ts'

const base = setFutures(addStrategy(addStrategy(newScenario('snack'))), 3)
const small = { ...base, world: { ...base.world, days: 40, customers: 600, prospects: 1500 } }
const both = (['coupon', 'tiers', 'referral'] as const).reduce((scenario, id) => switchLever(scenario, 2, id, true), switchLever(small, 1, 'coupon', true))
const scenario = setLever(both, 2, 'coupon', 'value', 12)
const whole: Results = { ...noResults(scenario), books: [0, 1, 2].map((slot) => [0, 1, 2].map((replication) => runJob({ scenario, slot, replication }))) }
const contribution = (results: Results, slot: number, r: number) => column(results.books[slot]![r]!, 'contribution').reduce((a, b) => a + b, 0)

describe('the plans between', () => {
  it('switch on one lever after the other, in the order of the matrix', () => {
    const { levers, scenario: steps } = leverSteps(scenario, 2)
    expect(levers).toEqual(['coupon', 'tiers', 'referral'])
    expect(steps.strategies.map((strategy) => Object.keys(strategy.levers).sort())).toEqual([[], ['coupon'], ['coupon', 'tiers'], ['coupon', 'referral', 'tiers']])
    expect(strategyKey(steps, 0)).toBe(strategyKey(scenario, 0))
    expect(strategyKey(steps, 3)).toBe(strategyKey(scenario, 2))
    expect(leverSteps(scenario, 1).scenario.strategies).toHaveLength(2)
    expect(leverSteps(small, 1)).toMatchObject({ levers: [], scenario: { strategies: [{}] } })
  })

  it('come to the sums of their daybooks', () => {
    const sums = totals(scenario, 2, 1)
    expect(sums.rows).toBe(1)
    for (const name of ['gmv', 'contribution', 'segment2.gmv', 'discount.coupon']) expect(column(sums, name)[0]).toBe(column(whole.books[2]![1]!, name).reduce((a, b) => a + b, 0))
  })
})

describe('the bridge by lever', () => {
  const steps = leverSteps(scenario, 2)
  const between = [1, 2].map((slot) => [0, 1, 2].map((replication) => totals(steps.scenario, slot, replication)))
  const results = stepResults(steps, whole, 2, between)

  it('adds up to the paired difference to the fen, in every future and in the mean', () => {
    const found = bridgeInRow(results)
    expect(found.steps.map(({ id }) => id)).toEqual([1, 2, 3])
    for (const r of [0, 1, 2]) expect(found.steps.reduce((sum, { futures }) => sum + futures[r]!, 0)).toBe(contribution(whole, 2, r) - contribution(whole, 0, r))
    expect(found.to - found.from).toBe(found.steps.reduce((sum, { mean }) => sum + mean, 0))
    expect([found.from, found.to]).toEqual([bridge(whole, 2).from, bridge(whole, 2).to])
    found.steps.forEach(({ futures }, k) => futures.forEach((value, r) => expect(value).toBe(contribution(results, k + 1, r) - contribution(results, k, r))))
  })

  it('is taken apart line by line within each lever, and adds up there too', () => {
    const levers = bridgeInRow(results)
    for (const k of [1, 2, 3]) {
      const lines = bridge(results, k, k - 1)
      expect(lines.steps.some(({ id }) => id === 'rest')).toBe(false)
      levers.steps[k - 1]!.futures.forEach((value, r) => expect(lines.steps.reduce((sum, { futures }) => sum + futures[r]!, 0)).toBe(value))
    }
  })

  it('counts only futures whose plans have all been lived', () => {
    const partly = stepResults(steps, whole, 2, [[between[0]![0], undefined, between[0]![2]], between[1]!])
    expect(bridgeInRow(partly).replications).toEqual([0, 2])
  })
})
