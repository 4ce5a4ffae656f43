/** Who is there: keyed by person and day, so that it is asked only of those with an occasion; the others are counted together. Model 21. */
import { contactsIn } from '../../model/contacts.ts'
import { firmView } from '../../model/firm.ts'
import { flag } from '../../model/population.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { log } from '../../numeric/log.ts'
import { negativeLog } from '../../numeric/negative-log.ts'
import { binomialQuantile } from '../../numeric/poisson.ts'
import type { World } from '../../model/world.ts'
import { admitted } from './audience.ts'
import type { Events } from './events.ts'
import type { Own } from './flash-sale.ts'

/** Places of a person's draws of the day; contacts who are asked follow by tie. */
export const places = { book: 0, come: 1, see: 2, attended: 3, booked: 4, shared: 8, asked: 32 } as const
/** First sub-index of the scatter over all people, behind those of a person's own draws. */
const scatter = 1024

export function attendanceOf(world: World, settings: Own, events: Events) {
  const { population, key, market, today } = world
  const { book, bookedAttend } = market.flashSale
  const admits = admitted(firmView(world), settings.audience, settings.fromTier)
  const place = { attended: world.place('flash.attended'), booked: world.place('flash.booked') }
  /** Customers whom others brought to today's event. */
  const brought = new Set<number>()
  /** Whom the warm-up of an event reached, by its day; undefined where it is no message and reaches all. */
  const told = settings.preheat && settings.preheatBy !== 'none' ? new Map<number, Set<number>>() : undefined
  let eligible = 0
  /** Those among them whom the warm-up of today's event reached. */
  let warmed = 0
  const chances = { cold: Float64Array.from(world.calendar.season, (_, day) => events.chance(day, false)), warm: Float64Array.from(world.calendar.season, (_, day) => events.chance(day, true)) }

  /** A keyed number of an event's day, which need not be today, by the two words of a person. */
  const luck = (k0: number, k1: number, day: number, sub: number): number => {
    const { w0, w1 } = dayWords(day)
    return unit(draw(k0, k1, w0[purposes.flashAttend], subWord(w1[purposes.flashAttend], sub)))
  }
  /** The same for all together. */
  const lot = (day: number, sub: number): number => luck(firstKey(key, 0), secondKey(key.b, 0), day, sub)
  const isWarm = (row: number, day: number): boolean => settings.preheat && (told === undefined || told.get(day)?.has(row) === true)
  /** True where a customer comes by themselves, were they admitted. */
  const comes = (row: number, day: number, warm: boolean): boolean => {
    const k0 = population.key[row]
    const k1 = secondKey(key.b, population.person[row])
    if (settings.visibility < 1 && luck(k0, k1, day, places.see) >= settings.visibility) return false
    const booked = warm && luck(k0, k1, day, places.book) < book
    return luck(k0, k1, day, places.come) < (booked ? bookedAttend : (warm ? chances.warm : chances.cold)[day])
  }
  /** The same before it is known whom a warm-up reaches. */
  const mayCome = (row: number, day: number): boolean => comes(row, day, settings.preheat) || (told !== undefined && comes(row, day, false))
  const living = (row: number): boolean => (population.flags[row] & flag.alive) !== 0
  /** Probability that somebody who is admitted comes. */
  const mean = (day: number): number => {
    const cold = events.chance(day, false)
    if (!settings.preheat) return settings.visibility * cold
    const warm = events.chance(day, true) * (1 - book) + bookedAttend * book
    if (told === undefined) return settings.visibility * warm
    const share = eligible > 0 ? warmed / eligible : 0
    return settings.visibility * (share * warm + (1 - share) * cold)
  }

  return {
    admits,
    living,
    mean,
    brought,
    /** The warm-up of the event of `day` reached a customer. */
    tell(row: number, day: number) {
      const known = told?.get(day)
      if (known) known.add(row)
      else told?.set(day, new Set([row]))
    },
    open(day: number) {
      brought.clear()
      told?.delete(day - 1)
      if (!events.on(day)) return
      eligible = warmed = world.living
      if (settings.audience === 'everyone' && told === undefined) return
      eligible = warmed = 0
      for (let row = 0; row < population.count; row++) {
        if (!living(row) || !admits(row)) continue
        eligible++
        if (isWarm(row, day)) warmed++
      }
    },
    /** Share of the living who are there. */
    share: (day: number): number => (world.living > 0 ? (mean(day) * eligible) / world.living : 0),
    there: (row: number, day: number): boolean => brought.has(row) || (admits(row) && comes(row, day, isWarm(row, day))),
    /** True where a customer may be there on some event of `from..to`, whatever admits them by then. */
    anyOf(row: number, from: number, to: number): boolean {
      if (!events.within(from, to)) return false
      if (from <= world.day && brought.has(row)) return true
      for (let day = from; day <= to; day++) if (events.on(day) && mayCome(row, day)) return true
      return false
    },
    /** Counts those who were there: those who asked for goods, and of all others as many as the law says. */
    count(day: number, buyers: number) {
      const others = Math.max(0, eligible - buyers)
      const rest = others > 0 ? Math.max(0, Math.min(1, (mean(day) * eligible - buyers) / others)) : 0
      today[place.attended] += buyers + binomialQuantile(lot(day, places.attended), others, rest)
      if (settings.preheat) today[place.booked] += binomialQuantile(lot(day, places.booked), warmed, settings.visibility * book)
    },
    /**
     * Customers who are there and do something that one in `1/rate` does, weighted by `weight` of a person, at most `heaviest`: a keyed
     * scatter over all people is thinned to them, so that nobody else is looked at.
     */
    some(day: number, purpose: number, rate: number, heaviest: number, weight: (person: number) => number): number[] {
      const contacts = contactsIn(world)
      const { w0, w1 } = world.words
      const word = (sub: number) => draw(firstKey(key, 0), secondKey(key.b, 0), w0[purpose], subWord(w1[purpose], sub))
      const by = mean(day) * rate
      const reach = (p: number): number => (p >= 1 ? Infinity : -log(1 - p))
      const furthest = reach(Math.min(0.95, by * heaviest))
      const found = new Set<number>()
      let mark = negativeLog(word(scatter)) / world.people
      for (let k = 1; mark <= furthest; mark += negativeLog(word(scatter + 2 * k++)) / world.people) {
        const person = Math.floor(unit(word(scatter + 2 * k - 1)) * world.people)
        const row = contacts.rows[person] - 1
        if (row >= 0 && living(row) && admits(row) && mark <= reach(Math.min(0.95, by * weight(person)))) found.add(row)
      }
      return [...found].sort((a, b) => population.person[a] - population.person[b])
    },
  }
}
export type Attendance = ReturnType<typeof attendanceOf>
