/** What single changes do, each by itself: a strategy as it is and with one setting changed, lived on the same luck. Runs only when asked, and keeps what is known. */
import type { Runner } from '../../experiments/runner.ts'
import type { Daybook } from '../../model/daybook.ts'
import { marksOf, withMarks } from '../../scenario/letters.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createResults } from './results.ts'
import { createStore, type Store } from './store.ts'

type Books = readonly (Daybook | undefined)[]
/** A strategy, by its letter's mark, and the scenario in which one thing of it is changed. */
export type Change = { readonly before: Scenario; readonly alone: Scenario; readonly mark: number }
export type Effect = { readonly before: Books; readonly after: Books }
export type EffectsState = { readonly running: Change | undefined; readonly share: number }
export type EffectsStore = Pick<Store<EffectsState>, 'get' | 'subscribe'> & {
  /** Both runs of a change where they are known in full. */
  readonly of: (change: Change) => Effect | undefined
  /** Lives what is missing, one change after the other. */
  readonly run: (changes: readonly Change[]) => Promise<void>
  readonly cancel: () => void
}

/** A scenario with nothing but one strategy beside the baseline, which lies under it. */
function onlyOf(scenario: Scenario, mark: number): { readonly scenario: Scenario; readonly slot: number } {
  const marks = marksOf(scenario)
  const slot = marks.indexOf(mark)
  const kept = slot <= 0 ? [0] : [0, slot]
  return { scenario: { ...scenario, strategies: withMarks(kept.map((k) => scenario.strategies[k]!), kept.map((k) => marks[k]!)) }, slot: kept.length - 1 }
}

/** @param known finds the daybooks of a strategy that were run elsewhere on the page */
export function createEffects(runner: () => Runner, known: (scenario: Scenario, slot: number) => Books): EffectsStore {
  const store = createStore<EffectsState>({ running: undefined, share: 0 })
  const runs = createResults(runner)
  // one scenario per version and mark, so that keys are reckoned once
  const lone = new WeakMap<Scenario, Map<number, ReturnType<typeof onlyOf>>>()
  const oneOf = (scenario: Scenario, mark: number) => {
    let made = lone.get(scenario)
    if (!made) lone.set(scenario, made = new Map())
    let one = made.get(mark)
    if (!one) made.set(mark, one = onlyOf(scenario, mark))
    return one
  }
  let stopped = 0

  const booksOf = (scenario: Scenario, mark: number): Books | undefined => {
    const { scenario: only, slot } = oneOf(scenario, mark)
    for (const find of [known, runs.booksOf]) {
      const books = find(only, slot)
      if (books.length > 0 && books.every(Boolean)) return books
    }
    return undefined
  }
  const of = ({ before, alone, mark }: Change): Effect | undefined => {
    const [old, now] = [booksOf(before, mark), booksOf(alone, mark)]
    return old && now && { before: old, after: now }
  }
  runs.subscribe(() => { if (store.get().running) store.set({ ...store.get(), share: runs.get().share }) })

  return {
    get: store.get,
    subscribe: store.subscribe,
    of,
    run: async (changes) => {
      const mine = ++stopped
      for (const change of changes) {
        for (const scenario of [change.before, change.alone]) {
          if (booksOf(scenario, change.mark)) continue
          store.set({ running: change, share: 0 })
          await runs.run(oneOf(scenario, change.mark).scenario)
          if (mine !== stopped) return
        }
      }
      store.set({ running: undefined, share: 0 })
    },
    cancel: () => {
      stopped++
      runs.cancel()
      store.set({ running: undefined, share: 0 })
    },
  }
}
