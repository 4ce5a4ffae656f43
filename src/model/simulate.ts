/** One run: set the world up, live the days, return the daybook. A function of (market, levers, seed, replication) and nothing else. */
import { dayZero } from './calendar.ts'
import { modelColumns, segmentColumns } from './columns.ts'
import { openDaybook, type Daybook } from './daybook.ts'
import { liveDay } from './day.ts'
import { plug, type Hooks } from './hooks.ts'
import { C } from './ledger.ts'
import { begin, expected } from './behaviour/arrive.ts'
import { word } from './record.ts'
import { followSatisfaction } from './satisfaction.ts'
import { copySettled, type Settled } from './settle.ts'
import { raiseWorld, type Stage } from './stage.ts'
import { pantryAt } from './state.ts'
import { pantryUnit } from './population.ts'
import type { World } from './world.ts'

/** Ends the pantry's books at the horizon: what drained since each customer was last written. */
function settlePantry(world: World): void {
  const { population, today, calendar } = world
  for (let row = 0; row < population.count; row++) {
    if (population.pantry[word(row)] <= 0) continue
    const left = Math.round(pantryAt(world, row, calendar.end) * pantryUnit)
    today[C.pantryDrained] += population.pantry[word(row)] - left
    population.pantry[word(row)] = left
  }
}

/**
 * Simulates one future of one strategy.
 * @param leverColumns names of the levers' daybook columns, the same in every run.
 * @param start sets the levers up and returns their hooks, in acting order.
 * @returns the daybook, and the world as it is at the end, for tests that look inside.
 */
export function simulate(stage: Stage, settled: Settled, leverColumns: readonly string[], start: (world: World) => readonly Hooks[]): { readonly book: Daybook; readonly world: World } {
  const { market, calendar } = stage
  const names = [...modelColumns, ...segmentColumns(market.segments.length), ...leverColumns]
  const book = openDaybook(names, market.days)
  const places = new Map(names.map((name, k) => [name, k]))
  const place = (name: string): number => {
    const k = places.get(name)
    if (k === undefined) throw new RangeError(`No daybook column ${name}.`)
    return k
  }
  const own = copySettled(settled)
  const today = new Float64Array(names.length)
  const world = raiseWorld(stage, own.key, own.population, own.activity, today, place, own.thresholds)
  world.sumLambda.set(own.sumLambda)
  world.anchor.set(own.anchor)
  world.shopAnchor.set(own.shopAnchor)
  world.living = own.living
  world.deaths = own.deaths
  world.everCustomers = market.base.kind === 'tenure' ? own.population.count : 0
  world.returns = own.returns
  world.worldAnchor.set(own.worldAnchor)
  world.worldShopAnchor.set(own.worldShopAnchor)
  world.counting = true
  if (market.satisfaction.followed) world.satisfaction = followSatisfaction(world)
  world.on = plug(start(world))
  const enter = (day: number) => {
    const rows = own.entering[day - dayZero]
    if (rows) for (let row = rows.from; row < rows.to; row++) begin(world, row, 0, expected(world, world.population.person[row]))
  }
  for (let r = 0; r < book.rows; r++) {
    today.fill(0)
    if (dayZero + r === calendar.end) settlePantry(world)
    liveDay(world, dayZero + r, r === 0, enter)
    for (let k = 0; k < names.length; k++) book.values[k * book.rows + r] = today[k]
  }
  return { book, world }
}
