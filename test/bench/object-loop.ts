/** The plain way to write such a simulator: one object per customer, every customer every day. Same law, other luck; the yardstick of the bench. */
import { lookUp } from '../../src/numeric/quantile-table.ts'
import { expectedSaving, savingOn, type CouponTemplate } from '../../src/model/coupon-template.ts'
import type { Market } from '../../src/model/market.ts'
import { pantryUnit, referenceUnit, fatigueUnit, flag } from '../../src/model/population.ts'
import { byte, half, word } from '../../src/model/record.ts'
import type { Settled } from '../../src/model/settle.ts'
import type { Stage } from '../../src/model/stage.ts'

export type LoopLevers = {
  readonly coupon: { readonly template: CouponTemplate; readonly everyDays: number; readonly medium: 'push' } | undefined
  readonly tiers: { readonly thresholds: readonly number[]; readonly discounts: readonly number[] } | undefined
  readonly referral: { readonly inviter: number; readonly friend: number } | undefined
  /** Nudge of ads on existing customers, by day of the run. */
  readonly nudge: Float64Array | undefined
}
export type LoopResult = { orders: number; induced: number; gmv: number; margin: number; deaths: number; redeemed: number }

type Customer = {
  lambda: number; dropout: number; zeta: number; segment: number; shareProne: number; optIn: boolean; alive: boolean; orders: number; spend: number; margin: number
  pantry: number; reference: number; fatigue: number; touchDay: number; boost: number; couponDay: number; tier: number; since: number; granted: number; sent: number
}

/** Customers of a settled population as objects. */
export function customersOf(settled: Settled): Customer[] {
  const p = settled.population
  return Array.from({ length: p.count }, (_, row) => ({
    lambda: p.lambda[row], dropout: p.dropout[half(row)] / 65536, zeta: p.zeta[word(row)] * 100, segment: p.segment[byte(row)], shareProne: p.shareProne[byte(row)], optIn: row % 100 < 35,
    alive: (p.flags[row] & flag.alive) !== 0, orders: p.orders[half(row)], spend: p.spend[word(row)], margin: 0, pantry: p.pantry[word(row)] / pantryUnit, reference: p.reference[half(row)] / referenceUnit,
    fatigue: p.fatigue[half(row)] / fatigueUnit, touchDay: -99, boost: 0, couponDay: -99, tier: 0, since: -1, granted: 0, sent: 0,
  }))
}

/** xorshift128: a quick sequential stream, as such a program would use. */
function stream(seed: number): () => number {
  let [x, y, z, w] = [seed | 1, 362436069, 521288629, 88675123]
  return () => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8)
    return ((w >>> 0) + 0.5) * 2.3283064365386963e-10
  }
}

