/** Cases of buying ads: to whom, with what and when they are shown, at the same budget. */
import { channels } from '../../src/model/market.ts'
import type { Case, Future } from './case.ts'

/** Search and feed at the spend to which the market's response is set, for a million people; a tenth of it; ten times as much. */
const budget = { search: 1500, feed: 1000 }
const scale = 10
const world = { store: 'beauty', days: 120, customers: 1000, prospects: 99_000 } as const
const few = { search: 150, feed: 100 }
const many = { search: 15_000, feed: 10_000 }
const evenings = { tuned: true, hourBid: 1.3 }
const four = { tuned: true, width: 0.3, creative: 'matched', hours: 'from20', hourBid: 1.3 } as const

const paid = channels.map((c) => `new.${c}`)
const clicked = ['visits.search', 'visits.feed']
const spent = (f: Future, play: string) => f.sum(play, [...channels.map((c) => `ads.${c}`), 'cost.program']) / 100
/** New customers by ads, for a yuan of ads and of their creatives. */
const yielded = (f: Future, play: string) => f.sum(play, paid) / spent(f, play)
/** The same of one play against another. */
const gain = (f: Future, b: string, a = 'A') => yielded(f, b) / yielded(f, a) - 1
/** Visits by ads of one play against the first; each is worth the same, and the budget is, too. */
const visited = (f: Future, b: string) => f.sum(b, clicked) / f.sum('A', clicked) - 1
/** Net revenue that is gone without ads, for a yuan of them; play Z has none. */
const roas = (f: Future, play: string) => (f.sum(play, 'net') - f.sum('Z', 'net')) / 100 / spent(f, play)

