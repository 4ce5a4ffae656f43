/** Goods that come back: drawn when the order is made, booked and refunded some days later. Model 5.11. */
import { C, fen } from './ledger.ts'
import { flag } from './population.ts'
import { byte, word } from './record.ts'
import type { World } from './world.ts'

const ring = 16
/** A return comes 3 to 12 days after the order, each day alike. */
export const returnLag = { shortest: 3, spread: 10 } as const

type Due = { readonly row: number[]; readonly gmv: number[]; readonly net: number[]; readonly basket: number[]; readonly filler: boolean[]; readonly silent: boolean[] }
/** Refunds by the day they fall due. */
export type Returns = readonly Due[]

export const emptyReturns = (): Returns => Array.from({ length: ring }, () => ({ row: [], gmv: [], net: [], basket: [], filler: [], silent: [] }))

/** A copy that shares nothing. */
export const copyReturns = (returns: Returns): Returns =>
  returns.map((d) => ({ row: d.row.slice(), gmv: d.gmv.slice(), net: d.net.slice(), basket: d.basket.slice(), filler: d.filler.slice(), silent: d.silent.slice() }))

/** Notes that goods will come back on `day`. Amounts in fen; `net` is the revenue to give back. */
export function expectReturn(world: World, day: number, row: number, gmv: number, net: number, basket: number, filler: boolean): void {
  const due = world.returns[day % ring]
  due.row.push(row)
  due.gmv.push(gmv)
  due.net.push(net)
  due.basket.push(basket)
  due.filler.push(filler)
  due.silent.push(!world.counting)
}

/** Books the refunds that fall due today. */
export function bookReturns(world: World, day: number): void {
  const due = world.returns[day % ring]
  const { today, population, market } = world
  for (let k = 0; k < due.row.length; k++) {
    const row = due.row[k]
    const net = due.net[k]
    population.spend[word(row)] -= net
    population.flags[row] |= flag.returned
    for (const refunded of world.on.refunded) refunded(row, day, net)
    // orders of the burn-in stand in no book, nor do their refunds
    if (due.silent[k]) continue
    const restocked = Math.round(market.economics.resale * market.economics.cogs * due.basket[k])
    const reverse = fen(market.economics.reverseLogistics)
    const fee = Math.round(market.economics.fee * net)
    const margin = restocked + fee - net - reverse
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
  due.row.length = due.gmv.length = due.net.length = due.basket.length = due.filler.length = due.silent.length = 0
}
