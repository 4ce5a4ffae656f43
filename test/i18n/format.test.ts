/** The written forms that the design fixes, to the letter, in both languages. */
import { afterEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { axisFormat, count, exactCount, figure, figureParts, figuresAlike, figuresTogether, figureWithRange, inCurrency, money, moneyParts, points, range, rangeInWords, ratio, share, smallestCoin } from '../../src/i18n/format.ts'
import { date, dateOfDay, dateWithWeekday, dateWithYear, dayNumber, days, duration, month, period } from '../../src/i18n/dates.ts'
import { setLanguage, type Language } from '../../src/i18n/translate.ts'

afterEach(() => setLanguage('en'))

const said = (language: Language, write: () => string): string => {
  setLanguage(language)
  return write()
}

const signedMoney = { unit: 'money', signed: true } as const

describe('figures', () => {
  const written: readonly (readonly [name: string, write: () => string, en: string, zh: string])[] = [
    ['money in millions', () => money(9_214_000), '¥9.21M', '921.4万元'],
    ['a gain', () => money(788_000, { signed: true }), '+¥788K', '+78.8万元'],
    ['a loss has a true minus', () => money(-24_000, { signed: true }), '\u2212¥24K', '\u22122.4万元'],
    ['four figures in Chinese, three in English', () => money(12_345_678), '¥12.3M', '1,235万元'],
    ['below ten thousand it is exact', () => money(1300), '¥1,300', '1,300元'],
    ['small', () => money(96), '¥96', '96元'],
    ['a small loss', () => money(-7, { signed: true }), '\u2212¥7', '\u22127元'],
    ['亿', () => money(123_450_000), '¥123M', '1.235亿元'],
    ['rounding up into the next unit, en', () => money(999_600), '¥1.00M', '100.0万元'],
    ['rounding up into 亿', () => money(99_996_000), '¥100M', '1.000亿元'],
    ['rounding up into K and 万', () => money(9_999.6), '¥10K', '1.0万元'],
    ['dollars', () => money(9_214_000, { currency: 'USD' }), '$9.21M', '921.4万美元'],
    ['no currency', () => money(9_214_000, { currency: 'none' }), '9.21M', '921.4万'],
    ['bare', () => money(323_000, { signed: true, bare: true }), '+323K', '+32.3万'],
    ['never minus zero', () => money(-0.001, { signed: true }), '¥0', '0元'],
    ['no value', () => money(NaN), '–', '–'],
    ['an interval in one unit', () => range(573_000, 1_003_000, signedMoney), '+573K … +1.00M', '+57.3 … +100.3'],
    ['an interval in thousands', () => range(7_000, 596_000, signedMoney), '+7K … +596K', '+0.7 … +59.6'],
    ['an interval around nothing', () => range(-136_000, 105_000, signedMoney), '\u2212136K … +105K', '\u221213.6 … +10.5'],
    ['a range in a sentence', () => rangeInWords(91_000, 330_000, signedMoney), '+¥91K and +¥330K', '9.1万至33.0万元'],
    ['share', () => share(0.364), '36.4%', '36.4%'],
    ['points', () => points(0.036), '+3.6 pp', '+3.6个百分点'],
    ['points of nothing', () => points(-0.0001), '0.0 pp', '0.0个百分点'],
    ['ratio', () => ratio(0.62), '0.62', '0.62'],
    ['signed ratio', () => ratio(-0.18, { signed: true }), '\u22120.18', '\u22120.18'],
    ['ratio of nothing', () => ratio(-0.001, { signed: true }), '0.00', '0.00'],
    ['a small ratio', () => figure(0.0061, { unit: 'ratio' }), '0.006', '0.006'],
    ['a ratio just not small', () => figure(0.0996, { unit: 'ratio' }), '0.10', '0.10'],
    ['small ratios together', () => figuresTogether([0.0061, 0.0118, 0.15, 0], { unit: 'ratio' }).texts.join(' '), '0.006 0.012 0.15 0.00', '0.006 0.012 0.15 0.00'],
    ['a range of ratios', () => range(-0.02, 0.2, { unit: 'ratio', signed: true }), '\u22120.02 … +0.20', '\u22120.02 … +0.20'],
    ['counts', () => count(9_999), '9,999', '9,999'],
    ['many', () => count(20_000), '20K', '2万'],
    ['many in a table', () => exactCount(20_000), '20,000', '20,000'],
  ]
  it.each(written)('%s', (_, write, en, zh) => {
    expect([said('en', write), said('zh-CN', write)]).toEqual([en, zh])
  })

  it('splits a figure into value and unit', () => {
    expect(moneyParts(9_214_000)).toEqual({ value: '¥9.21M', unit: '' })
    expect(figureParts(0.364, { unit: 'share' })).toEqual({ value: '36.4', unit: '%' })
    setLanguage('zh-CN')
    expect(moneyParts(9_214_000)).toEqual({ value: '921.4', unit: '万元' })
  })

  it('never shows 万 in English, K or M in Chinese, a hyphen for minus or a minus zero', () => {
    fc.assert(fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), value => {
      for (const signed of [true, false]) {
        const en = said('en', () => money(value, { signed }) + count(value, { signed }))
        const zh = said('zh-CN', () => money(value, { signed }) + count(value, { signed }))
        expect(en).not.toMatch(/[万亿元-]/)
        expect(zh).not.toMatch(/[KMB¥-]/)
        expect(en + zh).not.toMatch(/[\u2212+][¥$]?0(?![\d.])/)
      }
    }))
  })

  it('writes money back to within its precision', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 9e11, noNaN: true }), value => {
      const text = said('en', () => money(value)).slice(1).replaceAll(',', '')
      const scale = { K: 1e3, M: 1e6, B: 1e9 }[text.at(-1)!] ?? 1
      expect(Math.abs(parseFloat(text) * scale / value - 1)).toBeLessThanOrEqual(0.0051)
    }))
  })
})

