/** What has been run: the daybooks on show, the run under way, and a cache so that nothing runs twice. */
import { jobsOf } from '../../experiments/replicate.ts'
import { noResults, sharedReplications, withEnded, type Results } from '../../experiments/results.ts'
import type { Runner } from '../../experiments/runner.ts'
import type { Daybook } from '../../model/daybook.ts'
import { scenarioKey, strategyKey } from '../../scenario/hash.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createCache } from './daybook-cache.ts'
import { createStore, type Store } from './store.ts'

export type RunStatus = 'idle' | 'running' | 'done' | 'cancelled'
export type ResultsState = {
  /** What the page draws; it may answer an older scenario than the one on the desk. */
  readonly shown: Results | undefined
  /** The shown result was written by the build and no live run has replaced it yet. */
  readonly sample: boolean
  readonly status: RunStatus
  /** Futures that every strategy has finished, and those asked for; jobs likewise, for the share of the work. */
  readonly done: number
  readonly futures: number
  readonly share: number
  readonly seconds: number
  /** Seconds that the rest will take at the pace so far; undefined before there is a pace. */
  readonly left: number | undefined
}

export type ResultsStore = Pick<Store<ResultsState>, 'get' | 'subscribe'> & {
  /** Shows a result that was computed elsewhere, such as the sample of the build. */
  readonly seed: (results: Results, sample: boolean) => void
  /** Lives every future of every strategy; what is known already is not run again. */
  readonly run: (scenario: Scenario) => Promise<void>
  /** Stops the run; finished futures stay. */
  readonly cancel: () => void
  /** The same, for one who puts the workers to other use at once: they keep the populations they have grown. */
  readonly giveWay: () => void
  /** Takes the picture away and forgets the run under way: another story lies on the desk. Finished futures stay known. */
  readonly clear: () => void
  /** The finished daybooks of a strategy, as far as the page still has them. */
  readonly booksOf: (scenario: Scenario, slot: number) => readonly (Daybook | undefined)[]
  /** True when every future of this scenario has been lived and is still there: a run of it has nothing left to do. */
  readonly knows: (scenario: Scenario) => boolean
  /** True when the shown result answers this scenario, whole or cut short. */
  readonly answers: (scenario: Scenario) => boolean
}

/** The first picture of a run is drawn from this many futures. */
export const firstPicture = 4
/** At most eight pictures a second. */
const pause = 125
/** Time for one picture, in milliseconds. */
const oneFrame = 32

const keys = new WeakMap<Scenario, string>()
/** The key of a scenario's numbers, computed once per scenario. */
export function keyOf(scenario: Scenario): string {
  let key = keys.get(scenario)
  if (key === undefined) keys.set(scenario, key = scenarioKey(scenario))
  return key
}

const strategyKeys = new WeakMap<Scenario, string[]>()
/** The key of the runs of one strategy, computed once per scenario. */
export function keyOfSlot(scenario: Scenario, slot: number): string {
  let row = strategyKeys.get(scenario)
  if (!row) strategyKeys.set(scenario, row = [])
  return row[slot] ??= strategyKey(scenario, slot)
}

const nothingYet: ResultsState = { shown: undefined, sample: false, status: 'idle', done: 0, futures: 0, share: 0, seconds: 0, left: undefined }

