/** Every state of the verdict, from results to the sentence, in both languages, with the longest names that a strategy of the library may have. */
import { afterEach, describe, expect, test } from 'vitest'
import { compare } from '../../src/experiments/compare.ts'
import type { Results } from '../../src/experiments/results.ts'
import { verdict, type VerdictState } from '../../src/experiments/verdict.ts'
import { setLanguage, type Language } from '../../src/i18n/translate.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { plainWords, verdictWords, type Part } from '../../src/ui/parts/verdict-words.ts'
import { bookOf } from '../metrics/books.ts'
import { marginsOf, resultsOf } from '../experiments/worlds.ts'
import { terms } from '../i18n/glossary.ts'

const name = (en: string, zh: string) => ({ name: { en, 'zh-CN': zh }, levers: {} })
/** Ten characters, six in Chinese: the longest that a scenario's text may have. */
const strategies = [name('Baseline', '基线'), name('Inviter 40', '老客得四十元'), name('Quiet 20 %', '久未购打八折'), name('All coupon', '全员发满减券')]
const world = { store: 'beauty', start: '2027-03-01', days: 180, customers: 100, prospects: 900 } as const
const told = (count: number, rest: Partial<Scenario> = {}): Partial<Scenario> => ({ strategies: strategies.slice(0, count), world, ...rest })

/** Contribution margin in fen; every future lies a little higher than the one before. */
const base = Array.from({ length: 16 }, (_, r) => 2.2e8 + 1e6 * r)
/** The baseline plus `gain` in the first `wins` futures, minus it in the others. */
const plan = (wins: number, gain: number) => base.map((x, r) => x + (r < wins ? gain : -gain) + 1e4 * r)
const of = (...plans: number[][]): Results => marginsOf([base, ...plans], told(1 + plans.length))
const first = (results: Results, futures: number, cancelled: boolean): Results =>
  ({ ...results, cancelled, books: results.books.map((row) => row.map((book, r) => (r < futures ? book : undefined))) })
const large = 1.185e8
const guardrails = [{ metric: 'lowestCash', side: 'min', limit: 0 }] as const

/** The states as `ux.md` 2.13 lists them. */
const states: readonly (readonly [string, VerdictState, Results])[] = [
  ['clear winner', 'clear', of(plan(16, large), plan(15, 1e7))],
  ['likely winner', 'likely', of(plan(13, large), plan(5, 1e7))],
  ['tie', 'tie', of(plan(16, large), plan(16, large).map((x, r) => x + (r % 2 === 0 ? 3e5 : -3e5)))],
  ['equal in all futures', 'tie', of(plan(16, large), plan(16, large))],
  ['harmful lever', 'harmful', of(plan(1, large))],
  ['all harmful', 'harmful', of(plan(1, 1e7), plan(0, large))],
  ['nothing beats the baseline', 'keepBaseline', of(plan(11, 1e7), plan(2, large))],
  ['one strategy only', 'baselineOnly', of()],
  ['no strategy', 'noStrategy', { ...of(), books: [] }],
  ['all futures identical', 'identical', of(base, base)],
  ['too early, 7 of 12', 'tooEarly', first(of(plan(16, large)), 7, false)],
  ['cancelled at 3 of 16', 'cancelled', first(of(plan(16, large)), 3, true)],
  ['best breaks a guardrail', 'guardrail', resultsOf(2, 16, (slot, r) => bookOf(2, { contribution: [slot === 0 ? base[r]! : plan(16, large)[r]!], cash: [slot === 0 ? 100 : -1_234_500] }), told(2, { guardrails }))],
  ['best breaks a guardrail, another keeps it', 'guardrail', resultsOf(3, 16, (slot, r) => bookOf(2, { contribution: [[base, plan(16, large), plan(16, 1e7)][slot]![r]!], cash: [slot === 1 ? -1_234_500 : 100] }), told(3, { guardrails }))],
]

