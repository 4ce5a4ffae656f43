/** The oracle's levers: which twin stands for which, and what all of them come to together. */
import { leverIds, type LeverId } from '../../src/levers/index.ts'
import { channels } from '../../src/model/market.ts'
import type { Plan } from '../../src/scenario/resolve.ts'
import { ads } from './levers/ads.ts'
import { bigPromotion } from './levers/big-promotion.ts'
import { content } from './levers/content.ts'
import { coupon } from './levers/coupon.ts'
import { flashSale } from './levers/flash-sale.ts'
import { groupBuy } from './levers/group-buy.ts'
import { journeys } from './levers/journeys.ts'
import { loyaltyPrice } from './levers/loyalty-price.ts'
import { points } from './levers/points.ts'
import { memberDay } from './levers/member-day.ts'
import { promotionCalendar } from './levers/promotion-calendar.ts'
import { privateDomain } from './levers/private-domain.ts'
import { referral } from './levers/referral.ts'
import { seeding } from './levers/seeding.ts'
import { service } from './levers/service.ts'
import { stock } from './levers/stock.ts'
import { storefront } from './levers/storefront.ts'
import { tiers } from './levers/tiers.ts'
import { subscription } from './levers/subscription.ts'
import type { Own, Pull, Tempted, Twin } from './levers/twin.ts'
import type { Bill, Now, Part, Receipt, Refund } from './orders.ts'
import { zero, type Person } from './people.ts'
import type { Premises, Shop } from './shop.ts'
import type { Welcome } from './wallet.ts'

/** In acting order. To add one: a file beside the others, and its line here. */
const twinById: { readonly [Id in LeverId]?: (shop: Shop, settings: Own<Id>) => Twin } = {
  coupon,
  tiers,
  'loyalty-price': loyaltyPrice,
  points,
  referral,
  'group-buy': groupBuy,
  'flash-sale': flashSale,
  ads,
  content,
  seeding,
  'promotion-calendar': promotionCalendar,
  'big-promotion': bigPromotion,
  'member-day': memberDay,
  storefront,
  service,
  subscription,
  'private-domain': privateDomain,
  journeys,
  stock,
}

/**
 * The twins of a plan, in acting order.
 * @throws RangeError when a lever is on that has no twin: its books would be compared with those of another shop.
 */
export function twinsOf(shop: Shop, plan: Plan['levers']): Twin[] {
  for (const id of leverIds) if (plan[id] && !twinById[id]) throw new RangeError(`No twin of ${id}.`)
  return (Object.keys(twinById) as LeverId[]).map((id) => twinById[id]!(shop, plan[id] as never))
}

export type Levers = ReturnType<typeof leversOf>
/** What the twins come to together; `twins` is read only when somebody asks. */
export function leversOf(shop: Premises, twins: readonly Twin[]) {
  // before day 0 the shop has no levers
  const on = () => (shop.e < zero ? [] : twins)
  /** Who takes what share of the price off: each upon the others, or the first of the deepest alone. */
  const partsOf = (offers: readonly Part[]): readonly Part[] => {
    const real = offers.filter(({ share }) => share > 0)
    if (!shop.market.economics.itemsMultiply) return real.filter(({ share }, k) => real.every((other, j) => (j < k ? other.share < share : other.share <= share)))
    let all = 0
    return real.map(({ column, share }) => {
      const taken = (1 - all) * share
      all = 1 - (1 - all) * (1 - share)
      return { column, share: taken }
    })
  }
  /** Several discounts: the best of them, or one upon the other. */
  const together = (parts: readonly number[], first = 0): number =>
    shop.market.economics.itemsMultiply ? parts.filter((part) => part > 0).reduce((all, part) => 1 - (1 - all) * (1 - part), first) : Math.max(first, ...parts)
  return {
    start: (): void => on().forEach((t) => t.start?.()),
    open: (): void => on().forEach((t) => t.open?.()),
    refunded: (refund: Refund): void => on().forEach((t) => t.refunded?.(refund)),
    target: (): void => on().forEach((t) => t.target?.()),
    attract: (): Pull => {
      const pull = { channel: channels.map(() => 0), factor: shop.market.segments.map(() => 1), match: shop.market.segments.map(() => 1), brandBid: 0, organic: 1 }
      for (const t of on()) t.attract?.(pull)
      return pull
    },
    // the first that turns somebody away keeps them; the others are not asked
    turnAway: (who: Person, cause: number, welcome: Welcome): boolean => on().some((t) => t.turnAway?.(who, cause, welcome)),
    invite: (): void => on().forEach((t) => t.invite?.()),
    /** `posted` is what all get. */
    item: (who: Person, posted: number): number => together(on().map((t) => t.item?.(who) ?? 0), posted),
    /** The same by the columns that it is booked to. */
    parts: (who: Person, posted: Part): readonly Part[] => partsOf([posted, ...on().flatMap((t) => (t.item ? [{ column: t.discount!, share: t.item(who) }] : []))]),
    granted: (who: Person): number => together(on().map((t) => t.granted?.(who) ?? 0)),
    points: (who: Person): number => on().reduce((all, t) => t.points?.(who) ?? all, 0),
    // one factor at a time upon what is there, as the engine multiplies: no last bit may differ
    weigh: (who: Person, factor: number): number => on().reduce((all, t) => all * (t.weigh?.(who) ?? 1), factor),
    coin: (who: Person, factor: number): number => on().reduce((all, t) => all * (t.coin?.(who) ?? 1), factor),
    crowd: (living: readonly Person[], segment: number) => on().flatMap((t) => t.crowd?.(living, segment) ?? []),
    // the first that puts the order off keeps it; the others are not asked
    divert: (occasion: Tempted): boolean => on().some((t) => t.divert?.(occasion)),
    postpone: (now: Now, bits: number): boolean => on().some((t) => t.postpone?.(now, bits)),
    hand: (who: Person, bits: number) => on().map((t) => t.hand?.(who, bits)).find((coupon) => coupon !== undefined),
    others: (): void => on().forEach((t) => t.others?.()),
    pay: (bill: Bill): void => on().forEach((t) => t.pay?.(bill)),
    after: (receipt: Receipt): void => on().forEach((t) => t.after?.(receipt)),
    left: (who: Person): void => on().forEach((t) => t.left?.(who)),
    close: (): void => on().forEach((t) => t.close?.()),
  }
}
