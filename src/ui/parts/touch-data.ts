/** How often people of each segment meet the shop before an order: a table beside who gets the credit. */
import type { Facts } from '../../charts/facts.ts'
import { exactCount, ratio, share } from '../../i18n/format.ts'
import { tellCredit } from './credit-data.ts'
import type { AdsAnswer } from './ads-data.ts'
import { segmentNamesOf } from './money-data.ts'

export type TouchesShown = { readonly finding: string; readonly facts: Facts }

/** Undefined while the touches are not known, or where nothing is bought. */
export function touchData({ scenario, credits }: AdsAnswer): TouchesShown | undefined {
  if (!credits) return undefined
  const found = segmentNamesOf(scenario).map((name, g) => {
    const of = (part: 'orders' | 'touches' | 'paid') => credits.reduce((sum, { segments }) => sum + segments[g]![part], 0)
    return { name, orders: of('orders') / credits.length, each: of('touches') / of('orders'), paid: of('paid') / of('touches') }
  }).filter(({ orders }) => orders > 0)
  if (found.length === 0) return undefined
  const [most, least] = [found.reduce((a, b) => (b.each > a.each ? b : a)), found.reduce((a, b) => (b.each < a.each ? b : a))]
  return {
    finding: tellCredit(found.length === 1 ? 'touchesOne' : 'touchesFinding', { most: most.name, mostEach: ratio(most.each), least: least.name, leastEach: ratio(least.each) }),
    facts: {
      caption: tellCredit('touchesTitle'),
      columns: [{ head: tellCredit('touchesSegment'), kind: 'text' }, ...[tellCredit('touchesOrders'), tellCredit('touchesEach'), tellCredit('touchesPaid')].map((head) => ({ head, kind: 'number' as const }))],
      rows: found.map(({ name, orders, each, paid }) => [
        { cell: name }, { cell: orders * scenario.scale, text: exactCount(Math.round(orders * scenario.scale)) }, { cell: each, text: ratio(each) }, { cell: paid, text: share(paid) },
      ]),
    },
  }
}
