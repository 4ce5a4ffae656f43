/** The world as the page edits it: every value can be changed and taken back, and what counts as an assumption is what the fields say. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leverById, leverIds, type LeverId } from '../../src/levers/index.ts'
import { evidence } from '../../src/model/evidence.text.ts'
import { channelFields, marketGroups, media, mediumFields, segmentFields } from '../../src/model/market.ts'
import { economicsFields } from '../../src/model/market/shop.ts'
import { tenureField } from '../../src/scenario/defaults.ts'
import { setLever, switchLever } from '../../src/scenario/edit.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { writeScenario } from '../../src/scenario/write.ts'
import { leverDefaults, resolveMarket, settingsOf, worldOf, type SettingValue } from '../../src/scenario/resolve.ts'
import { isLive, type Fields } from '../../src/schema/field.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { readCell, itemOfRow } from '../../src/ui/tables/world-values.ts'
import { assumptionCount, assumptionGroups, leverGroups } from '../../src/ui/tables/assumptions.ts'
import { isChanged, isUsed, worldGroups, type WorldRow } from '../../src/ui/tables/world-places.ts'

const scenarios = readdirSync('scenarios').filter((name) => name !== 'schema.json').map((name) => [name, readScenario(readFileSync(`scenarios/${name}`, 'utf8')).scenario!] as const)
const beauty = scenarios.find(([name]) => name.startsWith('beauty-618'))![1]
const rowsOf = (scenario: Scenario) => worldGroups(scenario).flatMap(({ rows }) => rows)

/** A legal value unlike the one that stands there. */
function another(row: WorldRow, value: SettingValue): SettingValue {
  const item = itemOfRow(row)
  if (item) {
    const up = (value as number) + item.step
    return up <= item.max ? up : (value as number) - item.step
  }
  if (typeof value === 'boolean') return !value
  if (row.options) return row.options.find((option) => option.value !== value)!.value
  return row.field.kind === 'date' ? '2028-02-29' : Array.isArray(value) ? [...(value as readonly number[]), 3] : `${String(value)}1`
}

describe.each(scenarios)('the world of %s', (_, scenario) => {
  it.each(rowsOf(scenario).map((row) => [row.key, row] as const))('%s can be changed, is written, and can be set back', (_key, row) => {
    for (const cell of row.cells) {
      const old = cell.get(scenario)
      const wanted = another(row, old)
      const next = cell.set(scenario, wanted)
      // one segment alone is everybody
      if (row.key === 'segments.weight' && row.cells.length === 1) { expect(cell.get(next)).toBe(1); continue }
      if (typeof wanted === 'number') expect(cell.get(next)).toBeCloseTo(wanted, 9)
      else expect(cell.get(next)).toEqual(wanted)
      const reread = readScenario(writeScenario(next)).scenario!
      expect(cell.get(reread)).toEqual(cell.get(next))
      const usual = cell.usual(next)
      if (usual === undefined || row.key === 'segments.weight') continue
      expect(isChanged(cell.set(next, usual), cell)).toBe(false)
      // customers who came another way have no oldest first order to remember
      const since = row.key === 'base' ? { base: { kind: 'tenure', tenure: tenureField.default } } : {}
      if (!isChanged(scenario, cell)) expect(worldOf(cell.set(next, usual))).toEqual({ ...worldOf(scenario), ...since })
    }
  })
})

