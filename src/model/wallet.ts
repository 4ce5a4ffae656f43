/** The coupons that customers hold: two slots each, a count of the living ones by the day they end. Model 5.4. */
import { couponTemplate, expectedSaving, type CouponTemplate, type CouponTerms } from './coupon-template.ts'
import type { Market } from './market.ts'
import { addProperty, flag, lambdaUnit, type ExtraProperty } from './population.ts'
import { byte, word } from './record.ts'
import { couponLift, priceMultiplier } from './price.ts'
import { couponTraffic } from './visits.ts'
import type { World } from './world.ts'

/** The coupon of first orders: the share of people it is shown to, and how much it multiplies their hazard of coming, per segment. */
export type Newcomer = { readonly template: CouponTemplate; readonly share: number; readonly pull: readonly number[] }

export type Wallet = {
  readonly templates: CouponTemplate[]
  /** Most that each of them adds to the price's effect on anyone of a segment, as a part of that effect, before its urgency. */
  readonly lifts: (readonly number[])[]
  /** Template number (from 1) in the high half, day of issue in the low; 0 is empty. */
  readonly slots: readonly [ExtraProperty<'u32'>, ExtraProperty<'u32'>]
  /** Living coupons by the engine day on which they stop being usable. */
  readonly ending: Float64Array
  /** Template that a customer's first order may use, or undefined. */
  newcomer: Newcomer | undefined
  readonly issued: number
  readonly redeemed: number
  readonly expired: number
  readonly refused: number
  /** The best coupon of the customer last looked at. */
  readonly best: { slot: number; saving: number; urgency: number }
}

/** The wallet of a world, made when the first lever asks. */
export function walletOf(world: World): Wallet {
  return (world.wallet ??= {
    templates: [],
    lifts: [],
    slots: [addProperty(world.population, 'u32'), addProperty(world.population, 'u32')],
    ending: new Float64Array(world.calendar.season.length + 512),
    newcomer: undefined,
    issued: world.place('coupon.issued'),
    redeemed: world.place('coupon.redeemed'),
    expired: world.place('coupon.expired'),
    refused: world.place('coupon.refused'),
    best: { slot: -1, saving: 0, urgency: 1 },
  })
}

/** Most that a coupon adds to the price's effect on anyone of each segment, as a part of that effect, before its urgency. */
export function liftsOf({ segments, economics, price: { lossAversion } }: Market, { most }: CouponTemplate): number[] {
  const [pay, reference] = [economics.everydayPrice, Math.max(1, economics.everydayPrice)]
  return segments.map((segment) => couponLift(segment, lossAversion, pay, reference, most.saving) / Math.min(1, priceMultiplier(segment, lossAversion, pay, reference)))
}

/** Registers a kind of coupon; returns its number, from 1. */
export function addTemplate(world: World, terms: CouponTerms): number {
  const template = couponTemplate(world.market, terms, world.basketLaw)
  const wallet = walletOf(world)
  wallet.lifts.push(liftsOf(world.market, template))
  return wallet.templates.push(template)
}

/** The template in a slot if it can be used on `day`, else undefined. */
export function usable(wallet: Wallet, row: number, slot: number, day: number): CouponTemplate | undefined {
  const held = wallet.slots[slot].values[word(row)]
  if (held === 0) return undefined
  const template = wallet.templates[(held >>> 16) - 1]
  return day < (held & 0xffff) + template.valid ? template : undefined
}

/** Largest effect on a customer's rate of the coupons in their hand that can be used on a day. */
export function couponCeiling({ slots, templates, lifts }: Wallet, row: number, segment: number, day: number): number {
  let lift = 0
  let urgent = 1
  for (let slot = 0; slot < 2; slot++) {
    const held = slots[slot as 0 | 1].values[word(row)]
    if (held === 0) continue
    const k = (held >>> 16) - 1
    const { valid, most } = templates[k]
    if (day >= (held & 0xffff) + valid) continue
    lift = Math.max(lift, lifts[k][segment])
    urgent = Math.max(urgent, most.urgency)
  }
  return 1 + lift * urgent
}

/** The same of all coupons of which some may still be used on a day. */
export function couponsCeiling({ templates, lifts, ending }: Wallet, day: number): number {
  let lift = 0
  let urgent = 1
  templates.forEach(({ valid, most }, k) => {
    let living = false
    for (let d = day; d <= day + valid && !living; d++) living = ending[d] > 0
    if (!living) return
    lift = Math.max(lift, ...lifts[k])
    urgent = Math.max(urgent, most.urgency)
  })
  return 1 + lift * urgent
}

