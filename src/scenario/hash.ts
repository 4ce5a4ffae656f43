/** Keys of what determines numbers: equal keys, equal results. Titles, words and the way a file spells its differences do not count. */
import { textKey } from '../model/fingerprint.ts'
import type { Market } from '../model/market.ts'
import { engineVersion } from '../model/version.ts'
import { planOf, resolveMarket } from './resolve.ts'
import type { Scenario } from './scenario.ts'

/** Key of everything a result page shows as a number: market, all strategies, seed, futures, scale, goal, guardrails, engine. */
export function scenarioKey(scenario: Scenario): string {
  const { seed, futures, scale, goal, guardrails, strategies } = scenario
  return textKey(canonicalText({
    engine: engineVersion, market: marketOf(scenario), plans: strategies.map((_, slot) => planOf(scenario, slot)), seed, futures, scale, goal, guardrails,
  }))
}

/** Key of the runs of one strategy: one replication of it, under the same key, is the same daybook. */
export function strategyKey(scenario: Scenario, slot: number): string {
  return textKey(canonicalText({ engine: engineVersion, market: marketOf(scenario), plan: planOf(scenario, slot), seed: scenario.seed }))
}

/** Key of the people and their world, before any strategy: equal for all slots of a scenario. */
export function worldKey(scenario: Scenario): string {
  return textKey(canonicalText({ engine: engineVersion, market: marketOf(scenario), seed: scenario.seed }))
}

const texts = new WeakMap<object, string>()

/** The market as it is simulated; its text is long, and the same through many edits of strategies. */
function marketOf({ world }: Scenario): Market {
  const market = resolveMarket({ world })
  if (Object.isFrozen(world) && !texts.has(market)) texts.set(market, canonicalText(market))
  return market
}

/** Plain data as text with sorted keys, so that order does not count. */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const known = texts.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  const group = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(group).filter((k) => group[k] !== undefined).sort()
  return `{${keys.map((k) => `${JSON.stringify(k)}:${canonicalText(group[k])}`).join(',')}}`
}
