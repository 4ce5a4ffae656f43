/** The calendar of a strategy: its levers under their headings, with days of their own laws and money of its own books. */
import { afterEach, describe, expect, it } from 'vitest'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { marketingMetrics } from '../../src/metrics/marketing.ts'
import { column } from '../../src/model/daybook.ts'
import { calendarData } from '../../src/ui/parts/calendar-data.ts'
import { scenarioOf } from '../experiments/worlds.ts'

afterEach(() => setLanguage('en'))
const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(3, 2, {
  scale: 5,
  world: { store: 'beauty', start: '2027-05-24', days: 40, customers: 500, prospects: 1500 } as never,
  strategies: [
    { name: words('Baseline'), levers: {} },
    { name: words('Full'), levers: { journeys: { second: 'sms', rfm: 'none', rfmDays: 14 }, 'member-day': { dayOfMonth: 18, spend: 300 }, coupon: { firstDay: 3, everyDays: 14, validDays: 5, minimum: 50 }, 'private-domain': {}, ads: { search: 500, toDay: 9 } } as never },
    { name: words('Ads'), levers: { ads: { search: 700, fromDay: 14, toDay: 20 } } },
  ],
})
const results = jobsOf(scenario).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(scenario))
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('a full strategy', () => {
  const { rows, events, weekends, runs, source } = calendarData(results, 1)

  it('has its levers under the headings of the matrix, the rules below theirs, then what is not divided, and all of it', () => {
    expect(rows.map(({ name, heading, kind }) => [heading, kind, name])).toEqual([
      ['Price & coupons', 'lever', 'Coupons'], ['Membership', 'lever', 'Private groups'], ['Membership', 'lever', 'Journey rules'],
      ...['2nd order', 'Lapsed', 'RFM'].map((name) => ['Membership', 'rule', name]), ['Media', 'lever', 'Ad budget'], ['Events', 'lever', 'Member day'],
      ['Not divided between levers', 'line', 'Coupon money'], ['Not divided between levers', 'line', 'Messages'], ['', 'all', 'All marketing'],
    ])
    expect({ runs, weekends, events }).toEqual({ runs: 2, weekends: true, events: [{ name: '618', from: 8, to: 27 }] })
    expect(source).toContain('stand apart')
  })

  it('adds up to the marketing of its books, at the size of the real shop', () => {
    const all = rows.at(-1)!
    const booked = sum(results.books[1]!.map((book) => marketingMetrics.marketing.total(book!))) / 2
    expect(sum(all.weeks) + all.after).toBeCloseTo((Math.round(booked) * 5) / 100, 6)
    for (let week = 0; week < 6; week++) expect(sum(rows.filter(({ kind }) => kind === 'lever' || kind === 'line').map(({ weeks }) => weeks[week]!))).toBeCloseTo(all.weeks[week]!, 6)
    for (const row of rows.filter(({ kind }) => kind !== 'rule')) expect(sum(row.parts.flatMap(({ weeks, after }) => [...weeks, after]))).toBeCloseTo(sum(row.weeks) + row.after, 6)
  })

  it('has days that settings name, and marks days that stand out', () => {
    const of = (name: string) => rows.find((row) => row.name === name)!
    expect(of('Coupons').spans).toEqual([{ from: 3, to: 7 }, { from: 17, to: 21 }, { from: 31, to: 35 }])
    expect(of('Coupons').marks).toEqual([{ name: 'Sent', days: [3, 17, 31] }])
    // 18 June is the 26th day of a run that begins on 24 May
    expect(of('Member day').spans).toEqual([{ from: 25, to: 25 }])
    expect(of('Ad budget').weeks).toEqual([3500, 1500, 0, 0, 0, 0])
    expect(of('RFM').marks).toEqual([{ name: 'Round', days: [0, 14, 28] }])
    expect(of('Journey rules').marks).toEqual([])
    // coupons may be of campaign or groups, but those of rules are told by rule
    expect(of('Coupon money').whose).toBe('Coupons, Private groups')
    expect([of('Coupons').open, of('Private groups').open, of('Ad budget').open]).toEqual([true, true, false])
  })

  it('counts the contacts of each rule as the books do', () => {
    const contacts = sum(results.books[1]!.map((book) => column(book!, 'journeys.rfm.contacts').subarray(14, 21).reduce((a, b) => a + b, 0)))
    expect(contacts).toBeGreaterThan(0)
    expect(rows.find(({ name }) => name === 'RFM')!.weeks[2]).toBe((contacts / 2) * 5)
  })
})

it('the finding names what takes most and the dearest week, in both languages', () => {
  expect(calendarData(results, 2).finding).toBe('Ads spends ¥4,900 on marketing, all of it on ad budget. The most expensive week is 7 Jun – 13 Jun with ¥4,900, 100.0% of it.')
  expect(calendarData(results, 1).finding).toMatch(/^Full spends ¥[\d.]+K? on marketing: most on .+ \(¥.+%\), then on .+ \(¥.+%\)\. The most expensive week is .+\.$/)
  expect(calendarData(results, 0).finding).toBe('Baseline spends nothing on marketing in this run.')
  setLanguage('zh-CN')
  expect(calendarData(results, 2).finding).toBe('Ads的营销费用共4,900元，全部花在广告预算上。最贵的一周是6月7日–6月13日，花了4,900元，占100.0%。')
})
