/** The subscription lever's twin: boxes at an agreed price, paused, let go by, cancelled (model 5.9, 29). */
import { purposes } from '../../../src/model/random.ts'
import { fen, ofEach, unitsOf, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

export function subscription(shop: Shop, settings: Own<'subscription'>): Twin {
  if (!settings || settings.visibility === 0) return {}
  const { market, dates, people, count } = shop
  const { subscribing, economics } = market
  const { discount, cycle, freeShipping } = settings
  /** Day of the next box of those who have one coming. */
  const of = ofEach(() => ({ next: undefined as number | undefined }))
  const members = () => people.filter((p) => of(p).next !== undefined)
  const chanceOf = (who: Person): number => {
    const saving = discount + (freeShipping ? fen(economics.shippingFee) : 0) / (who.zeta * 100 * subscribing.box * economics.everydayPrice)
    const floor = subscribing.withoutDiscount
    return settings.visibility * subscribing.adoption * Math.min(1, who.lambda * cycle) * (floor + ((1 - floor) * 2 * saving) / (saving + 0.1))
  }
  const send = (who: Person, now: ReturnType<Shop['meet']>) => {
    const { e } = shop
    Object.assign(now, { granted: Math.min(now.granted, now.item), pay: economics.everydayPrice * (1 - now.item), slot: -1 })
    const surplus = Math.max(0, subscribing.box - subscribing.replaced * who.lambda * (dates.lam[e] - dates.lam[e - cycle]))
    shop.buy(now, { label: 'scheduled', bits: 8, borrowed: who.segment.pantry * surplus, life: 0, organic: true, agreed: subscribing.box })
    shop.part(now)
    if (who.u(e, purposes.subscriptionEnd, 8) >= subscribing.churn) return
    count('subscription.ended')
    of(who).next = undefined
  }
  /** Who gets a box at this moment: its discount is on offer to them, and nothing to get used to. */
  let packing: Person | undefined
  const agreed = (who: Person) => (who === packing ? discount : 0)
  return {
    discount: 'subscription.discount',
    item: agreed,
    granted: agreed,
    weigh: (who) => (of(who).next === undefined ? 1 : 1 - subscribing.replaced),
    crowd: (living) => {
      const sum = unitsOf(living)
      return { rate: sum > 0 ? 1 - (subscribing.replaced * unitsOf(living.filter((p) => of(p).next !== undefined))) / sum : 1, share: 1 }
    },
    pay: (bill) => {
      if (bill.label === 'scheduled' && freeShipping) bill.shipping = 0
    },
    after: ({ who, bits, before }) => {
      if (before === 0 || of(who).next !== undefined || who.u(shop.e, purposes.subscribe, bits) >= chanceOf(who)) return
      count('subscription.started')
      of(who).next = shop.e + cycle
    },
    others: () => {
      const { e } = shop
      for (const who of members().filter((p) => of(p).next === e)) {
        of(who).next = e + cycle
        packing = who
        const now = shop.meet(who)
        packing = undefined
        if (who.u(e, purposes.subscriptionPause) < subscribing.pause) count('subscription.paused')
        // whom the day saw before already stands at the next opening
        else if (shop.pantry(who, e) > 1) count('subscription.skipped')
        else send(who, now)
      }
    },
    left: (who) => {
      if (of(who).next === undefined) return
      count('subscription.lost')
      of(who).next = undefined
    },
    close: () => count('subscription.members', members().length),
  }
}
