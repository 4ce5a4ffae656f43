/** How strongly a customer is drawn to order today: everything that multiplies their own rate. Model 5. */
import { C } from '../ledger.ts'
import { fatigueAt, drain, referenceAt } from '../state.ts'
import { pantryUnit } from '../population.ts'
import { attention, priceMultiplier } from '../price.ts'
import { touchFactor } from '../touch.ts'
import { bestCoupon, boundCoupon } from '../wallet.ts'
import type { World } from '../world.ts'

/** The merchant's multipliers together never exceed this; hits are counted. */
const cap = 25

/** Brings a customer's lazy state to the opening of the day and weighs what cannot change within it. */
export function meet(world: World, row: number, day: number): void {
  const { present, population, calendar } = world
  const lambda = population.lambda[row]
  present.row = row
  present.added = 0
  present.changed = false
  present.suppressed = 0
  const stored = population.pantry[row]
  if (stored > 0) {
    const since = population.stateDay[row]
    // a customer met a second time today already stands at the next opening
    const pantry = since > day ? stored / pantryUnit : drain(stored / pantryUnit, lambda * (calendar.sum[day] - calendar.sum[since]))
    const today = lambda * calendar.season[day]
    const drained = drain(pantry, today)
    present.pantry = pantry
    present.drained = since > day ? pantry : drained
    if (today > 0) present.suppressed = Math.min(1, (pantry - drained) / today)
  } else {
    present.pantry = present.drained = stored / pantryUnit
  }
  present.reference = referenceAt(world, row, day, world.recovery)
  present.fatigue = fatigueAt(world, row, day, world.fatigueDecay)
  let steady = touchFactor(world, row, day)
  for (const weigh of world.on.weigh) steady *= weigh(row, day)
  present.steady = steady
  present.world = world.quality.rate[population.channel[row]]
  look(world, row, day)
}

/** The item discount a customer is offered today, and what of it is taken for granted. */
function look(world: World, row: number, day: number): void {
  const { offer, present, population } = world
  const posted = world.anyPosted ? world.posted[population.segment[row] * world.calendar.season.length + day] : 0
  offer.item = posted
  offer.posted = posted > 0
  offer.granted = 0
  for (const lower of world.on.offer) lower(row, day, offer)
  present.item = offer.item
  present.granted = offer.granted
}

/** Effect of price and coupon at the present reference price; leaves pay ratio and slot in `present`. */
export function priceNow(world: World, row: number, day: number): number {
  const { present, market, population, wallet } = world
  const segment = market.segments[population.segment[row]]
  const pay = market.economics.everydayPrice * (1 - present.item)
  const reference = present.reference * (1 - present.granted)
  const plain = priceMultiplier(segment, market.price.lossAversion, pay, reference)
  let m = plain
  if (world.offer.posted && plain > 1) m = 1 + attention(population.dealProne[row], world.law.dealMean[population.segment[row]]) * (plain - 1)
  present.pay = pay
  present.slot = -1
  if (wallet !== undefined && (wallet.slots[0].values[row] | wallet.slots[1].values[row]) !== 0) {
    const best = bestCoupon(wallet, row, day, population.zeta[row] * 100 * pay)
    if (best.slot >= 0) {
      present.slot = best.slot
      present.pay = pay * (1 - best.saving)
      m += (priceMultiplier(segment, market.price.lossAversion, present.pay, reference) - plain) * best.urgency
    }
  }
  return m
}

/** The multiplier of a customer's rate at this moment: an occasion with a mark up to it becomes an order. */
export function multiplier(world: World, row: number, day: number): number {
  const { present } = world
  let m = priceNow(world, row, day) * present.steady
  if (m > cap) {
    m = cap
    world.today[C.capped]++
  }
  return present.world * (1 - present.suppressed) * m
}

/** A value that the multiplier cannot exceed on any of the days `from..to`, as far as the customer's columns tell today. */
export function bound(world: World, row: number, from: number, to: number): number {
  const { population, wallet, market, present } = world
  let factor = touchFactor(world, row, from)
  for (const bound of world.on.bound) factor *= bound(row, from, to)
  const g = population.segment[row]
  let deepest = 0
  if (world.anyPosted) for (let d = from, base = g * world.calendar.season.length; d <= to; d++) deepest = Math.max(deepest, world.posted[base + d])
  look(world, row, from)
  const item = Math.max(deepest, present.item)
  const holds = wallet !== undefined && (wallet.slots[0].values[row] | wallet.slots[1].values[row]) !== 0
  const everyday = market.economics.everydayPrice
  if (item > 0 || holds || everyday !== 1) {
    const segment = market.segments[g]
    const { lossAversion } = market.price
    const reference = Math.max(1, everyday, referenceAt(world, row, from, world.recovery)) * (1 - present.granted)
    const pay = everyday * (1 - item)
    const plain = priceMultiplier(segment, lossAversion, pay, reference)
    let price = deepest > 0 && plain > 1 ? 1 + Math.max(1, attention(population.dealProne[row], world.law.dealMean[g])) * (plain - 1) : plain
    if (holds) {
      const best = boundCoupon(wallet, row, from, to, population.zeta[row] * 100 * pay)
      // a dearer price than the deepest posted one makes the coupon's expected saving no larger only on average: allow both
      const shallow = deepest > 0 ? boundCoupon(wallet, row, from, to, population.zeta[row] * 100 * everyday).saving : 0
      const saving = Math.max(best.saving, shallow)
      if (best.slot >= 0) {
        const paid = pay * (1 - saving)
        const most = priceMultiplier(segment, lossAversion, paid, reference) - plain
        // the difference peaks at the highest reference price or where the coupon's price meets it
        const kink = paid < reference ? priceMultiplier(segment, lossAversion, paid, paid) - priceMultiplier(segment, lossAversion, pay, paid) : 0
        price += Math.max(most, kink, 0) * Math.max(1, best.urgency)
      }
    }
    factor *= Math.max(price, 1)
  }
  return Math.min(cap, factor) * world.quality.rate[population.channel[row]]
}
