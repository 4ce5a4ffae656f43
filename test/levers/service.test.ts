/** Service: what delivery, replies, amends, returns, quality and the answer to a crisis do to satisfaction, orders and costs (model 24). */
import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { contentUnit } from '../../src/model/columns.ts'
import { metricById } from '../../src/metrics/index.ts'
import { book, differing, distance, market, play, sameBytes, total, type Levers, type Small } from './play.ts'

/** Nothing but the lever and what is named moves anything. */
const still = { hours: 72, deliveryCost: 0 } as const
const service = (own: Readonly<Record<string, unknown>> = {}): Levers => ({ service: { ...still, ...own } })
const small: Small = { customers: 2000, days: 90, segments: [{ ordersPerYear: 24, dropout: 0.05, returnRate: 0 }] }
/** Nobody feels defects, so that what is left is delivery. */
const calm: Small = { ...small, satisfaction: { pain: 0 } }
const even = { segments: [{ ...small.segments![0], impatient: 0 }] }
const each = (of: ReturnType<typeof market>, levers: Levers, futures = 4): Daybook[] => Array.from({ length: futures }, (_, replication) => book(of, levers, { replication }))
const experience = (of: Daybook) => (total(of, 'service.feltLate') + total(of, 'service.feltPrompt')) / (contentUnit * total(of, 'service.orders'))

describe('24 delivery', () => {
  it('at the usual, followed, everyone stays at rest: as many praise as complain, a fifth each, and the net score is 0', () => {
    // a cost alone changes nothing; one of the settings that is felt, at its usual, follows and moves nobody
    const of = market({ ...calm, serviceResponse: { recovered: 0 } })
    const b = book(of, service({ compensation: 20 }))
    const n = column(b, 'nps.rated')[0]!
    for (const name of ['nps.promoters', 'nps.detractors']) expect(Math.abs(column(b, name)[0]! / n - 0.202)).toBeLessThan(4 * Math.sqrt((0.202 * 0.798) / n))
    expect(metricById.satisfaction.total(b)).toBeCloseTo(0.75, 4)
    const moved = differing(book(of), b).filter((name) => !/^(nps|service|cost.program|contribution|cash|defects)/.test(name))
    expect(moved).toEqual([])
  })

  it('each hour adds its weight to the mean experience, twice for the impatient', () => {
    for (const [impatient, slope] of [[0, 0.006], [1, 0.012], [0.5, 0.009]] as const) {
      const of = market({ ...calm, segments: [{ ...small.segments![0], impatient }] })
      for (const hours of [60, 80]) expect(Math.abs(experience(book(of, service({ hours }))) - (0.75 + slope * (72 - hours)))).toBeLessThan(0.003)
    }
  })

  it('the share of the impatient grows by the year, and nobody turns patient again', () => {
    const slow = market({ ...calm, days: 366, segments: [{ ...small.segments![0], impatient: 0.2, dropout: 0.001 }], serviceResponse: { impatientGrowth: 0.4 } })
    const b = book(slow, service({ hours: 60 }))
    const felt = (from: number, to: number) => (total(b, 'service.feltPrompt', from, to) / (contentUnit * total(b, 'service.orders', from, to)) - 0.75) / (0.006 * 12) - 1
    expect(Math.abs(felt(1, 60) - (0.2 + (0.4 * 30) / 365))).toBeLessThan(0.05)
    expect(Math.abs(felt(300, 360) - (0.2 + (0.4 * 330) / 365))).toBeLessThan(0.05)
  })

  it('satisfaction comes to rest at the mean experience', () => {
    const of = market({ ...calm, ...even, days: 300, segments: [{ ...even.segments[0], ordersPerYear: 100, dropout: 0.001, r: 20 }] })
    for (const hours of [48, 90]) {
      const b = book(of, service({ hours }))
      expect(Math.abs(metricById.satisfaction.total(b) - experience(b))).toBeLessThan(0.002)
      expect(experience(b)).toBeCloseTo(0.75 + 0.006 * (72 - hours), 3)
    }
  })

  it('quicker parcels keep customers: the odds of leaving follow satisfaction, and with no weight of it nothing does', () => {
    const deaths = (staying: number, hours: number) => total(book(market({ ...small, satisfaction: { staying } }), service({ hours })), 'deaths')
    expect(deaths(2, 36)).toBeLessThan(0.9 * deaths(2, 72))
    expect(deaths(0, 36)).toBe(deaths(0, 120))
  })

  it('costs what it says on every order, and nobody’s orders change where nobody feels it', () => {
    const b = book(market(small), service({ deliveryCost: 2.5, qualityCost: 1 }))
    expect(total(b, 'service.cost')).toBe(350 * total(b, 'orders'))
    expect(differing(book(market(small)), b).sort()).toEqual(['cash', 'contribution', 'cost.program', 'service.cost'])
  })
})

