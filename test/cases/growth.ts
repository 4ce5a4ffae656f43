/** Cases of growth: friends who bring friends, communities, sales that are shared. */
import { generationColumns, orderColumns } from '../../src/metrics/growth.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { causes } from '../../src/model/market.ts'
import type { Case, Future } from './case.ts'
import type { Person } from './people.ts'

/** Search and feed at the spend to which the market's response is set, for 30,000 people. */
const usualAds = { ads: { search: 45, feed: 30 } }
/** No newcomers but those who are paid for. */
const nobodyUnpaid = { organic: 0, wordOfMouth: 0 }
const strangers = causes.map((cause) => `visits.${cause}`)
const seeds = 500
const scale = 5

const ofStrangers = (f: Future, play: string) => f.sum(play, strangers) / f.sum(play, ['visits.customers', ...strangers])
const firstOrders = (f: Future, play: string) => f.sum(play, orderColumns[0]) / f.sum(play, orderColumns)
const times = (f: Future, n: 0 | 1) => f.sum('B', generationColumns[n]) / f.sum('A', generationColumns[n])

/** 16 June, the first day of the burst of a run that begins on the first. */
const freeDay = 15
const buyers = (f: Future, play: string) => [...f.people(play).values()].filter(({ orderDays }) => orderDays.includes(dayZero + freeDay))
/** Share of them who order again within 90 days. */
const kept = (people: readonly Person[]) => people.filter(({ orderDays }) => orderDays.some((day) => day > dayZero + freeDay && day <= dayZero + freeDay + 90)).length / people.length

