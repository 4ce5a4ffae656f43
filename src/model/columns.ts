/** The model's own daybook columns. Levers add theirs; every run has all of them, zero where nothing happened. */
import { causes, channels } from './market.ts'

/** A customer's satisfaction of 1 in the units of its column and of `nps.content`. */
export const contentUnit = 65535
/** Upper ends of the classes in which hours to a first order are counted; the last class has none. */
export const hourClasses = [1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 72, 120] as const
const perChannel = (name: string) => channels.map((c) => `${name}.${c}`)

/** Stock columns hold the closing state of the day; all others count what happened in it. Money in fen. */
const stockColumns = ['alive', 'dead', 'prospects', 'customers', 'r90.base', 'r90.back', 'nps.promoters', 'nps.detractors', 'nps.rated', 'nps.content', 'stock.cost'] as const
/** What the shop owes its customers: points at the value at which they are booked, money held for orders that may yet fail, deposits on orders to come. */
export const promises = ['points', 'escrow', 'deposits'] as const

export const modelColumns: readonly string[] = [
  // orders by label; `displaced` counts occasions that pantry or reference price kept from becoming one
  'orders.first', 'orders.organic', 'orders.induced', 'orders.shifted', 'orders.scheduled', 'displaced', 'capped',
  // money of the orders of the day: list value, what was taken off, what that leaves; points are a means of payment and stand beside
  'list', 'discount.item', 'discount.coupon', 'discount.points', 'shipping', 'gmv',
  // deposits that customers left behind: revenue without goods
  'forfeits',
  // refunds booked and paid today: GMV of the returned orders, and the revenue given back (net of discounts)
  'returns', 'returns.filler', 'refund.gmv', 'refund.net',
  'net', 'cogs', 'cogs.restocked', 'cost.fulfilment', 'cost.fee', 'cost.reverse', 'margin',
  ...perChannel('ads'), 'cost.touch', 'cost.rewards', 'cost.perks', 'cost.gifts', 'cost.points', 'cost.program', 'cost.commission', 'cost.stock', 'contribution', 'cash',
  ...promises.map((p) => `owed.${p}`),
  // coupon discount that went to orders which would have come anyway, and to first orders
  'discount.couponOrganic', 'coupon.redeemedOrganic', 'discount.couponFirst', 'stretched',
  ...causes.map((c) => `new.${c}`), 'new.byCoupon', 'deaths', 'revived', ...stockColumns,
  // customers whose first, and second, order of this run fell on the day
  'buyers', 'buyers.again',
  // first, second and third orders of 90 days ago, and those of them that another order has followed since
  'followed.first', 'followed.second', 'followed.third', 'again.first', 'again.second', 'again.third',
  'pantry.added', 'pantry.drained', 'pantry.lost',
  // orders put off before announced sales, made up for, and never made because the customer left first
  'waiting.putOff', 'waiting.made', 'waiting.lost',
  'touch.sent', 'touch.optOuts',
  'visits.customers', ...causes.map((c) => `visits.${c}`), 'ends.bounce', 'ends.product', 'ends.cart', 'ends.pay', 'visits.clamped',
  ...perChannel('claimed'), ...perChannel('touches'),
  // people who came without an order yet: those of the day, those who ordered or gave up on it, first orders by the hours they took
  'defects', 'leads.came', 'leads.ordered', 'leads.lapsed', ...[...hourClasses, 'more'].map((end) => `leads.hours.${end}`),
]

/** Columns per segment, in the order of the market's segments. */
export const segmentColumns = (segments: number): string[] =>
  Array.from({ length: segments }, (_, g) => ['gmv', 'orders', 'new', 'contribution'].map((c) => `segment${g}.${c}`)).flat()
