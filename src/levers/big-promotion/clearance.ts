/** What is left over goes at a deep price in the days after the burst, by lot while it lasts; so low a price teaches nobody. Model 22. */
import { buy } from '../../model/behaviour/buy.ts'
import { meet, multiplierAt, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import type { Offer } from '../../model/hooks.ts'
import { note } from '../../model/note.ts'
import { label } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { priceMultiplier } from '../../model/price.ts'
import { draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { besideWithin, takeOff } from '../../model/stacking.ts'
import { postedTraffic } from '../../model/visits.ts'
import type { World } from '../../model/world.ts'
import type { Own } from './big-promotion.ts'

/** A wish that the goods left over can meet: `organic` would have become an order by itself, `anyway` at the offers of the day. */
type Wish = { readonly row: number; readonly bits: number; readonly organic: boolean; readonly anyway: boolean; readonly lot: number }

/** @param on marks the engine days of the clearance; each that begins has a stock of its own. */
export function startClearance(world: World, settings: Own, on: Uint8Array) {
  const { population, market, key, today } = world
  const { clearFit, teachFloor } = market.bigPromotion
  const depth = settings.clearance
  const stock = settings.clearStock > 0 ? Math.round(settings.clearStock) : Infinity
  const cleared = world.place('bigpromo.cleared')
  const discount = world.place('bigpromo.discount')
  let left = 0
  let wishes: Wish[] = []
  /** Depth of the order being made, 0 at any other. */
  let offering = 0
  const lift = market.segments.map((segment) => clearFit * Math.max(0, priceMultiplier(segment, market.price.lossAversion, 1 - depth, 1) - 1))
  const within = (from: number, to: number): number => {
    for (let day = from; day <= to; day++) if (on[day] === 1) return depth
    return 0
  }
  const luck = (row: number, purpose: number, bits: number): number => {
    const { w0, w1 } = world.words
    return unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], bits)))
  }
  const order = (day: number, { row, bits, organic }: Wish, price: number) => {
    const { present } = world
    const { pantry } = market.segments[population.segment[byte(row)]]
    offering = price
    meet(world, row, day)
    priceNow(world, row, day)
    // what is below the floor is no price of the shop's
    if (price > 0 && present.pay < teachFloor) present.pay = present.reference * (1 - present.granted)
    buy(world, row, { label: organic ? label.organic : label.induced, bits, borrowed: organic ? 0 : pantry, life: organic ? 1 : pantry, coupon: undefined, organic })
    offering = 0
    if (price > 0) today[cleared]++
    part(world)
  }

  return {
    open(day: number) {
      if (on[day] === 1 && on[day - 1] === 0) left = stock
    },
    deal: (_row: number, from: number, to: number) => within(from, to),
    reach: within,
    offer(_row: number, _day: number, offer: Offer) {
      takeOff(offer, offering, discount)
    },
    divert(row: number, day: number, mark: number, multiplier: number, bits: number): boolean {
      if (on[day] === 0 || left === 0) return false
      const { present } = world
      if (besideWithin(market, present.item, depth) <= present.item || luck(row, purposes.clearFit, bits) >= clearFit) return false
      const anyway = mark <= multiplier
      if (!anyway && mark > multiplierAt(world, row, day, depth, true, 1)) return false
      wishes.push({ row, bits, organic: anyway && mark <= present.world, anyway, lot: luck(row, purposes.clearPrio, bits) })
      return true
    },
    /** The day is over: the lots decide who gets what is left; who wanted to buy anyway then buys at the day's price. */
    others(day: number) {
      if (wishes.length === 0) return
      const lucky = new Set(wishes.length <= left ? wishes : wishes.toSorted((a, b) => a.lot - b.lot || population.person[a.row] - population.person[b.row] || a.bits - b.bits).slice(0, left))
      const chance = lucky.size / wishes.length
      for (const wish of wishes) {
        if (!(population.flags[wish.row] & flag.alive)) continue
        if (lucky.has(wish)) {
          note(world, wish.row, 'clearanceSold', chance)
          order(day, wish, depth)
          left--
        } else if (wish.anyway) order(day, wish, 0)
      }
      wishes = []
    },
    crowd: (segment: number, day: number) => ({ rate: on[day] === 1 && left > 0 ? 1 + lift[segment] : 1, share: postedTraffic }),
  }
}
