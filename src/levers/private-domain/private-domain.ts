/** Private domain: customers join groups of the shop, where they are cheap to reach, meet every week and order a little more readily. Model 17. */
import { personDraw } from '../../model/behaviour/arrive.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { dayNumber, weekday } from '../../model/calendar-date.ts'
import { dayZero } from '../../model/calendar.ts'
import type { CouponTerms } from '../../model/coupon-template.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookCost, bookProgram, C, fen } from '../../model/ledger.ts'
import type { Medium } from '../../model/market.ts'
import { note } from '../../model/note.ts'
import { orderDraw } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { purposes } from '../../model/random.ts'
import { messenger, touchesOf } from '../../model/touch.ts'
import { addTemplate, batches, type Batch } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { columns, fields, weekdays, type Own } from './fields.ts'
import { membersOf } from './members.ts'
import { topByOrders } from './partners.ts'
import { streakDay } from './sign-in.ts'

export const privateDomain = lever({ id: 'private-domain', group: 'membership', fields, zero: { visibility: 0 }, columns })

/** Days that the coupon of joining, and that of three sign-ins, are valid. */
const hookDays = 14
const signInDays = 7
/** Days of upkeep that the market's figure is for. */
const upkeepDays = 30

/** A kind of coupon of the pool, and those who get one today. */
function couponOf(world: World, terms: Partial<CouponTerms>, valid: number) {
  const open = batches(world, addTemplate(world, { kind: 'amount', amount: 0, rate: 0, minimum: 0, perMinimum: false, code: false, valid, ...terms }))
  let batch: Batch | undefined
  return {
    give(row: number): void {
      batch ??= open()
      if (batch.give(row)) batch.count(row)
    },
    /** Ends the day: counts the visits that its coupons bring. */
    close(): void {
      batch?.close()
      batch = undefined
    },
  }
}

