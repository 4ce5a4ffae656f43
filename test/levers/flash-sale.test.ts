/** Events: who is there, what the lot gives out, what those without goods do, and what sharing and bringing bring. */
import { describe, expect, it } from 'vitest'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { addProperty } from '../../src/model/population.ts'
import { half } from '../../src/model/record.ts'
import { book, differing, distance, market, mean, play, total, type Levers, type Small } from './play.ts'

const busy: Small = { customers: 1000, prospects: 5000, days: 24, segments: [{ ordersPerYear: 60, dropout: 0.001, returnRate: 0.1 }] }
const of = market(busy)
const flash = (own: Record<string, unknown> = {}): Levers => ({ 'flash-sale': own })
const once = { rhythm: 'once', firstDay: 10, stock: 0, hours: 24 }
const futures = <T>(n: number, f: (replication: number) => T): T[] => Array.from({ length: n }, (_, r) => f(r))
const there = (b: Daybook, day = 10) => column(b, 'flash.attended')[day]
const odds = (p: number, c: number) => (p * c) / (1 - p + p * c)

describe('21 being there', () => {
  it.each([
    ['by themselves', {}, 0.06], ['after a notice', { notice: true }, odds(0.06, 1.3)], ['of an event of one hour', { hours: 1 }, odds(0.06, 0.5)],
    ['after a warm-up', { preheat: true }, odds(0.06, 2) * 0.75 + 0.55 * 0.25], ['with a creator', { host: 'creator' }, odds(0.06, 2)],
  ] as const)('%s', (_, own, q) => {
    const counted = futures(12, (replication) => {
      const { book: b, world } = play(of, flash({ ...once, ...own }), { replication, probe: () => ({}) })
      expect(world.living).toBeGreaterThan(900)
      return there(b) / column(b, 'alive')[9]
    })
    expect(Math.abs(distance(counted, q))).toBeLessThan(4)
    // and of those who had a reason to order, drawn one by one, as many
    const drawn = futures(12, (replication) => {
      let asked = 0
      const at = market({ ...busy, segments: [{ ...busy.segments![0], dealPull: 0, elasticity: 0, pantry: 0 }] })
      const b = book(at, flash({ ...once, ...own, stock: 1 }), { replication, probe: () => ({ divert: () => void asked++ as never }) })
      // whom an event that moves nobody takes aside are those who were there; the others went on to the watcher
      return column(b, 'flash.requests')[10] / Math.max(1, column(b, 'flash.requests')[10] + column(b, 'orders.organic')[10] - column(b, 'flash.sold')[10] - column(b, 'flash.normal')[10])
    })
    expect(Math.abs(distance(drawn, q))).toBeLessThan(4)
  })

  it('warms up by message only whom it reaches two days ahead; the message costs, tires and counts under the limit', () => {
    const at = (optIn: number) => market({ ...busy, media: { sms: { optIn, optOut: 0, lift: 0 } } })
    const own = { ...once, preheat: true, preheatBy: 'sms' }
    const warm = odds(0.06, 2) * 0.75 + 0.55 * 0.25
    for (const optIn of [0, 0.4, 1]) {
      const counted = futures(12, (replication) => {
        const b = book(at(optIn), flash(own), { replication })
        const sent = column(b, 'touch.sent')[8]
        expect(total(b, 'touch.sent')).toBe(sent)
        expect(Math.abs(total(b, 'cost.touch') - sent * 4.5)).toBeLessThanOrEqual(1)
        // one in four of those it reached books; those who left for good since are few
        expect(Math.abs(column(b, 'flash.booked')[10] - 0.25 * sent)).toBeLessThan(4 * Math.sqrt(sent * 0.1875) + 0.01 * sent + 1)
        return there(b) / column(b, 'alive')[9]
      })
      expect(Math.abs(distance(counted, optIn * warm + (1 - optIn) * 0.06)), `${optIn}`).toBeLessThan(4)
    }
    // told to everybody, the event is what it is without a message
    const same = ['flash.attended', 'flash.booked', 'flash.requests', 'flash.sold', 'gmv']
    expect(differing(book(at(1), flash(own)), book(at(1), flash({ ...own, preheatBy: 'none' }))).filter((name) => same.includes(name))).toEqual([])
    // and under a limit that the coupon has used up it is the event without a warm-up
    const full: Levers = { coupon: { channel: 'sms', value: 0, everyDays: 0, firstDay: 7, validDays: 1 }, journeys: { lapse: 'off', capAll: true, cap: 1 } }
    const silent = book(at(1), { ...flash(own), ...full })
    expect(column(silent, 'journeys.heldBack')[8]).toBe(1000)
    expect(column(silent, 'flash.booked')[10]).toBe(0)
  })

  it('wears out with the events of the last 30 days', () => {
    const days = futures(6, (replication) => column(book(of, flash({ ...once, rhythm: 'daily', firstDay: 0 }), { replication }), 'flash.attended'))
    const share = (day: number) => mean(days.map((d) => d[day])) / 1000
    expect(share(1)).toBeGreaterThan(2 * share(20))
    expect(Math.abs(share(20) / odds(0.06, 1 / (1 + 0.15 * 20)) - 1)).toBeLessThan(0.3)
    const rested = market({ ...busy, flashSale: { habit: 0 } })
    const b = book(rested, flash({ ...once, rhythm: 'daily', firstDay: 0 }))
    expect(total(b, 'flash.attended', 13, 23)).toBeGreaterThan(0.8 * total(b, 'flash.attended', 1, 11))
  })

  it('is asked on Tuesdays and Thursdays', () => {
    // 1 March 2027 is a Monday
    const days = [...column(book(of, flash({ firstDay: 0 })), 'flash.events')].flatMap((n, day) => (n > 0 ? [day % 7] : []))
    expect(new Set(days)).toEqual(new Set([1, 3]))
  })

  it('is for the pool alone where the shop says so', () => {
    const { book: b } = play(of, flash({ ...once, audience: 'pool', depth: 0.5 }), { probe: (world) => {
      world.pool = addProperty(world.population, 'u16', 0xffff)
      for (let row = 0; row < world.population.count; row += 3) world.pool.values[half(row)] = 192
      return { noted: (row, what) => void (what === 'flashSold' && expect(row % 3).toBe(0)) }
    } })
    expect(total(b, 'flash.sold')).toBeGreaterThan(3)
    expect(Math.abs(there(b) / 333 - 0.06)).toBeLessThan(0.05)
  })
})

