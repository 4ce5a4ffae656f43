/** Which strategies a tab opens on, and that hidden ones stay out of it. */
import { afterEach, expect, it } from 'vitest'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, moveStrategy, switchLever } from '../../src/scenario/edit.ts'
import { lookedAt, pairOf, shownRivals, slotWith } from '../../src/ui/state/looked-at.ts'
import { showAll, toggleHidden } from '../../src/ui/state/view.ts'

const scenario = addStrategy(addStrategy(addStrategy(newScenario())))
afterEach(showAll)

it('opens on what was picked, else on the best, else on the first', () => {
  expect([lookedAt(scenario, 3, 2), lookedAt(scenario, undefined, 2), lookedAt(scenario, 9, 0), lookedAt(newScenario(), undefined, undefined)]).toEqual([3, 2, 1, undefined])
  expect([pairOf(scenario, undefined, 2), pairOf(scenario, [3, 1], 2), pairOf(scenario, [0, 9], 2), pairOf(newScenario(), undefined, undefined)]).toEqual([[0, 2], [3, 1], [0, 2], [0, 0]])
})

it('passes over hidden ones, and has nothing where all are hidden', () => {
  toggleHidden(2)
  expect(shownRivals(scenario)).toEqual([1, 3])
  expect([lookedAt(scenario, 2, 2), lookedAt(scenario, 2, 3)]).toEqual([1, 3])
  expect(pairOf(scenario, [2, 3], undefined)).toEqual([0, 1])
  toggleHidden(1)
  toggleHidden(3)
  expect(lookedAt(scenario, 1, 2)).toBeUndefined()
  expect(pairOf(scenario, [1, 2], 3)).toEqual([0, 0])
})

it('finds a strategy that uses a lever, the best before others', () => {
  const using = switchLever(switchLever(scenario, 1, 'coupon', true), 3, 'coupon', true)
  expect([slotWith(using, 'coupon'), slotWith(using, 'coupon', 3), slotWith(using, 'coupon', 2), slotWith(using, 'tiers')]).toEqual([1, 3, 1, undefined])
})

it('goes on looking at the same strategies when they change places', () => {
  const moved = moveStrategy(scenario, 3, 1)
  expect([lookedAt(moved, 3, 2), lookedAt(moved, 1, 3)]).toEqual([1, 2])
  expect(pairOf(moved, [3, 1], undefined)).toEqual([1, 2])
})
