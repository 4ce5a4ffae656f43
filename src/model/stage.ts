/** What all futures and strategies of a market share, prepared once; and a world set up on it. */
import { gammaQuantile, gammaQuantileUpper } from '../numeric/gamma.ts'
import { quantileTable } from '../numeric/quantile-table.ts'
import { untold } from './behaviour/consider.ts'
import { emptyActivity, type Activity } from './activity.ts'
import { calendarOf, dayZero, type Calendar } from './calendar.ts'
import { modelColumns, promises } from './columns.ts'
import { plug } from './hooks.ts'
import { leadsOf } from './leads.ts'
import { causes, channels, type Market } from './market.ts'
import { noNextOrders } from './next-order.ts'
import { blockAt, blockLength, emptyOccasions } from './occasions.ts'
import { clocksOf, type Clocks } from './clock.ts'
import { emptyOrder } from './order.ts'
import { adPriceOf, outsideOf } from './outside.ts'
import { emptyPopulation, traitLaw, type Population, type TraitLaw } from './population.ts'
import { prospectsOf, thresholdsOf, type Thresholds } from './prospects.ts'
import { dayWords, type RunKey } from './random.ts'
import { emptyRefund, emptyReturns } from './returns.ts'
import { emptyOffer } from './stacking.ts'
import { powers } from './state.ts'
import { touchesOf } from './touch.ts'
import { visitsOf } from './visits.ts'
import { addTemplate } from './wallet.ts'
import type { World } from './world.ts'

export type Stage = {
  readonly market: Market
  readonly calendar: Calendar
  readonly law: TraitLaw
  readonly basketLaw: Float64Array
  readonly recovery: Float64Array
  readonly fatigueDecay: Float64Array
  readonly quality: World['quality']
  readonly returnOdds: World['returnOdds']
  readonly clocks: Clocks
  /** Kept for its shape alone. */
  readonly shape?: World
}

/** Prepares a market: tables of traits and baskets, calendar, powers. A fraction of a second; keep it. */
export function prepare(market: Market): Stage {
  const calendar = calendarOf(market)
  const shape = market.demand.basketShape
  const from = (property: 'rate' | 'churn' | 'returns' | 'basket') =>
    Float64Array.from(causes, (cause) => (cause === 'organic' ? 1 : cause === 'referral' ? market.referred[property] : cause === 'group' ? market.grouped[property] : market.channels[cause][property]))
  const returns = from('returns')
  const returnOdds = (factor: number): Float64Array =>
    Float64Array.from(market.segments.flatMap(({ returnRate: base }) => causes.map((_, c) => {
      const odds = returns[c] * factor
      return (base * odds) / (1 - base + base * odds)
    })))
  const stage = {
    market, calendar,
    law: traitLaw(market),
    basketLaw: quantileTable((p) => gammaQuantile(p, shape), (q) => gammaQuantileUpper(q, shape), { mean: 1 }),
    recovery: powers(market.price.recovery, calendar.season.length + 1),
    fatigueDecay: powers(market.touch.fatigueDecay, calendar.season.length + 1),
    quality: { rate: from('rate'), churn: from('churn'), basket: from('basket') },
    returnOdds: { own: returnOdds(1), induced: returnOdds(market.demand.returnInduced) },
    clocks: clocksOf(market),
  }
  return { ...stage, shape: shapeOf(stage) }
}

/**
 * A world that stays, with one of each thing that a run makes afresh: without it, a collection between two runs takes the objects'
 * hidden classes along, and the engine's compiled code with them.
 */
function shapeOf(stage: Stage): World {
  const key = { a: 0, b: 0 }
  const world = raiseWorld(stage, key, emptyPopulation(1), emptyActivity(), new Float64Array(1), () => 0, thresholdsOf(0, 0, key, stage.law))
  world.upper = blockAt(world.occasions, stage.calendar, dayZero, blockLength(1))
  touchesOf(world)
  addTemplate(world, { kind: 'amount', amount: 0, rate: 0, minimum: 0, perMinimum: false, valid: 1, code: false })
  return world
}

const noPast = new Int32Array(0)

/** A world around a population, with no lever on yet; `today` is the row of counts, `place` finds a column in it. */
export function raiseWorld(
  stage: Stage, key: RunKey, population: Population, activity: Activity, today: Float64Array, place: (name: string) => number, thresholds: Thresholds, past: Int32Array = noPast,
): World {
  const { market, calendar } = stage
  const segments = market.segments.length
  const length = calendar.season.length
  return {
    market, calendar, law: stage.law, basketLaw: stage.basketLaw, recovery: stage.recovery, fatigueDecay: stage.fatigueDecay, quality: stage.quality, returnOdds: stage.returnOdds,
    clocks: stage.clocks, adPrice: adPriceOf(market, calendar, key), outside: outsideOf(market, calendar, key), past,
    key, population, activity, nextOrders: noNextOrders(), today, place,
    occasions: emptyOccasions(), returns: emptyReturns(), refund: emptyRefund(), prospects: prospectsOf(thresholds), visits: visitsOf(segments, length), leads: leadsOf(market.leads.share > 0 ? length : 0),
    on: plug([]),
    present: { row: 0, pantry: 0, drained: 0, suppressed: 0, reference: 1, fatigue: 0, added: 0, putOff: 0, changed: false, steady: 1, rate: 1, clock: 1, world: 1, pay: 1, granted: 0, item: 0, points: 0, slot: -1 },
    offer: emptyOffer(market), likely: emptyOffer(market),
    order: emptyOrder(),
    pull: { channel: new Float64Array(channels.length), factor: new Float64Array(segments), match: new Float64Array(segments), brandBid: 0, organic: 1, own: 1 },
    sumLambda: new Float64Array(segments),
    posted: new Float64Array(segments * length), postedBy: new Int32Array(segments * length), anchor: new Float64Array(segments * length).fill(1), shopAnchor: new Float64Array(segments).fill(1),
    worldPrice: new Float64Array(segments).fill(1), worldAnchor: new Float64Array(segments).fill(1), worldShopAnchor: new Float64Array(segments).fill(1),
    anyPosted: false, anchored: market.economics.everydayPrice !== 1, anyQuick: false, reposted: false, upper: undefined, raisedTo: untold, raisedOn: -1,
    segmentPlace: modelColumns.length,
    cartsLeft: market.couponResponse.cartAbandonment,
    owed: new Float64Array(promises.length), inStock: 0, aheadBefore: 0,
    everCustomers: 0, deaths: 0, living: 0, people: population.count + thresholds.size,
    words: dayWords(0), day: dayZero, looked: 0, warm: 0, counting: false,
    wallet: undefined, reduction: undefined, waiting: undefined, touches: undefined, contacts: undefined, carts: undefined, spent: undefined, pool: undefined, satisfaction: undefined,
    tier: undefined, tierPoints: undefined, points: undefined, promote: undefined, partners: undefined, liveRoom: undefined,
  }
}