describe('assumptions', () => {
  it('are the values whose field says so, counted from the fields themselves', () => {
    const groups: readonly (readonly [keyof typeof marketGroups, string | undefined])[] = [['economics', undefined], ['demand', undefined], ['leads', undefined], ['satisfaction', undefined], ['calendar', undefined], ['price', undefined],
      ['waiting', 'promotion-calendar'], ['promotion', 'promotion-calendar'],
      ['couponResponse', 'coupon'], ['touch', 'coupon'], ['winBack', 'coupon'], ['lifeEvents', undefined], ['rivals', undefined], ['adPrices', 'ads'], ['crisis', undefined], ['goodsCost', undefined], ['membership', 'tiers'], ['pointsResponse', 'points'], ['sharing', 'referral'], ['adResponse', 'ads'], ['paths', 'ads'], ['stocking', 'stock'], ['supplyBreak', 'stock'], ['audiences', 'ads'], ['creatives', 'ads'], ['auctions', 'ads'], ['brandSearch', undefined], ['contentResponse', 'content'], ['seedingResponse', 'seeding'], ['storefront', 'storefront'], ['serviceResponse', 'service'], ['subscribing', 'subscription'], ['pool', 'private-domain']]
    const on = (lever: string) => beauty.strategies.some(({ levers }) => lever in levers && levers[lever as 'coupon']!.on !== false)
    // what counts under another choice alone is not listed
    const unsourced = (fields: Fields, now = {}) => Object.values(fields).filter((field) => field.source === 'assumption' && isLive(field, now)).length
    let expected = unsourced(segmentFields) + 2 // how customers came, and since when
    for (const [name, lever] of groups) if (lever === undefined || on(lever)) expected += unsourced(marketGroups[name], worldOf(beauty)[name])
    if (on('coupon')) expected += unsourced(mediumFields)
    if (on('referral')) expected += ['rate', 'churn', 'returns', 'basket'].length
    if (on('ads')) expected += unsourced(channelFields)
    const world = assumptionGroups(beauty, true).filter(({ id }) => !id.startsWith('lever.'))
    expect(world.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(expected)
    // the fullest of the scenarios
    for (const id of ['coupon', 'tiers', 'referral', 'ads']) expect(on(id), id).toBe(true)
  })

  it('are settings of levers too, where a strategy leaves them at their default', () => {
    const market = resolveMarket(beauty)
    const wanted = leverIds.flatMap((lever) => Object.entries(leverById[lever].fields as Fields).flatMap(([name, field]) => {
      const places = field.kind === 'list' ? field.default.map((_, k) => k) : [undefined]
      if (field.kind === 'choice' && field.options.length < 2) return []
      return places.filter((place) => /assumption/.test(field.source) && beauty.strategies.some((_, slot) => {
        const { on, settings } = settingsOf(beauty, slot, lever)
        const at = (value: unknown) => (place === undefined ? value : (value as readonly unknown[])[place])
        return on && isLive(field, settings) && JSON.stringify(at(settings[name])) === JSON.stringify(at(leverDefaults(market, lever)[name]))
      })).map((place) => `lever.${lever}.${name}${place === undefined ? '' : `.${place}`}`)
    }))
    const found = assumptionGroups(beauty, true).filter(({ id }) => id.startsWith('lever.')).flatMap(({ rows }) => rows.map(({ key }) => key))
    expect(wanted.length).toBeGreaterThan(5)
    expect(found).toEqual(wanted)
    expect(assumptionGroups(beauty, true).reduce((sum, { rows }) => sum + rows.length, 0)).toBe(assumptionCount(beauty))
    // with a source they stand there only when all are asked for
    const value = (only: boolean) => assumptionGroups(beauty, only).some(({ rows }) => rows.some(({ field }) => !/assumption/.test(field.source)))
    expect([value(true), value(false)]).toEqual([false, true])
  })

  it('of levers are changed in place, for one strategy, and go when they no longer stand at the default', () => {
    for (const { rows } of leverGroups(beauty)) for (const row of rows) for (const cell of row.cells) {
      if (cell.absent) continue
      const old = cell.get(beauty)
      const next = cell.set(beauty, another(row, old))
      expect(cell.get(next), cell.key).not.toEqual(old)
      expect(next.strategies.filter((strategy, slot) => strategy !== beauty.strategies[slot])).toHaveLength(1)
      expect(isChanged(cell.set(next, cell.usual(next)!), cell), cell.key).toBe(false)
    }
  })

  it('lose a value that the scenario sets itself', () => {
    const keys = (scenario: Scenario) => assumptionGroups(scenario, true).flatMap(({ rows }) => rows.map(({ key }) => key))
    const row = rowsOf(beauty).find(({ key }) => key === 'economics.cogs')!
    expect(keys(beauty)).toContain('economics.cogs')
    expect(keys(row.cells[0]!.set(beauty, 0.5))).not.toContain('economics.cogs')
  })

  it('are counted alike whatever was counted before: another setting, another lever, another world', () => {
    const row = rowsOf(beauty).find(({ key }) => key === 'economics.cogs')!
    const dear = row.cells[0]!.set(beauty, 0.5)
    const off = (scenario: Scenario, lever: LeverId) => scenario.strategies.reduce((now, _, slot) => switchLever(now, slot, lever, false), scenario)
    const walk = [beauty, setLever(beauty, 1, 'coupon', 'everyDays', 9), off(beauty, 'ads'), dear, off(dear, 'coupon'), beauty]
    const listed = walk.map((scenario) => assumptionGroups(scenario, true).reduce((sum, { rows }) => sum + rows.length, 0))
    expect(walk.map(assumptionCount)).toEqual(listed)
    expect(new Set(listed).size).toBeGreaterThan(3)
  })

  it('leave out what no strategy uses', () => {
    const alone = { ...beauty, strategies: [{ ...beauty.strategies[0]!, levers: {} }] }
    expect(worldGroups(alone).filter((group) => !isUsed(alone, group)).map(({ id }) => id)).toEqual(
      ['waiting', 'promotion', 'couponResponse', 'media', 'touch', 'cartResponse', 'winBack', 'membership', 'tierThresholds', 'pointsResponse', 'sharing', 'referred', 'groupBuying', 'grouped', 'flashSale', 'bigPromotion', 'channels', 'adResponse', 'audiences', 'creatives', 'auctions', 'paths', 'contentResponse', 'seedingResponse', 'storefront', 'serviceResponse', 'subscribing', 'pool', 'stocking', 'adPrices', 'supplyBreak'])
    expect(assumptionGroups(alone, false).map(({ id }) => id)).not.toContain('channels')
  })
})

describe('typed values of the world', () => {
  const fee = rowsOf(beauty).find(({ key }) => key === 'economics.fee')!
  it.each([['12', 0.12], ['15%', 0.15], ['+10%', 0.055], ['-20%', 0.04], ['１２', 0.12]])('%s', (typed, value) => {
    expect(readCell(fee, 0.05, typed)).toEqual({ value: expect.closeTo(value, 12) })
  })
  it('outside the range keeps what is typed from the desk and offers the nearest', () => {
    expect(readCell(fee, 0.05, '80')).toMatchObject({ nearest: economicsFields.fee.max, problem: { code: 'range', values: { value: 0.8, max: 0.5, unit: 'share' } } })
  })
  it('that are no number say so', () => expect(readCell(fee, 0.05, 'much')).toBeUndefined())
})

describe('the evidence that the page quotes', () => {
  const table = new Map([...readFileSync('docs/model.md', 'utf8').matchAll(/^\| (E\d+) \| (.*?) \| (.*?) \| (.*?) \|$/gm)].map(([, id, says]) => [id, says]))
  it.each(Object.keys(evidence))('%s says what the table says', (id) => {
    expect(evidence[id]!.says.en).toBe(table.get(id))
    expect(evidence[id]!.says['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
  })
  it('has a row for every source that a field names', () => {
    const fields = [...Object.values(marketGroups), segmentFields, channelFields, mediumFields].flatMap((group) => Object.values(group as Readonly<Record<string, { source: string }>>))
    const named = fields.flatMap(({ source }) => source.match(/\bE\d+\b/g) ?? [])
    expect(named.filter((id) => !evidence[id])).toEqual([])
    expect(media.length).toBe(6)
  })
})
