/** The day's occasions, customer by customer: each becomes an order where its mark lies within the multiplier of that moment. Model 2, 4. */
import type { CouponTemplate } from '../coupon-template.ts'
import { C } from '../ledger.ts'
import { closeMoments, openMoments } from '../occasions.ts'
import { label } from '../order.ts'
import { flag, readAhead } from '../population.ts'
import { markBits } from '../random.ts'
import { byte } from '../record.ts'
import type { World } from '../world.ts'
import { buy } from './buy.ts'
import { bound, meet, multiplier } from './consider.ts'
import { part } from './leave.ts'

/** Customers whose columns are fetched together. */
const stretch = 64
/** One occasion in 64 is checked against the bound it was listed under. */
const checked = 63

/** An order that comes by itself. */
const plain = { label: label.organic, bits: 0, borrowed: 0, life: 1, coupon: undefined as CouponTemplate | undefined, organic: true }

/** True when a lever takes an occasion upon itself. */
function diverted(world: World, row: number, day: number, mark: number, multiplier: number): boolean {
  for (const divert of world.on.divert) if (divert(row, day, mark, multiplier, markBits(mark))) return true
  return false
}

function postponed(world: World, row: number, day: number, bits: number): boolean {
  for (const postpone of world.on.postpone) if (postpone(row, day, bits)) return true
  return false
}

function handed(world: World, row: number, day: number, bits: number): CouponTemplate | undefined {
  for (const hand of world.on.hand) {
    const coupon = hand(row, day, bits)
    if (coupon !== undefined) return coupon
  }
  return undefined
}

/** An occasion of the customer at hand becomes an order; one that comes by itself may be put off, or find a coupon. */
export function follow(world: World, row: number, day: number, bits: number, organic: boolean): void {
  if (organic) {
    if (postponed(world, row, day, bits)) return
    plain.bits = bits
    plain.coupon = handed(world, row, day, bits)
    buy(world, row, plain)
    return
  }
  const { pantry } = world.market.segments[world.population.segment[byte(row)]]
  buy(world, row, { label: label.induced, bits, borrowed: pantry, life: pantry, coupon: undefined, organic: false })
}

export function walk(world: World, day: number): void {
  const { population, occasions, present, today } = world
  const { flags } = population
  const moments = openMoments(occasions, day)
  const { row: rows, time, mark, length } = moments
  world.looked += length
  for (let k = 0, ahead = 0; k < length; ) {
    if (k >= ahead) {
      world.warm = readAhead(population, rows, ahead, Math.min(length, ahead + stretch))
      ahead += stretch
    }
    const row = rows[k]
    let next = k + 1
    while (next < length && rows[next] === row) next++
    if (flags[row] & flag.alive) {
      meet(world, row, day)
      for (; k < next && flags[row] & flag.alive; k++) {
        const v = mark[k]
        const m = multiplier(world, row, day, v)
        if (m > 1 && (time[k] & checked) === 0 && !present.changed && m > bound(world, row, day, day) * 1.000000001) {
          throw new RangeError(`Customer ${population.person[row]} exceeds the bound of their rate on day ${day}.`)
        }
        if (world.on.divert.length > 0 && diverted(world, row, day, v, m)) continue
        if (v > m) {
          if (v <= present.world) today[C.displaced]++
          continue
        }
        follow(world, row, day, markBits(v), v <= present.world)
      }
      part(world)
    }
    k = next
  }
  closeMoments(occasions, day)
}
