/** Mechanisms of membership: tiers, a price for life, points, subscription, private groups. */
import type { Mechanism } from '../mechanism.ts'

export const membership = {
  tiers: {
    name: 'Membership tiers', set: 'tiers.thresholds tiers.discounts', code: 'levers/tiers/tiers.ts levers/tiers/fields.ts',
    test: 'levers/tiers.test.ts golden/golden.test.ts', shows: 'memberShareOfGmv diamondShareOfGmv tab:money tab:flow',
  },
  tierRules: {
    name: 'Tiers by spend, number of orders and mean order', set: 'tiers.thresholds tiers.minOrders tiers.minBasket', code: 'levers/tiers/window.ts levers/tiers/tiers.ts levers/tiers/fields.ts',
    test: 'levers/tiers-window.test.ts levers/members-only.test.ts', shows: 'memberShareOfGmv tab:scorecard',
  },
  tierReview: {
    name: 'Review of tiers, by year or quarter', set: 'tiers.window tiers.softLanding', code: 'levers/tiers/window.ts levers/tiers/tiers.ts levers/tiers/fields.ts',
    test: 'levers/tiers-window.test.ts metrics/lever-figures.test.ts', shows: 'tierUpgrades tierDowngrades tierMembers memberShareOfGmv',
  },
  tierKeeping: {
    name: 'Gift on upgrade, reminder before a review', set: 'tiers.gift tiers.reminder', code: 'levers/tiers/tiers.ts levers/tiers/keep.ts levers/tiers/fields.ts',
    test: 'levers/tiers-window.test.ts', shows: 'contributionMargin touches tab:money tab:flow',
  },
  tierPerks: {
    name: 'Perks of a tier', set: 'tiers.perkCost tiers.perkFactor', code: 'levers/tiers/tiers.ts levers/tiers/fields.ts',
    test: 'levers/dose.test.ts golden/golden.test.ts', shows: 'contributionMargin tab:money',
  },
  tierUpkeep: {
    name: 'Fixed cost per member of a tier', set: 'tiers.upkeep tiers.perkFactor', code: 'levers/tiers/tiers.ts levers/tiers/fields.ts',
    test: 'levers/tiers-window.test.ts', shows: 'contributionMargin tab:money',
  },
  lifetimePrice: {
    name: 'Lifetime price after n orders', set: 'loyalty-price.discount loyalty-price.orders', code: 'levers/loyalty-price/loyalty-price.ts',
    test: 'levers/loyalty-price.test.ts levers/mechanisms.test.ts', shows: 'revenuePerBuyer marginPerBuyer contributionMargin tab:money',
  },
  points: {
    name: 'Points by source', set: 'points.earn points.signIn points.share', code: 'levers/points/points.ts levers/points/books.ts levers/points/fields.ts',
    test: 'levers/points.test.ts', shows: 'pointsCost pointsShared tab:money',
  },
  pointsMall: {
    name: 'Points mall', set: 'points.catalogue points.itemPrices points.itemCosts', code: 'levers/points/mall.ts levers/points/fields.ts',
    test: 'levers/points.test.ts', shows: 'pointsUse pointsOwed pointsCost tab:money',
  },
  pointsReplaced: {
    name: 'Items that hardly anyone takes are replaced', set: 'points.catalogue points.replaceBelow', code: 'levers/points/mall.ts',
    test: 'levers/points.test.ts', shows: 'pointsUse',
  },
  pointsLottery: {
    name: 'Points lottery', set: 'points.lottery points.drawPoints', code: 'levers/points/mall.ts',
    test: 'levers/points.test.ts', shows: 'pointsUse pointsCost tab:money',
  },
  pointsPush: {
    name: 'Reminder to those who save points', set: 'points.pushEvery points.pushFrom', code: 'levers/points/points.ts levers/points/hoarding.ts',
    test: 'levers/points.test.ts', shows: 'pointsUse pointsOwed pointsCost tab:money',
  },
  savers: {
    name: 'Savers and users of points', set: 'points.earn world.pointsResponse.hoarders', code: 'levers/points/points.ts',
    test: 'levers/points.test.ts metrics/lever-figures.test.ts', shows: 'pointsHoarded pointsPayers pointsUse pointsOwed',
  },
  pointsReturn: {
    name: 'What points bring and cost', set: 'points.earn', code: 'metrics/loyalty.ts ui/parts/scorecard-data.ts levers/points/books.ts levers/points/fields.ts ui/parts/break-even.ts',
    test: 'levers/points.test.ts ui/scorecard-data.test.ts ui/chart-figures.test.ts', shows: 'pointsRoi gmvPerPoint pointsCost tab:scorecard',
  },
  subscription: {
    name: 'Subscription', set: 'subscription.visibility subscription.discount subscription.cycle subscription.freeShipping', code: 'levers/subscription/subscription.ts',
    test: 'levers/subscription.test.ts levers/mechanisms.test.ts', shows: 'subscribers boxes subscriptionChurn tab:money',
  },
  poolJoin: {
    name: 'Hook into private groups', set: 'private-domain.visibility private-domain.hook private-domain.liveDoor', code: 'levers/private-domain/private-domain.ts levers/private-domain/fields.ts',
    test: 'levers/private-domain.test.ts', shows: 'poolMembers contributionMargin',
  },
  pool: {
    name: 'Private groups beside the rest', set: 'private-domain.visibility world.pool.lift world.pool.ease', code: 'levers/private-domain/private-domain.ts levers/private-domain/members.ts levers/private-domain/fields.ts',
    test: 'levers/private-domain.test.ts levers/mechanisms.test.ts', shows: 'poolRepurchase poolRatio repurchaseRate contributionMargin tab:money',
  },
  poolUpkeep: {
    name: 'Growth and upkeep of private groups', set: 'private-domain.visibility world.pool.upkeep', code: 'levers/private-domain/private-domain.ts',
    test: 'levers/private-domain.test.ts', shows: 'poolMembers poolUpkeep tab:scorecard',
  },
  poolEvents: {
    name: 'Weekly events by theme', set: 'private-domain.weekday private-domain.groups', code: 'levers/private-domain/private-domain.ts levers/private-domain/fields.ts',
    test: 'levers/private-domain.test.ts levers/mechanisms.test.ts', shows: 'interactionRate contributionMargin',
  },
  signIn: {
    name: 'Sign-in three days in a row', set: 'private-domain.signInRate private-domain.weekday', code: 'levers/private-domain/sign-in.ts levers/private-domain/private-domain.ts',
    test: 'levers/private-domain.test.ts', shows: 'interactionRate contributionMargin',
  },
  partners: {
    name: 'Partners who invite for a commission', set: 'private-domain.partners private-domain.commission', code: 'levers/private-domain/partners.ts levers/private-domain/private-domain.ts',
    test: 'levers/private-domain.test.ts', shows: 'referredCustomers partnerArpu tab:referral',
  },
  poolTargeting: {
    name: 'Ads find newcomers better with a larger pool', set: 'private-domain.visibility world.pool.targeting', code: 'levers/private-domain/private-domain.ts',
    test: 'levers/private-domain.test.ts', shows: 'newCustomers blendedCac tab:ads',
  },
  poolEase: {
    name: 'Easier orders inside the groups', set: 'private-domain.visibility world.pool.ease', code: 'levers/private-domain/private-domain.ts',
    test: 'levers/private-domain.test.ts levers/mechanisms.test.ts', shows: 'gmv repurchaseRate',
  },
  poolActivity: {
    name: 'Activity that fades, members who leave', set: 'private-domain.visibility world.pool.activityDecay world.pool.leaving', code: 'levers/private-domain/members.ts levers/private-domain/fields.ts',
    test: 'levers/private-domain.test.ts', shows: 'interactionRate poolMembers tab:diary',
  },
} as const satisfies Readonly<Record<string, Mechanism>>
