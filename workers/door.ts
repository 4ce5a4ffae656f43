/** What a worker can be asked: one future of one strategy in, its daybook out. */
import { transfer } from 'comlink'
import { runJob } from '../src/experiments/run.ts'
import type { Done, Job } from '../src/experiments/runner.ts'

export const door = {
  /** Simulates a job; the daybook's buffer moves to the caller without a copy. */
  run(job: Job): Done['book'] {
    const book = runJob(job)
    return transfer(book, [book.values.buffer])
  },
}
export type Door = typeof door
