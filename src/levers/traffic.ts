/** Money spent on the days of a promotion: more people come, less for every further yuan. Model 27.1. */
import type { Hooks } from '../model/hooks.ts'
import { bookProgram, fen } from '../model/ledger.ts'
import type { World } from '../model/world.ts'
import { pow } from '../numeric/pow.ts'

/**
 * Hooks of a spend in yuan by engine day; none without a spend. Customers and prospects come alike, and all of it is traffic.
 * @param wave factor on the traffic of a day beside the spend.
 */
export function trafficHooks(world: World, spendOn: (day: number) => number, wave: (day: number) => number = () => 1): Required<Pick<Hooks, 'target' | 'attract' | 'weigh' | 'crowd' | 'bound' | 'ceiling'>> | undefined {
  const { traffic, steepness, referenceSpend } = world.market.promotion
  const { length } = world.calendar.season
  const spent = Float64Array.from({ length }, (_, day) => spendOn(day))
  const more = spent.map((spend, day) => wave(day) * (spend > 0 ? 1 + traffic * pow(spend / referenceSpend, steepness) : 1))
  if (more.every((factor, day) => factor === 1 && spent[day] === 0)) return undefined
  const most = (from: number, to: number): number => {
    let found = 1
    for (let day = from; day <= to; day++) found = Math.max(found, more[day])
    return found
  }
  return {
    target: (day) => {
      if (spent[day] > 0) bookProgram(world, fen(spent[day]))
    },
    attract: (day, { factor }) => {
      if (more[day] !== 1) for (let g = 0; g < factor.length; g++) factor[g] *= more[day]
    },
    weigh: (_row, day) => more[day],
    crowd: (_segment, day) => ({ rate: more[day], share: 1 }),
    bound: (_row, from, to) => most(from, to),
    ceiling: most,
  }
}
