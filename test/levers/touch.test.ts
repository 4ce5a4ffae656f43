/** Messages: fatigue in the steady state, and the number of them that does most. */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { fatigueAt } from '../../src/model/state.ts'
import { touchFactor } from '../../src/model/touch.ts'
import { book, market, mean, play, total, type Small } from './play.ts'

const touched = (fatigue: number, rest: Small = {}) => market({
  customers: 60, days: 125, media: { sms: { lift: 0.25, fatigue, optIn: 1, optOut: 0, cost: 0.25 } }, segments: [{ dropout: 0.001 }], ...rest,
})
const every = (n: number) => ({ coupon: { value: 0, channel: 'sms', firstDay: 1, everyDays: n, validDays: 1 } })

/** Mean fatigue at the opening of the last sending day, and the lift of the message sent on it relative to a first one. */
function atLastSend(fatigue: number, n: number): { before: number; strength: number } {
  const of = touched(fatigue)
  const last = dayZero + 1 + Math.floor(120 / n) * n
  let before = 0
  let strength = 0
  play(of, every(n), { probe: (live) => ({
    open(day) {
      if (day === last) before = mean(Array.from({ length: 60 }, (_, row) => fatigueAt(live, row, day, live.fatigueDecay)))
    },
    close(day) {
      if (day === last) strength = mean(Array.from({ length: 60 }, (_, row) => touchFactor(live, row, day) - 1)) / 0.25
    },
  }) })
  return { before, strength }
}

describe('18 fatigue', () => {
  it.each([1, 2, 3, 5, 7, 14, 30])('with a message each %i days settles at f rho^n / (1 - rho^n)', (n) => {
    for (const f of [0.35, 0.1]) {
      const settled = (f * 0.9 ** n) / (1 - 0.9 ** n)
      const { before, strength } = atLastSend(f, n)
      // stored in steps of 1/4096, rounded at each sending
      expect(Math.abs(before - settled)).toBeLessThan(0.002)
      // the lift is stored in whole steps too
      expect(Math.abs(strength - 1 / (1 + settled))).toBeLessThan(0.001)
    }
  })

  it('has its best interval inside: three days at a cost of .25, a loss at one, .73 at thirty', () => {
    const net = (n: number) => (30 / n) * (atLastSend(0.35, n).strength - 0.25)
    const by = [1, 2, 3, 4, 5, 6, 7, 10, 14, 20, 30].map((n) => ({ n, net: net(n) }))
    expect(by.reduce((a, b) => (b.net > a.net ? b : a)).n).toBe(3)
    const at = (n: number) => by.find((b) => b.n === n)!.net
    expect(at(3)).toBeCloseTo(2.65, 1)
    expect(at(1)).toBeCloseTo(-0.27, 1)
    expect(at(30)).toBeCloseTo(0.73, 1)
  })

  it('32 without it more messages always do more', () => {
    const net = (n: number) => (30 / n) * (atLastSend(0, n).strength - 0.25)
    const by = [1, 2, 3, 5, 10, 30].map(net)
    expect(by).toEqual([...by].sort((a, b) => b - a))
    expect(by[0]).toBeCloseTo(22.5, 1)
  })

  it('makes people leave sooner, and stay out of reach for good', () => {
    const of = (touch: { fatigueChurn: number }, optOut: number) =>
      market({ customers: 800, days: 120, touch, media: { sms: { lift: 0, fatigue: 1, optIn: 1, optOut, cost: 0.05 } } })
    const plain = book(of({ fatigueChurn: 0 }, 0), every(1))
    expect(total(book(of({ fatigueChurn: 0.5 }, 0), every(1)), 'deaths')).toBeGreaterThan(1.2 * total(plain, 'deaths'))
    const tired = book(of({ fatigueChurn: 0 }, 0.01), every(1))
    const reached = total(tired, 'touch.sent')
    expect(total(tired, 'touch.optOuts')).toBeGreaterThan(500)
    expect(reached).toBeLessThan(0.4 * total(plain, 'touch.sent'))
    expect(total(plain, 'cost.touch')).toBe(5 * total(plain, 'touch.sent'))
  })
})
