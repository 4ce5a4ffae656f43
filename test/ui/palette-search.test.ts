/** What the palette understands: characters, pinyin, first letters, loose English. */
import { describe, expect, it, vi } from 'vitest'
import { tabWords } from '../../src/ui/keys/commands.text.ts'
import { tabs } from '../../src/ui/pages/tabs.ts'
import { likeness, rank } from '../../src/ui/keys/palette-search.ts'

// the session counts the cores of its browser
vi.hoisted(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2 }))

const item = (label: string, also: readonly string[] = [], within = '') => ({ label, also, within })
const chinese = [
  item('撤销', ['Undo']), item('评分卡', ['Scorecard']), item('优惠券', ['Coupons']), item('面额', ['Face value'], '优惠券'), item('会员等级', ['Membership tiers']),
  item('新客优惠', ['For new customers'], '优惠券'), item('老带新', ['Referral']), item('美妆店：618到双11', ['Beauty shop, 618 to Double 11']),
]
const english = [
  item('Undo', ['撤销']), item('Scorecard', ['评分卡']), item('Coupons', ['优惠券']), item('Face value', ['面额'], 'Coupons'), item('Membership tiers', ['会员等级']),
  item('Silver discount', ['银卡折扣'], 'Membership tiers'), item('Referral', ['老带新']), item('Only differences, or all levers', ['只看差异']),
]
const labels = (items: typeof chinese, typed: string) => rank(items, typed).map(({ label }) => label)

describe('Chinese', () => {
  it.each(['yhq', 'youhuiquan', 'you hui quan', '优惠券', '惠券', 'YHQ', 'ｙｈｑ'])('%s finds 优惠券 first', (typed) => {
    expect(labels(chinese, typed)[0]).toBe('优惠券')
  })
  it('reads a character in each of its ways', () => {
    expect(labels(chinese, 'hydj')).toEqual(['会员等级'])
    expect(labels(chinese, 'ldx')).toEqual(['老带新'])
    expect(likeness('重复购买', 'cfgm')).toBeGreaterThan(0)
    expect(likeness('重复购买', 'zfgm')).toBeGreaterThan(0)
  })
  it('puts the whole word before a part of one, and the lever before its settings', () => {
    const found = labels(chinese, 'yh')
    expect(found.indexOf('优惠券')).toBe(0)
    expect(found).toEqual(['优惠券', '新客优惠', '面额'])
  })
  it('finds a setting by its lever and its own name', () => {
    expect(labels(chinese, 'yhq me')).toEqual(['面额'])
    expect(labels(chinese, '优惠券面额')).toEqual(['面额'])
  })
  it('finds by the English name too', () => {
    expect(labels(chinese, 'coupon')[0]).toBe('优惠券')
  })
  it('finds nothing where nothing is meant', () => {
    expect(labels(chinese, 'xyzw')).toEqual([])
  })
})

describe('English', () => {
  it.each([['coupon', 'Coupons'], ['cpns', 'Coupons'], ['scard', 'Scorecard'], ['member', 'Membership tiers'], ['face', 'Face value'], ['coupon face', 'Face value'], ['undo', 'Undo'], ['differences', 'Only differences, or all levers']])('%s finds %s first', (typed, label) => {
    expect(labels(english, typed)[0]).toBe(label)
  })
  it('takes letters apart only from the beginning of a word, and near each other', () => {
    expect(likeness('Membership tiers', 'mtier')).toBeGreaterThan(likeness('Membership tiers', 'mtrs'))
    expect(likeness('Membership tiers', 'ers')).toBeGreaterThan(0)
    expect(likeness('Membership tiers', 'bsr')).toBe(0)
    expect(likeness('Only differences, or all levers', 'ovs')).toBe(0)
  })
  it('finds by pinyin too', () => {
    expect(labels(english, 'yhq')[0]).toBe('Coupons')
  })
  it('keeps the given order where nothing is typed', () => {
    expect(labels(english, '  ')).toEqual(english.map(({ label }) => label))
  })
})

describe('Tabs', () => {
  it('are found by what stands on them', () => {
    expect(Object.keys(tabWords).sort()).toEqual(tabs.map(({ id }) => id).sort())
    const items = Object.entries(tabWords).map(([id, words]) => item(id, [...words.en.split(', '), ...words['zh-CN'].split('，')]))
    for (const typed of ['补贴', '补贴浪费', 'subsidy leak']) expect(labels(items, typed)[0]).toBe('segments')
    expect(labels(items, '利润桥')[0]).toBe('money')
  })
})
