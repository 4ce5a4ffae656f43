/** Small scenarios for the oracle: chosen ones, each with a corner of the model, and ones with every setting drawn. */
import seedrandom from 'seedrandom'
import { leverById, leverIds, type LeverId } from '../../src/levers/index.ts'
import { marketGroups } from '../../src/model/market.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import type { LeverFile, Scenario, WorldFile } from '../../src/scenario/scenario.ts'
import type { Field, Fields } from '../../src/schema/field.ts'

/** The levers of one strategy. */
export type LeverFiles = Scenario['strategies'][number]['levers']
const none = { en: '', 'zh-CN': '' }
const lively = { demand: { organic: 0.3, wordOfMouth: 0.5 } } as const

/** 200 customers and 2,000 prospects over 120 days, with one strategy per entry of `levers`. */
export const scenarioOf = (world: Partial<WorldFile>, levers: readonly LeverFiles[], seed: number | string = 42): Scenario => ({
  ...newScenario('beauty'), seed,
  world: { ...newScenario('beauty').world, start: '2027-05-01', days: 120, customers: 200, prospects: 2000, ...lively, ...world },
  strategies: levers.map((l) => ({ name: none, levers: l })),
})

export const coupons = {
  threshold: { template: 'threshold', validDays: 9, everyDays: 7, value: 40, channel: 'push', audience: 'longestSilent', silentShare: 0.5, quota: 90 },
  perMinimum: { template: 'threshold', value: 12, minimum: 60, perMinimum: true, everyDays: 0, firstDay: 14, validDays: 30, redeem: 'code', channel: 'wecom' },
  newcomer: { template: 'newcomer', share: 0.6, value: 20, minimum: 99 },
  winback: { template: 'winback', kind: 'rate', rate: 0.3, minimum: 99, silentDays: 30, share: 0.7, channel: 'sms' },
  cart: { template: 'cart', value: 15, minimum: 79, redeem: 'code', share: 0.9, firstDay: 5, quota: 400 },
} satisfies Record<string, LeverFile>
/** The other levers, a line for each, so that each does something in 120 days. */
const samples = {
  tiers: { discounts: [0.05, 0.1, 0.15], perkCost: [2, 3, 4.5], gift: [10, 20, 30], perkFactor: [1.05, 1.1, 1.15], enrolled: 0.8 },
  'loyalty-price': { orders: 2, discount: 0.15, countPast: false },
  points: { earn: 8, minimum: 40, catalogue: true, itemPrices: [900, 400, 150], lottery: true, drawPoints: 80, expiryDays: 45, pushEvery: 20, pushFrom: 100, channel: 'email' },
  referral: { minimum: 60, inviterReward: 40 },
  'group-buy': { size: 'three', leaderReward: 12, autoFill: 0.2, discounts: [0.15, 0.25, 0.4] },
  'flash-sale': { rhythm: 'daily', firstDay: 3, stock: 2, depth: 0.4, notice: true, share: true, shareMinimum: 0, bringThree: true, host: 'brand', boost: 60, fee: 10 },
  ads: { search: 30, feed: 20, live: 10, kol: 5, private: 4, fromDay: 7, toDay: 80 },
  seeding: { head: 1, mid: 4, tail: 30, own: 12, headFee: 400, midFee: 30, fit: 3, commission: 0.1, firstDay: 2, everyDays: 20, ugc: true, postPoints: 60, prize: 80, likes: 45 },
  content: { budget: 3, searchShare: 0.6, fromDay: 2, toDay: 70 },
  'promotion-calendar': { pattern: 'weekend', everyWeeks: 2, discount: 0.15, spend: 40, gift: 2.5, fromDay: 3, toDay: 100 },
  'big-promotion': { storeDay: 20, storeDays: 12, burstDays: 4, glowDays: 9, deposit: 25, threshold: 120, reduction: 25, discount: 0.15, discountDays: 2, freeOrders: 2, clearStock: 3, budget: 900 },
  'member-day': { discounts: [0.1, 0.1, 0.2, 0.3], luck: 0.4, spend: 20 },
  subscription: { cycle: 14, discount: 0.15 },
  'private-domain': { hook: 20, liveDoor: true, groups: 2, eventRate: 0.3, eventDays: 3, announce: 'wecom', partners: true, partnerShare: 0.3 },
  journeys: {
    welcome: 'push', welcomeMinimum: 49, second: 'sms', secondDaily: 1, replenish: 'sms', replenishAmount: 0, birthday: 'email', cart: 'sms', cartMinimum: 49,
    value: 'call', valueSpend: 80, valueMinimum: 49, valueReason: 'price', lapse: 'wecom', lapseReason: 'asked', lapseMinimum: 49, rfm: 'none', rfmMinimum: 49, cap: 2,
  },
  stock: { factor: 0.9, lead: 9, breaker: 'preorder', breakerAt: 0.3, backup: 0.2, batch: 4 },
  storefront: { stay: 0.1, cart: 0.2, checkOut: 0.15, pay: 0.03, loadSeconds: 1.5, trust: 0.2, riskPromise: 0.3, dailyCost: 12.5 },
  service: { hours: 40, deliveryCost: 1.5, capacity: 3, spareShare: 0.5, promise: 60, replyBy: 'machine', compensation: 15, freeReturns: true, pickUp: true, refundHours: 12, quality: 0.4, qualityCost: 0.7, answersCrisis: true, dailyCost: 8 },
} satisfies Partial<Record<LeverId, LeverFile>>
const { tiers, ads } = samples
const quarters = { ...samples.tiers, window: 'quarter', minOrders: [2, 4, 9], minBasket: [0, 40, 70], freeShipping: 2, upkeep: [12, 40, 365], reminder: 'sms', enrolled: 1 }
const sharing = { sharing: { shareRate: 0.4, conversion: 0.3 }, subscribing: { adoption: 0.3 }, seedingResponse: { conversion: 0.01, postRate: 0.05 } } as const
const together = { coupon: coupons.threshold, ...samples }

