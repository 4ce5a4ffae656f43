/** Which figures have nothing to show in a run, and why: the lever is off, or there is nothing to count or divide by. */
import { hasColumns } from '../../experiments/bridge.ts'
import { columnsOf } from '../../experiments/pack.ts'
import { booksOf, sharedReplications, slotsOf, type Results } from '../../experiments/results.ts'
import { compare } from '../../experiments/compare.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { settingsOf } from '../../scenario/resolve.ts'

/** Columns of the model that one lever alone fills, by what they begin with. */
const filledBy: readonly (readonly [start: string, lever: LeverId])[] = [
  ['cost.points', 'points'], ['owed.points', 'points'], ['orders.scheduled', 'subscription'], ['new.referral', 'referral'], ['cost.rewards', 'referral'], ['new.group', 'group-buy'],
  ['forfeits', 'big-promotion'], ['discount.coupon', 'coupon'], ['coupon.', 'coupon'], ['claimed.', 'ads'], ['ads.', 'ads'],
]

/** The levers whose columns a figure reads. */
const leversOf = (id: MetricId): LeverId[] => {
  const columns = columnsOf([id])
  return leverIds.filter((lever) => columns.some((name) => leverById[lever].columns.includes(name) || filledBy.some(([start, filler]) => filler === lever && name.startsWith(start))))
}

export type MetricGap = { readonly why: 'off'; readonly lever: LeverId } | { readonly why: 'alone' | 'none' | 'zero' }

/** Nothing where a figure has something to show, or where the run does not tell yet. */
export function metricGap(results: Results, id: MetricId): MetricGap | undefined {
  const { scenario } = results
  const metric = metricById[id]
  if (metric.kind === 'paired' && scenario.strategies.length < 2) return { why: 'alone' }
  if (!hasColumns(results, columnsOf([id]))) return undefined
  const futures = sharedReplications(results)
  if (futures.length === 0) return undefined
  const values = metric.kind === 'paired'
    ? slotsOf(results).slice(1).map((slot) => compare(results, id, slot, 0, futures).value.mean)
    : slotsOf(results).flatMap((slot) => booksOf(results, slot, futures).map(metric.total))
  const finite = values.filter(Number.isFinite)
  if (finite.some((value) => value !== 0)) return undefined
  const lever = leversOf(id).find((one) => scenario.strategies.every((_, slot) => !settingsOf(scenario, slot, one).on))
  return lever ? { why: 'off', lever } : { why: finite.length > 0 ? 'zero' : 'none' }
}
