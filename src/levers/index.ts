/** The levers, in acting order. To add one: copy a folder, add a line. */
import { ads } from './ads/ads.ts'
import { coupon } from './coupon/coupon.ts'
import { flashSale } from './flash-sale/flash-sale.ts'
import { groupBuy } from './group-buy/group-buy.ts'
import type { Lever } from './lever.ts'
import { loyaltyPrice } from './loyalty-price/loyalty-price.ts'
import { points } from './points/points.ts'
import { referral } from './referral/referral.ts'
import { storefront } from './storefront/storefront.ts'
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
  storefront,
} as const
export type LeverId = keyof typeof leverById
export const leverIds = Object.keys(leverById) as readonly LeverId[]
export const levers: readonly Lever[] = Object.values(leverById) as unknown as readonly Lever[]
