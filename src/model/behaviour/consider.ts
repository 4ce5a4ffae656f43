/** How strongly a customer is drawn to order today: everything that multiplies their own rate. Model 5. */
import { clockBound, clockFactor } from '../clock.ts'
import type { Offer } from '../hooks.ts'
import { C } from '../ledger.ts'
import { byte, half, word } from '../record.ts'
import { expectedSaving } from '../coupon-template.ts'
import { reducedSlot } from '../order.ts'
import { reducedWithin, reductionOn } from '../reduction.ts'
import { pantryAfter, pantryFrom } from '../pantry.ts'
import { fatigueAt, referenceAt } from '../state.ts'
import { flag, pantryUnit, personal } from '../population.ts'
import { attention, couponLift, priceMultiplier } from '../price.ts'
import { beginWith, beside, besideWithin, roomAfter } from '../stacking.ts'
import { touchCeiling, touchFactor } from '../touch.ts'
import { bestCoupon, boundCoupon, couponCeiling, couponsCeiling } from '../wallet.ts'
import type { World } from '../world.ts'

/** The merchant's multipliers together never exceed this; hits are counted. */
const cap = 25
/** No occasion is listed above this. */
const mostListed = 32

/** Brings a customer's lazy state to the opening of the day and weighs what cannot change within it. */
export function meet(world: World, row: number, day: number): void {
  const { present, population, calendar } = world
  const lambda = population.lambda[row]
  present.row = row
  present.added = 0
  present.putOff = 0
  present.changed = false
  present.suppressed = 0
  const stored = population.pantry[word(row)]
  if (stored > 0 || world.waiting !== undefined) {
    const { waiting } = world
    const since = population.stateDay[half(row)]
    // a customer met a second time today already stands at the next opening
    const again = since > day
    const pantry = again ? stored / pantryUnit : pantryFrom(world, row, stored / pantryUnit, since, day)
    if (waiting && !again) present.putOff = waiting.putOff
    const today = lambda * calendar.season[day]
    const drained = pantryAfter(world, row, pantry, day)
    if (waiting && !again) present.putOff += waiting.putOff
    present.pantry = pantry
    present.drained = again ? pantry : drained
    // below 0 it rises again where a sale makes up for what was put off
    if (today > 0) present.suppressed = Math.max(0, Math.min(1, (pantry - drained) / today))
  } else {
    present.pantry = present.drained = stored / pantryUnit
  }
  present.reference = referenceAt(world, row, day, world.recovery)
  present.fatigue = fatigueAt(world, row, day, world.fatigueDecay)
  let steady = touchFactor(world, row, day)
  for (const weigh of world.on.weigh) steady *= weigh(row, day)
  present.steady = steady
  present.rate = world.quality.rate[population.channel[byte(row)]]
  if (world.outside) present.rate *= world.outside.rate[population.segment[byte(row)] * calendar.season.length + day]
  present.world = present.rate * world.worldPrice[population.segment[byte(row)]]
  present.clock = 1
  if (world.clocks.on) turnClock(world, row, day)
  const here = population.segment[byte(row)] * calendar.season.length + day
  look(world, row, day, world.offer, world.anyPosted ? world.posted[here] : 0, world.postedBy[here])
}

/** Reads the customer's own clock: at the opening of their day, and after each order. */
export function turnClock(world: World, row: number, day: number): void {
  const { present } = world
  present.clock = clockFactor(world, row, day)
  present.world = present.rate * world.worldPrice[world.population.segment[byte(row)]] * present.clock
}

/** What a customer is offered on a day beside a posted discount: the item discount as far as the margin allows, what of it is taken for granted, points. */
function look(world: World, row: number, day: number, offer: Offer, posted: number, by: number): void {
  const { present, market } = world
  beginWith(offer, posted, by)
  offer.posted = posted > 0
  offer.granted = 0
  offer.points = 0
  for (const lower of world.on.offer) lower(row, day, offer)
  present.item = Math.min(offer.item, roomAfter(market, 0))
  present.granted = offer.granted
  present.points = offer.points
}

