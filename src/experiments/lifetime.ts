/** What a cohort comes to: orders again, revenue kept, margin per customer so far (LTV), and the day on which that has paid for winning them. */
import { causes, type Cause } from '../model/market.ts'
import { exp } from '../numeric/exp.ts'
import { ratioOfMeans, type RatioOfMeans } from './stats.ts'
import { monthOfAge, type Cohorts } from './studies/cohorts.ts'
import { dailyInterest, worthAges } from './studies/worth.ts'

/** What can be read of a cohort in a month of age: one sum over another, both of the customers followed to its end. */
export const cohortMeasures = {
  /** Share that ordered in the month. */
  again: ['ordered', 'seen'],
  /** Share with a second order within that many days of the first. */
  second: ['second', 'seen'],
  /** Revenue of the month over that of the first orders. */
  revenue: ['revenue', 'opening'],
  /** Contribution after direct costs from the first order to the end of the month, per customer: the realised LTV. Fen. */
  margin: ['margin', 'seen'],
  /** Share that would still order again. */
  active: ['active', 'seen'],
} as const satisfies Readonly<Record<string, readonly [keyof Cohorts, keyof Cohorts]>>
export type CohortMeasure = keyof typeof cohortMeasures

const over = (a: number, b: number): number => (b > 0 ? a / b : NaN)

/** A measure of one cohort in a month of age; NaN where nobody was followed that long. */
export function measureOf(sum: Cohorts, measure: CohortMeasure, cohort: number, age: number): number {
  const [part, whole] = cohortMeasures[measure]
  return over(sum[part][cohort * sum.ages + age], sum[whole][cohort * sum.ages + age])
}

const column = (values: Float64Array, { cohorts, ages }: Cohorts, age: number): number => {
  let sum = 0
  for (let cohort = 0; cohort < cohorts; cohort++) sum += values[cohort * ages + age]
  return sum
}

/** The same over all cohorts: the curve beside the map. */
export function measureAt(sum: Cohorts, measure: CohortMeasure, age: number): number {
  const [part, whole] = cohortMeasures[measure]
  return over(column(sum[part], sum, age), column(sum[whole], sum, age))
}

/** Customers followed to the end of a month of age. */
export const followedTo = (sum: Cohorts, age: number): number => column(sum.seen, sum, age)

/** The first day of age on which the customers followed to the end of a month have brought `cost` fen each in margin; NaN if they have not by then. Day 0 is that of the first order. */
export function paybackDay({ ages, months, daily }: Cohorts, age: number, cost: number): number {
  const span = ages * monthOfAge + 1
  let people = 0
  for (let whole = age + 1; whole <= ages; whole++) people += months[whole]
  let sum = 0
  for (let day = 0; day <= (age + 1) * monthOfAge; day++) {
    for (let whole = age + 1; whole <= ages; whole++) sum += daily[whole * span + day]
    if (people > 0 && sum >= cost * people) return day
  }
  return NaN
}

export type CauseWorth = { readonly cause: Cause; readonly people: number; readonly margin: number }
/** Customers by what brought them, and the margin of each to the end of a month of age, in fen; causes that brought nobody are left out. */
export const worthByCause = (sum: Cohorts, age: number): CauseWorth[] =>
  causes.map((cause, k) => ({ cause, people: sum.causeSeen[k * sum.ages + age], margin: over(sum.causeMargin[k * sum.ages + age], sum.causeSeen[k * sum.ages + age]) })).filter(({ people }) => people > 0)

/**
 * Shares over all customers, old and new. `rebuy`: of the buyers of thirty days, who buy in the thirty days after. `kept`: of the customers
 * active at the start, who still are at the end (CRR, (E − N) / S). `recent`: of everyone who ever ordered, who did so lately, as a shop would count.
 */
export const stayRates = ['rebuy', 'kept', 'recent'] as const
export const stayRate = (sum: Cohorts, id: (typeof stayRates)[number]): number => over(sum[id][1], sum[id][0])

export type NextOrder = { readonly number: number; readonly people: number; readonly again: number }
/** Of the orders with a number, the share that another followed within ninety days; numbers that nobody is followed for are left out. */
export const nextOrders = ({ numbered, next }: Cohorts): NextOrder[] =>
  [...numbered].map((people, k) => ({ number: k + 1, people, again: over(next[k], people) })).filter(({ people }) => people > 0)

export type Projected = { readonly age: number; readonly worth: RatioOfMeans }
/** What a customer won in the run will have brought by an age in days, `Infinity` for ever with interest, with the uncertainty of the mean over the futures, 95 %; ages that the run is longer than are left out. */
export const projected = (futures: readonly Cohorts[]): Projected[] =>
  [...worthAges, Infinity].map((age, k) => ({ age, worth: ratioOfMeans(futures.map(({ worth }) => worth[k]), futures.map(({ won }) => won[0])) })).filter(({ worth }) => Number.isFinite(worth.ratio))

/** What customers won have brought when the run ends, each, and the days they were followed by then. */
export const broughtSoFar = ({ won }: Cohorts): { readonly worth: number; readonly days: number } => ({ worth: over(won[2], won[0]), days: over(won[1], won[0]) })

/** m·r/(1 + d − r) by months of 30 days: the margin of an active customer's later orders, the share that stays another month at the run's rate of loss, the interest. */
export function classicalWorth({ lived }: Cohorts): { readonly margin: number; readonly stay: number; readonly worth: number } {
  const [margin, stay] = [monthOfAge * over(lived[2], lived[0]), 1 - Math.min(1, monthOfAge * over(lived[1], lived[0]))]
  return { margin, stay, worth: (margin * stay) / (exp(dailyInterest * monthOfAge) - stay) }
}
