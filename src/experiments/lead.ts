/** Who leads when: the finding that a chart of curves states in words, as data. */
import { metricById } from '../metrics/index.ts'
import { sideOf } from './compare.ts'
import type { Curve, Curves } from './curve.ts'

/** A stretch of days with one strategy in front; days are indices from 0, both ends included. */
export type Lead = { readonly slot: number; readonly from: number; readonly to: number }

export type Finding = {
  /** Who is in front at the end, and by how many futures against the compared strategy. Undefined without any value. */
  readonly leader?: number
  readonly mean: number
  readonly wins: number
  /** Strategies at the end, best first; those with a gap there are left out. */
  readonly ranking: readonly number[]
  /** The stretches of leadership in order; neighbours differ. The last one is the leader's. */
  readonly leads: readonly Lead[]
  /** The last change at the top: who passed whom, on which day. */
  readonly overtake?: { readonly slot: number; readonly passed: number; readonly day: number }
}

/** A lead shorter than this many days is noise and is not told, except at the end. */
const shortestLead = 7

const last = (curve: Curve) => curve.mean[curve.mean.length - 1]

/** The finding of a set of curves; the compared strategy takes part with its own line (zero, in differences). */
export function finding({ metric, days, curves, step }: Curves): Finding {
  const side = sideOf(metricById[metric])
  const front = (i: number): number | undefined => {
    let top: Curve | undefined
    for (const curve of curves) {
      const value = side * curve.mean[i]
      if (!Number.isNaN(value) && (top === undefined || value > side * top.mean[i])) top = curve
    }
    return top?.slot
  }
  const stretches: Lead[] = []
  for (let i = 0; i < days.length; i++) {
    const slot = front(i)
    if (slot === undefined) continue
    const before = stretches[stretches.length - 1]
    if (before?.slot === slot) stretches[stretches.length - 1] = { ...before, to: days[i] }
    else stretches.push({ slot, from: days[i] - step + 1, to: days[i] })
  }
  const leads = stretches.filter((s, k) => k === stretches.length - 1 || s.to - s.from + 1 >= shortestLead).reduce<Lead[]>((told, s) => {
    const before = told[told.length - 1]
    return before?.slot === s.slot ? [...told.slice(0, -1), { ...before, to: s.to }] : [...told, s]
  }, [])
  const ranking = curves.filter((c) => !Number.isNaN(last(c))).sort((a, b) => side * (last(b) - last(a))).map((c) => c.slot)
  const leader = curves.find((c) => c.slot === ranking[0])
  const [passed, latest] = leads.slice(-2)
  return {
    ...(leader && { leader: leader.slot }), ranking, leads,
    mean: leader ? last(leader) : NaN,
    wins: leader ? leader.wins[leader.wins.length - 1] : NaN,
    ...(latest && { overtake: { slot: latest.slot, passed: passed.slot, day: latest.from } }),
  }
}