/** Prepares today's coupons of a kind: the answer gives one. False, and counted as refused, where both slots hold a usable one. */
function issuer(world: World, number: number): (row: number) => boolean {
  const wallet = walletOf(world)
  const { day, population, today } = world
  const { slots, ending, issued, refused } = wallet
  const end = day + wallet.templates[number - 1].valid
  const held = number * 65536 + day
  return (row) => {
    const slot = usable(wallet, row, 0, day) === undefined ? 0 : usable(wallet, row, 1, day) === undefined ? 1 : -1
    if (slot < 0) {
      today[refused]++
      return false
    }
    slots[slot as 0 | 1].values[word(row)] = held
    population.flags[row] |= flag.coupon
    today[issued]++
    ending[end]++
    return true
  }
}

/** Coupons of a kind given out on one day: `give` as `issuer`, `count` adds a living holder to those who look in because of it, `close` books their visits. */
export type Batch = { readonly give: (row: number) => boolean; readonly count: (row: number) => void; readonly close: () => void }

/** Prepares coupons of a kind, day after day: each call opens the batch of today. */
export function batches(world: World, number: number): () => Batch {
  const { population, visits, calendar } = world
  const template = walletOf(world).templates[number - 1]
  const traffic = couponTraffic(world, template)
  const length = calendar.season.length
  const brought = new Float64Array(traffic.length)
  return () => {
    const { day } = world
    brought.fill(0)
    return {
      give: issuer(world, number),
      count(row) {
        if (population.flags[row] & flag.alive) brought[population.segment[byte(row)]] += Math.round(population.lambda[row] * lambdaUnit)
      },
      close() {
        for (let g = 0; g < brought.length; g++)
          for (let d = day; d < Math.min(length, day + template.valid); d++) visits.extra[g * length + d] += Math.round(brought[g] * traffic[g])
      },
    }
  }
}

/** Finds the coupon with the better expected saving for a mean basket of `mean` fen; `best.slot` is -1 where none is usable. */
export function bestCoupon(wallet: Wallet, row: number, day: number, mean: number): Wallet['best'] {
  const { best } = wallet
  best.slot = -1
  best.saving = 0
  best.urgency = 1
  for (let slot = 0; slot < 2; slot++) {
    const template = usable(wallet, row, slot, day)
    if (template === undefined) continue
    const saving = expectedSaving(template, mean)
    if (best.slot < 0 || saving > best.saving) {
      best.slot = slot
      best.saving = saving
      best.urgency = template.urgency[day - (wallet.slots[slot].values[word(row)] & 0xffff)]
    }
  }
  return best
}

/** Largest expected saving and urgency of the coupons usable on some day of `from..to`, in `best`. */
export function boundCoupon(wallet: Wallet, row: number, from: number, to: number, mean: number): Wallet['best'] {
  const { best } = wallet
  best.slot = -1
  best.saving = 0
  best.urgency = 1
  for (let slot = 0; slot < 2; slot++) {
    const template = usable(wallet, row, slot, from)
    if (template === undefined) continue
    const issued = wallet.slots[slot].values[word(row)] & 0xffff
    let urgent = 0
    for (let day = from; day <= to && day < issued + template.valid; day++) urgent = Math.max(urgent, template.urgency[day - issued])
    const saving = expectedSaving(template, mean)
    if (best.slot < 0 || saving > best.saving) best.saving = saving
    best.urgency = best.slot < 0 ? urgent : Math.max(best.urgency, urgent)
    best.slot = slot
  }
  return best
}

/** Takes a coupon out of its slot because an order used it; returns the number of its kind. */
export function redeemCoupon(world: World, row: number, slot: number): number {
  const wallet = walletOf(world)
  const held = wallet.slots[slot].values[word(row)]
  wallet.slots[slot].values[word(row)] = 0
  wallet.ending[(held & 0xffff) + wallet.templates[(held >>> 16) - 1].valid]--
  world.today[wallet.redeemed]++
  return held >>> 16
}

/** Books the coupons that stop being usable today; nobody is scanned for it. */
export function expireCoupons(world: World, day: number): void {
  const { wallet } = world
  if (wallet) world.today[wallet.expired] += wallet.ending[day]
}
