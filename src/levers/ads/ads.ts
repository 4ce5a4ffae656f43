/** Ad budgets over five channels: carry-over, diminishing returns, new customers and a nudge to the existing ones. */
import { days, money, type Fields, type Settings } from '../../schema/field.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { C, fen } from '../../model/ledger.ts'
import { channels, type ChannelResponse } from '../../model/market.ts'
import { label } from '../../model/order.ts'
import { flag, lambdaUnit } from '../../model/population.ts'
import { byte, half } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { log } from '../../numeric/log.ts'
import { pow } from '../../numeric/pow.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'
const budget = (channel: string) => money({ default: 0, max: 1_000_000, step: 50, source: assumption, real: true, moves: { output: `ads.${channel}`, direction: 'up' } })

const fields = {
  search: budget('search'),
  feed: budget('feed'),
  live: budget('live'),
  kol: budget('kol'),
  private: budget('private'),
  fromDay: days({ default: 0, max: 1095, source: assumption, moves: { output: 'ads.search', direction: 'down' } }),
  toDay: days({ default: 1095, max: 1095, source: assumption, moves: { output: 'ads.search', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const ads = lever({
  id: 'ads',
  group: 'media',
  fields,
  zero: { search: 0, feed: 0, live: 0, kol: 0, private: 0 },
  columns: [],
  acts: ({ fromDay, toDay }, length) => (fromDay <= Math.min(toDay, length - 1) ? [{ from: fromDay, to: Math.min(toDay, length - 1) }] : []),
  planned: ({ search, feed, live, kol, private: owned, fromDay, toDay }, length) =>
    (search + feed + live + kol + owned) * Math.max(0, Math.min(toDay, length - 1) - fromDay + 1),
})

/** Days over which a platform looks back for a touch, and units of the touch columns. */
const lookBack = 30
const touchUnit = 1 << 20
/** What depends on the number of earlier orders is tabulated up to this many. */
const tabulated = 1024
/** Frequent buyers are moved and reached less: by number of orders. */
export const weightOf = (orders: number): number => 1 / (1 + orders / 3)
const weights = Float64Array.from({ length: tabulated }, (_, orders) => weightOf(orders))
const weight = (orders: number): number => (orders < tabulated ? weights[orders] : weightOf(orders))

/** Saturation 0..1 of each engine day: carry-over of the spend, then diminishing returns (half at K, elasticity b(1-G)). */
export function saturation(response: ChannelResponse, referenceSaturation: number, spend: (day: number) => number, price: Float64Array, length: number): Float64Array {
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

/** How strongly each channel is present, by channel and engine day: what a settings' spend makes of it. */
export type Exposures = {
  /** Saturation 0..1. */
  readonly share: readonly Float64Array[]
  /** Its mean over the look-back of a platform. */
  readonly seen: readonly Float64Array[]
  /** Touches per customer-like person at full saturation. */
  readonly exposure: readonly number[]
}

/** What ad budgets make of the channels' presence. */
export function exposures({ market, calendar, adPrice }: Pick<World, 'market' | 'calendar' | 'adPrice'>, settings: Own): Exposures {
  const length = calendar.season.length
  const { referenceSaturation } = market.adResponse
  const [from, to] = [dayZero + settings.fromDay, Math.min(dayZero + settings.toDay, calendar.end - 1)]
  const share = channels.map((c) =>
    saturation(market.channels[c], referenceSaturation, (day) => (day >= from && day <= to ? settings[c] : 0), adPrice, length))
  const seen = share.map((g) => Float64Array.from(g, (_, day) => {
    let sum = 0
    for (let d = Math.max(dayZero, day - lookBack + 1); d <= day; d++) sum += g[d]
    return sum / lookBack
  }))
  return { share, seen, exposure: channels.map((c) => -log(1 - market.channels[c].claim * referenceSaturation) / referenceSaturation) }
}

export function start(world: World, settings: Own): Hooks {
  if (channels.every((c) => settings[c] === 0)) return {}
  const { market, calendar, population, today } = world
  const length = calendar.season.length
  const from = dayZero + settings.fromDay
  const to = Math.min(dayZero + settings.toDay, calendar.end - 1)
  const { referenceSaturation } = market.adResponse
  const { share, seen, exposure } = exposures(world, settings)
  /** Hazard per prospect and day at full saturation, so that reference spend buys at the reference cost per customer. */
  const pull = channels.map((c) => {
    const { referenceSpend, cacRatio } = market.channels[c]
    return market.prospects === 0 ? 0 : referenceSpend / (market.economics.referenceCac * cacRatio * market.prospects * referenceSaturation)
  })
  const nudge = new Float64Array(length)
  for (let day = dayZero; day < length; day++) channels.forEach((c, k) => (nudge[day] += market.channels[c].existing * share[k][day]))
  const bought = channels.flatMap((c, k) => (settings[c] > 0 ? [k] : []))
  /** Share of an order that a channel claims, and its touches, by number of earlier orders; of the day at hand, -1 while unknown. */
  const claims = channels.map(() => new Float64Array(tabulated).fill(-1))
  const touched = channels.map(() => new Float64Array(tabulated))
  const claimOf = (c: number, before: number, day: number): number => 1 - exp(-exposure[c] * seen[c][day] * weight(before))
  const touchesOf = (c: number, before: number, day: number): number => Math.round(exposure[c] * seen[c][day] * weight(before) * touchUnit)
  /** Sum over the living of lambda weighted down for frequent buyers, in lambda units, per segment. */
  const fresh = new Float64Array(market.segments.length)
  const freshUnits = (row: number, orders: number): number => Math.round((population.lambda[row] / (1 + orders / 3)) * lambdaUnit)
  for (let row = 0; row < population.count; row++)
    if (population.flags[row] & flag.alive) fresh[population.segment[byte(row)]] += freshUnits(row, population.orders[half(row)])
  let known = { first: -1, last: -1, peak: 0 }
  /** Largest nudge on some day of a stretch; asked again and again for the same one. */
  const peak = (first: number, last: number): number => {
    if (known.first !== first || known.last !== last) known = { first, last, peak: Math.max(...nudge.subarray(first, last + 1)) }
    return known.peak
  }

  return {
    open() {
      for (const c of bought) claims[c].fill(-1)
    },
    target(day) {
      if (day >= from && day <= to) channels.forEach((c, k) => (today[C.ads + k] += fen(settings[c])))
    },
    attract(day, { channel }) {
      for (let k = 0; k < channels.length; k++) channel[k] += pull[k] * share[k][day]
    },
    bound: (row, first, last) => 1 + peak(first, last) * weight(population.orders[half(row)]),
    ceiling: (first, last) => 1 + peak(first, last) * weight(1),
    weigh: (row, day) => 1 + nudge[day] * weight(population.orders[half(row)]),
    crowd: (g, day) => ({ rate: world.sumLambda[g] > 0 ? 1 + (nudge[day] * fresh[g]) / world.sumLambda[g] : 1, share: 1 }),
    after(order) {
      const { row, day, before } = order
      const first = order.label === label.first
      fresh[population.segment[byte(row)]] += freshUnits(row, population.orders[half(row)]) - (first ? 0 : freshUnits(row, before))
      const cause = first ? population.channel[byte(row)] - 1 : -1
      const known = before < tabulated
      for (const c of bought) {
        if (known && claims[c][before] < 0) {
          claims[c][before] = claimOf(c, before, day)
          touched[c][before] = touchesOf(c, before, day)
        }
        today[C.claimed + c] += cause === c ? order.net : Math.round(order.net * (known ? claims[c][before] : claimOf(c, before, day)))
        today[C.touches + c] += (known ? touched[c][before] : touchesOf(c, before, day)) + (cause === c ? touchUnit : 0)
      }
    },
    left: (row) => void (fresh[population.segment[byte(row)]] -= freshUnits(row, population.orders[half(row)])),
    revived: (row) => void (fresh[population.segment[byte(row)]] += freshUnits(row, population.orders[half(row)])),
  }
}
