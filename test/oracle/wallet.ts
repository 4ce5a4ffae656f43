/** The oracle's coupons: two slots per customer, each with its own template, and the coupon that first orders may use (model 5.4; decisions 24-27). */
import { couponTemplate, expectedSaving, type CouponTemplate, type CouponTerms } from '../../src/model/coupon-template.ts'
import { meanOverBaskets } from '../../src/model/population.ts'
import { priceMultiplier } from '../../src/model/price.ts'
import { purposes } from '../../src/model/random.ts'
import { ofEach, zero, type Person } from './people.ts'
import type { Premises } from './shop.ts'

export type Coupon = { readonly template: CouponTemplate; readonly issued: number }
/** A coupon that its holder can use today. */
export type Held = Coupon & { readonly slot: number }
/** The coupon of first orders: the share it is shown to, and per segment how much it multiplies their hazard of coming. */
export type Newcomer = { readonly template: CouponTemplate; readonly share: number; readonly pull: readonly number[] }
/** What a first order may use, and whether its customer came because of it. */
export type Welcome = { readonly coupon: CouponTemplate | undefined; readonly byCoupon: boolean }

export type Wallet = ReturnType<typeof walletOf>
export function walletOf(shop: Premises) {
  const { market, tools, count } = shop
  const slots = ofEach((): (Coupon | undefined)[] => [undefined, undefined])
  const end = ({ template, issued }: Coupon): number => issued + template.valid
  const lives = (coupon: Coupon | undefined): coupon is Coupon => coupon !== undefined && shop.e < end(coupon)
  /** Coupons that will end unused, by the day on which they can no longer be used. */
  const ending = new Map<number, number>()
  const ends = (e: number, by: number) => ending.set(e, (ending.get(e) ?? 0) + by)
  let newcomer: Newcomer | undefined
  return {
    template: (terms: CouponTerms): CouponTemplate => couponTemplate(market, terms, tools.basketLaw),
    /** Extra visits of the holders per unit of their rate and day, mean over each segment's baskets: half of a coupon's pull is traffic, their reference price is 1. */
    visits: (template: CouponTemplate): number[] => market.segments.map((segment, g) => meanOverBaskets(tools.law, g, (zeta) => {
      const lift = priceMultiplier(segment, market.price.lossAversion, 1 - expectedSaving(template, zeta * 100 * market.economics.everydayPrice), 1)
      return (Math.sqrt(lift) - 1) / (1.4 * market.economics.conversion) - (lift - 1)
    })),
    /** Gives a coupon; false, and counted as refused, where both slots hold one that can still be used. */
    issue: (who: Person, template: CouponTemplate): boolean => {
      const slot = slots(who).findIndex((c) => !lives(c))
      if (slot < 0) {
        count('coupon.refused')
        return false
      }
      const coupon = { template, issued: shop.e }
      slots(who)[slot] = coupon
      ends(end(coupon), 1)
      count('coupon.issued')
      return true
    },
    /** What a customer can use today, by slot. */
    held: (who: Person): Held[] => slots(who).flatMap((coupon, slot) => (lives(coupon) ? [{ ...coupon, slot }] : [])),
    /** Takes out a coupon because an order used it. */
    redeem: (who: Person, slot: number): void => {
      ends(end(slots(who)[slot]!), -1)
      slots(who)[slot] = undefined
      count('coupon.redeemed')
    },
    /** Counts those that can be used no more from today. */
    expire: (): void => count('coupon.expired', ending.get(shop.e) ?? 0),
    /** From now on first orders may use this one. */
    greet: (by: Newcomer): void => void (newcomer = by),
    /** What a new customer finds. Of those whom the hazard brings, more than the share shown the coupon hold it; friends and people who enter by plan come without its pull. */
    welcome: (who: Person, byHazard: boolean): Welcome => {
      if (newcomer === undefined || shop.e < zero) return { coupon: undefined, byCoupon: false }
      const { template, share } = newcomer
      const pull = byHazard ? newcomer.pull[who.g] : 1
      if (who.u(shop.e, purposes.newcomer) >= (share * pull) / (1 + share * (pull - 1))) return { coupon: undefined, byCoupon: false }
      return { coupon: template, byCoupon: byHazard && who.u(shop.e, purposes.cause, 1) < 1 - 1 / pull }
    },
  }
}
