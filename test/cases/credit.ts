/** Cases of judging money: who gets the credit, and what a new customer may cost. */
import type { Rule } from '../../src/experiments/studies/attribution.ts'
import { channels } from '../../src/model/market.ts'
import type { Case, Future } from './case.ts'

const [search, feed] = [channels.indexOf('search'), channels.indexOf('feed')]
/** Five channels at the spend to which the market's response is set, for 30,000 people. */
const ads = { search: 45, feed: 30, live: 15, kol: 15, private: 7.5 }
const credited = (f: Future, rule: Rule, channel: number) => f.credit('A').credit[rule][channel] / f.credit('A').net
const present = (f: Future, channel: number) => f.credit('A').present[channel] / f.credit('A').orders
/** Share of revenue that is gone without a channel. */
const truth = (f: Future, without: string) => (f.sum('A', 'net') - f.sum(without, 'net')) / f.sum('A', 'net')

/** Margin of those won in the run, before their first coupon, over what it cost to win them. */
const ltvCac = (f: Future, play: string) => {
  let margin = f.sum(play, 'discount.couponFirst')
  for (const person of f.people(play).values()) if (person.isNew) margin += person.margin
  return margin / f.sum(play, ['ads.search', 'ads.feed', 'discount.couponFirst'])
}
const faceOf = (value: number) => ({ coupon: { template: 'newcomer', value, minimum: 99 } })
const profit = (f: Future, play: string) => f.metric(play, 'contributionMargin') / f.metric('A', 'contributionMargin') - 1

export const credit: readonly Case[] = [
  {
    id: 'C45', rows: ['S2-27'],
    claim: '70 % of buyers came by a short-video ad; who gets the credit depends on the rule',
    world: { store: 'fashion', days: 120, customers: 3000, prospects: 27_000 },
    plays: { A: { ads }, B: { ads: { feed: 0 } }, C: { ads: { search: 0 } } },
    measures: [
      { what: 'orders with the feed on their path', unit: 'share', of: (f) => present(f, feed), claim: 0.7 },
      { what: 'that share less the revenue that is gone without the feed (B)', unit: 'points', of: (f) => present(f, feed) - truth(f, 'B'), above: 0 },
      { what: 'feed: first click less last click', unit: 'points', of: (f) => credited(f, 'first', feed) - credited(f, 'last', feed), above: 0 },
      { what: 'search: last click less first click', unit: 'points', of: (f) => credited(f, 'last', search) - credited(f, 'first', search), above: 0 },
      { what: 'feed: revenue gone without it', unit: 'share', of: (f) => truth(f, 'B') },
      { what: 'feed: its platform\'s own claim, returns left in', unit: 'share', of: (f) => f.sum('A', 'claimed.feed') / f.sum('A', 'net') },
      { what: 'feed: last click', unit: 'share', of: (f) => credited(f, 'last', feed) },
      { what: 'search: last click', unit: 'share', of: (f) => credited(f, 'last', search) },
      { what: 'search: revenue gone without it (C)', unit: 'share', of: (f) => truth(f, 'C') },
    ],
    trials: [
      { what: 'twenty times the feed', plays: { A: { ads: { ...ads, feed: 600 } } } },
      { what: 'a shop that has hardly any customers yet', world: { customers: 100 } },
      { what: 'both', plays: { A: { ads: { ...ads, feed: 600 } } }, world: { customers: 100 } },
    ],
    cause: 'Old customers see ads less the more they have ordered, and the feed, like every channel, can at most show to those whom its platform would claim, so that a share of 70 % is out of reach even at twenty times the spend. The rules differ as the plans say. Retargeting is no channel of its own in the model: search, whose touches are the latest, stands for what last click favours.',
  },
  {
    id: 'C52', rows: ['S2-52'],
    claim: 'A campaign is healthy where lifetime value is at least three times the cost of a customer',
    world: { store: 'beauty', days: 365, customers: 300, prospects: 27_000 },
    plays: { A: { ads: { search: 45, feed: 30 } }, B: faceOf(5), C: faceOf(20), D: faceOf(60) },
    measures: [
      { what: 'LTV/CAC of the year\'s new customers with a coupon of 60 yuan, over that with 5', unit: 'times', of: (f) => ltvCac(f, 'D') / ltvCac(f, 'B'), below: 1 },
      { what: 'LTV/CAC without a coupon', unit: 'number', of: (f) => ltvCac(f, 'A') },
      { what: 'with 5 yuan', unit: 'number', of: (f) => ltvCac(f, 'B'), above: 3 },
      { what: 'with 20 yuan', unit: 'number', of: (f) => ltvCac(f, 'C') },
      { what: 'with 60 yuan', unit: 'number', of: (f) => ltvCac(f, 'D') },
      { what: 'contribution margin with 5 yuan, against A', unit: 'change', of: (f) => profit(f, 'B') },
      { what: 'with 60 yuan', unit: 'change', of: (f) => profit(f, 'D') },
    ],
    note: 'The ratio is best without a coupon and falls with its face value, so that there is no optimum between; the margin rises all the while. A line of three says when to stop, not what pays best.',
  },
]
