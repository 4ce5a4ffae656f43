/** The rule for carts left behind: a reminder after some hours, with or without a coupon; it also reaches those who were about to pay. Model 16. */
import { buy, type Circumstances } from '../../model/behaviour/buy.ts'
import { cartBasket, cartConversionAfter, cartsOn, cartsOf, countCartCoupon, isOpen, listBack, listCarts, lureOf, openCarts, park, parks, priceWith, recalled, returnsLate, take, type Parked } from '../../model/behaviour/carts.ts'
import { meet, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { label, type Order } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { markBits } from '../../model/random.ts'
import { half } from '../../model/record.ts'
import { addTemplate, walletOf } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'
import type { Desk, Rule } from './desk.ts'
import { ruleIds, type Own } from './rules.ts'
import type { Steps } from './steps.ts'

/** Units of the time within a day. */
const wholeDay = 2147483648

export function startCartRule(world: World, { cartHours, cartAmount, cartMinimum }: Own, rule: Rule, desk: Desk, steps: Steps): Hooks {
  const { market, population, calendar, today } = world
  const { cartPantry } = market.couponResponse
  const template = cartAmount > 0
    ? walletOf(world).templates[addTemplate(world, { kind: 'amount', amount: fen(cartAmount), rate: 0, minimum: fen(cartMinimum), perMinimum: false, valid: 1, code: false }) - 1] : undefined
  const conversion = cartConversionAfter(world, cartHours)
  const discount = desk.follow.place.rules[ruleIds.indexOf('cart')].discount
  const longest = Math.ceil(cartHours / 24)
  cartsOf(world)
  let parkedToday: Parked[] = []
  let parkedYesterday: Parked[] = []
  /** Those whose order of today was reminded of before it came; their message goes out when the day's walk is over. */
  let reminded: number[] = []
  /** Those whom a message reached after today's walk: it moves them from tomorrow on. */
  let stirred: number[] = []
  let inHand: { readonly row: number; readonly bits: number } | undefined

  /** Price effect of the reminder's coupon, or of the offer without one. */
  const price = (row: number, day: number) => (template ? priceWith(world, row, template) : priceNow(world, row, day))
  const used = (row: number, made: Order) => {
    const own = made.slot === 2
    countCartCoupon(world, row, own)
    if (own) today[discount] += made.couponDiscount
  }
  const order = (row: number, by: Omit<Circumstances, 'coupon'>) => {
    const made = buy(world, row, { ...by, coupon: template })
    if (template) used(row, made)
  }

  const send = (row: number) => {
    desk.send(rule, row)
    if (rule.medium) stirred.push(row)
  }

  const remind = (row: number, mark: number, left: number, day: number) => {
    if (!isOpen(world, row, mark, left) || desk.admit(rule, row) !== 'contact') return
    desk.note(rule, row)
    steps.begin(row)
    send(row)
    meet(world, row, day)
    if (mark > conversion * price(row, day) * lureOf(world, row, day)) {
      if (template) countCartCoupon(world, row, false)
      return
    }
    take(world, row, mark)
    order(row, { label: label.induced, bits: markBits(mark), borrowed: cartPantry, life: cartPantry, organic: false, basket: cartBasket(world, row, mark, left) })
    part(world)
  }

  return {
    target(day) {
      openCarts(world, day, day === dayZero)
      for (const row of stirred) if (population.flags[row] & flag.alive) raise(world, row, false)
      stirred = []
    },
    postpone(row, day, bits) {
      if (template === undefined || day === calendar.end - 1 || !parks(world, row, bits)) return false
      parkedToday.push(park(world, row, bits))
      return true
    },
    hand(row, _day, bits) {
      if (!returnsLate(world, row, bits, cartHours)) return undefined
      const before = population.orders[half(row)]
      if (desk.admit(rule, row, before) !== 'contact') return undefined
      desk.note(rule, row, before)
      reminded.push(row)
      if (template === undefined) return undefined
      inHand = { row, bits }
      priceWith(world, row, template)
      return template
    },
    after(made) {
      const { row, day, label: kind } = made
      if (kind === label.first) listCarts(world, row, day)
      if (inHand?.row === row && inHand.bits === made.bits) {
        used(row, made)
      }
      inHand = undefined
    },
    revived: (row, day) => listBack(world, row, day),
    others(day) {
      for (const row of reminded) send(row)
      reminded = []
      const waiting = parkedYesterday
      parkedYesterday = parkedToday
      parkedToday = []
      for (const parked of waiting) {
        const { row } = parked
        if (!(population.flags[row] & flag.alive)) continue
        const offered = desk.admit(rule, row) === 'contact'
        if (offered) {
          desk.note(rule, row)
          send(row)
        }
        meet(world, row, day)
        if (offered) {
          price(row, day)
          order(row, recalled(parked))
        } else {
          // no coupon came overnight: they order all the same
          priceNow(world, row, day)
          buy(world, row, { ...recalled(parked), coupon: undefined })
        }
        part(world)
      }
      for (let left = Math.max(dayZero, day - longest); left <= day; left++) {
        const { row, mark, time, length } = cartsOn(world, left)
        for (let k = 0; k < length; k++)
          if (left + Math.floor(time[k] / wholeDay + cartHours / 24) === day) remind(row[k], mark[k], left, day)
      }
      desk.close()
    },
  }
}
