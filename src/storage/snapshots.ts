/** Versions that were given a name: they stay as they are, whatever is done on the desk. */
import { checkScenario } from '../scenario/check.ts'
import { migrate, type Raw } from '../scenario/migrations.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { database, refusalOf, type Refusal } from './database.ts'
import { newId, type Snapshot } from './kept.ts'

/** Characters of the longest name. */
export const longestName = 60

/** Keeps a version of the scenario `of`, read back; the reason where the browser refuses. */
export async function keepVersion(of: string, name: string, scenario: Scenario, engine: string): Promise<Refusal | undefined> {
  try {
    const open = await database()
    const made: Snapshot = { id: newId(), of, name: name.slice(0, longestName), at: Date.now(), engine, scenario }
    await open.put('snapshots', made)
    const back = await open.get('snapshots', made.id)
    return JSON.stringify(back?.scenario) === JSON.stringify(scenario) ? undefined : 'blocked'
  } catch (error) {
    return refusalOf(error)
  }
}

/** The versions of a scenario, the newest first; those that no longer read are left out. */
export async function versionsOf(of: string): Promise<readonly Snapshot[]> {
  try {
    const all = await (await database()).getAllFromIndex('snapshots', 'of', of)
    return all.sort((a, b) => b.at - a.at).flatMap((one) => {
      const { scenario } = checkScenario(migrate(one.scenario as unknown as Raw).file)
      return scenario ? [{ ...one, scenario }] : []
    })
  } catch {
    return []
  }
}

/** Takes a version away. */
export async function dropVersion(id: string): Promise<void> {
  await (await database()).delete('snapshots', id)
}

/** Puts a version back that was taken away. */
export async function bringVersion(version: Snapshot): Promise<void> {
  await (await database()).put('snapshots', version)
}

/** Versions follow their scenario when it goes on under another id. */
export async function moveVersions(from: string, to: string): Promise<void> {
  const tables = (await database()).transaction('snapshots', 'readwrite')
  const all = await tables.store.index('of').getAll(from)
  await Promise.all([...all.map((one) => tables.store.put({ ...one, of: to })), tables.done])
}