describe('axes', () => {
  const drawn = (language: Language, ticks: number[], style: Parameters<typeof axisFormat>[1]) => {
    setLanguage(language)
    const { format, unit } = axisFormat(ticks, style)
    return [...ticks.map(format), unit]
  }
  it('has one unit, named once in Chinese, at the ticks in English', () => {
    const ticks = [0, 400_000, 800_000, 1_200_000]
    expect(drawn('en', ticks, signedMoney)).toEqual(['0', '+400K', '+800K', '+1.2M', '¥'])
    expect(drawn('zh-CN', ticks, signedMoney)).toEqual(['0', '+40', '+80', '+120', '万元'])
    expect(drawn('zh-CN', [0, 5e7, 1e8], { unit: 'money' })).toEqual(['0', '0.5', '1.0', '亿元'])
    expect(drawn('zh-CN', [0, 50, 100], { unit: 'money' })).toEqual(['0', '50', '100', '元'])
  })
  it('keeps ticks that lie close together apart', () => {
    expect(drawn('en', [2_120_000, 2_125_000, 2_130_000], { unit: 'money' })).toEqual(['2.12M', '2.125M', '2.13M', '¥'])
  })
  it('tells what stands at the ticks where no title names the unit', () => {
    const at = (language: Language, top: number, style: Parameters<typeof axisFormat>[1]) => {
      setLanguage(language)
      return axisFormat([0, top], style).magnitude
    }
    expect((['CNY', 'USD', 'none'] as const).map(currency => at('zh-CN', 1_200_000, { unit: 'money', currency }))).toEqual(['万', '万', '万'])
    expect([at('zh-CN', 1e9, { unit: 'money' }), at('zh-CN', 20_000, { unit: 'count' }), at('zh-CN', 500, { unit: 'money' }), at('zh-CN', 0.2, { unit: 'share', signed: true })]).toEqual(['亿', '万', '', ''])
    expect([at('en', 1_200_000, { unit: 'money' }), at('en', 0.2, { unit: 'share', signed: true })]).toEqual(['', ''])
  })
  it('writes a phrase for yuan in any currency', () => {
    expect((['CNY', 'USD', 'none'] as const).map(currency => inCurrency('¥ a day', currency))).toEqual(['¥ a day', '$ a day', 'a day'])
    expect((['CNY', 'USD', 'none'] as const).map(currency => inCurrency('万元', currency))).toEqual(['万元', '万美元', '万'])
  })
  it('gives shares their percent and differences their points', () => {
    expect(drawn('en', [0.3, 0.34, 0.38], { unit: 'share' })).toEqual(['30%', '34%', '38%', '%'])
    expect(drawn('zh-CN', [-0.02, 0, 0.02], { unit: 'share', signed: true })).toEqual(['\u22122', '0', '+2', '个百分点'])
    expect(drawn('en', [-1, 0, 1], { unit: 'ratio', signed: true })).toEqual(['\u22121', '0', '+1', ''])
  })
})

