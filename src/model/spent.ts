/** What customers ever spent in the shop, kept when a lever asks: what a shop knows of their worth. */
import { addProperty, type ExtraProperty } from './population.ts'
import { word } from './record.ts'
import type { World } from './world.ts'

/** Revenue less refunds per customer, in fen, orders before day 0 included. Ask before the first day. */
export function spentOf(world: World): ExtraProperty<'i32'> {
  if (world.spent) return world.spent
  const spent = (world.spent = addProperty(world.population, 'i32'))
  for (let row = 0; row < world.past.length; row++) spent.values[word(row)] = world.past[row]
  return spent
}
