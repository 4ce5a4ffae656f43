import { afterEach, describe, expect, test } from 'vitest'
import { bestOf, scoreFacts, scoreTexts } from '../../src/charts/score-data.ts'
import { factsCsv, factsTsv } from '../../src/charts/facts.ts'
import { figureGroups } from '../../src/experiments/scorecard.ts'
import { metricIds } from '../../src/metrics/ids.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { figureMatrix } from '../../src/ui/parts/figure-matrix.ts'
import { scoreData } from '../../src/ui/parts/scorecard-data.ts'
import { marginsOf, resultsOf } from '../experiments/worlds.ts'
import { bookOf } from '../metrics/books.ts'

afterEach(() => setLanguage('en'))

/** Margins in fen: the first plan leads by 1,000 to 16,000 yuan and is best in all but the last two futures, the second loses in all. */
const futures = Array.from({ length: 16 }, (_, r) => r)
const results = marginsOf([
  futures.map(() => 10_000_000), futures.map((r) => 10_000_000 + (r + 1) * 100_000), futures.map((r) => (r < 14 ? 9_000_000 : 12_000_000)),
], { guardrails: [{ metric: 'lowestCash', side: 'min', limit: 0 }] })

describe('the scorecard of three known strategies', () => {
  const [goal] = scoreData(results).groups
  const [first, second, base] = goal!.rows

  test('has the goal first, the best strategy on top and the baseline below', () => {
    expect(goal!.note).toBe('goal of this scenario')
    expect([first, second, base].map((row) => row!.slot)).toEqual([1, 2, 0])
    expect(base!.difference).toBeUndefined()
  })

  test('tells means and ranges of the paired differences in yuan', () => {
    // 1,000 … 16,000 yuan: mean 8,500; the tenth of sixteen by type 7 lies 1.5 steps from the ends
    expect(first!.difference).toMatchObject({ middle: 8500, low80: 2500, high80: 14_500, low50: 4750, high50: 12_250, wins: 16 })
    expect(first!.judgement).toBe('better')
    expect(second!.judgement).toBe('likelyWorse')
    expect([bestOf(first!), bestOf(second!), bestOf(base!)]).toEqual([14, 2, 0])
  })

  test('sets a column in one unit', () => {
    expect(scoreTexts(goal!, 'CNY').map(({ middle, range }) => `${middle} ${range}`)).toEqual(['+¥8,500 +2,500 … +14,500', '−¥10,000 −10,000 … +95,000', ' '].map((text) => expect.stringMatching(text === ' ' ? /^ $/ : /^[+−]¥.+ … .+/)))
    setLanguage('zh-CN')
    expect(scoreTexts(scoreData(results).groups[0]!, 'CNY')[0]).toMatchObject({ middle: expect.stringMatching(/^\+.+元$/) })
  })

  test('says who wins', () => {
    expect(scoreData(results).finding).toBe('Plan 1 is best on margin in 14 of 16 futures; none of its other figures here is clearly worse than the baseline’s.')
    const worse = marginsOf([futures.map(() => 10), futures.map(() => 5)])
    expect(scoreData(worse).finding).toBe('The baseline is best on margin in 16 of 16 futures.')
    expect(scoreData(marginsOf([[1, 2]])).finding).toBe('The baseline alone: add a strategy to compare.')
  })

  test('names all who are best equally often', () => {
    const even = (r: number) => (r % 2 === 0 ? 11 : 9)
    const two = marginsOf([futures.map(() => 10), futures.map(even), futures.map((r) => 20 - even(r))])
    expect(scoreData(two).finding).toBe('Plan 1 and Plan 2 are each best on margin in 8 of 16 futures.')
  })

  test('calls the same what ends like the baseline in every future, and counts nothing for it', () => {
    const twin = scoreData(marginsOf([futures.map((r) => 10 + r), futures.map((r) => 10 + r), futures.map((r) => 9 + r)]))
    const [same, , base] = [1, 2, 0].map((slot) => twin.groups[0]!.rows.find((row) => row.slot === slot)!)
    expect(same!.judgement).toBe('same')
    expect([bestOf(same!), bestOf(base!)]).toEqual([NaN, 16])
    const cells = scoreFacts(twin).rows.find(([who, figure]) => who!.cell === 'Plan 1' && figure!.cell === 'Contribution margin')!
    expect(cells.slice(-3).map((cell) => cell.text)).toEqual(['–', '–', 'Same'])
  })

  test('has one unit for a difference and its ends, in the table as in the chart', () => {
    const small = marginsOf([futures.map(() => 0), futures.map((r) => 3_000_000 + r), futures.map((r) => 9400 + (r - 8) * 4000)])
    const cells = scoreFacts(scoreData(small)).rows.filter(([, figure]) => figure!.cell === 'Contribution margin').map((row) => row.slice(3, 6).map((cell) => cell.text))
    expect(cells.slice(0, 2)).toEqual([['+¥30.0K', '+30.0K', '+30.0K'], ['+¥74', '−166', '+314']])
  })

  test('gives no verdict before twelve futures', () => {
    const early = scoreData(marginsOf([futures.slice(0, 7).map(() => 10), futures.slice(0, 7).map(() => 20)]))
    expect(early.groups[0]!.rows[0]).toMatchObject({ waiting: 'settling, 7 of 12' })
    expect(early.groups[0]!.rows[0]!.judgement).toBeUndefined()
    expect(early.finding).toBe('7 futures so far; verdicts come after 12.')
  })

  test('judges nothing where there is nothing to divide by', () => {
    const again = scoreData(results).groups.find(({ name }) => name === '90-day retention')!
    expect(again.rows[0]!.value).toBeNaN()
    expect(again.rows.map(({ judgement }) => judgement)).toEqual([undefined, undefined, undefined])
  })

  test('says the rule where too little is added for a ratio, and dashes what follows earlier customers only', () => {
    // GMV of 1,000,000 yuan: 4,000 more are under half a percent of it, 5,000
    const flat = resultsOf(2, 16, (slot, r) => bookOf(2, { gmv: [100_000_000], contribution: [slot * 1000 + r], 'cost.rewards': [slot * 400_000], 'r90.base': [40, 40], 'r90.back': [10, 10] }))
    const groups = scoreData(flat).groups
    const roi = groups.find(({ name }) => name === 'Incremental ROI')!
    expect(roi.rows[0]).toMatchObject({ why: 'No ratio: only ¥4,000 more marketing, under 0.5% of the baseline’s GMV (¥5,000).' })
    const again = groups.find(({ name }) => name === '90-day retention')!
    expect(again.note).toContain('only customers from before the run')
    expect(again.rows[0]!.difference!.middle).toBeNaN()
    expect(again.rows[0]!.why).toContain('changes nothing for them')
    expect(again.rows[0]!.judgement).toBeUndefined()
    setLanguage('zh-CN')
    expect(scoreData(flat).groups.find(({ name }) => name === '增量ROI')!.rows[0]!.why).toBe('无法计算：营销费用只多4,000元，不到基线GMV的0.5%（5,000元）。')
  })

  test('is written raw', () => {
    const facts = scoreFacts(scoreData(results))
    const lines = factsCsv(facts, 'from a, test').split('\r\n')
    expect(lines[1]).toMatch(/^Plan 1,Contribution margin,108500,8500,2500,14500,.+,16,14,Better$/)
    expect(lines.at(-2)).toBe('"from a, test · 17 rows"')
    expect(factsTsv(facts).split('\n')[1]!.split('\t').slice(0, 4)).toEqual(['Plan 1', 'Contribution margin', '108500', '8500'])
  })
})

