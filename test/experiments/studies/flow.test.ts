/** The states of customers against a recount from the raw orders, the moves between dates against the daybook's columns. */
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../src/experiments/run.ts'
import { flow, flowDates, lifeState, lifeStates, movesBetween, standingOn, sumFlows } from '../../../src/experiments/studies/flow.ts'
import { dayZero } from '../../../src/model/calendar.ts'
import { column } from '../../../src/model/daybook.ts'
import { half } from '../../../src/model/record.ts'
import { segment } from '../../levers/play.ts'
import { scenarioOf } from '../worlds.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(2, 2, {
  world: { store: 'snack', start: '2027-12-15', days: 400, customers: 400, prospects: 6000, demand: { organic: 1 } },
  strategies: [{ name: words('Plain'), levers: {} }, { name: words('Tiers'), levers: { tiers: { thresholds: [100, 300, 900] } } }],
})
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)
const place = (state: (typeof lifeStates)[number]) => lifeStates.indexOf(state)

describe('the state of a customer', () => {
  it.each([
    [0, 0, Infinity, 'new'], [30, 30, Infinity, 'new'], [31, 31, Infinity, 'active'], [400, 90, Infinity, 'active'], [400, 91, Infinity, 'atRisk'], [400, 180, Infinity, 'atRisk'],
    [400, 181, Infinity, 'lapsed'], [400, 0, 0, 'wonBack'], [400, 90, 90, 'wonBack'], [400, 91, 91, 'atRisk'], [400, 5, 91, 'active'],
  ] as const)('first order %d, last %d, back %d days ago: %s', (first, last, back, state) => {
    expect(lifeStates[lifeState(first, last, back)]).toBe(state)
  })
})

describe.each([0, 1])('the flow of strategy %d', (slot) => {
  const { days } = scenario.world
  const found = flow(scenario, slot, 0)
  const orders: number[][] = []
  const book = runJob({ scenario, slot, replication: 0 }, ({ population }, levers) => {
    // of the time before, the last order alone tells
    for (let row = 0; row < population.count; row++) orders.push([population.firstDay[row] - dayZero, population.lastOrder[half(row)] - dayZero])
    return [...levers.map(({ hooks }) => hooks), { after: ({ row, day }) => void (orders[row] ??= []).push(day - dayZero) }]
  })
  const customers = column(book, 'customers')

  it('counts in every state whom the orders put there', () => {
    for (const day of [0, 30, 31, 90, 91, 181, 200, 399]) {
      const counted = lifeStates.map(() => 0)
      for (const dates of orders) {
        const past = dates.filter((at) => at <= day)
        if (past.length === 0) continue
        const [first, last] = [past[0], past.at(-1)!]
        const returned = past.slice(1).some((at, k) => at >= 0 && at - past[k] > 180 && day - at <= 90)
        const silent = day - last
        counted[place(returned ? 'wonBack' : day - first <= 30 ? 'new' : silent > 180 ? 'lapsed' : silent > 90 ? 'atRisk' : 'active')]++
      }
      expect([day, standingOn(found, day)]).toEqual([day, counted])
    }
    // every state has somebody, so that nothing above holds for want of people
    expect(Math.min(...standingOn(found, 399))).toBeGreaterThan(5)
  })

  it('holds every customer of the daybook in exactly one state, every day', () => {
    for (let day = 0; day < days; day++) expect([day, sum(standingOn(found, day))]).toEqual([day, customers[day]])
  })

  it('moves everybody between any two dates, and nobody twice', () => {
    expect(found.dates).toEqual(flowDates(days))
    for (let after = 1; after < found.dates.length; after++) for (let before = 0; before < after; before++) {
      const moves = movesBetween(found.life, before, after)
      const at = (k: number) => standingOn(found, found.dates[k])
      expect(moves.slice(1).map(sum)).toEqual(at(before))
      expect(lifeStates.map((_, to) => sum(moves.map((row) => row[to])))).toEqual(at(after))
      expect(sum(moves[0])).toBe(customers[found.dates[after]] - customers[found.dates[before]])
    }
    // nobody is new for the first time twice
    const later = movesBetween(found.life, 0, found.dates.length - 1)
    expect(later.slice(1).map((row) => row[place('new')])).toEqual([0, 0, 0, 0, 0])
    expect(later[0][place('new')]).toBeGreaterThan(0)
  })

  it('holds the tiers of the daybook, or none where there are none', () => {
    expect(found.tiers === undefined).toBe(slot === 0)
    if (!found.tiers) return
    const above = ['customers', 'tiers.members', 'tiers.gold', 'tiers.diamond'].map((name) => column(book, name))
    const at = (k: number) => above.map((column, tier) => column[found.dates[k]] - (above[tier + 1]?.[found.dates[k]] ?? 0))
    for (let after = 1; after < found.dates.length; after++) for (let before = 0; before < after; before++) {
      const moves = movesBetween(found.tiers, before, after)
      expect(moves.slice(1).map(sum)).toEqual(at(before))
      expect(above.map((_, to) => sum(moves.map((row) => row[to])))).toEqual(at(after))
    }
    const [first, last] = [at(0), at(found.dates.length - 1)]
    expect([first, last].every((tiers) => tiers.every((n) => n > 0))).toBe(true)
    // some rise, and at the second 1 January some fall
    const all = movesBetween(found.tiers, 0, found.dates.length - 1)
    expect([all[1][1] > 0, all[2][0] > 0]).toEqual([true, true])
  })
})