describe('5.10 the goods', () => {
  const rush = { ...once, depth: 0.6, preheat: true, notice: true }
  it('are never sold beyond the stock, and to the last one while there are wishes', () => {
    for (const stock of [1, 7, 25]) {
      const b = book(of, flash({ ...rush, stock }))
      expect(column(b, 'flash.requests')[10]).toBeGreaterThan(stock + 5)
      expect(total(b, 'flash.sold')).toBe(stock)
    }
    const b = book(of, flash({ ...rush, stock: 0 }))
    // but for those whom an order of the same day made the last
    expect(total(b, 'flash.sold')).toBeGreaterThan(0.98 * total(b, 'flash.requests'))
    expect(total(b, 'flash.normal') + total(b, 'flash.lost')).toBe(0)
  })

  it('go by lot and not by row; a larger stock keeps those whom a smaller one served', () => {
    const served = (stock: number, replication: number) => {
      const rows: number[] = []
      book(of, flash({ ...rush, stock }), { replication, probe: () => ({ noted: (row, what) => void (what === 'flashSold' && rows.push(row)) }) })
      return rows
    }
    const rows = futures(10, (replication) => {
      const [few, more] = [served(10, replication), served(20, replication)]
      expect(few.every((row) => more.includes(row))).toBe(true)
      return mean(more) / 1000
    })
    expect(Math.abs(distance(rows, 0.5))).toBeLessThan(4)
  })

  it('missing, who wanted to buy anyway buys at the normal price with a half, else not at all', () => {
    const at = market({ ...busy, segments: [{ ...busy.segments![0], ordersPerYear: 200 }] })
    const stayed = futures(10, (replication) => {
      const b = book(at, flash({ ...rush, stock: 1 }), { replication })
      return total(b, 'flash.normal') / (total(b, 'flash.normal') + total(b, 'flash.lost'))
    })
    expect(Math.abs(distance(stayed, 0.5))).toBeLessThan(4)
    const all = market({ ...busy, flashSale: { stay: 1 } })
    expect(total(book(all, flash({ ...rush, stock: 1 })), 'flash.lost')).toBe(0)
  })

  it('at no discount and without limit change nobody’s order', () => {
    const b = book(of, flash({ ...once, depth: 0, preheat: true }))
    const off = book(of)
    for (const name of ['list', 'discount.item']) expect(total(b, name)).toBe(total(off, name))
    expect(total(b, 'orders')).toBe(total(off, 'orders'))
  })

  it('draw more the deeper the price and the shorter the time', () => {
    const wanted = (own: Record<string, unknown>, urgency = 0.5) => {
      const at = market({ ...busy, flashSale: { urgency, wholeWindow: 0.1 } })
      return futures(4, (replication) => total(book(at, flash({ ...once, preheat: true, hours: 1, ...own }), { replication }), 'flash.requests')).reduce((a, n) => a + n, 0)
    }
    expect(wanted({ depth: 0.4 })).toBeGreaterThan(wanted({ depth: 0.2 }))
    expect(wanted({ depth: 0.4 })).toBeGreaterThan(wanted({ depth: 0.4, hours: 20 }))
    expect(wanted({ depth: 0.4 }, 0)).toBe(wanted({ depth: 0.4, hours: 20 }, 0))
  })
})

