/** What lies on the shelf of each line, in fen at cost: ordered up to a level every lead time, received, taken, scrapped. Model 23. */
import { dayZero } from '../../model/calendar.ts'
import { bookStock } from '../../model/ledger.ts'
import type { World } from '../../model/world.ts'
import type { Lines } from './lines.ts'
import type { Plan } from './plan.ts'
import type { Own } from './stock.ts'

const month = 30
/** A line with less than so many usual days and so many baskets may run out today: who gets it is for the lots. */
const scarceDays = 28
const scarceBaskets = 12

export type Shelf = ReturnType<typeof openShelf>

/** @param kept how many lines the shop stocks, best sellers first; the others are bought as they are sold. */
export function openShelf(world: World, settings: Own, kept: number, { share }: Lines, plan: Plan) {
  const { market, outside, today } = world
  const { cogs } = market.economics
  const { spoils, surcharge } = market.stocking
  const { factor, lead, breakerAt } = settings
  const at = {
    received: world.place('stock.received'), sold: world.place('stock.sold'), restocked: world.place('stock.restocked'), scrapped: world.place('stock.scrapped'),
    cycles: world.place('stock.cycles'), outs: world.place('stock.outs'),
  }
  const stock = new Float64Array(kept)
  const level = new Float64Array(kept)
  /** Ordered and late. */
  const coming = new Float64Array(kept)
  const late = new Map<number, { readonly line: number; readonly goods: number }[]>()
  /** Somebody found the line sold out since the last delivery was due. */
  const out = new Uint8Array(kept)
  const scarce = new Uint8Array(kept)
  const warned = new Uint8Array(kept)
  const filled = new Uint8Array(kept)
  /** Least that the supplier sells of a line. */
  const usual = cogs * 100 * market.segments.reduce((sum, { weight, basket }) => sum + weight * basket, 0)
  const batch = Math.round(settings.batch * usual)
  /** Expected sales that a shop with a fixed level goes by. */
  let fixed = 0
  /** The shop has records to plan by. */
  let open = false

  const receive = (line: number, goods: number, price: number) => {
    stock[line] += goods
    filled[line] = 1
    today[at.received] += goods
    bookStock(world, Math.round(goods * price) - goods)
  }
  /** A delivery is due: the last cycle ends, and every line is filled up to its level, as far as the supplier delivers. */
  const review = (day: number) => {
    const expected = settings.plan === 'fixed' && fixed > 0 ? fixed : plan.expected(day)
    fixed = expected
    const price = outside ? outside.cost[day] : 1
    const slow = outside ? outside.lead[day - lead] : 1
    for (let l = 0; l < kept; l++) {
      if (open) {
        today[at.cycles]++
        today[at.outs] += out[l]
        const lost = Math.floor((stock[l] * spoils * lead) / month)
        stock[l] -= lost
        today[at.scrapped] += lost
        bookStock(world, lost)
      }
      out[l] = 0
      level[l] = Math.round(factor * share[l] * expected * plan.error(l, day))
      const wanted = level[l] - stock[l] - coming[l]
      if (wanted <= 0) continue
      const goods = Math.max(wanted, batch)
      const second = Math.round(settings.backup * goods)
      if (second > 0) receive(l, second, price * (1 + surcharge))
      const due = day - lead + Math.round(lead * slow)
      if (goods === second) continue
      if (due <= day) receive(l, goods - second, price)
      else {
        coming[l] += goods - second
        late.set(due, [...(late.get(due) ?? []), { line: l, goods: goods - second }])
      }
    }
    open ||= expected > 0
  }

  return {
    out, filled, warned, scarce,
    /** The shop buys ahead by now. */
    open(day: number) {
      filled.fill(0)
      for (const { line, goods } of late.get(day) ?? []) {
        coming[line] -= goods
        receive(line, goods, outside ? outside.cost[day] : 1)
      }
      late.delete(day)
      if ((day - dayZero) % lead === 0) review(day)
    },
    /** Once those who wait have theirs: which lines may run out today, and which the shop knows to be near their end. */
    look() {
      for (let l = 0; l < kept; l++) {
        scarce[l] = stock[l] < (scarceDays * level[l]) / (factor * lead) + scarceBaskets * usual ? 1 : 0
        warned[l] = stock[l] <= breakerAt * level[l] ? 1 : 0
      }
    },
    stocks: (line: number): boolean => open && line < kept,
    has: (line: number, cost: number): boolean => stock[line] >= cost,
    take(line: number, cost: number) {
      stock[line] -= cost
      today[at.sold] += cost
    },
    putBack(line: number, cost: number) {
      stock[line] += cost
      today[at.restocked] += cost
    },
    /** All that is in stock, in fen at cost. */
    value: (): number => stock.reduce((a, b) => a + b, 0),
    /** Cost of the goods of a basket. */
    costOf: (basket: number): number => Math.round(cogs * basket),
  }
}
