/** What a worker can be asked: one future of one strategy in, its daybook out; or a study of one future. */
import { transfer } from 'comlink'
import { runJob } from '../src/experiments/run.ts'
import type { Done, Job } from '../src/experiments/runner.ts'
import { runStudy, type StudyJob, type Studied } from '../src/experiments/studies/index.ts'

export const door = {
  /** Simulates a job; the daybook's buffer moves to the caller without a copy. */
  run(job: Job): Done['book'] {
    const book = runJob(job)
    return transfer(book, [book.values.buffer])
  },
  /** Lives a future once more with observers; answers with what they saw. */
  study(job: StudyJob): Studied['answer'] {
    return runStudy(job)
  },
}
export type Door = typeof door
