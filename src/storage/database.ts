/** The page's database in this browser: what was worked on, the words for its cards, the versions that were given a name, and what was last run. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Copy, Entry, RunList, Snapshot } from './kept.ts'

interface Tables extends DBSchema {
  entries: { key: string; value: Entry }
  copies: { key: string; value: Copy }
  snapshots: { key: string; value: Snapshot; indexes: { of: string } }
  runs: { key: string; value: RunList }
}
export type Database = IDBPDatabase<Tables>

/** Why something is not in the browser: no room left, or storage that is switched off or broken. */
export type Refusal = 'full' | 'blocked'
export const refusalOf = (error: unknown): Refusal => (error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked')

/** A browser that forbids storage may never answer; after this many milliseconds it counts as blocked. */
const patience = 4000
let opening: Promise<Database> | undefined

/** The database, opened once. @throws DOMException where the browser has none to give. */
export function database(): Promise<Database> {
  return opening ??= open().catch((error: unknown) => {
    opening = undefined
    throw error
  })
}

function open(): Promise<Database> {
  const opened = openDB<Tables>('shapan', 2, {
    upgrade(made, version) {
      if (version < 1) {
        made.createObjectStore('entries', { keyPath: 'id' })
        made.createObjectStore('copies', { keyPath: 'id' })
        made.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('of', 'of')
      }
      if (version < 2) made.createObjectStore('runs', { keyPath: 'of' })
    },
    // a newer page in another tab wants to change the tables: make way
    blocking: (_now, _wanted, event) => {
      opening = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated: () => { opening = undefined },
  })
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new DOMException('The browser did not open its storage.', 'TimeoutError')), patience))
  return Promise.race([opened, late])
}
