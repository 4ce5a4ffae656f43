/** The oracle's four levers, from their settings alone. */
import { coupon as couponLever } from '../../src/levers/coupon/coupon.ts'
import { ads as adsLever } from '../../src/levers/ads/ads.ts'
import { referral as referralLever } from '../../src/levers/referral/referral.ts'
import { tiers as tiersLever } from '../../src/levers/tiers/tiers.ts'
import { contactsOf } from '../../src/model/contacts.ts'
import { couponTemplate, expectedSaving, savingShare, type CouponTemplate, type CouponTerms } from '../../src/model/coupon-template.ts'
import { causes, channels, media, type Medium } from '../../src/model/market.ts'
import { meanOverBaskets } from '../../src/model/population.ts'
import { priceMultiplier } from '../../src/model/price.ts'
import { markBits, purposes, traits } from '../../src/model/random.ts'
import { exp } from '../../src/numeric/exp.ts'
import { fastExp } from '../../src/numeric/fast.ts'
import { log } from '../../src/numeric/log.ts'
import { pow, power } from '../../src/numeric/pow.ts'
import type { planOf } from '../../src/scenario/resolve.ts'
import type { Settings } from '../../src/schema/field.ts'
import { fen, type Label, type Now, type Receipt, type Shop } from './oracle.ts'
import { unitB, walk, zero, type Occasion, type Person } from './people.ts'

/** 2^(-days/halfLife), by repeated products. */
const fading = (halfLife: number, length: number): readonly number[] => {
  const table = [1]
  for (let k = 1; k < length; k++) table.push(table[k - 1] * fastExp(-Math.LN2 / halfLife))
  return table
}

