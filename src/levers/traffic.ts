/** Money spent on the days of a promotion: more people come, less for every further yuan. Model 27.1. */
import type { Hooks } from '../model/hooks.ts'
import { bookProgram, fen } from '../model/ledger.ts'
import type { World } from '../model/world.ts'
import { pow } from '../numeric/pow.ts'

/**
 * Hooks of a spend of `spend` yuan on each day that `days` marks, by engine day; none without a spend.
 * Customers and prospects come alike, and all of it is traffic.
 */
export function trafficHooks(world: World, days: Uint8Array, spend: number): Required<Pick<Hooks, 'target' | 'attract' | 'weigh' | 'crowd' | 'bound' | 'ceiling'>> | undefined {
  if (spend === 0) return undefined
  const { traffic, steepness, referenceSpend } = world.market.promotion
  const more = 1 + traffic * pow(spend / referenceSpend, steepness)
  const most = (from: number, to: number): number => {
    for (let day = from; day <= to; day++) if (days[day] === 1) return more
    return 1
  }
  return {
    target: (day) => {
      if (days[day] === 1) bookProgram(world, fen(spend))
    },
    attract: (day, { factor }) => {
      if (days[day] === 1) for (let g = 0; g < factor.length; g++) factor[g] *= more
    },
    weigh: (_row, day) => (days[day] === 1 ? more : 1),
    crowd: (_segment, day) => ({ rate: days[day] === 1 ? more : 1, share: 1 }),
    bound: (_row, from, to) => most(from, to),
    ceiling: most,
  }
}
