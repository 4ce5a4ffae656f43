/** The scenario on the desk: what it is, how it came to be (200 named steps of undo), and whether a file holds it. */
import { setWords } from '../../scenario/edit.ts'
import type { Newer } from '../../scenario/read.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createStore, type Store } from './store.ts'

/** What a step did: a key of the page's words and the values that fill it. */
export type StepName = { readonly key: string; readonly values: Readonly<Record<string, string | number>> }
export type Step = { readonly name: StepName; readonly before: Scenario; readonly after: Scenario; readonly gesture?: string }

export type DocumentState = {
  readonly scenario: Scenario | undefined
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** Where it was last saved or opened from, and what it was then. */
  readonly file: { readonly name: string; readonly at: number | undefined; readonly scenario: Scenario } | undefined
  /** What was opened, before any edit. */
  readonly opened: Scenario | undefined
  /** Opened from a file of a newer version, and not to be changed: what was not understood would be lost. */
  readonly readOnly?: Newer | undefined
}

/** The most steps that can be taken back. */
export const mostSteps = 200

export type DocumentStore = Pick<Store<DocumentState>, 'get' | 'subscribe'> & {
  /** Puts another scenario on the desk; nothing to undo. */
  readonly open: (scenario: Scenario, fileName?: string, readOnly?: Newer) => void
  /** Lets go of the file of a newer version: from here on it is a copy of what was understood. */
  readonly copy: () => void
  /** Steps that carry the same `gesture` (one drag of a slider) count as one. */
  readonly edit: (next: Scenario, name: StepName, gesture?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly saved: (fileName: string, at: number) => void
  /** Puts back a whole desk that was taken off before. */
  readonly restore: (state: DocumentState) => void
}

export type SaveState = 'untouched' | 'edited' | 'saved'

/** What may honestly be said of where the scenario is kept. */
export function saveState({ scenario, file, opened }: DocumentState): SaveState {
  if (file && file.scenario === scenario) return 'saved'
  return scenario === opened ? 'untouched' : 'edited'
}

/** What the author found held for the levers and the world as they were; another market has its own answer. The question stays. */
function withoutOldFinding(before: Scenario, next: Scenario): Scenario {
  const levers = ({ strategies }: Scenario) => strategies.map((strategy) => strategy.levers)
  if (!next.finding?.en && !next.finding?.['zh-CN']) return next
  const [old, now] = [levers(before), levers(next)]
  const same = before.world === next.world && old.length === now.length && now.every((lever, slot) => lever === old[slot])
  return same ? next : setWords(next, { finding: { en: '', 'zh-CN': '' } })
}

/** An empty desk. `refused` is told of an edit that a read-only scenario did not take. */
export function createDocument(refused: () => void = () => undefined): DocumentStore {
  const store = createStore<DocumentState>({ scenario: undefined, past: [], future: [], file: undefined, opened: undefined })
  const change = (part: Partial<DocumentState>) => store.set({ ...store.get(), ...part })

  return {
    get: store.get,
    subscribe: store.subscribe,
    open: (scenario, fileName, readOnly) =>
      store.set({
        scenario, opened: scenario, past: [], future: [], ...(readOnly && { readOnly }),
        file: fileName === undefined ? undefined : { name: fileName, at: undefined, scenario },
      }),
    copy: () => change({ readOnly: undefined, file: undefined }),
    edit: (wanted, name, gesture) => {
      const { scenario, past, opened, readOnly } = store.get()
      if (!scenario || wanted === scenario) return
      if (readOnly) {
        refused()
        // who has drawn the edit already draws what is there
        return change({})
      }
      const next = wanted === opened ? wanted : withoutOldFinding(scenario, wanted)
      const last = past.at(-1)
      const sameGesture = gesture !== undefined && last?.gesture === gesture
      // a drag is told from where it began
      const began = sameGesture ? Object.entries(last.name.values).filter(([key]) => key.startsWith('from')) : []
      const told: StepName = { ...name, values: { ...name.values, ...Object.fromEntries(began) } }
      const step: Step = { name: told, before: sameGesture ? last.before : scenario, after: next, ...(gesture === undefined ? {} : { gesture }) }
      const kept = sameGesture ? past.slice(0, -1) : past.slice(-(mostSteps - 1))
      change({ scenario: next, past: [...kept, step], future: [] })
    },
    undo: () => {
      const { past, future } = store.get()
      const step = past.at(-1)
      if (step) change({ scenario: step.before, past: past.slice(0, -1), future: [step, ...future] })
    },
    redo: () => {
      const { past, future } = store.get()
      const [step] = future
      if (step) change({ scenario: step.after, past: [...past, step], future: future.slice(1) })
    },
    restore: store.set,
    saved: (name, at) => {
      const { scenario } = store.get()
      if (scenario) change({ file: { name, at, scenario } })
    },
  }
}
