/** Places of problems by the names of the page, and discounts as a shop writes them. */
import { afterEach, expect, test } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { leftOf, turnedAround } from '../../src/ui/tables/discount-words.ts'
import { namesIn, problemPlace } from '../../src/ui/parts/problem-place.ts'

afterEach(() => setLanguage('en'))

test('a path becomes strategy and setting', () => {
  const names = namesIn(JSON.stringify({ strategies: [{ name: { en: 'Baseline', 'zh-CN': '基线' } }, {}, { name: { en: 'Tiers', 'zh-CN': '会员等级' }, levers: 3 }] }))
  expect(problemPlace('strategies[2].levers.tiers.discounts[1]', names)).toBe('B Tiers, Gold discount')
  expect(problemPlace('strategies[1].levers.coupon', names)).toBe('A, Coupons')
  expect(problemPlace('strategies[2].levers.unknown.thing', names)).toBe('B Tiers')
  expect(problemPlace('world.days', names)).toBeUndefined()
  expect(namesIn('{"strategies": [')).toEqual([])
  setLanguage('zh-CN')
  expect(problemPlace('strategies[2].levers.tiers.discounts[1]', names)).toBe('B Tiers，金卡折扣')
})

test.each([[0.08, '92'], [0.1, '9'], [0.02, '98'], [0.075, '9.25'], [0.5, '5']])('%s off leaves %s', (discount, left) => {
  expect(leftOf(discount)).toBe(left)
})

test('a higher tier that gets less is noticed, an equal one is not', () => {
  const row = { lever: 'tiers', field: 'discounts', place: 2 } as const
  expect(turnedAround(row, { discounts: [0.02, 0.05, 0.04] })).toBe(true)
  expect(turnedAround(row, { discounts: [0.02, 0.05, 0.05] })).toBe(false)
  expect(turnedAround({ ...row, place: 1 }, { discounts: [0.02, 0.05, 0.04] })).toBe(false)
})
