/** How people answer to whom, when and with what an ad is shown, and how auctions set its price. Model 14, 25, 26. */
import { choice, days, factor, fraction, money, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const audienceFields = {
  narrowing: number({ default: 0.65, max: 1, step: 0.05, source: assumption }),
  retargetPull: factor({ default: 0.25, max: 3, source: 'E25' }),
  retargetCarts: factor({ default: 1.5, min: 1, max: 10, source: assumption }),
  retargetDays: days({ default: 7, min: 1, max: 30, source: assumption }),
  retargetReach: fraction({ default: 0.05, min: 0.001, source: assumption }),
  retargetClaim: fraction({ default: 0.9, max: 0.99, source: 'E26' }),
} satisfies Fields

export const creativeFields = {
  match: fraction({ default: 0.3, max: 0.95, source: assumption }),
  wear: fraction({ default: 0.01, max: 0.2, step: 0.005, source: assumption }),
  explore: fraction({ default: 0.1, source: assumption }),
} satisfies Fields

export const auctionFields = {
  rivalUnrest: fraction({ default: 0, source: assumption }),
  curve: choice({ options: ['evening', 'office', 'flat'], default: 'evening', source: assumption }),
  hourConversion: number({ default: 0.3, max: 2, step: 0.05, source: assumption }),
  hourPrice: number({ default: 0.3, max: 2, step: 0.05, source: assumption }),
  hourBidPrice: fraction({ default: 0.5, step: 0.05, source: assumption }),
  tailPrice: factor({ default: 0.825, min: 0.2, max: 1, step: 0.005, source: assumption }),
  tailVolume: fraction({ default: 0.5, min: 0.01, source: assumption }),
} satisfies Fields

export const brandSearchFields = {
  share: fraction({ default: 0.4, source: assumption }),
  rivalBid: factor({ default: 0, max: 5, step: 0.1, source: assumption }),
  loss: fraction({ default: 0.3, source: assumption }),
  click: money({ default: 0.5, max: 100, step: 0.1, source: assumption }),
} satisfies Fields
