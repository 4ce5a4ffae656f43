/** What the oracle's customers carry from day to day: pantry, reference price and fatigue, worked out when someone looks (model 5.1, 5.2, 5.5; decisions 9). */
import { fastExp } from '../../src/numeric/fast.ts'
import { unitB, type Person } from './people.ts'
import type { Premises } from './shop.ts'

/** Pantry left after operational time `exposure`: linear above one order, exponential below. */
const drained = (b: number, exposure: number): number => {
  if (b <= 0 || exposure === 0) return b
  if (b <= 1) return b * fastExp(-exposure)
  return exposure <= b - 1 ? b - exposure : fastExp(-(exposure - (b - 1)))
}

export type State = ReturnType<typeof stateOf>
export function stateOf(shop: Premises) {
  const { market, dates, count } = shop
  const powers = (x: number) => dates.s.reduce<number[]>((all, _, k) => [...all, all[k] * x], [1])
  const [recovery, decay] = [powers(market.price.recovery), powers(market.touch.fatigueDecay)]
  // state written at the close of a day already stands at the next opening
  const pantry = (who: Person, e: number): number => (e <= who.stateDay ? who.b / unitB : drained(who.b / unitB, who.lambda * (dates.lam[e] - dates.lam[who.stateDay])))
  const reference = (who: Person, e: number): number => (e <= who.stateDay ? who.rho / 32768 : shop.anchor[e] + (who.rho / 32768 - shop.anchor[who.stateDay]) * recovery[e - who.stateDay])
  const fatigue = (who: Person, e: number): number => (e <= who.stateDay ? who.fatigue / 4096 : (who.fatigue / 4096) * decay[e - who.stateDay])
  return {
    reference, fatigue,
    /** Share of a customer's rate that the pantry takes away today. */
    suppressed: (who: Person): number => {
      const b = pantry(who, shop.e)
      const exposure = who.lambda * dates.s[shop.e]
      return exposure > 0 ? Math.min(1, (b - drained(b, exposure)) / exposure) : 0
    },
    /** Writes all three as of the opening of engine day `e`; what drained since the last writing counts today, `added` comes on top. */
    write: (who: Person, e: number, rho: number, tired: number, added: number): void => {
      const left = Math.round(pantry(who, e) * unitB)
      count('pantry.drained', who.b - left)
      count('pantry.added', added)
      who.b = left + added
      who.rho = Math.min(65535, Math.max(0, Math.round(rho * 32768)))
      who.fatigue = Math.min(65535, Math.round(tired * 4096))
      who.stateDay = e
    },
  }
}
