/** Snacks: cheap, shared, often bought again. Repeat in a year 61 %, 2.78 repeat orders per buyer (closed form). */
import type { Archetype } from './archetype.ts'
import { segment } from './segment.ts'

export const snack: Archetype = {
  source: 'assumption',
  economics: { cogs: 0.55, fee: 0.05, fulfilment: 6, reverseLogistics: 5, resale: 0, referenceCac: 40, conversion: 0.045 },
  subscribing: { adoption: 0.04 },
  tierThresholds: [200, 500, 1200],
  segments: [
    segment('office', [0.35, 0.45, 5, 0.14, 3, 68, 1.2, 1.5, 0.50, 0.60, 0.25, 1.1, 0.02]),
    segment('family', [0.25, 0.60, 6.5, 0.10, 3, 96, 1, 1.3, 0.45, 0.40, 0.30, 1, 0.02]),
    segment('deal', [0.25, 0.35, 3, 0.24, 3, 58, 1.9, 2.2, 0.85, 0.45, 0.40, 1.2, 0.03]),
    segment('try', [0.15, 0.20, 0.9, 0.40, 3, 75, 1.2, 1.4, 0.50, 0.25, 0.10, 0.7, 0.03]),
  ],
}
