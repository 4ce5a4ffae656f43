/** The customers' own time: goods that last, a day of the year, a churn score and what it misses, money spent as the shop knows it. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { aliveChance, aliveUntil, churnScoreOf, fitOf } from '../../src/model/churn-score.ts'
import { clocksOf, nextOwnDay } from '../../src/model/clock.ts'
import { flag } from '../../src/model/population.ts'
import { half, word } from '../../src/model/record.ts'
import { spentOf } from '../../src/model/spent.ts'
import { lawOf, pAlive } from './closed-forms.ts'
import { away, errorOf, marketOf, meanOf, ordersOf, play, segmentOf, stillPrice, varianceOf, type Start } from './small-market.ts'

describe('16 need clock', () => {
  /** Gaps between the orders of people who all have nearly one rate and never leave. */
  const gaps = (needClock: number): number[] => {
    const market = marketOf({ customers: 150, days: 900, price: stillPrice, segments: [segmentOf({ r: 20, ordersPerYear: 0.03 * 365, dropout: 0.001, concentration: 100, needClock })] })
    const last = new Map<number, number>()
    const found: number[] = []
    const watch: Start = ({ population }) => [{ after({ row, day }) {
      // each person's own pace is taken out
      if (last.has(row)) found.push((day - last.get(row)!) * population.lambda[row])
      last.set(row, day)
    } }]
    play(market, watch)
    return found
  }
  it('leaves the mean gap at 1/lambda and narrows it: its coefficient of variation is 1 - de', () => {
    for (const de of [0, 0.3, 0.5]) {
      const found = gaps(de)
      expect(found.length).toBeGreaterThan(2000)
      // the last gap of each is cut off by the horizon: about 1 % of the mean
      expect(Math.abs(meanOf(found) - 1)).toBeLessThan(0.015 + 4 * errorOf(found))
      expect(Math.abs(Math.sqrt(varianceOf(found)) / meanOf(found) - (1 - de))).toBeLessThan(0.04)
    }
  })
  it('is off at 0 in every segment', () => {
    expect(clocksOf(marketOf()).on).toBe(false)
    expect(clocksOf(marketOf({ segments: [segmentOf({ needClock: 0.4 })] }))).toMatchObject({ on: true, most: 1 / 0.6 })
  })
})

describe('30 own days', () => {
  const market = (pulse: number) => marketOf({ customers: 3000, days: 365, price: stillPrice, lifeEvents: { pulse }, segments: [segmentOf({ r: 2, ordersPerYear: 4, dropout: 0.001, concentration: 100 })] })
  it('draw the orders of the year towards them, and leave their number', () => {
    let near = 0
    const { book } = play(market(3), (world) => [{ after({ row, day, label }) {
      if (label === 0) return
      const ahead = nextOwnDay(world, row, day) - day
      if (Math.min(ahead, 365 - ahead) <= 7) near++
    } }])
    const orders = ordersOf(book) - 3000
    const share = (4 * 15) / (4 * 15 + 350)
    expect(away(near / orders, share, Math.sqrt((share * (1 - share)) / orders))).toBeLessThan(4)
    const plain = ordersOf(play(market(0)).book) - 3000
    expect(away(orders, plain, Math.sqrt(2 * plain))).toBeLessThan(4)
  })
})

describe('30 churn score', () => {
  it('is P(alive) of the fitted law, and its day the one on which it passes', () => {
    const segment = segmentOf({ r: 0.4, ordersPerYear: 3, dropout: 0.25 })
    const fit = fitOf(marketOf({ segments: [segment] }))
    const law = lawOf(segment)
    expect([fit.r, fit.alpha, fit.a, fit.b]).toEqual([law.r, law.alpha, law.a, law.b].map((x) => expect.closeTo(x, 9)))
    for (const [x, tx, t] of [[1, 20, 60], [3, 100, 180], [8, 200, 210]]) {
      expect(aliveChance(fit, x, tx, t)).toBeCloseTo(pAlive(law, x, tx, t), 12)
      const day = aliveUntil(fit, x, tx, 0.5)
      expect(aliveChance(fit, x, tx, day)).toBeCloseTo(0.5, 9)
    }
    // a one-time buyer never looks lost to it (E63)
    expect(aliveUntil(fit, 0, 0, 0.1)).toBe(Infinity)
  })

  it('sorts the living from the lost the worse, the larger its error', () => {
    /** Chance that one still there has the higher score of two. */
    const area = (scoreError: number): number => {
      const market = marketOf({ customers: 3000, days: 60, base: { kind: 'tenure', tenure: 180 }, winBack: { scoreError }, segments: [segmentOf({ r: 0.8, ordersPerYear: 20, dropout: 0.25 })] })
      const { world } = play(market)
      const { population } = world
      const { score } = churnScoreOf(world)
      const scores: [number[], number[]] = [[], []]
      for (let row = 0; row < population.count; row++)
        if (population.orders[half(row)] > 1) scores[population.flags[row] & flag.alive ? 1 : 0].push(score(row, dayZero + 60))
      const lost = scores[0].sort((a, b) => a - b)
      const below = (x: number) => {
        let [low, high] = [0, lost.length]
        while (low < high) { const mid = (low + high) >> 1; if (lost[mid] < x) low = mid + 1; else high = mid }
        return low / lost.length
      }
      return meanOf(scores[1].map(below))
    }
    const [exact, some, much] = [0, 1, 4].map(area)
    expect(exact).toBeGreaterThan(0.7)
    expect(exact).toBeGreaterThan(some)
    expect(some).toBeGreaterThan(much)
    expect(much).toBeGreaterThan(0.5)
  })
})

describe('what customers ever spent', () => {
  it('is what their orders came to, refunds taken off, from before the first day on', () => {
    const market = marketOf({ customers: 800, days: 40, base: { kind: 'tenure', tenure: 600 }, segments: [segmentOf({ returnRate: 0.3, ordersPerYear: 12 })] })
    const since = new Map<number, number>()
    const { world } = play(market, (live) => {
      spentOf(live)
      const add = (row: number, net: number) => since.set(row, (since.get(row) ?? 0) + net)
      return [{ after: ({ row, net }) => void add(row, net), refunded: ({ row, net }) => void add(row, -net) }]
    })
    for (let row = 0; row < world.population.count; row++) expect(world.spent!.values[word(row)]).toBe((world.past[row] ?? 0) + (since.get(row) ?? 0))
    // a past order is worth the mean basket
    const orders = Array.from({ length: 800 }, (_, row) => world.population.orders[half(row)])
    expect(meanOf(Array.from(world.past)) / 100 / (meanOf(orders) * 200)).toBeGreaterThan(0.5)
  })
})
