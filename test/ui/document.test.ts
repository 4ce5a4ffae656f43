import { expect, test } from 'vitest'
import { addStrategy, renameStrategy } from '../../src/scenario/edit.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { createDocument, mostSteps, saveState } from '../../src/ui/state/document.ts'

const scenario = (seed: number) => ({ seed, strategies: [] }) as unknown as Scenario
const name = { key: 'step', values: {} }

test('undo and redo bring back the very same scenario', () => {
  const desk = createDocument()
  const [a, b, c] = [scenario(1), scenario(2), scenario(3)]
  desk.open(a)
  desk.edit(b, name)
  desk.edit(c, name)
  desk.undo()
  expect(desk.get().scenario).toBe(b)
  desk.undo()
  expect(desk.get().scenario).toBe(a)
  desk.undo()
  expect(desk.get().scenario).toBe(a)
  desk.redo()
  desk.redo()
  expect(desk.get().scenario).toBe(c)
  expect(desk.get().future).toEqual([])
})

test('an edit after an undo drops what could be redone', () => {
  const desk = createDocument()
  desk.open(scenario(1))
  desk.edit(scenario(2), name)
  desk.undo()
  desk.edit(scenario(3), name)
  expect(desk.get().future).toEqual([])
  expect(desk.get().past).toHaveLength(1)
})

test('one drag is one step, and the next drag another', () => {
  const desk = createDocument()
  const first = scenario(0)
  desk.open(first)
  for (let k = 1; k <= 30; k++) desk.edit(scenario(k), name, 'drag 1')
  for (let k = 31; k <= 60; k++) desk.edit(scenario(k), name, 'drag 2')
  expect(desk.get().past).toHaveLength(2)
  desk.edit(scenario(61), { key: 'step', values: { from: 60, to: 61 } }, 'drag 3')
  desk.edit(scenario(62), { key: 'step', values: { from: 61, to: 62 } }, 'drag 3')
  expect(desk.get().past.at(-1)?.name.values).toEqual({ from: 60, to: 62 })
  desk.undo()
  desk.undo()
  expect(desk.get().scenario?.seed).toBe(30)
  desk.undo()
  expect(desk.get().scenario).toBe(first)
})

test('keeps 200 steps and no more', () => {
  const desk = createDocument()
  desk.open(scenario(0))
  for (let k = 1; k <= 250; k++) desk.edit(scenario(k), name)
  expect(desk.get().past).toHaveLength(mostSteps)
  for (let k = 0; k < 250; k++) desk.undo()
  expect(desk.get().scenario?.seed).toBe(50)
})

test('says honestly where the scenario is kept', () => {
  const desk = createDocument()
  desk.open(scenario(1))
  expect(saveState(desk.get())).toBe('untouched')
  desk.edit(scenario(2), name)
  expect(saveState(desk.get())).toBe('edited')
  desk.saved('shop.json', 0)
  expect(saveState(desk.get())).toBe('saved')
  desk.edit(scenario(3), name)
  expect(saveState(desk.get())).toBe('edited')
  desk.undo()
  expect(saveState(desk.get())).toBe('saved')
})

test('the finding of a file goes with the first edit of levers, stays with a new name, and comes back with the original', () => {
  const desk = createDocument()
  const file: Scenario = { ...newScenario(), question: { en: 'Which?', 'zh-CN': '哪个？' }, finding: { en: 'This one.', 'zh-CN': '这个。' } }
  desk.open(file)
  desk.edit(renameStrategy(file, 0, 'Now'), name)
  expect(desk.get().scenario?.finding.en).toBe('This one.')
  desk.edit(addStrategy(desk.get().scenario!), name)
  expect(desk.get().scenario).toMatchObject({ question: { en: 'Which?' }, finding: { en: '', 'zh-CN': '' } })
  desk.edit(file, name)
  expect(desk.get().scenario).toBe(file)
})

test('a read-only scenario takes no edit, says so, and is a copy without a file once it is asked to be', () => {
  let refused = 0
  const desk = createDocument(() => { refused++ })
  const [a, b] = [scenario(1), scenario(2)]
  desk.open(a, 'a.json', { version: 2, unknown: ['mood'] })
  desk.edit(b, name)
  expect([desk.get().scenario, desk.get().past.length, refused]).toEqual([a, 0, 1])
  desk.copy()
  expect(desk.get()).toMatchObject({ scenario: a, file: undefined, readOnly: undefined })
  desk.edit(b, name)
  expect([desk.get().scenario, refused]).toEqual([b, 1])
})
