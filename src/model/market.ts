/** The market's own settings: how people, channels and costs respond. The same in every strategy; each with its source or the word assumption. */
import { factor, fraction, money, number, type Fields, type Settings } from '../schema/field.ts'
import { auctionFields, audienceFields, brandSearchFields, creativeFields } from './market/ads.ts'
import { contentResponseFields, seedingResponseFields } from './market/posts.ts'
import { adPriceFields, crisisFields, goodsCostFields, rivalFields, supplyBreakFields } from './market/outside.ts'
import { adResponseFields, leadFields, lifeEventFields, pathFields, touchFields, winBackFields } from './market/reach.ts'
import { bigPromotionFields, calendarFields, demandFields, economicsFields, priceFields, promotionFields, satisfactionFields, stockingFields, storefrontFields, waitingFields } from './market/shop.ts'
import { cartResponseFields, couponResponseFields } from './market/coupons.ts'
import { flashSaleFields, groupBuyingFields, sharingFields } from './market/sharing.ts'
import { serviceResponseFields } from './market/service.ts'
import { membershipFields, pointsResponseFields, poolFields, subscribingFields } from './market/membership.ts'

const assumption = 'assumption'

/** Paid channels, in the order of every table that lists them. */
export const channels = ['search', 'feed', 'live', 'kol', 'private'] as const
export type Channel = (typeof channels)[number]
/** Where a customer came from; the number stored per customer is the place in this list. */
export const causes = ['organic', ...channels, 'referral', 'group'] as const
export type Cause = (typeof causes)[number]
export const causeOf = Object.fromEntries(causes.map((name, place) => [name, place])) as Readonly<Record<Cause, number>>
/** Ways to reach a customer. */
export const media = ['sms', 'push', 'email', 'wecom', 'group', 'call'] as const
export type Medium = (typeof media)[number]

/** One kind of customer: `lambda ~ Gamma(r, 365 r / ordersPerYear)` per day, `p ~ Beta(dropout*concentration, (1-dropout)*concentration)`. */
export const segmentFields = {
  weight: fraction({ default: 1, min: 0.0001, source: assumption }),
  r: number({ default: 0.3, min: 0.05, max: 20, source: 'E51' }),
  ordersPerYear: number({ default: 1.5, min: 0.01, max: 400, unit: 'perYear', source: assumption }),
  dropout: fraction({ default: 0.2, min: 0.001, max: 0.99, source: 'E51' }),
  concentration: number({ default: 3, min: 0.1, max: 200, source: assumption }),
  basket: money({ default: 200, min: 1, max: 100_000, source: assumption }),
  elasticity: number({ default: 1.2, max: 6, source: 'E1' }),
  dealPull: number({ default: 1.5, max: 6, source: 'E2' }),
  dealProne: fraction({ default: 0.4, min: 0.02, max: 0.98, source: assumption }),
  shareProne: fraction({ default: 0.3, min: 0.02, max: 0.98, source: 'E45' }),
  pantry: fraction({ default: 0.25, source: 'E4' }),
  susceptibility: factor({ default: 1, max: 3, source: assumption }),
  returnRate: fraction({ default: 0.05, max: 0.9, source: 'E58' }),
  needClock: fraction({ default: 0, max: 0.8, source: assumption }),
  impatient: fraction({ default: 0.2, source: assumption }),
  touches: number({ default: 0, max: 20, step: 0.1, source: assumption }),
} satisfies Fields
/** Settings of a segment that a file may leave out. */
export const laterSegmentFields = ['needClock', 'impatient', 'touches'] as const satisfies readonly (keyof typeof segmentFields)[]

export const mediumFields = {
  lift: fraction({ default: 0.2, max: 2, source: 'E14' }),
  cost: money({ default: 0.01, max: 50, step: 0.001, source: assumption }),
  optOut: fraction({ default: 0.002, max: 0.2, step: 0.001, source: 'E60' }),
  fatigue: factor({ default: 0.2, max: 3, source: 'E59' }),
  optIn: fraction({ default: 0.3, source: assumption }),
} satisfies Fields

