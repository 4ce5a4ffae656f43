/** Which occasions are worth looking at: everyone's plain ones by block, the others as far as a customer's bound reaches. Model 2. */
import { bandLowest, blockAt, blockLength, forgetBlocks, listBand } from '../occasions.ts'
import { flag } from '../population.ts'
import { bands } from '../random.ts'
import type { World } from '../world.ts'
import { bound } from './consider.ts'

/** Days of the blocks of the bands above the plain one. */
const upperDays = blockLength(1)

/** Lists the bands above 1 that a bound reaches, from today to the end of the running block. */
function listAbove(world: World, row: number, upTo: number): void {
  const { occasions, calendar, population, key, day } = world
  const block = blockAt(occasions, calendar, day, upperDays)
  const last = Math.min(block.start + upperDays, calendar.end) - 1
  for (let band = 1; band < bands && bandLowest(band) < upTo; band++) listBand(occasions, calendar, population, key, row, band, block, day, last, upTo)
}

/**
 * Lists a customer's occasions for the rest of the running blocks, after something raised their bound or made them a customer.
 * On the first day of a block there is nothing to do: `listBlocks` comes later that day and sees everyone.
 */
export function raise(world: World, row: number, fresh: boolean): void {
  const { occasions, calendar, population, key, day } = world
  if (day >= calendar.end) return
  if (fresh && day % blockLength(0) !== 0) {
    const block = blockAt(occasions, calendar, day, blockLength(0))
    listBand(occasions, calendar, population, key, row, 0, block, day, Math.min(block.start + block.length, calendar.end) - 1, 1)
  }
  if (day % upperDays === 0) return
  const most = bound(world, row, day, Math.min(day - (day % upperDays) + upperDays, calendar.end) - 1)
  if (most > 1) listAbove(world, row, most)
}

/** True while some customer's multiplier may exceed 1. */
function mayExceed(world: World): boolean {
  return world.anyPosted || world.wallet !== undefined || world.touches !== undefined || world.on.bound.length > 0 || world.quality.rate.some((rate) => rate > 1)
}

/** Lists the occasions of all the living at the first day of a block (or of the run), for the days that remain of it. */
export function listBlocks(world: World, first: boolean): void {
  const { occasions, calendar, population, key, day } = world
  const { flags, count } = population
  forgetBlocks(occasions, day)
  if (first || day % blockLength(0) === 0) {
    const block = blockAt(occasions, calendar, day, blockLength(0))
    const last = Math.min(block.start + block.length, calendar.end) - 1
    for (let row = 0; row < count; row++) if (flags[row] & flag.alive) listBand(occasions, calendar, population, key, row, 0, block, day, last, 1)
  }
  if ((first || day % upperDays === 0) && mayExceed(world)) repost(world)
}

/** Lists the occasions above 1 of all the living for the rest of the running block: at its start, or when an offer is posted within it. */
export function repost(world: World): void {
  const { calendar, population, day } = world
  const { flags, count } = population
  const last = Math.min(day - (day % upperDays) + upperDays, calendar.end) - 1
  for (let row = 0; row < count; row++) {
    if (!(flags[row] & flag.alive)) continue
    const most = bound(world, row, day, last)
    if (most > 1) listAbove(world, row, most)
  }
}
