/** Runs one job where it is called: the same function in the page's workers, in Node's threads and in tests. */
import { leverById, leverIds, levers } from '../levers/index.ts'
import type { Lever } from '../levers/lever.ts'
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

/** Starts the levers of a plan, in acting order. */
export const startLevers = (plan: Plan) => (world: World): readonly Hooks[] =>
  leverIds.flatMap((id) => {
    const settings = plan.levers[id]
    return settings ? [(leverById[id] as unknown as Lever).start(world, settings)] : []
  })

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

/** One future of one strategy. Same scenario, slot and replication: same bytes, on every machine. */
export function runJob({ scenario, slot, replication }: Job): Daybook {
  const market = resolveMarket(scenario)
  const world = JSON.stringify(market)
  const stage = stageOf(market, world)
  const settled = grownFor(stage, () => runKey(scenario.seed, replication), JSON.stringify([scenario.seed, replication, world]))
  return simulate(stage, settled, leverColumns, startLevers(planOf(scenario, slot))).book
}
