/** Every claim as a case: the table in the docs is what the model finds now, and whatever misses says why. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkScenario } from '../../src/scenario/check.ts'
import { scenarioOf } from './case.ts'
import { cases } from './list.ts'
import type { Ran } from './run.ts'
import { document } from './table.ts'

const wanted = [
  'C02', 'C03', 'C04', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'C15', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22', 'C26', 'C30', 'C34', 'C37', 'C38', 'C40', 'C42', 'C44', 'C45', 'C49', 'C51', 'C52', 'C53', 'C55', 'C58', 'C59', 'C60', 'C65', 'C66',
]
const root = resolve(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')
const rows = new Set([...read('requirements.md').matchAll(/^\| (S\d-\d+) \|/gm)].map(([, row]) => row))

describe('the list of cases', () => {
  it('holds every case that is asked for, once, in order', () => {
    expect(cases.map(({ id }) => id)).toEqual(wanted)
  })

  it.each(cases.map((one) => [one.id, one] as const))('%s is a scenario that the page opens, small, with rows of the plans and something that can miss', (_, one) => {
    for (const { world = {}, plays = {} } of [{}, ...(one.trials ?? [])]) {
      const changed = { ...one, world: { ...one.world, ...world }, plays: { ...one.plays, ...plays } }
      const checked = checkScenario(JSON.parse(JSON.stringify(scenarioOf(changed))))
      expect('problems' in checked ? checked.problems : []).toEqual([])
      expect(changed.world.customers).toBeLessThanOrEqual(5000)
    }
    expect(one.rows.filter((row) => !rows.has(row))).toEqual([])
    expect(one.measures.some(({ above, below }) => above !== undefined || below !== undefined)).toBe(true)
  })
})

describe('what the model finds', () => {
  let ran: readonly Ran[]

  // built, the cases run at the program's own pace
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shapan-cases-'))
    await build({
      root, configFile: false, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
      build: { ssr: 'test/cases/share.ts', target: 'node20', minify: false, outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'share.mjs' } } },
    })
    const lanes = ['0', '1']
    const shares = await Promise.all(lanes.map((lane) => promisify(execFile)(process.execPath, [join(folder, 'share.mjs'), lane, `${lanes.length}`])))
    rmSync(folder, { recursive: true })
    const found = shares.map(({ stdout }) => JSON.parse(stdout) as readonly Ran[])
    // what is no data of a case (its measures) comes from here
    ran = cases.map((of, k) => ({ ...found[k % lanes.length][Math.floor(k / lanes.length)], of }))
  }, 300_000)

  it.each(wanted.map((id, k) => [id, k] as const))('%s holds, or stands as a finding with its cause', (_, k) => {
    const { verdict, of } = ran[k]
    expect(of.cause === undefined ? 'holds' : 'a finding', verdict).toBe(verdict === 'holds' ? 'holds' : 'a finding')
  })

  it('is what docs/cases.md says; `npm run cases` writes it anew', () => {
    expect(document(ran)).toBe(read('cases.md'))
  })
})
