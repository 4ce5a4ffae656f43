/** The law of the customers told a second way: day by day, fresh luck for every step, no field, no listing, no lazy state. For statistical comparison only. */
import { dayZero } from '../../src/model/calendar.ts'
import type { Market } from '../../src/model/market.ts'
import { byte, half } from '../../src/model/record.ts'
import type { World } from '../../src/model/world.ts'

/** A sequential generator of its own (xorshift128). */
export function luck(seed: number): () => number {
  let [x, y, z, w] = [seed ^ 0x1234567, 0x9abcdef1, 0x2468ace, 0x13579bd]
  const next = () => {
    const t = x ^ (x << 11)
    ;[x, y, z] = [y, z, w]
    w = (w ^ (w >>> 19) ^ (t ^ (t >>> 8))) | 0
    return ((w >>> 0) + 0.5) / 4294967296
  }
  for (let i = 0; i < 50; i++) next()
  return next
}

export type Offer = { readonly from: number; readonly to: number; readonly discount: number }
/** Counts per day, and per customer and day. */
export type Told = {
  readonly organic: Float64Array; readonly induced: Float64Array; readonly displaced: Float64Array; readonly deaths: Float64Array
  readonly byCustomer: Uint16Array[]
}

/** Lives a cohort of one segment with the traits of `world`'s customers through its days, offers posted for all. */
export function tell(market: Market, world: World, offers: readonly Offer[], seed: number): Told {
  const next = luck(seed)
  const { population } = world
  const [segment] = market.segments
  const { days, price, demand } = market
  const size = population.count
  const fresh = () => new Float64Array(days)
  const told: Told = { organic: fresh(), induced: fresh(), displaced: fresh(), deaths: fresh(), byCustomer: Array.from({ length: size }, () => new Uint16Array(days)) }
  let prone = 0
  for (const v of world.law.tables[0].deal) prone += v / 256
  const dealMean = 0.5 + 0.5 * (prone / 255)
  // what is posted, and the two anchors behind the reference price
  const posted = fresh()
  for (const { from, to, discount } of offers) posted.fill(discount, from, to + 1)
  const anchor = new Float64Array(days + 1).fill(1)
  for (let d = 0, shop = 1; d < days; d++) {
    anchor[d + 1] = price.recovery * anchor[d] + (1 - price.recovery) * shop
    shop += (Math.LN2 / price.anchorHalfLife) * (1 - posted[d] - shop)
  }
  const pull = (pay: number, reference: number, attention: number): number => {
    const gain = reference - pay
    const m = pay ** -segment.elasticity * Math.exp(segment.dealPull * (gain >= 0 ? gain : price.lossAversion * gain))
    return pay < 1 && m > 1 ? 1 + attention * (m - 1) : m
  }
  for (let row = 0; row < size; row++) {
    const lambda = population.lambda[row]
    const p = population.dropout[half(row)] / 65536
    const attention = (0.5 + 0.5 * (population.dealProne[byte(row)] / 255)) / dealMean
    let reference = 1
    let pantry = 0
    let alive = true
    if (demand.dropoutAtFirst && next() < p) {
      alive = false
      told.deaths[0]++
    }
    for (let d = 0; d < days && alive; d++) {
      const rate = lambda * world.calendar.season[dayZero + d]
      // above one order the pantry falls by one per expected order, below by its own share
      let left = pantry
      if (left > 1) left = rate <= left - 1 ? left - rate : Math.exp(-(rate - (left - 1)))
      else left *= Math.exp(-rate)
      const taken = rate > 0 ? (pantry - left) / rate : 0
      let stored = 0
      const pay = 1 - posted[d]
      for (let time = 0; ;) {
        const m = (1 - taken) * pull(pay, reference, attention)
        const most = Math.max(1, m)
        time += -Math.log(next()) / (rate * most)
        if (time > 1) break
        const mark = next() * most
        if (mark > m) {
          told.displaced[d]++
          continue
        }
        const induced = mark > 1
        told[induced ? 'induced' : 'organic'][d]++
        told.byCustomer[row][d]++
        reference += price.learning * (pay - reference)
        if (induced) stored += segment.pantry
        if (next() < p * (induced ? segment.pantry : 1)) {
          alive = false
          told.deaths[d]++
          break
        }
      }
      pantry = left + stored
      reference = price.recovery * (reference - anchor[d]) + anchor[d + 1]
    }
  }
  return told
}
