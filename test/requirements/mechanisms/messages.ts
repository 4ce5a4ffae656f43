/** Mechanisms of coupons, promotions and messages that something in a customer's life starts. */
import type { Mechanism } from '../mechanism.ts'

export const messages = {
  bigPhases: {
    name: 'Big promotion in three phases', set: 'big-promotion.dates=doubleEleven big-promotion.budget big-promotion.shares', code: 'levers/big-promotion/phases.ts levers/big-promotion/big-promotion.ts levers/traffic.ts',
    test: 'levers/big-promotion.test.ts', shows: 'burstShare bigPromotionCost contributionMargin tab:money',
  },
  deposits: {
    name: 'Deposits that count for more', set: 'big-promotion.deposit big-promotion.expansion world.bigPromotion.payBalance', code: 'levers/big-promotion/presale.ts levers/big-promotion/big-promotion.ts model/ledger.ts',
    test: 'levers/big-promotion.test.ts ledger/identities.test.ts', shows: 'deposits balanceRate forfeits tab:money',
  },
  fullReduction: {
    name: 'Full reduction, timed discount and deposit on one order', set: 'big-promotion.threshold big-promotion.reduction big-promotion.discount', code: 'levers/big-promotion/full-reduction.ts levers/big-promotion/big-promotion.ts model/reduction.ts model/stacking.ts',
    test: 'levers/big-promotion.test.ts model/stacking.test.ts', shows: 'bigPromotionCost aov contributionMargin tab:money page:help',
  },
  freeOrders: {
    name: 'First orders free', set: 'big-promotion.freeOrders world.bigPromotion.freeTraffic', code: 'levers/big-promotion/free-orders.ts levers/big-promotion/big-promotion.ts',
    test: 'levers/big-promotion.test.ts', shows: 'freeOrders freeOrderCost visits tab:money',
  },
  clearance: {
    name: 'Clearance after the burst', set: 'big-promotion.clearance big-promotion.clearStock', code: 'levers/big-promotion/clearance.ts',
    test: 'levers/big-promotion.test.ts', shows: 'cleared contributionMargin tab:money',
  },
  stacking: {
    name: 'Offers that stand together', set: 'world.economics.itemsMultiply world.economics.marginGuard', code: 'model/stacking.ts',
    test: 'model/stacking.test.ts levers/order-of-things.test.ts', shows: 'contributionMargin page:help',
  },
  promotionDays: {
    name: 'Promotions by day of the week', set: 'promotion-calendar.pattern=friSun promotion-calendar.discount promotion-calendar.spend', code: 'levers/promotion-calendar/promotion-calendar.ts levers/traffic.ts',
    test: 'levers/promotion-calendar.test.ts levers/mechanisms.test.ts', shows: 'gmv contributionMargin incrementalRoi tab:money',
  },
  promotionDates: {
    name: 'Promotions between two days', set: 'promotion-calendar.fromDay promotion-calendar.discount', code: 'levers/promotion-calendar/promotion-calendar.ts',
    test: 'levers/promotion-calendar.test.ts', shows: 'gmv tab:money',
  },
  rfm: {
    name: 'RFM round', set: 'journeys.rfm journeys.rfmRecency journeys.rfmFrequency journeys.rfmMonetary', code: 'levers/journeys/due.ts levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'levers/journeys.test.ts', shows: 'ruleContacts holdoutOrders tab:segments',
  },
  rfmWays: {
    name: 'A channel by cell of the RFM round', set: 'journeys.rfm journeys.rfmWay30 journeys.rfmWayLater journeys.rfmWayLow journeys.rfmWayHigh', code: 'levers/journeys/rules.ts levers/journeys/journeys.ts',
    test: 'levers/journeys.test.ts', shows: 'ruleContacts touches tab:segments',
  },
  spendLayers: {
    name: 'Layers at amounts of yearly spend', set: 'journeys.rfm journeys.rfmCut=amounts journeys.rfmAmounts journeys.rfmMonetary', code: 'levers/journeys/due.ts levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'levers/journeys.test.ts', shows: 'ruleContacts contributionMargin tab:segments',
  },
  lapse: {
    name: 'Rule for lapsed customers', set: 'journeys.lapse journeys.lapseDays journeys.lapseAmount', code: 'levers/journeys/journeys.ts levers/journeys/rules.ts model/behaviour/revive.ts',
    test: 'levers/journeys.test.ts levers/win-back.test.ts', shows: 'recallRate wonBack tab:segments',
  },
  lapseCall: {
    name: 'Coupon and call to the silent', set: 'journeys.lapse=call journeys.lapseDays journeys.lapseAmount', code: 'levers/journeys/journeys.ts levers/journeys/rules.ts model/behaviour/revive.ts',
    test: 'levers/journeys.test.ts levers/win-back.test.ts', shows: 'recallRate wonBack tab:segments',
  },
  atRisk: {
    name: 'Rule for the best at risk', set: 'journeys.value journeys.valueDays journeys.valueSpend journeys.valueTimes', code: 'levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'levers/journeys.test.ts', shows: 'recallRate wonBack tab:segments',
  },
  churnScore: {
    name: 'Churn score that errs', set: 'journeys.lapse journeys.lapseBy=score journeys.lapseScore world.winBack.scoreError', code: 'model/churn-score.ts levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'model/lapse.test.ts levers/contract.test.ts', shows: 'recallRate wonBack tab:segments',
  },
  reasonMatch: {
    name: 'Messages that speak to a reason', set: 'journeys.lapse journeys.lapseReason world.winBack.match', code: 'model/behaviour/revive.ts levers/journeys/journeys.ts levers/journeys/desk.ts',
    test: 'levers/win-back.test.ts levers/mechanisms.test.ts', shows: 'recallRate wonBack tab:segments',
  },
  lapseReasons: {
    name: 'Why customers stop buying', set: 'world.winBack.reasonPrice world.winBack.reasonExperience world.winBack.reasonEnded world.winBack.reasonRival journeys.lapse', code: 'model/behaviour/revive.ts levers/journeys/rules.ts',
    test: 'levers/win-back.test.ts levers/mechanisms.test.ts', shows: 'wonBack lostCustomers page:world',
  },
  welcome: {
    name: 'Welcome after the first order', set: 'journeys.welcome journeys.welcomeDays', code: 'levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'levers/journeys.test.ts', shows: 'ruleContacts repurchaseRate tab:segments',
  },
  leads: {
    name: 'People who hesitate before their first order', set: 'world.leads.share world.leads.halfHours world.leads.conversion world.leads.giftPull journeys.welcomeLeads', code: 'model/leads.ts levers/journeys/greet.ts levers/journeys/journeys.ts',
    test: 'model/leads.test.ts levers/greeting.test.ts metrics/metrics.test.ts', shows: 'hoursToFirstOrder leadConversion tab:segments',
  },
  replenish: {
    name: 'Reminder before goods run out', set: 'journeys.replenish journeys.replenishLead', code: 'levers/journeys/due.ts levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'levers/journeys.test.ts', shows: 'ruleContacts holdoutOrders repurchaseRate tab:segments',
  },
  needClock: {
    name: 'Goods that last for a while', set: 'world.segments.needClock', code: 'model/clock.ts',
    test: 'model/lapse.test.ts levers/mechanisms.test.ts', shows: 'repeatOrders r90 tab:diary',
  },
  birthday: {
    name: 'A day of the customer’s own', set: 'journeys.birthday journeys.birthdayLead world.lifeEvents.pulse', code: 'model/clock.ts levers/journeys/due.ts levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'model/lapse.test.ts levers/journeys.test.ts', shows: 'ruleContacts gmv tab:segments',
  },
  cart: {
    name: 'Carts left behind', set: 'journeys.cart journeys.cartHours journeys.cartAmount', code: 'levers/journeys/cart-rule.ts levers/coupon/cart.ts',
    test: 'levers/journeys.test.ts levers/mechanisms.test.ts', shows: 'ruleContacts orders contributionMargin tab:segments',
  },
  canvas: {
    name: 'Rules of up to three steps', set: 'journeys.cart journeys.cartStep2 journeys.cartStep2Days journeys.cartStep3 journeys.cartStep3Days', code: 'levers/journeys/steps.ts levers/journeys/rules.ts levers/journeys/journeys.ts levers/journeys/desk.ts',
    test: 'levers/journey-steps.test.ts', shows: 'furtherMessages ruleContacts touches tab:segments',
  },
  holdout: {
    name: 'Holdout of a rule', set: 'journeys.holdout journeys.window', code: 'levers/journeys/due.ts levers/journeys/follow.ts levers/journeys/journeys.ts levers/journeys/desk.ts',
    test: 'levers/journeys.test.ts levers/win-back.test.ts levers/placebo.test.ts', shows: 'holdoutOrders recallRate tab:segments',
  },
  weeksCap: {
    name: 'Limit of messages a week', set: 'journeys.cap journeys.capAll', code: 'model/touch.ts levers/journeys/due.ts levers/journeys/desk.ts levers/journeys/journeys.ts',
    test: 'levers/message-limit.test.ts levers/journeys.test.ts', shows: 'touches heldBack optOuts',
  },
  fatigue: {
    name: 'Messages tire', set: 'world.touch.fatigueDecay world.media.fatigue world.media.optOut coupon.channel', code: 'model/touch.ts model/stage.ts levers/coupon/coupon.ts',
    test: 'levers/touch.test.ts', shows: 'touches optOuts contributionMargin',
  },
  nextCoupon: {
    name: 'A coupon for the next order', set: 'journeys.second journeys.secondDays', code: 'levers/journeys/journeys.ts levers/journeys/rules.ts',
    test: 'levers/journeys.test.ts', shows: 'ruleContacts repurchaseRate tab:segments',
  },
} as const satisfies Readonly<Record<string, Mechanism>>
