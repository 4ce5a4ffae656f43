/** The oracle's contacts: who knows whom, on the engine's own graph (checked by itself), and who was asked before (model 19). */
import { contactsOf as graphOf } from '../../src/model/contacts.ts'
import type { Person } from './people.ts'
import type { Premises } from './shop.ts'

/** Ties 0..11 are close, 12..15 weak. */
export const closeTies = 12
export const weakTies = 4

export type Contacts = ReturnType<typeof contactsOf>
export function contactsOf({ key, people, base }: Premises) {
  let graph: ReturnType<typeof graphOf> | undefined
  const asked = new Set<Person>()
  return {
    /** The person at the other end of a tie, if there is one. */
    partner: (who: Person, tie: number): Person | undefined => people[(graph ??= graphOf(key, people.length)).partner(who.id, tie)],
    /** Asks a person to become a customer: true for a prospect whom nobody asked before. */
    ask: (who: Person): boolean => {
      if (who.id < base || who.state !== 'prospect' || asked.has(who)) return false
      asked.add(who)
      return true
    },
  }
}
