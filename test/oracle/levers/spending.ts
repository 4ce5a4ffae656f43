/** Money spent on promotion days, for the twins that spend some: more people come, customers and prospects alike (model 27). */
import { pow } from '../../../src/numeric/pow.ts'
import { fen } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Twin } from './twin.ts'

export function spending(shop: Shop, runs: (e: number) => boolean, yuan: number): Twin {
  if (yuan === 0) return {}
  const { traffic, steepness, referenceSpend } = shop.market.promotion
  const factor = () => (runs(shop.e) ? 1 + traffic * pow(yuan / referenceSpend, steepness) : 1)
  return {
    target: () => shop.count('cost.program', runs(shop.e) ? fen(yuan) : 0),
    attract: (pull) => pull.factor.forEach((f, g) => (pull.factor[g] = f * factor())),
    weigh: factor,
    crowd: () => ({ rate: factor(), share: 1 }),
  }
}
