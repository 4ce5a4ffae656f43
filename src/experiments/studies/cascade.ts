/** Who brought whom: a sample of the trees that invitations grew in one future, and how soon friends order again. */
import { dayZero } from '../../model/calendar.ts'
import { label } from '../../model/order.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'
import { quantile } from '../stats.ts'

/** One customer of the sample; `parent` is a place in the same list, -1 for one whom no friend brought. */
export type Kin = { readonly person: number; readonly parent: number; readonly generation: number; readonly day: number }
/** Newcomers whose `days` after the first order all lie in the run: how many, how many of them ordered again, and the median day on which those did. */
export type Again = { readonly days: number; readonly people: number; readonly ordered: number; readonly median: number }
type Trees = {
  /** Largest trees first, each with its root before its branches; at most `mostKin` people. */
  readonly sample: readonly Kin[]
  /** Trees and friends in all, and the deepest generation. */
  readonly trees: number
  readonly friends: number
  readonly deepest: number
}
/** Newcomers whom a friend brought stand apart from all others. */
export type Cascade = Trees & { readonly again: { readonly friends: Again; readonly others: Again } }

/** Newcomers are followed for two months, or one where the run is short. */
export const followed = (days: number): number => (days >= 120 ? 60 : 30)

/** A tree drawn larger than this could not be read. */
export const mostKin = 200

/** Follows every invitation that won a friend. */
export function cascade(scenario: Scenario, slot: number, replication: number): Cascade {
  const parentOf = new Map<number, { readonly parent: number; readonly day: number }>()
  /** Days from the first to the second order, by person; NaN until there is one. */
  const gaps = new Map<number, number>()
  const days = followed(scenario.world.days)
  runJob({ scenario, slot, replication }, (world, levers) => [...levers.map(({ hooks }) => hooks), {
    after({ row, day, label: kind }) {
      const { person, firstDay } = world.population
      if (kind === label.first) {
        if (day >= dayZero && day - dayZero + days < scenario.world.days) gaps.set(person[row], NaN)
      } else if (Number.isNaN(gaps.get(person[row]))) gaps.set(person[row], day - firstDay[row])
    },
    invited(sender, contact, friend) {
      if (friend >= 0) parentOf.set(contact, { parent: world.population.person[sender], day: world.day - dayZero })
    },
  }])
  const of = (friends: boolean) => againOf([...gaps].flatMap(([person, gap]) => (parentOf.has(person) === friends ? [gap] : [])), days)
  return { ...sampleOf(parentOf), again: { friends: of(true), others: of(false) } }
}

/** @param gaps days to the second order of everyone followed, NaN where there was none */
export function againOf(gaps: readonly number[], days: number): Again {
  const soon = gaps.filter((gap) => gap <= days).sort((a, b) => a - b)
  return { days, people: gaps.length, ordered: soon.length, median: quantile(soon, 0.5) }
}

/** The largest whole trees that fit, and as many people as fit of the one that does not. */
export function sampleOf(parentOf: ReadonlyMap<number, { readonly parent: number; readonly day: number }>): Trees {
  const children = new Map<number, number[]>()
  for (const [person, { parent }] of parentOf) children.set(parent, [...(children.get(parent) ?? []), person])
  const roots = [...children.keys()].filter((person) => !parentOf.has(person))
  /** People of a tree, generation by generation. */
  const treeOf = (root: number): { person: number; generation: number }[] => {
    const found = [{ person: root, generation: 0 }]
    for (const { person, generation } of found) for (const child of children.get(person) ?? []) found.push({ person: child, generation: generation + 1 })
    return found
  }
  const trees = roots.map(treeOf).sort((a, b) => b.length - a.length || b.at(-1)!.generation - a.at(-1)!.generation || a[0].person - b[0].person)
  const sample: Kin[] = []
  const places = new Map<number, number>()
  for (const tree of trees) {
    // a root without room for a friend is no tree
    if (sample.length + 2 > mostKin) break
    for (const { person, generation } of tree) {
      if (sample.length === mostKin) break
      places.set(person, sample.length)
      const link = parentOf.get(person)
      sample.push({ person, generation, parent: link ? places.get(link.parent)! : -1, day: link ? link.day : -1 })
    }
  }
  return { sample, trees: trees.length, friends: parentOf.size, deepest: Math.max(0, ...trees.map((tree) => tree.at(-1)!.generation)) }
}
