/** How strongly one customer is drawn to order today, taken apart by cause. Reads the world and writes nothing. Model 5. */
import { odds } from '../../model/behaviour/leave.ts'
import { clockFactor } from '../../model/clock.ts'
import type { Offer } from '../../model/hooks.ts'
import { flag, pantryUnit } from '../../model/population.ts'
import { attention, priceMultiplier } from '../../model/price.ts'
import { byte, half, word } from '../../model/record.ts'
import { reductionOn } from '../../model/reduction.ts'
import { pantryAfter, pantryFrom, putOffShare } from '../../model/pantry.ts'
import { stays } from '../../model/satisfaction.ts'
import { emptyOffer, roomAfter } from '../../model/stacking.ts'
import { fatigueAt, referenceAt } from '../../model/state.ts'
import { touchFactor } from '../../model/touch.ts'
import { expectedSaving } from '../../model/coupon-template.ts'
import { usable } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'
import type { LeverHooks } from '../run.ts'

/** Factors of the multiplier; their product is `multiplier` unless the ceiling of 25 was hit. */
export type Strength = {
  readonly multiplier: number
  /** What the world alone makes of the rate: an occasion up to it would have been an order anyway. */
  readonly world: number
  /** Where the customer came from. */
  readonly channel: number
  /** What is left of the rate while earlier purchases last. */
  readonly pantry: number
  /** What is left of it while they wait for an announced sale. */
  readonly waiting: number
  /** The shop's price against the one the customer has in mind. */
  readonly price: number
  readonly coupon: number
  /** Discount, goal, glow and perks of the tier. */
  readonly tier: number
  /** Prices of a promotion or member day, and what its spend brings. */
  readonly promotion: number
  /** The lifetime price, and the pull of it on the way. */
  readonly lifetime: number
  /** Points counted on to pay. */
  readonly points: number
  readonly message: number
  readonly ads: number
  /** What a subscription leaves of the orders of one’s own. */
  readonly subscription: number
  /** Activity and ease of a member of the groups. */
  readonly pool: number
  /** Pages, check-out, posts of customers shown there, and replies. */
  readonly shop: number
  /** Need clock and own days: 0 while what was bought lasts. */
  readonly clock: number
}

/** What holds for a customer's whole day; only the reference price and the coupons change between two of its occasions. */
export type Opening = {
  readonly row: number
  readonly day: number
  readonly offer: Readonly<Offer>
  /** The lever whose item discount holds. */
  readonly by: string
  readonly reference: number
  readonly fatigue: number
  readonly pantry: number
  readonly waiting: number
  readonly channel: number
  readonly world: number
  readonly message: number
  readonly weighed: Readonly<Partial<Record<string, number>>>
}

const cap = 25

/** Share of the rate that pantry and waiting take away on a day. */
function suppressed(world: World, row: number, day: number): number {
  const { population, calendar, waiting } = world
  const stored = population.pantry[word(row)]
  if (stored <= 0 && waiting === undefined) return 0
  const since = population.stateDay[half(row)]
  const pantry = since > day ? stored / pantryUnit : pantryFrom(world, row, stored / pantryUnit, since, day)
  const today = population.lambda[row] * calendar.season[day]
  return today > 0 ? Math.max(0, Math.min(1, (pantry - pantryAfter(world, row, pantry, day)) / today)) : 0
}

/** A customer at the opening of their day, once coupons and messages have gone out. */
export function openingOf(world: World, levers: readonly LeverHooks[], row: number, day: number): Opening {
  const { population } = world
  const g = population.segment[byte(row)]
  const posted = world.anyPosted ? world.posted[g * world.calendar.season.length + day] : 0
  const offer = { ...emptyOffer(world.market), item: posted, posted: posted > 0 }
  let by = ''
  for (const { id, hooks } of levers) {
    const before = offer.item
    hooks.offer?.(row, day, offer)
    if (offer.item > before) by = id
  }
  offer.item = Math.min(offer.item, roomAfter(world.market, 0))
  const outside = world.outside ? world.outside.rate[g * world.calendar.season.length + day] : 1
  const channel = world.quality.rate[population.channel[byte(row)]] * outside
  const waiting = 1 - putOffShare(world, row, day)
  return {
    row, day, offer, by, channel,
    reference: referenceAt(world, row, day, world.recovery), fatigue: fatigueAt(world, row, day, world.fatigueDecay),
    pantry: (1 - suppressed(world, row, day)) / waiting, waiting, world: channel * world.worldPrice[g], message: touchFactor(world, row, day),
    weighed: Object.fromEntries(levers.map(({ id, hooks }) => [id, hooks.weigh?.(row, day) ?? 1])),
  }
}

