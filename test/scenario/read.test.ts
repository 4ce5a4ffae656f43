/** The forgiving reader: every kind of fault is told with its place, in both languages, and nothing makes it throw or wait. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostProblems, pathText } from '../../src/scenario/check.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { migrate, migrations, type Migration } from '../../src/scenario/migrations.ts'
import { problemCodes, problemText } from '../../src/scenario/problems.text.ts'
import { largestFile, readScenario, type Newer } from '../../src/scenario/read.ts'
import type { Problem, Scenario } from '../../src/scenario/scenario.ts'
import { raw, told } from './fixtures.ts'

const problems = (changes: Record<string, unknown>) => readScenario(JSON.stringify(raw(changes))).problems
const words = (en = 'A') => ({ en, 'zh-CN': '甲' })
const strategy = (levers: unknown) => [{ name: words(), levers: {} }, { name: words(), levers }]
const segment = {
  id: 'a', weight: 1, r: 0.3, ordersPerYear: 1, dropout: 0.2, concentration: 3, basket: 200, elasticity: 1, dealPull: 1, dealProne: 0.4,
  shareProne: 0.3, pantry: 0.2, susceptibility: 1, returnRate: 0.1,
}

describe('what is wrong, and where', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['a rate in percent', { strategies: strategy({ coupon: { rate: 15 } }) }, ['strategies[1].levers.coupon.rate range']],
    ['a place of a list', { strategies: strategy({ tiers: { discounts: [0.02, 1.2, 0.1] } }) }, ['strategies[1].levers.tiers.discounts[1] range']],
    ['a list too short', { strategies: strategy({ tiers: { discounts: [0.02] } }) }, ['strategies[1].levers.tiers.discounts length']],
    ['thresholds that fall', { strategies: strategy({ tiers: { thresholds: [600, 600, 4000] } }) }, ['strategies[1].levers.tiers.thresholds[1] notRising']],
    ['half a day', { 'world.days': 10.5 }, ['world.days notWhole']],
    ['no days', { 'world.days': 0 }, ['world.days range']],
    ['too many days', { 'world.days': 1096 }, ['world.days range']],
    ['too many customers', { 'world.customers': 5_000_001 }, ['world.customers range']],
    ['too many prospects', { 'world.prospects': 20_000_001 }, ['world.prospects range']],
    ['too many futures', { futures: 97 }, ['futures range']],
    ['a huge number', { 'world.economics.fulfilment': 1e308 }, ['world.economics.fulfilment range']],
    ['a huge whole number', { 'world.customers': 1e308 }, ['world.customers range']],
    ['text for a number', { 'world.economics.cogs': '38 %' }, ['world.economics.cogs wrongType']],
    ['null', { world: null }, ['world wrongType']],
    ['an unknown key', { 'world.prospect': 3 }, ['world.prospect unknownKey']],
    ['an unknown lever', { strategies: strategy({ cupon: {} }) }, ['strategies[1].levers.cupon unknownLever']],
    ['an unknown metric', { goal: 'margn' }, ['goal unknownMetric']],
    ['a metric that needs a pair as goal', { goal: 'incrementalRoi' }, ['goal unknownMetric']],
    ['an unknown metric in a guardrail', { guardrails: [{ metric: 'x', side: 'min', limit: 0 }] }, ['guardrails[0].metric unknownMetric']],
    ['an unknown shop', { 'world.store': 'fasion' }, ['world.store unknownStore']],
    ['an unknown choice', { strategies: strategy({ coupon: { kind: 'percent' } }) }, ['strategies[1].levers.coupon.kind unknownChoice']],
    ['an unknown base', { 'world.base': { kind: 'old' } }, ['world.base.kind unknownChoice']],
    ['entries beside customers', { 'world.base': { kind: 'entries', perWeek: [5] } }, ['world.customers entriesNeedEmpty']],
    ['entries without end', { 'world.customers': 0, 'world.base': { kind: 'entries', perWeek: Array.from({ length: 6 }, () => 1_000_000) } }, ['world.base.perWeek tooManyPeople']],
    ['nobody', { 'world.customers': 0, 'world.prospects': 0 }, ['world.customers nobody']],
    ['weights', { 'world.segments': [{ ...segment, weight: 0.6 }, { ...segment, id: 'b', weight: 0.6 }] }, ['world.segments weights']],
    ['a letter twice', { strategies: [{ name: words() }, { name: words(), letter: 'B' }, { name: words(), letter: 'B' }] }, ['strategies[2].letter twice']],
    ['a segment twice', { 'world.segments': [{ ...segment, weight: 0.5 }, { ...segment, weight: 0.5 }] }, ['world.segments[1].id twice']],
    ['a day that is none', { 'world.start': '2027-02-29' }, ['world.start date']],
    ['eight strategies', { strategies: Array.from({ length: 8 }, () => ({ name: words(), levers: {} })) }, ['strategies length']],
    ['no strategy', { strategies: [] }, ['strategies length']],
    ['no name', { strategies: [{ name: words(' '), levers: {} }] }, ['strategies[0].name.en emptyText']],
    ['a long name', { strategies: [{ name: words('x'.repeat(41)), levers: {} }] }, ['strategies[0].name.en longText']],
    ['no title', { title: undefined }, ['title missing']],
    ['no version', { version: undefined }, ['version missing']],
    ['a newer version', { version: 2 }, ['version newer']],
    ['an older version', { version: 0 }, ['version tooOld']],
    ['a negative seed', { seed: -1 }, ['seed range']],
    ['a seed of another kind', { seed: true }, ['seed seed']],
    ['a script as address', { sources: [{ text: words(), url: 'javascript:alert(1)' }] }, ['sources[0].url url']],
    ['a benchmark that turns back', { benchmarks: [{ metric: 'gmv', label: words(), source: words(), points: [[2, 1], [1, 1]] }] }, ['benchmarks[0].points[1][0] notRising']],
    ['an odd key', { 'world': { 'a b"c': 1 } }, ['world["a b\\"c"] unknownKey']],
  ])('%s', (_, changes, expected) => {
    const found = problems(changes)
    expect(told(found)).toEqual(expected)
    for (const p of found) expect(problemCodes).toContain(p.code)
  })

  test('a newer version is opened as far as it is understood, where that is asked for', () => {
    const file = { ...raw(), version: 2, mood: 'bright' } as Record<string, unknown>
    file['strategies'] = [{ name: words(), levers: {} }, { name: words('B'), levers: { coupon: { value: 20, glitter: 1 }, levitation: { height: 3 } } }]
    const text = JSON.stringify(file)
    expect(readScenario(text).problems).toMatchObject([{ code: 'newer' }])
    const { scenario, newer } = readScenario(text, { newer: true }) as { scenario: Scenario; newer: Newer }
    expect(scenario.version).toBe(1)
    expect(scenario.strategies[1]!.levers).toEqual({ coupon: { value: 20 } })
    expect(newer.version).toBe(2)
    expect([...newer.unknown].sort()).toEqual(['mood', 'strategies[1].levers.coupon.glitter', 'strategies[1].levers.levitation'])
    // what is strange beyond its name is refused as before
    const wrong = readScenario(JSON.stringify({ ...file, seed: -1 }), { newer: true })
    expect(wrong.problems).toMatchObject([{ code: 'newer' }])
    // today's version is read as ever
    expect(readScenario(JSON.stringify({ ...raw(), mood: 1 }), { newer: true }).problems).toMatchObject([{ code: 'unknownKey' }])
  })

  test.each([
    ['', 1, 1], ['{', 1, 2], ['{"a": 1,}', 1, 9], ['[1 2]', 1, 4], ['{\n  "a": 01\n}', 2, 8], ['{"a":\n"x\ny"}', 2, 3], ['{} x', 1, 4], ["{'a': 1}", 1, 2],
    ['{"a": NaN}', 1, 7], ['{"a": Infinity}', 1, 7], ['{"a": "\\q"}', 1, 9],
  ])('not JSON: %j', (text, line, column) => {
    expect(readScenario(text).problems).toEqual([{ path: '', code: 'notJson', values: { line, column, ...(text === '{' && { end: 1 }) } }])
  })

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s, wherever it stands', (key) => {
    const text = JSON.stringify(raw({ 'world.economics': { x: 1 } })).replace('"x":1', `"${key}":{"cogs":0.1}`)
    expect(told(readScenario(text).problems)).toEqual([`world.economics.${key} forbiddenKey`])
    expect(({} as Record<string, unknown>).cogs).toBeUndefined()
  })

  test('1e999 is no number', () => {
    const text = JSON.stringify(raw()).replace('"scale":1', '"scale":1e999')
    expect(told(readScenario(text).problems)).toEqual(['scale notFinite'])
  })

  test('suggests the nearest name', () => {
    expect(problems({ 'world.channels': { serch: {} } })[0]!.values.nearest).toBe('search')
    expect(problems({ strategies: strategy({ coupon: { valeu: 1 } }) })[0]!.values.nearest).toBe('value')
    expect(problems({ strategies: strategy({ zzzzzz: {} }) })[0]!.values.nearest).toBeUndefined()
  })
})

describe('what is left out', () => {
  test('has defaults', () => {
    const { scenario } = readScenario('\ufeff{"version":1,"title":{"en":"a","zh-CN":"b"},"world":{}}')
    const fresh = newScenario()
    expect(scenario).toEqual({ ...fresh, title: { en: 'a', 'zh-CN': 'b' } })
    expect(Object.isFrozen(scenario!.world)).toBe(true)
  })
})

describe('as large as a file may be', () => {
  test.each([['after a value', '{"a": 1,\n"b": [1, 2', 2], ['inside a text', '{"a": 1,\n"b": "Cou', 2]])('a file cut off %s says so', (_, text, line) => {
    expect(readScenario(text).problems).toMatchObject([{ code: 'notJson', values: { line, end: 1 } }])
  })

  const big = largestFile - 8
  test.each<[string, () => string, string]>([
    ['nested lists', () => '['.repeat(big), 'tooDeep'],
    ['10,000 levels, well formed', () => '['.repeat(10_000) + ']'.repeat(10_000), 'tooDeep'],
    ['numbers', () => `[${'1,'.repeat(Math.floor(big / 2) - 4)}1]`, 'tooMany'],
    ['one open text', () => `"${'x'.repeat(big)}`, 'notJson'],
    ['one text', () => `"${'x'.repeat(big)}"`, 'wrongType'],
    ['escapes', () => `"${'\\u0041'.repeat(Math.floor(big / 6))}"`, 'wrongType'],
    ['blank lines', () => '\n'.repeat(big), 'notJson'],
    ['a number of digits', () => '1'.repeat(big), 'notJson'],
    ['many strange keys', () => `{${Array.from({ length: 99_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`, 'missing'],
    ['many bad strategies', () => `{"version":1,"strategies":[${'{"name":1},'.repeat(60_000)}1]}`, 'missing'],
    ['over the limit', () => ' '.repeat(largestFile + 1), 'tooLarge'],
  ])('%s is refused with few words', (_, make, code) => {
    const found = readScenario(make()).problems
    expect(found[0]!.code).toBe(code)
    expect(found.length).toBeLessThanOrEqual(mostProblems)
  })
})

describe('never throws', () => {
  test('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => { expect(readScenario(text).problems).toBeDefined() }), { numRuns: 2000 })
  })
  test('on any JSON, and calls JSON what JSON.parse does', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(readScenario(text).problems.every((p) => p.code !== 'notJson')).toBe(true)
    }), { numRuns: 1000 })
    const soup = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '0', '.5', 'e3', 'true', 'null', ' ', '"', '\\'), { maxLength: 12 })
    fc.assert(fc.property(soup, (pieces) => {
      const text = pieces.join('')
      let isJson = true
      try { JSON.parse(text) } catch { isJson = false }
      expect(readScenario(text).problems[0]!.code === 'notJson').toBe(!isJson)
    }), { numRuns: 5000 })
  })
  test('on any value anywhere in a file; every problem has words', () => {
    const places = [
      'version', 'title', 'title.en', 'question', 'sources', 'world', 'world.store', 'world.start', 'world.days', 'world.base', 'world.segments', 'world.channels',
      'world.channels.search', 'world.economics', 'world.tierThresholds', 'strategies', 'goal', 'guardrails', 'scale', 'futures', 'seed', 'benchmarks', 'currency',
    ]
    fc.assert(fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 5 }), (place, value) => {
      for (const p of readScenario(JSON.stringify(raw({ [place]: value }))).problems) spoken(p)
    }), { numRuns: 3000 })
  })
})

function spoken(p: Problem): void {
  expect(problemCodes).toContain(p.code)
  const en = problemText(p, 'en')
  const zh = problemText(p, 'zh-CN')
  expect(en).not.toMatch(/undefined|NaN|\[object/)
  expect(zh).not.toMatch(/undefined|NaN|\[object/)
  expect(en).toMatch(/[.?]$/)
  expect(zh).toMatch(/[。？]$/)
}

describe('in words', () => {
  const tierDiscount: Problem = { path: 'strategies[1].levers.tiers.discounts[1]', code: 'range', values: { value: 1.2, min: 0, max: 0.5, unit: 'share', nearest: 0.5 } }
  test('what, where, what is allowed, one fix', () => {
    expect(problemText(tierDiscount, 'en', 'Gold discount')).toBe('Gold discount is 120%. It must lie between 0% and 50%. Set it to 50%.')
    expect(problemText(tierDiscount, 'zh-CN', '黄金会员折扣')).toBe('黄金会员折扣不能是120%，应填0至50%，请改为50%。')
    expect(problemText(tierDiscount, 'zh-CN')).toContain('“strategies[1].levers.tiers.discounts[1]”不能是120%')
  })
  test('amounts, days, thousands', () => {
    const [p] = problems({ 'world.customers': 6e6 })
    expect(problemText(p!, 'en')).toBe('world.customers is 6,000,000. It must lie between 0 and 5,000,000. Set it to 5,000,000.')
    expect(problemText(problems({ 'world.days': 0 })[0]!, 'en')).toBe('world.days is 0 days. It must lie between 1 day and 1,095 days. Set it to 1 day.')
    expect(problemText(problems({ 'world.economics.fulfilment': -2 })[0]!, 'zh-CN')).toBe('“world.economics.fulfilment”不能是−2元，应填0至1,000元，请改为0元。')
  })
  test('each of the faults above, and the rest', () => {
    const all: Problem[] = problemCodes.map((code) => ({ path: 'a.b', code, values: { value: 1, min: 0, max: 2, nearest: 1, key: 'k', line: 1, column: 2, length: 3, most: 2, before: 2, sum: 0.9, allowed: 'a, b', expected: 'number', given: 'string', newest: 1, size: 6e7, unit: 'none', arrived: 1, whole: 2, name: 'x' } }))
    all.forEach(spoken)
    expect(problemText({ path: 'x', code: 'constructor', values: {} }, 'en')).toBe('x is wrong (constructor).')
  })
  test('paths as people write them', () => {
    expect(pathText(['strategies', 1, 'levers', 'coupon', 'rate'])).toBe('strategies[1].levers.coupon.rate')
  })
})

describe('older files', () => {
  const table: readonly Migration[] = [
    { from: -2, change: 'second', lift: (f) => ({ ...f, b: (f.a as number) + 1 }) },
    { from: -3, change: 'first', lift: ({ old, ...f }) => ({ ...f, a: old }) },
  ]
  test('are lifted step by step, in order, without touching the file', () => {
    const file = Object.freeze({ version: -3, old: 1 })
    expect(migrate(file, table, -1)).toEqual({ file: { version: -1, a: 1, b: 2 }, changes: ['first', 'second'] })
  })
  test('stop where no lift is known, and never run for ever', () => {
    expect(migrate({ version: -2, a: 1 }, table, 5)).toEqual({ file: { version: -1, a: 1, b: 2 }, changes: ['second'] })
    expect(migrate({ version: 'x' }, table).changes).toEqual([])
    expect(migrate({}, table).changes).toEqual([])
  })
  test('today there is none to lift', () => {
    expect(migrations).toEqual([])
    expect(readScenario(JSON.stringify(raw())).problems).toEqual([])
  })
})
