/** The way from one strategy's contribution margin to another's: every line of the ledger, in whole fen, so that nothing is left over. */
import { channels } from '../model/market.ts'
import type { Daybook } from '../model/daybook.ts'
import { flowOf, flowTotal } from '../metrics/metric.ts'
import { booksOf, sharedReplications, slotsOf, type Results } from './results.ts'
import { mean, summarise, type Summary } from './stats.ts'

/** Columns of each step in the order of the model (`docs/model.md`, accounting); `-` is a cost. */
const parts = {
  volume: ['list'],
  prices: ['-discount.item'],
  coupons: ['-discount.coupon'],
  points: ['-cost.points'],
  shipping: ['shipping'],
  forfeits: ['forfeits'],
  ads: channels.map((c) => `-ads.${c}`),
  rewards: ['-cost.rewards'],
  commissions: ['-cost.commission'],
  perks: ['-cost.perks'],
  gifts: ['-cost.gifts'],
  messages: ['-cost.touch'],
  program: ['-cost.program'],
  goods: ['-cogs'],
  stock: ['-cost.stock'],
  fulfilment: ['-cost.fulfilment'],
  fees: ['-cost.fee'],
  /** Money given back and carried, less the goods that can be sold again. */
  returns: ['-refund.net', 'cogs.restocked', '-cost.reverse'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type BridgePart = keyof typeof parts
/** `rest` is what no step explains: it stays empty as long as the books balance. */
export type BridgeId = BridgePart | 'rest'
const bridgeParts = Object.keys(parts) as BridgePart[]

/** The daybook columns a bridge reads. */
export const bridgeColumns: readonly string[] = ['contribution', ...Object.values(parts).flat().map((name) => name.replace('-', ''))]

export type Step<Id> = {
  readonly id: Id
  /** Mean over the futures in whole fen, so rounded that the steps add up to the difference exactly. */
  readonly mean: number
  /** The paired difference of each future, in fen. */
  readonly futures: Float64Array
  readonly spread: Summary
}
export type Bridge<Id = BridgeId> = {
  readonly slot: number
  readonly against: number
  readonly replications: readonly number[]
  /** Mean contribution of `against` and of `slot`, whole fen: `from` and all steps make `to`. */
  readonly from: number
  readonly to: number
  readonly steps: readonly Step<Id>[]
}

/**
 * Whole numbers near `sums[k] / n` that add up to the rounded mean of all: what rounding down leaves goes to the largest remainders first.
 * @param sums whole numbers; any numbers where n is 1
 */
export function wholeMeans(sums: readonly number[], n: number): number[] {
  const target = Math.round(sums.reduce((a, b) => a + b, 0) / n)
  const means = sums.map((sum) => Math.floor(sum / n))
  const remainders = sums.map((sum, k) => sum - means[k] * n)
  const order = remainders.map((_, k) => k).sort((a, b) => remainders[b] - remainders[a] || a - b)
  let left = target - means.reduce((a, b) => a + b, 0)
  for (let k = 0; left > 0; k = (k + 1) % order.length, left--) means[order[k]]++
  return means
}

const total = (names: readonly string[]) => (book: Daybook): number => flowTotal(flowOf(...names), book)
const contribution = total(['contribution'])

function bridgeOf<Id>(results: Results, slot: number, against: number, flows: readonly (readonly [Id, (book: Daybook) => number])[], rest: Id): Bridge<Id> {
  const replications = sharedReplications(results, [slot, against])
  const [books, others] = [booksOf(results, slot, replications), booksOf(results, against, replications)]
  const differences = (value: (book: Daybook) => number) => Float64Array.from(books, (book, r) => value(book) - value(others[r]))
  const told = flows.map(([id, value]) => ({ id, futures: differences(value) }))
  return assemble({ slot, against, replications }, told, differences(contribution), mean(others.map(contribution)), rest)
}

/** A bridge of steps that are known future by future; `rest` takes what they leave of `whole`. */
export function assemble<Id>(of: Pick<Bridge<Id>, 'slot' | 'against' | 'replications'>, told: readonly { readonly id: Id; readonly futures: Float64Array }[], whole: Float64Array, base: number, rest: Id): Bridge<Id> {
  const over = whole.map((x, r) => x - told.reduce((sum, { futures }) => sum + futures[r], 0))
  // a step that is nothing in every future is no step
  const all = [...told, { id: rest, futures: over }].filter(({ futures }) => futures.some((x) => x !== 0))
  const add = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0)
  const means = wholeMeans(all.map(({ futures }) => add(futures)), Math.max(1, of.replications.length))
  const from = Math.round(Number.isFinite(base) ? base : 0)
  return {
    ...of, from, to: from + add(means),
    steps: all.map(({ id, futures }, k) => ({ id, futures, mean: means[k], spread: summarise(futures) })),
  }
}

/** From `against` to `slot`, line by line of the ledger. */
export const bridge = (results: Results, slot: number, against = 0): Bridge => bridgeOf<BridgeId>(results, slot, against, bridgeParts.map((id) => [id, total(parts[id])] as const), 'rest')

/** The same by segment: the contribution of each one's orders; `undefined` is what belongs to nobody in particular, such as ads. */
export const bridgeBySegment = (results: Results, slot: number, segments: number, against = 0): Bridge<number | undefined> =>
  bridgeOf<number | undefined>(results, slot, against, Array.from({ length: segments }, (_, g) => [g, total([`segment${g}.contribution`])] as const), undefined)

/** From the first of plans in a row to the last, one step per plan: the step of slot k leads there from k - 1. */
export function bridgeInRow(results: Results): Bridge<number | undefined> {
  const slots = slotsOf(results)
  const replications = sharedReplications(results)
  const values = slots.map((slot) => Float64Array.from(booksOf(results, slot, replications), contribution))
  const from = (k: number, slot: number) => values[slot].map((x, r) => x - values[k][r])
  const last = slots.length - 1
  return assemble({ slot: last, against: 0, replications }, slots.slice(1).map((slot) => ({ id: slot, futures: from(slot - 1, slot) })), from(0, last), mean(values[0]), undefined)
}

/** True once every daybook that counts has the columns; the packed sample has but those of the opening view. */
export const hasColumns = (results: Results, columns: readonly string[]): boolean => {
  const books = results.books.flatMap((row) => row.filter((book) => book !== undefined))
  return books.length > 0 && books.every(({ names }) => columns.every((name) => names.includes(name)))
}
