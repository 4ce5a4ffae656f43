/** Who leads when: the finding that a chart of curves states in words, as data. */
import { metricById } from '../metrics/index.ts'
import { sideOf } from './compare.ts'
import type { Curve, Curves } from './curve.ts'

export type Finding = {
  /** Who is in front at the end, and by how many futures against the compared strategy. Undefined without any value. */
  readonly leader?: number
  readonly mean: number
  readonly wins: number
  /** Strategies at the end, best first; those with a gap there are left out. */
  readonly ranking: readonly number[]
  /**
   * The day (from 0) since which nobody else is in front, and whom the leader passed then, if both had values before.
   * Absent where nobody else is in front on any day.
   */
  readonly since?: { readonly day: number; readonly passed?: number }
}

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
  const ranking = curves.filter((c) => !Number.isNaN(last(c))).sort((a, b) => side * (last(b) - last(a))).map((c) => c.slot)
  const leader = curves.find((c) => c.slot === ranking[0])
  let from = days.length
  while (leader && from > 0 && [leader.slot, undefined].includes(front(from - 1))) from--
  const passed = from > 0 && leader && !Number.isNaN(leader.mean[from - 1]) ? front(from - 1) : undefined
  return {
    ...(leader && { leader: leader.slot }), ranking,
    mean: leader ? last(leader) : NaN,
    wins: leader ? leader.wins[leader.wins.length - 1] : NaN,
    ...(leader && from > 0 && { since: { day: days[from] - step + 1, ...(passed !== undefined && { passed }) } }),
  }
}
