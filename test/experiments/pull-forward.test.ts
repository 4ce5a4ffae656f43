/** What offers pull forward, from books by hand, and the days that count as theirs. */
import { describe, expect, it } from 'vitest'
import { partsOf, pullForward } from '../../src/experiments/pull-forward.ts'
import { bookOf } from '../metrics/books.ts'
import { resultsOf, scenarioOf } from './worlds.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
const plan = (levers: object, base: object = {}, days = 70) => ({
  world: { store: 'beauty' as const, start: '2027-03-01', days, customers: 100, prospects: 900 },
  strategies: [{ name: words('Baseline'), levers: base }, { name: words('Plan'), levers }],
})
const rounds = { coupon: { firstDay: 10, everyDays: 40, validDays: 5 } }

describe('the days of a run', () => {
  it('are those of an offer, of the four weeks after, and all others', () => {
    const parts = partsOf(scenarioOf(2, 1, plan(rounds)), 1)!
    expect(parts.map((part) => part[0]).join('')).toBe('r'.repeat(10) + 'd'.repeat(5) + 'a'.repeat(28) + 'r'.repeat(7) + 'd'.repeat(5) + 'a'.repeat(15))
  })

  it('have no parts without an offer of the strategy’s own that ends', () => {
    expect(partsOf(scenarioOf(2, 1, plan({})), 1)).toBeUndefined()
    expect(partsOf(scenarioOf(2, 1, plan(rounds, rounds)), 1)).toBeUndefined()
    expect(partsOf(scenarioOf(2, 1, plan({ coupon: { firstDay: 0, everyDays: 7, validDays: 7 } })), 1)).toBeUndefined()
    expect(partsOf(scenarioOf(2, 1, plan({ 'promotion-calendar': { pattern: 'everyDay' } })), 1)).toBeUndefined()
  })

  it('take a day of two offers once', () => {
    const parts = partsOf(scenarioOf(2, 1, plan({ ...rounds, 'promotion-calendar': { pattern: 'friSun', fromDay: 0, toDay: 13 } })), 1)!
    // Monday 1 March: Friday to Sunday are days 4 to 6 and 11 to 13, the round is 10 to 14
    expect(parts.flatMap((part, day) => (part === 'during' ? [day] : []))).toEqual([4, 5, 6, 10, 11, 12, 13, 14, 50, 51, 52, 53, 54])
  })
})

describe('the pull-forward ratio', () => {
  const days = 20
  const results = (gained: readonly number[], missing: readonly number[]) => resultsOf(2, gained.length, (slot, r) => {
    const orders = Array.from({ length: days }, () => 10)
    if (slot === 1) {
      orders[4] += gained[r]
      orders[9] -= missing[r]
      orders[1] += 3
    }
    return bookOf(days, { 'orders.first': orders })
  }, plan({ coupon: { firstDay: 3, everyDays: 0, validDays: 3 } }, {}, days))

  it('is what is missing after over what was gained', () => {
    const found = pullForward(results([8, 12], [4, 2]), 1)!
    expect(found.ratio.ratio).toBeCloseTo(6 / 20, 12)
    expect(found.parts.map(({ id, days, base, value, difference }) => [id, days, base, value, difference.mean])).toEqual([
      ['during', 3, 30, 40, 10], ['after', 14, 140, 137, -3], ['rest', 3, 30, 33, 3],
    ])
  })

  it('turns its sign where more come after as well, and is none where nothing was gained', () => {
    expect(pullForward(results([8], [-4]), 1)!.ratio.ratio).toBe(-0.5)
    expect(pullForward(results([0], [4]), 1)!.ratio.ratio).toBe(NaN)
    expect(pullForward(results([-3], [4]), 1)!.ratio.ratio).toBe(NaN)
  })
})
