/** A big promotion in three phases: deposits before it, a burst with a full reduction and a timed discount, and a clearance after it. */
import { choice, count, days, factor, fraction, fractions, money, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { reducedSlot } from '../../model/order.ts'
import { post } from '../../model/posted.ts'
import { announce } from '../../model/waiting.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { trafficHooks } from '../traffic.ts'
import { startClearance } from './clearance.ts'
import { startFreeOrders } from './free-orders.ts'
import { campaigns, phaseIds, type Campaign } from './phases.ts'
import { startPresale } from './presale.ts'
import { startReduction } from './full-reduction.ts'

const assumption = 'assumption'
const own = { dates: ['own'] } as const

const fields = {
  dates: choice({ options: ['own', 'midYear', 'doubleEleven'], default: 'own', source: assumption, moves: { output: 'bigpromo.orders', direction: 'either' } }),
  storeDay: days({ default: 7, max: 1095, source: assumption, when: own, moves: { output: 'bigpromo.orders', direction: 'either' } }),
  storeDays: days({ default: 14, max: 90, source: assumption, when: own, moves: { output: 'bigpromo.deposits', direction: 'up' } }),
  burstDays: days({ default: 3, min: 1, max: 30, source: assumption, when: own, moves: { output: 'bigpromo.orders', direction: 'up' } }),
  glowDays: days({ default: 5, max: 60, source: assumption, when: own, moves: { output: 'bigpromo.cleared', direction: 'up' } }),
  announced: toggle({ default: true, source: assumption, moves: { output: 'waiting.putOff', direction: 'up' } }),
  deposit: money({ default: 20, max: 5000, usual: [10, 200], source: assumption, moves: { output: 'bigpromo.deposits', direction: 'either' } }),
  expansion: factor({ default: 2, min: 1, max: 5, usual: [1, 3], source: assumption, moves: { output: 'bigpromo.deposits', direction: 'up' } }),
  threshold: money({ default: 300, min: 1, max: 100_000, step: 10, usual: [200, 1000], source: assumption, moves: { output: 'bigpromo.reduced', direction: 'either' } }),
  reduction: money({ default: 50, max: 50_000, usual: [0, 100], source: assumption, moves: { output: 'bigpromo.reduced', direction: 'up' } }),
  perThreshold: toggle({ default: true, source: assumption, moves: { output: 'bigpromo.reduced', direction: 'up' } }),
  discount: fraction({ default: 0.1, max: 0.9, usual: [0, 0.3], source: 'E2', moves: { output: 'discount.item', direction: 'up' } }),
  discountDays: days({ default: 1, min: 1, max: 30, source: assumption, moves: { output: 'discount.item', direction: 'up' } }),
  freeOrders: count({ default: 0, max: 10_000_000, usual: [0, 1000], source: assumption, real: true, moves: { output: 'bigpromo.free', direction: 'up' } }),
  clearance: fraction({ default: 0.4, max: 0.9, usual: [0, 0.6], source: assumption, moves: { output: 'bigpromo.cleared', direction: 'up' } }),
  clearStock: count({ default: 200, max: 10_000_000, usual: [50, 2000], source: assumption, real: true, moves: { output: 'bigpromo.cleared', direction: 'either' } }),
  budget: money({ default: 0, max: 1e7, step: 100, usual: [0, 100_000], source: assumption, real: true, moves: { output: 'cost.program', direction: 'up' } }),
  shares: fractions({ default: [0.3, 0.6, 0.1], max: 1, step: 0.05, source: assumption, moves: { output: 'bigpromo.deposits', direction: 'either' } }),
} satisfies Fields
export type Own = Settings<typeof fields>

export const bigPromotion = lever({
  id: 'big-promotion',
  group: 'events',
  fields,
  zero: { deposit: 0, reduction: 0, discount: 0, freeOrders: 0, clearance: 0, budget: 0 },
  columns: [
    'bigpromo.deposits', 'bigpromo.paid', 'bigpromo.lapsed', 'bigpromo.expansion', 'bigpromo.orders', 'bigpromo.gmv', 'bigpromo.discount', 'bigpromo.reduced',
    'bigpromo.cleared', 'bigpromo.free', 'bigpromo.freeValue', 'bigpromo.freeCost', 'bigpromo.spend',
  ],
  acts(settings, length, start) {
    const { deposit, reduction, discount, freeOrders, clearance, budget, shares } = settings
    const offers = [deposit > 0, deposit > 0 || reduction > 0 || discount > 0 || freeOrders > 0, clearance > 0]
    const busy = offers.map((one, k) => one || (budget > 0 && shares[k] > 0))
    return campaigns(settings, length, start).flatMap((campaign) => phaseIds.filter((_, k) => busy[k]).map((id) => campaign[id]))
      .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(length - 1, to) })).filter(({ from, to }) => from <= to)
  },
  planned: (settings, length, start) => spendOf(settings, length, start).reduce((sum, yuan) => sum + yuan, 0),
})

/** Parts of the budget that fall to the phases of a promotion; together 1, or 0 where none that has days gets any. */
function partsOf({ shares }: Pick<Own, 'shares'>, campaign: Campaign): number[] {
  const own = shares.map((share, k) => (campaign[phaseIds[k]].to >= campaign[phaseIds[k]].from ? share : 0))
  const sum = own.reduce((a, b) => a + b, 0)
  return own.map((share) => (sum > 0 ? share / sum : 0))
}

