/** What a bid buys: hours of the day, auctions won against rivals, words few search for. Factors of price and of what a channel's presence does. Model 14, 30. */
import { dayZero } from '../../model/calendar.ts'
import type { Market } from '../../model/market.ts'
import { dayWords, draw, firstKey, purposes, secondKey, unit, type RunKey } from '../../model/random.ts'
import { exp } from '../../numeric/exp.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { pow } from '../../numeric/pow.ts'

type Auctions = Market['auctions']

/** Activity by hour of the day, in any unit (assumption). */
const curves: Readonly<Record<Auctions['curve'], readonly number[]>> = {
  evening: [45, 25, 15, 10, 10, 15, 35, 60, 80, 95, 110, 115, 120, 110, 105, 105, 105, 105, 115, 145, 190, 210, 185, 110],
  office: [25, 12, 8, 6, 8, 15, 45, 90, 105, 95, 95, 130, 200, 160, 90, 85, 85, 110, 150, 165, 170, 165, 120, 66],
  flat: Array.from({ length: 24 }, () => 100),
}
/** First hour of the evening in which more is bid; it lasts two. */
const evenings = { from19: 19, from20: 20 } as const

/** How much of a day's spend counts, where `bid` is bid in two hours of the evening and 1 in all others, against 1 all day. */
export function hourFactor({ curve, hourConversion, hourPrice, hourBidPrice }: Auctions, hours: 'flat' | keyof typeof evenings, bid: number): number {
  if (hours === 'flat' || bid === 1) return 1
  const counted = curves[curve]
  const mean = counted.reduce((a, b) => a + b, 0) / 24
  const worth = (bidOf: (hour: number) => number): number => {
    let effect = 0
    let price = 0
    for (let hour = 0; hour < 24; hour++) {
      const active = counted[hour] / mean
      const b = bidOf(hour)
      effect += active * b * pow(active, hourConversion)
      price += active * b * pow(b, hourBidPrice) * pow(active, hourPrice)
    }
    return effect / price
  }
  const first = evenings[hours]
  return worth((hour) => (hour === first || hour === first + 1 ? bid : 1)) / worth(() => 1)
}

/** What a bid makes of a channel, against bidding as rivals do: how much more its presence does, and what a contact costs. */
export const bidFactors = (bid: number, rival: number): { readonly won: number; readonly price: number } =>
  ({ won: (2 * bid * bid) / (bid * bid + rival * rival), price: (bid + rival) / (2 * rival) })

/** What rivals bid for a channel by engine day, 1 in the mean; the same in every strategy. */
export function rivalBids({ rivalUnrest }: Auctions, key: RunKey, channel: number, length: number): Float64Array {
  const bids = new Float64Array(length).fill(1)
  if (rivalUnrest === 0) return bids
  for (let day = dayZero; day < length; day++) {
    if ((day - dayZero) % 7 !== 0) {
      bids[day] = bids[day - 1]
      continue
    }
    const { w0, w1 } = dayWords(day)
    const u = unit(draw(firstKey(key, channel), secondKey(key.b, channel), w0[purposes.rivalBid], w1[purposes.rivalBid]))
    bids[day] = exp(rivalUnrest * normalQuantile(u) - (rivalUnrest * rivalUnrest) / 2)
  }
  return bids
}

/** What a share of words few search for makes of the search channel: its volume and what a click costs. */
export const tailFactors = ({ tailPrice, tailVolume }: Auctions, share: number): { readonly volume: number; readonly price: number } =>
  ({ volume: 1 - share * (1 - tailVolume), price: 1 - share * (1 - tailPrice) })
