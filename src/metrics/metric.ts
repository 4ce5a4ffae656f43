/** What a metric is: a number read off a daybook after the run, day by day and in all. Money in fen, shares between 0 and 1. */
import { column, type Daybook } from '../model/daybook.ts'
import type { MetricId } from './ids.ts'

export type MetricUnit = 'money' | 'share' | 'ratio' | 'count'
export type Better = 'higher' | 'lower' | 'neither'
/** One number per daybook row (days, then the run-off). */
export type Flow = (book: Daybook) => Float64Array

type Common = {
  readonly id: MetricId
  readonly unit: MetricUnit
  readonly better: Better
  /**
   * One number per day, `days` long. Sums are cumulative and their last point carries the run-off; levels are the day's closing state;
   * ratios divide the cumulative sums. NaN where the number does not exist (nothing to divide by): shown as a dash.
   */
  readonly series: (book: Daybook) => Float64Array
  /** The number of the whole run, run-off included; NaN as in `series`. */
  readonly total: (book: Daybook) => number
}
/** What happened, added up. */
export type SumMetric = Common & { readonly kind: 'sum'; readonly flow: Flow }
/** A state at the end of the day; adding it up means nothing. */
export type LevelMetric = Common & { readonly kind: 'level' }
/** One sum over another, both of the same run. */
export type RatioMetric = Common & { readonly kind: 'ratio'; readonly numerator: Flow; readonly denominator: Flow }
/**
 * The difference of one sum over the difference of another, between two runs on the same luck: always against a baseline,
 * so `series` and `total` of a single daybook are NaN.
 */
export type PairedMetric = Common & {
  readonly kind: 'paired'
  readonly numerator: Flow
  readonly denominator: Flow
  /** The ratio exists only where the denominator's difference reaches half a percent of this flow of the baseline. */
  readonly floor: Flow
  /** Where gain and loss part, if that is one number for all shops. */
  readonly breakEven?: number
}
export type Metric = SumMetric | LevelMetric | RatioMetric | PairedMetric

type Head = Pick<Common, 'id' | 'unit' | 'better'>

/** Adds columns row by row; a name that begins with `-` is subtracted. */
export function flowOf(...names: readonly string[]): Flow {
  return (book) => {
    const out = new Float64Array(book.rows)
    for (const name of names) {
      const minus = name.startsWith('-')
      const values = column(book, minus ? name.slice(1) : name)
      for (let row = 0; row < out.length; row++) out[row] += minus ? -values[row] : values[row]
    }
    return out
  }
}

/** Running sum over the days, `days` long; the last point carries the run-off. */
export function cumulate(flow: Float64Array, days: number): Float64Array {
  const out = new Float64Array(days)
  let sum = 0
  for (let day = 0; day < days; day++) out[day] = sum += flow[day]
  if (days > 0) for (let row = days; row < flow.length; row++) out[days - 1] += flow[row]
  return out
}

/** One series over another; NaN where the divisor is 0. */
export const divide = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => (b[i] === 0 ? NaN : x / b[i]))

/** All rows of a flow, run-off included. */
export const flowTotal = (flow: Flow, book: Daybook): number => flow(book).reduce((a, b) => a + b, 0)

export const sum = (head: Head, ...names: readonly string[]): SumMetric => {
  const flow = flowOf(...names)
  return { ...head, kind: 'sum', flow, series: (book) => cumulate(flow(book), book.days), total: (book) => flowTotal(flow, book) }
}

/** A level by its series; the total is the last point, NaN without days. */
export const level = (head: Head, series: Flow): LevelMetric =>
  ({ ...head, kind: 'level', series, total: (book) => (book.days === 0 ? NaN : series(book)[book.days - 1]) })

export const ratio = (head: Head, numerator: Flow, denominator: Flow): RatioMetric => ({
  ...head, kind: 'ratio', numerator, denominator,
  series: (book) => divide(cumulate(numerator(book), book.days), cumulate(denominator(book), book.days)),
  total: (book) => {
    const by = flowTotal(denominator, book)
    return by === 0 ? NaN : flowTotal(numerator, book) / by
  },
})

/** A cost per something: as a ratio, but a dash instead of 0 while nothing was spent. */
export function costPer(head: Head, numerator: Flow, denominator: Flow): RatioMetric {
  const plain = ratio(head, numerator, denominator)
  const dash = (x: number) => (x === 0 ? NaN : x)
  return { ...plain, series: (book) => plain.series(book).map(dash), total: (book) => dash(plain.total(book)) }
}

export const paired = (head: Head & { breakEven?: number }, numerator: Flow, denominator: Flow, floor: Flow): PairedMetric =>
  ({ ...head, kind: 'paired', numerator, denominator, floor, series: (book) => new Float64Array(book.days).fill(NaN), total: () => NaN })

/** The days of a stock column, without the run-off. */
export const days = (name: string): Flow => (book) => column(book, name).slice(0, book.days)

/** The number as a person reads it: yuan instead of fen, sums and states of money and counts for the real shop behind the simulated one. */
export function scaled(metric: Metric, value: number, scale: number): number {
  const whole = metric.kind === 'sum' || metric.kind === 'level'
  const factor = whole && (metric.unit === 'money' || metric.unit === 'count') ? scale : 1
  return (value * factor) / (metric.unit === 'money' ? 100 : 1)
}

/** How a sentence says that a strategy is ahead on a metric: sums are more or less, heads more or fewer, rates and averages higher or lower. */
export function aheadBy({ kind, unit, better }: Metric): 'more' | 'less' | 'fewer' | 'higher' | 'lower' {
  if (kind !== 'sum' && !(kind === 'level' && unit === 'count')) return better === 'lower' ? 'lower' : 'higher'
  return better !== 'lower' ? 'more' : unit === 'count' ? 'fewer' : 'less'
}