/** Effect of price and coupon at the present reference price; leaves pay ratio and slot in `present`. */
export function priceNow(world: World, row: number, day: number): number {
  const { present, market, population, wallet } = world
  const segment = market.segments[population.segment[byte(row)]]
  const charged = market.economics.everydayPrice * (1 - present.item)
  const pay = charged * (1 - present.points)
  const reference = present.reference * (1 - present.granted)
  const plain = priceMultiplier(segment, market.price.lossAversion, pay, reference)
  let m = plain
  if (world.offer.posted && plain > 1) m = 1 + attention(population.dealProne[byte(row)], world.law.dealMean[population.segment[byte(row)]]) * (plain - 1)
  present.pay = pay
  present.slot = -1
  const holds = wallet !== undefined && (wallet.slots[0].values[word(row)] | wallet.slots[1].values[word(row)]) !== 0
  const reduced = world.reduction === undefined ? undefined : reductionOn(world, day)
  if (holds || reduced !== undefined) {
    const mean = population.zeta[word(row)] * 100 * charged
    let [saving, urgency] = [0, 1]
    if (holds) {
      const best = bestCoupon(wallet, row, day, mean)
      present.slot = best.slot
      saving = best.saving
      urgency = best.urgency
    }
    if (reduced !== undefined) {
      const own = expectedSaving(reduced, mean)
      if (present.slot < 0 || own > saving) {
        present.slot = reducedSlot
        saving = own
        urgency = 1
      }
    }
    if (present.slot >= 0) {
      present.pay = pay * (1 - Math.min(saving, roomAfter(market, present.item)))
      m += (priceMultiplier(segment, market.price.lossAversion, present.pay, reference) - plain) * urgency
    }
  }
  return m
}

/** The multiplier of a customer's rate at this moment: an occasion with a mark up to it becomes an order. `mark` is for the count of cap hits alone. */
export function multiplier(world: World, row: number, day: number, mark: number): number {
  const { present } = world
  let m = priceNow(world, row, day) * present.steady
  if (m > cap) {
    m = cap
    // however far the listing went, only occasions that the cap lets through count
    if (mark <= cap * present.rate * present.clock) world.today[C.capped]++
  }
  return present.rate * (1 - present.suppressed) * m * present.clock
}

/**
 * The multiplier under another item discount, for an offer that is taken up only if the customer wants it. `noticed` scales its pull by
 * attention, as for a posted one; `urgency` stretches what it adds to the price's effect; `saving` is a share that comes off what is left
 * to pay. Leaves the customer at hand as they were.
 */
export function multiplierAt(world: World, row: number, day: number, item: number, noticed: boolean, urgency: number, saving = 0): number {
  const { present, offer } = world
  const { item: before, pay, slot } = present
  const { posted } = offer
  const plain = urgency === 1 ? 0 : priceNow(world, row, day)
  present.item = besideWithin(world.market, before, item)
  // what is posted stays so where all discounts count
  if (present.item > before) offer.posted = noticed || (offer.multiply && posted)
  const price = priceNow(world, row, day) * (saving > 0 ? savingLift(world, row, saving) : 1)
  const m = Math.min(cap, (urgency === 1 ? price : plain + (price - plain) * urgency) * present.steady)
  present.item = before
  present.pay = pay
  present.slot = slot
  offer.posted = posted
  return present.rate * (1 - present.suppressed) * m * present.clock
}

/** What a share off what is left to pay makes of the price's effect on the customer at hand. */
function savingLift({ market, present, population }: World, row: number, saving: number): number {
  const segment = market.segments[population.segment[byte(row)]]
  const { lossAversion } = market.price
  const pay = market.economics.everydayPrice * (1 - present.item) * (1 - present.points)
  const reference = present.reference * (1 - present.granted)
  const less = pay * (1 - Math.min(saving, roomAfter(market, present.item)))
  return priceMultiplier(segment, lossAversion, less, reference) / priceMultiplier(segment, lossAversion, pay, reference)
}

