/** Axes: three to five round ticks that hold the numbers; months that do not touch. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTicks, joined, valueAxis } from '../../src/charts/ticks.ts'

describe('the value axis', () => {
  it('ends on a tick and leaves a sliver under zero', () => {
    const { domain, ticks } = valueAxis([-25_000, 1_003_000], { zero: true, keel: true })
    expect(ticks).toEqual([0, 400_000, 800_000, 1_200_000])
    expect(domain[1]).toBe(1_200_000)
    expect(domain[0]).toBeLessThan(-25_000)
    expect(domain[0]).toBeGreaterThan(-200_000)
  })

  it('leaves a rate its own domain', () => {
    expect(valueAxis([0.312, 0.362], { zero: false, wanted: 3, floor: 0, ceiling: 1 })).toEqual({ domain: [0.3, 0.38], ticks: [0.3, 0.34, 0.38] })
  })

  it('does not leave 0 to 100 %', () => {
    const { domain } = valueAxis([0.02, 0.99], { zero: false, floor: 0, ceiling: 1 })
    expect(domain).toEqual([0, 1])
  })

  it('survives nothing, one number and all the same', () => {
    for (const numbers of [[], [NaN], [5], [0, 0], [-3, -3], [1e-320], [-5e-324, 5e-324]]) for (const zero of [true, false]) {
      const { domain, ticks } = valueAxis(numbers, { zero })
      expect(domain[1]).toBeGreaterThan(domain[0])
      expect(ticks.length).toBeGreaterThanOrEqual(2)
    }
  })

  it('holds every number between its ends, with two to five ticks inside', () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(fc.property(numbers, fc.boolean(), (list, zero) => {
      const { domain, ticks } = valueAxis(list, { zero })
      const slack = (domain[1] - domain[0]) * 1e-6
      for (const value of list) {
        expect(value).toBeGreaterThanOrEqual(domain[0] - slack)
        expect(value).toBeLessThanOrEqual(domain[1] + slack)
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(5)
    }))
  })

  it('frozen, moves only when a number would leave it', () => {
    const before = valueAxis([0, 100], { zero: true })
    expect(joined(before, valueAxis([0, 60], { zero: true }))).toBe(before)
    expect(joined(before, valueAxis([0, 300], { zero: true })).domain[1]).toBeGreaterThanOrEqual(300)
  })
})

describe('the day axis', () => {
  it('names the first date and the firsts of months', () => {
    expect(dayTicks('2027-06-01', 180, 772).map(({ day, label }) => [day, label])).toEqual([
      [0, '1 Jun'], [30, 'Jul'], [61, 'Aug'], [92, 'Sep'], [122, 'Oct'], [153, 'Nov'],
    ])
  })

  it('names the year at January', () => {
    expect(dayTicks('2027-06-01', 365, 300).map(({ label }) => label)).toEqual(['1 Jun', 'Sep', 'Nov', '2028', 'Mar', 'May'])
  })

  it('keeps labels apart for any horizon and width', () => {
    fc.assert(fc.property(fc.integer({ min: 7, max: 730 }), fc.integer({ min: 180, max: 1400 }), fc.integer({ min: 0, max: 364 }), (days, width, shift) => {
      const start = new Date(Date.UTC(2027, 0, 1 + shift)).toISOString().slice(0, 10)
      const places = dayTicks(start, days, width).map(({ day }) => day / (days - 1) * width)
      for (let index = 1; index < places.length; index++) expect(places[index]! - places[index - 1]!).toBeGreaterThanOrEqual(36)
    }))
  })
})
