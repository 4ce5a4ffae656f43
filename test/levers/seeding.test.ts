/** Creators and posts: who sees them, who comes, what is remembered, and what customers show by themselves (model 19, 30). */
import { describe, expect, it } from 'vitest'
import type { MetricId } from '../../src/metrics/ids.ts'
import { metricById } from '../../src/metrics/index.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { book, deviation, market, mean, play, sameBytes, total, type Levers } from './play.ts'

const prospects = 20_000
const customers = 200
const people = prospects + customers
const futures = 6
const shopOf = (seedingResponse: Record<string, number> = {}, demand = { organic: 0, wordOfMouth: 0 }) => market({ customers, prospects, days: 60, demand, seedingResponse })
const nobody = { head: 0, mid: 0, tail: 0, own: 0, everyDays: 0 }
const each = (levers: Levers, of: ReturnType<typeof market>) => Array.from({ length: futures }, (_, replication) => book(of, levers, { replication }))
const sum = (of: Daybook, name: string) => total(of, name)
const away = (x: readonly number[], value: number, sd: number) => Math.abs(mean(x) - value) / (sd / Math.sqrt(x.length))

/** Probability that k or more happen where `mu` are expected. */
function atLeast(k: number, mu: number): number {
  let p = Math.exp(-mu)
  let below = 0
  for (let n = 0; n < k; n++) {
    below += p
    p *= mu / (n + 1)
  }
  return 1 - below
}
/** Mean over people of 1 - (1 - c)^min(n, 3), n Poisson. */
function converts(mu: number, c: number): number {
  const p = (n: number) => atLeast(n, mu) - atLeast(n + 1, mu)
  return [1, 2].reduce((all, n) => all + p(n) * (1 - (1 - c) ** n), 0) + atLeast(3, mu) * (1 - (1 - c) ** 3)
}

describe('19 who comes because of a post', () => {
  it.each([[1, 0.02], [8, 0.02], [60, 0.3]] as const)('%d head creators at %d a sight: P·E[1 - (1 - c)^min(n, 3)]', (head, conversion) => {
    const runs = each({ seeding: { ...nobody, head } }, shopOf({ conversion }))
    const mu = mean(runs.map((of) => sum(of, 'seeding.exposures'))) / people
    expect(mu).toBeCloseTo(head * 0.05, 1)
    const p = converts(mu, conversion)
    // the number of sights scatters beside who comes
    const sd = Math.sqrt(prospects * p * (1 - p)) + deviation(runs.map((of) => sum(of, 'seeding.exposures'))) * conversion
    expect(away(runs.map((of) => sum(of, 'seeding.new')), prospects * p, sd)).toBeLessThan(4)
    expect(away(runs.map((of) => sum(of, 'seeding.reached')), prospects * (1 - Math.exp(-mu)), Math.sqrt(prospects * Math.exp(-mu)) + deviation(runs.map((of) => sum(of, 'seeding.exposures'))))).toBeLessThan(4)
    for (const of of runs) expect(sum(of, 'new.kol')).toBe(sum(of, 'seeding.new'))
  })

  it('within lag and fortnight of the wave', () => {
    const of = book(shopOf({ conversion: 0.05 }), { seeding: { ...nobody, head: 4, mid: 30, tail: 200, firstDay: 10 } })
    const days = (name: string) => [...column(of, name)].flatMap((x, day) => (x > 0 ? [day] : []))
    expect(days('seeding.waves')).toEqual([10])
    expect(days('seeding.posts')).toEqual([10, 11, 12, 13, 14, 15, 16, 17])
    expect(Math.min(...days('seeding.new'))).toBeGreaterThanOrEqual(10)
    expect(Math.max(...days('seeding.new'))).toBeLessThanOrEqual(10 + 7 + 13)
    expect(Math.max(...days('seeding.new'))).toBeGreaterThan(22)
    expect(sum(of, 'seeding.posts')).toBe(234)
  })

  // at equal spend whoever has more trust times reach for the yuan wins, by as much
  it.each([['small ones as they are', 3], ['small ones whom hardly anybody believes', 0.05]] as const)('equal spend on head and on small creators, %s', (_, trustTail) => {
    const of = shopOf({ conversion: 0.01, trustTail })
    const heads = each({ seeding: { ...nobody, head: 8 } }, of)
    const small = each({ seeding: { ...nobody, tail: 3200 } }, of)
    for (const runs of [heads, small]) for (const one of runs) expect(sum(one, 'seeding.cost')).toBe(16_000_000)
    // a contact known by two ties sees a post once; repeated sights bring a little less
    const sights = small.map((one) => sum(one, 'seeding.exposures') / 3200)
    expect(mean(sights)).toBeGreaterThan(15)
    expect(mean(sights)).toBeLessThanOrEqual(16)
    const wanted = (converts((3200 * mean(sights)) / people, 0.01 * trustTail) / converts(8 * 0.05, 0.01))
    const found = small.map((one, r) => sum(one, 'seeding.new') / sum(heads[r]!, 'seeding.new'))
    expect(Math.abs(mean(found) - wanted)).toBeLessThan(4 * (deviation(found) / Math.sqrt(futures)) + 0.03 * wanted)
    const perYuan = { head: (0.05 * people) / 20_000, small: (trustTail * 16) / 50 }
    expect(mean(found) > 1).toBe(perYuan.small > perYuan.head)
  })

  it('fit multiplies, commission is a share of what they order, and nobody is brought twice', () => {
    const of = shopOf({ conversion: 0.05 })
    const plain = each({ seeding: { ...nobody, head: 4 } }, of)
    const fits = each({ seeding: { ...nobody, head: 4, fit: 2, commission: 0.1 } }, of)
    const ratio = mean(fits.map((one) => sum(one, 'seeding.new'))) / mean(plain.map((one) => sum(one, 'seeding.new')))
    expect(ratio).toBeGreaterThan(1.9)
    expect(ratio).toBeLessThan(2.1)
    let first = 0
    const { book: run } = play(of, { seeding: { ...nobody, head: 4, commission: 0.1 } }, { probe: (world) => ({ noted: (_row, what) => { if (what === 'seedBrought') first += Math.round(0.1 * world.order.net) } }) })
    expect(sum(run, 'cost.commission')).toBe(first)
    expect(first).toBeGreaterThan(0)
    expect(sum(run, 'seeding.cost')).toBe(8_000_000 + first)
    const total = (id: MetricId) => metricById[id].total(run)
    expect(total('postCustomers')).toBe(sum(run, 'seeding.new'))
    expect(total('postSights')).toBe(sum(run, 'seeding.exposures'))
    expect(total('postCac')).toBeCloseTo((8_000_000 + first) / sum(run, 'seeding.new'), 9)
  })

  it('without posts nothing at all', () => {
    const of = shopOf()
    expect(sameBytes(book(of), book(of, { seeding: { ...nobody, fit: 3, commission: 0.3 } }))).toBe(true)
  })
})

