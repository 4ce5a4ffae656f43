/** Ad budgets over five channels: carry-over, diminishing returns, new customers and a nudge to the existing ones. */
import { days, money } from '../../schema/field.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'
const budget = (channel: string) => money({ default: 0, max: 1_000_000, step: 50, source: assumption, real: true, moves: { output: `ads.${channel}`, direction: 'up' } })

export const ads = lever({
  id: 'ads',
  group: 'media',
  fields: {
    search: budget('search'),
    feed: budget('feed'),
    live: budget('live'),
    kol: budget('kol'),
    private: budget('private'),
    fromDay: days({ default: 0, max: 1095, source: assumption, moves: { output: 'ads.search', direction: 'down' } }),
    toDay: days({ default: 1095, max: 1095, source: assumption, moves: { output: 'ads.search', direction: 'up' } }),
  },
  zero: { search: 0, feed: 0, live: 0, kol: 0, private: 0 },
  columns: [],
  planned: ({ search, feed, live, kol, private: owned, fromDay, toDay }, length) =>
    (search + feed + live + kol + owned) * Math.max(0, Math.min(toDay, length - 1) - fromDay + 1),
  start: () => ({}),
})
