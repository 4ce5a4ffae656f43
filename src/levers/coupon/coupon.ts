/** Coupons: who gets one, when, what it takes off, and how long it lives. */
import { choice, count, days, fraction, money, toggle } from '../../schema/field.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'
const campaign = ['threshold', 'winback'] as const
const sent = ['threshold', 'winback', 'cart'] as const

export const coupon = lever({
  id: 'coupon',
  group: 'price',
  fields: {
    template: choice({ options: ['threshold', 'newcomer', 'winback', 'cart'], default: 'threshold', source: assumption, moves: { output: 'coupon.issued', direction: 'either' } }),
    kind: choice({ options: ['amount', 'rate'], default: 'amount', source: assumption, moves: { output: 'discount.coupon', direction: 'either' } }),
    value: money({ default: 30, max: 500, usual: [10, 50], source: 'E18', when: { kind: ['amount'] }, moves: { output: 'discount.coupon', direction: 'up' } }),
    rate: fraction({ default: 0.2, max: 0.9, usual: [0.05, 0.3], source: 'E2', when: { kind: ['rate'] }, moves: { output: 'discount.coupon', direction: 'up' } }),
    minimum: money({ default: 199, max: 5000, usual: [99, 399], source: 'E19', moves: { output: 'coupon.redeemed', direction: 'down' } }),
    perMinimum: toggle({ default: false, source: assumption, when: { kind: ['amount'] }, moves: { output: 'discount.coupon', direction: 'up' } }),
    validDays: days({ default: 7, min: 1, max: 60, usual: [3, 14], source: 'E17', when: { template: campaign }, moves: { output: 'coupon.redeemed', direction: 'up' } }),
    firstDay: days({ default: 0, max: 1095, source: assumption, when: { template: sent }, moves: { output: 'coupon.issued', direction: 'down' } }),
    everyDays: days({ default: 28, max: 365, usual: [14, 60], source: assumption, when: { template: campaign }, moves: { output: 'coupon.issued', direction: 'either' } }),
    audience: choice({ options: ['everyone', 'silent', 'longestSilent', 'tier'], default: 'everyone', source: assumption, when: { template: ['threshold'] }, moves: { output: 'coupon.issued', direction: 'down' } }),
    silentDays: days({ default: 60, min: 1, max: 365, usual: [30, 120], source: 'E61', when: { template: campaign }, moves: { output: 'coupon.issued', direction: 'down' } }),
    silentShare: fraction({ default: 1 / 3, min: 0.01, source: assumption, when: { audience: ['longestSilent'] }, moves: { output: 'coupon.issued', direction: 'up' } }),
    fromTier: count({ default: 1, min: 1, max: 3, source: assumption, when: { audience: ['tier'] }, moves: { output: 'coupon.issued', direction: 'down' } }),
    share: fraction({ default: 1, source: assumption, moves: { output: 'coupon.issued', direction: 'up' } }),
    redeem: choice({ options: ['auto', 'code'], default: 'auto', source: assumption, moves: { output: 'coupon.redeemed', direction: 'down' } }),
    quota: count({ default: 0, max: 10_000_000, source: assumption, real: true, when: { template: sent }, moves: { output: 'coupon.issued', direction: 'either' } }),
    channel: choice({ options: ['none', 'sms', 'push', 'email', 'wecom'], default: 'none', source: 'E14', when: { template: campaign }, moves: { output: 'touch.sent', direction: 'up' } }),
  },
  zero: { share: 0 },
  columns: ['coupon.issued', 'coupon.redeemed', 'coupon.expired', 'coupon.refused'],
  start: () => ({}),
})
