/** Letter and colour of every strategy: they stay with it, whatever is removed beside it. */
import { marksOf } from '../../scenario/letters.ts'
import type { Scenario } from '../../scenario/scenario.ts'

export const markOf = (scenario: Scenario, slot: number): number => marksOf(scenario)[slot] ?? slot
/** The slot that bears a mark, if any. */
export function slotOf(scenario: Scenario, mark: number): number | undefined {
  const slot = marksOf(scenario).indexOf(mark)
  return slot < 0 ? undefined : slot
}
