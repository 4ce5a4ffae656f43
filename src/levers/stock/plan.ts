/** What the shop expects to sell in a lead time: the mean of the last four weeks, or a forecast with season and promotions. In fen at cost. Model 23. */
import { ordersOn } from '../../model/activity.ts'
import { dayZero } from '../../model/calendar.ts'
import { byte, word } from '../../model/record.ts'
import { priceMultiplier } from '../../model/price.ts'
import type { World } from '../../model/world.ts'
import { lineNormal } from './lines.ts'
import type { Own } from './stock.ts'

/** Days that the shop looks back. */
const memory = 28

export type Plan = {
  /** Somebody asked for goods worth `cost` today, whether they got them or not. */
  readonly ask: (cost: number) => void
  /** Expected sales of all lines from `day` to the next delivery. */
  readonly expected: (day: number) => number
  /** By how much the forecast of a line errs: 1 where it does not. */
  readonly error: (line: number, day: number) => number
}

export function planOf(world: World, { plan, lead, forecastError }: Own): Plan {
  const { calendar: { season }, market, population, posted, quality } = world
  const asked = new Float64Array(season.length)
  const known = market.base.kind === 'tenure' ? dayZero - memory : dayZero
  // before the first day: its orders, each at what its customer orders on average
  for (let day = known; day < dayZero; day++)
    for (const row of ordersOn(world.activity, day)) asked[day] += Math.round(market.economics.cogs * 100 * population.zeta[word(row)] * quality.basket[population.channel[byte(row)]])
  const weight = world.law.cumulativeWeight.map((upTo, g, all) => upTo - (g > 0 ? all[g - 1] : 0))

  /** How strongly a day draws by itself: its season, and what is posted for it. */
  const draw = (day: number): number => {
    let lift = 0
    for (let g = 0; g < market.segments.length; g++) {
      const offer = posted[g * season.length + day]
      lift += weight[g] * (offer === 0 ? 1 : priceMultiplier(market.segments[g], market.price.lossAversion, 1 - offer, 1))
    }
    return season[day] * lift
  }
  return {
    ask: (cost) => void (asked[world.day] += cost),
    expected(day) {
      const from = Math.max(known, day - memory)
      let sum = 0
      for (let d = from; d < day; d++) sum += asked[d]
      if (sum === 0) return 0
      if (plan !== 'forecast') return (lead * sum) / (day - from)
      let past = 0
      for (let d = from; d < day; d++) past += draw(d)
      let ahead = 0
      for (let d = day; d < day + lead; d++) ahead += draw(Math.min(d, season.length - 1))
      return past === 0 ? 0 : (sum * ahead) / past
    },
    error: (line, day) => (plan === 'forecast' && forecastError > 0 ? Math.max(0, 1 + forecastError * lineNormal(world, line, day, 1)) : 1),
  }
}
