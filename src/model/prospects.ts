/** People who never bought, reduced to what matters: the point of the hazard at which each would come by themselves. Model 6. */
import { negativeLog } from '../numeric/negative-log.ts'
import type { TraitLaw } from './population.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, traits, type RunKey } from './random.ts'

/** Thresholds of one segment in rising order (ties by person), as far as they were drawn. */
type Queue = { readonly threshold: Float32Array; readonly person: Uint32Array }

/**
 * Prospects are persons `first .. first + size - 1`. Only those whose threshold lies below `drawnTo` stand in a queue; when some
 * hazard gets there, the next stretch is drawn. So a prospect costs one draw and no memory until their time is near, and what was
 * drawn serves every strategy of the future.
 */
export type Thresholds = { readonly first: number; readonly size: number; readonly key: RunKey; readonly law: TraitLaw; drawnTo: number; queues: Queue[] }

export type Prospects = {
  readonly thresholds: Thresholds
  /** Cumulative hazard, and the place in the queue it has reached, per segment. */
  readonly hazard: Float64Array
  readonly next: Uint32Array
  /** Prospects who became customers, per segment. */
  readonly gone: Float64Array
}

export const thresholdsOf = (first: number, size: number, key: RunKey, law: TraitLaw): Thresholds =>
  ({ first, size, key, law, drawnTo: 0, queues: law.tables.map(() => ({ threshold: new Float32Array(0), person: new Uint32Array(0) })) })

export const prospectsOf = (thresholds: Thresholds): Prospects => {
  const segments = thresholds.law.tables.length
  return { thresholds, hazard: new Float64Array(segments), next: new Uint32Array(segments), gone: new Float64Array(segments) }
}

const words = dayWords(0)
const thresholdWord0 = words.w0[purposes.traits]
const thresholdWord1 = subWord(words.w1[purposes.traits], traits.threshold)
const segmentWord = subWord(words.w1[purposes.traits], traits.segment)

/** Draws the next stretch of thresholds into the queues: up to an eighth of a unit of hazard at first, then twice as far each time. */
function drawStretch(thresholds: Thresholds): void {
  const { first, size, key, law, drawnTo } = thresholds
  const upTo = drawnTo === 0 ? 0.125 : drawnTo * 2
  const weights = law.cumulativeWeight
  const found = Array.from(weights, (): { threshold: number; person: number }[] => [])
  for (let person = first; person < first + size; person++) {
    const k0 = firstKey(key, person)
    const k1 = secondKey(key.b, person)
    const r = draw(k0, k1, thresholdWord0, thresholdWord1)
    // -ln u >= 1 - u: most words are beyond the stretch without taking a logarithm
    if ((r >>> 0) < (1 - upTo) * 4294967296 - 1) continue
    const threshold = Math.fround(negativeLog(r))
    if (threshold > upTo || threshold <= drawnTo) continue
    const u = ((draw(k0, k1, thresholdWord0, segmentWord) >>> 0) + 0.5) * 2.3283064365386963e-10
    let g = 0
    while (g < weights.length - 1 && u > weights[g]) g++
    found[g].push({ threshold, person })
  }
  thresholds.queues = thresholds.queues.map((queue, g) => {
    const fresh = found[g].sort((x, y) => x.threshold - y.threshold || x.person - y.person)
    const known = queue.threshold.length
    const threshold = new Float32Array(known + fresh.length)
    const person = new Uint32Array(known + fresh.length)
    threshold.set(queue.threshold)
    person.set(queue.person)
    fresh.forEach((f, k) => {
      threshold[known + k] = f.threshold
      person[known + k] = f.person
    })
    return { threshold, person }
  })
  thresholds.drawnTo = upTo
}

/** Raises the hazard of a segment and calls `come` for each person whose threshold it reaches, in order of threshold. */
export function raiseHazard({ thresholds, hazard, next }: Prospects, segment: number, by: number, come: (person: number) => void): void {
  if (thresholds.size === 0) return
  const reached = (hazard[segment] += by)
  while (reached > thresholds.drawnTo) drawStretch(thresholds)
  const { threshold, person } = thresholds.queues[segment]
  while (next[segment] < threshold.length && threshold[next[segment]] <= reached) come(person[next[segment]++])
}
