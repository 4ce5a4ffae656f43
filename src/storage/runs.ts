/** The last runs of a scenario, kept beside its working copy: no daybooks, only what was run and what is told of it. */
import { checkScenario } from '../scenario/check.ts'
import { deepFreeze } from '../scenario/freeze.ts'
import { fileVersion } from '../scenario/scenario.ts'
import { database } from './database.ts'
import type { KeptRun } from './kept.ts'

/** Runs kept of one scenario. */
export const mostRuns = 30

/** The runs of a scenario, the newest first; those of another engine or an older format can no longer be told. */
export async function readRuns<R extends KeptRun>(of: string, engine: string): Promise<readonly R[]> {
  try {
    const list = await (await database()).get('runs', of)
    if (list?.format !== fileVersion) return []
    return (list.runs as readonly R[]).flatMap((run) => {
      const { scenario } = checkScenario(run.scenario)
      return run.engine === engine && scenario ? [{ ...run, scenario: deepFreeze(scenario) }] : []
    })
  } catch {
    return []
  }
}

/** Keeps the newest runs of a scenario; a browser that refuses forgets them with the visit. */
export async function writeRuns(of: string, runs: readonly KeptRun[]): Promise<void> {
  try {
    await (await database()).put('runs', { of, format: fileVersion, runs: runs.slice(0, mostRuns) })
  } catch {
    // what was run can be run again
  }
}
