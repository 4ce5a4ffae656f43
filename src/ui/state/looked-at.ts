/** Which strategies a tab looks at until its reader chooses: the one the verdict stands for, beside the baseline; never a hidden one. */
import type { LeverId } from '../../levers/index.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { slotOf } from './marks.ts'
import { visibleSlots } from './view.ts'

/** The strategies beside the baseline that are not hidden. */
export const shownRivals = (scenario: Scenario): number[] => visibleSlots(scenario).filter((slot) => slot > 0)

/** The strategy to look at: the one with the mark picked while it is there, else the best, else the first that is shown; undefined where all are hidden, or none is there. */
export function lookedAt(scenario: Scenario, picked: number | undefined, best: number | undefined, among: readonly number[] = shownRivals(scenario)): number | undefined {
  const own = picked === undefined ? undefined : slotOf(scenario, picked)
  return [own, best].find((slot) => slot !== undefined && among.includes(slot)) ?? among[0]
}

/** The two strategies to lay side by side: those with the marks chosen while both are shown, else the baseline and the one to look at; the baseline twice where it is alone. */
export function pairOf(scenario: Scenario, chosen: readonly [number, number] | undefined, best: number | undefined): readonly [number, number] {
  const among = shownRivals(scenario)
  const [first, second] = (chosen ?? []).map((mark) => slotOf(scenario, mark)).filter((slot) => slot === 0 || (slot !== undefined && among.includes(slot)))
  if (first !== undefined && second !== undefined) return [first, second]
  return [0, lookedAt(scenario, undefined, best, among) ?? 0]
}

/** A strategy beside the baseline that uses a lever: the best where it does, else the first that is shown; undefined where none does. */
export function slotWith(scenario: Scenario, lever: LeverId, best?: number): number | undefined {
  const users = shownRivals(scenario).filter((slot) => settingsOf(scenario, slot, lever).on)
  return users.find((slot) => slot === best) ?? users[0]
}
