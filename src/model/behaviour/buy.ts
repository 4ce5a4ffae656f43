/** An order is made: basket, coupon, money, what may come back, what the customer learns, and whether they leave. Model 5.3, 5.4, 5.11, 8. */
import { negativeLog } from '../../numeric/negative-log.ts'
import { lookUp } from '../../numeric/quantile-table.ts'
import { noteOrder } from '../activity.ts'
import { prizeAtMinimum, savingOn, type CouponTemplate } from '../coupon-template.ts'
import { bookOrder, C, fen } from '../ledger.ts'
import { causes } from '../market.ts'
import { noteNext } from '../next-order.ts'
import { label, orderDraw, orderWord, reducedSlot, type Order } from '../order.ts'
import { flag, pantryUnit } from '../population.ts'
import { draw, purposes, secondKey, subWord } from '../random.ts'
import { byte, half, word } from '../record.ts'
import { reductionOn } from '../reduction.ts'
import { expectReturn, returnLag } from '../returns.ts'
import { experience } from '../satisfaction.ts'
import { cutTo, roomAfter } from '../stacking.ts'
import { redeemCoupon, usable } from '../wallet.ts'
import type { World } from '../world.ts'
import { turnClock } from './consider.ts'
import { leave, odds } from './leave.ts'

/** What an order is made under, beside the customer's present state. */
export type Circumstances = {
  readonly label: number
  /** Sub-index of the order's draws. */
  readonly bits: number
  /** Orders borrowed from the customer's future per order: 0 for those that would have come anyway. */
  readonly borrowed: number
  /** Life burnt per order: 1 but for orders a lever brought. */
  readonly life: number
  /** A coupon that stands for this order alone, whatever is in the slots. */
  readonly coupon: CouponTemplate | undefined
  /** The order would have come without any coupon. */
  readonly organic: boolean
  /**
   * Size of a basket that was agreed beforehand, in mean baskets of the customer; drawn where it is undefined. Such an order takes no
   * coupon, and whether the customer stays is not for it to decide.
   */
  readonly agreed?: number
  /** Basket in fen that was filled before; drawn where there is none. */
  readonly basket?: number | undefined
  /** Fen that come off beside the item discount, because a deposit counts for more than was paid. */
  readonly expansion?: number
  /** How far the price lay below the one taken for normal when that basket was filled; today's where nothing is said. */
  readonly gain?: number | undefined
  /** Factor on the odds that the goods come back; 1 where nothing is said. */
  readonly returns?: number
}

/** Fills a basket up to the coupon's minimum where the gap is worth it; returns the filler's basket value (0 if not). */
function stretch(world: World, order: Order, template: CouponTemplate, item: number, expansion: number): number {
  const { market, present, population } = world
  const response = market.couponResponse
  const gap = template.minimum - order.gmv
  if (gap <= 0 || gap >= response.stretchReach * order.gmv) return 0
  const effort = response.stretchEffortLow + (response.stretchEffortHigh - response.stretchEffortLow) * orderDraw(world, order, purposes.stretch)
  if (gap * effort >= Math.min(prizeAtMinimum(template), roomAfter(market, item) * template.minimum)) return 0
  const target = template.minimum * (1 + response.stretchOvershoot * negativeLog(orderWord(world, order, purposes.stretchOver)))
  const planned = order.basket
  price(world, order, Math.ceil((target + expansion) / (market.economics.everydayPrice * (1 - item))), item, expansion)
  // rounding of price and discount may leave it a fen short
  while (order.gmv < template.minimum) price(world, order, order.basket + 1, item, expansion)
  present.added += Math.round((gap / (population.zeta[word(order.row)] * 100)) * response.stretchPantry * pantryUnit)
  world.today[C.stretched]++
  return order.basket - planned
}

