/** What a run has brought so far: daybooks by strategy and replication, and what failed. Plain data; adding one makes a new one. */
import type { Daybook } from '../model/daybook.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Done, Failed } from './runner.ts'

export type Results = {
  readonly scenario: Scenario
  /** `books[slot][replication]`, one row per strategy of the scenario, `futures` places each; undefined where nothing came (yet). */
  readonly books: readonly (readonly (Daybook | undefined)[])[]
  readonly failed: readonly Failed[]
  /** The user stopped the run; what is missing will not come. */
  readonly cancelled: boolean
}

/** No result yet, with room for every strategy and `futures` replications. */
export const noResults = (scenario: Scenario, futures: number = scenario.futures): Results => ({
  scenario, failed: [], cancelled: false,
  books: scenario.strategies.map(() => Array.from({ length: futures }, () => undefined)),
})

/** The results with one more ended job; a later report of the same job replaces the earlier one. */
export function withEnded(results: Results, ended: Done | Failed): Results {
  const { slot, replication } = ended.job
  if (!('book' in ended)) return { ...results, failed: [...results.failed, ended] }
  const row = results.books[slot].slice()
  row[replication] = ended.book
  return { ...results, books: results.books.map((old, k) => (k === slot ? row : old)) }
}

/** Every strategy's slot, the baseline first. */
export const slotsOf = (results: Results): number[] => results.books.map((_, slot) => slot)

/** Replications that all `slots` have, in rising order: only these are compared. */
export function sharedReplications(results: Results, slots: readonly number[] = slotsOf(results)): number[] {
  const planned = results.books[0]?.length ?? 0
  return Array.from({ length: planned }, (_, r) => r).filter((r) => slots.every((slot) => results.books[slot]?.[r] !== undefined))
}

/** The daybooks of one strategy for `replications`, which it must have. */
export const booksOf = (results: Results, slot: number, replications: readonly number[]): Daybook[] =>
  replications.map((r) => results.books[slot][r]!)
