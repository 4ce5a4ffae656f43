/** What the oracle's customers carry from day to day: pantry, reference price and fatigue, worked out when someone looks (model 5.1, 5.2, 5.5; decisions 9). */
import { fastExp } from '../../src/numeric/fast.ts'
import { unitB, type Person } from './people.ts'
import type { Premises } from './shop.ts'
import { waitingOf, type Path } from './waiting.ts'

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
  const { suppressed, path } = waitingOf(shop, drained)
  // state written at the close of a day already stands at the next opening
  const since = (who: Person, e: number): Path => (e <= who.stateDay ? { b: who.b / unitB, putOff: 0 } : path(who, who.stateDay, e, who.b / unitB))
  const pantry = (who: Person, e: number): number => since(who, e).b
  const reference = (who: Person, e: number): number => (e <= who.stateDay ? who.rho / 32768 : shop.anchor[e] + (who.rho / 32768 - shop.anchor[who.stateDay]) * recovery[e - who.stateDay])
  const fatigue = (who: Person, e: number): number => (e <= who.stateDay ? who.fatigue / 4096 : (who.fatigue / 4096) * decay[e - who.stateDay])
  return {
    reference, fatigue,
    pantry,
    /** Share of a customer's rate that pantry and waiting take away today. */
    suppressed: (who: Person): number => suppressed(who, pantry(who, shop.e)),
    /** Writes all three as of the opening of engine day `e`; what drained, was put off and was made up since the last writing counts today, `added` comes on top. */
    write: (who: Person, e: number, rho: number, tired: number, added: number): void => {
      const now = since(who, e)
      const left = Math.round(now.b * unitB)
      const putOff = Math.round(now.putOff * unitB)
      count('pantry.drained', Math.max(0, who.b) - Math.max(0, left))
      count('waiting.putOff', putOff)
      count('waiting.made', Math.min(0, left) - Math.min(0, who.b) + putOff)
      count('pantry.added', added)
      who.b = left + added
      who.rho = Math.min(65535, Math.max(0, Math.round(rho * 32768)))
      who.fatigue = Math.min(65535, Math.round(tired * 4096))
      who.stateDay = e
    },
  }
}
