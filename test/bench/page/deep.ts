/** A slice of the deepest run: one future of each of seven strategies on one thread, with the function that page and command line run. */
import { jobsOf } from '../../../src/experiments/replicate.ts'
import { runJob } from '../../../src/experiments/run.ts'
import { newScenario } from '../../../src/scenario/defaults.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { row, seconds, told, type Row } from './row.ts'

const coupon = { value: 30 }
const ads = { search: 800, feed: 500 }
/** Each lever alone, two that are often played together, and all four. */
const played: readonly Scenario['strategies'][number]['levers'][] = [{}, { coupon }, { tiers: {} }, { referral: {} }, { ads }, { coupon, tiers: {} }, { coupon, tiers: {}, referral: {}, ads }]
const futures = 48
const cores = 2

/** A beauty shop for a year. */
function deepest(customers: number): Scenario {
  const base = newScenario('beauty')
  const [{ name }] = base.strategies as [Scenario['strategies'][number]]
  return { ...base, futures, world: { ...base.world, customers, prospects: customers * 9, days: 365 }, strategies: played.map((levers) => ({ name, levers })) }
}

/** Seconds of processor time, which a busy machine disturbs less than the clock on the wall. */
function lived(scenario: Scenario): number {
  const begin = process.cpuUsage()
  for (const job of jobsOf(scenario, scenario.strategies.map((_, slot) => slot), 1)) runJob(job)
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}

export function deep(): readonly Row[] {
  // the engine is compiled by then
  lived(deepest(5000))
  const slice = lived(deepest(200_000))
  return [
    told(`deep run, one future of ${played.length} strategies on one thread (processor time)`, seconds(slice)),
    row(`deep run of ${futures} futures, reckoned from it for ${cores} cores`, (slice * futures) / cores, 180_000, seconds),
  ]
}
