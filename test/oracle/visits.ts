/** The oracle's visits: orders, plus visits without one that never feed back (model 14). */
import { causes, channels } from '../../src/model/market.ts'
import { priceMultiplier } from '../../src/model/price.ts'
import { purposes, unit } from '../../src/model/random.ts'
import { fastExp, fastLog } from '../../src/numeric/fast.ts'
import { binomialQuantile, poissonQuantile } from '../../src/numeric/poisson.ts'
import type { Levers } from './levers.ts'
import { labels } from './orders.ts'
import { unitRate, unitsOf, wordAs } from './people.ts'
import type { Shop } from './shop.ts'
import { plansOf } from './waiting.ts'

/** Draws the visits of a day; an id below 16 is a segment of customers, from 16 on a cause that brought prospects. */
export function visitsOf(shop: Shop, levers: Levers): () => void {
  const { market, people, key, dates, count, today } = shop
  const c = market.economics.conversion
  const plans = plansOf(shop)
  // stay .55, cart c/(.55*.30), check out .30/.95, pay .95
  const draw = (id: number, mean: number, conversion: number): number => {
    const u = (sub: number) => unit(wordAs(key, id)(shop.e, purposes.visits, sub))
    const n = poissonQuantile(u(0), mean)
    const { stay: b, checkOut: o, pay: y } = shop.steps
    const k = Math.min(1, conversion / (b * o * y))
    let left = n
    let rest = 1 - conversion
    ;([['bounce', 1 - b], ['product', b * (1 - k)], ['cart', b * k * (1 - o)]] as const).forEach(([name, part], j) => {
      const some = binomialQuantile(u(j + 1), left, Math.max(0, Math.min(1, part / rest)))
      count(`ends.${name}`, some)
      left -= some
      rest -= part
    })
    count('ends.pay', left)
    return n
  }
  return () => {
    const { e } = shop
    let customers = 0
    market.segments.forEach((_, g) => {
      const living = people.filter((p) => p.g === g && p.state === 'alive')
      const P = market.economics.everydayPrice
      // the everyday price changes how many buy, not how many look
      let rate = P === 1 ? 1 : priceMultiplier(market.segments[g], market.price.lossAversion, P, shop.plainAnchor[e])
      rate *= shop.outside.rate(g, e)
      // a crisis keeps people from looking at all
      let traffic = shop.outside.looks(e)
      const offer = shop.posted[e]
      if (offer > 0) {
        const { elasticity, dealPull } = market.segments[g]
        const lift = fastExp(dealPull * offer - elasticity * fastLog(1 - offer))
        rate *= lift
        traffic *= fastExp(0.3 * fastLog(lift))
      }
      // who waits for a sale looks all the same
      rate *= 1 - (shop.tools.law.dealMean[g] / 255) * market.waiting.most * plans.share(0, e)
      for (const lift of levers.crowd(living, g)) {
        rate *= lift.rate
        traffic *= 1 + lift.share * (lift.rate - 1)
      }
      const mean = dates.s[e] * ((unitsOf(living) / unitRate) * (traffic / (1.4 * c) - rate) + (shop.extra[g][e] / unitRate) * shop.outside.looks(e))
      if (mean < 0) count('visits.clamped')
      customers += draw(g, Math.max(0, mean), Math.min(0.99, (1.4 * c * rate) / traffic))
    })
    const orders = labels.reduce((s, l) => s + today(`orders.${l}`), 0)
    causes.forEach((cause, k) => {
      const came = today(`new.${cause}`)
      customers -= came
      // a friend's word converts 1, a close one's 3 times as well
      const quality = cause === 'organic' ? 1 : cause === 'referral' ? market.sharing.closeness - (market.sharing.closeness - 1) * market.sharing.weakTies : cause === 'group' ? 2 : market.channels[cause].visitQuality
      const c2 = Math.min(0.99, 0.6 * c * quality * shop.welcome / (k <= channels.length && shop.expected[k] > 0 ? shop.unrivalled[k] / shop.expected[k] : 1))
      // who is invited one by one is no part of the hazard
      const n = market.prospects === 0 && came === 0 ? 0 : draw(16 + k, (k > channels.length ? came : shop.expected[k]) * (1 / c2 - 1), c2)
      count(`visits.${cause}`, n + came)
    })
    count('visits.customers', customers + orders)
  }
}
