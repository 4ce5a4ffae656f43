/** Cases of what is written and posted: content that is found, creators who show the goods, customers who post. */
import type { Case, Future } from './case.ts'

/** Of the visits of those who never bought, the part that no ad brought, in the last month. */
const organic = (f: Future, play: string, from = f.days - 30) => f.sum(play, 'visits.organic', from) / f.sum(play, ['visits.organic', 'visits.search', 'visits.feed'], from)

/** Customers whom posts brought, unasked ones apart. */
const brought = (f: Future, play: string) => f.sum(play, 'seeding.new')
/** Of those who saw a post and had never bought, how many more came because of it than come in any case. */
function lift(f: Future): number {
  const prospects = f.last('A', 'prospects') + f.metric('A', 'newCustomers')
  return f.sum('B', 'seeding.new') / f.sum('B', 'seeding.reached') / (f.metric('A', 'newCustomers') / prospects)
}
const once = { everyDays: 0, own: 0 } as const

export const media: readonly Case[] = [
  {
    id: 'C42', rows: ['S2-09'],
    claim: 'Reviews by ordinary people before a launch lifted its conversion by 60 %',
    world: { store: 'electronics', days: 60, customers: 3000, prospects: 27_000 },
    plays: { A: { ads: { search: 45, feed: 30 } }, B: { seeding: { ...once, head: 0, mid: 0, tail: 1000 } } },
    measures: [
      { what: 'of those who saw a review, more than come in any case', unit: 'change', of: lift, above: 0, claim: 0.6 },
      { what: 'share of all who never bought that saw one', unit: 'share', of: (f) => f.sum('B', 'seeding.reached') / (f.last('A', 'prospects') + f.metric('A', 'newCustomers')) },
      { what: 'new customers, B against A', unit: 'change', of: (f) => f.moved('newCustomers'), above: 0 },
      { what: 'cost of one whom a review brought', unit: 'yuan', of: (f) => f.metric('B', 'postCac') / 100 },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    note: 'The lift is against few: in two months hardly one in two hundred comes in any case. A review is worth what it adds, and at 50 yuan each a customer won by one costs many times what an ad pays, unless the shop becomes known by it for longer than this run.',
  },
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
    note: 'The share climbs for months and is bounded: content adds at most 1.2 times those who come by themselves, so a shop that nobody looks for cannot write its way to a third. Cutting the ads by half lifts the share by more, and brings nobody. Within half a year the dearer plan does not pay for itself.',
  },
  {
    id: 'C65', rows: ['S2-34', 'S1-40', 'S4-08'],
    claim: 'Creators are best booked as a pyramid by number: 1 % head, 20 % middle, 79 % ordinary people',
    scale: 5, world: { store: 'beauty', days: 60, customers: 4000, prospects: 36_000 },
    // 540,000 yuan each
    plays: { A: {}, B: { seeding: { ...once, head: 10, mid: 200, tail: 790 } }, C: { seeding: { ...once, head: 27, mid: 0, tail: 0 } }, D: { seeding: { ...once, head: 0, mid: 0, tail: 10_790 } } },
    measures: [
      { what: 'customers brought by the pyramid over those of head creators alone, equal spend', unit: 'times', of: (f) => brought(f, 'B') / brought(f, 'C'), above: 1 },
      { what: 'by ordinary people alone over those of the pyramid', unit: 'times', of: (f) => brought(f, 'D') / brought(f, 'B'), above: 1 },
      { what: 'sights, head creators alone over the pyramid', unit: 'times', of: (f) => f.sum('C', 'seeding.exposures') / f.sum('B', 'seeding.exposures') },
      { what: 'new customers of all causes, B less A, over those of C less A', unit: 'times', of: (f) => (f.metric('B', 'newCustomers') - f.metric('A', 'newCustomers')) / (f.metric('C', 'newCustomers') - f.metric('A', 'newCustomers')) },
      { what: 'the same of D over B', unit: 'times', of: (f) => (f.metric('D', 'newCustomers') - f.metric('A', 'newCustomers')) / (f.metric('B', 'newCustomers') - f.metric('A', 'newCustomers')) },
      { what: 'cost of a customer whom the pyramid brought', unit: 'yuan', of: (f) => f.metric('B', 'postCac') / 100 },
      { what: 'contribution margin, B against A', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'ordinary people are believed as the middle is', world: { seedingResponse: { trustTail: 1.5 } }, measure: 1 }],
    note: 'By number the pyramid is heads and middle by money: ordinary people are a fifteenth of what it costs. It lies between its ends, and which end is the better one follows from trust times reach for the yuan, since everybody here knows sixteen people; believed half as much, ordinary people fall behind. What creators add to how well the shop is known is counted only in the new customers of all causes. None of the three earns its fees in two months: at an assumed six orders from ten thousand sights of a head creator no price of the plans would.',
  },
]