/** Lives `days` days of the customers. Amounts in fen. */
export function liveObjects(stage: Stage, market: Market, customers: Customer[], days: number, levers: LoopLevers, seed: number): LoopResult {
  const random = stream(seed)
  const total: LoopResult = { orders: 0, induced: 0, gmv: 0, margin: 0, deaths: 0, redeemed: 0 }
  const { economics, price, membership, touch } = market
  const { coupon, tiers, referral, nudge } = levers
  const push = market.media.push
  const valid = coupon?.template.valid ?? 0
  for (let day = 0; day < days; day++) {
    const season = stage.calendar.season[192 + day]
    const issuing = coupon !== undefined && day % coupon.everyDays === 0
    for (const c of customers) {
      if (issuing) {
        c.couponDay = day
        if (c.optIn) {
          c.boost = (push.lift * market.segments[c.segment].susceptibility) / (1 + c.fatigue)
          c.touchDay = day
          c.fatigue += push.fatigue
        }
      }
      if (!c.alive) continue
      const segment = market.segments[c.segment]
      // everything that multiplies the customer's rate today
      let m = 1
      let pay = 1
      let granted = 0
      if (tiers !== undefined) {
        const d = c.tier > 0 ? tiers.discounts[c.tier - 1] : 0
        if (c.since >= 0) granted = c.granted = d + (c.granted - d) * 0.988514020352896
        pay = 1 - d
        const next = c.tier < 3 ? tiers.thresholds[c.tier] : 0
        const x = next > 0 ? c.spend / next : 0
        if (x > 0 && x < 1) {
          const orders = next / c.zeta
          m *= 1 + membership.goalStrength * x * x * x * (orders / (orders + c.lambda * 365))
        }
        if (c.since > 0) m *= 1 + membership.upgradeGlow * Math.pow(0.5, (day - c.since) / membership.upgradeGlowHalfLife)
      }
      if (nudge !== undefined) m *= 1 + nudge[day] / (1 + c.orders / 3)
      if (coupon !== undefined && day - c.touchDay < 4) m *= 1 + c.boost * Math.pow(0.5, day - c.touchDay)
      const reference = c.reference * (1 - granted)
      let priced = 1
      const age = day - c.couponDay
      const holds = coupon !== undefined && age < valid
      const priceOf = (paid: number) => {
        const gain = reference - paid
        return Math.pow(paid, -segment.elasticity) * Math.exp(segment.dealPull * (gain >= 0 ? gain : price.lossAversion * gain))
      }
      if (pay !== 1 || reference !== 1) priced = priceOf(pay)
      if (holds) {
        const paid = pay * (1 - expectedSaving(coupon.template, c.zeta * pay))
        priced += (priceOf(paid) - priced) * coupon.template.urgency[age]
        pay = paid
      }
      m *= priced
      const h0 = c.lambda * season
      if (c.pantry > 0) {
        const left = c.pantry > 1 ? c.pantry - h0 : c.pantry * Math.exp(-h0)
        m *= Math.max(0, 1 - (c.pantry - left) / h0)
        c.pantry = left
      }
      // between purchases reference price and fatigue move every day
      c.reference = 1 + (c.reference - 1) * price.recovery
      c.fatigue *= touch.fatigueDecay
      // orders of the day by inversion
      let n = 0
      for (let p = Math.exp(-h0 * m), sum = p, u = random(); u > sum && n < 50; sum += p) p *= (h0 * m) / ++n
      for (; n > 0 && c.alive; n--) {
        const organic = random() * m < Math.min(m, 1)
        const basket = Math.max(1, Math.round(c.zeta * lookUp(stage.basketLaw, (random() * 4294967296) | 0) * (1 + price.quantityLift * Math.max(0, reference - pay))))
        const item = tiers !== undefined && c.tier > 0 ? Math.round(tiers.discounts[c.tier - 1] * basket) : 0
        let off = 0
        if (holds && c.couponDay >= 0 && (off = savingOn(coupon.template, basket - item)) > 0) {
          total.redeemed++
          c.couponDay = -99
        }
        const paid = basket - item - off
        const margin = paid - Math.round(economics.cogs * basket) - Math.round(economics.fulfilment * 100) - Math.round(economics.fee * paid)
        total.orders++
        if (!organic) total.induced++
        total.gmv += basket - item
        total.margin += margin
        c.margin += margin
        c.spend += paid
        c.orders++
        if (random() < segment.returnRate) {
          total.margin -= paid
          c.spend -= paid
        }
        c.reference += price.learning * (pay / (1 - granted) - c.reference)
        if (!organic) c.pantry += segment.pantry
        if (tiers !== undefined) while (c.tier < 3 && c.spend >= tiers.thresholds[c.tier]) {
          c.tier++
          c.since = day + 1
        }
        if (referral !== undefined && c.sent < 252 && random() < market.sharing.shareRate * (c.shareProne / 255) * 2) c.sent += 4
        if (random() < c.dropout * (organic ? 1 : segment.pantry)) {
          c.alive = false
          total.deaths++
        }
      }
    }
  }
  return total
}