describe('24 capacity', () => {
  const of = market({ ...small, ...even, base: { kind: 'tenure', tenure: 400 } })
  /** Nine tenths of what is ordered on a mean day. */
  const tight = Math.round((0.9 * total(book(of), 'orders')) / of.days)
  const queues = (b: Daybook) => [...column(b, 'service.queue')].slice(0, b.days)

  it('without a limit nothing queues and nobody is late', () => {
    for (const b of [book(of, service({ hours: 48 })), book(of, service({ hours: 48, capacity: 1e6 }))]) expect([total(b, 'service.queue'), total(b, 'service.late')]).toEqual([0, 0])
    expect(sameBytes(book(of, service({ hours: 48 })), book(of, service({ hours: 48, capacity: 1e6 })))).toBe(true)
  })

  it('the queue is what was there and came, less what left; spare carriers take of the rest what they can', () => {
    for (const spareShare of [0, 0.2]) {
      const b = book(of, service({ capacity: tight, spareShare, spareCost: 3 }))
      const orders = column(b, 'service.orders')
      let queue = 0
      queues(b).forEach((closing, day) => {
        const over = Math.max(0, queue + orders[day]! - tight)
        const spare = Math.min(Math.floor(tight * spareShare), over)
        expect(column(b, 'service.spare')[day]).toBe(spare)
        expect(closing).toBe((queue = over - spare))
      })
      expect(Math.max(...queues(b))).toBeGreaterThan(10)
      expect(total(b, 'service.cost')).toBe(300 * total(b, 'service.spare'))
    }
  })

  it('a queue of a day adds a day to the delivery, and lateness with the wait', () => {
    const b = book(of, service({ capacity: tight }))
    const [late, orders, minutes] = ['service.late', 'service.orders', 'service.minutes'].map((name) => column(b, name))
    let [expected, found, variance] = [0, 0, 0]
    queues(b).slice(0, -1).forEach((queue, day) => {
      expect(minutes![day + 1]).toBe(Math.round(60 * (72 + (24 * queue) / tight)) * orders![day + 1]!)
      const p = Math.min(1, queue / tight)
      expected += p * orders![day + 1]!
      variance += p * (1 - p) * orders![day + 1]!
      found += late![day + 1]!
    })
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(variance + 1))
    expect(metricById.lateShare.total(b)).toBeGreaterThan(0.3)
    expect(metricById.deliveryHours.total(b)).toBeGreaterThan(72)
  })

  it('spare carriers shorten it', () => {
    const late = (spareShare: number) => total(book(of, service({ capacity: tight, spareShare })), 'service.late')
    expect(late(0.2)).toBeLessThan(0.8 * late(0))
    expect(late(2)).toBe(0)
  })
})

describe('24 a promise', () => {
  it('is broken as often as a log-normal time passes it, and the shorter it is the more a kept one reassures', () => {
    const of = market({ ...calm, ...even })
    const at = (promise: number) => book(of, service({ hours: 48, promise }))
    // P(48 e^(.25 z - .03125) > 60) = P(z > (ln 1.25 + .03125)/.25) = P(z > 1.0176)
    const b = at(60)
    const [late, n] = [total(b, 'service.late'), total(b, 'service.orders')]
    expect(Math.abs(late / n - 0.1544)).toBeLessThan(4 * Math.sqrt((0.1544 * 0.8456) / n))
    const prompt = (promise: number) => total(at(promise), 'service.feltPrompt') / (contentUnit * (total(at(promise), 'service.orders') - total(at(promise), 'service.late')))
    for (const promise of [60, 144]) expect(prompt(promise)).toBeCloseTo(0.75 + 0.006 * 24 + 0.1 * Math.exp(-promise / 72), 3)
    expect(metricById.promptExperience.total(b) - metricById.lateExperience.total(b)).toBeCloseTo(0.15 + 0.1 * Math.exp(-60 / 72), 3)
    // a promise that cannot be kept lets down more than silence
    expect(experience(at(30))).toBeLessThan(experience(at(0)))
    expect(experience(at(72))).toBeGreaterThan(experience(at(0)))
  })
})

