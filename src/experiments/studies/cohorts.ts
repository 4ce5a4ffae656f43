/** Who comes back and what they are worth: customers by the month of their first order, month after month from there. */
import { newColumns } from '../../metrics/growth.ts'
import { flowOf } from '../../metrics/metric.ts'
import { dayNumber, monthOf } from '../../model/calendar-date.ts'
import { dayZero } from '../../model/calendar.ts'
import { causes } from '../../model/market.ts'
import { nextDays } from '../../model/next-order.ts'
import { label } from '../../model/order.ts'
import { byte, half } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'
import { followWorth, type Worth } from './worth.ts'

/** Who ordered within so many days is active as a shop sees it. */
export const recentDays = 90
/** Days of a month of age: the first one is days 1 to 30 after the first order. */
export const monthOfAge = 30
/** Orders of a customer that are followed by their number. */
const numberedOrders = 6

/**
 * Counts and fen by cohort and age, cell `cohort * ages + age`, over the customers whose whole month of that age lies in the run;
 * adding two futures is adding their cells.
 */
export type Cohorts = Worth & {
  /** Calendar months of the run, as `monthOf` counts them. */
  readonly first: number
  readonly cohorts: number
  readonly ages: number
  /** These customers, and those of them who ordered in that month. */
  readonly seen: Float64Array
  readonly ordered: Float64Array
  /** Those who had a second order by the end of that month; who would still order again at its end. */
  readonly second: Float64Array
  readonly active: Float64Array
  /** Revenue before returns: of their first orders, and in that month. */
  readonly opening: Float64Array
  readonly revenue: Float64Array
  /** Contribution after direct costs (CM2), refunds taken off when they are paid, from the first order to the end of that month. */
  readonly margin: Float64Array
  /** The same people and margin by what brought them, cell `cause * ages + age`. */
  readonly causeSeen: Float64Array
  readonly causeMargin: Float64Array
  /** Customers by the whole months that they are seen; their margin by day of age, cell `months * (ages * monthOfAge + 1) + day`. */
  readonly months: Float64Array
  readonly daily: Float64Array
  /** Buyers of a period of thirty days that another one follows, new and old; those of them who buy in that one. */
  readonly rebuy: Float64Array
  /** Customers who were active when the run began; those of them who still are at its end. */
  readonly kept: Float64Array
  /** Everyone who ever ordered, at the end of the run; those whose last order is not older than `recentDays`. */
  readonly recent: Float64Array
  /** Orders of the run by their number in the customer's life whose `nextDays` lie in the run, from the first on, all customers; those that another followed in them. */
  readonly numbered: Float64Array
  readonly next: Float64Array
}

