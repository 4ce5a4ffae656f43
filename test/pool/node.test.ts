/** Real threads: daybooks cross, exits and errors are told, a thread in an endless loop can be stopped. */
import { afterEach, expect, it } from 'vitest'
import type { Done, Failed, Job, Runner } from '../../src/experiments/runner.ts'
import { nodePool } from '../../src/pool/node.ts'
import { scenarioOf } from '../experiments/worlds.ts'

const jobsOf = (seed: string, futures = 4): Job[] =>
  Array.from({ length: futures }, (_, replication) => [0, 1].map((slot) => ({ scenario: scenarioOf(2, futures, { seed }), slot, replication }))).flat()

let pool: Runner | undefined
afterEach(() => pool?.close())

async function run(seed: string, { signal, heard }: { signal?: AbortSignal; heard?: (done: number) => void } = {}) {
  pool = nodePool(new URL('thread.mjs', import.meta.url), 2)
  const done: Done[] = []
  const failed: Failed[] = []
  await pool.run(jobsOf(seed), (ended) => {
    if ('book' in ended) done.push(ended)
    else failed.push(ended)
    heard?.(done.length)
  }, signal)
  return { done, failed }
}

it('brings daybooks across, those of one future from one thread', async () => {
  const { done, failed } = await run('plain')
  expect([done.length, failed.length]).toEqual([8, 0])
  for (const { job, book } of done) expect(Array.from(book.values.subarray(1))).toEqual([job.slot, job.replication])
  const threads = (r: number) => new Set(done.filter(({ job }) => job.replication === r).map(({ book }) => book.values[0]))
  expect([0, 1, 2, 3].map((r) => threads(r).size)).toEqual([1, 1, 1, 1])
})

it.each([['exit', /ended with code 7/], ['throw', /no such world/]])('tells of a thread that ends in %s, and finishes the rest', async (seed, message) => {
  const { done, failed } = await run(seed)
  expect(done.map(({ job }) => job.replication).sort()).toEqual([0, 0, 2, 2, 3, 3])
  expect(failed.map(({ job }) => job.replication)).toEqual([1, 1])
  for (const failure of failed) expect(failure.message).toMatch(message)
})

it('stops threads that never come back', async () => {
  const stop = new AbortController()
  // the first future is told, all others are in their loops by then or will be
  const { done, failed } = await run('loop', { signal: stop.signal, heard: (told) => { if (told === 2) setTimeout(() => stop.abort(), 100) } })
  expect([done.length, failed.length]).toEqual([2, 0])
  await new Promise((resolve) => setTimeout(resolve, 150))
  const again: unknown[] = []
  await pool!.run(jobsOf('plain'), (ended) => again.push(ended))
  expect(again).toHaveLength(8)
})

it('fails rather than hangs when there is no such program', async () => {
  pool = nodePool(new URL('nowhere.mjs', import.meta.url), 1)
  const failed: (Done | Failed)[] = []
  await pool.run(jobsOf('plain', 1), (ended) => failed.push(ended))
  expect(failed).toHaveLength(2)
  expect(failed[0]).not.toHaveProperty('book')
})
