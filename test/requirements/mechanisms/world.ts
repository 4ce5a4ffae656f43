/** Mechanisms of the world, the storefront and the ads. */
import type { Mechanism } from '../mechanism.ts'

export const world = {
  personas: {
    name: 'Segments with traits of their own', set: 'world.segments.elasticity world.segments.dealProne world.segments.ordersPerYear world.segments.basket', code: 'model/population.ts model/price.ts',
    test: 'model/customers.test.ts model/price.test.ts', shows: 'gmv tab:segments page:world',
  },
  spendingPower: {
    name: 'Spending power, and coupons by it', set: 'world.segments.elasticity world.segments.basket journeys.rfm journeys.rfmMonetary', code: 'model/population.ts model/price.ts levers/journeys/journeys.ts levers/journeys/due.ts',
    test: 'model/price.test.ts levers/journeys.test.ts', shows: 'contributionMargin tab:segments',
  },
  lifeCycle: {
    name: 'From prospect to lost and back', set: 'world.demand.organic world.segments.dropout referral.visibility', code: 'model/behaviour/arrive.ts model/behaviour/leave.ts model/behaviour/revive.ts model/population.ts levers/referral/referral.ts',
    test: 'model/customers.test.ts model/acquisition.test.ts levers/win-back.test.ts', shows: 'newCustomers activeCustomers lostCustomers wonBack referredCustomers tab:diary tab:flow',
  },
  loop: {
    name: 'Ads, groups and friends as one loop', set: 'private-domain.visibility referral.visibility', code: 'levers/private-domain/private-domain.ts levers/referral/referral.ts',
    test: 'levers/private-domain.test.ts levers/referral.test.ts', shows: 'poolMembers referredCustomers repurchaseRate tab:referral tab:money',
  },
  thirdOrder: {
    name: 'Lives that last longer with every order', set: 'world.segments.dropout world.segments.concentration',
    code: 'model/next-order.ts model/behaviour/leave.ts model/population.ts metrics/retention.ts experiments/lifetime.ts',
    test: 'model/next-order.test.ts experiments/studies/cohorts.test.ts ui/cohort-data.test.ts model/customers.test.ts', shows: 'againFirst againSecond againThird repurchaseRate tab:cohorts',
  },
  season: {
    name: '618 and Double 11 as waves of demand', set: 'world.calendar.midYear world.calendar.doubleEleven', code: 'model/calendar.ts',
    test: 'levers/promotion-calendar.test.ts oracle/people.ts', shows: 'gmv tab:compare',
  },
  weekdays: {
    name: 'Demand by day of the week', set: 'world.calendar.weekends world.calendar.weekendLift', code: 'model/calendar.ts',
    test: 'levers/promotion-calendar.test.ts', shows: 'gmv tab:compare',
  },
  satisfaction: {
    name: 'Satisfaction of each customer', set: 'world.satisfaction.followed world.satisfaction.staying service.hours service.compensation', code: 'model/satisfaction.ts model/behaviour/leave.ts model/simulate.ts levers/service/delivery.ts',
    test: 'model/satisfaction.test.ts levers/service.test.ts', shows: 'satisfaction nps lostCustomers',
  },
  defects: {
    name: 'Orders with a defect', set: 'world.satisfaction.followed world.satisfaction.defects', code: 'model/satisfaction.ts model/simulate.ts',
    test: 'model/satisfaction.test.ts', shows: 'satisfaction nps lostCustomers',
  },
  praise: {
    name: 'The content invite, the angry warn', set: 'world.satisfaction.followed world.satisfaction.speaking world.satisfaction.warned referral.visibility', code: 'model/satisfaction.ts levers/referral/referral.ts model/simulate.ts',
    test: 'model/satisfaction.test.ts levers/service.test.ts', shows: 'referralK newCustomers tab:referral',
  },
  delivery: {
    name: 'Delivery time by strategy, and what it is felt', set: 'service.hours service.deliveryCost world.serviceResponse.perHour', code: 'levers/service/delivery.ts levers/service/service.ts model/satisfaction.ts model/behaviour/leave.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'deliveryHours satisfaction nps repurchaseRate tab:money',
  },
  impatience: {
    name: 'Impatient customers, more of them by the year', set: 'world.segments.impatient world.serviceResponse.impatientGrowth service.hours', code: 'levers/service/delivery.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'satisfaction deliveryHours page:world',
  },
  capacity: {
    name: 'Capacity a day with a queue, and spare carriers', set: 'service.capacity service.spareShare service.spareCost', code: 'levers/service/delivery.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'deliveryQueue lateShare deliveryHours tab:money',
  },
  deliveryPromise: {
    name: 'A promised delivery time, kept or broken', set: 'service.promise world.serviceResponse.promised world.serviceResponse.spread', code: 'levers/service/delivery.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'lateShare lateExperience promptExperience',
  },
  reply: {
    name: 'Reply time, by people or a machine', set: 'service.replyBy service.replySeconds world.serviceResponse.asking', code: 'levers/service/service.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'conversion orders serviceCost tab:money',
  },
  amends: {
    name: 'Amends after a failure', set: 'service.compensation world.serviceResponse.recovered', code: 'levers/service/delivery.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'amendsShare satisfaction tab:money tab:diary',
  },
  freeReturns: {
    name: 'Free returns', set: 'service.freeReturns service.returnCost world.serviceResponse.freeReturnOdds', code: 'levers/service/service.ts levers/service/back.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'newCustomers returnRate serviceCost tab:money',
  },
  refundSpeed: {
    name: 'Speed of the refund', set: 'service.refundHours world.serviceResponse.perRefundHour', code: 'levers/service/back.ts model/satisfaction.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'satisfaction',
  },
  pickUp: {
    name: 'Returns picked up at the door', set: 'service.pickUp service.pickUpCost world.serviceResponse.reorder', code: 'levers/service/back.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'orders serviceCost tab:diary',
  },
  quality: {
    name: 'Investment in quality', set: 'service.quality service.qualityCost world.satisfaction.defects', code: 'levers/service/service.ts model/satisfaction.ts',
    test: 'levers/service.test.ts oracle/levers/service.ts', shows: 'satisfaction nps repurchaseRate tab:money',
  },
  crisisAnswer: {
    name: 'A crisis of trust and the shop’s own answer to it', set: 'world.crisis.occurs world.crisis.loss world.crisis.answerHours world.crisis.hurt service.answersCrisis service.crisisHours', code: 'model/outside.ts levers/service/service.ts',
    test: 'model/outside.test.ts levers/service.test.ts oracle/levers/service.ts', shows: 'orders visits satisfaction tab:compare page:world',
  },
  logisticsCost: {
    name: 'Cost of fulfilment per order', set: 'world.economics.fulfilment', code: 'model/ledger.ts',
    test: 'metrics/identities.test.ts levers/dose.test.ts', shows: 'contributionMargin tab:money page:world',
  },
  returnCost: {
    name: 'Cost of a return', set: 'world.economics.reverseLogistics', code: 'model/returns.ts',
    test: 'levers/dose.test.ts', shows: 'contributionMargin tab:money page:world',
  },
  resale: {
    name: 'What returned goods are worth', set: 'world.economics.resale', code: 'model/returns.ts',
    test: 'scenario/resolve.test.ts', shows: 'contributionMargin page:world',
  },
  touchPaths: {
    name: 'Touches before an order', set: 'world.paths.touches world.segments.touches ads.search', code: 'model/touch-path.ts experiments/studies/attribution.ts levers/ads/ads.ts ui/parts/touch-data.ts',
    test: 'experiments/attribution.test.ts ui/credit-data.test.ts', shows: 'tab:ads',
  },
  linked: {
    name: 'Touches that are recognised', set: 'world.paths.linked ads.search', code: 'model/touch-path.ts levers/ads/ads.ts',
    test: 'experiments/attribution.test.ts', shows: 'tab:ads',
  },
  attribution: {
    name: 'Rules of attribution', set: 'world.paths.touches ads.search', code: 'experiments/studies/attribution.ts experiments/credit.ts model/touch-path.ts levers/ads/ads.ts',
    test: 'experiments/attribution.test.ts ui/credit-data.test.ts', shows: 'claimedRoas tab:ads',
  },
  stockLevel: {
    name: 'Stock by the line, filled up to a level', set: 'stock.factor stock.stocked world.stocking.popularity', code: 'levers/stock/shelf.ts levers/stock/stock.ts levers/stock/wishes.ts levers/stock/lines.ts',
    test: 'levers/stock.test.ts', shows: 'stockOutShare serviceLevel lostOrders lostGmv stockAtCost stockCosts tab:scorecard tab:diary',
  },
  stockLead: {
    name: 'Lead time and smallest batch', set: 'stock.lead stock.batch', code: 'levers/stock/shelf.ts levers/stock/stock.ts',
    test: 'levers/stock.test.ts levers/dead-lever.test.ts', shows: 'stockOutShare stockAtCost stockTurnover tab:calendar',
  },
  stockPlan: {
    name: 'Stock planned by sales or by forecast', set: 'stock.plan stock.forecastError', code: 'levers/stock/plan.ts levers/stock/stock.ts',
    test: 'levers/stock.test.ts', shows: 'stockOutShare stockTurnover lostGmv tab:scorecard',
  },
  stockBreaker: {
    name: 'What a page offers when its line ends', set: 'stock.breaker stock.breakerAt world.stocking.waitsAsked world.stocking.substitutesShown', code: 'levers/stock/wishes.ts levers/stock/shelf.ts levers/stock/stock.ts',
    test: 'levers/stock.test.ts', shows: 'lostOrders lostGmv tab:diary',
  },
  backupSupplier: {
    name: 'A second supplier, and a break of supply', set: 'stock.backup world.supplyBreak.occurs world.supplyBreak.longer', code: 'levers/stock/shelf.ts levers/stock/stock.ts model/outside.ts',
    test: 'levers/stock.test.ts', shows: 'stockOutShare stockCosts tab:scorecard',
  },
  turnover: {
    name: 'Stock turnover', set: 'stock.factor stock.lead', code: 'metrics/supply.ts levers/stock/stock.ts',
    test: 'levers/stock.test.ts metrics/lever-figures.test.ts', shows: 'stockTurnover stockAtCost tab:scorecard',
  },
  rivals: {
    name: 'Rivals that cut prices', set: 'world.rivals.occurs world.rivals.cut world.rivals.difference world.economics.everydayPrice', code: 'model/outside.ts model/posted.ts',
    test: 'model/outside.test.ts oracle/outside.ts', shows: 'gmv contributionMargin tab:compare page:world',
  },
  crisis: {
    name: 'A crisis of trust and how soon it is answered', set: 'world.crisis.occurs world.crisis.loss world.crisis.answerHours world.crisis.hurt', code: 'model/outside.ts',
    test: 'model/outside.test.ts oracle/outside.ts', shows: 'orders visits satisfaction tab:compare page:world',
  },
  adPrices: {
    name: 'Channels that fill up and grow dearer, week by week and by shocks', set: 'world.channels.steepness world.adResponse.eventPrice world.adPrices.growth world.adPrices.unrest world.adPrices.occurs world.adPrices.dearer ads.search', code: 'model/outside.ts levers/ads/exposure.ts levers/ads/ads.ts model/calendar.ts',
    test: 'model/acquisition.test.ts model/outside.test.ts oracle/outside.ts', shows: 'blendedCac newCustomers tab:ads page:world',
  },
  searchAds: {
    name: 'Search ads', set: 'ads.search', code: 'levers/ads/ads.ts',
    test: 'model/acquisition.test.ts experiments/ad-response.test.ts golden/golden.test.ts', shows: 'claimedRoas.search newCustomers blendedCac tab:ads',
  },
  feedAds: {
    name: 'Feed and creators’ ads', set: 'ads.feed', code: 'levers/ads/ads.ts',
    test: 'model/acquisition.test.ts experiments/ad-response.test.ts golden/golden.test.ts', shows: 'claimedRoas.feed newCustomers blendedCac tab:ads',
  },
  channelTraits: {
    name: 'Traits of a channel', set: 'world.channels.visitQuality world.channels.cacRatio world.channels.halfLife ads.search', code: 'levers/ads/ads.ts levers/ads/exposure.ts model/visits.ts',
    test: 'model/acquisition.test.ts', shows: 'blendedCac tab:ads page:world',
  },
  content: {
    name: 'Content that keeps customers', set: 'content.budget world.contentResponse.affinity', code: 'levers/content/content.ts',
    test: 'levers/content.test.ts', shows: 'lostCustomers contentCustomers tab:calendar',
  },
  reviews: {
    name: 'Reviews and posts that are found for long', set: 'content.budget content.searchShare world.contentResponse.halfLife', code: 'levers/content/content.ts',
    test: 'levers/content.test.ts experiments/attribution.test.ts', shows: 'organicShare contentCustomers contentCac newCustomers tab:ads tab:calendar',
  },
  ranking: {
    name: 'Pages that rank', set: 'content.budget content.searchShare world.contentResponse.lag', code: 'levers/content/content.ts',
    test: 'levers/content.test.ts experiments/attribution.test.ts', shows: 'organicShare contentCustomers newCustomers tab:ads tab:calendar',
  },
  rankingSpeed: {
    name: 'Quick pages rank better', set: 'storefront.loadSeconds content.searchShare', code: 'levers/content/content.ts levers/storefront/storefront.ts',
    test: 'levers/content.test.ts levers/storefront.test.ts', shows: 'organicShare contentCustomers conversion bounceRate',
  },
  pageSpeed: {
    name: 'Load time', set: 'storefront.loadSeconds', code: 'levers/storefront/storefront.ts',
    test: 'levers/storefront.test.ts', shows: 'conversion bounceRate orders tab:money',
  },
  cartStep: {
    name: 'More who fill a cart', set: 'storefront.cart', code: 'levers/storefront/storefront.ts',
    test: 'levers/storefront.test.ts', shows: 'cartRate orders tab:money',
  },
  checkOut: {
    name: 'Easier check-out', set: 'storefront.checkOut', code: 'levers/storefront/storefront.ts',
    test: 'levers/storefront.test.ts', shows: 'cartAbandonment orders tab:money',
  },
  payment: {
    name: 'Payments that succeed', set: 'storefront.pay', code: 'levers/storefront/storefront.ts',
    test: 'levers/storefront.test.ts', shows: 'cartAbandonment orders tab:money',
  },
  trust: {
    name: 'Trust of those who never bought', set: 'storefront.trust', code: 'levers/storefront/storefront.ts',
    test: 'levers/storefront.test.ts', shows: 'newCustomers tab:money',
  },
  riskPromise: {
    name: 'Promise that takes the risk away', set: 'storefront.riskPromise', code: 'levers/storefront/storefront.ts',
    test: 'levers/storefront.test.ts', shows: 'newCustomers returnRate tab:money',
  },
} as const satisfies Readonly<Record<string, Mechanism>>
