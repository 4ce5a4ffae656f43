/** Subscription: some regular buyers have a box sent every so many days, for less, until they cancel. Model 5.9. */
import { days, fraction, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { personDraw } from '../../model/behaviour/arrive.ts'
import { buy } from '../../model/behaviour/buy.ts'
import { meet } from '../../model/behaviour/consider.ts'
import { lambdaUnits, part } from '../../model/behaviour/leave.ts'
import { dayZero, never } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { note } from '../../model/note.ts'
import { label, orderDraw } from '../../model/order.ts'
import { addProperty } from '../../model/population.ts'
import { purposes } from '../../model/random.ts'
import { byte, half, word } from '../../model/record.ts'
import { takeForGranted, takeOff } from '../../model/stacking.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'

const fields = {
  visibility: fraction({ default: 1, source: assumption, moves: { output: 'subscription.started', direction: 'up' } }),
  discount: fraction({ default: 0.1, max: 0.5, usual: [0.05, 0.2], source: assumption, moves: { output: 'subscription.started', direction: 'up' } }),
  cycle: days({ default: 30, min: 7, max: 180, usual: [30, 60], source: assumption, moves: { output: 'orders.scheduled', direction: 'down' } }),
  freeShipping: toggle({ default: true, source: assumption, moves: { output: 'shipping', direction: 'down' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const subscription = lever({
  id: 'subscription',
  group: 'membership',
  fields,
  zero: { visibility: 0 },
  columns: ['subscription.members', 'subscription.started', 'subscription.ended', 'subscription.lost', 'subscription.paused', 'subscription.skipped', 'subscription.discount'],
})

/** The saving at which the market's chance to subscribe holds. */
const usualSaving = 0.1
/** Sub-index of the draws of a box; no mark and no first order has it. */
const boxBits = 8
/** Orders in the pantry above which a household lets a box go by. */
const stocked = 1

export function start(world: World, settings: Own): Hooks {
  if (settings.visibility === 0) return {}
  const { population, market, calendar, today, present } = world
  const { adoption, withoutDiscount, churn, pause, box, replaced } = market.subscribing
  const { discount, cycle, freeShipping } = settings
  const everyday = market.economics.everydayPrice
  /** Day of the next box, `never` for those who are no subscribers; a box falls due in the list of its day. */
  const next = addProperty(population, 'u16', never)
  const due: number[][] = Array.from({ length: calendar.end - dayZero }, () => [])
  const place = Object.fromEntries(subscription.columns.map((name) => [name.slice('subscription.'.length), world.place(name)])) as Readonly<Record<'members' | 'started' | 'ended' | 'lost' | 'paused' | 'skipped' | 'discount', number>>
  const fee = freeShipping ? fen(market.economics.shippingFee) : 0
  /** Sum of lambda over the subscribers, per segment, and how many they are. */
  const theirs = new Float64Array(market.segments.length)
  let members = 0
  /** The customer at hand gets a box, so its discount is on offer. */
  let packing = false

  const subscribed = (row: number): boolean => next.values[half(row)] !== never
  /** Nobody subscribes to much more than they use, and the less a box saves the fewer do. */
  const chanceOf = (row: number): number => {
    const saving = discount + fee / (population.zeta[word(row)] * 100 * box * everyday)
    const appeal = withoutDiscount + ((1 - withoutDiscount) * 2 * saving) / (saving + usualSaving)
    return settings.visibility * adoption * Math.min(1, population.lambda[row] * cycle) * appeal
  }
  /** No customer's chance is higher; most orders are done with before it is worked out. */
  const likeliest = settings.visibility * adoption * (2 - withoutDiscount)
  const expect = (row: number, day: number) => {
    next.values[half(row)] = day
    due[day - dayZero]?.push(row)
  }
  const count = (row: number, sign: 1 | -1) => {
    members += sign
    theirs[population.segment[byte(row)]] += sign * lambdaUnits(population.lambda[row])
  }
  const stop = (row: number) => {
    next.values[half(row)] = never
    count(row, -1)
  }

  /** A box is made up as agreed: no coupon, the better of the two discounts, and a price that teaches nothing because it is taken for granted. */
  const send = (row: number, day: number) => {
    // under a margin guard less may come off than was agreed
    present.granted = Math.min(present.granted, present.item)
    present.pay = everyday * (1 - present.item)
    present.slot = -1
    // what the orders it replaces would not have used is stocked up, as far as the segment stocks up
    const surplus = Math.max(0, box - replaced * population.lambda[row] * (calendar.sum[day] - calendar.sum[day - cycle]))
    const borrowed = market.segments[population.segment[byte(row)]].pantry * surplus
    const order = buy(world, row, { label: label.scheduled, bits: boxBits, borrowed, life: 0, coupon: undefined, organic: true, agreed: box })
    part(world)
    if (orderDraw(world, order, purposes.subscriptionEnd) >= churn) return
    today[place.ended]++
    note(world, row, 'subscriptionEnded', churn)
    stop(row)
  }

  return {
    offer(_row, _day, offer) {
      if (!packing) return
      takeOff(offer, discount, place.discount)
      takeForGranted(offer, discount)
    },
    reach: () => 0,
    weigh: (row) => (subscribed(row) ? 1 - replaced : 1),
    crowd: (g) => ({ rate: world.sumLambda[g] > 0 ? 1 - (replaced * theirs[g]) / world.sumLambda[g] : 1, share: 1 }),
    pay(order) {
      if (order.label === label.scheduled && freeShipping) order.shipping = 0
    },
    after(order) {
      const { row, day } = order
      // a first order tells the shop nothing of what is needed again
      if (order.before < 1 || subscribed(row)) return
      const u = orderDraw(world, order, purposes.subscribe)
      if (u >= likeliest) return
      const chance = chanceOf(row)
      if (u >= chance) return
      today[place.started]++
      note(world, row, 'subscriptionStarted', Math.min(1, chance))
      expect(row, day + cycle)
      count(row, 1)
    },
    others(day) {
      for (const row of due[day - dayZero]) {
        // who left since, or cancelled and came back, waits for another day or for none
        if (next.values[half(row)] !== day) continue
        expect(row, day + cycle)
        if (personDraw(world, population.person[row], purposes.subscriptionPause, 0) < pause) {
          today[place.paused]++
          note(world, row, 'subscriptionPaused', pause)
          continue
        }
        packing = true
        meet(world, row, day)
        packing = false
        if (present.pantry <= stocked) {
          send(row, day)
          continue
        }
        today[place.skipped]++
        note(world, row, 'subscriptionSkipped', 1)
      }
    },
    left(row) {
      if (!subscribed(row)) return
      today[place.lost]++
      stop(row)
    },
    close() {
      today[place.members] = members
    },
  }
}
