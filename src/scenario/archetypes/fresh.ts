/** Fresh food: small baskets every few days, nothing can be resold. Mean repeat in a year 79 %, 10.2 orders per buyer. */
import type { Archetype } from './archetype.ts'
import { segment } from './segment.ts'

export const fresh: Archetype = {
  source: 'E51, E53, E57; costs assumption',
  economics: { cogs: 0.66, fee: 0.02, fulfilment: 9, reverseLogistics: 0, resale: 0, referenceCac: 45, conversion: 0.048 },
  // what is eaten this week cannot wait for the next
  waiting: { window: 0 },
  subscribing: { adoption: 0.05 },
  tierThresholds: [800, 2500, 6000],
  segments: [
    segment('family', [0.26, 0.90, 22, 0.045, 3, 110, 0.8, 1.1, 0.45, 0.45, 0.10, 1, 0.02]),
    segment('single', [0.26, 0.60, 13, 0.08, 3, 62, 0.9, 1.2, 0.45, 0.35, 0.05, 1, 0.03]),
    segment('deal', [0.28, 0.40, 7, 0.17, 3, 55, 2.1, 2.4, 0.90, 0.50, 0.10, 1.2, 0.03]),
    segment('senior', [0.10, 0.80, 16, 0.05, 3, 70, 1.2, 1.3, 0.60, 0.60, 0.10, 0.8, 0.02]),
    segment('once', [0.10, 0.22, 2, 0.42, 3, 60, 1.2, 1.4, 0.60, 0.20, 0, 0.6, 0.04]),
  ],
}
