/** What the merchant chooses in the private domain. */
import { choice, count, days, fraction, money, toggle, type Fields, type Settings } from '../../schema/field.ts'

const assumption = 'assumption'
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
const events = { weekday: weekdays }
const partners = { partners: [true] }

export const fields = {
  visibility: fraction({ default: 1, source: assumption, moves: { output: 'pool.joined', direction: 'up' } }),
  hook: money({ default: 5, max: 50, usual: [0, 10], source: assumption, moves: { output: 'pool.joined', direction: 'up' } }),
  hookMinimum: money({ default: 39, max: 500, usual: [0, 99], source: assumption, moves: { output: 'coupon.redeemed', direction: 'down' } }),
  liveDoor: toggle({ default: false, source: assumption, moves: { output: 'pool.joined', direction: 'up' } }),
  weekday: choice({ options: ['none', ...weekdays], default: 'wednesday', source: assumption, moves: { output: 'pool.attended', direction: 'either' } }),
  groups: count({ default: 1, min: 1, max: 6, source: assumption, when: events, moves: { output: 'pool.attended', direction: 'up' } }),
  eventCost: money({ default: 100, max: 100_000, source: assumption, real: true, when: events, moves: { output: 'cost.program', direction: 'up' } }),
  eventRate: fraction({ default: 0, max: 0.9, source: assumption, when: events, moves: { output: 'coupon.issued', direction: 'up' } }),
  eventDays: days({ default: 1, min: 1, max: 14, source: assumption, when: events, moves: { output: 'coupon.redeemed', direction: 'up' } }),
  announce: choice({ options: ['none', 'group', 'wecom'], default: 'group', source: 'E60', when: events, moves: { output: 'cost.touch', direction: 'either' } }),
  signInRate: fraction({ default: 0.2, max: 0.9, source: assumption, moves: { output: 'discount.coupon', direction: 'up' } }),
  partners: toggle({ default: false, source: assumption, moves: { output: 'pool.commission', direction: 'up' } }),
  partnerShare: fraction({ default: 0.1, max: 0.5, source: assumption, when: partners, moves: { output: 'pool.partners', direction: 'up' } }),
  commission: fraction({ default: 0.15, max: 0.5, source: assumption, when: partners, moves: { output: 'pool.commission', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const columns = [
  'pool.members', 'pool.active', 'pool.joined', 'pool.left', 'pool.events', 'pool.attended', 'pool.streaks', 'pool.again', 'pool.partners', 'pool.upkeep', 'pool.commission', 'pool.fromLive', 'pool.partnerNet', 'pool.partnerDays',
] as const
