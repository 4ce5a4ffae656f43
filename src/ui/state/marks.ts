/** Letter and colour of every strategy: they stay with it while it stands on the desk, whatever is removed beside it. */
import type { Scenario } from '../../scenario/scenario.ts'

const known = new WeakMap<Scenario, readonly number[]>()

/** By slot: 0 for the baseline, 1 to 6 for the marks A to F. A scenario that was just opened has them in order. */
export const marksOf = (scenario: Scenario): readonly number[] => known.get(scenario) ?? scenario.strategies.map((_, slot) => slot)
export const markOf = (scenario: Scenario, slot: number): number => marksOf(scenario)[slot] ?? slot
/** The slot that bears a mark, if any. */
export function slotOf(scenario: Scenario, mark: number): number | undefined {
  const slot = marksOf(scenario).indexOf(mark)
  return slot < 0 ? undefined : slot
}

const freeOf = (taken: readonly number[]): number => {
  let mark = 1
  while (taken.includes(mark)) mark++
  return mark
}
/** The mark that the next strategy will bear. */
export const freeMark = (scenario: Scenario): number => freeOf(marksOf(scenario))

/** Hands the marks on from a scenario to what an edit has made of it. */
export function inheritMarks(before: Scenario, next: Scenario): void {
  if (known.has(next)) return
  const old = marksOf(before)
  if (next.strategies.length === old.length) {
    known.set(next, old)
    return
  }
  const left = before.strategies.map((strategy, slot) => ({ strategy, mark: old[slot]! }))
  const marks: (number | undefined)[] = next.strategies.map((strategy, slot) => {
    const at = left.findIndex((one) => one.strategy === strategy)
    if (at >= 0) return left.splice(at, 1)[0]!.mark
    return slot === 0 ? 0 : undefined
  })
  const taken = marks.filter((mark) => mark !== undefined)
  known.set(next, marks.map((mark) => {
    if (mark !== undefined) return mark
    taken.push(freeOf(taken))
    return taken.at(-1)!
  }))
}

/** The marks of those scenarios where they are not in the order of the slots. */
export const unusualMarks = (scenarios: Iterable<Scenario>): readonly (readonly [Scenario, readonly number[]])[] =>
  Array.from(new Set(scenarios), (scenario) => [scenario, marksOf(scenario)] as const).filter(([, marks]) => marks.some((mark, slot) => mark !== slot))

/** Gives scenarios the marks they bore when they were put away. */
export function bringMarks(marks: ReturnType<typeof unusualMarks>): void {
  for (const [scenario, own] of marks) if (own.length === scenario.strategies.length) known.set(scenario, own)
}
