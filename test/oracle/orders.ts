/** The oracle's orders: what a customer meets, the price of the moment, basket, coupon, money, what may come back, and the coin (model 5.1-5.4, 8; decisions 16, 17). */
import { expectedSaving, prizeAtMinimum, savingOn, type CouponTemplate } from '../../src/model/coupon-template.ts'
import { causes } from '../../src/model/market.ts'
import { attention, priceMultiplier } from '../../src/model/price.ts'
import { purposes } from '../../src/model/random.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { lookUp } from '../../src/numeric/quantile-table.ts'
import type { Levers } from './levers.ts'
import { fen, unitB, zero, type Person } from './people.ts'
import type { Stock } from './shop.ts'
import type { Welcome } from './wallet.ts'

const odds = (p: number, c: number): number => (c === 1 ? p : (p * c) / (1 - p + p * c))
/** How an order came about. */
export const labels = ['first', 'organic', 'induced', 'shifted', 'scheduled'] as const
export type Label = (typeof labels)[number]
/** What is given back of an order, in fen: revenue, the part of it that points had paid, the points it had earned, and what it does to CM2. */
export type Refund = { readonly who: Person; readonly net: number; readonly points: number; readonly earned: number; readonly margin: number; readonly line: number | undefined; readonly restocked: number }
/** Goods that come back; `early` where the order stands in no book. */
export type Due = Omit<Refund, 'margin' | 'restocked'> & { readonly gmv: number; readonly basket: number; readonly filler: boolean; readonly early: boolean; readonly bits: number; readonly ordered: number }
/** The share of a price that one lever takes off, and the column that counts it. */
export type Part = { readonly column: string; readonly share: number }
/** A customer's state from `meet` to `part`; pay ratio and slot of the coupon counted on are those of the last `priceNow`. */
export type Now = { who: Person; rho: number; tired: number; added: number; bought: boolean; item: number; parts: readonly Part[]; posted: boolean; granted: number; points: number; pay: number; slot: number }
/** What an order is made under, as the engine has it. */
export type Circumstances = {
  readonly label: Label
  /** Sub-index of the order's draws. */
  readonly bits: number
  /** Orders borrowed from the customer's future, and life burnt, per order: 0 and 1 for those that would have come anyway. */
  readonly borrowed: number
  readonly life: number
  /** The order would have come without any coupon. */
  readonly organic: boolean
  /** A coupon for this order alone, whatever is in the slots. */
  readonly coupon?: CouponTemplate | undefined
  /** Size of a basket agreed beforehand, in mean baskets: no coupon, and no coin. */
  readonly agreed?: number
  /** Basket in fen filled before, the gain it was filled at, and factor on the odds of a return. */
  readonly basket?: number | undefined
  readonly gain?: number | undefined
  readonly returns?: number
  /** Fen off beside the item discount, because a deposit counts for more than was paid. */
  readonly expansion?: number
}
/** An order; amounts in fen, `before` counts earlier orders. `paid` is the cash: what points pay (`points`) is off it once the order is booked. */
export type Receipt = {
  readonly who: Person; readonly label: Label; readonly bits: number; readonly organic: boolean; readonly before: number
  readonly basket: number; readonly list: number; readonly item: number; readonly coupon: number; readonly gmv: number; readonly net: number; readonly shipping: number; readonly paid: number
  readonly points: number; readonly earned: number
  /** What of the item discount a deposit brought; slot of the coupon: 2 for one of this order alone, 3 for the reduction that all get, -1 for none. */
  readonly expansion: number; readonly slot: number
  /** The item discount by the columns that count it, but for what a deposit brought. */
  readonly given: ReadonlyMap<string, number>
  /** What gave out the coupon from the wallet that it used. */
  readonly giver: string | undefined
  /** Contribution after direct costs, 0 in the burn-in; the coupon from a slot that was used. */
  readonly margin: number; readonly template: CouponTemplate | undefined
  /** Line from whose stock the goods came. */
  readonly line: number | undefined
}
/** An order that waits to be paid: levers waive the shipping fee, set the points that pay for part of it, and those it earns. */
export type Bill = Omit<Receipt, 'points' | 'earned' | 'shipping' | 'paid' | 'margin' | 'line'> & { points: number; earned: number; shipping: number; line: number | undefined }

