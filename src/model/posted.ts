/** Offers that the shop posts for all, and the anchor that reference prices relax to. Model 5.1. */
import type { World } from './world.ts'

const ln2 = 0.6931471805599453

/** Posts an item discount on engine days `from..to` for every segment; a running day counts from now. The deeper of two offers holds. */
export function post(world: World, from: number, to: number, discount: number): void {
  const length = world.calendar.season.length
  for (let g = 0; g < world.market.segments.length; g++)
    for (let d = from; d <= Math.min(to, length - 1); d++) world.posted[g * length + d] = Math.max(world.posted[g * length + d], discount)
  world.anyPosted = true
  world.reposted = true
}

/** Moves the shop's anchor towards today's posted pay ratio, and the customers' towards the shop's. */
export function closeAnchors(world: World, day: number): void {
  const { market, anchor, shopAnchor, posted } = world
  const length = world.calendar.season.length
  if (day + 1 >= length) return
  const { anchorHalfLife, recovery } = market.price
  for (let g = 0; g < market.segments.length; g++) {
    const here = g * length + day
    anchor[here + 1] = recovery * anchor[here] + (1 - recovery) * shopAnchor[g]
    // a price that never moved leaves both at exactly 1
    if (anchor[here] === 1 && shopAnchor[g] === 1) anchor[here + 1] = 1
    else world.anchored = true
    shopAnchor[g] += (ln2 / anchorHalfLife) * (market.economics.everydayPrice * (1 - posted[here]) - shopAnchor[g])
  }
}
