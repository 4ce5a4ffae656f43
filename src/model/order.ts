/** One order, while it is being made. One object serves all orders of a run: keep no reference to it. Amounts in whole fen. */

import { draw, subWord, unit } from './random.ts'
import type { World } from './world.ts'

/** How an order came about; the number is what the label columns count by. */
export const label = { first: 0, organic: 1, induced: 2, shifted: 3, scheduled: 4 } as const

/** What an order's slot says where it took the reduction that the shop posts for all. */
export const reducedSlot = 3

export type Order = {
  row: number
  /** The customer's key. */
  k0: number
  k1: number
  day: number
  /** Sub-index of every draw of this order. */
  bits: number
  label: number
  /** Orders the customer had before this one. */
  before: number
  /** Basket at calibration prices, list value at today's. */
  basket: number
  list: number
  itemDiscount: number
  /** What of the item discount comes of a deposit that counts for more than was paid. */
  expansion: number
  couponDiscount: number
  /** What of it is paid by points, in fen; no discount, but paid for when they were earned. */
  pointsDiscount: number
  /** Points that the order earns. */
  earned: number
  shipping: number
  /** List value less item discount: the GMV of the order. */
  gmv: number
  /** GMV less coupon: the revenue of the order without shipping. */
  net: number
  /** Net plus shipping less what points pay: the cash. */
  paid: number
  /** Slot of the coupon used, -1 without one, 2 for one of this order alone, 3 for the reduction that the shop posts for all. */
  slot: number
  /** Number of the coupon's kind that was used, 0 without one from a slot. */
  template: number
  /** Its contribution after direct costs (CM2); 0 in the burn-in, which keeps no books. */
  margin: number
  /** It would have come without any coupon. */
  organic: boolean
  /** Line of the range whose stock the goods came from, -1 where they were bought for this order. */
  line: number
  /** Revenue in fen that will be given back because goods come back. Only who watches looks ahead. */
  refund: number
}

export const emptyOrder = (): Order => ({
  row: 0, k0: 0, k1: 0, day: 0, bits: 0, label: 0, before: 0, basket: 0, list: 0, itemDiscount: 0, expansion: 0, couponDiscount: 0, pointsDiscount: 0, earned: 0, shipping: 0, gmv: 0, net: 0, paid: 0, slot: -1, template: 0, margin: 0, organic: false, line: -1, refund: 0,
})

/** The random word that belongs to this order and purpose, whatever else happens that day. */
export function orderWord({ words }: World, { k0, k1, bits }: Order, purpose: number): number {
  return draw(k0, k1, words.w0[purpose], subWord(words.w1[purpose], bits))
}
/** The same as a number in (0, 1). */
export const orderDraw = (world: World, order: Order, purpose: number): number => unit(orderWord(world, order, purpose))
