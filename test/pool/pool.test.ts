/** The queue with doors that open, hang, break and stay shut as told. */
import { describe, expect, it, vi } from 'vitest'
import type { Done, Failed, Job } from '../../src/experiments/runner.ts'
import type { StudyJob } from '../../src/experiments/studies/index.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { createPool, patience, poolSize, type Opened } from '../../src/pool/pool.ts'
import { scenarioOf } from '../experiments/worlds.ts'

const scenario = scenarioOf(3, 8)
const book = {} as Daybook
const jobsOf = (futures: number, slots = 3): Job[] =>
  Array.from({ length: futures }, (_, replication) => Array.from({ length: slots }, (_, slot) => ({ scenario, slot, replication }))).flat()
const nameOf = ({ slot, replication }: Job) => `${replication}.${slot}`
const soon = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms))

type Act = 'done' | 'crash' | 'throw' | 'hang'
/** Workers that do with each job what `act` says of its n-th try; keeps a log of who ran what. */
function house(act: (job: Job, attempt: number) => Act = () => 'done', hanging?: number) {
  const log: { worker: number; job: string }[] = []
  const tries = new Map<string, number>()
  let opened = 0
  const closed: number[] = []
  const open = (): Opened => {
    const worker = opened++
    let crash: (message: string) => void = () => {}
    return {
      async run(job) {
        const attempt = (tries.get(nameOf(job)) ?? 0) + 1
        tries.set(nameOf(job), attempt)
        log.push({ worker, job: nameOf(job) })
        await soon()
        switch (act(job, attempt)) {
          case 'done': return book
          case 'throw': throw new Error(`no ${nameOf(job)}`)
          case 'crash': crash('out of memory')
        }
        return new Promise<never>(() => {})
      },
      async study({ replication }) {
        log.push({ worker, job: `study ${replication}` })
        await soon()
        if (replication === hanging) return new Promise<never>(() => {})
        return undefined
      },
      onCrash: (crashed) => { crash = crashed },
      close: () => { closed.push(worker) },
    }
  }
  return { open, log, closed, opened: () => opened }
}

function collect() {
  const done: string[] = []
  const failed: Failed[] = []
  const report = (ended: Done | Failed) => {
    if ('book' in ended) done.push(nameOf(ended.job))
    else failed.push(ended)
  }
  return { done, failed, report }
}

describe('a run', () => {
  it('reports every job once, and keeps a future on one worker', async () => {
    const { open, log, opened } = house()
    const { done, failed, report } = collect()
    const pool = createPool(open, 2)
    await pool.run(jobsOf(8), report)
    expect([...done].sort()).toEqual(jobsOf(8).map(nameOf).sort())
    expect([failed.length, opened()]).toEqual([0, 2])
    for (let r = 0; r < 8; r++) expect(new Set(log.filter(({ job }) => job.startsWith(`${r}.`)).map(({ worker }) => worker)).size).toBe(1)
    expect(new Set(log.map(({ worker }) => worker)).size).toBe(2)
  })

  it('opens no more workers than it has futures, and keeps them for the next run', async () => {
    const { open, log, opened } = house()
    const pool = createPool(open, 8)
    await pool.run(jobsOf(1), () => {})
    expect(opened()).toBe(1)
    await pool.run(jobsOf(1), () => {})
    expect([opened(), new Set(log.map(({ worker }) => worker)).size]).toEqual([1, 1])
    await pool.run(jobsOf(4), () => {})
    expect(opened()).toBe(4)
  })

  it('gives a worker the future whose population it holds', async () => {
    const { open, log } = house()
    const pool = createPool(open, 2)
    await pool.run(jobsOf(2, 1), () => {})
    const held = new Map(log.map(({ worker, job }) => [job, worker]))
    log.length = 0
    await pool.run([...jobsOf(2, 1)].reverse(), () => {})
    for (const { worker, job } of log) expect(worker).toBe(held.get(job))
  })

  it('without jobs ends at once', async () => {
    const { open, opened } = house()
    await createPool(open, 2).run([], () => {})
    expect(opened()).toBe(0)
  })

  it('fails when its reporter does', async () => {
    const pool = createPool(house().open, 2)
    await expect(pool.run(jobsOf(2), () => { throw new Error('reporter') })).rejects.toThrow('reporter')
    const { done, report } = collect()
    await pool.run(jobsOf(1), report)
    expect(done).toHaveLength(3)
  })
})

describe('a worker that breaks', () => {
  it.each(['crash', 'throw'] as const)('once (%s) is replaced, and its job done by another', async (act) => {
    const { open, closed, opened } = house((job, attempt) => (nameOf(job) === '1.1' && attempt === 1 ? act : 'done'))
    const { done, failed, report } = collect()
    await createPool(open, 2).run(jobsOf(3), report)
    expect([...done].sort()).toEqual(jobsOf(3).map(nameOf).sort())
    expect([failed.length, opened(), closed.length]).toEqual([0, 3, 1])
  })

  it('twice costs that job and no other', async () => {
    const { open } = house((job) => (nameOf(job) === '1.1' ? 'crash' : 'done'))
    const { done, failed, report } = collect()
    await createPool(open, 2).run(jobsOf(3), report)
    expect(failed.map(({ job, message }) => [nameOf(job), message])).toEqual([['1.1', 'out of memory']])
    expect(done).toHaveLength(8)
    expect(done).toContain('1.2')
  })

  it('leaves its place empty until no open worker is idle', async () => {
    const { open, opened } = house((job) => (job.replication === 0 ? 'crash' : 'done'))
    const pool = createPool(open, 2)
    await pool.run(jobsOf(2, 1), () => {})
    expect(opened()).toBe(3)
    await pool.run(jobsOf(2, 1).slice(1), () => {})
    expect(opened()).toBe(3)
  })

  it('at its opening fails all jobs, and hangs none', async () => {
    const { failed, report } = collect()
    await createPool(() => { throw new Error('blocked') }, 2).run(jobsOf(2, 1), report)
    expect(failed.map(({ message }) => message)).toEqual(['blocked', 'blocked'])
  })
})

