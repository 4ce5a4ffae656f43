/** Keeps the desk in this browser: within a second after an edit, read back before it is called kept. Says honestly where the scenario is. */
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Refusal } from '../../storage/database.ts'
import { newId, type Desk, type Entry, type Origin } from '../../storage/kept.ts'
import { get, put, remove, touch, type Kept } from '../../storage/shelf.ts'
import { moveVersions } from '../../storage/snapshots.ts'
import type { DocumentState } from './document.ts'
import { note } from './notices.ts'
import { desk } from './session.ts'
import { createStore } from './store.ts'

/** What is known of the working copy of the scenario on the desk. */
export type Keeping = {
  readonly entry: Entry | undefined
  /** The last desk that the browser gave back as it was given. */
  readonly kept: Scenario | undefined
  readonly refusal: Refusal | undefined
  /** The engine it was made with, where that is another one and nobody has said yes to it. */
  readonly made: string | undefined
}
export const keeping = createStore<Keeping>({ entry: undefined, kept: undefined, refusal: undefined, made: undefined })

/** An edit is written this long after it, in milliseconds; a drag is written as often. */
const restBeforeWrite = 300

/** Where the scenario on the desk may honestly be said to be. */
export type Whereabouts = 'untouched' | 'edited' | 'browser' | 'saved' | 'full' | 'blocked'
export function whereabouts({ scenario, file, opened }: DocumentState): Whereabouts {
  const { entry, kept, refusal } = keeping.get()
  if (file?.scenario === scenario) return 'saved'
  if (scenario === opened && entry?.origin.kind === 'library') return 'untouched'
  return refusal ?? (kept === scenario ? 'browser' : 'edited')
}

type Paper = { entry: Entry; written: DocumentState | undefined; made: string | undefined }
const origins = new WeakMap<Scenario, { readonly origin: Origin; readonly engine: string | undefined }>()
/** By what was opened; a desk that is brought back is the same paper again. */
const papers = new WeakMap<Scenario, Paper>()
let current: { readonly paper: Paper; state: DocumentState } | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let writing: Promise<void> = Promise.resolve()
let asked = false

/** Says where a scenario comes from, and with which engine it was made, before it is laid on the desk. */
export const comesFrom = (scenario: Scenario, origin: Origin, engine?: string): void => void origins.set(scenario, { origin, engine })

const other = (engine: string | undefined) => (engine === engineVersion ? undefined : engine)

/** The entry of a scenario that is laid on the desk for the first time. */
function newPaper(scenario: Scenario): Paper {
  const { origin, engine } = origins.get(scenario) ?? { origin: { kind: 'copy' as const }, engine: undefined }
  const now = Date.now()
  const entry: Entry = {
    id: origin.kind === 'library' ? `library:${origin.id}` : newId(), origin, title: scenario.title, question: scenario.question,
    opened: now, changed: now, mine: origin.kind === 'copy', ...(origin.kind === 'link' && { asked: true }), revision: 0, engine: engineVersion,
  }
  return { entry, written: undefined, made: other(engine) }
}

/** Begins to follow the desk. */
export function startKeeper(): void {
  desk.subscribe(follow)
  addEventListener('pagehide', () => void flush())
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void flush() })
}

function follow(): void {
  const state = desk.get()
  const { scenario, opened } = state
  if (!scenario || !opened || current?.state === state) return
  const before = current
  const paper = papers.get(opened) ?? newPaper(opened)
  papers.set(opened, paper)
  if (before && before.paper !== paper) void flush()
  current = { paper, state }
  if (before?.paper !== paper) {
    const { entry, written, made } = paper
    keeping.set({ entry, kept: written?.scenario, refusal: undefined, made })
    void write(paper, state)
    return
  }
  if (state.past.length > 0) {
    askForRoom()
    nudge(state)
  }
  timer ??= setTimeout(() => void flush(), restBeforeWrite)
}

