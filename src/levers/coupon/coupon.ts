/** Coupons: who gets one, when, what it takes off, and how long it lives. */
import { choice, count, days, fraction, money, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { winBack } from '../../model/behaviour/revive.ts'
import { dayZero } from '../../model/calendar.ts'
import { expectedSaving, savingShare, type CouponTerms } from '../../model/coupon-template.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import type { Medium } from '../../model/market.ts'
import { flag, meanOverBaskets } from '../../model/population.ts'
import { word } from '../../model/record.ts'
import { messenger, reaches, touchesOf } from '../../model/touch.ts'
import { addTemplate, batches, walletOf } from '../../model/wallet.ts'
import { fastExp } from '../../numeric/fast.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { eachInAudience } from './audience.ts'
import { startCart } from './cart.ts'

const assumption = 'assumption'
const campaign = ['threshold', 'winback'] as const
const sent = ['threshold', 'winback', 'cart'] as const

const fields = {
  template: choice({ options: ['threshold', 'newcomer', 'winback', 'cart'], default: 'threshold', source: assumption, moves: { output: 'coupon.issued', direction: 'either' } }),
  kind: choice({ options: ['amount', 'rate'], default: 'amount', source: assumption, moves: { output: 'discount.coupon', direction: 'either' } }),
  value: money({ default: 30, max: 500, usual: [10, 50], source: 'E18', when: { kind: ['amount'] }, moves: { output: 'discount.coupon', direction: 'up' } }),
  rate: fraction({ default: 0.2, max: 0.9, usual: [0.05, 0.3], source: 'E2', when: { kind: ['rate'] }, moves: { output: 'discount.coupon', direction: 'up' } }),
  minimum: money({ default: 199, max: 5000, usual: [99, 399], source: 'E19', moves: { output: 'coupon.redeemed', direction: 'down' } }),
  perMinimum: toggle({ default: false, source: assumption, when: { kind: ['amount'] }, moves: { output: 'discount.coupon', direction: 'up' } }),
  validDays: days({ default: 7, min: 1, max: 60, usual: [3, 14], source: 'E17', when: { template: campaign }, moves: { output: 'coupon.redeemed', direction: 'up' } }),
  firstDay: days({ default: 0, max: 1095, source: assumption, when: { template: sent }, moves: { output: 'coupon.issued', direction: 'down' } }),
  everyDays: days({ default: 28, max: 365, usual: [14, 60], source: assumption, when: { template: campaign }, moves: { output: 'coupon.issued', direction: 'either' } }),
  audience: choice({ options: ['everyone', 'silent', 'longestSilent', 'tier', 'pool'], default: 'everyone', source: assumption, when: { template: ['threshold'] }, moves: { output: 'coupon.issued', direction: 'down' } }),
  silentDays: days({ default: 60, min: 1, max: 365, usual: [30, 120], source: 'E61', when: [{ template: ['winback'] }, { template: ['threshold'], audience: ['silent'] }], moves: { output: 'coupon.issued', direction: 'down' } }),
  silentShare: fraction({ default: 1 / 3, min: 0.01, source: assumption, when: { template: ['threshold'], audience: ['longestSilent'] }, moves: { output: 'coupon.issued', direction: 'up' } }),
  fromTier: count({ default: 1, min: 1, max: 3, source: assumption, when: { template: ['threshold'], audience: ['tier'] }, moves: { output: 'coupon.issued', direction: 'down' } }),
  share: fraction({ default: 1, source: assumption, moves: { output: 'coupon.issued', direction: 'up' } }),
  redeem: choice({ options: ['auto', 'code'], default: 'auto', source: assumption, moves: { output: 'coupon.redeemed', direction: 'down' } }),
  quota: count({ default: 0, max: 10_000_000, source: assumption, real: true, when: { template: sent }, moves: { output: 'coupon.issued', direction: 'either' } }),
  channel: choice({ options: ['none', 'sms', 'push', 'email', 'wecom', 'group'], default: 'none', source: 'E14', when: { template: campaign }, moves: { output: 'touch.sent', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const coupon = lever({
  id: 'coupon',
  group: 'price',
  fields,
  zero: { share: 0 },
  columns: ['coupon.issued', 'coupon.redeemed', 'coupon.expired', 'coupon.refused'],
  acts,
  limits: [{ field: 'quota', column: 'coupon.issued' }],
})

/** Each round lasts as long as its coupons; what customers trigger themselves goes on from the first day. */
function acts({ template, firstDay, everyDays, validDays }: Own, length: number): { from: number; to: number }[] {
  if (template === 'newcomer') return [{ from: 0, to: length - 1 }]
  if (template === 'cart') return firstDay < length ? [{ from: firstDay, to: length - 1 }] : []
  const rounds: { from: number; to: number }[] = []
  for (let from = firstDay; from < length; from += everyDays) {
    rounds.push({ from, to: Math.min(length - 1, from + validDays - 1) })
    if (everyDays === 0) break
  }
  return rounds
}

/** The coupon itself, in fen. */
const termsOf = ({ kind, value, rate, minimum, perMinimum, validDays, redeem, template }: Own): CouponTerms => ({
  kind, amount: fen(value), rate, minimum: fen(minimum), perMinimum: perMinimum && kind === 'amount', code: redeem === 'code',
  valid: template === 'newcomer' || template === 'cart' ? 1 : validDays,
})

export function start(world: World, settings: Own): Hooks {
  if (settings.share === 0) return {}
  if (settings.template === 'newcomer') return startNewcomer(world, settings)
  if (settings.template === 'cart') return startCart(world, termsOf(settings), settings)
  return startCampaign(world, settings)
}

/** Coupons sent on fixed days, to everyone or to those who have been silent. */
function startCampaign(world: World, settings: Own): Hooks {
  const { market, population } = world
  const number = addTemplate(world, termsOf(settings))
  const firm = firmView(world)
  const medium = settings.channel === 'none' ? undefined : (settings.channel as Medium)
  if (medium) touchesOf(world)
  const open = batches(world, number)
  const template = walletOf(world).templates[number - 1]
  // for a coupon to all, one pass over everyone is quicker than a call for each
  const broad = settings.audience === 'everyone' && settings.template === 'threshold'
  const recalls = settings.template === 'winback'
  /** What is worth nothing and told to nobody wins nobody back. */
  const recall = (row: number) => {
    const saving = expectedSaving(template, population.zeta[word(row)] * 100 * market.economics.everydayPrice)
    if (saving > 0 || (medium && reaches(world, row, medium))) winBack(world, row, 0, saving, 1)
  }
  return {
    target(day) {
      const since = day - dayZero - settings.firstDay
      if (since < 0 || (settings.everyDays === 0 ? since > 0 : since % settings.everyDays !== 0)) return
      if (broad) world.reposted = true
      const batch = open()
      const messages = medium && messenger(world, medium)
      eachInAudience(firm, day, settings, (row) => {
        if (!batch.give(row)) return
        if (recalls) recall(row)
        messages?.send(row)
        batch.count(row)
        if (!broad && population.flags[row] & flag.alive) raise(world, row, false)
      })
      messages?.close()
      batch.close()
    },
  }
}

/** A coupon for the first order: it brings people who would not have come, and is used by those who would. */
function startNewcomer(world: World, settings: Own): Hooks {
  const { market } = world
  const terms = termsOf(settings)
  const number = addTemplate(world, terms)
  const pull = market.segments.map((_, g) =>
    fastExp(market.price.newcomerPull * meanOverBaskets(world.law, g, (zeta) => savingShare(market, terms, world.basketLaw, zeta * 100 * market.economics.everydayPrice))))
  walletOf(world).newcomer = {
    template: walletOf(world).templates[number - 1],
    pull,
    share: settings.share,
  }
  return {
    attract(_day, { factor }) {
      for (let g = 0; g < factor.length; g++) factor[g] *= 1 + settings.share * (pull[g] - 1)
    },
  }
}