export type Levers = ReturnType<typeof leversOf>
export function leversOf(shop: Shop, plan: ReturnType<typeof planOf>['levers']) {
  const { market, people, tools, dates, count, cost } = shop
  const length = dates.s.length
  const P = market.economics.everydayPrice
  const coupon = plan.coupon as Settings<typeof couponLever.fields> | undefined
  const tiers = plan.tiers as Settings<typeof tiersLever.fields> | undefined
  const referral = plan.referral as Settings<typeof referralLever.fields> | undefined
  const ads = plan.ads as Settings<typeof adsLever.fields> | undefined
  const response = market.couponResponse
  const begun = () => people.filter((p) => p.state !== 'prospect')
  const c1 = 1.4 * market.economics.conversion
  /** Extra visits per segment and day from personal touches and coupons, in 2^-30 of lambda (model 14). */
  const extra = market.segments.map(() => new Float64Array(length + 100))

  // ---- coupon (model 5.4; decisions 13, 24-27)
  const kind = coupon && coupon.share > 0 ? coupon.template : undefined
  const terms: CouponTerms | undefined = coupon && {
    kind: coupon.kind, amount: fen(coupon.value), rate: coupon.rate, minimum: fen(coupon.minimum), perMinimum: coupon.perMinimum && coupon.kind === 'amount',
    valid: kind === 'cart' || kind === 'newcomer' ? 1 : coupon.validDays, code: coupon.redeem === 'code',
  }
  const made = kind && terms ? couponTemplate(market, terms, tools.basketLaw) : undefined
  const template = kind === 'threshold' || kind === 'winback' ? made : undefined
  /** Extra visits per unit of rate, mean over the segment's baskets: half of a coupon's pull is traffic, the holder's reference price is 1. */
  const visitsOf = market.segments.map((segment, g) => template === undefined ? 0 : meanOverBaskets(tools.law, g, (zeta) => {
    const lift = priceMultiplier(segment, market.price.lossAversion, 1 - expectedSaving(template, zeta * 100 * P), 1)
    return (Math.sqrt(lift) - 1) / c1 - (lift - 1)
  }))
  const newcomer = kind === 'newcomer' ? made : undefined
  const cart = kind === 'cart' ? made : undefined
  const phi = market.segments.map((_, g) => (newcomer
    ? fastExp(market.price.newcomerPull * meanOverBaskets(tools.law, g, (zeta) => savingShare(market, terms!, tools.basketLaw, zeta * 100 * P))) : 1))
  const share = coupon?.share ?? 0
  const usable = (who: Person, k: number) => who.slots[k] !== undefined && shop.e < who.slots[k]!.expiry
  const ending = new Map<number, number>()
  const ends = (e: number, by: number) => ending.set(e, (ending.get(e) ?? 0) + by)
  const sent = new Map<Medium, number>()
  /** Rate of those a message reached today, which brings visits for four days. */
  const touched = market.segments.map(() => 0)

  type Write = (who: Person, e: number, rho: number, tired: number, added: number) => void
  const touch = (who: Person, medium: Medium, write: Write, state: { rho: number; tired: number }) => {
    const { e } = shop
    const by = market.media[medium]
    const channel = media.indexOf(medium)
    if (who.optOut.has(medium) || who.u(0, purposes.traits, traits.optIn + channel) >= by.optIn) return
    const boost = (by.lift * who.segment.susceptibility) / (1 + state.tired)
    who.touch = { e, boost: Math.min(65535, Math.round(boost * 8192)) / 8192 }
    write(who, e, state.rho, state.tired + by.fatigue, 0)
    if (who.u(e, purposes.touchOptOut, channel) < by.optOut * (1 + 2 * state.tired)) {
      who.optOut.add(medium)
      count('touch.optOuts')
    }
    count('touch.sent')
    sent.set(medium, (sent.get(medium) ?? 0) + 1)
    if (who.state === 'alive') touched[who.g] += Math.round(who.lambda * (1 / c1 - 1) * boost * 2 ** 30)
  }
  const audience = (): Person[] => {
    const { e } = shop
    const c = coupon!
    let chosen = begun()
    if (kind === 'winback' || c.audience === 'silent') chosen = chosen.filter((p) => e - p.last >= c.silentDays)
    if (kind === 'threshold' && c.audience === 'longestSilent') {
      // the share is met exactly but for the day it cuts through, where lots decide
      const wanted = c.silentShare * chosen.length
      const days = chosen.map((p) => p.last).sort((a, b) => a - b)
      const cut = days.find((d) => days.filter((x) => x <= d).length >= wanted)!
      const earlier = days.filter((d) => d < cut).length
      const tie = (wanted - earlier) / days.filter((d) => d === cut).length
      chosen = chosen.filter((p) => p.last < cut || (p.last === cut && p.u(e, purposes.couponTie) < tie))
    }
    if (kind === 'threshold' && c.audience === 'tier') chosen = chosen.filter((p) => p.tier >= c.fromTier)
    chosen = chosen.filter((p) => p.u(e, purposes.couponShare) < share)
    return c.quota > 0 ? chosen.sort((a, b) => a.u(e, purposes.couponQuota) - b.u(e, purposes.couponQuota)).slice(0, c.quota) : chosen
  }
  const campaign = (write: Write, state: (who: Person) => { rho: number; tired: number }) => {
    const { e } = shop
    const since = e - zero - coupon!.firstDay
    if (since < 0 || (coupon!.everyDays === 0 ? since > 0 : since % coupon!.everyDays !== 0)) return
    const holders = market.segments.map(() => 0)
    touched.fill(0)
    for (const who of audience()) {
      const slot = [0, 1].find((k) => !usable(who, k))
      if (slot === undefined) {
        count('coupon.refused')
        continue
      }
      who.slots[slot] = { issued: e, expiry: e + template!.valid }
      ends(e + template!.valid, 1)
      count('coupon.issued')
      if (coupon!.channel !== 'none') touch(who, coupon!.channel, write, state(who))
      if (who.state !== 'alive') continue
      holders[who.g] += Math.round(who.lambda * 2 ** 30)
    }
    touched.forEach((rate, g) => {
      for (let age = 0; age < 4; age++) extra[g][e + age] += Math.round(rate * 0.5 ** age)
    })
    holders.forEach((rate, g) => {
      for (let d = e; d < e + template!.valid; d++) extra[g][d] += Math.round(rate * visitsOf[g])
    })
  }
  // carts (decisions 13): left on a day, offered the next; an organic order may wait for one
  const cartsFrom = zero + (coupon?.firstDay ?? 0)
  let left = coupon && coupon.quota > 0 ? coupon.quota : Infinity
  let [waiting, parked]: { who: Person; sub: number }[][] = [[], []]
  let yesterday: { who: Person; v: number }[] = []
  const cartsOf = (who: Person): Occasion[] => {
    const block = shop.e - (shop.e % 32)
    const rate = (who.lambda * response.cartAbandonment) / (1 - response.cartAbandonment)
    return walk(dates, block, 32, rate, 1, 0, (k) => who.word(block, purposes.cartGap, k), (k) => who.word(block, purposes.cartMark, k))
      .filter((o) => o.e === shop.e).sort((x, y) => x.t - y.t || x.v - y.v)
  }
  const parks = (who: Person, sub: number): boolean => {
    if (!cart || left <= 0 || shop.e < cartsFrom || shop.e === dates.end - 1 || who.u(shop.e, purposes.park, sub) >= (who.hunt / 255) * response.cartParking) return false
    parked.push({ who, sub })
    return true
  }
  type Buy = (now: Now, label: Label, sub: number, phi: number, life: number, organic: boolean, sole?: CouponTemplate) => boolean
  const carts = (meet: (who: Person) => Now, priceNow: (now: Now, sole?: CouponTemplate) => number, buy: Buy, part: (now: Now) => void) => {
    if (!cart) return
    const { e } = shop
    const order = (now: Now, label: Label, sub: number, phi: number, life: number) => {
      const used = buy(now, label, sub, phi, life, label === 'shifted', cart)
      count(used ? 'coupon.redeemed' : 'coupon.expired')
      if (used) now.who.hunt = Math.min(255, now.who.hunt + response.cartHuntStep)
      part(now)
    }
    for (const { who, sub } of waiting) {
      if (who.state !== 'alive') continue
      const now = meet(who)
      if (left > 0) {
        left--
        count('coupon.issued')
        priceNow(now, cart)
        order(now, 'shifted', sub, 0, 1)
      } else {
        // none is left for those who waited
        priceNow(now)
        buy(now, 'shifted', sub, 0, 1, true)
        part(now)
      }
    }
    ;[waiting, parked] = [parked, []]
    const lot = (who: Person) => who.u(e, purposes.couponQuota)
    for (const { who, v } of yesterday.length > left ? yesterday.sort((a, b) => lot(a.who) - lot(b.who)) : yesterday) {
      if (left <= 0 || who.state !== 'alive' || who.u(e, purposes.couponShare) >= share) continue
      left--
      count('coupon.issued')
      const now = meet(who)
      if (v > response.cartConversion * priceNow(now, cart)) count('coupon.expired')
      else order(now, 'induced', markBits(v), response.cartPantry, response.cartPantry)
    }
    yesterday = e < cartsFrom ? [] : people.filter((p) => p.state === 'alive').flatMap((who) => cartsOf(who).map(({ v }) => ({ who, v })))
  }

  // ---- tiers (model 5.7; decisions 28-30)
  const on = tiers !== undefined && tiers.enrolled > 0 ? tiers : undefined
  const { membership } = market
  const [forgetting, glow] = [fading(60, length), fading(membership.upgradeGlowHalfLife, length)]
  const thresholds = on?.thresholds.map(fen) ?? []
  const enrolled = (who: Person) => on !== undefined && who.u(0, purposes.enrol) < on.enrolled
  const earned = (who: Person) => thresholds.filter((t) => who.spend >= t).length
  const ofTier = (list: readonly number[], who: Person, none: number): number => (who.tier === 0 ? none : list[who.tier - 1])
  const discount = (who: Person) => (on ? ofTier(on.discounts, who, 0) : 0)
  const granted = (who: Person) => (who.tierDay < 0 ? 0 : discount(who) + (who.q - discount(who)) * forgetting[shop.e - who.tierDay])
  const change = (who: Person, to: number) => {
    const q = Math.round(granted(who) * 65536) / 65536
    Object.assign(who, { q, tier: to, tierDay: shop.e })
  }
  /** Tiers reached today, in force from the next opening. */
  let reached = new Map<Person, number>()
  const reach = (who: Person) => {
    const had = reached.get(who) ?? who.tier
    const to = earned(who)
    if (to <= had) return
    for (const gift of on!.gift.slice(had, to)) cost('cost.gifts', who, fen(gift))
    count('tiers.upgrades')
    reached.set(who, to)
  }
  const closing = (e: number) => dates.newYear.some((is, day) => is && day > e && day - e <= 30)
  const gain = (who: Person, threshold: number): number => {
    const x = who.spend / threshold
    const n = threshold / (who.zeta * 100 * P)
    return x <= 0 || x >= 1 ? 0
      : membership.goalStrength * power(x, membership.goalSharpness) * (n / (n + who.lambda * 365)) * (closing(shop.e) ? 1 + membership.goalDeadline : 1)
  }
  const tierFactor = (who: Person): number => {
    if (!on || shop.e < zero) return 1
    const goal = enrolled(who) ? 1 + Math.max(who.tier < 3 ? gain(who, thresholds[who.tier]) : 0, who.tier > 0 ? gain(who, thresholds[who.tier - 1]) : 0) : 1
    const glows = who.tier > 0 && who.tierDay > zero && who.tierDay !== who.demotedDay
    return goal * (glows ? 1 + membership.upgradeGlow * glow[shop.e - who.tierDay] : 1) * ofTier(on.perkFactor, who, 1)
  }
  const openTiers = () => {
    if (!on) return
    for (const [who, to] of reached) change(who, to)
    reached = new Map()
    if (shop.e > zero && dates.newYear[shop.e])
      for (const who of begun()) {
        const to = Math.max(earned(who), on.softLanding ? who.tier - 1 : 0)
        if (who.tier === 0 || to >= who.tier) continue
        change(who, to)
        who.demotedDay = shop.e
        count('tiers.downgrades')
      }
  }

  // ---- referral (model 7, 19; decisions 31, 32)
  const sharing = market.sharing
  const spread = referral && referral.visibility > 0 ? referral : undefined
  const contacts = spread && contactsOf(shop.key, people.length)
  const appeal = (yuan: number) => sharing.rewardFloor + ((1 - sharing.rewardFloor) * 2 * yuan) / (yuan + sharing.rewardHalf)
  /** Those who send today, and those who will tomorrow. */
  let [sends, senders]: Person[][] = [[], []]
  let friendOrder = 0
  const tieOf = (who: Person, pick: number): number => {
    const u = who.u(0, purposes.sharePick, pick)
    const close = 1 - sharing.weakTies
    return u < close ? Math.floor((u / close) * 12) : 12 + Math.min(3, Math.floor(((u - close) / sharing.weakTies) * 4))
  }
  const invite = (begin: (who: Person) => void) => {
    if (!spread) return
    const invitations: { contact: number; who: Person; tie: number }[] = []
    for (const who of sends) {
      if (who.invites > 251) continue
      count('referral.senders')
      for (let k = 0; k < 4; k++) {
        const tie = tieOf(who, who.invites++)
        const contact = contacts!.partner(who.id, tie)
        if (contact >= 0) invitations.push({ contact, who, tie })
        else for (const name of ['invited', 'wasted']) count(`referral.${name}`)
      }
    }
    invitations.sort((a, b) => a.contact - b.contact || a.who.id - b.who.id || a.tie - b.tie)
    for (const { contact, who, tie } of invitations) {
      const friend = people[contact]
      count('referral.invited')
      if (contact < shop.base || friend.state !== 'prospect' || friend.invited) {
        count('referral.wasted')
        continue
      }
      friend.invited = true
      // close converts three times as often as weak, the mean over ties is 1
      const chance = (sharing.conversion * appeal(spread.friendReward) * (tie < 12 ? 3 : 1)) / (3 * (1 - sharing.weakTies) + sharing.weakTies)
      if (friend.u(shop.e, purposes.shareConvert, tie) >= chance) continue
      begin(friend)
      friend.generation = Math.min(255, who.generation + 1)
      count(`referral.generation${Math.min(3, friend.generation)}`)
      if (friendOrder < fen(spread.minimum)) continue
      cost('cost.rewards', who, fen(spread.inviterReward))
      cost('cost.rewards', friend, fen(spread.friendReward))
    }
  }

  // ---- ads (model 5.6, 6, 15; decisions 34, 35)
  const ref = market.adResponse.referenceSaturation
  const budget = channels.map((c) => ads?.[c] ?? 0)
  const runs = (e: number) => ads !== undefined && e >= zero + ads.fromDay && e <= zero + ads.toDay && e < dates.end
  const G = channels.map((c, k) => {
    const { halfLife, steepness, referenceSpend } = market.channels[c]
    const keep = pow(0.5, 1 / halfLife)
    const K = referenceSpend * pow((1 - ref) / ref, 1 / steepness)
    let A = 0
    return dates.s.map((_, e) => {
      if (e >= zero) A = keep * A + ((1 - keep) * (runs(e) ? budget[k] : 0)) / (dates.inner[e] ? market.adResponse.eventPrice : 1)
      const x = A > 0 ? pow(A / K, steepness) : 0
      return x / (1 + x)
    })
  })
  const X = channels.map((c) => -log(1 - market.channels[c].claim * ref) / ref)
  const lookBack = (k: number) => G[k].slice(Math.max(zero, shop.e - 29), shop.e + 1).reduce((a, b) => a + b, 0) / 30
  const nudge = (e: number) => channels.reduce((sum, c, k) => sum + market.channels[c].existing * G[k][e], 0)
  const tired = (n: number) => 1 / (1 + n / 3)

  return {
    template, newcomer, phi, extra, parks, carts, discount, granted, invite,
    // of those whom the coupon's pull brings, more than the share shown it hold one
    eligible: (who: Person, pull: number) => newcomer !== undefined && shop.e >= zero && who.u(shop.e, purposes.newcomer) < (share * pull) / (1 + share * (pull - 1)),
    free: (who: Person, slot: number) => {
      ends(who.slots[slot]!.expiry, -1)
      who.slots[slot] = undefined
    },
    churn: (who: Person) =>
      ofTier([membership.churnSilver, membership.churnGold, membership.churnDiamond], who, 1) * (who.demotedDay >= 0 && shop.e - who.demotedDay < 90 ? membership.demotionChurn : 1),
    factor: (who: Person) => {
      const age = who.touch ? shop.e - who.touch.e : 4
      return (age < 4 ? 1 + who.touch!.boost * 0.5 ** age : 1) * tierFactor(who) * (1 + nudge(shop.e) * tired(who.n))
    },
    /** Change of a segment's rate that stands for all its living, for visits: of orders, and of the traffic part of them. */
    crowd: (living: readonly Person[]) => {
      const units = (some: readonly Person[], by = (p: Person) => p.lambda) => some.reduce((sum, p) => sum + Math.round(by(p) * 2 ** 30), 0)
      const sum = units(living)
      if (sum === 0) return { sum, rate: 1, traffic: 1 }
      const perks = on ? 1 + on.perkFactor.reduce((all, f, k) => all + units(living.filter((p) => p.tier === k + 1)) * (f - 1), 0) / sum : 1
      const seen = 1 + (nudge(shop.e) * units(living, (p) => p.lambda / (1 + p.n / 3))) / sum
      return { sum, rate: perks * seen, traffic: (1 + 0.5 * (perks - 1)) * (1 + (seen - 1)) }
    },
    pull: () => ({
      channel: channels.map((c, k) => (market.channels[c].referenceSpend / (market.economics.referenceCac * market.channels[c].cacRatio * market.prospects * ref)) * G[k][shop.e]),
      factor: market.segments.map((_, g) => 1 + share * (phi[g] - 1)),
    }),
    /** Before day 0: what of the past counts, and the tiers it earns. */
    start: () => {
      if (!on) return
      if (!on.countPast || dates.newYear[zero]) for (const who of people) who.spend = 0
      for (const who of people) if (earned(who) > 0 && enrolled(who)) change(who, earned(who))
    },
    open: () => {
      count('coupon.expired', ending.get(shop.e) ?? 0)
      openTiers()
      ;[sends, senders] = [senders, []]
    },
    target: (write: Write, state: (who: Person) => { rho: number; tired: number }) => {
      if (template) campaign(write, state)
      if (runs(shop.e)) channels.forEach((c, k) => count(`ads.${c}`, fen(budget[k])))
    },
    after: ({ who, label, sub, net, gmv, before, cause }: Receipt) => {
      if (shop.e < zero) return
      if (label === 'first') friendOrder = gmv
      if (on) {
        if (who.tier > 0) count('tiers.orders')
        cost('cost.perks', who, fen(ofTier(on.perkCost, who, 0)))
        if (enrolled(who)) reach(who)
      }
      if (spread && who.invites <= 251) {
        const chance = spread.visibility * sharing.shareRate * appeal(spread.inviterReward) * (who.share / tools.law.shareMean[who.g]) * sharing.crowding ** Math.floor(who.invites / 4)
        if (who.u(shop.e, purposes.shareSend, sub) < chance) senders.push(who)
      }
      if (ads) channels.forEach((c, k) => {
        const own = causes[Math.max(0, cause)] === c
        const mean = X[k] * lookBack(k) * tired(before)
        count(`claimed.${c}`, own ? net : Math.round(net * (1 - exp(-mean))))
        count(`touches.${c}`, Math.round(mean * unitB) + (own ? unitB : 0))
      })
    },
    close: () => {
      for (const [medium, n] of sent) count('cost.touch', Math.round(n * market.media[medium].cost * 100))
      sent.clear()
      ;['members', 'gold', 'diamond'].forEach((name, k) => count(`tiers.${name}`, people.filter((p) => p.tier > k).length))
    },
  }
}
