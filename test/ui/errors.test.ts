/** What is said of a value that cannot stand: what it is, what is allowed, and one fix; in the matrix, the world and a file. */
import { describe, expect, test, vi } from 'vitest'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { leverText } from '../../src/levers/text.ts'
import { problemText } from '../../src/scenario/problems.text.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Fields } from '../../src/schema/field.ts'
import { beyond, fit } from '../../src/ui/editors/number-typing.ts'
import { itemOf } from '../../src/ui/tables/matrix-rows.ts'
import { mended } from '../../src/ui/state/mend-file.ts'
import { newScenario } from '../../src/scenario/defaults.ts'

vi.hoisted(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2, userAgent: 'Browser 1' }))
const { detailsOf } = await import('../../src/ui/state/details.ts')

const file = (change: object) => JSON.stringify({
  version: 1, title: { en: 'Small', 'zh-CN': '小' }, world: { store: 'beauty', days: 60, customers: 1000, prospects: 2000, ...change },
  strategies: [{ name: { en: 'Baseline', 'zh-CN': '基线' } }, { name: { en: 'Tiers', 'zh-CN': '会员' }, levers: { tiers: { discounts: [0.02, 1.2, 0.1] } } }], futures: 12, seed: 7,
})

describe.each(leverIds.flatMap((lever) => Object.entries(leverById[lever].fields as Fields).flatMap(([name, field]) => (itemOf(field) ? [[lever, name, itemOf(field)!] as const] : []))))('%s.%s', (lever, name, item) => {
  test('beyond its limits says what it is and what is allowed, and leaves the fix to the button', () => {
    const typed = item.max * 2 + 1
    const { label } = leverText[lever].fields[name]!
    const problem = beyond(typed, item, fit(typed, item))
    expect(problemText(problem, 'en', label.en, true)).toMatch(new RegExp(`^${label.en.replace(/[()]/g, '.')} is \\S.*\\. It must lie between .+ and .+\\.$`))
    expect(problemText(problem, 'zh-CN', label['zh-CN'], true)).toMatch(/不能是.+，请填.+至.+。$/)
    expect(problemText(problem, 'en', label.en)).toMatch(/ Set it to .+\.$/)
    expect(problem.values['nearest']).toBe(item.max)
  })
})

test('as the plan words it', () => {
  const discount = itemOf((leverById.tiers.fields as Fields)['discounts']!)!
  expect(problemText(beyond(1.2, discount, discount.max), 'en', 'Gold discount', true)).toBe(`Gold discount is 120%. It must lie between 0% and ${discount.max * 100}%.`)
  expect(problemText(beyond(1.2, discount, discount.max), 'zh-CN', '金卡折扣', true)).toBe(`金卡折扣不能是120%，请填0至${discount.max * 100}%。`)
})

describe('a file', () => {
  test('whose numbers lie beyond their limits is set right and reads', () => {
    const text = file({ days: 0 })
    const { problems, scenario } = readScenario(text)
    expect(scenario).toBeUndefined()
    const right = mended(text, problems)!
    const read = readScenario(right).scenario!
    expect([read.world.days, (read.strategies[1]!.levers.tiers as { discounts: number[] }).discounts[1]]).toEqual([1, itemOf((leverById.tiers.fields as Fields)['discounts']!)!.max])
  })
  test('with anything else wrong is not', () => {
    const text = file({ store: 'nowhere' })
    expect(mended(text, readScenario(text).problems)).toBeUndefined()
    expect(mended('{', readScenario('{').problems)).toBeUndefined()
    expect(mended('{}', [{ path: 'world.days', code: 'range', values: { value: 0, nearest: 1 } }])).toBeUndefined()
  })
})

test('details hold versions, seed and message, and nothing of the scenario', () => {
  const text = detailsOf(['The worker broke.'], { ...newScenario(), title: { en: 'Secret plan', 'zh-CN': '秘密' } }, 'Browser 1')
  expect(text).toMatch(/^Shapan, engine \d+\.\d+\.\d+, file format \d+\nseed 42, 16 futures, 180 days, 1 strategy\nBrowser 1\nThe worker broke\.$/)
  expect(text).not.toContain('Secret')
})
