/** What each day leaves behind: one column per count, whole numbers only, in one buffer that moves between threads without a copy. */

/** Rows are days from day 0, then the run-off; column k is `values[k*rows .. (k+1)*rows)`. Money in fen, pantry in 2^-20 orders. */
export type Daybook = {
  readonly names: readonly string[]
  readonly days: number
  readonly rows: number
  readonly values: Float64Array<ArrayBuffer>
}

/** Days after the last simulated one, in which only what is due still happens (refunds). */
export const runOff = 30

/**
 * An empty daybook.
 * @throws RangeError on a name that stands twice.
 */
export function openDaybook(names: readonly string[], days: number): Daybook {
  if (new Set(names).size !== names.length) throw new RangeError('A daybook column stands twice.')
  const rows = days + runOff
  return { names, days, rows, values: new Float64Array(names.length * rows) }
}

/**
 * One column as a view, not a copy.
 * @throws RangeError when the daybook has no such column.
 */
export function column(book: Daybook, name: string): Float64Array {
  const k = book.names.indexOf(name)
  if (k < 0) throw new RangeError(`No daybook column ${name}.`)
  return book.values.subarray(k * book.rows, (k + 1) * book.rows)
}
