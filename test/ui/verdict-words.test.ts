import { afterEach, describe, expect, test } from 'vitest'
import type { Comparison } from '../../src/experiments/compare.ts'
import { summarise } from '../../src/experiments/stats.ts'
import type { Verdict, VerdictState } from '../../src/experiments/verdict.ts'
import { setLanguage, type Language } from '../../src/i18n/translate.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { verdictWords, type Part } from '../../src/ui/parts/verdict-words.ts'

const name = (en: string, zh: string) => ({ name: { en, 'zh-CN': zh }, levers: {} })
const scenario: Scenario = { ...newScenario(), strategies: [name('Baseline', '基线'), name('Coupons', '满减券'), name('Tiers', '会员等级')] }
const plainText = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('').replaceAll('\u2060', '')
/** A comparison whose difference in fen runs evenly from `low` to `high` over sixteen futures. */
function comparison(slot: number, low: number, high: number, wins: number): Comparison {
  const differences = Float64Array.from({ length: 16 }, (_, k) => low + ((high - low) * k) / 15)
  const value = summarise(differences.map((d) => d + 2e8))
  return { metric: 'contributionMargin', slot, against: 0, replications: [...Array(16).keys()], values: differences, value, differences, difference: summarise(differences), wins, standing: 'better' }
}
const gain = comparison(2, 0.9e7, 3.4e7, 15)
const small = comparison(1, -0.2e7, 0.6e7, 11)
const loss = comparison(1, -2e7, -0.5e7, 1)
const common: Verdict = { state: 'clear', goal: 'contributionMargin', futures: 16, planned: 16, cancelled: false, needed: 13, comparisons: [small, gain], losing: [], guardrails: [] }
const broken = { slot: 2, metric: 'lowestCash', side: 'min', limit: 0, value: -12_000, broken: true, futures: 9 } as const

const cases: readonly [VerdictState, Partial<Verdict>, en: string, zh: string][] = [
  ['noStrategy', {}, 'No strategy yet: add one to see what it changes.', '还没有方案：新增一个，看看会改变什么。'],
  ['baselineOnly', { comparisons: [] }, 'The baseline alone: contribution margin ¥2.22M over 180 days', '只有基线：180天贡献毛利221.5万元'],
  ['tooEarly', { futures: 7 }, 'Too early to say: 7 of 12 futures', '还早：满12次才下结论，已完成7次'],
  ['cancelled', { futures: 3, cancelled: true }, 'Cancelled at 3 of 16 futures: too few for a verdict', '已取消：只完成3/16次，不足以下结论'],
  ['identical', {}, 'No difference: every strategy ends like the baseline in all 16 futures.', '没有差别：16次推演中各方案都与基线相同。'],
  ['clear', { slot: 2 }, 'Best bet: Tiers, more margin than the baseline in 15 of 16 futures, about +¥215K', '首选会员等级：16次中15次优于基线，贡献毛利约多21.5万元'],
  ['likely', { slot: 2 }, 'Tiers is likely better: more margin in 15 of 16 futures, about +¥215K', '会员等级可能更好，16次中15次领先，贡献毛利约多21.5万元'],
  ['tie', { slot: 2, rival: 1, rivalWins: 9 }, 'Tiers and Coupons are about equal (9 of 16); both beat the baseline', '会员等级与满减券不相上下（16次中9次领先），都优于基线'],
  ['keepBaseline', { comparisons: [small] }, 'Keep the baseline: no strategy earns more in at least 13 of 16 futures.', '维持基线：没有方案能在16次推演中至少13次胜出。'],
  ['harmful', { slot: 1, comparisons: [loss] }, 'Keep the baseline: Coupons loses to it in 15 of 16 futures, about −¥125K', '维持基线：满减券在16次推演中15次更差，相差约12.5万元'],
  ['guardrail', { slot: 2, guardrails: [broken] }, 'Tiers is best but breaks a limit: lowest cash falls to −¥12K, below ¥0', '会员等级最优，但突破底线：现金最低点跌到−1.2万元，低于0元'],
]

afterEach(() => setLanguage('en'))

