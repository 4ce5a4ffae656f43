import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runJob } from '../../src/experiments/run.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { createCache } from '../../src/ui/state/daybook-cache.ts'

/** The story that the page opens with. */
const { scenario } = readScenario(readFileSync(new URL('../../scenarios/beauty-618-double11.json', import.meta.url), 'utf8'))

it('all futures of two whole results stay known, so that an undo and its redo run nothing', () => {
  const book = runJob({ scenario: scenario!, slot: 0, replication: 0 })
  const cache = createCache()
  const keys = ['before', 'after'].flatMap((result) => scenario!.strategies.flatMap((_, slot) => Array.from({ length: scenario!.futures }, (_, r) => `${result} ${slot} ${r}`)))
  for (const key of keys) cache.set(key, book)
  expect(keys.filter((key) => cache.get(key) === undefined)).toEqual([])
})
