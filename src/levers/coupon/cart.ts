/** Cart coupons: offered the day after a cart was left behind; some of those who redeem learn to wait for them. Model 5.4. */
import { buy } from '../../model/behaviour/buy.ts'
import { cartBasket, cartsOn, cartsOf, countCartCoupon, isOpen, listBack, listCarts, lureOf, openCarts, orderWith, park, parks, priceWith, recalled, take, type Parked } from '../../model/behaviour/carts.ts'
import { meet, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { dayZero } from '../../model/calendar.ts'
import type { CouponTerms } from '../../model/coupon-template.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { label } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { markBits, purposes } from '../../model/random.ts'
import { addTemplate, walletOf } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'

type Rules = { readonly firstDay: number; readonly share: number; readonly quota: number }

export function startCart(world: World, terms: CouponTerms, rules: Rules): Hooks {
  const { market, population, calendar } = world
  const { cartConversion, cartPantry } = market.couponResponse
  const template = walletOf(world).templates[addTemplate(world, terms) - 1]
  const firm = firmView(world)
  cartsOf(world)
  const first = dayZero + rules.firstDay
  let parkedToday: Parked[] = []
  let parkedYesterday: Parked[] = []
  let left = rules.quota > 0 ? rules.quota : Infinity

  /** A cart of yesterday gets its coupon today. */
  const offer = (row: number, mark: number, day: number) => {
    if (left <= 0 || !isOpen(world, row, mark, day - 1) || firm.lot(row, purposes.couponShare) >= rules.share) return
    left--
    meet(world, row, day)
    if (mark > cartConversion * priceWith(world, row, template) * lureOf(world, row, day)) {
      countCartCoupon(world, row, false)
      return
    }
    take(world, row, mark)
    orderWith(world, row, template, { label: label.induced, bits: markBits(mark), borrowed: cartPantry, life: cartPantry, organic: false, basket: cartBasket(world, row, mark, day - 1) })
    part(world)
  }

  return {
    target(day) {
      if (day >= first) openCarts(world, day, day === first)
    },
    postpone(row, day, bits) {
      if (day < first || day === calendar.end - 1 || left <= 0 || !parks(world, row, bits)) return false
      parkedToday.push(park(world, row, bits))
      return true
    },
    after({ row, day, label: kind }) {
      if (kind === label.first && day >= first) listCarts(world, row, day)
    },
    revived(row, day) {
      if (day >= first) listBack(world, row, day)
    },
    others(day) {
      const waiting = parkedYesterday
      parkedYesterday = parkedToday
      parkedToday = []
      for (const parked of waiting) {
        const { row } = parked
        if (!(population.flags[row] & flag.alive)) continue
        meet(world, row, day)
        if (left > 0) {
          left--
          priceWith(world, row, template)
          orderWith(world, row, template, recalled(parked))
        } else {
          // the quota ran out overnight: they order all the same
          priceNow(world, row, day)
          buy(world, row, { ...recalled(parked), coupon: undefined })
        }
        part(world)
      }
      // another lever may have had carts noted before
      if (day <= first) return
      const { row, mark, length } = cartsOn(world, day - 1)
      const turns = Array.from({ length }, (_, k) => k)
      if (length > left) turns.sort((a, b) => firm.lot(row[a], purposes.couponQuota) - firm.lot(row[b], purposes.couponQuota) || row[a] - row[b] || a - b)
      for (const k of turns) offer(row[k], mark[k], day)
    },
  }
}
