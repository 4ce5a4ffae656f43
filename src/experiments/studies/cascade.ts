/** Who brought whom: a sample of the trees that invitations grew in one future. */
import { dayZero } from '../../model/calendar.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'

/** One customer of the sample; `parent` is a place in the same list, -1 for one whom no friend brought. */
export type Kin = { readonly person: number; readonly parent: number; readonly generation: number; readonly day: number }
export type Cascade = {
  /** Largest trees first, each with its root before its branches; at most `mostKin` people. */
  readonly sample: readonly Kin[]
  /** Trees and friends in all, and the deepest generation. */
  readonly trees: number
  readonly friends: number
  readonly deepest: number
}

/** A tree drawn larger than this could not be read. */
export const mostKin = 200

/** Follows every invitation that won a friend. */
export function cascade(scenario: Scenario, slot: number, replication: number): Cascade {
  const parentOf = new Map<number, { readonly parent: number; readonly day: number }>()
  runJob({ scenario, slot, replication }, (world, levers) => [...levers.map(({ hooks }) => hooks), {
    invited(sender, contact, friend) {
      if (friend >= 0) parentOf.set(contact, { parent: world.population.person[sender], day: world.day - dayZero })
    },
  }])
  return sampleOf(parentOf)
}

/** The largest whole trees that fit, and as many people as fit of the one that does not. */
export function sampleOf(parentOf: ReadonlyMap<number, { readonly parent: number; readonly day: number }>): Cascade {
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
