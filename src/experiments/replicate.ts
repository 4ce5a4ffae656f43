/** The jobs of a run: every strategy in every future, all strategies of one future together. */
import type { Scenario } from '../scenario/scenario.ts'
import type { Job } from './runner.ts'

/**
 * Jobs in the order of replications, then of slots, so that a worker builds a population once and lives it under every strategy.
 * @param slots strategies to run; all of the scenario by default
 * @param futures how many replications; the scenario's by default
 */
export function jobsOf(scenario: Scenario, slots?: readonly number[], futures: number = scenario.futures): Job[] {
  const wanted = slots ?? scenario.strategies.map((_, slot) => slot)
  return Array.from({ length: futures }, (_, replication) => wanted.map((slot): Job => ({ scenario, slot, replication }))).flat()
}