/** A value that the multiplier cannot exceed on any of the days `from..to`, as far as the customer's columns tell today. */
export function bound(world: World, row: number, from: number, to: number): number {
  const { population, wallet, market, present } = world
  let factor = touchFactor(world, row, from)
  for (const most of world.on.bound) factor *= most(row, from, to)
  const g = population.segment[byte(row)]
  let deepest = deepestPost(world, g, from, to)
  for (const deal of world.on.deal) deepest = beside(world.offer, deepest, deal(row, from, to))
  // what the customer at hand is offered stands when all is looked at
  const { item: itemHeld, points: pointsHeld, granted: grantedHeld } = present
  look(world, row, to, world.likely, deepest, 0)
  const { points, item: offered } = present
  let { granted } = present
  if (granted > 0) {
    look(world, row, from, world.likely, deepest, 0)
    // what is taken for granted moves one way: the less, the more a price pulls
    granted = Math.min(granted, present.granted)
  }
  let item = offered
  for (const most of world.on.deepest) item = beside(world.offer, item, most(row, from, to))
  item = Math.min(item, roomAfter(market, 0))
  present.item = itemHeld
  present.points = pointsHeld
  present.granted = grantedHeld
  const holds = wallet !== undefined && (wallet.slots[0].values[word(row)] | wallet.slots[1].values[word(row)]) !== 0
  const reduced = reducedWithin(world, from, to) ? world.reduction!.template : undefined
  const everyday = market.economics.everydayPrice
  // once an anchor has moved, the rounding of a stored reference price may leave it a hair above 1
  if (item > 0 || granted > 0 || points > 0 || holds || reduced || world.anchored) {
    const segment = market.segments[g]
    const { lossAversion } = market.price
    const reference = Math.max(1, everyday, referenceAt(world, row, from, world.recovery)) * (1 - granted)
    const charged = everyday * (1 - item)
    const pay = charged * (1 - points)
    const plain = priceMultiplier(segment, lossAversion, pay, reference)
    let price = deepest > 0 && plain > 1 ? 1 + Math.max(1, attention(population.dealProne[byte(row)], world.law.dealMean[g])) * (plain - 1) : plain
    if (holds) {
      const best = boundCoupon(wallet, row, from, to, population.zeta[word(row)] * 100 * charged)
      if (best.slot >= 0) {
        let { saving } = best
        // on days without the deepest offer the same basket is worth more before the coupon: allow each saving
        if (deepest > 0 || world.on.deepest.length > 0)
          for (const other of [0, offered]) saving = Math.max(saving, boundCoupon(wallet, row, from, to, population.zeta[word(row)] * 100 * everyday * (1 - other)).saving)
        price += couponLift(segment, lossAversion, pay, reference, saving) * Math.max(1, best.urgency)
      }
    }
    // what it saves does not rise with the basket: beside item discounts, all that it ever saves is allowed
    if (reduced) price += couponLift(segment, lossAversion, pay, reference, item > 0 ? reduced.most.saving : expectedSaving(reduced, population.zeta[word(row)] * 100 * charged))
    factor *= Math.max(price, 1)
  }
  // what the world alone makes of the rate decides on displaced orders, so its occasions are listed too
  const most = Math.max(Math.min(cap, factor), world.worldPrice[g]) * world.quality.rate[population.channel[byte(row)]]
  const met = world.outside ? most * world.outside.most(g, from, to) : most
  return world.clocks.on ? met * clockBound(world, row, from, to) : met
}

/** Deepest discount posted for a segment on `from..to`. */
function deepestPost(world: World, segment: number, from: number, to: number): number {
  if (!world.anyPosted) return 0
  let deepest = 0
  for (let d = from, base = segment * world.calendar.season.length; d <= to; d++) deepest = Math.max(deepest, world.posted[base + d])
  return deepest
}

/** Values that no bound exceeds, without coupon and message, and effects of item discounts by segment: of those whom no lever treats apart, and of all. */
type Level = { readonly plain: number; readonly apart: number; readonly prices: { readonly plain: Float64Array; readonly apart: Float64Array } }
/** The ceilings of some days: of all, and of those whom no lot has picked. `quick` is the part of it that is no lever's. */
export type Ceilings = { readonly all: Level; readonly rest: Level; readonly quick: number }

const noPrices = { plain: new Float64Array(0), apart: new Float64Array(0) }
const endless: Level = { plain: mostListed, apart: mostListed, prices: noPrices }
/** Where a lever says nothing. */
export const untold: Ceilings = { all: endless, rest: endless, quick: mostListed }

/** The ceilings of `from..to`. */
export function ceilings(world: World, from: number, to: number): Ceilings {
  if (world.on.ceiling.length < world.on.bound.length || world.on.reach.length < Math.max(world.on.offer.length, world.on.deal.length)) return untold
  // once an anchor has moved, the rounding of a stored reference price may lift the price's effect a little
  const reduced = reducedWithin(world, from, to) ? 1 + world.reduction!.lift : 1
  const quick = reduced * (world.anyQuick ? Math.max(1, ...world.quality.rate) : 1) * (world.anchored ? everydayCeiling(world) * 1.0005 : 1) * world.clocks.most * outsideCeiling(world, from, to) * 1.000001
  const level = (picked: boolean): Level => {
    const prices = { plain: pricesOf(world, from, to, false, picked), apart: pricesOf(world, from, to, true, picked) }
    // a lever that slows orders does not slow what the world alone makes of the rate, by which displaced orders are told
    const of = (apart: boolean): number =>
      quick * Math.max(1, world.on.ceiling.reduce((factor, most) => factor * most(from, to, apart, picked), priceCeiling(world, from, to, apart, apart ? prices.apart : prices.plain)))
    return { plain: of(false), apart: of(true), prices }
  }
  const all = level(true)
  return { all, rest: world.on.picks.length > 0 ? level(false) : all, quick }
}

