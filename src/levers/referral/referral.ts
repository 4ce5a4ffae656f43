/** Referral: after an order some customers invite contacts; both are paid on the friend's first order. */
import { fraction, money } from '../../schema/field.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'

export const referral = lever({
  id: 'referral',
  group: 'wordOfMouth',
  fields: {
    visibility: fraction({ default: 1, source: assumption, moves: { output: 'referral.invited', direction: 'up' } }),
    inviterReward: money({ default: 20, max: 200, usual: [5, 50], source: 'E49', moves: { output: 'referral.invited', direction: 'up' } }),
    friendReward: money({ default: 20, max: 200, usual: [5, 50], source: 'E49', moves: { output: 'new.referral', direction: 'up' } }),
    minimum: money({ default: 0, max: 5000, usual: [0, 199], source: assumption, moves: { output: 'cost.rewards', direction: 'down' } }),
  },
  zero: { visibility: 0 },
  columns: ['referral.senders', 'referral.invited', 'referral.wasted', 'referral.generation1', 'referral.generation2', 'referral.generation3'],
  start: () => ({}),
})
