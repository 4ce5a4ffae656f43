/** Older files, lifted one version at a time. An entry per version that ever went out; none so far before version 1. */
import { fileVersion } from './scenario.ts'

/** Plain data as it came out of the file. */
export type Raw = Readonly<Record<string, unknown>>
export type Migration = {
  /** The version it starts from; it ends at the next one. */
  readonly from: number
  /** What it changed, as an id that the page puts into words. */
  readonly change: string
  /** Makes a new object; its version is set by `migrate`. */
  readonly lift: (file: Raw) => Raw
}

export const migrations: readonly Migration[] = []

/**
 * Lifts a file to the version of this program; `changes` names what was done, in order.
 * A file without a lift for its version comes back as it is, and the check says so.
 */
export function migrate(file: Raw, table: readonly Migration[] = migrations, target = fileVersion): { file: Raw; changes: readonly string[] } {
  const changes: string[] = []
  let now = file
  for (let step = 0; step <= table.length && typeof now.version === 'number' && now.version < target; step++) {
    const version = now.version
    const migration = table.find(({ from }) => from === version)
    if (!migration) break
    now = { ...migration.lift(now), version: version + 1 }
    changes.push(migration.change)
  }
  return { file: now, changes }
}
