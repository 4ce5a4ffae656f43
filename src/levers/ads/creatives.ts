/** What is shown: ads on prices or on quality, whom each suits, how they wear, and how a platform learns which to show. Model 26, 30. */
import { dayZero } from '../../model/calendar.ts'
import { fen } from '../../model/ledger.ts'
import type { Market } from '../../model/market.ts'
import { draw, firstKey, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { poissonQuantile } from '../../numeric/poisson.ts'
import type { Own } from './ads.ts'

/** Days of clicks that a platform judges by. */
const memory = 7
/** Ads made at a time: one, or one of each kind. */
const kinds = 2
export const madeAtOnce = (creative: Own['creative']): number => (creative === 'matched' || creative === 'learned' ? kinds : 1)

/** By kind of ad (prices, quality) and segment: how much better it works than an ad for everybody. Mean 1 over all people. */
export function matches({ segments, creatives }: Market): readonly (readonly number[])[] {
  const weight = segments.reduce((sum, { weight: w }) => sum + w, 0)
  const mean = segments.reduce((sum, s) => sum + s.weight * s.dealProne, 0) / weight
  const furthest = Math.max(...segments.map(({ dealProne }) => Math.abs(dealProne - mean)))
  const lean = segments.map(({ dealProne }) => (furthest > 0 ? (creatives.match * (dealProne - mean)) / furthest : 0))
  return [lean.map((x) => 1 + x), lean.map((x) => 1 - x)]
}

/** What wear has left of an ad's effect by engine day; undefined where nothing wears. */
export function freshness(wear: number, { creative, swapEvery }: Own, from: number, length: number): Float64Array | undefined {
  if (creative === 'usual' || wear === 0) return undefined
  return Float64Array.from({ length }, (_, day) => (day < from ? 1 : exp(-wear * (swapEvery > 0 ? (day - from) % swapEvery : day - from))))
}

/** Cost in fen of new ads on a day. */
export const swapCostOf = (settings: Own, from: number, day: number): number =>
  settings.creative !== 'usual' && settings.swapEvery > 0 && day > from && (day - from) % settings.swapEvery === 0 ? madeAtOnce(settings.creative) * fen(settings.swapCost) : 0

/** How well today's ads suit each segment; undefined where they suit all alike. `clicks` are those expected today of a segment from ads for everybody. */
export function matching(world: World, settings: Own): ((segment: number, day: number, clicks: number) => number) | undefined {
  const { market, key } = world
  if (settings.creative === 'usual') return undefined
  const match = matches(market)
  const own = { price: 0, quality: 1 } as const
  if (settings.creative === 'price' || settings.creative === 'quality') return (g) => match[own[settings.creative as 'price']][g]
  if (settings.creative === 'matched') return (g) => Math.max(match[0][g], match[1][g])
  const length = world.calendar.season.length
  const empty = () => market.segments.map(() => match.map(() => new Float64Array(length)))
  const [shown, clicked] = [empty(), empty()]
  const { explore } = market.creatives
  const sum = (of: Float64Array, day: number): number => {
    let all = 0
    for (let d = Math.max(dayZero, day - memory); d < day; d++) all += of[d]
    return all
  }
  return (g, day, clicks) => {
    const seen = match.map((_, k) => sum(shown[g][k], day))
    const rate = match.map((_, k) => sum(clicked[g][k], day) / seen[k])
    // with nothing to judge by both are shown alike
    const better = seen.some((n) => n === 0) || rate[0] === rate[1] ? -1 : rate[0] > rate[1] ? 0 : 1
    const w0 = world.words.w0[purposes.creativeClicks]
    let effect = 0
    for (let k = 0; k < kinds; k++) {
      const part = better < 0 ? 1 / kinds : (better === k ? 1 - explore : 0) + explore / kinds
      effect += part * match[k][g]
      shown[g][k][day] = part * clicks
      const word = draw(firstKey(key, g), secondKey(key.b, g), w0, subWord(world.words.w1[purposes.creativeClicks], k))
      clicked[g][k][day] = poissonQuantile(unit(word), part * clicks * match[k][g])
    }
    return effect
  }
}
