/** Goods that come back: how soon the money is returned, what free returns and picking up cost, and who orders again at once. Model 24. */
import { buy } from '../../model/behaviour/buy.ts'
import { personDraw } from '../../model/behaviour/arrive.ts'
import { meet, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { contentUnit } from '../../model/columns.ts'
import { fen } from '../../model/ledger.ts'
import { note } from '../../model/note.ts'
import { label } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { purposes } from '../../model/random.ts'
import type { Refund } from '../../model/returns.ts'
import { please } from '../../model/satisfaction.ts'
import type { World } from '../../model/world.ts'
import { usual, type Own } from './fields.ts'

/** First sub-index of the draws of an order that replaces goods sent back; no mark and no other order has it. */
const againBits = 4096

/** @param spend books a cost of the lever, in fen. */
export function startTakingBack(world: World, settings: Own, spend: (amount: number) => void) {
  const { market, population, today } = world
  const { reorder, perRefundHour } = market.serviceResponse
  const perReturn = (settings.freeReturns ? fen(settings.returnCost) : 0) + (settings.pickUp ? fen(settings.pickUpCost) : 0)
  const relief = Math.round(market.satisfaction.memory * perRefundHour * (usual.refundHours - settings.refundHours) * contentUnit)
  const exchanged = world.place('service.exchanged')
  /** Customers whose goods came back today, once per parcel. */
  let back: number[] = []
  return {
    refunded({ row }: Refund) {
      spend(perReturn)
      if (relief !== 0 && world.satisfaction) please(world, world.satisfaction, row, relief)
      if (settings.pickUp) back.push(row)
    },
    others(day: number) {
      const times = new Map<number, number>()
      for (const row of back) {
        const k = times.get(row) ?? 0
        times.set(row, k + 1)
        if (!(population.flags[row] & flag.alive) || personDraw(world, population.person[row], purposes.reorder, k) >= reorder) continue
        note(world, row, 'exchanged', reorder)
        meet(world, row, day)
        priceNow(world, row, day)
        // the need that the goods sent back did not meet: nothing is borrowed from the future
        buy(world, row, { label: label.shifted, bits: againBits + k, borrowed: 0, life: 1, coupon: undefined, organic: true })
        part(world)
        today[exchanged]++
      }
    },
    close() {
      back = []
    },
  }
}
