/** A diary says which rule, member day, review and message it was, and why. */
import { afterEach, describe, expect, it } from 'vitest'
import type { DiaryEvent } from '../../src/experiments/studies/diary-event.ts'
import type { Strength } from '../../src/experiments/studies/strength.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { ruleIds } from '../../src/levers/journeys/rules.ts'
import { told } from '../../src/ui/parts/diary-words.ts'
import { scenarioOf } from '../experiments/worlds.ts'

afterEach(() => setLanguage('en'))
const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = (levers: object) => scenarioOf(2, 1, {
  world: { store: 'beauty', start: '2027-03-01', days: 60, customers: 100, prospects: 900 } as never,
  strategies: [{ name: words('Baseline'), levers: {} }, { name: words('Plan'), levers: levers as never }],
})
const why = (levers: object, event: DiaryEvent) => told(scenario(levers), 1, event).why

describe('a rule', () => {
  const on = Object.fromEntries(ruleIds.map((rule) => [rule, 'sms']))
  const met = (rule: string, own: object = {}) => why({ journeys: { ...on, ...own } }, { kind: 'rule', day: 9, rule, held: false, chance: 0, wonBack: false })

  it('says what set it off, by its own settings', () => {
    expect(met('welcome', { welcomeDays: 4 })).toEqual(['due 4 days after the first order'])
    expect(met('second', { secondDays: 20 })).toEqual(['due 20 days after the first order, with none since'])
    expect(met('replenish', { replenishLead: 1 })).toEqual(['due 1 day before the goods should run out'])
    expect(met('birthday', { birthdayLead: 5 })).toEqual(['due 5 days before a day of their own'])
    expect(met('cart', { cartHours: 12 })).toEqual(['left a cart behind; due after 12 hours'])
    expect(met('value', { valueDays: 100 })).toEqual(['spent much before, and no order for 100 days or more'])
    expect(met('lapse', { lapseDays: 45 })).toEqual(['no order for 45 days or more'])
    expect(met('lapse', { lapseBy: 'score', lapseScore: 0.3 })).toEqual(['the shop’s score of their being still there was under 30.0%'])
    expect(met('rfm')).toEqual(['a round to all whose RFM cell has an offer'])
  })

  it('says so of those held out and of those won back too, in Chinese as well', () => {
    const held = { kind: 'rule', day: 9, rule: 'lapse', held: true, chance: 0, wonBack: false } as const
    expect(why({ journeys: { ...on, holdout: 0.2 } }, held)).toEqual(['no order for 30 days or more', '20.0% are left alone by lot, to see what happens without the rule'])
    setLanguage('zh-CN')
    expect(why({ journeys: on }, { ...held, held: false, chance: 0.25, wonBack: true })).toEqual(['至少30天没有下单', '此前已流失，召回概率25.0%'])
    for (const rule of ruleIds) expect(met(rule).join('')).not.toMatch(/[a-z]{2,}|NaN|diary/)
  })
})

it('a price of the day is that of the promotion, of the member day, or of both', () => {
  const plain: Strength = { multiplier: 1.3, world: 1, channel: 1, pantry: 1, waiting: 1, price: 1, coupon: 1, tier: 1, promotion: 1.3, lifetime: 1, points: 1, message: 1, ads: 1, subscription: 1, pool: 1, shop: 1, clock: 1 }
  // 1 March 2027 is a Monday: day 5 is a Saturday, day 17 the 18th, a Thursday, and day 19 a Saturday
  const levers = { 'promotion-calendar': { pattern: 'weekend' }, 'member-day': { dayOfMonth: 18 } }
  const on = (day: number, of: object) => why(of, { kind: 'none', day, why: 'above', mark: 2, strength: plain })[0]
  expect(on(5, levers)).toContain('= promotion 1.30')
  expect(on(17, levers)).toContain('= member day 1.30')
  expect(on(19, { ...levers, 'member-day': { dayOfMonth: 20 } })).toContain('= promotion and member day 1.30')
  expect(on(18, levers)).toContain('= promotion 1.30')
})

it('a tier is told of the window over which it is counted', () => {
  const down = (window: string, from: number, to: number) => why({ tiers: { window } }, { kind: 'tier', day: 31, from, to })
  expect([down('calendarYear', 2, 1), down('quarter', 2, 1)]).toEqual([['yearly review'], ['review at the end of a quarter']])
  expect([down('calendarYear', 1, 2), down('quarter', 1, 2)]).toEqual([['spend of the year reached the threshold'], ['spend of the last four quarters reached the threshold']])
})

it('a message is told of its lever on days on which that one alone sends', () => {
  const levers = { coupon: { channel: 'sms', everyDays: 14 }, points: { pushEvery: 7, channel: 'push' } }
  const on = (day: number) => why(levers, { kind: 'message', day, lift: 0.2, optOut: false })
  expect(on(7)).toEqual(['sent by: Points', expect.stringContaining('1.20')])
  expect(on(0)[0]).toBe('sent by: Coupons')
  // both send on day 14
  expect(on(14)).toHaveLength(1)
})