/** The cohorts of one strategy in one future: customers won in the run. */
export function cohorts(scenario: Scenario, slot: number, replication: number): Cohorts {
  const { start, days } = scenario.world
  const day0 = dayNumber(start)
  const first = monthOf(day0)
  const count = monthOf(day0 + days - 1) - first + 1
  const ages = Math.max(0, Math.floor((days - 1) / monthOfAge))
  const span = ages * monthOfAge + 1
  const cohortOf = Int32Array.from({ length: days }, (_, day) => monthOf(day0 + day) - first)
  /** Months of age whole within the run, by the day of the first order. */
  const whole = (since: number) => Math.min(ages, Math.floor((days - 1 - since) / monthOfAge))
  const cells = (rows = count) => new Float64Array(rows * ages)
  const out = {
    seen: cells(), ordered: cells(), second: cells(), active: cells(), opening: cells(), revenue: cells(), margin: cells(),
    causeSeen: cells(causes.length), causeMargin: cells(causes.length), months: new Float64Array(ages + 1), daily: new Float64Array((ages + 1) * span), rebuy: new Float64Array(2), kept: new Float64Array(2), recent: new Float64Array(2),
    numbered: new Float64Array(numberedOrders), next: new Float64Array(numberedOrders),
  }
  /** Adds to the months of age of one customer from `from` on. */
  const addFrom = (values: Float64Array, row: number, since: number, from: number, amount: number) => {
    for (let age = Math.max(0, from), n = whole(since); age < n; age++) values[row * ages + age] += amount
  }
  const periods = Math.floor(days / monthOfAge)
  let lived: World | undefined
  let ahead: ReturnType<typeof followWorth> | undefined
  const book = runJob({ scenario, slot, replication }, (world, levers) => {
    lived = world
    ahead = followWorth(world)
    const { population } = world
    // the last month of age, and the last period of the run, that a customer is known to have ordered in
    const last = new Map<number, number>()
    const bought = new Map<number, number>()
    // the day of the last numbered order of each customer
    const latest = new Map<number, number>()
    /** Day of the run on which a customer of a cohort came; -1 for everyone else. */
    const came = (row: number) => {
      const since = population.firstDay[row] - dayZero
      return since < 0 || since >= days ? -1 : since
    }
    /** The month of age that a day belongs to; -1 for the day of the first order. */
    const ageOf = (since: number, day: number) => Math.ceil((day - dayZero - since) / monthOfAge) - 1
    const earn = (row: number, since: number, day: number, fen: number) => {
      const age = ageOf(since, day)
      const months = whole(since)
      if (age >= months) return
      addFrom(out.margin, cohortOf[since], since, age, fen)
      addFrom(out.causeMargin, population.channel[byte(row)], since, age, fen)
      out.daily[months * span + day - dayZero - since] += fen
    }
    const alive = (row: number, day: number, change: number) => {
      if (day < dayZero) return
      const since = came(row)
      if (since < 0) out.kept[1] += change
      else addFrom(out.active, cohortOf[since], since, ageOf(since, day), change)
    }
    const period = (row: number, day: number) => {
      const now = Math.floor((day - dayZero) / monthOfAge)
      const before = bought.get(row) ?? -1
      if (day < dayZero || now >= periods || before === now) return
      if (now < periods - 1) out.rebuy[0]++
      if (before >= 0 && before === now - 1) out.rebuy[1]++
      bought.set(row, now)
    }
    const number = (row: number, day: number, before: number) => {
      if (before > numberedOrders) return
      const [since, lastJudged] = [latest.get(row), dayZero + days - 1 - nextDays]
      if (before > 0 && since !== undefined && since <= lastJudged && day - since <= nextDays) out.next[before - 1]++
      if (before < numberedOrders && day <= lastJudged) out.numbered[before]++
      latest.set(row, day)
    }
    return [...levers.map(({ hooks }) => hooks), ahead.hooks, {
      after({ row, day, label: kind, before, net, margin }) {
        period(row, day)
        number(row, day, before)
        const since = came(row)
        if (since < 0) return
        const cohort = cohortOf[since]
        earn(row, since, day, margin)
        if (kind === label.first) {
          addFrom(out.seen, cohort, since, 0, 1)
          addFrom(out.active, cohort, since, 0, 1)
          addFrom(out.opening, cohort, since, 0, net)
          addFrom(out.causeSeen, population.channel[byte(row)], since, 0, 1)
          out.months[whole(since)]++
          return
        }
        const age = ageOf(since, day)
        if (before === 1) addFrom(out.second, cohort, since, age, 1)
        if (age < 0 || age >= whole(since)) return
        out.revenue[cohort * ages + age] += net
        if ((last.get(row) ?? -1) >= age) return
        last.set(row, age)
        out.ordered[cohort * ages + age]++
      },
      refunded({ row, day, margin }) {
        const since = came(row)
        if (since >= 0) earn(row, since, day, margin)
      },
      left: (row, day) => alive(row, day, -1),
      revived: (row, day) => alive(row, day, 1),
    }]
  })
  // active customers at the end of the first day, less what that day brought and took
  const opened = flowOf('alive', 'deaths', '-revived', ...newColumns.map((name) => `-${name}`))(book)[0]
  out.kept[0] += opened
  out.kept[1] += opened
  const { count: people, firstDay, lastOrder } = lived!.population
  for (let row = 0; row < people; row++) {
    if (firstDay[row] >= dayZero + days) continue
    out.recent[0]++
    if (lastOrder[half(row)] >= dayZero + days - recentDays) out.recent[1]++
  }
  return { first, cohorts: count, ages, ...out, ...ahead!.finish() }
}

/** The sum of several futures; undefined of none. */
export function sumCohorts(futures: readonly Cohorts[]): Cohorts | undefined {
  const [one, ...others] = futures
  if (!one) return undefined
  const sums = Object.entries(one).flatMap(([name, cells]) => (typeof cells === 'number' ? [] : [[name, others.reduce((sum, other) => {
    const more = other[name as keyof Cohorts] as Float64Array
    return sum.map((x, k) => x + more[k])
  }, cells)] as const]))
  return { ...one, ...Object.fromEntries(sums) }
}
