/** Which occasions are worth looking at: everyone's plain ones by block, the others as far as a customer's bound reaches. Model 2. */
import { bandLowest, bandWidth, blockAt, blockLength, forgetBlocks, listBand, lowestOf, type Block } from '../occasions.ts'
import { flag, personal } from '../population.ts'
import { bands, draw, purposes } from '../random.ts'
import type { World } from '../world.ts'
import { bound, ceilingOf, ceilings, ceilingsByKind, isPicked, nearBound, ownCeiling, type Ceilings } from './consider.ts'

const golden = 0x9e3779b1 | 0

/** What message and coupons come to at most where the bound itself would leave out hardly anything. */
const little = 1.25
/** Days of the blocks of the bands above the plain one. */
const upperDays = blockLength(1)

/**
 * False where a band surely has no occasion in a block that `expected` of are expected in: its first draw alone says so, because
 * -ln u >= 1 - u.
 */
const mayHold = (word: number, expected: number): boolean => (word >>> 0) + expected * 4294967296 >= 4294967295

/**
 * Lists a customer's occasions above 1 as far as their bound reaches, from today to the end of the running block. The bound itself is
 * worked out only for those of whom something personal is known and whose lowest occasion lies within what is easier to tell.
 */
function listAbove(world: World, row: number, block: Block, last: number, most: Ceilings): void {
  const { occasions, calendar, population, key, day } = world
  const unknown = personal(population.flags[row]) === 0
  const own = unknown ? 1 : ownCeiling(world, row)
  const furthest = ceilingOf(world, most.all, row, own)
  // those at home with what they bought, and those whom a lot picks, are told from the rest by their own bound alone
  let bounded = unknown && !world.clocks.on && most.rest === most.all ? furthest : 0
  const k0 = population.key[row]
  const k1 = (key.b + Math.imul(population.person[row], golden)) | 0
  const { w0, w1 } = block.words
  const expected = population.lambda[row] * block.span
  for (let band = 1; band < bands && bandLowest(band) < furthest; band++) {
    if (!mayHold(draw(k0, k1, w0[purposes.gap + band], w1[purposes.gap + band]), expected * bandWidth(band))) continue
    if (bounded === 0) {
      const lowest = lowestOf(calendar, population, key, row, band, block, day, last, furthest)
      if (lowest === Infinity) continue
      const level = most.rest === most.all || isPicked(world, row, day, last) ? most.all : most.rest
      if (lowest > ceilingOf(world, level, row, own)) return
      bounded = nearBound(world, most, level, row, day, last, own)
      if (lowest > bounded) return
      // without much of a coupon in hand it is as good as the bound, and looking at a few occasions more costs less than telling
      if (own > little) bounded = bound(world, row, day, last)
    }
    if (bandLowest(band) >= bounded) return
    listBand(occasions, calendar, population, key, row, band, block, day, last, bounded)
  }
}

/** The running block of the bands above 1, and the last day of it that is lived. */
function upperBlock(world: World): Block {
  if (world.upper === undefined || world.day >= world.upper.start + world.upper.length) world.upper = blockAt(world.occasions, world.calendar, world.day, upperDays)
  return world.upper
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
  if (day % upperDays === 0 || !mayExceed(world)) return
  const block = upperBlock(world)
  const last = Math.min(block.start + upperDays, calendar.end) - 1
  if (world.raisedOn !== day) {
    world.raisedOn = day
    world.raisedTo = ceilings(world, day, last)
  }
  listAbove(world, row, block, last, world.raisedTo)
}

/** True while some customer's multiplier may exceed 1. */
function mayExceed(world: World): boolean {
  return world.clocks.on || world.outside !== undefined || world.anyPosted || world.anchored || world.anyQuick || world.wallet !== undefined || world.reduction !== undefined || world.touches !== undefined || world.on.bound.length > 0 || world.on.deal.length > 0
}

/** Lists the occasions of all the living at the first day of a block, of the run or of an offer to all, for the days that remain of the block. */
export function listBlocks(world: World, first: boolean): void {
  const { day } = world
  if (first || day % blockLength(0) === 0) listPlain(world)
  if ((first || world.reposted || day % upperDays === 0) && mayExceed(world)) repost(world)
  world.reposted = false
}

/** Lists the plain occasions of all the living for the rest of the running block. */
function listPlain({ occasions, calendar, population, key, day }: World): void {
  const { flags, count, person, lambda, key: k0 } = population
  forgetBlocks(occasions, day)
  const block = blockAt(occasions, calendar, day, blockLength(0))
  const last = Math.min(block.start + block.length, calendar.end) - 1
  const gap0 = block.words.w0[purposes.gap]
  const gap1 = block.words.w1[purposes.gap]
  for (let row = 0; row < count; row++)
    if (mayHold(draw(k0[row], (key.b + Math.imul(person[row], golden)) | 0, gap0, gap1), lambda[row] * block.span) && flags[row] & flag.alive)
      listBand(occasions, calendar, population, key, row, 0, block, day, last, 1)
}

/** Lists the occasions above 1 of all the living for the rest of the running block. */
function repost(world: World): void {
  const { calendar, population, key, day } = world
  const { flags, count, person, lambda, key: k0 } = population
  const block = upperBlock(world)
  const last = Math.min(block.start + upperDays, calendar.end) - 1
  const most = ceilings(world, day, last)
  // nearly everyone is done with after a look at the first draw of a band
  const { w0, w1 } = block.words
  const [a0, a1, b0, b1] = [w0[purposes.gap + 1], w1[purposes.gap + 1], w0[purposes.gap + 2], w1[purposes.gap + 2]]
  const { span } = block
  const kinds = ceilingsByKind(world, most)
  for (let row = 0; row < count; row++) {
    const highest = kinds[personal(flags[row])]
    if (highest <= 1) continue
    const k1 = (key.b + Math.imul(person[row], golden)) | 0
    const rate = lambda[row] * span
    if (mayHold(draw(k0[row], k1, a0, a1), rate) || (highest > 2 && (mayHold(draw(k0[row], k1, b0, b1), rate * 2) || highest > 4)))
      if (flags[row] & flag.alive) listAbove(world, row, block, last, most)
  }
}
