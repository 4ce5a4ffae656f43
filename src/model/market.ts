/** The market's own settings: how people, channels and costs respond. The same in every strategy; each with its source or the word assumption. */
import { count, days, factor, fraction, money, number, toggle, type Fields, type Settings } from '../schema/field.ts'

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
} satisfies Fields
/** Settings of a segment that a file may leave out. */
export const laterSegmentFields = ['needClock'] as const satisfies readonly (keyof typeof segmentFields)[]

export const economicsFields = {
  cogs: fraction({ default: 0.4, source: assumption }),
  fee: fraction({ default: 0.05, max: 0.5, source: assumption }),
  fulfilment: money({ default: 8, max: 1000, source: assumption }),
  reverseLogistics: money({ default: 8, max: 1000, source: assumption }),
  resale: fraction({ default: 0.8, source: assumption }),
  referenceCac: money({ default: 90, min: 1, max: 10_000, source: assumption }),
  conversion: fraction({ default: 0.03, min: 0.001, max: 0.1, step: 0.001, source: 'E57' }),
  everydayPrice: factor({ default: 1, min: 0.3, max: 1.9, source: 'calibration price' }),
  shippingFee: money({ default: 0, max: 100, source: assumption }),
  itemsMultiply: toggle({ default: false, source: assumption }),
  marginGuard: factor({ default: 0, max: 3, step: 0.05, source: assumption }),
} satisfies Fields

const demandFields = {
  organic: number({ default: 0.02, max: 5, step: 0.005, unit: 'perYear', source: 'E48' }),
  wordOfMouth: number({ default: 0.05, max: 5, unit: 'perYear', source: 'E48' }),
  basketShape: number({ default: 6, min: 0.5, max: 100, source: 'E52' }),
  basketTail: number({ default: 4, min: 1.2, max: 100, source: 'E52' }),
  dropoutAtFirst: toggle({ default: false, source: 'E63' }),
  returnInduced: factor({ default: 1.3, min: 0.2, max: 5, source: assumption }),
  returnChurn: factor({ default: 1.05, min: 0.2, max: 5, source: assumption }),
} satisfies Fields

const calendarFields = {
  weekends: toggle({ default: true, source: assumption }),
  weekendLift: factor({ default: 1.15, min: 0.1, max: 10, source: assumption, when: { weekends: [true] } }),
  fridayLift: factor({ default: 1, min: 0.1, max: 10, source: assumption, when: { weekends: [true] } }),
  midYear: toggle({ default: true, source: assumption }),
  doubleEleven: toggle({ default: true, source: assumption }),
} satisfies Fields

const priceFields = {
  learning: fraction({ default: 0.15, source: 'E9' }),
  recovery: fraction({ default: 0.985, min: 0.5, step: 0.001, source: assumption }),
  anchorHalfLife: days({ default: 60, min: 1, max: 1000, source: assumption }),
  lossAversion: factor({ default: 1.5, max: 5, source: 'E10' }),
  quantityLift: factor({ default: 0.3, max: 3, source: assumption }),
  newcomerPull: number({ default: 2.5, max: 10, source: assumption }),
} satisfies Fields

export const waitingFields = {
  window: days({ default: 10, max: 30, source: assumption }),
  most: fraction({ default: 0.35, max: 0.9, source: assumption }),
  fullDepth: fraction({ default: 0.2, min: 0.01, max: 0.9, source: assumption }),
  release: factor({ default: 0.5, max: 5, source: assumption }),
  clearing: factor({ default: 2.3, max: 10, source: assumption }),
  late: factor({ default: 0.1, max: 5, source: assumption }),
} satisfies Fields

const promotionFields = {
  traffic: factor({ default: 0.1, max: 2, source: assumption }),
  steepness: number({ default: 0.885, min: 0.1, max: 2, step: 0.005, source: assumption }),
  referenceSpend: money({ default: 500, min: 0.01, max: 1e6, source: assumption }),
} satisfies Fields

const couponResponseFields = {
  codeMemory: fraction({ default: 0.7, source: assumption }),
  urgencyEarly: factor({ default: 0.6, max: 3, source: 'E17' }),
  urgencyLate: factor({ default: 0.8, max: 3, source: 'E17' }),
  stretchEffortLow: factor({ default: 0.15, min: 0.01, max: 1, source: 'E19' }),
  stretchEffortHigh: factor({ default: 1, min: 0.02, max: 5, source: 'E19' }),
  stretchReach: factor({ default: 0.6, max: 3, source: 'E19' }),
  stretchOvershoot: fraction({ default: 0.04, source: assumption }),
  stretchPantry: fraction({ default: 0.3, source: assumption }),
  fillerReturn: fraction({ default: 0.2, source: 'E58' }),
  cartAbandonment: fraction({ default: 0.7, max: 0.95, source: 'E56' }),
  cartConversion: fraction({ default: 0.04, source: 'E13' }),
  cartPantry: fraction({ default: 0.6, source: 'E13' }),
  cartHuntStep: count({ default: 20, max: 255, source: 'E13' }),
  cartParking: fraction({ default: 0.5, source: 'E13' }),
} satisfies Fields

