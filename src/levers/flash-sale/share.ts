/** Sharing an event: some who were there pass a coupon on to three contacts, who come the next day or not. Model 21. */
import { becauseOf, join, personDraw } from '../../model/behaviour/arrive.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { closeTies, contactsIn, weakTies } from '../../model/contacts.ts'
import { savingShare, type CouponTerms } from '../../model/coupon-template.ts'
import { fen } from '../../model/ledger.ts'
import { causeOf } from '../../model/market.ts'
import { meanOverBaskets, segmentOf, shareOf } from '../../model/population.ts'
import { purposes } from '../../model/random.ts'
import { prospectShare } from '../../model/visits.ts'
import { addTemplate, batches, walletOf, type Batch } from '../../model/wallet.ts'
import { fastExp } from '../../numeric/fast.ts'
import type { World } from '../../model/world.ts'
import { places, type Attendance } from './attendance.ts'
import type { Events } from './events.ts'
import type { Own } from './flash-sale.ts'

/** Contacts whom a sharer reaches. */
const told = 3
const ties = closeTies + weakTies

type Shared = { readonly contact: number; readonly sender: number; readonly row: number; readonly tie: number }

export function startSharing(world: World, settings: Own, attendance: Attendance, events: Events) {
  const { population, market, key, law, today } = world
  const { shareRate, shareVisit } = market.flashSale
  const contacts = contactsIn(world)
  const terms: CouponTerms = { kind: 'amount', amount: fen(settings.shareValue), rate: 0, minimum: fen(settings.shareMinimum), perMinimum: false, valid: settings.shareDays, code: false }
  const number = addTemplate(world, terms)
  const template = walletOf(world).templates[number - 1]
  const open = batches(world, number)
  const pull = market.segments.map((_, g) =>
    fastExp(market.price.newcomerPull * meanOverBaskets(law, g, (zeta) => savingShare(market, terms, world.basketLaw, zeta * 100 * market.economics.everydayPrice))))
  const heaviest = Math.max(...law.shareMean.map((mean) => 255 / mean))
  const place = { shared: world.place('flash.shared'), friends: world.place('flash.friends') }
  let yesterday: Shared[] = []
  let opened: Shared[] = []

  const note = (row: number) => {
    for (const noted of world.on.noted) noted(row, 'flashShared', { chance: shareRate, told })
  }
  /** A customer opens what was shared and holds the coupon from now on. */
  const hold = (batch: Batch, row: number) => {
    if (!batch.give(row) || !attendance.living(row)) return
    batch.count(row)
    raise(world, row, false)
  }

  return {
    /** Step 3 of the day after: customers who open it get the coupon, each once. */
    target(_day: number) {
      opened = []
      if (yesterday.length === 0) return
      const batch = open()
      const seen = new Set<number>()
      for (const shared of yesterday) {
        const { contact, tie } = shared
        if (seen.has(contact) || personDraw(world, contact, purposes.flashAttend, places.shared + tie) >= shareVisit) continue
        seen.add(contact)
        const row = contacts.rows[contact] - 1
        if (row >= 0) hold(batch, row)
        else if (contact >= world.prospects.thresholds.first) opened.push(shared)
      }
      yesterday = []
      batch.close()
    },
    /** Step 4: those who never bought order, or look and leave. */
    invite(_day: number) {
      for (const { contact, row, tie } of opened) {
        if (contacts.rows[contact] !== 0) continue
        const by = pull[segmentOf(law, key, contact)]
        const chance = prospectShare * market.economics.conversion * (tie < closeTies ? market.sharing.closeness : 1) * by
        if (personDraw(world, contact, purposes.flashStay, places.shared + tie) >= chance) continue
        const { row: friend } = join(world, contact, causeOf.referral, { coupon: template, byCoupon: becauseOf(world, contact, by) })
        today[place.friends]++
        for (const invited of world.on.invited) invited(row, contact, friend, 0, 0)
      }
      opened = []
    },
    /** The event is over: some who were there share it. */
    ask(day: number) {
      if (!events.on(day)) return
      for (const row of attendance.some(day, purposes.flashShare, shareRate, heaviest, (person) => shareOf(law, key, person))) {
        const sender = population.person[row]
        today[place.shared]++
        note(row)
        const from = Math.floor(personDraw(world, sender, purposes.flashShare, 0) * ties)
        for (let k = 0; k < told; k++) {
          const tie = (from + k) % ties
          const contact = contacts.partner(sender, tie)
          if (contact >= 0) yesterday.push({ contact, sender, row, tie })
        }
      }
      yesterday.sort((a, b) => a.contact - b.contact || a.sender - b.sender || a.tie - b.tie)
    },
  }
}
