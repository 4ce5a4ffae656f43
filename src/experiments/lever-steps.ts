/** From the baseline to a strategy, one lever after the other: the plans between them, and what each lever adds on top of those before it. */
import { leverIds, type LeverId } from '../levers/index.ts'
import type { Daybook } from '../model/daybook.ts'
import { settingsOf } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Results } from './results.ts'

export type LeverSteps = {
  /** The levers in which the strategy differs from the baseline, in the order of the matrix. */
  readonly levers: readonly LeverId[]
  /** The baseline, then the strategy's levers one more at a time: slot k has the first k of them, the last is the strategy itself. */
  readonly scenario: Scenario
}

/** The plans on the way to a strategy. */
export function leverSteps(scenario: Scenario, slot: number): LeverSteps {
  const levers = leverIds.filter((id) => {
    const { on, differs } = settingsOf(scenario, slot, id)
    return differs.size > 0 && (on || settingsOf(scenario, 0, id).on)
  })
  const [baseline] = scenario.strategies
  const { letter: _, ...strategy } = scenario.strategies[slot]!
  const between = levers.slice(1).map((__, k) => ({ ...strategy, levers: Object.fromEntries(levers.slice(0, k + 1).map((id) => [id, strategy.levers[id]])) }))
  return { levers, scenario: { ...scenario, strategies: levers.length === 0 ? [baseline] : [baseline, ...between, strategy] } }
}

/** Results of the plans: both ends as they were run, and what has come of those between, by lever and replication. */
export function stepResults({ scenario }: LeverSteps, whole: Results, slot: number, between: readonly (readonly (Daybook | undefined)[])[]): Results {
  const [base, last] = [whole.books[0], whole.books[slot]]
  return { scenario, failed: [], cancelled: false, books: scenario.strategies.map((_, k) => (k === 0 ? base : k === scenario.strategies.length - 1 ? last : between[k - 1] ?? base.map(() => undefined))) }
}
