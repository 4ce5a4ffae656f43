/** Watches journey rules: everyone whom one met or held out. */
import type { Hooks } from '../../src/model/hooks.ts'
import type { World } from '../../src/model/world.ts'
import { play, type Levers } from './play.ts'
import type { market } from './play.ts'

export type Reached = { readonly row: number; readonly rule: string; readonly held: boolean; readonly chance: number; readonly day: number }
/** Plays a run and keeps whom rules reached; `more` adds hooks. */
export function reachedIn(of: ReturnType<typeof market>, levers: Levers, more: (world: World) => Hooks = () => ({})) {
  const all: Reached[] = []
  const { book, world } = play(of, levers, { probe: (world) => {
    const own = more(world)
    return { ...own, reached(row, rule, held, chance) {
      all.push({ row, rule, held, chance, day: world.day })
      own.reached?.(row, rule, held, chance)
    } }
  } })
  return { all, book, world }
}
