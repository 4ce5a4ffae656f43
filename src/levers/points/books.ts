/** The two ledgers of points: how many each customer holds, and what the shop owes for them. Every movement is booked once, in both. Model 5.8. */
import { bookCost, C, owe } from '../../model/ledger.ts'
import { promises } from '../../model/columns.ts'
import { addProperty, type ExtraProperty } from '../../model/population.ts'
import { word } from '../../model/record.ts'
import type { World } from '../../model/world.ts'

/** Movements of points, each a column of the daybook; the first four add, the others take. */
export const movements = ['earned', 'signed', 'shared', 'regranted', 'used', 'redeemed', 'drawn', 'expired', 'reversed'] as const
export type Movement = (typeof movements)[number]
const adding: readonly Movement[] = movements.slice(0, 4)

type Mover = (row: number, points: number, fen: number) => void

export type Books = {
  readonly balance: (row: number) => number
  /**
   * Moves points of a customer and books what that changes: what is owed for the balance, and as a cost that change and `fen` on top,
   * the money that the movement is worth by itself.
   */
  readonly move: Readonly<Record<Movement, Mover>>
  /** Ends a points year: what is left of the one before it lapses. */
  readonly roll: (row: number) => void
}

const kind = promises.indexOf('points')

/** @param breakage share of the points held that is expected to lapse unused. @param moved hears of every change of a balance. */
export function booksOf(world: World, breakage: number, moved: (row: number, points: number) => void): Books {
  const { population, today } = world
  // of this points year and of the one before
  const fresh: ExtraProperty<'u32'> = addProperty(population, 'u32')
  const old: ExtraProperty<'u32'> = addProperty(population, 'u32')
  const balance = (row: number) => fresh.values[word(row)] + old.values[word(row)]
  /** What a balance is booked at, in whole fen: a sum over customers that no order of booking can change. */
  const worth = (points: number) => Math.round(points * (1 - breakage))

  const change = (row: number, points: number) => {
    const k = word(row)
    if (points >= 0) {
      fresh.values[k] += points
      return
    }
    // the older ones go first
    const fromOld = Math.min(old.values[k], -points)
    old.values[k] -= fromOld
    fresh.values[k] += points + fromOld
  }
  const mover = (what: Movement): Mover => {
    const place = world.place(`points.${what}`)
    const sign = adding.includes(what) ? 1 : -1
    return (row, points, fen) => {
      const before = balance(row)
      const by = sign * points
      if (by !== 0) change(row, by)
      const owed = worth(before + by) - worth(before)
      today[place] += points
      owe(world, kind, owed)
      bookCost(world, C.points, row, owed + fen)
      if (by !== 0) moved(row, by)
      for (const told of world.on.moved) told(row, what, points, owed + fen)
    }
  }
  const move = Object.fromEntries(movements.map((name) => [name, mover(name)])) as Books['move']
  return {
    balance, move,
    roll(row) {
      const lapsing = old.values[word(row)]
      if (lapsing > 0) move.expired(row, lapsing, 0)
      old.values[word(row)] = fresh.values[word(row)]
      fresh.values[word(row)] = 0
    },
  }
}
