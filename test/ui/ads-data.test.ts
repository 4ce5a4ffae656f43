/** What the tab on ads says in every case, in both languages, and that its charts hold the paired differences in yuan of the real shop. */
import { afterEach, describe, expect, it } from 'vitest'
import { responseScene } from '../../src/charts/response-scene.ts'
import { plansOf, responseOf, trialsOf, type Advice, type Response } from '../../src/experiments/ad-response.ts'
import type { Spending } from '../../src/experiments/studies/spending.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { channels, type Channel } from '../../src/model/market.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { adsAnswer, adviceSentence, boundOf, claimsData, nextRows, responseData } from '../../src/ui/parts/ads-data.ts'
import { scenarioOf } from '../experiments/worlds.ts'

afterEach(() => setLanguage('en'))
const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(2, 4, { scale: 10, strategies: [{ name: words('None'), levers: {} }, { name: words('Plan'), levers: { ads: { search: 100, kol: 40 } } }] })
/** 14 days of a plain world: each channel's contribution is what `gain` makes of its budget, in fen, a little apart from future to future. */
const gain: Record<Channel, (yuan: number) => number> = { search: (b) => 3000 * Math.sqrt(b), feed: (b) => 900 * b, live: () => 0, kol: (b) => -500 * b, private: (b) => 100 * b }
const world = (budgets: Readonly<Record<Channel, number>>, r: number): Spending => ({
  contribution: channels.reduce((sum, c) => sum + gain[c](budgets[c]) * (1 + r / 10), 0) + 1e6 + r, net: channels.reduce((sum, c) => sum + 200 * budgets[c], 0) * (1 + r / 10) + r * 1000,
  newcomers: channels.reduce((sum, c) => sum + budgets[c], 0), ads: channels.map((c) => budgets[c] * 14 * 10), claimed: channels.map((c) => budgets[c] * 1000),
})
const answerOf = (of: Scenario, slot: number, futures = 4) => {
  const budgets = { search: 0, feed: 0, live: 0, kol: 0, private: 0, ...(slot === 1 ? { search: 100, kol: 40 } : {}) }
  const row = (b: Readonly<Record<Channel, number>>) => Array.from({ length: 4 }, (_, r) => (r < futures ? world(b, r) : undefined))
  return adsAnswer(of, slot, row(budgets).map((run, r) => run ?? world(budgets, r)), trialsOf(of, slot).map((trial) => row(trial.budgets)))
}
const said = (advice: Advice, of = scenario): readonly [string, string] => {
  const tell = () => adviceSentence(of, advice, 3, 12).replaceAll('\u2060', '')
  const english = tell()
  setLanguage('zh-CN')
  const chinese = tell()
  setLanguage('en')
  return [english, chinese]
}
const channelOf = (channel: Channel, ratio: number, low = ratio - 0.1, high = ratio + 0.1) => ({ channel, marginal: { ratio, low, high } }) as Response
const [a, b, c] = [channelOf('private', 0.854), channelOf('search', 0.1), channelOf('kol', -0.4)]

describe('the sentence', () => {
  it('stands for every state in both languages', () => {
    expect(said({ kind: 'clear', best: a, second: b, last: c })).toEqual(['The next ¥ is best spent on private groups: it brings +¥0.85 of margin on top of its cost; on creators, −¥0.40.', '下一元投在私域最划算：净收益+0.85元；投在达人为−0.40元。'])
    expect(said({ kind: 'close', best: a, second: b, last: c })).toEqual(['Private groups and search are about equal for the next ¥: it brings +¥0.85 and +¥0.10 of margin on top of its cost.', '下一元投在私域和搜索差不多：净收益分别为+0.85元和+0.10元。'])
    expect(said({ kind: 'only', best: a })).toEqual(['Only private groups can still be raised: its next ¥ brings +¥0.85 of margin on top of its cost.', '只有私域还能加预算：下一元净收益+0.85元。'])
    expect(said({ kind: 'loses', best: c })).toEqual(['No channel earns back its next ¥: even creators, the best, loses ¥0.40 of margin on it.', '下一元投在哪里都回不了本：最好的达人也净亏0.40元。'])
    expect(said({ kind: 'unclear', best: channelOf('feed', 0.02, -0.15, 0.18) })).toEqual(['No channel clearly earns back its next ¥: feed, the best, brings +¥0.02 of margin on top of its cost, mean between −¥0.15 and +¥0.18.', '下一元投在哪里都不能确定回本：最好的信息流净收益+0.02元，均值在−0.15元至+0.18元之间。'])
    expect(said({ kind: 'early' })).toEqual(['Too early to say: 3 of 12 futures.', '还说不准：已完成12次推演中的3次。'])
    expect(said({ kind: 'idle' })).toEqual(['No budget changes anything: the ads do not run within these 14 days.', '改预算没有任何影响：这14天内广告没有投放。'])
    expect(said({ kind: 'limit' })).toEqual(['Every channel stands at the limit of the lever, so there is no next ¥ to place.', '所有渠道都已达到手段上限，没有下一元可投。'])
  })

  it('speaks of dollars, and of no currency at all', () => {
    expect(said({ kind: 'only', best: a }, { ...scenario, currency: 'USD' })).toEqual([expect.stringContaining('next $ brings +$0.85'), expect.stringContaining('下一美元净收益+0.85美元')])
    expect(said({ kind: 'only', best: a }, { ...scenario, currency: 'none' })).toEqual([expect.stringContaining('next unit of money brings +0.85'), expect.stringContaining('下一份钱净收益+0.85')])
  })
})

