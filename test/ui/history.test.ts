/** The history of runs: what is noted of one, what it changed, how it is told; and a name that belongs to the step that brought a strategy. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, renameStrategy, setFutures, setLever, switchLever } from '../../src/scenario/edit.ts'
import { changeWords, shortVerdict } from '../../src/ui/parts/run-history.ts'
import { history, runOf, withRun, type Run } from '../../src/ui/state/history.ts'
import { desk } from '../../src/ui/state/session.ts'
import { add, duplicate, naming, rename } from '../../src/ui/tables/matrix-edits.ts'
import { mostRuns } from '../../src/storage/runs.ts'
import { marginsOf } from '../experiments/worlds.ts'

// the session counts the cores of its browser
vi.hoisted(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2 }))

const base = switchLever(addStrategy(newScenario()), 1, 'coupon', true)
const totals = [Array.from({ length: 16 }, (_, r) => 1e6 + 1000 * r), Array.from({ length: 16 }, (_, r) => 1.5e6 + 1000 * r)]
beforeEach(() => desk.open(base))
afterEach(() => { setLanguage('en'); naming.set(undefined) })

test('a run is noted with its verdict, its totals and its lines, and no daybook', () => {
  const run = runOf(marginsOf(totals), 7)!
  expect(run.at).toBe(7)
  expect(run.verdict).toMatchObject({ state: 'clear', slot: 1, futures: 16 })
  expect(run.totals.map(({ value }) => value.mean)).toEqual([1_007_500, 1_507_500])
  expect(run.lines[1]!.at(-1)).toBe(500_000)
  expect(run.fingerprint).toMatch(/^[\da-f]{4} [\da-f]{4}$/)
  expect(JSON.stringify(run)).not.toContain('books')
  expect(shortVerdict(run)).toBe('Best bet: Plan 1, more margin than the baseline in 16 of 16 futures, about\u00a0+\u2060¥5,000')
})

test('nothing is noted of a run without a future; one that was cut short says how far it came', () => {
  const none = marginsOf(totals)
  expect(runOf({ ...none, books: none.books.map((row) => row.map(() => undefined)) }, 0)).toBeUndefined()
  const cut = runOf({ ...none, cancelled: true, books: none.books.map((row) => row.map((book, r) => (r < 7 ? book : undefined))) }, 0)!
  expect([cut.verdict.state, cut.verdict.futures, cut.verdict.planned]).toEqual(['cancelled', 7, 16])
})

test('the newest stands first, a run that went on to its end in its own place, and there are never more than thirty', () => {
  const at = (futures: number, when: number): Run => ({ ...runOf(marginsOf(totals), when)!, scenario: setFutures(base, futures) })
  const two = withRun(withRun([], at(16, 1)), at(32, 2))
  expect(two.map((run) => run.at)).toEqual([2, 1])
  expect(withRun(two, at(32, 3)).map((run) => run.at)).toEqual([3, 1])
  let many: readonly Run[] = []
  for (let k = 1; k <= mostRuns + 2; k++) many = withRun(many, at(k, k))
  expect([many.length, many[0]!.at]).toEqual([mostRuns, mostRuns + 2])
  expect(history.get()).toEqual([])
})

test('what changed against the run before, in either language', () => {
  const once = setLever(base, 1, 'coupon', 'value', 45)
  expect(changeWords(undefined, base)).toBe('First run')
  expect(changeWords(base, base)).toBe('Only names or words changed')
  expect(changeWords(base, once)).toMatch(/^A Coupons · Face value: ¥\d+ → ¥45$/)
  expect(changeWords(base, setFutures(setLever(once, 1, 'coupon', 'minimum', 250), 32))).toMatch(/¥45, and 2 more$/)
  setLanguage('zh-CN')
  expect(changeWords(base, once)).toMatch(/^A 优惠券 · .*：\d+元 → 45元$/)
})

test('strategies that came, went and changed places are told as that; a new name for a new strategy is none of it', () => {
  const named = renameStrategy(base, 1, 'Letters')
  expect(changeWords(base, addStrategy(base))).toBe('B “Strategy B” added')
  expect(changeWords(addStrategy(base), base)).toBe('B “Strategy B” removed')
  const other = switchLever(renameStrategy(named, 1, 'Friends'), 1, 'referral', true)
  expect(changeWords(named, other)).toBe('A “Letters” replaced by “Friends”')
  const own = switchLever(renameStrategy(addStrategy(base), 2, 'Friends'), 2, 'referral', true)
  expect(changeWords(addStrategy(base), own)).toBe('B Name: Strategy B → Friends, and 1 more')
  const set = setLever(switchLever(base, 1, 'referral', true), 1, 'referral', 'inviterReward', 33)
  expect(changeWords(base, set)).toBe('A Referral: off → on, and 1 more')
})

test('a strategy that comes waits for its name, and both are one step', () => {
  add()
  expect(naming.get()).toBe(2)
  rename(2, { en: 'Gifts', 'zh-CN': '礼品' })
  const { past, scenario } = desk.get()
  expect(past.map(({ name }) => [name.key, name.values['strategyEn']])).toEqual([['step.add', 'Gifts']])
  expect(scenario!.strategies[2]!.name.en).toBe('Gifts')
  desk.undo()
  expect(desk.get().scenario).toBe(base)
})

test('a copy waits for its name too; a name that stays is no step', () => {
  duplicate(1)
  expect(naming.get()).toBe(2)
  const { past, scenario } = desk.get()
  rename(2, scenario!.strategies[2]!.name)
  expect(desk.get().past).toBe(past)
  rename(1, { en: 'Other', 'zh-CN': '别的' })
  expect(desk.get().past.map(({ name }) => name.key)).toEqual(['step.add', 'step.rename'])
})
