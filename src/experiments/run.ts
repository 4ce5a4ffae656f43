/** Runs one job where it is called: the same function in the page's workers, in Node's threads and in tests. */
import { leverIds, levers, type LeverId } from '../levers/index.ts'
import { startById } from '../levers/start.ts'
import type { Daybook } from '../model/daybook.ts'
import type { Hooks } from '../model/hooks.ts'
import type { Market } from '../model/market.ts'
import { runKey, type RunKey } from '../model/random.ts'
import { settle, type Settled } from '../model/settle.ts'
import { simulate } from '../model/simulate.ts'
import { prepare, type Stage } from '../model/stage.ts'
import type { World } from '../model/world.ts'
import { planOf, resolveMarket, type Plan } from '../scenario/resolve.ts'
import type { Job } from './runner.ts'

/** Columns that the levers add to every daybook, on or off. */
export const leverColumns: readonly string[] = levers.flatMap((lever) => lever.columns)

/** The hooks of one lever that is on. */
export type LeverHooks = { readonly id: LeverId; readonly hooks: Hooks }

/** Starts the levers of a plan, in acting order, each by its name. */
const startNamed = (plan: Plan, world: World): readonly LeverHooks[] =>
  leverIds.flatMap((id) => {
    const settings = plan.levers[id]
    return settings ? [{ id, hooks: startById[id](world, settings) }] : []
  })

/** Starts the levers of a plan, in acting order. */
export const startLevers = (plan: Plan) => (world: World): readonly Hooks[] => startNamed(plan, world).map(({ hooks }) => hooks)

// the tables of one market, and the grown populations of some of its futures, serve all strategies in turn
let lastStage: { readonly text: string; readonly stage: Stage } | undefined
const grown = new Map<string, Settled>()
/** Populations kept at once: as many as a preview asks of one worker, while they are small. */
const mostGrown = 4
const mostRows = 400_000

function stageOf(market: Market, text: string): Stage {
  if (lastStage?.text !== text) lastStage = { text, stage: prepare(market) }
  return lastStage.stage
}

/** The population of a future, newest last; the oldest go when there are too many or they are too large. */
function grownFor(stage: Stage, key: () => RunKey, text: string): Settled {
  const settled = grown.get(text) ?? settle(stage, key())
  grown.delete(text)
  grown.set(text, settled)
  let rows = 0
  for (const { population } of grown.values()) rows += population.count
  for (const [old, { population }] of grown) {
    if (grown.size === 1 || (grown.size <= mostGrown && rows <= mostRows)) break
    grown.delete(old)
    rows -= population.count
  }
  return settled
}

/** Turns the levers' hooks of a run into those that are played: the same ones with windows in them, and observers behind them. */
export type Watch = (world: World, levers: readonly LeverHooks[]) => readonly Hooks[]
const plainly: Watch = (_, levers) => levers.map(({ hooks }) => hooks)

/** One future of one strategy. Same scenario, slot and replication: same bytes, on every machine, whoever watches. */
export function runJob({ scenario, slot, replication }: Job, watch: Watch = plainly): Daybook {
  const market = resolveMarket(scenario)
  const world = JSON.stringify(market)
  const stage = stageOf(market, world)
  const settled = grownFor(stage, () => runKey(scenario.seed, replication), JSON.stringify([scenario.seed, replication, world]))
  return simulate(stage, settled, leverColumns, (world) => watch(world, startNamed(planOf(scenario, slot), world))).book
}
