/** How offers on one order stand together: the stages of a price, as data that engine, levers and page read alike. Model 5.1. */
import type { Offer } from './hooks.ts'
import type { Market } from './market.ts'
import type { Order } from './order.ts'
import type { World } from './world.ts'

/**
 * The stages in order; each takes its part of what the one before left. Of several offers in one stage the best counts, or each on what
 * the others left (`all`); `item` is the latter where the market says so. Of equal ones the first counts: what is posted, then in acting order.
 */
export const stages = [
  { id: 'item', counts: 'best' },
  { id: 'deposit', counts: 'all' },
  { id: 'coupon', counts: 'best' },
  { id: 'points', counts: 'all' },
  { id: 'shipping', counts: 'all' },
] as const satisfies readonly { readonly id: string; readonly counts: 'best' | 'all' }[]
export type Stage = (typeof stages)[number]['id']

/** An offer on which nothing has been taken off yet, under the rules of a market. */
export const emptyOffer = ({ economics }: Market): Offer => ({ item: 0, posted: false, granted: 0, points: 0, multiply: economics.itemsMultiply, parts: 0, givers: [], shares: [] })

/** Item stage: what stands once a discount comes beside those that stand already. */
export const beside = ({ multiply }: Pick<Offer, 'multiply'>, item: number, discount: number): number => (multiply ? 1 - (1 - item) * (1 - discount) : Math.max(item, discount))

/** Notes whose discount counts, or that it counts as well. */
function give(offer: Offer, giver: number, share: number): void {
  if (!offer.multiply) offer.parts = 0
  offer.givers[offer.parts] = giver
  offer.shares[offer.parts++] = share
}

/** Item stage: begins with a discount for all, or with none. `giver` is the column that it is booked to. */
export function beginWith(offer: Offer, discount: number, giver: number): void {
  offer.item = discount
  offer.parts = 0
  if (discount > 0) give(offer, giver, discount)
}

/** Item stage: takes a personal discount off, beside those that stand already; `giver` is the column that it is booked to. */
export function takeOff(offer: Offer, discount: number, giver: number): void {
  if (discount <= 0) return
  if (offer.multiply) {
    give(offer, giver, (1 - offer.item) * discount)
    offer.item = 1 - (1 - offer.item) * (1 - discount)
  } else if (discount > offer.item) {
    give(offer, giver, discount)
    offer.item = discount
    offer.posted = false
  }
}

/** Books an item discount of so many fen to those who gave it, by their shares; rounding leaves nothing over. */
export function bookGiven({ today, offer: { parts, givers, shares } }: World, fen: number): void {
  let [all, taken, booked] = [0, 0, 0]
  for (let k = 0; k < parts; k++) all += shares[k]
  for (let k = 0; k < parts; k++) {
    taken += shares[k]
    const upTo = k === parts - 1 ? fen : Math.round((fen * taken) / all)
    today[givers[k]] += upTo - booked
    booked = upTo
  }
}

/** The same as far as the margin allows. */
export const besideWithin = (market: Market, item: number, discount: number): number =>
  Math.min(beside({ multiply: market.economics.itemsMultiply }, item, discount), roomAfter(market, 0))

/** The part of a lasting discount that the customer takes for granted; what they take for granted adds up as the discounts do. */
export function takeForGranted(offer: Offer, granted: number): void {
  if (granted <= 0) return
  offer.granted = offer.multiply ? 1 - (1 - offer.granted) * (1 - granted) : Math.max(offer.granted, granted)
}

/** Share of what is left to pay that may come off at most, after an item discount of `item`: all of it without the margin guard. */
export function roomAfter({ economics }: Market, item: number): number {
  const { marginGuard, cogs, everydayPrice } = economics
  if (marginGuard === 0) return 1
  return item >= 1 ? 0 : Math.max(0, 1 - (marginGuard * cogs) / (everydayPrice * (1 - item)))
}

/** Fen of an order that no discount may touch, since its goods cost as much. */
const guarded = ({ economics }: Market, { basket }: Order): number =>
  economics.marginGuard === 0 ? 0 : Math.ceil(economics.marginGuard * Math.round(economics.cogs * basket))

/** Cuts an amount that would come off an order of which `left` fen are still to be paid. */
export const cutTo = (market: Market, order: Order, left: number, amount: number): number => Math.max(0, Math.min(amount, left - guarded(market, order)))
