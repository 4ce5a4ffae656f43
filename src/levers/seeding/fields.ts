/** What a shop chooses when it has its goods posted about: whom, how often, at what price, and what its own customers get for posting. */
import { count, days, factor, fraction, money, toggle, type Fields, type Settings } from '../../schema/field.ts'

const assumption = 'assumption'
const posted = { ugc: [true] }

export const fields = {
  head: count({ default: 1, max: 100, usual: [0, 5], source: assumption, moves: { output: 'seeding.exposures', direction: 'up' } }),
  mid: count({ default: 20, max: 1000, usual: [0, 100], source: assumption, moves: { output: 'seeding.exposures', direction: 'up' } }),
  tail: count({ default: 79, max: 20_000, usual: [0, 5000], source: assumption, real: true, moves: { output: 'seeding.posts', direction: 'up' } }),
  own: count({ default: 0, max: 20_000, usual: [0, 500], source: assumption, real: true, moves: { output: 'seeding.own', direction: 'up' } }),
  headFee: money({ default: 20_000, max: 10_000_000, step: 1000, usual: [5000, 100_000], source: assumption, real: true, moves: { output: 'seeding.cost', direction: 'up' } }),
  midFee: money({ default: 1500, max: 1_000_000, step: 100, usual: [500, 10_000], source: assumption, real: true, moves: { output: 'seeding.cost', direction: 'up' } }),
  tailFee: money({ default: 50, max: 10_000, step: 5, usual: [0, 300], source: assumption, moves: { output: 'seeding.cost', direction: 'up' } }),
  ownFee: money({ default: 20, max: 10_000, step: 5, usual: [0, 100], source: assumption, moves: { output: 'seeding.cost', direction: 'up' } }),
  sample: money({ default: 30, max: 10_000, step: 5, usual: [0, 200], source: assumption, moves: { output: 'seeding.cost', direction: 'up' } }),
  fit: factor({ default: 1, max: 3, usual: [0.5, 1.5], source: assumption, moves: { output: 'seeding.new', direction: 'up' } }),
  commission: fraction({ default: 0, max: 0.8, usual: [0.05, 0.3], source: assumption, moves: { output: 'cost.commission', direction: 'up' } }),
  firstDay: days({ default: 0, max: 1095, source: assumption, moves: { output: 'seeding.waves', direction: 'down' } }),
  everyDays: days({ default: 28, max: 365, source: assumption, moves: { output: 'seeding.waves', direction: 'either' } }),
  ugc: toggle({ default: false, source: assumption, moves: { output: 'ugc.posts', direction: 'up' } }),
  postPoints: count({ default: 0, max: 1000, usual: [0, 200], source: assumption, when: posted, moves: { output: 'ugc.posts', direction: 'up' } }),
  prize: money({ default: 0, max: 100_000, usual: [0, 1000], source: assumption, real: true, when: posted, moves: { output: 'ugc.entered', direction: 'up' } }),
  likes: count({ default: 50, min: 1, max: 1000, usual: [10, 100], source: assumption, when: posted, moves: { output: 'ugc.entered', direction: 'down' } }),
} satisfies Fields
export type Own = Settings<typeof fields>
