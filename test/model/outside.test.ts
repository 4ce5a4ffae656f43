/** What befalls the shop from outside: closed forms of what is lost, the same shocks for all strategies, nothing where nothing happens (model 25). */
import { expect, it } from 'vitest'
import { dayZero, eventsOf } from '../../src/model/calendar.ts'
import { column } from '../../src/model/daybook.ts'
import { runKey } from '../../src/model/random.ts'
import { adPriceOf, outsideOf } from '../../src/model/outside.ts'
import type { WorldFile } from '../../src/scenario/scenario.ts'
import { away, leversOf, marketOf, ordersOf, play, segmentOf, stageOf, stillPrice, total } from './small-market.ts'

/** Everyone alike, nobody leaves: the rate of orders is known. */
const even = segmentOf({ r: 20, ordersPerYear: 36, dropout: 0.001, concentration: 200, elasticity: 1.5, dealPull: 0, pantry: 0 })
const shop = (world: Parameters<typeof marketOf>[0] = {}) => marketOf({ customers: 6000, days: 60, segments: [even], price: stillPrice, ...world })
const plain = play(shop()).book

it('25 a crisis takes k e^(-n/tau) of the orders of its n-th day, and visits with them', () => {
  const hit = play(shop({ crisis: { occurs: 'day', day: 10, loss: 0.5, answerHours: 36, calm: 5, perAnswerDay: 2 } })).book
  expect(ordersOf(hit, 0, 9)).toBe(ordersOf(plain, 0, 9))
  const tau = 5 + 2 * 1.5
  for (const [from, to] of [[10, 10], [10, 14], [15, 30]] as const) {
    const before = ordersOf(plain, from, to)
    let theory = 0
    for (let n = from; n <= to; n++) theory += (before / (to - from + 1)) * 0.5 * Math.exp(-(n - 10) / tau)
    expect(away(before - ordersOf(hit, from, to), theory, Math.sqrt(before * 0.5))).toBeLessThan(4)
  }
  const visits = (book: typeof hit) => total(book, 'visits.customers', 10, 12)
  expect(visits(hit) / visits(plain)).toBeCloseTo(1 - (0.5 * (1 + Math.exp(-1 / tau) + Math.exp(-2 / tau))) / 3, 1)
})

it('25 a crisis keeps away those too whom a message would have brought to look', () => {
  const market = shop({ crisis: { occurs: 'day', day: 10, loss: 0.5, answerHours: 0, calm: 20 }, media: { sms: { lift: 3, optIn: 1, optOut: 0 } } })
  const sms = (of: typeof market) => play(of, leversOf(of, { coupon: { channel: 'sms', value: 0, everyDays: 0, firstDay: 10, validDays: 1 } })).book
  const visits = (book: ReturnType<typeof sms>) => total(book, 'visits.customers', 10, 10)
  const calm = sms({ ...market, crisis: { ...market.crisis, occurs: 'never' } })
  // most of the day's visits are brought by the message
  expect(visits(calm) / visits(plain)).toBeGreaterThan(2)
  expect(Math.abs(visits(sms(market)) / visits(calm) - 0.5)).toBeLessThan(0.02)
})

it('25 a rival at Q moves orders by Q to the power of their share of the elasticity, unless the shop is unlike others; who buys there has looked here', () => {
  const with_ = (rivals: NonNullable<WorldFile['rivals']>) => play(shop({ rivals })).book
  const cut = with_({ occurs: 'day', day: 20, length: 20, cut: 0.4, crossShare: 0.6 })
  const [during, usual] = [ordersOf(cut, 20, 39), ordersOf(plain, 20, 39)]
  expect(away(during, usual * 0.6 ** (0.6 * 1.5), Math.sqrt(usual))).toBeLessThan(4)
  expect(ordersOf(cut, 0, 19)).toBe(ordersOf(plain, 0, 19))
  expect(Math.abs(total(cut, 'visits.customers', 20, 39) / total(plain, 'visits.customers', 20, 39) - 1)).toBeLessThan(0.02)
  const unlike = with_({ occurs: 'day', day: 20, length: 20, cut: 0.4, difference: 1 })
  expect(column(unlike, 'gmv')).toEqual(column(plain, 'gmv'))
  // dearer rivals send their customers over
  const later = ordersOf(plain, 1)
  expect(away(ordersOf(with_({ price: 1.5 }), 1), later * 1.5 ** (0.4 * 1.5), Math.sqrt(later * 1.5 ** (0.4 * 1.5)))).toBeLessThan(4)
})