export const channelFields = {
  halfLife: number({ default: 2, min: 0.1, max: 365, unit: 'days', source: 'E27' }),
  steepness: number({ default: 1.2, min: 0.3, max: 5, source: 'E28' }),
  referenceSpend: money({ default: 100, min: 0.01, max: 1e6, source: assumption }),
  cacRatio: factor({ default: 1, min: 0.05, max: 20, source: assumption }),
  existing: fraction({ default: 0.02, max: 1, step: 0.005, source: 'E24' }),
  claim: fraction({ default: 0.5, source: 'E26' }),
  rate: factor({ default: 1, min: 0.1, max: 3, source: assumption }),
  churn: factor({ default: 1, min: 0.1, max: 5, source: assumption }),
  returns: factor({ default: 1, min: 0.1, max: 5, source: assumption }),
  basket: factor({ default: 1, min: 0.1, max: 5, source: assumption }),
  visitQuality: factor({ default: 1, min: 0.05, max: 10, source: assumption }),
  clickRate: fraction({ default: 0.02, min: 0.0005, step: 0.001, source: assumption }),
  touchAge: number({ default: 2, min: 0.05, max: 60, step: 0.1, unit: 'days', source: assumption }),
} satisfies Fields

/** Groups of single settings, by the name they carry in a scenario file under `world`. */
export const marketGroups = {
  economics: economicsFields, demand: demandFields, calendar: calendarFields, price: priceFields,
  waiting: waitingFields,
  promotion: promotionFields,
  couponResponse: couponResponseFields,
  cartResponse: cartResponseFields,
  touch: touchFields,
  winBack: winBackFields,
  lifeEvents: lifeEventFields,
  membership: membershipFields,
  pointsResponse: pointsResponseFields,
  sharing: sharingFields,
  groupBuying: groupBuyingFields,
  flashSale: flashSaleFields,
  bigPromotion: bigPromotionFields,
  adResponse: adResponseFields,
  audiences: audienceFields,
  creatives: creativeFields,
  auctions: auctionFields,
  brandSearch: brandSearchFields,
  contentResponse: contentResponseFields,
  seedingResponse: seedingResponseFields,
  storefront: storefrontFields,
  leads: leadFields,
  satisfaction: satisfactionFields,
  serviceResponse: serviceResponseFields,
  paths: pathFields,
  subscribing: subscribingFields,
  pool: poolFields,
  rivals: rivalFields,
  adPrices: adPriceFields,
  crisis: crisisFields,
  goodsCost: goodsCostFields,
  stocking: stockingFields,
  supplyBreak: supplyBreakFields,
} as const

export type Segment = { readonly id: string } & Settings<typeof segmentFields>
export type ChannelResponse = Settings<typeof channelFields>
export type MediumResponse = Settings<typeof mediumFields>
/** How the customers of day 0 came to be. */
export type Base =
  | { readonly kind: 'tenure'; readonly tenure: number }
  | { readonly kind: 'cohort' }
  | { readonly kind: 'entries'; readonly perWeek: readonly number[] }

/** A whole market: complete, checked, plain data. Amounts in yuan, shares between 0 and 1, days whole. */
export type Market = {
  readonly [G in keyof typeof marketGroups]: Settings<(typeof marketGroups)[G]>
} & {
  /** First simulated day, `YYYY-MM-DD`. */
  readonly start: string
  readonly days: number
  readonly customers: number
  readonly prospects: number
  readonly base: Base
  readonly segments: readonly Segment[]
  readonly channels: Readonly<Record<Channel, ChannelResponse>>
  /** Quality of customers brought by a friend. */
  readonly referred: Pick<ChannelResponse, 'rate' | 'churn' | 'returns' | 'basket'>
  /** Quality of customers won by a group purchase. */
  readonly grouped: Pick<ChannelResponse, 'rate' | 'churn' | 'returns' | 'basket'>
  readonly media: Readonly<Record<Medium, MediumResponse>>
  /** Thresholds in yuan that the tiers lever proposes for this kind of shop. */
  readonly tierThresholds: readonly [number, number, number]
}
