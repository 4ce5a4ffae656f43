/** What a shop decides about its service. */
import { choice, count, fraction, money, number, toggle, type Fields, type Settings } from '../../schema/field.ts'

const assumption = 'assumption'
const hours = (o: { readonly default: number; readonly min?: number; readonly usual?: readonly [number, number]; readonly when?: Readonly<Record<string, readonly boolean[]>> }, output: string) =>
  number({ max: 240, step: 1, source: assumption, moves: { output, direction: 'up' }, ...o })
const cost = (o: { readonly default: number; readonly max?: number; readonly step?: number; readonly usual?: readonly [number, number]; readonly real?: true; readonly when?: Readonly<Record<string, readonly boolean[]>> }) =>
  money({ max: 500, step: 0.5, source: assumption, moves: { output: 'cost.program', direction: 'up' }, ...o })

export const fields = {
  hours: hours({ default: 48, min: 1, usual: [12, 96] }, 'service.minutes'),
  deliveryCost: cost({ default: 2, usual: [0, 15] }),
  capacity: count({ default: 0, max: 10_000_000, source: assumption, real: true, moves: { output: 'service.queue', direction: 'up' } }),
  spareShare: fraction({ default: 0, max: 5, usual: [0, 1], source: assumption, moves: { output: 'service.spare', direction: 'up' } }),
  spareCost: cost({ default: 4, usual: [1, 10] }),
  promise: number({ default: 0, max: 240, step: 1, usual: [24, 96], source: assumption, moves: { output: 'service.late', direction: 'down' } }),
  replyBy: choice({ options: ['asNow', 'people', 'machine'], default: 'asNow', source: assumption, moves: { output: 'orders', direction: 'either' } }),
  replySeconds: number({ default: 12, max: 7200, step: 1, usual: [5, 300], source: assumption, when: { replyBy: ['people', 'machine'] }, moves: { output: 'orders', direction: 'down' } }),
  compensation: money({ default: 0, max: 500, usual: [10, 50], source: assumption, moves: { output: 'service.recovered', direction: 'up' } }),
  freeReturns: toggle({ default: false, source: assumption, moves: { output: 'returns', direction: 'up' } }),
  returnCost: cost({ default: 8, usual: [5, 20], when: { freeReturns: [true] } }),
  pickUp: toggle({ default: false, source: assumption, moves: { output: 'service.exchanged', direction: 'up' } }),
  pickUpCost: cost({ default: 6, usual: [3, 15], when: { pickUp: [true] } }),
  refundHours: number({ default: 72, max: 240, step: 1, usual: [4, 120], source: assumption, moves: { output: 'nps.content', direction: 'down' } }),
  quality: fraction({ default: 0, max: 0.95, usual: [0, 0.5], source: assumption, moves: { output: 'defects', direction: 'down' } }),
  qualityCost: cost({ default: 0, usual: [0, 10] }),
  answersCrisis: toggle({ default: false, source: assumption, moves: { output: 'orders', direction: 'either' } }),
  crisisHours: number({ default: 4, max: 720, step: 1, usual: [1, 24], source: assumption, when: { answersCrisis: [true] }, moves: { output: 'orders', direction: 'down' } }),
  dailyCost: cost({ default: 0, max: 100_000, step: 1, usual: [0, 500], real: true }),
} satisfies Fields
export type Own = Settings<typeof fields>

/** What the shop does without the lever: delivery, reply and refund at which the calibration holds (hours, seconds, hours). */
export const usual = { hours: 72, replySeconds: 180, refundHours: 72 } as const