describe.each(['en', 'zh-CN'] as const)('the verdict in %s', (language: Language) => {
  test.each(cases)('%s', (state, part, en, zh) => {
    setLanguage(language)
    const baseline = state === 'baselineOnly' ? { ...gain, slot: 0 } : undefined
    const { headline, second } = verdictWords({ ...common, ...part, state }, scenario, false, baseline)
    const sentence = plainText(headline)
    expect(sentence).toBe(language === 'en' ? en : zh)
    expect(Array.from(sentence).length).toBeLessThanOrEqual(language === 'en' ? 90 : 34)
    expect(sentence + plainText(second)).not.toMatch(/[{}\uE000\uE001]|undefined|NaN/)
  })
  test('every state is told', () => {
    expect(new Set(cases.map(([state]) => state)).size).toBe(11)
  })
})

test('the second line tells gain, loss and both', () => {
  const second = (part: Partial<Verdict>) => plainText(verdictWords({ ...common, ...part }, scenario, false).second)
  expect(second({ slot: 2 })).toBe('In 8 of 10 futures the gain lies between +¥115K and +¥315K of contribution margin over 180 days.')
  expect(second({ state: 'harmful', slot: 1, comparisons: [loss] })).toBe('In 8 of 10 futures the loss lies between −¥185K and −¥65K of contribution margin over 180 days.')
  setLanguage('zh-CN')
  expect(second({ slot: 2 })).toBe('八成推演中，180天贡献毛利多出11.5万至31.5万元。')
  expect(second({ state: 'harmful', slot: 1, comparisons: [loss] })).toBe('八成推演中，180天贡献毛利少了6.5万至18.5万元。')
  expect(second({ state: 'keepBaseline', comparisons: [small] })).toBe('最接近的是满减券：16次中11次领先，八成推演中180天贡献毛利之差在−1.2万至+5.2万元之间。')
})

test('the best against the runner-up is told future by future; equal plans are called the same', () => {
  const runnerUp = comparison(1, 0.5e7, 2e7, 16)
  const words = (part: Partial<Verdict>) => verdictWords({ ...common, slot: 2, rival: 1, rivalWins: 14, comparisons: [runnerUp, gain], ...part }, scenario, false)
  expect(plainText(words({}).duel!)).toMatch(/^Against Coupons: ahead in 14 of 16, \+¥[\d.]+K to \+¥[\d.]+K\.$/)
  expect(plainText(words({ state: 'tie', comparisons: [{ ...gain, slot: 1 }, gain] }).headline)).toBe('Tiers and Coupons end the same in all 16 futures; both beat the baseline')
  const nothing = comparison(1, 0, 0, 8)
  expect(plainText(words({ state: 'keepBaseline', comparisons: [nothing, { ...loss, slot: 2 }] }).second)).toBe('Coupons ends exactly like the baseline in all 16 futures.')
  setLanguage('zh-CN')
  expect(plainText(words({}).duel!)).toMatch(/^与满减券相比：16次中14次领先，差距在[\d.]+万至[\d.]+万元之间。$/)
})

test('a guardrail that another strategy keeps names that one', () => {
  const { headline, second } = verdictWords({ ...common, state: 'guardrail', slot: 2, instead: 1, guardrails: [broken] }, scenario, false)
  expect(plainText(headline)).toBe('Tiers is best but breaks a limit; Coupons is the best that keeps it')
  expect(plainText(second)).toBe('Lowest cash falls to −¥12K, below ¥0.')
})

test('strategies that lose to the baseline are named with wins and loss', () => {
  const worse = (part: Partial<Verdict>) => plainText(verdictWords({ ...common, slot: 2, comparisons: [loss, gain], ...part }, scenario, false).worse ?? [])
  expect(worse({ losing: [1] })).toBe('Worse than the baseline: A Coupons, ahead in 1 of 16, −¥125K.')
  expect(worse({ losing: [] })).toBe('')
  expect(worse({ state: 'harmful', slot: 1, comparisons: [loss], losing: [1] })).toBe('')
  setLanguage('zh-CN')
  expect(worse({ losing: [1] })).toBe('不如基线：A 满减券，−12.5万元（16次中1次领先）。')
})
