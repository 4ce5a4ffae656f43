/** What an experiment asks of the machine that runs it: one future of one strategy, wherever that happens. */
import type { Daybook } from '../model/daybook.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** One future of one strategy. `slot` 0 is the baseline; `replication` counts from 0. */
export type Job = { readonly scenario: Scenario; readonly slot: number; readonly replication: number }
/** A finished job. */
export type Done = { readonly job: Job; readonly book: Daybook }
/** A job that failed twice; the others go on. */
export type Failed = { readonly job: Job; readonly message: string }

/**
 * Runs jobs and reports each as it ends. Jobs of one replication stay on one worker, which builds its population once.
 * Resolves when all have ended or the signal aborts (then with what is finished; never rejects for an abort).
 */
export type Runner = {
  readonly run: (jobs: readonly Job[], report: (ended: Done | Failed) => void, signal?: AbortSignal) => Promise<void>
  readonly close: () => void
}
