/** What the flow tab tells, against recounts of the studies and of the daybooks. */
import { afterEach, describe, expect, it } from 'vitest'
import { sumOf } from '../../src/charts/sankey-scene.ts'
import { runJob } from '../../src/experiments/run.ts'
import { flow, movesBetween, standingOn } from '../../src/experiments/studies/flow.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { column } from '../../src/model/daybook.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setFutures, setLever, switchLever } from '../../src/scenario/edit.ts'
import { movesData, streamData, sumWords, type FlowSide } from '../../src/ui/parts/flow-data.ts'

const base = setFutures(addStrategy(newScenario('snack')), 3)
const scenario = { ...setLever(switchLever(base, 1, 'tiers', true), 1, 'tiers', 'thresholds', [100, 300, 900]), scale: 10, world: { ...base.world, start: '2027-03-01', days: 120, customers: 600, prospects: 3000 } }
const replications = [0, 1, 2]
const sideOf = (slot: number): FlowSide => ({ slot, futures: replications.map((replication) => flow(scenario, slot, replication)) })
const [baseline, tiers] = [sideOf(0), sideOf(1)]
const books = replications.map((replication) => runJob({ scenario, slot: 1, replication }))
const span = { from: 2, to: baseline.futures[0]!.dates.length - 1 }
const day = baseline.futures[0]!.dates[span.from]!
const number = (text: string | undefined) => Number(text!.replaceAll(',', ''))
afterEach(() => setLanguage('en'))

describe('the stream', () => {
  const data = streamData(scenario, tiers, baseline, span)

  it('adds up to the customers of the ledger, means of the futures at the size of the shop', () => {
    for (const at of [0, 60, 119]) expect(sumOf(data.bands.map(({ values }) => values[at]!))).toBeCloseTo((10 * sumOf(books.map((book) => column(book, 'customers')[at]!))) / 3, 6)
    expect(data.bands.map(({ name }) => name)).toEqual(['Active', 'Reactivated', 'New', 'At risk', 'Lapsed'])
  })

  it('tells who ordered lately, beside the baseline on the same luck', () => {
    const lively = ({ futures }: FlowSide) => futures.map((one) => sumOf(standingOn(one, 119).slice(0, 3)))
    const [mine, others] = [lively(tiers), lively(baseline)]
    const said = /^With Strategy A, ([\d,]+) customers have ordered in the last 90 days when the run ends, ([\d,]+) (more|fewer) than with Baseline \((?:more|fewer) in (\d) of 3 futures, on the same luck\); ([\d.]+)% of all are lapsed, with Baseline ([\d.]+)%\.$/.exec(data.finding)!
    expect(number(said[1])).toBe(Math.round((10 * sumOf(mine)) / 3))
    const gap = sumOf(mine) - sumOf(others)
    expect([number(said[2]), said[3]]).toEqual([Math.round((10 * Math.abs(gap)) / 3), gap < 0 ? 'fewer' : 'more'])
    expect(number(said[4])).toBe(mine.filter((n, r) => (gap < 0 ? n < others[r]! : n > others[r]!)).length)
    expect(streamData(scenario, baseline, baseline, span).finding).toMatch(/^With Baseline, [\d,]+ customers have ordered in the last 90 days when the run ends; [\d.]+% of all are lapsed\.$/)
    expect(streamData(scenario, { ...baseline, slot: 1 }, baseline, span).finding).toContain('as many as with Baseline in every future')
  })

  it('may leave out the lapsed, who are counted all the same', () => {
    const without = streamData(scenario, tiers, baseline, span, false)
    expect([without.bands.length, without.undrawn!.name]).toEqual([4, 'Lapsed'])
    expect(without.undrawn!.values[119]).toBe(data.bands[4]!.values[119])
  })
})

describe('the moves', () => {
  it('between tiers stand with the best on top, and tell who rose, fell and joined', () => {
    const { moves, before, after, finding } = movesData(scenario, tiers, 'tiers', span)
    expect(before).toEqual(['Diamond', 'Gold', 'Silver', 'No tier', 'Not yet ordered'])
    expect(after).toEqual(before.slice(0, 4))
    const mean = (name: string, at: number) => (10 * sumOf(books.map((book) => column(book, name)[at]!))) / 3
    expect(sumOf(moves[0]!)).toBeCloseTo(mean('tiers.diamond', day), 6)
    expect(sumOf(moves.map((row) => row[0]!))).toBeCloseTo(mean('tiers.diamond', 119), 6)
    expect(sumOf(moves.map((row) => row[3]!))).toBeCloseTo(mean('customers', 119) - mean('tiers.members', 119), 6)
    expect(sumOf(moves[4]!)).toBeCloseTo(mean('customers', 119) - mean('customers', day), 6)
    const up = moves.slice(0, 4).flatMap((row, from) => row.filter((_, to) => to < from))
    const joined = moves[4]!.slice(0, 3)
    expect(finding).toBe(`From 15 Mar to 28 Jun, ${Math.round(sumOf(up)).toLocaleString('en')} customers rise and 0 fall; ${Math.round(sumOf(joined)).toLocaleString('en')} of ${Math.round(sumOf(moves[4]!)).toLocaleString('en')} newcomers reach a tier.`)
    expect(sumOf(up)).toBeGreaterThan(0)
  })

  it('between states tell how many still order, and how many do again', () => {
    const { moves, finding, source } = movesData(scenario, baseline, 'life', span)
    const said = /^Of ([\d,]+) customers who had ordered within 90 days on 15 Mar, ([\d.]+)% had again on 28 Jun\. Of ([\d,]+) who had not, ([\d.]+)% had\.$/.exec(finding)!
    const raw = baseline.futures.map((one) => movesBetween(one.life, span.from, span.to).slice(1))
    const count = (from: readonly number[], to: readonly number[]) => sumOf(raw.flatMap((matrix) => from.flatMap((f) => to.map((n) => matrix[f]![n]!))))
    const all = [0, 1, 2, 3, 4]
    expect(number(said[1])).toBe(Math.round((10 * count([0, 1, 2], all)) / 3))
    expect(said[2]).toBe(((100 * count([0, 1, 2], [0, 1, 2])) / count([0, 1, 2], all)).toFixed(1))
    expect(said[4]).toBe(((100 * count([3, 4], [0, 1, 2])) / count([3, 4], all)).toFixed(1))
    const kinds = moves.flat().filter((n) => n > 0).length
    expect(source).toBe(`The 8 largest moves in colour, ${kinds - 8} others in grey.`)
  })

  it('are checked against states and ledger in every future', () => {
    const told = sumWords(scenario, tiers, books, 'tiers', span)
    expect(told).toBe(`Sum check: the states hold ${Math.round((10 * sumOf(books.map((book) => column(book, 'customers')[119]!))) / 3).toLocaleString('en')} customers on 28 Jun, as many as the ledger has by then; the moves add up to the same.`)
    // the ledger of another future
    expect(column(books[1]!, 'customers')[119]).not.toBe(column(books[0]!, 'customers')[119])
    expect(sumWords(scenario, tiers, [books[1], books[1], books[2]], 'life', span)).toMatch(/^Sum check failed on 28 Jun: states/)
    // a future without its daybook is checked as far as it goes
    expect(sumWords(scenario, tiers, [undefined, books[1], books[2]], 'life', span)).toBe(told)
  })

  it('speak Chinese', () => {
    setLanguage('zh-CN')
    expect(movesData(scenario, tiers, 'tiers', span).finding).toMatch(/^从3月15日到6月28日，[\d,]+位顾客升级，0位降级；期间新增[\d,]+位顾客，其中[\d,]+位入级。$/)
  })
})
