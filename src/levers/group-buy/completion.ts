/** How large a group must be, whom its opener asks, and how often it is filled: 1 - BinomCDF(size - 2; asked, join). Model 20. */
import type { Market } from '../../model/market.ts'
import type { Own } from './group-buy.ts'

/** `steps` from the most others to the fewest, each with the discount it reaches; `chance` that at least the fewest join. */
export type Shape = { readonly asked: number; readonly join: number; readonly steps: readonly { readonly others: number; readonly discount: number }[]; readonly chance: number }

/** A leader's reward from this on (yuan) makes the opener ask one contact more. */
const askMore = 10

export function shapeOf({ groupBuying: g }: Market, { size, discounts, leaderReward, autoFill }: Own): Shape {
  const [two, three, five] = discounts
  const more = leaderReward >= askMore ? 1 : 0
  const of = (asked: number, join: number, steps: Shape['steps']): Shape => {
    const bare = { asked: asked + more, join, steps, chance: 0 }
    const filled = completion(bare)
    return { ...bare, chance: filled + (1 - filled) * autoFill }
  }
  switch (size) {
    case 'two': return of(g.invitedPair, g.joinPair, [{ others: 1, discount: two }])
    case 'three': return of(g.invitedThree, g.joinThree, [{ others: 2, discount: three }])
    case 'five': return of(g.invitedFive, g.joinFive, [{ others: 4, discount: five }])
    // the price of two for a start, that of five if enough come
    case 'ladder': return of(g.invitedFive, g.joinFive, [{ others: 4, discount: five }, { others: 1, discount: two }])
  }
}

/** Probability that at least as many join as the lowest step needs, everybody asked being free to. */
export function completion({ asked, join, steps }: Shape): number {
  const { others } = steps.at(-1)!
  if (join >= 1) return asked >= others ? 1 : 0
  let below = 0
  let term = 1
  for (let k = 0; k < asked; k++) term *= 1 - join
  for (let k = 0; k < others && k <= asked; k++) {
    below += term
    term *= ((asked - k) / (k + 1)) * (join / (1 - join))
  }
  return 1 - below
}