/** A number between the bounds of a field, near its default more often than not. */
function drawn(field: Field, random: () => number): unknown {
  if (field.kind === 'choice') return field.options[Math.floor(random() * field.options.length)]
  if (field.kind === 'toggle') return random() < 0.5
  if (field.kind === 'list') {
    const list = field.default.map((x) => clamp(field.item, x * (0.3 + 1.4 * random()) + (random() < 0.3 ? field.item.step * 5 * random() : 0)))
    return field.rising ? list.sort((a, b) => a - b).map((x, k) => x + k) : list
  }
  return clamp(field, (field.default || 20 * field.step) * 3 * random() ** 1.5)
}
function clamp({ min, max, integer }: { min: number; max: number; integer: boolean }, x: number): number {
  const y = Math.max(min, Math.min(max, x))
  return integer ? Math.round(y) : y
}
type Choose = <T>(...list: T[]) => T
const picking = (random: () => number): Choose => (...list) => list[Math.floor(random() * list.length)]
/** Settings that a draw between their bounds would hardly ever bring to where something happens, a line per lever. */
const corners: { readonly [Id in LeverId]?: (pick: Choose) => LeverFile } = {
  coupon: (pick) => ({ firstDay: pick(0, 5, 30), quota: pick(0, 40), share: pick(1, 0.8), value: pick(10, 30, 80), minimum: pick(0, 59, 199) }),
  referral: (pick) => ({ cap: pick(0, 0, 1), statusAfter: pick(1, 2, 3), helpers: pick(2, 4, 6) }),
  'group-buy': (pick) => ({ unlockAt: pick(8, 30, 200), seeds: pick(5, 60), leaderReward: pick(0, 5, 25) }),
  'flash-sale': (pick) => ({ firstDay: pick(0, 5, 40), stock: pick(0, 1, 5), freeBudget: pick(0, 300), boost: pick(0, 200), shareMinimum: pick(0, 59) }),
  ads: (pick) => ({ fromDay: pick(0, 9), toDay: pick(60, 1095) }),
  seeding: (pick) => ({ head: pick(0, 1, 2), mid: pick(0, 5), tail: pick(0, 20), own: pick(0, 10), firstDay: pick(0, 9), everyDays: pick(0, 7, 28), likes: pick(1, 40, 50), prize: pick(0, 50) }),
  content: (pick) => ({ budget: pick(0, 1, 20), fromDay: pick(0, 9), toDay: pick(60, 1095) }),
  'promotion-calendar': (pick) => ({ fromDay: pick(0, 9), toDay: pick(60, 1095), everyWeeks: pick(1, 2, 5), spend: pick(0, 30), discount: pick(0, 0.1, 0.3) }),
  'big-promotion': (pick) => ({ storeDay: pick(0, 9, 40), storeDays: pick(0, 5, 20), burstDays: pick(1, 4), glowDays: pick(0, 10), deposit: pick(0, 15, 40), threshold: pick(80, 200), reduction: pick(0, 15), freeOrders: pick(0, 3, 1000), clearStock: pick(0, 4), budget: pick(0, 800), discount: pick(0, 0.2) }),
  stock: (pick) => ({ stocked: pick(1, 1, 0.6), factor: pick(0.5, 0.9, 1.3), lead: pick(5, 14, 30), batch: pick(0, 3), breakerAt: pick(0.1, 0.5), backup: pick(0, 0.3) }),
  'member-day': (pick) => ({ spend: pick(0, 30), luck: pick(0, 0.5), discounts: pick([0, 0, 0.1, 0.3], [0.2, 0.2, 0.2, 0.2], [0.1, 0.05, 0.3, 0.3]) }),
  journeys: (pick) => ({
    lapseDaily: pick(0, 2), valueDaily: pick(0, 3), welcomeDaily: pick(0, 1), rfmDaily: pick(0, 20), lapseDays: pick(10, 30, 60), valueDays: pick(30, 90), valueSpend: pick(0, 100, 300),
    welcomeMinimum: pick(0, 59), lapseMinimum: pick(0, 59), cartMinimum: pick(0, 59), rfmDays: pick(0, 14, 28), cap: pick(0, 1, 3), window: pick(7, 30),
  }),
  service: (pick) => ({ hours: pick(24, 72, 100), capacity: pick(0, 2, 5), promise: pick(0, 30, 72), compensation: pick(0, 20), crisisHours: pick(0, 4, 100) }),
  points: (pick) => ({ earn: pick(1, 7.5, 20), expiryDays: pick(30, 40, 365), pushEvery: pick(0, 5, 21), itemPrices: pick([1000, 500, 300], [400, 0, 90]) }),
  tiers: (pick) => ({ minOrders: pick([0, 0, 0], [1, 2, 3], [2, 0, 9]), freeShipping: pick(0, 1, 3), minBasket: pick([0, 0, 0], [80, 150, 0]) }),
}
/** Levers whose settings come from the stream of the world; each later one has a stream of its own, so that a new lever leaves all other draws as they are. */
const early: readonly LeverId[] = ['coupon', 'tiers', 'referral', 'ads']
/** Fields that the early levers and the groups of a world were given later, for the same reason. */
const late: { readonly [Id in LeverId]?: readonly string[] } = {
  tiers: ['minOrders', 'minBasket', 'upkeep', 'freeShipping', 'pointsFactor', 'reminder'],
  ads: ['tuned', 'width', 'retarget', 'creative', 'swapEvery', 'swapCost', 'hours', 'hourBid', 'bid', 'longTail', 'brandBid'],
  referral: ['whoMay', 'cap', 'rewardAs', 'couponMinimum', 'couponDays', 'status', 'statusAfter', 'assist', 'helpers', 'prize'],
}
const lateInWorld = ['fraud', 'statusWorth', 'closeness', 'assistClose', 'assistWeak', 'helperConversion']
const settings = (fields: Fields, random: () => number, own: () => number = random, of: readonly string[] = []) =>
  Object.fromEntries(Object.entries(fields).map(([id, f]) => [id, drawn(f, of.includes(id) ? own : random)]))

