/** Cases of the private groups: how they grow, what their days do, and what only looks like their effect. */
import type { Case, Future } from './case.ts'

const month = 30
const customers = 3000
/** The groups without events and sign-ins. */
const quiet = { weekday: 'none', signInRate: 0 } as const

const effect = (f: Future) => f.metric('B', 'repurchaseRate') / f.metric('A', 'repurchaseRate')
const lastMonth = (f: Future, name: string) => f.sum('B', name, f.days - month, f.days)
/** Of attendances at an event, those followed by an order within the week. */
const ordersOfEvents = (f: Future) => {
  let [came, bought] = [0, 0]
  for (const { attended, attendedAndBought } of f.people('B').values()) {
    came += attended
    bought += attendedAndBought
  }
  return bought / came
}

export const community: readonly Case[] = [
  {
    id: 'C13', rows: ['S2-47'],
    claim: 'A day of the community each Wednesday and a coupon for three sign-ins in a row: 35 % take part in a month',
    world: { store: 'beauty', days: 120, customers, prospects: 9000 },
    plays: { A: { 'private-domain': quiet }, B: { 'private-domain': { weekday: 'wednesday', signInRate: 0.2 } } },
    measures: [
      { what: 'members active in the last 30 days, in B', unit: 'share', of: (f) => f.metric('B', 'interactionRate'), above: 0.35, claim: 0.35 },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [
      { what: 'the day alone', plays: { B: { 'private-domain': { weekday: 'wednesday' } } } },
      { what: 'the sign-ins alone', plays: { B: { 'private-domain': { signInRate: 0.2 } } } },
    ],
    note: 'The day does it; sign-ins three in a row are rare without it. Interaction is no margin.',
  },
  {
    id: 'C37', rows: ['S1-36', 'S1-37'],
    claim: 'A snack brand won 12,000 members a month for its groups at 0.8 yuan a member',
    world: { store: 'snack', days: 120, customers, prospects: 27_000 },
    plays: { A: {}, B: { 'private-domain': { hook: 5, ...quiet } } },
    measures: [
      { what: 'members won less those lost in the last 30 days', unit: 'number', of: (f) => lastMonth(f, 'pool.joined') - lastMonth(f, 'pool.left'), above: 0 },
      { what: 'cost of a member and month, hook included', unit: 'yuan', of: (f) => (f.sum('B', ['cost.program', 'discount.coupon']) * 0.8) / f.sum('B', 'pool.upkeep'), above: 0.8 },
      { what: 'customers that a shop needs for 12,000 new members a month', unit: 'number', of: (f) => (12_000 * customers) / lastMonth(f, 'pool.joined') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    note: 'The figure is one of size: it says how many order there. The 0.8 yuan are an input of the model; with the hook a member costs more.',
  },
  {
    id: 'C38', rows: ['S2-04'],
    claim: 'Members of the groups buy again at twice the mean',
    world: { store: 'beauty', days: 180, customers, prospects: 9000 },
    plays: { A: {}, B: { 'private-domain': {} } },
    measures: [
      { what: 'share who buy again, members over others in B', unit: 'times', of: (f) => f.metric('B', 'poolRatio'), above: 1, claim: 2 },
      { what: 'that ratio over the true effect on all', unit: 'times', of: (f) => f.metric('B', 'poolRatio') / effect(f), above: 1 },
      { what: 'share who buy again, B over A: the true effect', unit: 'times', of: effect },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'groups that change nobody\'s orders', world: { pool: { lift: 0, ease: 1 } } }],
    note: 'The ratio is there, and it is selection: who orders often joins sooner. It stays where the groups change nothing.',
  },
  {
    id: 'C40', rows: ['S1-38'],
    claim: 'A themed day each Wednesday raised the activity of a community by 65 % and converts 18 %',
    world: { store: 'fashion', days: 120, customers, prospects: 9000 },
    plays: { A: { 'private-domain': { weekday: 'wednesday', groups: 1 } }, B: { 'private-domain': { weekday: 'wednesday', groups: 3 } } },
    measures: [
      { what: 'members active in the last 30 days, B against A', unit: 'change', of: (f) => f.moved('interactionRate'), above: 0, claim: 0.65 },
      { what: 'attendances followed by an order within the week, in B', unit: 'share', of: ordersOfEvents, claim: 0.18 },
      { what: 'members active in B', unit: 'share', of: (f) => f.metric('B', 'interactionRate') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'against groups without any event', plays: { A: { 'private-domain': { weekday: 'none' } } } }],
    cause: 'Three themes in place of one let more members find a day of theirs, and that is a part of the claim. Against groups without any event the figure says nothing: there, activity in the model is three sign-ins in a row, which hardly anybody manages. What is active talk in a real group has no place in the model.',
  },
]