describe('19 being known', () => {
  it('raises those who come by themselves by half of 1 - e^(-sights/people), and fades in three weeks', () => {
    const of = shopOf({ conversion: 0 }, { organic: 1, wordOfMouth: 0 })
    const runs = each({ seeding: { ...nobody, head: 40, firstDay: 5 } }, of)
    const keep = 2 ** (-1 / 21)
    const found = runs.map((one) => sum(one, 'new.organic') - customers)
    const wanted = runs.map((one) => {
      const seen = column(one, 'seeding.exposures')
      let [known, hazard] = [0, 0]
      for (let day = 0; day < 60; day++) {
        known *= keep
        hazard += (1 / 365) * (1 + 0.5 * (1 - Math.exp(-known / people)))
        known += seen[day]!
      }
      return prospects * (1 - Math.exp(-hazard))
    })
    const plain = prospects * (1 - Math.exp(-60 / 365))
    expect(mean(wanted)).toBeGreaterThan(1.2 * plain)
    expect(away(found.map((x, r) => x - wanted[r]!), 0, Math.sqrt(plain))).toBeLessThan(4)
  })
})

describe('19 customers who post', () => {
  const loyal = (satisfaction: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) =>
    market({ customers: 3000, days: 60, segments: [{ ordersPerYear: 25, dropout: 0.01 }], seedingResponse: { postRate: 0.05 }, satisfaction, ...extra })

  it.each([[0, 0, 1], [50, 0, 2], [100, 500, 6]] as const)('%d points and a prize of ¥%d: %d times as many show an order', (postPoints, prize, times) => {
    const runs = each({ seeding: { ...nobody, ugc: true, postPoints, prize } }, loyal())
    const share = runs.map((of) => sum(of, 'ugc.posts') / sum(of, 'orders'))
    const p = 0.05 * times
    const n = mean(runs.map((of) => sum(of, 'orders')))
    expect(away(share, p, Math.sqrt((p * (1 - p)) / n))).toBeLessThan(4)
    for (const of of runs) expect(sum(of, 'ugc.rewards')).toBe(postPoints * sum(of, 'ugc.posts') + prize * 100 * sum(of, 'ugc.prizes'))
  })

  it('pays posts in points where the shop has any', () => {
    const points = { earn: 1, signIn: 0, share: 0, payShare: 0 }
    const own = { seeding: { ...nobody, ugc: true, postPoints: 60 } }
    const of = book(loyal(), { ...own, points })
    expect(sum(of, 'points.shared')).toBe(60 * sum(of, 'ugc.posts'))
    expect(sum(of, 'ugc.rewards')).toBe(0)
    expect(sum(of, 'ugc.posts')).toBeGreaterThan(100)
  })

  it.each([40, 50, 60])('with %d likes as many enter the draw as the tail of the Poisson says, and one of them wins a month', (likes) => {
    const runs = each({ seeding: { ...nobody, ugc: true, prize: 500, likes } }, loyal())
    const p = atLeast(likes, 45)
    const posts = mean(runs.map((of) => sum(of, 'ugc.posts')))
    expect(away(runs.map((of) => sum(of, 'ugc.entered') / sum(of, 'ugc.posts')), p, Math.sqrt((p * (1 - p)) / posts))).toBeLessThan(4)
    for (const of of runs) expect([...column(of, 'ugc.prizes')].flatMap((x, day) => (x > 0 ? [day] : []))).toEqual([30, 60])
  })

  it('what is shown fills more carts: orders rise by the stock of posts, out of the same visits', () => {
    const of = market({ customers: 20_000, days: 90, price: { learning: 0 }, segments: [{ ordersPerYear: 2, dropout: 0.01, pantry: 0, r: 20 }], seedingResponse: { postRate: 0.3, proof: 0.5 } })
    const plain = each({}, of)
    const shown = each({ seeding: { ...nobody, ugc: true } }, of)
    const later = (one: Daybook, name: string) => total(one, name, 1, 90)
    const wanted = shown.map((one) => {
      const posts = column(one, 'ugc.posts')
      let [U, all] = [0, 0]
      for (let day = 0; day < 90; day++) {
        U *= 2 ** (-1 / 60)
        if (day > 0) all += 1 + (0.6 * 0.5 * U) / (U + 10)
        U += day > 0 ? posts[day - 1]! : 0
      }
      return all / 89
    })
    const found = shown.map((one, r) => later(one, 'orders') / later(plain[r]!, 'orders'))
    expect(mean(wanted)).toBeGreaterThan(1.2)
    expect(Math.abs(mean(found) / mean(wanted) - 1)).toBeLessThan(4 * (deviation(found) / Math.sqrt(futures)) + 0.005)
    const visits = (one: Daybook) => later(one, 'orders') + ['ends.bounce', 'ends.product', 'ends.cart', 'ends.pay'].reduce((n, name) => n + later(one, name), 0)
    expect(mean(shown.map((one, r) => visits(one) / visits(plain[r]!)))).toBeCloseTo(1, 2)
  })

  it('asks those who came back, takes those who agree, and pays nobody else', () => {
    const own = { seeding: { ...nobody, own: 400, firstDay: 50 } }
    const agreed = (satisfaction: Record<string, unknown>) => each(own, loyal(satisfaction)).map((of) => sum(of, 'seeding.own'))
    const [unknown, good, bad] = [agreed({}), agreed({ followed: true, defects: 0 }), agreed({ followed: true, defects: 0.3 })]
    // some of those asked have left
    for (const n of unknown) expect(n).toBeGreaterThan(380)
    expect(good).toEqual(unknown)
    expect(mean(bad)).toBeLessThan(0.6 * mean(unknown))
    const of = book(loyal(), own)
    expect(sum(of, 'seeding.cost')).toBe(5000 * sum(of, 'seeding.own'))
    expect(sum(of, 'ads.kol')).toBe(sum(of, 'seeding.cost'))
    expect(metricById.customerPosts.total(of)).toBe(sum(of, 'seeding.own'))
  })

  it('brings their own contacts, who saw it there', () => {
    const of = market({ customers: 2000, prospects: 10_000, days: 60, segments: [{ ordersPerYear: 20 }], seedingResponse: { postRate: 0.1, conversion: 0.01 } })
    const known = new Set<number>()
    let [brought, strangers] = [0, 0]
    const { book: run } = play(of, { seeding: { ...nobody, ugc: true } }, { probe: (world) => ({ noted(row, what) {
      const person = world.population.person[row]
      if (what === 'ugcPosted') for (let tie = 0; tie < 16; tie++) known.add(world.contacts!.partner(person, tie))
      if (what !== 'seedBrought') return
      brought++
      if (!known.has(person)) strangers++
    } }) })
    expect(brought).toBeGreaterThan(50)
    expect(strangers).toBe(0)
    expect(sum(run, 'ugc.new')).toBe(brought)
    expect(sum(run, 'seeding.cost')).toBe(0)
  })
})
