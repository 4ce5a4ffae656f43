/** Every figure as a chart: drawn in both languages and modes, with its lines, its words, and the reason where there is nothing to draw. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { chartFacts } from '../../src/charts/rows.ts'
import type { ChartData } from '../../src/charts/series.ts'
import { inlineRunner } from '../../src/experiments/inline.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded, type Results } from '../../src/experiments/results.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { metricIds, pairedIds, type MetricId } from '../../src/metrics/ids.ts'
import { metricById } from '../../src/metrics/index.ts'
import { column } from '../../src/model/daybook.ts'
import { checkScenario } from '../../src/scenario/check.ts'

const words = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const { scenario } = checkScenario({
  version: 1, title: words('Figures', '指标'), futures: 3, world: { days: 56, customers: 600, prospects: 2000 },
  strategies: [
    { name: words('Baseline', '基线'), levers: { ads: { feed: 50 } } },
    { name: words('Points', '积分'), levers: { points: { minimum: 100 }, ads: { feed: 50 } } },
    { name: words('Much', '组合'), levers: { coupon: { value: 30 }, tiers: {}, 'promotion-calendar': {}, 'flash-sale': { host: 'brand', fee: 50 }, ads: { feed: 200 } } },
  ],
})
let results: Results
let alone: Results
let chart: typeof import('../../src/ui/parts/chart-data.ts')
let gaps: typeof import('../../src/ui/parts/metric-gaps.ts')
beforeAll(async () => {
  vi.stubGlobal('location', { hash: '' })
  ;[chart, gaps] = await Promise.all([import('../../src/ui/parts/chart-data.ts'), import('../../src/ui/parts/metric-gaps.ts')])
  results = noResults(scenario!)
  await inlineRunner().run(jobsOf(scenario!), (ended) => { results = withEnded(results, ended) })
  alone = { ...results, scenario: { ...scenario!, strategies: scenario!.strategies.slice(0, 1) }, books: results.books.slice(0, 1) }
}, 120_000)
afterEach(() => setLanguage('en'))

const drawn = (metric: MetricId, mode: 'difference' | 'absolute' = 'difference', of = results): ChartData => chart.chartData(of, { metric, mode, band: 80, best: of === alone ? undefined : 1 })
const has = (data: ChartData) => data.lines.some(({ values }) => Array.from(values).some(Number.isFinite))

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(metricIds)('%s is drawn or says why not, with its table and its sentence', (id) => {
    setLanguage(language)
    for (const mode of ['difference', 'absolute'] as const) for (const of of [results, alone]) {
      const data = drawn(id, mode, of)
      expect(data.empty === undefined, `${id} ${mode}`).toBe(has(data))
      const facts = chartFacts(data)
      const told = [data.title, data.subtitle, data.finding, data.source ?? '', data.empty ?? '', ...(data.rules ?? []).map(({ label }) => label), JSON.stringify(facts)].join('\n')
      expect(told).not.toMatch(/\{\w+\}|undefined|\bNaN\b|Infinity/)
      if (data.finding !== '') expect(/\p{Script=Han}/u.test(data.finding.replaceAll('Points', ''))).toBe(language === 'zh-CN')
      if (has(data)) expect(data.title).not.toBe('')
    }
  })
})

describe('a paired ratio', () => {
  const only = pairedIds.filter((id) => id !== 'incrementalRoi')
  it.each(only)('%s is drawn against the baseline alone', (id) => {
    const [absolute, difference] = [drawn(id, 'absolute'), drawn(id)]
    expect(absolute.lines.map(({ values }) => Array.from(values))).toEqual(difference.lines.map(({ values }) => Array.from(values)))
    expect(absolute.step).toBe('daily')
    expect(absolute.lines.map(({ slot }) => slot)).not.toContain(0)
    // a cost has no sign, and the baseline stands at 0 only where 0 is the point at which gain and loss part
    const metric = metricById[id]
    expect(difference.signed).toBe(metric.better !== 'lower')
    expect(difference.zeroLine).toBe(metric.kind === 'paired' && metric.breakEven === 0)
  })

  it('of GMV breaks even at one over the baseline’s margin rate, and shows what the plans ask for', () => {
    const sum = (name: string) => results.books[0]!.reduce((all, book) => all + column(book!, name).reduce((a, b) => a + b, 0), 0)
    const [even, asked] = drawn('pointsRoi').rules!
    expect(even!.value).toBeCloseTo(sum('gmv') / sum('margin'), 9)
    expect(even!.label).toBe(`break-even ${(sum('gmv') / sum('margin')).toFixed(2)}`)
    expect(asked).toEqual({ value: 3, label: 'the plans ask for 3' })
    for (const id of ['documentsRoi', 'promotionRoi'] as const) expect(drawn(id).rules!.map(({ value }) => value)).toEqual([even!.value])
    expect(drawn('incrementalRoas').rules![0]!.value).toBeCloseTo(sum('net') / sum('margin'), 9)
    expect(drawn('pointsRoi').source).toContain('Breaks even at')
    expect(drawn('referredLtvCac', 'absolute').rules).toEqual([{ value: 3, label: 'the plans ask for 3' }])
    expect(drawn('referredLtvCac').rules).toBeUndefined()
    expect(drawn('gmv').rules).toBeUndefined()
  })

  it('names together those that added nothing of what it divides by', () => {
    expect(drawn('incrementalRoas').source).toContain('No ratio for A Points: no more ad spend than the baseline.')
    expect(drawn('promotionRoi').source).toContain('No ratio for A Points: no more cost of promotion days than the baseline.')
    expect(drawn('pointsRoi', 'difference', alone).empty).toBe('A ratio against the baseline needs a second strategy.')
  })
})

it('lets nobody win where more is neither good nor bad', () => {
  expect(drawn('discounts').lines.every(({ wins }) => wins === undefined)).toBe(true)
  expect(drawn('gmv').lines.every(({ wins }) => wins !== undefined)).toBe(true)
  expect(drawn('discounts').finding).toMatch(/^Much ends highest, at \+¥/)
  expect(drawn('discounts').title).toBe('Discounts against the baseline')
  expect(drawn('orders').title).toBe('Orders gained over the baseline')
})

describe('what has nothing to show', () => {
  const gap = (id: MetricId, of = results) => gaps.metricGap(of, id)
  it('names the lever that is off', () => {
    expect(gap('subscribers')).toEqual({ why: 'off', lever: 'subscription' })
    expect(gap('groupCompletion')).toEqual({ why: 'off', lever: 'group-buy' })
    expect(gap('referralK')).toEqual({ why: 'off', lever: 'referral' })
    expect(gap('pointsRoi', { ...results, scenario: { ...scenario!, strategies: scenario!.strategies.map((one) => ({ ...one, levers: {} })) }, books: [results.books[0]!, results.books[0]!, results.books[0]!] })).toEqual({ why: 'off', lever: 'points' })
  })
  it('or that there is nothing to divide by or to count, and is silent about all others', () => {
    expect(gap('nps')).toEqual({ why: 'none' })
    expect(gap('optOuts')).toEqual({ why: 'zero' })
    expect(gap('incrementalRoi', alone)).toEqual({ why: 'alone' })
    for (const id of ['gmv', 'r90', 'pointsRoi', 'promotionRoi', 'flashAttended', 'liveReturn', 'tierMembers', 'claimedRoas.feed'] as const) expect(gap(id), id).toBeUndefined()
  })
  it('and waits for columns that are not there yet', () => {
    const bare = { ...results, books: results.books.map((row) => row.map((book) => ({ ...book!, names: book!.names.map((name) => (name === 'boxes' ? name : `${name}?`)) }))) }
    expect(gap('gmv', bare)).toBeUndefined()
  })
})

it('tells what the baseline has not, so that it opens on its values', () => {
  const lacking = metricIds.filter((id) => chart.lacksBaseline(results, id))
  expect(lacking).toEqual(expect.arrayContaining(['liveReturn', 'flashConversion', 'couponRedemption', 'pointsHoarded']))
  expect(lacking).not.toEqual(expect.arrayContaining(['gmv']))
  for (const id of lacking) {
    expect(drawn(id).empty, id).toContain('The baseline has no')
    expect(drawn(id, 'absolute').empty, id).toBeUndefined()
  }
  expect(lacking.filter((id) => pairedIds.some((one) => one === id))).toEqual([])
})