export const growth: readonly Case[] = [
  {
    id: 'C02', rows: ['S1-09'],
    claim: 'A coupon of 20 yuan for each side of a referral cut the CAC of a food brand by 45 %',
    // 40 yuan are 45 % less than 73
    world: { store: 'snack', days: 180, customers: 3000, prospects: 27_000, economics: { referenceCac: 73 } },
    plays: { A: usualAds, B: { referral: { inviterReward: 20, friendReward: 20, rewardAs: 'coupon' } } },
    measures: [
      { what: 'blended CAC, B against A', unit: 'change', of: (f) => f.moved('blendedCac'), below: 0, claim: -0.45 },
      { what: 'cost of a friend in B over that of a paid customer in A', unit: 'times', of: (f) => f.metric('B', 'rewardPerNewCustomer') / f.metric('A', 'paidCac') },
      { what: 'share of new customers brought by friends in B', unit: 'share', of: (f) => f.metric('B', 'referredShare') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'paid customers at the 40 yuan of the model\'s snack shop', world: { economics: { referenceCac: 40 } }, lives: 20 },
      { what: 'both sides paid in cash', plays: { B: { referral: { rewardAs: 'cash' } } } },
      { what: 'nobody comes unpaid', world: { demand: nobodyUnpaid } },
      { what: 'ten times the invitations', world: { sharing: { shareRate: 0.6 } } },
      { what: 'both of these', world: { demand: nobodyUnpaid, sharing: { shareRate: 0.6 } } },
    ],
    cause: 'A friend costs far less than a paid customer, but friends are few beside those who come by ads and by themselves, and the blended figure already holds those who cost nothing. Only with ten times the invitations, and without anybody who comes unpaid, does it fall as claimed. At a paid CAC of 40 yuan the sign is no longer sure, and in cash, which nobody forgets to use, it turns.',
  },
  {
    id: 'C06', rows: ['S1-54'],
    claim: 'At 618 the first thousand orders of an appliance brand were free: sales up by 180 % on the year, customers kept up by 28 %',
    scale: 100, world: { store: 'electronics', start: '2027-06-01', days: 106, customers: 5000, prospects: 45_000 },
    plays: { A: { 'big-promotion': { dates: 'midYear' } }, B: { 'big-promotion': { freeOrders: 1000 } } },
    measures: [
      { what: 'GMV of the day, B against A', unit: 'change', of: (f) => f.change((play) => f.sum(play, 'gmv', freeDay, freeDay + 1)), above: 0, claim: 1.8 },
      { what: 'visits of the day', unit: 'change', of: (f) => f.change((play) => f.sum(play, ['visits.customers', ...strangers], freeDay, freeDay + 1)), above: 0 },
      { what: 'share of the day\'s buyers who order again within 90 days', unit: 'change', of: (f) => f.change((play) => kept(buyers(f, play))), claim: 0.28 },
      { what: 'that share of those whose order was free, less that of the other buyers of the day', unit: 'points', of: (f) => kept(buyers(f, 'B').filter(({ free }) => free > 0)) - kept(buyers(f, 'B').filter(({ free }) => free === 0)) },
      { what: 'GMV of the whole run', unit: 'change', of: (f) => f.moved('gmv') },
      // fen of one in a hundred people are yuan of the real shop
      { what: 'what the thousand orders cost in goods and delivery', unit: 'yuan', of: (f) => f.sum('B', 'bigpromo.freeCost') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'three times as many people come', world: { bigPromotion: { freeTraffic: 3 } } },
      { what: 'no deposits, so that the day has no balances', plays: { A: { 'big-promotion': { dates: 'midYear', deposit: 0 } } } },
      { what: 'both', world: { bigPromotion: { freeTraffic: 3 } }, plays: { A: { 'big-promotion': { dates: 'midYear', deposit: 0 } } } },
    ],
    cause: 'The day is up in every future, but not by the size of the claim. That half as many people again come is an assumption, and they bring half as many new orders; the first day of the burst also books the balances of fifteen days of deposits, beside which these are few. Without deposits the day gains some 40 %, and the claim is reached where three times as many people come; a year\'s growth of the market is in it as well. The thousand are drawn by lot, so that nothing tells them from the other buyers of the day, and they come back as those do. More of the buyers are new, and a slightly smaller share of them comes back. In a shop of thin margins the thousand cost more than the rush earns.',
  },
  {
    id: 'C09', rows: ['S2-43'],
    claim: 'A flash sale with a coupon for sharing converts at least 40 % better',
    world: { store: 'beauty', days: 60, customers: 3000, prospects: 27_000 },
    plays: { A: { 'flash-sale': { rhythm: 'daily', hours: 1, stock: 15 } }, B: { 'flash-sale': { share: true } } },
    measures: [
      { what: 'orders per visit, B against A', unit: 'change', of: (f) => f.moved('conversion'), above: 0, claim: 0.4 },
      { what: 'share of visits by people who never bought', unit: 'change', of: (f) => f.change((play) => ofStrangers(f, play)), above: 0 },
      { what: 'guests of the events a day', unit: 'number', of: (f) => f.sum('B', 'flash.attended') / f.days },
      { what: 'of a hundred guests, those who share', unit: 'number', of: (f) => (100 * f.sum('B', 'flash.shared')) / f.sum('B', 'flash.attended') },
      { what: 'new customers won by sharing, for a hundred guests', unit: 'number', of: (f) => (100 * f.sum('B', 'flash.friends')) / f.sum('B', 'flash.attended') },
    ],
    trials: [{ what: 'every guest shares', world: { flashSale: { shareRate: 1 } } }],
    cause: 'An event of an hour a day is seen by a small part of the customers, few of those share, each with three contacts, of whom a quarter look. Friends do convert better than strangers, by closeness and coupon, but they are a drop in the visits of the whole shop; even if every guest shared they would be. The claim may count event pages alone, where the model has no visits of its own.',
  },
  {
    id: 'C10', rows: ['S4-40'],
    claim: 'A community of a baby brand in which 200 people unlock 30 % off grew from 500 to 50,000 in three months',
    scale, world: { store: 'mother-baby', days: 90, customers: 2000, prospects: 38_000 },
    plays: { A: {}, B: { 'group-buy': { mode: 'unlock', seeds, unlockAt: 200, unlockDiscount: 0.3 } } },
    measures: [
      { what: 'members on the last day over those of the first', unit: 'times', of: (f) => (f.last('B', 'groups.members') * scale) / seeds, above: 1, claim: 100 },
      { what: 'GMV, B against A', unit: 'change', of: (f) => f.moved('gmv'), above: 0 },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'four times the people', world: { prospects: 158_000 } },
      { what: '5.25 % more members a day, as the claim asks for', world: { groupBuying: { memberJoin: 0.175 } } },
      { what: 'only distant contacts are asked', world: { sharing: { weakTies: 1 } } },
    ],
    cause: 'The model\'s 0.3 invitations a day, of which 0.15 are taken up, are 4.5 % a day, or ×52 in 90 days, if none is wasted. But everyone has sixteen contacts, asks them again and again, and those of one circle know each other: more and more of those asked are members already. Asking only the four distant contacts of each makes it worse; more people elsewhere change nothing, so it is not the market that is full. At the rate of the claim it is short of its size for the same reason.',
  },
  {
    id: 'C15', rows: ['S4-37'],
    claim: 'A referral of 20 yuan for each side brought the share of new customers to 40 %',
    world: { store: 'beauty', days: 180, customers: 3000, prospects: 27_000 },
    plays: { A: usualAds, B: { referral: { inviterReward: 20, friendReward: 20 } } },
    measures: [
      { what: 'share of new customers brought by friends in B', unit: 'share', of: (f) => f.metric('B', 'referredShare'), claim: 0.4 },
      { what: 'share of first orders among all, B less A', unit: 'points', of: (f) => firstOrders(f, 'B') - firstOrders(f, 'A'), above: 0 },
      { what: 'share of first orders among all in B', unit: 'share', of: (f) => firstOrders(f, 'B') },
      { what: 'new customers', unit: 'change', of: (f) => f.moved('newCustomers') },
    ],
    trials: [
      { what: 'no ads', plays: { A: {} } },
      { what: 'nobody comes unpaid', world: { demand: nobodyUnpaid } },
      { what: 'ten times the invitations', world: { sharing: { shareRate: 0.6 } } },
    ],
    cause: 'Six orders of a hundred are followed by a round of invitations, to four contacts, of whom eight in a hundred buy: so few friends for each order that they stay a small part of the new customers of a shop that also advertises and is found. With ten times the invitations the share is near the claim; taking the other newcomers away raises it without one friend more.',
  },
  {
    id: 'C53', rows: ['S2-53'],
    claim: 'At least 15 % of referred friends refer others, and a reward for both sides lifts the second generation more than the first',
    world: { store: 'snack', days: 365, customers: 5000, prospects: 45_000 },
    plays: { A: { referral: { inviterReward: 20, friendReward: 0 } }, B: { referral: { friendReward: 20 } } },
    measures: [
      { what: 'friends who brought another within 30 days in B', unit: 'share', of: (f) => f.metric('B', 'passOnRate'), claim: 0.15 },
      { what: 'second generation over the first, B less A', unit: 'points', of: (f) => f.metric('B', 'secondDegree') - f.metric('A', 'secondDegree'), above: 0 },
      { what: 'friends of the first generation, B over A', unit: 'times', of: (f) => times(f, 0) },
      { what: 'friends of the second generation in B', unit: 'number', of: (f) => f.sum('B', generationColumns[1]) },
    ],
    trials: [{ what: 'ten times the invitations', world: { sharing: { shareRate: 0.6 } } }],
    cause: 'A friend orders about as often as others and is followed by invitations as rarely; 30 days are less than two orders. The second generation does grow more than the first, since its growth is that of the first twice over; but it stays small. With ten times the invitations, after more than every second order, it comes near the claim.',
  },
  {
    id: 'C66', rows: ['S2-44', 'S2-45'],
    claim: 'A live event is warmed up for 48 hours, and who brings three people gets the order free: a snowball',
    world: { store: 'fashion', days: 60, customers: 3000, prospects: 27_000 },
    plays: { A: { 'flash-sale': { host: 'brand', stock: 15 } }, B: { 'flash-sale': { preheat: true } }, C: { 'flash-sale': { preheat: true, bringThree: true } } },
    measures: [
      { what: 'guests with the warm-up, B over A', unit: 'times', of: (f) => f.sum('B', 'flash.attended') / f.sum('A', 'flash.attended'), above: 1 },
      { what: 'guests brought by a guest in C; a snowball from 1 on', unit: 'number', of: (f) => f.sum('C', 'flash.brought') / f.sum('C', 'flash.attended'), below: 1 },
      { what: 'orders given away in C', unit: 'number', of: (f) => f.sum('C', 'flash.free') },
      { what: 'contribution margin, B against A', unit: 'change', of: (f) => f.moved('contributionMargin') },
      { what: 'contribution margin, C against B', unit: 'change', of: (f) => f.metric('C', 'contributionMargin') / f.metric('B', 'contributionMargin') - 1 },
    ],
    note: 'The warm-up fills the event, and it is no snowball: a guest brings far less than one more. A quarter of all customers book at every event, however many there were, since booking does not tire in the model as coming does; the true gain will be smaller.',
  },
]
