/** What the referral tab tells, against sums over the raw daybooks and a recount of orders. */
import { describe, expect, it } from 'vitest'
import { noResults, type Results } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { againOf, cascade, followed } from '../../src/experiments/studies/cascade.ts'
import { column } from '../../src/model/daybook.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { label } from '../../src/model/order.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setFutures, setLever, switchLever } from '../../src/scenario/edit.ts'
import { againWords, costWords, curveOfK, generationBars, kinFacts, moreWords, usersOf } from '../../src/ui/parts/referral-data.ts'

const base = setFutures(addStrategy(addStrategy(newScenario('snack'))), 2)
const small = { ...base, world: { ...base.world, days: 120, customers: 1500, prospects: 6000 } }
const invited = setLever(switchLever(small, 1, 'referral', true), 1, 'referral', 'visibility', 1)
const scenario = setLever(switchLever(invited, 2, 'ads', true), 2, 'ads', 'search', 300)
const results: Results = { ...noResults(scenario), books: [0, 1, 2].map((slot) => [0, 1].map((replication) => runJob({ scenario, slot, replication }))) }
const sum = (name: string, slot = 1) => results.books[slot]!.reduce((all, book) => all + column(book!, name).reduce((a, b) => a + b, 0), 0) / 2

describe('referral', () => {
  it('draws a bar per generation and strategy that uses it', () => {
    expect(usersOf(scenario)).toEqual([1])
    const { bars, finding } = generationBars(results, [1], 1)
    expect(bars.map(({ value }) => value)).toEqual([1, 2, 3].map((g) => sum(`referral.generation${g}`)))
    expect(bars[0]!.value).toBeGreaterThan(0)
    const others = ['organic', 'search', 'feed', 'live', 'kol', 'private'].reduce((all, cause) => all + sum(`new.${cause}`), 0)
    expect(finding).toContain(`${Math.round(others)} newcomers came without one`)
  })

  it('tells what a friend costs: its reward, one new customer more than the baseline has, nothing where there is no friend', () => {
    const each = sum('cost.rewards') / 100 / sum('new.referral')
    expect(costWords(results, 1)).toContain(`wins ${Math.round(sum('new.referral'))} friends for ¥${each.toFixed(each >= 10 ? 1 : 2).replace(/\.?0+$/, '')} of rewards each.`)
    const people = (slot: number) => ['organic', 'search', 'feed', 'live', 'kol', 'private', 'referral'].reduce((all, cause) => all + sum(`new.${cause}`, slot), 0)
    const more = people(1) - people(0)
    expect(more).toBeGreaterThan(0)
    const said = /every additional new customer costs ¥([\d.,]+): ¥[\d.,K]+ more marketing of all kinds, ([\d,]+) more new customers/.exec(costWords(results, 1))!
    expect(Number(said[2]!.replace(',', ''))).toBe(Math.round(more))
    // no ads, coupons, perks or gifts on either side: what differs is rewards and messages
    const spent = (slot: number) => sum('cost.rewards', slot) + sum('cost.touch', slot)
    expect(Number(said[1]!.replace(',', ''))).toBeCloseTo((spent(1) - spent(0)) / 100 / more, 1)
    expect(costWords(results, 2)).toBe('Strategy B wins no friends, so none has a price.')
  })

  it('tells who passed it on, what helpers and statuses there were, and what a customer is worth by either reckoning', () => {
    const plain = moreWords(results, 1)
    expect(plain).toHaveLength(2)
    expect(plain[0]).toContain(`${Math.round((100 * sum('referral.passedOn')) / sum('referral.followed'))}`)
    const ever = column(results.books[1]![0]!, 'customers')[119]! / 2 + column(results.books[1]![1]!, 'customers')[119]! / 2
    const formula = (sum('gmv') / 100 / ever) * (1 + sum('new.referral') / ever)
    expect(Number(/is worth ¥([\d.,]+);/.exec(plain[1]!)![1]!.replace(/,|\.$/g, ''))).toBeCloseTo(formula, 0)
    const more = setLever(setLever(setLever(scenario, 1, 'referral', 'assist', true), 1, 'referral', 'status', 'silver'), 1, 'referral', 'statusAfter', 1)
    const helped: Results = { ...noResults(more), books: [0, 1, 2].map((slot) => [0, 1].map((replication) => runJob({ scenario: more, slot, replication }))) }
    expect(moreWords(helped, 1)).toHaveLength(4)
    expect(moreWords(helped, 1).join(' ')).toMatch(/inviters earned the tier.*asked their contacts for help/)
  })

  it('follows newcomers to their second order as a recount of the orders does', () => {
    const { again } = cascade(scenario, 1, 0)
    expect(followed(120)).toBe(60)
    const first = new Map<number, number>()
    const second = new Map<number, number>()
    runJob({ scenario, slot: 1, replication: 0 }, (world, levers) => [...levers.map(({ hooks }) => hooks), {
      after({ row, day, label: kind }) {
        const person = world.population.person[row]!
        if (kind === label.first && day >= dayZero) first.set(person, day)
        else if (kind !== label.first && first.has(person) && !second.has(person)) second.set(person, day)
      },
    }])
    const seen = [...first].filter(([, day]) => day - dayZero + 60 < 120)
    const soon = seen.filter(([person, day]) => (second.get(person) ?? Infinity) - day <= 60)
    expect(again.friends.people + again.others.people).toBe(seen.length)
    expect(again.friends.ordered + again.others.ordered).toBe(soon.length)
    expect(again.friends.people).toBeGreaterThan(0)
    expect(againOf([1, 3, 5, NaN, 80], 60)).toEqual({ days: 60, people: 5, ordered: 3, median: 3 })
    expect(againWords(scenario, 1, { friends: { ...again.friends, people: 3 }, others: again.others })).toMatch(/^Only 3 friends could be followed for 60 days/)
  })

  it('says that nobody came where K is nothing, however many decimals it is told with', () => {
    const none = setLever(scenario, 1, 'referral', 'visibility', 0)
    const lonely: Results = { ...results, scenario: none, books: [results.books[0]!, results.books[0]!, results.books[2]!] }
    expect(curveOfK(lonely, [1], 1, undefined).data.finding).toBe('K is 0 with Strategy A: no friend has come yet.')
    expect(curveOfK(results, [1], 1, undefined).data.finding).toMatch(/^K reaches 0\.\d+ /)
  })

  it('lists everyone in the trees with who brought them', () => {
    const found = cascade(scenario, 1, 0)
    const { rows, columns } = kinFacts(scenario, found)
    expect(rows).toHaveLength(found.sample.length)
    expect(columns).toHaveLength(rows[0]!.length)
    const roots = rows.filter(([, , depth]) => depth!.cell === 0)
    expect(rows.at(-1)![0]!.cell).toBe(roots.length)
    for (const [, , depth, by] of rows) expect(Number.isNaN(by!.cell)).toBe(depth!.cell === 0)
  })
})