describe('21 live', () => {
  const live = { ...once, depth: 0.4, preheat: true, host: 'brand', commission: 0.2, fee: 50 }
  it('takes its commission of what was sold, its fee of each event, and sends more back', () => {
    const b = book(of, flash(live))
    const [day] = [10]
    expect(Math.abs(column(b, 'cost.commission')[day] - 0.2 * column(b, 'live.gmv')[day])).toBeLessThanOrEqual(total(b, 'flash.sold'))
    expect(total(b, 'cost.commission')).toBeGreaterThan(0)
    expect(total(b, 'ads.live')).toBe(5000)
    const often = market({ ...busy, base: { kind: 'tenure', tenure: 400 }, demand: { organic: 0, wordOfMouth: 0, returnInduced: 1 }, flashSale: { liveReturns: 5, bookedAttend: 1, book: 1 } })
    const daily = { ...live, rhythm: 'daily', firstDay: 0 }
    const back = (host: string) => futures(3, (replication) => total(book(often, flash({ ...daily, host }), { replication }), 'returns')).reduce((a, n) => a + n, 0)
    const sent = futures(3, (replication) => total(book(often, flash(daily), { replication }), 'orders')).reduce((a, n) => a + n, 0)
    // nearly every order is made at an event
    expect(Math.abs(back('page') / sent - 0.1)).toBeLessThan(0.01)
    expect(Math.abs(back('brand') / sent - odds(0.1, 5))).toBeLessThan(0.03)
  })

  it('counts views, and bought ones bring people as visits of the channel do', () => {
    const boost = 120
    const b = futures(8, (replication) => book(of, flash({ ...live, rhythm: 'daily', firstDay: 0, boost, fee: 0 }), { replication }))
    const views = (boost / 60) * 1000 * 24
    expect(total(b[0], 'live.views') - total(b[0], 'flash.attended')).toBe(views)
    const converts = 0.6 * of.economics.conversion * of.channels.live.visitQuality
    // the pool of prospects shrinks a little as they come
    const expected = 5000 * (1 - Math.exp((-views * converts) / 5000))
    expect(Math.abs(distance(b.map((x) => total(x, 'new.live')), expected))).toBeLessThan(4)
    expect(total(b[0], 'ads.live')).toBe(24 * boost * 100)
    expect(total(book(of, flash({ ...live, boost: 0 })), 'new.live')).toBe(0)
  })
})

