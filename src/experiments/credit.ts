/** What rules of attribution give a channel, beside what is lost when it is switched off. */
import type { Truth } from './ad-response.ts'
import { mean, ratioOfMeans, summarise, t95, type RatioOfMeans, type Summary } from './stats.ts'
import { rules, type Attribution } from './studies/attribution.ts'
import type { Spending } from './studies/spending.ts'

/** Rules that share revenue out, and what every platform says of itself, which is no sharing. */
export const creditRules = [...rules, 'platform'] as const
export type CreditRule = (typeof creditRules)[number]

/** Net revenue in fen that a rule gives some sources (places in `touchSources`), by future. */
export const givenBy = (rule: CreditRule, sources: readonly number[], credits: readonly Attribution[], runs: readonly Spending[]): number[] =>
  runs.map(({ claimed }, r) => sources.reduce((sum, source) => sum + (rule === 'platform' ? claimed[source] ?? 0 : credits[r].credit[rule][source]), 0))

export type Credit = {
  readonly given: Summary
  /** Per yuan spent, and over the truth. */
  readonly roas: RatioOfMeans
  readonly times: RatioOfMeans
}
export const creditOf = (given: readonly number[], { lost, spent }: Pick<Truth, 'lost' | 'spent'>): Credit =>
  ({ given: summarise(given), roas: ratioOfMeans(given, spent), times: ratioOfMeans(given, lost) })

/**
 * Two channels whose order a rule turns round: it clearly gives the first more than the second, and the second clearly brings more
 * (95 % intervals of the paired differences). Of several pairs the one that lies furthest apart in truth; undefined of none.
 * @param given what the rule gives, by channel, then by future; `truth` what is lost without it
 */
export function turnedRound(given: readonly (readonly number[])[], truth: readonly (readonly number[])[]): readonly [ahead: number, behind: number] | undefined {
  const more = (values: readonly (readonly number[])[], a: number, b: number) => values[a].map((x, r) => x - values[b][r])
  let found: readonly [number, number] | undefined
  let furthest = 0
  for (let a = 0; a < given.length; a++) for (let b = 0; b < given.length; b++) {
    const apart = more(truth, b, a)
    if (!(t95(more(given, a, b))[0] > 0 && t95(apart)[0] > 0) || mean(apart) <= furthest) continue
    furthest = mean(apart)
    found = [a, b]
  }
  return found
}
