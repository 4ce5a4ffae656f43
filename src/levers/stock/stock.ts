/** Stock: goods are bought ahead, line by line, and run out. Levels, lead time, forecast, what the page does when a line ends, a second supplier. Model 23. */
import { choice, count, days, fraction, number, type Fields, type Settings } from '../../schema/field.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookStock } from '../../model/ledger.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { linesOf } from './lines.ts'
import { planOf } from './plan.ts'
import { openShelf } from './shelf.ts'
import { startWishes } from './wishes.ts'

const assumption = 'assumption'

const fields = {
  stocked: fraction({ default: 1, source: assumption, moves: { output: 'stock.received', direction: 'up' } }),
  factor: number({ default: 1.5, min: 0.1, max: 10, step: 0.005, usual: [1, 2], source: assumption, moves: { output: 'stock.lost', direction: 'down' } }),
  lead: days({ default: 14, min: 1, max: 90, usual: [7, 30], source: assumption, moves: { output: 'stock.cycles', direction: 'down' } }),
  plan: choice({ options: ['sales', 'fixed', 'forecast'], default: 'sales', source: assumption, moves: { output: 'stock.received', direction: 'either' } }),
  forecastError: fraction({ default: 0.1, usual: [0, 0.3], source: assumption, when: { plan: ['forecast'] }, moves: { output: 'stock.received', direction: 'either' } }),
  batch: count({ default: 0, max: 1_000_000, usual: [0, 500], source: assumption, real: true, moves: { output: 'stock.cost', direction: 'up' } }),
  breaker: choice({ options: ['none', 'preorder', 'substitute'], default: 'none', source: assumption, moves: { output: 'stock.lost', direction: 'down' } }),
  breakerAt: fraction({ default: 0.1, usual: [0.05, 0.3], source: assumption, when: { breaker: ['preorder', 'substitute'] }, moves: { output: 'stock.lost', direction: 'down' } }),
  backup: fraction({ default: 0, usual: [0, 0.3], source: assumption, moves: { output: 'cost.stock', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const stock = lever({
  id: 'stock',
  group: 'service',
  fields,
  zero: { stocked: 0 },
  columns: [
    'stock.received', 'stock.sold', 'stock.restocked', 'stock.scrapped', 'stock.cycles', 'stock.outs',
    'stock.asked', 'stock.waits', 'stock.others', 'stock.lost', 'stock.lostGmv', 'stock.came', 'stock.gone',
  ],
})

const month = 30

export function start(world: World, settings: Own): Hooks {
  const { market, calendar } = world
  const kept = Math.round(settings.stocked * market.stocking.lines)
  if (kept === 0) return {}
  const lines = linesOf(world)
  const plan = planOf(world, settings)
  const shelf = openShelf(world, settings, kept, lines, plan)
  const wishes = startWishes(world, settings, lines, shelf, plan)
  const { holding } = market.stocking
  return {
    open(day) {
      lines.turn(day)
      if (day < calendar.end) shelf.open(day)
    },
    target(day) {
      wishes.deliver(day)
      shelf.look()
    },
    turnAway: wishes.turnAway,
    invite: wishes.invite,
    divert: wishes.divert,
    others: wishes.decide,
    pay: wishes.pay,
    coin: wishes.coin,
    refunded({ line, restocked }) {
      if (line >= 0) shelf.putBack(line, restocked)
    },
    close(day) {
      if (day < calendar.end && day >= dayZero) bookStock(world, Math.round((holding / month) * shelf.value()))
      world.inStock = shelf.value()
    },
  }
}
