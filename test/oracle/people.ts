/** The oracle's people, its calendar and its field of occasions: plain objects, nothing stored that can be computed. */
import { dateOf, dayNumber, weekday } from '../../src/model/calendar-date.ts'
import type { Market } from '../../src/model/market.ts'
import { causes, type Segment } from '../../src/model/market.ts'
import { traitLaw } from '../../src/model/population.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, traits, unit, type DayWords, type RunKey } from '../../src/model/random.ts'
import { gammaQuantile, gammaQuantileUpper } from '../../src/numeric/gamma.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { lookUp, quantileTable } from '../../src/numeric/quantile-table.ts'

/** Day 0 of the run, and day -180, in engine days. */
export const zero = 192
export const birth = 12
/** Units of the pantry, and of lambda wherever it is summed, so that no sum depends on its order. */
export const unitB = 2 ** 20
export const unitRate = 2 ** 30
export const rateUnits = (rate: number): number => Math.round(rate * unitRate)
/** Yuan to whole fen. */
export const fen = (yuan: number): number => Math.round(yuan * 100)

export type Occasion = { readonly e: number; readonly t: number; readonly v: number }
/** A person as the model itself sees them; what a lever, the wallet or messages know of them stands with those (`ofEach`). */
export type Person = {
  readonly id: number; readonly g: number; readonly segment: Segment; readonly lambda: number; readonly p: number; readonly zeta: number
  readonly deal: number; readonly share: number; readonly threshold: number; readonly word: (e: number, purpose: number, sub?: number) => number
  readonly u: (e: number, purpose: number, sub?: number) => number; readonly field: Map<number, Occasion[]>; readonly walked: number[]
  state: 'prospect' | 'alive' | 'dead'; cause: number; last: number; n: number; spend: number; orderDays: number[]; inRun: number
  b: number; rho: number; fatigue: number; stateDay: number; wasReturned: boolean
  /** Engine day of the first order (0: before the shop's records), revenue less refunds ever, in fen; back after having left for good. */
  first: number; spent: number; back: boolean; cameBack: number
}

/** Sum of the rates of some people, or of a part `by` of each, in whole units. */
export const unitsOf = (some: readonly Person[], by = (who: Person) => who.lambda): number => some.reduce((sum, who) => sum + rateUnits(by(who)), 0)

/** What somebody keeps of every person, made when it is asked for first. */
export function ofEach<T>(fresh: (who: Person) => T): (who: Person) => T {
  const known = new Map<Person, T>()
  return (who) => {
    if (!known.has(who)) known.set(who, fresh(who))
    return known.get(who)!
  }
}

/** Raw traffic of a date and whether it lies on an inner day of an event (decisions 4). */
function rawDay(market: Market, date: number): { s: number; inner: boolean } {
  const { month, day } = dateOf(date)
  const md = month * 100 + day
  const within = (a: number, b: number) => md >= a && md <= b
  let s = 1
  let inner = false
  if (market.calendar.midYear && within(601, 620)) [s, inner] = within(616, 618) ? [2, true] : [1.3, false]
  if (market.calendar.doubleEleven && within(1020, 1111)) [s, inner] = within(1110, 1111) ? [2.8, true] : within(1031, 1103) ? [1.6, true] : [1.25, false]
  if (market.calendar.weekends) s *= [0, 6].includes(weekday(date)) ? market.calendar.weekendLift : weekday(date) === 5 ? market.calendar.fridayLift : 1
  return { s, inner }
}

