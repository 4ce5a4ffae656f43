/** Membership tiers: thresholds on yearly spend, a discount, perks and gifts per tier, and the pull of the next one. */
import { choice, factors, fraction, fractions, moneys, toggle } from '../../schema/field.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'

export const tiers = lever({
  id: 'tiers',
  group: 'membership',
  fields: {
    enrolled: fraction({ default: 1, source: assumption, moves: { output: 'tiers.members', direction: 'up' } }),
    thresholds: moneys({ default: [600, 1500, 4000], max: 100_000, step: 50, rising: true, source: 'E37', moves: { output: 'tiers.members', direction: 'down' } }),
    discounts: fractions({ default: [0.02, 0.05, 0.08], max: 0.5, source: assumption, moves: { output: 'discount.item', direction: 'up' } }),
    perkCost: moneys({ default: [0, 0, 0], max: 50, step: 0.5, source: assumption, moves: { output: 'cost.perks', direction: 'up' } }),
    perkFactor: factors({ default: [1, 1, 1], min: 1, max: 1.2, source: assumption, moves: { output: 'orders', direction: 'up' } }),
    gift: moneys({ default: [0, 0, 0], max: 500, source: assumption, moves: { output: 'cost.gifts', direction: 'up' } }),
    countPast: toggle({ default: true, source: assumption, moves: { output: 'tiers.members', direction: 'up' } }),
    softLanding: toggle({ default: true, source: 'E40', moves: { output: 'tiers.members', direction: 'up' } }),
    window: choice({ options: ['calendarYear'], default: 'calendarYear', source: assumption }),
  },
  zero: { enrolled: 0 },
  columns: ['tiers.members', 'tiers.gold', 'tiers.diamond', 'tiers.upgrades', 'tiers.downgrades'],
  defaults: (market) => ({ thresholds: market.tierThresholds }),
  start: () => ({}),
})
