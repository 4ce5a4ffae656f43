/** A quick look at an edit while it is being dragged: one strategy in a few futures, drawn dotted, never told and never kept. */
import { jobsOf } from '../../experiments/replicate.ts'
import type { Runner } from '../../experiments/runner.ts'
import type { Daybook } from '../../model/daybook.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createStore, type Store } from './store.ts'

export type PreviewWish = {
  readonly scenario: Scenario
  readonly slot: number
  /** What is being dragged, so that only its editor tells of it. */
  readonly gesture: string
  /** The scenario in which the drag began. */
  readonly from: Scenario
}
export type Preview = PreviewWish & {
  /** The edited strategy in the first futures; beside it, for the same futures, the finished baseline and the strategy before the drag. */
  readonly books: readonly Daybook[]
  readonly baseline: readonly Daybook[]
  readonly before: readonly Daybook[] | undefined
}
export type PreviewState = { readonly on: boolean; readonly shown: Preview | undefined }
export type PreviewStore = Pick<Store<PreviewState>, 'get' | 'subscribe'> & {
  readonly turn: (on: boolean) => void
  /** Asks for a look; of several wishes the newest wins. False where nothing finished is there to compare with. */
  readonly request: (wish: PreviewWish) => boolean
  /** Takes the picture away, and the wishes with it. */
  readonly drop: () => void
  /** Resolves when no look is under way. */
  readonly rest: () => Promise<void>
}

/** A look begins with as many futures as workers that may run, within these. */
const fewestFutures = 2
export const mostFutures = 4
/**
 * A look whose first part takes longer than this, in milliseconds, makes the next ones smaller, one that takes less than half of it lets
 * them grow again; the first of a drag may take thrice as long, since populations must grow.
 */
export const patience = 300

/**
 * A store over a runner; `finished` finds the daybooks of a strategy that has run.
 * @param workers of the runner; one of them rests, since a page that shares its core with it stutters while the slider moves
 */
export function createPreview(runner: () => Runner, finished: (scenario: Scenario, slot: number) => readonly (Daybook | undefined)[], workers = mostFutures + 1): PreviewStore {
  const store = createStore<PreviewState>({ on: true, shown: undefined })
  const atOnce = Math.max(1, workers - 1)
  const first = Math.min(mostFutures, Math.max(fewestFutures, atOnce))
  let futures = first
  let wanted: PreviewWish | undefined
  let working: Promise<void> | undefined
  let warm = ''
  /** Counts what was withdrawn, so that a look that comes back late is known. */
  let dropped = 0

  const whole = (books: readonly (Daybook | undefined)[], count: number): Daybook[] | undefined => {
    const wanted = books.slice(0, count)
    return wanted.length === count && wanted.every((book) => book !== undefined) ? wanted as Daybook[] : undefined
  }

  async function look(wish: PreviewWish): Promise<void> {
    const { scenario, slot, from } = wish
    const count = Math.min(futures, scenario.futures)
    const baseline = whole(finished(from, 0), count)
    if (!baseline) return
    const before = whole(finished(from, slot), count)
    const began = performance.now()
    const mine = dropped
    const found: (Daybook | undefined)[] = Array.from({ length: count }, () => undefined)
    const jobs = jobsOf(scenario, [slot], count)
    let done = 0
    let took = 0
    // while the hand moves on the first part is enough; where it rests the others follow
    while (done < count && (done === 0 || !wanted)) {
      const part = jobs.slice(done, done + atOnce)
      await runner().run(part, (ended) => { if ('book' in ended) found[ended.job.replication] = ended.book })
      // another run has taken the workers, or the look was withdrawn
      if (mine !== dropped || part.some(({ replication }) => !found[replication])) return
      if (done === 0) took = performance.now() - began
      done += part.length
    }
    const books = whole(found, done)
    if (!books) return
    if (took > (warm === wish.gesture ? patience : 3 * patience)) futures = Math.max(1, Math.floor(futures / 2))
    else if (took < patience / 2) futures = Math.min(first, futures * 2)
    warm = wish.gesture
    store.set({ ...store.get(), shown: { ...wish, books, baseline: baseline.slice(0, done), before: before?.slice(0, done) } })
  }

  async function work(): Promise<void> {
    // one at a time to its end: a look that every movement cuts short would never be seen
    for (let wish = wanted; wish; wish = wanted) {
      wanted = undefined
      await look(wish)
    }
  }

  const drop = () => {
    wanted = undefined
    dropped++
    if (store.get().shown) store.set({ ...store.get(), shown: undefined })
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    turn: (on) => {
      if (!on) drop()
      store.set({ ...store.get(), on })
    },
    request: (wish) => {
      if (!store.get().on || !whole(finished(wish.from, 0), Math.min(futures, wish.scenario.futures))) return false
      wanted = wish
      working ??= Promise.resolve().then(work).finally(() => { working = undefined })
      return true
    },
    drop,
    rest: () => working ?? Promise.resolve(),
  }
}
