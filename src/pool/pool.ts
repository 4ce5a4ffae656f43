/** Many workers, one queue: keeps workers alive between runs, sends the jobs of one replication to one of them, replaces what breaks. */
import type { Done, Failed, Job, Runner } from '../experiments/runner.ts'
import type { Studied, StudyFailed, StudyJob, StudyRunner } from '../experiments/studies/index.ts'

/** A worker as the pool sees it. */
export type Opened = {
  readonly run: (job: Job) => Promise<Done['book']>
  readonly study: (job: StudyJob) => Promise<Studied['answer']>
  /** Calls back, at most once, when the worker breaks by itself. */
  readonly onCrash: (crashed: (message: string) => void) => void
  /** Ends the worker at once, whatever it is doing. */
  readonly close: () => void
}

/** Runs, and studies beside them. */
export type Pool = Runner & StudyRunner

/** How long a worker may finish its job after the run is no longer wanted, in milliseconds: a live worker is worth more than a new one. */
export const patience = { aborted: 60, replaced: 1000 } as const

/** As many workers as cores, but at most eight. */
export const poolSize = (cores: number | undefined): number => Math.max(1, Math.min(cores || 1, 8))

/** A place for a worker: the run it works for while it works, and the replication whose population it holds. */
type Seat = { worker?: Worker; batch?: Batch; last?: number }
type Worker = { readonly opened: Opened; readonly gone: Promise<never>; readonly end: (message: string) => void }
/** One thing to do on one worker, whether a run's job or a study. */
type Task = { readonly replication: number; readonly ask: (worker: Opened) => Promise<unknown>; readonly tell: (answer: unknown) => void; readonly fail: (message: string) => void }
type Batch = {
  groups: (readonly Task[])[]
  left: number
  over: boolean
  readonly finish: (error?: unknown) => void
}

/** Jobs of one replication together, in the order in which replications first appear. */
function groupJobs(jobs: readonly Job[], report: (ended: Done | Failed) => void): (readonly Task[])[] {
  const groups = new Map<number, Task[]>()
  for (const job of jobs) {
    const { replication } = job
    const task: Task = {
      replication, ask: (worker) => worker.run(job),
      tell: (book) => report({ job, book: book as Done['book'] }), fail: (message) => report({ job, message }),
    }
    const group = groups.get(replication)
    if (group) group.push(task)
    else groups.set(replication, [task])
  }
  return [...groups.values()]
}

/** Studies each by themselves, so that a run never waits for more than one. */
const groupStudies = (jobs: readonly StudyJob[], report: (ended: Studied | StudyFailed) => void): (readonly Task[])[] =>
  jobs.map((job) => [{
    replication: job.replication, ask: (worker) => worker.study(job),
    tell: (answer) => report({ job, answer: answer as Studied['answer'] }), fail: (message) => report({ job, message }),
  }])

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
 * A new run replaces one that is under way: the old one resolves with what it has. Studies wait for the run's jobs to be taken. A task whose
 * worker crashes or throws is tried once more on a new worker, then reported as failed. After an abort busy workers are ended within
 * `patience.aborted` ms and opened anew when next needed.
 */
export function createPool(open: () => Opened, size: number): Pool {
  const seats: Seat[] = Array.from({ length: size }, () => ({}))
  let current: Batch | undefined
  /** Studies under way or waiting, the oldest first. */
  const studies = new Set<Batch>()

  function vacate(seat: Seat, message: string): void {
    const { worker } = seat
    delete seat.worker
    delete seat.last
    worker?.opened.close()
    worker?.end(message)
  }

  /** The next group of tasks: of the run before any study, by preference one whose population the seat's worker still holds. */
  function take(seat: Seat): readonly Task[] | undefined {
    const batch = [...(current ? [current] : []), ...studies].find(({ groups }) => groups.length > 0)
    if (!batch) return undefined
    const known = batch.groups.findIndex(([task]) => task.replication === seat.last)
    seat.batch = batch
    return batch.groups.splice(Math.max(0, known), 1)[0]
  }

  async function attempt(seat: Seat, batch: Batch, task: Task): Promise<(() => void) | undefined> {
    let message = ''
    for (let tries = 0; tries < 2 && !batch.over; tries++) {
      try {
        const worker = (seat.worker ??= start(open))
        const answer = await Promise.race([task.ask(worker.opened), worker.gone])
        return () => task.tell(answer)
      } catch (error) {
        message = messageOf(error)
        vacate(seat, message)
      }
    }
    return batch.over ? undefined : () => task.fail(message)
  }

  async function serve(seat: Seat): Promise<void> {
    for (let tasks = take(seat); tasks; tasks = take(seat)) {
      const batch = seat.batch!
      for (const task of tasks) {
        const report = await attempt(seat, batch, task)
        if (seat.worker) seat.last = task.replication
        if (!report || batch.over) break
        try {
          report()
        } catch (error) {
          batch.finish(error)
        }
      }
      if (--batch.left === 0) batch.finish()
    }
    delete seat.batch
  }

  /** Ends a batch at once; workers still busy with it get a moment before they are ended too. */
  function abandon(batch: Batch, moment: number): void {
    const busy = seats.filter((seat) => seat.batch === batch).map((seat) => ({ seat, worker: seat.worker }))
    batch.finish()
    if (busy.length > 0) setTimeout(() => {
      for (const { seat, worker } of busy) if (seat.batch === batch && seat.worker === worker) vacate(seat, 'ended')
    }, moment)
  }

  /** Puts tasks into the queue by `enter`, takes them out by `leave` when they are over, and sets idle workers to them. */
  function queue(groups: (readonly Task[])[], signal: AbortSignal | undefined, enter: (batch: Batch) => void, leave: (batch: Batch) => void): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const abort = () => abandon(batch, patience.aborted)
      const batch: Batch = {
        groups, left: groups.length, over: false,
        finish(error) {
          if (batch.over) return
          batch.over = true
          batch.groups = []
          leave(batch)
          signal?.removeEventListener('abort', abort)
          if (error === undefined) resolve()
          else reject(error)
        },
      }
      if (groups.length === 0 || signal?.aborted) return batch.finish()
      enter(batch)
      signal?.addEventListener('abort', abort, { once: true })
      const idle = seats.filter((seat) => !seat.batch).sort((a, b) => Number(!a.worker) - Number(!b.worker))
      for (const seat of idle.slice(0, groups.length)) void serve(seat)
    })
  }

  return {
    run(jobs, report, signal) {
      if (current) abandon(current, patience.replaced)
      return queue(groupJobs(jobs, report), signal, (batch) => { current = batch }, (batch) => { if (current === batch) current = undefined })
    },
    study: (jobs, report, signal) => queue(groupStudies(jobs, report), signal, (batch) => void studies.add(batch), (batch) => void studies.delete(batch)),
    close() {
      for (const batch of [...(current ? [current] : []), ...studies]) abandon(batch, 0)
      for (const seat of seats) vacate(seat, 'closed')
    },
  }
}
