/** Growth metrics: orders, customers, visits, word of mouth. */
import type { Daybook } from '../model/daybook.ts'
import { hourClasses } from '../model/columns.ts'
import { causes } from '../model/market.ts'
import type { growthIds } from './ids.ts'
import { cumulate, days, divide, flowOf, level, ratio, sum, type Metric } from './metric.ts'

export const repeatColumns = ['orders.organic', 'orders.induced', 'orders.shifted', 'orders.scheduled'] as const
export const orderColumns = ['orders.first', ...repeatColumns] as const
export const newColumns = causes.map((c) => `new.${c}` as const)
/** Visits that ended without an order, by where they ended; with the orders they are all visits. */
export const endColumns = ['ends.bounce', 'ends.product', 'ends.cart', 'ends.pay'] as const
/** Visits that stayed, that filled a cart, that came to check-out. */
const stayColumns = [...orderColumns, ...endColumns.slice(1)]
const cartColumns = [...orderColumns, 'ends.cart', 'ends.pay']
const payColumns = [...orderColumns, 'ends.pay']

/** Customers brought by friends, by how many friends stand between them and one whom no friend brought. */
export const generationColumns = ['referral.generation1', 'referral.generation2', 'referral.generation3'] as const

/** Friends won so far for each customer the shop ever had: the cohort is everyone, its window the run so far. */
const perCustomer = (book: Daybook): Float64Array =>
  divide(cumulate(flowOf('new.referral')(book), book.days), days('customers')(book))

/** Hours within which half of those who hesitated and then ordered had ordered, straight between the ends of the class it falls into. */
function middleHours(book: Daybook): Float64Array {
  const counts = [...hourClasses, 'more'].map((end) => cumulate(flowOf(`leads.hours.${end}`)(book), book.days))
  return Float64Array.from({ length: book.days }, (_, day) => {
    const half = counts.reduce((sum, c) => sum + c[day], 0) / 2
    let below = 0
    for (let k = 0; k < hourClasses.length; k++) {
      const here = counts[k][day]
      const from = k > 0 ? hourClasses[k - 1] : 0
      if (here > 0 && below + here >= half) return from + ((half - below) / here) * (hourClasses[k] - from)
      below += here
    }
    return NaN
  })
}

export const growthMetrics = {
  orders: sum({ id: 'orders', unit: 'count', better: 'higher' }, ...orderColumns),
  repeatOrders: sum({ id: 'repeatOrders', unit: 'count', better: 'higher' }, ...repeatColumns),
  displaced: sum({ id: 'displaced', unit: 'count', better: 'lower' }, 'displaced'),
  newCustomers: sum({ id: 'newCustomers', unit: 'count', better: 'higher' }, ...newColumns),
  newOrderShare: ratio({ id: 'newOrderShare', unit: 'share', better: 'neither' }, flowOf('orders.first'), flowOf(...orderColumns)),
  newBuyerShare: ratio({ id: 'newBuyerShare', unit: 'share', better: 'neither' }, flowOf(...newColumns), flowOf('buyers')),
  referredCustomers: sum({ id: 'referredCustomers', unit: 'count', better: 'higher' }, 'new.referral'),
  customers: level({ id: 'customers', unit: 'count', better: 'higher' }, days('customers')),
  activeCustomers: level({ id: 'activeCustomers', unit: 'count', better: 'higher' }, days('alive')),
  visits: sum({ id: 'visits', unit: 'count', better: 'higher' }, ...orderColumns, ...endColumns),
  conversion: ratio({ id: 'conversion', unit: 'share', better: 'higher' }, flowOf(...orderColumns), flowOf(...orderColumns, ...endColumns)),
  organicShare: ratio({ id: 'organicShare', unit: 'share', better: 'neither' }, flowOf('visits.organic'), flowOf(...causes.map((c) => `visits.${c}`))),
  /** First page, product page, cart, check-out: one page a step. */
  pageViews: sum({ id: 'pageViews', unit: 'count', better: 'higher' }, ...orderColumns, ...endColumns, ...stayColumns, ...cartColumns, ...payColumns),
  bounceRate: ratio({ id: 'bounceRate', unit: 'share', better: 'lower' }, flowOf('ends.bounce'), flowOf(...orderColumns, ...endColumns)),
  cartRate: ratio({ id: 'cartRate', unit: 'share', better: 'higher' }, flowOf(...cartColumns), flowOf(...orderColumns, ...endColumns)),
  cartAbandonment: ratio({ id: 'cartAbandonment', unit: 'share', better: 'lower' }, flowOf('ends.cart', 'ends.pay'), flowOf(...cartColumns)),
  leadConversion: ratio({ id: 'leadConversion', unit: 'share', better: 'higher' }, flowOf('leads.ordered'), flowOf('leads.ordered', 'leads.lapsed')),
  hoursToFirstOrder: level({ id: 'hoursToFirstOrder', unit: 'ratio', better: 'lower' }, middleHours),
  referralK: level({ id: 'referralK', unit: 'ratio', better: 'higher' }, perCustomer),
  secondDegree: ratio({ id: 'secondDegree', unit: 'ratio', better: 'higher' }, flowOf(generationColumns[1]), flowOf(generationColumns[0])),
  passOnRate: ratio({ id: 'passOnRate', unit: 'share', better: 'higher' }, flowOf('referral.passedOn'), flowOf('referral.followed')),
  referredShare: ratio({ id: 'referredShare', unit: 'share', better: 'neither' }, flowOf('new.referral'), flowOf(...newColumns)),
  groupCompletion: ratio({ id: 'groupCompletion', unit: 'share', better: 'higher' }, flowOf('groups.completed'), flowOf('groups.completed', 'groups.failed')),
  groupShare: ratio({ id: 'groupShare', unit: 'share', better: 'neither' }, flowOf('new.group'), flowOf(...newColumns)),
  flashConversion: ratio({ id: 'flashConversion', unit: 'share', better: 'higher' }, flowOf('flash.sold', 'flash.normal', 'flash.free'), flowOf('flash.attended')),
} satisfies Record<(typeof growthIds)[number], Metric>
