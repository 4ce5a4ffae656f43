/** What the tab on ads says in every case, in both languages, and that its charts hold the paired differences in yuan of the real shop. */
import { afterEach, describe, expect, it } from 'vitest'
import { responseScene } from '../../src/charts/response-scene.ts'
import { plansOf, responseOf, type Advice, type Response } from '../../src/experiments/ad-response.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import type { Channel } from '../../src/model/market.ts'
import { adviceSentence, boundOf, nextRows, responseData } from '../../src/ui/parts/ads-data.ts'
import { answerOf, scenario, world } from './ads-world.ts'

afterEach(() => setLanguage('en'))
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

it('says where it rests on the first futures of the run', () => {
  const data = responseData(answerOf({ ...scenario, futures: 16 }, 1), { planned: 4, waiting: false, only: undefined })
  expect(data.subtitle).toMatch(/mean of the first 4 of the 16 futures$/)
  expect(data.source).toMatch(/first 4 of the 16 futures/)
  expect(responseData(answerOf(scenario, 1), { planned: 4, waiting: false, only: undefined }).source).not.toMatch(/first/)
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
