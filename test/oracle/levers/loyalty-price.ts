/** The twin of the lifetime price: granted after a number of orders, in force from the day after the last of them (model 27). */
import { fastExp, fastLog } from '../../../src/numeric/fast.ts'
import { power } from '../../../src/numeric/pow.ts'
import { ofEach, unitsOf, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

export function loyaltyPrice(shop: Shop, settings: Own<'loyalty-price'>): Twin {
  if (!settings || settings.discount === 0) return {}
  const { people, count, dates } = shop
  const { market } = shop
  const { discount, orders: needed } = settings
  const { goalStrength, goalSharpness } = market.membership
  const everyone = settings.qualify === 'everyone'
  /** Day of the order that earned it, orders of before day 0, and whether they were customers then. */
  const of = ofEach(() => ({ earned: -1, before: 0, old: false }))
  const holds = (who: Person) => of(who).earned >= 0 && of(who).earned < shop.e
  const counted = (who: Person) => who.n - (everyone && !settings.countPast ? of(who).before : 0)
  const forgetting = [1]
  for (let k = 1; k < dates.s.length; k++) forgetting.push(forgetting[k - 1] * fastExp(-Math.LN2 / 60))
  return {
    start: () => {
      for (const who of shop.begun()) {
        Object.assign(of(who), { before: who.n, old: true })
        if (everyone && settings.countPast && who.n >= needed) of(who).earned = zero - 1
      }
    },
    discount: 'loyalty.discount',
    item: (who) => (holds(who) ? discount : 0),
    granted: (who) => (holds(who) ? discount * (1 - forgetting[shop.e - of(who).earned - 1]) : 0),
    weigh: (who) => {
      const n = counted(who)
      if (holds(who) || n <= 0 || n >= needed || (!everyone && of(who).old)) return 1
      return 1 + goalStrength * power(n / needed, goalSharpness) * (needed / (needed + who.lambda * 365))
    },
    crowd: (living, g) => {
      const sum = unitsOf(living)
      const lift = fastExp(-market.segments[g].elasticity * fastLog(1 - discount))
      return { rate: sum > 0 ? 1 + (unitsOf(living.filter(holds)) * (lift - 1)) / sum : 1, share: 0.5 }
    },
    after: ({ who }) => {
      if (holds(who)) count('loyalty.orders')
      else if (counted(who) === needed && (everyone || !of(who).old)) {
        of(who).earned = shop.e
        count('loyalty.reached')
      }
    },
    close: () => count('loyalty.holders', people.filter(holds).length),
  }
}
