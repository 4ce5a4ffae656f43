/** The goods of an event go by lot to those who are there and want them; who gets none may buy at the normal price. Model 5.10. */
import { buy } from '../../model/behaviour/buy.ts'
import { meet, multiplierAt, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import type { Offer, Note } from '../../model/hooks.ts'
import { bookCost, C } from '../../model/ledger.ts'
import { label } from '../../model/order.ts'
import { lambdaUnit } from '../../model/population.ts'
import { draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { takeOff } from '../../model/stacking.ts'
import type { World } from '../../model/world.ts'
import type { Attendance } from './attendance.ts'
import type { Own } from './flash-sale.ts'

/** A wish at an occasion: `organic` would have become an order by itself, `anyway` at the offers of the day. */
type Request = { readonly row: number; readonly bits: number; readonly organic: boolean; readonly anyway: boolean; readonly lot: number }

export function startSelling(world: World, settings: Own, attendance: Attendance, urgency: number) {
  const { population, market, key, today } = world
  const { stay, liveReturns } = market.flashSale
  const live = settings.host !== 'page'
  const at = {
    requests: world.place('flash.requests'), sold: world.place('flash.sold'), normal: world.place('flash.normal'), lost: world.place('flash.lost'),
    gmv: world.place('flash.gmv'), liveGmv: world.place('live.gmv'), discount: world.place('flash.discount'),
  }
  let requests: Request[] = []
  let customers = new Set<number>()
  /** Depth of the order being made at the event, 0 at any other. */
  let offering = 0
  let eventDay = -1

  const luck = (row: number, purpose: number, sub: number): number => {
    const { w0, w1 } = world.words
    return unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], sub)))
  }
  const note = (row: number, what: Note, values: Readonly<Record<string, number>>) => {
    for (const noted of world.on.noted) noted(row, what, values)
  }

  const order = (day: number, { row, bits, organic }: Request, depth: number) => {
    const { pantry } = market.segments[population.segment[byte(row)]]
    offering = depth
    meet(world, row, day)
    offering = 0
    priceNow(world, row, day)
    const made = buy(world, row, {
      label: organic ? label.organic : label.induced, bits, borrowed: organic ? 0 : pantry, life: organic ? 1 : pantry, coupon: undefined, organic,
      returns: live && depth > 0 ? liveReturns : 1,
    })
    if (depth > 0) {
      today[at.sold]++
      today[at.gmv] += made.gmv
      if (live) {
        today[at.liveGmv] += made.gmv
        bookCost(world, C.commission, row, Math.round(settings.commission * made.gmv))
      }
    } else today[at.normal]++
    part(world)
  }

  return {
    offer(_row: number, _day: number, offer: Offer) {
      takeOff(offer, offering, at.discount)
    },
    divert(row: number, day: number, mark: number, multiplier: number, bits: number): boolean {
      if (eventDay !== day || !attendance.there(row, day)) return false
      if (mark > multiplier && mark > multiplierAt(world, row, day, settings.depth, false, urgency)) return false
      const anyway = mark <= multiplier
      requests.push({ row, bits, organic: anyway && mark <= world.present.world, anyway, lot: luck(row, purposes.flashPrio, bits) })
      customers.add(row)
      return true
    },
    /** An event begins: nothing was asked for yet. */
    open(day: number, on: boolean) {
      eventDay = on ? day : -1
      requests = []
      customers = new Set()
    },
    /** The event ends: the lots decide, then everyone orders in the order in which they came. */
    close(day: number) {
      today[at.requests] += requests.length
      const last = settings.stock > 0 && requests.length > settings.stock
        ? requests.toSorted((a, b) => a.lot - b.lot || population.person[a.row] - population.person[b.row] || a.bits - b.bits).slice(settings.stock) : []
      const missed = new Set(last)
      const chance = requests.length > 0 ? (requests.length - last.length) / requests.length : 1
      for (const request of requests) {
        const { row, bits, anyway } = request
        if (!attendance.living(row)) continue
        if (!missed.has(request)) {
          note(row, 'flashSold', { chance, commission: live ? settings.commission : 0 })
          order(day, request, settings.depth)
        } else if (anyway && luck(row, purposes.flashStay, bits) < stay) {
          note(row, 'flashNormal', { chance })
          order(day, request, 0)
        } else {
          note(row, 'flashMissed', { chance })
          if (anyway) today[at.lost]++
        }
      }
    },
    /** Customers who asked for something today. */
    buyers: () => customers.size,
    /** Expected share of wishes that the stock of an event fills. */
    filled(day: number, pull: readonly number[], there: number): number {
      if (settings.stock === 0) return 1
      let wishes = 0
      for (let g = 0; g < pull.length; g++) wishes += (world.sumLambda[g] / lambdaUnit) * world.calendar.season[day] * there * pull[g]
      return wishes > settings.stock ? settings.stock / wishes : 1
    },
  }
}