/** A store over a runner, which is asked for at the first run. */
export function createResults(runner: () => Runner): ResultsStore {
  const store = createStore<ResultsState>(nothingYet)
  const change = (part: Partial<ResultsState>) => store.set({ ...store.get(), ...part })
  const cache = createCache()
  let current: { readonly abort: () => void; readonly leave: () => void } | undefined

  const remember = ({ scenario, books }: Results) => books.forEach((row, slot) => {
    const key = keyOfSlot(scenario, slot)
    row.forEach((book, r) => { if (book) cache.set(`${key} ${r}`, book) })
  })
  const known = (scenario: Scenario): Results => {
    const empty = noResults(scenario)
    return { ...empty, books: empty.books.map((row, slot) => {
      const key = keyOfSlot(scenario, slot)
      return row.map((_, r) => cache.get(`${key} ${r}`))
    }) }
  }

  const booksOf = (scenario: Scenario, slot: number): readonly (Daybook | undefined)[] => {
    const key = keyOfSlot(scenario, slot)
    const { shown } = store.get()
    const at = shown?.scenario.strategies.findIndex((_, k) => keyOfSlot(shown.scenario, k) === key) ?? -1
    return Array.from({ length: scenario.futures }, (_, r) => shown?.books[at]?.[r] ?? cache.get(`${key} ${r}`))
  }

  async function run(scenario: Scenario): Promise<void> {
    current?.abort()
    const stop = new AbortController()
    const mine = current = {
      abort: () => {
        clearTimeout(waiting)
        stop.abort()
      },
      leave: () => leave(firstPicture),
    }
    const began = performance.now()
    // the sample stays in view until the live run has answered in full, and is never taken for one
    const before = store.get()
    if (before.shown && !before.sample) remember(before.shown)
    let coming = known(scenario)
    const jobs = jobsOf(scenario).filter(({ slot, replication }) => !coming.books[slot]![replication])
    const all = scenario.strategies.length * scenario.futures
    let ended = all - jobs.length
    const holds = () => {
      const { sample, shown } = store.get()
      return sample && shown !== undefined && keyOf(shown.scenario) === keyOf(scenario)
    }
    let drawn = -Infinity
    let waiting: ReturnType<typeof setTimeout> | undefined

    const publish = (status: RunStatus, fewest = firstPicture) => {
      // a run that was replaced has nothing more to say: the page would wait for its end for ever
      if (status === 'running' && current !== mine) return
      clearTimeout(waiting)
      waiting = undefined
      drawn = performance.now()
      const done = sharedReplications(coming).length
      const old = store.get()
      const grown = status !== 'running' || done !== old.done || old.shown?.scenario !== scenario
      const enough = status === 'done' || (!holds() && done >= Math.min(fewest, scenario.futures))
      const seconds = (performance.now() - began) / 1000
      const ran = ended - (all - jobs.length)
      change({
        status, done, futures: scenario.futures, share: all === 0 ? 1 : ended / all, seconds,
        left: ran >= jobs.length * 0.15 && seconds > 0.5 ? (seconds * (all - ended)) / ran : undefined,
        ...(enough && grown && { shown: coming, sample: false }),
      })
    }

    function leave(fewest: number): void {
      if (current !== mine) return
      current = undefined
      clearTimeout(waiting)
      remember(coming)
      coming = { ...coming, cancelled: true }
      publish('cancelled', fewest)
    }

    if (jobs.length === 0) {
      current = undefined
      return publish('done')
    }
    publish('running')
    await runner().run(jobs, (report) => {
      if (stop.signal.aborted || current !== mine) return
      ended++
      coming = withEnded(coming, report)
      if (performance.now() - drawn >= pause) publish('running')
      else waiting ??= setTimeout(() => publish('running'), pause - (performance.now() - drawn))
    }, stop.signal)
    if (stop.signal.aborted) {
      if (current !== mine) return
      // first the word, then the picture, which takes longer to draw
      change({ status: 'cancelled', left: undefined })
      await new Promise((resume) => setTimeout(resume, oneFrame))
      return leave(1)
    }
    clearTimeout(waiting)
    if (current !== mine) return
    current = undefined
    publish('done')
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    run,
    booksOf,
    cancel: () => current?.abort(),
    clear: () => {
      const { shown, sample } = store.get()
      if (shown && !sample) remember(shown)
      const stopped = current
      current = undefined
      stopped?.abort()
      store.set(nothingYet)
    },
    knows: (scenario) => scenario.strategies.every((_, slot) => booksOf(scenario, slot).every((book) => book !== undefined)),
    giveWay: () => current?.leave(),
    answers: (scenario) => {
      const { shown } = store.get()
      return shown !== undefined && (shown.scenario === scenario || keyOf(shown.scenario) === keyOf(scenario))
    },
    seed: (shown, sample) => {
      const { shown: there, status } = store.get()
      if (there === undefined) change({ shown, sample, ...(status === 'idle' && { done: sharedReplications(shown).length, futures: shown.scenario.futures }) })
    },
  }
}
