/** Cases of loyalty: prices for life, tiers, boxes, points, member days. */
import { column } from '../../src/model/daybook.ts'
import { beauty } from '../../src/scenario/archetypes/beauty.ts'
import type { Case, Future } from './case.ts'
import type { Person } from './people.ts'

const all = (f: Future, play: string) => [...f.people(play).values()]
const share = (people: readonly Person[], is: (person: Person) => boolean) => people.filter(is).length / people.length
const per = (people: readonly Person[], of: (person: Person) => number) => people.reduce((sum, person) => sum + of(person), 0) / people.length
const again = ({ orders }: Person) => orders > 1

const membersOverOthers = (f: Future) => share(all(f, 'B').filter(({ tier }) => tier > 0), again) / share(all(f, 'B').filter(({ tier }) => tier === 0), again)
const effect = (f: Future) => f.metric('B', 'repurchaseRate') / f.metric('A', 'repurchaseRate')

const orders = 3
const thirdReached = (f: Future, play: string) => all(f, play).filter((person) => person.orders >= orders).length
/** An elasticity at which 20 % off brings the 1.69 times the orders that the claim needs. */
const yielding = beauty.segments.map((segment) => ({ ...segment, elasticity: 2.35 }))

/** Sum over those who had a box in B, in B and in A alike. */
const subscribers = (f: Future, play: string, of: (person: Person) => number) => {
  let sum = 0
  for (const [person, { boxes }] of f.people('B')) {
    const there = boxes > 0 ? f.people(play).get(person) : undefined
    if (there) sum += of(there)
  }
  return sum
}

/** Sum of GMV over spans of days around the member days. */
const around = (f: Future, play: string, from: number, to: number) =>
  Array.from(column(f.book('B'), 'memberday.gmv')).reduce((sum, fen, day) => sum + (fen > 0 ? f.sum(play, 'gmv', day + from, day + to) : 0), 0)

/** Revenue in fen from which a customer is called loyal: 5,000 yuan in a year. */
const loyalFrom = 500_000
const loyal = (f: Future, play: string) => all(f, play).filter(({ net }) => net >= loyalFrom)
const orderValue = (people: readonly Person[]) => per(people, ({ net }) => net) / per(people, (person) => person.orders)

const pointsReturn = (f: Future, play: string) => (f.sum(play, 'gmv') - f.sum('A', 'gmv')) / f.sum(play, 'cost.points')

