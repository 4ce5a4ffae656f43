/** Who gets the credit, by every rule and figure: that it adds up and says so, what stands beside it, and the sentence in both languages. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CreditChart } from '../../src/charts/credit-chart.ts'
import { creditRules, turnedRound } from '../../src/experiments/credit.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import type { AdsAnswer } from '../../src/ui/parts/ads-data.ts'
import { creditData, type CreditFigure } from '../../src/ui/parts/credit-data.ts'
import { helpOf } from '../../src/ui/parts/help-words.ts'
import { touchData } from '../../src/ui/parts/touch-data.ts'
import { answerOf, scenario } from './ads-world.ts'

afterEach(() => {
  setLanguage('en')
  vi.unstubAllGlobals()
})
const answer = answerOf(scenario, 1)
const dataOf = (rule: (typeof creditRules)[number], figure: CreditFigure = 'net', of: AdsAnswer = answer) => creditData(of, rule, figure)!
const finding = (rule: (typeof creditRules)[number], figure: CreditFigure = 'net', of: AdsAnswer = answer) => dataOf(rule, figure, of).finding.replaceAll('\u2060', '')
// four futures of 28,000 fen a future in which each ad brings a tenth more than in the one before, and 1,000 a future more by itself; ten shops
const net = (28_000 * 1.15 + 1500) / 10

describe('the rows', () => {
  it('hold what the rule gives beside what is lost, in yuan of the real shop, the truest channel first', () => {
    const { rows, rules, rule } = dataOf('last')
    expect(rows.map(({ name }) => name)).toEqual(['Search', 'Creators', 'All ads', 'Direct visits', 'Organic search', 'Friends', 'Unpaid content', 'All sources', 'Feed', 'Live', 'Private groups'])
    expect(rules[rule]).toBe('Last click')
    const [search, kol, all] = rows
    expect([search!.given[0], search!.lost, kol!.lost, all!.lost].map((x) => Math.round(x!))).toEqual([Math.round(net / 2), 2300, 920, 3220])
    expect(search!.times).toBeCloseTo((net / 2) / 2300, 3)
    // 14,000 fen are spent; the truth in the futures runs from 1 to 1.3 times 20,000
    expect(search!.per[0]).toBeCloseTo(((net / 2) * 10) / 14_000, 4)
    expect([search!.low80, search!.high80].map(Math.round)).toEqual([2060, 2540])
    expect(dataOf('last', 'roas').rows[0]).toMatchObject({ lostPer: expect.closeTo(23_000 / 14_000, 9), low80: expect.closeTo(20_600 / 14_000, 9) })
  })

  it('add up to the net revenue by every rule that shares, and say so; claims do not, and say why', () => {
    for (const rule of creditRules) {
      const { rows, source } = dataOf(rule)
      const [k, sum] = [creditRules.indexOf(rule), rows.find(({ kind }) => kind === 'sum')!]
      const parts = rows.filter(({ kind }) => ['channel', 'unpaid', 'off'].includes(kind)).reduce((all, { given }) => all + given[k]!, 0)
      expect(parts).toBeCloseTo(sum.given[k]!, 6)
      if (rule === 'platform') {
        expect([sum.aside, source]).toEqual(['415.4% of net revenue', expect.stringMatching(/^Claims are no sharing out: they come to 415\.4% of the net revenue of ¥3,370\. Several platforms book the same order whole/)])
        continue
      }
      expect(sum.given[k]).toBeCloseTo(net, 6)
      expect([sum.aside, source]).toEqual(['the net revenue, to the fen', expect.stringMatching(/^In every future the credits of all sources add up to the net revenue, ¥3,370 in the mean, to the fen\./)])
    }
  })

  it('say so where they do not add up', () => {
    const wrong = answerOf(scenario, 1, 4, (run) => ({ ...answer.credits![0]!, credit: { ...answer.credits![0]!.credit, last: answer.credits![0]!.credit.last.map(() => 0) }, net: run.net }))
    const { source, rows } = dataOf('last', 'net', wrong)
    expect(source).toMatch(/^The credits of all sources miss the net revenue of ¥3,370 by ¥3,370\./)
    expect(rows.find(({ kind }) => kind === 'sum')!.aside).toBe('0.0% of net revenue')
  })

  it('give nothing to channels that are not bought, which the table tells and the chart leaves out', () => {
    const data = dataOf('linear')
    expect(data.rows.filter(({ kind }) => kind === 'off').map(({ given }) => given.every((x) => x === 0))).toEqual([true, true, true])
    expect(data.source).toContain('Not bought, so never met and without credit: feed, live and private groups.')
    vi.stubGlobal('ResizeObserver', class {})
    const facts = new CreditChart().facts(data)
    expect(facts.rows.map(([name]) => name!.cell)).toContain('Live')
    expect(facts.columns.map(({ head }) => head).slice(0, 9)).toEqual(['Source', 'Last click', 'Last non-direct', 'First click', 'Linear', 'Position', 'Time decay', 'Platform claim', 'True'])
    expect(facts.rows[0]!.map(({ cell }) => cell).slice(1, 8)).toEqual(data.rows[0]!.given)
    // per yuan spent there is nothing to say of what costs nothing
    expect(dataOf('linear', 'roas').rows.map(({ kind }) => kind)).toEqual(['channel', 'channel', 'whole'])
    expect([facts.rows[3]!.at(-1)!.text, facts.rows[3]![8]!.text]).toEqual(['50.0%', '–'])
  })

  it('are absent where nothing is bought, and while touches are missing', () => {
    expect(creditData(answerOf(scenario, 0), 'last', 'net')).toBeUndefined()
    expect(creditData({ ...answer, credits: undefined }, 'last', 'net')).toBeUndefined()
  })
})

describe('the sentence', () => {
  it('tells the channel that the rule misjudges most, and whom it ranks the wrong way round', () => {
    expect(finding('last')).toBe('Last click gives creators only ¥169; switched off, ¥920 are lost: 0.18 of the truth.')
    expect(finding('first')).toBe('First click gives creators ¥1,685; switched off, ¥920 are lost: 1.83 times the truth. It ranks creators above search, but search truly brings more.')
    expect(finding('first', 'roas')).toBe('By first click each ¥ on creators brings ¥3.01, in truth ¥1.64: 1.83 times the truth.')
    expect(finding('last', 'roas')).toBe('By last click each ¥ on creators brings only ¥0.30, in truth ¥1.64: 0.18 of the truth.')
    expect(finding('position')).toMatch(/^Position attribution gives creators only /)
    expect(finding('platform', 'roas')).toMatch(/^By platform claims each ¥ on (?:search|creators) brings ¥7\.14, in truth ¥1\.64: 4\.35 times the truth\.$/)
    setLanguage('zh-CN')
    expect(finding('first')).toBe('按首次点击归因，达人记了1,685元；关掉它只少920元：高估到真实的1.83倍。它把达人排在搜索前面，其实搜索带来的更多。')
    expect(finding('last')).toBe('按末次点击归因，达人只记了169元；关掉它却少920元：只有真实的0.18倍。')
    expect(finding('first', 'roas')).toBe('按首次点击归因，达人每元带来3.01元，真实为1.64元：高估到真实的1.83倍。')
  })

  it('calls nothing too much or too little that may be chance', () => {
    const level = answerOf(scenario, 1, 4, (run) => {
      const credits = answer.credits![0]!
      const last = credits.credit.last.map((fen, source) => (source === 0 ? 20_000 + (run.net % 7000) : source === 3 ? 8000 + (run.net % 5000) : fen))
      return { ...credits, credit: { ...credits.credit, last }, net: run.net }
    })
    expect(finding('last', 'net', level)).toMatch(/^Last click gives (?:search|creators) ¥[\d,]+; switched off, ¥[\d,]+ are lost: no clear difference \(0\.\d\d … 1\.\d\d times the truth\)\.$/)
    expect(finding('last', 'roas', level)).toContain('no clear difference')
  })

  it('tells what platforms claim, by channel and together', () => {
    expect(finding('platform')).toBe('Platforms claim ¥14K of revenue, the ads truly bring ¥3,220: the claim is 4.35 times the truth, on search 4.35 times.')
    expect(dataOf('platform').rows[0]).toMatchObject({ given: expect.arrayContaining([10_000]), times: expect.closeTo(100_000 / 23_000, 9) })
    setLanguage('zh-CN')
    expect(finding('platform')).toBe('平台自报收入1.4万元，广告真正带来3,220元：自报是真实的4.35倍，其中搜索达4.35倍。')
  })

  it('divides by no truth that is not clearly there', () => {
    const vague = <T extends { readonly net: AdsAnswer['responses'][number]['truth']['net'] }>(truth: T): T => ({ ...truth, net: { ...truth.net, low: -500, high: 900 } })
    const unsure = { ...answer, whole: vague(answer.whole!), responses: answer.responses.map((response) => ({ ...response, truth: vague(response.truth) })) }
    expect(dataOf('last', 'net', unsure).rows.slice(0, 3).map(({ times, note }) => [times, note])).toEqual(Array(3).fill([NaN, 'The true effect is not clearly above 0, so there is no ratio.']))
    expect(finding('platform', 'net', unsure)).toBe('Platforms claim ¥14K of revenue; what the ads truly bring is not clearly above 0 (−¥50 … ¥90).')
    expect(finding('last', 'net', unsure)).toBe('Last click gives the ads ¥1,854; what is lost without them is not clearly above 0 (−¥50 … ¥90).')
  })

  it('says where it rests on the first futures, and that all ads are no sum', () => {
    expect(dataOf('last', 'net', answerOf({ ...scenario, futures: 16 }, 1)).source).toMatch(/do not add up to all ads\. Not bought.*These are the first 4/)
  })
})

it('two channels are ranked wrongly only where both sides are clear of chance', () => {
  const apart = [[5, 6, 7], [1, 2, 2.5]]
  expect(turnedRound(apart, [[1, 2, 2.5], [5, 6, 7]])).toEqual([0, 1])
  expect(turnedRound(apart, apart)).toBeUndefined()
  expect(turnedRound(apart, [[1, 9, 4], [5, 6, 5]])).toBeUndefined()
  expect(turnedRound([[5, 1, 9], [4, 6, 2]], [[1, 2, 2.5], [5, 6, 7]])).toBeUndefined()
})

it.each(creditRules)('the rule %s has help of its own in both languages, and only what shares revenue out says what it shares', (rule) => {
  const help = helpOf(`credit:${rule}`, newScenario())!
  expect([help.meaning.length > 20, help.source!.rows.length, help.facts.length]).toEqual([true, 1, rule === 'platform' ? 0 : 4])
  setLanguage('zh-CN')
  expect(helpOf(`credit:${rule}`, newScenario())!.title).toMatch(/[\u4e00-\u9fff]/)
})

describe('touches before an order', () => {
  it('stand by segment, orders at the size of the real shop, with the share of paid ones; who orders nothing is left out', () => {
    const { facts, finding: said } = touchData(answer)!
    expect(facts.rows.map((row) => row.slice(1).map(({ cell, text }) => [cell, text]))).toEqual([[[40, '40'], [3, '3.00'], [0.25, '25.0%']], [[60, '60'], [4.5, '4.50'], [1 / 3, '33.3%']]])
    expect(said).toBe(`${facts.rows[1]![0]!.cell} meet the shop 4.50 times in the 30 days before an order, ${facts.rows[0]![0]!.cell} 3.00 times.`)
    setLanguage('zh-CN')
    expect(touchData(answer)!.finding).toMatch(/^下单前30天内，.+平均接触店铺4\.50次，.+3\.00次。$/)
    expect(touchData(answerOf(scenario, 0))).toBeUndefined()
  })
})
