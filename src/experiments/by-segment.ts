/** What a strategy changes in each segment, future by future; and how much of its coupons went to orders that would have come anyway. */
import { flowOf, flowTotal } from '../metrics/metric.ts'
import type { Daybook } from '../model/daybook.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'
import { mean, summarise, type Summary } from './stats.ts'

/** The columns that every segment has. */
export const segmentFigureIds = ['gmv', 'contribution', 'orders', 'new'] as const
export type SegmentFigureId = (typeof segmentFigureIds)[number]

export type SegmentFigure = {
  readonly segment: number
  /** Means over the futures, in the column's unit (fen, counts). */
  readonly base: number
  readonly value: number
  /** The paired difference of each future. */
  readonly difference: Summary
  readonly wins: number
  /** Simulated orders of the segment in an average future of the baseline: what the figures rest on. */
  readonly orders: number
}

const total = (book: Daybook, name: string): number => flowTotal(flowOf(name), book)

/** One figure of all `segments`, strategy `slot` against `against`, in the market's order. */
export function bySegment(results: Results, id: SegmentFigureId, slot: number, segments: number, against = 0): SegmentFigure[] {
  const replications = sharedReplications(results, [slot, against])
  const [books, others] = [booksOf(results, slot, replications), booksOf(results, against, replications)]
  return Array.from({ length: segments }, (_, segment) => {
    const read = (list: readonly Daybook[], name: string) => list.map((book) => total(book, `segment${segment}.${name}`))
    const [values, bases] = [read(books, id), read(others, id)]
    const differences = values.map((value, r) => value - bases[r])
    return {
      segment, base: mean(bases), value: mean(values), difference: summarise(differences),
      wins: differences.filter((x) => x > 0).length, orders: mean(read(others, 'orders')),
    }
  })
}

/** Means over the futures: coupon money and coupons, and what of both went to orders that would have come without. Money in fen. */
export type Leak = { readonly given: number; readonly leaked: number; readonly redeemed: number; readonly redeemedAnyway: number }

export const leakColumns = ['discount.coupon', 'discount.couponOrganic', 'coupon.redeemed', 'coupon.redeemedOrganic'] as const

/** The subsidy leak of one strategy. */
export function leakOf(results: Results, slot: number): Leak {
  const books = booksOf(results, slot, sharedReplications(results, [slot]))
  const [given, leaked, redeemed, redeemedAnyway] = leakColumns.map((name) => mean(books.map((book) => total(book, name))))
  return { given, leaked, redeemed, redeemedAnyway }
}
