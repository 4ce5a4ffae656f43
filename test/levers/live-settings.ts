/** What makes each field of each lever count: the settings and levers around it, and the shop it is tried in. */
import type { LeverId } from '../../src/levers/index.ts'
import type { Levers, Small } from './play.ts'

export type Live = {
  /** Settings of the field's own lever. */
  readonly own?: Readonly<Record<string, unknown>>
  /** The other levers. */
  readonly with?: Levers
  readonly shop?: keyof typeof shops
  /** Values tried in place of the field's bounds. */
  readonly to?: readonly unknown[]
}

const people: Small = {
  start: '2027-12-01', days: 46, customers: 180, prospects: 700, base: { kind: 'tenure', tenure: 300 }, demand: { organic: 0.4, wordOfMouth: 0 },
  segments: [{ ordersPerYear: 25 }], economics: { shippingFee: 6 }, subscribing: { adoption: 0.5 },
}
export const shops = {
  short: people,
  /** Many newcomers. */
  young: { ...people, demand: { organic: 4, wordOfMouth: 0 } },
  /** Newcomers who look around before they order. */
  hesitant: { ...people, demand: { organic: 4, wordOfMouth: 0 }, leads: { share: 1 } },
  /** Two reviews of the yearly tiers; most customers leave in between. */
  /** Everybody shares, and most follow. */
  social: { ...people, sharing: { shareRate: 0.5, conversion: 0.4 }, flashSale: { bringRate: 0.6, bringAttend: 0.5 } },
  long: { ...people, days: 398, customers: 60, prospects: 0, segments: [{ ordersPerYear: 25, dropout: 0.3 }] },
  /** Members who come and go over a year. */
  members: { ...people, days: 398, customers: 150, prospects: 0 },
  /** Many people who have never heard of the shop, and believe what they see. */
  strangers: { ...people, prospects: 3000, seedingResponse: { conversion: 0.02 } },
  /** Every tenth order is shown to others. */
  shown: { ...people, seedingResponse: { postRate: 0.1 } },
  /** A crisis of trust begins on the fifth day. */
  crisis: { ...people, crisis: { occurs: 'day', day: 5, loss: 0.6 } },
  /** Customers pay for shipping. */
  fee: { ...people, economics: { shippingFee: 8 } },
} as const satisfies Readonly<Record<string, Small>>

