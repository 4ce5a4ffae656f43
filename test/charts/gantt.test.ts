/** The calendar of levers: what it tells of a row and of a week, its table twin, and where its rows stand. */
import { afterEach, describe, expect, it } from 'vitest'
import { factsCsv } from '../../src/charts/facts.ts'
import { ganttCard, ganttFacts, topsOf, type GanttData, type GanttRow } from '../../src/charts/gantt-data.ts'
import { setLanguage } from '../../src/i18n/translate.ts'

afterEach(() => setLanguage('en'))

const row = (more: Partial<GanttRow>): GanttRow => ({ name: 'Coupons', heading: 'Price', kind: 'lever', whose: '', open: false, spans: [{ from: 0, to: 15 }], marks: [], weeks: [0, 0, 0], after: 0, parts: [], ...more })
const messages = { name: 'Messages', weeks: [10, 0, 0], after: 0 }
const money = { name: 'Coupon money', weeks: [90, 200, 0], after: 5 }
const data: GanttData = {
  title: 'Calendar', subtitle: '', finding: 'A finding.', slot: 1, start: '2027-06-01', days: 16, currency: 'CNY', runs: 12, events: [], weekends: true,
  rows: [
    row({ spans: [{ from: 2, to: 3 }, { from: 5, to: 9 }], marks: [{ name: 'Sent', days: [2, 5] }], weeks: [100, 200, 0], after: 5, parts: [money, messages], open: true }),
    row({ name: 'Journeys', heading: 'Membership' }), row({ name: 'Welcome', heading: 'Membership', kind: 'rule', weeks: [1.5, 12, 0] }),
    row({ name: 'Discounts', heading: 'Shared', kind: 'line', whose: 'Tiers, Group buying', spans: [], weeks: [0, 0, 30] }),
    row({ name: 'All', heading: '', kind: 'all', spans: [], weeks: [100, 200, 30], after: 5, parts: [money, messages] }),
  ],
}

describe('the card', () => {
  it('tells of a week what ran, on which days, and what it cost by line', () => {
    expect(ganttCard(data, 0, 0).lines).toEqual([
      ['Week', '1 Jun – 7 Jun'], ['Acts', '3 Jun – 4 Jun, 6 Jun – 7 Jun'], ['Sent', '3 Jun, 6 Jun'], ['Coupon money', '¥90'], ['Messages', '¥10'], ['Spend of the week', '¥100'], ['Whole run', '¥305+'],
    ])
    // a line that cost nothing in the week is left out, and a single one says no more than the sum
    expect(ganttCard(data, 0, 1).lines).toEqual([['Week', '8 Jun – 14 Jun'], ['Acts', '8 Jun – 10 Jun'], ['Spend of the week', '¥200'], ['Whole run', '¥305+']])
    // the last week of sixteen days has two
    expect(ganttCard(data, 0, 2).lines.slice(0, 2)).toEqual([['Week', '15 Jun – 16 Jun'], ['Acts', 'not in this week']])
  })

  it('tells of a row its days and its whole cost, after the run included', () => {
    expect(ganttCard(data, 0, undefined).lines).toEqual([['Acts', '3 Jun – 4 Jun, 6 Jun – 10 Jun'], ['Sent', '3 Jun, 6 Jun'], ['Coupon money', '¥295'], ['Messages', '¥10'], ['Whole run', '¥305+']])
    expect(ganttCard(data, 1, undefined).lines).toEqual([['Acts', 'every day'], ['Whole run', '¥0']])
    expect(ganttCard(data, 3, undefined).lines).toEqual([['May come from', 'Tiers, Group buying'], ['Whole run', '¥30']])
  })

  it('counts contacts of rules, and speaks Chinese', () => {
    expect(ganttCard(data, 2, 1).lines.slice(-2)).toEqual([['Contacts of the week', '12'], ['Whole run', '14']])
    setLanguage('zh-CN')
    expect(ganttCard(data, 2, undefined).lines).toEqual([['起作用', '每天'], ['触达人次', '14']])
    expect(ganttCard(data, 0, 1).lines[1]).toEqual(['起作用', '6月8日–6月10日'])
  })

  it('names the first stretches of many, and how many more there are', () => {
    const many = { ...data, rows: [row({ spans: [0, 3, 6, 9].map((day) => ({ from: day, to: day })) })] }
    expect(ganttCard(many, 0, undefined).lines[0]).toEqual(['Acts', '1 Jun, 4 Jun and 2 more'])
  })
})

it('the table has a row a week, what comes after, and the whole; days only where a lever does not act on all', () => {
  expect(factsCsv(ganttFacts(data)).replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'Week of,"Coupons, ¥","Coupons, days it acts","Journeys, ¥","Welcome, contacts","Discounts, ¥","All, ¥"',
    '2027-06-01,100,"3 Jun – 4 Jun, 6 Jun – 7 Jun",0,1.5,0,100',
    '2027-06-08,200,8 Jun – 10 Jun,0,12,0,200',
    '2027-06-15,0,,0,0,30,30',
    'After the run,5,,0,0,0,5',
    'Whole run,305,,0,13.5,30,335',
  ])
})

it('rows stand below one another, with room for each heading, and higher where their names stand above the bars', () => {
  const { tops, end } = topsOf(data, 900, 50)
  expect(tops).toEqual([50 + 24, 74 + 46 + 24, 144 + 46, 190 + 26 + 24, 240 + 46])
  expect(end).toBe(286 + 46)
  expect(topsOf(data, 358, 50).end - end).toBe(5 * 18)
})
