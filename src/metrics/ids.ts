/** The name of every metric, as scenario files, tables and links write it. */
import { channels } from '../model/market.ts'
import type { Channel } from '../model/market.ts'

export const moneyIds = [
  'contributionMargin', 'gmv', 'gmvList', 'netOfReturns', 'netRevenue', 'grossMargin', 'margin', 'cash', 'lowestCash',
  'discounts', 'refunds', 'aov', 'returnRate',
] as const
export const growthIds = [
  'orders', 'repeatOrders', 'displaced', 'newCustomers', 'newOrderShare', 'newBuyerShare', 'referredCustomers', 'customers', 'activeCustomers', 'visits', 'conversion',
  'organicShare', 'pageViews', 'bounceRate', 'cartRate', 'cartAbandonment', 'leadConversion', 'hoursToFirstOrder',
  'referralK', 'secondDegree', 'passOnRate', 'referredShare', 'groupCompletion', 'groupShare', 'flashConversion',
] as const
export const retentionIds = [
  'r90', 'repurchaseRate', 'againFirst', 'againSecond', 'againThird', 'activeShare', 'customerLife', 'orderInterval', 'nps', 'satisfaction', 'deliveryHours', 'lateShare', 'deliveryQueue', 'lateExperience', 'promptExperience', 'amendsShare', 'serviceCost', 'lostCustomers', 'wonBack', 'touches', 'heldBack', 'optOuts',
  'subscribers', 'boxes', 'subscriptionChurn', 'poolMembers', 'interactionRate', 'poolUpkeep', 'partnerArpu', 'poolRepurchase', 'poolRatio', 'ruleContacts', 'furtherMessages', 'recallRate', 'holdoutOrders',
] as const

/** Claimed return on ad spend of one channel. */
export type ChannelClaimId = `claimedRoas.${Channel}`
export const marketingIds = [
  'marketing', 'adSpend', 'rewards', 'incrementalRoi', 'spendEfficiency', 'documentsRoi', 'incrementalRoas', 'claimedRoas',
  ...channels.map((c): ChannelClaimId => `claimedRoas.${c}`),
  'blendedCac', 'paidCac', 'incrementalCac', 'rewardPerNewCustomer', 'referredLtvCac', 'liveGpm',
  'couponsRedeemed', 'couponRedemption', 'organicShareOfRedemptions', 'couponLeak', 'marginPerCoupon', 'costPerIncrementalOrder',
  'promotionRoi', 'memberDayShare', 'contentCustomers', 'contentCac', 'postSights', 'postCustomers', 'postCac', 'customerPosts',
] as const

export const loyaltyIds = [
  'revenuePerBuyer', 'marginPerBuyer', 'memberShareOfGmv', 'diamondShareOfGmv',
  'pointsCost', 'pointsOwed', 'pointsUse', 'pointsShared', 'gmvPerPoint', 'pointsRoi',
  'tierMembers', 'goldMembers', 'diamondMembers', 'tierUpgrades', 'tierDowngrades', 'pointsHoarded', 'pointsPayers',
] as const

export const eventIds = [
  'flashBooked', 'flashAttended', 'flashBrought', 'flashFree', 'flashFreeValue', 'liveReturn', 'communitySize', 'communityUnlocks', 'promotionCost',
  'deposits', 'balanceRate', 'forfeits', 'burstShare', 'freeOrders', 'freeOrderCost', 'cleared', 'bigPromotionCost',
] as const

export const supplyIds = ['stockOutShare', 'serviceLevel', 'lostOrders', 'lostGmv', 'stockTurnover', 'stockAtCost', 'stockCosts'] as const

export const metricIds = [...moneyIds, ...growthIds, ...retentionIds, ...marketingIds, ...loyaltyIds, ...eventIds, ...supplyIds] as const
export type MetricId = (typeof metricIds)[number]

/** True for a name that is a metric. */
export const isMetricId = (id: string): id is MetricId => (metricIds as readonly string[]).includes(id)

/** Metrics that only a pair of runs has; they cannot be the goal or a guardrail. */
export const pairedIds = [
  'incrementalRoi', 'documentsRoi', 'incrementalRoas', 'incrementalCac', 'marginPerCoupon', 'costPerIncrementalOrder',
  'promotionRoi', 'pointsRoi',
] as const satisfies readonly MetricId[]
/** Metrics that may be the goal or a guardrail of a scenario. */
export const goalIds: readonly MetricId[] = metricIds.filter((id) => !(pairedIds as readonly MetricId[]).includes(id))