it('25 a matched price keeps the orders and gives away margin only where people answer both prices alike', () => {
  const matched = (crossShare: number) => ordersOf(play(shop({ rivals: { price: 0.8, crossShare }, economics: { everydayPrice: 0.8 } })).book)
  expect(Math.abs(matched(1) - ordersOf(plain))).toBeLessThan(4)
  expect(matched(0.4)).toBeGreaterThan(1.1 * ordersOf(plain))
})

it('25 chance picks the same days for every strategy of a future, others in another, as often as it is set to', () => {
  const market = shop({ days: 360, crisis: { occurs: 'chance', monthly: 0.25 } })
  const crises = (replication: number) => [...outsideOf(market, stageOf(market).calendar, runKey(11, replication))!.crises]
  const futures = Array.from({ length: 60 }, (_, k) => crises(k))
  const n = futures.flat().length
  expect(away(n, 720 * 0.25, Math.sqrt(720 * 0.25 * 0.75))).toBeLessThan(4)
  expect(new Set(futures.map(String)).size).toBeGreaterThan(40)
  expect(futures.flat().every((day) => day >= dayZero && day < dayZero + 360)).toBe(true)
  const small = shop({ customers: 300, crisis: { occurs: 'chance', monthly: 1, loss: 0.9 } })
  const other = play(small, leversOf(small, { coupon: {} }))
  expect([...other.world.outside!.crises]).toEqual([...play(small).world.outside!.crises])
  expect(eventsOf(small)).toEqual([])
  expect(eventsOf(shop({ crisis: { occurs: 'day', day: 20 } })).map(({ id, from }) => [id, from])).toEqual([['crisis', 20]])
})

it('25 ads grow dearer by the month, unrest keeps the mean, and both together buy fewer customers for the same budget', () => {
  const priceOf = (adPrices: NonNullable<WorldFile['adPrices']>, replication = 0) => {
    const market = shop({ adPrices, days: 700 })
    return adPriceOf(market, stageOf(market).calendar, runKey(11, replication))
  }
  expect(priceOf({ growth: 0.1 })[dayZero + 90]).toBeCloseTo(1.331, 10)
  expect(priceOf({ occurs: 'day', day: 10, length: 5, dearer: 2 }).slice(dayZero + 9, dayZero + 16)).toEqual(Float64Array.from([1, 2, 2, 2, 2, 2, 1]))
  const weeks = [0, 1, 2].flatMap((r) => [...priceOf({ unrest: 0.4 }, r)].filter((_, day) => day >= dayZero && (day - dayZero) % 7 === 0))
  const mean = weeks.reduce((sum, x) => sum + x, 0) / weeks.length
  expect(Math.abs(mean - 1)).toBeLessThan((4 * Math.sqrt(Math.exp(0.16) - 1)) / Math.sqrt(weeks.length))
  const won = (adPrices = {}) => {
    const market = marketOf({ customers: 100, prospects: 50_000, demand: { organic: 0, wordOfMouth: 0 }, adPrices })
    const { book } = play(market, leversOf(market, { ads: { search: 60, feed: 60 } }))
    expect(total(book, 'ads.search')).toBe(60 * 100 * 60)
    return total(book, 'new.search') + total(book, 'new.feed')
  }
  expect(won({ occurs: 'day', day: 0, length: 60, dearer: 2 })).toBeLessThan(0.8 * won())
})

it('25 dearer goods cost margin and nothing else', () => {
  const dear = play(shop({ goodsCost: { occurs: 'day', day: 10, length: 20, dearer: 1.5 } })).book
  const moved = dear.names.filter((name) => column(dear, name).some((value, day) => value !== column(plain, name)[day]))
  expect(moved.every((name) => /^(cogs|margin|contribution|cash|segment0\.contribution)/.test(name)), moved.join(' ')).toBe(true)
  expect(total(dear, 'cogs', 10, 29) / total(plain, 'cogs', 10, 29)).toBeCloseTo(1.5, 5)
})