/** Yuan of the budget by day of the run: each phase's part, spread evenly over its days in whole fen, as much of it as lies within the run. */
function spendOf(settings: Own, length: number, start: string): number[] {
  const spend = Array.from({ length }, () => 0)
  if (settings.budget === 0) return spend
  for (const campaign of campaigns(settings, length, start)) {
    const parts = partsOf(settings, campaign)
    let before = 0
    phaseIds.forEach((id, k) => {
      const { from, to } = campaign[id]
      const until = (day: number): number => Math.round(settings.budget * 100 * (before + (parts[k] * (day - from)) / (to - from + 1)))
      for (let day = Math.max(0, from); day <= Math.min(length - 1, to); day++) spend[day] += (until(day + 1) - until(day)) / 100
      before += parts[k]
    })
  }
  return spend
}

export function start(world: World, settings: Own): Hooks {
  const { deposit, reduction, discount, freeOrders, clearance, budget } = settings
  if (deposit === 0 && reduction === 0 && discount === 0 && freeOrders === 0 && clearance === 0 && budget === 0) return {}
  const { market, today, calendar } = world
  const all = campaigns(settings, market.days, market.start)
  const { length } = calendar.season
  /** Marks the engine days of a span within the run. */
  const marks = (spans: readonly { readonly from: number; readonly to: number }[]): Uint8Array =>
    Uint8Array.from({ length }, (_, e) => (e >= dayZero && e < calendar.end && spans.some(({ from, to }) => from <= e - dayZero && e - dayZero <= to) ? 1 : 0))
  const burst = marks(all.map((one) => one.burst))
  const timed = marks(all.map(({ burst: { from, to } }) => ({ from, to: Math.min(to, from + settings.discountDays - 1) })))
  const told = settings.threshold > 0 ? Math.min(1, reduction / settings.threshold) : 0
  for (let e = dayZero; e < length; e++) {
    if (burst[e] === 0) continue
    const off = timed[e] * discount
    if (off > 0) post(world, e, e, off, world.place('bigpromo.discount'))
    // what the banner says: the discount, and on top of it the reduction at its threshold
    const depth = told > 0 ? 1 - (1 - off) * (1 - told) : off
    if (settings.announced) announce(world, e, e, [depth, depth, depth, depth])
  }
  const reducing = reduction > 0 ? startReduction(world, settings, burst) : undefined
  const presale = deposit > 0 ? startPresale(world, settings, all) : undefined
  const clearing = clearance > 0 ? startClearance(world, settings, marks(all.map((one) => one.glow))) : undefined
  const freeDays = new Set(freeOrders > 0 ? all.map((one) => one.burst.from + dayZero).filter((e) => e >= dayZero && e < calendar.end) : [])
  const free = freeDays.size > 0 ? startFreeOrders(world, Math.round(freeOrders), freeDays) : undefined
  const spend = spendOf(settings, market.days, market.start)
  const traffic = trafficHooks(world, (e) => spend[e - dayZero] ?? 0, (e) => (freeDays.has(e) ? market.bigPromotion.freeTraffic : 1))
  const parts = [traffic, reducing, presale, clearing].filter((part) => part !== undefined) as Hooks[]
  const place = (name: string) => world.place(`bigpromo.${name}`)
  const at = { orders: place('orders'), gmv: place('gmv'), discount: place('discount'), reduced: place('reduced'), expansion: place('expansion'), spend: place('spend') }

  return {
    ...traffic,
    bound: (row, from, to) => parts.reduce((most, { bound }) => most * (bound?.(row, from, to) ?? 1), 1),
    ceiling: (from, to, apart, picked) => parts.reduce((most, { ceiling }) => most * (ceiling?.(from, to, apart, picked) ?? 1), 1),
    attract: (day, pull) => {
      for (const { attract } of parts) attract?.(day, pull)
    },
    crowd(segment, day) {
      // rates multiply, and so does what of each is traffic
      let [rate, visits] = [1, 1]
      for (const { crowd } of parts) {
        if (!crowd) continue
        const lift = crowd(segment, day)
        rate *= lift.rate
        visits *= 1 + lift.share * (lift.rate - 1)
      }
      return { rate, share: rate === 1 ? 0 : (visits - 1) / (rate - 1) }
    },
    ...(presale || clearing ? {
      deal: (row, from, to) => Math.max(0, ...parts.map(({ deal }) => deal?.(row, from, to) ?? 0)),
      reach: (from, to, apart, picked) => Math.max(0, ...parts.map(({ reach }) => reach?.(from, to, apart, picked) ?? 0)),
      divert: (row, day, mark, multiplier, bits) => parts.some(({ divert }) => divert?.(row, day, mark, multiplier, bits)),
    } satisfies Hooks : {}),
    ...(presale && { invite: presale.invite }),
    ...(clearing && { open: clearing.open, offer: clearing.offer, others: clearing.others }),
    after(order) {
      const { day, gmv, couponDiscount, expansion, slot } = order
      free?.after(order)
      if (expansion > 0) {
        today[at.expansion] += expansion
        today[at.discount] += expansion
      }
      if (slot === reducedSlot) today[at.reduced] += couponDiscount
      if (burst[day] === 0) return
      today[at.orders]++
      today[at.gmv] += gmv
    },
    close(day) {
      free?.close(day)
      today[at.spend] += fen(spend[day - dayZero] ?? 0)
    },
  }
}
