/** What befalls the shop from outside, laid out day by day for one future: rivals, ad prices, crises, costs. A part of the world. Model 25. */
import { exp } from '../numeric/exp.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { pow } from '../numeric/pow.ts'
import { dayZero, type Calendar } from './calendar.ts'
import type { Market } from './market.ts'
import { dayWords, draw, firstKey, purposes, secondKey, unit, type RunKey } from './random.ts'
import { hurtAll } from './satisfaction.ts'
import type { World } from './world.ts'

/** What chance decides from outside; the place is the person whose draws they are. */
const shocks = ['rivals', 'adPrices', 'crisis', 'goodsCost', 'unrest', 'supplyBreak'] as const
type Shock = (typeof shocks)[number]

export type Outside = {
  /** Factor on every rate and on the hazard of prospects, by segment times days plus engine day. */
  readonly rate: Float64Array
  /** The part of it that keeps people from looking at all, by engine day. */
  readonly looks: Float64Array
  /** Factor on the cost of goods, by engine day. */
  readonly cost: Float64Array
  /** Factor on the lead time of what is ordered, by engine day. */
  readonly lead: Float64Array
  /** Engine days on which a crisis begins. */
  readonly crises: ReadonlySet<number>
  /** Largest of `rate` for a segment on some day of `from..to`. */
  readonly most: (segment: number, from: number, to: number) => number
}

const month = 30
const week = 7

/** A keyed number of the world itself, the same in every strategy. */
function drawn(key: RunKey, kind: number, day: number): number {
  const { w0, w1 } = dayWords(day)
  return unit(draw(firstKey(key, kind), secondKey(key.b, kind), w0[purposes.shock], w1[purposes.shock]))
}

type Timing = { readonly occurs: 'never' | 'day' | 'chance'; readonly day: number; readonly monthly: number }

/** Engine days on which something begins: the set one, or those that chance picks. Of a month, one number says both whether and when. */
function beginnings({ occurs, day, monthly }: Timing, kind: Shock, days: number, key: RunKey): number[] {
  if (occurs === 'never') return []
  if (occurs === 'day') return day < days ? [dayZero + day] : []
  const found: number[] = []
  for (let first = 0; first < days; first += month) {
    const u = drawn(key, shocks.indexOf(kind), dayZero + first)
    if (u < monthly) found.push(dayZero + first + Math.floor((u / monthly) * month))
  }
  return found.filter((begin) => begin < dayZero + days)
}

/** Marks the days of something that lasts; overlapping ones count once. */
function lasting(timing: Timing & { readonly length: number }, kind: Shock, market: Market, length: number, key: RunKey): Uint8Array | undefined {
  const begins = beginnings(timing, kind, market.days, key)
  if (begins.length === 0) return undefined
  const marked = new Uint8Array(length)
  for (const begin of begins) marked.fill(1, begin, Math.min(length, begin + timing.length))
  return marked
}

/** Price of an advertising contact by engine day: the calendar's, growing, unsettled and shocked. */
export function adPriceOf(market: Market, { season, adPrice }: Calendar, key: RunKey): Float64Array {
  const { growth, unrest, dearer, occurs } = market.adPrices
  if (growth === 0 && unrest === 0 && occurs === 'never') return adPrice
  const shocked = lasting(market.adPrices, 'adPrices', market, season.length, key)
  let restless = 1
  return adPrice.map((price, day) => {
    if (day < dayZero) return price
    // a log-normal factor of mean 1, drawn anew each week
    if (unrest > 0 && (day - dayZero) % week === 0) restless = exp(unrest * normalQuantile(drawn(key, shocks.indexOf('unrest'), day)) - (unrest * unrest) / 2)
    return price * pow(1 + growth, (day - dayZero) / month) * restless * (shocked?.[day] ? dearer : 1)
  })
}

/** The days of a future as they come from outside; undefined where nothing does. */
export function outsideOf(market: Market, { season }: Calendar, key: RunKey): Outside | undefined {
  const { rivals, crisis, goodsCost, supplyBreak, segments } = market
  if (rivals.price === 1 && [rivals, crisis, goodsCost, supplyBreak].every(({ occurs }) => occurs === 'never')) return undefined
  const length = season.length
  const rate = new Float64Array(segments.length * length).fill(1)
  const cut = lasting(rivals, 'rivals', market, length, key)
  for (let day = dayZero; day < length; day++) {
    const theirs = rivals.price * (cut?.[day] ? 1 - rivals.cut : 1)
    if (theirs === 1) continue
    segments.forEach(({ elasticity }, g) => (rate[g * length + day] = pow(theirs, rivals.crossShare * elasticity * (1 - rivals.difference))))
  }
  const looks = new Float64Array(length).fill(1)
  const crises = beginnings(crisis, 'crisis', market.days, key)
  const fades = crisis.calm + (crisis.perAnswerDay * crisis.answerHours) / 24
  for (const begin of crises) for (let day = begin; day < length; day++) looks[day] *= 1 - crisis.loss * exp(-(day - begin) / fades)
  for (let g = 0; g < segments.length; g++) for (let day = dayZero; day < length; day++) rate[g * length + day] *= looks[day]
  const dear = lasting(goodsCost, 'goodsCost', market, length, key)
  const cost = Float64Array.from({ length }, (_, day) => (dear?.[day] ? goodsCost.dearer : 1))
  const late = lasting(supplyBreak, 'supplyBreak', market, length, key)
  const lead = Float64Array.from({ length }, (_, day) => (late?.[day] ? supplyBreak.longer : 1))
  let known = { segment: -1, from: -1, to: -1, most: 1 }
  return {
    rate, looks, cost, lead, crises: new Set(crises),
    most(segment, from, to) {
      if (known.segment !== segment || known.from !== from || known.to !== to) {
        let most = 0
        for (let day = from; day <= to; day++) most = Math.max(most, rate[segment * length + day])
        known = { segment, from, to, most }
      }
      return known.most
    },
  }
}

/** What a crisis that begins today does at once. */
export function openOutside(world: World, outside: Outside, day: number): void {
  if (world.satisfaction && outside.crises.has(day)) hurtAll(world, world.satisfaction, world.market.crisis.hurt)
}
