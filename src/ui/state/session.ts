/** The one desk and the one set of results of the page, and the rule that joins them: an edit is followed by a run. */
import { browserPool } from '../../pool/browser.ts'
import { poolSize, type Pool } from '../../pool/pool.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { t } from '../../i18n/translate.ts'
import { createDocument, type DocumentStore, type Step } from './document.ts'
import { note } from './notices.ts'
import { createPreview } from './preview.ts'
import { createResults } from './results.ts'
import { showAll, tint } from './view.ts'

/** A full run starts this long after the last change, in milliseconds. */
const restBeforeRun = 400

export const desk: DocumentStore = createDocument(() => note({ text: t('files.readOnlyEdit'), action: { label: t('files.editCopy'), run: desk.copy } }))
let pool: Pool | undefined
/** The one pool of the page, opened when first needed. */
export const runner = (): Pool => (pool ??= browserPool())
export const results = createResults(runner)
export const preview = createPreview(runner, results.booksOf, poolSize(navigator.hardwareConcurrency))

let timer: ReturnType<typeof setTimeout> | undefined
let seen: Scenario | undefined
/** The steps that could be taken again. */
let undone: readonly Step[] = []
/** What was opened to begin with. */
let story: Scenario | undefined

/** Runs the scenario on the desk now. */
export function runNow(): void {
  clearTimeout(timer)
  const { scenario } = desk.get()
  if (scenario) void results.run(scenario)
}

/** A run after a rest; a look under way is let finish, since its workers are about to be free. */
function runSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const { scenario } = desk.get()
    void preview.rest().then(() => { if (desk.get().scenario === scenario && results.get().status !== 'running') runNow() })
  }, restBeforeRun)
}

/** The one strategy that a step of a drag has moved. */
function dragged({ gesture, before, after }: Step): number | undefined {
  const moved = gesture === undefined || before.strategies.length !== after.strategies.length ? [] : after.strategies.flatMap((strategy, slot) => (strategy === before.strategies[slot] ? [] : [slot]))
  return moved.length === 1 ? moved[0] : undefined
}

/** Begins to follow the desk; the first scenario runs at once, an edited one after a rest, and a drag is followed by quick looks. */
export function startSession(): void {
  desk.subscribe(() => {
    const { scenario, past, future, opened } = desk.get()
    // results of another story say nothing of this one
    const laid = opened !== story
    story = opened
    // what was hidden or pointed at there are other strategies here
    if (laid) {
      showAll()
      tint([])
    }
    if (laid && scenario && !results.answers(scenario)) results.clear()
    if (!scenario || scenario === seen) return
    const step = past.at(-1)
    // a step that is taken again is no drag
    const slot = step?.after === scenario && future.length === 0 && !undone.includes(step) ? dragged(step) : undefined
    undone = future
    seen = scenario
    clearTimeout(timer)
    const known = results.answers(scenario) && results.get().status !== 'running' && !results.get().sample
    const looks = !known && slot !== undefined && preview.request({ scenario, slot, gesture: step!.gesture!, from: step!.before })
    if (looks) results.giveWay()
    else preview.drop()
    if (known) return
    // a step back or forth to what has been run is its picture at once
    if (laid || (slot === undefined && results.knows(scenario))) return runNow()
    if (!looks && results.get().status === 'running') results.cancel()
    runSoon()
  })
  // the look gives way to the picture of the run that follows it
  let { shown } = results.get()
  results.subscribe(() => {
    if (results.get().shown === shown) return
    shown = results.get().shown
    if (shown && results.answers(desk.get().scenario ?? shown.scenario)) preview.drop()
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