/** What a reminder meets that comes some hours after a cart was left. */
const cartResponseFields = {
  patience: number({ default: 24, min: 1, max: 240, step: 1, source: assumption }),
  returns: fraction({ default: 0.25, max: 0.9, source: assumption }),
} satisfies Fields

const touchFields = {
  fatigueDecay: fraction({ default: 0.9, source: 'E59' }),
  fatigueChurn: factor({ default: 0.15, max: 3, source: 'E59' }),
} satisfies Fields

export const mediumFields = {
  lift: fraction({ default: 0.2, max: 2, source: 'E14' }),
  cost: money({ default: 0.01, max: 50, step: 0.001, source: assumption }),
  optOut: fraction({ default: 0.002, max: 0.2, step: 0.001, source: 'E60' }),
  fatigue: factor({ default: 0.2, max: 3, source: 'E59' }),
  optIn: fraction({ default: 0.3, source: assumption }),
} satisfies Fields

/** How customers who left for good may be won again, and why they left. The four reasons are weights. */
const winBackFields = {
  revival: fraction({ default: 0.03, step: 0.005, source: assumption }),
  offerPull: factor({ default: 8, max: 50, step: 0.5, source: 'E61' }),
  fullDays: days({ default: 30, max: 365, source: assumption }),
  halfLife: days({ default: 180, min: 1, max: 3650, source: assumption }),
  secondChurn: factor({ default: 1.3, min: 0.2, max: 5, source: assumption }),
  reasonPrice: fraction({ default: 0.35, source: assumption }),
  reasonExperience: fraction({ default: 0.2, source: assumption }),
  reasonEnded: fraction({ default: 0.3, source: assumption }),
  reasonRival: fraction({ default: 0.15, min: 0.01, source: assumption }),
  match: factor({ default: 1.8, min: 1, max: 3, source: assumption }),
  endedRevival: fraction({ default: 0.2, source: assumption }),
  reasonTold: fraction({ default: 0.5, source: assumption }),
  scoreError: number({ default: 0.5, max: 5, step: 0.1, source: assumption }),
} satisfies Fields

/** A yearly day of the customer's own, such as a birthday, and how much more they need in the days around it. */
const lifeEventFields = {
  pulse: factor({ default: 0, max: 20, step: 0.5, source: assumption }),
  days: days({ default: 7, max: 60, source: assumption }),
} satisfies Fields

const membershipFields = {
  goalStrength: factor({ default: 0.3, max: 2, source: 'E33' }),
  goalSharpness: number({ default: 3, max: 8, source: 'E33' }),
  goalDeadline: factor({ default: 0.5, max: 3, source: assumption }),
  churnSilver: factor({ default: 0.98, min: 0.2, max: 2, source: 'E38' }),
  churnGold: factor({ default: 0.93, min: 0.2, max: 2, source: 'E38' }),
  churnDiamond: factor({ default: 0.88, min: 0.2, max: 2, source: 'E38' }),
  demotionChurn: factor({ default: 1.25, min: 0.2, max: 5, source: 'E40' }),
  upgradeGlow: factor({ default: 0.08, max: 1, source: 'E35' }),
  upgradeGlowHalfLife: days({ default: 30, min: 1, max: 365, source: assumption }),
} satisfies Fields

const sharingFields = {
  shareRate: fraction({ default: 0.06, source: 'E49' }),
  conversion: fraction({ default: 0.08, source: 'E49' }),
  rewardFloor: fraction({ default: 0.35, source: assumption }),
  rewardHalf: money({ default: 20, min: 1, max: 500, source: assumption }),
  crowding: fraction({ default: 0.7, source: assumption }),
  weakTies: fraction({ default: 0.2, source: assumption }),
  fraud: fraction({ default: 0, max: 0.5, usual: [0.01, 0.1], source: assumption }),
  statusWorth: money({ default: 60, max: 500, source: assumption }),
  closeness: factor({ default: 3, min: 1, max: 10, usual: [2, 5], source: assumption }),
  assistClose: fraction({ default: 0.3, source: assumption }),
  assistWeak: fraction({ default: 0.08, source: assumption }),
  helperConversion: fraction({ default: 0.05, source: assumption }),
} satisfies Fields

