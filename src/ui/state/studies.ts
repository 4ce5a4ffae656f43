/** What a tab wants to know beyond the daybooks: one question at a time, its answers as they come, and a cache so that nothing is studied twice. */
import type { StudyAnswer, StudyId, StudyJob, StudyRunner, StudyWish } from '../../experiments/studies/index.ts'
import { canonicalText } from '../../scenario/hash.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { keyOfSlot } from './results.ts'
import { createStore, type Store } from './store.ts'

/** One study of several futures, of one strategy or of some together. */
export type Question<K extends StudyId> = {
  readonly study: K
  readonly scenario: Scenario
  readonly slots: readonly number[]
  readonly replications: readonly number[]
  readonly wish: StudyWish<K>
}
/** The answer of one future; a study may find nothing, which is an answer too. */
export type Found<K extends StudyId> = { readonly answer: StudyAnswer<K> }
export type StudyState<K extends StudyId> = {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled'
  /** What the answers belong to. */
  readonly question: Question<K> | undefined
  /** By strategies (or wishes) asked for, then by replication; undefined where nothing came (yet). */
  readonly found: readonly (readonly (Found<K> | undefined)[])[]
  readonly done: number
  readonly planned: number
  /** What the last failure said. */
  readonly failed: string | undefined
}
export type StudyStore<K extends StudyId> = Pick<Store<StudyState<K>>, 'get' | 'subscribe'> & {
  /** Asks for one or several strategies' answers, each with a wish of its own where `wishes` are given; the same question again runs nothing. */
  readonly ask: (question: Question<K>, strategies?: readonly (readonly number[])[], wishes?: readonly StudyWish<K>[]) => void
  readonly cancel: () => void
  /** Asks once more after a stop or a failure. */
  readonly again: () => void
}

const mostKept = 1200
const cache = new Map<string, Found<StudyId>>()
function keep(key: string, found: Found<StudyId>): void {
  cache.delete(key)
  cache.set(key, found)
  for (const oldest of cache.keys()) {
    if (cache.size <= mostKept) break
    cache.delete(oldest)
  }
}

const keyOf = <K extends StudyId>({ study, scenario, slots, replication, wish }: StudyJob<K>): string =>
  [study, ...slots.map((slot) => keyOfSlot(scenario, slot)), replication, canonicalText(wish)].join(' ')

/** True when the answers at hand are of these strategies as they are set now. */
export const answersOf = <K extends StudyId>({ question }: StudyState<K>, scenario: Scenario, slots: readonly number[]): boolean =>
  question !== undefined && question.slots.length === slots.length && slots.every((slot, k) => keyOfSlot(question.scenario, question.slots[k]!) === keyOfSlot(scenario, slot))

/** A store over a runner, which is asked for at the first question. */
export function createStudy<K extends StudyId>(runner: () => StudyRunner): StudyStore<K> {
  const store = createStore<StudyState<K>>({ status: 'idle', question: undefined, found: [], done: 0, planned: 0, failed: undefined })
  let asked = ''
  let stop: AbortController | undefined
  let last: (() => void) | undefined
  /** The question under way, in the words and the order of strategies that it was asked in last. */
  let now: Question<K> | undefined

  async function begin({ replications }: Question<K>, asks: readonly (readonly StudyJob<K>[])[], keys: readonly (readonly string[])[]): Promise<void> {
    stop?.abort()
    const mine = stop = new AbortController()
    const planned = asks.length * replications.length
    const jobs = replications.flatMap((_, r) => asks.flatMap((row, k) => (cache.has(keys[k]![r]!) ? [] : [row[r]!])))
    let failed: string | undefined
    const publish = (status: StudyState<K>['status']) => {
      const found = keys.map((row) => row.map((key) => cache.get(key) as Found<K> | undefined))
      store.set({ status, question: now, found, done: found.flat().filter(Boolean).length, planned, failed })
    }
    publish(jobs.length === 0 ? 'done' : 'running')
    if (jobs.length === 0) return
    await runner().study(jobs, (ended) => {
      if (mine.signal.aborted) return
      if ('answer' in ended) keep(keyOf(ended.job), { answer: ended.answer })
      else failed = ended.message
      publish('running')
    }, mine.signal)
    if (stop === mine) publish(mine.signal.aborted ? 'cancelled' : 'done')
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    ask: (question, strategies = [question.slots], wishes = strategies.map(() => question.wish)) => {
      const { study, scenario, replications } = question
      const asks = strategies.map((slots, k) => replications.map((replication): StudyJob<K> => ({ study, scenario, slots, replication, wish: wishes[k]! })))
      const keys = asks.map((row) => row.map(keyOf))
      const key = keys.map((row) => row.join('\n')).join('\n\n')
      if (key === asked) {
        // the same runs, but a strategy may have another name or another place by now
        const { question: before } = store.get()
        now = question
        if (before && (before.scenario !== scenario || before.slots.join() !== question.slots.join())) store.set({ ...store.get(), question })
        return
      }
      asked = key
      now = question
      last = () => void begin(question, asks, keys)
      last()
    },
    cancel: () => stop?.abort(),
    again: () => last?.(),
  }
}
