/** Carts left behind: a field of their own, what a reminder makes of one, and how customers learn to wait for its coupon. Model 5.4, 16. */
import { exp } from '../../numeric/exp.ts'
import { dayZero } from '../calendar.ts'
import { expectedSaving, type CouponTemplate } from '../coupon-template.ts'
import { blockAt, blockLength, closeMoments, emptyOccasions, forgetBlocks, list, openMoments, type Moments, type Occasions } from '../occasions.ts'
import { label } from '../order.ts'
import { addProperty, flag, type ExtraProperty } from '../population.ts'
import { priceMultiplier } from '../price.ts'
import { dayWords, draw, markBits, purposes, secondKey, subWord, unit } from '../random.ts'
import { byte, word } from '../record.ts'
import { roomAfter } from '../stacking.ts'
import { walletOf } from '../wallet.ts'
import type { World } from '../world.ts'
import { buy, gainOf, plannedBasket, type Circumstances } from './buy.ts'

/** Days after which nobody asks for a cart any more. */
const kept = 5
/** Hours within which those who return by themselves do so. */
const returnHours = 24

export type Carts = {
  readonly moments: Occasions
  /** Habit of leaving carts for their coupon, 0 to 255. */
  readonly hunt: ExtraProperty<'u8'>
  /** Day for which all carts of the running block were listed last. */
  listed: number
  /** Carts that became orders, by customer and mark: none is brought back twice. */
  readonly taken: Set<number>
  /** Customers who came back to life, by the day: what they had left before is nobody's cart. */
  readonly back: Map<number, number>
  /** How many times as readily a reminder brings back a cart of this customer; undefined while nothing changes it. */
  lure: ((row: number, day: number) => number) | undefined
}

/** The carts of a world, kept from when the first lever asks. */
export const cartsOf = (world: World): Carts =>
  (world.carts ??= { moments: emptyOccasions(), hunt: addProperty(world.population, 'u8'), listed: -1, taken: new Set(), back: new Map(), lure: undefined })

/** Lists a customer's carts from today to the end of the running block. */
export function listCarts(world: World, row: number, day: number): void {
  const { population, calendar, key } = world
  const { moments } = cartsOf(world)
  const block = blockAt(moments, calendar, day, blockLength(0))
  const rate = (population.lambda[row] * world.cartsLeft) / (1 - world.cartsLeft)
  list(moments, calendar, population, key, row, block, purposes.cartGap, purposes.cartMark, 0, 1, rate, day, Math.min(block.start + block.length, calendar.end) - 1, 1)
}

/** One who came back to life leaves carts again. */
export function listBack(world: World, row: number, day: number): void {
  cartsOf(world).back.set(row, day)
  listCarts(world, row, day)
}

/** Opens a day of carts; on the `first`, and where a block begins, the carts of all the living are listed. */
export function openCarts(world: World, day: number, first: boolean): void {
  const carts = cartsOf(world)
  const { population } = world
  if (day - kept >= dayZero) closeMoments(carts.moments, day - kept)
  forgetBlocks(carts.moments, day)
  if ((!first && day % blockLength(0) !== 0) || carts.listed === day) return
  carts.listed = day
  for (let row = 0; row < population.count; row++) if (population.flags[row] & flag.alive) listCarts(world, row, day)
}

/** The carts left on a day, in order; the same whoever asks, today or on the days after. */
export const cartsOn = (world: World, day: number): Moments => openMoments(cartsOf(world).moments, day)

/** The bits of a mark up to 1 lie below 2^30. */
const idOf = (row: number, mark: number): number => markBits(mark) * 8388608 + row
/** True for a cart that somebody still living left on a day and that did not become an order yet. */
export function isOpen(world: World, row: number, mark: number, day: number): boolean {
  const { taken, back } = cartsOf(world)
  return (world.population.flags[row] & flag.alive) !== 0 && !taken.has(idOf(row, mark)) && !(day < (back.get(row) ?? 0))
}
export const take = (world: World, row: number, mark: number): void => void cartsOf(world).taken.add(idOf(row, mark))