/** Writes at once what is not written yet; resolves when the browser has answered. */
export function flush(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (!current || current.paper.written === current.state) return writing
  return write(current.paper, current.state)
}

function write(paper: Paper, state: DocumentState): Promise<void> {
  return writing = writing.then(async () => {
    const { scenario, opened } = state
    if (!scenario || !opened || paper.written === state) return
    const { entry: old } = paper
    const touched = state.past.length > 0 || state.future.length > 0
    const leaves = touched && old.id.startsWith('library:')
    const entry: Entry = {
      ...old, title: scenario.title, question: scenario.question, engine: engineVersion, mine: old.mine || touched, opened: Date.now(),
      changed: touched && scenario !== paper.written?.scenario ? Date.now() : old.changed, ...(leaves && { id: newId(), revision: 0 }),
    }
    // what was only looked at in the library needs no copy, and leaves one entry however often it is opened
    const bare = entry.id.startsWith('library:')
    const kept: Kept = { entry, desk: bare ? undefined : deskOf(state) }
    let result = await put(kept, bare ? undefined : entry.revision)
    if (!result.kept && result.why === 'overtaken') {
      note({ text: t('kept.overtaken') })
      result = await put({ ...kept, entry: { ...entry, id: newId(), revision: 0, mine: true } }, 0)
    }
    if (result.kept) {
      paper.entry = result.entry
      paper.written = state
      if (leaves) await Promise.allSettled([remove(old.id), moveVersions(old.id, paper.entry.id)])
    }
    if (current?.paper !== paper) return
    const { kept: before } = keeping.get()
    keeping.set({ entry: paper.entry, made: paper.made, ...(result.kept ? { kept: scenario, refusal: undefined } : { kept: before, refusal: result.why === 'full' ? 'full' : 'blocked' }) })
  })
}

/** A desk as it is kept. Gestures end with the visit. */
function deskOf({ scenario, opened, past, future, file, readOnly }: DocumentState): Desk {
  const steps = (list: DocumentState['past']) => list.map(({ name, before, after }) => ({ name, before, after }))
  return { scenario: scenario!, opened: opened!, past: steps(past), future: steps(future), file, ...(readOnly && { readOnly }) }
}

/** Lays a kept working copy on the desk, with its steps. */
export function layOut({ entry, desk: kept }: Kept): boolean {
  if (!kept) return false
  papers.set(kept.opened, { entry, written: kept, made: other(entry.engine) })
  desk.restore(kept)
  void touch(entry.id)
  return true
}

/** Opens an entry of the shelf on the desk; false where it cannot be read. */
export async function openKept(id: string): Promise<boolean> {
  await flush()
  const kept = await get(id)
  return kept !== undefined && layOut(kept)
}

/** What came by a link is taken over. */
export async function keepLinked(): Promise<void> {
  if (!current) return
  const { paper } = current
  const { asked: _answered, ...entry } = paper.entry
  paper.entry = { ...entry, mine: true }
  paper.written = undefined
  keeping.set({ ...keeping.get(), entry: paper.entry })
  await flush()
}

/** The other engine is known of now. */
export function acceptEngine(): void {
  if (current) current.paper.made = undefined
  keeping.set({ ...keeping.get(), made: undefined })
}

/** Once a visit, after the first edit: may the browser keep this beyond its own tidying? */
function askForRoom(): void {
  if (asked) return
  asked = true
  void navigator.storage?.persist?.().catch(() => false)
}

/** After this long of edits that are in no file, in milliseconds, a file is offered, once. */
const restBeforeNudge = 600_000
let began: number | undefined
let nudged = false
let offer: (() => void) | undefined
/** What the offer of a file does. */
export const onNudge = (save: () => void): void => { offer = save }

function nudge({ file, scenario }: DocumentState): void {
  if (file?.scenario === scenario) return
  began ??= Date.now()
  if (nudged || !offer || Date.now() - began < restBeforeNudge) return
  nudged = true
  note({ text: t('kept.nudge'), action: { label: t('bar.saveFile'), run: offer } })
}
