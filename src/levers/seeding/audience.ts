/** Those who see posts: at most three sights count, each may bring somebody who never bought within a fortnight. Model 19. */
import { expected, join, personDraw } from '../../model/behaviour/arrive.ts'
import { closeTies, contactsIn, weakTies } from '../../model/contacts.ts'
import { bookCost, C } from '../../model/ledger.ts'
import { causeOf } from '../../model/market.ts'
import { purposes } from '../../model/random.ts'
import { heeds } from '../../model/satisfaction.ts'
import type { World } from '../../model/world.ts'
import type { Own } from './fields.ts'

/** Sights of a person that count. */
const counting = 3

export type Audience = ReturnType<typeof startAudience>

export function startAudience(world: World, settings: Own) {
  const { market, calendar, today } = world
  const { conversion, window } = market.seedingResponse
  const contacts = contactsIn(world)
  const place = { exposures: world.place('seeding.exposures'), reached: world.place('seeding.reached'), new: world.place('seeding.new'), ugc: world.place('ugc.new'), cost: world.place('seeding.cost'), commission: world.place('seeding.commission') }
  /** Sights of each person who never bought, as far as they count. */
  const sights = new Uint8Array(world.people)
  /** Who comes because of a post, by engine day, and whether a customer posted it unasked. */
  const due = new Map<number, { readonly person: number; readonly unasked: boolean; readonly chance: number }[]>()
  let seen = 0

  /** Somebody sees a post that is trusted so much. */
  const expose = (person: number, trust: number, unasked: boolean, day: number) => {
    seen++
    today[place.exposures]++
    const row = contacts.rows[person] - 1
    if (row >= 0 || person < world.prospects.thresholds.first) {
      if (row >= 0) for (const noted of world.on.noted) noted(row, 'seedSeen', {})
      return
    }
    const n = sights[person]
    if (n >= counting) return
    sights[person]++
    if (n === 0) today[place.reached]++
    const chance = Math.min(1, conversion * trust * settings.fit) * heeds(world, person)
    if (personDraw(world, person, purposes.seedTurn, 2 * n) >= chance) return
    const on = day + Math.floor(window * personDraw(world, person, purposes.seedTurn, 2 * n + 1))
    if (on < calendar.end) due.set(on, [...(due.get(on) ?? []), { person, unasked, chance }])
  }

  return {
    expose,
    /** All contacts of a person see a post of theirs, each once. */
    tell(poster: number, trust: number, unasked: boolean, day: number): void {
      const told = new Set<number>()
      for (let tie = 0; tie < closeTies + weakTies; tie++) {
        const contact = contacts.partner(poster, tie)
        if (contact < 0 || told.has(contact)) continue
        told.add(contact)
        expose(contact, trust, unasked, day)
      }
    },
    /** Sights since the last asking. */
    seen(): number {
      const n = seen
      seen = 0
      return n
    },
    /** Those who come today order for the first time; returns how many they are. */
    come(day: number): number {
      const now = (due.get(day) ?? []).sort((a, b) => a.person - b.person)
      due.delete(day)
      let came = 0
      for (const { person, unasked, chance } of now) {
        // by themselves, or by another post, they came before
        if (contacts.rows[person] !== 0) continue
        const { row, net } = join(world, person, causeOf.kol, expected(world, person))
        came++
        today[unasked ? place.ugc : place.new]++
        const share = unasked ? 0 : Math.round(settings.commission * net)
        if (share > 0) bookCost(world, C.commission, row, share)
        today[place.cost] += share
        today[place.commission] += share
        for (const noted of world.on.noted) noted(row, 'seedBrought', { chance, sights: sights[person], reward: share })
      }
      return came
    },
  }
}
