/** Deposits paid before the burst that count for more on its first day; who does not pay the balance leaves the deposit behind. Model 5.10, 22. */
import { buy, plannedBasket, quote } from '../../model/behaviour/buy.ts'
import { meet, multiplierAt, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { dayZero } from '../../model/calendar.ts'
import { promises } from '../../model/columns.ts'
import { expectedSaving } from '../../model/coupon-template.ts'
import type { Hooks, Note } from '../../model/hooks.ts'
import { bookForfeit, C, fen, owe } from '../../model/ledger.ts'
import { label } from '../../model/order.ts'
import { flag, meanOverBaskets, pantryUnit } from '../../model/population.ts'
import { draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte, half, word } from '../../model/record.ts'
import { besideWithin } from '../../model/stacking.ts'
import { settleState } from '../../model/state.ts'
import { makeUpFromTomorrow, waitingOf } from '../../model/waiting.ts'
import type { World } from '../../model/world.ts'
import { fastExp, fastLog } from '../../numeric/fast.ts'
import { lookUp } from '../../numeric/quantile-table.ts'
import type { Own } from './big-promotion.ts'
import type { Campaign } from './phases.ts'

const deposits = promises.indexOf('deposits')
/** Places at which the law of baskets is asked for the share that a deposit of this size suits. */
const places = 64

/** A deposit on an order to come; `organic` would have become an order by itself. */
type Deposit = { readonly row: number; readonly bits: number; readonly organic: boolean; readonly basket: number; readonly gain: number }

export function startPresale(world: World, settings: Own, all: readonly Campaign[]): Required<Pick<Hooks, 'bound' | 'ceiling' | 'deal' | 'reach' | 'divert' | 'crowd' | 'invite'>> {
  const { population, market, key, today, calendar } = world
  const { uptake, payBalance, lapseReturn } = market.bigPromotion
  const { everydayPrice } = market.economics
  const { length } = calendar.season
  const deposit = fen(settings.deposit)
  const more = Math.round((settings.expansion - 1) * deposit)
  /** A basket worth less is sold without a deposit. */
  const least = deposit + more
  /** Day on which the balance of a deposit is due, by the day on which it may be paid; 0 on all others. */
  const due = new Uint16Array(length)
  for (const { store, burst } of all) {
    const balance = burst.from + dayZero
    if (balance < calendar.end) for (let e = Math.max(dayZero, store.from + dayZero); e <= store.to + dayZero; e++) due[e] = balance
  }
  const balances = new Set(due)
  waitingOf(world)
  const place = (name: string) => world.place(`bigpromo.${name}`)
  const at = { deposits: place('deposits'), paid: place('paid'), lapsed: place('lapsed') }
  let held: Deposit[] = []

  const open = (from: number, to: number): boolean => {
    for (let day = from; day <= to; day++) if (due[day] > 0) return true
    return false
  }
  const luck = (row: number, purpose: number, bits: number): number => {
    const { w0, w1 } = world.words
    return unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], bits)))
  }
  const note = (row: number, what: Note, values: Readonly<Record<string, number>>) => {
    for (const noted of world.on.noted) noted(row, what, values)
  }
  const { reduction, discount } = settings
  /** What the deposit saves a customer, as a share of their mean basket; a basket that it suits is never below `least`. */
  const expanded = (row: number): number => Math.min(more / least, more / (population.zeta[word(row)] * 100 * everydayPrice))
  /** That and the reduction of the burst, as far as it saves more than the coupon counted on. */
  const savingOf = (row: number, item: number): number => {
    const { present } = world
    const own = expanded(row)
    const reduced = reduction > 0 ? expectedSaving(world.reduction!.template, population.zeta[word(row)] * 100 * everydayPrice * (1 - item) * (1 - own)) : 0
    const left = present.pay / (everydayPrice * (1 - present.item) * (1 - present.points))
    return 1 - (1 - own) * Math.min(1, (1 - reduced) / left)
  }
  /** Most that `saving` makes of anyone's rate. */
  const lift = (g: number, own: number): number => {
    const saving = 1 - (1 - own) * (1 - (reduction > 0 ? world.reduction!.template.most.saving : 0))
    return fastExp(market.segments[g].dealPull * Math.max(1, market.price.lossAversion) * everydayPrice * saving - market.segments[g].elasticity * fastLog(1 - saving)) * 1.000001
  }
  const mostLift = Math.max(...market.segments.map((_, g) => lift(g, more / least)))
  /** Share of a segment's baskets that are worth a deposit, at the reference price 1. */
  const suits = market.segments.map((_, g) => meanOverBaskets(world.law, g, (zeta) => {
    let enough = 0
    for (let k = 0; k < places; k++) if (zeta * 100 * everydayPrice * (1 - discount) * lookUp(world.basketLaw, ((k + 0.5) / places) * 4294967296) >= least) enough++
    return enough / places
  }))

  /** The balance is paid: the order is made, at the prices of today. */
  const pay = (day: number, { row, bits, organic, basket, gain }: Deposit) => {
    const { present } = world
    const { pantry } = market.segments[population.segment[byte(row)]]
    meet(world, row, day)
    priceNow(world, row, day)
    present.pay *= 1 - more / Math.max(more, Math.round(everydayPrice * basket))
    buy(world, row, { label: label.shifted, bits, borrowed: organic ? 0 : pantry, life: organic ? 1 : pantry, coupon: undefined, organic, basket, gain, expansion: more })
    part(world)
  }
  /** It is not: the deposit stays with the shop. Some of those who wanted to buy anyway will do so later. */
  const lapse = (day: number, { row, bits, organic }: Deposit) => {
    today[at.lapsed]++
    bookForfeit(world, row, deposit)
    note(row, 'depositLost', { money: deposit, chance: payBalance, income: deposit })
    if (!organic || !(population.flags[row] & flag.alive) || luck(row, purposes.presaleBack, bits) >= lapseReturn) return
    // whom the day saw before already stands at the next opening
    if (population.stateDay[half(row)] <= day) settleState(world, row, day)
    population.pantry[word(row)] -= pantryUnit
    today[C.putOff] += pantryUnit
    makeUpFromTomorrow(world)
  }

  return {
    bound: (row, from, to) => (open(from, to) ? lift(population.segment[byte(row)], expanded(row)) : 1),
    ceiling: (from, to) => (open(from, to) ? mostLift : 1),
    deal: (_row, from, to) => (open(from, to) ? discount : 0),
    reach: (from, to) => (open(from, to) ? discount : 0),
    divert(row, day, mark, _multiplier, bits) {
      if (due[day] === 0 || luck(row, purposes.presale, bits) >= uptake) return false
      const { present } = world
      const item = besideWithin(market, present.item, discount)
      const saving = savingOf(row, item)
      if (mark > multiplierAt(world, row, day, discount, true, 1, saving)) return false
      const { item: before, pay, slot } = present
      present.item = item
      priceNow(world, row, day)
      const gain = Math.max(0, present.reference * (1 - present.granted) - present.pay * (1 - saving))
      const basket = plannedBasket(world, row, bits, gain)
      const worth = quote(world, basket, item)
      Object.assign(present, { item: before, pay, slot })
      if (worth < least) return false
      held.push({ row, bits, organic: mark <= present.world, basket, gain })
      owe(world, deposits, deposit)
      today[at.deposits]++
      note(row, 'depositPaid', { money: deposit, counts: least, chance: payBalance })
      return true
    },
    invite(day) {
      if (!balances.has(day)) return
      // somebody may have paid several: they order in an order that no list decides
      const paid = held.sort((a, b) => population.person[a.row] - population.person[b.row] || a.bits - b.bits)
      held = []
      for (const one of paid) {
        const { row, bits, organic } = one
        owe(world, deposits, -deposit)
        if (!(population.flags[row] & flag.alive) || luck(row, purposes.presalePay, bits) >= payBalance) {
          lapse(day, one)
          continue
        }
        today[at.paid]++
        note(row, 'balancePaid', { money: deposit, counts: least, chance: payBalance, life: organic ? 1 : market.segments[population.segment[byte(row)]].pantry })
        pay(day, one)
      }
    },
    // who pays a deposit has visited without an order
    crowd: (segment, day) => ({ rate: due[day] > 0 ? 1 - uptake * suits[segment] : 1, share: 0 }),
  }
}
