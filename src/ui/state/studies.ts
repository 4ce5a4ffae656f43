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
  /** By strategies asked for, then by replication; undefined where nothing came (yet). */
  readonly found: readonly (readonly (Found<K> | undefined)[])[]
  readonly done: number
  readonly planned: number
  /** What the last failure said. */
  readonly failed: string | undefined
}
export type StudyStore<K extends StudyId> = Pick<Store<StudyState<K>>, 'get' | 'subscribe'> & {
  /** Asks for one or several strategies' answers; the same question again does nothing. */
  readonly ask: (question: Question<K>, strategies?: readonly (readonly number[])[]) => void
  readonly cancel: () => void
  /** Asks once more after a stop or a failure. */
  readonly again: () => void
}

const mostKept = 400
const cache = new Map<string, Found<StudyId>>()
function keep(key: string, found: Found<StudyId>): void {
  cache.delete(key)
  cache.set(key, found)
  for (const oldest of cache.keys()) {
    if (cache.size <= mostKept) break
    cache.delete(oldest)
  }
}

const keyOf = <K extends StudyId>({ study, scenario, wish }: Question<K>, slots: readonly number[], replication: number): string =>
  [study, ...slots.map((slot) => keyOfSlot(scenario, slot)), replication, canonicalText(wish)].join(' ')

/** A store over a runner, which is asked for at the first question. */
export function createStudy<K extends StudyId>(runner: () => StudyRunner): StudyStore<K> {
  const store = createStore<StudyState<K>>({ status: 'idle', question: undefined, found: [], done: 0, planned: 0, failed: undefined })
  let asked = ''
  let stop: AbortController | undefined
  let last: (() => void) | undefined

  async function begin(question: Question<K>, strategies: readonly (readonly number[])[]): Promise<void> {
    stop?.abort()
    const mine = stop = new AbortController()
    const { study, scenario, replications, wish } = question
    const keys = strategies.map((slots) => replications.map((r) => keyOf(question, slots, r)))
    const planned = strategies.length * replications.length
    const jobs: StudyJob<K>[] = replications.flatMap((replication, r) =>
      strategies.flatMap((slots, k) => (cache.has(keys[k]![r]!) ? [] : [{ study, scenario, slots, replication, wish }])))
    let failed: string | undefined
    const publish = (status: StudyState<K>['status']) => {
      const found = keys.map((row) => row.map((key) => cache.get(key) as Found<K> | undefined))
      store.set({ status, question, found, done: found.flat().filter(Boolean).length, planned, failed })
    }
    publish(jobs.length === 0 ? 'done' : 'running')
    if (jobs.length === 0) return
    await runner().study(jobs, (ended) => {
      if (mine.signal.aborted) return
      const { job } = ended
      if ('answer' in ended) keep(keyOf(question, job.slots, job.replication), { answer: ended.answer })
      else failed = ended.message
      publish('running')
    }, mine.signal)
    if (stop === mine) publish(mine.signal.aborted ? 'cancelled' : 'done')
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    ask: (question, strategies = [question.slots]) => {
      const key = strategies.map((slots) => question.replications.map((r) => keyOf(question, slots, r)).join('\n')).join('\n\n')
      if (key === asked) return
      asked = key
      last = () => void begin(question, strategies)
      last()
    },
    cancel: () => stop?.abort(),
    again: () => last?.(),
  }
}