/** The ceilings with any coupon and message, by what sets a customer apart (`personal` of their flags). */
export function ceilingsByKind(world: World, { all: { plain, apart } }: Ceilings): Float64Array {
  const [coupon, touched] = [world.wallet ? couponsCeiling(world.wallet, world.day) : 1, touchCeiling(world)]
  return Float64Array.from({ length: 8 }, (_, k) => Math.min(mostListed, (k & personal(flag.apart) ? apart : plain) * (k & personal(flag.coupon) ? coupon : 1) * (k & personal(flag.touched) ? touched : 1)))
}

/** What message and coupons of a customer come to at most, from today on. */
export function ownCeiling(world: World, row: number): number {
  const { population, wallet } = world
  const flags = population.flags[row]
  return (flags & flag.touched ? touchFactor(world, row, world.day) : 1) * (flags & flag.coupon ? couponCeiling(wallet!, row, population.segment[byte(row)], world.day) : 1)
}

/** A value that a customer's bound does not exceed from today on, far cheaper than the bound itself; `own` as above. */
export function ceilingOf(world: World, { plain, apart }: Level, row: number, own: number): number {
  // with an item discount beside it, the product of the ceilings of both bounds the whole
  return Math.min(mostListed, (world.population.flags[row] & flag.apart ? apart : plain) * own)
}

/** True for a customer whom a lot has picked on some of the days. */
export function isPicked(world: World, row: number, from: number, to: number): boolean {
  for (const picks of world.on.picks) if (picks(row, from, to)) return true
  return false
}

/** The same with what the levers do to this customer, still cheaper than the bound: no offer is put together and no coupon's saving looked up. */
export function nearBound(world: World, { quick }: Ceilings, { prices }: Level, row: number, from: number, to: number, own: number): number {
  if (prices === noPrices) return mostListed
  const { population, market, law } = world
  const g = population.segment[byte(row)]
  let factor = 1
  for (const most of world.on.bound) factor *= most(row, from, to)
  let points = 1
  for (const pull of world.on.pull) points *= pull(row)
  let price = (population.flags[row] & flag.apart ? prices.apart : prices.plain)[g]
  if (price > 1) {
    const noticed = Math.max(1, attention(population.dealProne[byte(row)], law.dealMean[g]))
    price = market.economics.itemsMultiply || points > 1 ? noticed * price : 1 + noticed * (price - 1)
  }
  return Math.min(mostListed, quick * Math.max(1, factor * price * points * own))
}

/** Effect of the item discounts of some day of `from..to`, by segment; of those alone that anyone may get, unless `apart` or `picked`. */
function pricesOf(world: World, from: number, to: number, apart: boolean, picked: boolean): Float64Array {
  const { market, offer } = world
  const { everydayPrice } = market.economics
  const reached = world.on.reach.reduce((deepest, reach) => beside(offer, deepest, reach(from, to, apart, picked)), 0)
  return Float64Array.from(market.segments, (segment, g) => {
    const deepest = Math.min(beside(offer, deepestPost(world, g, from, to), reached), roomAfter(market, 0))
    return deepest === 0 ? 1 : priceMultiplier(segment, market.price.lossAversion, everydayPrice * (1 - deepest), Math.max(1, everydayPrice))
  })
}

/** Largest of these effects on those who notice them most. */
function priceCeiling(world: World, from: number, to: number, apart: boolean, pulls: Float64Array): number {
  const { market, law } = world
  let most = 1
  for (let g = 0; g < pulls.length; g++) {
    if (pulls[g] === 1) continue
    const noticed = deepestPost(world, g, from, to) > 0 || world.on.deal.length > 0 ? attention(255, law.dealMean[g]) : 1
    // what comes off beside it is noticed as much
    most = Math.max(most, market.economics.itemsMultiply || (apart && world.points) ? noticed * pulls[g] : 1 + noticed * (pulls[g] - 1))
  }
  return most
}

/** Largest factor from outside on anyone. */
const outsideCeiling = ({ outside, market }: World, from: number, to: number): number =>
  outside ? Math.max(...market.segments.map((_, g) => outside.most(g, from, to))) : 1

/** Largest effect of the everyday price itself. */
function everydayCeiling({ market }: World): number {
  const { everydayPrice } = market.economics
  return Math.max(1, ...market.segments.map((s) => priceMultiplier(s, market.price.lossAversion, everydayPrice, Math.max(1, everydayPrice))))
}
