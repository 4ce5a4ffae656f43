/** The funnel of each ad channel as a table, with its rates: shown, clicks, carts, first orders. */
import type { Fact, Facts } from '../../charts/facts.ts'
import { adFunnel, adFunnelColumns } from '../../experiments/ad-funnel.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { booksOf, sharedReplications, type Results } from '../../experiments/results.ts'
import { exactCount, figure, share } from '../../i18n/format.ts'
import { t } from '../../i18n/translate.ts'
import { resolveMarket } from '../../scenario/resolve.ts'
import { channelName, tell } from './ads-data.ts'

/** Undefined where no channel cost or brought anything. */
export function funnelData(results: Results, slot: number): Facts | undefined {
  const { scenario } = results
  const books = booksOf(results, slot, sharedReplications(results, [slot]))
  if (books.length === 0 || !hasColumns(results, adFunnelColumns)) return undefined
  const rows = adFunnel(resolveMarket(scenario), books)
  if (rows.length === 0) return undefined
  const people = (n: number): Fact => ({ cell: n * scenario.scale, text: exactCount(Math.round(n * scenario.scale)) })
  const rate = (part: number, whole: number): Fact => ({ cell: whole > 0 ? part / whole : NaN, text: whole > 0 ? share(part / whole) : t('format.none') })
  const money = (fen: number, by: number): Fact => (fen > 0 && by > 0 ? { cell: fen / by / 100, text: figure(fen / by / 100, { unit: 'money', currency: scenario.currency }) } : { cell: NaN, text: t('format.none') })
  const heads = [tell('funnelShown'), tell('funnelClicks'), tell('funnelClickRate'), tell('funnelCarts'), tell('funnelOrders'), tell('funnelConversion'), tell('funnelPerMille'), tell('funnelPerClick'), tell('funnelPerOrder')]
  return {
    caption: tell('funnelTitle'),
    columns: [{ head: tell('funnelChannel'), kind: 'text' }, ...heads.map((head) => ({ head, kind: 'number' as const }))],
    rows: rows.map(({ channel, spent, shown, clicks, carts, orders }) => [
      { cell: channelName(channel) }, people(shown), people(clicks), rate(clicks, shown), people(carts), people(orders), rate(orders, clicks), money(1000 * spent, shown), money(spent, clicks), money(spent, orders),
    ]),
  }
}
