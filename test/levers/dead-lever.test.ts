/** No dead field: each, moved to its bounds where it counts, moves what it says it moves. */
import { beforeAll, describe, expect, it } from 'vitest'
import { leverById, leverIds, type LeverId } from '../../src/levers/index.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { isLive, type Field } from '../../src/schema/field.ts'
import { live, shops } from './live-settings.ts'
import { book, market, total, type Levers } from './play.ts'

const futures = 20
const needed = 18
const markets = Object.fromEntries(Object.entries(shops).map(([name, shop]) => [name, market(shop)])) as Record<keyof typeof shops, ReturnType<typeof market>>
const fieldsOf = (id: LeverId): Readonly<Record<string, Field>> => leverById[id].fields as unknown as Readonly<Record<string, Field>>

type Case = { readonly title: string; readonly shop: keyof typeof shops; readonly field: Field; readonly rises: boolean; readonly from: Levers; readonly to: Levers; wins: number }

/** Values to move a field to, and whether each is a rise. */
function moves(field: Field): { readonly to: unknown; readonly rises: boolean }[] {
  switch (field.kind) {
    case 'number': return [field.min, field.max].filter((v) => v !== field.default).map((v) => ({ to: v, rises: v > field.default }))
    case 'toggle': return [{ to: !field.default, rises: !field.default }]
    // "up" and "down" of a choice speak of what happens on leaving the default
    case 'choice': return field.options.filter((o) => o !== field.default).map((o) => ({ to: o, rises: true }))
    case 'list': {
      const { min, max } = field.item
      const flat = (v: number, step: number) => field.default.map((_, k) => (field.rising ? v + k * step : v))
      return [{ to: flat(min, 1), rises: false }, { to: field.rising ? flat(max - 2000, 1000) : flat(max, 0), rises: true }]
        .filter(({ to }) => JSON.stringify(to) !== JSON.stringify(field.default))
    }
  }
}

function casesOf(id: LeverId, name: string): Case[] {
  const field = fieldsOf(id)[name]
  const scene = live[id][name]
  if (scene === undefined || field.moves === undefined) return []
  const shop = scene.shop ?? 'short'
  const from: Levers = { ...scene.with, [id]: scene.own ?? {} }
  const tried = scene.to ? scene.to.map((to) => ({ to, rises: (to as number) > (field.default as number) })) : moves(field)
  return tried.map(({ to, rises }) => ({
    title: `${id}.${name} to ${JSON.stringify(to)}`, shop, field, rises, from, to: { ...from, [id]: { ...from[id], [name]: to } }, wins: 0,
  }))
}

const all = leverIds.flatMap((id) => Object.keys(fieldsOf(id)).map((name) => [id, name] as const))
const cases = all.flatMap(([id, name]) => casesOf(id, name))

beforeAll(() => {
  for (const shop of Object.keys(shops) as (keyof typeof shops)[])
    for (let replication = 0; replication < futures; replication++) {
      const known = new Map<string, ReturnType<typeof book>>()
      const run = (levers: Levers) => {
        const text = JSON.stringify(levers)
        if (!known.has(text)) known.set(text, book(markets[shop], levers, { replication }))
        return known.get(text)!
      }
      for (const one of cases) {
        if (one.shop !== shop) continue
        const { output, direction } = one.field.moves!
        const change = total(run(one.to), output) - total(run(one.from), output)
        const sign = one.field.kind === 'choice' || one.rises ? 1 : -1
        if (direction === 'either' ? change !== 0 : direction === 'up' ? sign * change > 0 : sign * change < 0) one.wins++
      }
    }
}, 300_000)

describe('29 every field', () => {
  it.each(all)('%s.%s says what it moves, and stands in the table', (id, name) => {
    const field = fieldsOf(id)[name]
    if (field.kind === 'choice' && field.options.length === 1) return
    expect(field.moves, `${id}.${name} declares nothing`).toBeDefined()
    expect(book(markets.short).names.concat('orders')).toContain(field.moves!.output)
    expect(live[id][name], `${id}.${name} has no scene`).toBeDefined()
    expect(isLive(field, { ...leverDefaults(markets.short, id), ...live[id][name].own })).toBe(true)
  })

  it.each(cases)('$title moves it in the declared direction', (one) => {
    expect(one.wins, `${one.field.moves!.output} ${one.field.moves!.direction}`).toBeGreaterThanOrEqual(needed)
  })
})
