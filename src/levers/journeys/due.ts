/** Whom a rule takes up, when, and in which order: decided on what the shop can see of its customers. */
import type { Firm } from '../../model/firm.ts'
import { purposes } from '../../model/random.ts'

/** What starts a rule: the first order, days without one, a low churn score, goods that run out, a day of the customer's own. */
export type Trigger =
  | { readonly kind: 'first'; readonly days: number; readonly onlyOne: boolean }
  | { readonly kind: 'silent'; readonly days: number }
  | { readonly kind: 'score'; readonly below: number }
  | { readonly kind: 'runOut'; readonly lead: number; readonly cycle: number }
  | { readonly kind: 'ownDay'; readonly lead: number }

/** The conditions of a rule. `place` is the sub-index of its lots; money in fen. */
export type Terms = {
  readonly place: number
  readonly medium: Parameters<Firm['takes']>[1] | undefined
  readonly orders: number
  readonly spent: number
}

/** Mean days between a customer's orders as the shop knows them, or those of the category. */
export function gapOf(firm: Firm, row: number, cycle: number): number {
  const [first, last] = [firm.firstOrder(row), firm.lastOrder(row)]
  if (first !== undefined && last !== undefined && last > first) return (last - first) / (firm.orders(row) - 1)
  // of those who came long ago the shop has the orders of half a year
  const lately = firm.ordersInHalfYear(row)
  return first === undefined && lately >= 2 ? 180 / lately : cycle
}

/** Day on which a rule falls due for a customer whose last order is `last`; nothing where it never does. `after` bounds a day of the customer's own from below. */
export function dueDay(firm: Firm, trigger: Trigger, row: number, last: number, after = last): number | undefined {
  switch (trigger.kind) {
    case 'first': return firm.firstOrder(row) === last ? last + trigger.days : undefined
    case 'silent': return last + trigger.days
    case 'score': return firm.scoreDay(row, trigger.below)
    case 'runOut': return last + Math.max(1, Math.round(gapOf(firm, row, trigger.cycle)) - trigger.lead)
    case 'ownDay': return firm.nextOwnDay(row, after + trigger.lead + 1) - trigger.lead
  }
}

/** True while what started the rule still holds, and its conditions do. `since` is the last order when it started. */
export function isDue(firm: Firm, trigger: Trigger, { orders, spent }: Terms, row: number, since: number): boolean {
  const open = trigger.kind === 'first' ? !trigger.onlyOne || firm.orders(row) === 1 : trigger.kind === 'ownDay' || firm.lastOrder(row) === since
  return open && firm.orders(row) >= orders && firm.spent(row) >= spent
}

/** True where the customer takes the rule's messages. */
export const isReachable = (firm: Firm, { medium }: Terms, row: number): boolean => medium === undefined || firm.takes(row, medium)
/** True where a message more would be above the week's `cap` (0: none). */
export const isCapped = (firm: Firm, { medium }: Terms, row: number, day: number, cap: number): boolean =>
  medium !== undefined && cap > 0 && firm.touchesInWeek(row, day) >= cap
/** True for a customer whom the rule never treats, to see what happens without it. */
export const isHeldOut = (firm: Firm, { place }: Terms, row: number, share: number): boolean =>
  share > 0 && firm.lastingLot(row, purposes.holdout, place) < share

/** A customer and the last order that started the rule, as one number that sorts by customer. */
const sinceUnit = 65536
const coded = (row: number, since: number): number => row * sinceUnit + since

/** Those whom a rule is due for, by day; who is above the day's number waits, or is dropped where the moment passes. */
export type Line = {
  readonly add: (row: number, since: number, day: number) => void
  /** Calls `take` for each who is due on `day` until `most` of them were taken up (0: no limit). */
  readonly serve: (firm: Firm, day: number, place: number, most: number, take: (row: number, since: number) => boolean) => void
}

export function newLine(waits: boolean): Line {
  const byDay = new Map<number, number[]>()
  let waiting: number[] = []
  let head = 0
  return {
    add(row, since, day) {
      const list = byDay.get(day)
      if (list) list.push(coded(row, since))
      else byDay.set(day, [coded(row, since)])
    },
    serve(firm, day, place, most, take) {
      // two orders of a day start a rule once
      const fresh = Array.from(Float64Array.from(byDay.get(day) ?? []).sort()).filter((code, k, all) => code !== all[k - 1])
      byDay.delete(day)
      if (most > 0 && fresh.length > 0) {
        const lots = new Map(fresh.map((code) => [code, firm.lot(Math.floor(code / sinceUnit), purposes.ruleLot, place)]))
        fresh.sort((a, b) => lots.get(a)! - lots.get(b)! || a - b)
      }
      for (const code of fresh) waiting.push(code)
      let taken = 0
      while (head < waiting.length && (most === 0 || taken < most)) {
        const code = waiting[head++]
        if (take(Math.floor(code / sinceUnit), code % sinceUnit)) taken++
      }
      if (!waits || head === waiting.length) {
        waiting = []
        head = 0
      }
    },
  }
}

/** Days of a year per day of the half-year whose orders the shop counts. */
const years = 365 / 180
/** What a customer spends in a year at the pace of their last half-year: the mean of their orders, times those of 180 days. In fen. */
const yearlySpend = (firm: Firm, row: number): number => (firm.spent(row) / firm.orders(row)) * firm.ordersInHalfYear(row) * years

/** Classes of recency, frequency and money, each from 0; of money, thirds of all customers by what they ever spent, or by two amounts that they spend in a year. */
export type Cell = { readonly recency: number; readonly frequency: number; readonly monetary: number }

/** Spend of all customers where the upper two thirds, and the upper one, begin. */
function thirdsOf(firm: Firm): readonly [number, number] {
  const size = firm.size()
  const spent = new Float64Array(size)
  let n = 0
  for (let row = 0; row < size; row++) if (firm.lastOrder(row) !== undefined) spent[n++] = firm.spent(row)
  const sorted = spent.subarray(0, n).sort()
  return [sorted[Math.floor(n / 3)], sorted[Math.floor((2 * n) / 3)]]
}

/** Sorts customers into cells as they stand on a day; a customer without an order has none. `amounts` are yearly spends in fen that cut money in place of thirds. */
export function cellsOf(firm: Firm, day: number, amounts?: readonly number[]): (row: number) => Cell | undefined {
  const [low, high] = amounts ?? thirdsOf(firm)
  return (row) => {
    const last = firm.lastOrder(row)
    if (last === undefined) return undefined
    const [silent, orders, worth] = [day - last, firm.orders(row), amounts ? yearlySpend(firm, row) : firm.spent(row)]
    return {
      recency: silent <= 30 ? 0 : silent <= 90 ? 1 : silent <= 180 ? 2 : 3,
      frequency: orders <= 1 ? 0 : orders === 2 ? 1 : orders <= 5 ? 2 : 3,
      monetary: worth < low ? 0 : worth < high ? 1 : 2,
    }
  }
}