const plain = { minimum: 100 }
/** Many there at each of many events. */
const daily = { rhythm: 'daily', firstDay: 0, preheat: true }
/** Enough search ads that their visits tell settings apart. */
const bought = { search: 300 }
const low = { thresholds: [150, 400, 900] }
/** Goods that run out. */
const scant = { factor: 0.6 }
/** What the rules of the journeys have in common: a switch, a coupon with a minimum, a number a day. */
const rules = (ids: readonly string[]): Record<string, Live> => Object.fromEntries(ids.flatMap((id) => {
  const own = { [id]: 'none', ...(id === 'value' && { valueSpend: 100, valueDays: 20 }) }
  const shop = id === 'welcome' || id === 'second' || id === 'birthday' ? 'young' : 'short'
  return [
    [id, { own: id === 'value' ? { valueSpend: 100 } : {}, shop }],
    ...(id === 'value' || id === 'rfm' ? [] : [[`${id}Amount`, { own: { ...own, [`${id}Minimum`]: 50 }, shop }]]),
    // a little less of a small minimum tells few baskets apart
    [`${id}Minimum`, { own, shop, to: [5000] }],
    ...(id === 'birthday' || id === 'rfm' ? [] : [
      [`${id}Step2`, { own, shop, to: ['sms'] }], [`${id}Step2Days`, { own: { ...own, [`${id}Step2`]: 'push' }, shop, to: [30] }],
      [`${id}Step3`, { own: { ...own, [`${id}Step2`]: 'push', [`${id}Step2Days`]: 1 }, shop, to: ['call'] }], [`${id}Step3Days`, { own: { ...own, [`${id}Step2`]: 'push', [`${id}Step2Days`]: 1, [`${id}Step3`]: 'push' }, shop, to: [30] }],
    ]),
    ...(id === 'cart' ? [] : [[`${id}Daily`, { own, shop, to: [1] }]]),
  ]
}))
export const live: { readonly [L in LeverId]: Readonly<Record<string, Live>> } = {
  coupon: {
    template: { own: plain },
    kind: { own: plain },
    value: { own: plain },
    rate: { own: { ...plain, kind: 'rate' } },
    minimum: {},
    perMinimum: { own: { minimum: 40, value: 5 } },
    validDays: { own: plain },
    firstDay: {},
    everyDays: {},
    audience: {},
    silentDays: { own: { template: 'winback' } },
    silentShare: { own: { audience: 'longestSilent' } },
    fromTier: { own: { audience: 'tier', everyDays: 7 }, with: { tiers: low } },
    share: {},
    redeem: { own: plain },
    // in a small shop every quota above its people is no quota; the upper bound is as far as 0
    quota: { to: [1, 20, 100] },
    // some media reach members of the groups alone
    channel: { own: plain, with: { 'private-domain': { hook: 50, weekday: 'none' } } },
  },
  tiers: {
    enrolled: { own: low },
    thresholds: {},
    discounts: { own: low },
    perkCost: { own: low },
    perkFactor: { own: low },
    gift: { own: low },
    countPast: { own: low },
    softLanding: { own: { thresholds: [600, 1200, 2400] }, shop: 'long' },
    minOrders: { own: low, to: [[5, 8, 12]] },
    minBasket: { own: low, to: [[150, 250, 400]] },
    upkeep: { own: low },
    freeShipping: { own: low, shop: 'fee' },
    pointsFactor: { own: low, with: { points: {} } },
    window: { own: low, shop: 'long' },
    reminder: { own: { thresholds: [600, 1500, 3000], window: 'quarter' }, shop: 'members' },
  },
  'loyalty-price': {
    discount: {},
    orders: {},
    qualify: {},
    countPast: {},
  },
  points: {
    earn: {},
    minimum: {},
    payShare: { own: { earn: 20, signIn: 50 } },
    signIn: {},
    share: {},
    expiryDays: { to: [30] },
    catalogue: { own: { earn: 10, itemPrices: [900, 300, 100] } },
    itemPrices: { own: { earn: 10, catalogue: true } },
    itemCosts: { own: { earn: 10, catalogue: true, itemPrices: [900, 300, 100] } },
    itemAppeals: { own: { earn: 10, catalogue: true, itemPrices: [900, 300, 100] } },
    replaceBelow: { own: { earn: 10, catalogue: true, itemPrices: [500, 150, 50], itemAppeals: [0.8, 0.9, 0] }, shop: 'members' },
    lottery: { own: { earn: 10 } },
    drawPoints: { own: { earn: 10, lottery: true } },
    drawCost: { own: { earn: 10, lottery: true } },
    pushEvery: { own: { earn: 10, pushFrom: 100 }, to: [10, 20] },
    pushFrom: { own: { earn: 10, minimum: 0, pushEvery: 8, pushFrom: 4000 } },
    channel: { own: { earn: 10, pushEvery: 10, pushFrom: 100 } },
  },
  referral: {
    visibility: { own: {} },
    inviterReward: {},
    friendReward: {},
    minimum: {},
    whoMay: { with: { tiers: low } },
    cap: { shop: 'social', to: [1, 2] },
    rewardAs: {},
    couponMinimum: { own: { rewardAs: 'coupon' } },
    couponDays: { own: { rewardAs: 'coupon', couponDays: 5 }, shop: 'social' },
    status: { own: { statusAfter: 1 } },
    statusAfter: { own: { status: 'silver' }, shop: 'social' },
    assist: {},
    helpers: { own: { assist: true } },
    prize: { own: { assist: true } },
  },
  'group-buy': {
    visibility: {},
    mode: { own: { unlockAt: 20 } },
    audience: { with: { 'private-domain': { hook: 50, weekday: 'none' } } },
    size: {},
    discounts: {},
    leaderReward: {},
    autoFill: {},
    unlockAt: { own: { mode: 'unlock', unlockAt: 60 }, to: [10, 600] },
    unlockDiscount: { own: { mode: 'unlock', unlockAt: 30 } },
    unlockDays: { own: { mode: 'unlock', unlockAt: 30 } },
    seeds: { own: { mode: 'unlock' }, to: [2, 100] },
  },
  'flash-sale': {
    visibility: {},
    rhythm: {},
    firstDay: {},
    hours: {},
    depth: { own: daily },
    stock: { own: daily, to: [1, 2] },
    notice: {},
    preheat: {},
    preheatBy: { own: daily, with: { 'private-domain': { hook: 50, weekday: 'none' } } },
    audience: { with: { tiers: low } },
    fromTier: { own: { audience: 'members' }, with: { tiers: low } },
    share: { own: daily },
    shareValue: { own: { ...daily, share: true } },
    shareMinimum: { own: { ...daily, share: true, shareMinimum: 250 } },
    shareDays: { own: { ...daily, share: true, shareValue: 60 } },
    bringThree: { own: daily },
    freeBudget: { own: { ...daily, bringThree: true, freeBudget: 0 }, shop: 'social', to: [1, 150] },
    host: {},
    commission: { own: { ...daily, host: 'brand' } },
    fee: { own: { host: 'brand' } },
    boost: { own: { host: 'brand' } },
  },
  'promotion-calendar': {
    discount: {}, pattern: {}, everyWeeks: {}, fromDay: {}, toDay: {}, spend: {}, gift: {}, announced: {},
  },
  'big-promotion': {
    dates: {}, storeDay: {}, storeDays: { to: [0, 20] }, burstDays: {}, glowDays: {}, announced: {}, deposit: {}, expansion: {}, threshold: {}, reduction: {}, perThreshold: { own: { threshold: 60, reduction: 8 } },
    discount: {}, discountDays: {}, freeOrders: {}, clearance: {}, clearStock: { to: [1, 3] }, budget: {}, shares: { own: { budget: 20_000 } },
  },
  'member-day': {
    rhythm: {}, dayOfMonth: {}, weekday: { own: { rhythm: 'weekly' } }, discounts: {}, audience: { own: { rhythm: 'weekly' }, with: { 'private-domain': { hook: 50, weekday: 'none' } } },
    luck: { own: { rhythm: 'weekly', discounts: [0, 0, 0, 0] }, with: { tiers: low } },
    prize: { own: { rhythm: 'weekly', discounts: [0, 0, 0, 0], luck: 0.5 }, with: { tiers: low } },
    spend: {}, announced: {},
  },
  'private-domain': {
    visibility: {},
    hook: {},
    hookMinimum: { own: { hook: 20, hookMinimum: 200, signInRate: 0 } },
    liveDoor: { own: { hook: 0 }, with: { 'flash-sale': { rhythm: 'daily', firstDay: 0, host: 'brand', preheat: true, hours: 4 } } },
    weekday: {},
    groups: {},
    eventCost: {},
    eventRate: { own: { hook: 20 } },
    eventDays: { own: { hook: 20, eventRate: 0.5 } },
    announce: { own: { hook: 20 } },
    signInRate: { own: { hook: 20 } },
    partners: { own: { hook: 50, partnerShare: 0.5 }, with: { referral: { inviterReward: 200, friendReward: 200 } } },
    partnerShare: { own: { hook: 50, partners: true }, with: { referral: {} } },
    commission: { own: { hook: 50, partners: true, partnerShare: 0.5 }, with: { referral: { inviterReward: 200, friendReward: 200 } } },
  },
  subscription: {
    visibility: { own: { cycle: 7 } },
    discount: { own: { cycle: 7 } },
    cycle: {},
    freeShipping: { own: { cycle: 7 } },
  },
  journeys: {
    ...rules(['welcome', 'second', 'replenish', 'birthday', 'cart', 'value', 'lapse', 'rfm']),
    welcomeLeads: { own: { welcome: 'none', welcomeMinimum: 0 }, shop: 'hesitant' },
    welcomeDays: { own: { welcome: 'none' }, shop: 'young' },
    secondDays: { own: { second: 'none' }, shop: 'young' },
    replenishLead: { own: { replenish: 'none' }, shop: 'young' },
    replenishCycle: { own: { replenish: 'none' }, shop: 'young' },
    birthdayLead: { own: { birthday: 'none', birthdayMinimum: 0 }, shop: 'young' },
    birthdayOrders: { own: { birthday: 'none' } },
    // an hour more or less is lost in the luck of few carts
    cartHours: { own: { cart: 'none' }, to: [72] },
    valueDays: { own: { value: 'none', valueSpend: 100 } },
    valueSpend: { own: { value: 'none' } },
    valueTimes: { own: { value: 'none', valueSpend: 100, valueMinimum: 50, valueDays: 20 } },
    valueReason: { own: { value: 'sms', valueSpend: 100, valueDays: 20 } },
    lapseBy: {}, lapseDays: {}, lapseOrders: {}, lapseReason: {}, backlog: {},
    lapseScore: { own: { lapseBy: 'score' } },
    rfmDays: { own: { rfm: 'none' } },
    rfmRecency: { own: { rfm: 'none', rfmMinimum: 50 } },
    rfmFrequency: { own: { rfm: 'none', rfmMinimum: 50 } },
    rfmMonetary: { own: { rfm: 'none', rfmMinimum: 50 } },
    rfmCut: { own: { rfm: 'none', rfmMinimum: 50, rfmMonetary: [1, 2, 4] } },
    rfmAmounts: { own: { rfm: 'none', rfmMinimum: 50, rfmMonetary: [1, 2, 4], rfmCut: 'amounts' } },
    ...Object.fromEntries(['rfmWay30', 'rfmWay90', 'rfmWay180', 'rfmWayLater', 'rfmWayLow', 'rfmWayMid', 'rfmWayHigh'].map((way) => [way, { own: { lapse: 'off', rfm: 'push', rfmRecency: [20, 20, 20, 20] }, with: { 'private-domain': { hook: 50, weekday: 'none' } }, to: ['none', 'call'] }])),
    validDays: { own: { lapseMinimum: 50 } },
    cap: { own: { rfm: 'sms', rfmDays: 1, rfmRecency: [10, 10, 10, 10] } },
    capAll: { own: { cap: 1 }, with: { coupon: { channel: 'sms', everyDays: 3 } } },
    holdout: {},
    window: {},
  },
  ads: {
    search: {}, feed: {}, live: {}, kol: {}, private: {},
    fromDay: { own: { search: 100 } },
    toDay: { own: { search: 100 } },
    tuned: { own: { ...bought, width: 0.1 } },
    width: { own: { ...bought, tuned: true } },
    retarget: { own: { feed: 60, tuned: true } },
    creative: { own: { ...bought, tuned: true, swapEvery: 10 } },
    swapEvery: { own: { ...bought, tuned: true, creative: 'learned', swapEvery: 7 }, to: [0, 20] },
    swapCost: { own: { ...bought, tuned: true, creative: 'matched', swapEvery: 7 } },
    hours: { own: { ...bought, tuned: true, hourBid: 3 } },
    hourBid: { own: { ...bought, tuned: true, hours: 'from19' } },
    bid: { own: { ...bought, tuned: true } },
    longTail: { own: { ...bought, tuned: true } },
    brandBid: { own: { ...bought, tuned: true } },
  },
  seeding: {
    head: { to: [0, 5] }, mid: { to: [0, 60] }, tail: { to: [0, 300] }, own: { to: [30] },
    headFee: {}, midFee: {}, tailFee: {}, ownFee: { own: { own: 20 } }, sample: { own: { own: 20 } },
    fit: { own: { mid: 300, midFee: 1, everyDays: 14 }, shop: 'strangers' }, commission: { own: { mid: 300, midFee: 1, fit: 3 }, shop: 'strangers' },
    firstDay: {}, everyDays: { to: [0, 7] },
    ugc: {}, postPoints: { own: { ugc: true }, shop: 'shown' }, prize: { own: { ugc: true, likes: 40 }, shop: 'shown', to: [100] }, likes: { own: { ugc: true, prize: 50 }, shop: 'shown' },
  },
  content: { budget: { own: { budget: 0.3 } }, searchShare: {}, fromDay: {}, toDay: {} },
  stock: {
    stocked: { own: scant },
    factor: {},
    lead: {},
    // a promotion in the run, so that a forecast has something to foresee
    plan: { with: { 'promotion-calendar': { pattern: 'weekend' } } },
    forecastError: { own: { plan: 'forecast' } },
    // below a usual delivery a batch is none
    batch: { to: [200] },
    breaker: { own: scant },
    breakerAt: { own: { ...scant, breaker: 'preorder' }, to: [0.01, 0.9] },
    backup: {},
  },
  storefront: { stay: {}, cart: {}, checkOut: {}, pay: {}, loadSeconds: {}, trust: {}, riskPromise: {}, dailyCost: {} },
  service: {
    hours: {},
    deliveryCost: {},
    // every capacity above the orders of the small shop is as far as no limit
    capacity: { to: [1, 3, 6] },
    spareShare: { own: { capacity: 3 } },
    spareCost: { own: { capacity: 3, spareShare: 1 } },
    promise: { own: { promise: 60 }, to: [240] },
    replyBy: {},
    replySeconds: { own: { replyBy: 'machine', replySeconds: 300 } },
    compensation: {},
    freeReturns: {},
    returnCost: { own: { freeReturns: true } },
    pickUp: { own: {} },
    pickUpCost: { own: { pickUp: true } },
    refundHours: {},
    quality: {},
    qualityCost: {},
    answersCrisis: { shop: 'crisis' },
    crisisHours: { own: { answersCrisis: true, crisisHours: 72 }, shop: 'crisis' },
    dailyCost: {},
  },
}