describe('24 a reply', () => {
  const wide = market({ customers: 20_000, days: 60, price: { learning: 0 }, segments: [{ ordersPerYear: 1, dropout: 0.01, pantry: 0, r: 20 }] })
  it('after 12 seconds instead of 180 brings 9 % more orders out of the same visits, 52 % more of those who ask', () => {
    const plain = each(wide, {}, 6)
    const quick = each(wide, service({ replyBy: 'machine', replySeconds: 12 }), 6)
    const ratio = (name: (b: Daybook) => number) => quick.map((b, k) => name(b) / name(plain[k]!))
    const later = (name: string) => (b: Daybook) => total(b, name, 1)
    expect((1 - 0.25 + 0.25 * Math.exp(-12 / 400)) / (1 - 0.25 + 0.25 * Math.exp(-180 / 400))).toBeCloseTo(1.0912, 3)
    expect(Math.abs(distance(ratio(later('orders')), 1.0912))).toBeLessThan(4)
    expect(Math.abs(distance(ratio(later('visits.customers')), 1))).toBeLessThan(4)
    expect(Math.exp((180 - 12) / 400)).toBeCloseTo(1.52, 2)
    // nothing of it is satisfaction
    expect(total(quick[0]!, 'nps.rated')).toBe(0)
  })

  it('costs two yuan a question by people and twenty fen by a machine, the questions of those who left included', () => {
    const perOrder = (replyBy: string) => {
      const b = book(wide, service({ replyBy, replySeconds: 400 }))
      return total(b, 'service.cost') / total(b, 'orders')
    }
    const asked = 0.25 / (0.75 + 0.25 * Math.exp(-1))
    expect(perOrder('people')).toBe(Math.round(200 * asked))
    expect(perOrder('machine')).toBe(Math.round(20 * asked))
  })
})

describe('24 amends', () => {
  it('of 20 yuan win over seven of ten who were let down, of 40 nine, and are paid for each', () => {
    const of = market({ ...small, satisfaction: { defects: 0.2 } })
    for (const [compensation, share] of [[20, 0.7], [40, 0.91]] as const) {
      const b = book(of, service({ compensation }))
      const failures = total(b, 'service.failures')
      expect(failures).toBe(total(b, 'defects'))
      expect(total(b, 'service.cost')).toBe(failures * compensation * 100)
      expect(Math.abs(total(b, 'service.recovered') / failures - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / failures))
    }
  })

  it('lift what was felt by what they are worth', () => {
    const of = market({ ...small, satisfaction: { defects: 0.2 } })
    const b = book(of, service({ compensation: 20 }))
    const expected = 0.75 + 0.35 * 0.02 - (0.35 * total(b, 'defects') - 0.25 * total(b, 'service.recovered')) / total(b, 'service.orders')
    expect(experience(b)).toBeCloseTo(expected, 4)
  })
})