describe('21 sharing', () => {
  it('is done by 0.12 of those there, weighted, and a quarter of three contacts opens it the next day', () => {
    const crowd = { ...once, share: true, preheat: true, shareMinimum: 0 }
    const at = market({ ...busy, prospects: 0, flashSale: { book: 0 } })
    const q = odds(0.06, 2)
    const counted = futures(16, (replication) => {
      const b = book(at, flash({ ...crowd, preheat: true }), { replication })
      return { shared: total(b, 'flash.shared') / column(b, 'alive')[10], opened: (total(b, 'coupon.issued') + total(b, 'coupon.refused')) / Math.max(1, 3 * total(b, 'flash.shared')) }
    })
    expect(Math.abs(distance(counted.map((c) => c.shared), q * 0.12))).toBeLessThan(4)
    expect(Math.abs(distance(counted.map((c) => c.opened), 0.25))).toBeLessThan(4)
  })

  it('brings people who never bought, with the coupon; a coupon worth more brings more', () => {
    const brings = (shareValue: number) => futures(3, (replication) => total(book(market({ ...busy, flashSale: { shareRate: 1, shareVisit: 1 }, economics: { conversion: 0.1 } }),
      flash({ ...once, rhythm: 'daily', firstDay: 0, share: true, shareMinimum: 0, shareValue }), { replication }), 'flash.friends')).reduce((a, n) => a + n, 0)
    expect(brings(5)).toBeGreaterThan(50)
    expect(brings(80)).toBeGreaterThan(1.2 * brings(5))
  })
})

describe('21 bringing three', () => {
  const at = (flashSale: Record<string, number> = {}) => market({ ...busy, prospects: 0, flashSale })
  it('asks four contacts each; who has three there orders for nothing', () => {
    const counted = futures(12, (replication) => {
      let asked = 0
      let won = 0
      const b = book(at({ bringAttend: 0.4 }), flash({ ...once, rhythm: 'daily', firstDay: 0, bringThree: true, freeBudget: 0 }), { replication, probe: () => ({ noted(_row, what, { came }) {
        if (what !== 'flashBrought') return
        asked++
        if (came >= 3) won++
      } }) })
      expect(total(b, 'flash.free')).toBeLessThanOrEqual(won)
      expect(total(b, 'flash.free')).toBeGreaterThan(0.8 * won)
      return { came: total(b, 'flash.brought') / asked, won: won / asked }
    })
    // P(Bin(4, .4) >= 3); a contact known by two ties is asked once
    expect(Math.abs(distance(counted.map((c) => c.came), 4 * 0.4))).toBeLessThan(4)
    expect(Math.abs(distance(counted.map((c) => c.won), 4 * 0.4 ** 3 * 0.6 + 0.4 ** 4))).toBeLessThan(4)
  })

  it('is asked by a tenth of those there: 0.06 new guests for each, a snowball only from 1 on', () => {
    const q = 0.06
    const own = { ...once, bringThree: true }
    const steps = futures(16, (replication) => total(book(at(), flash(own), { replication }), 'flash.brought') / (1000 * q))
    // each guest brings on: k/(1 - k) of those there by themselves
    expect(Math.abs(distance(steps, 0.06 / 0.94))).toBeLessThan(4)
    const wild = total(book(at({ bringRate: 1, bringAttend: 0.5 }), flash(own)), 'flash.brought')
    expect(wild).toBeGreaterThan(1000)
  })

  it('stays within the budget, free orders booked as discount of their whole list price', () => {
    const many = { bringRate: 1, bringAttend: 0.6 }
    const none = book(at(many), flash({ ...once, bringThree: true, freeBudget: 0 }))
    expect(total(none, 'flash.freeValue')).toBeGreaterThan(300_000)
    const b = book(at(many), flash({ ...once, bringThree: true, freeBudget: 3000 }))
    expect(total(b, 'flash.freeValue')).toBeLessThanOrEqual(300_000)
    expect(total(b, 'flash.freeValue')).toBeGreaterThan(200_000)
    expect(column(b, 'discount.item')[10]).toBeGreaterThanOrEqual(total(b, 'flash.freeValue'))
  })

  it('without anybody who asks or comes is as if it were not offered', () => {
    const off = book(at({ bringRate: 0 }), flash({ ...once, bringThree: true }))
    expect(differing(off, book(at({ bringRate: 0 }), flash(once)))).toEqual([])
  })
})
