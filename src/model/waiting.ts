/** Announced sales: who puts orders off before them, and how fast those orders are made up. Model 5.2. */
import { fastExp } from '../numeric/fast.ts'
import type { World } from './world.ts'

/** Tiers that a sale may treat differently: regular, silver, gold, diamond. */
const tiers = 4

/** A sale counts as at most so many days, so that a run does not depend on how far beyond its end a calendar goes. */
const longest = 30

/** What customers of one tier know and do, by engine day. */
export type WaitingPlan = {
  /** Deepest announced discount of the day. */
  readonly depth: Float64Array
  /** How worthwhile it is to wait, 0..1. */
  readonly share: Float64Array
  /** Sum of S times that share over all days before. */
  readonly wished: Float64Array
  /** First later day on which the share is another. */
  readonly next: Uint16Array
  /** Pace of a day at which what was put off is made up, and their sum over all days before: over a stretch, exp(-sum) is left. */
  readonly pace: Float64Array
  readonly made: Float64Array
  /** What somebody who puts off everything has put off and not made up, in average days of orders. */
  readonly pent: Float64Array
}

/**
 * Orders of a customer that will be made up: a walk through the `strength` orders put off when the sale `began`, at its place `mass`
 * so far after `k` steps.
 */
export type MadeUp = { readonly row: number; readonly plan: WaitingPlan; readonly began: number; readonly strength: number; readonly mass: number; readonly k: number }

export type Waiting = {
  readonly plans: readonly WaitingPlan[]
  /** Tiers wait for different sales, so a change of tier matters. */
  tiered: boolean
  /** Days at whose opening everyone's made-up orders are drawn anew. */
  readonly begins: Uint8Array
  readonly due: MadeUp[][]
  /** Something was announced since the plans were laid out. */
  stale: boolean
  /** What the customer last looked at put off meanwhile, in orders. */
  putOff: number
}

const planOf = (length: number): WaitingPlan => ({
  depth: new Float64Array(length), share: new Float64Array(length), wished: new Float64Array(length + 1),
  next: new Uint16Array(length), pace: new Float64Array(length), made: new Float64Array(length + 1), pent: new Float64Array(length + 1),
})

/** The waiting of a world, from when the first lever asks: from the next opening on, what was put off is made up. */
export function waitingOf(world: World): Waiting {
  const { length } = world.calendar.season
  return (world.waiting ??= {
    plans: Array.from({ length: tiers }, () => planOf(length)), tiered: false, begins: new Uint8Array(length), due: Array.from({ length }, () => []), stale: true, putOff: 0,
  })
}

/** Customers have put orders off today: at the opening of tomorrow everyone's made-up orders are drawn anew. */
export const makeUpFromTomorrow = (world: World): void => void (waitingOf(world).begins[world.day + 1] = 1)

/**
 * Announces a sale on engine days `from..to`: customers who know of it wait from `window` days before. It is posted, or offered, apart.
 * @param discounts what it takes off for each tier; 0 for those whom it leaves out.
 */
export function announce(world: World, from: number, to: number, discounts: readonly number[]): void {
  const { market, calendar } = world
  const length = calendar.season.length
  if (market.waiting.window === 0 || market.waiting.most === 0 || discounts.every((d) => d === 0)) return
  const waiting = waitingOf(world)
  waiting.plans.forEach(({ depth }, tier) => {
    for (let day = from; day <= Math.min(to, length - 1); day++) depth[day] = Math.max(depth[day], discounts[tier])
  })
  waiting.tiered ||= discounts.some((d) => d !== discounts[0])
  waiting.stale = true
}

/** Lays the plans out from `day` on, if a sale was announced since; what was waited for before that day stays. */
export function layOut({ waiting, market, calendar }: World, day: number): void {
  if (!waiting?.stale) return
  waiting.stale = false
  const { window, fullDepth, release, clearing, late } = market.waiting
  const { season } = calendar
  const length = season.length
  waiting.begins.fill(0, day)
  waiting.begins[day] = 1
  for (const { depth, share, wished, next, pace, made, pent } of waiting.plans) {
    for (let d = day; d < length; d++) {
      let ahead = 0
      for (let k = d + 1; k <= Math.min(length - 1, d + window); k++) ahead = Math.max(ahead, depth[k])
      share[d] = Math.max(0, Math.min(1, (ahead - depth[d]) / fullDepth))
      wished[d + 1] = wished[d] + season[d] * share[d]
    }
    const selling = (d: number) => d >= 0 && d < length && depth[d] > 0 && share[d] === 0
    for (let d = length - 1; d >= 0; d--) next[d] = d + 1 < length && share[d + 1] === share[d] ? next[d + 1] : d + 1
    for (let d = day, lasts = 0; d < length; d++) {
      if (selling(d) && !selling(d - 1)) waiting.begins[d] = 1
      if (selling(d) && (d === day || !selling(d - 1))) {
        let first = d
        while (selling(first - 1)) first--
        for (lasts = 1; lasts < longest && selling(first + lasts); lasts++);
      }
      // whoever still waits for a better price makes nothing up
      pace[d] = share[d] > 0 ? 0 : selling(d) ? Math.max(release, clearing / lasts) : late
      made[d + 1] = made[d] + pace[d]
      pent[d + 1] = (pace[d] > 0 ? pent[d] * fastExp(-pace[d]) : pent[d]) + season[d] * share[d]
    }
  }
}
