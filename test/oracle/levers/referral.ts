/** The referral lever's twin: invitations along the contact graph, rewards for both sides, a status, a prize for helpers (model 7, 19, 20; decisions 31, 32). */
import type { CouponTemplate } from '../../../src/model/coupon-template.ts'
import { causeOf } from '../../../src/model/market.ts'
import { purposes } from '../../../src/model/random.ts'
import { closeTies, weakTies } from '../contacts.ts'
import { fen, ofEach, rateUnits, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

/** Nobody sends more than their counter holds, four at a time. */
const most = 251
const tiers = ['none', 'silver', 'gold', 'diamond']

export function referral(shop: Shop, settings: Own<'referral'>): Twin {
  if (!settings || settings.visibility === 0) return {}
  const { tools, contacts, count, cost, dates } = shop
  const { sharing } = shop.market
  const of = ofEach(() => ({ invites: 0, generation: 0, won: 0 }))
  const appeal = (yuan: number) => sharing.rewardFloor + ((1 - sharing.rewardFloor) * 2 * yuan) / (yuan + sharing.rewardHalf)
  const asCoupon = settings.rewardAs === 'coupon'
  const coupon = (yuan: number): CouponTemplate | undefined => !asCoupon || fen(yuan) === 0 ? undefined : shop.wallet.template({
    kind: 'amount', amount: fen(yuan), rate: 0, minimum: fen(settings.couponMinimum), perMinimum: false, valid: settings.couponDays, code: false,
  })
  const sides = { inviter: { yuan: settings.inviterReward, coupon: coupon(settings.inviterReward) }, friend: { yuan: settings.friendReward, coupon: coupon(settings.friendReward) } }
  const brought = { inviter: sides.inviter.coupon && shop.wallet.visits(sides.inviter.coupon), friend: sides.friend.coupon && shop.wallet.visits(sides.friend.coupon) }
  /** Those who send or ask for help today, and those who will tomorrow; friends by the day on which they are looked at again. */
  let [sends, senders, asks, askers]: Person[][] = [[], [], [], []]
  const looked = new Map<number, Person[]>()
  const tieOf = (who: Person, pick: number): number => {
    const u = who.u(0, purposes.sharePick, pick)
    const close = 1 - sharing.weakTies
    return u < close ? Math.floor((u / close) * closeTies) : closeTies + Math.min(weakTies - 1, Math.floor(((u - close) / sharing.weakTies) * weakTies))
  }
  const capped = (who: Person) => settings.cap > 0 && of(who).won >= settings.cap
  const give = (side: 'inviter' | 'friend', who: Person) => {
    const { yuan, coupon: template } = sides[side]
    if (!asCoupon) return cost('cost.rewards', who, fen(yuan))
    if (!template || !shop.wallet.issue(who, template) || who.state !== 'alive') return
    for (let d = shop.e; d < shop.e + template.valid; d++) shop.extra[who.g][d] += Math.round(rateUnits(who.lambda) * brought[side]![who.g])
  }
  const tally = (who: Person) => {
    of(who).won++
    if (settings.status === 'none' || of(who).won !== settings.statusAfter) return
    count('referral.status')
    shop.promote(who, tiers.indexOf(settings.status))
  }
  const reward = (who: Person, friend: Person) => {
    if (!capped(who)) give('inviter', who)
    give('friend', friend)
    tally(who)
  }
  const join = (who: Person, friend: Person): number => {
    const first = shop.join(friend, 'referral')
    shop.brought(who, first)
    of(friend).generation = Math.min(255, of(who).generation + 1)
    count(`referral.generation${Math.min(3, of(friend).generation)}`)
    if (of(friend).generation === 1 && shop.e + 30 <= dates.end) looked.set(shop.e + 30, [...(looked.get(shop.e + 30) ?? []), friend])
    return first.gmv
  }
  const byFriend = <T extends { friend: Person; who: Person; tie: number }>(list: T[]): T[] => list.sort((a, b) => a.friend.id - b.friend.id || a.who.id - b.who.id || a.tie - b.tie)
  const accept = sharing.conversion * appeal(settings.friendReward)

  const invite = () => {
    const invitations: { friend: Person; who: Person; tie: number }[] = []
    for (const who of sends) {
      if (of(who).invites > most) continue
      count('referral.senders')
      for (let k = 0; k < 4; k++) {
        const pick = of(who).invites++
        // an account of their own asks nobody
        if (who.u(shop.e, purposes.shareFraud, pick) < sharing.fraud) {
          count('referral.invited')
          if (who.u(shop.e, purposes.shareFraud, 256 + pick) >= accept) continue
          count('referral.fraud')
          reward(who, who)
          continue
        }
        const tie = tieOf(who, pick)
        const friend = contacts.partner(who, tie)
        if (friend) invitations.push({ friend, who, tie })
        else for (const name of ['invited', 'wasted']) count(`referral.${name}`)
      }
    }
    for (const { friend, who, tie } of byFriend(invitations)) {
      count('referral.invited')
      if (!contacts.ask(friend)) {
        count('referral.wasted')
        continue
      }
      // close converts three times as often as weak, the mean over ties is 1
      const chance = (accept * (tie < closeTies ? sharing.closeness : 1)) / (sharing.closeness * (1 - sharing.weakTies) + sharing.weakTies) * shop.contentment.heeds(friend)
      if (friend.u(shop.e, purposes.shareConvert, tie) >= chance) continue
      if (join(who, friend) < fen(settings.minimum)) tally(who)
      else reward(who, friend)
    }
  }
  const assist = () => {
    const helps: { friend: Person; who: Person; tie: number }[] = []
    for (const who of new Set(asks)) {
      count('referral.starts')
      const known = new Map<Person, number>()
      for (let tie = 0; tie < closeTies + weakTies; tie++) {
        const friend = contacts.partner(who, tie)
        if (friend && !known.has(friend)) known.set(friend, tie)
      }
      const helpers = [...known].filter(([friend, tie]) => friend.u(shop.e, purposes.assistHelp, tie) < (tie < closeTies ? sharing.assistClose : sharing.assistWeak))
      count('referral.assists', helpers.length)
      if (helpers.length >= settings.helpers) {
        count('referral.prizes')
        cost('cost.rewards', who, fen(settings.prize))
      }
      helps.push(...helpers.map(([friend, tie]) => ({ friend, who, tie })))
    }
    for (const { friend, who, tie } of byFriend(helps)) {
      if (!contacts.ask(friend) || friend.u(shop.e, purposes.assistConvert, tie) >= sharing.helperConversion) continue
      join(who, friend)
      count('referral.helped')
    }
  }
  const may = (who: Person): boolean => {
    switch (settings.whoMay) {
      case 'everyone': return true
      case 'repeat': return who.n > 1
      case 'members': return shop.tier(who) > 0
      case 'pool': return shop.pool(who) !== undefined
    }
  }
  return {
    open: () => {
      ;[sends, senders, asks, askers] = [senders, [], askers, []]
      for (const friend of looked.get(shop.e) ?? []) {
        count('referral.followed')
        if (of(friend).won > 0) count('referral.passedOn')
      }
    },
    invite: () => {
      invite()
      if (settings.assist) assist()
    },
    refunded: ({ who, margin }) => {
      if (who.cause === causeOf.referral) count('referral.margin', margin)
    },
    after: ({ who, bits, margin, template, coupon: off }) => {
      if (who.cause === causeOf.referral) count('referral.margin', margin)
      if (template && (template === sides.inviter.coupon || template === sides.friend.coupon)) count('referral.discount', off)
      if (!may(who)) return
      const keen = who.share / tools.law.shareMean[who.g]
      if (settings.assist && who.u(shop.e, purposes.assistStart, bits) < settings.visibility * sharing.shareRate * appeal(settings.prize) * keen) askers.push(who)
      const { invites, won } = of(who)
      if (invites > most) return
      const wants = settings.status !== 'none' && won < settings.statusAfter && shop.tier(who) < tiers.indexOf(settings.status) ? sharing.statusWorth / settings.statusAfter : 0
      const chance = settings.visibility * sharing.shareRate * appeal((capped(who) ? 0 : settings.inviterReward) + wants) * shop.shares(who) * keen * sharing.crowding ** Math.floor(invites / 4) * shop.contentment.speaks(who)
      if (who.u(shop.e, purposes.shareSend, bits) < chance) senders.push(who)
    },
  }
}
