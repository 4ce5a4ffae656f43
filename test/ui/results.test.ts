import { describe, expect, test, vi } from 'vitest'
import type { Done, Failed, Job, Runner } from '../../src/experiments/runner.ts'
import { sharedReplications } from '../../src/experiments/results.ts'
import { openDaybook } from '../../src/model/daybook.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setLever, setSeed, switchLever } from '../../src/scenario/edit.ts'
import { createResults } from '../../src/ui/state/results.ts'

/** Ends jobs one by one until told to stop; counts them. */
function runnerOf(): Runner & { readonly jobs: Job[]; hold: number } {
  const jobs: Job[] = []
  const runner = {
    jobs, hold: Infinity,
    async run(wanted: readonly Job[], report: (ended: Done | Failed) => void, signal?: AbortSignal) {
      for (const job of wanted) {
        await Promise.resolve()
        if (signal?.aborted) return
        if (jobs.length >= runner.hold) await new Promise<void>((go) => signal?.addEventListener('abort', () => go(), { once: true }))
        if (signal?.aborted) return
        jobs.push(job)
        report({ job, book: openDaybook(['gmv'], 7) })
      }
    },
    close() {},
  }
  return runner
}
const base = newScenario()
const two = addStrategy(base)

test('runs every strategy in every future, once', async () => {
  const runner = runnerOf()
  const results = createResults(() => runner)
  await results.run(two)
  expect(runner.jobs).toHaveLength(2 * two.futures)
  expect(results.get()).toMatchObject({ status: 'done', done: two.futures, futures: two.futures, share: 1 })
  await results.run(two)
  expect(runner.jobs).toHaveLength(2 * two.futures)
})

test('runs only the strategy that changed, and finds the old one again', async () => {
  const runner = runnerOf()
  const results = createResults(() => runner)
  const on = switchLever(two, 1, 'coupon', true)
  await results.run(on)
  const before = runner.jobs.length
  const edited = setLever(on, 1, 'coupon', 'value', 12)
  expect(results.answers(edited)).toBe(false)
  expect([on, edited].map(results.knows)).toEqual([true, false])
  await results.run(edited)
  expect([on, edited].map(results.knows)).toEqual([true, true])
  expect(runner.jobs.slice(before).every(({ slot }) => slot === 1)).toBe(true)
  expect(runner.jobs).toHaveLength(before + two.futures)
  await results.run(on)
  expect(runner.jobs).toHaveLength(before + two.futures)
})

test('a cancelled run keeps finished futures and says so', async () => {
  const runner = runnerOf()
  runner.hold = 10
  const results = createResults(() => runner)
  const running = results.run(two)
  await vi.waitFor(() => expect(runner.jobs).toHaveLength(10))
  results.cancel()
  await running
  const { shown, status, done } = results.get()
  expect(status).toBe('cancelled')
  expect(done).toBe(5)
  expect(shown?.cancelled).toBe(true)
  expect(sharedReplications(shown!)).toEqual([0, 1, 2, 3, 4])
})

test('the old picture stays until four futures of the new one are there', async () => {
  const runner = runnerOf()
  const results = createResults(() => runner)
  await results.run(two)
  const old = results.get().shown
  runner.hold = runner.jobs.length + 6
  const other = setSeed(two, 7)
  const running = results.run(other)
  await vi.waitFor(() => expect(runner.jobs).toHaveLength(runner.hold))
  expect(results.get().shown).toBe(old)
  results.cancel()
  await running
  expect(results.get().shown?.scenario).toBe(other)
})

test('a newer run replaces an older one', async () => {
  const runner = runnerOf()
  runner.hold = 3
  const results = createResults(() => runner)
  const first = results.run(two)
  await vi.waitFor(() => expect(runner.jobs).toHaveLength(3))
  runner.hold = Infinity
  const second = results.run(base)
  await Promise.all([first, second])
  expect(results.get().shown?.scenario).toBe(base)
  expect(results.get().status).toBe('done')
})

describe('a picture that a run still owed when it was stopped', () => {
  /** A store with `base` known, in the middle of a run whose last picture waits for its moment. */
  async function owing() {
    const runner = runnerOf()
    const results = createResults(() => runner)
    await results.run(base)
    runner.hold = runner.jobs.length + 7
    const running = results.run(setSeed(two, 7))
    await vi.waitFor(() => expect(runner.jobs).toHaveLength(runner.hold))
    return { results, running }
  }
  const later = () => new Promise((go) => setTimeout(go, 300))

  test('does not bring the run back after a step to what is known', async () => {
    const { results, running } = await owing()
    await Promise.all([running, results.run(base)])
    await later()
    expect(results.get()).toMatchObject({ status: 'done', shown: { scenario: base } })
  })

  test('does not come after the run was taken from the desk', async () => {
    const { results, running } = await owing()
    results.clear()
    await running
    await later()
    expect(results.get()).toMatchObject({ status: 'idle', shown: undefined })
  })

  test('does not come after a cancel', async () => {
    const { results, running } = await owing()
    results.cancel()
    await running
    await later()
    expect(results.get().status).toBe('cancelled')
  })
})

test('a sample is shown at once, is run all the same, and gives way to the whole live run', async () => {
  const runner = runnerOf()
  const results = createResults(() => runner)
  const other = createResults(() => runnerOf())
  await other.run(two)
  results.seed(other.get().shown!, true)
  expect(results.get()).toMatchObject({ sample: true, status: 'idle' })
  expect(results.answers(two)).toBe(true)
  runner.hold = 20
  const running = results.run(two)
  await vi.waitFor(() => expect(runner.jobs).toHaveLength(20))
  expect(results.get().sample).toBe(true)
  results.cancel()
  await running
  runner.hold = Infinity
  await results.run(two)
  expect(results.get()).toMatchObject({ sample: false, status: 'done', done: two.futures })
  expect(runner.jobs).toHaveLength(2 * two.futures)
})

test('a sample that comes while the run is under way is shown, disturbs no count, and stays until the run has answered in full', async () => {
  const runner = runnerOf()
  const results = createResults(() => runner)
  const other = createResults(() => runnerOf())
  await other.run(two)
  runner.hold = 6
  const running = results.run(two)
  await vi.waitFor(() => expect(runner.jobs).toHaveLength(6))
  results.seed(other.get().shown!, true)
  expect(results.get()).toMatchObject({ sample: true, status: 'running', shown: other.get().shown })
  expect(results.get().done).toBeLessThan(two.futures)
  results.cancel()
  await running
  expect(results.get()).toMatchObject({ sample: true, status: 'cancelled', done: 3 })
  runner.hold = Infinity
  await results.run(two)
  expect(results.get()).toMatchObject({ sample: false, status: 'done' })
  expect(runner.jobs).toHaveLength(2 * two.futures)
})

test('a run that gives way keeps its finished futures and the picture before it', async () => {
  const runner = runnerOf()
  const results = createResults(() => runner)
  await results.run(two)
  const old = results.get().shown
  runner.hold = runner.jobs.length + 6
  const other = setSeed(two, 7)
  void results.run(other)
  await vi.waitFor(() => expect(runner.jobs).toHaveLength(runner.hold))
  results.giveWay()
  expect(results.get()).toMatchObject({ status: 'cancelled', shown: old })
  expect(results.booksOf(other, 1).filter(Boolean)).toHaveLength(3)
  expect(results.booksOf(two, 0).every(Boolean)).toBe(true)
})
