/** Groups of two, three or five: opened at an occasion, paid up front, closed a day later by those who joined. Model 5.10, 20. */
import { joinBy, personDraw, reward } from '../../model/behaviour/arrive.ts'
import { buy, gainOf, plannedBasket, quote } from '../../model/behaviour/buy.ts'
import { meet, multiplierAt, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { promises } from '../../model/columns.ts'
import { closeTies, contactsIn, weakTies } from '../../model/contacts.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks, Note } from '../../model/hooks.ts'
import { fen, owe } from '../../model/ledger.ts'
import { label } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { priceMultiplier } from '../../model/price.ts'
import { draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { besideWithin, takeOff } from '../../model/stacking.ts'
import { postedTraffic } from '../../model/visits.ts'
import type { World } from '../../model/world.ts'
import { completion, shapeOf } from './completion.ts'
import type { Own } from './group-buy.ts'

const ties = closeTies + weakTies
/** Sub-index of the draws of an order by somebody who joined, before the number of the tie. */
const joinedBy = 24
const escrow = promises.indexOf('escrow')

/** Somebody who joined: `row` is -1 for a person who never bought. `lot` says who comes first where more want to join than may. */
type Member = { readonly person: number; readonly row: number; readonly tie: number; readonly lot: number }
/** The basket of an occasion in fen, and how far its price lay below the one taken for normal when it was filled. */
type Basket = { readonly basket: number; readonly gain: number }
/** A group as it was opened: `induced` by its price alone, `held` what was paid for it, in fen. */
type Group = Basket & { readonly row: number; readonly bits: number; readonly induced: boolean; readonly held: number; members: Member[] }

export function startGroups(world: World, settings: Own) {
  const { population, market, key, today } = world
  const { startShare, switching, leaderLift, leaderHalf, newcomerJoin, single } = market.groupBuying
  const contacts = contactsIn(world)
  const shape = shapeOf(market, settings)
  const { asked, join, steps } = shape
  const leader = fen(settings.leaderReward)
  const opening = Math.min(1, settings.visibility * startShare * (1 + (leaderLift * settings.leaderReward) / (settings.leaderReward + leaderHalf)))
  const instead = settings.visibility * switching
  const counted = steps.at(-1)!.discount
  const place = (name: string) => world.place(`groups.${name}`)
  const at = {
    started: place('started'), completed: place('completed'), failed: place('failed'), asked: place('asked'), joined: place('joined'), single: place('single'), refunded: place('refunded'), gmv: place('gmv'), discount: place('discount'),
  }
  const firm = firmView(world)
  const admits = (row: number): boolean => settings.audience === 'everyone' || firm.inPool(row)
  /** Share of the living who may open groups, worked out once a day. */
  const reach = { day: -1, share: 1 }
  const shareOf = (day: number): number => {
    if (settings.audience === 'everyone' || reach.day === day) return reach.share
    let members = 0
    for (let row = 0; row < population.count; row++) if (living(row) && admits(row)) members++
    return Object.assign(reach, { day, share: world.living > 0 ? members / world.living : 0 }).share
  }
  let opened: Group[] = []
  /** Item discount of the order being made at a group's price. */
  let offering = 0

  const note = (row: number, what: Note, values: Readonly<Record<string, number>>) => {
    for (const noted of world.on.noted) noted(row, what, values)
  }
  const luck = (row: number, purpose: number, sub: number): number => {
    const { w0, w1 } = world.words
    return draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], sub))
  }

  /** Fills the basket of an occasion at the group's price and takes the money for it. */
  const open = (row: number, day: number, bits: number, induced: boolean) => {
    const { present } = world
    const { item, pay, slot } = present
    present.item = besideWithin(market, item, counted)
    priceNow(world, row, day)
    const gain = gainOf(world)
    const basket = plannedBasket(world, row, bits, gain)
    const held = quote(world, basket, present.item) + fen(market.economics.shippingFee)
    opened.push({ row, bits, induced, basket, gain, held, members: [] })
    Object.assign(present, { item, pay, slot })
    owe(world, escrow, held)
    today[at.started]++
    note(row, 'groupStarted', { money: held, chance: shape.chance })
  }

  /** An order of a customer at a group's price, or at the single one where `item` is 0. */
  const order = (row: number, day: number, item: number, bits: number, induced: boolean, filled?: Basket) => {
    const { pantry } = market.segments[population.segment[byte(row)]]
    offering = item
    meet(world, row, day)
    offering = 0
    priceNow(world, row, day)
    const made = buy(world, row, {
      label: induced ? label.induced : label.shifted, bits, borrowed: induced ? pantry : 0, life: induced ? pantry : 1, coupon: undefined, organic: !induced, basket: filled?.basket, gain: filled?.gain,
    })
    if (item > 0) today[at.gmv] += made.gmv
    part(world)
  }
  const living = (row: number): boolean => (population.flags[row] & flag.alive) !== 0

  /** Asks the contacts of yesterday's groups, from a keyed tie on; each person joins one group at most. */
  const gather = (groups: readonly Group[]) => {
    const requests = groups.flatMap((group) => {
      const sender = population.person[group.row]
      const from = Math.floor(unit(luck(group.row, purposes.groupJoin, group.bits)) * ties)
      const reached = new Set([-1])
      const own: { readonly group: Group; readonly sender: number; readonly tie: number; readonly contact: number }[] = []
      for (let k = 0; k < asked; k++) {
        const tie = (from + k) % ties
        const contact = contacts.partner(sender, tie)
        if (reached.has(contact)) continue
        reached.add(contact)
        own.push({ group, sender, tie, contact })
      }
      today[at.asked] += own.length
      return own
    })
    requests.sort((a, b) => a.contact - b.contact || a.sender - b.sender || a.group.bits - b.group.bits)
    const taken = new Set<number>()
    for (const { group, tie, contact } of requests) {
      const row = contacts.rows[contact] - 1
      if (taken.has(contact) || (row < 0 ? contact < world.prospects.thresholds.first : !living(row))) continue
      const lot = personDraw(world, contact, purposes.groupJoin, tie)
      if (lot >= join * (row < 0 ? newcomerJoin : 1)) continue
      taken.add(contact)
      group.members.push({ person: contact, row, tie, lot })
    }
  }

  /** The discount a group has reached, or undefined where it has failed. */
  const reached = (group: Group): number | undefined => {
    const step = steps.find(({ others }) => group.members.length >= others)
    if (step) return step.discount
    return unit(luck(group.row, purposes.groupStart, group.bits)) < settings.autoFill ? counted : undefined
  }

  const join1 = ({ person, row, tie }: Member, day: number, item: number) => {
    if (row >= 0) return order(row, day, item, joinedBy + tie, true)
    offering = item
    const made = joinBy(world, person, 'group')
    offering = 0
    if (item > 0) today[at.gmv] += made.gmv
  }

  const fill = (group: Group, day: number, discount: number) => {
    today[at.completed]++
    today[at.joined] += group.members.length
    if (living(group.row)) {
      note(group.row, 'groupFilled', { joined: group.members.length, reward: leader })
      order(group.row, day, discount, group.bits, group.induced, group)
      if (leader > 0) reward(world, group.row, leader)
    }
    else today[at.refunded] += group.held
    for (const member of group.members) {
      if (member.row >= 0 && !living(member.row)) continue
      if (member.row >= 0) note(member.row, 'groupJoined', { chance: join })
      join1(member, day, discount)
    }
  }

  const fail = (group: Group, day: number) => {
    today[at.failed]++
    today[at.refunded] += group.held
    if (living(group.row)) {
      const alone = !group.induced || unit(luck(group.row, purposes.groupEnd, group.bits)) < single
      note(group.row, alone ? 'groupSingle' : 'groupFailed', { joined: group.members.length, money: group.held, chance: group.induced ? single : 1 })
      if (alone) {
        today[at.single]++
        order(group.row, day, 0, group.bits, group.induced, group)
      }
    }
    for (const member of group.members) {
      if ((member.row >= 0 && !living(member.row)) || personDraw(world, member.person, purposes.groupEnd, member.tie) >= single) continue
      today[at.single]++
      if (member.row >= 0) note(member.row, 'groupSingle', { joined: group.members.length, money: 0, chance: single })
      join1(member, day, 0)
    }
  }

  /** Orders that groups add to a customer's own, by segment, at the reference price 1. */
  const more = market.segments.map((segment) => opening * completion(shape) * Math.max(0, priceMultiplier(segment, market.price.lossAversion, 1 - counted, 1) - 1))

  return {
    deal: () => counted,
    reach: () => counted,
    crowd: (segment, day) => ({ rate: 1 + shareOf(day) * more[segment], share: postedTraffic }),
    offer(_row, _day, offer) {
      takeOff(offer, offering, at.discount)
    },
    divert(row, day, mark, multiplier, bits) {
      const { present } = world
      if (!admits(row) || day === world.calendar.end - 1 || besideWithin(market, present.item, counted) <= present.item) return false
      const anyway = mark <= multiplier
      if (anyway ? mark > present.world : mark > multiplierAt(world, row, day, counted, true, 1)) return false
      if (unit(luck(row, purposes.groupStart, bits)) >= (anyway ? instead : opening)) return false
      open(row, day, bits, !anyway)
      return true
    },
    invite(day) {
      // somebody may have a part in several: they close in an order that no list decides
      const groups = opened.sort((a, b) => population.person[a.row] - population.person[b.row] || a.bits - b.bits)
      opened = []
      gather(groups)
      for (const group of groups) {
        group.members.sort((a, b) => a.lot - b.lot || a.person - b.person).splice(steps[0].others)
        owe(world, escrow, -group.held)
        const discount = reached(group)
        if (discount === undefined) fail(group, day)
        else fill(group, day, discount)
      }
    },
  } satisfies Hooks
}
