import { expect, test, vi } from 'vitest'
import type { Job, Runner } from '../../src/experiments/runner.ts'
import { openDaybook } from '../../src/model/daybook.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setLever, switchLever } from '../../src/scenario/edit.ts'
import { createPreview, mostFutures, patience } from '../../src/ui/state/preview.ts'

const from = switchLever(addStrategy(newScenario()), 1, 'coupon', true)
const wishOf = (value: number) => ({ scenario: setLever(from, 1, 'coupon', 'value', value), slot: 1, gesture: 'drag 0 1 coupon value ', from })
const finished = () => Array.from({ length: from.futures }, () => openDaybook(['gmv'], 7))

/** A runner that waits for `go` before it ends its jobs. */
function runnerOf() {
  const runs: (readonly Job[])[] = []
  let go: () => void = () => {}
  const runner: Runner = {
    async run(jobs, report) {
      runs.push(jobs)
      await new Promise<void>((resolve) => { go = resolve })
      for (const job of jobs) report({ job, book: openDaybook(['gmv'], 7) })
    },
    close() {},
  }
  return { runner, runs, go: () => go() }
}

test('one look at a time; of the wishes made meanwhile the newest wins', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished)
  expect(preview.request(wishOf(10))).toBe(true)
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  for (const value of [11, 12, 13]) preview.request(wishOf(value))
  go()
  await vi.waitFor(() => expect(runs).toHaveLength(2))
  expect(preview.get().shown?.scenario.strategies[1]!.levers.coupon).toMatchObject({ value: 10 })
  go()
  await preview.rest()
  expect(runs).toHaveLength(2)
  expect(preview.get().shown?.scenario.strategies[1]!.levers.coupon).toMatchObject({ value: 13 })
})

test('only the edited strategy runs, in the first futures, beside what is finished', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished)
  preview.request(wishOf(10))
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  go()
  await preview.rest()
  expect(runs[0]!.map(({ slot, replication }) => [slot, replication])).toEqual([0, 1, 2, 3].map((r) => [1, r]))
  const { books, baseline, before } = preview.get().shown!
  expect([books, baseline, before].map((row) => row?.length)).toEqual([mostFutures, mostFutures, mostFutures])
})

test('nothing is asked for without a finished baseline, or while the reader has turned it off', () => {
  const { runner, runs } = runnerOf()
  expect(createPreview(() => runner, () => [undefined]).request(wishOf(10))).toBe(false)
  const preview = createPreview(() => runner, finished)
  preview.turn(false)
  expect(preview.request(wishOf(10))).toBe(false)
  expect(runs).toHaveLength(0)
})

test('a look that was dropped is not shown when it comes', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished)
  preview.request(wishOf(10))
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  preview.drop()
  go()
  await preview.rest()
  expect(preview.get().shown).toBeUndefined()
})

test('one worker rests: on two, the futures of a look are lived one after the other', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished, 2)
  preview.request(wishOf(10))
  for (const run of [1, 2]) {
    await vi.waitFor(() => expect(runs).toHaveLength(run))
    expect(preview.get().shown).toBeUndefined()
    go()
  }
  await preview.rest()
  expect(runs.map((jobs) => jobs.map(({ replication }) => replication))).toEqual([[0], [1]])
  expect(preview.get().shown?.books).toHaveLength(2)
})

test('while the hand moves on, the first of them is enough', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished, 2)
  preview.request(wishOf(10))
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  preview.request(wishOf(11))
  go()
  await vi.waitFor(() => expect(runs).toHaveLength(2))
  const { books, baseline, before, scenario } = preview.get().shown!
  expect([books, baseline, before].map((row) => row?.length)).toEqual([1, 1, 1])
  expect(scenario.strategies[1]!.levers.coupon).toMatchObject({ value: 10 })
  expect(runs[1]![0]!.scenario.strategies[1]!.levers.coupon).toMatchObject({ value: 11 })
  go()
  await vi.waitFor(() => expect(runs).toHaveLength(3))
  go()
  await preview.rest()
  expect(preview.get().shown!.books).toHaveLength(2)
})

test('a look that was dropped half way asks for nothing more', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished, 2)
  preview.request(wishOf(10))
  await vi.waitFor(() => expect(runs).toHaveLength(1))
  preview.drop()
  go()
  await preview.rest()
  expect(runs).toHaveLength(1)
})

test('on a slow machine looks grow smaller, and again larger when it is quick', async () => {
  const { runner, runs, go } = runnerOf()
  const preview = createPreview(() => runner, finished)
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  const lookFor = async (took: number): Promise<number> => {
    preview.request(wishOf(10))
    const run = runs.length + 1
    await vi.waitFor(() => expect(runs).toHaveLength(run))
    now += took
    go()
    await preview.rest()
    return runs.at(-1)!.length
  }
  const sizes: number[] = []
  for (const took of [2 * patience, patience - 1, patience + 1, patience + 1, patience + 1, patience - 1, 1, 1, 1]) sizes.push(await lookFor(took))
  expect(sizes).toEqual([4, 4, 4, 2, 1, 1, 1, 2, 4])
  clock.mockRestore()
})
