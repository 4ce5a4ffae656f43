/** A verdict for every state, and what counts towards it. */
import { describe, expect, it } from 'vitest'
import { checkGuardrails, verdict } from '../../src/experiments/verdict.ts'
import { bookOf } from '../metrics/books.ts'
import { marginsOf, resultsOf } from './worlds.ts'

const base = Array.from({ length: 16 }, (_, r) => 1000 + 10 * r)
/** The baseline plus `gain` in the first `wins` futures, minus it in the others. */
const plan = (wins: number, gain = 50) => base.map((x, r) => x + (r < wins ? gain : -gain))
const stateOf = (...plans: number[][]) => verdict(marginsOf([base, ...plans]))

describe('the state', () => {
  it('is none without strategies, and the baseline’s alone with one', () => {
    expect(verdict({ ...marginsOf([base]), books: [] })).toMatchObject({ state: 'noStrategy', futures: 0 })
    expect(stateOf()).toMatchObject({ state: 'baselineOnly', futures: 16, comparisons: [] })
  })

  it('waits for twelve futures', () => {
    const early = marginsOf([base.slice(0, 11), plan(11).slice(0, 11)])
    expect(verdict(early)).toMatchObject({ state: 'tooEarly', futures: 11, planned: 11 })
    expect(verdict({ ...early, cancelled: true })).toMatchObject({ state: 'cancelled', futures: 11 })
    expect(verdict({ ...marginsOf([base, plan(16)]), cancelled: true })).toMatchObject({ state: 'clear', cancelled: true })
  })

  it('is identical where nothing differs in any future', () => {
    expect(stateOf(base, base)).toMatchObject({ state: 'identical' })
  })

  it.each([[16, 'clear'], [15, 'clear'], [14, 'likely'], [13, 'likely'], [12, 'keepBaseline'], [4, 'keepBaseline'], [3, 'harmful'], [0, 'harmful']])('with %i wins of 16 is %s', (wins, state) => {
    expect(stateOf(plan(wins))).toMatchObject({ state, needed: 13, losing: wins <= 3 ? [1] : [] })
  })

  it('names the best by the mean difference, and the runner-up', () => {
    expect(stateOf(plan(16, 50), plan(16, 90), plan(16, 70))).toMatchObject({ state: 'clear', slot: 2, rival: 3, rivalWins: 16 })
  })

  it('is a tie where the two best beat the baseline but not each other', () => {
    const rival = base.map((x, r) => x + (r % 2 === 0 ? 49 : 51))
    expect(stateOf(plan(16, 50), rival)).toMatchObject({ state: 'tie', slot: 1, rival: 2, rivalWins: 8 })
  })

  it('names the worst where all lose, and the losers where some do', () => {
    expect(stateOf(plan(0, 20), plan(0, 80))).toMatchObject({ state: 'harmful', slot: 2, losing: [1, 2] })
    expect(stateOf(plan(8), plan(0))).toMatchObject({ state: 'keepBaseline', losing: [2] })
    expect(stateOf(plan(16), plan(0))).toMatchObject({ state: 'clear', slot: 1, losing: [2] })
  })

  it('turns with a goal that should be low', () => {
    const lost = (totals: number[][]) => resultsOf(2, 16, (slot, r) => bookOf(2, { deaths: [totals[slot][r]] }), { goal: 'lostCustomers' })
    expect(verdict(lost([base, plan(0)]))).toMatchObject({ state: 'clear', slot: 1 })
    expect(verdict(lost([base, plan(16)]))).toMatchObject({ state: 'harmful', slot: 1 })
  })

  it('leaves out hidden strategies', () => {
    const results = marginsOf([base, plan(16, 90), plan(16, 50)])
    expect(verdict(results, [0, 2])).toMatchObject({ slot: 2, comparisons: [{ slot: 2 }] })
  })

  it('refuses a goal that only a pair of runs has', () => {
    expect(() => verdict(marginsOf([base, base], { goal: 'incrementalRoi' }))).toThrow(RangeError)
  })
})

describe('futures', () => {
  it('count only where every strategy has them', () => {
    const full = marginsOf([base, plan(16), plan(16)])
    const books = full.books.map((row, slot) => row.map((book, r) => (slot === 2 && r >= 12 ? undefined : book)))
    expect(verdict({ ...full, books })).toMatchObject({ futures: 12, planned: 16 })
    expect(verdict({ ...full, books }, [0, 1])).toMatchObject({ futures: 16 })
  })
})

describe('guardrails', () => {
  const guardrails = [{ metric: 'lowestCash', side: 'min', limit: 11 }] as const
  it('keep a strategy from being called best, and name one that holds', () => {
    const risky = base.map((x) => x + 900)
    const make = (slot: number, r: number) =>
      bookOf(2, { contribution: [[base, risky, plan(16)][slot][r]], cash: [slot === 1 ? -500 : 1200] })
    expect(verdict(resultsOf(3, 16, make, { guardrails }))).toMatchObject({ state: 'guardrail', slot: 1, instead: 2 })
    const two = (slot: number, r: number) => make([0, 1, 1, 2][slot]!, r)
    expect(verdict(resultsOf(4, 16, two, { guardrails }))).toMatchObject({ state: 'guardrail', slot: 1, instead: 3 })
    // a runner-up that breaks a limit is no rival
    const second = (slot: number, r: number) => bookOf(2, { contribution: [base[r] + [0, 90, 50][slot]!], cash: [slot === 2 ? -500 : 1200] })
    const won = verdict(resultsOf(3, 16, second, { guardrails }))
    expect([won.state, won.slot, won.rival]).toEqual(['clear', 1, undefined])
    const alone = verdict(resultsOf(2, 16, make, { guardrails }))
    expect(alone.state).toBe('guardrail')
    expect(alone.instead).toBeUndefined()
  })

  it('are checked in display units, at real size, by the mean', () => {
    const results = (scale: number) => resultsOf(2, 3, (_, r) => bookOf(2, { cash: [[400, 600, 1100][r]] }), { guardrails, scale })
    expect(checkGuardrails(results(1))[1]).toMatchObject({ slot: 1, value: 7, broken: true, futures: 2 })
    expect(checkGuardrails(results(3))[1]).toMatchObject({ value: 21, broken: false, futures: 0 })
    const most = resultsOf(1, 3, () => bookOf(2, { returns: [1], 'orders.first': [2] }), { guardrails: [{ metric: 'returnRate', side: 'max', limit: 0.4 }] })
    expect(checkGuardrails(most)).toMatchObject([{ value: 0.5, broken: true, futures: 3 }])
  })

  it('are not broken by a number that does not exist', () => {
    const results = resultsOf(1, 3, () => bookOf(2), { guardrails: [{ metric: 'aov', side: 'min', limit: 1 }] })
    expect(checkGuardrails(results)).toMatchObject([{ value: NaN, broken: false, futures: 0 }])
  })
})