describe('an abort', () => {
  it('keeps what is finished, ends the run before the busy workers, and these soon after', async () => {
    const { open, closed, opened } = house((job) => (job.replication < 2 ? 'done' : 'hang'))
    const { done, report } = collect()
    const stop = new AbortController()
    const pool = createPool(open, 2)
    const run = pool.run(jobsOf(6), report, stop.signal)
    await vi.waitFor(() => expect(done).toHaveLength(6))
    await soon(10)
    stop.abort()
    await run
    expect(closed).toEqual([])
    await vi.waitFor(() => expect([...closed].sort()).toEqual([0, 1]))
    expect(done).toHaveLength(6)
    await pool.run(jobsOf(2), report)
    expect([done.length, opened()]).toEqual([12, 4])
  })

  it('before the start runs nothing', async () => {
    const { open, opened } = house()
    await createPool(open, 2).run(jobsOf(2), () => {}, AbortSignal.abort())
    expect(opened()).toBe(0)
  })

  it('after the end does nothing', async () => {
    const { open, closed } = house()
    const stop = new AbortController()
    await createPool(open, 2).run(jobsOf(2), () => {}, stop.signal)
    stop.abort()
    await soon(patience.aborted + 20)
    expect(closed).toEqual([])
  })
})

describe('a newer run', () => {
  it('replaces the older one, which reports nothing more', async () => {
    const { open } = house()
    const older = collect()
    const newer = collect()
    const pool = createPool(open, 2)
    const first = pool.run(jobsOf(8), older.report)
    await soon(4)
    const second = pool.run(jobsOf(3), newer.report)
    await first
    const kept = older.done.length
    expect(kept).toBeLessThan(24)
    await second
    expect(newer.done).toHaveLength(9)
    expect(older.done).toHaveLength(kept)
  })

  it('finds the workers of the older one, where they finish in time', async () => {
    const { open, opened, closed } = house()
    const pool = createPool(open, 2)
    void pool.run(jobsOf(8), () => {})
    await soon(2)
    await pool.run(jobsOf(4), () => {})
    expect([opened(), closed.length]).toEqual([2, 0])
  })

  it('does not wait for an older job that hangs', async () => {
    let hang = true
    const { open, closed } = house(() => (hang ? 'hang' : 'done'))
    const { done, report } = collect()
    const pool = createPool(open, 1)
    void pool.run(jobsOf(1, 1), () => {})
    await soon(10)
    hang = false
    await pool.run(jobsOf(1, 1), report)
    expect([done.length, closed.length]).toEqual([1, 1])
  })
})

it('closes every worker', async () => {
  const { open, closed } = house((job) => (job.replication === 0 ? 'done' : 'hang'))
  const pool = createPool(open, 2)
  const run = pool.run(jobsOf(3), () => {})
  await soon(10)
  pool.close()
  await run
  expect([...closed].sort()).toEqual([0, 1])
})

it('has a worker per core, but one to eight', () => {
  expect([undefined, 0, 1, 2, 8, 64].map(poolSize)).toEqual([1, 1, 1, 2, 8, 8])
})

describe('studies', () => {
  const wishesOf = (futures: number): StudyJob<'cohorts'>[] => Array.from({ length: futures }, (_, replication) => ({ study: 'cohorts', scenario, slots: [0], replication, wish: {} }))

  it('wait for a run to be taken, and go on after it', async () => {
    const { open, log } = house()
    const pool = createPool(open, 1)
    const studied: number[] = []
    const study = pool.study(wishesOf(3), ({ job }) => studied.push(job.replication))
    const { done, report } = collect()
    await pool.run(jobsOf(1), report)
    expect(done).toHaveLength(3)
    // the worker was at the first study when the run came
    expect(log.map(({ job }) => job).slice(0, 4)).toEqual(['study 0', '0.0', '0.1', '0.2'])
    await study
    expect(studied).toEqual([0, 1, 2])
  })

  it('do not replace a run, nor does a run replace them', async () => {
    const pool = createPool(house().open, 2)
    const { done, report } = collect()
    const studied: number[] = []
    const run = pool.run(jobsOf(4), report)
    await Promise.all([pool.study(wishesOf(2), ({ job }) => studied.push(job.replication)), run])
    expect([done.length, studied.length]).toEqual([12, 2])
  })

  it('end when they are no longer wanted, and free their worker', async () => {
    const { open, closed } = house(() => 'done', 0)
    const pool = createPool(open, 1)
    const stop = new AbortController()
    const study = pool.study(wishesOf(2), () => {}, stop.signal)
    await soon(5)
    stop.abort()
    await study
    await vi.waitFor(() => expect(closed).toEqual([0]))
    const { done, report } = collect()
    await pool.run(jobsOf(1), report)
    expect(done).toHaveLength(3)
  })
})
