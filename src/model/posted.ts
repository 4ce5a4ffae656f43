/** Offers that the shop posts for all, and the anchor that reference prices relax to. Model 5.1. */
import { fastExp } from '../numeric/fast.ts'
import { priceMultiplier } from './price.ts'
import type { World } from './world.ts'

const ln2 = 0.6931471805599453

/** Posts an item discount on engine days `from..to` for every segment; a running day counts from now. The deeper of two offers holds, of equal ones the first. `by` is the column that it is booked to. */
export function post(world: World, from: number, to: number, discount: number, by: number): void {
  const length = world.calendar.season.length
  for (let g = 0; g < world.market.segments.length; g++)
    for (let d = from; d <= Math.min(to, length - 1); d++) {
      if (discount <= world.posted[g * length + d]) continue
      world.posted[g * length + d] = discount
      world.postedBy[g * length + d] = by
    }
  world.anyPosted = true
  world.reposted = true
  // the ceilings of today were worked out without it
  world.raisedOn = -1
}

/**
 * Opens a day: the anchor of tomorrow's opening follows from today's, and the everyday price has its effect by itself.
 * Both anchors start at 1 on the first day lived.
 */
export function openAnchors(world: World, day: number): void {
  const { market, anchor, shopAnchor, worldAnchor, worldShopAnchor, worldPrice } = world
  const length = world.calendar.season.length
  const { recovery, lossAversion } = market.price
  const { everydayPrice } = market.economics
  for (let g = 0; g < market.segments.length; g++) {
    const here = g * length + day
    if (day + 1 < length) anchor[here + 1] = towards(anchor[here], shopAnchor[g], recovery)
    if (anchor[here] !== 1 || shopAnchor[g] !== 1) world.anchored = true
    if (everydayPrice === 1) continue
    worldPrice[g] = priceMultiplier(market.segments[g], lossAversion, everydayPrice, worldAnchor[g])
    worldAnchor[g] = towards(worldAnchor[g], worldShopAnchor[g], recovery)
    worldShopAnchor[g] += (ln2 / market.price.anchorHalfLife) * (everydayPrice - worldShopAnchor[g])
  }
}

/** A step of an anchor towards another; 1 stays exactly 1. */
const towards = (from: number, to: number, recovery: number): number => (from === 1 && to === 1 ? 1 : recovery * from + (1 - recovery) * to)

/** Closes a day: the shop's anchor moves towards the pay ratio it posted. */
export function closeAnchors(world: World, day: number): void {
  const { market, shopAnchor, posted } = world
  const length = world.calendar.season.length
  for (let g = 0; g < market.segments.length; g++)
    shopAnchor[g] += (ln2 / market.price.anchorHalfLife) * (market.economics.everydayPrice * (1 - posted[g * length + day]) - shopAnchor[g])
}

/** How much more strongly a posted offer draws those who never bought; 1 where there is none. Model 6. */
export function postedPull({ market, posted, calendar, anyPosted }: World, segment: number, day: number): number {
  const offer = anyPosted ? posted[segment * calendar.season.length + day] : 0
  return offer === 0 ? 1 : fastExp(market.price.newcomerPull * offer)
}
