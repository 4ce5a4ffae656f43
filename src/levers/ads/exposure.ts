/** What ad settings make of each channel's presence, day by day: carry-over, saturation, audience, bids and wear. Model 5.6, 14, 26. */
import { dayZero } from '../../model/calendar.ts'
import { channels, type ChannelResponse, type Market } from '../../model/market.ts'
import type { World } from '../../model/world.ts'
import { log } from '../../numeric/log.ts'
import { pow } from '../../numeric/pow.ts'
import type { Own } from './ads.ts'
import { bidFactors, hourFactor, rivalBids, tailFactors } from './auctions.ts'
import { freshness } from './creatives.ts'

/** Days over which a platform looks back for a touch. */
const lookBack = 30
/** Retargeting fades and saturates as search does (assumption). */
const retargetHalfLife = 2

/** Frequent buyers are moved and reached less: by number of orders. */
export const weightOf = (orders: number): number => 1 / (1 + orders / 3)

/** Touches per customer-like person at full saturation, of a channel that claims so much at the reference. */
const touchesOf = (claim: number, { referenceSaturation }: Market['adResponse']): number => -log(1 - claim * referenceSaturation) / referenceSaturation
/** The same of every channel. */
export const touchRates = ({ channels: responses, adResponse }: Market): number[] => channels.map((c) => touchesOf(responses[c].claim, adResponse))

/** Saturation 0..1 of each engine day: carry-over of the spend, then diminishing returns (half at K, elasticity b(1-G)). */
export function saturation(response: Pick<ChannelResponse, 'halfLife' | 'steepness' | 'referenceSpend'>, referenceSaturation: number, spend: (day: number) => number, price: Float64Array, length: number): Float64Array {
  const keep = pow(0.5, 1 / response.halfLife)
  const half = response.referenceSpend * pow((1 - referenceSaturation) / referenceSaturation, 1 / response.steepness)
  const saturated = new Float64Array(length)
  for (let day = dayZero, stock = 0; day < length; day++) {
    stock = keep * stock + ((1 - keep) * spend(day)) / price[day]
    if (stock <= 0) continue
    const power = pow(stock / half, response.steepness)
    saturated[day] = power / (1 + power)
  }
  return saturated
}

/** Presence of one way of reaching people, by engine day. */
export type Presence = {
  /** What it does, against full saturation of everybody at the usual bid. */
  readonly share: Float64Array
  /** Its mean over the look-back of a platform. */
  readonly seen: Float64Array
  /** Touches per customer-like person at full saturation. */
  readonly exposure: number
}

function presence(share: Float64Array, exposure: number): Presence {
  const seen = Float64Array.from(share, (_, day) => {
    let sum = 0
    for (let d = Math.max(dayZero, day - lookBack + 1); d <= day; d++) sum += share[d]
    return sum / lookBack
  })
  return { share, seen, exposure }
}

/** How strongly each channel is present, and those who left a cart are followed. */
export type Exposures = { readonly channels: readonly Presence[]; readonly retargeting: Presence | undefined }

/** @param settings as they count */
export function exposures({ market, calendar, adPrice, key }: Pick<World, 'market' | 'calendar' | 'adPrice' | 'key'>, settings: Own): Exposures {
  const length = calendar.season.length
  const { adResponse: { referenceSaturation }, audiences, auctions } = market
  const [from, to] = [dayZero + settings.fromDay, Math.min(dayZero + settings.toDay, calendar.end - 1)]
  const rates = touchRates(market)
  const during = (amount: number) => (day: number): number => (day >= from && day <= to ? amount : 0)
  const hours = hourFactor(auctions, settings.hours, settings.hourBid)
  const fresh = freshness(market.creatives.wear, settings, from, length)
  const kept = pow(settings.width, audiences.narrowing)
  const plain = settings.width === 1 && settings.bid === 1 && settings.longTail === 0 && hours === 1 && auctions.rivalUnrest === 0 && fresh === undefined
  const of = channels.map((c, k): Presence => {
    const spend = during(c === 'feed' ? settings.feed * (1 - settings.retarget) : settings[c])
    if (plain || c === 'private') return presence(worn(saturation(market.channels[c], referenceSaturation, spend, adPrice, length), fresh), rates[k])
    const rivals = rivalBids(auctions, key, k, length)
    const tail = tailFactors(auctions, c === 'search' ? settings.longTail : 0)
    const bids = (day: number) => bidFactors(settings.bid, rivals[day])
    const price = adPrice.map((usual, day) => (usual * bids(day).price * tail.price) / hours)
    const response = { ...market.channels[c], referenceSpend: market.channels[c].referenceSpend * settings.width * tail.volume }
    const share = saturation(response, referenceSaturation, spend, price, length)
    for (let day = from; day < length; day++) share[day] *= kept * tail.volume * bids(day).won
    return presence(worn(share, fresh), rates[k])
  })
  const spent = settings.feed * settings.retarget
  const small = { halfLife: retargetHalfLife, steepness: 1, referenceSpend: market.channels.feed.referenceSpend * audiences.retargetReach }
  return {
    channels: of,
    retargeting: spent > 0 ? presence(saturation(small, referenceSaturation, during(spent), adPrice, length), touchesOf(audiences.retargetClaim, market.adResponse)) : undefined,
  }
}

/** Presence as worn creatives leave it. */
const worn = (share: Float64Array, fresh: Float64Array | undefined): Float64Array => (fresh ? share.map((x, day) => x * fresh[day]) : share)
