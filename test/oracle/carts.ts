/** The oracle's carts left behind, the same whoever asks; what became an order, and who learned to wait for a coupon (model 5.4, 16; decision 13). */
import { purposes } from '../../src/model/random.ts'
import { ofEach, walk, type Person } from './people.ts'
import type { Premises } from './shop.ts'

/** A cart, with the moment of its day from 0 to 2^31. */
export type Cart = { readonly who: Person; readonly t: number; readonly v: number; readonly left: number }

/** An order put off for a day with what lies in the cart: its basket in fen, and the gain it was filled at. */
export type Parked = { readonly who: Person; readonly bits: number; readonly basket: number; readonly gain: number }

export type Carts = ReturnType<typeof cartsOf>
export function cartsOf(shop: Premises) {
  const { market, dates, people } = shop
  const response = market.couponResponse
  const hunt = ofEach(() => ({ level: 0 }))
  const taken = ofEach(() => new Set<number>())
  return {
    /** Carts left on a day that are open still: of the living, who were customers then, not yet gone in between. */
    left: (e: number): Cart[] => people.filter((p) => p.state === 'alive' && p.first <= e && p.cameBack <= e).flatMap((who) => {
      const block = e - (e % 32)
      const rate = (who.lambda * shop.cartsLeft) / (1 - shop.cartsLeft)
      return walk(dates, block, 32, rate, 1, 0, (k) => who.word(block, purposes.cartGap, k), (k) => who.word(block, purposes.cartMark, k))
        .filter((o) => o.e === e && !taken(who).has(o.v)).sort((x, y) => x.t - y.t || x.v - y.v).map(({ t, v }) => ({ who, t, v, left: e }))
    }),
    /** True while nothing has become of a cart and its owner is there; asked again at the moment it is offered. */
    open: ({ who, v }: Cart): boolean => who.state === 'alive' && !taken(who).has(v),
    take: ({ who, v }: Cart): void => void taken(who).add(v),
    /** A redeemed coupon of a cart teaches to leave the next. */
    learn: (who: Person): void => void (hunt(who).level = Math.min(255, hunt(who).level + response.cartHuntStep)),
    parks: (who: Person, bits: number): boolean => who.u(shop.e, purposes.park, bits) < (hunt(who).level / 255) * response.cartParking,
  }
}
