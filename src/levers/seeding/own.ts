/** Which customers a shop asks to post for it: those who came back and bought lately, by lot. */
import type { Firm } from '../../model/firm.ts'
import { purposes } from '../../model/random.ts'

/** Days within which they must have bought, and how often in all. */
const lately = 90
const often = 2

/** Up to `count` customers whose lots come first. */
export function recruits(firm: Firm, day: number, count: number): number[] {
  const found: { readonly row: number; readonly lot: number }[] = []
  for (let row = 0; row < firm.size(); row++) {
    const last = firm.lastOrder(row)
    if (count > 0 && last !== undefined && day - last <= lately && firm.orders(row) >= often) found.push({ row, lot: firm.lot(row, purposes.seedOwn) })
  }
  return found.sort((a, b) => a.lot - b.lot || a.row - b.row).slice(0, count).map(({ row }) => row)
}
