/** A reduction that the shop posts for some days: so much off every order that reaches a sum, for all to see. It stands in the stage of coupons and nobody has to hold it. Model 22. */
import { couponTemplate, type CouponTemplate, type CouponTerms } from './coupon-template.ts'
import { liftsOf } from './wallet.ts'
import type { World } from './world.ts'

export type Reduction = {
  readonly template: CouponTemplate
  /** Marks the engine days on which it is on. */
  readonly on: Uint8Array
  /** Most that it adds to the price's effect on anyone, as a part of that effect. */
  readonly lift: number
}

/** Posts a reduction on the engine days that `on` marks. */
export function postReduction(world: World, on: Uint8Array, terms: Omit<CouponTerms, 'valid' | 'code'>): Reduction {
  const template = couponTemplate(world.market, { ...terms, valid: 1, code: false }, world.basketLaw)
  return (world.reduction = { template, on, lift: Math.max(...liftsOf(world.market, template)) })
}

/** The reduction of a day, undefined where there is none. */
export const reductionOn = ({ reduction }: World, day: number): CouponTemplate | undefined => (reduction !== undefined && reduction.on[day] === 1 ? reduction.template : undefined)

/** True where it is on on some day of `from..to`. */
export function reducedWithin({ reduction }: World, from: number, to: number): boolean {
  if (reduction === undefined) return false
  for (let day = from; day <= to; day++) if (reduction.on[day] === 1) return true
  return false
}
