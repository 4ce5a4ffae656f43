/** Cases of journeys: those who fall silent, who come anew, who run out, who leave a cart, who are worth more. */
import { orderColumns } from '../../src/metrics/growth.ts'
import { beauty } from '../../src/scenario/archetypes/beauty.ts'
import type { Case, Future } from './case.ts'

const off = { lapse: 'off' } as const
const gained = (f: Future, from: number, to: number) => f.sum('B', orderColumns, from, to) - f.sum('A', orderColumns, from, to)
/** Skin care that lasts 30 days. */
const care = beauty.segments.filter(({ id }) => id === 'replenish').map((segment) => ({ ...segment, weight: 1, ordersPerYear: 12, needClock: 0.5 }))
const recall = { lapse: 'call', lapseDays: 30, lapseAmount: 50, holdout: 0.2 } as const

export const journeys: readonly Case[] = [
  {
    id: 'C11', rows: ['S2-49'],
    claim: 'A large coupon and a call after 30 silent days raised the recall rate by 25 points',
    world: { store: 'beauty', days: 120, customers: 5000, prospects: 0 },
    plays: { A: {}, B: { journeys: recall } },
    measures: [
      { what: 'return within 30 days, contacted less held out', unit: 'points', of: (f) => f.metric('B', 'recallRate'), above: 0, claim: 0.25 },
      { what: 'return of those held out', unit: 'share', of: (f) => f.sum('B', 'journeys.returnedHeld') / f.sum('B', 'journeys.recalledHeld') },
      { what: 'messages and coupons for an order more than in A', unit: 'yuan', of: (f) => f.sum('B', ['cost.touch', 'discount.coupon']) / gained(f, 0, f.days) / 100 },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'nobody who left for good comes back', world: { winBack: { revival: 0 } } },
      { what: 'mother and baby, where 30 days are long', world: { store: 'mother-baby' } },
      { what: 'coupon from any amount on', plays: { B: { journeys: { ...recall, lapseMinimum: 0 } } } },
      { what: 'the same, valid for 30 days', plays: { B: { journeys: { ...recall, lapseMinimum: 0, validDays: 30 } } } },
      { what: 'the same, and ten times as many of those who left can be won back', world: { winBack: { revival: 0.3 } }, plays: { B: { journeys: { ...recall, lapseMinimum: 0, validDays: 30 } } } },
    ],
    cause: 'Thirty days of silence tell little in this shop: most of the silent have left for good or will order some other month. A call lifts orders for four days and a coupon for seven, on people who have few occasions in so short a time, and who left is hardly won back. A coupon without minimum that lasts the month does several times as much and is still far from 25 points, even where ten times as many can be won back.',
  },
  {
    id: 'C12', rows: ['S2-46'],
    claim: 'Three gifts for newcomers within 24 hours brought the time to a first order down to six hours',
    world: { store: 'beauty', days: 90, customers: 1000, prospects: 27_000, leads: { share: 1 } },
    plays: { A: { ads: { search: 45, feed: 30 } }, B: { referral: {}, journeys: { ...off, welcome: 'sms', welcomeLeads: true, welcomeAmount: 20, welcomeMinimum: 99 } } },
    measures: [
      { what: 'median hours to the first order, in B', unit: 'number', of: (f) => f.metric('B', 'hoursToFirstOrder'), claim: 6 },
      { what: 'the same, B against A', unit: 'change', of: (f) => f.moved('hoursToFirstOrder'), below: 0 },
      { what: 'newcomers who order in the end, B less A', unit: 'points', of: (f) => f.metric('B', 'leadConversion') - f.metric('A', 'leadConversion') },
      { what: 'new customers', unit: 'change', of: (f) => f.moved('newCustomers') },
    ],
    trials: [
      { what: 'everyone greeted: all take the message, nobody is held out', world: { media: { sms: { optIn: 1 } } }, plays: { B: { referral: {}, journeys: { ...off, welcome: 'sms', welcomeLeads: true, welcomeAmount: 20, welcomeMinimum: 99, holdout: 0 } } } },
      { what: 'the same, with 60 yuan', world: { media: { sms: { optIn: 1 } } }, plays: { B: { referral: {}, journeys: { ...off, welcome: 'sms', welcomeLeads: true, welcomeAmount: 60, welcomeMinimum: 99, holdout: 0 } } } },
      { what: 'the message alone, no gift', plays: { B: { referral: {}, journeys: { ...off, welcome: 'sms', welcomeLeads: true, welcomeAmount: 0 } } } },
      { what: 'people who hesitate a third as long, an input', world: { leads: { share: 1, halfHours: 12 } } },
    ],
    cause: 'The greeting shortens hesitation by a third, and keeps some who would have given up; most of that is the gift, little the message. Two things hold it back: those who take no such message are not reached, and 20 yuan are a small part of a basket. With everyone reached and 60 yuan six hours are passed. How strongly a gift of a day pulls, and how long people hesitate without it, are assumptions of the world.',
  },
  {
    id: 'C19', rows: ['S4-30'],
    claim: 'A reminder three days before the goods run out, with 20 yuan off, raised the repurchase of a beauty brand by 22 %',
    world: { store: 'beauty', days: 60, customers: 5000, prospects: 0, segments: care },
    plays: { A: {}, B: { journeys: { ...off, replenish: 'sms', replenishLead: 3, replenishAmount: 20 } }, C: { journeys: { ...off, replenish: 'sms', replenishLead: 3, replenishAmount: 0 } } },
    measures: [
      { what: 'share who buy twice in 60 days, B against A', unit: 'change', of: (f) => f.moved('repurchaseRate'), above: 0, claim: 0.22 },
      { what: 'the same for a reminder without a coupon, C against A', unit: 'change', of: (f) => f.metric('C', 'repurchaseRate') / f.metric('A', 'repurchaseRate') - 1 },
      { what: 'share who buy twice in A', unit: 'share', of: (f) => f.metric('A', 'repurchaseRate') },
      { what: 'contribution margin, B', unit: 'change', of: (f) => f.moved('contributionMargin') },
      { what: 'contribution margin, C', unit: 'change', of: (f) => f.metric('C', 'contributionMargin') / f.metric('A', 'contributionMargin') - 1 },
    ],
    trials: [
      { what: 'needs that come at any time', world: { segments: care.map((segment) => ({ ...segment, needClock: 0 })) } },
      { what: 'the whole beauty shop', world: { segments: beauty.segments } },
      { what: 'a coupon without minimum, valid for 30 days', plays: { B: { journeys: { ...off, replenish: 'sms', validDays: 30, replenishMinimum: 0 } } } },
      { what: 'the same, to all, by messages that move four times as much', world: { media: { sms: { lift: 1, optIn: 1 } } }, plays: { B: { journeys: { ...off, replenish: 'sms', validDays: 30, replenishMinimum: 0, holdout: 0 } } } },
    ],
    cause: 'Half of these customers buy twice in 60 days by themselves. A message adds a quarter to the orders of a day or two and a coupon of 8 % about a tenth to those of a week: little for each reminder, and part of it only comes sooner. A reminder alone brings a third of the gain and, unlike the coupon, margin. The claim is beyond even a coupon for a month and a message four times as strong.',
  },
  {
    id: 'C49', rows: ['S4-52'],
    claim: '30 % leave a full cart; a coupon some hours later brings carts back, less so as customers learn to wait for it',
    world: { store: 'mother-baby', days: 180, customers: 5000, prospects: 20_000, couponResponse: { cartAbandonment: 0.3 } },
    plays: { A: {}, B: { journeys: { ...off, cart: 'none', cartHours: 1, cartAmount: 10 } } },
    measures: [
      { what: 'orders, B against A', unit: 'change', of: (f) => f.moved('orders'), above: 0 },
      { what: 'orders gained in the last 60 days over those in the first 60', unit: 'times', of: (f) => gained(f, 120, 180) / gained(f, 0, 60), below: 1 },
      { what: 'orders put off for the coupon, last 60 days over first 60', unit: 'times', of: (f) => f.sum('B', 'orders.shifted', 120, 180) / f.sum('B', 'orders.shifted', 0, 60) },
      { what: 'coupons used on orders that would have come anyway', unit: 'share', of: (f) => f.metric('B', 'organicShareOfRedemptions') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'second measure: 70 % left, as in the model\'s shops', world: { couponResponse: { cartAbandonment: 0.7 } }, measure: 1 },
      { what: 'second measure: nobody learns', world: { couponResponse: { cartAbandonment: 0.3, cartHuntStep: 0 } }, measure: 1 },
      { what: 'second measure: nobody learns, and a cart takes nothing off later orders', world: { couponResponse: { cartAbandonment: 0.3, cartHuntStep: 0, cartPantry: 0 } }, measure: 1 },
    ],
    cause: 'Carts come back in every future, and the gain does shrink, to half; but with 30 % left they are so few that luck hides it in some futures. Nor is it learning that makes it shrink: it does so where nobody learns, and hardly where what a cart brings is not missing from later orders. What is learnt shows in the orders put off for the coupon, many times as many by the end, which come all the same and only cost a coupon each.',
  },
  {
    id: 'C58', rows: ['S2-76'],
    claim: 'Winning a valuable customer back after three silent months may cost three times as much as an ordinary one',
    world: { store: 'fashion', days: 180, customers: 5000, prospects: 0 },
    plays: { A: { journeys: { ...off, value: 'sms', valueDays: 90, valueTimes: 1 } }, B: { journeys: { valueTimes: 3 } } },
    measures: [
      { what: 'customers won back, B against A', unit: 'change', of: (f) => f.moved('wonBack'), above: 0 },
      { what: 'contribution margin, B against A', unit: 'change', of: (f) => f.moved('contributionMargin'), above: 0 },
      { what: 'customers won back in B', unit: 'number', of: (f) => f.metric('B', 'wonBack') },
      { what: 'of those contacted', unit: 'number', of: (f) => f.sum('B', 'journeys.value.contacts') },
    ],
    trials: [
      { what: 'second measure: a whole year', world: { days: 365 }, measure: 1, lives: 20 },
      { what: 'second measure: nobody who left for good comes back', world: { winBack: { revival: 0 } }, measure: 1 },
    ],
    cause: 'Three times the face value wins nearly twice as many back, but those are a handful among hundreds of coupons sent, and what they order later lies beyond half a year: the margin is up on the mean, yet within luck. Over a year it is surer. All of it comes from those won back; without them the dearer coupon loses.',
  },
]
