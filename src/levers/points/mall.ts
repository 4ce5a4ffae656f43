/** The points mall: once a month, on a day of their own, customers look at what their points can buy; an item that hardly anyone takes is replaced. Model 5.8. */
import { dayZero } from '../../model/calendar.ts'
import { fen } from '../../model/ledger.ts'
import { flag, type ExtraProperty } from '../../model/population.ts'
import { draw, firstKey, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { Books } from './books.ts'
import type { Own } from './fields.ts'

const month = 30
/** Bit of a customer's state: stands among the visitors of their day. */
const visiting = 8
/** Redemptions of a month below which nothing can be told of an item. */
const telling = 20

export type Mall = {
  /** A balance has changed: whoever can afford something looks in on their day. */
  readonly notice: (row: number) => void
  readonly open: (day: number) => void
}

/** @param state bits of each customer. @param chance probability that a customer uses points at all when they can. @param spent hears who did. */
export function mallOf(world: World, settings: Own, books: Books, state: ExtraProperty<'u8'>, chance: (row: number) => number, spent: (row: number) => void): Mall | undefined {
  const { population, key, today } = world
  const prices = settings.catalogue ? settings.itemPrices : []
  const costs = settings.itemCosts.map(fen)
  const appeal = [...settings.itemAppeals]
  const stake = settings.lottery ? settings.drawPoints : Infinity
  const cheapest = Math.min(stake, ...prices.filter((price) => price > 0))
  if (cheapest === Infinity) return undefined
  const place = { items: world.place('points.items'), goods: world.place('points.goods'), replaced: world.place('points.replaced') }
  /** Rows that can afford something, by their day of the month. */
  const visitors: number[][] = Array.from({ length: month }, () => [])
  let taken = prices.map(() => 0)

  const pay = (row: number, what: 'redeemed' | 'drawn', points: number, cost: number) => {
    today[place.goods] += cost
    books.move[what](row, points, cost)
    spent(row)
  }
  const visit = (row: number) => {
    const person = population.person[row]
    const u = unit(draw(population.key[row], secondKey(key.b, person), world.words.w0[purposes.mall], world.words.w1[purposes.mall]))
    const held = books.balance(row)
    const p = chance(row)
    let below = 0
    for (let k = 0; k < prices.length; k++) {
      if (prices[k] <= 0 || held < prices[k]) continue
      below += p * appeal[k]
      if (u >= below) continue
      taken[k]++
      today[place.items]++
      return pay(row, 'redeemed', prices[k], costs[k])
    }
    if (held >= stake && u < below + (p * population.dealProne[byte(row)]) / 255) pay(row, 'drawn', stake, fen(settings.drawCost))
  }
  /** Items that fewer than a share of the month's takers chose give way to others, liked as chance will have it. */
  const replace = () => {
    const all = taken.reduce((sum, n) => sum + n, 0)
    if (all >= telling)
      prices.forEach((price, k) => {
        if (price <= 0 || taken[k] >= settings.replaceBelow * all) return
        appeal[k] = unit(draw(firstKey(key, k), secondKey(key.b, k), world.words.w0[purposes.mall], subWord(world.words.w1[purposes.mall], 1 + k)))
        today[place.replaced]++
      })
    taken = prices.map(() => 0)
  }

  return {
    notice(row) {
      if (books.balance(row) < cheapest || state.values[byte(row)] & visiting) return
      state.values[byte(row)] |= visiting
      visitors[population.person[row] % month].push(row)
    },
    open(day) {
      const since = day - dayZero
      if (since > 0 && since % month === 0) replace()
      const here = visitors[since % month]
      let kept = 0
      for (const row of here) {
        const living = (population.flags[row] & flag.alive) !== 0
        if (living && books.balance(row) >= cheapest) visit(row)
        if (living && books.balance(row) >= cheapest) here[kept++] = row
        else state.values[byte(row)] &= ~visiting
      }
      here.length = kept
    },
  }
}
