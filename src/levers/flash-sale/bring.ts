/** Bring three and order for free: some who are there ask four contacts to come; who has three there gets an order, as long as the budget lasts. Model 21. */
import { join, personDraw } from '../../model/behaviour/arrive.ts'
import { buy, plannedBasket, quote } from '../../model/behaviour/buy.ts'
import { meet } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { closeTies, contactsIn, weakTies } from '../../model/contacts.ts'
import { fen } from '../../model/ledger.ts'
import { causeOf } from '../../model/market.ts'
import { label } from '../../model/order.ts'
import { purposes } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { prospectShare } from '../../model/visits.ts'
import { beginWith, besideWithin } from '../../model/stacking.ts'
import type { World } from '../../model/world.ts'
import { places, type Attendance } from './attendance.ts'
import type { Own } from './flash-sale.ts'

const asked = 4
const wanted = 3
const ties = closeTies + weakTies
/** Sub-index of the draws of a free order. */
const ofFree = 48

export function startBringing(world: World, settings: Own, attendance: Attendance) {
  const { population, market, today } = world
  const { bringRate, bringAttend } = market.flashSale
  const contacts = contactsIn(world)
  const budget = settings.freeBudget > 0 ? fen(settings.freeBudget) : Infinity
  /** A whole order off, or what the margin allows. */
  const item = besideWithin(market, 0, 1)
  const place = { brought: world.place('flash.brought'), free: world.place('flash.free'), value: world.place('flash.freeValue'), friends: world.place('flash.friends'), discount: world.place('flash.discount') }
  /** Who has enough others there, and prospects whom somebody brought. */
  let winners: number[] = []
  let strangers: { contact: number; row: number; tie: number }[] = []

  /** Asks four contacts from a keyed tie on; returns those who come. */
  const ask = (row: number): { contact: number; row: number; tie: number }[] => {
    const sender = population.person[row]
    const from = Math.floor(personDraw(world, sender, purposes.flashBring, 0) * ties)
    const found: { contact: number; row: number; tie: number }[] = []
    for (let k = 0; k < asked; k++) {
      const tie = (from + k) % ties
      const contact = contacts.partner(sender, tie)
      if (contact < 0 || found.some((one) => one.contact === contact)) continue
      if (personDraw(world, contact, purposes.flashAttend, places.asked + tie) < bringAttend) found.push({ contact, row, tie })
    }
    return found
  }
  const free = (row: number, basket: number) => {
    const { present, offer } = world
    const { pantry } = market.segments[population.segment[byte(row)]]
    meet(world, row, world.day)
    beginWith(offer, item, place.discount)
    present.item = item
    // what costs nothing teaches no price
    present.pay = present.reference * (1 - present.granted)
    present.slot = -1
    const made = buy(world, row, { label: label.induced, bits: ofFree, borrowed: pantry, life: pantry, coupon: undefined, organic: false, basket })
    part(world)
    today[place.free]++
    today[place.value] += made.itemDiscount
  }

  return {
    target(day: number) {
      winners = []
      strangers = []
      const asking = attendance.some(day, purposes.flashBring, bringRate, 1, () => 1)
      const done = new Set(asking)
      // who was brought may bring others in turn
      for (let k = 0; k < asking.length; k++) {
        const row = asking[k]
        const came = ask(row)
        today[place.brought] += came.length
        for (const noted of world.on.noted) noted(row, 'flashBrought', { came: came.length, needed: wanted })
        if (came.length >= wanted) winners.push(row)
        for (const one of came) {
          const guest = contacts.rows[one.contact] - 1
          if (guest < 0) {
            if (one.contact >= world.prospects.thresholds.first) strangers.push(one)
            continue
          }
          if (!attendance.living(guest) || attendance.brought.has(guest)) continue
          attendance.brought.add(guest)
          raise(world, guest, false)
          if (done.has(guest) || personDraw(world, one.contact, purposes.flashBring, 1) >= bringRate) continue
          done.add(guest)
          asking.push(guest)
        }
      }
    },
    /** Step 4: those who never bought order, or watch and leave. */
    invite(_day: number) {
      strangers.sort((a, b) => a.contact - b.contact || population.person[a.row] - population.person[b.row] || a.tie - b.tie)
      const seen = new Set<number>()
      for (const { contact, row, tie } of strangers) {
        if (seen.has(contact) || contacts.rows[contact] !== 0) continue
        seen.add(contact)
        const chance = prospectShare * market.economics.conversion * (tie < closeTies ? market.sharing.closeness : 1)
        if (personDraw(world, contact, purposes.flashStay, places.asked + tie) >= chance) continue
        const { row: friend } = join(world, contact, causeOf.referral, { coupon: undefined, byCoupon: false })
        today[place.friends]++
        for (const invited of world.on.invited) invited(row, contact, friend, 0, 0)
      }
      strangers = []
    },
    /** The event is over: free orders go by lot while the budget lasts. */
    close(_day: number) {
      let left = budget
      const lots = winners.map((row) => ({ row, lot: personDraw(world, population.person[row], purposes.flashPrio, 0) })).sort((a, b) => a.lot - b.lot || population.person[a.row] - population.person[b.row])
      for (const { row } of lots) {
        if (!attendance.living(row)) continue
        const basket = plannedBasket(world, row, ofFree, 0)
        const cost = Math.round(market.economics.everydayPrice * basket) - quote(world, basket, item)
        if (cost > left) break
        left -= cost
        for (const noted of world.on.noted) noted(row, 'flashFree', { money: cost })
        free(row, basket)
      }
      winners = []
    },
  }
}
