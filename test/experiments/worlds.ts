/** Results by hand: strategies whose totals per future are given. */
import type { Results } from '../../src/experiments/results.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { bookOf } from '../metrics/books.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })

/** A scenario of `strategies` strategies; only what the experiments read of it has a meaning. */
export function scenarioOf(strategies: number, futures: number, rest: Partial<Scenario> = {}): Scenario {
  return {
    version: 1, title: words('Test'), question: words(''), finding: words(''), shop: words(''), sources: [], currency: 'CNY',
    world: { store: 'beauty', start: '2027-03-01', days: 14, customers: 100, prospects: 900 },
    strategies: Array.from({ length: strategies }, (_, slot) => ({ name: words(slot === 0 ? 'Baseline' : `Plan ${slot}`), levers: {} })),
    goal: 'contributionMargin', guardrails: [], scale: 1, futures, seed: 42, ...rest,
  }
}

/** One daybook per slot and future; `undefined` where `make` returns none. */
export const resultsOf = (strategies: number, futures: number, make: (slot: number, replication: number) => Daybook | undefined, rest: Partial<Scenario> = {}): Results => ({
  scenario: scenarioOf(strategies, futures, rest), failed: [], cancelled: false,
  books: Array.from({ length: strategies }, (_, slot) => Array.from({ length: futures }, (_, r) => make(slot, r))),
})

/** Strategies by their contribution margin in fen, `totals[slot][replication]`, all of it on day 0 of two. */
export const marginsOf = (totals: readonly (readonly number[])[], rest: Partial<Scenario> = {}): Results =>
  resultsOf(totals.length, totals[0].length, (slot, r) => bookOf(2, { contribution: [totals[slot][r]], cash: [totals[slot][r]] }), rest)
