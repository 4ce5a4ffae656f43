/** What becomes of ads, channel by channel: shown, clicked, a cart filled, a first order; prospects alone. Model 14. */
import { endColumns, orderColumns } from '../metrics/growth.ts'
import { flowOf, flowTotal } from '../metrics/metric.ts'
import type { Daybook } from '../model/daybook.ts'
import { channels, type Channel, type Market } from '../model/market.ts'

/** Counts of a run, the mean over its futures; `spent` in fen. */
export type AdFunnel = { readonly channel: Channel; readonly spent: number; readonly shown: number; readonly clicks: number; readonly carts: number; readonly orders: number }

/** The daybook columns that the funnel is read from. */
export const adFunnelColumns: readonly string[] = [...orderColumns, ...endColumns, ...channels.flatMap((c) => [`ads.${c}`, `visits.${c}`, `new.${c}`])]

/**
 * The funnel of every channel that cost or brought something. Each visit is a click. A cart is paid for as often in every channel, so that carts
 * follow from first orders; how often an ad is shown follows from clicks by the channel's rate of clicks.
 */
export function adFunnel(market: Market, books: readonly Daybook[]): AdFunnel[] {
  const total = (...names: readonly string[]) => books.reduce((sum, book) => sum + flowTotal(flowOf(...names), book), 0) / books.length
  const orders = total(...orderColumns)
  const perOrder = orders > 0 ? total(...orderColumns, 'ends.cart', 'ends.pay') / orders : 1
  return channels.map((channel) => {
    const [clicks, won] = [total(`visits.${channel}`), total(`new.${channel}`)]
    return { channel, spent: total(`ads.${channel}`), shown: clicks / market.channels[channel].clickRate, clicks, carts: Math.min(clicks, won * perOrder), orders: won }
  }).filter(({ spent, clicks }) => spent > 0 || clicks > 0)
}
