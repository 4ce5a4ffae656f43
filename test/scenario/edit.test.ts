/** Edits: what they change, what they leave alone, and that the file they leave can always be read, written and read again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { marketGroups, segmentFields } from '../../src/model/market.ts'
import type { Fields } from '../../src/schema/field.ts'
import { addStrategy, keepEffective, removeStrategy, renameStrategy, setFutures, setGoal, setGuardrails, setLever, setScale, setSeed, setWords, switchLever, useAsBaseline } from '../../src/scenario/edit.ts'
import { setSize, setWorld } from '../../src/scenario/edit-world.ts'
import { marksOf } from '../../src/scenario/letters.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { planOf, settingsOf, worldOf } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { writeScenario } from '../../src/scenario/write.ts'
import { scenario } from './fixtures.ts'

const two = () => addStrategy(addStrategy(scenario()))

describe('levers', () => {
  test('a field that differs is written, one that does not is dropped', () => {
    const on = switchLever(two(), 0, 'coupon', true)
    expect(on.strategies[0]!.levers).toEqual({ coupon: { on: true } })
    const set = setLever(on, 1, 'coupon', 'value', 50)
    expect(set.strategies[1]!.levers).toEqual({ coupon: { value: 50 } })
    expect(setLever(set, 1, 'coupon', 'value', 30).strategies[1]!.levers).toEqual({})
    expect(set.strategies[2]).toBe(on.strategies[2])
  })
  test('a lever that is off stays off, and keeps its settings', () => {
    const set = setLever(two(), 1, 'coupon', 'value', 50)
    expect(set.strategies[1]!.levers).toEqual({ coupon: { on: false, value: 50 } })
    expect(planOf(set, 1).levers).toEqual({})
    const on = switchLever(set, 1, 'coupon', true)
    expect(on.strategies[1]!.levers).toEqual({ coupon: { value: 50 } })
    expect(planOf(on, 1).levers.coupon).toMatchObject({ value: 50, minimum: 199 })
  })
  test('what a strategy does not say follows the baseline; what it says stays', () => {
    const set = setLever(switchLever(two(), 0, 'ads', true), 1, 'ads', 'search', 900)
    const later = setLever(setLever(set, 0, 'ads', 'feed', 400), 0, 'ads', 'search', 900)
    expect(settingsOf(later, 1, 'ads').settings).toMatchObject({ search: 900, feed: 400 })
    expect(settingsOf(later, 2, 'ads').settings).toMatchObject({ search: 900, feed: 400 })
    expect(settingsOf(setLever(later, 0, 'ads', 'search', 100), 1, 'ads').settings.search).toBe(900)
    expect(settingsOf(switchLever(later, 0, 'ads', false), 2, 'ads').on).toBe(false)
  })
  test('differs names fields, and on', () => {
    const set = setLever(switchLever(two(), 1, 'coupon', true), 1, 'coupon', 'value', 50)
    expect([...settingsOf(set, 1, 'coupon').differs].sort()).toEqual(['on', 'value'])
    expect(settingsOf(set, 0, 'coupon').differs.size).toBe(0)
  })
  test('values move into their range; lists rise', () => {
    expect(settingsOf(setLever(two(), 1, 'coupon', 'rate', 15), 1, 'coupon').settings.rate).toBe(0.9)
    expect(settingsOf(setLever(two(), 1, 'coupon', 'validDays', 3.6), 1, 'coupon').settings.validDays).toBe(4)
    expect(settingsOf(setLever(two(), 1, 'coupon', 'value', NaN), 1, 'coupon').settings.value).toBe(30)
    expect(settingsOf(setLever(two(), 1, 'tiers', 'thresholds', [900, 800, 1e9]), 1, 'tiers').settings.thresholds).toEqual([900, 950, 100_000])
    expect(settingsOf(setLever(two(), 1, 'tiers', 'thresholds', [1e9, 1e9, 1e9]), 1, 'tiers').settings.thresholds).toEqual([99_900, 99_950, 100_000])
    expect(() => setLever(two(), 1, 'coupon', 'constructor', 1)).toThrow(RangeError)
    expect(() => setLever(two(), 9, 'coupon', 'value', 1)).toThrow(RangeError)
  })
  test('amounts of the real shop are divided by the scale', () => {
    const set = setLever(setLever(switchLever(switchLever(setScale(scenario(), 10), 0, 'ads', true), 0, 'coupon', true), 0, 'ads', 'search', 800), 0, 'coupon', 'quota', 4)
    const plan = planOf(set, 0).levers
    expect([plan.ads!.search, plan.ads!.toDay, plan.coupon!.quota, plan.coupon!.value]).toEqual([80, 1095, 1, 30])
    expect(planOf(setLever(set, 0, 'coupon', 'quota', 0), 0).levers.coupon!.quota).toBe(0)
    expect(settingsOf(set, 0, 'ads').settings.search).toBe(800)
  })
  test('tier thresholds come from the kind of shop', () => {
    const set = switchLever(scenario({ 'world.store': 'snack' }), 0, 'tiers', true)
    expect(planOf(set, 0).levers.tiers!.thresholds).toEqual([200, 500, 1200])
    expect(planOf(setWorld(set, ['store'], 'fresh'), 0).levers.tiers!.thresholds).toEqual([800, 2500, 6000])
    const written = scenario({ 'world.store': 'beauty', 'strategies.0.levers.tiers': { thresholds: [600, 1500, 4000] } })
    expect(planOf(setWorld(written, ['store'], 'snack'), 0).levers.tiers!.thresholds).toEqual([200, 500, 1200])
    const chosen = scenario({ 'world.store': 'beauty', 'strategies.0.levers.tiers': { thresholds: [700, 1500, 4000] } })
    expect(planOf(setWorld(chosen, ['store'], 'snack'), 0).levers.tiers!.thresholds).toEqual([700, 1500, 4000])
  })
})

describe('strategies', () => {
  test('are added empty or as copies, up to seven, and removed', () => {
    const set = switchLever(two(), 1, 'referral', true)
    const copy = addStrategy(set, 1, { en: 'Copy', 'zh-CN': '副本' })
    expect(copy.strategies[3]).toEqual({ name: { en: 'Copy', 'zh-CN': '副本' }, levers: { referral: { on: true } } })
    expect(two().strategies.map((s) => s.name.en)).toEqual(['Baseline', 'Strategy A', 'Strategy B'])
    expect(removeStrategy(copy, 1).strategies).toEqual([copy.strategies[0], { ...copy.strategies[2], letter: 'B' }, { ...copy.strategies[3], letter: 'C' }])
    expect(removeStrategy(copy, 3).strategies).toEqual(copy.strategies.slice(0, 3))
    expect(() => removeStrategy(copy, 0)).toThrow(RangeError)
    let full = two()
    while (full.strategies.length < 7) full = addStrategy(full)
    expect(() => addStrategy(full)).toThrow(RangeError)
  })
  test('are renamed in both languages; a blank name changes nothing', () => {
    expect(renameStrategy(two(), 1, ' 会员 ').strategies[1]!.name).toEqual({ en: '会员', 'zh-CN': '会员' })
    expect(renameStrategy(two(), 1, ' ')).toEqual(two())
    expect(renameStrategy(two(), 1, '😀'.repeat(30)).strategies[1]!.name.en).toBe('😀'.repeat(20))
    expect(renameStrategy(two(), 1, `${'x'.repeat(39)}😀`).strategies[1]!.name.en).toBe('x'.repeat(39))
  })
})

describe('another baseline', () => {
  const shop = () => {
    let made = addStrategy(setLever(switchLever(two(), 0, 'coupon', true), 0, 'coupon', 'value', 40))
    made = setLever(switchLever(made, 1, 'ads', true), 1, 'ads', 'search', 300)
    made = switchLever(setLever(switchLever(made, 2, 'referral', true), 2, 'referral', 'inviterReward', 25), 2, 'coupon', false)
    return removeStrategy(setLever(addStrategy(made), 3, 'coupon', 'minimum', 99), 1)
  }
  test('leaves every plan as it was; only places change', () => {
    const before = shop()
    for (const slot of [1, 2, 3]) {
      const after = useAsBaseline(before, slot)
      const from = [0, 1, 2, 3].map((place) => (place === 0 ? slot : place === slot ? 0 : place))
      expect(from.map((_, place) => planOf(after, place))).toEqual(from.map((place) => planOf(before, place)))
      expect(marksOf(after)).toEqual(marksOf(before))
      expect(readScenario(writeScenario(after)).scenario).toEqual(after)
    }
  })
  test('keeps names that were given; a mere Baseline becomes the old one, and back', () => {
    const after = useAsBaseline(shop(), 1)
    expect(after.strategies.map(({ name }) => name.en)).toEqual(['Strategy B', 'Old baseline', 'Strategy C', 'Strategy D'])
    const back = useAsBaseline(after, 1)
    expect(back.strategies.map(({ name }) => name.en)).toEqual(['Baseline', 'Strategy B', 'Strategy C', 'Strategy D'])
    expect(back).toEqual(shop())
    expect(() => useAsBaseline(shop(), 0)).toThrow(RangeError)
  })
  test('strategies that follow the baseline may keep what they had', () => {
    const before = setLever(two(), 2, 'coupon', 'value', 50)
    const after = switchLever(before, 0, 'coupon', true)
    expect([1, 2].map((slot) => settingsOf(after, slot, 'coupon').on)).toEqual([true, false])
    const kept = keepEffective(after, before, [1], 'coupon')
    expect([1, 2].map((slot) => planOf(kept, slot))).toEqual([1, 2].map((slot) => planOf(before, slot)))
    expect(kept.strategies[0]).toEqual(after.strategies[0])
  })
})

describe('the world', () => {
  test('holds only what differs from the kind of shop', () => {
    const set = setWorld(setWorld(scenario(), ['economics', 'cogs'], 0.5), ['channels', 'search', 'halfLife'], 4)
    expect(set.world).toMatchObject({ economics: { cogs: 0.5 }, channels: { search: { halfLife: 4 } } })
    const back = setWorld(setWorld(set, ['economics', 'cogs'], 0.38), ['channels', 'search', 'halfLife'], undefined)
    expect(back).toEqual(scenario())
    expect(() => setWorld(scenario(), ['economics', 'profit'], 1)).toThrow(RangeError)
    expect(() => setWorld(scenario(), ['start'], '2027-13-01')).toThrow(RangeError)
    expect(() => setWorld(scenario(), ['store'], '__proto__')).toThrow(RangeError)
  })
  test('segments: weights keep adding to 1', () => {
    const set = setWorld(scenario(), ['segments', 0, 'weight'], 0.6)
    expect(set.world.segments!.map((s) => s.weight).reduce((a, b) => a + b)).toBeCloseTo(1, 12)
    expect(set.world.segments![0]!.weight).toBe(0.6)
    expect(set.world.segments![1]!.weight / set.world.segments![2]!.weight).toBeCloseTo(0.25 / 0.18, 3)
    expect(setWorld(set, ['segments'], undefined)).toEqual(scenario())
    expect(setWorld(scenario(), ['segments', 1, 'basket'], 99).world.segments![1]!.basket).toBe(99)
    expect(() => setWorld(scenario(), ['segments', 9, 'basket'], 99)).toThrow(RangeError)
  })
  test('sizes: somebody always remains', () => {
    const set = setSize(setSize(scenario(), { customers: 0 }), { prospects: 0, days: 9999 })
    expect(set.world).toMatchObject({ customers: 1, prospects: 0, days: 1095 })
    const entries = setWorld(set, ['base'], { kind: 'entries', perWeek: [3] })
    expect(entries.world.customers).toBe(0)
    expect(setSize(entries, { customers: 50 }).world.customers).toBe(0)
    expect(setWorld(entries, ['base'], undefined).world.customers).toBe(20_000)
  })
  test('another kind of shop brings its own people, and keeps the days', () => {
    const set = setWorld(setWorld(setWorld(scenario(), ['economics', 'cogs'], 0.5), ['days'], 90), ['store'], 'fresh')
    expect(worldOf(set).economics.cogs).toBe(0.66)
    expect(set.world.days).toBe(90)
  })
})

test('run settings', () => {
  expect(setSeed(scenario(), 7).seed).toBe(7)
  expect(setSeed(scenario(), '双11').seed).toBe('双11')
  expect(setSeed(scenario(), -7).seed).toBe(42)
  expect(setFutures(scenario(), 1000).futures).toBe(96)
  expect(setGoal(scenario(), 'gmv').goal).toBe('gmv')
  expect(setGoal(scenario(), 'incrementalRoi').goal).toBe('contributionMargin')
  expect(setGuardrails(scenario(), []).guardrails).toEqual([])
  expect(setWords(scenario(), { title: { en: '', 'zh-CN': '' } }).title.en).toBe('New scenario')
})

test('a list that must rise stays within its range, however close its places lie', () => {
  const edited = setLever(scenario(), 0, 'tiers', 'thresholds', [0, 5, 9])
  expect(edited.strategies[0].levers.tiers!.thresholds).toEqual([0, 5, 9])
  const pushed = setLever(scenario(), 0, 'tiers', 'thresholds', [100_000, 100_000, 100_000])
  expect(pushed.strategies[0].levers.tiers!.thresholds).toEqual([99_900, 99_950, 100_000])
})

describe('properties', () => {
  const value = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constantFrom('amount', 'rate', 'push', 'x', undefined, null), fc.array(fc.double(), { maxLength: 4 }))
  const id = fc.constantFrom(...leverIds)
  const field = id.chain((lever) => fc.record({ lever: fc.constant(lever), name: fc.constantFrom(...Object.keys(leverById[lever].fields as Fields)) }))
  const slot = (s: Scenario, n: number) => n % s.strategies.length
  const worldField = fc.constantFrom(...Object.entries(marketGroups).flatMap(([g, fields]) => Object.keys(fields).map((f) => [g, f])))
  type Edit = (s: Scenario) => Scenario
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.tuple(fc.nat(6), field, value).map(([n, { lever, name }, v]): Edit => (s) => setLever(s, slot(s, n), lever, name, v)),
    fc.tuple(fc.nat(6), id, fc.boolean()).map(([n, lever, on]): Edit => (s) => switchLever(s, slot(s, n), lever, on)),
    fc.nat(6).map((n): Edit => (s) => (s.strategies.length < 7 ? addStrategy(s, slot(s, n)) : s)),
    fc.nat(6).map((n): Edit => (s) => (slot(s, n) > 0 ? removeStrategy(s, slot(s, n)) : s)),
    fc.nat(6).map((n): Edit => (s) => (slot(s, n) > 0 ? useAsBaseline(s, slot(s, n)) : s)),
    fc.tuple(fc.nat(6), fc.string({ unit: 'grapheme', maxLength: 60 })).map(([n, name]): Edit => (s) => renameStrategy(s, slot(s, n), name)),
    fc.tuple(worldField, value).map(([path, v]): Edit => (s) => setWorld(s, path, v)),
    fc.tuple(fc.nat(4), fc.constantFrom(...Object.keys(segmentFields)), value).map(([g, f, v]): Edit => (s) => setWorld(s, ['segments', g % worldOf(s).segments.length, f], v)),
    fc.constantFrom('fashion', 'snack', 'fresh').map((store): Edit => (s) => setWorld(s, ['store'], store)),
    fc.record({ customers: fc.double(), prospects: fc.double(), days: fc.double() }).map((size): Edit => (s) => setSize(s, size)),
    fc.constantFrom({ kind: 'cohort' }, { kind: 'entries', perWeek: [1, 2] }, undefined).map((base): Edit => (s) => setWorld(s, ['base'], base)),
    fc.oneof(fc.double(), fc.string()).map((seed): Edit => (s) => setSeed(s, seed)),
    fc.double().map((n): Edit => (s) => setScale(setFutures(s, n), n)),
  )

  test('after any edits the file is readable, and read again it is the same', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const edited = edits.reduce((s, e) => e(s), scenario())
      const text = writeScenario(edited)
      const read = readScenario(text)
      expect(read.problems).toEqual([])
      expect(read.scenario).toEqual(edited)
      expect(writeScenario(read.scenario!)).toBe(text)
      expect(Object.isFrozen(edited.world)).toBe(true)
    }), { numRuns: 400 })
  })
  test('an edit of one strategy leaves every other as it was', () => {
    fc.assert(fc.property(fc.nat(1), field, value, (n, { lever, name }, v) => {
      const before = switchLever(two(), 0, 'ads', true)
      const after = setLever(before, n + 1, lever, name, v)
      for (const other of [0, 1, 2].filter((k) => k !== n + 1)) expect(planOf(after, other)).toEqual(planOf(before, other))
    }))
  })
  test('a lever set twice to a value is set once', () => {
    fc.assert(fc.property(field, value, ({ lever, name }, v) => {
      const once = setLever(two(), 1, lever, name, v)
      expect(setLever(once, 1, lever, name, settingsOf(once, 1, lever).settings[name])).toEqual(once)
    }))
  })
})
