/** The results of a run as plain data in display units: what JSON and CSV hold and the table shows. */
import { runFingerprint, type Fingerprint } from '../experiments/fingerprint.ts'
import type { Results } from '../experiments/results.ts'
import { scoreIds, scorecard, type ScoreRow } from '../experiments/scorecard.ts'
import type { Summary } from '../experiments/stats.ts'
import { verdict, type GuardrailCheck, type Verdict } from '../experiments/verdict.ts'
import { metricIds, type MetricId } from '../metrics/ids.ts'
import { metricById } from '../metrics/index.ts'
import { scaled, type MetricUnit } from '../metrics/metric.ts'
import { engineVersion } from '../model/version.ts'
import { scenarioKey } from '../scenario/hash.ts'
import { letterOfMark, marksOf } from '../scenario/letters.ts'
import type { Scenario, Words } from '../scenario/scenario.ts'

export type ReportRow = {
  readonly strategy: string
  readonly value: Summary
  readonly difference?: Summary
  readonly values: readonly number[]
  readonly differences?: readonly number[]
  /** Against the baseline, where the metric has a better side to be on; absent for the baseline itself, and where all futures end like it. */
  readonly wins?: number
  readonly verdict?: ScoreRow['standing']
  /** Futures in which the strategy is the best of all; absent for ratios that only a pair of runs has, and where a strategy takes no part. */
  readonly best?: number
}
export type ReportMetric = { readonly metric: MetricId; readonly unit: MetricUnit; readonly rows: readonly ReportRow[] }
export type Report = {
  readonly title: Words
  readonly engine: string
  readonly scenario: string
  readonly seed: number | string
  readonly futures: number
  readonly planned: number
  readonly strategies: readonly { readonly strategy: string; readonly name: Words }[]
  readonly goal: MetricId
  readonly verdict: Pick<Verdict, 'state' | 'needed'> & { readonly strategy?: string; readonly rival?: string; readonly instead?: string }
  readonly guardrails: readonly (Omit<GuardrailCheck, 'slot'> & { readonly strategy: string })[]
  readonly metrics: readonly ReportMetric[]
  readonly fingerprint: Fingerprint
}

/** 0 for the baseline, A to F for the others. */
export const letterOf = (scenario: Scenario, slot: number): string => letterOfMark(marksOf(scenario)[slot])

/** The slot of a letter. */
export const slotOf = (scenario: Scenario, letter: string): number => scenario.strategies.findIndex((_, slot) => letterOf(scenario, slot) === letter)

/** False for metrics without a better side, and for paired ratios without a break-even point. */
function decided(id: MetricId): boolean {
  const metric = metricById[id]
  return metric.kind === 'paired' ? metric.breakEven !== undefined : metric.better !== 'neither'
}

/** The goal and the headline first, then every other metric. */
const reportIds = (results: Results): MetricId[] => [...new Set([...scoreIds(results), ...metricIds])]

const shown = (id: MetricId, value: number, scale: number) => scaled(metricById[id], value, scale)

function summary(id: MetricId, { n, ...numbers }: Summary, scale: number): Summary {
  return { n, ...(Object.fromEntries(Object.entries(numbers).map(([name, x]) => [name, shown(id, x, scale)])) as Omit<Summary, 'n'>) }
}

/** The report of `slots`, the baseline among them; only futures that all of them have. */
export function report(results: Results, slots: readonly number[]): Report {
  const { scenario } = results
  const { scale } = scenario
  const letter = (slot: number): string => letterOf(scenario, slot)
  const found = verdict(results, slots)
  const row = (r: ScoreRow): ReportRow => ({
    strategy: letter(r.slot),
    value: summary(r.metric, r.value, scale),
    ...(r.difference && { difference: summary(r.metric, r.difference, scale) }),
    values: Array.from(r.values, (x) => shown(r.metric, x, scale)),
    ...(r.differences && { differences: Array.from(r.differences, (x) => shown(r.metric, x, scale)) }),
    ...(r.slot !== 0 && decided(r.metric) && { ...(r.standing !== 'same' && { wins: r.wins }), verdict: r.standing }),
    ...(r.best.length > 0 && metricById[r.metric].better !== 'neither' && { best: r.bestCount }),
  })
  return {
    title: scenario.title, engine: engineVersion, scenario: scenarioKey(scenario), seed: scenario.seed, futures: found.futures, planned: found.planned,
    strategies: slots.map((slot) => ({ strategy: letter(slot), name: scenario.strategies[slot].name })),
    goal: found.goal,
    verdict: {
      state: found.state, needed: found.needed,
      ...(found.slot !== undefined && { strategy: letter(found.slot) }),
      ...(found.rival !== undefined && { rival: letter(found.rival) }),
      ...(found.instead !== undefined && { instead: letter(found.instead) }),
    },
    guardrails: found.guardrails.map(({ slot, ...rest }) => ({ strategy: letter(slot), ...rest })),
    metrics: found.futures === 0 ? [] : scorecard(results, reportIds(results), slots)
      .map((group) => ({ metric: group.metric, unit: metricById[group.metric].unit, rows: group.rows.map(row) })),
    fingerprint: runFingerprint(results, slots),
  }
}
