/** How people answer delivery, replies, amends and returns, where the shop's service changes. Model 24. */
import { factor, fraction, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

export const serviceResponseFields = {
  perHour: number({ default: 0.006, max: 0.1, step: 0.001, source: assumption }),
  impatientGrowth: number({ default: 0, max: 1, step: 0.01, unit: 'perYear', source: assumption }),
  late: fraction({ default: 0.15, source: assumption }),
  spread: fraction({ default: 0.25, source: assumption }),
  promised: fraction({ default: 0.1, source: assumption }),
  asking: fraction({ default: 0.25, max: 0.95, source: assumption }),
  patience: number({ default: 400, min: 1, max: 10_000, step: 10, source: assumption }),
  recovered: fraction({ default: 0.7, max: 0.99, source: assumption }),
  recovery: fraction({ default: 0.25, source: assumption }),
  freeReturns: factor({ default: 1.05, min: 1, max: 3, source: assumption }),
  freeReturnOdds: factor({ default: 1.25, min: 1, max: 5, source: assumption }),
  reorder: fraction({ default: 0.2, source: assumption }),
  perRefundHour: number({ default: 0.002, max: 0.1, step: 0.001, source: assumption }),
} satisfies Fields
