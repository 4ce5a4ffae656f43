/** People who have come but not ordered yet: by the hour each either orders for the first time or gives the shop up. Model 28. */
import { negativeLog } from '../numeric/negative-log.ts'
import { hourClasses } from './columns.ts'
import type { CouponTemplate } from './coupon-template.ts'
import { C } from './ledger.ts'
import type { Order } from './order.ts'
import { draw, firstKey, purposes, secondKey, subWord, unit } from './random.ts'
import type { World } from './world.ts'

const ln2 = 0.6931471805599453
/** A welcome counts for the first day. */
const welcomeHours = 24

/** The coupon that a first order may use, and whether its customer came because of it. */
export type Welcome = { readonly coupon: CouponTemplate | undefined; readonly byCoupon: boolean }
/** `gift` is the welcome that the order uses, where one was given and the order comes within its day. */
export type Lead = { readonly person: number; readonly cause: number; readonly hours: number; readonly gift: Welcome | undefined }
/** What a lever says to those who hesitate. */
export type Greeting = {
  /** Of the people who hesitate today, those whom it greets. */
  readonly choose: (people: readonly number[]) => ReadonlySet<number>
  /** How many times as readily they order in the first 24 hours, per segment, and the coupon that they can use in these. */
  readonly quicker: ArrayLike<number>
  readonly coupon: CouponTemplate | undefined
  /** Somebody who hesitated made the first order. */
  readonly ordered: (lead: Lead, order: Order) => void
}
export type Leads = {
  /** Who orders on an engine day, in the order in which they came. */
  readonly due: Lead[][]
  /** Who gives up on an engine day. */
  readonly lapsing: Float64Array
  /** The welcome of a lever, if one greets them. */
  greeting: Greeting | undefined
}
export const leadsOf = (length: number): Leads => ({ due: Array.from({ length: length + 1 }, () => []), lapsing: new Float64Array(length + 1), greeting: undefined })

/**
 * How many more people must be drawn for the same number of first orders when some of them come as leads, and which part of those
 * drawn are leads. Exactly 1 and 0 without leads.
 */
export function leadShares({ share, conversion }: { readonly share: number; readonly conversion: number }): { readonly more: number; readonly lead: number } {
  const more = share === 0 ? 1 : 1 - share + share / conversion
  return { more, lead: share === 0 ? 0 : share / conversion / more }
}

/** Somebody comes as a lead today, greeted or not: hour of coming, waiting time to the order and to giving up decide. Returns the lead where the order is of today. */
export function comeAsLead(world: World, { person, cause, segment }: { readonly person: number; readonly cause: number; readonly segment: number }, greeting: Greeting | undefined): Lead | undefined {
  const { market, leads, key, words, day, today } = world
  const { halfHours, conversion } = market.leads
  const word = (sub: number) => draw(firstKey(key, person), secondKey(key.b, person), words.w0[purposes.lead], subWord(words.w1[purposes.lead], sub))
  const rate = ln2 / halfHours
  const quick = rate * (greeting?.quicker[segment] ?? 1)
  const patience = negativeLog(word(1))
  const hours = patience <= quick * welcomeHours ? patience / quick : welcomeHours + (patience - quick * welcomeHours) / rate
  const gone = negativeLog(word(2)) / ((rate * (1 - conversion)) / conversion)
  const came = 24 * unit(word(3))
  today[C.leadsCame]++
  const on = Math.min(leads.lapsing.length - 1, day + Math.floor((came + Math.min(hours, gone)) / 24))
  if (gone <= hours) {
    if (on === day) today[C.leadsLapsed]++
    else leads.lapsing[on]++
    return undefined
  }
  // who would have ordered all the same, later, did not come because of the gift
  const gift = greeting?.coupon && hours <= welcomeHours ? { coupon: greeting.coupon, byCoupon: patience / rate >= gone } : undefined
  const lead = { person, cause, hours, gift }
  if (on === day) return lead
  leads.due[on].push(lead)
  return undefined
}

/** Counts a lead's first order by the hours it took. */
export function countLead(world: World, { hours }: Lead): void {
  const k = hourClasses.findIndex((end) => hours <= end)
  world.today[C.leadsOrdered]++
  world.today[C.leadHours + (k < 0 ? hourClasses.length : k)]++
}
