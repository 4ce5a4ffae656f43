/** The tiers lever's twin: membership by the spend of a calendar year or of four quarters (model 5.7; decisions 28-30). */
import type { Medium } from '../../../src/model/market.ts'
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
  shop.tierPoints = (who) => ofTier(settings.pointsFactor, who, 1)
  const rolling = settings.window === 'quarter'
  const ends = rolling ? dates.quarter : dates.newYear
  /** Reviews so far, and every order and refund with the number of reviews before it. */
  let period = 0
  const flows = ofEach((): { period: number; net: number; orders: number }[] => [])
  const past = ofEach(() => ({ spend: 0, orders: 0 }))
  const within = (who: Person) => flows(who).filter((flow) => flow.period > period - (rolling ? 4 : 1))
  const spend = (who: Person) => (rolling ? past(who).spend + within(who).reduce((sum, flow) => sum + flow.net, 0) : who.spend)
  const orders = (who: Person) => past(who).orders + within(who).reduce((sum, flow) => sum + flow.orders, 0)
  const enrolled = (who: Person) => who.u(0, purposes.enrol) < settings.enrolled
  const earned = (who: Person) => 1 + thresholds.findLastIndex((t, k) => spend(who) >= t && (settings.minBasket[k] === 0 || who.spent >= fen(settings.minBasket[k]) * who.n) && (settings.minOrders[k] === 0 || orders(who) >= settings.minOrders[k]))
  const ofTier = (list: readonly number[], who: Person, none: number): number => (of(who).tier === 0 ? none : list[of(who).tier - 1])
  const discount = (who: Person) => ofTier(settings.discounts, who, 0)
  const granted = (who: Person) => (of(who).since < 0 ? 0 : discount(who) + (of(who).q - discount(who)) * forgetting[shop.e - of(who).since])
  const change = (who: Person, to: number) => {
    // what was put off so far was for the sales of the old tier
    if (shop.sales.some(({ discounts }) => discounts.some((d) => d !== discounts[0])) && shop.e < dates.end) shop.write(who, shop.e, shop.reference(who, shop.e), shop.fatigue(who, shop.e), 0)
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
  const closing = (e: number) => ends.some((is, day) => is && day > e && day - e <= 30)
  const gain = (who: Person, threshold: number): number => {
    const x = spend(who) / threshold
    const n = threshold / (who.zeta * 100 * economics.everydayPrice)
    return x <= 0 || x >= 1 ? 0
      : membership.goalStrength * power(x, membership.goalSharpness) * (n / (n + who.lambda * 365)) * (closing(shop.e) ? 1 + membership.goalDeadline : 1)
  }
  shop.promote = (who, to) => {
    if (!enrolled(who) || to <= (reached.get(who) ?? of(who).tier)) return
    count('tiers.upgrades')
    reached.set(who, to)
  }
  return {
    start: () => {
      if (!settings.countPast || dates.newYear[zero]) for (const who of people) who.spend = 0
      else for (const who of shop.begun()) Object.assign(past(who), { spend: who.spend, orders: who.orderDays.length })
      for (const who of people) if (earned(who) > 0 && enrolled(who)) change(who, earned(who))
    },
    open: () => {
      for (const [who, to] of reached) change(who, to)
      reached = new Map()
      if (shop.e === zero || !ends[shop.e]) return
      for (const who of shop.begun()) {
        const { tier } = of(who)
        const to = Math.max(earned(who), settings.softLanding ? tier - 1 : 0)
        if (tier === 0 || to >= tier) continue
        change(who, to)
        of(who).demoted = shop.e
        count('tiers.downgrades')
      }
      period++
      // what was known of the past goes with its year
      if (dates.newYear[shop.e]) for (const who of people) Object.assign(past(who), { spend: 0, orders: 0 })
    },
    refunded: ({ who, net }) => void flows(who).push({ period, net: -net, orders: 0 }),
    target: () => {
      if (settings.reminder === 'none' || !ends[shop.e + 30]) return
      const messages = shop.touches.messenger(settings.reminder as Medium)
      for (const who of shop.begun()) {
        const { tier } = of(who)
        const missing = tier === 0 ? 0 : 1 - spend(who) / thresholds[tier - 1]
        if (missing <= 0 || missing >= 0.3) continue
        messages.send(who)
        count('tiers.reminded')
      }
      messages.close()
    },
    pay: (bill) => {
      if (settings.freeShipping > 0 && of(bill.who).tier >= settings.freeShipping) bill.shipping = 0
    },
    discount: 'tiers.discount',
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
    after: ({ who, net, gmv }) => {
      flows(who).push({ period, net, orders: 1 })
      if (of(who).tier > 0) count('tiers.orders')
      if (of(who).tier > 0) count('tiers.gmv', gmv)
      if (of(who).tier === 3) count('tiers.diamondGmv', gmv)
      cost('cost.perks', who, fen(ofTier(settings.perkCost, who, 0)))
      if (enrolled(who)) reach(who)
    },
    close: () => {
      ['members', 'gold', 'diamond'].forEach((name, k) => count(`tiers.${name}`, people.filter((p) => of(p).tier > k).length))
      if (shop.e >= dates.end) return
      shop.market.segments.forEach((_, g) => settings.upkeep.forEach((yuan, k) => {
        const fee = Math.round((people.filter((p) => p.g === g && of(p).tier === k + 1).length * fen(yuan)) / 365)
        count('cost.perks', fee)
        count(`segment${g}.contribution`, -fee)
      }))
    },
  }
}
