/** The first orders of the burst are free: of all orders of the day so many, by lot, get back what was paid for them. Model 22. */
import type { Note } from '../../model/hooks.ts'
import { bookCost, C, costOfGoods, fen, returnFee } from '../../model/ledger.ts'
import { label, orderDraw, type Order } from '../../model/order.ts'
import { purposes } from '../../model/random.ts'
import { keepGoods } from '../../model/returns.ts'
import type { World } from '../../model/world.ts'

type Entry = { readonly row: number; readonly person: number; readonly bits: number; readonly lot: number; readonly paid: number; readonly cost: number; readonly refund: number }

export function startFreeOrders(world: World, most: number, days: ReadonlySet<number>) {
  const { population, market, today } = world
  const place = (name: string) => world.place(`bigpromo.${name}`)
  const at = { free: place('free'), value: place('freeValue'), cost: place('freeCost') }
  let entries: Entry[] = []
  return {
    after(order: Order) {
      const { row, day, bits, paid, basket, refund } = order
      if (!days.has(day) || paid <= 0 || order.label === label.scheduled) return
      const cost = Math.round(costOfGoods(world) * basket) + fen(market.economics.fulfilment)
      entries.push({ row, person: population.person[row], bits, lot: orderDraw(world, order, purposes.freePrio), paid, cost, refund })
    },
    /** The day is over: the lots decide. What was had for nothing is kept, and the fee goes back with the money. */
    close(day: number) {
      if (!days.has(day)) return
      const chance = Math.min(1, most / entries.length)
      entries.sort((a, b) => a.lot - b.lot || a.person - b.person || a.bits - b.bits)
      for (const { row, paid, cost, refund } of entries.slice(0, most)) {
        if (refund > 0) keepGoods(world, day, row, refund)
        bookCost(world, C.rewards, row, paid)
        returnFee(world, row, paid)
        today[at.free]++
        today[at.value] += paid
        today[at.cost] += cost
        for (const noted of world.on.noted) noted(row, 'orderFree' satisfies Note, { reward: paid, chance, income: Math.round(market.economics.fee * paid) })
      }
      entries = []
    },
  }
}