export function start(world: World, settings: Own): Hooks {
  if (settings.visibility === 0) return {}
  const { market, population, calendar, today } = world
  const law = market.pool
  const members = membersOf(world)
  const { rows } = members
  const firm = firmView(world)
  const place = Object.fromEntries(columns.map((name) => [name.slice('pool.'.length), world.place(name)])) as Readonly<Record<'members' | 'active' | 'joined' | 'left' | 'events' | 'attended' | 'streaks' | 'again' | 'partners' | 'upkeep' | 'commission', number>>
  const coupons = {
    hook: settings.hook > 0 ? couponOf(world, { amount: fen(settings.hook), minimum: fen(settings.hookMinimum) }, hookDays) : undefined,
    event: settings.eventRate > 0 ? couponOf(world, { kind: 'rate', rate: settings.eventRate }, settings.eventDays) : undefined,
    signIn: settings.signInRate > 0 ? couponOf(world, { kind: 'rate', rate: settings.signInRate }, signInDays) : undefined,
  }
  const joining = settings.visibility * (law.joinFloor + (law.joinMost * settings.hook) / (settings.hook + law.joinHalf))
  const meets = settings.weekday !== 'none'
  const medium = !meets || settings.announce === 'none' ? undefined : (settings.announce as Medium)
  if (medium) touchesOf(world)
  /** Sign-in weeks begin on the day of the event, on Mondays where there is none. */
  const weekStart = weekdays.indexOf(meets ? (settings.weekday as (typeof weekdays)[number]) : 'monday')
  const firstWeekday = weekday(dayNumber(market.start))
  const attendBase = law.attendBase * (1 + law.match * (1 - 1 / settings.groups))
  const eventCost = fen(settings.eventCost) * settings.groups
  /** Those who scanned the card today are members from tomorrow. */
  let joiners: number[] = []
  /** Rows whose third sign-in in a row falls on a day. */
  const streaks: number[][] = Array.from({ length: calendar.end - dayZero }, () => [])
  let partners = new Set<number>()
  /** Members who ordered twice in the run or more often; all of them ordered once, or they would not have joined. */
  let again = 0
  // whether the customer of the order at hand was one of them before
  let before = 0
  let memberDays = 0
  let upkeepBooked = 0

  const boughtAgain = (row: number): number => (population.flags[row] & flag.boughtAgain ? 1 : 0)
  const raiseLiving = (row: number) => {
    if (members.alive(row)) raise(world, row, false)
  }
  const join = (row: number, day: number) => {
    if (members.isMember(row)) return
    members.join(row, day)
    again += boughtAgain(row)
    today[place.joined]++
    coupons.hook?.give(row)
    note(world, row, 'poolJoined', joining)
    raiseLiving(row)
  }
  const leave = (row: number, chance: number) => {
    again -= boughtAgain(row)
    partners.delete(row)
    today[place.left]++
    note(world, row, 'poolLeft', chance)
  }
  /** A member's chances on the day of an event, and whether they take part; the dead never do. */
  const attends = (row: number, day: number): boolean => {
    const activity = members.activityOf(row, day)
    const chance = Math.min(1, attendBase + law.attendSlope * activity)
    if (personDraw(world, population.person[row], purposes.poolEvent, 0) >= chance) return false
    members.rouse(row, day, Math.min(1, activity + law.attendGain))
    members.show(row, day)
    today[place.attended]++
    coupons.event?.give(row)
    note(world, row, 'poolAttended', chance)
    return true
  }
  const signIn = (row: number, day: number) => {
    const on = (k: number) => Math.min(1, law.signInBase + law.signInSlope * members.activityOf(row, day + k))
    const k = streakDay(personDraw(world, population.person[row], purposes.poolSignIn, 0), on)
    if (k >= 0) streaks[day + k - dayZero]?.push(row)
  }
  /** The weekly day: partners are chosen, an event is told to all members, and a sign-in week begins. */
  const meet = (day: number) => {
    if (rows.size === 0) return
    if (settings.partners) world.partners = partners = new Set(topByOrders(firm, rows, settings.partnerShare))
    if (meets) {
      today[place.events]++
      bookProgram(world, eventCost)
    }
    const messages = medium && messenger(world, medium)
    // row by row they lie closer together than in the order in which they joined
    for (const row of Uint32Array.from(rows).sort()) {
      messages?.send(row)
      if (!members.alive(row)) continue
      const came = meets && attends(row, day)
      if (coupons.signIn) signIn(row, day)
      if ((came && coupons.event) || messages) raise(world, row, false)
    }
    messages?.close()
  }

  return {
    open(day) {
      if (day >= calendar.end) return
      members.leave(day, leave)
      for (const row of joiners) join(row, day)
      joiners = []
      coupons.hook?.close()
    },
    target(day) {
      if ((day - dayZero + firstWeekday) % 7 === weekStart) meet(day)
      coupons.event?.close()
      for (const row of streaks[day - dayZero]) {
        if (!members.isMember(row) || !members.alive(row)) continue
        members.show(row, day)
        today[place.streaks]++
        coupons.signIn!.give(row)
        note(world, row, 'poolStreak', 1)
        raise(world, row, false)
      }
      coupons.signIn?.close()
    },
    attract(_day, { channel }) {
      const share = world.everCustomers > 0 ? rows.size / world.everCustomers : 0
      for (let c = 0; c < channel.length; c++) channel[c] *= 1 + law.targeting * share
    },
    // as if at their most active, so that nobody is listed anew with every event
    bound: (row) => (members.isMember(row) ? law.ease * (1 + law.lift) : 1),
    ceiling: (_from, _to, apart) => (apart ? law.ease * (1 + law.lift) : 1),
    weigh: (row, day) => (members.isMember(row) ? law.ease * (1 + law.lift * members.activityOf(row, day)) : 1),
    crowd(g, day) {
      const all = world.sumLambda[g]
      if (all <= 0) return { rate: 1, share: 0 }
      const { rate, active } = members.sums(g, day)
      // the active come more often; ease turns more of the visits into orders
      const traffic = (law.lift * active) / all
      const orders = ((law.ease - 1) * rate + law.ease * law.lift * active) / all
      return { rate: 1 + orders, share: orders > 0 ? traffic / orders : 0 }
    },
    pay({ row }) {
      before = boughtAgain(row)
    },
    after(order) {
      const { row } = order
      if (members.isMember(row)) again += boughtAgain(row) - before
      else if (orderDraw(world, order, purposes.poolJoin) < joining) joiners.push(row)
    },
    invited(sender, _contact, friend) {
      if (friend < 0 || !partners.has(sender)) return
      const commission = Math.round(settings.commission * world.order.gmv)
      today[place.commission] += commission
      bookCost(world, C.rewards, sender, commission)
    },
    left: (row) => members.died(row),
    revived: (row) => members.revived(row),
    close(day) {
      if (day < calendar.end) {
        memberDays += rows.size
        const upkeep = Math.round((memberDays * law.upkeep * 100) / upkeepDays) - upkeepBooked
        upkeepBooked += upkeep
        today[place.upkeep] += upkeep
        bookProgram(world, upkeep)
      }
      today[place.members] = rows.size
      today[place.active] = members.active(Math.min(day, calendar.end - 1))
      today[place.again] = again
      today[place.partners] = partners.size
    },
  }
}
