/** Money spent on promotion days, for the twins that spend some: more people come, customers and prospects alike (model 27). */
import { pow } from '../../../src/numeric/pow.ts'
import { fen } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Twin } from './twin.ts'

/** `yuan` is spent on an engine day; `wave` multiplies the traffic of a day besides. */
export function spending(shop: Shop, yuan: (e: number) => number, wave: (e: number) => number = () => 1) {
  const { traffic, steepness, referenceSpend } = shop.market.promotion
  const factor = () => wave(shop.e) * (yuan(shop.e) > 0 ? 1 + traffic * pow(yuan(shop.e) / referenceSpend, steepness) : 1)
  return {
    target: () => shop.count('cost.program', fen(yuan(shop.e))),
    attract: (pull) => pull.factor.forEach((f, g) => (pull.factor[g] = f * factor())),
    weigh: factor,
    crowd: () => ({ rate: factor(), share: 1 }),
  } satisfies Twin
}
