/** Effects of single changes: what is run, what is not run again, and how the pair is told. */
import { expect, test } from 'vitest'
import type { Done, Failed, Job, Runner } from '../../src/experiments/runner.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setFutures, setLever, switchLever } from '../../src/scenario/edit.ts'
import { settingsOf } from '../../src/scenario/resolve.ts'
import { createEffects } from '../../src/ui/state/effects.ts'
import { pairWords } from '../../src/ui/parts/version-results.ts'
import { bookOf } from '../metrics/books.ts'

/** A strategy earns a thousand fen per yuan of its coupon, on luck that all share. */
function runnerOf(): Runner & { readonly jobs: Job[] } {
  const jobs: Job[] = []
  return {
    jobs,
    async run(wanted: readonly Job[], report: (ended: Done | Failed) => void) {
      for (const job of wanted) {
        jobs.push(job)
        const { on, settings } = settingsOf(job.scenario, job.slot, 'coupon')
        report({ job, book: bookOf(2, { contribution: [job.replication * 100 + (on ? (settings['value'] as number) * 1000 : 0)] }) })
      }
    },
    close() {},
  }
}
const small = setFutures(newScenario(), 12)
const before = setLever(switchLever(addStrategy(addStrategy(small)), 2, 'coupon', true), 2, 'coupon', 'value', 20)
const change = { before, alone: setLever(before, 2, 'coupon', 'value', 30), mark: 2 }
const nothing = () => []

test('runs the strategy before and after over its baseline, and tells the paired difference', async () => {
  const runner = runnerOf()
  const effects = createEffects(() => runner, nothing)
  expect(effects.of(change)).toBeUndefined()
  await effects.run([change])
  const found = effects.of(change)!
  expect(found.before).toHaveLength(12)
  expect(pairWords(before, found.before, found.after)).toEqual({ difference: '+¥100 (8 of 10 futures: +100 … +100)', wins: 'ahead in 12 of 12' })
  expect(effects.get()).toEqual({ running: undefined, share: 0 })
  // the baseline and the strategy as it was are known by now
  const ran = runner.jobs.length
  const other = { ...change, alone: setLever(before, 2, 'coupon', 'value', 25) }
  await effects.run([other])
  expect(runner.jobs.length - ran).toBe(12)
  await effects.run([change, other])
  expect(runner.jobs.length - ran).toBe(12)
})

test('what was run elsewhere on the page is not run again', async () => {
  const runner = runnerOf()
  const effects = createEffects(() => runner, (scenario, slot) => (settingsOf(scenario, slot, 'coupon').settings['value'] === 20 ? Array.from({ length: 12 }, () => bookOf(2)) : []))
  await effects.run([change])
  expect(runner.jobs.every(({ scenario, slot }) => slot === 0 || settingsOf(scenario, slot, 'coupon').settings['value'] === 30)).toBe(true)
})

test('a change of the baseline is told of the baseline alone', async () => {
  const runner = runnerOf()
  const effects = createEffects(() => runner, nothing)
  const base = { before, alone: setLever(switchLever(before, 0, 'coupon', true), 0, 'coupon', 'value', 5), mark: 0 }
  await effects.run([base])
  expect(runner.jobs.every(({ slot }) => slot === 0)).toBe(true)
  expect(pairWords(before, effects.of(base)!.before, effects.of(base)!.after).difference).toMatch(/^\+¥50 /)
})

test('a goal without a value is told as a dash', () => {
  const none = Array.from({ length: 12 }, () => bookOf(2))
  expect(pairWords({ ...before, goal: 'aov' }, none, none)).toEqual({ difference: '–', wins: '' })
})
