/** One metric over the days for every strategy: the mean of the futures, their range, and in how many a strategy leads. */
import { metricById } from '../metrics/index.ts'
import type { MetricId } from '../metrics/ids.ts'
import { cumulate, type Metric, type PairedMetric } from '../metrics/metric.ts'
import type { Daybook } from '../model/daybook.ts'
import { booksOf, sharedReplications, slotsOf, type Results } from './results.ts'
import { mean, quantile, ratioOfMeans, sortedFinite } from './stats.ts'

export type Mode = 'difference' | 'absolute'
export type CurveOptions = {
  /** Paired difference against `against` (the default), or the strategy's own values: weekly for sums and ratios, daily for levels. */
  readonly mode?: Mode
  readonly against?: number
  /** Strategies to draw; all by default. */
  readonly slots?: readonly number[]
  /** Replications to use, which all drawn strategies and `against` must have; by default those that they share. */
  readonly replications?: readonly number[]
}

/** Numbers per point, in the metric's own unit (fen for money); NaN is a gap. */
export type Curve = {
  readonly slot: number
  /** Mean over futures of the value or of the paired difference; for a paired ratio the ratio of means. */
  readonly mean: Float64Array
  readonly q10: Float64Array
  readonly q25: Float64Array
  readonly q75: Float64Array
  readonly q90: Float64Array
  /** Futures in which the strategy is ahead of `against` at this point (ties count half); NaN for `against` itself. */
  readonly wins: Float64Array
  /** 95 % interval of a ratio of means; only for paired ratios. */
  readonly low?: Float64Array
  readonly high?: Float64Array
}
export type Curves = {
  readonly metric: MetricId
  readonly mode: Mode
  readonly against: number
  /** The replications that count: those that every drawn strategy and `against` have. */
  readonly replications: readonly number[]
  /** 7 where a point is a week's value; 1 where it is a day's. A part of a week at the end is left out. */
  readonly step: 1 | 7
  /** The day index (from 0) at which each point stands: the last day of its week. */
  readonly days: Int32Array
  readonly curves: readonly Curve[]
}

/** Share of the baseline's flow under which the difference of a denominator is too small to divide by (`docs/model.md`, metrics). */
export const smallestShare = 0.005

/** The last day of every whole week; of the whole run when it is shorter than one. */
function weekEnds(days: number): Int32Array {
  const weeks = Math.floor(days / 7)
  return weeks === 0 ? Int32Array.from(days > 0 ? [days - 1] : []) : Int32Array.from({ length: weeks }, (_, w) => w * 7 + 6)
}

function weekly(flow: Float64Array, ends: Int32Array): Float64Array {
  const out = new Float64Array(ends.length)
  let day = 0
  for (let w = 0; w < ends.length; w++) while (day <= ends[w]) out[w] += flow[day++]
  return out
}

/** The values of one daybook at the points of an absolute curve. */
function absolute(metric: Metric, book: Daybook, ends: Int32Array): Float64Array {
  if (metric.kind === 'sum') return weekly(metric.flow(book), ends)
  if (metric.kind !== 'ratio') return metric.series(book)
  const by = weekly(metric.denominator(book), ends)
  return weekly(metric.numerator(book), ends).map((x, w) => (by[w] === 0 ? NaN : x / by[w]))
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x - b[i])

/** One curve from one row of values per replication. `leads` holds what decides a win, larger is better; undefined for `against` itself. */
function bandOf(slot: number, rows: readonly Float64Array[], leads: readonly Float64Array[] | undefined, points: number): Curve {
  const band = { mean: new Float64Array(points), q10: new Float64Array(points), q25: new Float64Array(points), q75: new Float64Array(points), q90: new Float64Array(points) }
  const wins = new Float64Array(points).fill(leads ? 0 : NaN)
  for (let i = 0; i < points; i++) {
    const sorted = sortedFinite(rows.map((row) => row[i]))
    band.mean[i] = mean(sorted)
    band.q10[i] = quantile(sorted, 0.1)
    band.q25[i] = quantile(sorted, 0.25)
    band.q75[i] = quantile(sorted, 0.75)
    band.q90[i] = quantile(sorted, 0.9)
    for (const lead of leads ?? []) wins[i] += lead[i] > 0 ? 1 : lead[i] === 0 ? 0.5 : 0
  }
  return { slot, ...band, wins }
}

