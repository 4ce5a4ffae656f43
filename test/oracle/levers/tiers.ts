/** The tiers lever's twin: membership by the spend of a calendar year (model 5.7; decisions 28-30). */
import { purposes } from '../../../src/model/random.ts'
import { fastExp } from '../../../src/numeric/fast.ts'
import { power } from '../../../src/numeric/pow.ts'
import { fen, ofEach, unitsOf, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

/** 2^(-days/halfLife), by repeated products. */
const fading = (halfLife: number, length: number): readonly number[] => {
  const table = [1]
  for (let k = 1; k < length; k++) table.push(table[k - 1] * fastExp(-Math.LN2 / halfLife))
  return table
}

export function tiers(shop: Shop, settings: Own<'tiers'>): Twin {
  if (!settings || settings.enrolled === 0) return {}
  const { people, dates, count, cost } = shop
  const { membership, economics } = shop.market
  const length = dates.s.length
  const [forgetting, glow] = [fading(60, length), fading(membership.upgradeGlowHalfLife, length)]
  const thresholds = settings.thresholds.map(fen)
  /** Tier, since when, when it last fell, and what was taken for granted when it changed. */
  const of = ofEach(() => ({ tier: 0, since: -1, demoted: -1, q: 0 }))
  shop.tier = (who) => of(who).tier
  const enrolled = (who: Person) => who.u(0, purposes.enrol) < settings.enrolled
  const earned = (who: Person) => thresholds.filter((t) => who.spend >= t).length
  const ofTier = (list: readonly number[], who: Person, none: number): number => (of(who).tier === 0 ? none : list[of(who).tier - 1])
  const discount = (who: Person) => ofTier(settings.discounts, who, 0)
  const granted = (who: Person) => (of(who).since < 0 ? 0 : discount(who) + (of(who).q - discount(who)) * forgetting[shop.e - of(who).since])
  const change = (who: Person, to: number) => {
    const q = Math.round(granted(who) * 65536) / 65536
    Object.assign(of(who), { q, tier: to, since: shop.e })
  }
  /** Tiers reached today, in force from the next opening. */
  let reached = new Map<Person, number>()
  const reach = (who: Person) => {
    const had = reached.get(who) ?? of(who).tier
    const to = earned(who)
    if (to <= had) return
    for (const gift of settings.gift.slice(had, to)) cost('cost.gifts', who, fen(gift))
    count('tiers.upgrades')
    reached.set(who, to)
  }
  const closing = (e: number) => dates.newYear.some((is, day) => is && day > e && day - e <= 30)
  const gain = (who: Person, threshold: number): number => {
    const x = who.spend / threshold
    const n = threshold / (who.zeta * 100 * economics.everydayPrice)
    return x <= 0 || x >= 1 ? 0
      : membership.goalStrength * power(x, membership.goalSharpness) * (n / (n + who.lambda * 365)) * (closing(shop.e) ? 1 + membership.goalDeadline : 1)
  }
  return {
    start: () => {
      if (!settings.countPast || dates.newYear[zero]) for (const who of people) who.spend = 0
      for (const who of people) if (earned(who) > 0 && enrolled(who)) change(who, earned(who))
    },
    open: () => {
      for (const [who, to] of reached) change(who, to)
      reached = new Map()
      if (shop.e === zero || !dates.newYear[shop.e]) return
      for (const who of shop.begun()) {
        const { tier } = of(who)
        const to = Math.max(earned(who), settings.softLanding ? tier - 1 : 0)
        if (tier === 0 || to >= tier) continue
        change(who, to)
        of(who).demoted = shop.e
        count('tiers.downgrades')
      }
    },
    item: discount,
    granted,
    weigh: (who) => {
      const { tier, since, demoted } = of(who)
      const goal = enrolled(who) ? 1 + Math.max(tier < 3 ? gain(who, thresholds[tier]) : 0, tier > 0 ? gain(who, thresholds[tier - 1]) : 0) : 1
      // a tier granted at the opening of day 0 is no news
      const glows = tier > 0 && since > zero && since !== demoted
      return goal * (glows ? 1 + membership.upgradeGlow * glow[shop.e - since] : 1) * ofTier(settings.perkFactor, who, 1)
    },
    crowd: (living) => {
      const sum = unitsOf(living)
      const extra = settings.perkFactor.reduce((all, f, k) => all + unitsOf(living.filter((p) => of(p).tier === k + 1)) * (f - 1), 0)
      return { rate: sum > 0 ? 1 + extra / sum : 1, share: 0.5 }
    },
    coin: (who) => {
      const { demoted } = of(who)
      return ofTier([membership.churnSilver, membership.churnGold, membership.churnDiamond], who, 1) * (demoted >= 0 && shop.e - demoted < 90 ? membership.demotionChurn : 1)
    },
    after: ({ who }) => {
      if (of(who).tier > 0) count('tiers.orders')
      cost('cost.perks', who, fen(ofTier(settings.perkCost, who, 0)))
      if (enrolled(who)) reach(who)
    },
    close: () => ['members', 'gold', 'diamond'].forEach((name, k) => count(`tiers.${name}`, people.filter((p) => of(p).tier > k).length)),
  }
}
