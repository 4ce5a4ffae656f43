/** What a scenario holds where its file says nothing: sizes, futures, seed, goal. In this one place. */
import { count, days, number, type Settings } from '../schema/field.ts'
import type { ArchetypeId } from './archetypes/index.ts'
import { fileVersion, type Guardrail, type Scenario, type Words } from './scenario.ts'

const assumption = 'assumption'

/** How many people, and how long. */
export const sizeFields = {
  days: days({ default: 180, min: 1, max: 1095, usual: [90, 365], source: assumption }),
  customers: count({ default: 20_000, max: 5_000_000, step: 1000, usual: [5000, 50_000], source: assumption }),
  prospects: count({ default: 180_000, max: 20_000_000, step: 1000, usual: [50_000, 500_000], source: assumption }),
} as const
/** How often, and how many real customers a simulated one stands for. */
export const runFields = {
  scale: number({ default: 1, min: 1, max: 1_000_000, step: 1, unit: 'factor', source: assumption }),
  futures: count({ default: 16, min: 1, max: 96, usual: [12, 48], source: assumption }),
} as const
/** The oldest customer of day 0 came this many days before it. */
export const tenureField = days({ default: 730, min: 1, max: 3650, source: assumption })

export type Size = Settings<typeof sizeFields>

export const defaultStart = '2027-03-01'
export const defaultSeed = 42
export const defaultStore: ArchetypeId = 'beauty'
export const defaultGoal = 'contributionMargin'
/** The shop must not run out of the cash it began with. */
export const defaultGuardrails: readonly Guardrail[] = [{ metric: 'lowestCash', side: 'min', limit: 0 }]
export const baselineName: Words = { en: 'Baseline', 'zh-CN': '基线' }
/** What a baseline without a name of its own is called once another has taken its place. */
export const formerBaseline: Words = { en: 'Old baseline', 'zh-CN': '原基线' }
/** What a fresh scenario, and a fresh strategy, is called until somebody names it. */
export const newTitle: Words = { en: 'New scenario', 'zh-CN': '新情景' }
export const newName = (letter: string): Words => ({ en: `Strategy ${letter}`, 'zh-CN': `方案${letter}` })

/** A fresh scenario of one kind of shop: the baseline alone, no lever on. */
export function newScenario(store: ArchetypeId = defaultStore): Scenario {
  const none: Words = { en: '', 'zh-CN': '' }
  return {
    version: fileVersion, title: newTitle, question: none, finding: none, shop: none, sources: [],
    world: {
      store, start: defaultStart, days: sizeFields.days.default,
      customers: sizeFields.customers.default, prospects: sizeFields.prospects.default,
    },
    strategies: [{ name: baselineName, levers: {} }],
    currency: 'CNY', goal: defaultGoal, guardrails: defaultGuardrails,
    scale: runFields.scale.default, futures: runFields.futures.default, seed: defaultSeed,
  }
}