it('says where it rests on the first futures of the run, and that the whole is no sum', () => {
  const data = responseData(answerOf({ ...scenario, futures: 16 }, 1), { planned: 4, waiting: false, only: undefined })
  expect(data.subtitle).toMatch(/mean of the first 4 of the 16 futures$/)
  expect(data.source).toMatch(/first 4 of the 16 futures/)
  expect(responseData(answerOf(scenario, 1), { planned: 4, waiting: false, only: undefined }).source).not.toMatch(/first/)
  expect(claimsData(answerOf({ ...scenario, futures: 16 }, 1))!.source).toMatch(/do not add up to it\. These are the first 4/)
})

describe('the curves', () => {
  it('hold the mean gain in yuan of the real shop, and wait for their word while runs are coming', () => {
    const data = responseData(answerOf(scenario, 1), { planned: 4, waiting: false, only: undefined })
    const [search] = data.curves
    expect(search!.points.map(({ spend }) => spend)).toEqual([0, 50, 100, 150, 200])
    // futures pay 1, 1.1, 1.2 and 1.3 times as much; ten real shops' worth of fen
    search!.points.forEach(({ spend, middle }) => expect(middle).toBeCloseTo((3000 * Math.sqrt(spend) * 1.15 * 10) / 100, 6))
    expect([search!.today, search!.most, data.curves[data.shown]!.name, data.runs]).toEqual([100, 200, 'Feed', 4])
    expect(data.finding.replaceAll('\u2060', '')).toMatch(/^The next ¥ is best spent on feed: it brings \+¥7\.39 of margin on top of its cost; on creators, −¥4\.11\.$/)
    expect(responseData(answerOf(scenario, 1, 3), { planned: 4, waiting: true, only: 'kol' })).toMatchObject({ finding: 'Too early to say: 3 of 4 futures.', curves: [{ name: 'Creators' }] })
  })

  it('are grey only beyond what was run on any channel', () => {
    const { curves, ...data } = responseData(answerOf(scenario, 1), { planned: 4, waiting: false, only: undefined })
    const scene = responseScene({ ...data, curves }, 700, 340)
    expect(scene.most).toBe(Math.max(...curves.flatMap(({ points }) => points.map(({ spend }) => spend))))
    expect(scene.most).toBeGreaterThan(curves[data.shown]!.points.at(-1)!.spend)
  })

  it('lists the best next yuan first and names what binds', () => {
    const answer = answerOf(scenario, 1)
    const rows = nextRows(answer)
    expect(rows.map(({ name }) => name)).toEqual(['Feed', 'Search', 'Private groups', 'Live', 'Creators'])
    expect(rows[1]).toMatchObject({ step: '¥100 → ¥150 a day', note: expect.stringContaining('still rising at ¥200, the end of what was run') })
    expect(rows[4]).toMatchObject({ value: '−4.11', note: expect.stringContaining('adds most at 0 a day: best switched off') })
    expect(rows[3]!.note).not.toContain('adds most')
    const [plan] = plansOf(scenario, 1)
    const at = (most: number, today = 100, tried = plan!.tried) => {
      const runs = tried.map((budget) => [0, 1].map(() => ({ ...world({ search: 0, feed: 0, live: 0, kol: 0, private: 0 }, 0), contribution: budget === most ? 10 : 0 })))
      return boundOf(scenario, responseOf({ ...plan!, today, tried }, runs))
    }
    expect([at(100), at(50), at(1e6, 1e6, [0, 5e5, 1e6]), at(1e6, 8e5, [0, 4e5, 8e5, 1e6])]).toEqual(['adds most where it stands', 'adds most at ¥50 a day', 'at the limit of the lever, ¥1.00M a day', 'at the limit of the lever, ¥1.00M a day'])
  })
})

describe('claims beside the truth', () => {
  it('tell how many times the truth is claimed, by channel and together', () => {
    const data = claimsData(answerOf(scenario, 1))!
    expect(data.rows.map(({ name }) => name)).toEqual(['Search', 'Creators', 'All together'])
    // 100 yuan a day: 100,000 fen are claimed, 20,000 × 1.15 are true, of ten shops
    expect(data.rows[0]).toMatchObject({ claimed: 10_000, truth: 2300 })
    expect(data.rows[0]!.times).toBeCloseTo(100_000 / 23_000, 9)
    expect(data.rows[0]!.claimedPer).toBeCloseTo(100_000 / 14_000, 9)
    expect(data.finding).toBe('Platforms claim ¥14K of revenue, the ads truly bring ¥3,220: the claim is 4.35 times the truth, on search 4.35 times.')
    setLanguage('zh-CN')
    expect(claimsData(answerOf(scenario, 1))!.finding).toBe('平台自报收入1.4万元，广告真正带来3,220元：自报是真实的4.35倍，其中搜索达4.35倍。')
  })

  it('divide by no truth that is not clearly there, and are absent where nothing is bought', () => {
    const answer = answerOf(scenario, 1)
    const unsure = { ...answer, whole: { ...answer.whole!, net: { ...answer.whole!.net, low: -500, high: 900 } } }
    expect(claimsData(unsure)!.rows.at(-1)!.times).toBeNaN()
    expect(claimsData(unsure)!.finding.replaceAll('\u2060', '')).toBe('Platforms claim ¥14K of revenue; what the ads truly bring is not clearly above 0 (−¥50 … ¥90).')
    expect(claimsData(answerOf(scenario, 0))).toBeUndefined()
  })
})
