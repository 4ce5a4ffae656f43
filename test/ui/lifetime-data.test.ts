/** LTV beside CAC: the table by source and by month, the sentence with the line at 3 and the day of payback, and the documents' formula. */
import { afterEach, expect, it } from 'vitest'
import type { Cohorts } from '../../src/experiments/studies/cohorts.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { causeOf, causes } from '../../src/model/market.ts'
import { lifetimeData } from '../../src/ui/parts/lifetime-data.ts'
import { worthData } from '../../src/ui/parts/worth-data.ts'
import { resultsOf } from '../experiments/worlds.ts'
import { bookOf } from '../metrics/books.ts'

afterEach(() => setLanguage('en'))

/** Two cohorts of 60 and 40 people, the second followed for one month only; search brought 30 of the first, friends 20, the rest came by themselves. */
const ages = 2
const cells = (...values: number[]) => Float64Array.from(values)
const byCause = (rows: Partial<Record<keyof typeof causeOf, readonly [number, number]>>) => Float64Array.from(causes.flatMap((cause) => rows[cause] ?? [0, 0]))
const daily = new Float64Array(3 * 61)
// the sixty bring 3,000 yuan at once and 900 more on day 17; the forty bring 1,600 yuan at once
daily[2 * 61] = 300_000
daily[2 * 61 + 17] = 90_000
daily[61] = 160_000
const none = new Float64Array(4)
const sum: Cohorts = {
  first: 2027 * 12 + 2, cohorts: 2, ages, seen: cells(60, 60, 40, 0), ordered: none, second: none, active: none, opening: none, revenue: none, margin: cells(390_000, 390_000, 160_000, 0),
  causeSeen: byCause({ organic: [50, 10], search: [30, 30], referral: [20, 20] }), causeMargin: byCause({ organic: [200_000, 40_000], search: [200_000, 210_000], referral: [150_000, 140_000] }),
  months: cells(0, 40, 60), daily, rebuy: cells(0, 0), kept: cells(0, 0), recent: cells(0, 0), numbered: new Float64Array(6), next: new Float64Array(6),
  won: cells(100, 4000, 600_000), worth: cells(900_000, 1_100_000, 1_200_000, 1_500_000), lived: cells(3000, 10, 200_000),
}
const rows = { gmv: [1_000_000], 'orders.first': [100], 'orders.organic': [25], buyers: [100], 'new.organic': [50], 'new.search': [30], 'new.referral': [20], 'ads.search': [450_000], 'cost.rewards': [100_000] }
const of = (more: object, age: number) => {
  const results = resultsOf(2, 1, () => bookOf(62, { ...rows, ...more }), { world: { store: 'beauty', start: '2027-03-01', days: 62, customers: 0, prospects: 900 } })
  return lifetimeData(results, 1, sum, results.books[1]!.map((book) => book!), age)!
}
const told = ({ rows: lines }: { rows: readonly (readonly { cell: string | number, text?: string }[])[] }) => lines.map((line) => line.map(({ cell, text }) => text ?? cell))

it('sets LTV beside CAC, by source and by month', () => {
  const { causes: table, months, finding } = of({}, 1)
  // 5,500 yuan for 100 newcomers; 3,900 yuan of 60 people after 60 days
  expect(finding).toBe('A customer won with Plan 1 has brought ¥65 in margin (CM2) within 60 days and cost ¥55 (blended CAC): LTV/CAC 1.18, below the line of 3. The margin has paid for that on day 17 after the first order.')
  expect(told(table)).toEqual([
    ['All customers won', '60', '¥65', '¥55', '1.18'], ['New people, on their own', '10', '¥40', '–', '–'],
    ['Search', '30', '¥70', '¥150', '0.47'], ['Referral', '20', '¥70', '¥50', '1.40'],
  ])
  expect(told(months)).toEqual([['Mar', '60', '60', '¥65', '¥55', '1.18'], ['Apr', '40', '30', '¥40', '–', '–']])
})

it('tells who passes the line, who has paid at once, who has not, and who was free', () => {
  expect(of({ 'ads.search': [100_000] }, 0).finding).toMatch(/LTV\/CAC 2\.75, below the line of 3\. The first order alone pays for that\.$/)
  expect(of({ 'ads.search': [80_000] }, 0).finding).toMatch(/LTV\/CAC 3\.06, not below the line of 3\./)
  expect(of({ 'ads.search': [900_000] }, 1).finding).toMatch(/LTV\/CAC 0\.65, below the line of 3\. The margin has not paid for that within 60 days\.$/)
  expect(of({ 'ads.search': [0], 'cost.rewards': [0] }, 1).finding).toMatch(/Nothing was spent on winning customers, so there is no CAC beside it\.$/)
})

it('goes on beyond the run, with the luck of the futures, beside the classical formula', () => {
  const { scenario } = resultsOf(2, 2, () => bookOf(62))
  const futures = [sum, { ...sum, worth: Float64Array.of(1_100_000, 1_300_000, 1_400_000, 1_700_000) }]
  const { facts, finding, note } = worthData(scenario, 1, sum, futures)!
  expect(finding).toBe('A customer won with Plan 1 has brought ¥60 when the run ends, 40 days after the first order on average; projected, ¥100 by 1 year of age and ¥160 for ever.')
  // 9,000 and 11,000 yuan over 100 people each: 100 ± 12.7 · 10
  expect(told(facts)).toEqual([
    ['the end of the run, 40 days on average', '¥60', '–', '–'], ['1 year of age', '¥100', '−¥27.1', '¥227'], ['2 years of age', '¥120', '−¥7.06', '¥247'], ['3 years of age', '¥130', '¥2.94', '¥257'],
    ['for ever, at 10% interest a year', '¥160', '¥32.9', '¥287'], ['classical formula, without the first order', '¥167', '–', '–'],
  ])
  // 2,000 yuan over 100 months of active life, 1 of 10 leaving in each
  expect(note).toContain('m = ¥20')
  expect(note).toContain('r = 90.0%')
  expect(worthData(scenario, 1, sum, [])).toBeUndefined()
})

it('works the documents’ formula out beside it', () => {
  // 10,000 yuan over 125 orders, 25 repeats and 20 friends of 100 buyers
  expect(of({}, 1).documents).toContain('¥80 × 0.25 × 0.20 = ¥4 per buyer of the run. It is 0 for whoever brings nobody; with 1 + people brought it is ¥24.')
  setLanguage('zh-CN')
  expect(of({}, 1).documents).toContain('80元 × 0.25 × 0.20 = 4元')
})
