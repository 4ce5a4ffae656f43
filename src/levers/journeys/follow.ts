/** What became of those whom the rules contacted and of those held out: counted when each one's window has passed. */
import { half } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import { ruleIds, type RuleId } from './rules.ts'

/** Rules that bring lapsed customers back: their return is the recall rate. */
const recalls: ReadonlySet<RuleId> = new Set<RuleId>(['value', 'lapse'])
const perRule = ['contacts', 'held', 'orders', 'ordersHeld', 'discount', 'further'] as const
const overAll = ['followed', 'followedHeld', 'recalled', 'recalledHeld', 'returned', 'returnedHeld', 'dropped', 'heldBack'] as const

export const journeyColumns: readonly string[] = [...ruleIds.flatMap((rule) => perRule.map((name) => `journeys.${rule}.${name}`)), ...overAll.map((name) => `journeys.${name}`)]

type Watched = { readonly row: number[]; readonly rule: number[]; readonly held: boolean[]; readonly before: number[] }

export function followUp(world: World, window: number) {
  const { population, calendar, today } = world
  const place = {
    rules: ruleIds.map((rule) => Object.fromEntries(perRule.map((name) => [name, world.place(`journeys.${rule}.${name}`)])) as Record<(typeof perRule)[number], number>),
    all: Object.fromEntries(overAll.map((name) => [name, world.place(`journeys.${name}`)])) as Record<(typeof overAll)[number], number>,
  }
  const watched = new Map<number, Watched>()
  return {
    place,
    /** Notes that a rule took a customer up; `before` are the orders they had until then. */
    watch(row: number, rule: RuleId, held: boolean, before = population.orders[half(row)]) {
      const { day } = world
      const place = ruleIds.indexOf(rule)
      today[this.place.rules[place][held ? 'held' : 'contacts']]++
      let list = watched.get(day)
      if (list === undefined) watched.set(day, (list = { row: [], rule: [], held: [], before: [] }))
      list.row.push(row)
      list.rule.push(place)
      list.held.push(held)
      list.before.push(before)
    },
    /** Opens a day: those of `window` days ago have had their time. A window that the run does not hold to its end says nothing. */
    open(day: number) {
      const list = watched.get(day - window)
      watched.delete(day - window)
      if (list === undefined || day > calendar.end) return
      for (let k = 0; k < list.row.length; k++) {
        const orders = population.orders[half(list.row[k])] - list.before[k]
        const held = list.held[k]
        today[place.rules[list.rule[k]][held ? 'ordersHeld' : 'orders']] += orders
        today[place.all[held ? 'followedHeld' : 'followed']]++
        if (!recalls.has(ruleIds[list.rule[k]])) continue
        today[place.all[held ? 'recalledHeld' : 'recalled']]++
        if (orders > 0) today[place.all[held ? 'returnedHeld' : 'returned']]++
      }
    },
  }
}
export type FollowUp = ReturnType<typeof followUp>
