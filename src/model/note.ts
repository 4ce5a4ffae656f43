/** Tells those who watch what a lever did to a customer; nobody else hears of it. */
import type { Note } from './hooks.ts'
import type { World } from './world.ts'

/** @param chance the probability that it had. */
export function note(world: World, row: number, what: Note, chance: number): void {
  for (const noted of world.on.noted) noted(row, what, { chance })
}
