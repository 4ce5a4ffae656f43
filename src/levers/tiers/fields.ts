/** What a merchant chooses of a membership. */
import { choice, count, counts, factors, fraction, fractions, moneys, toggle, type Fields, type Settings } from '../../schema/field.ts'

const assumption = 'assumption'

export const fields = {
  enrolled: fraction({ default: 1, source: assumption, moves: { output: 'tiers.members', direction: 'up' } }),
  thresholds: moneys({ default: [600, 1500, 4000], max: 100_000, step: 50, rising: true, source: 'E37', moves: { output: 'tiers.members', direction: 'down' } }),
  minOrders: counts({ default: [0, 0, 0], max: 100, source: assumption, moves: { output: 'tiers.members', direction: 'down' } }),
  minBasket: moneys({ default: [0, 0, 0], max: 10_000, step: 10, source: assumption, moves: { output: 'tiers.members', direction: 'down' } }),
  discounts: fractions({ default: [0.02, 0.05, 0.08], max: 0.5, source: assumption, moves: { output: 'discount.item', direction: 'up' } }),
  perkCost: moneys({ default: [0, 0, 0], max: 50, step: 0.5, source: assumption, moves: { output: 'cost.perks', direction: 'up' } }),
  perkFactor: factors({ default: [1, 1, 1], min: 1, max: 1.2, source: assumption, moves: { output: 'orders', direction: 'up' } }),
  upkeep: moneys({ default: [0, 0, 0], max: 10_000, step: 10, source: assumption, moves: { output: 'cost.perks', direction: 'up' } }),
  freeShipping: count({ default: 0, max: 3, source: assumption, moves: { output: 'shipping', direction: 'either' } }),
  pointsFactor: factors({ default: [1.2, 1.5, 2], min: 1, max: 10, step: 0.1, source: assumption, moves: { output: 'points.earned', direction: 'up' } }),
  gift: moneys({ default: [0, 0, 0], max: 500, source: assumption, moves: { output: 'cost.gifts', direction: 'up' } }),
  countPast: toggle({ default: true, source: assumption, moves: { output: 'tiers.members', direction: 'up' } }),
  softLanding: toggle({ default: true, source: 'E40', moves: { output: 'tiers.members', direction: 'up' } }),
  window: choice({ options: ['calendarYear', 'quarter'], default: 'calendarYear', source: assumption, moves: { output: 'tiers.downgrades', direction: 'either' } }),
  reminder: choice({ options: ['none', 'sms', 'push', 'email', 'wecom'], default: 'none', source: 'E14', moves: { output: 'touch.sent', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>
