/** Referral: after an order some customers invite contacts; both are rewarded on the friend's first order. */
import { choice, count, days, fraction, money, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { personDraw } from '../../model/behaviour/arrive.ts'
import { closeTies, contactsIn, tieAt } from '../../model/contacts.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { causeOf } from '../../model/market.ts'
import { orderDraw } from '../../model/order.ts'
import { dayWords, draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { heeds, speaks } from '../../model/satisfaction.ts'
import { powers } from '../../model/state.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { startAssist } from './assist.ts'
import { friendsOf } from './friends.ts'
import { mayInvite } from './who.ts'

const assumption = 'assumption'

const fields = {
  visibility: fraction({ default: 1, source: assumption, moves: { output: 'referral.invited', direction: 'up' } }),
  whoMay: choice({ options: ['everyone', 'repeat', 'members', 'pool'], default: 'everyone', source: assumption, moves: { output: 'referral.invited', direction: 'down' } }),
  inviterReward: money({ default: 20, max: 200, usual: [5, 50], source: 'E49', moves: { output: 'referral.invited', direction: 'up' } }),
  friendReward: money({ default: 20, max: 200, usual: [5, 50], source: 'E49', moves: { output: 'new.referral', direction: 'up' } }),
  minimum: money({ default: 0, max: 5000, usual: [0, 199], source: assumption, moves: { output: 'cost.rewards', direction: 'down' } }),
  cap: count({ default: 0, max: 50, usual: [3, 20], source: assumption, moves: { output: 'cost.rewards', direction: 'either' } }),
  rewardAs: choice({ options: ['cash', 'coupon'], default: 'cash', source: assumption, moves: { output: 'cost.rewards', direction: 'down' } }),
  couponMinimum: money({ default: 0, max: 5000, usual: [0, 199], source: assumption, when: { rewardAs: ['coupon'] }, moves: { output: 'referral.discount', direction: 'down' } }),
  couponDays: days({ default: 30, min: 1, max: 60, source: assumption, when: { rewardAs: ['coupon'] }, moves: { output: 'coupon.redeemed', direction: 'up' } }),
  status: choice({ options: ['none', 'silver', 'gold', 'diamond'], default: 'none', source: assumption, moves: { output: 'referral.status', direction: 'up' } }),
  statusAfter: count({ default: 3, min: 1, max: 20, usual: [1, 5], source: assumption, when: { status: ['silver', 'gold', 'diamond'] }, moves: { output: 'referral.status', direction: 'down' } }),
  assist: toggle({ default: false, source: assumption, moves: { output: 'referral.assists', direction: 'up' } }),
  helpers: count({ default: 5, min: 1, max: 16, source: assumption, when: { assist: [true] }, moves: { output: 'referral.prizes', direction: 'down' } }),
  prize: money({ default: 50, max: 1000, usual: [20, 200], source: assumption, when: { assist: [true] }, moves: { output: 'referral.assists', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const referral = lever({
  id: 'referral',
  group: 'wordOfMouth',
  fields,
  zero: { visibility: 0 },
  columns: [
    'referral.senders', 'referral.invited', 'referral.wasted', 'referral.generation1', 'referral.generation2', 'referral.generation3',
    'referral.followed', 'referral.passedOn', 'referral.margin', 'referral.discount', 'referral.fraud', 'referral.status',
    'referral.starts', 'referral.assists', 'referral.prizes', 'referral.helped',
  ],
})

type Invitation = { readonly contact: number; readonly sender: number; readonly row: number; readonly tie: number }

/** Contacts asked each time. */
const asked = 4
const mostInvites = 255
/** Place of the draw that decides whether a second account orders, behind those that decide whether it is asked. */
const ofAccount = 256

export function start(world: World, settings: Own): Hooks {
  if (settings.visibility === 0) return {}
  const { population, market, key, law, today } = world
  const { shareRate, conversion, rewardFloor, rewardHalf, crowding, weakTies: weakShare, closeness, fraud, statusWorth } = market.sharing
  const contacts = contactsIn(world)
  const friends = friendsOf(world, settings)
  const { sent } = friends
  const allowed = mayInvite(firmView(world), settings.whoMay)
  const appeal = (yuan: number): number => rewardFloor + ((1 - rewardFloor) * 2 * yuan) / (yuan + rewardHalf)
  const striving = settings.status === 'none' ? 0 : statusWorth / settings.statusAfter
  /** Chance of a round of invitations of the mean customer, by whether the reward has ended (2) and whether a status is still to be won (1). */
  const sending = [settings.inviterReward, settings.inviterReward + striving, 0, striving].map((yuan) => settings.visibility * shareRate * appeal(yuan))
  const accepting = conversion * appeal(settings.friendReward)
  const meanCloseness = closeness * (1 - weakShare) + weakShare
  const crowd = powers(crowding, Math.ceil(mostInvites / asked) + 1)
  const place = { senders: world.place('referral.senders'), invited: world.place('referral.invited'), wasted: world.place('referral.wasted'), fraud: world.place('referral.fraud') }
  const picks = dayWords(0)
  const assist = settings.assist ? startAssist(world, settings, friends, appeal) : undefined
  let senders: number[] = []
  let yesterday: number[] = []

  /** The tie that a person's n-th invitation goes along; a person's contacts do not change by day. */
  const tieOf = (row: number, pick: number): number => {
    const word = subWord(picks.w1[purposes.sharePick], pick)
    return tieAt(unit(draw(population.key[row], secondKey(key.b, population.person[row]), picks.w0[purposes.sharePick], word)), weakShare)
  }

  const told = (sender: number, contact: number, friend: number, toSender: number, toFriend: number) => {
    for (const invited of world.on.invited) invited(sender, contact, friend, toSender, toFriend)
  }

  /** An invitation that may be the contact's first; later ones, and those to customers, are wasted. */
  const invite = ({ contact, row, tie }: Invitation) => {
    today[place.invited]++
    if (contact < world.prospects.thresholds.first || contacts.rows[contact] !== 0 || contacts.invited[contact] !== 0) {
      today[place.wasted]++
      return told(row, contact, -1, 0, 0)
    }
    contacts.invited[contact] = 1
    const chance = ((accepting * (tie < closeTies ? closeness : 1)) / meanCloseness) * heeds(world, contact)
    if (personDraw(world, contact, purposes.shareConvert, tie) >= chance) return told(row, contact, -1, 0, 0)
    const won = friends.come(row, contact)
    told(row, contact, won.friend, won.toSender, won.toFriend)
  }

  /** True where an invitation goes to an account of the sender's own: it asks nobody, and now and then it is rewarded. */
  const fake = (row: number, pick: number): boolean => {
    if (fraud === 0 || personDraw(world, population.person[row], purposes.shareFraud, pick) >= fraud) return false
    today[place.invited]++
    if (personDraw(world, population.person[row], purposes.shareFraud, ofAccount + pick) < accepting) {
      today[place.fraud]++
      friends.paid(row, row)
    }
    return true
  }

  return {
    // those who come today send tomorrow, like everyone
    open(day) {
      yesterday = senders
      senders = []
      friends.open(day)
      assist?.open()
    },
    after(order) {
      const { row } = order
      friends.after(order)
      if (!allowed(row)) return
      assist?.after(order)
      if (sent.values[byte(row)] > mostInvites - asked) return
      const most = sending[friends.standing(row)] * (world.partners?.has(row) ? market.pool.partnerSharing : 1)
      const chance = most * (population.shareProne[byte(row)] / law.shareMean[population.segment[byte(row)]]) * crowd[Math.floor(sent.values[byte(row)] / asked)] * speaks(world, row)
      if (orderDraw(world, order, purposes.shareSend) < chance) senders.push(row)
    },
    refunded(refund) {
      if (population.channel[byte(refund.row)] === causeOf.referral) friends.margin(refund.margin)
    },
    invite() {
      const invitations: Invitation[] = []
      for (const row of yesterday) {
        if (sent.values[byte(row)] > mostInvites - asked) continue
        today[place.senders]++
        const first = sent.values[byte(row)]
        sent.values[byte(row)] += asked
        for (let pick = first; pick < first + asked; pick++) {
          if (fake(row, pick)) continue
          const tie = tieOf(row, pick)
          const contact = contacts.partner(population.person[row], tie)
          if (contact >= 0) invitations.push({ contact, sender: population.person[row], row, tie })
          else {
            today[place.invited]++
            today[place.wasted]++
          }
        }
      }
      invitations.sort((a, b) => a.contact - b.contact || a.sender - b.sender || a.tie - b.tie)
      for (const invitation of invitations) invite(invitation)
      assist?.invite()
    },
  }
}
