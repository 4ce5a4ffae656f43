/** What a price does to the rate: own elasticity, reference price, loss aversion, and the coupon in hand. Model 5.1 and 5.4. */
import { fastExp, fastLog } from '../numeric/fast.ts'
import type { Market, Segment } from './market.ts'

/**
 * The price multiplier. `pay` is the pay ratio (what is paid per yuan of calibration price), `reference` the price taken for granted.
 * Exactly 1 at 1 and 1.
 */
export function priceMultiplier(segment: Segment, lossAversion: number, pay: number, reference: number): number {
  if (pay === 1 && reference === 1) return 1
  const gain = reference - pay
  return fastExp(segment.dealPull * (gain >= 0 ? gain : lossAversion * gain) - segment.elasticity * fastLog(pay))
}

/** Most that a coupon adds to the price multiplier at any reference price up to `reference`: at that price, or where the coupon's price meets it. */
export function couponLift(segment: Segment, lossAversion: number, pay: number, reference: number, saving: number): number {
  const paid = pay * (1 - saving)
  const lift = priceMultiplier(segment, lossAversion, paid, reference) - priceMultiplier(segment, lossAversion, pay, reference)
  const kink = paid < reference ? priceMultiplier(segment, lossAversion, paid, paid) - priceMultiplier(segment, lossAversion, pay, paid) : 0
  return Math.max(lift, kink, 0)
}

/** Share of a posted offer's pull that reaches a customer: deal-prone people notice more; the mean over the segment is 1. */
export function attention(dealProne: number, dealMean: number): number {
  return (0.5 + 0.5 * (dealProne / 255)) / (0.5 + 0.5 * (dealMean / 255))
}

/** Urgency of a coupon by age, 0..valid-1, with mean exactly 1 over its life: fresh ones and last days pull more (E17). */
export function urgency(market: Market, valid: number): Float64Array {
  const { urgencyEarly, urgencyLate } = market.couponResponse
  const table = new Float64Array(valid)
  let sum = 0
  for (let age = 0; age < valid; age++) sum += table[age] = 1 + urgencyEarly * fastExp(-age / 2) + (valid - age <= 2 ? urgencyLate : 0)
  for (let age = 0; age < valid; age++) table[age] *= valid / sum
  return table
}
