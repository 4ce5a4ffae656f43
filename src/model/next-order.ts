/** Who orders again after the first, second and third order: each is judged when its ninety days are over, so that nobody counts as lost too early. */
import { dayZero } from './calendar.ts'
import { C } from './ledger.ts'
import type { World } from './world.ts'

/** Days after an order within which the next one counts. */
export const nextDays = 90
/** First, second and third orders of a customer are followed. */
const ranks = 3
const memory = nextDays + 1

/** Orders of each of the last days by their number, and those of them that another has followed. */
export type NextOrders = { readonly followed: Int32Array; readonly again: Int32Array }
export const noNextOrders = (): NextOrders => ({ followed: new Int32Array(memory * ranks), again: new Int32Array(memory * ranks) })

/** Notes an order of the run: `before` orders came before it, the last of them on day `last`. */
export function noteNext({ nextOrders }: World, day: number, before: number, last: number): void {
  if (before > ranks) return
  if (before < ranks) nextOrders.followed[(day % memory) * ranks + before]++
  // orders before the run are not followed
  if (before > 0 && last >= dayZero && day - last <= nextDays) nextOrders.again[(last % memory) * ranks + before - 1]++
}

/** Writes what became of the orders whose ninety days end with the day at hand, and makes room for those of the next one. */
export function closeNext({ nextOrders, today }: World, day: number): void {
  const slot = ((day + 1) % memory) * ranks
  for (let k = 0; k < ranks; k++) {
    today[C.followed + k] = nextOrders.followed[slot + k]
    today[C.again + k] = nextOrders.again[slot + k]
    nextOrders.followed[slot + k] = nextOrders.again[slot + k] = 0
  }
}
