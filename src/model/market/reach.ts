/** How people answer messages and ads, and how those who left are won back. */
import { days, factor, fraction, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const touchFields = {
  fatigueDecay: fraction({ default: 0.9, source: 'E59' }),
  fatigueChurn: factor({ default: 0.15, max: 3, source: 'E59' }),
} satisfies Fields

/** How customers who left for good may be won again, and why they left. The four reasons are weights. */
export const winBackFields = {
  revival: fraction({ default: 0.03, step: 0.005, source: assumption }),
  offerPull: factor({ default: 8, max: 50, step: 0.5, source: 'E61' }),
  fullDays: days({ default: 30, max: 365, source: assumption }),
  halfLife: days({ default: 180, min: 1, max: 3650, source: assumption }),
  secondChurn: factor({ default: 1.3, min: 0.2, max: 5, source: assumption }),
  reasonPrice: fraction({ default: 0.35, source: assumption }),
  reasonExperience: fraction({ default: 0.2, source: assumption }),
  reasonEnded: fraction({ default: 0.3, source: assumption }),
  reasonRival: fraction({ default: 0.15, min: 0.01, source: assumption }),
  match: factor({ default: 1.8, min: 1, max: 3, source: assumption }),
  endedRevival: fraction({ default: 0.2, source: assumption }),
  reasonTold: fraction({ default: 0.5, source: assumption }),
  scoreError: number({ default: 0.5, max: 5, step: 0.1, source: assumption }),
} satisfies Fields

/** A yearly day of the customer's own, such as a birthday, and how much more they need in the days around it. */
export const lifeEventFields = {
  pulse: factor({ default: 0, max: 20, step: 0.5, source: assumption }),
  days: days({ default: 7, max: 60, source: assumption }),
} satisfies Fields

/** Touches that people have before an order, drawn afterwards: they explain credit and cause nothing. */
export const pathFields = {
  touches: number({ default: 3, min: 0, max: 20, step: 0.1, source: assumption }),
  linked: fraction({ default: 1, source: assumption }),
} satisfies Fields

export const leadFields = {
  share: fraction({ default: 0, source: assumption }),
  halfHours: number({ default: 36, min: 0.1, max: 10_000, step: 1, source: assumption }),
  conversion: fraction({ default: 0.5, min: 0.01, max: 0.99, source: assumption }),
  giftPull: number({ default: 5, max: 20, source: assumption }),
} satisfies Fields

export const adResponseFields = {
  referenceSaturation: fraction({ default: 0.35, min: 0.01, max: 0.99, source: assumption }),
  eventPrice: factor({ default: 1.5, min: 0.2, max: 5, source: assumption }),
} satisfies Fields
