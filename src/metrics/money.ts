/** Money metrics: from list value down to contribution margin and cash (`docs/model.md`, accounting). */
import { column, type Daybook } from '../model/daybook.ts'
import type { moneyIds } from './ids.ts'
import { flowOf, level, ratio, sum, type Metric } from './metric.ts'
import { orderColumns } from './growth.ts'

const gross = ['net', '-cogs', 'cogs.restocked']

/** Lowest closing balance of cumulative cash so far, in fen; the last point has seen the run-off too. */
function lowest(book: Daybook): Float64Array {
  const cash = column(book, 'cash')
  const out = new Float64Array(book.days)
  let balance = 0
  let low = Infinity
  for (let row = 0; row < book.rows; row++) {
    balance += cash[row]
    if (balance < low) low = balance
    if (row < book.days) out[row] = low
  }
  if (book.days > 0) out[book.days - 1] = low
  return out
}

export const moneyMetrics = {
  contributionMargin: sum({ id: 'contributionMargin', unit: 'money', better: 'higher' }, 'contribution'),
  gmv: sum({ id: 'gmv', unit: 'money', better: 'higher' }, 'gmv'),
  gmvList: sum({ id: 'gmvList', unit: 'money', better: 'higher' }, 'list'),
  netOfReturns: sum({ id: 'netOfReturns', unit: 'money', better: 'higher' }, 'gmv', '-refund.gmv'),
  netRevenue: sum({ id: 'netRevenue', unit: 'money', better: 'higher' }, 'net'),
  grossMargin: sum({ id: 'grossMargin', unit: 'money', better: 'higher' }, ...gross),
  margin: sum({ id: 'margin', unit: 'money', better: 'higher' }, 'margin'),
  cash: sum({ id: 'cash', unit: 'money', better: 'higher' }, 'cash'),
  lowestCash: level({ id: 'lowestCash', unit: 'money', better: 'higher' }, lowest),
  discounts: sum({ id: 'discounts', unit: 'money', better: 'neither' }, 'discount.item', 'discount.coupon'),
  refunds: sum({ id: 'refunds', unit: 'money', better: 'lower' }, 'refund.gmv'),
  aov: ratio({ id: 'aov', unit: 'money', better: 'higher' }, flowOf('gmv'), flowOf(...orderColumns)),
  returnRate: ratio({ id: 'returnRate', unit: 'share', better: 'lower' }, flowOf('returns'), flowOf(...orderColumns)),
} satisfies Record<(typeof moneyIds)[number], Metric>
