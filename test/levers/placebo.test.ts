/** What does nothing must look like nothing: in about 95 of 100 seeds the 95 % interval covers zero. */
import { beforeAll, describe, expect, it } from 'vitest'
import { market, mean, play, type Levers } from './play.ts'
import { word } from '../../src/model/record.ts'

const seeds = 100
const of = market({ customers: 400, days: 31, segments: [{ r: 1.5, ordersPerYear: 15, dropout: 0.1 }] })
type Person = { readonly held: boolean; readonly orders: number; readonly person: number }

/** Everyone of a run, by whether a coupon reached them on day 1, with their orders from then on. */
function people(levers: Levers, seed: number): Person[] {
  const orders = new Float64Array(of.customers)
  const held = new Uint8Array(of.customers)
  play(of, levers, { seed, probe: (world) => ({
    target(day) {
      if (day === 193) for (let row = 0; row < of.customers; row++) held[row] = world.wallet!.slots[0].values[word(row)] !== 0 ? 1 : 0
    },
    after(order) {
      if (order.day >= 193) orders[order.row]++
    },
  }) })
  return Array.from(orders, (n, person) => ({ held: held[person] === 1, orders: n, person }))
}

/** True when the 95 % interval of the difference of means (Welch, normal) covers zero. */
function coversZero(a: readonly number[], b: readonly number[]): boolean {
  const error = (x: readonly number[]) => x.reduce((s, v) => s + (v - mean(x)) ** 2, 0) / (x.length - 1) / x.length
  return Math.abs(mean(a) - mean(b)) <= 1.96 * Math.sqrt(error(a) + error(b))
}

/** A flag that no customer ever saw. */
function shuffled(person: number, seed: number): boolean {
  let x = Math.imul(person + 1, 0x27d4eb2f) ^ Math.imul(seed + 1, 0x165667b1)
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d)
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39)
  return ((x ^ (x >>> 15)) & 1) === 1
}
const split = (list: readonly Person[], by: (p: Person) => boolean) => [list.filter(by), list.filter((p) => !by(p))].map((part) => part.map((p) => p.orders)) as [number[], number[]]

/** Everyone whom a rule took up on the first day, by whether it held them out, with their orders from then on. */
function ruled(journeys: Record<string, unknown>, seed: number): Person[] {
  const orders = new Float64Array(of.customers)
  const held = new Map<number, boolean>()
  play(of, { journeys: { lapse: 'off', welcomeDays: 1, holdout: 0.5, ...journeys } }, { seed, probe: () => ({
    reached: (row, _rule, out) => void held.set(row, !out),
    after: (order) => { if (order.day >= 193) orders[order.row]++ },
  }) })
  return [...held].map(([person, met]) => ({ held: met, orders: orders[person], person }))
}

const covered = { empty: 0, shuffled: 0, holdout: 0, real: 0, rule: 0, realRule: 0 }
beforeAll(() => {
  for (let seed = 0; seed < seeds; seed++) {
    const coupon = { share: 0.5, firstDay: 1, everyDays: 0, validDays: 28, minimum: 0, kind: 'rate' }
    const nothing = people({ coupon: { ...coupon, rate: 0 } }, seed)
    const something = people({ coupon: { ...coupon, rate: 0.5 } }, seed)
    if (coversZero(...split(nothing, (p) => p.held))) covered.empty++
    if (coversZero(...split(something, (p) => shuffled(p.person, seed)))) covered.shuffled++
    if (coversZero(...split(something.filter((p) => !p.held), (p) => shuffled(p.person, seed + 1000)))) covered.holdout++
    if (coversZero(...split(something, (p) => p.held))) covered.real++
    if (coversZero(...split(ruled({ welcome: 'none', welcomeAmount: 0 }, seed + seeds), (p) => p.held))) covered.rule++
    if (coversZero(...split(ruled({ welcome: 'none', welcomeAmount: 100, welcomeMinimum: 0, validDays: 28 }, seed + seeds), (p) => p.held))) covered.realRule++
  }
}, 120_000)

describe('35 a placebo', () => {
  it.each([['an offer of nothing, holders against the rest', 'empty'], ['flags shuffled after the fact', 'shuffled'], ['one half of the holdout against the other', 'holdout'], ['a rule that gives nothing, those it met against those held out', 'rule']] as const)(
    '%s: zero lies in the interval in 90 to 99 of 100 seeds', (_, kind) => {
      expect(covered[kind]).toBeGreaterThanOrEqual(90)
      expect(covered[kind]).toBeLessThanOrEqual(99)
    })

  it('while a real offer is found in most', () => {
    expect(covered.real).toBeLessThan(60)
    expect(covered.realRule).toBeLessThan(60)
  })
})
