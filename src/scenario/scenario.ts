/** The shareable file, as plain data: one world, up to seven strategies, a goal. Frozen; an edit makes a new one. */
import type { LeverId } from '../levers/index.ts'
import type { Base, Channel, Medium, Segment, marketGroups } from '../model/market.ts'
import type { ChannelResponse, MediumResponse } from '../model/market.ts'
import type { Settings } from '../schema/field.ts'
import type { Letter } from './letters.ts'

/** The version of the file format; `migrations.ts` lifts older files. */
export const fileVersion = 1
/** The money of the shop: it changes the sign before amounts, never a number. */
export const currencies = ['CNY', 'USD', 'none'] as const
export type Currency = (typeof currencies)[number]
/** A text in each language of the page. */
export type Words = { readonly en: string; readonly 'zh-CN': string }
export type Source = { readonly text: Words; readonly url?: string }

/** What the file says of the world: a kind of shop, and whatever differs from it. Amounts in yuan. */
export type WorldFile = {
  readonly store: string
  readonly start: string
  readonly days: number
  readonly customers: number
  readonly prospects: number
  readonly base?: Base
  readonly segments?: readonly Segment[]
  readonly channels?: Readonly<Partial<Record<Channel, Partial<ChannelResponse>>>>
  readonly media?: Readonly<Partial<Record<Medium, Partial<MediumResponse>>>>
  readonly referred?: Partial<Pick<ChannelResponse, 'rate' | 'churn' | 'returns' | 'basket'>>
  readonly grouped?: Partial<Pick<ChannelResponse, 'rate' | 'churn' | 'returns' | 'basket'>>
  readonly tierThresholds?: readonly [number, number, number]
} & { readonly [G in keyof typeof marketGroups]?: Partial<Settings<(typeof marketGroups)[G]>> }

/** One lever of one strategy: what differs from the baseline. `on: false` switches it off; a lever that stands here without `on` is on. */
export type LeverFile = { readonly on?: boolean } & Readonly<Record<string, unknown>>
export type Strategy = {
  readonly name: Words
  /** The letter it bears where that is not the one of its place, because others were removed. */
  readonly letter?: Letter
  readonly levers: Readonly<Partial<Record<LeverId, LeverFile>>>
}
export type Guardrail = { readonly metric: string; readonly side: 'min' | 'max'; readonly limit: number }
/** A line from outside the model, drawn over the absolute curve of one metric. Day n is the close of the n-th day: the first day is 1. */
export type Benchmark = { readonly metric: string; readonly label: Words; readonly points: readonly (readonly [day: number, value: number])[]; readonly source: Words }

export type Scenario = {
  readonly version: number
  readonly title: Words
  readonly question: Words
  readonly finding: Words
  readonly shop: Words
  readonly sources: readonly Source[]
  readonly world: WorldFile
  /** Slot 0 is the baseline; slots 1 to 6 hold only what differs from it. */
  readonly strategies: readonly Strategy[]
  /** Where the model speaks of yuan, a shop with another currency counts in that. */
  readonly currency: Currency
  readonly goal: string
  readonly guardrails: readonly Guardrail[]
  /** How many real customers one simulated customer stands for; ad budgets and quotas stand in the file at real size. */
  readonly scale: number
  readonly futures: number
  readonly seed: number | string
  readonly benchmarks?: readonly Benchmark[]
}

/** The most strategies beside the baseline. */
export const mostStrategies = 6
/** Something wrong in a file: where, what, and what is allowed; put into words by the page and the command line. */
export type Problem = { readonly path: string; readonly code: string; readonly values: Readonly<Record<string, string | number>> }
