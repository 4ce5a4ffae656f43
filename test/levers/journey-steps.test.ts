/** Second and third steps of journey rules: when they come, to whom, and what ends them. */
import { describe, expect, it } from 'vitest'
import { half } from '../../src/model/record.ts'
import { book, differing, market, total, type Small } from './play.ts'
import { reachedIn } from './reached.ts'

const grown: Small = { customers: 1500, days: 75, base: { kind: 'tenure', tenure: 500 }, segments: [{ ordersPerYear: 10, dropout: 0.2 }] }
const everyRule = {
  welcome: 'sms', second: 'push', replenish: 'email', birthday: 'wecom', cart: 'sms', value: 'call', valueSpend: 200, valueDays: 60, lapse: 'sms', lapseDays: 20, rfm: 'push', rfmMinimum: 50,
}

describe('further steps', () => {
  const open: Small = { ...grown, media: { sms: { optIn: 1, optOut: 0 }, call: { optIn: 1, optOut: 0 } } }
  const three = { lapseStep2: 'sms', lapseStep2Days: 3, lapseStep3: 'call', lapseStep3Days: 4 }
  /** Days of the contact and of what followed it, by customer and contact; those who order in between hear no more. */
  const chains = (journeys: Record<string, unknown>, shop = open) => {
    const found: { readonly row: number; readonly days: number[]; readonly last: number }[] = []
    let late = 0
    const { all, book, world } = reachedIn(market(shop), { journeys: { lapse: 'none', lapseAmount: 0, cap: 0, holdout: 0, ...journeys } }, (world) => ({
      reached(row, _, held) {
        if (held) return
        const last = world.population.lastOrder[half(row)]
        const chain = found.find((one) => one.row === row && one.last === last)
        if (chain) chain.days.push(world.day)
        else found.push({ row, days: [world.day], last })
        if (last >= world.day) late++
      },
    }))
    expect(late).toBe(0)
    return { found, all, book, world }
  }

  it('come so many days after the step before, to all who have not ordered, and to nobody else', () => {
    const { found, book, world } = chains(three)
    const gone = new Set(found.filter(({ row, days, last }) => days.length < 3 && days[0] + 7 < 192 + 75 && world.population.lastOrder[half(row)] === last))
    expect([...gone]).toEqual([])
    for (const { days } of found) expect(days.map((day) => day - days[0])).toEqual([0, 3, 7].slice(0, days.length))
    expect(found.filter(({ days }) => days.length === 3).length).toBeGreaterThan(300)
    expect(found.filter(({ days }) => days.length === 1 && days[0] < 192 + 60).length).toBeGreaterThan(20)
    expect(total(book, 'journeys.lapse.contacts')).toBe(found.length)
    expect(total(book, 'journeys.lapse.further')).toBe(found.reduce((n, { days }) => n + days.length - 1, 0))
    // a coupon alone is no message; the second step is one of 0.045 yuan, the third a call of 2
    expect(total(book, 'touch.sent')).toBe(total(book, 'journeys.lapse.further'))
    const calls = found.filter(({ days }) => days.length === 3).length
    expect(Math.abs(total(book, 'cost.touch') - (calls * 200 + (total(book, 'journeys.lapse.further') - calls) * 4.5))).toBeLessThan(75)
  })

  it('never reach those held out, and count as no further contact of those who are not', () => {
    const { all, book } = chains({ ...three, holdout: 0.3 })
    const met = new Set(all.filter(({ held }) => !held).map(({ row }) => row))
    expect(all.filter(({ row, held }) => held && met.has(row))).toEqual([])
    expect(total(book, 'journeys.lapse.held')).toBeGreaterThan(100)
    expect(total(book, 'journeys.lapse.contacts')).toBe(all.filter(({ held }) => !held).length - total(book, 'journeys.lapse.further'))
  })

  it('of a cart go to those who have neither paid nor come back', () => {
    // orders that somebody had when a reminder came, by customer and day; the second order of a day ends the steps as well
    const had = new Map<string, number>()
    let [seen, late] = [0, 0]
    const { all, book } = reachedIn(market({ ...open, days: 40, segments: [{ ordersPerYear: 60, dropout: 0.01 }], couponResponse: { cartConversion: 0.3 } }), {
      journeys: { lapse: 'off', cart: 'sms', cartAmount: 0, cartStep2: 'sms', cartStep2Days: 1, cartStep3: 'call', cartStep3Days: 2, holdout: 0, cap: 0 },
    }, (world) => ({
      reached(row) {
        const orders = world.population.orders[half(row)]
        const further = world.today[world.place('journeys.cart.further')]
        if (further === seen) had.set(`${row} ${world.day}`, orders)
        else if (![1, 3].some((days) => had.get(`${row} ${world.day - days}`) === orders)) late++
        seen = further
      },
      close: () => { seen = 0 },
    }))
    expect(late).toBe(0)
    expect(total(book, 'journeys.cart.further')).toBeGreaterThan(500)
    expect(total(book, 'journeys.cart.further')).toBeLessThan(2 * total(book, 'journeys.cart.contacts'))
    expect(total(book, 'touch.sent')).toBe(all.length)
  })

  it('stand under the week’s limit and give way to another rule’s contact of the day', () => {
    const { all, book } = reachedIn(market(open), { journeys: { ...everyRule, ...three, lapseStep2Days: 1, lapseStep3Days: 1, holdout: 0, cap: 2 } })
    expect(new Set(all.map(({ row, day }) => `${row} ${day}`)).size).toBe(all.length)
    const days = new Map<number, number[]>()
    for (const { row, day } of all) days.set(row, [...(days.get(row) ?? []), day])
    expect(Math.max(...[...days.values()].map((list) => Math.max(...list.map((day) => list.filter((d) => d > day - 7 && d <= day).length))))).toBe(2)
    expect(total(book, 'journeys.lapse.further')).toBeGreaterThan(50)
  })

  it('without a second step the third and the days of both change nothing', () => {
    const of = market(grown)
    expect(differing(book(of, { journeys: {} }), book(of, { journeys: { lapseStep2Days: 9, lapseStep3: 'call', lapseStep3Days: 1 } }))).toEqual([])
  })
})
