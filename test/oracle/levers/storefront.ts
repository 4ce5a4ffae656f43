/** The storefront's twin: the steps of a visit, what of a step's gain becomes orders, and promises to newcomers (model 14). */
import { exp } from '../../../src/numeric/exp.ts'
import { fen, zero } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

const odds = (p: number, c: number): number => (c === 1 ? p : (p * c) / (1 - p + p * c))

export function storefront(shop: Shop, settings: Own<'storefront'>): Twin {
  if (!settings) return {}
  const { market, dates, count } = shop
  const { passStay, passCart, passCheckOut, passPay, promiseReturns } = market.storefront
  const before = { ...shop.steps }
  // a gain is the odds ratio that alone makes the share (1 + x) times as large
  const gained = (p: number, now: number, x: number) => {
    const aim = Math.min(0.99, (1 + x) * p)
    return odds(now, (aim * (1 - p)) / (p * (1 - aim)))
  }
  const made = (conversion: number) => {
    const cart = Math.min(0.99, conversion / (before.stay * before.checkOut * before.pay))
    const stay = gained(before.stay, gained(before.stay, before.stay, settings.stay), exp(-0.07 * (settings.loadSeconds - 3)) - 1)
    const [k, checkOut, pay] = [gained(cart, cart, settings.cart), gained(before.checkOut, before.checkOut, settings.checkOut), gained(before.pay, before.pay, settings.pay)]
    const through = (theta: number, now: number, then: number) => 1 + theta * (now / then - 1)
    return { steps: { stay, checkOut, pay }, orders: through(passStay, stay, before.stay) * through(passCart, k, cart) * through(passCheckOut, checkOut, before.checkOut) * through(passPay, pay, before.pay) }
  }
  const customers = made(1.4 * market.economics.conversion)
  const welcome = made(0.6 * market.economics.conversion).orders * (1 + settings.trust) * (1 + settings.riskPromise)
  return {
    start: () => {
      const { steps } = customers
      shop.cartsLeft = 1 - (1 - shop.cartsLeft) * ((steps.checkOut * steps.pay) / (before.checkOut * before.pay))
      Object.assign(shop, { steps, welcome, speed: 1 + (exp(-0.07 * (settings.loadSeconds - 3)) - 1), promise: 1 + promiseReturns * settings.riskPromise })
    },
    weigh: () => customers.orders,
    crowd: () => ({ rate: customers.orders, share: 0 }),
    attract: ({ factor }) => market.segments.forEach((_, g) => (factor[g] *= welcome)),
    close: () => {
      if (shop.e >= zero && shop.e < dates.end) count('cost.program', fen(settings.dailyCost))
    },
  }
}
