/** The coupon lever's twin: campaigns, the newcomer's coupon, and carts that get one the day after (model 5.4; decisions 13, 24-27). */
import { expectedSaving, savingShare, type CouponTerms } from '../../../src/model/coupon-template.ts'
import type { Medium } from '../../../src/model/market.ts'
import { meanOverBaskets } from '../../../src/model/population.ts'
import { markBits, purposes } from '../../../src/model/random.ts'
import { fastExp } from '../../../src/numeric/fast.ts'
import type { Parked } from '../carts.ts'
import type { Circumstances, Now } from '../orders.ts'
import { fen, rateUnits, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

type On = NonNullable<Own<'coupon'>>

export function coupon(shop: Shop, settings: Own<'coupon'>): Twin {
  if (!settings || settings.share === 0) return {}
  const { template, kind } = settings
  const terms: CouponTerms = {
    kind, amount: fen(settings.value), rate: settings.rate, minimum: fen(settings.minimum), perMinimum: settings.perMinimum && kind === 'amount',
    valid: template === 'cart' || template === 'newcomer' ? 1 : settings.validDays, code: settings.redeem === 'code',
  }
  if (template === 'newcomer') return newcomer(shop, settings, terms)
  return template === 'cart' ? cart(shop, settings, terms) : campaign(shop, settings, terms)
}

function newcomer({ market, tools, wallet }: Shop, { share }: On, terms: CouponTerms): Twin {
  const pull = market.segments.map((_, g) =>
    fastExp(market.price.newcomerPull * meanOverBaskets(tools.law, g, (zeta) => savingShare(market, terms, tools.basketLaw, zeta * 100 * market.economics.everydayPrice))))
  return {
    start: () => wallet.greet({ template: wallet.template(terms), share, pull }),
    attract: ({ factor }) => pull.forEach((by, g) => (factor[g] *= 1 + share * (by - 1))),
  }
}

function campaign(shop: Shop, settings: On, terms: CouponTerms): Twin {
  const { market, wallet } = shop
  const { audience: rule, channel } = settings
  const template = wallet.template(terms)
  const visits = wallet.visits(template)
  const winback = settings.template === 'winback'
  const audience = (): Person[] => {
    const { e } = shop
    let chosen = shop.begun()
    if (winback || rule === 'silent') chosen = chosen.filter((p) => e - p.last >= settings.silentDays)
    if (!winback && rule === 'longestSilent') {
      // the share is met exactly but for the day it cuts through, where lots decide
      const wanted = settings.silentShare * chosen.length
      const days = chosen.map((p) => p.last).sort((a, b) => a - b)
      const cut = days.find((d) => days.filter((x) => x <= d).length >= wanted)!
      const earlier = days.filter((d) => d < cut).length
      const tie = (wanted - earlier) / days.filter((d) => d === cut).length
      chosen = chosen.filter((p) => p.last < cut || (p.last === cut && p.u(e, purposes.couponTie) < tie))
    }
    if (!winback && rule === 'pool') chosen = chosen.filter((p) => shop.pool(p) !== undefined)
    if (!winback && rule === 'tier') chosen = chosen.filter((p) => shop.tier(p) >= settings.fromTier)
    chosen = chosen.filter((p) => p.u(e, purposes.couponShare) < settings.share)
    return settings.quota > 0 ? chosen.sort((a, b) => a.u(e, purposes.couponQuota) - b.u(e, purposes.couponQuota)).slice(0, settings.quota) : chosen
  }
  return {
    target: () => {
      const { e } = shop
      const since = e - zero - settings.firstDay
      if (since < 0 || (settings.everyDays === 0 ? since > 0 : since % settings.everyDays !== 0)) return
      const holders = market.segments.map(() => 0)
      const messages = channel === 'none' ? undefined : shop.touches.messenger(channel as Medium)
      for (const who of audience()) {
        if (!wallet.issue(who, template)) continue
        if (winback) {
          // what is worth nothing and told to nobody wins nobody back
          const saving = expectedSaving(template, who.zeta * 100 * market.economics.everydayPrice)
          if (saving > 0 || (channel !== 'none' && shop.touches.reaches(who, channel as Medium))) shop.recall(who, 0, saving, 1)
        }
        messages?.send(who)
        if (who.state === 'alive') holders[who.g] += rateUnits(who.lambda)
      }
      messages?.close()
      holders.forEach((rate, g) => {
        for (let d = e; d < e + template.valid; d++) shop.extra[g][d] += Math.round(rate * visits[g])
      })
    },
  }
}

/** Carts are left on a day and offered the next; an organic order may wait for one. */
function cart(shop: Shop, settings: On, terms: CouponTerms): Twin {
  const { dates, count, carts } = shop
  const response = shop.market.couponResponse
  const template = shop.wallet.template(terms)
  const first = zero + settings.firstDay
  let left = settings.quota > 0 ? settings.quota : Infinity
  let [waiting, parked]: Parked[][] = [[], []]
  const order = (now: Now, by: Circumstances) => {
    const used = shop.buy(now, { ...by, coupon: template }).slot === 2
    count(used ? 'coupon.redeemed' : 'coupon.expired')
    if (used) carts.learn(now.who)
  }
  return {
    postpone: (now, bits) => {
      if (left <= 0 || shop.e < first || shop.e === dates.end - 1 || !carts.parks(now.who, bits)) return false
      parked.push({ who: now.who, bits, basket: shop.planned(now, bits), gain: shop.gainOf(now) })
      return true
    },
    others: () => {
      const { e } = shop
      for (const { who, ...same } of waiting) {
        if (who.state !== 'alive') continue
        const now = shop.meet(who)
        const by = { label: 'shifted', borrowed: 0, life: 1, organic: true, ...same } as const
        if (left > 0) {
          left--
          count('coupon.issued')
          shop.priceNow(now, template)
          order(now, by)
        } else {
          // none is left for those who waited
          shop.priceNow(now)
          shop.buy(now, by)
        }
        shop.part(now)
      }
      ;[waiting, parked] = [parked, []]
      const lot = (who: Person) => who.u(e, purposes.couponQuota)
      const yesterday = e > first ? carts.left(e - 1) : []
      for (const cart of yesterday.length > left ? yesterday.sort((a, b) => lot(a.who) - lot(b.who)) : yesterday) {
        const { who, v } = cart
        if (left <= 0 || !carts.open(cart) || who.u(e, purposes.couponShare) >= settings.share) continue
        left--
        count('coupon.issued')
        const now = shop.meet(who)
        if (v > response.cartConversion * shop.priceNow(now, template) * shop.lure(who)) {
          count('coupon.expired')
          continue
        }
        carts.take(cart)
        order(now, { label: 'induced', bits: markBits(v), borrowed: response.cartPantry, life: response.cartPantry, organic: false, basket: shop.planned(now, markBits(v), undefined, e - 1) })
        shop.part(now)
      }
    },
  }
}
