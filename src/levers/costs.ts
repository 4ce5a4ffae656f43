/** Which lever books which cost of marketing, on which days, and how much of it where settings and daybook alone say so. What another lever may have booked as well stays undivided. */
import { fen } from '../model/ledger.ts'
import { channels } from '../model/market.ts'
import { leverById, type LeverId } from './index.ts'
import { warmUpDays } from './flash-sale/warm-up.ts'
import { isMedium, ruleIds, waysOf } from './journeys/rules.ts'
import type { Lever } from './lever.ts'
import { waveCost } from './seeding/wave-cost.ts'
import { momentsOf, type MomentId, type SettingsOf } from './moments.ts'

/** The cost lines of marketing, each with its daybook columns; together they are all of it. */
export const costLines = {
  prices: ['discount.item'],
  coupons: ['discount.coupon'],
  points: ['cost.points'],
  ads: channels.map((c) => `ads.${c}`),
  rewards: ['cost.rewards'],
  commissions: ['cost.commission'],
  perks: ['cost.perks'],
  gifts: ['cost.gifts'],
  messages: ['cost.touch'],
  program: ['cost.program'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type CostLine = keyof typeof costLines

/** So many times a column of the day, or, without one, so many fen on each day. */
type Term = { readonly column?: string; readonly times: number }
export type Claim = {
  readonly line: CostLine
  /** Days of the run on which it may book; any day where left out. */
  readonly days?: ReadonlySet<number>
  /** What it booked, where that can be told. */
  readonly own?: readonly Term[]
}
export type Run = {
  readonly length: number
  readonly start: string
}

const some = (list: readonly number[]): boolean => list.some((x) => x > 0)
/** The days that the lever's own law names. */
function acting<L extends LeverId>(id: L, settings: SettingsOf<L>, { length, start }: Run): ReadonlySet<number> {
  const spans = (leverById[id] as unknown as Lever).acts?.(settings as never, length, start) ?? [{ from: 0, to: length - 1 }]
  return new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => from + k)))
}
const on = <L extends LeverId>(id: L, settings: SettingsOf<L>, { length, start }: Run, moment: MomentId): ReadonlySet<number> =>
  new Set(momentsOf(id, settings, length, start).filter((m) => m.id === moment).map(({ day }) => day))

/** Item discounts: each order books them to the levers whose offers counted. */
const prices = (column: string, days?: ReadonlySet<number>): Claim => ({ line: 'prices', ...(days && { days }), own: [{ column, times: 1 }] })