const plain = (parts: readonly Part[] = []): string => parts.map(({ text }) => text).join('').replaceAll('\u2060', '')
const wordsOf = (results: Results) => {
  const judged = verdict(results)
  const baseline = judged.state === 'baselineOnly' ? compare(results, judged.goal, 0, 0) : undefined
  const { headline, second, duel, worse } = verdictWords(judged, results.scenario, judged.state === 'tooEarly', baseline)
  return { state: judged.state, headline: plain(headline), below: [second, duel, worse].map(plain).filter(Boolean) }
}
const never = terms().flatMap(([, , , words = '']) => words.split('、')).filter((word) => word !== '–' && word !== '')
const limit = { en: 90, 'zh-CN': 34 } as const

afterEach(() => setLanguage('en'))

describe.each(['en', 'zh-CN'] as const)('in %s', (language: Language) => {
  test.each(states)('%s', (_, state, results) => {
    setLanguage(language)
    const { state: found, headline, below } = wordsOf(results)
    expect(found).toBe(state)
    expect(headline.length, headline).toBeGreaterThan(5)
    expect(Array.from(headline).length, headline).toBeLessThanOrEqual(limit[language])
    for (const line of [headline, ...below]) {
      expect(line).not.toMatch(/[{}\uE000\uE001]|undefined|NaN|Infinity|  |\.\.|。。|，，/)
      for (const word of never) if (/\p{Script=Han}/u.test(word) === (language === 'zh-CN')) expect(line.includes(word), `${word} in ${line}`).toBe(false)
      if (language === 'en') expect(line).not.toMatch(/\p{Script=Han}|万/u)
      else expect(line).not.toMatch(/\p{Script=Han}[,.:;!?()]|[KM]\b|\d [万元]/u)
    }
    for (const line of below) expect(line).toMatch(language === 'en' ? /\.$/ : /。$/)
  })

  test('every state is told, each in words of its own', () => {
    setLanguage(language)
    expect(new Set(states.map(([, state]) => state)).size).toBe(11)
    expect(new Set(states.map(([, , results]) => wordsOf(results).headline)).size).toBe(states.length)
  })

  // nouns that go with more, less or fewer, higher or lower
  test.each([
    ['aov', 'Best bet: Inviter 40, higher average order value than the baseline in 16 of 16 futures, about +¥30', '首选老客得四十元：16次中16次优于基线，客单价约高30元'],
    ['lostCustomers', 'Best bet: Inviter 40, fewer customers lost than the baseline in 16 of 16 futures, about −100', '首选老客得四十元：16次中16次优于基线，流失顾客数约少100'],
  ] as const)('a goal that is no sum of money: %s', (goal, en, zh) => {
    setLanguage(language)
    const results = resultsOf(2, 16, (slot, r) => bookOf(100, { gmv: [12_000 + 3000 * slot + r], 'orders.first': [1], deaths: [900 - 100 * slot + r] }), told(2, { goal }))
    expect(wordsOf(results).headline).toBe(language === 'en' ? en : zh)
  })
})

