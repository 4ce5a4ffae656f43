/** Beauty: high margin, replenishment, strong stock-up at sales. Mean repeat in a year 42 %, 2.16 orders per buyer. */
import type { Archetype } from './archetype.ts'
import { segment } from './segment.ts'

export const beauty: Archetype = {
  source: 'E51, E53, E55, E57; costs assumption',
  economics: { cogs: 0.28, fee: 0.05, fulfilment: 7, reverseLogistics: 8, resale: 0.6, referenceCac: 110, conversion: 0.036 },
  subscribing: { adoption: 0.04 },
  tierThresholds: [600, 1500, 4000],
  segments: [
    segment('deal', [0.28, 0.25, 1.1, 0.28, 3, 140, 1.8, 2.1, 0.85, 0.35, 0.40, 1.2, 0.07]),
    segment('ingredient', [0.22, 0.35, 1.9, 0.19, 3, 230, 1.1, 1.4, 0.45, 0.65, 0.30, 1, 0.05]),
    segment('replenish', [0.20, 0.50, 2.8, 0.13, 3, 250, 0.9, 1.3, 0.45, 0.35, 0.40, 1.2, 0.04]),
    segment('premium', [0.10, 0.45, 2.4, 0.12, 4, 520, 0.5, 0.8, 0.20, 0.30, 0.25, 0.8, 0.05]),
    segment('gift', [0.20, 0.16, 0.5, 0.40, 3, 300, 1, 1.2, 0.40, 0.20, 0.10, 0.6, 0.08]),
  ],
}
