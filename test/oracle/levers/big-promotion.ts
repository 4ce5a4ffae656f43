/** The big promotion's twin: deposits, a burst with a reduction for all and a timed discount, free orders by lot, a clearance (model 5.10, 22). */
import { dateOf, dayNumber } from '../../../src/model/calendar-date.ts'
import { expectedSaving } from '../../../src/model/coupon-template.ts'
import { meanOverBaskets } from '../../../src/model/population.ts'
import { priceMultiplier } from '../../../src/model/price.ts'
import { purposes } from '../../../src/model/random.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { lookUp } from '../../../src/numeric/quantile-table.ts'
import { fen, unitB, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import { spending } from './spending.ts'
import type { Own, Pull, Twin } from './twin.ts'

type On = NonNullable<Own<'big-promotion'>>
type Rate = { readonly rate: number; readonly share: number }
type Paid = { readonly who: Person; readonly bits: number; readonly organic: boolean; readonly basket: number; readonly gain: number }
type Wish = { readonly who: Person; readonly bits: number; readonly organic: boolean; readonly anyway: boolean; readonly lot: number }

/** First engine days of the three phases of every promotion, and the day after the last. */
function edges({ market }: Shop, { dates, storeDay, storeDays, burstDays, glowDays }: On): number[][] {
  const edgesFrom = (first: number, lengths: number[]) => lengths.reduce<number[]>((all, n) => [...all, all.at(-1)! + n], [first])
  if (dates === 'own') return [edgesFrom(zero + storeDay, [storeDays, burstDays, glowDays])]
  const [date, lengths] = dates === 'midYear' ? ['06-01', [15, 3, 7]] as const : ['10-20', [21, 2, 7]] as const
  const years = Array.from({ length: 5 }, (_, k) => dateOf(dayNumber(market.start)).year + k)
  return years.map((year) => edgesFrom(zero + dayNumber(`${year}-${date}`) - dayNumber(market.start), [...lengths]))
}

export function bigPromotion(shop: Shop, settings: Own<'big-promotion'>): Twin {
  if (!settings || [settings.deposit, settings.reduction, settings.discount, settings.freeOrders, settings.clearance, settings.budget].every((x) => x === 0)) return {}
  const { market, dates, count } = shop
  const { discount } = settings
  const all = edges(shop, settings)
  /** The promotion of which phase `k` runs on a day. */
  const at = (k: number, e: number) => (e >= zero && e < dates.end ? all.find((one) => one[k] <= e && e < one[k + 1]) : undefined)
  const timed = (e: number): boolean => {
    const one = at(1, e)
    return one !== undefined && e < one[1] + settings.discountDays
  }
  const yuan = (e: number): number => {
    const k = [0, 1, 2].find((phase) => at(phase, e))
    if (k === undefined) return 0
    const one = at(k, e)!
    // phases without days get nothing
    const own = settings.shares.map((share, phase) => (one[phase + 1] > one[phase] ? share : 0))
    const sum = own.reduce((a, b) => a + b, 0)
    if (sum === 0) return 0
    const before = own.slice(0, k).reduce((all, share) => all + share / sum, 0)
    const until = (day: number) => Math.round(settings.budget * 100 * (before + ((own[k] / sum) * (day - one[k])) / (one[k + 1] - one[k])))
    return (until(e + 1) - until(e)) / 100
  }
  const free = (e: number): boolean => settings.freeOrders > 0 && at(1, e)?.[1] === e
  const traffic = spending(shop, yuan, (e) => (free(e) ? market.bigPromotion.freeTraffic : 1))
  const reducing = settings.reduction > 0 ? reductionOf(shop, settings, (e) => at(1, e) !== undefined) : undefined
  const presale = settings.deposit > 0 ? presaleOf(shop, settings, (e) => {
    const due = at(0, e)?.[1]
    return due !== undefined && due < dates.end ? due : undefined
  }) : undefined
  const clearing = settings.clearance > 0 ? clearanceOf(shop, settings, (e) => at(2, e) !== undefined) : undefined
  const entries: { who: Person; bits: number; lot: number; paid: number; basket: number }[] = []
  const parts: readonly { readonly crowd?: (segment: number) => Rate; readonly attract?: (pull: Pull) => void }[] = [traffic, reducing ?? {}, presale ?? {}, clearing ?? {}]
  return {
    ...traffic,
    attract: (pull) => parts.forEach((part) => part.attract?.(pull)),
    crowd: (_living, segment) => {
      let [rate, visits] = [1, 1]
      for (const { crowd } of parts) {
        const lift = crowd?.(segment) ?? { rate: 1, share: 0 }
        rate *= lift.rate
        visits *= 1 + lift.share * (lift.rate - 1)
      }
      return { rate, share: rate === 1 ? 0 : (visits - 1) / (rate - 1) }
    },
    start: () => {
      if (presale) shop.lapses = true
      dates.s.forEach((_, e) => {
        if (!at(1, e)) return
        const off = timed(e) ? discount : 0
        if (off > 0) shop.post(e, off, 'bigpromo.discount')
        const told = Math.min(1, settings.reduction / settings.threshold)
        const depth = told > 0 ? 1 - (1 - off) * (1 - told) : off
        if (settings.announced) shop.tell(e, [depth, depth, depth, depth])
      })
    },
    open: () => clearing?.open(),
    item: () => clearing?.price() ?? 0,
    discount: 'bigpromo.discount',
    divert: (occasion) => presale?.divert!(occasion) || clearing?.divert!(occasion) || false,
    invite: () => presale?.invite!(),
    others: () => clearing?.others!(),
    after: ({ who, label, bits, paid, basket, gmv, expansion, coupon, slot }) => {
      if (free(shop.e) && paid > 0 && label !== 'scheduled') entries.push({ who, bits, paid, basket, lot: who.u(shop.e, purposes.freePrio, bits) })
      count('bigpromo.expansion', expansion)
      count('bigpromo.discount', expansion)
      if (slot === 3) count('bigpromo.reduced', coupon)
      if (!at(1, shop.e)) return
      count('bigpromo.orders')
      count('bigpromo.gmv', gmv)
    },
    close: () => {
      count('bigpromo.spend', fen(yuan(shop.e)))
      entries.sort((a, b) => a.lot - b.lot || a.who.id - b.who.id || a.bits - b.bits)
      for (const { who, bits, paid, basket } of entries.splice(0).slice(0, Math.round(settings.freeOrders))) {
        // what was had for nothing is kept
        for (const [e, due] of shop.due) shop.due.set(e, due.filter((one) => one.who !== who || one.bits !== bits || one.ordered !== shop.e))
        const fee = Math.round(market.economics.fee * paid)
        shop.cost('cost.rewards', who, paid)
        count('cost.fee', -fee)
        count('margin', fee)
        count(`segment${who.g}.contribution`, fee)
        count('bigpromo.free')
        count('bigpromo.freeValue', paid)
        count('bigpromo.freeCost', Math.round(market.economics.cogs * shop.outside.cost(shop.e) * basket) + fen(market.economics.fulfilment))
      }
    },
  }
}

function reductionOf(shop: Shop, { threshold, reduction, perThreshold }: On, on: (e: number) => boolean) {
  const { market, tools } = shop
  const template = shop.wallet.template({ kind: 'amount', amount: fen(reduction), rate: 0, minimum: fen(threshold), perMinimum: perThreshold, valid: 1, code: false })
  shop.reduction = { template, on }
  const saving = (zeta: number) => expectedSaving(template, zeta * 100 * market.economics.everydayPrice)
  const pull = market.segments.map((_, g) => exp(market.price.newcomerPull * meanOverBaskets(tools.law, g, saving)))
  const lift = market.segments.map((segment, g) => meanOverBaskets(tools.law, g, (zeta) => priceMultiplier(segment, market.price.lossAversion, 1 - saving(zeta), 1)))
  return {
    attract: ({ factor }: Pull) => {
      if (on(shop.e)) pull.forEach((by, g) => (factor[g] *= by))
    },
    crowd: (segment: number): Rate => ({ rate: on(shop.e) ? lift[segment] : 1, share: 0.3 }),
  }
}

function presaleOf(shop: Shop, settings: On, dueOn: (e: number) => number | undefined) {
  const { market, count, tools } = shop
  const { uptake, payBalance, lapseReturn } = market.bigPromotion
  const P = market.economics.everydayPrice
  const deposit = fen(settings.deposit)
  const more = Math.round((settings.expansion - 1) * deposit)
  const worth = deposit + more
  const balances = new Set(Array.from({ length: shop.dates.end }, (_, e) => dueOn(e)))
  let held: Paid[] = []
  const suits = market.segments.map((_, g) => meanOverBaskets(tools.law, g, (zeta) =>
    Array.from({ length: 64 }, (_, k) => zeta * 100 * P * (1 - settings.discount) * lookUp(tools.basketLaw, ((k + 0.5) / 64) * 4294967296)).filter((basket) => basket >= worth).length / 64))
  const twin: Twin = {
    divert: ({ who, now, v, m0, bits, under }) => {
      if (dueOn(shop.e) === undefined || who.u(shop.e, purposes.presale, bits) >= uptake) return false
      const item = shop.beside(now.item, settings.discount)
      const own = Math.min(more / worth, more / (who.zeta * 100 * P))
      const reduced = shop.reduction ? expectedSaving(shop.reduction.template, who.zeta * 100 * P * (1 - item) * (1 - own)) : 0
      // what the coupon counted on leaves to pay
      const left = now.pay / (P * (1 - now.item) * (1 - now.points))
      const saving = 1 - (1 - own) * Math.min(1, (1 - reduced) / left)
      if (v > under(settings.discount, true, 1, saving)) return false
      const kept = { item: now.item, pay: now.pay, slot: now.slot }
      now.item = item
      shop.priceNow(now)
      const gain = Math.max(0, now.rho * (1 - now.granted) - now.pay * (1 - saving))
      const basket = shop.planned(now, bits, gain)
      Object.assign(now, kept)
      const list = Math.round(P * basket)
      if (list - shop.cut(Math.round(item * list), list, basket) < worth) return false
      held.push({ who, bits, organic: v <= m0, basket, gain })
      shop.owed.deposits += deposit
      count('bigpromo.deposits')
      return true
    },
    invite: () => {
      if (!balances.has(shop.e)) return
      for (const { who, bits, organic, basket, gain } of held.sort((a, b) => a.who.id - b.who.id || a.bits - b.bits)) {
        shop.owed.deposits -= deposit
        if (who.state === 'alive' && who.u(shop.e, purposes.presalePay, bits) < payBalance) {
          count('bigpromo.paid')
          const phi = who.segment.pantry
          const now = shop.meet(who)
          shop.priceNow(now)
          now.pay *= 1 - more / Math.max(more, Math.round(P * basket))
          shop.buy(now, { label: 'shifted', bits, borrowed: organic ? 0 : phi, life: organic ? 1 : phi, organic, basket, gain, expansion: more })
          shop.part(now)
          continue
        }
        for (const name of ['forfeits', 'net', 'margin', `segment${who.g}.contribution`]) count(name, deposit)
        count('bigpromo.lapsed')
        if (!organic || who.state !== 'alive' || who.u(shop.e, purposes.presaleBack, bits) >= lapseReturn) continue
        if (who.stateDay <= shop.e) shop.write(who, shop.e, shop.reference(who, shop.e), shop.fatigue(who, shop.e), 0)
        who.b -= unitB
        count('waiting.putOff', unitB)
        shop.again.add(shop.e + 1)
      }
      held = []
    },
  }
  return { ...twin, crowd: (segment: number): Rate => ({ rate: dueOn(shop.e) === undefined ? 1 : 1 - uptake * suits[segment], share: 0 }) }
}

function clearanceOf(shop: Shop, settings: On, on: (e: number) => boolean) {
  const { market, count } = shop
  const { clearFit, teachFloor } = market.bigPromotion
  const depth = settings.clearance
  let left = 0
  let price = 0
  let wishes: Wish[] = []
  const lift = market.segments.map((segment) => clearFit * Math.max(0, priceMultiplier(segment, market.price.lossAversion, 1 - depth, 1) - 1))
  const order = ({ who, bits, organic }: Wish, at: number) => {
    price = at
    const now = shop.meet(who)
    shop.priceNow(now)
    if (at > 0 && now.pay < teachFloor) now.pay = now.rho * (1 - now.granted)
    const phi = who.segment.pantry
    shop.buy(now, { label: organic ? 'organic' : 'induced', bits, borrowed: organic ? 0 : phi, life: organic ? 1 : phi, organic })
    price = 0
    shop.part(now)
  }
  const twin: Twin = {
    divert: ({ who, now, v, m, m0, bits, under }) => {
      if (!on(shop.e) || left === 0 || shop.beside(now.item, depth) <= now.item || who.u(shop.e, purposes.clearFit, bits) >= clearFit) return false
      if (v > m && v > under(depth, true, 1)) return false
      wishes.push({ who, bits, organic: v <= m && v <= m0, anyway: v <= m, lot: who.u(shop.e, purposes.clearPrio, bits) })
      return true
    },
    others: () => {
      const lucky = new Set([...wishes].sort((a, b) => a.lot - b.lot || a.who.id - b.who.id || a.bits - b.bits).slice(0, Math.min(left, wishes.length)))
      for (const wish of wishes.splice(0)) {
        if (wish.who.state !== 'alive') continue
        if (lucky.has(wish)) {
          order(wish, depth)
          count('bigpromo.cleared')
          left--
        } else if (wish.anyway) order(wish, 0)
      }
    },
  }
  return {
    ...twin,
    price: () => price,
    open: () => {
      if (on(shop.e) && !on(shop.e - 1)) left = settings.clearStock > 0 ? Math.round(settings.clearStock) : Infinity
    },
    crowd: (segment: number): Rate => ({ rate: on(shop.e) && left > 0 ? 1 + lift[segment] : 1, share: 0.3 }),
  }
}
