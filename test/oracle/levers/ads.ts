/** The ads lever's twin: five budgets with carry-over and diminishing returns, and what the platforms claim (model 5.6, 6, 15; decisions 34, 35). */
import { causes, channels } from '../../../src/model/market.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { log } from '../../../src/numeric/log.ts'
import { pow } from '../../../src/numeric/pow.ts'
import { fen, unitB, unitsOf, zero } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

/** Frequent buyers are moved and reached less. */
const tired = (orders: number) => 1 / (1 + orders / 3)

export function ads(shop: Shop, settings: Own<'ads'>): Twin {
  if (!settings) return {}
  const { market, dates, count } = shop
  const ref = market.adResponse.referenceSaturation
  const runs = (e: number) => e >= zero + settings.fromDay && e <= zero + settings.toDay && e < dates.end
  /** Saturation by channel and engine day. */
  const G = channels.map((c) => {
    const { halfLife, steepness, referenceSpend } = market.channels[c]
    const keep = pow(0.5, 1 / halfLife)
    const K = referenceSpend * pow((1 - ref) / ref, 1 / steepness)
    let A = 0
    return dates.s.map((_, e) => {
      if (e >= zero) A = keep * A + ((1 - keep) * (runs(e) ? settings[c] : 0)) / shop.outside.adPrice(e)
      const x = A > 0 ? pow(A / K, steepness) : 0
      return x / (1 + x)
    })
  })
  const X = channels.map((c) => -log(1 - market.channels[c].claim * ref) / ref)
  const lookBack = (k: number) => G[k].slice(Math.max(zero, shop.e - 29), shop.e + 1).reduce((a, b) => a + b, 0) / 30
  const nudge = (e: number) => channels.reduce((sum, c, k) => sum + market.channels[c].existing * G[k][e], 0)
  return {
    target: () => {
      if (runs(shop.e)) channels.forEach((c) => count(`ads.${c}`, fen(settings[c])))
    },
    attract: ({ channel }) => channels.forEach((c, k) => {
      const { referenceSpend, cacRatio } = market.channels[c]
      channel[k] += (referenceSpend / (market.economics.referenceCac * cacRatio * market.prospects * ref)) * G[k][shop.e]
    }),
    weigh: (who) => 1 + nudge(shop.e) * tired(who.n),
    crowd: (living) => {
      const sum = unitsOf(living)
      return { rate: sum > 0 ? 1 + (nudge(shop.e) * unitsOf(living, (p) => p.lambda / (1 + p.n / 3))) / sum : 1, share: 1 }
    },
    after: ({ who, label, net, before }) => channels.forEach((c, k) => {
      // a first order that the channel brought is its own; of others it claims what its touches make likely
      const own = label === 'first' && causes[who.cause] === c
      const mean = X[k] * lookBack(k) * tired(before)
      count(`claimed.${c}`, own ? net : Math.round(net * (1 - exp(-mean))))
      count(`touches.${c}`, Math.round(mean * unitB) + (own ? unitB : 0))
    }),
  }
}
