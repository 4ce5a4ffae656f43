/** Cohorts against a recount from the raw orders, and the sample of trees against the generations of the daybook. */
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../src/experiments/run.ts'
import { cascade, mostKin, sampleOf } from '../../../src/experiments/studies/cascade.ts'
import { cohorts, shareAt, shareOf, sumCohorts } from '../../../src/experiments/studies/cohorts.ts'
import { dayZero } from '../../../src/model/calendar.ts'
import { total } from '../../model/small-market.ts'
import { scenarioOf } from '../worlds.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(2, 2, {
  world: { store: 'snack', start: '2027-03-15', days: 200, customers: 200, prospects: 6000, demand: { organic: 1 }, sharing: { shareRate: 0.5, conversion: 0.5 } },
  strategies: [{ name: words('Plain'), levers: {} }, { name: words('Referral'), levers: { referral: {} } }],
})

describe('cohorts', () => {
  const found = cohorts(scenario, 1, 0)
  const orders = new Map<number, number[]>()
  runJob({ scenario, slot: 1, replication: 0 }, ({ population }, levers) => [...levers.map(({ hooks }) => hooks), {
    after({ row, day, label }) {
      if (label === 0) orders.set(row, [])
      if (population.firstDay[row] >= dayZero) orders.get(row)!.push(day - dayZero)
    },
  }])

  it('are the months of the run, and ages that fit into it', () => {
    // 15 March to 30 September; 199 days after the first hold six months of thirty
    expect([found.first, found.cohorts, found.ages]).toEqual([2027 * 12 + 2, 7, 6])
  })

  it('count what the orders say', () => {
    const ends = [16, 46, 77, 107, 138, 169, 199]
    for (let cohort = 0; cohort < 7; cohort++) for (let age = 0; age < 6; age++) {
      const members = [...orders.values()].filter(([first]) => first <= ends[cohort] && (cohort === 0 || first > ends[cohort - 1]) && first + 30 * (age + 1) <= 199)
      const again = members.filter(([first, ...later]) => later.some((day) => day > first + 30 * age && day <= first + 30 * (age + 1)))
      expect([found.seen[cohort * 6 + age], found.ordered[cohort * 6 + age]]).toEqual([members.length, again.length])
      expect(shareOf(found, cohort, age)).toBe(members.length > 0 ? again.length / members.length : NaN)
    }
    expect(found.seen[0]).toBeGreaterThan(50)
  })

  it('add up over futures', () => {
    const other = cohorts(scenario, 1, 1)
    const sum = sumCohorts([found, other])!
    for (let k = 0; k < sum.seen.length; k++) expect([sum.seen[k], sum.ordered[k]]).toEqual([found.seen[k] + other.seen[k], found.ordered[k] + other.ordered[k]])
    const column = (values: Float64Array) => values.reduce((all, value, k) => all + (k % 6 === 2 ? value : 0), 0)
    expect(shareAt(sum, 2)).toBe(column(sum.ordered) / column(sum.seen))
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
