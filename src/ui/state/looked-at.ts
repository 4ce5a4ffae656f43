/** Which strategies a tab looks at until its reader chooses: the one the verdict stands for, beside the baseline. */
import type { Scenario } from '../../scenario/scenario.ts'

/** The strategy to look at: the one picked while it is there, else the best, else the first beside the baseline. */
export function lookedAt(scenario: Scenario, picked: number | undefined, best: number | undefined): number {
  const there = (slot: number | undefined): slot is number => slot !== undefined && slot > 0 && slot < scenario.strategies.length
  return there(picked) ? picked : there(best) ? best : 1
}

/** The two strategies to lay side by side: those chosen while both are there, else the baseline and the one to look at; the baseline twice where it is alone. */
export function pairOf(scenario: Scenario, chosen: readonly [number, number] | undefined, best: number | undefined): readonly [number, number] {
  const { length } = scenario.strategies
  if (chosen?.every((slot) => slot < length)) return chosen
  return [0, length > 1 ? lookedAt(scenario, undefined, best) : 0]
}
