/** With whom a community begins: customers by lot, seen as the shop sees them. */
import type { Firm } from '../../model/firm.ts'
import { purposes } from '../../model/random.ts'

/** Sub-index of the lots, beside those of waiting times: with theirs the first members would be those who wait longest. */
const ofLot = 255

/** The `count` customers whose lots come first. */
export function seedsOf(firm: Firm, count: number): number[] {
  return Array.from({ length: firm.size() }, (_, row) => row).filter((row) => firm.lastOrder(row) !== undefined)
    .map((row) => ({ row, lot: firm.lot(row, purposes.memberWait, ofLot) })).sort((a, b) => a.lot - b.lot || a.row - b.row).slice(0, count).map(({ row }) => row)
}
