/** What a merchant chooses of a points programme. A point is worth one fen. */
import { choice, count, counts, days, fraction, fractions, money, moneys, number, toggle, type Fields, type Settings } from '../../schema/field.ts'

const assumption = 'assumption'
const mall = { catalogue: [true] }

export const fields = {
  earn: number({ default: 1, max: 20, step: 0.1, usual: [0.5, 2], source: assumption, moves: { output: 'points.earned', direction: 'up' } }),
  minimum: count({ default: 100, max: 100_000, source: assumption, moves: { output: 'points.used', direction: 'down' } }),
  payShare: fraction({ default: 0.3, max: 0.9, usual: [0.1, 0.5], source: assumption, moves: { output: 'points.used', direction: 'up' } }),
  signIn: count({ default: 5, max: 100, usual: [1, 10], source: assumption, moves: { output: 'points.signed', direction: 'up' } }),
  share: fraction({ default: 0.3, max: 2, source: assumption, moves: { output: 'points.shared', direction: 'up' } }),
  expiryDays: days({ default: 365, min: 30, max: 1095, usual: [180, 730], source: assumption, moves: { output: 'points.expired', direction: 'down' } }),
  catalogue: toggle({ default: false, source: assumption, moves: { output: 'points.redeemed', direction: 'up' } }),
  itemPrices: counts({ default: [1000, 500, 300], max: 100_000, step: 50, source: assumption, when: mall, moves: { output: 'points.redeemed', direction: 'either' } }),
  itemCosts: moneys({ default: [8, 4, 2.5], max: 1000, step: 0.5, source: assumption, when: mall, moves: { output: 'points.goods', direction: 'up' } }),
  itemAppeals: fractions({ default: [0.6, 0.5, 0.3], max: 1, source: assumption, when: mall, moves: { output: 'points.redeemed', direction: 'up' } }),
  replaceBelow: fraction({ default: 0.05, max: 0.5, source: assumption, when: mall, moves: { output: 'points.replaced', direction: 'up' } }),
  lottery: toggle({ default: false, source: assumption, moves: { output: 'points.drawn', direction: 'up' } }),
  drawPoints: count({ default: 100, min: 1, max: 10_000, source: assumption, when: { lottery: [true] }, moves: { output: 'points.goods', direction: 'down' } }),
  drawCost: money({ default: 0.6, max: 1000, step: 0.1, source: assumption, when: { lottery: [true] }, moves: { output: 'points.goods', direction: 'up' } }),
  pushEvery: days({ default: 0, max: 365, usual: [30, 90], source: assumption, moves: { output: 'points.used', direction: 'either' } }),
  pushFrom: count({ default: 500, max: 100_000, step: 50, source: assumption, moves: { output: 'points.used', direction: 'down' } }),
  channel: choice({ options: ['none', 'sms', 'push', 'email', 'wecom'], default: 'none', source: 'E14', moves: { output: 'touch.sent', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>
