/** Delivery: how long a parcel takes, whether it is late, and what amends do; what a customer makes of it. Model 24. */
import { contentUnit } from '../../model/columns.ts'
import { dayZero } from '../../model/calendar.ts'
import { fen } from '../../model/ledger.ts'
import { note } from '../../model/note.ts'
import { orderDraw, type Order } from '../../model/order.ts'
import { traitWord } from '../../model/population.ts'
import { purposes, traits, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { pow } from '../../numeric/pow.ts'
import { usual, type Own } from './fields.ts'

/** Amends at which the market's chance to win a customer over holds, in yuan. */
const usualAmends = 20

/** @param spend books a cost of the lever, in fen. */
export function startDelivery(world: World, settings: Own, spend: (amount: number) => void) {
  const { market, population, key, today } = world
  const response = market.serviceResponse
  const at = (name: string) => world.place(`service.${name}`)
  const place = {
    orders: at('orders'), minutes: at('minutes'), late: at('late'), queue: at('queue'), spare: at('spare'),
    failures: at('failures'), recovered: at('recovered'), feltLate: at('feltLate'), feltPrompt: at('feltPrompt'),
  }
  const won = 1 - pow(1 - response.recovered, settings.compensation / usualAmends)
  const amends = fen(settings.compensation)
  const promised = settings.promise > 0 ? response.promised * exp(-settings.promise / usual.hours) : 0
  const carriers = Math.floor(settings.capacity * settings.spareShare)
  /** Parcels of the days before that are still here, those of today, and the mean delivery of today's in hours. */
  let queue = 0
  let parcels = 0
  let hours = settings.hours

  const impatient = (row: number, day: number): boolean => {
    const share = market.segments[population.segment[byte(row)]].impatient + (response.impatientGrowth * (day - dayZero)) / 365
    return unit(traitWord(key, population.person[row], traits.impatient)) < share
  }
  /** A parcel is late that comes after the promised hour; without a promise the longer it waits the likelier it is taken for late, and after a day surely. */
  const chanceOrMiss = (u: number): boolean => {
    if (settings.promise === 0) return u < queue / settings.capacity
    const { spread } = response
    return hours * exp(spread * normalQuantile(u) - (spread * spread) / 2) > settings.promise
  }

  return {
    open() {
      hours = settings.hours + (settings.capacity > 0 ? (24 * queue) / settings.capacity : 0)
    },
    served(order: Order, defect: boolean, plain: number): number {
      const { row, day } = order
      parcels++
      today[place.orders]++
      today[place.minutes] += Math.round(60 * hours)
      const late = (settings.promise > 0 || queue > 0) && chanceOrMiss(orderDraw(world, order, purposes.delivery))
      let felt = plain + response.perHour * (impatient(row, day) ? 2 : 1) * (usual.hours - hours)
      if (late) {
        today[place.late]++
        felt -= response.late
        note(world, row, 'deliveredLate', 1)
      } else felt += promised
      if (late || defect) {
        today[place.failures]++
        if (amends > 0) {
          spend(amends)
          const appeased = orderDraw(world, order, purposes.recovery) < won
          if (appeased) {
            today[place.recovered]++
            felt += response.recovery
          }
          note(world, row, appeased ? 'amendsMade' : 'amendsFailed', appeased ? won : 1 - won)
        }
      }
      felt = Math.max(0, Math.min(1, felt))
      today[late ? place.feltLate : place.feltPrompt] += Math.round(felt * contentUnit)
      return felt
    },
    close() {
      if (settings.capacity > 0) {
        const over = Math.max(0, queue + parcels - settings.capacity)
        const spare = Math.min(carriers, over)
        queue = over - spare
        today[place.spare] += spare
        today[place.queue] = queue
        spend(Math.round(spare * fen(settings.spareCost)))
      }
      parcels = 0
    },
  }
}
