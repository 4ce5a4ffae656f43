/** Cases of what is written and posted: content that is found, creators who show the goods, customers who post. */
import type { Case, Future } from './case.ts'

/** Of the visits of those who never bought, the part that no ad brought, in the last month. */
const organic = (f: Future, play: string, from = f.days - 30) => f.sum(play, 'visits.organic', from) / f.sum(play, ['visits.organic', 'visits.search', 'visits.feed'], from)

export const media: readonly Case[] = [
  {
    id: 'C55', rows: ['S1-34', 'S1-30'],
    claim: 'Search ranking lifts the natural share of traffic to at least 20 %, reviews and posts to 35 %',
    // a young shop that hardly anybody looks for: some one visit in ten is unpaid
    world: { store: 'beauty', days: 180, customers: 3000, prospects: 27_000, demand: { organic: 0.0012, wordOfMouth: 0 } },
    plays: { A: { ads: { search: 45, feed: 30 } }, B: { content: { budget: 15, searchShare: 1 } }, C: { content: { budget: 60, searchShare: 0.25 } }, D: { ads: { search: 22.5, feed: 15 } } },
    measures: [
      { what: 'organic share of the visits of strangers in the last month with ranking, B less A', unit: 'points', of: (f) => organic(f, 'B') - organic(f, 'A'), above: 0 },
      { what: 'the share itself in A', unit: 'share', of: (f) => organic(f, 'A') },
      { what: 'in B', unit: 'share', of: (f) => organic(f, 'B'), claim: 0.2 },
      { what: 'in C, with four times the money, most of it for posts', unit: 'share', of: (f) => organic(f, 'C'), claim: 0.35 },
      { what: 'organic visits of the first three weeks, B less A', unit: 'number', of: (f) => f.sum('B', 'visits.organic', 0, 21) - f.sum('A', 'visits.organic', 0, 21) },
      { what: 'with half the ads and no content, D less A', unit: 'points', of: (f) => organic(f, 'D') - organic(f, 'A'), above: 0 },
      { what: 'new customers, C against A', unit: 'change', of: (f) => f.metric('C', 'newCustomers') / f.metric('A', 'newCustomers') - 1 },
      { what: 'contribution margin, C against A', unit: 'change', of: (f) => f.metric('C', 'contributionMargin') / f.metric('A', 'contributionMargin') - 1 },
    ],
  },
]