const byLever: { readonly [L in LeverId]: (settings: SettingsOf<L>, run: Run) => readonly (Claim | false)[] } = {
  coupon: (s, run) => [
    { line: 'coupons', days: acting('coupon', s, run) },
    s.channel !== 'none' && { line: 'messages', days: on('coupon', s, run, 'sent') },
  ],
  tiers: (s, run) => [
    some(s.discounts) && prices('tiers.discount'),
    (some(s.perkCost) || some(s.upkeep)) && { line: 'perks' },
    some(s.gift) && { line: 'gifts' },
    s.reminder !== 'none' && { line: 'messages', days: on('tiers', s, run, 'reminder') },
  ],
  'loyalty-price': () => [prices('loyalty.discount')],
  points: (s, run) => [{ line: 'points' }, s.pushEvery > 0 && s.channel !== 'none' && { line: 'messages', days: on('points', s, run, 'push') }],
  referral: (s) => [
    (s.rewardAs === 'cash' || s.assist) && { line: 'rewards' },
    s.rewardAs === 'coupon' && { line: 'coupons', own: [{ column: 'referral.discount', times: 1 }] },
  ],
  'group-buy': (s) => [
    s.mode !== 'unlock' && prices('groups.discount'),
    s.mode !== 'unlock' && s.leaderReward > 0 && { line: 'rewards' },
    s.mode !== 'groups' && { line: 'coupons' },
  ],
  'flash-sale': (s, run) => [
    prices('flash.discount', on('flash-sale', s, run, 'event')),
    s.share && { line: 'coupons', days: acting('flash-sale', { ...s, rhythm: 'daily' }, run) },
    s.host !== 'page' && { line: 'ads', own: [{ column: 'flash.events', times: fen(s.fee) + fen(s.boost) }] },
    s.host !== 'page' && s.commission > 0 && { line: 'commissions' },
    s.preheat && s.preheatBy !== 'none' && { line: 'messages', days: new Set([...on('flash-sale', s, run, 'event')].map((day) => day - warmUpDays)) },
  ],
  ads: (s, run) => [{ line: 'ads', days: acting('ads', s, run) }],
  content: (s, run) => [{ line: 'program', days: acting('content', s, run), own: [{ column: 'content.cost', times: 1 }] }],
  seeding: (s) => [
    s.head + s.mid + s.tail + s.own > 0 && { line: 'ads', own: [{ column: 'seeding.waves', times: waveCost(s) }, { column: 'seeding.own', times: fen(s.ownFee) + fen(s.sample) }] },
    s.commission > 0 && { line: 'commissions', own: [{ column: 'seeding.commission', times: 1 }] },
    s.ugc && { line: 'rewards', own: [{ column: 'ugc.rewards', times: 1 }] },
    s.ugc && s.postPoints > 0 && { line: 'points' },
  ],
  'promotion-calendar': (s, run) => {
    const days = acting('promotion-calendar', s, run)
    const gift: Term = { column: 'promo.orders', times: s.discount > 0 ? fen(s.gift) : 0 }
    return [
      s.discount > 0 && prices('promo.discount', days),
      gift.times > 0 && { line: 'gifts', days, own: [gift] },
      s.spend > 0 && { line: 'program', days, own: [{ times: fen(s.spend) }] },
    ]
  },
  'big-promotion': (s, run) => {
    const days = acting('big-promotion', s, run)
    return [
      (s.discount > 0 || s.clearance > 0 || (s.deposit > 0 && s.expansion > 1)) && prices('bigpromo.discount', days),
      s.reduction > 0 && { line: 'coupons', days, own: [{ column: 'bigpromo.reduced', times: 1 }] },
      s.freeOrders > 0 && { line: 'rewards', days, own: [{ column: 'bigpromo.freeValue', times: 1 }] },
      s.budget > 0 && { line: 'program', days, own: [{ column: 'bigpromo.spend', times: 1 }] },
    ]
  },
  'member-day': (s, run) => {
    const days = acting('member-day', s, run)
    return [
      (some(s.discounts) || s.luck > 0) && prices('memberday.discount', days),
      s.spend > 0 && { line: 'program', days, own: [{ times: fen(s.spend) }] },
    ]
  },
  storefront: (s, run) => [s.dailyCost > 0 && { line: 'program', days: acting('storefront', s, run), own: [{ times: fen(s.dailyCost) }] }],
  service: () => [{ line: 'program', own: [{ column: 'service.cost', times: 1 }] }],
  subscription: (s) => [s.discount > 0 && prices('subscription.discount')],
  'private-domain': (s, run) => [
    { line: 'coupons' },
    s.partners && { line: 'rewards', own: [{ column: 'pool.commission', times: 1 }] },
    s.weekday !== 'none' && s.announce !== 'none' && { line: 'messages', days: on('private-domain', s, run, 'event') },
    { line: 'program' },
  ],
  journeys: (s) => [
    { line: 'coupons', own: [...ruleIds, 'leads'].map((rule) => ({ column: `journeys.${rule}.discount`, times: 1 })) },
    waysOf(s).some(isMedium) && { line: 'messages' },
  ],
  // what stock costs is no marketing
  stock: () => [],
}

/** True at settings at which the lever, though on, does nothing. */
const idle = <L extends LeverId>(id: L, settings: SettingsOf<L>): boolean =>
  Object.entries(leverById[id].zero).every(([name, value]) => String((settings as Readonly<Record<string, unknown>>)[name]) === String(value))

/** The cost lines that a lever with these settings, at simulated size, may book. */
export const claimsOf = <L extends LeverId>(id: L, settings: SettingsOf<L>, run: Run): Claim[] => (idle(id, settings) ? [] : byLever[id](settings, run).filter((claim) => claim !== false))
