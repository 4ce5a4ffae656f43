/** Goods that come back: drawn when the order is made, booked and refunded some days later. Model 5.11. */
import { C, costOfGoods, fen } from './ledger.ts'
import type { Order } from './order.ts'
import { flag } from './population.ts'
import { byte, word } from './record.ts'
import type { World } from './world.ts'

const ring = 16
/** A return comes 3 to 12 days after the order, each day alike. */
export const returnLag = { shortest: 3, spread: 10 } as const

/** Goods that came back, as the levers hear of it. One object serves all refunds of a run: keep no reference to it. Amounts in fen. */
export type Refund = {
  row: number
  day: number
  /** Revenue given back; what points had paid of it is given back in points. */
  net: number
  pointsDiscount: number
  /** Points that the goods had earned. */
  earned: number
  /** What the return does to the contribution after direct costs; 0 for an order of the burn-in. */
  margin: number
  /** Line whose stock the goods came from, -1 where none; what of them can be sold again, at cost. */
  line: number
  restocked: number
}
export const emptyRefund = (): Refund => ({ row: 0, day: 0, net: 0, pointsDiscount: 0, earned: 0, margin: 0, line: -1, restocked: 0 })

type Numbers = 'row' | 'gmv' | 'net' | 'pointsDiscount' | 'earned' | 'basket' | 'line'
type Due = { readonly [N in Numbers]: number[] } & { readonly filler: boolean[]; readonly silent: boolean[] }
/** Refunds by the day they fall due. */
export type Returns = readonly Due[]

export const emptyReturns = (): Returns => Array.from({ length: ring }, () => ({ row: [], gmv: [], net: [], pointsDiscount: [], earned: [], basket: [], line: [], filler: [], silent: [] }))

/** A copy that shares nothing. */
export const copyReturns = (returns: Returns): Returns =>
  returns.map((d) => ({
    row: d.row.slice(), gmv: d.gmv.slice(), net: d.net.slice(), pointsDiscount: d.pointsDiscount.slice(), earned: d.earned.slice(), basket: d.basket.slice(), line: d.line.slice(),
    filler: d.filler.slice(), silent: d.silent.slice(),
  }))

/** Notes that a share of an order's goods, worth `basket`, will come back on `day`. */
export function expectReturn(world: World, day: number, order: Order, share: number, basket: number, filler: boolean): void {
  const due = world.returns[day % ring]
  order.refund = Math.round(order.net * share)
  due.row.push(order.row)
  due.gmv.push(Math.round(order.gmv * share))
  due.net.push(order.refund)
  due.pointsDiscount.push(Math.round(order.pointsDiscount * share))
  due.earned.push(Math.round(order.earned * share))
  due.basket.push(basket)
  due.line.push(order.line)
  due.filler.push(filler)
  due.silent.push(!world.counting)
}

/** Forgets a return of `net` fen to which an order of today would have led: what was had for nothing is kept. */
export function keepGoods({ returns }: World, day: number, row: number, net: number): void {
  for (let lag = returnLag.shortest; lag < returnLag.shortest + returnLag.spread; lag++) {
    const due = returns[(day + lag) % ring]
    for (let k = due.row.length - 1; k >= 0; k--) {
      if (due.row[k] !== row || due.net[k] !== net) continue
      for (const values of Object.values(due)) values.splice(k, 1)
      return
    }
  }
}

/** Books the refunds that fall due today. */
export function bookReturns(world: World, day: number): void {
  const due = world.returns[day % ring]
  const { today, population, market, refund } = world
  refund.day = day
  for (let k = 0; k < due.row.length; k++) {
    const row = due.row[k]
    const net = due.net[k]
    population.spend[word(row)] -= net
    if (world.spent) world.spent.values[word(row)] -= net
    population.flags[row] |= flag.returned
    refund.row = row
    refund.net = net
    refund.pointsDiscount = due.pointsDiscount[k]
    refund.earned = due.earned[k]
    refund.line = due.line[k]
    const restocked = Math.round(market.economics.resale * (refund.line < 0 ? costOfGoods(world) : market.economics.cogs) * due.basket[k])
    refund.restocked = restocked
    const reverse = fen(market.economics.reverseLogistics)
    // the fee was on the cash
    const fee = Math.round(market.economics.fee * (net - due.pointsDiscount[k]))
    const margin = restocked + fee - net - reverse
    refund.margin = due.silent[k] ? 0 : margin
    for (const refunded of world.on.refunded) refunded(refund)
    // orders of the burn-in stand in no book, nor do their refunds
    if (!world.counting) population.margin[word(row)] -= net
    if (due.silent[k]) continue
    today[due.filler[k] ? C.fillerReturns : C.returns]++
    today[C.refundGmv] += due.gmv[k]
    today[C.refundNet] += net
    today[C.net] -= net
    today[C.restocked] += restocked
    today[C.reverse] += reverse
    today[C.fee] -= fee
    today[C.margin] += margin
    today[world.segmentPlace + 4 * population.segment[byte(row)] + 3] += margin
    population.margin[word(row)] += margin
  }
  due.row.length = due.gmv.length = due.net.length = due.pointsDiscount.length = due.earned.length = due.basket.length = due.line.length = due.filler.length = due.silent.length = 0
}
