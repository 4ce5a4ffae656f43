/** How people answer tiers, points, a subscription and the private domain. */
import { days, factor, fraction, money, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const membershipFields = {
  goalStrength: factor({ default: 0.3, max: 2, source: 'E33' }),
  goalSharpness: number({ default: 3, max: 8, source: 'E33' }),
  goalDeadline: factor({ default: 0.5, max: 3, source: assumption }),
  churnSilver: factor({ default: 0.98, min: 0.2, max: 2, source: 'E38' }),
  churnGold: factor({ default: 0.93, min: 0.2, max: 2, source: 'E38' }),
  churnDiamond: factor({ default: 0.88, min: 0.2, max: 2, source: 'E38' }),
  demotionChurn: factor({ default: 1.25, min: 0.2, max: 5, source: 'E40' }),
  upgradeGlow: factor({ default: 0.08, max: 1, source: 'E35' }),
  upgradeGlowHalfLife: days({ default: 30, min: 1, max: 365, source: assumption }),
} satisfies Fields

export const pointsResponseFields = {
  use: fraction({ default: 0.35, source: assumption }),
  hoarders: fraction({ default: 0.3, source: assumption }),
  hoarderUse: fraction({ default: 0.05, source: assumption }),
  weight: fraction({ default: 0.5, source: assumption }),
  signIn: fraction({ default: 0.03, max: 0.9, step: 0.005, source: assumption }),
  pushLift: factor({ default: 3, min: 1, max: 10, source: assumption }),
  breakage: fraction({ default: 0.25, source: assumption }),
} satisfies Fields

export const subscribingFields = {
  adoption: fraction({ default: 0.03, step: 0.005, source: assumption }),
  withoutDiscount: fraction({ default: 0.35, source: assumption }),
  churn: fraction({ default: 0.1, source: 'E64' }),
  pause: fraction({ default: 0.05, source: assumption }),
  box: factor({ default: 0.9, min: 0.1, max: 3, source: assumption }),
  replaced: fraction({ default: 0.7, source: assumption }),
} satisfies Fields

export const poolFields = {
  joinFloor: fraction({ default: 0.03, source: assumption }),
  joinMost: fraction({ default: 0.35, source: assumption }),
  joinHalf: money({ default: 5, min: 0.1, max: 500, source: assumption }),
  leaving: fraction({ default: 0.0007, max: 0.2, step: 0.0001, source: assumption }),
  upkeep: money({ default: 0.8, max: 100, step: 0.1, source: assumption }),
  activityDecay: fraction({ default: 0.9, source: assumption }),
  attendBase: fraction({ default: 0.18, source: assumption }),
  attendSlope: fraction({ default: 0.5, source: assumption }),
  attendGain: fraction({ default: 0.5, source: assumption }),
  match: factor({ default: 0.4, max: 3, source: assumption }),
  lift: factor({ default: 0.15, max: 2, source: assumption }),
  ease: factor({ default: 1.05, min: 1, max: 2, source: assumption }),
  signInBase: fraction({ default: 0.1, source: assumption }),
  signInSlope: fraction({ default: 0.5, source: assumption }),
  targeting: factor({ default: 0.1, max: 2, source: assumption }),
  partnerSharing: factor({ default: 2, min: 1, max: 10, source: assumption }),
} satisfies Fields
