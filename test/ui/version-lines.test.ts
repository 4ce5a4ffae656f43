/** Differences of two versions, and what came of them, against values set by hand. */
import { afterEach, expect, test } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { addStrategy, removeStrategy, renameStrategy, setGoal, setLever, setSeed, switchLever } from '../../src/scenario/edit.ts'
import { setWorld } from '../../src/scenario/edit-world.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { settingsOf } from '../../src/scenario/resolve.ts'
import { resultLines } from '../../src/ui/parts/version-results.ts'
import { marginsOf } from '../experiments/worlds.ts'
import { inWorldOf, linesAsText, versionLines } from '../../src/ui/tables/version-lines.ts'

afterEach(() => setLanguage('en'))
const one = switchLever(addStrategy(newScenario('beauty')), 1, 'coupon', true)

test('equal versions have nothing to tell', () => {
  expect(versionLines(one, one)).toEqual({ levers: [], world: [], comparable: true })
})

test('a field, a lever, a strategy', () => {
  const changed = setLever(one, 1, 'coupon', 'value', 45)
  const [line, ...rest] = versionLines(one, changed).levers
  expect(rest).toEqual([])
  expect(line).toMatchObject({ mark: 1, label: 'Coupons · Face value', after: '¥45' })
  const off = switchLever(one, 1, 'coupon', false)
  expect(versionLines(off, setLever(one, 1, 'coupon', 'value', 45)).levers).toMatchObject([{ label: 'Coupons', before: 'off', after: 'on' }, { label: 'Coupons · Face value', before: '–', after: '¥45' }])
  expect(versionLines(off, one).levers).toHaveLength(1)
  expect(versionLines(one, switchLever(one, 1, 'coupon', false)).levers).toMatchObject([{ mark: 1, label: 'Coupons', before: 'on', after: 'off' }])
  const more = addStrategy(one)
  expect(versionLines(one, more).levers).toMatchObject([{ mark: 2, before: '–', after: 'present' }])
  expect(versionLines(one, more).comparable).toBe(true)
})

test('strategies are matched by letter, not by place', () => {
  const two = setLever(switchLever(addStrategy(one), 2, 'coupon', true), 2, 'coupon', 'value', 45)
  expect(versionLines(two, removeStrategy(two, 1)).levers).toMatchObject([{ mark: 1, before: 'present', after: '–' }])
})

test('a letter that has gone to another strategy is one removed and one added; a new name alone is a new name', () => {
  const named = renameStrategy(one, 1, { en: 'Coupons', 'zh-CN': '优惠券' })
  const other = switchLever(addStrategy(removeStrategy(named, 1), 0, { en: 'Referral', 'zh-CN': '老带新' }), 1, 'referral', true)
  expect(versionLines(named, other).levers).toMatchObject([
    { mark: 1, strategy: 'Coupons', before: 'present', after: '–' }, { mark: 1, strategy: 'Referral', before: '–', after: 'present' },
  ])
  expect(versionLines(one, named).levers).toMatchObject([{ label: 'Name', after: 'Coupons' }])
  expect(versionLines(named, switchLever(named, 1, 'referral', true)).levers).toMatchObject([{ label: 'Referral', after: 'on' }])
})

test('another world or seed is not comparable; another goal is', () => {
  const world = versionLines(one, setWorld(one, ['economics', 'cogs'], 0.5))
  expect(world.comparable).toBe(false)
  expect(world.world).toHaveLength(1)
  expect(world.world[0]).toMatchObject({ after: '50%' })
  expect(versionLines(one, setSeed(one, 7)).comparable).toBe(false)
  const goal = versionLines(one, setGoal(one, 'gmv'))
  expect(goal.world).toHaveLength(1)
  expect(goal.comparable).toBe(true)
})

test('what is the same stands there as well where it is asked for, and counts for nothing', () => {
  const other = setLever(one, 1, 'coupon', 'value', 45)
  const { levers, world } = versionLines(one, other, true)
  expect(levers.filter(({ same }) => !same)).toEqual(versionLines(one, other).levers.map((line) => ({ ...line, alone: expect.anything() })))
  expect(levers.find(({ label }) => label.startsWith('Coupons · Minimum spend'))).toMatchObject({ same: true })
  expect(levers.every(({ same, alone }) => same === (alone ? undefined : true))).toBe(true)
  expect(world.length).toBeGreaterThan(20)
  expect(world.every(({ same, before, after }) => same && before === after)).toBe(true)
})

test('as text, in either language', () => {
  const lines = versionLines(one, setLever(one, 1, 'coupon', 'value', 45))
  expect(linesAsText(['a', 'b'], lines, [])).toMatch(/^a\nb\n\nLevers\nA Strategy A\tCoupons · Face value\t¥\d+\t¥45$/)
  setLanguage('zh-CN')
  expect(linesAsText([], versionLines(one, setSeed(one, 7)), [])).toContain('结果不可直接比较')
})

test('every changed setting comes with the version before in which it alone is changed', () => {
  const two = setLever(setLever(one, 1, 'coupon', 'value', 45), 1, 'coupon', 'minimum', 250)
  const [first, second] = versionLines(one, two).levers
  const of = (line: typeof first) => settingsOf(line!.alone!, 1, 'coupon').settings
  const before = settingsOf(one, 1, 'coupon').settings
  expect([of(first), of(second)].map(({ value, minimum }) => [value, minimum])).toEqual(expect.arrayContaining([[45, before['minimum']], [before['value'], 250]]))
  const [off] = versionLines(two, switchLever(two, 1, 'coupon', false)).levers
  expect(settingsOf(off!.alone!, 1, 'coupon').on).toBe(false)
  // a lever that is switched on brings the settings it has after
  const [on] = versionLines(switchLever(one, 1, 'coupon', false), two).levers
  expect([settingsOf(on!.alone!, 1, 'coupon').on, of(on)['value']]).toEqual([true, 45])
})

test('a version in the world of another differs in its levers only', () => {
  const other = setLever(setWorld(setSeed(one, 7), ['economics', 'cogs'], 0.5), 1, 'coupon', 'value', 45)
  expect(versionLines(one, other).comparable).toBe(false)
  const there = versionLines(inWorldOf(one, other), other)
  expect(there.comparable).toBe(true)
  expect(there.world).toEqual([])
  expect(there.levers).toMatchObject([{ label: 'Coupons · Face value', after: '¥45' }])
})

test('on different markets each version has its own runs, and what lies between them is marked', () => {
  const [before, after] = [marginsOf([[100_000, 300_000], [200_000, 200_000]]), marginsOf([[400_000, 400_000], [100_000, 200_000]])]
  expect(resultLines(before, after, false).map(({ difference, wins }) => [difference, wins])).toEqual([['+¥2,000', 'not on the same market'], ['−¥500', 'not on the same market']])
  expect(resultLines(before, after, true)[0]!.difference).toMatch(/^\+¥2,000 \(.*\+\d,\d{3} … \+\d,\d{3}\)$/)
})
