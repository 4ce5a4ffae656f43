/** Referral: after an order some customers invite contacts; both are paid on the friend's first order. */
import { fraction, money, type Fields, type Settings } from '../../schema/field.ts'
import { joinBy, personDraw, reward } from '../../model/behaviour/arrive.ts'
import { closeTies, contactsOf, weakTies } from '../../model/contacts.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { orderDraw } from '../../model/order.ts'
import { addProperty } from '../../model/population.ts'
import { dayWords, draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { heeds, speaks } from '../../model/satisfaction.ts'
import { powers } from '../../model/state.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'

const fields = {
  visibility: fraction({ default: 1, source: assumption, moves: { output: 'referral.invited', direction: 'up' } }),
  inviterReward: money({ default: 20, max: 200, usual: [5, 50], source: 'E49', moves: { output: 'referral.invited', direction: 'up' } }),
  friendReward: money({ default: 20, max: 200, usual: [5, 50], source: 'E49', moves: { output: 'new.referral', direction: 'up' } }),
  minimum: money({ default: 0, max: 5000, usual: [0, 199], source: assumption, moves: { output: 'cost.rewards', direction: 'down' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const referral = lever({
  id: 'referral',
  group: 'wordOfMouth',
  fields,
  zero: { visibility: 0 },
  columns: ['referral.senders', 'referral.invited', 'referral.wasted', 'referral.generation1', 'referral.generation2', 'referral.generation3'],
})

type Invitation = { readonly contact: number; readonly sender: number; readonly row: number; readonly tie: number }

/** Contacts asked each time, and how much likelier a close friend is to buy than a distant one. */
const asked = 4
const closeness = 3
const mostInvites = 255

export function start(world: World, settings: Own): Hooks {
  if (settings.visibility === 0) return {}
  const { population, market, key, law, today } = world
  const { shareRate, conversion, rewardFloor, rewardHalf, crowding, weakTies: weakShare } = market.sharing
  const contacts = (world.contacts = contactsOf(key, world.people))
  for (let row = 0; row < population.count; row++) if (population.flags[row] !== 0) contacts.rows[population.person[row]] = row + 1
  const sent = addProperty(population, 'u8')
  const generation = addProperty(population, 'u8')
  const appeal = (yuan: number): number => rewardFloor + ((1 - rewardFloor) * 2 * yuan) / (yuan + rewardHalf)
  const sending = settings.visibility * shareRate * appeal(settings.inviterReward)
  const accepting = conversion * appeal(settings.friendReward)
  const meanCloseness = closeness * (1 - weakShare) + weakShare
  const crowd = powers(crowding, Math.ceil(mostInvites / asked) + 1)
  const minimum = fen(settings.minimum)
  const rewards = { inviter: fen(settings.inviterReward), friend: fen(settings.friendReward) }
  const place = {
    senders: world.place('referral.senders'), invited: world.place('referral.invited'), wasted: world.place('referral.wasted'),
    generations: [1, 2, 3].map((g) => world.place(`referral.generation${g}`)),
  }
  const picks = dayWords(0)
  let senders: number[] = []
  let yesterday: number[] = []

  /** The tie that a person's n-th invitation goes along; a person's contacts do not change by day. */
  const tieOf = (row: number, pick: number): number => {
    const word = subWord(picks.w1[purposes.sharePick], pick)
    const u = unit(draw(population.key[row], secondKey(key.b, population.person[row]), picks.w0[purposes.sharePick], word))
    return u < 1 - weakShare ? Math.min(closeTies - 1, Math.floor((u / (1 - weakShare)) * closeTies)) : closeTies + Math.min(weakTies - 1, Math.floor(((u - 1 + weakShare) / weakShare) * weakTies))
  }

  const told = (sender: number, contact: number, friend: number, rewarded: boolean) => {
    for (const invited of world.on.invited) invited(sender, contact, friend, rewarded)
  }

  /** An invitation that may be the contact's first; later ones, and those to customers, are wasted. */
  const invite = ({ contact, row, tie }: Invitation) => {
    today[place.invited]++
    if (contact < world.prospects.thresholds.first || contacts.rows[contact] !== 0 || contacts.invited[contact] !== 0) {
      today[place.wasted]++
      return told(row, contact, -1, false)
    }
    contacts.invited[contact] = 1
    const chance = ((accepting * (tie < closeTies ? closeness : 1)) / meanCloseness) * heeds(world, contact)
    if (personDraw(world, contact, purposes.shareConvert, tie) >= chance) return told(row, contact, -1, false)
    const order = joinBy(world, contact, 'referral')
    const friend = order.row
    generation.values[byte(friend)] = Math.min(255, generation.values[byte(row)] + 1)
    today[place.generations[Math.min(3, generation.values[byte(friend)]) - 1]]++
    const rewarded = order.gmv >= minimum
    if (rewarded) {
      reward(world, row, rewards.inviter)
      reward(world, friend, rewards.friend)
    }
    told(row, contact, friend, rewarded)
  }

  return {
    // those who come today send tomorrow, like everyone
    open() {
      yesterday = senders
      senders = []
    },
    after(order) {
      const { row } = order
      if (sent.values[byte(row)] > mostInvites - asked) return
      const chance = sending * (population.shareProne[byte(row)] / law.shareMean[population.segment[byte(row)]]) * crowd[Math.floor(sent.values[byte(row)] / asked)] * speaks(world, row) * (world.partners?.has(row) ? market.pool.partnerSharing : 1)
      if (orderDraw(world, order, purposes.shareSend) < chance) senders.push(row)
    },
    invite() {
      const invitations: Invitation[] = []
      for (const row of yesterday) {
        if (sent.values[byte(row)] > mostInvites - asked) continue
        today[place.senders]++
        const first = sent.values[byte(row)]
        sent.values[byte(row)] += asked
        for (let pick = first; pick < first + asked; pick++) {
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
    },
  }
}
