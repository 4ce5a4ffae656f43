/** What the matrix tells beside its cells. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { usedUp } from '../../src/experiments/limits.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { column } from '../../src/model/daybook.ts'
import { addStrategy, moveStrategy, setLever, switchLever } from '../../src/scenario/edit.ts'
import { marksOf } from '../../src/scenario/letters.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { writeScenario } from '../../src/scenario/write.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { actingDays, foldedLine, valueIn } from '../../src/ui/tables/matrix-notes.ts'
import { everyRow, firstView, rowsOf, type SettingRow } from '../../src/ui/tables/matrix-rows.ts'

const beauty = readScenario(readFileSync('scenarios/beauty-618-double11.json', 'utf8')).scenario!
const small = (change: Record<string, unknown>): Scenario => readScenario(JSON.stringify({
  version: 1, title: { en: 'Small', 'zh-CN': '小' }, world: { store: 'beauty', days: 60, customers: 1000, prospects: 2000 },
  strategies: [{ name: { en: 'Baseline', 'zh-CN': '基线' } }, { name: { en: 'Coupons', 'zh-CN': '满减券' }, levers: { coupon: change } }], futures: 3, seed: 7,
})).scenario!

describe('the days on which a lever acts', () => {
  it.each([
    [{ firstDay: 5, everyDays: 20, validDays: 7 }, [[5, 11], [25, 31], [45, 51]]],
    [{ firstDay: 55, everyDays: 0, validDays: 30 }, [[55, 59]]],
    [{ template: 'newcomer' }, [[0, 59]]],
    [{ template: 'cart', firstDay: 12 }, [[12, 59]]],
    [{ firstDay: 200 }, []],
  ])('%j', (change, spans) => expect(actingDays(small(change), 'coupon')).toEqual(spans.map(([from, to]) => ({ slot: 1, from, to, label: 'Coupons' }))))

  it('are those on which coupons go out or are used', () => {
    const scenario = small({ firstDay: 5, everyDays: 20, validDays: 7 })
    const book = runJob({ scenario, slot: 1, replication: 0 })
    const acts = actingDays(scenario, 'coupon')
    const issued = column(book, 'coupon.issued')
    const redeemed = column(book, 'coupon.redeemed')
    for (let day = 0; day < book.days; day++) {
      if (issued[day]! > 0) expect(acts.some(({ from }) => from === day)).toBe(true)
      if (redeemed[day]! > 0) expect(acts.some(({ from, to }) => day >= from && day <= to), `day ${day}`).toBe(true)
    }
    expect(redeemed.some((n) => n > 0)).toBe(true)
  })
})

describe('limits that bind', () => {
  const run = (scenario: Scenario) => jobsOf(scenario).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(scenario))
  it('a quota below one round is used up on its day', () => expect(usedUp(run(small({ firstDay: 4, quota: 100 })))).toEqual([{ slot: 1, lever: 'coupon', field: 'quota', day: 4 }]))
  it('no quota, or one beyond reach, binds nothing', () => {
    expect(usedUp(run(small({ quota: 0 })))).toEqual([])
    expect(usedUp(run(small({ quota: 9_000_000 })))).toEqual([])
  })
})

describe('the order of strategies', () => {
  it('moves a strategy with its letter and levers, also through a file', () => {
    const moved = moveStrategy(beauty, 4, 1)
    expect(moved.strategies.map(({ name }) => name.en)).toEqual(['Baseline', 'Mix', 'Coupons', 'Tiers', 'Referral'])
    expect(marksOf(moved)).toEqual([0, 4, 1, 2, 3])
    expect(moved.strategies[1]!.levers).toEqual(beauty.strategies[4]!.levers)
    expect(readScenario(writeScenario(moved)).scenario).toEqual(moved)
    expect(moveStrategy(moved, 1, 4)).toEqual(beauty)
  })
  it('leaves the baseline where it is', () => {
    expect(() => moveStrategy(beauty, 0, 1)).toThrow(RangeError)
    expect(() => moveStrategy(beauty, 1, 0)).toThrow(RangeError)
    expect(() => moveStrategy(beauty, 1, 9)).toThrow(RangeError)
  })
})

describe('beside the cells', () => {
  it('=B finds what the strategy of that letter has, wherever it stands', () => {
    const scenario = moveStrategy(setLever(switchLever(addStrategy(small({ value: 25 })), 2, 'coupon', true), 2, 'coupon', 'value', 45), 2, 1)
    const row = everyRow(scenario).find(({ key }) => key === 'coupon.value') as SettingRow
    expect([valueIn(scenario, row, 'A'), valueIn(scenario, row, 'B'), valueIn(scenario, row, '0'), valueIn(scenario, row, 'C')]).toEqual([25, 45, undefined, undefined])
  })
  it('a lever that only some strategies have shows all it does where that is little, and what differs where it is much', () => {
    const shown = (scenario: Scenario, lever: string) => rowsOf(scenario, firstView).flatMap((row) => (row.kind === 'heading' || row.lever !== lever ? [] : row.kind === 'setting' ? row.field : row.kind))
    expect(shown(switchLever(small({}), 1, 'subscription', true), 'subscription')).toEqual(['group', 'visibility', 'discount', 'cycle', 'freeShipping'])
    expect(shown(setLever(switchLever(small({}), 1, 'ads', true), 1, 'ads', 'feed', 300), 'ads')).toEqual(['group', 'feed', 'more'])
  })
  it('the last day of ads is a word until one is set', () => {
    const last = (scenario: Scenario) => rowsOf(scenario, { ...firstView, onlyDifferences: false }).find((row): row is SettingRow => row.key === 'ads.toDay')!.cells[1]!.text
    const scenario = switchLever(small({}), 1, 'ads', true)
    expect([last(scenario), last(setLever(scenario, 1, 'ads', 'toDay', 40))]).toEqual(['end', '40'])
  })
  it('a folded lever is told in one line', () => expect(foldedLine(small({ value: 25, minimum: 120 }), 'coupon')).toMatch(/^A: Face value ¥25, Minimum spend ¥120/))
})

describe('rows of the matrix', () => {
  const rowsWith = (...journeys: Record<string, unknown>[]) =>
    rowsOf({ ...beauty, strategies: [beauty.strategies[0]!, ...journeys.map((own) => ({ name: { en: 'x', 'zh-CN': 'x' }, levers: { journeys: own as never } }))] }, { ...firstView, onlyDifferences: false })
      .filter((row): row is SettingRow => row.kind === 'setting' && row.lever === 'journeys')
  it('of a rule that is off everywhere are its switch alone', () => {
    const keys = rowsWith({}).map(({ field }) => field)
    expect(keys.filter((field) => field.startsWith('welcome'))).toEqual(['welcome'])
    expect(keys).toContain('lapseAmount')
    const cells = rowsWith({}, { welcome: 'sms' }).find(({ field }) => field === 'welcomeAmount')!.cells
    expect(cells.map(({ editable }) => editable)).toEqual([false, false, true])
  })
})
