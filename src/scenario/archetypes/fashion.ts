/** Clothing: wide baskets, many returns, most buyers come once. Mean repeat in a year 37 %, 1.98 orders per buyer. */
import type { Archetype } from './archetype.ts'
import { segment } from './segment.ts'

export const fashion: Archetype = {
  source: 'E51, E53, E55, E57; costs assumption',
  economics: { cogs: 0.38, fee: 0.05, fulfilment: 8, reverseLogistics: 9, resale: 0.85, referenceCac: 90, conversion: 0.02 },
  subscribing: { adoption: 0.01 },
  tierThresholds: [600, 1500, 4000],
  segments: [
    segment('bargain', [0.30, 0.22, 0.8, 0.32, 3, 150, 1.9, 2.2, 0.80, 0.30, 0.25, 1.2, 0.28]),
    segment('trend', [0.25, 0.30, 1.4, 0.25, 3, 230, 1.2, 1.5, 0.50, 0.60, 0.20, 1.1, 0.32]),
    segment('quality', [0.18, 0.32, 1.4, 0.18, 3, 420, 0.7, 0.9, 0.25, 0.30, 0.15, 0.8, 0.20]),
    segment('loyal', [0.09, 0.90, 5, 0.08, 4, 330, 0.7, 1, 0.40, 0.50, 0.25, 1, 0.15]),
    segment('occasional', [0.18, 0.15, 0.4, 0.40, 3, 260, 1, 1.2, 0.40, 0.20, 0.10, 0.6, 0.24]),
  ],
}
