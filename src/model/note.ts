/** Tells those who watch what a lever did to a customer; nobody else hears of it. */
import type { World } from './world.ts'

/** @param what a name under which the diary tells it. @param chance the probability that it had. */
export function note(world: World, row: number, what: string, chance: number): void {
  for (const noted of world.on.noted) noted(row, what, chance)
}
