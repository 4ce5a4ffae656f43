/** Cart coupons: offered the day after a cart was left behind; some of those who redeem learn to wait for them. Model 5.4. */
import { buy, type Circumstances } from '../../model/behaviour/buy.ts'
import { meet, priceNow } from '../../model/behaviour/consider.ts'
import { part } from '../../model/behaviour/leave.ts'
import { dayZero } from '../../model/calendar.ts'
import { expectedSaving, type CouponTemplate, type CouponTerms } from '../../model/coupon-template.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { blockAt, blockLength, closeMoments, emptyOccasions, forgetBlocks, list, openMoments } from '../../model/occasions.ts'
import { label } from '../../model/order.ts'
import { addProperty, flag } from '../../model/population.ts'
import { priceMultiplier } from '../../model/price.ts'
import { draw, markBits, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte, word } from '../../model/record.ts'
import { roomAfter } from '../../model/stacking.ts'
import { addTemplate, walletOf } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'

type Rules = { readonly firstDay: number; readonly share: number; readonly quota: number }
type Parked = { readonly row: number; readonly bits: number }

export function startCart(world: World, terms: CouponTerms, rules: Rules): Hooks {
  const { market, population, calendar, key, today } = world
  const { cartConversion, cartPantry, cartHuntStep, cartParking } = market.couponResponse
  const template = walletOf(world).templates[addTemplate(world, terms) - 1]
  const { issued, redeemed, expired } = walletOf(world)
  const hunt = addProperty(population, 'u8')
  const firm = firmView(world)
  const carts = emptyOccasions()
  const first = dayZero + rules.firstDay
  let parkedToday: Parked[] = []
  let parkedYesterday: Parked[] = []
  let left = rules.quota > 0 ? rules.quota : Infinity

  const listCarts = (row: number, day: number) => {
    const block = blockAt(carts, calendar, day, blockLength(0))
    const rate = (population.lambda[row] * world.cartsLeft) / (1 - world.cartsLeft)
    list(carts, calendar, population, key, row, block, purposes.cartGap, purposes.cartMark, 0, 1, rate, day, Math.min(block.start + block.length, calendar.end) - 1, 1)
  }

  /** Price multiplier with the coupon; leaves the pay ratio with the customer at hand. */
  const priceWith = (row: number): number => {
    const { present } = world
    const charged = market.economics.everydayPrice * (1 - present.item)
    const saving = expectedSaving(template, population.zeta[word(row)] * 100 * charged)
    present.pay = charged * (1 - present.points) * (1 - Math.min(saving, roomAfter(market, present.item)))
    return priceMultiplier(market.segments[population.segment[byte(row)]], market.price.lossAversion, present.pay, present.reference * (1 - present.granted))
  }

  const order = (row: number, by: Omit<Circumstances, 'coupon'>) => {
    const used = buy(world, row, { ...by, coupon: template as CouponTemplate }).slot === 2
    today[used ? redeemed : expired]++
    if (used) hunt.values[byte(row)] = Math.min(255, hunt.values[byte(row)] + cartHuntStep)
  }

  /** A cart of yesterday gets its coupon today. */
  const offer = (row: number, mark: number, day: number) => {
    if (left <= 0 || !(population.flags[row] & flag.alive) || firm.lot(row, purposes.couponShare) >= rules.share) return
    left--
    today[issued]++
    meet(world, row, day)
    if (mark > cartConversion * priceWith(row)) {
      today[expired]++
      return
    }
    order(row, { label: label.induced, bits: markBits(mark), borrowed: cartPantry, life: cartPantry, organic: false })
    part(world)
  }

  return {
    target(day) {
      if (day < first) return
      forgetBlocks(carts, day)
      if (day !== first && day % blockLength(0) !== 0) return
      for (let row = 0; row < population.count; row++) if (population.flags[row] & flag.alive) listCarts(row, day)
    },
    postpone(row, day, bits) {
      if (day < first || day === calendar.end - 1 || hunt.values[byte(row)] === 0 || left <= 0) return false
      const { w0, w1 } = world.words
      const u = unit(draw(population.key[row], secondKey(key.b, population.person[row]), w0[purposes.park], subWord(w1[purposes.park], bits)))
      if (u >= (hunt.values[byte(row)] / 255) * cartParking) return false
      parkedToday.push({ row, bits })
      return true
    },
    after({ row, day, label: kind }) {
      if (kind === label.first && day >= first) listCarts(row, day)
    },
    others(day) {
      const waiting = parkedYesterday
      parkedYesterday = parkedToday
      parkedToday = []
      for (const { row, bits } of waiting) {
        if (!(population.flags[row] & flag.alive)) continue
        meet(world, row, day)
        const waited = { label: label.shifted, bits, borrowed: 0, life: 1, organic: true }
        if (left > 0) {
          left--
          today[issued]++
          priceWith(row)
          order(row, waited)
        } else {
          // the quota ran out overnight: they order all the same
          priceNow(world, row, day)
          buy(world, row, { ...waited, coupon: undefined })
        }
        part(world)
      }
      const { row, mark, length } = openMoments(carts, day - 1)
      const turns = Array.from({ length }, (_, k) => k)
      if (length > left) turns.sort((a, b) => firm.lot(row[a], purposes.couponQuota) - firm.lot(row[b], purposes.couponQuota) || row[a] - row[b] || a - b)
      for (const k of turns) offer(row[k], mark[k], day)
      closeMoments(carts, day - 1)
    },
  }
}
