/** Notes on steps: a strategy that goes can be brought back from its note; seasons are named where the run meets them. */
import { beforeEach, expect, test, vi } from 'vitest'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy } from '../../src/scenario/edit.ts'
import { setWorld } from '../../src/scenario/edit-world.ts'
import { worldLine } from '../../src/ui/parts/words.ts'
import { notices } from '../../src/ui/state/notices.ts'
import { desk } from '../../src/ui/state/session.ts'
import { remove, rename } from '../../src/ui/tables/matrix-edits.ts'
import { setCell } from '../../src/ui/tables/world-edits.ts'
import { worldGroups } from '../../src/ui/tables/world-places.ts'

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

test('a threshold of the world that the others hold back, or that moves them, is told', () => {
  const row = worldGroups(two).flatMap(({ rows }) => rows).find(({ key }) => key === 'tierThresholds')!
  const set = (place: number, value: number) => { setCell(row, row.cells[place]!, value) }
  set(0, 700)
  expect(notices.get().toast).toBeUndefined()
  set(1, 100)
  expect(notices.get().toast!.text).toBe('Each must lie above the one before it: Yearly spend 700 / 750 / 4,000.')
  set(0, 5000)
  expect(notices.get().toast!.text).toMatch(/5,000 \/ 5,050 \/ 5,100\.$/)
})

test('only seasons within the run are named', () => {
  const from = (start: string, days: number) => worldLine(setWorld(setWorld(two, ['start'], start), ['days'], days))
  expect(from('2026-06-01', 90)).toMatch(/618/)
  expect(from('2026-06-01', 90)).not.toMatch(/Double 11/)
  expect(from('2026-06-01', 180)).toMatch(/618.*Double 11/)
  expect(from('2026-10-01', 60)).not.toMatch(/618/)
  expect(from('2026-01-05', 30)).not.toMatch(/618|Double/)
})
