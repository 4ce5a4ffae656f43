/** How people answer coupons, and carts that were left. */
import { count, factor, fraction, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const couponResponseFields = {
  codeMemory: fraction({ default: 0.7, source: assumption }),
  urgencyEarly: factor({ default: 0.6, max: 3, source: 'E17' }),
  urgencyLate: factor({ default: 0.8, max: 3, source: 'E17' }),
  stretchEffortLow: factor({ default: 0.15, min: 0.01, max: 1, source: 'E19' }),
  stretchEffortHigh: factor({ default: 1, min: 0.02, max: 5, source: 'E19' }),
  stretchReach: factor({ default: 0.6, max: 3, source: 'E19' }),
  stretchOvershoot: fraction({ default: 0.04, source: assumption }),
  stretchPantry: fraction({ default: 0.3, source: assumption }),
  fillerReturn: fraction({ default: 0.2, source: 'E58' }),
  cartAbandonment: fraction({ default: 0.7, max: 0.95, source: 'E56' }),
  cartConversion: fraction({ default: 0.04, source: 'E13' }),
  cartPantry: fraction({ default: 0.6, source: 'E13' }),
  cartHuntStep: count({ default: 20, max: 255, source: 'E13' }),
  cartParking: fraction({ default: 0.5, source: 'E13' }),
} satisfies Fields

/** What a reminder meets that comes some hours after a cart was left. */
export const cartResponseFields = {
  patience: number({ default: 24, min: 1, max: 240, step: 1, source: assumption }),
  returns: fraction({ default: 0.25, max: 0.9, source: assumption }),
} satisfies Fields
