/** Who is reminded to keep their tier: chosen on what the shop can see. */
import type { Firm } from '../../model/firm.ts'

/** Calls `remind` for every member who lacks something, but less than the share `gap`, to keep the tier, in row order. @param missing share of the own threshold that is not spent yet. */
export function eachNearLoss(firm: Firm, missing: (row: number) => number, gap: number, remind: (row: number) => void): void {
  const size = firm.size()
  for (let row = 0; row < size; row++) {
    if (firm.tier(row) === 0) continue
    const short = missing(row)
    if (short > 0 && short < gap) remind(row)
  }
}
