/** Visits that end without an order, drawn beside the orders so that GMV = UV x CVR x AOV holds; they never feed back. Model 14. */
import { binomialQuantile, poissonQuantile } from '../numeric/poisson.ts'
import { fastExp, fastLog } from '../numeric/fast.ts'
import { expectedSaving, type CouponTemplate } from './coupon-template.ts'
import { C } from './ledger.ts'
import { causes, channels } from './market.ts'
import { lambdaUnit, meanOverBaskets } from './population.ts'
import { priceMultiplier } from './price.ts'
import { draw, firstKey, purposes, secondKey, subWord, unit } from './random.ts'
import type { World } from './world.ts'

/** Customers convert above, prospects below the shop's mean; 70/30 orders give the mean back (assumption). */
export const customerShare = 1.4
export const prospectShare = 0.6
/** Steps of a visit besides the cart, which follows from the conversion: who does not leave at once, checks out, pays. */
export type Steps = { readonly stay: number; readonly checkOut: number; readonly pay: number }
export const calibration: Steps = { stay: 0.55, checkOut: 0.3 / 0.95, pay: 0.95 }
/** Share of the effect of an offer to all that is more visits. */
export const postedTraffic = 0.3
/** How much better the visits convert of prospects whom a group asks to join (assumption). */
const groupQuality = 2

export type Visits = {
  /** Change of the mean per segment and engine day by personal touches and coupons, in lambda units, before season. */
  readonly extra: Float64Array
  /** Expected acquisitions of the day by cause, and what they would be if rivals charged as usual. */
  readonly expected: Float64Array
  readonly unrivalled: Float64Array
  /** The steps as the storefront has made them, and how many times as readily a prospect's visit becomes an order. */
  steps: Steps
  welcome: number
  /** How many stay on a page as quick as the shop's, against the calibration. */
  speed: number
}

export const visitsOf = (segments: number, length: number): Visits =>
  ({ extra: new Float64Array(segments * length), expected: new Float64Array(causes.length), unrivalled: new Float64Array(causes.length), steps: calibration, welcome: 1, speed: 1 })

const word = (world: World, id: number, sub: number): number =>
  unit(draw(firstKey(world.key, id), secondKey(world.key.b, id), world.words.w0[purposes.visits], subWord(world.words.w1[purposes.visits], sub)))

/** Splits visits without an order over where they end, for a conversion of `c`. */
function end(world: World, id: number, visits: number, c: number): void {
  const { today } = world
  const { stay, checkOut, pay } = world.visits.steps
  const cart = Math.min(1, c / (stay * checkOut * pay))
  const parts = [1 - stay, stay * (1 - cart), stay * cart * (1 - checkOut), stay * cart * checkOut * (1 - pay)]
  const places = [C.bounce, C.product, C.cart, C.pay]
  let left = visits
  let share = 1 - c
  for (let k = 0; k < 3; k++) {
    const n = binomialQuantile(word(world, id, k + 1), left, Math.max(0, Math.min(1, parts[k] / share)))
    today[places[k]] += n
    left -= n
    share -= parts[k]
  }
  today[C.pay] += left
}

/** Extra visits per unit of a customer's own rate while a personal coupon multiplies their orders by `lift`: half of it is traffic. */
const couponVisits = (world: World, lift: number): number =>
  (Math.sqrt(lift) - 1) / (customerShare * world.market.economics.conversion) - (lift - 1)

/** Extra visits per unit of rate while a coupon lives, mean over each segment's baskets (which do not depend on the rate); reference price taken as 1. */
export const couponTraffic = (world: World, template: CouponTemplate): readonly number[] =>
  world.market.segments.map((segment, g) => meanOverBaskets(world.law, g, (zeta) => {
    const saving = expectedSaving(template, zeta * 100 * world.market.economics.everydayPrice)
    return couponVisits(world, priceMultiplier(segment, world.market.price.lossAversion, 1 - saving, 1))
  }))

/** Draws the day's visits without order: of customers by segment, of prospects by what brought them. */
export function browse(world: World, day: number): void {
  const { market, today, visits, sumLambda, calendar, prospects } = world
  const c1 = customerShare * market.economics.conversion
  const season = calendar.season[day]
  const length = calendar.season.length
  let total = 0
  for (let g = 0; g < market.segments.length; g++) {
    // the everyday price changes how many buy, not how many look
    let rate = world.worldPrice[g]
    let traffic = 1
    // a rival's price turns buyers away, a crisis visitors too, those as well whom a message or a coupon brings
    const looks = world.outside ? world.outside.looks[day] : 1
    if (world.outside) {
      rate *= world.outside.rate[g * length + day]
      traffic *= looks
    }
    const posted = world.posted[g * length + day]
    if (posted > 0) {
      const lift = fastExp(-market.segments[g].elasticity * fastLog(1 - posted) + market.segments[g].dealPull * posted)
      rate *= lift
      traffic *= fastExp(postedTraffic * fastLog(lift))
    }
    // who waits for a sale looks all the same
    if (world.waiting) rate *= 1 - (world.law.dealMean[g] / 255) * market.waiting.most * world.waiting.plans[0].share[day]
    for (const crowd of world.on.crowd) {
      const lift = crowd(g, day)
      rate *= lift.rate
      traffic *= 1 + lift.share * (lift.rate - 1)
    }
    let mean = season * ((sumLambda[g] / lambdaUnit) * (traffic / c1 - rate) + (visits.extra[g * length + day] / lambdaUnit) * looks)
    if (mean < 0) {
      today[C.clamped]++
      mean = 0
    }
    const n = poissonQuantile(word(world, g, 0), mean)
    end(world, g, n, Math.min(0.99, (c1 * rate) / traffic))
    total += n
  }
  let orders = 0
  for (let k = 0; k < 5; k++) orders += today[C.first + k]
  let fresh = 0
  for (let c = 0; c < causes.length; c++) {
    const came = today[C.newCustomers + c]
    fresh += came
    // who is invited one by one is no part of the hazard
    const hazard = c <= channels.length
    const expected = hazard ? visits.expected[c] : came
    // who buys from a rival has looked here as well
    const drawn = hazard && world.outside && expected > 0 ? visits.unrivalled[c] / expected : 1
    const cause = causes[c]
    const quality = cause === 'organic' ? 1 : cause === 'referral' ? market.sharing.closeness - (market.sharing.closeness - 1) * market.sharing.weakTies : cause === 'group' ? groupQuality : market.channels[cause].visitQuality
    const c2 = Math.min(0.99, (prospectShare * market.economics.conversion * quality * visits.welcome) / drawn)
    const n = prospects.thresholds.size === 0 && came === 0 ? 0 : poissonQuantile(word(world, 16 + c, 0), expected * (1 / c2 - 1))
    end(world, 16 + c, n, c2)
    today[C.visits + c] += n + came
  }
  today[C.visitsCustomers] += total + orders - fresh
}

