/** Every claim as a case: the table in the docs is what the model finds now, and whatever misses says why. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkScenario } from '../../src/scenario/check.ts'
import { scenarioOf } from './case.ts'
import { cases } from './list.ts'
import { runCase, type Ran } from './run.ts'
import { document } from './table.ts'

const wanted = [
  'C02', 'C03', 'C04', 'C09', 'C10', 'C11', 'C12', 'C13', 'C15', 'C17', 'C18', 'C19', 'C20', 'C21', 'C37', 'C38', 'C40', 'C45', 'C49', 'C51', 'C52', 'C53', 'C58', 'C66',
]
const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')
const rows = new Set([...read('requirements.md').matchAll(/^\| (S\d-\d+) \|/gm)].map(([, row]) => row))

describe('the list of cases', () => {
  it('holds every case that is asked for, once, in order', () => {
    expect(cases.map(({ id }) => id)).toEqual(wanted)
  })

  it.each(cases.map((one) => [one.id, one] as const))('%s is a scenario that the page opens, small, with rows of the plans', (_, one) => {
    for (const { world = {}, plays = {} } of [{}, ...(one.trials ?? [])]) {
      const changed = { ...one, world: { ...one.world, ...world }, plays: { ...one.plays, ...plays } }
      const checked = checkScenario(JSON.parse(JSON.stringify(scenarioOf(changed))))
      expect('problems' in checked ? checked.problems : []).toEqual([])
      expect(changed.world.customers).toBeLessThanOrEqual(5000)
    }
    expect(one.rows.filter((row) => !rows.has(row))).toEqual([])
    // a size or a direction: something that can miss
    expect(one.measures.some(({ above, below }) => above !== undefined || below !== undefined)).toBe(true)
  })
})

describe('what the model finds', () => {
  const known = new Map<string, Ran>()
  const ran = (id: string) => known.get(id) ?? known.set(id, runCase(cases.find((one) => one.id === id)!)).get(id)!

  it.each(cases.map(({ id }) => id))('%s holds, or stands as a finding with its cause', (id) => {
    const { verdict, of } = ran(id)
    expect(of.cause === undefined ? 'holds' : 'a finding', verdict).toBe(verdict === 'holds' ? 'holds' : 'a finding')
  })

  it('is what docs/cases.md says; `npm run cases` writes it anew', () => {
    expect(document(cases.map(({ id }) => ran(id)))).toBe(read('cases.md'))
  })
})
