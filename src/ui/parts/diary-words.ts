/** A diary in words: each event as what happened, and under it why, and what it was worth. */
import { bookersOf } from '../../experiments/by-lever.ts'
import type { Diary } from '../../experiments/studies/diary.ts'
import type { DiaryEvent, DiaryPage, OrderMoney } from '../../experiments/studies/diary-event.ts'
import type { Strength } from '../../experiments/studies/strength.ts'
import { date, dateOfDay } from '../../i18n/dates.ts'
import { exactCount, money, ratio, share, withCurrency } from '../../i18n/format.ts'
import '../../i18n/late/diary.ts'
import { language, t } from '../../i18n/translate.ts'
import { momentsOf } from '../../levers/moments.ts'
import { leverText } from '../../levers/text.ts'
import type { Note } from '../../model/hooks.ts'
import { label } from '../../model/order.ts'
import { planOf, resolveMarket, settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { leftOf } from '../tables/discount-words.ts'
import { actsOf } from '../../scenario/acts.ts'
import { nameOf } from './words.ts'

/** What happened, and the lines under it. A `note` changes nothing by itself: it may be left out. */
export type Told = { readonly what: string; readonly why: readonly string[]; readonly strong: boolean; readonly note: boolean }

/** To the yuan however large: what one person spends is compared with what the same person spends. */
const fen = ({ currency }: Scenario, amount: number, signed = false): string =>
  Math.abs(amount) < 9_999_50 ? money(amount / 100, { currency, signed }) : withCurrency(exactCount(amount / 100, { signed }), '', currency)

const factors = [
  ['fPrice', 'price'], ['fCoupon', 'coupon'], ['fTier', 'tier'], ['fLifetime', 'lifetime'], ['fPromotion', 'promotion'], ['fPoints', 'points'], ['fMessage', 'message'], ['fAds', 'ads'],
  ['fSubscription', 'subscription'], ['fPool', 'pool'], ['fShop', 'shop'], ['fPantry', 'pantry'], ['fWaiting', 'waiting'], ['fClock', 'clock'], ['fChannel', 'channel'],
] as const

/** What makes the price of a day: a promotion, a member day, or both, by the days of their own laws; and whether a reduction is posted for all. */
function saleOf(scenario: Scenario, slot: number, day: number) {
  const [calendar, big, member] = (['promotion-calendar', 'big-promotion', 'member-day'] as const).map((id) => actsOf(scenario, slot, id).some(({ from, to }) => from <= day && day <= to))
  const { days, start } = scenario.world
  const { settings } = settingsOf(scenario, slot, 'big-promotion')
  const reduced = big && Number(settings['reduction']) > 0 && momentsOf('big-promotion', settings as never, days, start).some((moment) => moment.id === 'burst' && moment.day === day)
  return { fPromotion: member ? (calendar || big ? 'fPromotions' : 'fMemberDay') : 'fPromotion', fCoupon: reduced ? 'fReduction' : 'fCoupon' } as const
}

/** `1.34 = price 1.10 × coupon 1.22`; the number alone where nothing is at work. */
function strengthWords(strength: Strength, sale: ReturnType<typeof saleOf>): string {
  const at = factors.filter(([, name]) => ratio(strength[name]) !== '1.00').map(([key, name]) => t('diary.factor', { name: t(`diary.${key === 'fPromotion' || key === 'fCoupon' ? sale[key] : key}`), value: ratio(strength[name]) }))
  return at.length === 0 ? ratio(strength.multiplier) : t('diary.product', { multiplier: ratio(strength.multiplier), factors: at.join(t('diary.times')) })
}

/** Digits enough to see on which side of the multiplier a mark lies. */
function sides(mark: number, { multiplier }: Strength): { mark: string; exact: (text: string) => string } {
  if (ratio(mark) !== ratio(multiplier)) return { mark: ratio(mark), exact: (text) => text }
  const fine = (value: number) => exactCount(value, { places: 5 })
  return { mark: fine(mark), exact: (text) => text.replace(ratio(multiplier), fine(multiplier)) }
}

/** What the order was worth, and what it put at stake. */
function worth(scenario: Scenario, { itemDiscount, couponDiscount, reduced, points, earned, shared, margin, benefits }: OrderMoney, leaving: number, left: boolean, commission?: number): string[] {
  const parts = [
    ...(couponDiscount > 0 ? [t(reduced ? 'diary.reductionOff' : 'diary.couponOff', { money: fen(scenario, -couponDiscount) })] : []),
    ...(itemDiscount > 0 ? [t(commission === undefined ? 'diary.discountOff' : 'diary.dealOff', { money: fen(scenario, -itemDiscount) })] : []),
    ...(points > 0 ? [t('diary.pointsPaid', { points: exactCount(points), money: fen(scenario, points), ...usage(scenario) })] : []),
    ...(earned > 0 ? [t('diary.pointsEarned', { points: exactCount(earned) })] : []),
    ...(shared > 0 ? [t('diary.pointsShared', { points: exactCount(shared) })] : []),
    ...(benefits !== 0 ? [t('diary.benefits', { money: fen(scenario, -benefits) })] : []),
    ...(commission ? [t('diary.commission', { money: fen(scenario, -commission) })] : []),
    t('diary.contribution', { money: fen(scenario, margin - benefits - (commission ?? 0), true) }),
    ...(leaving > 0 && !left ? [t('diary.leaving', { share: share(leaving) })] : []),
  ]
  return [parts.join(t('diary.listSeparator')), ...(left ? [t('diary.gone', { share: share(leaving) })] : [])]
}

function couponWords(scenario: Scenario, { kind, amount, rate, minimum }: Extract<DiaryEvent, { readonly kind: 'coupon' }>['terms']): string[] {
  const floor = fen(scenario, minimum)
  if (kind !== 'rate') return [t(minimum === 0 ? 'diary.couponPlain' : 'diary.couponTerms', { value: fen(scenario, amount), minimum: floor })]
  return [minimum === 0 ? t('diary.couponPlain', { value: share(rate) }) : t('diary.couponRate', { value: language() === 'en' ? share(rate) : leftOf(rate), minimum: floor })]
}

/** What sets a rule off, with the settings that say when. */
function startWords(scenario: Scenario, slot: number, rule: string): string {
  const settings = planOf(scenario, slot).levers.journeys ?? {}
  const value = (name: string): number => Number(settings[name])
  const values = { days: value(`${rule}${rule === 'replenish' || rule === 'birthday' ? 'Lead' : 'Days'}`), hours: value('cartHours'), share: share(value('lapseScore')) }
  return t(`diary.start_${rule === 'lapse' && settings['lapseBy'] === 'score' ? 'score' : rule}` as 'diary.start_welcome', values)
}

/** A rule of the shop by name, what set it off, and the chance that it had to win somebody back. */
function ruleWords(scenario: Scenario, slot: number, { rule, held, chance, wonBack }: Extract<DiaryEvent, { kind: 'rule' }>): { readonly what: string; readonly why: readonly string[] } {
  const name = leverText.journeys.fields[rule]!.label[language()]
  if (held) return { what: t('diary.heldOut', { rule: name }), why: [startWords(scenario, slot, rule), t('diary.heldOutWhy', { share: share(Number(planOf(scenario, slot).levers.journeys?.['holdout'] ?? 0)) })] }
  return { what: t(wonBack ? 'diary.ruleBack' : 'diary.rule', { rule: name }), why: [startWords(scenario, slot, rule), ...(chance > 0 ? [t('diary.ruleChance', { share: share(chance) })] : [])] }
}

/** The numbers of a note as its sentence says them: amounts in fen, chances, a tier by name. */
function noteValues(scenario: Scenario, values: Readonly<Record<string, number>>, gmv: number) {
  const plain = (name: string): number => values[name] ?? 0
  const amount = (name: string): string => fen(scenario, plain(name))
  return {
    gmv: fen(scenario, gmv), money: amount('money'), reward: amount('reward'), prize: amount('prize'), chance: share(plain('chance')), tier: tierName(plain('tier')),
    counts: amount('counts'), told: plain('told'), came: plain('came'), friends: plain('friends'), helpers: plain('helpers'), joined: plain('joined'), needed: plain('needed'), sights: plain('sights'),
  }
}

/** Notes of which only the chance is to be told. */
const byChance = ['subscriptionStarted', 'subscriptionEnded', 'subscriptionPaused', 'subscriptionSkipped', 'poolJoined', 'poolLeft', 'poolAttended', 'poolStreak', 'deliveredLate', 'amendsMade', 'amendsFailed', 'exchanged'] as const satisfies readonly Note[]
type ByChance = (typeof byChance)[number]
const isByChance = (note: Note): note is ByChance => (byChance as readonly Note[]).includes(note)

/** Why a lever did what it noted. */
function noteWhy(scenario: Scenario, note: Note, values: Readonly<Record<string, number>>, gmv: number): string[] {
  if (!isByChance(note)) return [t(`diary.${note}Why`, noteValues(scenario, values, gmv))]
  const { chance = 1 } = values
  return chance < 1 ? [t('diary.notedWhy', { share: share(chance) })] : []
}

/** How likely points are used, and by those who save up. */
function usage(scenario: Scenario): { share: string; savers: string } {
  const { use, hoarderUse } = resolveMarket(scenario).pointsResponse
  return { share: share(use), savers: share(hoarderUse) }
}

/** Where points were spent or taken, by which rule, and what it cost the shop. */
function pointsWhy(scenario: Scenario, slot: number, { what, cost }: Extract<DiaryEvent, { kind: 'points' }>): string[] {
  const rule = what === 'redeemed' || what === 'drawn' ? [t('diary.pointsMall', usage(scenario))]
    : what === 'expired' ? [t('diary.pointsLapse', { days: Number(planOf(scenario, slot).levers.points?.['expiryDays']) })] : []
  return [...rule, ...(cost === 0 ? [] : [t('diary.contribution', { money: fen(scenario, -cost, true) })])]
}

const tierName = (tier: number): string => t(`diary.tier${tier}` as 'diary.tier0')
const channelName = (channel: number): string => t(`diary.firstOf${channel}` as 'diary.firstOf0')

/** One event of one strategy in words. */
export function told(scenario: Scenario, slot: number, event: DiaryEvent): Told {
  const say = (what: string, why: readonly string[] = [], strong = false, note = false): Told => ({ what, why, strong, note })
  switch (event.kind) {
    case 'first':
      return say(t('diary.first', { money: fen(scenario, event.money.gmv) }),
        [event.inviter === undefined ? channelName(event.channel) : t('diary.firstOfFriend', { person: event.inviter + 1 }), ...worth(scenario, event.money, event.leaving, event.left)], true)
    case 'order': {
      const { mark, exact } = sides(event.mark, event.strength)
      const induced = event.label === label.induced
      return say(t(induced ? 'diary.induced' : 'diary.order', { money: fen(scenario, event.money.gmv) }),
        [t(induced ? 'diary.inducedWhy' : 'diary.orderWhy', { mark, strength: exact(strengthWords(event.strength, saleOf(scenario, slot, event.day))) }), ...worth(scenario, event.money, event.leaving, event.left)], true)
    }
    case 'cart': {
      const shifted = event.label === label.shifted
      return say(t(shifted ? 'diary.shifted' : 'diary.cart', { money: fen(scenario, event.money.gmv) }), [t(shifted ? 'diary.shiftedWhy' : 'diary.cartWhy'), ...worth(scenario, event.money, event.leaving, event.left)], true)
    }
    case 'made': return say(t('diary.made', { money: fen(scenario, event.money.gmv) }), [t('diary.madeWhy'), ...worth(scenario, event.money, event.leaving, event.left)], true)
    case 'box': return say(t('diary.box', { money: fen(scenario, event.money.gmv) }), [t('diary.boxWhy'), ...worth(scenario, event.money, 0, false)], true)
    case 'deal':
      return say(t(`diary.${event.note}`, noteValues(scenario, event.values, event.money.gmv)),
        [...noteWhy(scenario, event.note, event.values, event.money.gmv), ...worth(scenario, event.money, event.leaving, event.left, event.values['commission'] ?? 0)], true)
    case 'noted': return say(t(`diary.${event.note}`, noteValues(scenario, event.values, 0)), noteWhy(scenario, event.note, event.values, 0))
    case 'none': {
      if (event.why === 'parked') return say(t('diary.parked'), [t('diary.parkedWhy')])
      const { mark, exact } = sides(event.mark, event.strength)
      const stocked = event.mark <= event.strength.multiplier / event.strength.pantry || event.strength.pantry === 0
      const waits = event.mark <= event.strength.multiplier / event.strength.waiting
      return say(t(event.why === 'above' ? 'diary.above' : waits && event.strength.waiting < 1 ? 'diary.waits' : stocked ? 'diary.pantry' : 'diary.memory'), [t('diary.noneWhy', { mark, strength: exact(strengthWords(event.strength, saleOf(scenario, slot, event.day))) })])
    }
    case 'coupon': return say(t(event.what === 'received' ? 'diary.couponIn' : 'diary.couponOut'), event.what === 'received' ? couponWords(scenario, event.terms) : [], false, true)
    case 'message': {
      // on a day on which one lever alone sends, it is that lever's
      const senders = bookersOf(scenario, slot, 'messages', event.day)
      const from = senders.length === 1 ? [t('diary.messageOf', { lever: leverText[senders[0]!].name[language()] })] : []
      return say(t(event.optOut ? 'diary.optOut' : 'diary.message'), [...from, t('diary.messageWhy', { factor: ratio(1 + event.lift) })], false, !event.optOut)
    }
    case 'rule': {
      const { what, why } = ruleWords(scenario, slot, event)
      return say(what, why, event.wonBack, !event.wonBack)
    }
    case 'back': return say(t('diary.back'), [t('diary.backWhy')], true)
    case 'tier': {
      const rises = event.to > event.from
      const quarters = planOf(scenario, slot).levers.tiers?.['window'] === 'quarter'
      return say(t(rises ? 'diary.up' : 'diary.down', { tier: tierName(event.to) }), [t(rises ? (quarters ? 'diary.tierUpQuarters' : 'diary.tierUpWhy') : quarters ? 'diary.tierDownQuarters' : 'diary.tierDownWhy')])
    }
    case 'lifetime': return say(t('diary.lifetime', { share: share(event.discount) }), [t('diary.lifetimeWhy')])
    case 'points': return say(t(`diary.points_${event.what}` as 'diary.points_signed', { points: exactCount(event.points) }), pointsWhy(scenario, slot, event), false, event.what === 'signed')
    case 'refund': return say(t('diary.refund', { money: fen(scenario, event.net) }), [t('diary.contribution', { money: fen(scenario, event.margin, true) })])
    case 'invited': return say(t('diary.invites', { asked: event.asked }), [event.came === 0 ? t('diary.invitesNone') : t('diary.invitesSome', { came: event.came, money: fen(scenario, event.reward) })])
    case 'reward': return say(t('diary.reward', { money: fen(scenario, event.amount) }))
  }
}

/** `3 orders · ¥812 · contribution +¥240 · left 12 Mar`. */
export function totalWords(scenario: Scenario, { orders, spend, contribution, left }: DiaryPage): string {
  const values = { orders, spend: fen(scenario, spend), contribution: fen(scenario, contribution, true) }
  return left === undefined ? t('diary.total', values) : t('diary.totalLeft', { ...values, date: date(dateOfDay(scenario.world.start, left)) })
}

/** What differed between the two, in one sentence. */
export function findingWords(scenario: Scenario, { pages: [before, after] }: Diary): string {
  const values = {
    first: nameOf(scenario, before.slot), second: nameOf(scenario, after.slot), orders: after.orders, spend: fen(scenario, after.spend),
    ordersBefore: before.orders, spendBefore: fen(scenario, before.spend), change: fen(scenario, after.contribution - before.contribution, true),
  }
  if (before.customer !== after.customer) {
    const only = before.customer ? before : after
    return t('diary.findingNever', { who: nameOf(scenario, only.slot), orders: only.orders, spend: fen(scenario, only.spend), change: fen(scenario, only.contribution, true) })
  }
  const lost = before.left === after.left ? undefined : before.left === undefined ? after : after.left === undefined ? before : undefined
  if (lost) return t('diary.findingLost', { ...values, date: date(dateOfDay(scenario.world.start, lost.left!)), who: nameOf(scenario, lost.slot) })
  if (before.orders === after.orders && before.spend === after.spend && before.contribution === after.contribution) return t('diary.same', { orders: after.orders, spend: fen(scenario, after.spend) })
  return t('diary.finding', values)
}
