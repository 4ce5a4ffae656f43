/** The ads lever's twin: five budgets with carry-over and diminishing returns, to whom, with what, when and at which bid, and what the platforms claim (model 5.6, 6, 14, 15, 25, 26, 30; decisions 34, 35). */
import { causes, channels } from '../../../src/model/market.ts'
import { purposes, unit } from '../../../src/model/random.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { log } from '../../../src/numeric/log.ts'
import { normalQuantile } from '../../../src/numeric/normal.ts'
import { poissonQuantile } from '../../../src/numeric/poisson.ts'
import { pow } from '../../../src/numeric/pow.ts'
import { fen, ofEach, unitB, unitsOf, wordAs, zero } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

/** Frequent buyers are moved and reached less. */
const tired = (orders: number) => 1 / (1 + orders / 3)
const active = {
  evening: [45, 25, 15, 10, 10, 15, 35, 60, 80, 95, 110, 115, 120, 110, 105, 105, 105, 105, 115, 145, 190, 210, 185, 110],
  office: [25, 12, 8, 6, 8, 15, 45, 90, 105, 95, 95, 130, 200, 160, 90, 85, 85, 110, 150, 165, 170, 165, 120, 66],
  flat: Array.from({ length: 24 }, () => 100),
}

export function ads(shop: Shop, given: Own<'ads'>): Twin {
  if (!given) return {}
  const usual = { width: 1, retarget: 0, creative: 'usual', hours: 'flat', bid: 1, longTail: 0, brandBid: 0 } as const
  const settings = given.tuned ? given : { ...given, ...usual }
  if (channels.every((c) => settings[c] === 0) && settings.brandBid === 0) return {}
  const { market, dates, count, key, people, tools } = shop
  const { audiences, auctions, brandSearch, creatives } = market
  const ref = market.adResponse.referenceSaturation
  const from = zero + settings.fromDay
  const runs = (e: number) => e >= from && e <= zero + settings.toDay && e < dates.end
  const rival = (k: number, e: number) => {
    const sd = auctions.rivalUnrest
    return sd === 0 || e < zero ? 1 : exp(sd * normalQuantile(unit(wordAs(key, k)(zero + 7 * Math.floor((e - zero) / 7), purposes.rivalBid))) - (sd * sd) / 2)
  }
  /** What a yuan of the day is worth with the evening's bid, against an even one. */
  const evening = () => {
    if (settings.hours === 'flat' || settings.hourBid === 1) return 1
    const curve = active[auctions.curve]
    const mean = curve.reduce((a, b) => a + b) / 24
    const [h1, h2] = settings.hours === 'from19' ? [19, 20] : [20, 21]
    const ratio = (up: number) => {
      const hours = curve.map((x, h) => ({ a: x / mean, b: h === h1 || h === h2 ? up : 1 }))
      const won = hours.reduce((sum, { a, b }) => sum + a * b * pow(a, auctions.hourConversion), 0)
      return won / hours.reduce((sum, { a, b }) => sum + a * b * pow(b, auctions.hourBidPrice) * pow(a, auctions.hourPrice), 0)
    }
    return ratio(settings.hourBid) / ratio(1)
  }
  const hours = evening()
  const worn = (e: number) => {
    if (settings.creative === 'usual' || e < from) return 1
    const age = settings.swapEvery > 0 ? (e - from) % settings.swapEvery : e - from
    return exp(-creatives.wear * age)
  }
  const curve = ({ halfLife, steepness, referenceSpend }: { readonly halfLife: number; readonly steepness: number; readonly referenceSpend: number }, spend: number, price: (e: number) => number) => {
    const keep = pow(0.5, 1 / halfLife)
    const K = referenceSpend * pow((1 - ref) / ref, 1 / steepness)
    let A = 0
    return dates.s.map((_, e) => {
      if (e >= zero) A = keep * A + ((1 - keep) * (runs(e) ? spend : 0)) / price(e)
      const x = A > 0 ? pow(A / K, steepness) : 0
      return x / (1 + x)
    })
  }
  /** Presence by channel and engine day. */
  const G = channels.map((c, k) => {
    const spend = c === 'feed' ? settings.feed * (1 - settings.retarget) : settings[c]
    const own = market.channels[c]
    if (c === 'private') return curve(own, spend, shop.outside.adPrice).map((x, e) => x * worn(e))
    const tail = c === 'search' ? settings.longTail : 0
    const [volume, cheaper] = [1 - tail * (1 - auctions.tailVolume), 1 - tail * (1 - auctions.tailPrice)]
    const price = (e: number) => (shop.outside.adPrice(e) * ((settings.bid + rival(k, e)) / (2 * rival(k, e))) * cheaper) / hours
    return curve({ ...own, referenceSpend: own.referenceSpend * settings.width * volume }, spend, price).map((x, e) => {
      const r = rival(k, e)
      return e < from ? x : x * (pow(settings.width, audiences.narrowing) * volume * ((2 * settings.bid * settings.bid) / (settings.bid * settings.bid + r * r))) * worn(e)
    })
  })
  const touchesAt = (claim: number) => -log(1 - claim * ref) / ref
  const X = channels.map((c) => touchesAt(market.channels[c].claim))
  const over30 = (some: readonly number[]) => some.slice(Math.max(zero, shop.e - 29), shop.e + 1).reduce((a, b) => a + b, 0) / 30
  const nudge = (e: number) => channels.reduce((sum, c, k) => sum + market.channels[c].existing * G[k][e], 0)
  const eta = (k: number) => {
    const { referenceSpend, cacRatio } = market.channels[channels[k]]
    return market.prospects === 0 ? 0 : referenceSpend / (market.economics.referenceCac * cacRatio * market.prospects * ref)
  }

  // those who left a cart in the last days
  const followSpend = settings.feed * settings.retarget
  const follow = followSpend > 0 ? curve({ halfLife: 2, steepness: 1, referenceSpend: market.channels.feed.referenceSpend * audiences.retargetReach }, followSpend, shop.outside.adPrice) : undefined
  const since = ofEach(() => ({ e: -1 }))
  const near = (who: Parameters<typeof since>[0]) => follow !== undefined && since(who).e >= 0 && shop.e - since(who).e <= audiences.retargetDays
  if (follow) shop.lure = (who) => (near(who) ? 1 + (audiences.retargetCarts - 1) * follow[shop.e] : 1)

  // what is shown
  const total = market.segments.reduce((sum, { weight }) => sum + weight, 0)
  const mean = market.segments.reduce((sum, s) => sum + s.weight * s.dealProne, 0) / total
  const far = Math.max(...market.segments.map((s) => Math.abs(s.dealProne - mean)))
  const M = market.segments.map((s) => {
    const lean = far > 0 ? (creatives.match * (s.dealProne - mean)) / far : 0
    return [1 + lean, 1 - lean]
  })
  const log7 = market.segments.map(() => [0, 1].map(() => ({ shown: new Map<number, number>(), clicked: new Map<number, number>() })))
  const week = (of: Map<number, number>) => Array.from({ length: 7 }, (_, k) => of.get(shop.e - 7 + k) ?? 0).reduce((a, b) => a + b, 0)
  const remaining = (g: number) => {
    const weight = tools.law.cumulativeWeight[g] - (g > 0 ? tools.law.cumulativeWeight[g - 1] : 0)
    return Math.max(0, weight * market.prospects - people.filter((p) => p.id >= shop.base && p.g === g && p.state !== 'prospect').length)
  }
  const effect = (g: number): number => {
    if (settings.creative === 'price') return M[g][0]
    if (settings.creative === 'quality') return M[g][1]
    if (settings.creative === 'matched') return Math.max(...M[g])
    const each = dates.s[shop.e] * channels.reduce((sum, c, k) => sum + (eta(k) * G[k][shop.e]) / Math.min(0.99, 0.6 * market.economics.conversion * market.channels[c].visitQuality), 0)
    const clicks = remaining(g) * each
    const rates = log7[g].map(({ shown, clicked }) => week(clicked) / week(shown))
    const known = log7[g].every(({ shown }) => week(shown) > 0) && rates[0] !== rates[1]
    const best = rates[0] > rates[1] ? 0 : 1
    return [0, 1].reduce((sum, k) => {
      const part = known ? (best === k ? 1 - creatives.explore : 0) + creatives.explore / 2 : 1 / 2
      log7[g][k].shown.set(shop.e, part * clicks)
      log7[g][k].clicked.set(shop.e, poissonQuantile(unit(wordAs(key, g)(shop.e, purposes.creativeClicks, k)), part * clicks * M[g][k]))
      return sum + part * M[g][k]
    }, 0)
  }

  return {
    target: () => {
      if (follow && shop.e > from) for (const cart of shop.carts.left(shop.e - 1)) since(cart.who).e = shop.e - 1
      if (!runs(shop.e)) return
      channels.forEach((c) => count(`ads.${c}`, fen(settings[c])))
      const both = settings.creative === 'matched' || settings.creative === 'learned'
      if (settings.creative !== 'usual' && settings.swapEvery > 0 && shop.e > from && (shop.e - from) % settings.swapEvery === 0) count('cost.program', fen(settings.swapCost) * (both ? 2 : 1))
    },
    attract: (pull) => {
      channels.forEach((_, k) => (pull.channel[k] += eta(k) * G[k][shop.e]))
      if (market.prospects === 0) return
      if (settings.creative !== 'usual' && shop.e >= from) market.segments.forEach((_, g) => (pull.match[g] *= effect(g)))
      if (settings.brandBid > 0 && runs(shop.e)) {
        pull.brandBid = settings.brandBid
        const searches = (dates.s[shop.e] * (market.demand.organic / 365) * brandSearch.share * market.segments.reduce((sum, _, g) => sum + remaining(g), 0)) / (0.6 * market.economics.conversion)
        count('ads.search', Math.round(100 * settings.brandBid * brandSearch.click * searches * (settings.brandBid / (settings.brandBid + brandSearch.rivalBid))))
      }
    },
    weigh: (who) => 1 + nudge(shop.e) * tired(who.n) + (near(who) ? audiences.retargetPull * follow![shop.e] : 0),
    crowd: (living) => {
      const sum = unitsOf(living)
      const followed = follow ? (audiences.retargetPull * follow[shop.e] * unitsOf(living.filter(near))) / sum : 0
      return { rate: sum > 0 ? 1 + (nudge(shop.e) * unitsOf(living, (p) => p.lambda / (1 + p.n / 3))) / sum + followed : 1, share: 1 }
    },
    after: ({ who, label, net, before }) => channels.forEach((c, k) => {
      // a first order that the channel brought is its own; of others it claims what its touches make likely
      const own = label === 'first' && causes[who.cause] === c
      const mean = X[k] * over30(G[k]) * tired(before) + (c === 'feed' && near(who) ? touchesAt(audiences.retargetClaim) * over30(follow!) : 0)
      count(`claimed.${c}`, own ? net : Math.round(net * (1 - exp(-mean))))
      count(`touches.${c}`, Math.round(mean * unitB) + (own ? unitB : 0))
    }),
    left: (who) => void (since(who).e = -1),
  }
}
