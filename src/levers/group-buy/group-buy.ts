/** Group buying: a lower price for those who find enough others within a day, or for a community that grows large enough. */
import { choice, count, days, fraction, fractions, money, type Fields, type Settings } from '../../schema/field.ts'
import type { World } from '../../model/world.ts'
import type { Hooks } from '../../model/hooks.ts'
import { lever } from '../lever.ts'
import { startCommunity } from './community.ts'
import { startGroups } from './groups.ts'

const assumption = 'assumption'
const groups = ['groups', 'both'] as const
const unlock = ['unlock', 'both'] as const

const fields = {
  visibility: fraction({ default: 1, source: assumption, moves: { output: 'groups.started', direction: 'up' } }),
  mode: choice({ options: ['groups', 'unlock', 'both'], default: 'groups', source: assumption, moves: { output: 'groups.members', direction: 'up' } }),
  audience: choice({ options: ['everyone', 'pool'], default: 'everyone', source: assumption, when: { mode: groups }, moves: { output: 'groups.started', direction: 'down' } }),
  size: choice({ options: ['two', 'three', 'five', 'ladder'], default: 'three', source: 'E21', when: { mode: groups }, moves: { output: 'groups.completed', direction: 'either' } }),
  discounts: fractions({ default: [0.1, 0.2, 0.3], max: 0.9, source: assumption, when: { mode: groups }, moves: { output: 'groups.started', direction: 'up' } }),
  leaderReward: money({ default: 0, max: 200, usual: [0, 30], source: assumption, when: { mode: groups }, moves: { output: 'groups.started', direction: 'up' } }),
  autoFill: fraction({ default: 0, source: assumption, when: { mode: groups }, moves: { output: 'groups.completed', direction: 'up' } }),
  unlockAt: count({ default: 200, min: 2, max: 100_000, usual: [50, 500], source: assumption, real: true, when: { mode: unlock }, moves: { output: 'groups.unlocked', direction: 'down' } }),
  unlockDiscount: fraction({ default: 0.3, max: 0.9, source: assumption, when: { mode: unlock }, moves: { output: 'discount.coupon', direction: 'up' } }),
  unlockDays: days({ default: 7, min: 1, max: 60, source: assumption, when: { mode: unlock }, moves: { output: 'coupon.redeemed', direction: 'up' } }),
  seeds: count({ default: 20, min: 1, max: 100_000, usual: [10, 500], source: assumption, real: true, when: { mode: unlock }, moves: { output: 'groups.members', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const groupBuy = lever({
  id: 'group-buy',
  group: 'price',
  fields,
  zero: { visibility: 0 },
  columns: [
    'groups.started', 'groups.completed', 'groups.failed', 'groups.asked', 'groups.joined', 'groups.single', 'groups.refunded', 'groups.gmv',
    'groups.members', 'groups.unlocked', 'groups.discount',
  ],
})

export function start(world: World, settings: Own): Hooks {
  if (settings.visibility === 0) return {}
  const buying = settings.mode === 'unlock' ? undefined : startGroups(world, settings)
  const community = settings.mode === 'groups' ? undefined : startCommunity(world, settings)
  return {
    ...buying,
    ...community,
    invite(day) {
      buying?.invite(day)
      community?.invite(day)
    },
  }
}
