/** A prize for enough helpers: a customer asks all contacts within a day; some help, few gather enough, and some helpers order themselves. */
import { personDraw, reward } from '../../model/behaviour/arrive.ts'
import { closeTies, contactsIn, weakTies } from '../../model/contacts.ts'
import { fen } from '../../model/ledger.ts'
import { orderDraw, type Order } from '../../model/order.ts'
import { purposes } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { Friends } from './friends.ts'
import type { Own } from './referral.ts'

type Help = { readonly contact: number; readonly row: number; readonly sender: number; readonly tie: number }

export function startAssist(world: World, settings: Own, friends: Friends, appeal: (yuan: number) => number) {
  const { population, market, law, today } = world
  const { shareRate, assistClose, assistWeak, helperConversion } = market.sharing
  const contacts = contactsIn(world)
  const starting = settings.visibility * shareRate * appeal(settings.prize)
  const prize = fen(settings.prize)
  const place = { starts: world.place('referral.starts'), assists: world.place('referral.assists'), prizes: world.place('referral.prizes'), helped: world.place('referral.helped') }
  let starters: number[] = []
  let yesterday: number[] = []

  /** Those who help a customer today, each once; a contact known by two ties is asked along the first. */
  const helpersOf = (row: number): Help[] => {
    const sender = population.person[row]
    const found: Help[] = []
    const asked = new Set<number>()
    for (let tie = 0; tie < closeTies + weakTies; tie++) {
      const contact = contacts.partner(sender, tie)
      if (contact < 0 || asked.has(contact)) continue
      asked.add(contact)
      if (personDraw(world, contact, purposes.assistHelp, tie) < (tie < closeTies ? assistClose : assistWeak)) found.push({ contact, row, sender, tie })
    }
    return found
  }

  /** A helper who never bought may order, once asked for the first time in any way. */
  const mayOrder = ({ contact, row, tie }: Help) => {
    if (contact < world.prospects.thresholds.first || contacts.rows[contact] !== 0 || contacts.invited[contact] !== 0) return
    contacts.invited[contact] = 1
    if (personDraw(world, contact, purposes.assistConvert, tie) >= helperConversion) return
    const friend = friends.help(row, contact)
    today[place.helped]++
    for (const invited of world.on.invited) invited(row, contact, friend, 0, 0)
  }

  return {
    open() {
      yesterday = starters
      starters = []
    },
    after(order: Order) {
      const chance = starting * (population.shareProne[byte(order.row)] / law.shareMean[population.segment[byte(order.row)]])
      if (orderDraw(world, order, purposes.assistStart) < chance) starters.push(order.row)
    },
    invite() {
      const helps: Help[] = []
      // who ordered twice asks once
      for (const row of new Set(yesterday)) {
        const own = helpersOf(row)
        const enough = own.length >= settings.helpers
        today[place.starts]++
        today[place.assists] += own.length
        if (enough) {
          today[place.prizes]++
          reward(world, row, prize)
        }
        for (const noted of world.on.noted) noted(row, enough ? 'assistWon' : 'assistLost', { helpers: own.length, needed: settings.helpers, prize: enough ? prize : 0 })
        helps.push(...own)
      }
      helps.sort((a, b) => a.contact - b.contact || a.sender - b.sender || a.tie - b.tie)
      for (const help of helps) mayOrder(help)
    },
  }
}
