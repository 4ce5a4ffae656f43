/** Costs, prices and calendar of the shop, and how people answer them. */
import { count, days, factor, fraction, money, number, toggle, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const economicsFields = {
  cogs: fraction({ default: 0.4, source: assumption }),
  fee: fraction({ default: 0.05, max: 0.5, source: assumption }),
  fulfilment: money({ default: 8, max: 1000, source: assumption }),
  reverseLogistics: money({ default: 8, max: 1000, source: assumption }),
  resale: fraction({ default: 0.8, source: assumption }),
  referenceCac: money({ default: 90, min: 1, max: 10_000, source: assumption }),
  conversion: fraction({ default: 0.03, min: 0.001, max: 0.1, step: 0.001, source: 'E57' }),
  everydayPrice: factor({ default: 1, min: 0.3, max: 1.9, source: 'calibration price' }),
  shippingFee: money({ default: 0, max: 100, source: assumption }),
  itemsMultiply: toggle({ default: false, source: assumption }),
  marginGuard: factor({ default: 0, max: 3, step: 0.05, source: assumption }),
} satisfies Fields

export const demandFields = {
  organic: number({ default: 0.02, max: 5, step: 0.005, unit: 'perYear', source: 'E48' }),
  wordOfMouth: number({ default: 0.05, max: 5, unit: 'perYear', source: 'E48' }),
  basketShape: number({ default: 6, min: 0.5, max: 100, source: 'E52' }),
  basketTail: number({ default: 4, min: 1.2, max: 100, source: 'E52' }),
  dropoutAtFirst: toggle({ default: false, source: 'E63' }),
  returnInduced: factor({ default: 1.3, min: 0.2, max: 5, source: assumption }),
  returnChurn: factor({ default: 1.05, min: 0.2, max: 5, source: assumption }),
} satisfies Fields

export const calendarFields = {
  weekends: toggle({ default: true, source: assumption }),
  weekendLift: factor({ default: 1.15, min: 0.1, max: 10, source: assumption, when: { weekends: [true] } }),
  fridayLift: factor({ default: 1, min: 0.1, max: 10, source: assumption, when: { weekends: [true] } }),
  midYear: toggle({ default: true, source: assumption }),
  doubleEleven: toggle({ default: true, source: assumption }),
} satisfies Fields

export const priceFields = {
  learning: fraction({ default: 0.15, source: 'E9' }),
  recovery: fraction({ default: 0.985, min: 0.5, step: 0.001, source: assumption }),
  anchorHalfLife: days({ default: 60, min: 1, max: 1000, source: assumption }),
  lossAversion: factor({ default: 1.5, max: 5, source: 'E10' }),
  quantityLift: factor({ default: 0.3, max: 3, source: assumption }),
  newcomerPull: number({ default: 2.5, max: 10, source: assumption }),
} satisfies Fields

export const waitingFields = {
  window: days({ default: 10, max: 30, source: assumption }),
  most: fraction({ default: 0.35, max: 0.9, source: assumption }),
  fullDepth: fraction({ default: 0.2, min: 0.01, max: 0.9, source: assumption }),
  release: factor({ default: 0.5, max: 5, source: assumption }),
  clearing: factor({ default: 2.3, max: 10, source: assumption }),
  late: factor({ default: 0.1, max: 5, source: assumption }),
} satisfies Fields

export const promotionFields = {
  traffic: factor({ default: 0.1, max: 2, source: assumption }),
  steepness: number({ default: 0.885, min: 0.1, max: 2, step: 0.005, source: assumption }),
  referenceSpend: money({ default: 500, min: 0.01, max: 1e6, source: assumption }),
} satisfies Fields

export const storefrontFields = {
  passStay: fraction({ default: 0.8, source: assumption }),
  passCart: fraction({ default: 0.6, source: assumption }),
  passCheckOut: fraction({ default: 0.9, source: assumption }),
  passPay: fraction({ default: 1, source: assumption }),
  promiseReturns: fraction({ default: 0.5, max: 3, source: assumption }),
} satisfies Fields

export const satisfactionFields = {
  followed: toggle({ default: false, source: assumption }),
  defects: fraction({ default: 0.02, max: 0.5, step: 0.005, source: assumption }),
  pain: fraction({ default: 0.35, source: assumption }),
  memory: fraction({ default: 0.3, source: assumption }),
  staying: number({ default: 2, max: 10, step: 0.1, source: assumption }),
  speaking: number({ default: 1.5, max: 10, step: 0.1, source: assumption }),
  warned: fraction({ default: 0.9, source: assumption }),
} satisfies Fields

/** What customers make of deposits, of what is left over, and of orders that cost nothing. */
export const bigPromotionFields = {
  uptake: fraction({ default: 1, source: assumption }),
  payBalance: fraction({ default: 0.9, usual: [0.8, 0.95], source: assumption }),
  lapseReturn: fraction({ default: 0.5, source: assumption }),
  freeTraffic: factor({ default: 1.5, min: 1, max: 10, source: assumption }),
  clearFit: fraction({ default: 0.3, source: assumption }),
  teachFloor: fraction({ default: 0.7, source: assumption }),
} satisfies Fields

export const stockingFields = {
  lines: count({ default: 20, min: 1, max: 200, source: assumption }),
  steepness: number({ default: 1, max: 3, source: assumption }),
  popularity: fraction({ default: 0.304, max: 1, step: 0.001, source: assumption }),
  period: days({ default: 14, min: 1, max: 180, source: assumption }),
  waits: fraction({ default: 0.3, source: assumption }),
  substitutes: fraction({ default: 0.2, source: assumption }),
  waitsAsked: fraction({ default: 0.6, source: assumption }),
  substitutesShown: fraction({ default: 0.45, source: assumption }),
  churn: factor({ default: 1.1, min: 0.2, max: 5, source: assumption }),
  holding: fraction({ default: 0.02, max: 0.5, step: 0.005, source: assumption }),
  spoils: fraction({ default: 0.005, max: 1, step: 0.005, source: assumption }),
  surcharge: fraction({ default: 0.08, max: 2, source: assumption }),
} satisfies Fields
