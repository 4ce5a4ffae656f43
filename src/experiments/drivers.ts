/** GMV as visits × conversion × order value, and the way from one strategy's GMV to another's split among the three without a remainder. */
import { endColumns, orderColumns } from '../metrics/growth.ts'
import { flowOf, flowTotal } from '../metrics/metric.ts'
import { causes } from '../model/market.ts'
import type { Daybook } from '../model/daybook.ts'
import { log } from '../numeric/log.ts'
import { assemble, wholeMeans, type Bridge } from './bridge.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'
import { mean } from './stats.ts'

/** The steps of a visit, in order: how many visits come to each. */
const reached = {
  visits: [...orderColumns, ...endColumns],
  stay: [...orderColumns, ...endColumns.slice(1)],
  cart: [...orderColumns, ...endColumns.slice(2)],
  checkout: [...orderColumns, ...endColumns.slice(3)],
  orders: orderColumns,
} as const satisfies Readonly<Record<string, readonly string[]>>
export type FunnelStep = keyof typeof reached
const funnelSteps = Object.keys(reached) as FunnelStep[]

/** Where visits come from: existing customers, or prospects by what brings them. */
const visitSources = ['customers', ...causes] as const
export type VisitSource = (typeof visitSources)[number]
/** Repeat orders are those of existing customers. */
const ordersFrom = (source: VisitSource): readonly string[] => (source === 'customers' ? orderColumns.slice(1) : [`new.${source}`])

/** The daybook columns that drivers are read from. */
export const driverColumns: readonly string[] = ['gmv', ...reached.visits, ...causes.map((c) => `new.${c}`), ...visitSources.map((s) => `visits.${s}`)]

export type DriverId = 'visits' | 'conversion' | 'orderValue'
/** The factors of GMV: visits, the four steps from one of them to an order, GMV per order. */
export type FactorId = FunnelStep | 'orderValue'
const factors: readonly FactorId[] = [...funnelSteps, 'orderValue']

const total = (book: Daybook, names: readonly string[]): number => flowTotal(flowOf(...names), book)
/** Visits, those that came to each further step, and GMV in fen: each over the one before is a factor. */
const chainOf = (book: Daybook): number[] => [...funnelSteps.map((step) => total(book, reached[step])), total(book, ['gmv'])]

/**
 * The difference of two products that share a chain, by factor: the logarithmic mean of both products times the logarithm of the factor's ratio
 * (log-mean Divisia index), in whole numbers that add up to the difference. Where a chain ends at 0, the factor that ends it has all of the difference,
 * as the index has it in the limit.
 * @param before a first amount, and what is left of it after each further factor
 */
export function splitByFactor(before: readonly number[], after: readonly number[]): number[] {
  const difference = after.at(-1)! - before.at(-1)!
  const broken = before.findIndex((x, k) => x === 0 || after[k] === 0)
  // both products are nothing, or one of them is
  if (broken >= 0) return before.map((_, k) => (k === broken ? difference : 0))
  const [from, to] = [before.at(-1)!, after.at(-1)!]
  const weight = from === to ? from : difference / (log(to) - log(from))
  const parts = before.map((x, k) => weight * (log(k === 0 ? after[0] : after[k] / after[k - 1]) - log(k === 0 ? x : x / before[k - 1])))
  return wholeMeans(parts, 1)
}

export type Driver = {
  readonly id: FactorId
  /** Visits that come to the step (GMV in fen for the order value), means over the futures: of the other strategy, and of this one. */
  readonly counts: readonly [number, number]
  /** The factor itself, sums over sums: visits, the share that goes on from the step before, fen per order. */
  readonly factors: readonly [number, number]
  /** What the factor's change does to GMV, mean in whole fen. */
  readonly gain: number
}
export type SourceRow = { readonly id: VisitSource; readonly visits: readonly [number, number]; readonly orders: readonly [number, number] }
export type Drivers = {
  readonly bridge: Bridge<DriverId>
  readonly rows: readonly Driver[]
  readonly sources: readonly SourceRow[]
}

/** From the GMV of `against` to that of `slot`. Factors are split future by future, so that the ranges are those of paired differences. */
export function drivers(results: Results, slot: number, against = 0): Drivers {
  const replications = sharedReplications(results, [slot, against])
  const [books, others] = [booksOf(results, slot, replications), booksOf(results, against, replications)]
  const [after, before] = [books.map(chainOf), others.map(chainOf)]
  const parts = after.map((chain, r) => splitByFactor(before[r], chain))
  const column = (k: number) => Float64Array.from(parts, (row) => row[k])
  const conversion = Float64Array.from(parts, (row) => row.slice(1, -1).reduce((a, b) => a + b, 0))
  const whole = Float64Array.from(after, (chain, r) => chain.at(-1)! - before[r].at(-1)!)
  const told: readonly { readonly id: DriverId; readonly futures: Float64Array }[] = [
    { id: 'visits', futures: column(0) }, { id: 'conversion', futures: conversion }, { id: 'orderValue', futures: column(factors.length - 1) },
  ]
  const bridge = assemble<DriverId>({ slot, against, replications }, told, whole, mean(before.map((chain) => chain.at(-1)!)), 'conversion')
  const meansOf = (read: (book: Daybook) => number): readonly [number, number] => [mean(others.map(read)), mean(books.map(read))]
  const links = factors.map((_, k) => [mean(before.map((chain) => chain[k])), mean(after.map((chain) => chain[k]))] as const)
  // the steps of the conversion share out what the bridge says of it
  const gainOf = (id: DriverId) => bridge.steps.find((step) => step.id === id)?.mean ?? 0
  const inner = stepGains(parts, gainOf('conversion'))
  return {
    bridge,
    rows: factors.map((id, k) => ({
      id, counts: links[k], factors: k === 0 ? links[0] : [links[k][0] / links[k - 1][0], links[k][1] / links[k - 1][1]],
      gain: k === 0 ? gainOf('visits') : k === factors.length - 1 ? gainOf('orderValue') : inner[k - 1],
    })),
    sources: visitSources.map((id) => ({ id, visits: meansOf((book) => total(book, [`visits.${id}`])), orders: meansOf((book) => total(book, ordersFrom(id))) }))
      .filter(({ visits, orders }) => [...visits, ...orders].some((x) => x > 0)),
  }
}

/** Means of the steps between visits and orders in whole fen, which add up to what conversion as a whole has. */
function stepGains(parts: readonly (readonly number[])[], whole: number): number[] {
  const sums = funnelSteps.slice(1).map((_, k) => parts.reduce((sum, row) => sum + row[k + 1], 0))
  const means = wholeMeans(sums, Math.max(1, parts.length))
  const largest = means.reduce((top, x, k) => (Math.abs(x) > Math.abs(means[top]) ? k : top), 0)
  return means.map((x, k) => (k === largest ? x + whole - means.reduce((a, b) => a + b, 0) : x))
}
