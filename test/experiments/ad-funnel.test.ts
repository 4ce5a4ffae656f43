/** The funnel of ad channels: sums of the daybook, carts against the steps of the model, the click rate that is set. */
import { describe, expect, it } from 'vitest'
import { adFunnel } from '../../src/experiments/ad-funnel.ts'
import { runJob } from '../../src/experiments/run.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { funnelData } from '../../src/ui/parts/funnel-data.ts'
import { bookOf } from '../metrics/books.ts'
import { total } from '../model/small-market.ts'
import { resultsOf } from './worlds.ts'

const scenario = (world = {}): Scenario => ({
  ...newScenario('beauty'), world: { ...newScenario('beauty').world, days: 90, customers: 500, prospects: 20_000, ...world },
  strategies: [{ name: { en: 'a', 'zh-CN': '甲' }, levers: { ads: { search: 200, feed: 150 } } }],
})

describe('a run with two channels', () => {
  const run = scenario()
  const books = [0, 1].map((replication) => runJob({ scenario: run, slot: 0, replication }))
  const funnel = adFunnel(resolveMarket(run), books)
  const both = (name: string) => (total(books[0]!, name) + total(books[1]!, name)) / 2

  it('has these two alone, with what they cost, their visits and newcomers', () => {
    expect(funnel.map(({ channel, spent, clicks, orders }) => [channel, spent, clicks, orders])).toEqual((['search', 'feed'] as const).map((c) => [c, both(`ads.${c}`), both(`visits.${c}`), both(`new.${c}`)]))
    for (const { shown, clicks, carts, orders } of funnel) expect(shown > clicks && clicks > carts && carts > orders && orders > 20, [shown, clicks, carts, orders].join(' ')).toBe(true)
  })

  it('has a cart for every .3 orders, as seven of ten are left', () => {
    // check-out .30/.95 and paying .95
    for (const { carts, orders } of funnel) expect(Math.abs(orders / carts / 0.3 - 1)).toBeLessThan(0.04)
  })

  it('converts as the visits of the channel do: .6 of the shop’s rate times their worth', () => {
    const { economics, channels } = resolveMarket(run)
    for (const { channel, clicks, orders } of funnel) {
      const theory = 0.6 * economics.conversion * channels[channel].visitQuality
      expect(Math.abs(orders / clicks - theory)).toBeLessThan(4 * Math.sqrt((theory * (1 - theory)) / (2 * clicks)))
    }
  })

  it('is shown as often as the click rate asks for, which moves nothing else', () => {
    const half = scenario({ channels: { search: { clickRate: 0.015 } } })
    const other = adFunnel(resolveMarket(half), books)
    expect(funnel[0]!.shown * 0.03).toBeCloseTo(funnel[0]!.clicks, 6)
    expect([other[0]!.shown / funnel[0]!.shown, other[1]!.shown]).toEqual([expect.closeTo(2, 12), funnel[1]!.shown])
    expect(runJob({ scenario: half, slot: 0, replication: 0 }).values).toEqual(books[0]!.values)
  })
})

it('the table has counts of the real shop and a dash where nothing is divided by', () => {
  const rows = { 'orders.first': [10], 'ends.cart': [10], 'ends.pay': [5], 'ends.bounce': [500], 'ads.search': [60_000], 'visits.search': [300], 'new.search': [6], 'ads.kol': [10_000] }
  const facts = funnelData(resultsOf(1, 2, () => bookOf(14, rows), { scale: 10 }), 0)!
  expect(facts.rows.map((row) => row.map(({ cell, text }) => text ?? cell))).toEqual([
    ['Search', '100,000', '3,000', '3.0%', '150', '60', '2.0%', '¥60', '¥2', '¥100'], ['Creators', '0', '0', '–', '0', '0', '–', '–', '–', '–'],
  ])
  expect(funnelData(resultsOf(1, 2, () => bookOf(14)), 0)).toBeUndefined()
})
