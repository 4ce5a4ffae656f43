/** The rules of the journeys lever as fields: each has a switch, its timing, its conditions and its offer; what all share stands last. */
import { choice, count, days, factor, factors, fraction, money, moneys, toggle, type ChoiceField, type Condition, type Fields, type NumberField, type Settings } from '../../schema/field.ts'

const assumption = 'assumption'

/** The rules, in the order in which they stand, act, and go before one another where two want the same customer on one day. */
export const ruleIds = ['welcome', 'second', 'replenish', 'birthday', 'cart', 'value', 'lapse', 'rfm'] as const
export type RuleId = (typeof ruleIds)[number]

/** How a rule speaks to a customer: not at all, by a coupon in their account alone, or by a message. */
const speaks = ['none', 'sms', 'push', 'email', 'wecom', 'call'] as const
const ways = ['off', ...speaks] as const
export type Way = (typeof ways)[number]
/** True of a way that sends a message. */
export const isMedium = (way: Way): way is Exclude<Way, 'off' | 'none'> => way !== 'off' && way !== 'none'
/** Which reason for staying away a message speaks to: none, one, or the one that each gave when asked. */
const speaksTo = ['any', 'price', 'experience', 'ended', 'rival', 'asked'] as const

const on = (rule: RuleId): Condition => ({ [rule]: speaks })
const anyRule = ruleIds.map(on)
const contacts = (rule: RuleId) => `journeys.${rule}.contacts`

const way = (rule: RuleId, usual: Way = 'off'): ChoiceField<Way> =>
  choice({ options: ways, default: usual, source: assumption, moves: { output: contacts(rule), direction: usual === 'off' ? 'up' : 'either' } })
/** Coupon of a rule, and the spend from which it can be used. */
const offer = <R extends RuleId>(rule: R, amount: number, minimum: number) => ({
  [`${rule}Amount`]: money({ default: amount, max: 500, usual: [5, 50], source: 'E18', when: on(rule), moves: { output: `journeys.${rule}.discount`, direction: 'up' } }),
  [`${rule}Minimum`]: from(rule, minimum),
}) as Readonly<Record<`${R}Amount` | `${R}Minimum`, NumberField>>
const from = (rule: RuleId, minimum: number) =>
  money({ default: minimum, max: 5000, usual: [0, 299], source: 'E19', when: on(rule), moves: { output: `journeys.${rule}.discount`, direction: 'down' } })
/** Most customers that a rule takes up in a day, those held out among them. */
const daily = <R extends RuleId>(rule: R) => ({
  [`${rule}Daily`]: count({ default: 0, max: 10_000_000, source: assumption, real: true, when: on(rule), moves: { output: contacts(rule), direction: 'either' } }),
}) as Readonly<Record<`${R}Daily`, NumberField>>
/** Rules that may go on with up to two more messages to those who have not ordered since; of carts, in the fields `cartStep2`, `cartStep2Days`, `cartStep3`, `cartStep3Days`. */
const steppedIds = ['welcome', 'second', 'replenish', 'cart', 'value', 'lapse'] as const satisfies readonly RuleId[]
export type SteppedId = (typeof steppedIds)[number]
const stepMedia = ['sms', 'push', 'email', 'wecom', 'call'] as const
const stepOptions = ['off', ...stepMedia] as const
const further = <R extends SteppedId>(rule: R) => {
  const output = `journeys.${rule}.further`
  const second = { ...on(rule), [`${rule}Step2`]: stepMedia }
  const wait = (when: Condition) => days({ default: 2, min: 1, max: 60, usual: [1, 7], source: assumption, when, moves: { output, direction: 'down' } })
  return {
    [`${rule}Step2`]: choice({ options: stepOptions, default: 'off', source: assumption, when: on(rule), moves: { output, direction: 'up' } }),
    [`${rule}Step2Days`]: wait(second),
    [`${rule}Step3`]: choice({ options: stepOptions, default: 'off', source: assumption, when: second, moves: { output, direction: 'up' } }),
    [`${rule}Step3Days`]: wait({ ...second, [`${rule}Step3`]: stepMedia }),
  } as Readonly<Record<`${R}Step${2 | 3}`, ChoiceField<(typeof stepOptions)[number]>> & Record<`${R}Step${2 | 3}Days`, NumberField>>
}
const reason = (rule: RuleId) => choice({ options: speaksTo, default: 'any', source: assumption, when: on(rule), moves: { output: 'visits.customers', direction: 'either' } })