export type Dates = ReturnType<typeof datesOf>
/** S by engine day, its running sum, the running sum backwards from day -180, inner days, New Year's days and first days of quarters. */
export function datesOf(market: Market) {
  const first = dayNumber(market.start) - zero
  const means = new Map<number, number>()
  const season = (date: number): number => {
    const { year } = dateOf(date)
    if (!means.has(year)) {
      const [from, to] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-01-01`)]
      let sum = 0
      for (let d = from; d < to; d++) sum += rawDay(market, d).s
      means.set(year, sum / (to - from))
    }
    return rawDay(market, date).s / means.get(year)!
  }
  const length = zero + market.days + 30 + 64
  const s = Array.from({ length }, (_, e) => season(first + e))
  const lam = [0]
  for (const x of s) lam.push(lam.at(-1)! + x)
  const past = [0]
  for (let k = 1; k <= 3700; k++) past.push(past.at(-1)! + season(first + birth - k))
  return {
    s, lam, past, inner: s.map((_, e) => rawDay(market, first + e).inner), end: zero + market.days,
    newYear: s.map((_, e) => dateOf(first + e).month === 1 && dateOf(first + e).day === 1),
    quarter: s.map((_, e) => [1, 4, 7, 10].includes(dateOf(first + e).month) && dateOf(first + e).day === 1),
  }
}

export type Tools = ReturnType<typeof toolsOf>
/** Laws of a market: traits, baskets, channel quality (decisions 33). */
export function toolsOf(market: Market) {
  const shape = market.demand.basketShape
  const quality = causes.map((cause) => (cause === 'organic' ? { rate: 1, churn: 1, returns: 1, basket: 1 } : cause === 'referral' ? market.referred : cause === 'group' ? market.grouped : market.channels[cause]))
  return {
    market, quality, dates: datesOf(market), law: traitLaw(market),
    basketLaw: quantileTable((p) => gammaQuantile(p, shape), (q) => gammaQuantileUpper(q, shape), { mean: 1 }),
  }
}

const words = new Map<number, DayWords>()
export const wordsOf = (e: number): DayWords => words.get(e) ?? words.set(e, dayWords(e)).get(e)!
export const wordAs = (key: RunKey, id: number) => {
  const [k0, k1] = [firstKey(key, id), secondKey(key.b, id)]
  return (e: number, purpose: number, sub = 0): number => draw(k0, k1, wordsOf(e).w0[purpose], subWord(wordsOf(e).w1[purpose], sub))
}

/** A person with the traits of their id. */
export function personOf({ market, law }: Tools, key: RunKey, id: number): Person {
  const word = wordAs(key, id)
  const u = (e: number, purpose: number, sub = 0) => unit(word(e, purpose, sub))
  const trait = (sub: number) => word(0, purposes.traits, sub)
  const g = Math.min(market.segments.length - 1, law.cumulativeWeight.findIndex((w) => unit(trait(traits.segment)) <= w) >>> 0)
  const table = law.tables[g]
  return {
    id, g, segment: market.segments[g], word, u, field: new Map(), walked: [],
    lambda: Math.fround(lookUp(table.lambda, trait(traits.lambda))), zeta: Math.fround(lookUp(table.zeta, trait(traits.zeta))),
    p: Math.min(65535, Math.max(1, Math.round(65536 * lookUp(table.dropout, trait(traits.dropout))))) / 65536,
    deal: table.deal[trait(traits.dealProne) >>> 24], share: table.share[trait(traits.shareProne) >>> 24],
    threshold: Math.fround(negativeLog(trait(traits.threshold))),
    state: 'prospect', cause: 0, last: -1, n: 0, spend: 0, orderDays: [], inRun: 0, b: 0, rho: 32768, fatigue: 0, stateDay: 0, wasReturned: false,
    first: 0, spent: 0, back: false, cameBack: -1,
  }
}

/** All occasions of a person on one engine day, up to the mark 32, in order of (time, mark): model 2, without any bound. */
export function occasionsOn({ dates }: Tools, who: Person, e: number): readonly Occasion[] {
  const day = (d: number) => who.field.get(d) ?? who.field.set(d, []).get(d)!
  for (let band = 0; band <= 5; band++) {
    const length = band === 0 ? 32 : 8
    const block = e - (e % length)
    if (who.walked[band] === block) continue
    who.walked[band] = block
    const [low, width] = band === 0 ? [0, 1] : [2 ** (band - 1), 2 ** (band - 1)]
    for (const o of walk(dates, block, length, who.lambda, width, low, (k) => who.word(block, purposes.gap + band, k), (k) => who.word(block, purposes.mark + band, k))) day(o.e).push(o)
  }
  return day(e).sort((a, b) => a.t - b.t || a.v - b.v)
}

/** One walk over a block: waiting times of a unit Poisson process over `rate * width`, each with a mark in (low, low + width]. */
export function walk(dates: Dates, block: number, length: number, rate: number, width: number, low: number, gap: (k: number) => number, mark: (k: number) => number): Occasion[] {
  const { lam, s } = dates
  const h = rate * width
  const H = h * (lam[block + length] - lam[block])
  const out: Occasion[] = []
  let T = negativeLog(gap(0))
  for (let k = 0; T <= H; T += negativeLog(gap(++k))) {
    const y = T / h
    let e = block
    while (e < block + length - 1 && lam[e + 1] - lam[block] < y) e++
    const t = Math.min(2 ** 31 - 1, Math.floor((2 ** 31 * (y - (lam[e] - lam[block]))) / s[e]))
    out.push({ e, t, v: low + width * ((mark(k) >>> 10) + 0.5) * 2 ** -22 })
  }
  return out
}
