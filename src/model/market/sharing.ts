/** How people answer invitations, groups and flash sales. */
import { count, factor, fraction, money, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const sharingFields = {
  shareRate: fraction({ default: 0.06, source: 'E49' }),
  conversion: fraction({ default: 0.08, source: 'E49' }),
  rewardFloor: fraction({ default: 0.35, source: assumption }),
  rewardHalf: money({ default: 20, min: 1, max: 500, source: assumption }),
  crowding: fraction({ default: 0.7, source: assumption }),
  weakTies: fraction({ default: 0.2, source: assumption }),
  fraud: fraction({ default: 0, max: 0.5, usual: [0.01, 0.1], source: assumption }),
  statusWorth: money({ default: 60, max: 500, source: assumption }),
  closeness: factor({ default: 3, min: 1, max: 10, usual: [2, 5], source: assumption }),
  assistClose: fraction({ default: 0.3, source: assumption }),
  assistWeak: fraction({ default: 0.08, source: assumption }),
  helperConversion: fraction({ default: 0.05, source: assumption }),
} satisfies Fields

export const groupBuyingFields = {
  startShare: fraction({ default: 0.5, source: assumption }),
  switching: fraction({ default: 0.3, source: assumption }),
  leaderLift: factor({ default: 0.5, max: 3, source: assumption }),
  leaderHalf: money({ default: 10, min: 1, max: 500, source: assumption }),
  joinPair: fraction({ default: 0.22, source: 'E21' }),
  joinThree: fraction({ default: 0.22, source: 'E21' }),
  joinFive: fraction({ default: 0.3, source: 'E21' }),
  invitedPair: count({ default: 6, min: 1, max: 15, source: 'E21' }),
  invitedThree: count({ default: 8, min: 1, max: 15, source: 'E21' }),
  invitedFive: count({ default: 10, min: 1, max: 15, source: 'E21' }),
  newcomerJoin: factor({ default: 1, max: 3, source: assumption }),
  single: fraction({ default: 0.2, source: assumption }),
  memberInvites: number({ default: 0.3, max: 5, source: assumption }),
  memberJoin: fraction({ default: 0.15, source: assumption }),
  memberOrder: fraction({ default: 0.1, source: assumption }),
} satisfies Fields

export const flashSaleFields = {
  attend: fraction({ default: 0.06, source: assumption }),
  preheat: factor({ default: 2, min: 1, max: 10, source: assumption }),
  book: fraction({ default: 0.25, source: assumption }),
  bookedAttend: fraction({ default: 0.55, source: assumption }),
  notice: factor({ default: 1.3, min: 1, max: 10, source: assumption }),
  habit: factor({ default: 0.15, max: 3, source: assumption }),
  wholeWindow: number({ default: 4, min: 0.1, max: 24, step: 0.5, source: assumption }),
  urgency: factor({ default: 0.5, max: 3, source: 'E17' }),
  stay: fraction({ default: 0.5, source: assumption }),
  shareRate: fraction({ default: 0.12, source: 'E49' }),
  shareVisit: fraction({ default: 0.25, source: assumption }),
  bringRate: fraction({ default: 0.1, source: assumption }),
  bringAttend: fraction({ default: 0.15, source: assumption }),
  viewPrice: money({ default: 60, min: 1, max: 10_000, source: assumption }),
  liveReturns: factor({ default: 1.8, min: 0.2, max: 5, source: 'E32' }),
  reachCreator: factor({ default: 2, min: 0.1, max: 20, source: assumption }),
  reachAmateurs: factor({ default: 0.7, min: 0.1, max: 20, source: assumption }),
} satisfies Fields
