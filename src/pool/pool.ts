/** Many workers, one queue: keeps workers alive between runs, sends the jobs of one replication to one of them, replaces what breaks. */
import type { Done, Failed, Job, Runner } from '../experiments/runner.ts'

/** A worker as the pool sees it. */
export type Opened = {
  readonly run: (job: Job) => Promise<Done['book']>
  /** Calls back, at most once, when the worker breaks by itself. */
  readonly onCrash: (crashed: (message: string) => void) => void
  /** Ends the worker at once, whatever it is doing. */
  readonly close: () => void
}

/** How long a worker may finish its job after the run is no longer wanted, in milliseconds: a live worker is worth more than a new one. */
export const patience = { aborted: 60, replaced: 1000 } as const

/** As many workers as cores, but at most eight. */
export const poolSize = (cores: number | undefined): number => Math.max(1, Math.min(cores || 1, 8))

/** A place for a worker: the run it works for while it works, and the replication whose population it holds. */
type Seat = { worker?: Worker; batch?: Batch; last?: number }
type Worker = { readonly opened: Opened; readonly gone: Promise<never>; readonly end: (message: string) => void }
type Batch = {
  groups: (readonly Job[])[]
  left: number
  over: boolean
  readonly report: (ended: Done | Failed) => void
  readonly finish: (error?: unknown) => void
}

/** Jobs of one replication together, in the order in which replications first appear. */
function groupJobs(jobs: readonly Job[]): (readonly Job[])[] {
  const groups = new Map<number, Job[]>()
  for (const job of jobs) {
    const group = groups.get(job.replication)
    if (group) group.push(job)
    else groups.set(job.replication, [job])
  }
  return [...groups.values()]
}

function start(open: () => Opened): Worker {
  const opened = open()
  let end: (message: string) => void = () => {}
  const gone = new Promise<never>((_, reject) => { end = (message) => reject(new Error(message)) })
  gone.catch(() => {})
  opened.onCrash(end)
  return { opened, gone, end }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * A runner over at most `size` workers, opened when first needed and kept until `close`.
 * A new run replaces one that is under way: the old one resolves with what it has. A job whose worker crashes or throws is tried once more on a
 * new worker, then reported as failed. After an abort busy workers are ended within `patience.aborted` ms and opened anew when next needed.
 */
export function createPool(open: () => Opened, size: number): Runner {
  const seats: Seat[] = Array.from({ length: size }, () => ({}))
  let current: Batch | undefined

  function vacate(seat: Seat, message: string): void {
    const { worker } = seat
    delete seat.worker
    delete seat.last
    worker?.opened.close()
    worker?.end(message)
  }

  /** The next group of jobs: by preference one whose population the seat's worker still holds. */
  function take(seat: Seat): readonly Job[] | undefined {
    if (!current || current.groups.length === 0) return undefined
    const known = current.groups.findIndex(([job]) => job.replication === seat.last)
    seat.batch = current
    return current.groups.splice(Math.max(0, known), 1)[0]
  }

  async function attempt(seat: Seat, batch: Batch, job: Job): Promise<Done | Failed | undefined> {
    let message = ''
    for (let tries = 0; tries < 2 && !batch.over; tries++) {
      try {
        const worker = (seat.worker ??= start(open))
        return { job, book: await Promise.race([worker.opened.run(job), worker.gone]) }
      } catch (error) {
        message = messageOf(error)
        vacate(seat, message)
      }
    }
    return batch.over ? undefined : { job, message }
  }

  async function serve(seat: Seat): Promise<void> {
    for (let jobs = take(seat); jobs; jobs = take(seat)) {
      const batch = seat.batch!
      for (const job of jobs) {
        const ended = await attempt(seat, batch, job)
        if (seat.worker) seat.last = job.replication
        if (!ended || batch.over) break
        try {
          batch.report(ended)
        } catch (error) {
          batch.finish(error)
        }
      }
      if (--batch.left === 0) batch.finish()
    }
    delete seat.batch
  }

  /** Ends a run at once; workers still busy with it get a moment before they are ended too. */
  function abandon(batch: Batch, moment: number): void {
    const busy = seats.filter((seat) => seat.batch === batch).map((seat) => ({ seat, worker: seat.worker }))
    batch.finish()
    if (busy.length > 0) setTimeout(() => {
      for (const { seat, worker } of busy) if (seat.batch === batch && seat.worker === worker) vacate(seat, 'ended')
    }, moment)
  }

  return {
    run(jobs, report, signal) {
      if (current) abandon(current, patience.replaced)
      return new Promise<void>((resolve, reject) => {
        const groups = groupJobs(jobs)
        const abort = () => abandon(batch, patience.aborted)
        const batch: Batch = {
          groups, left: groups.length, over: false, report,
          finish(error) {
            if (batch.over) return
            batch.over = true
            batch.groups = []
            if (current === batch) current = undefined
            signal?.removeEventListener('abort', abort)
            if (error === undefined) resolve()
            else reject(error)
          },
        }
        if (groups.length === 0 || signal?.aborted) return batch.finish()
        current = batch
        signal?.addEventListener('abort', abort, { once: true })
        const idle = seats.filter((seat) => !seat.batch).sort((a, b) => Number(!a.worker) - Number(!b.worker))
        for (const seat of idle.slice(0, groups.length)) void serve(seat)
      })
    },
    close() {
      if (current) abandon(current, 0)
      for (const seat of seats) vacate(seat, 'closed')
    },
  }
}
