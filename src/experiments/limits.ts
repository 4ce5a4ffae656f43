/** Which limits of a plan bind: fields that cap a daybook column over the run, and the day on which the cap is reached. */
import { leverById, leverIds, type LeverId } from '../levers/index.ts'
import type { Lever } from '../levers/lever.ts'
import { column, type Daybook } from '../model/daybook.ts'
import { planOf } from '../scenario/resolve.ts'
import { booksOf, sharedReplications, slotsOf, type Results } from './results.ts'

/** A cap that is used up in at least half of the futures, on the median day of all (days count from 0). */
export type UsedUp = { readonly slot: number; readonly lever: LeverId; readonly field: string; readonly day: number }

/** The first day on which the sum of a column reaches a cap; infinite where it never does within the days of the run. */
function dayReached(book: Daybook, name: string, cap: number): number {
  const values = column(book, name)
  let sum = 0
  for (let day = 0; day < book.days; day++) {
    sum += values[day]!
    if (sum >= cap) return day
  }
  return Infinity
}

/** Every cap that is used up, strategy by strategy. */
export function usedUp(results: Results): readonly UsedUp[] {
  const replications = sharedReplications(results)
  if (replications.length === 0) return []
  return slotsOf(results).flatMap((slot) => {
    const plan = planOf(results.scenario, slot)
    return leverIds.flatMap((lever) => ((leverById[lever] as unknown as Lever).limits ?? []).flatMap(({ field, column: name }) => {
      const cap = plan.levers[lever]?.[field]
      if (typeof cap !== 'number' || cap <= 0) return []
      const days = booksOf(results, slot, replications).map((book) => dayReached(book, name, cap)).sort((a, b) => a - b)
      const day = days[Math.floor((days.length - 1) / 2)]!
      return Number.isFinite(day) ? [{ slot, lever, field, day }] : []
    }))
  })
}