export const loyalty: readonly Case[] = [
  {
    id: 'C03', rows: ['S1-21'],
    claim: 'Three orders, then 20 % off for life: lifetime value up by 35 %',
    world: { store: 'beauty', days: 365, customers: 3000, prospects: 0, base: { kind: 'cohort' } },
    plays: { A: {}, B: { 'loyalty-price': { orders, discount: 0.2 } } },
    measures: [
      { what: 'net revenue of a customer in the first year, B against A', unit: 'change', of: (f) => f.moved('netRevenue'), above: 0, claim: 0.35 },
      { what: 'customers with three orders', unit: 'change', of: (f) => f.change((play) => thirdReached(f, play)), above: 0 },
      { what: 'orders', unit: 'change', of: (f) => f.moved('orders') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'fashion', world: { store: 'fashion' } },
      { what: 'two years', world: { days: 730 } },
      { what: 'no pull on the way to the third order', world: { membership: { goalStrength: 0 } } },
      { what: 'an elasticity of 2.35 for all', world: { segments: yielding } },
      { what: 'the same, and the price from the first order on', world: { segments: yielding }, plays: { B: { 'loyalty-price': { orders: 1 } } } },
      { what: 'the same, and hardly anybody leaves or stocks up', world: { segments: yielding.map((segment) => ({ ...segment, dropout: 0.001, pantry: 0 })) }, plays: { B: { 'loyalty-price': { orders: 1 } } } },
    ],
    cause: 'With elasticities of 0.5 to 1.8 a lasting 20 % off brings about as many more orders as the lower price takes away again; the pull towards the third order is all that is won, and a second year loses it. The claim needs an elasticity of 2.35. Even then few of a year\'s orders come after a third one, and of those that come sooner some are stocked up, and each is one more occasion to leave: only with the price from the first order on, and hardly anybody leaving or stocking up, is the claim near.',
  },
  {
    id: 'C04', rows: ['S1-11', 'S1-12'],
    claim: 'With tiers and pushes by RFM, members of a clothing brand buy again three times as often as others',
    world: { store: 'fashion', days: 365, customers: 3000, prospects: 9000 },
    plays: { A: {}, B: { tiers: {}, journeys: { lapse: 'off', rfm: 'sms', holdout: 0.2 } } },
    measures: [
      { what: 'share who buy again in the year, members over others in B', unit: 'times', of: membersOverOthers, above: 1, claim: 3 },
      { what: 'that ratio over the true effect on all', unit: 'times', of: (f) => membersOverOthers(f) / effect(f), above: 1 },
      { what: 'share who buy again, B over A: the true effect', unit: 'times', of: effect },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'a membership that gives nothing, and no pushes', plays: { B: { tiers: { discounts: [0, 0, 0] }, journeys: { lapse: 'off' } } } }],
    note: 'The ratio is there, and nearly all of it is selection: it is as large where the membership gives nothing.',
  },
  {
    id: 'C17', rows: ['S4-36'],
    claim: 'A member day brings 30 % of GMV',
    world: { store: 'beauty', days: 90, customers: 3000, prospects: 9000 },
    plays: { A: {}, B: { 'member-day': { rhythm: 'monthly', discounts: [0.2, 0.2, 0.2, 0.2] } } },
    measures: [
      { what: 'share of GMV on the three member days', unit: 'share', of: (f) => f.metric('B', 'memberDayShare'), above: 3 / 90, claim: 0.3 },
      { what: 'GMV of a member day over the same day in A', unit: 'times', of: (f) => around(f, 'B', 0, 1) / around(f, 'A', 0, 1), above: 1, claim: 12.4 },
      { what: 'points of the months that the days gain, less what the months gain', unit: 'points', of: (f) => f.metric('B', 'memberDayShare') - 3 / 90 - f.moved('gmv'), above: 0 },
      { what: 'GMV of the ten days before, B against A', unit: 'change', of: (f) => f.change((play) => around(f, play, -10, 0)) },
      { what: 'GMV of the months', unit: 'change', of: (f) => f.moved('gmv') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'not told before', plays: { B: { 'member-day': { announced: false } } } },
      { what: 'half price', plays: { B: { 'member-day': { discounts: [0.5, 0.5, 0.5, 0.5] } } } },
      { what: 'half price, and most of the ten days before wait', world: { waiting: { most: 0.9 } }, plays: { B: { 'member-day': { discounts: [0.5, 0.5, 0.5, 0.5] } } } },
    ],
    cause: 'A day can take what its price brings, some 60 % more orders, and what was put off for it: at most 35 % of the ten days before. That makes two to three ordinary days. The claim needs twelve; half price does not bring them, nor do customers nearly all of whom wait. What the day gains, the days around it lose.',
  },
  {
    id: 'C18', rows: ['S4-29'],
    claim: 'A subscription at 10 % off with free shipping raised lifetime value by 40 % for daily goods',
    world: { store: 'mother-baby', days: 365, customers: 3000, prospects: 0, economics: { shippingFee: 8 } },
    plays: { A: {}, B: { subscription: { discount: 0.1, cycle: 30, freeShipping: true } } },
    measures: [
      { what: 'net revenue of those who subscribe, B against A', unit: 'change', of: (f) => f.change((play) => subscribers(f, play, ({ net }) => net)), above: 0, claim: 0.4 },
      { what: 'their orders, boxes included', unit: 'change', of: (f) => f.change((play) => subscribers(f, play, (person) => person.orders)) },
      { what: 'their margin after direct costs', unit: 'change', of: (f) => f.change((play) => subscribers(f, play, ({ margin }) => margin)) },
      { what: 'revenue of a subscriber over that of others who buy again, in B', unit: 'times', of: (f) => per(all(f, 'B').filter(({ boxes }) => boxes > 0), ({ net }) => net) / per(all(f, 'B').filter(({ boxes, orders: n }) => boxes === 0 && n > 1), ({ net }) => net) },
      { what: 'contribution margin of the shop', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'boxes replace no orders', world: { subscribing: { replaced: 0 } } },
      { what: 'boxes as large as orders', world: { subscribing: { box: 1 } } },
      { what: 'one in fifty ends it at each box, not one in ten', world: { subscribing: { churn: 0.02 } } },
      { what: 'all three', world: { subscribing: { replaced: 0, box: 1, churn: 0.02 } } },
      { what: 'beauty, where people order less often', world: { store: 'beauty' } },
    ],
    cause: 'Those who subscribe are those who order about once in a cycle anyway; their boxes take the place of seven in ten of their orders, are a little smaller, cheaper and shipped free. Plans of this kind compare subscribers with others, and that ratio is large; the same people without the offer would have spent as much. Where people order less often a box is more of a gain, and where it replaced nothing there would be one, but not of that size.',
  },
  {
    id: 'C20', rows: ['S4-10'],
    claim: 'Offers by layer of yearly spend: loyal customers of a baby brand buy again at 65 % and spend 40 % more an order',
    world: { store: 'mother-baby', days: 365, customers: 2000, prospects: 0 },
    plays: { A: { journeys: { lapse: 'off', rfm: 'sms', rfmRecency: [20, 20, 20, 20] } }, B: { journeys: { rfmMonetary: [0.5, 1, 2] } } },
    measures: [
      { what: 'order value of those above 5,000 yuan, B against A', unit: 'change', of: (f) => f.change((play) => orderValue(loyal(f, play))), above: 0, claim: 0.4 },
      { what: 'share of them who buy again in B', unit: 'share', of: (f) => share(loyal(f, 'B'), again), above: 0.65, claim: 0.65 },
      { what: 'the same in A', unit: 'share', of: (f) => share(loyal(f, 'A'), again) },
      { what: 'their order value over that of all, in A', unit: 'times', of: (f) => orderValue(loyal(f, 'A')) / orderValue(all(f, 'A')) },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'coupons from 399 yuan, in A and B', plays: { A: { journeys: { lapse: 'off', rfm: 'sms', rfmRecency: [20, 20, 20, 20], rfmMinimum: 399 } } } }],
    cause: 'The layer is cut by spend, so that nearly all in it bought again and their orders are large before anybody sends them anything. A larger coupon takes more off the same basket: baskets are filled up only where they lie just below the minimum, and theirs are above it.',
  },
  {
    id: 'C21', rows: ['S4-34'],
    claim: 'A points mall brings the use of points to 60 %',
    world: { store: 'beauty', days: 365, customers: 3000, prospects: 9000 },
    plays: { A: { points: {} }, B: { points: { catalogue: true, lottery: true } } },
    measures: [
      { what: 'points used of those given, in B', unit: 'share', of: (f) => f.metric('B', 'pointsUse'), claim: 0.6 },
      { what: 'the same, B less A', unit: 'points', of: (f) => f.metric('B', 'pointsUse') - f.metric('A', 'pointsUse'), above: 0 },
      { what: 'GMV', unit: 'change', of: (f) => f.moved('gmv') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    note: 'Points spent in the mall are not spent at the till: GMV and margin fall a little, so that use is no gain by itself.',
  },
  {
    id: 'C51', rows: ['S2-74'],
    claim: 'Points at one fen each bring at least three yuan of GMV for a yuan, less as more are given',
    world: { store: 'beauty', days: 365, customers: 5000, prospects: 15_000 },
    plays: { A: {}, B: { points: { earn: 1 } }, C: { points: { earn: 5 } }, D: { points: { earn: 20 } } },
    measures: [
      { what: 'GMV gained for a yuan of points, one point a yuan', unit: 'number', of: (f) => pointsReturn(f, 'B'), above: 3, claim: 3 },
      { what: 'five points', unit: 'number', of: (f) => pointsReturn(f, 'C') },
      { what: 'twenty points', unit: 'number', of: (f) => pointsReturn(f, 'D') },
      { what: 'one point less twenty', unit: 'number', of: (f) => pointsReturn(f, 'B') - pointsReturn(f, 'D'), above: 0 },
      { what: 'owed at the end, twenty over one', unit: 'times', of: (f) => f.metric('D', 'pointsOwed') / f.metric('B', 'pointsOwed'), above: 1 },
      { what: 'contribution margin at one point', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'everybody uses points whenever they can', world: { pointsResponse: { use: 1, hoarders: 0 } } },
      { what: 'the same, and a point weighs as a fen', world: { pointsResponse: { use: 1, hoarders: 0, weight: 1 } } },
      { what: 'the same, with an elasticity of 2.35 and a deal pull of 3 for all', world: { segments: yielding.map((segment) => ({ ...segment, dealPull: 3 })), pointsResponse: { use: 1, hoarders: 0, weight: 1 } } },
    ],
    cause: 'Points weigh half as much as money, and seven of ten customers use them at every third chance, the rest hardly ever, while all of them are owed. Felt in full, a yuan of points brings about the yuan that a lower price would; three need customers twice as easily moved by price, and even they fall a little short. That the return falls as more are given is seen between five points and twenty; at one point what is gained is so little that luck hides it in some futures.',
  },
]
