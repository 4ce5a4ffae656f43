/** The fingerprint of a run: two runs with the same one left the same bytes in every column. */
import type { Daybook } from '../model/daybook.ts'
import { add64, hashBytes, hex64, type Word64 } from '../numeric/hash.ts'
import { sharedReplications, slotsOf, type Results } from './results.ts'

export type Fingerprint = {
  /** Eight hex digits, for people; the first half of `full`. */
  readonly short: string
  /** Sixteen hex digits: the sum of all column hashes modulo 2^64. */
  readonly full: string
  /** The same per column, over strategies and replications: a new column changes none of the others. */
  readonly columns: Readonly<Record<string, string>>
}

const zero: Word64 = { hi: 0, lo: 0 }

/**
 * Fingerprint of `books[slot][replication]`; missing daybooks are left out, their places are not.
 * Each column is hashed under its name, slot and replication, so that two strategies that trade places leave another fingerprint.
 */
export function fingerprint(books: readonly (readonly (Daybook | undefined)[])[]): Fingerprint {
  const columns = new Map<string, Word64>()
  books.forEach((row, slot) => row.forEach((book, replication) => {
    book?.names.forEach((name, k) => {
      const bytes = new Uint8Array(book.values.buffer, book.values.byteOffset + k * book.rows * 8, book.rows * 8)
      columns.set(name, add64(columns.get(name) ?? zero, hashBytes(`${name} ${slot} ${replication}`, bytes)))
    })
  }))
  const full = hex64([...columns.values()].reduce(add64, zero))
  const named = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, word]) => [name, hex64(word)] as const)
  return { short: full.slice(0, 8), full, columns: Object.fromEntries(named) }
}

/** The fingerprint of what is compared: the replications that all `slots` have. */
export function runFingerprint(results: Results, slots: readonly number[] = slotsOf(results)): Fingerprint {
  const used = new Set(sharedReplications(results, slots))
  return fingerprint(results.books.map((books, slot) => books.map((book, r) => (slots.includes(slot) && used.has(r) ? book : undefined))))
}