/** Sets basket, list value, item discount and GMV. */
function price(world: World, order: Order, basket: number, item: number, expansion: number): void {
  order.basket = basket
  order.list = Math.round(world.market.economics.everydayPrice * basket)
  const plain = cutTo(world.market, order, order.list, Math.round(item * order.list))
  order.expansion = expansion === 0 ? 0 : cutTo(world.market, order, order.list - plain, expansion)
  order.itemDiscount = plain + order.expansion
  order.gmv = order.list - order.itemDiscount
}

/** What a basket costs at an item discount, before any coupon, in fen. */
export function quote(world: World, basket: number, item: number): number {
  price(world, world.order, basket, item, 0)
  return world.order.gmv
}

/** What a coupon takes off the order as it stands. */
const saved = (world: World, order: Order, coupon: CouponTemplate): number => cutTo(world.market, order, order.gmv, savingOn(coupon, order.gmv))

/** Slot of what saves most on the order as it stands: a coupon in 0 or 1, 2 for one of this order alone, 3 for the shop's reduction, -1 where none qualifies. */
function bestSlot(world: World, order: Order, own: CouponTemplate | undefined): number {
  const { wallet, day } = world
  let best = -1
  let most = 0
  const weigh = (slot: number, template: CouponTemplate | undefined) => {
    const saving = template === undefined ? 0 : saved(world, order, template)
    if (saving <= most) return
    best = slot
    most = saving
  }
  if (own) weigh(2, own)
  else if (wallet !== undefined) for (let slot = 0; slot < 2; slot++) weigh(slot, usable(wallet, order.row, slot, day))
  weigh(reducedSlot, reductionOn(world, day))
  return best
}

/** Uses the coupon that saves most, if one qualifies; the one counted on may make the basket grow first. Returns the filler. */
function useCoupon(world: World, order: Order, item: number, own: CouponTemplate | undefined, expansion: number): number {
  const { wallet, day, present } = world
  const { row } = order
  const reduction = reductionOn(world, day)
  const held = (slot: number) => (slot === reducedSlot ? reduction : own ?? (wallet && slot >= 0 ? usable(wallet, row, slot, day) : undefined))
  let slot = bestSlot(world, order, own)
  let filler = 0
  if (slot < 0) {
    const counted = own ?? held(present.slot)
    if (counted === undefined || (filler = stretch(world, order, counted, item, expansion)) === 0) return 0
    slot = bestSlot(world, order, own)
  }
  let coupon = held(slot)
  if (coupon?.code && orderDraw(world, order, purposes.couponUse) >= world.market.couponResponse.codeMemory) {
    // whoever forgets the code still gets what all get
    coupon = reduction && saved(world, order, reduction) > 0 ? reduction : undefined
    slot = reducedSlot
  }
  if (coupon === undefined) return filler
  order.slot = slot
  order.couponDiscount = saved(world, order, coupon)
  if (slot < 2) order.template = redeemCoupon(world, row, slot)
  return filler
}

/** Basket in fen of a size in mean baskets of the customer. */
function sized({ population, market, quality }: World, row: number, size: number, gain: number): number {
  const lift = 1 + market.price.quantityLift * gain
  return Math.max(1, Math.round(population.zeta[word(row)] * 100 * size * quality.basket[population.channel[byte(row)]] * lift))
}
/**
 * Basket in fen that a customer at hand fills at an occasion; `gain` is how far the price met lies below the one taken for normal, `words` are
 * those of the day of the occasion.
 */
export function plannedBasket(world: World, row: number, bits: number, gain: number, words = world.words): number {
  const { population } = world
  const size = draw(population.key[row], secondKey(world.key.b, population.person[row]), words.w0[purposes.basket], subWord(words.w1[purposes.basket], bits))
  return sized(world, row, lookUp(world.basketLaw, size), gain)
}
/** How far the price met lies below the one taken for normal. */
export const gainOf = ({ present }: World): number => Math.max(0, present.reference * (1 - present.granted) - present.pay)

