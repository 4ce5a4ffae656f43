/** Who comes back: customers by the month of their first order, and the share of them that ordered again in each month after it. */
import { dayNumber, monthOf } from '../../model/calendar-date.ts'
import { dayZero } from '../../model/calendar.ts'
import { label } from '../../model/order.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'

/** Days of a month of age: the first one is days 1 to 30 after the first order. */
export const monthOfAge = 30

/** Counts by cohort and age, cell `cohort * ages + age`; adding two futures is adding their counts. */
export type Cohorts = {
  /** Calendar months of the run, as `monthOf` counts them. */
  readonly first: number
  readonly cohorts: number
  readonly ages: number
  /** Customers whose whole month of that age lies in the run, and those of them who ordered in it. */
  readonly seen: Float64Array
  readonly ordered: Float64Array
}

/** The cohorts of one strategy in one future: customers won in the run. */
export function cohorts(scenario: Scenario, slot: number, replication: number): Cohorts {
  const { start, days } = scenario.world
  const day0 = dayNumber(start)
  const first = monthOf(day0)
  const count = monthOf(day0 + days - 1) - first + 1
  const ages = Math.max(0, Math.floor((days - 1) / monthOfAge))
  const seen = new Float64Array(count * ages)
  const ordered = new Float64Array(count * ages)
  const cohortOf = Int32Array.from({ length: days }, (_, day) => monthOf(day0 + day) - first)
  /** Months of age whole within the run, by the day of the first order. */
  const whole = (day: number) => Math.min(ages, Math.floor((days - 1 - day) / monthOfAge))
  runJob({ scenario, slot, replication }, (world, levers) => {
    const { population } = world
    // the last month of age that a customer is known to have ordered in
    const last = new Map<number, number>()
    return [...levers.map(({ hooks }) => hooks), {
      after({ row, day, label: kind }) {
        const since = population.firstDay[row] - dayZero
        if (since < 0) return
        const cell = cohortOf[since] * ages
        if (kind === label.first) {
          for (let age = 0, n = whole(since); age < n; age++) seen[cell + age]++
          return
        }
        const age = Math.ceil((day - dayZero - since) / monthOfAge) - 1
        if (age < 0 || age >= whole(since) || (last.get(row) ?? -1) >= age) return
        last.set(row, age)
        ordered[cell + age]++
      },
    }]
  })
  return { first, cohorts: count, ages, seen, ordered }
}

/** The sum of several futures; undefined of none. */
export function sumCohorts(futures: readonly Cohorts[]): Cohorts | undefined {
  const [one, ...others] = futures
  if (!one) return undefined
  const seen = one.seen.slice()
  const ordered = one.ordered.slice()
  for (const other of others) for (let k = 0; k < seen.length; k++) {
    seen[k] += other.seen[k]
    ordered[k] += other.ordered[k]
  }
  return { ...one, seen, ordered }
}

/** Share of a cohort that ordered in a month of age; NaN where nobody was seen that long. */
export const shareOf = ({ seen, ordered, ages }: Cohorts, cohort: number, age: number): number =>
  (seen[cohort * ages + age] > 0 ? ordered[cohort * ages + age] / seen[cohort * ages + age] : NaN)

/** The same over all cohorts: the curve beside the map. */
export function shareAt(sum: Cohorts, age: number): number {
  let seen = 0
  let ordered = 0
  for (let cohort = 0; cohort < sum.cohorts; cohort++) {
    seen += sum.seen[cohort * sum.ages + age]
    ordered += sum.ordered[cohort * sum.ages + age]
  }
  return seen > 0 ? ordered / seen : NaN
}
