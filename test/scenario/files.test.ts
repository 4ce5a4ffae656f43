/** The files in scenarios/: readable, written as the writer writes, true to their limits, and the schema fresh. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { planOf, resolveMarket } from '../../src/scenario/resolve.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { defaultsOf } from '../../src/schema/field.ts'
import { scenarioSchemaText } from '../../src/scenario/schema-json.ts'
import { writeScenario } from '../../src/scenario/write.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const names = readdirSync(folder).filter((n) => n.endsWith('.json') && n !== 'schema.json')
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const han = (text: string) => [...text].filter((c) => /\p{Script=Han}/u.test(c)).length

test('schema.json is what the fields say today', () => {
  expect(textOf('schema.json')).toBe(scenarioSchemaText())
})

test('the library has what both readmes list, in the words of the files', () => {
  for (const [file, language] of [['README.md', 'en'], ['docs/README.zh-CN.md', 'zh-CN']] as const) {
    const readme = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    const listed = [...readme.matchAll(/^\| `([\w-]+)` \| (.+[?？]) \|$/gm)].map(([, name, question]) => [`${name}.json`, question])
    expect(listed.sort()).toEqual(names.map((name) => [name, readScenario(textOf(name)).scenario!.question[language]]).sort())
  }
})

test('every lever is in some story', () => {
  const used = new Set(names.flatMap((name) => readScenario(textOf(name)).scenario!.strategies.flatMap(({ levers }) => Object.keys(levers))))
  expect(leverIds.filter((id) => !used.has(id))).toEqual([])
})

describe.each(names)('%s', (name) => {
  const text = textOf(name)
  const read = readScenario(text)

  test('is read without a problem and written back to the letter', () => {
    expect(read.problems).toEqual([])
    expect(writeScenario(read.scenario!)).toBe(text)
  })

  test('has edited copy in both languages', () => {
    const { title, question, finding, shop, sources, strategies } = read.scenario!
    expect(question.en.length).toBeLessThanOrEqual(60)
    expect(question['zh-CN'].length).toBeLessThanOrEqual(60)
    expect(shop.en.split('\n')).toHaveLength(2)
    expect(shop['zh-CN'].split('\n')).toHaveLength(2)
    expect(sources.length).toBeGreaterThan(0)
    for (const { name: words } of strategies) {
      expect(words.en.length).toBeLessThanOrEqual(10)
      expect(han(words['zh-CN'])).toBeLessThanOrEqual(6)
      expect([...words['zh-CN']].length).toBeLessThanOrEqual(10)
    }
    for (const words of [title, question, finding, shop]) {
      expect(words.en).not.toBe('')
      expect(words['zh-CN']).not.toMatch(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}|[,;:?!]\p{Script=Han}|\p{Script=Han}[,;:?!]/u)
    }
  })

  test('resolves to a market and a plan per slot', () => {
    const market = resolveMarket(read.scenario!)
    expect(market.segments.reduce((sum, s) => sum + s.weight, 0)).toBeCloseTo(1, 9)
    read.scenario!.strategies.forEach((_, slot) => {
      for (const id of Object.keys(planOf(read.scenario!, slot).levers)) expect(leverIds).toContain(id)
    })
  })
})

describe('what some of them play', () => {
  const scenario = (name: string) => readScenario(textOf(`${name}.json`)).scenario!
  test('beauty: the mix spends less on ads and sends to the longest silent third', () => {
    const file = scenario('beauty-618-double11')
    expect(planOf(file, 0).levers).toEqual({ ads: { ...defaultsOf(leverById.ads.fields), search: 800, feed: 500 } })
    const mix = planOf(file, 4).levers
    expect(Object.keys(mix)).toEqual(['coupon', 'tiers', 'referral', 'ads'])
    expect(mix.ads).toMatchObject({ search: 500, feed: 350, live: 0, kol: 50, private: 100 })
    expect(mix.coupon).toMatchObject({ value: 30, minimum: 199, audience: 'longestSilent', channel: 'push', everyDays: 28 })
    expect(planOf(file, 1).levers.ads).toEqual(planOf(file, 0).levers.ads)
  })
  test('cdnow: 2,357 customers, the published parameters, both lines to week 78', () => {
    const file = scenario('cdnow-music')
    const market = resolveMarket(file)
    const [s] = market.segments
    expect(market.base.kind === 'entries' && market.base.perWeek.reduce((a, b) => a + b)).toBe(2357)
    expect(365 * s!.r / s!.ordersPerYear).toBeCloseTo(30.898, 9)
    expect(s!.dropout * s!.concentration).toBeCloseTo(0.793, 9)
    expect((1 - s!.dropout) * s!.concentration).toBeCloseTo(2.426, 9)
    expect(market.economics).toMatchObject({ cogs: 0.7, fee: 0.03, fulfilment: 2, conversion: 0.03 })
    expect(file.benchmarks!.map((b) => [b.points.length, b.points.at(-1)])).toEqual([[78, [546, 4339]], [78, [546, 4165.61]]])
    expect(file.strategies).toHaveLength(1)
  })
  test('ads-mix: every split spends 1,500 a day', () => {
    const file = scenario('ads-mix')
    for (const slot of [1, 2, 3]) {
      const { search, feed, live, kol, private: owned } = planOf(file, slot).levers.ads as Record<string, number>
      expect(search! + feed! + live! + kol! + owned!).toBe(1500)
    }
    expect(planOf(file, 0).levers).toEqual({})
  })
})
