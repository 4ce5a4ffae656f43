import { afterEach, describe, expect, test } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { tiers } from '../../src/levers/tiers/tiers.ts'
import { offered } from '../../src/ui/tables/discount-words.ts'
import { fieldAt, itemOf } from '../../src/ui/tables/matrix-rows.ts'
import { fit, nudge, readEntry, readNumber, showNumber } from '../../src/ui/editors/number-typing.ts'

describe('what a typed number means', () => {
  test.each([
    ['12', 'yuan', 12], ['1,299', 'yuan', 1299], ['1.2万', 'yuan', 12_000], ['1.2w', 'yuan', 12_000], ['120k', 'yuan', 120_000],
    ['3千', 'yuan', 3000], ['0.5亿', 'yuan', 5e7], ['¥30', 'yuan', 30], ['30元', 'yuan', 30], ['１２', 'days', 12], ['7 天', 'days', 7],
    ['15%', 'share', 0.15], ['15', 'share', 0.15], ['１５％', 'share', 0.15], ['.5', 'share', 0.005], ['105%', 'factor', 1.05],
    ['−3', 'none', -3], ['+3', 'none', 3],
    // a comma parts thousands only before groups of three
    ['1,5', 'yuan', 1.5], ['1，5', 'yuan', 1.5], ['0,500', 'yuan', 0.5], ['1,2345', 'yuan', 1.2345], ['12,50', 'share', 0.125], ['1,234,567', 'yuan', 1_234_567], [',5', 'share', 0.005],
    ['1,500.50', 'yuan', 1500.5], ['1.500,50', 'yuan', 1500.5], ['1.234.567', 'yuan', 1_234_567], ['1.500', 'yuan', 1.5], ['1,2万', 'yuan', 12_000],
    ['€12', 'yuan', 12], ['$1,299', 'yuan', 1299], ['−$3', 'none', -3], ['$.5', 'yuan', 0.5],
  ] as const)('%s in a field of %s', (text, unit, value) => expect(readNumber(text, unit)).toBeCloseTo(value, 12))
  test.each(['', 'abc', '1..2', '12x', '1-2', '15%%', '1,50,000', '1.50,000', '1,2,3', '1,500,5', '1.5,5', '$', '$x', '1$'])('%j means nothing', (text) => expect(readNumber(text, 'share')).toBeUndefined())
  test('a percent sign means nothing in a field of yuan', () => expect(readNumber('15%', 'yuan')).toBeUndefined())
})

describe('keeping to the field', () => {
  const share = { unit: 'share', min: 0, max: 0.5, step: 0.01, integer: false } as const
  const days = { unit: 'days', min: 1, max: 60, step: 1, integer: true } as const
  test('clamps and rounds', () => {
    expect(fit(0.7, share)).toBe(0.5)
    expect(fit(6.6, days)).toBe(7)
    expect(fit(0, days)).toBe(1)
  })
  test('steps to the next multiple', () => {
    expect(nudge(0.02, 1, share)).toBe(0.03)
    expect(nudge(0.025, 1, share)).toBe(0.03)
    expect(nudge(0.025, -1, share)).toBe(0.02)
    expect(nudge(0.29, 1, share)).toBe(0.3)
    expect(nudge(60, 1, days)).toBe(60)
  })
  test('shows shares in percent, with a true minus', () => {
    expect(showNumber(1 / 3, 'share')).toBe('33.33')
    expect(showNumber(0.0015, 'share')).toBe('0.15')
    expect(showNumber(1300, 'yuan')).toBe('1,300')
    expect(showNumber(-3, 'none')).toBe('−3')
  })
})

describe('what an entry means beside what stands there', () => {
  const money = { unit: 'yuan', min: 0 } as const
  const context = { current: 40, of: (letter: string) => ({ 0: 20, B: 35 } as Record<string, number>)[letter] }
  test.each([['12', 12], ['1.2万', 12_000], ['+10%', 44], ['−25%', 30], ['+2,5%', 41], ['＋１０％', 44], ['=B', 35], ['=b', 35], ['＝Ｂ', 35], ['=0', 20]])('%s', (typed, value) =>
    expect(readEntry(typed, money, context)).toBeCloseTo(value, 12))
  test.each(['=C', '=', '=G', 'x'])('%s means nothing', (typed) => expect(readEntry(typed, money, context)).toBeUndefined())
  test.each([['9折', 0.1], ['98折', 0.02], ['85折', 0.15], ['7.5折', 0.25], ['９折', 0.1], ['10折', 0], ['九折', 0.1], ['八五折', 0.15], ['七点五折', 0.25]])('%s in a discount', (typed, off) => {
    expect(readEntry(typed, { unit: 'share', min: 0 }, { current: 0.2, discount: true })).toBeCloseTo(off, 12)
    expect(readEntry(typed, { unit: 'share', min: 0 }, { current: 0.2 })).toBeUndefined()
  })
  test('a change of a share is of what stands there, not in points', () => expect(readEntry('+10%', { unit: 'share', min: 0 }, { current: 0.2 })).toBeCloseTo(0.22, 12))
  test('where a number may be negative, -10% is one', () => expect(readEntry('-10%', { unit: 'share', min: -1 }, { current: 0.2 })).toBeCloseTo(-0.1, 12))
})

describe('what is offered instead', () => {
  const discount = { kind: 'number', unit: 'share', min: 0, max: 0.5, step: 0.01, integer: false } as const
  afterEach(() => setLanguage('en'))
  test('is the nearest allowed', () => expect(offered(0.9, discount, true)).toEqual({ value: 0.5, label: 'Set to 50%' }))
  test.each([[0.9, 0.1, '设为9折（10%）'], [0.85, 0.15, '设为85折（15%）'], [0.3, 0.3, '设为30%'], [1.2, 0.5, '设为50%']])('%s of a discount in Chinese is what is left of the price where that fits', (typed, value, label) => {
    setLanguage('zh-CN')
    expect(offered(typed, discount, true)).toEqual({ value, label })
  })
  test('any other share is the share itself', () => {
    setLanguage('zh-CN')
    expect(offered(0.9, discount, false)).toEqual({ value: 0.5, label: '设为50%' })
  })
  test('a place of a rising list begins above the one before it', () => {
    const at = (place: number) => itemOf(fieldAt({ lever: 'tiers', field: 'thresholds', place }, { thresholds: [2000, 2050, 4000] }))
    expect([at(0)!.min, at(1)!.min, at(2)!.min]).toEqual([0, 2050, 2100])
    expect(itemOf(fieldAt({ lever: 'tiers', field: 'discounts', place: 1 }, { discounts: [0.1, 0.2, 0.3] }))).toBe(tiers.fields.discounts.item)
  })
})