export const advertising: readonly Case[] = [
  {
    id: 'C22', rows: ['S4-05'],
    claim: 'Tags, creatives, hours and regions together raised the return on ads by 30 %',
    scale, world,
    plays: { A: { ads: budget }, B: { ads: four }, C: { ads: many }, D: { ads: { ...many, ...four } }, Z: { ads: { search: 0, feed: 0 } } },
    measures: [
      { what: 'new customers by ads for a yuan, B against A', unit: 'change', of: (f) => gain(f, 'B'), above: 0, claim: 0.3 },
      { what: 'the same at ten times the budget, D against C, less that', unit: 'points', of: (f) => gain(f, 'D', 'C') - gain(f, 'B'), below: 0 },
      { what: 'at ten times the budget, D against C', unit: 'change', of: (f) => gain(f, 'D', 'C') },
      { what: 'net revenue gone without ads for a yuan in A', unit: 'number', of: (f) => roas(f, 'A') },
      { what: 'the same in B', unit: 'number', of: (f) => roas(f, 'B') },
    ],
    trials: [
      { what: 'a tenth of the budget', plays: { A: { ads: few } } },
      { what: 'creatives as usual', plays: { B: { ads: { ...four, creative: 'usual' } } } },
      { what: 'everybody', plays: { B: { ads: { ...four, width: 1 } } } },
      { what: 'bids even over the day', plays: { B: { ads: { ...four, hours: 'flat' } } } },
    ],
    cause: 'At the budget to which the market is set, three times as much money falls on each of those most like buyers: they are used up, and each further contact does less than one with somebody new. At a tenth of the budget the four together win by more than the claim, at ten times they lose half. Creatives made for a segment wear from the day they begin, unlike usual ones, whose upkeep is part of the response; and evenings cost as much more as they convert better (C59). Regions are no setting yet.',
  },
  {
    id: 'C26', rows: ['S2-60', 'S2-25'],
    claim: 'Ads put together for each person by what they click on raise ROAS by 20 % or more',
    scale, world,
    plays: { A: { ads: { ...budget, tuned: true, creative: 'price' } }, B: { ads: { creative: 'learned' } }, C: { ads: { creative: 'matched' } } },
    measures: [
      { what: 'new customers by ads, B against A', unit: 'change', of: (f) => f.change((play) => f.sum(play, paid)), above: 0, claim: 0.2 },
      { what: 'the same for a yuan of ads and creatives', unit: 'change', of: (f) => gain(f, 'B') },
      { what: 'new customers by ads where it is known whom what suits, C against A', unit: 'change', of: (f) => f.sum('C', paid) / f.sum('A', paid) - 1 },
      { what: 'new customers by ads in the first two weeks, B over C', unit: 'times', of: (f) => f.sum('B', paid, 0, 14) / f.sum('C', paid, 0, 14) },
    ],
    trials: [
      { what: 'ten times the clicks to learn from', plays: { A: { ads: { ...many, tuned: true, creative: 'price' } } } },
      { what: 'twice the effect of a match', world: { creatives: { match: 0.6 } } },
    ],
    note: 'One kind of ad is what suits a part of the people and as much less the rest; choosing wins what is between. Learning costs little beside knowing, since both kinds are told apart within weeks; how much there is to win hangs on how differently people take to ads, which is an assumption.',
  },
  {
    id: 'C44', rows: ['S2-03'],
    claim: 'Data-driven marketing has three to five times the return of untargeted marketing',
    scale, world,
    plays: { A: { ads: budget }, B: { ads: { tuned: true, width: 0.1, creative: 'matched', longTail: 0.5 } }, C: { ads: { tuned: true, width: 0.02, creative: 'matched', longTail: 0.5 } } },
    measures: [
      { what: 'new customers by ads for a yuan, B over A', unit: 'times', of: (f) => yielded(f, 'B') / yielded(f, 'A'), above: 1, claim: 3 },
      { what: 'the same with a still narrower audience, C over A', unit: 'times', of: (f) => yielded(f, 'C') / yielded(f, 'A') },
      { what: 'visits by ads, B over A', unit: 'times', of: (f) => f.sum('B', clicked) / f.sum('A', clicked) },
    ],
    trials: [
      { what: 'a tenth of the budget', plays: { A: { ads: few } } },
      { what: 'creatives cost nothing', plays: { B: { ads: { tuned: true, width: 0.1, creative: 'matched', longTail: 0.5, swapCost: 0 } } } },
      { what: 'both', plays: { A: { ads: few }, B: { ads: { tuned: true, width: 0.1, creative: 'matched', longTail: 0.5, swapCost: 0 } } } },
    ],
    cause: 'The best tenth of people are few: at the budget to which the market is set it falls on them alone, and they are used up. At a tenth of that budget the same settings win twice as many, and nearer to the claim only where new creatives cost nothing; a still narrower audience loses more. So the claim can hold for a small budget against one spread over everybody, not for a shop that already spends. Stopping what is weak is no setting yet.',
  },
  {
    id: 'C59', rows: ['S2-63', 'S4-06'],
    claim: 'Bidding 30 % more at 19–21 h, or at 20–22 h, raises the return on ads',
    scale, world,
    plays: { A: { ads: { ...budget, tuned: true } }, B: { ads: { ...evenings, hours: 'from19' } }, C: { ads: { ...evenings, hours: 'from20' } } },
    measures: [
      { what: 'visits by ads with 19–21 h, B against A', unit: 'change', of: (f) => visited(f, 'B'), above: 0 },
      { what: 'visits by ads with 20–22 h, C against A', unit: 'change', of: (f) => visited(f, 'C'), above: 0 },
      { what: 'new customers by ads for a yuan, B against A', unit: 'change', of: (f) => gain(f, 'B') },
      { what: 'the same of C against A', unit: 'change', of: (f) => gain(f, 'C') },
    ],
    trials: [
      { what: 'a higher bid is not paid', world: { auctions: { hourBidPrice: 0 } } },
      { what: 'busy hours cost no more than others', world: { auctions: { hourPrice: 0 } }, lives: 20 },
      { what: 'both, at 19–21 h', world: { auctions: { hourBidPrice: 0, hourPrice: 0 } }, lives: 20 },
      { what: 'both, at 20–22 h', world: { auctions: { hourBidPrice: 0, hourPrice: 0 } }, measure: 1, lives: 20 },
    ],
    cause: 'In the model rivals know the evening, too: busy hours cost as much more as they convert better, and a higher bid is paid on contacts that came at the usual one. Where a higher bid costs nothing more, nothing is lost and nothing gained; only where busy hours cost no more than others as well is there a gain, of half a percent, as the two hours are a small part of the day. The two windows differ little.',
  },
]
