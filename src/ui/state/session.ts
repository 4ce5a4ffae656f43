/** The one desk and the one set of results of the page, and the rule that joins them: an edit is followed by a run. */
import { browserPool } from '../../pool/browser.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createDocument } from './document.ts'
import { createResults } from './results.ts'

/** A full run starts this long after the last change, in milliseconds. */
export const restBeforeRun = 400

export const desk = createDocument()
export const results = createResults(() => browserPool())

let timer: ReturnType<typeof setTimeout> | undefined
let seen: Scenario | undefined

/** Runs the scenario on the desk now. */
export function runNow(): void {
  clearTimeout(timer)
  const { scenario } = desk.get()
  if (scenario) void results.run(scenario)
}

/** Begins to follow the desk; the first scenario runs at once, an edited one after a rest. */
export function startSession(): void {
  desk.subscribe(() => {
    const { scenario, past, future } = desk.get()
    if (!scenario || scenario === seen) return
    const opened = past.length === 0 && future.length === 0
    seen = scenario
    clearTimeout(timer)
    if (results.answers(scenario) && results.get().status !== 'running' && !results.get().sample) return
    if (opened) return runNow()
    if (results.get().status === 'running') results.cancel()
    timer = setTimeout(runNow, restBeforeRun)
  })
}

/** How many named steps lie between the shown result and the desk. */
export function changesSinceRun(): number {
  const { scenario, past, future } = desk.get()
  const { shown } = results.get()
  if (!scenario || !shown || results.answers(scenario)) return 0
  const back = past.findLastIndex((step) => step.before === shown.scenario)
  if (back >= 0) return past.length - back
  const forth = future.findIndex((step) => step.after === shown.scenario)
  return forth >= 0 ? forth + 1 : 1
}