/** A plan of one goal: ahead of the baseline by `gain` in the first `wins` of sixteen futures, behind it in the others. */
type Plan = readonly [wins: number, gain: number]
const goals = {
  gmv: { side: 1, book: (x: number) => bookOf(2, { gmv: [x * 1e5] }) },
  r90: { side: 1, book: (x: number) => bookOf(2, { 'r90.back': [x, x], 'r90.base': [4000, 4000] }) },
  blendedCac: { side: -1, book: (x: number) => bookOf(2, { 'ads.search': [x * 100], 'new.organic': [10] }) },
} as const
type Goal = keyof typeof goals
const towards = (goal: Goal, plans: readonly Plan[]): Results => resultsOf(1 + plans.length, 16, (slot, r) => {
  const [wins, gain] = plans[slot - 1] ?? [0, 0]
  return goals[goal].book(1000 + r + goals[goal].side * (slot === 0 ? 0 : (r < wins ? gain : -gain) + (r % 3)))
}, told(1 + plans.length, { goal }))
const judged: readonly (readonly [VerdictState, readonly Plan[], Readonly<Record<Goal, readonly [en: string, zh: string]>>])[] = [
  ['clear', [[16, 50]], {
    gmv: ['Best bet: Inviter 40, more GMV than the baseline in 16 of 16 futures, about +¥50.9K', '首选老客得四十元：16次中16次优于基线，GMV约多5.1万元'],
    r90: ['Best bet: Inviter 40, higher 90-day retention than the baseline in 16 of 16 futures, about +1.3 pp', '首选老客得四十元：16次中16次优于基线，90天复购率约高1.3个百分点'],
    blendedCac: ['Best bet: Inviter 40, lower blended CAC than the baseline in 16 of 16 futures, about −¥5.09', '首选老客得四十元：16次中16次优于基线，综合获客成本约低5.09元'],
  }],
  ['likely', [[13, 50]], {
    gmv: ['Inviter 40 is likely better: more GMV in 13 of 16 futures, about +¥32.2K', '老客得四十元可能更好，16次中13次领先，GMV约多3.2万元'],
    r90: ['Inviter 40 is likely better: higher 90-day retention in 13 of 16 futures, about +0.8 pp', '老客得四十元可能更好，16次中13次领先，90天复购率约高0.8个百分点'],
    blendedCac: ['Inviter 40 is likely better: lower blended CAC in 13 of 16 futures, about −¥3.22', '老客得四十元可能更好，16次中13次领先，综合获客成本约低3.22元'],
  }],
  ['keepBaseline', [[9, 50]], {
    gmv: ['Keep the baseline: no strategy has more GMV in at least 13 of 16 futures.', '维持基线：没有方案能在16次推演中至少13次让GMV更多。'],
    r90: ['Keep the baseline: no strategy has higher 90-day retention in at least 13 of 16 futures.', '维持基线：没有方案能在16次推演中至少13次让90天复购率更高。'],
    blendedCac: ['Keep the baseline: no strategy has lower blended CAC in at least 13 of 16 futures.', '维持基线：没有方案能在16次推演中至少13次让综合获客成本更低。'],
  }],
  ['harmful', [[0, 50]], {
    gmv: ['Keep the baseline: Inviter 40 loses to it in 16 of 16 futures, about −¥49.1K', '维持基线：老客得四十元在16次推演中16次更差，相差约4.9万元'],
    r90: ['Keep the baseline: Inviter 40 loses to it in 16 of 16 futures, about −1.2 pp', '维持基线：老客得四十元在16次推演中16次更差，相差约1.2个百分点'],
    blendedCac: ['Keep the baseline: Inviter 40 loses to it in 16 of 16 futures, about +¥4.91', '维持基线：老客得四十元在16次推演中16次更差，相差约4.91元'],
  }],
  ['tie', [[16, 50], [16, 50]], {
    gmv: ['Inviter 40 and Quiet 20 % end the same in all 16 futures; both beat the baseline', '老客得四十元与久未购打八折在16次推演中结果完全相同，都优于基线'],
    r90: ['Inviter 40 and Quiet 20 % end the same in all 16 futures; both beat the baseline', '老客得四十元与久未购打八折在16次推演中结果完全相同，都优于基线'],
    blendedCac: ['Inviter 40 and Quiet 20 % end the same in all 16 futures; both beat the baseline', '老客得四十元与久未购打八折在16次推演中结果完全相同，都优于基线'],
  }],
]
const second = (results: Results) => wordsOf(results).below[0]

