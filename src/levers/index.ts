/** The levers, in acting order: the private domain stands behind those whose invitations and ads it strengthens. To add one: copy a folder, add a line here and in `start.ts`. */
import { ads } from './ads/ads.ts'
import { bigPromotion } from './big-promotion/big-promotion.ts'
import { content } from './content/content.ts'
import { coupon } from './coupon/coupon.ts'
import { flashSale } from './flash-sale/flash-sale.ts'
import { groupBuy } from './group-buy/group-buy.ts'
import { journeys } from './journeys/journeys.ts'
import type { Lever } from './lever.ts'
import { loyaltyPrice } from './loyalty-price/loyalty-price.ts'
import { points } from './points/points.ts'
import { memberDay } from './member-day/member-day.ts'
import { promotionCalendar } from './promotion-calendar/promotion-calendar.ts'
import { privateDomain } from './private-domain/private-domain.ts'
import { referral } from './referral/referral.ts'
import { service } from './service/service.ts'
import { stock } from './stock/stock.ts'
import { storefront } from './storefront/storefront.ts'
import { seeding } from './seeding/seeding.ts'
import { subscription } from './subscription/subscription.ts'
import { tiers } from './tiers/tiers.ts'

export const leverById = {
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
} as const
export type LeverId = keyof typeof leverById
export const leverIds = Object.keys(leverById) as readonly LeverId[]
export const levers: readonly Lever[] = Object.values(leverById) as unknown as readonly Lever[]
