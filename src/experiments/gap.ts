/** Why a ratio that only a pair of runs has is missing: nothing was added, less was spent, or too little more to divide by. */
import type { MetricId } from '../metrics/ids.ts'
import { metricById } from '../metrics/index.ts'
import { flowTotal } from '../metrics/metric.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'
import { mean } from './stats.ts'
import { compare } from './compare.ts'
import { smallestShare } from './curve.ts'

export type Gap = {
  readonly slot: number
  /** `equal`: the same in every future; `close`: more, but under the floor; `less`: less than the baseline. */
  readonly why: 'equal' | 'close' | 'less'
  /** Mean difference of the denominator, in its own unit (fen for money). */
  readonly difference: number
  /** The least mean difference that bears a ratio, in the same unit. */
  readonly least: number
}

/** The gap of one strategy; nothing where it has a ratio, for other metrics and for a strategy against itself. */
export function gapOf(results: Results, id: MetricId, slot: number, against = 0, replications: readonly number[] = sharedReplications(results, [slot, against])): Gap | undefined {
  const metric = metricById[id]
  if (metric.kind !== 'paired' || slot === against || replications.length === 0) return undefined
  if (Number.isFinite(compare(results, id, slot, against, [...replications]).value.mean)) return undefined
  const others = booksOf(results, against, replications)
  const differences = booksOf(results, slot, replications).map((book, r) => flowTotal(metric.denominator, book) - flowTotal(metric.denominator, others[r]))
  const difference = mean(differences)
  return { slot, why: differences.every((x) => x === 0) ? 'equal' : difference < 0 ? 'less' : 'close', difference, least: smallestShare * mean(others.map((book) => flowTotal(metric.floor, book))) }
}
