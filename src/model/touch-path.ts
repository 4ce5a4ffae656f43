/**
 * The touches that somebody had in the 30 days before an order. They are drawn after it and cause nothing: they are what rules of
 * attribution look at. Model 15.
 */
import { exp } from '../numeric/exp.ts'
import { log } from '../numeric/log.ts'
import { poissonQuantile } from '../numeric/poisson.ts'
import { channels, type Market } from './market.ts'
import { unit } from './random.ts'

/** Ways to meet a shop that nobody pays for, after the paid channels in every table of touches. */
const unpaid = ['direct', 'organicSearch', 'friend', 'content'] as const
export const touchSources = [...channels, ...unpaid] as const
export type TouchSource = (typeof touchSources)[number]
/** Shares of the unpaid touches, and their mean age in days; assumption. */
const unpaidShare = [0.5, 0.3, 0.1, 0.1]
const unpaidAge = [0.5, 0.7, 3, 7]
const longest = 30
/** Most touches of one source that are drawn; more are as good as none at these means. */
const most = 24

/** One touch: where, and how many days before the order. */
export type Touch = { readonly source: number; readonly age: number }

/** Mean touches of the unpaid sources in a segment: what is left of all when the paid ones stand at their reference. */
export function unpaidMeans(market: Market, exposure: readonly number[], segment: number): number[] {
  const paid = exposure.reduce((sum, x) => sum + x, 0) * market.adResponse.referenceSaturation
  const all = market.segments[segment].touches || market.paths.touches
  return unpaidShare.map((share) => share * Math.max(0, all - paid))
}

/**
 * The touches before one order, oldest first.
 * @param means mean number of touches by source
 * @param cause source that brought this first order: it was met once more for certain; -1 for none
 * @param word random word of a sub-index, for this order
 */
export function touchPath(market: Market, means: readonly number[], cause: number, word: (sub: number) => number): Touch[] {
  const touches: Touch[] = []
  for (let source = 0; source < means.length; source++) {
    const base = source * 64
    const n = Math.min(most, poissonQuantile(unit(word(base)), means[source])) + (source === cause ? 1 : 0)
    const mean = source < channels.length ? market.channels[channels[source]].touchAge : unpaidAge[source - channels.length]
    for (let k = 0; k < n; k++) {
      if (unit(word(base + 32 + k)) >= market.paths.linked) continue
      // exponential ages that lie within the 30 days
      touches.push({ source, age: -mean * log(1 - unit(word(base + 1 + k)) * (1 - exp(-longest / mean))) })
    }
  }
  return touches.sort((a, b) => b.age - a.age || a.source - b.source)
}
