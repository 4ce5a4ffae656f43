/** Who gets the credit: every rule of attribution over the same touches, beside which stands what is true. Model 15. */
import { tunedOf } from '../../levers/ads/ads.ts'
import { exposures, touchRates, weightOf } from '../../levers/ads/exposure.ts'
import { drawOf } from '../../levers/content/content.ts'
import { causeOf, causes, channels } from '../../model/market.ts'
import { label } from '../../model/order.ts'
import { draw, purposes, subWord } from '../../model/random.ts'
import { byte } from '../../model/record.ts'
import { touchPath, touchSources, unpaidMeans, type Touch } from '../../model/touch-path.ts'
import { exp } from '../../numeric/exp.ts'
import { planOf, resolveMarket } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'

/** Rules that share an order's net revenue out. What platforms claim is no sharing and stands in the daybook. */
export const rules = ['last', 'lastNonDirect', 'first', 'linear', 'position', 'decay'] as const
export type Rule = (typeof rules)[number]

/** One future: net revenue in fen, delivery paid by customers included and refunds taken off, by rule and source (`touchSources`). */
export type Attribution = {
  readonly credit: Readonly<Record<Rule, readonly number[]>>
  readonly net: number
  readonly orders: number
  readonly touches: readonly number[]
  /** Orders on whose path each source stands: presence is no cause. */
  readonly present: readonly number[]
  /** Orders by segment, with their touches, all and paid ones. */
  readonly segments: readonly { readonly orders: number; readonly touches: number; readonly paid: number }[]
}

const direct = touchSources.indexOf('direct')
const unpaid = { search: touchSources.indexOf('organicSearch'), read: touchSources.indexOf('content') } as const
/** Days in which a touch loses half of its weight, and the shares of the first and of the last touch. */
const decayDays = 7
const ends = 0.4
const ln2 = 0.6931471805599453

/** Shares of an order's revenue by touch, oldest first; they add up to 1. */
export function sharesOf(rule: Rule, path: readonly Touch[]): number[] {
  const n = path.length
  const only = (k: number) => path.map((_, j) => (j === k ? 1 : 0))
  switch (rule) {
    case 'first': return only(0)
    case 'last': return only(n - 1)
    case 'lastNonDirect': {
      const k = path.findLastIndex(({ source }) => source !== direct)
      return only(k < 0 ? n - 1 : k)
    }
    case 'linear': return path.map(() => 1 / n)
    case 'position': return n === 1 ? [1] : n === 2 ? [0.5, 0.5] : path.map((_, k) => (k === 0 || k === n - 1 ? ends : (1 - 2 * ends) / (n - 2)))
    case 'decay': {
      const weights = path.map(({ age }) => exp((-ln2 * age) / decayDays))
      const sum = weights.reduce((a, b) => a + b, 0)
      return weights.map((w) => w / sum)
    }
  }
}

/** Adds an order's revenue to the sources of its path in whole fen; what rounding leaves goes to the latest touch. Without a touch it is direct. */
export function share(credit: Float64Array, rule: Rule, path: readonly Touch[], net: number): void {
  if (path.length === 0) {
    credit[direct] += net
    return
  }
  let left = net
  const shares = sharesOf(rule, path)
  for (let k = 0; k < path.length - 1; k++) {
    const part = Math.round(net * shares[k])
    credit[path[k].source] += part
    left -= part
  }
  credit[path[path.length - 1].source] += left
}

/** The credits of one strategy in one future. */
export function attribution(scenario: Scenario, slot: number, replication: number): Attribution {
  const market = resolveMarket(scenario)
  const { ads: settings, content } = planOf(scenario, slot).levers
  const credit = Object.fromEntries(rules.map((rule) => [rule, new Float64Array(touchSources.length)])) as Record<Rule, Float64Array>
  const touches = new Float64Array(touchSources.length)
  const present = new Float64Array(touchSources.length)
  const segments = market.segments.map(() => ({ orders: 0, touches: 0, paid: 0 }))
  let net = 0
  let orders = 0
  runJob({ scenario, slot, replication }, (world, levers) => {
    const bought = settings && exposures(world, tunedOf(settings as never)).channels
    const exposure = touchRates(market)
    const others = market.segments.map((_, g) => unpaidMeans(market, exposure, g))
    const more = content && drawOf(market, world.calendar, content as never, world.visits.speed)
    /** Touches that nobody pays for are as many times more as content makes those who come by them. */
    const unpaidOn = (g: number, day: number): readonly number[] =>
      more ? others[g].map((mean, k) => mean * (k + channels.length === unpaid.search ? 1 + more.search[day] : k + channels.length === unpaid.read ? 1 + more.read[day] : 1)) : others[g]
    /** How content brought the customer who orders now, if it did. */
    let brought = -1
    /** The source of a first order: a channel, a friend, content, or none in particular. */
    const causeSource = (cause: number): number =>
      cause === causeOf.organic ? brought : cause === causeOf.referral ? touchSources.indexOf('friend') : channels.indexOf(causes[cause] as (typeof channels)[number])
    return [...levers.map(({ hooks }) => hooks), {
      noted(_row, what) {
        if (what === 'contentFound') brought = unpaid.search
        if (what === 'contentRead') brought = unpaid.read
      },
      after(order) {
        const { row, day, before, bits } = order
        const weight = weightOf(before)
        const g = world.population.segment[byte(row)]
        const means = [...channels.map((_, c) => (bought ? exposure[c] * bought[c].seen[day] * weight : 0)), ...unpaidOn(g, day)]
        const cause = order.label === label.first ? causeSource(world.population.channel[byte(row)]) : -1
        const { w0, w1 } = world.words
        brought = -1
        const path = touchPath(market, means, cause, (sub) => draw(order.k0, order.k1, w0[purposes.path], subWord(subWord(w1[purposes.path], bits), sub)))
        const revenue = order.net + order.shipping - order.refund
        for (const rule of rules) share(credit[rule], rule, path, revenue)
        for (const { source } of path) touches[source]++
        for (const source of new Set(path.map((touch) => touch.source))) present[source]++
        segments[g].orders++
        segments[g].touches += path.length
        segments[g].paid += path.filter(({ source }) => source < channels.length).length
        net += revenue
        orders++
      },
    }]
  })
  const plain = (values: Float64Array) => Array.from(values)
  return { credit: Object.fromEntries(rules.map((rule) => [rule, plain(credit[rule])])) as Record<Rule, number[]>, net, orders, touches: plain(touches), present: plain(present), segments }
}