/** Classes of the RFM round that may be spoken to in a way of their own: by the last order, then by spend, which goes first. */
export const recencyWays = ['rfmWay30', 'rfmWay90', 'rfmWay180', 'rfmWayLater'] as const
export const moneyWays = ['rfmWayLow', 'rfmWayMid', 'rfmWayHigh'] as const
type CellWay = (typeof recencyWays | typeof moneyWays)[number]
const cellOptions = ['same', ...speaks] as const
const cellWays = () => Object.fromEntries([...recencyWays, ...moneyWays].map((name) => [name, choice({ options: cellOptions, default: 'same', source: assumption, when: on('rfm'), moves: { output: 'touch.sent', direction: 'either' } })])) as
  Readonly<Record<CellWay, ChoiceField<(typeof cellOptions)[number]>>>

export const fields = {
  welcome: way('welcome'),
  welcomeDays: days({ default: 1, min: 1, max: 60, usual: [1, 7], source: assumption, when: on('welcome'), moves: { output: contacts('welcome'), direction: 'down' } }),
  ...offer('welcome', 20, 99),
  ...daily('welcome'),
  ...further('welcome'),
  welcomeLeads: toggle({ default: false, source: assumption, when: on('welcome'), moves: { output: 'leads.ordered', direction: 'up' } }),

  second: way('second'),
  secondDays: days({ default: 14, min: 1, max: 180, usual: [7, 30], source: assumption, when: on('second'), moves: { output: contacts('second'), direction: 'down' } }),
  ...offer('second', 20, 99),
  ...daily('second'),
  ...further('second'),

  replenish: way('replenish'),
  replenishLead: days({ default: 3, max: 60, usual: [1, 7], source: assumption, when: on('replenish'), moves: { output: contacts('replenish'), direction: 'up' } }),
  replenishCycle: days({ default: 30, min: 2, max: 365, usual: [20, 90], source: assumption, when: on('replenish'), moves: { output: contacts('replenish'), direction: 'down' } }),
  ...offer('replenish', 20, 99),
  ...daily('replenish'),
  ...further('replenish'),

  birthday: way('birthday'),
  birthdayLead: days({ default: 3, max: 30, usual: [0, 7], source: assumption, when: on('birthday'), moves: { output: 'gmv', direction: 'either' } }),
  birthdayOrders: count({ default: 1, min: 1, max: 50, source: assumption, when: on('birthday'), moves: { output: contacts('birthday'), direction: 'down' } }),
  ...offer('birthday', 30, 99),
  ...daily('birthday'),

  cart: way('cart'),
  cartHours: count({ default: 1, max: 72, usual: [1, 24], source: assumption, when: on('cart'), moves: { output: 'orders.induced', direction: 'down' } }),
  ...offer('cart', 10, 99),
  ...further('cart'),

  value: way('value'),
  valueDays: days({ default: 90, min: 7, max: 365, usual: [60, 120], source: assumption, when: on('value'), moves: { output: contacts('value'), direction: 'down' } }),
  valueSpend: money({ default: 600, max: 100_000, source: assumption, when: on('value'), moves: { output: contacts('value'), direction: 'down' } }),
  valueTimes: factor({ default: 3, max: 10, step: 0.5, usual: [1, 3], source: assumption, when: on('value'), moves: { output: 'journeys.value.discount', direction: 'up' } }),
  valueMinimum: from('value', 199),
  valueReason: reason('value'),
  ...daily('value'),
  ...further('value'),

  lapse: way('lapse', 'sms'),
  lapseBy: choice({ options: ['days', 'score'], default: 'days', source: 'E62', when: on('lapse'), moves: { output: contacts('lapse'), direction: 'either' } }),
  lapseDays: days({ default: 30, min: 1, max: 365, usual: [30, 90], source: 'E61', when: { ...on('lapse'), lapseBy: ['days'] }, moves: { output: contacts('lapse'), direction: 'either' } }),
  lapseScore: fraction({ default: 0.5, min: 0.05, max: 0.95, source: 'E62', when: { ...on('lapse'), lapseBy: ['score'] }, moves: { output: contacts('lapse'), direction: 'up' } }),
  lapseOrders: count({ default: 1, min: 1, max: 50, source: assumption, when: on('lapse'), moves: { output: contacts('lapse'), direction: 'down' } }),
  lapseAmount: money({ default: 20, max: 500, usual: [5, 50], source: 'E18', when: [on('lapse'), on('value')], moves: { output: 'journeys.lapse.discount', direction: 'up' } }),
  lapseMinimum: from('lapse', 99),
  lapseReason: reason('lapse'),
  ...daily('lapse'),
  ...further('lapse'),
  backlog: toggle({ default: true, source: assumption, when: [on('value'), on('lapse')], moves: { output: contacts('lapse'), direction: 'up' } }),

  rfm: way('rfm'),
  rfmDays: days({ default: 28, max: 365, usual: [14, 60], source: assumption, when: on('rfm'), moves: { output: contacts('rfm'), direction: 'either' } }),
  rfmRecency: moneys({ default: [0, 20, 30, 30], max: 500, source: assumption, when: on('rfm'), moves: { output: 'journeys.rfm.discount', direction: 'up' } }),
  rfmFrequency: factors({ default: [1, 1, 1, 1], max: 5, step: 0.1, source: assumption, when: on('rfm'), moves: { output: 'journeys.rfm.discount', direction: 'up' } }),
  rfmMonetary: factors({ default: [1, 1, 1], max: 5, step: 0.1, source: assumption, when: on('rfm'), moves: { output: 'journeys.rfm.discount', direction: 'up' } }),
  rfmMinimum: from('rfm', 99),
  rfmCut: choice({ options: ['thirds', 'amounts'], default: 'thirds', source: assumption, when: on('rfm'), moves: { output: 'journeys.rfm.discount', direction: 'either' } }),
  rfmAmounts: moneys({ default: [1000, 5000], max: 1_000_000, rising: true, source: assumption, when: { ...on('rfm'), rfmCut: ['amounts'] }, moves: { output: 'journeys.rfm.discount', direction: 'down' } }),
  ...cellWays(),
  ...daily('rfm'),

  validDays: days({ default: 7, min: 1, max: 60, usual: [3, 14], source: 'E17', when: anyRule, moves: { output: 'coupon.redeemed', direction: 'up' } }),
  cap: count({ default: 3, max: 15, usual: [1, 5], source: 'E59', when: [...anyRule, { capAll: [true] }], moves: { output: 'touch.sent', direction: 'either' } }),
  capAll: toggle({ default: false, source: 'E59', moves: { output: 'journeys.heldBack', direction: 'up' } }),
  holdout: fraction({ default: 0.1, max: 0.9, usual: [0.05, 0.2], source: 'E62', when: anyRule, moves: { output: 'touch.sent', direction: 'down' } }),
  window: days({ default: 30, min: 7, max: 180, usual: [30, 60], source: assumption, when: anyRule, moves: { output: 'journeys.followed', direction: 'down' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

/** How the round speaks to the customers of a cell: as their class of spend says, else as that of their last order does, else as the rule does. */
export function wayOfCell(s: Own, recency: number, monetary: number): Way {
  const [byMoney, byRecency] = [s[moneyWays[monetary]], s[recencyWays[recency]]]
  return byMoney !== 'same' ? byMoney : byRecency !== 'same' ? byRecency : s.rfm
}

/** A further step: its medium, and the days since the step before it. */
export type Step = { readonly medium: (typeof stepMedia)[number]; readonly days: number }
const isStepped = (id: RuleId): id is SteppedId => (steppedIds as readonly RuleId[]).includes(id)
export function stepsOf(s: Own, id: RuleId): readonly Step[] {
  if (!isStepped(id)) return []
  const [second, third] = [s[`${id}Step2`], s[`${id}Step3`]]
  if (second === 'off') return []
  const steps = [{ medium: second, days: s[`${id}Step2Days`] }]
  return third === 'off' ? steps : [...steps, { medium: third, days: s[`${id}Step3Days`] }]
}

/** Every way in which the rules that are on speak to somebody. */
export const waysOf = (s: Own): Way[] => ruleIds.filter((id) => s[id] !== 'off').flatMap((id): Way[] =>
  id === 'rfm' ? recencyWays.flatMap((_, r) => moneyWays.map((__, m) => wayOfCell(s, r, m))) : [s[id], ...stepsOf(s, id).map(({ medium }) => medium)])
