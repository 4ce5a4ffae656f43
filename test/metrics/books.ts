/** Daybooks by hand: every column of the model and of the levers, zero but for the values given. */
import { levers } from '../../src/levers/index.ts'
import { modelColumns, segmentColumns } from '../../src/model/columns.ts'
import { column, openDaybook, type Daybook } from '../../src/model/daybook.ts'

export const allColumns = [...modelColumns, ...levers.flatMap((lever) => lever.columns), ...segmentColumns(2)]

/** A daybook of `days`; `rows` gives a column's values from day 0 on, run-off rows follow the days. */
export function bookOf(days: number, rows: Readonly<Record<string, readonly number[]>> = {}): Daybook {
  const book = openDaybook(allColumns, days)
  for (const [name, values] of Object.entries(rows)) column(book, name).set(values)
  return book
}

/** A daybook whose every column holds small whole numbers that differ from row to row and from column to column. */
export function fullBook(days: number, factor = 1): Daybook {
  const book = openDaybook(allColumns, days)
  for (let i = 0; i < book.values.length; i++) book.values[i] = factor * (1 + ((i * 7919) % 101))
  return book
}
