/** People who never bought, reduced to what matters: the point of the hazard at which each would come by themselves. Model 6. */
import { negativeLog } from '../numeric/negative-log.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, traits, type RunKey } from './random.ts'
import type { TraitLaw } from './population.ts'

type Queue = { readonly threshold: Float32Array; readonly person: Uint32Array; next: number }

/**
 * Prospects are persons `first .. first + size - 1`. Only those whose threshold lies below `drawnTo` stand in a queue;
 * when the hazard gets there, the next stretch is drawn. So a prospect costs one draw and no memory until their time is near.
 */
export type Prospects = {
  readonly first: number
  readonly size: number
  readonly key: RunKey
  readonly law: TraitLaw
  drawnTo: number
  /** Cumulative hazard per segment. */
  readonly hazard: Float64Array
  queues: Queue[]
  /** Prospects who became customers, per segment. */
  readonly gone: Float64Array
}

export function prospectsOf(first: number, size: number, key: RunKey, law: TraitLaw): Prospects {
  const segments = law.tables.length
  return {
    first, size, key, law, drawnTo: 0,
    hazard: new Float64Array(segments),
    queues: Array.from({ length: segments }, () => ({ threshold: new Float32Array(0), person: new Uint32Array(0), next: 0 })),
    gone: new Float64Array(segments),
  }
}

const words = dayWords(0)
const thresholdWord0 = words.w0[purposes.traits]
const thresholdWord1 = subWord(words.w1[purposes.traits], traits.threshold)
const segmentWord = subWord(words.w1[purposes.traits], traits.segment)

/** Draws the next stretch of thresholds, an eighth of a unit of hazard, into the queues, sorted by (threshold, person). */
function drawStretch(prospects: Prospects): void {
  const { first, size, key, law, drawnTo } = prospects
  const upTo = drawnTo === 0 ? 0.125 : drawnTo * 2
  const weights = law.cumulativeWeight
  const found: { threshold: number; person: number }[][] = weights.length ? Array.from(weights, () => []) : []
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
  prospects.queues = prospects.queues.map((queue, g) => {
    const fresh = found[g].sort((x, y) => x.threshold - y.threshold || x.person - y.person)
    const rest = queue.threshold.length - queue.next
    const threshold = new Float32Array(rest + fresh.length)
    const person = new Uint32Array(rest + fresh.length)
    threshold.set(queue.threshold.subarray(queue.next))
    person.set(queue.person.subarray(queue.next))
    fresh.forEach((f, k) => {
      threshold[rest + k] = f.threshold
      person[rest + k] = f.person
    })
    return { threshold, person, next: 0 }
  })
  prospects.drawnTo = upTo
}

/** Raises the hazard of a segment and calls `come` for each person whose threshold it reaches, in order of threshold. */
export function raiseHazard(prospects: Prospects, segment: number, by: number, come: (person: number) => void): void {
  if (prospects.size === 0) return
  const hazard = (prospects.hazard[segment] += by)
  while (hazard > prospects.drawnTo) drawStretch(prospects)
  const queue = prospects.queues[segment]
  while (queue.next < queue.threshold.length && queue.threshold[queue.next] <= hazard) come(queue.person[queue.next++])
}