export type Orders = ReturnType<typeof ordersOf>
export function ordersOf(shop: Stock, levers: Levers) {
  const { market, tools, count, wallet } = shop
  const { economics, demand, price, couponResponse } = market
  const P = economics.everydayPrice
  const guard = economics.marginGuard
  /** Share of the rest that may come off behind an item discount, and fen of a basket that nothing may touch (model 5.1). */
  const room = (item: number): number => (guard === 0 ? 1 : item >= 1 ? 0 : Math.max(0, 1 - (guard * economics.cogs) / (P * (1 - item))))
  const kept = (basket: number): number => (guard === 0 ? 0 : Math.ceil(guard * Math.round(economics.cogs * basket)))
  /** As much of a discount as the goods leave room for. */
  const cut = (amount: number, left: number, basket: number): number => Math.max(0, Math.min(amount, left - kept(basket)))

  /** The item discount of the day: what is posted and what the person is offered, and whether it counts as posted. */
  const offered = (who: Person) => {
    const posted = shop.posted[shop.e]
    const all = levers.item(who, posted)
    return { item: Math.min(all, room(0)), parts: levers.parts(who, { column: shop.poster[shop.e], share: posted }), posted: posted > 0 && (economics.itemsMultiply || all === posted) }
  }
  /** An item discount divided by the shares of those who gave it, each sum rounded. */
  const divided = (parts: readonly Part[], whole: number): ReadonlyMap<string, number> => {
    const upTo = (n: number) => parts.slice(0, n).reduce((sum, { share }) => sum + share, 0)
    const sums = parts.map((_, k) => (k + 1 === parts.length ? whole : Math.round((whole * upTo(k + 1)) / upTo(parts.length))))
    const given = new Map<string, number>()
    parts.forEach(({ column }, k) => given.set(column, (given.get(column) ?? 0) + sums[k] - (sums[k - 1] ?? 0)))
    return given
  }
  /** The item discount with another one beside it. */
  const beside = (item: number, discount: number): number => Math.min(economics.itemsMultiply ? 1 - (1 - item) * (1 - discount) : Math.max(item, discount), room(0))
  const meet = (who: Person): Now => ({
    who, rho: shop.reference(who, shop.e), tired: shop.fatigue(who, shop.e), added: 0, bought: false,
    ...offered(who), granted: levers.granted(who), points: levers.points(who), pay: 1, slot: -1,
  })
  /** Writes what the orders since `meet` changed, as of the next opening. */
  const part = ({ who, rho, tired, added, bought }: Now): void => {
    const { e, anchor } = shop
    if (!bought) return
    // whom the day saw before already stands at the next opening
    const again = who.stateDay > e
    shop.write(who, e + 1, again ? rho : anchor[e + 1] + (rho - anchor[e]) * price.recovery, again ? tired : tired * market.touch.fatigueDecay, added)
    if (who.state !== 'dead') return
    count(who.b < 0 ? 'waiting.lost' : 'pantry.lost', Math.abs(who.b))
    who.b = 0
  }
  /** Price multiplier of the present offer (model 5.1, 5.4), with the coupon that promises most, or with one for this order alone. */
  const priceNow = (now: Now, own?: CouponTemplate): number => {
    const { who } = now
    const by = (pay: number) => priceMultiplier(who.segment, price.lossAversion, pay, now.rho * (1 - now.granted))
    const charged = P * (1 - now.item)
    const plain = charged * (1 - now.points)
    const saving = (template: CouponTemplate) => expectedSaving(template, who.zeta * 100 * charged)
    const paid = (template: CouponTemplate) => plain * (1 - Math.min(saving(template), room(now.item)))
    now.pay = plain
    now.slot = -1
    if (own) {
      now.pay = paid(own)
      return by(now.pay)
    }
    // a posted offer pulls those more who look out for deals
    const pull = by(plain)
    const noticed = now.posted && pull > 1 ? 1 + attention(who.deal, tools.law.dealMean[who.g]) * (pull - 1) : pull
    const reduced = shop.reduced()
    const held = wallet.held(who).map(({ slot, template, issued }) => ({ slot, template, urgency: template.urgency[shop.e - issued] }))
    const [first, ...others] = [...held, ...(reduced ? [{ slot: 3, template: reduced, urgency: 1 }] : [])]
    if (!first) return noticed
    const best = others.reduce((top, one) => (saving(one.template) > saving(top.template) ? one : top), first)
    now.slot = best.slot
    now.pay = paid(best.template)
    return noticed + (by(now.pay) - pull) * best.urgency
  }

  /** What a share off what is left to pay makes of the price's effect. */
  const savingLift = (now: Now, saving: number): number => {
    const pay = P * (1 - now.item) * (1 - now.points)
    const by = (x: number) => priceMultiplier(now.who.segment, price.lossAversion, x, now.rho * (1 - now.granted))
    return by(pay * (1 - Math.min(saving, room(now.item)))) / by(pay)
  }
  const gainOf = (now: Now) => Math.max(0, now.rho * (1 - now.granted) - now.pay)
  /** Basket in fen of a size in mean baskets of the person. */
  const sized = ({ who }: Now, size: number, gain: number): number => Math.max(1, fen(who.zeta * size * tools.quality[who.cause].basket * (1 + price.quantityLift * gain)))
  /** Basket in fen that an occasion fills at the price just met; its luck is that of its day. */
  const planned = (now: Now, bits: number, gain = gainOf(now), e = shop.e): number => sized(now, lookUp(tools.basketLaw, now.who.word(e, purposes.basket, bits)), gain)

  /** One order; `meet` and a price came before, `part` is to follow. */
  const buy = (now: Now, by: Circumstances): Receipt => {
    const { who } = now
    const { e } = shop
    const { label, bits, organic } = by
    const draw = (purpose: number) => who.u(e, purpose, bits)
    const quality = tools.quality[who.cause]
    const gain = by.gain ?? gainOf(now)
    let z = 0
    let list = 0
    let item = 0
    let expansion = 0
    const basket = (size: number) => {
      z = size
      list = Math.round(P * z)
      item = cut(Math.round(now.item * list), list, z)
      expansion = by.expansion ? cut(by.expansion, list - item, z) : 0
      item += expansion
    }
    basket(by.basket ?? (by.agreed === undefined ? planned(now, bits) : sized(now, by.agreed, gain)))
    /** Fills the basket up to the coupon's minimum where the gap is worth it. */
    const stretch = (terms: CouponTemplate): number => {
      const gap = terms.minimum - (list - item)
      const { stretchEffortLow: low, stretchEffortHigh: high } = couponResponse
      if (gap <= 0 || gap >= couponResponse.stretchReach * (list - item) || gap * (low + (high - low) * draw(purposes.stretch)) >= Math.min(prizeAtMinimum(terms), room(now.item) * terms.minimum)) return 0
      // the smallest basket that costs T(1+e), and not a fen less than T
      const planned = z
      basket(Math.ceil((terms.minimum * (1 + couponResponse.stretchOvershoot * negativeLog(who.word(e, purposes.stretchOver, bits))) + (by.expansion ?? 0)) / (P * (1 - now.item))))
      while (list - item < terms.minimum) basket(z + 1)
      if (label !== 'first') now.added += Math.round((gap / (who.zeta * 100)) * couponResponse.stretchPantry * unitB)
      count('stretched')
      return z - planned
    }
    const offers: readonly { readonly slot: number; readonly template: CouponTemplate }[] = by.agreed !== undefined ? [] : [...(by.coupon ? [{ slot: 2, template: by.coupon }] : wallet.held(who)), ...(shop.reduced() ? [{ slot: 3, template: shop.reduced()! }] : [])]
    /** The coupon that takes most off the basket as it stands, if one takes anything; of equal ones the first slot's. */
    const best = (of = offers) => of.map((o) => ({ ...o, saving: cut(savingOn(o.template, list - item), list - item, z) })).sort((a, b) => b.saving - a.saving).find((o) => o.saving > 0)
    let used = best()
    let filler = 0
    // no coupon holds for the basket as it is: the one counted on may make it grow
    const counted = used ? undefined : by.coupon ?? offers.find((o) => o.slot === now.slot)?.template
    if (counted) {
      filler = stretch(counted)
      used = best()
    }
    // whoever forgets the code still gets what all get
    if (used?.template.code && draw(purposes.couponUse) >= couponResponse.codeMemory) used = best(offers.filter(({ slot }) => slot === 3))
    const coupon = used?.saving ?? 0
    const slot = used?.slot ?? -1
    const giver = slot === 0 || slot === 1 ? wallet.giver(who, slot) : undefined
    if (slot === 0 || slot === 1) wallet.redeem(who, slot)

    const [gmv, fulfilment] = [list - item, fen(economics.fulfilment)]
    const net = gmv - coupon
    const bill: Bill = { giver, who, label, bits, organic, before: who.n, basket: z, list, item, coupon, gmv, net, shipping: fen(economics.shippingFee), points: 0, earned: 0, line: undefined, given: divided(now.parts, item - expansion), expansion, slot, template: slot === 0 || slot === 1 ? used?.template : undefined }
    levers.pay(bill)
    const { points, earned, shipping: ship, line } = bill
    // goods from the shelf were paid for when they came in
    const cogs = Math.round(economics.cogs * (line === undefined ? shop.outside.cost(shop.e) : 1) * z)
    const paid = net + ship - points
    const fee = Math.round(economics.fee * paid)
    const margin = net + ship - cogs - fulfilment - fee
    const receipt: Receipt = { ...bill, paid, margin: e >= zero ? margin : 0 }
    const booked = {
      [`orders.${label}`]: 1, list, 'discount.item': item, 'discount.coupon': coupon, 'discount.points': points, shipping: ship, gmv, net: net + ship, cogs, 'cost.fulfilment': fulfilment, 'cost.fee': fee, margin,
      [`segment${who.g}.gmv`]: gmv, [`segment${who.g}.orders`]: 1, [`segment${who.g}.contribution`]: margin,
      'discount.couponOrganic': organic ? coupon : 0, 'coupon.redeemedOrganic': organic && coupon > 0 && slot !== 3 ? 1 : 0,
      'discount.couponFirst': label === 'first' ? coupon : 0,
    }
    for (const [name, amount] of [...Object.entries(booked), ...bill.given]) count(name, amount)
    if (e >= zero && ++who.inRun <= 2) count(who.inRun === 1 ? 'buyers' : 'buyers.again')
    who.orderDays.push(e)
    who.last = e
    who.n++
    who.spend += net
    who.spent += net
    if (label === 'first') who.first = e

    const whole = draw(purposes.returned) < odds(odds(odds(odds(who.segment.returnRate, quality.returns * (label === 'induced' ? demand.returnInduced : 1)), e < zero ? 1 : shop.promise), e < zero ? 1 : shop.ease), by.returns ?? 1)
    if (whole || (filler > 0 && draw(purposes.fillerReturn) < couponResponse.fillerReturn)) {
      const share = whole ? 1 : filler / z
      const day = e + 3 + Math.floor(10 * draw(purposes.returnLag))
      const [backGmv, backNet, backPoints, backEarned] = [gmv, net, points, earned].map((amount) => Math.round(amount * share))
      shop.due.set(day, [...(shop.due.get(day) ?? []), { who, gmv: backGmv, net: backNet, points: backPoints, earned: backEarned, line, basket: whole ? z : filler, filler: !whole, early: e < zero, bits, ordered: e }])
    }
    shop.contentment.bought(who, bits)
    // a first order has no later one to borrow from
    if (label !== 'first') now.added += Math.round((by.borrowed + who.segment.pantry * price.quantityLift * gain) * unitB)
    now.rho += price.learning * (now.pay / (1 - now.granted) - now.rho)
    now.bought = true
    levers.after(receipt)
    if (by.agreed !== undefined || (label === 'first' && !demand.dropoutAtFirst)) return receipt
    // the coin (model 5.3)
    const c = levers.coin(who, shop.contentment.coin(who, quality.churn * (1 + market.touch.fatigueChurn * Math.max(0, now.tired - 1)) * (who.wasReturned ? demand.returnChurn : 1) * (who.back ? market.winBack.secondChurn : 1)))
    who.wasReturned = false
    if (draw(purposes.drop) < odds(who.p, c) * by.life) {
      who.state = 'dead'
      count('deaths')
      levers.left(who)
    }
    return receipt
  }

  /** Makes a person a customer as of today; the first order comes at once. */
  const begin = (who: Person, cause: number, { coupon, byCoupon }: Welcome): Receipt => {
    // what the shop charges on the day they meet it is what they take for normal
    Object.assign(who, { state: 'alive', cause, stateDay: shop.e, rho: Math.min(65535, Math.round(shop.anchor[shop.e] * 32768)) })
    if (market.base.kind !== 'tenure' || who.id >= shop.base) shop.ever++
    count(`new.${causes[cause]}`)
    count(`segment${who.g}.new`)
    if (byCoupon) count('new.byCoupon')
    const now = meet(who)
    priceNow(now)
    const receipt = buy(now, { label: 'first', bits: 16 + cause, borrowed: 0, life: 1, organic: !byCoupon, coupon })
    if (coupon) {
      count('coupon.issued')
      count(receipt.slot === 2 ? 'coupon.redeemed' : 'coupon.expired')
    }
    part(now)
    return receipt
  }
  /** An occasion becomes an order; one that comes by itself may be put off, or find a coupon in hand. */
  const follow = (now: Now, bits: number, organic: boolean): void => {
    const { who } = now
    if (!organic) return void buy(now, { label: 'induced', bits, borrowed: who.segment.pantry, life: who.segment.pantry, organic })
    if (levers.postpone(now, bits)) return
    const coupon = levers.hand(who, bits)
    if (coupon) priceNow(now, coupon)
    buy(now, { label: 'organic', bits, borrowed: 0, life: 1, organic, coupon })
  }
  return {
    follow, room, cut, beside, meet, part, priceNow, gainOf, savingLift, planned, buy, begin,
    /** Somebody's invitation was taken up today; returns the friend's first order. */
    join: (who: Person, cause: (typeof causes)[number]): Receipt => begin(who, causes.indexOf(cause), wallet.welcome(who, false)),
  }
}
