/** Cohorts against a recount from the raw orders, and the sample of trees against the generations of the daybook. */
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../src/experiments/run.ts'
import { cascade, mostKin, sampleOf } from '../../../src/experiments/studies/cascade.ts'
import { followedTo, measureAt, measureOf, nextOrders, paybackDay, stayRate, worthByCause } from '../../../src/experiments/lifetime.ts'
import { cohorts, sumCohorts, type Cohorts } from '../../../src/experiments/studies/cohorts.ts'
import { metricById } from '../../../src/metrics/index.ts'
import { dayZero } from '../../../src/model/calendar.ts'
import { causeOf, causes } from '../../../src/model/market.ts'
import { flag } from '../../../src/model/population.ts'
import { byte, half, word } from '../../../src/model/record.ts'
import type { World } from '../../../src/model/world.ts'
import { total } from '../../model/small-market.ts'
import { scenarioOf } from '../worlds.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0)
const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(2, 2, {
  world: { store: 'snack', start: '2027-03-15', days: 200, customers: 200, prospects: 6000, demand: { organic: 1 }, sharing: { shareRate: 0.5, conversion: 0.5 } },
  strategies: [{ name: words('Plain'), levers: {} }, { name: words('Referral'), levers: { referral: {} } }],
})

describe('cohorts', () => {
  const found = cohorts(scenario, 1, 0)
  type Life = { readonly cause: number; readonly orders: { day: number; net: number }[]; readonly margins: [day: number, fen: number][]; readonly moves: [day: number, alive: boolean][]; kept: number }
  /** Everyone's orders, and all of those who came in the run. */
  const all = new Map<number, number[]>()
  const lives = new Map<number, Life>()
  const numbers: { readonly row: number; readonly number: number; readonly day: number }[] = []
  let lived: World | undefined
  const book = runJob({ scenario, slot: 1, replication: 0 }, (world, levers) => {
    lived = world
    const { population } = world
    return [...levers.map(({ hooks }) => hooks), {
      after({ row, day, label, net, margin, before }) {
        numbers.push({ row, number: before + 1, day: day - dayZero })
        if (day >= dayZero) all.set(row, [...(all.get(row) ?? []), day - dayZero])
        if (label === 0 && day >= dayZero) lives.set(row, { cause: population.channel[byte(row)], orders: [], margins: [], moves: [], kept: 0 })
        lives.get(row)?.orders.push({ day: day - dayZero, net })
        lives.get(row)?.margins.push([day - dayZero, margin])
      },
      refunded: ({ row, day, margin }) => { lives.get(row)?.margins.push([day - dayZero, margin]) },
      left: (row, day) => { lives.get(row)?.moves.push([day - dayZero, false]) },
      revived: (row, day) => { lives.get(row)?.moves.push([day - dayZero, true]) },
    }]
  })
  for (const [row, life] of lives) life.kept = lived!.population.margin[word(row)]
  const people = [...lives.values()]
  const ends = [16, 46, 77, 107, 138, 169, 199]
  const firstOf = ({ orders }: Life) => orders[0]!.day
  /** Customers of a cohort, or of all, whose month of age lies in the run. */
  const seenIn = (age: number, cohort?: number) => people.filter((life) => {
    const first = firstOf(life)
    return first + 30 * (age + 1) <= 199 && (cohort === undefined || (first <= ends[cohort]! && (cohort === 0 || first > ends[cohort - 1]!)))
  })
  const earned = (life: Life, days: number) => sum(life.margins.flatMap(([day, fen]) => (day - firstOf(life) <= days ? [fen] : [])))

  it('are the months of the run, and ages that fit into it', () => {
    // 15 March to 30 September; 199 days after the first hold six months of thirty
    expect([found.first, found.cohorts, found.ages]).toEqual([2027 * 12 + 2, 7, 6])
  })

  it('count what the orders say', () => {
    for (let cohort = 0; cohort < 7; cohort++) for (let age = 0; age < 6; age++) {
      const members = seenIn(age, cohort)
      const within = (life: Life) => life.orders.slice(1).filter(({ day }) => day > firstOf(life) + 30 * age && day <= firstOf(life) + 30 * (age + 1))
      const again = members.filter((life) => within(life).length > 0)
      const second = members.filter(({ orders }) => orders.length > 1 && orders[1]!.day <= orders[0]!.day + 30 * (age + 1))
      const at = cohort * 6 + age
      expect([found.seen[at], found.ordered[at], found.second[at]]).toEqual([members.length, again.length, second.length])
      expect(found.opening[at]).toBe(sum(members.map(({ orders }) => orders[0]!.net)))
      expect(found.revenue[at]).toBe(sum(members.flatMap((life) => within(life).map(({ net }) => net))))
      expect(found.margin[at]).toBe(sum(members.map((life) => earned(life, 30 * (age + 1)))))
      expect(found.active[at]).toBe(members.filter((life) => life.moves.filter(([day]) => day <= firstOf(life) + 30 * (age + 1)).at(-1)?.[1] !== false).length)
      expect(measureOf(found, 'again', cohort, age)).toBe(members.length > 0 ? again.length / members.length : NaN)
    }
    expect(found.seen[0]).toBeGreaterThan(50)
    expect(sum(found.active)).toBeLessThan(sum(found.seen))
  })

  it('have the margin that the ledger keeps of the same customers', () => {
    // every fen of a customer's margin comes by an order or a refund
    for (const life of people) expect(sum(life.margins.map(([, fen]) => fen))).toBe(life.kept)
    // and what nobody of the cohorts has is that of the customers who were there before
    const before = sum(book.values.subarray(book.names.indexOf('margin') * book.rows, (book.names.indexOf('margin') + 1) * book.rows)) - sum(people.map(({ kept }) => kept))
    const old = Array.from({ length: lived!.population.count }, (_, row) => (lives.has(row) ? 0 : lived!.population.margin[word(row)]))
    expect(sum(old)).toBe(before)
  })

  it('are split by what brought them', () => {
    for (let age = 0; age < 6; age++) {
      const of = (values: Float64Array) => sum(causes.map((_, k) => values[k * 6 + age]!))
      expect([of(found.causeSeen), of(found.causeMargin)]).toEqual([followedTo(found, age), sum(seenIn(age).map((life) => earned(life, 30 * (age + 1))))])
      const friends = seenIn(age).filter(({ cause }) => cause === causeOf.referral)
      expect(worthByCause(found, age).find(({ cause }) => cause === 'referral')).toEqual(friends.length > 0 ? { cause: 'referral', people: friends.length, margin: sum(friends.map((life) => earned(life, 30 * (age + 1)))) / friends.length } : undefined)
    }
    expect(found.causeSeen[causeOf.referral * 6]).toBeGreaterThan(20)
  })

  it('pay their cost back on the day that the margins say', () => {
    for (const age of [0, 2, 4]) {
      const followed = seenIn(age)
      const on = (day: number) => sum(followed.map((life) => earned(life, day))) / followed.length
      expect(on(30 * (age + 1))).toBeCloseTo(measureAt(found, 'margin', age), 6)
      for (const cost of [0, on(0), on(0) + 1, on(17), on(30 * (age + 1)), on(30 * (age + 1)) * 3]) {
        const day = Array.from({ length: 30 * (age + 1) + 1 }, (_, k) => k).find((k) => sum(followed.map((life) => earned(life, k))) >= cost * followed.length)
        expect(paybackDay(found, age, cost)).toBe(day ?? NaN)
      }
    }
    expect(paybackDay({ ...found, months: found.months.map(() => 0) }, 0, 1)).toBe(NaN)
  })

  it('know who buys in the thirty days after', () => {
    const bought = [...all.values()].map((days) => Array.from({ length: 6 }, (_, k) => days.some((day) => Math.floor(day / 30) === k)))
    const [buyers, again] = [0, 1].map((more) => sum(bought.map((periods) => periods.slice(0, 5).filter((yes, k) => yes && (more === 0 || periods[k + 1])).length))) as [number, number]
    expect([...found.rebuy]).toEqual([buyers, again])
    expect(stayRate(found, 'rebuy')).toBe(again / buyers)
  })

  it('know who orders again after which order, and the figures of the run say the same', () => {
    const judged = Array.from({ length: 6 }, (_, k) => numbers.filter(({ number, day }) => number === k + 1 && day + 90 <= 199))
    const followed = (order: (typeof numbers)[number]) => numbers.some(({ row, number, day }) => row === order.row && number === order.number + 1 && day <= order.day + 90)
    expect([...found.numbered]).toEqual(judged.map((orders) => orders.length))
    expect([...found.next]).toEqual(judged.map((orders) => orders.filter(followed).length))
    expect(Math.min(...found.numbered)).toBeGreaterThan(20)
    const figures = (['againFirst', 'againSecond', 'againThird'] as const).map((id) => metricById[id].total(book))
    expect(nextOrders(found).slice(0, 3)).toEqual(figures.map((again, k) => ({ number: k + 1, people: judged[k]!.length, again })))
    expect(nextOrders({ ...found, numbered: new Float64Array(6) })).toEqual([])
  })

  it('know who of those there at the start is still active, and who ordered lately', () => {
    const { population } = lived!
    const rows = Array.from({ length: population.count }, (_, row) => row)
    const column = (name: string) => [...book.values.subarray(book.names.indexOf(name) * book.rows, (book.names.indexOf(name) + 1) * book.rows)]
    const kept = rows.filter((row) => !lives.has(row) && (population.flags[row]! & flag.alive) !== 0)
    // nobody is won back here, so that those lost are those of the start who are not there at the end
    expect(sum(column('revived'))).toBe(0)
    const lost = sum(column('deaths')) - people.filter(({ moves }) => moves.at(-1)?.[1] === false).length
    expect([...found.kept]).toEqual([kept.length + lost, kept.length])
    expect(stayRate(found, 'kept')).toBe((column('alive')[book.days - 1]! - (people.length - people.filter(({ moves }) => moves.at(-1)?.[1] === false).length)) / found.kept[0]!)
    const within = (row: number) => population.lastOrder[half(row)]! - dayZero >= book.days - 90
    expect([...found.recent]).toEqual([column('customers')[book.days - 1], rows.filter(within).length])
  })

  it('add up over futures', () => {
    const other = cohorts(scenario, 1, 1)
    const added = sumCohorts([found, other])!
    expect(Object.keys(added)).toEqual(Object.keys(found))
    for (const [name, cells] of Object.entries(added)) {
      const [a, b] = [found[name as keyof Cohorts], other[name as keyof Cohorts]]
      if (typeof cells === 'number') expect([a, b]).toEqual([cells, cells])
      else expect([...cells]).toEqual(Array.from(cells, (_, k) => (a as Float64Array)[k]! + (b as Float64Array)[k]!))
    }
    const column = (values: Float64Array) => values.reduce((total, value, k) => total + (k % 6 === 2 ? value : 0), 0)
    expect(measureAt(added, 'again', 2)).toBe(column(added.ordered) / column(added.seen))
    expect(sumCohorts([])).toBeUndefined()
  })
})

