/** The customers of day 0: born at the start, entering by plan, or grown through 180 days without any lever. Model 13, 1. */
import { negativeLog } from '../numeric/negative-log.ts'
import { poissonQuantile } from '../numeric/poisson.ts'
import { lookUp } from '../numeric/quantile-table.ts'
import { copyActivity, emptyActivity, type Activity } from './activity.ts'
import { begin } from './behaviour/arrive.ts'
import { lambdaUnits } from './behaviour/leave.ts'
import { burnInStart, dayZero } from './calendar.ts'
import { liveDay } from './day.ts'
import { plug } from './hooks.ts'
import { addPerson, copyPopulation, emptyPopulation, flag, type Population } from './population.ts'
import { thresholdsOf, type Thresholds } from './prospects.ts'
import { dayWords, draw, purposes, secondKey, subWord, traits, unit, type RunKey } from './random.ts'
import { byte, fillProperty, half, word } from './record.ts'
import { copyReturns, type Returns } from './returns.ts'
import { raiseWorld, type Stage } from './stage.ts'
import type { World } from './world.ts'

/** A population at the opening of day 0, to be copied for every strategy. */
export type Settled = {
  readonly key: RunKey
  readonly population: Population
  /** Revenue in fen before day 0, per row. */
  readonly past: Int32Array
  readonly activity: Activity
  readonly returns: Returns
  readonly sumLambda: Float64Array
  readonly anchor: Float64Array
  readonly shopAnchor: Float64Array
  readonly worldAnchor: Float64Array
  readonly worldShopAnchor: Float64Array
  readonly living: number
  readonly deaths: number
  /** Rows `from..to-1` begin on a day by the market's own plan, by day of the run. */
  readonly entering: readonly { readonly from: number; readonly to: number }[]
  /** When each prospect would come; grows as it is asked, the same for all strategies. */
  readonly thresholds: Thresholds
}

const history = { alive: 0, orders: 1, coin: 2, spend: 3 } as const

/** Builds and grows the population of one future. Levers play no part, so one serves all strategies. */
export function settle(stage: Stage, key: RunKey): Settled {
  const { market } = stage
  const { base } = market
  const size = base.kind === 'entries' ? base.perWeek.reduce((sum, n) => sum + n, 0) : market.customers
  const population = emptyPopulation(size)
  for (let person = 0; person < size; person++) addPerson(population, stage.law, key, person)
  const entering: { from: number; to: number }[] = []
  const world = raiseWorld(stage, key, population, emptyActivity(), new Float64Array(1024), () => 0, thresholdsOf(size, 0, key, stage.law))
  world.on = plug([])
  if (base.kind === 'cohort') entering.push({ from: 0, to: size })
  if (base.kind === 'entries') {
    let start = 0
    base.perWeek.forEach((n) => {
      for (let d = 0; d < 7; d++) entering.push({ from: start + Math.floor((d * n) / 7), to: start + Math.floor(((d + 1) * n) / 7) })
      start += n
    })
  }
  const past = new Int32Array(base.kind === 'tenure' ? size : 0)
  if (base.kind === 'tenure') burnIn(world, base.tenure, past)
  return {
    key, population, past, activity: world.activity, returns: world.returns, sumLambda: world.sumLambda,
    anchor: world.anchor, shopAnchor: world.shopAnchor, worldAnchor: world.worldAnchor, worldShopAnchor: world.worldShopAnchor, living: world.living, deaths: world.deaths, entering,
    thresholds: thresholdsOf(size, market.prospects, key, stage.law),
  }
}

/** A copy to live in: room to grow by a twentieth. */
export function copySettled(settled: Settled): Settled {
  const { key, living, deaths, entering, thresholds } = settled
  return {
    key, past: settled.past, population: copyPopulation(settled.population, Math.ceil(settled.population.count / 20) + 256), activity: copyActivity(settled.activity), returns: copyReturns(settled.returns),
    sumLambda: settled.sumLambda.slice(), anchor: settled.anchor.slice(), shopAnchor: settled.shopAnchor.slice(),
    worldAnchor: settled.worldAnchor, worldShopAnchor: settled.worldShopAnchor,
    living, deaths, entering, thresholds,
  }
}

/** Gives each customer a tenure, places the older ones by the exact law, and lives the last 180 days. */
function burnIn(world: World, tenure: number, past: Int32Array): void {
  const { population, key, calendar, market } = world
  const words = dayWords(0)
  const starting: number[][] = Array.from({ length: dayZero }, () => [])
  const longest = dayZero - burnInStart
  for (let row = 0; row < population.count; row++) {
    const k0 = population.key[row]
    const k1 = secondKey(key.b, population.person[row])
    const number = (purpose: number, sub: number) => draw(k0, k1, words.w0[purpose], subWord(words.w1[purpose], sub))
    const age = tenure * unit(number(purposes.traits, traits.tenure))
    if (age <= longest) {
      starting[dayZero - Math.ceil(age)].push(row)
      continue
    }
    const whole = Math.floor(age - longest)
    const exposure = calendar.past[whole] + (age - longest - whole) * (calendar.past[whole + 1] - calendar.past[whole])
    const p = population.dropout[half(row)] / 65536
    const rate = population.lambda[row] * exposure
    const g = population.segment[byte(row)]
    const orders = 1 + Math.min(65534, poissonQuantile(unit(number(purposes.history, history.orders)), rate * (1 - p)))
    // what the orders of long ago came to: their mean basket scatters the less the more there were
    const scatter = lookUp(world.basketLaw, number(purposes.history, history.spend)) - 1
    population.margin[word(row)] = Math.min(2147483647, Math.round(100 * population.zeta[word(row)] * market.economics.everydayPrice * Math.max(0, orders + Math.sqrt(orders) * scatter)))
    const survived = negativeLog(number(purposes.history, history.alive)) > rate * p && !(market.demand.dropoutAtFirst && unit(number(purposes.history, history.coin)) < p)
    population.firstDay[row] = 0
    population.lastOrder[half(row)] = burnInStart - 1
    population.stateDay[half(row)] = burnInStart
    population.orders[half(row)] = orders
    if (!survived) {
      population.flags[row] |= flag.dead
      world.deaths++
      continue
    }
    population.flags[row] |= flag.alive
    world.sumLambda[g] += lambdaUnits(population.lambda[row])
    world.living++
  }
  const enter = (day: number) => {
    for (const row of starting[day]) begin(world, row, 0, { coupon: undefined, byCoupon: false })
  }
  for (let day = burnInStart; day < dayZero; day++) liveDay(world, day, day === burnInStart, enter)
  for (let row = 0; row < population.count; row++) past[row] = population.margin[word(row)]
  fillProperty(population.margin, 0, population.count, 0)
}
