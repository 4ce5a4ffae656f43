/** One line of a segment table, in the order of its columns. */
import type { Segment } from '../../model/market.ts'

/** weight · r · orders per year · dropout · concentration · basket · elasticity · deal pull · deal prone · share prone · pantry · susceptibility · return rate */
type Row = readonly [
  weight: number, r: number, ordersPerYear: number, dropout: number, concentration: number, basket: number, elasticity: number,
  dealPull: number, dealProne: number, shareProne: number, pantry: number, susceptibility: number, returnRate: number,
]

/** A segment from its line in the table. */
export function segment(id: string, row: Row): Segment {
  const [weight, r, ordersPerYear, dropout, concentration, basket, elasticity, dealPull, dealProne, shareProne, pantry, susceptibility, returnRate] = row
  return { id, weight, r, ordersPerYear, dropout, concentration, basket, elasticity, dealPull, dealProne, shareProne, pantry, susceptibility, returnRate, needClock: 0, impatient: 0.2, touches: 0 }
}
