import { expect, test } from 'vitest'
import { newScenario } from '../../src/scenario/defaults.ts'
import { scenarioKey } from '../../src/scenario/hash.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { writeScenario } from '../../src/scenario/write.ts'
import { addStrategy, removeStrategy, renameStrategy, setLever } from '../../src/scenario/edit.ts'
import { createDocument } from '../../src/ui/state/document.ts'
import { freeMark, marksOf } from '../../src/scenario/letters.ts'
import { slotOf } from '../../src/ui/state/marks.ts'

const name = { key: 'step', values: {} }
const three = addStrategy(addStrategy(addStrategy(newScenario())))

test('strategies keep letter and colour when another goes; the next one takes what is free', () => {
  const desk = createDocument()
  desk.open(three)
  expect(marksOf(three)).toEqual([0, 1, 2, 3])
  desk.edit(removeStrategy(three, 1), name)
  expect(marksOf(desk.get().scenario!)).toEqual([0, 2, 3])
  desk.edit(setLever(desk.get().scenario!, 1, 'coupon', 'value', 12), name)
  desk.edit(renameStrategy(desk.get().scenario!, 2, 'Gifts'), name)
  expect(marksOf(desk.get().scenario!)).toEqual([0, 2, 3])
  expect([slotOf(desk.get().scenario!, 3), slotOf(desk.get().scenario!, 1)]).toEqual([2, undefined])
  expect(freeMark(desk.get().scenario!)).toBe(1)
  desk.edit(addStrategy(desk.get().scenario!, 2), name)
  expect(marksOf(desk.get().scenario!)).toEqual([0, 2, 3, 1])
})

test('taking a removal back brings the marks back, and so does what was opened', () => {
  const desk = createDocument()
  desk.open(three)
  desk.edit(removeStrategy(three, 2), name)
  desk.edit(setLever(desk.get().scenario!, 2, 'coupon', 'value', 12), name)
  expect(marksOf(desk.get().scenario!)).toEqual([0, 1, 3])
  desk.undo()
  desk.undo()
  expect(marksOf(desk.get().scenario!)).toEqual([0, 1, 2, 3])
  desk.redo()
  expect(marksOf(desk.get().scenario!)).toEqual([0, 1, 3])
  desk.edit(three, name)
  expect(marksOf(desk.get().scenario!)).toEqual([0, 1, 2, 3])
})

test('letters stand in the file where they are not those of the places', () => {
  const two = removeStrategy(three, 1)
  const read = readScenario(writeScenario(two))
  expect(marksOf(read.scenario!)).toEqual([0, 2, 3])
  expect(writeScenario(three)).not.toContain('"letter"')
  // the one added next takes A, so that all stand in other places than their letters say
  expect(addStrategy(two).strategies.map(({ name: { en }, letter }) => [en, letter]).slice(1)).toEqual([['Strategy B', 'B'], ['Strategy C', 'C'], ['Strategy A', 'A']])
  expect(scenarioKey(two)).toBe(scenarioKey(removeStrategy(three, 3)))
})
