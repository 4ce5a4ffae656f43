/** So much off every order that reaches a sum, on the days of the burst: who weighs it, and how many come for it. Model 5.4, 22. */
import { expectedSaving } from '../../model/coupon-template.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { meanOverBaskets } from '../../model/population.ts'
import { priceMultiplier } from '../../model/price.ts'
import { postReduction } from '../../model/reduction.ts'
import { postedTraffic } from '../../model/visits.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import type { Own } from './big-promotion.ts'

export function startReduction(world: World, { threshold, reduction, perThreshold }: Own, on: Uint8Array): Required<Pick<Hooks, 'attract' | 'crowd'>> {
  const { market, law } = world
  const { template } = postReduction(world, on, { kind: 'amount', amount: fen(reduction), rate: 0, minimum: fen(threshold), perMinimum: perThreshold })
  const over = (f: (saving: number, segment: (typeof market.segments)[number]) => number): number[] => market.segments.map((segment, g) =>
    meanOverBaskets(law, g, (zeta) => f(expectedSaving(template, zeta * 100 * market.economics.everydayPrice), segment)))
  const pull = over((saving) => saving).map((saving) => exp(market.price.newcomerPull * saving))
  const lift = over((saving, segment) => priceMultiplier(segment, market.price.lossAversion, 1 - saving, 1))
  return {
    attract(day, { factor }) {
      if (on[day] === 1) for (let g = 0; g < factor.length; g++) factor[g] *= pull[g]
    },
    crowd: (segment, day) => ({ rate: on[day] === 1 ? lift[segment] : 1, share: postedTraffic }),
  }
}
