/** Every state of the verdict, from results to the sentence, in both languages, with the longest names that a strategy of the library may have. */
import { afterEach, describe, expect, test } from 'vitest'
import { compare } from '../../src/experiments/compare.ts'
import type { Results } from '../../src/experiments/results.ts'
import { verdict, type VerdictState } from '../../src/experiments/verdict.ts'
import { setLanguage, type Language } from '../../src/i18n/translate.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { verdictWords, type Part } from '../../src/ui/parts/verdict-words.ts'
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

  // nouns that go with more or less, higher or lower
  test.each([
    ['aov', 'Best bet: Inviter 40, higher average order value than the baseline in 16 of 16 futures, about +¥30', '首选老客得四十元：16次中16次优于基线，客单价约高30元'],
    ['lostCustomers', 'Best bet: Inviter 40, less customers lost than the baseline in 16 of 16 futures, about −100', '首选老客得四十元：16次中16次优于基线，流失顾客数约少100'],
  ] as const)('a goal that is no sum of money: %s', (goal, en, zh) => {
    setLanguage(language)
    const results = resultsOf(2, 16, (slot, r) => bookOf(100, { gmv: [12_000 + 3000 * slot + r], 'orders.first': [1], deaths: [900 - 100 * slot + r] }), told(2, { goal }))
    expect(wordsOf(results).headline).toBe(language === 'en' ? en : zh)
  })
})
