/** One run with its daybook, and what everyone did in it for measures that no column holds: orders, revenue, boxes, tier at the end, events attended. */
import { runJob } from '../../src/experiments/run.ts'
import { dayZero } from '../../src/model/calendar.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { label } from '../../src/model/order.ts'
import { byte } from '../../src/model/record.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

export type Person = {
  orders: number
  /** Net revenue before returns, and contribution after direct costs, in fen. */
  net: number
  margin: number
  boxes: number
  /** Won in the run. */
  isNew: boolean
  tier: number
  /** Events of the groups attended, and those of them after which an order came within seven days. */
  attended: number
  attendedAndBought: number
  /** Engine days of the orders, and of one that was made free; 0 where none was. */
  orderDays: number[]
  free: number
}

/** Days from one event to the next. */
const week = 7

/** A run, and everyone who ordered in it by person; to watch changes nothing. */
export function live(scenario: Scenario, slot: number, replication: number): { readonly book: Daybook; readonly people: ReadonlyMap<number, Person> } {
  const found = new Map<number, Person>()
  const rowOf = new Map<number, number>()
  const cameOn = new Map<number, number>()
  const book = runJob({ scenario, slot, replication }, (world, levers) => [...levers.map(({ hooks }) => hooks), {
    after({ row, day, label: kind, net, margin }) {
      if (day < dayZero) return
      const person = world.population.person[row]
      let of = found.get(person)
      if (of === undefined) {
        found.set(person, (of = { orders: 0, net: 0, margin: 0, boxes: 0, isNew: world.population.firstDay[row] >= dayZero && kind === label.first, tier: 0, attended: 0, attendedAndBought: 0, orderDays: [], free: 0 }))
        rowOf.set(person, row)
      }
      of.orders++
      of.orderDays.push(day)
      of.net += net
      of.margin += margin
      if (kind === label.scheduled) of.boxes++
      const came = cameOn.get(person)
      if (came === undefined || day - came >= week) return
      of.attendedAndBought++
      cameOn.delete(person)
    },
    noted(row, what) {
      const person = world.population.person[row]
      if (what === 'orderFree') found.get(person)!.free = world.day
      if (what !== 'poolAttended') return
      // members have bought once, so that they are known
      const of = found.get(person)
      if (of) of.attended++
      cameOn.set(person, world.day)
    },
    close(day) {
      if (day !== world.calendar.end - 1 || !world.tier) return
      for (const [person, row] of rowOf) found.get(person)!.tier = world.tier.values[byte(row)]
    },
  }])
  return { book, people: found }
}
