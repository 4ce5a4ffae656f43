/** Figures of the stock: how often a line is sold out, what that loses, and how much money lies on the shelf. */
import type { Daybook } from '../model/daybook.ts'
import type { supplyIds } from './ids.ts'
import { days, flowOf, level, ratio, sum, type Metric } from './metric.ts'

const asked = flowOf('stock.asked')
const year = 365
/** Stock at cost of each day of the run as a part of a year: over a year it adds up to the mean. */
const held = (book: Daybook): Float64Array => flowOf('stock.cost')(book).map((fen, row) => (row < book.days ? fen / year : 0))

export const supplyMetrics = {
  stockOutShare: ratio({ id: 'stockOutShare', unit: 'share', better: 'lower' }, flowOf('stock.outs'), flowOf('stock.cycles')),
  serviceLevel: ratio({ id: 'serviceLevel', unit: 'share', better: 'higher' }, flowOf('stock.asked', '-stock.waits', '-stock.others', '-stock.lost'), asked),
  lostOrders: sum({ id: 'lostOrders', unit: 'count', better: 'lower' }, 'stock.lost'),
  lostGmv: sum({ id: 'lostGmv', unit: 'money', better: 'lower' }, 'stock.lostGmv'),
  stockTurnover: ratio({ id: 'stockTurnover', unit: 'ratio', better: 'higher' }, flowOf('stock.sold'), held),
  stockAtCost: level({ id: 'stockAtCost', unit: 'money', better: 'lower' }, days('stock.cost')),
  stockCosts: sum({ id: 'stockCosts', unit: 'money', better: 'lower' }, 'cost.stock'),
} satisfies Record<(typeof supplyIds)[number], Metric>