/** A paired ratio over the days: ratio of means over replications, gaps while the denominators hardly differ. */
function pairedCurve(metric: PairedMetric, slot: number, books: readonly Daybook[], others: readonly Daybook[], days: number): Curve {
  const gains = books.map((book, r) => minus(cumulate(metric.numerator(book), days), cumulate(metric.numerator(others[r]), days)))
  const costs = books.map((book, r) => minus(cumulate(metric.denominator(book), days), cumulate(metric.denominator(others[r]), days)))
  const floors = others.map((book) => cumulate(metric.floor(book), days))
  const ratios = gains.map((gain, r) => gain.map((x, i) => (costs[r][i] > 0 ? x / costs[r][i] : NaN)))
  const sign = metric.better === 'lower' ? -1 : 1
  const leads = metric.breakEven === undefined ? undefined : ratios.map((row) => row.map((x) => sign * (x - metric.breakEven!)))
  const curve = bandOf(slot, ratios, leads, days)
  const low = new Float64Array(days)
  const high = new Float64Array(days)
  for (let i = 0; i < days; i++) {
    const at = (rows: readonly Float64Array[]) => rows.map((row) => row[i])
    const cost = at(costs)
    const enough = total(cost) >= smallestShare * total(at(floors))
    const found = enough ? ratioOfMeans(at(gains), cost) : { ratio: NaN, low: NaN, high: NaN }
    curve.mean[i] = found.ratio
    low[i] = found.low
    high[i] = found.high
    if (!enough) for (const row of [curve.q10, curve.q25, curve.q75, curve.q90, curve.wins]) row[i] = NaN
  }
  return { ...curve, low, high }
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/**
 * The curves of a metric. Only replications that every strategy in question has are used, so that they differ by the strategy and not by luck.
 * A paired ratio (incremental ROI) has no absolute values: all its points are then gaps.
 */
export function curve(results: Results, id: MetricId, options: CurveOptions = {}): Curves {
  const { mode = 'difference', against = 0, slots = slotsOf(results) } = options
  const { replications = sharedReplications(results, [...new Set([against, ...slots])]) } = options
  const metric = metricById[id]
  const others = replications.length > 0 ? booksOf(results, against, replications) : []
  const length = others[0]?.days ?? 0
  const inWeeks = mode === 'absolute' && (metric.kind === 'sum' || metric.kind === 'ratio')
  const days = inWeeks ? weekEnds(length) : Int32Array.from({ length }, (_, day) => day)
  const sign = metric.better === 'lower' ? -1 : 1
  const valuesOf = (book: Daybook) => (mode === 'absolute' ? absolute(metric, book, days) : metric.series(book))
  const otherRows = others.map(valuesOf)

  const curves = slots.map((slot): Curve => {
    const books = booksOf(results, slot, replications)
    if (metric.kind === 'paired' && mode === 'difference') return pairedCurve(metric, slot, books, others, length)
    const rows = books.map(valuesOf)
    const differences = rows.map((row, r) => minus(row, otherRows[r]))
    const leads = slot === against ? undefined : differences.map((row) => row.map((x) => sign * x))
    return bandOf(slot, mode === 'absolute' ? rows : differences, leads, days.length)
  })
  return { metric: id, mode, against, replications, step: inWeeks ? 7 : 1, days, curves }
}

/** The curves of one future alone, for replaying draws: `mean` holds its values. */
export const draw = (results: Results, id: MetricId, replication: number, options: CurveOptions = {}): Curves =>
  curve(results, id, { ...options, replications: [replication] })
