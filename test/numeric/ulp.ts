/** Distances between doubles for the numeric tests. */

/** The spacing of doubles at x. */
export function ulp(x: number): number {
  const size = Math.abs(x)
  if (size < 2 ** -1021) return 5e-324
  let step = 2 ** (Math.floor(Math.log2(size)) - 52)
  while (size < step * 2 ** 52) step /= 2
  while (size >= step * 2 ** 53) step *= 2
  return step
}

/** Error of value against reference (+ rest) in ulp of the reference; Infinity where one of them is not a number. */
export function errorInUlp(value: number, reference: number, rest = 0): number {
  if (value === reference && rest === 0) return 0
  const error = Math.abs((value - reference) - rest) / ulp(reference)
  return error === error ? error : Infinity
}

/** Relative error; Infinity where one of them is not a number. */
export function relativeError(value: number, reference: number): number {
  if (value === reference) return 0
  const error = Math.abs(value - reference) / Math.abs(reference)
  return error === error ? error : Infinity
}

/** Largest error over reference rows, `measure` giving one row's. */
export function worst(rows: readonly (readonly number[])[], measure: (row: readonly number[]) => number): number {
  let largest = 0
  for (const row of rows) largest = Math.max(largest, measure(row))
  return largest
}
