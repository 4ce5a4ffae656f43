/** Ad budgets over five channels: carry-over, diminishing returns, new customers and a nudge to the existing ones; to whom, when, with what and at which bid. */
import { choice, count, days, factor, fraction, money, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookProgram, C, fen } from '../../model/ledger.ts'
import { causeOf, channels } from '../../model/market.ts'
import { label } from '../../model/order.ts'
import { flag, lambdaUnit } from '../../model/population.ts'
import { byte, half } from '../../model/record.ts'
import { prospectShare } from '../../model/visits.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { lever } from '../lever.ts'
import { madeAtOnce, matching, swapCostOf } from './creatives.ts'
import { exposures, weightOf } from './exposure.ts'
import { startRetargeting } from './retargeting.ts'

const assumption = 'assumption'
const budget = (channel: string) => money({ default: 0, max: 1_000_000, step: 50, source: assumption, real: true, moves: { output: `ads.${channel}`, direction: 'up' } })
const tuned = { tuned: [true] }
const made = { ...tuned, creative: ['price', 'quality', 'matched', 'learned'] }

const fields = {
  search: budget('search'),
  feed: budget('feed'),
  live: budget('live'),
  kol: budget('kol'),
  private: budget('private'),
  fromDay: days({ default: 0, max: 1095, source: assumption, moves: { output: 'ads.search', direction: 'down' } }),
  toDay: days({ default: 1095, max: 1095, source: assumption, moves: { output: 'ads.search', direction: 'up' } }),
  tuned: toggle({ default: false, source: assumption, moves: { output: 'visits.search', direction: 'either' } }),
  width: fraction({ default: 1, min: 0.01, usual: [0.01, 0.1], source: assumption, when: tuned, moves: { output: 'visits.search', direction: 'either' } }),
  retarget: fraction({ default: 0, source: assumption, when: tuned, moves: { output: 'claimed.feed', direction: 'either' } }),
  creative: choice({ options: ['usual', 'price', 'quality', 'matched', 'learned'], default: 'usual', source: assumption, when: tuned, moves: { output: 'cost.program', direction: 'either' } }),
  swapEvery: count({ default: 28, max: 365, source: assumption, when: made, moves: { output: 'cost.program', direction: 'either' } }),
  swapCost: money({ default: 500, max: 100_000, step: 50, source: assumption, real: true, when: made, moves: { output: 'cost.program', direction: 'up' } }),
  hours: choice({ options: ['flat', 'from19', 'from20'], default: 'flat', source: assumption, when: tuned, moves: { output: 'claimed.search', direction: 'either' } }),
  hourBid: factor({ default: 1.3, min: 0.3, max: 3, step: 0.05, source: assumption, when: { ...tuned, hours: ['from19', 'from20'] }, moves: { output: 'claimed.search', direction: 'either' } }),
  bid: factor({ default: 1, min: 0.2, max: 5, step: 0.05, source: assumption, when: tuned, moves: { output: 'visits.search', direction: 'either' } }),
  longTail: fraction({ default: 0, source: assumption, when: tuned, moves: { output: 'visits.search', direction: 'either' } }),
  brandBid: factor({ default: 0, max: 5, step: 0.1, source: assumption, when: tuned, moves: { output: 'ads.search', direction: 'up' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const ads = lever({
  id: 'ads',
  group: 'media',
  fields,
  zero: { search: 0, feed: 0, live: 0, kol: 0, private: 0, brandBid: 0 },
  columns: [],
  acts: ({ fromDay, toDay }, length) => (fromDay <= Math.min(toDay, length - 1) ? [{ from: fromDay, to: Math.min(toDay, length - 1) }] : []),
  planned: (settings, length) => {
    const { search, feed, live, kol, private: owned, fromDay, toDay } = settings
    const run = Math.max(0, Math.min(toDay, length - 1) - fromDay + 1)
    const { creative, swapEvery, swapCost } = tunedOf(settings)
    const swaps = creative !== 'usual' && swapEvery > 0 ? Math.max(0, Math.ceil(run / swapEvery) - 1) : 0
    return (search + feed + live + kol + owned) * run + swaps * swapCost * madeAtOnce(creative)
  },
})

/** The settings as they count: what is left alone is as everybody does it. */
const untuned = { width: 1, retarget: 0, creative: 'usual', hours: 'flat', bid: 1, longTail: 0, brandBid: 0 } as const
export const tunedOf = (settings: Own): Own => (settings.tuned ? settings : { ...settings, ...untuned })

/** Units of the touch columns. */
const touchUnit = 1 << 20
/** What depends on the number of earlier orders is tabulated up to this many. */
const tabulated = 1024
const weights = Float64Array.from({ length: tabulated }, (_, orders) => weightOf(orders))
const weight = (orders: number): number => (orders < tabulated ? weights[orders] : weightOf(orders))

export function start(world: World, given: Own): Hooks {
  const settings = tunedOf(given)
  if (channels.every((c) => settings[c] === 0) && settings.brandBid === 0) return {}
  const { market, calendar, population, today } = world
  const length = calendar.season.length
  const from = dayZero + settings.fromDay
  const to = Math.min(dayZero + settings.toDay, calendar.end - 1)
  const { referenceSaturation } = market.adResponse
  const { channels: present, retargeting } = exposures(world, settings)
  const followed = retargeting && startRetargeting(world, retargeting, from)
  const match = matching(world, settings)
  /** Hazard per prospect and day at full saturation, so that reference spend buys at the reference cost per customer. */
  const pull = channels.map((c) => {
    const { referenceSpend, cacRatio } = market.channels[c]
    return market.prospects === 0 ? 0 : referenceSpend / (market.economics.referenceCac * cacRatio * market.prospects * referenceSaturation)
  })
  const nudge = new Float64Array(length)
  for (let day = dayZero; day < length; day++) channels.forEach((c, k) => (nudge[day] += market.channels[c].existing * present[k].share[day]))
  const bought = channels.flatMap((c, k) => (settings[c] > 0 ? [k] : []))
  /** Share of an order that a channel claims, and its touches, by number of earlier orders; of the day at hand, -1 while unknown. */
  const claims = channels.map(() => new Float64Array(tabulated).fill(-1))
  const touched = channels.map(() => new Float64Array(tabulated))
  const meets = (c: number, before: number, day: number): number => present[c].exposure * present[c].seen[day] * weight(before)
  const claimOf = (c: number, before: number, day: number): number => 1 - exp(-meets(c, before, day))
  const touchesOf = (c: number, before: number, day: number): number => Math.round(meets(c, before, day) * touchUnit)
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

  const feed = causeOf.feed - 1
  const remaining = (g: number): number =>
    Math.max(0, (world.law.cumulativeWeight[g] - (g > 0 ? world.law.cumulativeWeight[g - 1] : 0)) * world.prospects.thresholds.size - world.prospects.gone[g])
  /** Clicks of a prospect on the day's ads for everybody. */
  const clicks = (day: number): number => {
    let sum = 0
    channels.forEach((c, k) => (sum += (pull[k] * present[k].share[day]) / Math.min(0.99, prospectShare * market.economics.conversion * market.channels[c].visitQuality)))
    return calendar.season[day] * sum
  }
  /** What searches for the shop's name cost that click on its own ad instead of a rival's. */
  const brandCost = (day: number): number => {
    const { share, rivalBid, click } = market.brandSearch
    let people = 0
    for (let g = 0; g < market.segments.length; g++) people += remaining(g)
    const searches = (calendar.season[day] * (market.demand.organic / 365) * share * people) / (prospectShare * market.economics.conversion)
    return Math.round(100 * settings.brandBid * click * searches * (settings.brandBid / (settings.brandBid + rivalBid)))
  }

  return {
    open() {
      for (const c of bought) claims[c].fill(-1)
    },
    target(day) {
      followed?.target(day)
      if (day < from || day > to) return
      channels.forEach((c, k) => (today[C.ads + k] += fen(settings[c])))
      bookProgram(world, swapCostOf(settings, from, day))
    },
    attract(day, brought) {
      for (let k = 0; k < channels.length; k++) brought.channel[k] += pull[k] * present[k].share[day]
      if (match && day >= from) {
        const each = clicks(day)
        for (let g = 0; g < market.segments.length; g++) brought.match[g] *= match(g, day, remaining(g) * each)
      }
      if (settings.brandBid > 0 && day >= from && day <= to) {
        brought.brandBid = settings.brandBid
        today[C.ads] += brandCost(day)
      }
    },
    bound: (row, first, last) => 1 + peak(first, last) * weight(population.orders[half(row)]) + (followed?.bound(row, first, last) ?? 0),
    ceiling: (first, last, apart) => 1 + peak(first, last) * weight(1) + (apart && followed ? followed.most(first, last) : 0),
    weigh: (row, day) => 1 + nudge[day] * weight(population.orders[half(row)]) + (followed?.pull(row, day) ?? 0),
    crowd: (g, day) => ({ rate: world.sumLambda[g] > 0 ? 1 + (nudge[day] * fresh[g]) / world.sumLambda[g] + (followed?.crowd(g, day) ?? 0) : 1, share: 1 }),
    after(order) {
      const { row, day, before } = order
      const first = order.label === label.first
      fresh[population.segment[byte(row)]] += freshUnits(row, population.orders[half(row)]) - (first ? 0 : freshUnits(row, before))
      const cause = first ? population.channel[byte(row)] - 1 : -1
      const known = before < tabulated
      if (first) followed?.joined(row, day)
      const near = followed?.inside(row, day) ?? false
      for (const c of bought) {
        if (c === feed && followed && near) {
          const met = meets(c, before, day) + followed.touches(day)
          today[C.claimed + c] += cause === c ? order.net : Math.round(order.net * (1 - exp(-met)))
          today[C.touches + c] += Math.round(met * touchUnit) + (cause === c ? touchUnit : 0)
          continue
        }
        if (known && claims[c][before] < 0) {
          claims[c][before] = claimOf(c, before, day)
          touched[c][before] = touchesOf(c, before, day)
        }
        today[C.claimed + c] += cause === c ? order.net : Math.round(order.net * (known ? claims[c][before] : claimOf(c, before, day)))
        today[C.touches + c] += (known ? touched[c][before] : touchesOf(c, before, day)) + (cause === c ? touchUnit : 0)
      }
    },
    left(row) {
      fresh[population.segment[byte(row)]] -= freshUnits(row, population.orders[half(row)])
      followed?.left(row)
    },
    revived(row, day) {
      fresh[population.segment[byte(row)]] += freshUnits(row, population.orders[half(row)])
      followed?.revived(row, day)
    },
  }
}
