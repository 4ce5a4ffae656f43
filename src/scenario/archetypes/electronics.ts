/** Consumer electronics: dear, thin margin, bought at sales. Mean repeat in a year 27 %, 1.54 orders per buyer. */
import type { Archetype } from './archetype.ts'
import { segment } from './segment.ts'

export const electronics: Archetype = {
  source: 'E51, E53, E55, E57; costs assumption',
  economics: { cogs: 0.8, fee: 0.03, fulfilment: 15, reverseLogistics: 25, resale: 0.75, referenceCac: 110, conversion: 0.022 },
  subscribing: { adoption: 0.01 },
  tierThresholds: [1500, 5000, 12_000],
  segments: [
    segment('accessory', [0.30, 0.22, 0.8, 0.30, 3, 120, 1.4, 1.6, 0.60, 0.25, 0.15, 1, 0.06]),
    segment('upgrader', [0.20, 0.25, 0.5, 0.22, 3, 2200, 1.2, 2.2, 0.55, 0.30, 0.60, 0.9, 0.07]),
    segment('enthusiast', [0.12, 0.40, 2, 0.15, 3, 900, 0.9, 1.4, 0.40, 0.60, 0.40, 1.1, 0.08]),
    segment('waiter', [0.23, 0.20, 0.45, 0.30, 3, 1300, 2.2, 2.8, 0.90, 0.30, 0.60, 1.2, 0.06]),
    segment('gift', [0.15, 0.14, 0.3, 0.42, 3, 800, 0.9, 1, 0.30, 0.15, 0.10, 0.5, 0.07]),
  ],
}
