/** Small markets for tests: build one, play it with hooks or levers, count what its customers did, and judge a result by its standard error. */
import { existsSync, readFileSync } from 'node:fs'
import { leverColumns, startLevers } from '../../src/experiments/run.ts'
import type { LeverId } from '../../src/levers/index.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { Hooks } from '../../src/model/hooks.ts'
import { segmentFields, type Market, type Segment } from '../../src/model/market.ts'
import { post } from '../../src/model/posted.ts'
import { runKey } from '../../src/model/random.ts'
import { settle, type Settled } from '../../src/model/settle.ts'
import { simulate } from '../../src/model/simulate.ts'
import { prepare, type Stage } from '../../src/model/stage.ts'
import type { World } from '../../src/model/world.ts'
import { leverDefaults, resolveMarket, type LeverSettings, type Plan } from '../../src/scenario/resolve.ts'
import type { WorldFile } from '../../src/scenario/scenario.ts'
import { defaultsOf } from '../../src/schema/field.ts'
import { ofRows } from './rows.ts'

export type Start = (world: World) => readonly Hooks[]
export type Played = { readonly book: Daybook; readonly world: World }

/** A market without season, prospects or burn-in unless it is told otherwise. */
export function marketOf(world: Partial<WorldFile> = {}): Market {
  const calm = { weekends: false, midYear: false, doubleEleven: false }
  return resolveMarket({ world: { store: 'beauty', start: '2027-03-01', days: 60, customers: 1000, prospects: 0, base: { kind: 'cohort' }, calendar: calm, ...world } })
}

/** One kind of customer; what is not named is a field's default, returns are off. */
export const segmentOf = (change: Partial<Segment> = {}): Segment => ({ id: 'only', ...defaultsOf(segmentFields), returnRate: 0, ...change })

/** Reference prices that never move, no larger baskets at a discount: what is left of a price is its elasticity and deal pull. */
export const stillPrice = { learning: 0, recovery: 1, quantityLift: 0 } as const
/** Returns that do not shorten lives. */
export const harmlessReturns = { returnChurn: 1 } as const

const stages = new WeakMap<Market, Stage>()
const settled = new WeakMap<Market, Map<string, Settled>>()

export function stageOf(market: Market): Stage {
  const known = stages.get(market)
  if (known) return known
  const stage = prepare(market)
  stages.set(market, stage)
  return stage
}

/** The grown population of one future, kept for the next strategy. */
export function settledOf(market: Market, seed = 11, replication = 0): Settled {
  let known = settled.get(market)
  if (!known) settled.set(market, (known = new Map()))
  const name = `${seed}/${replication}`
  let one = known.get(name)
  if (!one) known.set(name, (one = settle(stageOf(market), runKey(seed, replication))))
  return one
}

const nothing: Start = () => []

/** Plays one future of a market. */
export const play = (market: Market, start: Start = nothing, replication = 0, seed = 11): Played =>
  simulate(stageOf(market), settledOf(market, seed, replication), leverColumns, start)

/** The levers named, with their defaults but for what is given. */
export function leversOf(market: Market, settings: Readonly<Partial<Record<LeverId, LeverSettings>>>): Start {
  const levers = Object.fromEntries(Object.entries(settings).map(([id, own]) => [id, { ...leverDefaults(market, id as LeverId), ...own }]))
  return startLevers({ levers } as Plan)
}

/** A shop-wide item discount on days `from..to` of the run, posted on its first day. */
export const offerOf = (from: number, to: number, discount: number): Start => (world) => [{
  open(day) {
    if (day === dayZero + from) post(world, dayZero + from, dayZero + to, discount, world.place('promo.discount'))
  },
}]

/** Several starts as one. */
export const both = (...starts: readonly Start[]): Start => (world) => starts.flatMap((start) => start(world))

/** Copies the number of orders of every customer at the end of the given numbers of days; `alive` likewise. */
export function snapshots(days: readonly number[]): { readonly start: Start; readonly orders: Map<number, Uint16Array>; readonly alive: Map<number, Uint8Array> } {
  const orders = new Map<number, Uint16Array>()
  const alive = new Map<number, Uint8Array>()
  const start: Start = ({ population }) => [{
    close(day) {
      const lived = day - dayZero + 1
      if (!days.includes(lived)) return
      orders.set(lived, Uint16Array.from(ofRows(population.orders, population.count)))
      alive.set(lived, Uint8Array.from(population.flags.subarray(0, population.count), (f) => f & 1))
    },
  }]
  return { start, orders, alive }
}

/** Orders per row on days `from..to`, all of them and the induced ones. */
export function tally(size: number, from: number, to: number): { readonly start: Start; readonly all: Float64Array; readonly induced: Float64Array } {
  const all = new Float64Array(size)
  const induced = new Float64Array(size)
  const start: Start = () => [{
    after({ row, day, label }) {
      const d = day - dayZero
      if (row >= size || d < from || d > to) return
      all[row]++
      if (label === 2) induced[row]++
    },
  }]
  return { start, all, induced }
}

/** Sum of a daybook column over days `from..to`. */
export function total(book: Daybook, name: string, from = 0, to = book.rows - 1): number {
  let sum = 0
  const values = column(book, name)
  for (let d = from; d <= Math.min(to, book.rows - 1); d++) sum += values[d]
  return sum
}

const labels = ['orders.first', 'orders.organic', 'orders.induced', 'orders.shifted', 'orders.scheduled'] as const
/** Orders of all labels over days `from..to`. */
export const ordersOf = (book: Daybook, from = 0, to = book.rows - 1): number => labels.reduce((sum, name) => sum + total(book, name, from, to), 0)

export type Numbers = ArrayLike<number>
export function meanOf(values: Numbers): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}
export function varianceOf(values: Numbers): number {
  const mean = meanOf(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] - mean) ** 2
  return sum / (values.length - 1)
}
/** Standard error of the mean of independent values. */
export const errorOf = (values: Numbers): number => Math.sqrt(varianceOf(values) / values.length)
/** Distance of a mean from theory, in standard errors. */
export function distance(values: Numbers, theory: number): number {
  const gap = Math.abs(meanOf(values) - theory)
  return gap === 0 ? 0 : gap / errorOf(values)
}
/** The same for a count whose standard error is known. */
export const away = (measured: number, theory: number, error: number): number => Math.abs(measured - theory) / error

/** A file of the reference folder beside the project, or undefined where there is none. */
export function referenceText(path: string): string | undefined {
  const url = new URL(`../../../shared/data/${path}`, import.meta.url)
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}
/** What a title says about a reference file. */
export const readNote = (path: string): string => (referenceText(path) === undefined ? `${path} is not here and was not read` : `${path} was read`)
