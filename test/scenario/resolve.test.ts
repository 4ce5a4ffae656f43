/** Kinds of shop, complete markets, keys: checked against the tables they come from and against each other. */
import { describe, expect, test } from 'vitest'
import { channels, segmentFields } from '../../src/model/market.ts'
import { economicsFields } from '../../src/model/market/shop.ts'
import { nearestValue } from '../../src/schema/nearest.ts'
import { archetypeNames, segmentName } from '../../src/scenario/archetypes/names.text.ts'
import { archetypeIds, archetypes } from '../../src/scenario/archetypes/index.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { setFutures, setLever, setScale, setSeed, setWords, switchLever } from '../../src/scenario/edit.ts'
import { setSize, setWorld } from '../../src/scenario/edit-world.ts'
import { canonicalText, scenarioKey, strategyKey, worldKey } from '../../src/scenario/hash.ts'
import { archetypeOf, resolveMarket, worldOf } from '../../src/scenario/resolve.ts'
import { scenario } from './fixtures.ts'

describe.each(archetypeIds)('%s', (id) => {
  const shop = archetypes[id]
  const all = <K extends keyof typeof segmentFields>(name: K) => shop.segments.map((s) => s[name])

  test('weights add to 1, every value is in range', () => {
    expect(all('weight').reduce((a, b) => a + b)).toBeCloseTo(1, 12)
    for (const s of shop.segments) for (const [name, field] of Object.entries(segmentFields)) expect([s.id, name, nearestValue(field, s[name as 'r'])]).toEqual([s.id, name, s[name as 'r']])
    for (const [name, v] of Object.entries(shop.economics)) expect(nearestValue(economicsFields[name as 'fee'], v)).toBe(v)
  })
  test('is named in both languages, and so are its segments', () => {
    expect(archetypeNames[id].en).not.toBe('')
    for (const s of shop.segments) expect(segmentName(id, s.id)['zh-CN']).toMatch(/\p{Script=Han}/u)
  })
  test('holds the orders of a year that its table gives', () => {
    // mean orders per living buyer and year, from weights and rates: a slip in one column moves it
    const mean = shop.segments.reduce((sum, s) => sum + s.weight * s.ordersPerYear, 0)
    expect(mean).toBeCloseTo({ fashion: 1.364, beauty: 1.626, 'mother-baby': 4.342, electronics: 0.7285, fresh: 12.86, snack: 4.26 }[id], 9)
  })
})

test('a segment of the file keeps its id as its name', () => {
  expect(segmentName('fashion', 'buyers')).toEqual({ en: 'buyers', 'zh-CN': 'buyers' })
  expect(segmentName('constructor', 'toString')).toEqual({ en: 'toString', 'zh-CN': 'toString' })
  expect(() => archetypeOf('toString')).toThrow(RangeError)
})

describe('the market', () => {
  test('takes field defaults, then the shop, then the file', () => {
    const market = resolveMarket(scenario({ 'world.economics': { cogs: 0.5 }, 'world.media': { sms: { cost: 0.06 } } }))
    expect(market.economics).toEqual({
      cogs: 0.5, fee: 0.05, fulfilment: 8, reverseLogistics: 9, resale: 0.85, referenceCac: 90, conversion: 0.02, everydayPrice: 1, shippingFee: 0, itemsMultiply: false, marginGuard: 0,
    })
    expect(market.media.sms).toEqual({ lift: 0.25, cost: 0.06, optOut: 0.003, fatigue: 0.35, optIn: 0.85 })
    expect(market.base).toEqual({ kind: 'tenure', tenure: 730 })
    expect(market.referred.churn).toBe(0.82)
  })
  test('reference spend goes with the people simulated', () => {
    const spend = (s = scenario()) => channels.map((c) => resolveMarket(s).channels[c].referenceSpend)
    expect(spend()).toEqual([300, 200, 100, 100, 50])
    expect(spend(setSize(scenario(), { customers: 2000, prospects: 18_000 }))).toEqual([30, 20, 10, 10, 5])
    expect(spend(setSize(scenario(), { customers: 0, prospects: 200_000 }))).toEqual([300, 200, 100, 100, 50])
    const entries = setWorld(setSize(scenario(), { prospects: 0 }), ['base'], { kind: 'entries', perWeek: [1500, 500] })
    expect(spend(entries)[0]).toBeCloseTo(3, 12)
    expect(worldOf(entries).channels.search.referenceSpend).toBe(300)
  })
})

describe('keys', () => {
  const plain = newScenario('fashion')
  const off = setLever(plain, 0, 'coupon', 'value', 99)
  const on = switchLever(off, 0, 'coupon', true)
  test('do not see words, nor how a file spells its differences', () => {
    expect(scenarioKey(setWords(plain, { title: { en: 'x', 'zh-CN': 'y' } }))).toBe(scenarioKey(plain))
    expect(scenarioKey(off)).toBe(scenarioKey(plain))
    expect(scenarioKey({ ...plain, world: { ...plain.world, economics: { cogs: 0.38 } } })).toBe(scenarioKey(plain))
    expect(scenarioKey(plain)).toMatch(/^[0-9a-f]{16}$/)
  })
  test('see all that moves a number', () => {
    const all = [plain, on, setSeed(plain, 43), setFutures(plain, 17), setScale(plain, 2), setSize(plain, { days: 181 }), setWorld(plain, ['calendar', 'weekends'], false), { ...plain, goal: 'gmv' }]
    expect(new Set(all.map(scenarioKey)).size).toBe(all.length)
    expect(strategyKey(on, 0)).not.toBe(strategyKey(plain, 0))
    expect(worldKey(on)).toBe(worldKey(plain))
    expect(strategyKey(setFutures(plain, 17), 0)).toBe(strategyKey(plain, 0))
  })
  test('the order of keys does not count', () => {
    expect(canonicalText({ b: [1, { d: 2, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":2}]}')
  })
})
