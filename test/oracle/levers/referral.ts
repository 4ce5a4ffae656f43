/** The referral lever's twin: invitations along the contact graph, and rewards for both sides (model 7, 19; decisions 31, 32). */
import { purposes } from '../../../src/model/random.ts'
import { closeTies, weakTies } from '../contacts.ts'
import { fen, ofEach, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

/** Nobody sends more than their counter holds, four at a time. */
const most = 251

export function referral(shop: Shop, settings: Own<'referral'>): Twin {
  if (!settings || settings.visibility === 0) return {}
  const { tools, contacts, count, cost } = shop
  const { sharing } = shop.market
  const of = ofEach(() => ({ invites: 0, generation: 0 }))
  const appeal = (yuan: number) => sharing.rewardFloor + ((1 - sharing.rewardFloor) * 2 * yuan) / (yuan + sharing.rewardHalf)
  /** Those who send today, and those who will tomorrow. */
  let [sends, senders]: Person[][] = [[], []]
  const tieOf = (who: Person, pick: number): number => {
    const u = who.u(0, purposes.sharePick, pick)
    const close = 1 - sharing.weakTies
    return u < close ? Math.floor((u / close) * closeTies) : closeTies + Math.min(weakTies - 1, Math.floor(((u - close) / sharing.weakTies) * weakTies))
  }
  return {
    open: () => {
      ;[sends, senders] = [senders, []]
    },
    invite: () => {
      const invitations: { friend: Person; who: Person; tie: number }[] = []
      for (const who of sends) {
        if (of(who).invites > most) continue
        count('referral.senders')
        for (let k = 0; k < 4; k++) {
          const tie = tieOf(who, of(who).invites++)
          const friend = contacts.partner(who, tie)
          if (friend) invitations.push({ friend, who, tie })
          else for (const name of ['invited', 'wasted']) count(`referral.${name}`)
        }
      }
      invitations.sort((a, b) => a.friend.id - b.friend.id || a.who.id - b.who.id || a.tie - b.tie)
      for (const { friend, who, tie } of invitations) {
        count('referral.invited')
        if (!contacts.ask(friend)) {
          count('referral.wasted')
          continue
        }
        // close converts three times as often as weak, the mean over ties is 1
        const chance = (sharing.conversion * appeal(settings.friendReward) * (tie < closeTies ? 3 : 1)) / (3 * (1 - sharing.weakTies) + sharing.weakTies)
        if (friend.u(shop.e, purposes.shareConvert, tie) >= chance) continue
        const { gmv } = shop.join(friend, 'referral')
        of(friend).generation = Math.min(255, of(who).generation + 1)
        count(`referral.generation${Math.min(3, of(friend).generation)}`)
        if (gmv < fen(settings.minimum)) continue
        cost('cost.rewards', who, fen(settings.inviterReward))
        cost('cost.rewards', friend, fen(settings.friendReward))
      }
    },
    after: ({ who, bits }) => {
      const { invites } = of(who)
      if (invites > most) return
      const chance = settings.visibility * sharing.shareRate * appeal(settings.inviterReward) * (who.share / tools.law.shareMean[who.g]) * sharing.crowding ** Math.floor(invites / 4)
      if (who.u(shop.e, purposes.shareSend, bits) < chance) senders.push(who)
    },
  }
}
