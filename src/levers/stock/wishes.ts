/** Who asks for a line, who gets it, and what those do who find it sold out: wait, take another, or buy nothing. Model 5.11, 23. */
import { expected, join, personDraw } from '../../model/behaviour/arrive.ts'
import { buy, gainOf, plannedBasket, quote } from '../../model/behaviour/buy.ts'
import { meet, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { follow } from '../../model/behaviour/walk.ts'
import type { Note } from '../../model/hooks.ts'
import type { Welcome } from '../../model/leads.ts'
import { note } from '../../model/note.ts'
import { label, type Order } from '../../model/order.ts'
import { addProperty, flag } from '../../model/population.ts'
import { draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { Lines } from './lines.ts'
import type { Plan } from './plan.ts'
import type { Shelf } from './shelf.ts'
import type { Own } from './stock.ts'

/** An occasion that would become an order; the shelf decides. */
type Wish = { readonly row: number; readonly bits: number; readonly organic: boolean; readonly line: number; readonly lot: number }
/** A first order whose line may not last. */
type Newcomer = { readonly person: number; readonly segment: number; readonly cause: number; readonly welcome: Welcome; readonly line: number; readonly lot: number }
/** Somebody who waits for a line: a customer, or a newcomer with the cause that brought them. */
type Waiter = { readonly row: number; readonly person: number; readonly cause: number; readonly bits: number; readonly organic: boolean; readonly basket: number }

/** Sub-index of the draws of a first order, less its cause. */
const firstBits = 16

export function startWishes(world: World, settings: Own, lines: Lines, shelf: Shelf, plan: Plan) {
  const { population, market, key, today } = world
  const { stocking, segments, economics } = market
  const at = {
    asked: world.place('stock.asked'), waits: world.place('stock.waits'), others: world.place('stock.others'), lost: world.place('stock.lost'),
    lostGmv: world.place('stock.lostGmv'), came: world.place('stock.came'), gone: world.place('stock.gone'),
  }
  /** Customers who found a line sold out and have not ordered since. */
  const letDown = stocking.churn === 1 ? undefined : addProperty(population, 'u8')
  const waiting: Waiter[][] = Array.from(lines.share, () => [])
  let wishes: Wish[] = []
  let newcomers: Newcomer[] = []
  /** The line that the order being made is for, where it is not drawn; and whether it was asked for before. */
  let chosen = -1
  let late = false
  /** The order that comes next and may take its goods at once. */
  const allowed = { person: -1, bits: 0, line: 0 }
  const allow = (person: number, bits: number, line: number): false => {
    allowed.person = person
    allowed.bits = bits
    allowed.line = line
    return false
  }

  const luck = (row: number, purpose: number, sub: number): number => {
    const { w0, w1 } = world.words
    return unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purpose], subWord(w1[purpose], sub)))
  }
  const alive = (row: number): boolean => (population.flags[row] & flag.alive) !== 0
  const isCustomer = (person: number): boolean => world.contacts !== undefined && world.contacts.rows[person] !== 0
  const tell = (row: number, what: Note, chance: number) => note(world, row, what, chance)
  const make = (line: number, before: boolean, order: () => void) => {
    chosen = line
    late = before
    order()
    chosen = -1
    late = false
  }

  /** Shares of those who find a line sold out: who waits, and who takes another. */
  const sharesOf = (line: number) => {
    const asks = shelf.warned[line] === 1 ? settings.breaker : 'none'
    return { waits: asks === 'preorder' ? stocking.waitsAsked : stocking.waits, others: asks === 'substitute' ? stocking.substitutesShown : stocking.substitutes }
  }
  /** A line with goods worth `cost`, by its share of the demand; -1 where all are sold out. */
  const another = (cost: number, u: number): number => {
    const there = (l: number) => !shelf.stocks(l) || shelf.has(l, cost)
    let sum = 0
    for (let l = 0; l < lines.now.length; l++) if (there(l)) sum += lines.now[l]
    let aim = u * sum
    let last = -1
    for (let l = 0; l < lines.now.length && aim >= 0; l++) {
      if (!there(l) || lines.now[l] === 0) continue
      last = l
      aim -= lines.now[l]
    }
    return last
  }
  /** What becomes of a wish for a line that is sold out: the line taken in its place, or why there is none. */
  const decideOn = (line: number, cost: number, u: number): { readonly what: 'waits' | 'lost'; readonly chance: number } | { readonly what: 'others'; readonly line: number; readonly chance: number } => {
    shelf.out[line] = 1
    const { waits, others } = sharesOf(line)
    if (u < waits) return { what: 'waits', chance: waits }
    if (u < waits + others) {
      const instead = another(cost, (u - waits) / others)
      if (instead >= 0) return { what: 'others', line: instead, chance: others }
    }
    return { what: 'lost', chance: Math.max(0, 1 - waits - others) }
  }

  const serve = (day: number, { row, bits, organic, line }: Wish) => {
    meet(world, row, day)
    priceNow(world, row, day)
    const basket = plannedBasket(world, row, bits, gainOf(world))
    const cost = shelf.costOf(basket)
    if (shelf.has(line, cost)) {
      tell(row, 'stockGot', 1)
      make(line, false, () => follow(world, row, day, bits, organic))
      part(world)
      return
    }
    if (letDown) letDown.values[byte(row)] = 1
    const end = decideOn(line, cost, luck(row, purposes.stockEnd, bits))
    today[at[end.what]]++
    if (end.what === 'others') {
      tell(row, 'stockOther', end.chance)
      make(end.line, false, () => follow(world, row, day, bits, organic))
      part(world)
      return
    }
    plan.ask(cost)
    if (end.what === 'waits') waiting[line].push({ row, person: population.person[row], cause: -1, bits, organic, basket })
    else today[at.lostGmv] += quote(world, basket, world.present.item)
    tell(row, end.what === 'waits' ? 'stockWaits' : 'stockLost', end.chance)
  }

  /** A first order is for a basket of the usual size, as far as the shop can tell before. */
  const basketOf = (segment: number): number => Math.round(segments[segment].basket * 100)
  const greet = ({ person, segment, cause, welcome, line }: Newcomer) => {
    const bits = firstBits + cause
    const basket = basketOf(segment)
    const cost = shelf.costOf(basket)
    if (shelf.has(line, cost)) {
      make(line, false, () => join(world, person, cause, welcome))
      return
    }
    const end = decideOn(line, cost, personDraw(world, person, purposes.stockEnd, bits))
    today[at[end.what]]++
    if (end.what === 'others') {
      make(end.line, false, () => join(world, person, cause, welcome))
      return
    }
    plan.ask(cost)
    if (end.what === 'waits') waiting[line].push({ row: -1, person, cause, bits, organic: true, basket })
    else today[at.lostGmv] += Math.round(economics.everydayPrice * basket)
  }

  /** Somebody who waited gets the goods, at the price of today; false where there are too few. */
  const hand = (day: number, line: number, { row, person, cause, bits, organic, basket }: Waiter): boolean => {
    const gone = row >= 0 ? !alive(row) : isCustomer(person)
    if (!gone && !shelf.has(line, shelf.costOf(basket))) return false
    today[gone ? at.gone : at.came]++
    if (gone) return true
    if (row < 0) {
      make(line, true, () => join(world, person, cause, expected(world, person)))
      return true
    }
    const { pantry } = segments[population.segment[byte(row)]]
    tell(row, 'stockCame', 1)
    make(line, true, () => {
      meet(world, row, day)
      priceNow(world, row, day)
      buy(world, row, { label: label.shifted, bits, borrowed: organic ? 0 : pantry, life: organic ? 1 : pantry, coupon: undefined, organic, basket })
      part(world)
    })
    return true
  }

  return {
    /** Those who wait come first when goods come in, in the order in which they asked. */
    deliver(day: number) {
      for (let l = 0; l < shelf.filled.length; l++) if (shelf.filled[l] === 1) waiting[l] = waiting[l].filter((one) => !hand(day, l, one))
    },
    /** The market brings somebody whose line may not last. */
    turnAway(person: number, segment: number, cause: number, welcome: Welcome): boolean {
      const line = lines.at(personDraw(world, person, purposes.line, firstBits + cause))
      if (!shelf.stocks(line)) return allow(person, firstBits + cause, line)
      today[at.asked]++
      if (shelf.scarce[line] === 0 && shelf.has(line, shelf.costOf(basketOf(segment)))) return allow(person, firstBits + cause, line)
      newcomers.push({ person, segment, cause, welcome, line, lot: personDraw(world, person, purposes.stockPrio, firstBits + cause) })
      return true
    },
    /** Newcomers come first, by lot among themselves. */
    invite() {
      if (newcomers.length === 0) return
      const all = newcomers.sort((a, b) => a.lot - b.lot || a.person - b.person)
      newcomers = []
      // whom a friend has brought meanwhile has ordered
      for (const one of all) if (!isCustomer(one.person)) greet(one)
    },
    /** An occasion that would become an order: taken over where its line may not last. */
    divert(row: number, _day: number, mark: number, multiplier: number, bits: number): boolean {
      if (mark > multiplier) return false
      const line = lines.at(luck(row, purposes.line, bits))
      if (!shelf.stocks(line)) return allow(population.person[row], bits, line)
      today[at.asked]++
      if (shelf.scarce[line] === 0 && shelf.has(line, shelf.costOf(plannedBasket(world, row, bits, gainOf(world))))) return allow(population.person[row], bits, line)
      wishes.push({ row, bits, organic: mark <= world.present.world, line, lot: luck(row, purposes.stockPrio, bits) })
      return true
    },
    /** Scarce goods are given out by lot, whoever came first. */
    decide(day: number) {
      if (wishes.length === 0) return
      const all = wishes.sort((a, b) => a.lot - b.lot || population.person[a.row] - population.person[b.row] || a.bits - b.bits)
      wishes = []
      for (const wish of all) if (alive(wish.row)) serve(day, wish)
    },
    /** An order that asked for its line takes its goods from the shelf; those of all others are bought for them. */
    pay(order: Order) {
      const line = chosen >= 0 ? chosen : allowed.bits === order.bits && allowed.person === population.person[order.row] ? allowed.line : -1
      allowed.person = -1
      if (line < 0) return
      const cost = shelf.costOf(order.basket)
      if (!late) plan.ask(cost)
      // a coupon may have made the basket grow beyond what is there
      if (!shelf.stocks(line) || !shelf.has(line, cost)) return
      shelf.take(line, cost)
      order.line = line
    },
    coin(row: number): number {
      if (letDown === undefined || letDown.values[byte(row)] === 0) return 1
      letDown.values[byte(row)] = 0
      return stocking.churn
    },
  }
}
