/** What a worker can be asked: one future of one strategy in, its daybook out. */
import { transfer } from 'comlink'
import type { Daybook } from '../src/model/daybook.ts'
import { runJob } from '../src/experiments/run.ts'
import type { Job } from '../src/experiments/runner.ts'

export const door = {
  /** Simulates a job; the daybook's buffer moves to the caller without a copy. */
  run(job: Job): Daybook {
    const book = runJob(job)
    return transfer(book, [book.values.buffer])
  },
}
export type Door = typeof door
