/** Projected LTV: orders to come against their sums and a longer run of the same world, the classical formula by hand. */
import { describe, expect, it } from 'vitest'
import { broughtSoFar, classicalWorth, projected } from '../../../src/experiments/lifetime.ts'
import { cohorts } from '../../../src/experiments/studies/cohorts.ts'
import { interest, ordersEver, ordersWithin, worthAges } from '../../../src/experiments/studies/worth.ts'
import { runJob } from '../../../src/experiments/run.ts'
import { dayZero } from '../../../src/model/calendar.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { meanOf, varianceOf } from '../../model/small-market.ts'
import { scenarioOf } from '../worlds.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0)

describe('orders to come', () => {
  it.each([[0.01, 0.2, 365], [0.1, 0.03, 90], [0.003, 0.9, 1000]])('at %f a day, leaving with %f after each, are what days of such a life sum to', (rate, leave, days) => {
    // active for t days with e^(−λpt); a thousandth of a day is small enough
    const steps = days * 1000
    let [within, ever] = [0, 0]
    for (let k = 0; k < steps; k++) within += (rate / 1000) * Math.exp(-rate * leave * ((k + 0.5) / 1000))
    for (let t = 0.5; t < 60_000; t++) ever += rate * Math.exp(-rate * leave * t) * (1 + interest) ** (-t / 365)
    expect(ordersWithin(rate, leave, days)).toBeCloseTo(within, 4)
    expect(ordersEver(rate, leave) / ever).toBeCloseTo(1, 3)
  })

  it('are rate × days of those who never leave, and 1/p of those who have for ever', () => {
    expect(ordersWithin(0.02, 1e-9, 100)).toBeCloseTo(2, 5)
    expect(ordersWithin(0.5, 0.25, 10_000)).toBeCloseTo(4, 9)
    expect(ordersWithin(0.5, 0.25, 0)).toBe(0)
  })
})

describe('a run of four months', () => {
  const calm = { weekends: false, midYear: false, doubleEleven: false }
  const futures = 12
  const world = (days: number): Scenario => scenarioOf(1, futures, {
    world: { store: 'beauty', start: '2027-03-01', days, customers: 1000, prospects: 12_000, calendar: calm, demand: { organic: 1.2, wordOfMouth: 0, dropoutAtFirst: true, returnChurn: 1 } },
  })
  const short = world(120)
  const found = Array.from({ length: futures }, (_, r) => cohorts(short, 0, r))

  it('tells what the customers won in it will have brought a year after their first order, as the longer run has it', () => {
    // the same people in the same luck, followed until the last of them has been there for a year
    const gaps = found.map(({ worth, won }, r) => {
      let [brought, people] = [0, 0]
      const first = new Map<number, number>()
      const earn = (row: number, day: number, margin: number) => {
        const since = first.get(row)
        if (since !== undefined && day - since <= 365) brought += margin
      }
      runJob({ scenario: world(120 + 365), slot: 0, replication: r }, (_, levers) => [...levers.map(({ hooks }) => hooks), {
        after({ row, day, label, margin }) {
          if (label === 0 && day >= dayZero && day < dayZero + 120) {
            first.set(row, day)
            people++
          }
          earn(row, day, margin)
        },
        refunded: ({ row, day, margin }) => earn(row, day, margin),
      }])
      expect(people).toBe(won[0])
      return (worth[0]! - brought) / people
    })
    const level = sum(found.map(({ worth }) => worth[0]!)) / sum(found.map(({ won }) => won[0]!))
    const error = Math.sqrt(varianceOf(gaps) / futures)
    expect(Math.abs(meanOf(gaps))).toBeLessThan(4 * error)
    // an error that would let anything pass proves nothing
    expect(error).toBeLessThan(0.03 * level)
  })

  it('has nothing below what was brought, and more with every year', () => {
    const lines = projected(found)
    expect(lines.map(({ age }) => age)).toEqual([...worthAges, Infinity])
    const so = sum(found.map(({ won }) => won[2]!)) / sum(found.map(({ won }) => won[0]!))
    const values = [so, ...lines.slice(0, 3).map(({ worth }) => worth.ratio)]
    expect(values.every((value, k) => k === 0 || value > values[k - 1]!)).toBe(true)
    for (const { worth } of lines) expect(worth.low < worth.ratio && worth.ratio < worth.high).toBe(true)
    expect(broughtSoFar(found[0]!)).toEqual({ worth: found[0]!.won[2]! / found[0]!.won[0]!, days: found[0]!.won[1]! / found[0]!.won[0]! })
  })

  it('leaves out ages that the run itself has passed', () => {
    const { worth } = cohorts(world(400), 0, 0)
    expect([...worth].map(Number.isFinite)).toEqual([false, true, true, true])
    expect(projected([cohorts(world(400), 0, 0)]).map(({ age }) => age)).toEqual([730, 1095, Infinity])
  })

  it('has days lived and leavers of the customers won', () => {
    const [one] = found
    let [lived, lost] = [0, 0]
    const since = new Map<number, number>()
    runJob({ scenario: short, slot: 0, replication: 0 }, (_, levers) => [...levers.map(({ hooks }) => hooks), {
      after({ row, day, label }) {
        if (label === 0 && day >= dayZero) since.set(row, day)
      },
      left(row, day) {
        if (!since.has(row)) return
        lost++
        lived += day - since.get(row)! + 0.5
        since.delete(row)
      },
    }])
    for (const day of since.values()) lived += dayZero + 120 - day
    expect([one!.lived[0], one!.lived[1]]).toEqual([lived, lost])
    const { margin, stay, worth } = classicalWorth(one!)
    expect(stay).toBeCloseTo(1 - (30 * lost) / lived, 12)
    expect(margin).toBeCloseTo((30 * one!.lived[2]!) / lived, 9)
    // m r + m r² / (1 + d) + … each month's worth at the end of it
    let series = 0
    const d = (1 + interest) ** (30 / 365) - 1
    for (let month = 1; month < 5000; month++) series += (margin * stay ** month) / (1 + d) ** month
    expect(worth).toBeCloseTo(series, 6)
  })
})
