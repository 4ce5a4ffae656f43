/** What each journey rule did: whom it met and held out, and the orders of both in their windows; beside it the truth of the whole strategy. */
import { ruleIds, type RuleId } from '../levers/journeys/rules.ts'
import { orderColumns } from '../metrics/growth.ts'
import { flowOf, flowTotal } from '../metrics/metric.ts'
import { column, type Daybook } from '../model/daybook.ts'
import { planOf } from '../scenario/resolve.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'
import { mean, summarise, type Summary } from './stats.ts'

const parts = ['contacts', 'held', 'orders', 'ordersHeld', 'discount'] as const
export const ruleColumns: readonly string[] = [...[...ruleIds, 'leads'].flatMap((rule) => parts.map((part) => `journeys.${rule}.${part}`)), ...ruleIds.map((rule) => `journeys.${rule}.further`), 'journeys.followed', 'journeys.followedHeld', ...orderColumns]

/** Means of the futures; rates are ratios of means. Money in fen. */
export type RuleFigure = {
  readonly rule: RuleId | 'welcomeLeads'
  readonly contacts: number
  readonly held: number
  /** Messages of the steps after the first. */
  readonly further: number
  /** Orders within the window of a customer contacted and of one held out, before the first order that one; NaN of nobody. Only windows that have passed in the run. */
  readonly perContact: number
  readonly perHeld: number
  /** Orders that the contacts brought, as a shop would estimate: the difference, times the contacts. */
  readonly extra: number
  readonly discount: number
}
export type Rules = {
  /** Rules that met or held out somebody. */
  readonly rules: readonly RuleFigure[]
  readonly window: number
  /** Extra orders of all rules by holdout, and the paired difference in orders of the whole strategy from the baseline. */
  readonly extra: number
  readonly truth: Summary
}

const total = (book: Daybook, ...names: readonly string[]): number => flowTotal(flowOf(...names), book)

/** The rules of one strategy; undefined where it has none on. */
export function byRule(results: Results, slot: number): Rules | undefined {
  const settings = planOf(results.scenario, slot).levers.journeys
  if (settings === undefined) return undefined
  const window = Number(settings['window'])
  const replications = sharedReplications(results, [0, slot])
  const [bases, books] = [booksOf(results, 0, replications), booksOf(results, slot, replications)]
  const of = (name: string) => mean(books.map((book) => total(book, name)))
  /** Contacts early enough that their window has passed. */
  const followed = (name: string) => mean(books.map((book) => column(book, name).subarray(0, Math.max(0, book.days - window + 1)).reduce((a, b) => a + b, 0)))
  const rules = ruleIds.flatMap((rule): RuleFigure[] => {
    const [contacts, held, orders, ordersHeld, discount] = parts.map((part) => of(`journeys.${rule}.${part}`))
    if (contacts + held === 0) return []
    const perContact = orders / followed(`journeys.${rule}.contacts`)
    const perHeld = ordersHeld / followed(`journeys.${rule}.held`)
    return [{ rule, contacts, held, further: of(`journeys.${rule}.further`), perContact, perHeld, extra: (perContact - perHeld) * contacts, discount }]
  })
  // who is greeted before the first order either makes it or not: no window
  const [contacts, held, orders, ordersHeld, discount] = parts.map((part) => of(`journeys.leads.${part}`))
  const [perContact, perHeld] = [orders / contacts, ordersHeld / held]
  if (contacts + held > 0) rules.unshift({ rule: 'welcomeLeads', contacts, held, further: 0, perContact, perHeld, extra: (perContact - perHeld) * contacts, discount })
  const told = rules.filter(({ extra }) => Number.isFinite(extra))
  return {
    rules, window, extra: told.length > 0 ? told.reduce((sum, { extra }) => sum + extra, 0) : NaN,
    truth: summarise(books.map((book, r) => total(book, ...orderColumns) - total(bases[r], ...orderColumns))),
  }
}

/** Customers whom each rule that is on contacted, by week of seven days: means of the futures. */
export function contactsByWeek(results: Results, slot: number): { readonly rule: RuleId; readonly weeks: readonly number[] }[] {
  const settings = planOf(results.scenario, slot).levers.journeys
  const books = booksOf(results, slot, sharedReplications(results, [slot]))
  const { days } = results.scenario.world
  return ruleIds.filter((rule) => settings !== undefined && settings[rule] !== 'off').map((rule) => {
    const daily = books.map((book) => column(book, `journeys.${rule}.contacts`))
    return { rule, weeks: Array.from({ length: Math.ceil(days / 7) }, (_, w) => mean(daily.map((found) => found.subarray(w * 7, Math.min(days, w * 7 + 7)).reduce((a, b) => a + b, 0)))) }
  })
}
