/** The scorecard and the headline: every strategy's number per metric, beside its difference from the baseline, and who is best of all. */
import { eventIds, growthIds, isMetricId, loyaltyIds, marketingIds, moneyIds, retentionIds, supplyIds, type MetricId } from '../metrics/ids.ts'
import { metricById } from '../metrics/index.ts'
import { compare, sideOf, type Comparison } from './compare.ts'
import { curve } from './curve.ts'
import { sharedReplications, slotsOf, type Results } from './results.ts'

/** The metrics of the strip above the charts. */
export const headlineIds = ['gmv', 'contributionMargin', 'incrementalRoi', 'r90', 'blendedCac'] as const satisfies readonly MetricId[]

/** All figures, in the order of tables, under the headings of the scorecard. */
export const figureGroups = { money: moneyIds, growth: growthIds, retention: retentionIds, marketing: marketingIds, loyalty: loyaltyIds, events: eventIds, supply: supplyIds } as const satisfies Readonly<Record<string, readonly MetricId[]>>
export type FigureGroup = keyof typeof figureGroups

export type ScoreRow = Comparison & {
  /** One share per replication: 1 where the strategy is the best of all, 1/k where k share the place, else 0. Empty for paired ratios, and for those that take no part: who has no value, or ends like the baseline in every future. */
  readonly best: Float64Array
  /** Their sum: futures in which the strategy is the best of all; over their number it is the probability of best. */
  readonly bestCount: number
}
export type ScoreGroup = {
  readonly metric: MetricId
  readonly replications: readonly number[]
  readonly rows: readonly ScoreRow[]
}

/** The goal, the headline and the metrics of the guardrails, each once. */
export function scoreIds(results: Results): MetricId[] {
  const { goal, guardrails } = results.scenario
  return [...new Set([goal, ...headlineIds, ...guardrails.map((g) => g.metric)])].filter(isMetricId)
}

/** Ends like the baseline in every future, however few there are yet. */
const isSame = ({ differences }: Comparison): boolean => differences !== undefined && differences.length > 0 && differences.every((x) => x === 0)

/** Shares of being the best, `[row][replication]`; dashes are never best. */
function bestOf(values: readonly Float64Array[], side: 1 | -1, futures: number): Float64Array[] {
  const shares = values.map(() => new Float64Array(futures))
  for (let r = 0; r < futures; r++) {
    const top = Math.max(...values.map((row) => (Number.isNaN(row[r]) ? -Infinity : side * row[r])))
    const winners = values.flatMap((row, k) => (side * row[r] === top ? [k] : []))
    for (const k of winners) shares[k][r] = 1 / winners.length
  }
  return shares
}

/**
 * One group per metric, one row per strategy in slot order, against the baseline.
 * Only replications that all `slots` have are used, the same in every group.
 */
export function scorecard(results: Results, ids: readonly MetricId[] = scoreIds(results), slots: readonly number[] = slotsOf(results)): ScoreGroup[] {
  const replications = sharedReplications(results, [...new Set([0, ...slots])])
  return ids.map((metric) => {
    const rows = slots.map((slot) => compare(results, metric, slot, 0, replications))
    const paired = metricById[metric].kind === 'paired'
    const part = rows.filter((row) => row.values.some(Number.isFinite) && !isSame(row))
    const shares = bestOf(part.map((row) => row.values), sideOf(metricById[metric]), paired ? 0 : replications.length)
    const best = (row: Comparison) => shares[part.indexOf(row)] ?? new Float64Array()
    return { metric, replications, rows: rows.map((row) => ({ ...row, best: best(row), bestCount: best(row).reduce((a, b) => a + b, 0) })) }
  })
}

/** The figures of a heading that are something with any of the strategies, and how many are not. */
export function figuresOf(results: Results, group: FigureGroup): { readonly groups: readonly ScoreGroup[]; readonly hidden: number } {
  const groups = scorecard(results, figureGroups[group])
  const telling = groups.filter(({ rows }) => rows.some(({ values }) => values.some((x) => Number.isFinite(x) && x !== 0)))
  return { groups: telling, hidden: groups.length - telling.length }
}

export type Kpi = Comparison & {
  /** Mean paired difference per day (a paired ratio's own values): the line of the sparkline, zero is the baseline. */
  readonly spark: Float64Array
}

/** The figures of the strip above the charts for one strategy, from the same replications as the scorecard of `slots`. */
export function headline(results: Results, slot: number, ids: readonly MetricId[] = headlineIds, slots: readonly number[] = slotsOf(results)): Kpi[] {
  const replications = sharedReplications(results, [...new Set([0, slot, ...slots])])
  return ids.map((metric) => ({
    ...compare(results, metric, slot, 0, replications),
    spark: curve(results, metric, { slots: [slot], replications }).curves[0].mean,
  }))
}
