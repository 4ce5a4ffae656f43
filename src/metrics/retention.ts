/** Retention metrics: who comes back, who leaves, who is tired of hearing from the shop. */
import type { retentionIds } from './ids.ts'
import { contentUnit } from '../model/columns.ts'
import { days, divide, flowOf, level, ratio, sum, type Flow, type Metric } from './metric.ts'

/** Promoters less detractors at the end of each day. */
const promotersLess: Flow = (book) => flowOf('nps.promoters', '-nps.detractors')(book).slice(0, book.days)

export const retentionMetrics = {
  /** Of customers with an order 180 to 90 days ago, the share with one in the last 90 days. */
  r90: level({ id: 'r90', unit: 'share', better: 'higher' }, (book) => divide(days('r90.back')(book), days('r90.base')(book))),
  repurchaseRate: ratio({ id: 'repurchaseRate', unit: 'share', better: 'higher' }, flowOf('buyers.again'), flowOf('buyers')),
  /** Net promoter score of those who bought within 90 days, -100 to 100; only where the market follows satisfaction. */
  nps: level({ id: 'nps', unit: 'ratio', better: 'higher' }, (book) => divide(promotersLess(book).map((n) => n * 100), days('nps.rated')(book))),
  satisfaction: level({ id: 'satisfaction', unit: 'share', better: 'higher' }, (book) => divide(days('nps.content')(book).map((sum) => sum / contentUnit), days('nps.rated')(book))),
  lostCustomers: sum({ id: 'lostCustomers', unit: 'count', better: 'lower' }, 'deaths'),
  touches: sum({ id: 'touches', unit: 'count', better: 'neither' }, 'touch.sent'),
  optOuts: sum({ id: 'optOuts', unit: 'count', better: 'lower' }, 'touch.optOuts'),
} satisfies Record<(typeof retentionIds)[number], Metric>
