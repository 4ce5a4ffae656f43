/** Day to season: how busy the market is on each day, from its date alone, so that a shorter run is a prefix of a longer one. */
import { dateOf, dayNumber, weekday } from './calendar-date.ts'
import { runOff } from './daybook.ts'
import type { Market } from './market.ts'

/** Day of the week of a day of the run, 0 is Sunday; and of the month, from 1. */
export const weekdayOf = (start: string, day: number): number => weekday(dayNumber(start) + day)
export const monthDayOf = (start: string, day: number): number => dateOf(dayNumber(start) + day).day

/** Engine day of day 0: a multiple of every block length; what comes before is burn-in. */
export const dayZero = 192
/** First engine day of the burn-in (day -180). */
export const burnInStart = 12
/** Means "no day" in every day column. */
export const never = 0xffff

/** `season[e]` is S of engine day e, `sum[e]` the sum of S over all days before e (so `sum[e+1]-sum[e]` is S of e). */
export type Calendar = {
  readonly season: Float64Array
  readonly sum: Float64Array
  /** `past[k]`: sum of S over the k days just before the burn-in begins. */
  readonly past: Float64Array
  /** Price of an advertising contact against a plain day. */
  readonly adPrice: Float64Array
  /** First engine day of each calendar year. */
  readonly newYears: readonly number[]
  /** First engine day of each quarter of a calendar year. */
  readonly quarters: readonly number[]
  /** Engine day after the last simulated one. */
  readonly end: number
}

/** An event of the market calendar, in days of the run (both ends included; may lie outside it). */
export type MarketEvent = { readonly id: 'midYear' | 'doubleEleven' | 'rivals' | 'adPrices' | 'crisis' | 'goodsCost' | 'supplyBreak'; readonly from: number; readonly to: number }

type Window = { readonly id: 'midYear' | 'doubleEleven'; readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly lift: number; readonly inner: boolean }
// Later windows overrule earlier ones. Traffic lifts are assumptions.
const windows: readonly Window[] = [
  { id: 'midYear', from: [6, 1], to: [6, 20], lift: 1.3, inner: false },
  { id: 'midYear', from: [6, 16], to: [6, 18], lift: 2, inner: true },
  { id: 'doubleEleven', from: [10, 20], to: [11, 11], lift: 1.25, inner: false },
  { id: 'doubleEleven', from: [10, 31], to: [11, 3], lift: 1.6, inner: true },
  { id: 'doubleEleven', from: [11, 10], to: [11, 11], lift: 2.8, inner: true },
]

function windowOf(market: Market, date: number): Window | undefined {
  const { month, day } = dateOf(date)
  const at = month * 100 + day
  let found: Window | undefined
  for (const w of windows)
    if (market.calendar[w.id] && at >= w.from[0] * 100 + w.from[1] && at <= w.to[0] * 100 + w.to[1]) found = w
  return found
}

function weekdayLift({ calendar }: Market, date: number): number {
  const day = weekday(date)
  if (!calendar.weekends) return 1
  return day === 0 || day === 6 ? calendar.weekendLift : day === 5 ? calendar.fridayLift : 1
}

function raw(market: Market, date: number): number {
  return weekdayLift(market, date) * (windowOf(market, date)?.lift ?? 1)
}

/** The mean of raw S over a calendar year (365 or 366 days), by which S is divided. */
function yearMean(market: Market, year: number): number {
  const first = dayNumber(`${year}-01-01`)
  const next = dayNumber(`${year + 1}-01-01`)
  let sum = 0
  for (let d = first; d < next; d++) sum += raw(market, d)
  return sum / (next - first)
}

/** The calendar of a market, from the burn-in to whole blocks past the run-off. */
export function calendarOf(market: Market): Calendar {
  const first = dayNumber(market.start) - dayZero
  const length = (Math.floor((dayZero + market.days + runOff) / 32) + 2) * 32
  const means = new Map<number, number>()
  const seasonOn = (date: number): number => {
    const { year } = dateOf(date)
    let mean = means.get(year)
    if (mean === undefined) means.set(year, (mean = yearMean(market, year)))
    return raw(market, date) / mean
  }
  const season = new Float64Array(length)
  const sum = new Float64Array(length + 1)
  const adPrice = new Float64Array(length)
  const newYears: number[] = []
  const quarters: number[] = []
  for (let e = 0; e < length; e++) {
    season[e] = seasonOn(first + e)
    sum[e + 1] = sum[e] + season[e]
    adPrice[e] = windowOf(market, first + e)?.inner ? market.adResponse.eventPrice : 1
    const { month, day } = dateOf(first + e)
    if (month === 1 && day === 1) newYears.push(e)
    if (month % 3 === 1 && day === 1) quarters.push(e)
  }
  const tenure = market.base.kind === 'tenure' ? Math.ceil(market.base.tenure) : 0
  const past = new Float64Array(tenure + 2)
  for (let k = 1; k < past.length; k++) past[k] = past[k - 1] + seasonOn(first + burnInStart - k)
  return { season, sum, past, adPrice, newYears, quarters, end: dayZero + market.days }
}

/** What comes from outside on a set day; of a crisis the time in which most of it fades. What comes by chance has another day in each future. */
function shocksOf({ rivals, adPrices, crisis, goodsCost, supplyBreak, days }: Market): MarketEvent[] {
  const fades = Math.round(crisis.calm + (crisis.perAnswerDay * crisis.answerHours) / 24)
  return ([['rivals', rivals, rivals.length], ['adPrices', adPrices, adPrices.length], ['crisis', crisis, fades], ['goodsCost', goodsCost, goodsCost.length], ['supplyBreak', supplyBreak, supplyBreak.length]] as const)
    .flatMap(([id, { occurs, day }, length]) => (occurs === 'day' && day < days ? [{ id, from: day, to: day + length - 1 }] : []))
}

/** The events that touch the run, in order, for charts and lists. */
export function eventsOf(market: Market): readonly MarketEvent[] {
  const first = dayNumber(market.start)
  const events: MarketEvent[] = []
  for (let year = dateOf(first).year; year <= dateOf(first + market.days).year; year++)
    for (const w of windows) {
      if (w.inner || !market.calendar[w.id]) continue
      const day = ([m, d]: readonly [number, number]) => dayNumber(`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`) - first
      const event = { id: w.id, from: day(w.from), to: day(w.to) }
      if (event.to >= 0 && event.from < market.days) events.push(event)
    }
  return [...events, ...shocksOf(market)].sort((a, b) => a.from - b.from)
}