/** A scenario of which everything is drawn: the market's responses, the calendar, and `strategies` times all levers. */
export function drawnScenario(seed: string, strategies: number): Scenario {
  const random = seedrandom(seed)
  const pick = picking(random)
  // what came later has a stream of its own, so that all other draws stay as they are
  const { weekendLift, fridayLift, ...calendar } = marketGroups.calendar
  const groups = Object.fromEntries((['demand', 'calendar', 'price', 'couponResponse', 'touch', 'membership', 'sharing', 'adResponse'] as const).map((g) => [g, settings(g === 'calendar' ? calendar : marketGroups[g], random, seedrandom(`${seed} ${g} late`), lateInWorld)])) as Record<string, Record<string, unknown>>
  const later = seedrandom(`${seed} later`)
  const sales = seedrandom(`${seed} sales`)
  const lifetimes = seedrandom(`${seed} lifetimes`)
  Object.assign(groups['calendar'], settings({ weekendLift, fridayLift }, sales))
  const lifeOf = Object.fromEntries((['winBack', 'lifeEvents', 'cartResponse'] as const).map((g) => [g, settings(marketGroups[g], lifetimes)]))
  const responses = Object.fromEntries((['groupBuying', 'flashSale', 'bigPromotion', 'contentResponse', 'seedingResponse', 'serviceResponse'] as const).map((g) => [g, settings(marketGroups[g], seedrandom(`${seed} ${g}`))]))
  // half of the worlds meet something from outside
  const outside = Object.fromEntries((['rivals', 'adPrices', 'crisis', 'goodsCost', 'audiences', 'creatives', 'auctions', 'brandSearch', 'supplyBreak', 'stocking'] as const).flatMap((g) => {
    const stream = seedrandom(`${seed} ${g}`)
    return stream() < 0.5 ? [] : [[g, settings(marketGroups[g], stream)]]
  }))
  const world = {
    ...groups, ...lifeOf, ...responses, ...outside, pointsResponse: settings(marketGroups.pointsResponse, later), waiting: settings(marketGroups.waiting, sales), promotion: settings(marketGroups.promotion, sales),
    store: pick('fashion', 'beauty', 'mother-baby', 'electronics', 'fresh', 'snack'),
    demand: { ...groups['demand'], organic: 0.4 * random(), wordOfMouth: random(), basketShape: 6, basketTail: 4 },
    couponResponse: { ...groups['couponResponse'], stretchEffortLow: 0.15, stretchEffortHigh: 0.2 + random() },
    base: pick({ kind: 'tenure', tenure: 60 + Math.floor(900 * random()) } as const, { kind: 'cohort' } as const, { kind: 'entries', perWeek: [40, 90, 70] } as const),
    economics: { shippingFee: pick(0, 6), marginGuard: picking(later)(0, 1, 1.6), itemsMultiply: later() < 0.5 }, start: `2027-${pick('01', '04', '06', '09', '10', '12')}-${pick('01', '11', '26')}`,
  } satisfies Partial<WorldFile>
  const levers = Array.from({ length: strategies }, (_, slot): LeverFiles => {
    const streams = leverIds.map((id) => [id, early.includes(id) ? random : seedrandom(`${seed} ${slot} ${id}`)] as const)
    return Object.fromEntries(streams.filter(([, stream]) => stream() < 0.7).map(([id, stream]) => [id, { ...settings(leverById[id].fields, stream, seedrandom(`${seed} ${slot} ${id} late`), late[id]), ...corners[id]?.(late[id] && id !== 'ads' ? picking(seedrandom(`${seed} ${slot} ${id} corner`)) : picking(stream)) }]))
  })
  const clocked = lifetimes() < 0.5 ? {} : { segments: resolveMarket({ world: { ...newScenario('beauty').world, ...world } }).segments.map((one) => ({ ...one, needClock: lifetimes() < 0.5 ? 0 : 0.8 * lifetimes() })) }
  return scenarioOf({ ...world, ...clocked }, levers, seed)
}

