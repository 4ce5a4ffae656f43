/** Rules of the firm see what a firm sees: no latent life, no rate, no label, no cause. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { eachInAudience, type Audience } from '../../src/levers/coupon/audience.ts'
import { cellsOf, dueDay, isDue, type Trigger } from '../../src/levers/journeys/due.ts'
import { leverIds } from '../../src/levers/index.ts'
import { firmView, type Firm } from '../../src/model/firm.ts'
import { byte, fillProperty, half, word } from '../../src/model/record.ts'
import { market, play } from './play.ts'

/** Files of the levers that decide for the firm; all else there is how people respond. */
const firmSide = ['coupon/audience.ts', 'tiers/keep.ts', 'points/hoarding.ts', 'referral/who.ts', 'group-buy/seeds.ts', 'flash-sale/audience.ts', 'seeding/own.ts', 'private-domain/partners.ts', 'journeys/due.ts']
const hidden = ['alive', 'dead', 'lambda', 'zeta', 'dropout', 'label', 'cause', 'channel', 'flags', 'segment', 'dealProne', 'shareProne', 'pantry', 'reference', 'population', 'world'] as const

describe('34 the firm', () => {
  it.each(firmSide)('%s imports the firm’s view and names of draws, nothing else of the model', (file) => {
    const text = readFileSync(`src/levers/${file}`, 'utf8')
    const imports = [...text.matchAll(/^import (.+) from '(.+)'$/gm)].map(([, what, from]) => [what, from])
    expect(imports.length).toBeGreaterThan(0)
    for (const [what, from] of imports) {
      if (from === '../../model/firm.ts') expect(what).toBe('type { Firm }')
      else expect([what, from]).toEqual(['{ purposes }', '../../model/random.ts'])
    }
    expect(text).not.toMatch(/\bimport\(|\bworld\b|\bpopulation\b|\bas unknown\b/)
  })

  it('every file that takes the firm’s view and no world stands in that list', () => {
    const taking = leverIds.flatMap((id) => readdirSync(`src/levers/${id}`).filter((f) => f.endsWith('.ts')).map((f) => `${id}/${f}`))
      .filter((file) => /\bFirm\b/.test(readFileSync(`src/levers/${file}`, 'utf8')))
    expect(taking).toEqual(firmSide)
  })

  it('has a view without anything latent, by type and by key', () => {
    expectTypeOf<Extract<keyof Firm, (typeof hidden)[number]>>().toEqualTypeOf<never>()
    const { world } = play(market({ customers: 20, days: 5 }))
    expect(Object.keys(firmView(world)).sort()).toEqual([
      'firstOrder', 'inPool', 'lastOrder', 'lastingLot', 'lot', 'nextOwnDay', 'orders', 'ordersInHalfYear', 'points', 'reasonTold', 'score', 'scoreDay', 'size', 'spent', 'takes', 'tier', 'touchesInWeek', 'usedPoints', 'visitorLastingLot', 'visitorLot', 'visitorTakes',
    ])
    for (const value of Object.values(firmView(world))) expect(typeof value).toBe('function')
  })

  it('chooses the same people when everything it cannot see is another', () => {
    const rules: Audience[] = (['everyone', 'silent', 'longestSilent', 'tier'] as const).flatMap((audience) =>
      ['threshold', 'winback'].map((template) => ({ template, audience, silentDays: 10, silentShare: 0.3, fromTier: 1, share: 0.7, quota: audience === 'silent' ? 25 : 0 })))
    const { world } = play(market({ customers: 400, days: 60, base: { kind: 'tenure', tenure: 300 } }), { tiers: { thresholds: [100, 300, 900] } })
    const choose = () => rules.map((rule) => {
      const rows: number[] = []
      eachInAudience(firmView(world), world.day, rule, (row) => rows.push(row))
      return rows
    })
    const before = choose()
    for (const rows of before.slice(0, 6)) expect(rows.length).toBeGreaterThan(10)
    const { population } = world
    for (let row = 0; row < population.count; row++) {
      population.flags[row] ^= 3
      population.lambda[row] = 1
      population.dropout[half(row)] = 65535 - population.dropout[half(row)]
      population.channel[byte(row)] = 5
      population.pantry[word(row)] = 12345
      population.reference[half(row)] = 1
    }
    expect(choose()).toEqual(before)
    fillProperty(population.lastOrder, 0, population.count, world.day)
    expect(choose()).not.toEqual(before)
  })
})

describe('5.4 audiences', () => {
  const { world } = play(market({ customers: 400, days: 60, base: { kind: 'tenure', tenure: 300 } }), { tiers: { thresholds: [100, 300, 900] } })
  const rule: Audience = { template: 'threshold', audience: 'everyone', silentDays: 30, silentShare: 1 / 3, fromTier: 2, share: 1, quota: 0 }
  const chosen = (change: Partial<Audience>): number[] => {
    const rows: number[] = []
    eachInAudience(firmView(world), world.day, { ...rule, ...change }, (row) => rows.push(row))
    return rows
  }
  const silence = (row: number) => world.day - world.population.lastOrder[half(row)]

  it('are those they are called by', () => {
    const all = chosen({})
    expect(all).toHaveLength(400)
    expect(chosen({ audience: 'silent' })).toEqual(all.filter((row) => silence(row) >= 30))
    expect(chosen({ template: 'winback' })).toEqual(all.filter((row) => silence(row) >= 30))
    expect(chosen({ audience: 'tier' })).toEqual(all.filter((row) => world.tier!.values[byte(row)] >= 2))
    const third = chosen({ audience: 'longestSilent' })
    expect(Math.abs(third.length - 400 / 3)).toBeLessThan(12)
    const shortest = Math.min(...third.map(silence))
    expect(all.every((row) => third.includes(row) || silence(row) <= shortest)).toBe(true)
  })

  it('stop at the quota exactly, by lot and not by row', () => {
    for (const quota of [1, 37, 399]) expect(chosen({ quota })).toHaveLength(quota)
    expect(chosen({ quota: 500 })).toHaveLength(400)
    const some = chosen({ quota: 100 })
    expect(Math.abs(some.filter((row) => row < 200).length - 50)).toBeLessThan(4 * Math.sqrt(100 * 0.25 * 0.75))
    // a smaller quota keeps a part of the larger one's people
    expect(chosen({ quota: 50 }).every((row) => some.includes(row))).toBe(true)
  })
})

describe('16 rules', () => {
  it('fall due for the same people on the same days when everything they cannot see is another', () => {
    const { world } = play(market({ customers: 400, days: 60, base: { kind: 'tenure', tenure: 300 } }), { journeys: { rfm: 'sms', value: 'sms' } })
    const { population } = world
    const triggers: Trigger[] = [{ kind: 'first', days: 5, onlyOne: true }, { kind: 'silent', days: 30 }, { kind: 'score', below: 0.6 }, { kind: 'runOut', lead: 3, cycle: 30 }, { kind: 'ownDay', lead: 3 }]
    const decide = () => {
      const firm = firmView(world)
      const cellOf = cellsOf(firm, world.day)
      return Array.from({ length: population.count }, (_, row) => {
        const since = firm.lastOrder(row)!
        return [JSON.stringify(cellOf(row)), ...triggers.flatMap((trigger) => [dueDay(firm, trigger, row, since), isDue(firm, trigger, { place: 1, medium: 'sms', orders: 2, spent: 10_000 }, row, since)])].join()
      })
    }
    const before = decide()
    expect(new Set(before).size).toBeGreaterThan(50)
    for (let row = 0; row < population.count; row++) {
      population.flags[row] ^= 3
      population.lambda[row] = 1
      population.zeta[word(row)] = 1
      population.dropout[half(row)] = 65535 - population.dropout[half(row)]
      population.channel[byte(row)] = 5
      population.segment[byte(row)] = 0
      population.pantry[word(row)] = 12345
    }
    expect(decide()).toEqual(before)
  })
})