const groupBuyingFields = {
  startShare: fraction({ default: 0.5, source: assumption }),
  switching: fraction({ default: 0.3, source: assumption }),
  leaderLift: factor({ default: 0.5, max: 3, source: assumption }),
  leaderHalf: money({ default: 10, min: 1, max: 500, source: assumption }),
  joinPair: fraction({ default: 0.22, source: 'E21' }),
  joinThree: fraction({ default: 0.22, source: 'E21' }),
  joinFive: fraction({ default: 0.3, source: 'E21' }),
  invitedPair: count({ default: 6, min: 1, max: 15, source: 'E21' }),
  invitedThree: count({ default: 8, min: 1, max: 15, source: 'E21' }),
  invitedFive: count({ default: 10, min: 1, max: 15, source: 'E21' }),
  newcomerJoin: factor({ default: 1, max: 3, source: assumption }),
  single: fraction({ default: 0.2, source: assumption }),
  memberInvites: number({ default: 0.3, max: 5, source: assumption }),
  memberJoin: fraction({ default: 0.15, source: assumption }),
  memberOrder: fraction({ default: 0.1, source: assumption }),
} satisfies Fields

const flashSaleFields = {
  attend: fraction({ default: 0.06, source: assumption }),
  preheat: factor({ default: 2, min: 1, max: 10, source: assumption }),
  book: fraction({ default: 0.25, source: assumption }),
  bookedAttend: fraction({ default: 0.55, source: assumption }),
  notice: factor({ default: 1.3, min: 1, max: 10, source: assumption }),
  habit: factor({ default: 0.15, max: 3, source: assumption }),
  wholeWindow: number({ default: 4, min: 0.1, max: 24, step: 0.5, source: assumption }),
  urgency: factor({ default: 0.5, max: 3, source: 'E17' }),
  stay: fraction({ default: 0.5, source: assumption }),
  shareRate: fraction({ default: 0.12, source: 'E49' }),
  shareVisit: fraction({ default: 0.25, source: assumption }),
  bringRate: fraction({ default: 0.1, source: assumption }),
  bringAttend: fraction({ default: 0.15, source: assumption }),
  viewPrice: money({ default: 60, min: 1, max: 10_000, source: assumption }),
  liveReturns: factor({ default: 1.8, min: 0.2, max: 5, source: 'E32' }),
  reachCreator: factor({ default: 2, min: 0.1, max: 20, source: assumption }),
  reachAmateurs: factor({ default: 0.7, min: 0.1, max: 20, source: assumption }),
} satisfies Fields

export const subscribingFields = {
  adoption: fraction({ default: 0.03, step: 0.005, source: assumption }),
  withoutDiscount: fraction({ default: 0.35, source: assumption }),
  churn: fraction({ default: 0.1, source: 'E64' }),
  pause: fraction({ default: 0.05, source: assumption }),
  box: factor({ default: 0.9, min: 0.1, max: 3, source: assumption }),
  replaced: fraction({ default: 0.7, source: assumption }),
} satisfies Fields

const poolFields = {
  joinFloor: fraction({ default: 0.03, source: assumption }),
  joinMost: fraction({ default: 0.35, source: assumption }),
  joinHalf: money({ default: 5, min: 0.1, max: 500, source: assumption }),
  leaving: fraction({ default: 0.0007, max: 0.2, step: 0.0001, source: assumption }),
  upkeep: money({ default: 0.8, max: 100, step: 0.1, source: assumption }),
  activityDecay: fraction({ default: 0.9, source: assumption }),
  attendBase: fraction({ default: 0.18, source: assumption }),
  attendSlope: fraction({ default: 0.5, source: assumption }),
  attendGain: fraction({ default: 0.5, source: assumption }),
  match: factor({ default: 0.4, max: 3, source: assumption }),
  lift: factor({ default: 0.15, max: 2, source: assumption }),
  ease: factor({ default: 1.05, min: 1, max: 2, source: assumption }),
  signInBase: fraction({ default: 0.1, source: assumption }),
  signInSlope: fraction({ default: 0.5, source: assumption }),
  targeting: factor({ default: 0.1, max: 2, source: assumption }),
  partnerSharing: factor({ default: 2, min: 1, max: 10, source: assumption }),
} satisfies Fields