describe('the trees of invitations', () => {
  it('hold the friends and generations of the daybook', () => {
    const found = cascade(scenario, 1, 0)
    const book = runJob({ scenario, slot: 1, replication: 0 })
    expect(found.friends).toBe(total(book, 'new.referral'))
    expect(found.deepest >= 2).toBe(total(book, 'referral.generation2') > 0)
    expect(found.sample.length).toBeLessThanOrEqual(mostKin)
    found.sample.forEach(({ parent, generation, day }, k) => {
      expect(parent).toBeLessThan(k)
      expect(generation).toBe(parent < 0 ? 0 : found.sample[parent].generation + 1)
      if (parent >= 0) expect(day).toBeGreaterThan(found.sample[parent].day)
    })
    expect(cascade(scenario, 0, 0)).toMatchObject({ sample: [], trees: 0, friends: 0, deepest: 0, again: { friends: { people: 0, ordered: 0 } } })
  })

  it('begin with the largest and end at the limit', () => {
    const links = new Map<number, { parent: number; day: number }>()
    for (let child = 10; child < 13; child++) links.set(child, { parent: 1, day: child })
    for (let child = 1000; child < 1300; child++) links.set(child, { parent: 2, day: child })
    links.set(5000, { parent: 10, day: 20 })
    const { sample, trees, friends, deepest } = sampleOf(links)
    expect([sample.length, sample[0].person, trees, friends, deepest]).toEqual([mostKin, 2, 2, 304, 2])
  })
})
