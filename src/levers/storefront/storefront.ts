/** The storefront: what pages, speed, check-out and promises do to the steps of a visit. Model 14. */
import { fraction, money, number, type Fields, type Settings } from '../../schema/field.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookProgram, fen } from '../../model/ledger.ts'
import { odds } from '../../model/behaviour/leave.ts'
import { calibration, prospectShare, customerShare } from '../../model/visits.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'
const gain = (o: { readonly default?: number; readonly max: number; readonly usual?: readonly [number, number] }, output: string) =>
  fraction({ default: 0, source: assumption, moves: { output, direction: 'up' }, ...o })

const fields = {
  stay: gain({ max: 0.7, usual: [0.05, 0.2] }, 'orders'),
  cart: gain({ default: 0.12, max: 1, usual: [0.1, 0.3] }, 'orders'),
  checkOut: gain({ max: 1, usual: [0.05, 0.2] }, 'orders'),
  pay: gain({ max: 0.05, usual: [0.01, 0.04] }, 'orders'),
  loadSeconds: number({ default: 3, min: 0.5, max: 20, step: 0.1, usual: [1, 6], unit: 'none', source: assumption, moves: { output: 'orders', direction: 'down' } }),
  trust: gain({ max: 1, usual: [0.1, 0.3] }, 'new.organic'),
  riskPromise: gain({ max: 1, usual: [0.1, 0.3] }, 'new.organic'),
  dailyCost: money({ default: 0, max: 100_000, usual: [0, 500], real: true, source: assumption, moves: { output: 'cost.program', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const storefront = lever({
  id: 'storefront',
  group: 'service',
  fields,
  zero: { stay: 0, cart: 0, checkOut: 0, pay: 0, loadSeconds: 3, trust: 0, riskPromise: 0, dailyCost: 0 },
  columns: [],
  planned: ({ dailyCost }, days) => dailyCost * days,
})

/** Load time at which the calibration holds (s), and the share of visitors that each further second drives off. */
const calibrationLoad = 3
const lossPerSecond = 0.07
/** No step is passed by more than this share of those who come to it. */
const surest = 0.99

/** The share of a step after several relative gains, each entering as the odds ratio that alone would raise the share by that much. */
export function raised(share: number, gains: readonly number[]): number {
  return gains.reduce((now, x) => {
    const aim = Math.min(surest, (1 + x) * share)
    return odds(now, (aim * (1 - share)) / (share * (1 - aim)))
  }, share)
}

export function start(world: World, settings: Own): Hooks {
  const { market, calendar, visits } = world
  const { conversion } = market.economics
  const { passStay, passCart, passCheckOut, passPay, promiseReturns } = market.storefront
  const speed = exp(-lossPerSecond * (settings.loadSeconds - calibrationLoad)) - 1
  /** Effect on orders per visit, and on the steps that visits are split over, for people who convert `c`. */
  const shop = (c: number) => {
    const cart = Math.min(surest, c / (calibration.stay * calibration.checkOut * calibration.pay))
    const stay = raised(calibration.stay, [settings.stay, speed])
    const toCart = raised(cart, [settings.cart])
    const checkOut = raised(calibration.checkOut, [settings.checkOut])
    const pay = raised(calibration.pay, [settings.pay])
    const step = (pass: number, now: number, before: number) => 1 + pass * (now / before - 1)
    return { stay, checkOut, pay, rate: step(passStay, stay, calibration.stay) * step(passCart, toCart, cart) * step(passCheckOut, checkOut, calibration.checkOut) * step(passPay, pay, calibration.pay) }
  }
  const customers = shop(customerShare * conversion)
  const prospects = shop(prospectShare * conversion)
  const welcome = prospects.rate * (1 + settings.trust) * (1 + settings.riskPromise)
  const promise = 1 + promiseReturns * settings.riskPromise
  const off = customers.rate === 1 && welcome === 1 && settings.dailyCost === 0 && promise === 1
  if (off) return {}
  visits.steps = customers
  visits.welcome = welcome
  visits.speed = 1 + speed
  // carts that are left: what happens from the cart on
  world.cartsLeft = 1 - (1 - market.couponResponse.cartAbandonment) * ((customers.checkOut * customers.pay) / (calibration.checkOut * calibration.pay))
  if (promise !== 1) world.returnOdds = { own: world.returnOdds.own.map((p) => odds(p, promise)), induced: world.returnOdds.induced.map((p) => odds(p, promise)) }
  const cost = fen(settings.dailyCost)
  const { rate } = customers
  return {
    bound: () => rate,
    ceiling: () => rate,
    weigh: () => rate,
    // more orders out of the same visits
    crowd: () => ({ rate, share: 0 }),
    attract(_day, { factor }) {
      for (let g = 0; g < factor.length; g++) factor[g] *= welcome
    },
    close(day) {
      if (day < calendar.end) bookProgram(world, cost)
    },
  }
}
