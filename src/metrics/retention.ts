/** Retention metrics: who comes back, who leaves, who is tired of hearing from the shop. */
import type { retentionIds } from './ids.ts'
import { days, divide, flowOf, level, ratio, sum, type Metric } from './metric.ts'

export const retentionMetrics = {
  /** Of customers with an order 180 to 90 days ago, the share with one in the last 90 days. */
  r90: level({ id: 'r90', unit: 'share', better: 'higher' }, (book) => divide(days('r90.back')(book), days('r90.base')(book))),
  repurchaseRate: ratio({ id: 'repurchaseRate', unit: 'share', better: 'higher' }, flowOf('buyers.again'), flowOf('buyers')),
  lostCustomers: sum({ id: 'lostCustomers', unit: 'count', better: 'lower' }, 'deaths'),
  touches: sum({ id: 'touches', unit: 'count', better: 'neither' }, 'touch.sent'),
  optOuts: sum({ id: 'optOuts', unit: 'count', better: 'lower' }, 'touch.optOuts'),
  subscribers: level({ id: 'subscribers', unit: 'count', better: 'higher' }, days('subscription.members')),
  boxes: sum({ id: 'boxes', unit: 'count', better: 'higher' }, 'orders.scheduled'),
  subscriptionChurn: ratio({ id: 'subscriptionChurn', unit: 'share', better: 'lower' }, flowOf('subscription.ended'), flowOf('orders.scheduled')),
} satisfies Record<(typeof retentionIds)[number], Metric>
