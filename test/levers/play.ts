/** Small markets, and runs of any levers in them with the world left open to look into. */
import { leverColumns, startLevers } from '../../src/experiments/run.ts'
import type { LeverId } from '../../src/levers/index.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { Hooks } from '../../src/model/hooks.ts'
import type { Market, Segment } from '../../src/model/market.ts'
import { runKey } from '../../src/model/random.ts'
import { settle, type Settled } from '../../src/model/settle.ts'
import { simulate } from '../../src/model/simulate.ts'
import { prepare, type Stage } from '../../src/model/stage.ts'
import type { World } from '../../src/model/world.ts'
import { leverDefaults, resolveMarket } from '../../src/scenario/resolve.ts'
import type { WorldFile } from '../../src/scenario/scenario.ts'

/** One kind of customer who orders often and stays, with nothing else going on. */
export const segment: Segment = {
  id: 'one', weight: 1, r: 0.8, ordersPerYear: 12, dropout: 0.1, concentration: 3, basket: 200, elasticity: 1.2, dealPull: 1.5,
  dealProne: 0.5, shareProne: 0.5, pantry: 0.3, susceptibility: 1, returnRate: 0.1, needClock: 0, impatient: 0.2, touches: 0,
}
export type Small = Partial<Omit<WorldFile, 'segments'>> & { readonly segments?: readonly Partial<Segment>[] }

/** A market of one segment, its customers all new on day 0, no season, nobody coming by themselves; `changes` say what differs. */
export function market({ segments, ...changes }: Small = {}): Market {
  const own = (segments ?? [{}]).map((s, k) => ({ ...segment, id: `s${k}`, ...s }))
  return resolveMarket({
    world: {
      store: 'fashion', start: '2027-03-01', days: 60, customers: 400, prospects: 0, base: { kind: 'cohort' },
      calendar: { weekends: false, midYear: false, doubleEleven: false }, demand: { organic: 0, wordOfMouth: 0 }, segments: own, ...changes,
    },
  })
}

const stages = new Map<string, Stage>()
let grown: { readonly text: string; readonly settled: Settled } | undefined

export type Levers = Readonly<Partial<Record<LeverId, Readonly<Record<string, unknown>>>>>
export type Options = { readonly replication?: number; readonly seed?: number; readonly probe?: (world: World) => Hooks }

/** Lives one future of a market under levers (settings that are not given are the defaults); `probe` adds hooks after theirs. */
export function play(of: Market, levers: Levers = {}, { replication = 0, seed = 7, probe }: Options = {}): { readonly book: Daybook; readonly world: World } {
  const text = JSON.stringify(of)
  let stage = stages.get(text)
  if (stage === undefined) {
    if (stages.size > 40) stages.clear()
    stages.set(text, (stage = prepare(of)))
  }
  const future = `${seed} ${replication} ${text}`
  if (grown?.text !== future) grown = { text: future, settled: settle(stage, runKey(seed, replication)) }
  const plan = { levers: Object.fromEntries(Object.entries(levers).map(([id, own]) => [id, { ...leverDefaults(of, id as LeverId), ...own }])) }
  const start = startLevers(plan as Parameters<typeof startLevers>[0])
  return simulate(stage, grown.settled, leverColumns, (world) => (probe ? [...start(world), probe(world)] : start(world)))
}

export const book = (of: Market, levers: Levers = {}, options: Options = {}): Daybook => play(of, levers, options).book

/** Sum of a column; `orders` stands for the orders of all labels, `from` and `to` bound the days. */
export function total(of: Daybook, name: string, from = 0, to = of.rows): number {
  if (name === 'orders') return ['first', 'organic', 'induced', 'shifted', 'scheduled'].reduce((sum, l) => sum + total(of, `orders.${l}`, from, to), 0)
  return column(of, name).subarray(from, to).reduce((a, b) => a + b, 0)
}

/** Names of the columns in which two daybooks differ on some day. */
export function differing(a: Daybook, b: Daybook): string[] {
  return a.names.filter((name) => {
    const x = column(a, name)
    const y = column(b, name)
    return x.some((v, k) => !Object.is(v, y[k]) && v !== y[k])
  })
}

/** True when two daybooks hold the same bytes. */
export const sameBytes = (a: Daybook, b: Daybook): boolean =>
  a.names.join() === b.names.join() && Buffer.from(a.values.buffer).equals(Buffer.from(b.values.buffer))

export const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length
export const deviation = (x: readonly number[]): number => Math.sqrt(x.reduce((s, v) => s + (v - mean(x)) ** 2, 0) / (x.length - 1))
/** Distance of a mean from a value, in its standard errors. */
export const distance = (x: readonly number[], value: number): number => (mean(x) - value) / (deviation(x) / Math.sqrt(x.length))