/** Chosen scenarios; each strategy of each is compared, in the replication that stands with it. */
export const chosen: Readonly<Record<string, readonly [Scenario, number]>> = {
  'every lever alone, from mid-year': [scenarioOf({ store: 'snack', ...sharing }, [{}, ...Object.values(coupons).map((coupon) => ({ coupon })), ...Object.entries(samples).map(([id, own]) => ({ [id]: own })), together]), 0],
  'coin at the first order, Double 11, New Year': [scenarioOf({ store: 'fresh', start: '2027-10-01', demand: { dropoutAtFirst: true, organic: 0.3 } }, [{}, { tiers }, { ...together, coupon: coupons.cart }]), 1],
  'cohort, 618, shipping fee': [scenarioOf({ base: { kind: 'cohort' }, economics: { shippingFee: 6 }, start: '2028-02-20' }, [{}, { ...together, coupon: coupons.newcomer }]), 2],
  'entries, no calendar': [scenarioOf({ store: 'fashion', base: { kind: 'entries', perWeek: [60, 100, 40] }, calendar: { weekends: false, midYear: false, doubleEleven: false } }, [{}, together]), 3],
  'members of the groups alone': [scenarioOf({ store: 'snack', ...sharing }, [
    { 'private-domain': samples['private-domain'], 'group-buy': { ...samples['group-buy'], audience: 'pool' }, 'member-day': { ...samples['member-day'], audience: 'pool', rhythm: 'weekly' }, 'flash-sale': samples['flash-sale'], coupon: { ...coupons.threshold, audience: 'pool' } },
    { ...together, 'group-buy': { ...samples['group-buy'], audience: 'pool' }, 'member-day': { ...samples['member-day'], audience: 'pool' } },
  ]), 3],
  'young base, tiers reviewed on day 0': [scenarioOf({ store: 'mother-baby', base: { kind: 'tenure', tenure: 90 }, start: '2028-01-01', tierThresholds: [200, 500, 900] }, [{}, together]), 4],
  'big promotions by date, balances unpaid, no waiting': [scenarioOf({ store: 'fresh', start: '2027-09-20', bigPromotion: { payBalance: 0.5, uptake: 0.7, clearFit: 0.8 }, waiting: { window: 0 }, ...sharing }, [
    { 'big-promotion': { ...samples['big-promotion'], dates: 'doubleEleven', deposit: 12, threshold: 60, reduction: 9 } },
    { 'big-promotion': { ...samples['big-promotion'], deposit: 10, expansion: 3, perThreshold: false, announced: false, clearance: 0.2, clearStock: 0 }, coupon: coupons.perMinimum, points: samples.points },
  ]), 9],
  'half of the newcomers hesitate': [scenarioOf({ leads: { share: 0.5, halfHours: 20, conversion: 0.4 }, ...sharing }, [{}, together, { journeys: { welcome: 'sms', welcomeLeads: true, welcomeMinimum: 49, holdout: 0.3, lapse: 'off' } }, { ...together, coupon: coupons.newcomer, journeys: { ...samples.journeys, welcomeLeads: true, welcomeDaily: 1 } }]), 7],
  'satisfaction followed, many defects': [scenarioOf({ satisfaction: { followed: true, defects: 0.2, pain: 0.6, memory: 0.5 }, ...sharing }, [{}, together]), 8],
  'delivery that queues, amends, impatience that grows, a crisis answered': [scenarioOf({
    satisfaction: { followed: true, defects: 0.15, pain: 0.6 }, serviceResponse: { impatientGrowth: 0.5, reorder: 0.5 }, crisis: { occurs: 'day', day: 30 },
    segments: archetypes.beauty.segments.map((one) => ({ ...one, returnRate: 0.3 })), ...sharing,
  }, [{}, { service: samples.service }, { service: { ...samples.service, promise: 0, answersCrisis: false, replyBy: 'people', hours: 100 }, referral: samples.referral }]), 11],
  'rivals, a crisis and dear times on set days': [scenarioOf({
    rivals: { price: 0.95, occurs: 'day', day: 20, length: 15, cut: 0.3 }, crisis: { occurs: 'day', day: 40, answerHours: 48 }, adPrices: { growth: 0.1, unrest: 0.3, occurs: 'day', day: 10, length: 20 },
    goodsCost: { occurs: 'day', day: 30, length: 20 }, satisfaction: { followed: true }, ...sharing,
  }, [{}, together]), 9],
  'the same by chance': [scenarioOf({
    store: 'fresh', rivals: { price: 1.2, occurs: 'chance', monthly: 0.6, cut: 0.4 }, crisis: { occurs: 'chance', monthly: 0.5, answerHours: 0 }, adPrices: { unrest: 0.2, occurs: 'chance', monthly: 0.5, length: 9 },
    goodsCost: { occurs: 'chance', monthly: 0.6, length: 12 }, economics: { marginGuard: 1 }, ...sharing,
  }, [{}, { ads }, together]), 10],
  'scarce goods, supply that breaks': [scenarioOf({
    supplyBreak: { occurs: 'day', day: 20, length: 40 }, goodsCost: { occurs: 'day', day: 50, length: 20 }, stocking: { lines: 6, churn: 2, period: 10 }, ...sharing,
  }, [{ stock: {} }, { stock: { factor: 0.6, plan: 'forecast', forecastError: 0.4, breaker: 'substitute', stocked: 0.7 }, 'promotion-calendar': samples['promotion-calendar'] }, { stock: { factor: 0.8, plan: 'fixed', lead: 20 } }, together]), 11],
  'entries and stock without a past': [scenarioOf({ base: { kind: 'entries', perWeek: [60, 100, 40] }, stocking: { waits: 0.9, spoils: 0.3, steepness: 0 }, supplyBreak: { occurs: 'chance', monthly: 0.7 } }, [{ stock: { factor: 0.8 } }, { stock: { backup: 0.5, plan: 'forecast', breaker: 'preorder' } }, together]), 12],
  'everyday price below 1': [scenarioOf({ store: 'fresh', economics: { everydayPrice: 0.9, shippingFee: 6 }, ...sharing }, [{}, together]), 5],
  'long base, short year': [scenarioOf({ store: 'electronics', base: { kind: 'tenure', tenure: 2000 }, prospects: 0, start: '2027-12-31' }, [{ coupon: coupons.winback, tiers, ads }]), 6],
  'lapsed customers, rules of every kind, goods that last, birthdays': [scenarioOf(
    {
      store: 'snack', base: { kind: 'tenure', tenure: 600 }, demand: { dropoutAtFirst: true, organic: 0.3 }, winBack: { revival: 0.3 }, lifeEvents: { pulse: 3 }, couponResponse: { cartConversion: 0.2 },
      segments: archetypes.snack.segments.map((one, k) => ({ ...one, needClock: [0.5, 0, 0.3, 0.8][k] })),
    },
    [
      {}, { journeys: samples.journeys }, { journeys: { ...samples.journeys, lapseBy: 'score', lapseScore: 0.7, cartHours: 30, holdout: 0.4, backlog: false } },
      { ...together, coupon: coupons.cart }, { journeys: { lapse: 'none', lapseDaily: 2, rfm: 'push', rfmDays: 21, rfmFrequency: [0, 1, 2, 3], rfmMonetary: [0, 1, 1.5], cart: 'none', cartAmount: 0 }, coupon: coupons.winback },
    ]), 7],
  'four quarters, what is left of a price, free shipping': [scenarioOf({ store: 'fresh', start: '2027-08-20', days: 230, customers: 120, prospects: 600, tierThresholds: [500, 1200, 3000], economics: { shippingFee: 6, marginGuard: 1.2, itemsMultiply: true } },
    [{ tiers: quarters }, { tiers: { ...quarters, minOrders: [0, 0, 0] } }, { ...together, tiers: { ...quarters, softLanding: false, countPast: false }, coupon: { ...coupons.winback, rate: 0.5, minimum: 0 } }]), 2],
  'to whom, with what, when and at which bid ads are shown': [scenarioOf(
    { store: 'fashion', base: { kind: 'tenure', tenure: 400 }, couponResponse: { cartConversion: 0.3 }, auctions: { rivalUnrest: 0.4, hourPrice: 0.1 }, brandSearch: { rivalBid: 1.2 } },
    [
      {}, { ads: { ...ads, tuned: true, width: 0.2, hours: 'from19', bid: 1.4, longTail: 0.5, brandBid: 1 } }, { ads: { ...ads, tuned: true, creative: 'learned', swapEvery: 20, hours: 'from20', hourBid: 0.7 } },
      { ads: { ...ads, feed: 200, tuned: true, retarget: 0.6, creative: 'matched', swapEvery: 0 }, coupon: coupons.cart, journeys: { cart: 'sms', lapse: 'wecom' } }, { ads: { tuned: true, brandBid: 2 } },
      { ...together, ads: { ...ads, tuned: true, retarget: 0.3, creative: 'price', width: 0.5 } },
    ]), 4],
  'every message of every lever under one limit': [scenarioOf({ store: 'snack', base: { kind: 'tenure', tenure: 500 }, winBack: { revival: 0.3 }, ...sharing }, [
    { ...together, journeys: { ...samples.journeys, capAll: true, cap: 2 } },
    { coupon: { ...coupons.winback, value: 0, everyDays: 5 }, 'private-domain': samples['private-domain'], points: samples.points, journeys: { lapse: 'off', capAll: true, cap: 1 } },
  ]), 9],
  'an RFM round by amounts, each class in its own way': [scenarioOf({ store: 'snack', base: { kind: 'tenure', tenure: 500 } }, [
    { journeys: { lapse: 'off', rfm: 'none', rfmCut: 'amounts', rfmAmounts: [120, 400], rfmRecency: [10, 20, 30, 30], rfmMonetary: [1, 1.5, 3], rfmWayHigh: 'call', rfmWayLow: 'none', rfmWay30: 'push', rfmWayLater: 'sms', rfmMinimum: 49, rfmDays: 21, cap: 1 } },
    { 'private-domain': samples['private-domain'], journeys: { ...samples.journeys, rfmWayHigh: 'wecom', rfmWay180: 'none' } },
  ]), 4],
  'rules of three steps': [scenarioOf({ store: 'snack', base: { kind: 'tenure', tenure: 500 }, winBack: { revival: 0.3 }, couponResponse: { cartConversion: 0.2 } }, [
    {
      journeys: {
        welcome: 'push', welcomeStep2: 'sms', second: 'none', secondStep2: 'email', secondStep2Days: 5, secondStep3: 'call', replenish: 'sms', replenishStep2: 'sms', replenishStep2Days: 1, cart: 'push', cartStep2: 'sms', cartStep2Days: 1,
        cartStep3: 'call', cartStep3Days: 1, value: 'sms', valueSpend: 80, valueReason: 'price', valueStep2: 'call', lapse: 'none', lapseStep2: 'sms', lapseStep3: 'push', lapseReason: 'asked', lapseDays: 20, holdout: 0.2, cap: 2,
      },
    },
    { coupon: coupons.winback, journeys: { lapseStep2: 'push', lapseStep2Days: 1, lapseStep3: 'sms', lapseStep3Days: 1, cart: 'none', cartHours: 30, cartStep2: 'wecom', capAll: true, cap: 1 } },
  ]), 5],
  'events that a message warms up': [scenarioOf({ store: 'snack', flashSale: { attend: 0.2 }, ...sharing }, [
    { 'flash-sale': { ...samples['flash-sale'], preheat: true, preheatBy: 'sms' } },
    { 'private-domain': samples['private-domain'], 'flash-sale': { ...samples['flash-sale'], rhythm: 'tuesdayThursday', preheat: true, preheatBy: 'group', visibility: 0.7, stock: 0 }, journeys: { capAll: true, cap: 2 } },
    { tiers, 'flash-sale': { audience: 'members', rhythm: 'once', firstDay: 40, preheat: true, preheatBy: 'push' } },
  ]), 6],
  // an order reaches a tier, a refund of the next morning takes the spend below it again
  'refund below the threshold': [drawnScenario('s125', 2), 1],
}
