/** A community whose price is unlocked by its size: members ask others in; each time enough have come, those of the group get a coupon. Model 20. */
import { join, personDraw } from '../../model/behaviour/arrive.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { contactsIn, tieAt } from '../../model/contacts.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { causeOf } from '../../model/market.ts'
import { flag, shareOf } from '../../model/population.ts'
import { draw, firstKey, purposes, secondKey, subWord } from '../../model/random.ts'
import { addTemplate, batches, walletOf } from '../../model/wallet.ts'
import { negativeLog } from '../../numeric/negative-log.ts'
import type { World } from '../../model/world.ts'
import { seedsOf } from './seeds.ts'
import type { Own } from './group-buy.ts'

/** Sub-indices beside those of ties and of waiting times. */
const ofOrder = 64
const ofTie = 128
/** Invitations of one person on one day beyond which the rest of the day is quiet. */
const mostADay = 64

export function startCommunity(world: World, settings: Own) {
  const { population, market, key, today, calendar, law } = world
  const { memberInvites, memberJoin, memberOrder } = market.groupBuying
  const contacts = contactsIn(world)
  const number = addTemplate(world, { kind: 'rate', amount: 0, rate: settings.unlockDiscount, minimum: 0, perMinimum: false, valid: settings.unlockDays, code: false })
  const template = walletOf(world).templates[number - 1]
  const open = batches(world, number)
  const place = { members: world.place('groups.members'), unlocked: world.place('groups.unlocked') }
  const firm = firmView(world)
  const member = new Uint8Array(world.people)
  let members = 0
  /** People of the group that is still locked, and of the one that was unlocked today. */
  let locked: number[] = []
  let unlocked: number[] = []
  /** Members by the day of their next invitation, with its moment in days. */
  const due = new Map<number, { person: number; at: number }[]>()

  /** Days until a member's next invitation. */
  const wait = (person: number, sub: number): number => {
    const rate = settings.visibility * memberInvites * shareOf(law, key, person)
    const { w0, w1 } = world.words
    return rate > 0 ? negativeLog(draw(firstKey(key, person), secondKey(key.b, person), w0[purposes.memberWait], subWord(w1[purposes.memberWait], sub))) / rate : Infinity
  }
  const plan = (person: number, at: number) => {
    const day = Math.floor(at)
    if (day < calendar.end) due.set(day, [...(due.get(day) ?? []), { person, at }])
  }
  const enter = (person: number, day: number) => {
    member[person] = 1
    members++
    locked.push(person)
    plan(person, day + 1 + wait(person, 0))
  }

  /** A member's invitations of the day; who joins today asks others from tomorrow on. */
  const ask = (person: number, moment: number, day: number, joining: number[]) => {
    let at = moment
    for (let k = 1; at < day + 1 && k <= mostADay; k++) {
      const tie = tieAt(personDraw(world, person, purposes.memberWait, ofTie + k), market.sharing.weakTies)
      const contact = contacts.partner(person, tie)
      if (contact >= 0 && member[contact] === 0 && personDraw(world, contact, purposes.memberJoin, tie) < memberJoin) joining.push(contact)
      at += wait(person, k)
    }
    plan(person, Math.max(at, day + 1))
  }

  /** Hands the coupon to those of a group who are customers. */
  const handOut = () => {
    const batch = open()
    for (const person of unlocked) {
      const row = contacts.rows[person] - 1
      if (row < 0 || !batch.give(row) || !(population.flags[row] & flag.alive)) continue
      batch.count(row)
      raise(world, row, false)
    }
    batch.close()
  }

  return {
    target(day) {
      // a shop that opens today has its first customers tomorrow
      if (members === 0) for (const row of seedsOf(firm, settings.seeds)) enter(population.person[row], day)
      unlocked = locked.length >= settings.unlockAt ? locked : []
      if (unlocked.length === 0) return
      locked = []
      today[place.unlocked]++
      handOut()
    },
    invite(day) {
      // those who never bought order with the coupon or not at all
      for (const person of unlocked.toSorted((a, b) => a - b)) {
        if (contacts.rows[person] !== 0 || person < world.prospects.thresholds.first || personDraw(world, person, purposes.memberJoin, ofOrder) >= memberOrder) continue
        join(world, person, causeOf.group, { coupon: template, byCoupon: true })
      }
      unlocked = []
      const joining: number[] = []
      for (const { person, at } of due.get(day) ?? []) ask(person, at, day, joining)
      due.delete(day)
      for (const person of joining.sort((a, b) => a - b)) if (member[person] === 0) enter(person, day)
    },
    close() {
      today[place.members] = members
    },
  } satisfies Hooks
}