describe.each(['en', 'zh-CN'] as const)('whatever the goal, in %s', (language: Language) => {
  test.each(judged.flatMap(([state, plans, words]) => (Object.keys(goals) as Goal[]).map((goal) => [state, goal, plans, words[goal]] as const)))('%s on %s', (state, goal, plans, words) => {
    setLanguage(language)
    const { state: found, headline, below } = wordsOf(towards(goal, plans))
    expect(found).toBe(state)
    expect(headline).toBe(words[language === 'en' ? 0 : 1])
    for (const line of [headline, ...below]) expect(line).not.toMatch(/[{}\uE000\uE001]|undefined|NaN|–|earns/)
  })

  test('a range says what rises and what falls', () => {
    setLanguage(language)
    const told = (goal: Goal, wins: number) => second(towards(goal, [[wins, 50]]))
    expect([told('gmv', 16), told('r90', 16), told('r90', 0), told('blendedCac', 16), told('blendedCac', 0)]).toEqual(language === 'en' ? [
      'In 8 of 10 futures the gain lies between +¥50K and +¥52K of GMV over 180 days.',
      'In 8 of 10 futures the rise of 90-day retention over 180 days lies between +1.3 pp and +1.3 pp.',
      'In 8 of 10 futures the fall of 90-day retention over 180 days lies between −1.3 pp and −1.2 pp.',
      'In 8 of 10 futures the fall of blended CAC over 180 days lies between −¥5.20 and −¥5.00.',
      'In 8 of 10 futures the rise of blended CAC over 180 days lies between +¥4.80 and +¥5.00.',
    ] : [
      '八成推演中，180天GMV多出5.0万至5.2万元。', '八成推演中，180天的90天复购率高出1.3至1.3个百分点。', '八成推演中，180天的90天复购率低了1.2至1.3个百分点。',
      '八成推演中，180天的综合获客成本低了5.00至5.20元。', '八成推演中，180天的综合获客成本高出4.80至5.00元。',
    ])
  })

  test('a goal that the baseline has no value of bears no verdict', () => {
    setLanguage(language)
    const none = (own: (slot: number) => boolean) => wordsOf(resultsOf(3, 16, (slot) => bookOf(2, { 'ads.search': [own(slot) ? 100_000 : 0], 'new.organic': [10] }), told(3, { goal: 'blendedCac' })))
    expect(none((slot) => slot === 2)).toEqual({
      state: 'noValue', headline: language === 'en' ? 'No verdict: the baseline has no blended CAC to compare with' : '无法下结论：基线没有综合获客成本，无从比较',
      below: [language === 'en' ? 'A verdict takes a goal that the baseline has a value of as well.' : '换一个基线也有数值的目标，才能下结论。'],
    })
    expect(none(() => false).headline).toBe(language === 'en' ? 'No verdict: nothing here has a blended CAC' : '无法下结论：各方案都没有综合获客成本')
  })

  test('a strategy without a value leaves the others their verdict', () => {
    setLanguage(language)
    const some = resultsOf(3, 16, (slot, r) => bookOf(2, { 'ads.search': [[100_000 + r, 0, 90_000 + r][slot]!], 'new.organic': [10] }), told(3, { goal: 'blendedCac' }))
    expect(verdict(some)).toMatchObject({ state: 'clear', slot: 2 })
    const worse = resultsOf(3, 16, (slot, r) => bookOf(2, { 'ads.search': [[100_000, 0, 100_000 + (r % 2 ? 9 : -9)][slot]!], 'new.organic': [10] }), told(3, { goal: 'blendedCac' }))
    expect(second(worse)).toMatch(language === 'en' ? /^Closest is Quiet 20 %: ahead in 8 of 16/ : /^最接近的是久未购打八折：16次中8次领先/)
  })
})

test('as plain text a name stands in quotes in Chinese, where no chip marks it', () => {
  const headline = () => plainWords(verdictWords(verdict(towards('gmv', [[16, 50]])), towards('gmv', [[16, 50]]).scenario, false).headline)
  expect(headline()).toMatch(/^Best bet: Inviter 40,/)
  setLanguage('zh-CN')
  expect(headline()).toMatch(/^首选“老客得四十元”：/)
})
