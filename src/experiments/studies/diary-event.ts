/** What can stand in a simulated customer's diary. Days count from 0, money in whole fen; plain data, fit to cross a thread. */
import type { CouponTerms } from '../../model/coupon-template.ts'
import type { Note } from '../../model/hooks.ts'
import type { Strength } from './strength.ts'

/** Money of an order. `margin` is its contribution after direct costs; perks, gifts and what its points cost come off it. `points` of it were paid with points, `earned` is how many it earned by what was bought, `shared` how many by being shared. */
export type OrderMoney = {
  readonly gmv: number
  readonly itemDiscount: number
  readonly couponDiscount: number
  /** It is no coupon but the reduction that the shop posts for all. */
  readonly reduced: boolean
  readonly points: number
  readonly earned: number
  readonly shared: number
  readonly net: number
  readonly shipping: number
  readonly margin: number
  readonly benefits: number
}

export type DiaryEvent = { readonly day: number } & (
  /** The first order ever; `channel` is the place of what brought them in the model's list of causes. */
  | { readonly kind: 'first'; readonly channel: number; readonly inviter: number | undefined; readonly money: OrderMoney; readonly leaving: number; readonly left: boolean }
  /** An occasion that became an order: its mark lay within the multiplier. `label` is the model's. */
  | { readonly kind: 'order'; readonly label: number; readonly mark: number; readonly strength: Strength; readonly money: OrderMoney; readonly leaving: number; readonly left: boolean }
  /** Brought back from a cart, or put off and made up for, with a cart coupon. `chance` is what the cart's mark had to stay within. */
  | { readonly kind: 'cart'; readonly label: number; readonly money: OrderMoney; readonly leaving: number; readonly left: boolean }
  /** Put off before an announced sale, and made now. */
  | { readonly kind: 'made'; readonly money: OrderMoney; readonly leaving: number; readonly left: boolean }
  /** A box of a subscription. */
  | { readonly kind: 'box'; readonly money: OrderMoney }
  /** An occasion without an order: kept away by pantry, waiting or price memory, put off for a cart coupon, or never strong enough. */
  | { readonly kind: 'none'; readonly why: 'displaced' | 'parked' | 'above'; readonly mark: number; readonly strength: Strength }
  /** An order of a lever's own occasion, and what the lever knew when it made it. */
  | { readonly kind: 'deal'; readonly note: Note; readonly values: Readonly<Record<string, number>>; readonly label: number; readonly money: OrderMoney; readonly leaving: number; readonly left: boolean }
  /** What a lever did to the customer or decided about them without an order. */
  | { readonly kind: 'noted'; readonly note: Note; readonly values: Readonly<Record<string, number>> }
  /** What the coupon takes off and from which spend: a share, or whole fen. */
  | { readonly kind: 'coupon'; readonly what: 'received' | 'expired'; readonly terms: Pick<CouponTerms, 'kind' | 'amount' | 'rate' | 'minimum'> }
  /** `lift` is what the message adds to the rate today; `optOut` that it was one too many. */
  | { readonly kind: 'message'; readonly lift: number; readonly optOut: boolean }
  /** A rule of the shop came to them, or left them out to see what happens without it; `chance` that it had to win them back, and whether it did. */
  | { readonly kind: 'rule'; readonly rule: string; readonly held: boolean; readonly chance: number; readonly wonBack: boolean }
  /** Came back after having left for good, by some other contact of the shop. */
  | { readonly kind: 'back' }
  | { readonly kind: 'tier'; readonly from: number; readonly to: number }
  /** The order of the day was the last at the plain price. */
  | { readonly kind: 'lifetime'; readonly discount: number }
  /** Points moved otherwise than by an order. */
  | { readonly kind: 'points'; readonly what: string; readonly points: number; readonly cost: number }
  | { readonly kind: 'refund'; readonly net: number; readonly margin: number }
  /** A round of invitations: how many were asked, how many came at once, what it paid the sender. */
  | { readonly kind: 'invited'; readonly asked: number; readonly came: number; readonly reward: number }
  | { readonly kind: 'reward'; readonly amount: number })

/** One strategy's side of a diary. */
export type DiaryPage = {
  readonly slot: number
  readonly events: readonly DiaryEvent[]
  /** Orders of the run, revenue less refunds, contribution after all costs of this customer, in fen. */
  readonly orders: number
  readonly spend: number
  readonly contribution: number
  /** Day on which they left for good, if they did. */
  readonly left: number | undefined
  /** They were a customer at some time of the run. */
  readonly customer: boolean
  /** Tier on day 0. */
  readonly tier: number
  /** Who they are in every strategy: segment by place, orders a year by themselves, mean basket in yuan. Undefined where they never came. */
  readonly who: { readonly segment: number; readonly ordersPerYear: number; readonly basket: number } | undefined
}
