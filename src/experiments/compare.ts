/** Two strategies on shared luck: one metric's totals, future by future, and what their differences say. */
import type { MetricId } from '../metrics/ids.ts'
import { metricById } from '../metrics/index.ts'
import { flowTotal, type Metric, type PairedMetric } from '../metrics/metric.ts'
import type { Daybook } from '../model/daybook.ts'
import { smallestShare } from './curve.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'
import { jeffreysLower, mean, ratioOfMeans, summarise, type Summary } from './stats.ts'

/** How sure the futures make us that a strategy beats the other; `same` where it ends like it in every future, `early` under twelve. */
export type Standing = 'same' | 'better' | 'likelyBetter' | 'unclear' | 'likelyWorse' | 'worse' | 'early'

export type Comparison = {
  readonly metric: MetricId
  readonly slot: number
  readonly against: number
  readonly replications: readonly number[]
  /** The strategy's own totals, one per replication; for a paired ratio its value against the other strategy. */
  readonly values: Float64Array
  readonly value: Summary
  /** Paired differences; absent for a paired ratio and for a strategy against itself. */
  readonly differences?: Float64Array
  readonly difference?: Summary
  /** Futures in which the strategy is ahead (ties count half; a metric without a good side counts the higher), and what that says. */
  readonly wins: number
  readonly standing: Standing
}

/** Fewer futures than this bear no verdict. */
export const fewestFutures = 12
/** The lower 5 % Jeffreys bound of the share of wins from which a strategy is likely better, and better. */
const bounds = { likely: 0.6, sure: 0.75 } as const

/** The verdict rule: wins against losses among `n` futures, mirrored for worse. */
export function standingOf(wins: number, n: number): Standing {
  if (n < fewestFutures) return 'early'
  const up = jeffreysLower(wins, n)
  const down = jeffreysLower(n - wins, n)
  if (up >= bounds.likely) return up >= bounds.sure ? 'better' : 'likelyBetter'
  if (down >= bounds.likely) return down >= bounds.sure ? 'worse' : 'likelyWorse'
  return 'unclear'
}

/** The fewest whole wins among `n` futures that reach a bound; n + 1 when none does. */
export function winsNeeded(n: number, bound: number = bounds.likely): number {
  let wins = 0
  while (wins <= n && jeffreysLower(wins, n) < bound) wins++
  return wins
}

/** +1, -1: which side of a difference is ahead. */
export const sideOf = (metric: Metric): 1 | -1 => (metric.better === 'lower' ? -1 : 1)

/** The verdict rule where some futures have no value: they decide nothing, and too few that decide leave it open. */
function standingAmong(leads: ArrayLike<number>): Standing {
  const decided = Array.from(leads).filter(Number.isFinite).length
  if (leads.length >= fewestFutures && Array.from(leads).every((x) => x === 0)) return 'same'
  return leads.length >= fewestFutures && decided < fewestFutures ? 'unclear' : standingOf(winsOf(leads), decided)
}

/** Positive differences, zeros counting half; what is no number counts for neither. */
export const winsOf = (leads: ArrayLike<number>): number =>
  Array.from(leads).reduce((sum, x) => sum + (x > 0 ? 1 : x === 0 ? 0.5 : 0), 0)

function pairedTotals(metric: PairedMetric, books: readonly Daybook[], others: readonly Daybook[]): Pick<Comparison, 'values' | 'value'> {
  const gains = books.map((book, r) => flowTotal(metric.numerator, book) - flowTotal(metric.numerator, others[r]))
  const costs = books.map((book, r) => flowTotal(metric.denominator, book) - flowTotal(metric.denominator, others[r]))
  const enough = mean(costs) >= smallestShare * mean(others.map((book) => flowTotal(metric.floor, book)))
  const values = Float64Array.from(gains, (gain, r) => (enough && costs[r] > 0 ? gain / costs[r] : NaN))
  const { ratio, low, high } = enough ? ratioOfMeans(gains, costs) : { ratio: NaN, low: NaN, high: NaN }
  return { values, value: { ...summarise(values), mean: ratio, low, high } }
}

/**
 * One strategy against another on one metric, over `replications` (those that both have, if none are named).
 * A paired ratio is ahead where it passes its break-even point, and has no standing without one. A future in which a side has no value decides nothing.
 */
export function compare(results: Results, id: MetricId, slot: number, against = 0, replications = sharedReplications(results, [slot, against])): Comparison {
  const metric = metricById[id]
  const head = { metric: id, slot, against, replications }
  const books = booksOf(results, slot, replications)
  const others = booksOf(results, against, replications)
  if (metric.kind === 'paired') {
    const found = pairedTotals(metric, books, others)
    const leads = found.values.map((x) => sideOf(metric) * (x - (metric.breakEven ?? NaN)))
    return { ...head, ...found, wins: winsOf(leads), standing: leads.some(Number.isFinite) ? standingAmong(leads) : 'unclear' }
  }
  const values = Float64Array.from(books, metric.total)
  const value = summarise(values)
  if (slot === against) return { ...head, values, value, wins: values.length / 2, standing: 'unclear' }
  const differences = values.map((x, r) => x - metric.total(others[r]))
  const leads = differences.map((x) => sideOf(metric) * x)
  return { ...head, values, value, differences, difference: summarise(differences), wins: winsOf(leads), standing: standingAmong(leads) }
}
