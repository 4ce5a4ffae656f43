/** What the command line needs of the machine, and what it answers with. */
import type { Runner } from '../experiments/runner.ts'

export type Machine = {
  /** Results. */
  readonly out: (text: string) => void
  /** Progress, problems, errors. */
  readonly err: (text: string) => void
  /** True when `err` is a terminal that can rewrite its line. */
  readonly live: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runner: () => Runner
  /** Calls back when the user asks to stop (Ctrl+C). */
  readonly onStop: (stop: () => void) => void
}

/** Exit codes: the command did what it was asked; the file has problems; the call was wrong; futures failed; the user stopped the run. */
export const exit = { done: 0, problems: 1, usage: 2, failed: 3, stopped: 130 } as const
