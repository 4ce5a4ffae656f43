/** Daybooks no longer on show, kept up to a size. */
import type { Daybook } from '../../model/daybook.ts'

/** A default result of 80 daybooks takes some 40 MB: two of them, for an undo and its redo, and room for what is tried in between. */
const mostBytes = 128 * 1024 * 1024

/** By key; the one that was asked for longest ago goes first. */
export function createCache() {
  const books = new Map<string, Daybook>()
  let bytes = 0
  return {
    get(key: string): Daybook | undefined {
      const book = books.get(key)
      if (book) { books.delete(key); books.set(key, book) }
      return book
    },
    set(key: string, book: Daybook) {
      if (books.has(key)) return
      books.set(key, book)
      bytes += book.values.byteLength
      for (const [oldest, old] of books) {
        if (bytes <= mostBytes || oldest === key) break
        books.delete(oldest)
        bytes -= old.values.byteLength
      }
    },
  }
}