/** What lies in a cart of a day: filled by the luck of that day, at the price of today. */
export const cartBasket = (world: World, row: number, mark: number, left: number): number => plannedBasket(world, row, markBits(mark), gainOf(world), dayWords(left))

/** Price multiplier with a coupon, of the customer at hand; leaves the pay ratio with them. */
export function priceWith(world: World, row: number, template: CouponTemplate): number {
  const { present, market, population } = world
  const charged = market.economics.everydayPrice * (1 - present.item)
  const saving = expectedSaving(template, population.zeta[word(row)] * 100 * charged)
  present.pay = charged * (1 - present.points) * (1 - Math.min(saving, roomAfter(market, present.item)))
  return priceMultiplier(market.segments[population.segment[byte(row)]], market.price.lossAversion, present.pay, present.reference * (1 - present.granted))
}

/** Books a coupon of one order alone, used or not; who used it learns that carts are worth leaving. */
export function countCartCoupon(world: World, row: number, used: boolean): void {
  const { hunt } = cartsOf(world)
  const { issued, redeemed, expired } = walletOf(world)
  world.today[issued]++
  world.today[used ? redeemed : expired]++
  if (used) hunt.values[byte(row)] = Math.min(255, hunt.values[byte(row)] + world.market.couponResponse.cartHuntStep)
}

/** An order made with such a coupon. */
export function orderWith(world: World, row: number, template: CouponTemplate, by: Omit<Circumstances, 'coupon'>): void {
  countCartCoupon(world, row, buy(world, row, { ...by, coupon: template }).slot === 2)
}

/** True when a customer puts an order off for a day, to get the coupon of a cart left behind. */
export function parks(world: World, row: number, bits: number): boolean {
  const { population, key, words, market } = world
  const { hunt } = cartsOf(world)
  if (hunt.values[byte(row)] === 0) return false
  const u = unit(draw(population.key[row], secondKey(key.b, population.person[row]), words.w0[purposes.park], subWord(words.w1[purposes.park], bits)))
  return u < (hunt.values[byte(row)] / 255) * market.couponResponse.cartParking
}

/** How many times as readily a reminder brings back a cart of this customer. */
export const lureOf = (world: World, row: number, day: number): number => cartsOf(world).lure?.(row, day) ?? 1

/** An order put off for a day, its basket as it lies in the cart. */
export type Parked = { readonly row: number; readonly bits: number; readonly basket: number; readonly gain: number }
/** Puts the order of the customer at hand off. */
export function park(world: World, row: number, bits: number): Parked {
  const gain = gainOf(world)
  return { row, bits, basket: plannedBasket(world, row, bits, gain), gain }
}
/** What it is made under the next day: the same order, whatever has become of the price. */
export const recalled = ({ bits, basket, gain }: Parked) => ({ label: label.shifted, bits, borrowed: 0, life: 1, organic: true, basket, gain })

/** Conversion of a cart that is reminded of after some hours, before any price effect. */
export const cartConversionAfter = ({ market }: World, hours: number): number =>
  market.couponResponse.cartConversion * exp(-hours / market.cartResponse.patience)

/**
 * True when an order that comes by itself had lain in a cart for more than `hours`, so that a reminder came before it. Of all carts left
 * behind, the share `cartResponse.returns` is paid by itself within a day, sooner or later alike.
 */
export function returnsLate(world: World, row: number, bits: number, hours: number): boolean {
  const { population, key, words, market } = world
  const { returns } = market.cartResponse
  const left = Math.min(1, ((returns / (1 - returns)) * world.cartsLeft) / (1 - world.cartsLeft))
  const u = unit(draw(population.key[row], secondKey(key.b, population.person[row]), words.w0[purposes.cartReturn], subWord(words.w1[purposes.cartReturn], bits)))
  return u < left && u > (left * hours) / returnHours
}