/** Effect of the coupon or reduction that is counted on, as a factor on the plain price effect. */
function couponFactor(world: World, { row, day, offer }: Opening, reference: number, plain: number, m: number): number {
  const { wallet, market, population } = world
  const charged = market.economics.everydayPrice * (1 - offer.item)
  let saving = 0
  let urgency = 1
  let holds = false
  for (let slot = 0; wallet && slot < 2; slot++) {
    const template = usable(wallet, row, slot, day)
    if (template === undefined) continue
    const expected = expectedSaving(template, population.zeta[word(row)] * 100 * charged)
    if (holds && expected <= saving) continue
    holds = true
    saving = expected
    urgency = template.urgency[day - (wallet.slots[slot].values[word(row)] & 0xffff)]
  }
  const reduced = reductionOn(world, day)
  const posted = reduced ? expectedSaving(reduced, population.zeta[word(row)] * 100 * charged) : 0
  if (reduced && (!holds || posted > saving)) {
    holds = true
    saving = posted
    urgency = 1
  }
  if (!holds) return 1
  const segment = market.segments[population.segment[byte(row)]]
  return (m + (priceMultiplier(segment, market.price.lossAversion, charged * (1 - offer.points) * (1 - Math.min(saving, roomAfter(market, offer.item))), reference) - plain) * urgency) / m
}

/** The multiplier at this moment, given the reference price as it stands. */
export function strengthAt(world: World, opening: Opening, reference = opening.reference): Strength {
  const { row, day, offer, channel, pantry, waiting, message, weighed } = opening
  const { market, population, law } = world
  const g = population.segment[byte(row)]
  const segment = market.segments[g]
  const everyday = market.economics.everydayPrice
  const { lossAversion } = market.price
  const price = priceMultiplier(segment, lossAversion, everyday, reference)
  const granted = reference * (1 - offer.granted)
  const notice = (effect: number) => (offer.posted && effect > 1 ? 1 + attention(population.dealProne[byte(row)], law.dealMean[g]) * (effect - 1) : effect)
  const charged = notice(priceMultiplier(segment, lossAversion, everyday * (1 - offer.item), granted))
  const plain = priceMultiplier(segment, lossAversion, everyday * (1 - offer.item) * (1 - offer.points), granted)
  const noticed = notice(plain)
  const coupon = couponFactor(world, opening, granted, plain, noticed)
  const discounted = charged / price
  const of = (...levers: string[]) => (levers.includes(opening.by) ? discounted : 1)
  const tier = of('tiers') * (weighed['tiers'] ?? 1)
  const lifetime = of('loyalty-price') * (weighed['loyalty-price'] ?? 1)
  // without a lever's own offer it is a posted price, or the price that the customer has got used to
  const promotion = of('', 'promotion-calendar', 'member-day') * (weighed['promotion-calendar'] ?? 1) * (weighed['member-day'] ?? 1) * (weighed['big-promotion'] ?? 1)
  const points = noticed / charged
  const ads = weighed['ads'] ?? 1
  const shop = (weighed['storefront'] ?? 1) * (weighed['seeding'] ?? 1) * (weighed['service'] ?? 1)
  const subscription = weighed['subscription'] ?? 1
  const pool = weighed['private-domain'] ?? 1
  const merchant = price * coupon * tier * lifetime * promotion * points * message * ads * subscription * pool * shop
  // read now: an order of today has turned it back
  const clock = world.clocks.on ? clockFactor(world, row, day) : 1
  return {
    multiplier: channel * pantry * waiting * Math.min(cap, merchant) * clock, world: opening.world * clock,
    channel, pantry, waiting, price, coupon, tier, lifetime, promotion, points, message, ads, subscription, pool, shop, clock,
  }
}

/** Probability that the order at hand is the customer's last; read before the coin is flipped. Model 5.3. */
export function leavingOdds(world: World, levers: readonly LeverHooks[], row: number, day: number, fatigue: number, life: number): number {
  const { population, market, quality } = world
  let c = quality.churn[population.channel[byte(row)]] * (1 + market.touch.fatigueChurn * Math.max(0, fatigue - 1))
  if (population.flags[row] & flag.returned) c *= market.demand.returnChurn
  if (population.flags[row] & flag.revived) c *= market.winBack.secondChurn
  if (world.satisfaction) c *= stays(world, world.satisfaction, row)
  for (const { hooks } of levers) c *= hooks.coin?.(row, day) ?? 1
  return odds(population.dropout[half(row)] / 65536, c) * life
}
