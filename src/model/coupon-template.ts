/** What a coupon takes off a basket, and what its holder can expect of it, threshold stretch included. Model 5.4. */
import { exp } from '../numeric/exp.ts'
import { fastLog } from '../numeric/fast.ts'
import { lookUp } from '../numeric/quantile-table.ts'
import type { Market } from './market.ts'
import { urgency } from './price.ts'
import { roomAfter } from './stacking.ts'

/** A kind of coupon. Amounts in fen. */
export type CouponTerms = {
  readonly kind: 'amount' | 'rate'
  readonly amount: number
  readonly rate: number
  readonly minimum: number
  /** The amount counts once per full minimum. */
  readonly perMinimum: boolean
  /** Days of life; usable on the day of issue, not on day issue + valid. */
  readonly valid: number
  readonly code: boolean
}
export type CouponTemplate = CouponTerms & {
  /** Urgency by age. */
  readonly urgency: Float64Array
  /** Expected saving per yuan of basket, by log of the mean basket; see `expectedSaving`. */
  readonly saving: Float64Array
  readonly centre: number
  /** Largest expected saving, and largest urgency. */
  readonly most: { readonly saving: number; readonly urgency: number }
}

const nodes = 257
const reach = 6 // the table spans e^-6 to e^6 around its centre
const quadrature = 512
const mostSaving = 0.95

/** What the coupon takes off an order that comes to `net` fen before it; 0 below the minimum. */
export function savingOn(terms: CouponTerms, net: number): number {
  if (net < terms.minimum || net <= 0) return 0
  if (terms.kind === 'rate') return Math.round(terms.rate * net)
  const times = terms.perMinimum && terms.minimum > 0 ? Math.floor(net / terms.minimum) : 1
  return Math.min(net, terms.amount * times)
}

/** What reaching the minimum is worth, in fen. */
export const prizeAtMinimum = (terms: CouponTerms): number => (terms.kind === 'rate' ? terms.rate * terms.minimum : Math.min(terms.amount, terms.minimum))

/** Probability that a basket `gap` fen short of the minimum is filled up to it. */
export function stretchProbability(market: Market, terms: CouponTerms, net: number): number {
  const { stretchEffortLow, stretchEffortHigh, stretchReach } = market.couponResponse
  const gap = terms.minimum - net
  if (gap <= 0 || gap >= stretchReach * net) return 0
  const prize = Math.min(prizeAtMinimum(terms), roomAfter(market, 0) * terms.minimum)
  return Math.max(0, Math.min(1, (prize / gap - stretchEffortLow) / (stretchEffortHigh - stretchEffortLow)))
}

/** Expected saving over expected basket after stretching, for a mean basket of `mean` fen; numeric integral over the basket law. */
export function savingShare(market: Market, terms: CouponTerms, basketLaw: Float64Array, mean: number): number {
  const { stretchOvershoot, codeMemory } = market.couponResponse
  const room = roomAfter(market, 0)
  let saved = 0
  let spent = 0
  for (let k = 0; k < quadrature; k++) {
    const net = mean * lookUp(basketLaw, ((k + 0.5) / quadrature) * 4294967296)
    const stretch = stretchProbability(market, terms, net)
    const filled = terms.minimum * (1 + stretchOvershoot)
    spent += (1 - stretch) * net + stretch * filled
    saved += (1 - stretch) * Math.min(savingOn(terms, net), room * net) + stretch * Math.min(savingOn(terms, filled), room * filled)
  }
  // a coupon that pays nearly all of small baskets must not make the price vanish
  return Math.min(mostSaving, (saved / spent) * (terms.code ? codeMemory : 1))
}

/** Coupons worked out before: all futures of a market ask for the same few. */
const mostKnown = 64
const known = new WeakMap<Market, Map<string, CouponTemplate>>()

/** Prepares a kind of coupon for a market. @param basketLaw quantile table of a basket around its mean 1; it belongs to the market. */
export function couponTemplate(market: Market, terms: CouponTerms, basketLaw: Float64Array): CouponTemplate {
  const own = known.get(market) ?? new Map<string, CouponTemplate>()
  known.set(market, own)
  const id = JSON.stringify(terms)
  const template = own.get(id) ?? newTemplate(market, terms, basketLaw)
  if (own.size >= mostKnown) own.clear()
  own.set(id, template)
  return template
}

function newTemplate(market: Market, terms: CouponTerms, basketLaw: Float64Array): CouponTemplate {
  const centre = Math.max(terms.minimum, terms.kind === 'amount' ? terms.amount : 0, 100)
  const saving = new Float64Array(nodes)
  let mean = centre
  const step = exp((2 * reach) / (nodes - 1))
  for (let k = (nodes - 1) / 2; k < nodes; k++, mean *= step) saving[k] = savingShare(market, terms, basketLaw, mean)
  mean = centre / step
  for (let k = (nodes - 1) / 2 - 1; k >= 0; k--, mean /= step) saving[k] = savingShare(market, terms, basketLaw, mean)
  const { kind, amount, rate, minimum, perMinimum, valid, code } = terms
  // written out, so that all templates share one hidden class
  const pull = urgency(market, terms.valid)
  return { kind, amount, rate, minimum, perMinimum, valid, code, urgency: pull, saving, centre, most: { saving: Math.max(...saving), urgency: Math.max(1, ...pull) } }
}

/** Place of a mean basket of `mean` fen in the template's tables. */
export function placeOf(template: CouponTemplate, mean: number): number {
  return Math.max(0, Math.min(nodes - 1.000001, (fastLog(mean / template.centre) + reach) * ((nodes - 1) / (2 * reach))))
}
/** Linear between the nodes of one of the template's tables. */
export function between(table: Float64Array, place: number): number {
  const k = place | 0
  return table[k] + (place - k) * (table[k + 1] - table[k])
}
/** Expected saving per yuan for a holder whose mean basket is `mean` fen. */
export const expectedSaving = (template: CouponTemplate, mean: number): number => between(template.saving, placeOf(template, mean))
