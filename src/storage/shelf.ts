/** The shelf of this browser: every scenario that was opened here, with its working copy once it was changed. Library page and desk read and write it. */
import { checkScenario } from '../scenario/check.ts'
import { deepFreeze } from '../scenario/freeze.ts'
import { migrate, type Raw } from '../scenario/migrations.ts'
import { fileVersion, type Scenario } from '../scenario/scenario.ts'
import { database, refusalOf, type Refusal } from './database.ts'
import type { Copy, Desk, Entry } from './kept.ts'

/** An entry with its working copy; a scenario of the library that was only looked at has none. */
export type Kept = { readonly entry: Entry; readonly desk: Desk | undefined }
export type PutResult =
  | { readonly kept: true; readonly entry: Entry }
  /** `overtaken`: another tab has written the same entry since it was read here. */
  | { readonly kept: false; readonly why: Refusal | 'overtaken' }

/** Scenarios that were opened and never changed: the oldest beyond this many are forgotten. */
const mostLookedAt = 20

const watchers = new Set<() => void>()
type Told = 'changed' | 'cleared'
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('shapan.shelf')
// a test in Node ends although the channel stands open
;(channel as { unref?: () => void } | undefined)?.unref?.()
channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => { if (data === 'changed') tellHere() })

function tellHere(): void {
  for (const watcher of Array.from(watchers)) watcher()
}
function tell(): void {
  tellHere()
  channel?.postMessage('changed' satisfies Told)
}

/** Calls back when the shelf has changed, here or in another tab; returns the way to stop. */
export function onShelf(changed: () => void): () => void {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** Calls back when another tab has cleared this computer. */
export function onCleared(cleared: () => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => { if (data === 'cleared') cleared() })
}

/** All entries, the one opened last first; none where the browser keeps nothing. Mine are those with `mine`. */
export async function list(): Promise<readonly Entry[]> {
  try {
    const all = await (await database()).getAll('entries')
    return all.sort((a, b) => b.opened - a.opened)
  } catch {
    return []
  }
}

/** One entry with its working copy, checked; nothing where it is gone or cannot be read. */
export async function get(id: string): Promise<Kept | undefined> {
  try {
    const tables = (await database()).transaction(['entries', 'copies'])
    const [entry, copy] = await Promise.all([tables.objectStore('entries').get(id), tables.objectStore('copies').get(id)])
    if (!entry) return undefined
    const desk = copy && soundDesk(copy)
    return copy && !desk ? undefined : { entry, desk }
  } catch {
    return undefined
  }
}

/**
 * Writes an entry and its working copy, and reads them back: kept means that the browser gave back what it was given.
 * With `seen`, the revision that was read or written last, nothing is written over the work of another tab.
 */
export async function put({ entry, desk }: Kept, seen?: number): Promise<PutResult> {
  const next: Entry = { ...entry, revision: (seen ?? entry.revision) + 1 }
  try {
    const open = await database()
    const writing = open.transaction(['entries', 'copies'], 'readwrite')
    const there = await writing.objectStore('entries').get(entry.id)
    if (seen !== undefined && there && there.revision !== seen) {
      await writing.done
      return { kept: false, why: 'overtaken' }
    }
    await Promise.all([
      writing.objectStore('entries').put(next),
      desk ? writing.objectStore('copies').put({ id: entry.id, format: fileVersion, desk }) : writing.objectStore('copies').delete(entry.id),
      writing.done,
    ])
    const reading = open.transaction(['entries', 'copies'])
    const [back, copy] = await Promise.all([reading.objectStore('entries').get(entry.id), reading.objectStore('copies').get(entry.id)])
    const same = back !== undefined && back.revision >= next.revision && JSON.stringify(copy?.desk.scenario) === JSON.stringify(desk?.scenario) && copy?.desk.past.length === desk?.past.length
    // a newer write of another tab is no fault of this one: the next write will find it
    if (!same && back?.revision === next.revision) return { kept: false, why: 'blocked' }
    if (!there) await forgetOldest()
    tell()
    return { kept: true, entry: next }
  } catch (error) {
    return { kept: false, why: refusalOf(error) }
  }
}

/** Notes that an entry is on the desk now; its working copy and revision stay as they are. */
export async function touch(id: string): Promise<void> {
  try {
    const writing = (await database()).transaction('entries', 'readwrite')
    const there = await writing.store.get(id)
    await Promise.all([there && writing.store.put({ ...there, opened: Date.now() }), writing.done])
  } catch {
    // the order of the recent ones is no loss
  }
}

/** Takes an entry off the shelf and returns it, so that it can be put back; its snapshots and runs stay until the page is cleared. */
export async function remove(id: string): Promise<Kept | undefined> {
  const kept = await get(id)
  const tables = (await database()).transaction(['entries', 'copies'], 'readwrite')
  await Promise.all([tables.objectStore('entries').delete(id), tables.objectStore('copies').delete(id), tables.done])
  tell()
  return kept
}

/** Takes everything out of this browser: shelf, snapshots, runs, language and theme. */
export async function clearAll(): Promise<void> {
  try {
    const all = ['entries', 'copies', 'snapshots', 'runs'] as const
    const tables = (await database()).transaction(all, 'readwrite')
    await Promise.all([...all.map((name) => tables.objectStore(name).clear()), tables.done])
  } finally {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith('shapan.')) localStorage.removeItem(key)
    } catch {
      // forbidden storage holds nothing
    }
    channel?.postMessage('cleared' satisfies Told)
  }
}

async function forgetOldest(): Promise<void> {
  const looked = (await list()).filter(({ mine, asked }) => !mine && !asked).slice(mostLookedAt)
  if (looked.length === 0) return
  const all = ['entries', 'copies', 'runs'] as const
  const tables = (await database()).transaction(all, 'readwrite')
  await Promise.all([...looked.flatMap(({ id }) => all.map((name) => tables.objectStore(name).delete(id))), tables.done])
}

/** A working copy as the page may use it: checked like a file. Steps of an older format cannot be taken back. */
function soundDesk({ format, desk }: Copy): Desk | undefined {
  const sound = (scenario: Scenario) => checkScenario(migrate(scenario as unknown as Raw).file).scenario
  if (format !== fileVersion) {
    const [scenario, opened] = [sound(desk.scenario), sound(desk.opened)]
    return scenario && { scenario, opened: opened ?? scenario, past: [], future: [], file: undefined }
  }
  return sound(desk.scenario) ? deepFreeze(desk) : undefined
}