/** Draws whether the goods, or only the filler, come back, and notes the day. */
function mayReturn(world: World, order: Order, filler: number, factor: number): void {
  const { market, population } = world
  const { row, day } = order
  const chances = order.label === label.induced ? world.returnOdds.induced : world.returnOdds.own
  const whole = orderDraw(world, order, purposes.returned) < odds(chances[population.segment[byte(row)] * causes.length + population.channel[byte(row)]], factor)
  const part = !whole && filler > 0 && orderDraw(world, order, purposes.fillerReturn) < market.couponResponse.fillerReturn
  if (!whole && !part) return
  const share = whole ? 1 : filler / order.basket
  const due = day + returnLag.shortest + Math.floor(returnLag.spread * orderDraw(world, order, purposes.returnLag))
  expectReturn(world, due, order, share, whole ? order.basket : filler, part)
}

/** Makes an order of the customer at hand (`meet` and a price came before). The order stays readable until the next one. */
export function buy(world: World, row: number, by: Circumstances): Order {
  const { order, population, market, present, day, today } = world
  const segment = market.segments[population.segment[byte(row)]]
  const { flags, orders } = population
  order.row = row
  order.k0 = population.key[row]
  order.k1 = secondKey(world.key.b, population.person[row])
  order.day = day
  order.bits = by.bits
  order.label = by.label
  order.organic = by.organic
  order.before = orders[half(row)]
  order.couponDiscount = 0
  order.pointsDiscount = 0
  order.earned = 0
  order.slot = -1
  order.template = 0
  order.margin = 0
  order.line = -1
  order.refund = 0
  const gain = by.gain ?? gainOf(world)
  const item = present.item
  const settled = by.basket ?? (by.agreed === undefined ? plannedBasket(world, row, by.bits, gain) : sized(world, row, by.agreed, gain))
  const expansion = by.expansion ?? 0
  price(world, order, settled, item, expansion)
  const filler = by.agreed === undefined && (world.wallet || world.reduction || by.coupon) ? useCoupon(world, order, item, by.coupon, expansion) : 0
  order.net = order.gmv - order.couponDiscount
  order.shipping = fen(market.economics.shippingFee)
  for (const pay of world.on.pay) pay(order)
  order.paid = order.net + order.shipping - order.pointsDiscount

  if (by.label === label.first) population.firstDay[row] = day
  if (world.counting) noteNext(world, day, order.before, population.lastOrder[half(row)])
  if (orders[half(row)] < 65535) orders[half(row)]++
  population.lastOrder[half(row)] = day
  population.spend[word(row)] += order.net
  if (world.clocks.on) turnClock(world, row, day)
  if (world.spent) world.spent.values[word(row)] += order.net
  noteOrder(world, row, day)
  if (world.counting) {
    population.margin[word(row)] += bookOrder(world, order)
    if (!(flags[row] & flag.bought)) today[C.buyers]++
    else if (!(flags[row] & flag.boughtAgain)) today[C.buyersAgain]++
    flags[row] |= flags[row] & flag.bought ? flag.boughtAgain : flag.bought
  } else {
    // until day 0 the margin stands for revenue: what the shop remembers of its customers
    population.margin[word(row)] += order.net
  }
  mayReturn(world, order, filler, by.returns ?? 1)
  if (world.satisfaction) experience(world, world.satisfaction, order)

  // a first order fills no pantry: there was no stock of earlier purchases to borrow from
  if (by.label === label.first) present.added = 0
  else present.added += Math.round((by.borrowed + segment.pantry * market.price.quantityLift * gain) * pantryUnit)
  present.reference += market.price.learning * (present.pay / (1 - present.granted) - present.reference)
  present.changed = true
  for (const after of world.on.after) after(order)
  if (by.agreed === undefined && (by.label !== label.first || market.demand.dropoutAtFirst)) leave(world, order, by.life)
  return order
}
