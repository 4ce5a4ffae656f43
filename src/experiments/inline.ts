/** A runner without workers: one job after the other on the calling thread, with a pause between them so that an abort can come through. */
import type { Daybook } from '../model/daybook.ts'
import { runJob } from './run.ts'
import type { Done, Failed, Job, Runner } from './runner.ts'

// every machine has it; the core is compiled without the types of any
const { setTimeout } = globalThis as unknown as { setTimeout: (callback: () => void) => void }
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

const attempt = (run: (job: Job) => Daybook, job: Job): Done | Failed => {
  try {
    return { job, book: run(job) }
  } catch (error) {
    return { job, message: error instanceof Error ? error.message : String(error) }
  }
}

/** Runs jobs in place; a job that throws is reported as failed (the model is a function: a second try would throw again). */
export const inlineRunner = (run: (job: Job) => Daybook = runJob): Runner => ({
  async run(jobs, report, signal) {
    for (const job of jobs) {
      if (signal?.aborted) return
      report(attempt(run, job))
      await pause()
    }
  },
  close() {},
})