describe('dates', () => {
  const day = dateOfDay('2027-06-01', 121)
  const written: readonly (readonly [() => string, string, string])[] = [
    [() => date(dateOfDay('2027-06-01', 0)), '1 Jun', '6月1日'],
    [() => dateWithWeekday(day), '30 Sep Thu', '9月30日 周四'],
    [() => dateWithYear(day), '30 Sep 2027', '2027年9月30日'],
    [() => period('2027-06-01', 180), '1 Jun – 27 Nov', '6月1日–11月27日'],
    [() => period('2027-06-01', 365), '1 Jun 2027 – 30 May 2028', '2027年6月1日–2028年5月30日'],
    [() => month(day), 'Sep', '9月'],
    [() => dayNumber(121), 'day 122', '第122天'],
    [() => days(180), '180 days', '180天'],
    [() => days(1), '1 day', '1天'],
    [() => duration(1.42), '1.4 s', '1.4秒'],
    [() => duration(45.2), '45 s', '45秒'],
    [() => duration(125), '2 min 5 s', '2分5秒'],
    [() => duration(3780), '1 h 3 min', '1小时3分'],
  ]
  it.each(written)('writes $1', (write, en, zh) => {
    expect([said('en', write), said('zh-CN', write)]).toEqual([en, zh])
  })
})

it('speaks of the money of the shop', () => {
  expect((['CNY', 'USD', 'none'] as const).map((currency) => inCurrency('¥0.67 profit per extra ¥1', currency))).toEqual(['¥0.67 profit per extra ¥1', '$0.67 profit per extra $1', '0.67 profit per extra 1'])
  expect((['CNY', 'USD', 'none'] as const).map(smallestCoin)).toEqual(['the fen', 'the cent', '0.01'])
})

it('tells a few hundred beside tens of thousands in their own unit, for there they would read as nothing', () => {
  setLanguage('zh-CN')
  expect(figuresAlike([30_294, 94.7, -640], { unit: 'money', signed: true })).toEqual(['+3.0万元', '+94.7元', '\u2212640元'])
  expect(figuresAlike([30_294, -2640], { unit: 'money', signed: true })).toEqual(['+3.0万元', '\u22120.3万元'])
  expect(figuresAlike([303_294, 94.7], { unit: 'money', signed: true })).toEqual(['+30.3万元', '+94.7元'])
  expect(figureWithRange(9247, -800, 12_000, { unit: 'money', signed: true })).toEqual({ value: '+0.9万元', range: '\u22120.1 … +1.2' })
  setLanguage('en')
  expect(figureWithRange(9247, -800, 12_000, { unit: 'money', signed: true })).toEqual({ value: '+¥9.2K', range: '\u22120.8K … +12.0K' })
})
