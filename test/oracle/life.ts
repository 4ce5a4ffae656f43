/** The oracle's people beyond the shop: how long goods last, their own days, why they stay away, and coming back after having left (model 5.12, 16, 30). */
import type { Medium } from '../../src/model/market.ts'
import { purposes } from '../../src/model/random.ts'
import { pow } from '../../src/numeric/pow.ts'
import { birth, type Person } from './people.ts'
import type { Premises } from './shop.ts'
import type { State } from './state.ts'

export const reasons = ['price', 'experience', 'ended', 'rival'] as const
export type Reason = (typeof reasons)[number]
/** A message as far as it matters here: how it speaks, and of what. */
export type Speech = { readonly medium: Medium | undefined; readonly of: Reason | undefined }

export type Life = ReturnType<typeof lifeOf>
export function lifeOf(shop: Premises & State) {
  const { market, dates, count } = shop
  const { pulse, days } = market.lifeEvents
  const win = market.winBack
  const weights = [win.reasonPrice, win.reasonExperience, win.reasonEnded, win.reasonRival]
  const share = (reason: Reason) => weights[reasons.indexOf(reason)] / weights.reduce((a, b) => a + b, 0)
  /** Engine days until the person's own day: the same day of every 365. */
  const ahead = (who: Person, e: number): number => (((Math.floor(who.u(0, purposes.lifeEvent) * 365) - e) % 365) + 365) % 365
  const reasonOf = (who: Person): Reason => {
    let u = who.u(0, purposes.lapseReason, 0)
    for (const reason of reasons.slice(0, 3)) {
      if (u < share(reason)) return reason
      u -= share(reason)
    }
    return 'rival'
  }
  return {
    /** Need clock and own days, today. */
    clock: (who: Person): number => {
      const de = who.segment.needClock
      // orders before the shop's records are long used up
      const since = who.last < birth ? Infinity : dates.lam[shop.e] - dates.lam[who.last]
      const need = de > 0 && who.lambda * since < de ? 0 : 1 / (1 - de)
      if (need === 0 || pulse === 0) return need
      const far = 1 / (1 + (pulse * (2 * days + 1)) / 365)
      const distance = Math.min(ahead(who, shop.e), 365 - ahead(who, shop.e))
      return need * (distance <= days ? far * (1 + pulse) : far)
    },
    /** The next own day on or after one. */
    nextOwnDay: (who: Person, e: number): number => e + ahead(who, e),
    told: (who: Person): Reason | undefined => (who.u(0, purposes.lapseReason, 1) < win.reasonTold ? reasonOf(who) : undefined),
    /** How much stronger or weaker a message is that speaks of a reason. */
    match: (who: Person, of: Reason | undefined): number => {
      if (of === undefined) return 1
      const top = Math.min(win.match, 1 / share(of))
      if (reasonOf(who) === of) return top
      return share(of) < 1 ? (1 - top * share(of)) / (1 - share(of)) : 1
    },
    /** A contact of one who may have left for good. */
    recall: (who: Person, place: number, saving: number, match: number): void => {
      const silence = shop.e - who.last
      if (who.state !== 'dead' || silence < win.fullDays) return
      const chance = Math.min(1, win.revival * (1 + win.offerPull * saving) * pow(0.5, (silence - win.fullDays) / win.halfLife) * match * (reasonOf(who) === 'ended' ? win.endedRevival : 1))
      if (who.u(shop.e, purposes.revival, place) >= chance) return
      // while they were gone nothing drained and nothing was put off
      shop.write(who, shop.e, shop.reference(who, shop.e), shop.fatigue(who, shop.e), 0)
      who.state = 'alive'
      who.back = true
      who.cameBack = shop.e
      count('revived')
    },
  }
}
