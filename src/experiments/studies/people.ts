/** What became of everyone in one run, in a few figures each, and whom of them a diary is worth opening on. */
import { dayZero } from '../../model/calendar.ts'
import { mix } from '../../model/random.ts'
import { word } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { LeverId } from '../../levers/index.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'
import { acted } from './acted.ts'

/** One person in one run: contribution after direct costs in fen, orders, whether they left. */
export type Fate = { readonly margin: number; readonly orders: number; readonly left: boolean }
/** Whom to open a diary on: anyone, who brought most, who left for good, whom the two strategies treat most differently. */
export const picks = ['random', 'best', 'lost', 'different'] as const
export type Pick = (typeof picks)[number]

const nobody: Fate = { margin: 0, orders: 0, left: false }

/** Everyone who ordered or left in one run, by person. On whom `lever` acted goes into `touched`. */
export function fates(scenario: Scenario, slot: number, replication: number, lever?: LeverId, touched = new Set<number>()): Map<number, Fate> {
  const found = new Map<number, { margin: number; orders: number; left: boolean }>()
  let lived: World | undefined
  const rows = new Map<number, number>()
  const of = (row: number) => {
    const person = lived!.population.person[row]
    let fate = found.get(person)
    if (!fate) {
      found.set(person, (fate = { ...nobody }))
      rows.set(person, row)
    }
    return fate
  }
  runJob({ scenario, slot, replication }, (world, levers) => {
    lived = world
    const heard = levers.flatMap((one) => (one.id === lever ? acted(lever, world, one, touched) : [one.hooks]))
    return [...heard, {
      after: ({ row, day }) => { if (day >= dayZero) of(row).orders++ },
      left: (row) => { of(row).left = true },
      revived: (row) => { of(row).left = false },
    }]
  })
  for (const [person, fate] of found) fate.margin = lived!.population.margin[word(rows.get(person)!)]
  return found
}

/** Fewer orders than this, in both strategies together, make no diary. */
const fewestOrders = 2

/** All persons that a pick may open on, of those in `only` where it is given, the most telling first. Equal ones in an order that the seed of the persons' numbers gives. */
export function candidates(pick: Pick, first: ReadonlyMap<number, Fate>, second: ReadonlyMap<number, Fate>, only?: ReadonlySet<number>): number[] {
  const people = [...new Set([...first.keys(), ...second.keys()])]
    .map((person) => ({ person, a: first.get(person) ?? nobody, b: second.get(person) ?? nobody }))
    .filter(({ person, a, b }) => a.orders + b.orders >= fewestOrders && (!only || only.has(person)))
  // a difference tells most of those who come back under both strategies; who came under one alone, or once, is left out
  const both = people.filter(({ a, b }) => a.orders > 1 && b.orders > 1)
  const wanted = pick === 'lost' ? people.filter(({ a, b }) => a.left || b.left) : pick === 'different' && both.length > 0 ? both : people
  const lot = ({ person }: { person: number }) => mix(person ^ 0x5bd1e995) >>> 0
  const worth = ({ a, b }: (typeof people)[number]): number => {
    if (pick === 'best') return Math.max(a.margin, b.margin)
    if (pick === 'different') return Math.abs(b.margin - a.margin)
    return 0
  }
  return wanted.sort((x, y) => worth(y) - worth(x) || lot(x) - lot(y)).map(({ person }) => person)
}
