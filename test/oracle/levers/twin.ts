/** The contract of a lever's slow twin: hooks named as the engine's sockets are, each filled only where the lever needs it. */
import type { LeverId, leverById } from '../../../src/levers/index.ts'
import type { CouponTemplate } from '../../../src/model/coupon-template.ts'
import type { Settings } from '../../../src/schema/field.ts'
import type { Bill, Now, Receipt, Refund } from '../orders.ts'
import type { Person } from '../people.ts'
import type { Welcome } from '../wallet.ts'

/** Additive shares of the acquisition hazard per day (before season), its factor per segment and that on its paid part, and the bid on the shop's own name. */
export type Pull = { readonly channel: number[]; readonly factor: number[]; readonly match: number[]; brandBid: number; /** How many times as many come by themselves, word of mouth apart. */ organic: number }
/** Settings of a lever as the plan has them; undefined where it is off. */
export type Own<Id extends LeverId> = Settings<(typeof leverById)[Id]['fields']> | undefined

/** An occasion: its mark, the multiplier in force and what the world alone would make of it, and what the multiplier were under another item discount. */
export type Tempted = {
  readonly who: Person; readonly now: Now; readonly v: number; readonly m: number; readonly m0: number; readonly bits: number
  readonly under: (item: number, noticed: boolean, urgency: number, saving?: number) => number
}

/** A twin is built before the burn-in, but none of its hooks is asked before the opening of day 0: what touches people belongs into `start`. `shop.e` is the day. */
export type Twin = {
  /** Opening of day 0, once: what of the past counts. */
  readonly start?: () => void
  /** Step 1, after refunds and expired coupons. */
  readonly open?: () => void
  /** A refund falls due. */
  readonly refunded?: (refund: Refund) => void
  /** Step 3: coupons and messages. */
  readonly target?: () => void
  /** Step 4: adds to what brings new customers. */
  readonly attract?: (pull: Pull) => void
  /** Step 4, before a first order that the market brings: true when the lever takes it upon itself. */
  readonly turnAway?: (who: Person, cause: number, welcome: Welcome) => boolean
  /** Step 4, after the others: people brought one by one, by `shop.join`. */
  readonly invite?: () => void
  /** Step 5: personal item discount, 0..1; the best of all levers holds, or their product where the market says so. */
  readonly item?: (who: Person) => number
  /** The column that this discount is booked to. */
  readonly discount?: string
  /** Part of a lasting discount that is taken for granted, 0..1; of several as of the discounts. */
  readonly granted?: (who: Person) => number
  /** Part of the price counted on to be paid with points, as much as it weighs. */
  readonly points?: (who: Person) => number
  /** Step 5: factor on the rate. */
  readonly weigh?: (who: Person) => number
  /** The same for the living of a segment, for visits: rate factor, and by `share` the part of it that is traffic. */
  readonly crowd?: (living: readonly Person[], segment: number) => { readonly rate: number; readonly share: number }
  /** Step 5, at an occasion before it is decided: true when the lever takes it upon itself. */
  readonly divert?: (occasion: Tempted) => boolean
  /** Step 5: true when an order is put off that would have come anyway. */
  readonly postpone?: (now: Now, bits: number) => boolean
  /** Step 5: a coupon that an order which comes anyway finds in hand, for that order alone. */
  readonly hand?: (who: Person, bits: number) => CouponTemplate | undefined
  /** Step 6: orders of the lever's own. */
  readonly others?: () => void
  /** Step 8, before the order is booked: waives the shipping fee, sets the points that pay for part of it, and those it earns. */
  readonly pay?: (bill: Bill) => void
  /** Step 8: factor on the odds of leaving after an order. */
  readonly coin?: (who: Person) => number
  /** Step 8: an order is booked, the coin not yet flipped. */
  readonly after?: (receipt: Receipt) => void
  /** A customer left for good. */
  readonly left?: (who: Person) => void
  /** Step 9: closing counts; asked for 30 days beyond the run as well. */
  readonly close?: () => void
}
