/** The words of all levers, for the page and the command line; typed against the fields, so that a field without words does not compile. */
import type { ChoiceField, Field, Fields, ListField } from '../schema/field.ts'
import { adsText } from './ads/ads.text.ts'
import { bigPromotionText } from './big-promotion/big-promotion.text.ts'
import { contentText } from './content/content.text.ts'
import { couponText } from './coupon/coupon.text.ts'
import { flashSaleText } from './flash-sale/flash-sale.text.ts'
import { groupBuyText } from './group-buy/group-buy.text.ts'
import type { LeverId } from './index.ts'
import { journeysText } from './journeys/journeys.text.ts'
import { loyaltyPriceText } from './loyalty-price/loyalty-price.text.ts'
import { pointsText } from './points/points.text.ts'
import { memberDayText } from './member-day/member-day.text.ts'
import { promotionCalendarText } from './promotion-calendar/promotion-calendar.text.ts'
import { privateDomainText } from './private-domain/private-domain.text.ts'
import { referralText } from './referral/referral.text.ts'
import { seedingText } from './seeding/seeding.text.ts'
import { serviceText } from './service/service.text.ts'
import { stockText } from './stock/stock.text.ts'
import { storefrontText } from './storefront/storefront.text.ts'
import { subscriptionText } from './subscription/subscription.text.ts'
import { tiersText } from './tiers/tiers.text.ts'

/** A text in each language of the page. */
export type LeverWords = { readonly en: string; readonly 'zh-CN': string }

type Common = {
  readonly label: LeverWords
  /** One sentence under the editor: what the field does, not how to use it. */
  readonly hint: LeverWords
  /** Replaces the word of the field's unit after the label, such as "¥ a day". */
  readonly unit?: LeverWords
  /** What a value stands for that is not what it says, such as 0 for "once". */
  readonly special?: { readonly value: number; readonly word: LeverWords }
  /** A share off the price: the editor says what is left of it, and in a list no place should give less than those before it. */
  readonly discount?: true
}
type TextOf<F extends Field> = F extends ChoiceField<infer O>
  ? Common & { readonly options: Readonly<Record<O, LeverWords>> }
  : F extends ListField
    ? Common & { readonly places: readonly LeverWords[] }
    : Common

/** The words of one lever: as many as its fields, no fewer. */
export type LeverText<F extends Fields> = {
  readonly name: LeverWords
  /** The name that fits a column head. */
  readonly short: LeverWords
  /** What the merchant does with it, in one sentence. */
  readonly summary: LeverWords
  readonly fields: { readonly [K in keyof F]: TextOf<F[K]> }
  /** That it is on at settings which do nothing, and what would change that: a sentence without its end. */
  readonly idle: LeverWords
  /** Number fields whose sum says more than "on" in the folded row. */
  readonly sum?: { readonly of: readonly (keyof F & string)[]; readonly unit: LeverWords }
}

/** The same words without the type of their fields, for code that walks over any lever. */
export type AnyFieldText = Common & { readonly options?: Readonly<Record<string, LeverWords>>; readonly places?: readonly LeverWords[] }
export type AnyLeverText = Omit<LeverText<Fields>, 'fields'> & { readonly fields: Readonly<Record<string, AnyFieldText>> }

export const leverText: Readonly<Record<LeverId, AnyLeverText>> = {
  coupon: couponText,
  tiers: tiersText,
  'loyalty-price': loyaltyPriceText,
  points: pointsText,
  referral: referralText,
  'group-buy': groupBuyText,
  'flash-sale': flashSaleText,
  ads: adsText,
  content: contentText,
  seeding: seedingText,
  'promotion-calendar': promotionCalendarText,
  'big-promotion': bigPromotionText,
  'member-day': memberDayText,
  storefront: storefrontText,
  service: serviceText,
  subscription: subscriptionText,
  'private-domain': privateDomainText,
  journeys: journeysText,
  stock: stockText,
}
