/** The limit of messages a week where it binds every lever: kept, counted, and nothing more than silence. */
import { describe, expect, it } from 'vitest'
import { half, word } from '../../src/model/record.ts'
import { book, differing, market, play, total, type Levers, type Small } from './play.ts'

const grown: Small = { customers: 1500, days: 75, base: { kind: 'tenure', tenure: 500 }, segments: [{ ordersPerYear: 10, dropout: 0.2 }] }
const everyRule = {
  welcome: 'sms', second: 'push', replenish: 'email', birthday: 'wecom', cart: 'sms', value: 'call', valueSpend: 200, valueDays: 60, lapse: 'sms', lapseDays: 20, rfm: 'push', rfmMinimum: 50,
}

describe('the limit of all levers', () => {
  const of = market({ ...grown, days: 60, media: { sms: { optIn: 1, optOut: 0 }, push: { optIn: 1, optOut: 0 }, wecom: { optOut: 0 }, group: { optOut: 0 }, email: { optIn: 1, optOut: 0 } } })
  const busy: Levers = {
    coupon: { channel: 'sms', everyDays: 2, value: 5 }, points: { earn: 10, pushEvery: 3, pushFrom: 10, channel: 'email' }, tiers: { thresholds: [150, 400, 900], window: 'quarter', reminder: 'sms' },
    'private-domain': { hook: 50, announce: 'wecom' },
  }
  const rules = { ...everyRule, rfmDays: 2, rfmRecency: [10, 10, 10, 10], holdout: 0 }
  /** Days of the messages of each customer, by how the count of what was sent moves. */
  const heard = (journeys: Record<string, unknown>) => {
    const days = new Map<number, number[]>()
    let open: Uint16Array | undefined
    const { book } = play(of, { ...busy, journeys: { ...rules, ...journeys } }, { probe: (world) => ({
      close(day) {
        const last = world.touches!.day.values
        for (let row = 0; row < world.population.count; row++) if (last[half(row)] === day && open?.[row] !== day) days.set(row, [...(days.get(row) ?? []), ...Array<number>((world.touches!.recent!.values[word(row)] & 15)).fill(day)])
        open = Uint16Array.from({ length: world.population.count }, (_, row) => last[half(row)])
      },
    }) })
    return { book, most: Math.max(...[...days.values()].map((list) => Math.max(...list.map((day) => list.filter((d) => d > day - 7 && d <= day).length)))), all: [...days.values()].flat().length }
  }
  it.each([1, 2, 4])('of %i is never passed by anything, and what is held back is counted', (cap) => {
    const { book, most, all } = heard({ cap, capAll: true })
    expect(most).toBe(cap)
    expect(all).toBe(total(book, 'touch.sent'))
    expect(total(book, 'journeys.heldBack')).toBeGreaterThan(300)
    expect(heard({ cap }).most).toBeGreaterThan(4)
    expect(total(heard({ cap }).book, 'journeys.heldBack')).toBe(0)
  })

  it('holds with no rule on; without a number it holds nothing back', () => {
    const off = { lapse: 'off', capAll: true }
    const capped = book(of, { ...busy, journeys: { ...off, cap: 1 } })
    expect(total(capped, 'journeys.heldBack')).toBeGreaterThan(1000)
    expect(total(capped, 'touch.optOuts')).toBe(0)
    expect(differing(book(of, busy), book(of, { ...busy, journeys: { ...off, cap: 0 } }))).toEqual([])
  })

  it('a message that is held back costs, tires and moves nobody', () => {
    const sms = { coupon: { channel: 'sms', value: 0, everyDays: 1, validDays: 1 } }
    const [free, weekly, each7] = [book(of, sms), book(of, { ...sms, journeys: { lapse: 'off', capAll: true, cap: 1 } }), book(of, { coupon: { ...sms.coupon, everyDays: 7 } })]
    expect(total(weekly, 'touch.sent') + total(weekly, 'journeys.heldBack')).toBe(total(free, 'touch.sent'))
    const messages = ['touch.sent', 'cost.touch', 'orders.organic', 'orders.induced', 'gmv', 'net', 'contribution', 'alive']
    expect(differing(weekly, each7).filter((name) => messages.includes(name))).toEqual([])
  })
})
