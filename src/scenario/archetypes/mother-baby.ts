/** Mother and baby: frequent, planned, price-aware. Mean repeat in a year 63 %, 3.91 orders per buyer. */
import type { Archetype } from './archetype.ts'
import { segment } from './segment.ts'

export const motherBaby: Archetype = {
  source: 'E51, E53, E55; conversion and costs assumption',
  economics: { cogs: 0.62, fee: 0.04, fulfilment: 10, reverseLogistics: 9, resale: 0.8, referenceCac: 85, conversion: 0.03 },
  subscribing: { adoption: 0.06 },
  tierThresholds: [1000, 3000, 8000],
  segments: [
    segment('newborn', [0.22, 0.55, 5, 0.14, 3, 260, 0.8, 1.2, 0.40, 0.70, 0.30, 1.2, 0.05]),
    segment('formula', [0.26, 0.75, 7.5, 0.10, 3, 320, 1.2, 1.9, 0.65, 0.50, 0.50, 1.2, 0.02]),
    segment('toddler', [0.20, 0.45, 3.5, 0.16, 3, 210, 1, 1.4, 0.50, 0.50, 0.25, 1, 0.06]),
    segment('thrifty', [0.20, 0.35, 2.6, 0.25, 3, 150, 1.9, 2.2, 0.85, 0.60, 0.40, 1.1, 0.05]),
    segment('gift', [0.12, 0.18, 0.6, 0.42, 3, 280, 0.8, 1, 0.30, 0.15, 0.05, 0.5, 0.06]),
  ],
}
