/** The oracle's messages: a short lift, more fatigue, now and then an opt-out for good (model 5.5). */
import { media, type Medium } from '../../src/model/market.ts'
import { purposes, traits } from '../../src/model/random.ts'
import { ofEach, rateUnits, type Person } from './people.ts'
import type { Premises } from './shop.ts'
import type { State } from './state.ts'

/** A message lifts the rate on the day it comes and on three more, half as much each day. */
const liftDays = 4
/** Messages of one medium and day: `send` sends one where the customer takes them, `close` counts the visits they bring. */
export type Messenger = { readonly send: (who: Person) => void; readonly close: () => void }

export type Touches = ReturnType<typeof touchesOf>
export function touchesOf(shop: Premises & State) {
  const { market, count } = shop
  const known = ofEach(() => ({ optOut: new Set<Medium>(), newest: undefined as { e: number; boost: number } | undefined }))
  const sent = new Map<Medium, number>()
  /** Visits that a message brings beside orders, per unit of the rate it adds. */
  const visits = 1 / (1.4 * market.economics.conversion) - 1
  return {
    messenger: (medium: Medium): Messenger => {
      const by = market.media[medium]
      const channel = media.indexOf(medium)
      const brought = market.segments.map(() => 0)
      return {
        send: (who) => {
          const { e } = shop
          const own = known(who)
          if (own.optOut.has(medium) || who.u(0, purposes.traits, traits.optIn + channel) >= by.optIn) return
          const tired = shop.fatigue(who, e)
          const boost = (by.lift * who.segment.susceptibility) / (1 + tired)
          own.newest = { e, boost: Math.min(65535, Math.round(boost * 8192)) / 8192 }
          shop.write(who, e, shop.reference(who, e), tired + by.fatigue, 0)
          if (who.u(e, purposes.touchOptOut, channel) < by.optOut * (1 + 2 * tired)) {
            own.optOut.add(medium)
            count('touch.optOuts')
          }
          count('touch.sent')
          sent.set(medium, (sent.get(medium) ?? 0) + 1)
          if (who.state === 'alive') brought[who.g] += rateUnits(who.lambda * visits * boost)
        },
        close: () => brought.forEach((rate, g) => {
          for (let age = 0; age < liftDays; age++) shop.extra[g][shop.e + age] += Math.round(rate * 0.5 ** age)
        }),
      }
    },
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