describe('24 returns', () => {
  const of = market({ customers: 2000, prospects: 40_000, days: 90, demand: { organic: 0.4, wordOfMouth: 0 }, segments: [{ returnRate: 0.2 }] })
  it('that are free bring newcomers and come back more, and each costs its way', () => {
    const before = each(of, {})
    const after = each(of, service({ freeReturns: true, returnCost: 7 }))
    // as many more as trust of 5 % brings
    const trusted = each(of, { storefront: { cart: 0, trust: 0.05 } })
    after.forEach((b, k) => {
      expect([...column(b, 'new.organic')]).toEqual([...column(trusted[k]!, 'new.organic')])
      expect(total(b, 'new.organic')).toBeGreaterThan(1.02 * total(before[k]!, 'new.organic'))
    })
    const odds = 1.25 * 0.25
    expect(Math.abs(distance(after.map((b) => total(b, 'returns') / total(b, 'orders')), odds / (1 + odds)))).toBeLessThan(4)
    for (const b of after) expect(total(b, 'service.cost')).toBe(700 * total(b, 'returns'))
  })

  it('that are picked up are followed by another order in a fifth, of those who are still there', () => {
    const stay = market({ customers: 4000, days: 90, segments: [{ returnRate: 0.3, dropout: 0.001 }] })
    const b = book(stay, service({ pickUp: true, pickUpCost: 4 }))
    const n = total(b, 'returns', 0, b.days)
    expect(Math.abs(total(b, 'service.exchanged') / n - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / n) + 0.002)
    expect(total(b, 'orders.shifted')).toBe(total(b, 'service.exchanged'))
    expect(total(b, 'service.cost')).toBe(400 * total(b, 'returns'))
  })

  it('that are paid back sooner leave people more content', () => {
    const back = market({ ...small, segments: [{ ...small.segments![0], returnRate: 0.4 }] })
    const at = (refundHours: number) => metricById.satisfaction.total(book(back, service({ refundHours })))
    expect(at(4)).toBeGreaterThan(at(71))
    expect(at(71)).toBeGreaterThan(at(240))
  })
})

describe('24 quality', () => {
  it('avoids its share of the defects, and none that was not there', () => {
    const of = market({ ...small, satisfaction: { followed: true, defects: 0.2 } })
    const defects = (quality: number) => total(book(of, service({ quality })), 'defects')
    const n = total(book(of), 'orders')
    expect(Math.abs(defects(0.75) / n - 0.05)).toBeLessThan(0.01)
    expect(defects(0.4)).toBeLessThan(total(book(of), 'defects'))
  })
})

describe('24 a crisis', () => {
  const crisis = { occurs: 'day', day: 10, loss: 0.5, answerHours: 48 } as const
  const shop = (answerHours: number) => market({ ...small, crisis: { ...crisis, answerHours } })
  it('answered within hours of the shop’s own is the crisis of a world that says those hours', () => {
    const answered = book(shop(48), service({ answersCrisis: true, crisisHours: 2 }))
    expect(sameBytes(answered, book(shop(2)))).toBe(true)
    expect(sameBytes(answered, book(shop(48)))).toBe(false)
    expect(total(answered, 'orders')).toBeGreaterThan(total(book(shop(48)), 'orders'))
  })
  it('that never comes needs no answer', () => {
    expect(differing(book(market(small)), book(market(small), service({ answersCrisis: true, crisisHours: 1 })))).toEqual([])
  })
})

describe('24 complaints', () => {
  it('reach people without a lever that keeps contacts: those who were warned come less, and not at all where nobody listens', () => {
    const of = (warned: number) => market({ ...small, customers: 3000, prospects: 6000, demand: { organic: 1, wordOfMouth: 0 }, satisfaction: { followed: true, defects: 0.4, pain: 0.9, staying: 0, warned } })
    const came = (warned: number, levers: Levers = {}) => each(of(warned), levers, 2).reduce((sum, b) => sum + total(b, 'new.organic'), 0)
    expect(came(0.2)).toBeLessThan(came(0.9))
    expect(came(0.9)).toBeLessThan(came(1))
    // better goods are heard of
    expect(came(0.2, service({ quality: 0.9 }))).toBeGreaterThan(came(0.2))
  })

  it('know those who warn and are warned by the graph alone', () => {
    const of = market({ ...small, customers: 300, prospects: 600, satisfaction: { followed: true, defects: 0.5, pain: 1 } })
    const { world } = play(of)
    const friends = new Set<number>()
    for (let row = 0; row < world.population.count; row++) for (let tie = 0; tie < 4; tie++) friends.add(world.contacts!.partner(world.population.person[row]!, tie))
    const warned = [...world.contacts!.warned].flatMap((until, person) => (until > 0 ? [person] : []))
    expect(warned.length).toBeGreaterThan(50)
    expect(warned.filter((person) => !friends.has(person))).toEqual([])
    expect([...world.contacts!.warned].every((until) => until === 0 || (until > dayZero && until < dayZero + of.days + 30))).toBe(true)
  })
})
