/** Letter of every strategy: it stays with it, also in the file, whatever is removed beside it. */
import type { Scenario, Strategy } from './scenario.ts'

/** Letters of the strategies beside the baseline. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Letter = (typeof letters)[number]
/** The letter of a mark: 0 for the baseline, A to F for 1 to 6. */
export const letterOfMark = (mark: number): string => (mark === 0 ? '0' : letters[mark - 1]!)

const freeOf = (taken: readonly number[]): number => {
  let mark = 1
  while (taken.includes(mark)) mark++
  return mark
}

const known = new WeakMap<readonly Strategy[], readonly number[]>()
/** Marks by slot: 0 for the baseline, 1 to 6 for A to F. Who names no letter has that of their slot, or the first free one. */
export function marksOf({ strategies }: Pick<Scenario, 'strategies'>): readonly number[] {
  let marks = known.get(strategies)
  if (marks === undefined) {
    marks = marksAmong(strategies)
    // nobody can change these any more
    if (Object.isFrozen(strategies)) known.set(strategies, marks)
  }
  return marks
}

function marksAmong(strategies: readonly Strategy[]): readonly number[] {
  const named = strategies.map(({ letter }, slot) => (slot === 0 ? 0 : letter === undefined ? -1 : letters.indexOf(letter) + 1))
  const taken = named.filter((mark) => mark > 0)
  return named.map((mark, slot) => {
    if (mark >= 0) return mark
    const own = taken.includes(slot) ? freeOf(taken) : slot
    taken.push(own)
    return own
  })
}
/** The mark that the next strategy will bear. */
export const freeMark = (scenario: Pick<Scenario, 'strategies'>): number => freeOf(marksOf(scenario))

/** Strategies that bear these marks: a letter is written only where it is not that of the slot. */
export function withMarks(strategies: readonly Strategy[], marks: readonly number[]): readonly Strategy[] {
  const plain = marks.every((mark, slot) => mark === slot)
  return strategies.map((strategy, slot) => {
    const { letter: _old, ...rest } = strategy
    return plain || slot === 0 ? rest : { ...rest, letter: letters[marks[slot]! - 1]! }
  })
}
