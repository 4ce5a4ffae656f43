/** The runs that have ended, of the scenario on the desk: the newest first, kept over a reload with its working copy. Loaded when the first run has ended. */
import { compare, type Comparison } from '../../experiments/compare.ts'
import { curve } from '../../experiments/curve.ts'
import { sharedReplications, slotsOf, type Results } from '../../experiments/results.ts'
import { verdict, type Verdict } from '../../experiments/verdict.ts'
import { engineVersion } from '../../model/version.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { KeptRun } from '../../storage/kept.ts'
import { mostRuns, readRuns, writeRuns } from '../../storage/runs.ts'
import { fingerprintOf } from '../parts/provenance.ts'
import { keeping } from './keeper.ts'
import { keyOf } from './results.ts'
import { desk, results, runNow } from './session.ts'
import { createStore } from './store.ts'

export type Run = KeptRun & {
  readonly verdict: Verdict
  readonly fingerprint: string
  /** Every strategy's own totals on the goal, by slot. */
  readonly totals: readonly Comparison[]
  /** The difference on the goal against the baseline over the run, by slot, a point in every few days. */
  readonly lines: readonly (readonly number[])[]
}

export const history = createStore<readonly Run[]>([])

/** Points of a line, about. */
const points = 32

/** What is told of a run when its daybooks are gone; nothing before a future is there. */
export function runOf(shown: Results, at: number): Run | undefined {
  const replications = sharedReplications(shown)
  if (shown.scenario.strategies.length === 0 || replications.length === 0) return undefined
  const judged = verdict(shown)
  const slots = slotsOf(shown)
  const { curves } = curve(shown, judged.goal, { slots, replications })
  return {
    at, engine: engineVersion, scenario: shown.scenario, verdict: judged, fingerprint: fingerprintOf(shown),
    totals: slots.map((slot) => compare(shown, judged.goal, slot, slot, replications)),
    lines: curves.map(({ mean }) => {
      const every = Math.max(1, Math.floor(mean.length / points))
      return Array.from(mean).filter((_, day) => day % every === 0 || day === mean.length - 1)
    }),
  }
}

/** A run on top of those before it; one that was cut short and went on to its end takes its own place. */
export function withRun(runs: readonly Run[], run: Run): readonly Run[] {
  const [last] = runs
  const same = last !== undefined && keyOf(last.scenario) === keyOf(run.scenario)
  return [run, ...(same ? runs.slice(1) : runs)].slice(0, mostRuns)
}

/** A run that was known already took no time, in seconds. */
const briefest = 0.05
/** By what was opened: a scenario that is brought back brings its runs. */
const lists = new WeakMap<Scenario, readonly Run[]>()
let story: Scenario | undefined
let told: Results | undefined

const keptUnder = (): string | undefined => {
  const id = keeping.get().entry?.id
  return id?.startsWith('library:') ? undefined : id
}

function follow(): void {
  const { opened } = desk.get()
  if (opened === story) return
  story = opened
  const known = opened && lists.get(opened)
  history.set(known ?? [])
  const id = keptUnder()
  if (!opened || known || id === undefined) return
  void readRuns<Run>(id, engineVersion).then((kept) => {
    if (story !== opened) return
    const before = history.get()
    const own = new Set(before.map(({ fingerprint }) => fingerprint))
    put(opened, [...before, ...kept.filter(({ fingerprint }) => !own.has(fingerprint))].slice(0, mostRuns))
  })
}

function put(opened: Scenario, runs: readonly Run[]): void {
  lists.set(opened, runs)
  history.set(runs)
}

function ended(): void {
  const { status, shown, sample, seconds } = results.get()
  const { scenario, opened } = desk.get()
  if ((status !== 'done' && status !== 'cancelled') || !shown || sample || shown === told || !scenario || !opened || !results.answers(scenario)) return
  told = shown
  const runs = history.get()
  const key = keyOf(shown.scenario)
  // undo and redo bring back what was run before: nothing has ended
  if (runs.some((run, k) => keyOf(run.scenario) === key && (seconds < briefest || k === 0) && run.verdict.futures >= sharedReplications(shown).length)) return
  const run = runOf(shown, Date.now())
  if (!run) return
  put(opened, withRun(runs, run))
  const id = keptUnder()
  if (id !== undefined) void writeRuns(id, history.get())
}

/** Begins to note what ends; the run that has just ended is the first. */
export function startHistory(): void {
  desk.subscribe(follow)
  follow()
  results.subscribe(ended)
  ended()
}

/** Lays the scenario of a run on the desk as one step, and shows what is known of it at once. */
export function backToRun({ scenario }: Run, time: string): void {
  desk.edit(scenario, { key: 'step.run', values: { time } })
  runNow()
}
