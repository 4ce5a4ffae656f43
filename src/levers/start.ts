/** How each lever starts, apart from what it is: the page names and checks levers and never plays one, so that it carries none of this. */
import { start as ads } from './ads/ads.ts'
import { start as bigPromotion } from './big-promotion/big-promotion.ts'
import { start as content } from './content/content.ts'
import { start as coupon } from './coupon/coupon.ts'
import { start as flashSale } from './flash-sale/flash-sale.ts'
import { start as groupBuy } from './group-buy/group-buy.ts'
import { start as journeys } from './journeys/journeys.ts'
import { start as loyaltyPrice } from './loyalty-price/loyalty-price.ts'
import { start as memberDay } from './member-day/member-day.ts'
import { start as points } from './points/points.ts'
import { start as privateDomain } from './private-domain/private-domain.ts'
import { start as promotionCalendar } from './promotion-calendar/promotion-calendar.ts'
import { start as referral } from './referral/referral.ts'
import { start as seeding } from './seeding/seeding.ts'
import { start as service } from './service/service.ts'
import { start as stock } from './stock/stock.ts'
import { start as storefront } from './storefront/storefront.ts'
import { start as subscription } from './subscription/subscription.ts'
import { start as tiers } from './tiers/tiers.ts'
import type { LeverId } from './index.ts'
import type { Start } from './lever.ts'

export const startById = {
  coupon,
  tiers,
  'loyalty-price': loyaltyPrice,
  points,
  referral,
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
  'group-buy': groupBuy,
  'flash-sale': flashSale,
  journeys,
  stock,
} satisfies Record<LeverId, (world: never, settings: never) => unknown> as unknown as Readonly<Record<LeverId, Start>>
