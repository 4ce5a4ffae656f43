/** The oracle's leads: who has come but not ordered yet, hour by hour (model 28). */
import { purposes } from '../../src/model/random.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import type { Person } from './people.ts'
import type { Premises } from './shop.ts'

const ends = [1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 72, 120]

export type Leads = ReturnType<typeof leadsOf>
export function leadsOf(shop: Premises) {
  const { share, halfHours, conversion } = shop.market.leads
  const more = share === 0 ? 1 : 1 - share + share / conversion
  const h = 0.6931471805599453 / halfHours
  return {
    /** Of how many more people must come, and which part of them hesitates. */
    shares: { more, lead: share === 0 ? 0 : share / conversion / more },
    /** The day on which a person who comes today orders or is gone, and the hours that an order takes. */
    came: (who: Person, greeted: boolean) => {
      const E = (sub: number) => negativeLog(who.word(shop.e, purposes.lead, sub))
      const quick = h * (greeted ? shop.greeting!.quicker[who.g] : 1)
      // the hazard is quicker in the first 24 hours
      const hours = E(1) <= quick * 24 ? E(1) / quick : 24 + (E(1) - quick * 24) / h
      const leaves = E(2) / ((h * (1 - conversion)) / conversion)
      shop.count('leads.came')
      const day = shop.e + Math.floor((24 * who.u(shop.e, purposes.lead, 3) + Math.min(hours, leaves)) / 24)
      const gift = greeted && shop.greeting!.coupon && hours <= 24 ? { coupon: shop.greeting!.coupon, byCoupon: E(1) / h >= leaves } : undefined
      return { day, hours, gone: leaves <= hours, gift }
    },
    ordered: (hours: number): void => {
      shop.count('leads.ordered')
      shop.count(`leads.hours.${ends.find((end) => hours <= end) ?? 'more'}`)
    },
  }
}
