/** Runs a case on shared luck and judges it: direction in nine futures of ten, size within half and one and a half times the claim. */
import { summarise } from '../../src/experiments/stats.ts'
import { futureOf, scenarioOf, type Case, type Measure } from './case.ts'

export const futures = 20
/** Futures that must show the direction. */
export const needed = 18
/** Futures of a trial, the first ones, unless it asks for more. */
export const trialFutures = 10
const size = { least: 0.5, most: 1.5 } as const

export type Found = {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Futures that show the demanded direction; absent where none is demanded. */
  readonly right?: number
  readonly holds: boolean
  /** Mean over the claim; absent without a claim. */
  readonly ofClaim?: number
  readonly agrees: boolean
}
export type Verdict = 'holds' | 'other size' | 'misses'
export type Ran = { readonly of: Case; readonly found: readonly Found[]; readonly trials: readonly Found[]; readonly verdict: Verdict }

const isRight = ({ above, below }: Measure, x: number): boolean => (above === undefined || x > above) && (below === undefined || x < below)

function judge(measure: Measure, values: readonly number[]): Found {
  const { mean, q10: low, q90: high } = summarise(values)
  const demanded = measure.above !== undefined || measure.below !== undefined
  const right = values.filter((x) => isRight(measure, x)).length
  const ofClaim = measure.claim === undefined ? undefined : mean / measure.claim
  return {
    mean, low, high, holds: !demanded || right >= needed, agrees: ofClaim === undefined || (ofClaim >= size.least && ofClaim <= size.most),
    ...(demanded && { right }), ...(ofClaim !== undefined && { ofClaim }),
  }
}

/** Values of measures in all futures, by measure. */
function valuesOf(of: Pick<Case, 'id' | 'world' | 'plays' | 'scale'>, measures: readonly Measure[], count: number): number[][] {
  const scenario = scenarioOf(of)
  const values = measures.map((): number[] => [])
  for (let replication = 0; replication < count; replication++) {
    const future = futureOf(scenario, replication)
    measures.forEach((measure, k) => values[k].push(measure.of(future)))
  }
  return values
}

export function runCase(of: Case): Ran {
  const values = valuesOf(of, of.measures, futures)
  const found = of.measures.map((measure, k) => judge(measure, values[k]))
  const trials = (of.trials ?? []).map(({ world, plays, measure = 0, lives = trialFutures }) =>
    judge(of.measures[measure], valuesOf({ ...of, world: { ...of.world, ...world }, plays: { ...of.plays, ...plays } }, [of.measures[measure]], lives)[0]))
  const verdict = !found.every(({ holds }) => holds) ? 'misses' : found.every(({ agrees }) => agrees) ? 'holds' : 'other size'
  return { of, found, trials, verdict }
}
