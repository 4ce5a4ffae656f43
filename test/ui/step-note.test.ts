/** Notes on steps: a strategy that goes can be brought back from its note; seasons are named where the run meets them. */
import { beforeEach, expect, test, vi } from 'vitest'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy } from '../../src/scenario/edit.ts'
import { setWorld } from '../../src/scenario/edit-world.ts'
import { worldLine } from '../../src/ui/parts/words.ts'
import { notices } from '../../src/ui/state/notices.ts'
import { desk } from '../../src/ui/state/session.ts'
import { remove, rename } from '../../src/ui/tables/matrix-edits.ts'

// the session counts the cores of its browser
vi.hoisted(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2 }))

const two = addStrategy(addStrategy(newScenario()))
beforeEach(() => desk.open(two))

test('a removed strategy comes back from the note', () => {
  remove(1)
  expect(desk.get().scenario!.strategies.length).toBe(2)
  const { toast } = notices.get()
  expect(toast!.text).toBe('Removed “Strategy A”.')
  toast!.action!.run()
  expect(desk.get().scenario).toBe(two)
  expect(notices.get().toast).toBeUndefined()
})

test('the note goes with the next step, which it must not take back', () => {
  remove(1)
  rename(1, { en: 'Other', 'zh-CN': '别的' })
  expect(notices.get().toast).toBeUndefined()
})

test('only seasons within the run are named', () => {
  const from = (start: string, days: number) => worldLine(setWorld(setWorld(two, ['start'], start), ['days'], days))
  expect(from('2026-06-01', 90)).toMatch(/618/)
  expect(from('2026-06-01', 90)).not.toMatch(/Double 11/)
  expect(from('2026-06-01', 180)).toMatch(/618.*Double 11/)
  expect(from('2026-10-01', 60)).not.toMatch(/618/)
  expect(from('2026-01-05', 30)).not.toMatch(/618|Double/)
})
