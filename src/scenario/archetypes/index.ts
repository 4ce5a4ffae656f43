/** The kinds of shop that a scenario can name. To add one: copy a file, add a line here and its words in `names.text.ts`. */
import type { Archetype } from './archetype.ts'
import { beauty } from './beauty.ts'
import { electronics } from './electronics.ts'
import { fashion } from './fashion.ts'
import { fresh } from './fresh.ts'
import { motherBaby } from './mother-baby.ts'
import { snack } from './snack.ts'

export const archetypes = { fashion, beauty, 'mother-baby': motherBaby, electronics, fresh, snack } satisfies Readonly<Record<string, Archetype>>
export type ArchetypeId = keyof typeof archetypes
export const archetypeIds = Object.keys(archetypes) as readonly ArchetypeId[]
