/** The runner without workers: the model itself, aborts and errors. */
import { expect, it } from 'vitest'
import { fingerprint } from '../../src/experiments/fingerprint.ts'
import { inlineRunner } from '../../src/experiments/inline.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import type { Done, Failed } from '../../src/experiments/runner.ts'
import { openDaybook, type Daybook } from '../../src/model/daybook.ts'
import { checkScenario } from '../../src/scenario/check.ts'
import { scenarioOf } from './worlds.ts'

const small = checkScenario({ version: 1, title: { en: 'Small', 'zh-CN': '小' }, world: { days: 20, customers: 100, prospects: 900 }, futures: 2 }).scenario!

it('runs the model, twice alike', async () => {
  const books: Daybook[][] = [[], []]
  for (const row of books) await inlineRunner().run(jobsOf(small), (ended) => row.push((ended as Done).book))
  expect(books[0]).toHaveLength(2)
  expect(fingerprint([books[0]!])).toEqual(fingerprint([books[1]!]))
  expect(fingerprint([[books[0]![0]]]).full).not.toBe(fingerprint([[books[0]![1]]]).full)
})

it('lets an abort come through between jobs, and keeps what is finished', async () => {
  const stop = new AbortController()
  const ended: unknown[] = []
  setTimeout(() => stop.abort())
  await inlineRunner(() => openDaybook([], 1)).run(jobsOf(scenarioOf(2, 5000)), (one) => ended.push(one), stop.signal)
  expect(ended.length).toBeGreaterThan(0)
  expect(ended.length).toBeLessThan(10_000)
})

it('reports a job that throws and goes on', async () => {
  const ended: (Done | Failed)[] = []
  const run = ({ slot }: { slot: number }) => {
    if (slot === 0) throw new RangeError('no')
    return openDaybook([], 1)
  }
  await inlineRunner(run).run(jobsOf(scenarioOf(2, 1)), (one) => ended.push(one))
  expect(ended).toMatchObject([{ job: { slot: 0 }, message: 'no' }, { job: { slot: 1 }, book: { days: 1 } }])
})
