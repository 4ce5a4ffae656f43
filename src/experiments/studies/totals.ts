/** The sums of a run: every column of its daybook in one row, for those who ask what a plan came to and not how. */
import { column, type Daybook } from '../../model/daybook.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'

/** A daybook of one row; the sum of a stock column means nothing. */
export function totals(scenario: Scenario, slot: number, replication: number): Daybook {
  const book = runJob({ scenario, slot, replication })
  return { names: book.names, days: book.days, rows: 1, values: Float64Array.from(book.names, (name) => column(book, name).reduce((sum, value) => sum + value, 0)) }
}