describe('flows', () => {
  it('add up over futures', () => {
    const [one, other] = [flow(scenario, 1, 0), flow(scenario, 1, 1)]
    const both = sumFlows([one, other])!
    for (const day of [0, 100, 399]) expect(standingOn(both, day)).toEqual(standingOn(one, day).map((n, k) => n + standingOn(other, day)[k]))
    for (const of of ['life', 'tiers'] as const) expect(sum(movesBetween(both[of]!, 2, 9).flat())).toBe(sum(movesBetween(one[of]!, 2, 9).flat()) + sum(movesBetween(other[of]!, 2, 9).flat()))
    expect(sumFlows([])).toBeUndefined()
  })

  it('of people who order once go through the states together', () => {
    const once = scenarioOf(1, 1, { world: {
      store: 'fashion', start: '2027-03-01', days: 200, customers: 50, prospects: 0, base: { kind: 'cohort' }, demand: { organic: 0, wordOfMouth: 0 }, segments: [{ ...segment, ordersPerYear: 1e-6 }],
    } })
    const found = flow(once, 0, 0)
    for (let day = 0; day < 200; day++) {
      const state = day <= 30 ? 'new' : day <= 90 ? 'active' : day <= 180 ? 'atRisk' : 'lapsed'
      expect([day, standingOn(found, day)]).toEqual([day, lifeStates.map((one) => (one === state ? 50 : 0))])
    }
  })

  it('count those who enter by plan from their first day on', () => {
    const entering = scenarioOf(1, 1, { world: { store: 'fashion', start: '2027-03-01', days: 40, customers: 0, prospects: 0, base: { kind: 'entries', perWeek: [70, 0, 35] } } })
    const found = flow(entering, 0, 0)
    expect([0, 6, 13, 20, 39].map((day) => sum(standingOn(found, day)))).toEqual([10, 70, 70, 105, 105])
    expect(movesBetween(found.life, 1, 4)[0]).toEqual([0, 0, 35, 0, 0])
  })

  it('are told at whole weeks and on the last day, at few dates however long the run', () => {
    expect(flowDates(30)).toEqual([0, 7, 14, 21, 28, 29])
    expect(flowDates(29)).toEqual([0, 7, 14, 21, 28])
    for (const days of [14, 180, 365, 731]) {
      const dates = flowDates(days)
      expect([dates[0], dates.at(-1), dates.length <= 27, dates.slice(0, -1).every((day) => day % 7 === 0)]).toEqual([0, days - 1, true, true])
    }
  })
})