const pointsResponseFields = {
  use: fraction({ default: 0.35, source: assumption }),
  hoarders: fraction({ default: 0.3, source: assumption }),
  hoarderUse: fraction({ default: 0.05, source: assumption }),
  weight: fraction({ default: 0.5, source: assumption }),
  signIn: fraction({ default: 0.03, max: 0.9, step: 0.005, source: assumption }),
  pushLift: factor({ default: 3, min: 1, max: 10, source: assumption }),
  breakage: fraction({ default: 0.25, source: assumption }),
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
  touchAge: number({ default: 2, min: 0.05, max: 60, step: 0.1, unit: 'days', source: assumption }),
} satisfies Fields
/** Touches that people have before an order, drawn afterwards: they explain credit and cause nothing. */
const pathFields = {
  touches: number({ default: 3, min: 0, max: 20, step: 0.1, source: assumption }),
  linked: fraction({ default: 1, source: assumption }),
} satisfies Fields
const adResponseFields = {
  referenceSaturation: fraction({ default: 0.35, min: 0.01, max: 0.99, source: assumption }),
  eventPrice: factor({ default: 1.5, min: 0.2, max: 5, source: assumption }),
} satisfies Fields

/** How pages and posts that a shop pays for bring people who look for something. */
const contentResponseFields = {
  lag: days({ default: 21, max: 365, source: assumption }),
  halfLife: days({ default: 60, min: 1, max: 1000, source: assumption }),
  strength: factor({ default: 1.2, max: 10, step: 0.1, source: assumption }),
  halfSpend: money({ default: 100, min: 0.01, max: 1e6, source: assumption }),
  affinity: fraction({ default: 0, source: assumption }),
} satisfies Fields

/** How posts about a shop's goods are seen, believed and remembered. */
const seedingResponseFields = {
  reachHead: fraction({ default: 0.05, step: 0.005, source: assumption }),
  reachMid: fraction({ default: 0.004, step: 0.001, source: assumption }),
  trustHead: factor({ default: 1, max: 10, step: 0.1, source: assumption }),
  trustMid: factor({ default: 1.5, max: 10, step: 0.1, source: assumption }),
  trustTail: factor({ default: 3, max: 10, step: 0.1, source: assumption }),
  conversion: fraction({ default: 0.0006, step: 0.0001, source: assumption }),
  lag: days({ default: 7, max: 60, source: assumption }),
  window: days({ default: 14, min: 1, max: 90, source: assumption }),
  awareness: factor({ default: 0.5, max: 5, step: 0.1, source: assumption }),
  awarenessHalfLife: days({ default: 21, min: 1, max: 365, source: assumption }),
  postRate: fraction({ default: 0.01, step: 0.005, source: assumption }),
  pointsHalf: count({ default: 50, min: 1, max: 10_000, source: assumption }),
  drawPull: factor({ default: 1, max: 10, step: 0.1, source: assumption }),
  onlookers: count({ default: 150, max: 10_000, source: assumption }),
  likeRate: fraction({ default: 0.3, source: assumption }),
  proof: fraction({ default: 0.1, source: assumption }),
  proofHalf: number({ default: 100, min: 0.01, max: 1e6, step: 10, source: assumption }),
  proofHalfLife: days({ default: 60, min: 1, max: 1000, source: assumption }),
} satisfies Fields

const satisfactionFields = {
  followed: toggle({ default: false, source: assumption }),
  defects: fraction({ default: 0.02, max: 0.5, step: 0.005, source: assumption }),
  pain: fraction({ default: 0.35, source: assumption }),
  memory: fraction({ default: 0.3, source: assumption }),
  staying: number({ default: 2, max: 10, step: 0.1, source: assumption }),
  speaking: number({ default: 1.5, max: 10, step: 0.1, source: assumption }),
  warned: fraction({ default: 0.9, source: assumption }),
} satisfies Fields

const leadFields = {
  share: fraction({ default: 0, source: assumption }),
  halfHours: number({ default: 36, min: 0.1, max: 10_000, step: 1, source: assumption }),
  conversion: fraction({ default: 0.5, min: 0.01, max: 0.99, source: assumption }),
  giftPull: number({ default: 5, max: 20, source: assumption }),
} satisfies Fields

const storefrontFields = {
  passStay: fraction({ default: 0.8, source: assumption }),
  passCart: fraction({ default: 0.6, source: assumption }),
  passCheckOut: fraction({ default: 0.9, source: assumption }),
  passPay: fraction({ default: 1, source: assumption }),
  promiseReturns: fraction({ default: 0.5, max: 3, source: assumption }),
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
  adResponse: adResponseFields,
  contentResponse: contentResponseFields,
  seedingResponse: seedingResponseFields,
  storefront: storefrontFields,
  leads: leadFields,
  satisfaction: satisfactionFields,
  paths: pathFields,
  subscribing: subscribingFields,
  pool: poolFields,
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
