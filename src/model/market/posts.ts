/** How people answer what is written about a shop: its own content, posts of creators and of customers. */
import { count, days, factor, fraction, money, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

/** How pages and posts that a shop pays for bring people who look for something. */
export const contentResponseFields = {
  lag: days({ default: 21, max: 365, source: assumption }),
  halfLife: days({ default: 60, min: 1, max: 1000, source: assumption }),
  strength: factor({ default: 1.2, max: 10, step: 0.1, source: assumption }),
  halfSpend: money({ default: 100, min: 0.01, max: 1e6, source: assumption }),
  affinity: fraction({ default: 0, source: assumption }),
} satisfies Fields

/** How posts about a shop's goods are seen, believed and remembered. */
export const seedingResponseFields = {
  reachHead: fraction({ default: 0.05, step: 0.005, source: assumption }),
  reachMid: fraction({ default: 0.004, step: 0.001, source: assumption }),
  trustHead: factor({ default: 1, max: 10, step: 0.1, source: assumption }),
  trustMid: factor({ default: 1.5, max: 10, step: 0.1, source: assumption }),
  trustTail: factor({ default: 3, max: 10, step: 0.1, source: assumption }),
  conversion: fraction({ default: 0.0006, step: 0.0001, source: assumption }),
  lag: days({ default: 7, max: 60, source: assumption }),
  window: days({ default: 14, min: 1, max: 90, source: assumption }),
  awareness: factor({ default: 0.5, max: 5, step: 0.1, source: assumption }),
  awarenessHalfLife: days({ default: 21, min: 1, max: 365, source: assumption }),
  postRate: fraction({ default: 0.01, step: 0.005, source: assumption }),
  pointsHalf: count({ default: 50, min: 1, max: 10_000, source: assumption }),
  drawPull: factor({ default: 1, max: 10, step: 0.1, source: assumption }),
  onlookers: count({ default: 150, max: 10_000, source: assumption }),
  likeRate: fraction({ default: 0.3, source: assumption }),
  proof: fraction({ default: 0.1, source: assumption }),
  proofHalf: number({ default: 100, min: 0.01, max: 1e6, step: 10, source: assumption }),
  proofHalfLife: days({ default: 60, min: 1, max: 1000, source: assumption }),
} satisfies Fields