describe('all figures under a heading', () => {
  const rows = { gmv: [800_000], contribution: [100_000], cash: [100_000], margin: [200_000], 'orders.first': [10], 'new.organic': [10], buyers: [10] }
  const points = resultsOf(2, 12, (slot) => bookOf(2, { ...rows, ...(slot === 1 && { gmv: [900_000], contribution: [110_000], margin: [230_000], 'cost.points': [20_000], 'points.earned': [40_000] }) }))

  test('stand once each under one of the headings', () => {
    expect(Object.values(figureGroups).flat()).toEqual([...metricIds])
  })

  test('leave out what is nothing with every strategy, and say how many', () => {
    const data = scoreData(points, [0, 1], 'loyalty')
    expect(data.groups.map(({ term }) => term)).toEqual(['marginPerBuyer', 'pointsCost', 'gmvPerPoint', 'pointsRoi'].map((id) => `metric:${id}`))
    expect(data.finding).toBe('4 figures beside the goal (margin), which alone decides who wins; 13 more are zero or empty in every strategy and hidden.')
    expect(data.groups.every((group) => group.rows.some(({ value }) => Number.isFinite(value) && value !== 0))).toBe(true)
  })

  test('tell where GMV over a cost breaks even, by the baseline’s margin, and the line of the plans', () => {
    const note = (heading: 'loyalty' | 'marketing', id: string) => scoreData(points, [0, 1], heading).groups.find(({ term }) => term === `metric:${id}`)!.note
    // 2,000 of 8,000 yuan stay after direct costs: 1 / 0.25
    expect(note('loyalty', 'pointsRoi')).toBe('breaks even near 4.00, 1 / the baseline’s CM2 over GMV, the plans ask for 3')
    expect(note('marketing', 'incrementalRoi')).toBe('0 = break-even')
    expect(note('marketing', 'documentsRoi')).toContain('4.00')
  })

  test('stand in one table, the baseline first, differences in brackets', () => {
    const { columns, rows: lines } = figureMatrix(scoreData(points, [0, 1], 'loyalty'))
    expect(columns.map(({ head }) => head)).toEqual(['Figure', '0\u00a0Baseline', 'A\u00a0Plan 1'])
    expect(lines.find(([figure]) => figure!.cell === 'GMV gained over points')![0]).toMatchObject({ note: expect.stringContaining('the plans ask for 3') })
    const line = (name: string) => lines.find(([figure]) => figure!.cell === name)!.slice(1, 3).map(({ cell, text }) => text ?? cell)
    expect(line('Margin per buyer')).toEqual(['¥200', '¥230 (+¥30)'])
    expect(line('GMV gained over points')).toEqual([NaN, '5.00'])
    // the baseline gives no points: nothing to subtract from
    expect(line('GMV per point')).toEqual([NaN, '¥0.23'])
  })

  test('give paired money its currency', () => {
    const spent = resultsOf(2, 12, (slot) => bookOf(2, { ...rows, ...(slot === 1 && { 'new.organic': [30], 'orders.first': [30], 'ads.feed': [60_000] }) }))
    const cac = scoreData(spent, [0, 1], 'marketing').groups.find(({ term }) => term === 'metric:incrementalCac')!
    expect(scoreTexts(cac, 'CNY').map(({ value }) => value)).toEqual(['¥30'])
  })
})
