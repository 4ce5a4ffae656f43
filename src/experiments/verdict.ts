/** The verdict on the goal: which strategy, how sure, and why not when not. Data only; the page and the command line find the words. */
import { isMetricId, type MetricId } from '../metrics/ids.ts'
import { metricById } from '../metrics/index.ts'
import { scaled } from '../metrics/metric.ts'
import { compare, fewestFutures, sideOf, winsNeeded, type Comparison } from './compare.ts'
import { sharedReplications, slotsOf, type Results } from './results.ts'

export type VerdictState =
  /** Nothing to run. */
  | 'noStrategy'
  /** The baseline alone: nothing to compare it with. */
  | 'baselineOnly'
  /** Under twelve futures: still running (or that few were asked for), or stopped by the user. */
  | 'tooEarly'
  | 'cancelled'
  /** No strategy differs from the baseline on the goal in any future. */
  | 'identical'
  /** No strategy has a difference on the goal in any future: the baseline has no value of it, or nobody has. */
  | 'noValue'
  /** `slot` beats the baseline; likely does. */
  | 'clear'
  | 'likely'
  /** `slot` and `rival` both beat the baseline, and neither beats the other. */
  | 'tie'
  /** No strategy beats the baseline; all of them lose to it. */
  | 'keepBaseline'
  | 'harmful'
  /** The best strategy `slot` breaks a guardrail; `instead` is the best one that does not, if any beats the baseline. */
  | 'guardrail'

/** One guardrail and one strategy. `value` and `limit` in display units (yuan, real size). */
export type GuardrailCheck = {
  readonly slot: number
  readonly metric: MetricId
  readonly side: 'min' | 'max'
  readonly limit: number
  /** The mean over futures; the guardrail is broken when it lies beyond the limit. A dash (NaN) breaks nothing. */
  readonly value: number
  readonly broken: boolean
  /** Futures beyond the limit. */
  readonly futures: number
}

export type Verdict = {
  readonly state: VerdictState
  readonly goal: MetricId
  /** Futures that count, and those asked for. */
  readonly futures: number
  readonly planned: number
  readonly cancelled: boolean
  /** Wins that "likely better" takes among `futures`. */
  readonly needed: number
  /** The strategy that the sentence is about: the best one; with `harmful` the worst. */
  readonly slot?: number
  /** With a tie the equal one, else the runner-up among those that beat the baseline; and the futures in which `slot` is ahead of it. */
  readonly rival?: number
  readonly rivalWins?: number
  readonly instead?: number
  /** Every strategy but the baseline, on the goal, against the baseline. */
  readonly comparisons: readonly Comparison[]
  /** Strategies that lose to the baseline. */
  readonly losing: readonly number[]
  readonly guardrails: readonly GuardrailCheck[]
}

/** Every guardrail of the scenario against every strategy in `slots`. Metrics that do not exist are passed over: the reader has refused them. */
export function checkGuardrails(results: Results, slots: readonly number[] = slotsOf(results), replications = sharedReplications(results, slots)): GuardrailCheck[] {
  const { guardrails, scale } = results.scenario
  return guardrails.flatMap(({ metric: id, side, limit }) => {
    if (!isMetricId(id)) return []
    const beyond = (value: number) => (side === 'min' ? value < limit : value > limit)
    return slots.map((slot): GuardrailCheck => {
      const { value: { mean }, values } = compare(results, id, slot, slot, replications)
      const shown = (x: number) => scaled(metricById[id], x, scale)
      return { slot, metric: id, side, limit, value: shown(mean), broken: beyond(shown(mean)), futures: values.filter((x) => beyond(shown(x))).length }
    })
  })
}

const beats = ({ standing }: Comparison) => standing === 'better' || standing === 'likelyBetter'
const loses = ({ standing }: Comparison) => standing === 'worse' || standing === 'likelyWorse'

/**
 * The verdict over the strategies in `slots` (the baseline, slot 0, always takes part), by the rule of `standingOf` on paired wins.
 * The best is the one that beats the baseline by the largest mean difference on the goal.
 * @throws RangeError when the goal is no metric of a single run.
 */
export function verdict(results: Results, slots: readonly number[] = slotsOf(results)): Verdict {
  const goal = results.scenario.goal
  if (!isMetricId(goal) || metricById[goal].kind === 'paired') throw new RangeError(`${goal} cannot be a goal.`)
  const side = sideOf(metricById[goal])
  const everyone = [...new Set([0, ...slots])]
  const strategies = everyone.slice(1)
  const replications = results.books.length > 0 ? sharedReplications(results, everyone) : []
  const n = replications.length
  const comparisons = n > 0 ? strategies.map((slot) => compare(results, goal, slot, 0, replications)) : []
  const guardrails = n > 0 ? checkGuardrails(results, everyone, replications) : []
  // who has no value is neither ahead nor behind
  const ranked = comparisons.filter(({ difference }) => Number.isFinite(difference!.mean)).sort((a, b) => side * (b.difference!.mean - a.difference!.mean) || b.wins - a.wins || a.slot - b.slot)
  const losing = comparisons.filter(loses).map(({ slot }) => slot)
  const common = {
    goal, futures: n, planned: results.books[0]?.length ?? 0, cancelled: results.cancelled, needed: winsNeeded(n), comparisons, losing, guardrails,
  }

  if (results.books.length === 0) return { state: 'noStrategy', ...common }
  if (strategies.length === 0) return { state: 'baselineOnly', ...common }
  if (n < fewestFutures) return { state: results.cancelled ? 'cancelled' : 'tooEarly', ...common }
  if (comparisons.every(({ differences }) => differences!.every((x) => x === 0))) return { state: 'identical', ...common }

  if (ranked.length === 0) return { state: 'noValue', ...common }

  const winners = ranked.filter(beats)
  if (winners.length === 0) {
    if (losing.length < strategies.length) return { state: 'keepBaseline', ...common }
    return { state: 'harmful', slot: ranked[ranked.length - 1].slot, ...common }
  }
  const breaks = ({ slot }: Comparison) => guardrails.some((check) => check.slot === slot && check.broken)
  const [best, ...others] = winners
  const allowed = others.find((other) => !breaks(other))
  if (breaks(best)) return { state: 'guardrail', slot: best.slot, ...(allowed && { instead: allowed.slot }), ...common }

  const state = best.standing === 'better' ? 'clear' : 'likely'
  if (!allowed) return { state, slot: best.slot, ...common }
  const duel = compare(results, goal, best.slot, allowed.slot, replications)
  return { state: beats(duel) ? state : 'tie', slot: best.slot, rival: allowed.slot, rivalWins: duel.wins, ...common }
}
