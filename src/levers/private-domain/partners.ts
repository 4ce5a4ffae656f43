/** Who becomes a partner of the private domain: the members with the most orders, as the shop counts them. */
import type { Firm } from '../../model/firm.ts'
import { purposes } from '../../model/random.ts'

/** The `share` of some members who ordered most, ties by the lot of the day. */
export function topByOrders(firm: Firm, members: Iterable<number>, share: number): number[] {
  const ranked = Array.from(members, (row) => ({ row, orders: firm.orders(row), lot: firm.lot(row, purposes.poolPartner) }))
  ranked.sort((a, b) => b.orders - a.orders || a.lot - b.lot || a.row - b.row)
  return ranked.slice(0, Math.round(share * ranked.length)).map(({ row }) => row)
}
