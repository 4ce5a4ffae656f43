/** The oracle's messages: a short lift, more fatigue, now and then an opt-out for good (model 5.5). */
import { media, type Medium } from '../../src/model/market.ts'
import { purposes, traits } from '../../src/model/random.ts'
import { ofEach, rateUnits, type Person } from './people.ts'
import type { Premises } from './shop.ts'
import type { State } from './state.ts'

/** A message lifts the rate on the day it comes and on three more, half as much each day. */
const liftDays = 4
/** Messages of one medium and day: `send` sends one where the customer takes them, `close` counts the visits they bring. */
export type Messenger = { readonly send: (who: Person, sharpness?: number) => boolean; readonly close: () => void }

export type Touches = ReturnType<typeof touchesOf>
export function touchesOf(shop: Premises & State) {
  const { market, count } = shop
  const known = ofEach(() => ({ optOut: new Set<Medium>(), newest: undefined as { e: number; boost: number } | undefined, days: [] as number[] }))
  const sent = new Map<Medium, number>()
  /** Visits that a message brings beside orders, per unit of the rate it adds. */
  const visits = 1 / (1.4 * market.economics.conversion) - 1
  const takes = (who: Person, medium: Medium): boolean =>
    !known(who).optOut.has(medium) && (shop.memberMedia.has(medium) ? shop.pool(who) !== undefined : who.u(0, purposes.traits, traits.optIn + media.indexOf(medium)) < market.media[medium].optIn)
  const week = (who: Person): number => known(who).days.filter((d) => d > shop.e - 7).length
  /** Most messages in seven days, whoever sends them; none where nobody sets it. */
  const limit = { most: Infinity }
  return {
    takes,
    limit,
    /** Messages of the last seven days, today's among them. */
    week,
    reaches: (who: Person, medium: Medium): boolean => takes(who, medium) && week(who) < limit.most,
    messenger: (medium: Medium): Messenger => {
      const by = market.media[medium]
      const channel = media.indexOf(medium)
      const brought = market.segments.map(() => 0)
      return {
        send: (who, sharpness = 1) => {
          const { e } = shop
          const own = known(who)
          if (!takes(who, medium)) return false
          if (week(who) >= limit.most) {
            count('journeys.heldBack')
            return false
          }
          own.days.push(e)
          const tired = shop.fatigue(who, e)
          const boost = (by.lift * who.segment.susceptibility * sharpness) / (1 + tired)
          own.newest = { e, boost: Math.min(65535, Math.round(boost * 8192)) / 8192 }
          shop.write(who, e, shop.reference(who, e), tired + by.fatigue, 0)
          if (who.u(e, purposes.touchOptOut, channel) < by.optOut * (1 + 2 * tired)) {
            own.optOut.add(medium)
            count('touch.optOuts')
          }
          count('touch.sent')
          sent.set(medium, (sent.get(medium) ?? 0) + 1)
          if (who.state === 'alive') brought[who.g] += rateUnits(who.lambda * visits * boost)
          return true
        },
        close: () => brought.forEach((rate, g) => {
          for (let age = 0; age < liftDays; age++) shop.extra[g][shop.e + age] += Math.round(rate * 0.5 ** age)
        }),
      }
    },
    /** Messages to people who have not ordered yet: who takes them, and what they cost. */
    atFirst: {
      takes: (who: Person, medium: Medium): boolean => !shop.memberMedia.has(medium) && who.u(0, purposes.traits, traits.optIn + media.indexOf(medium)) < market.media[medium].optIn,
      send: (medium: Medium): void => {
        count('touch.sent')
        sent.set(medium, (sent.get(medium) ?? 0) + 1)
      },
    },
    /** A new member of the pool can be reached there, whatever they refused before. */
    admit: (who: Person): void => shop.memberMedia.forEach((medium) => known(who).optOut.delete(medium)),
    /** Factor of the newest message on the rate today. */
    factor: (who: Person): number => {
      const { newest } = known(who)
      const age = newest ? shop.e - newest.e : liftDays
      return age < liftDays ? 1 + newest!.boost * 0.5 ** age : 1
    },
    /** The day's cost by medium, rounded to whole fen for the day. */
    close: (): void => {
      for (const [medium, n] of sent) count('cost.touch', Math.round(n * market.media[medium].cost * 100))
      sent.clear()
    },
  }
}
