/** Who is reminded of their points: chosen on what the shop can see. */
import type { Firm } from '../../model/firm.ts'

/** Calls `remind` for everyone who holds at least `from` points and has spent none since the points year began, in row order. */
export function eachHoarding(firm: Firm, from: number, remind: (row: number) => void): void {
  const size = firm.size()
  for (let row = 0; row < size; row++) if (firm.points(row) > 0 && firm.points(row) >= from && !firm.usedPoints(row)) remind(row)
}
