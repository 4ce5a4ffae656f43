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
  segments: [{ ordersPerYear: 25 }],
}
export const shops = {
  short: people,
  /** Two reviews of the yearly tiers; most customers leave in between. */
  /** Everybody shares, and most follow. */
  social: { ...people, sharing: { shareRate: 0.5, conversion: 0.4 }, flashSale: { bringRate: 0.6, bringAttend: 0.5 } },
  long: { ...people, days: 398, customers: 60, prospects: 0, segments: [{ ordersPerYear: 25, dropout: 0.3 }] },
  /** Members who come and go over a year. */
  members: { ...people, days: 398, customers: 150, prospects: 0 },
  /** Customers pay for shipping. */
  fee: { ...people, economics: { shippingFee: 8 } },
} as const satisfies Readonly<Record<string, Small>>

const plain = { minimum: 100 }
/** Many there at each of many events. */
const daily = { rhythm: 'daily', firstDay: 0, preheat: true }
const low = { thresholds: [150, 400, 900] }
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
    channel: { own: plain },
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
  ads: {
    search: {}, feed: {}, live: {}, kol: {}, private: {},
    fromDay: { own: { search: 100 } },
    toDay: { own: { search: 100 } },
  },
  storefront: { stay: {}, cart: {}, checkOut: {}, pay: {}, loadSeconds: {}, trust: {}, riskPromise: {}, dailyCost: {} },
}
