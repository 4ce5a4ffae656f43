/** The engine once more, slow and plain: one object per customer, one loop over days, the same keyed draws, every occasion of every band looked at. */
import { leverColumns } from '../../src/experiments/run.ts'
import { modelColumns, segmentColumns } from '../../src/model/columns.ts'
import { expectedSaving, prizeAtMinimum, savingOn, type CouponTemplate } from '../../src/model/coupon-template.ts'
import { openDaybook, type Daybook } from '../../src/model/daybook.ts'
import { causes, channels } from '../../src/model/market.ts'
import { priceMultiplier } from '../../src/model/price.ts'
import { markBits, purposes, runKey, traits } from '../../src/model/random.ts'
import { fastExp } from '../../src/numeric/fast.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { poissonQuantile } from '../../src/numeric/poisson.ts'
import { lookUp } from '../../src/numeric/quantile-table.ts'
import { planOf } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { leversOf } from './levers.ts'
import { birth, occasionsOn, personOf, unitB, zero, type Person, type Tools } from './people.ts'
import { visitsOf } from './visits.ts'

export const fen = (yuan: number): number => Math.round(yuan * 100)
const odds = (p: number, c: number): number => (c === 1 ? p : (p * c) / (1 - p + p * c))
export type Label = 'first' | 'organic' | 'induced' | 'shifted'
type Due = { who: Person; gmv: number; net: number; basket: number; filler: boolean; early: boolean }
/** An order as the levers see it; `cause` is the channel of a first order, else -1. */
export type Receipt = { who: Person; label: Label; sub: number; net: number; gmv: number; before: number; cause: number }
/** A customer's state while their day is walked. */
export type Now = { who: Person; rho: number; tired: number; added: number; twice: boolean; bought: boolean; item: number; granted: number; pay: number; slot: number }

/** What all parts of one run share. */
export type Shop = ReturnType<typeof shopOf>
function shopOf(tools: Tools, seed: number | string, replication: number) {
  const { market, dates } = tools
  const key = runKey(seed, replication)
  const base = market.base.kind === 'entries' ? market.base.perWeek.reduce((a, b) => a + b, 0) : market.customers
  const people = Array.from({ length: base + market.prospects }, (_, id) => personOf(tools, key, id))
  const names = [...modelColumns, ...segmentColumns(market.segments.length), ...leverColumns]
  const place = new Map(names.map((n, k) => [n, k]))
  const book = openDaybook(names, market.days)
  const at = (name: string) => {
    if (!place.has(name)) throw new RangeError(name)
    return place.get(name)! * book.rows + shop.e - zero
  }
  const shop = {
    tools, market, dates, key, base, people, book, names, e: 0, ever: market.base.kind === 'tenure' ? base : 0, anchor: [] as number[], store: 1, due: new Map<number, Due[]>(), expected: causes.map(() => 0),
    /** Adds to a column of the day; the burn-in keeps no books. */
    count: (name: string, amount = 1) => void (shop.e >= zero && (book.values[at(name)] += amount)),
    today: (name: string) => book.values[at(name)],
    /** A cost below CM2 that belongs to a segment. */
    cost: (name: string, who: Person, amount: number) => {
      shop.count(name, amount)
      shop.count(`segment${who.g}.contribution`, -amount)
    },
  }
  return shop
}

/** One future of one strategy, as a daybook. */
export function oracle(scenario: Scenario, slot: number, replication: number, tools: Tools): Daybook {
  const shop = shopOf(tools, scenario.seed, replication)
  const { market, dates, people, count, today } = shop
  const { economics, demand, price, couponResponse } = market
  const P = economics.everydayPrice
  const levers = leversOf(shop, planOf(scenario, slot).levers)
  const visits = visitsOf(shop, levers)

  // lazy state: pantry, reference price, fatigue (model 5.1, 5.2, 5.5; decisions 9)
  const drained = (b: number, exposure: number): number => {
    if (b <= 0 || exposure === 0) return b
    if (b <= 1) return b * fastExp(-exposure)
    return exposure <= b - 1 ? b - exposure : fastExp(-(exposure - (b - 1)))
  }
  const powers = (x: number) => dates.s.reduce<number[]>((all, _, k) => [...all, all[k] * x], [1])
  const [recovery, decay] = [powers(price.recovery), powers(market.touch.fatigueDecay)]
  const pantry = (who: Person, e: number) => (e <= who.stateDay ? who.b / unitB : drained(who.b / unitB, who.lambda * (dates.lam[e] - dates.lam[who.stateDay])))
  const reference = (who: Person, e: number) => (e <= who.stateDay ? who.rho / 32768 : shop.anchor[e] + (who.rho / 32768 - shop.anchor[who.stateDay]) * recovery[e - who.stateDay])
  const fatigue = (who: Person, e: number) => (e <= who.stateDay ? who.fatigue / 4096 : (who.fatigue / 4096) * decay[e - who.stateDay])
  const write = (who: Person, e: number, rho: number, tired: number, added: number) => {
    const left = Math.round(pantry(who, e) * unitB)
    count('pantry.drained', who.b - left)
    count('pantry.added', added)
    who.b = left + added
    who.rho = Math.min(65535, Math.max(0, Math.round(rho * 32768)))
    who.fatigue = Math.min(65535, Math.round(tired * 4096))
    who.stateDay = e
  }
  const meet = (who: Person): Now => ({
    who, rho: reference(who, shop.e), tired: fatigue(who, shop.e), added: 0, twice: who.stateDay > shop.e, bought: false,
    item: levers.discount(who), granted: levers.granted(who), pay: 1, slot: -1,
  })
  const part = (now: Now) => {
    const { who, rho, tired, twice, added } = now
    const { e, anchor } = shop
    if (!now.bought) return
    write(who, e + 1, twice ? rho : anchor[e + 1] + (rho - anchor[e]) * recovery[1], twice ? tired : tired * decay[1], added)
    if (who.state !== 'dead') return
    count('pantry.lost', who.b)
    who.b = 0
  }
  /** Price multiplier of the present offer (model 5.1, 5.4); leaves pay ratio and slot. */
  const priceNow = (now: Now, sole?: CouponTemplate): number => {
    const { who } = now
    const by = (pay: number) => priceMultiplier(who.segment, price.lossAversion, pay, now.rho * (1 - now.granted))
    const plain = P * (1 - now.item)
    const template = sole ?? levers.template
    now.pay = plain
    now.slot = sole ? 2 : who.slots.findIndex((s) => s !== undefined && shop.e < s.expiry)
    if (!template || now.slot < 0) return by(plain)
    now.pay = plain * (1 - expectedSaving(template, who.zeta * 100 * plain))
    return sole ? by(now.pay) : by(plain) + (by(now.pay) - by(plain)) * template.urgency[shop.e - who.slots[now.slot]!.issued]
  }

  /** One order (model 5.2-5.4, 8; decisions 16, 17). `sole` is a coupon for this order alone; true when a coupon was used. */
  const buy = (now: Now, label: Label, sub: number, phi: number, life: number, organic: boolean, sole?: CouponTemplate): boolean => {
    const { who } = now
    const { e } = shop
    const quality = tools.quality[who.cause]
    const gain = Math.max(0, now.rho * (1 - now.granted) - now.pay)
    let z = 0
    let list = 0
    let item = 0
    const basket = (size: number) => {
      z = size
      list = Math.round(P * z)
      item = Math.round(now.item * list)
    }
    basket(Math.max(1, fen(who.zeta * lookUp(tools.basketLaw, who.word(e, purposes.basket, sub)) * quality.basket * (1 + price.quantityLift * gain))))
    const terms = sole ?? (now.slot >= 0 ? levers.template : undefined)
    let filler = 0
    let coupon = 0
    if (terms) {
      const gap = terms.minimum - (list - item)
      const { stretchEffortLow: low, stretchEffortHigh: high } = couponResponse
      if (gap > 0 && gap < couponResponse.stretchReach * (list - item) && gap * (low + (high - low) * who.u(e, purposes.stretch, sub)) < prizeAtMinimum(terms)) {
        // the smallest basket that costs T(1+e), and not a fen less than T
        const planned = z
        basket(Math.ceil((terms.minimum * (1 + couponResponse.stretchOvershoot * negativeLog(who.word(e, purposes.stretchOver, sub)))) / (P * (1 - now.item))))
        while (list - item < terms.minimum) basket(z + 1)
        filler = z - planned
        if (label !== 'first') now.added += Math.round((gap / (who.zeta * 100)) * couponResponse.stretchPantry * unitB)
        count('stretched')
      }
      coupon = savingOn(terms, list - item)
      if (terms.code && who.u(e, purposes.couponUse, sub) >= couponResponse.codeMemory) coupon = 0
    }
    const [gmv, ship, fulfilment] = [list - item, fen(economics.shippingFee), fen(economics.fulfilment)]
    const net = gmv - coupon
    const cogs = Math.round(economics.cogs * z)
    const fee = Math.round(economics.fee * (net + ship))
    const margin = net + ship - cogs - fulfilment - fee
    const booked = {
      [`orders.${label}`]: 1, list, 'discount.item': item, 'discount.coupon': coupon, shipping: ship, gmv, net: net + ship, cogs, 'cost.fulfilment': fulfilment, 'cost.fee': fee, margin,
      [`segment${who.g}.gmv`]: gmv, [`segment${who.g}.orders`]: 1, [`segment${who.g}.contribution`]: margin,
      'discount.couponOrganic': organic ? coupon : 0, 'coupon.redeemedOrganic': organic && coupon > 0 ? 1 : 0,
      'discount.couponFirst': label === 'first' ? coupon : 0,
    }
    for (const [name, amount] of Object.entries(booked)) count(name, amount)
    if (e >= zero && ++who.inRun <= 2) count(who.inRun === 1 ? 'buyers' : 'buyers.again')
    who.orderDays.push(e)
    who.last = e
    const before = who.n++
    who.spend += net
    if (coupon > 0 && !sole) {
      levers.free(who, now.slot)
      count('coupon.redeemed')
    }
    const whole = who.u(e, purposes.returned, sub) < odds(who.segment.returnRate, quality.returns * (label === 'induced' ? demand.returnInduced : 1))
    if (whole || (filler > 0 && who.u(e, purposes.fillerReturn, sub) < couponResponse.fillerReturn)) {
      const share = whole ? 1 : filler / z
      const day = e + 3 + Math.floor(10 * who.u(e, purposes.returnLag, sub))
      shop.due.set(day, [...(shop.due.get(day) ?? []), { who, gmv: Math.round(gmv * share), net: Math.round(net * share), basket: whole ? z : filler, filler: !whole, early: e < zero }])
    }
    // a first order has no later one to borrow from
    if (label !== 'first') now.added += Math.round((phi + who.segment.pantry * price.quantityLift * gain) * unitB)
    now.rho += price.learning * (now.pay / (1 - now.granted) - now.rho)
    now.bought = true
    levers.after({ who, label, sub, net, gmv, before, cause: label === 'first' ? who.cause : -1 })
    if (label === 'first' && !demand.dropoutAtFirst) return coupon > 0
    // the coin (model 5.3)
    const c = quality.churn * (1 + market.touch.fatigueChurn * Math.max(0, now.tired - 1)) * (who.wasReturned ? demand.returnChurn : 1) * levers.churn(who)
    who.wasReturned = false
    if (who.u(e, purposes.drop, sub) < odds(who.p, c) * life) {
      who.state = 'dead'
      count('deaths')
    }
    return coupon > 0
  }
  const begin = (who: Person, cause: number, shown: boolean, byCoupon: boolean) => {
    Object.assign(who, { state: 'alive', cause, stateDay: shop.e, rho: Math.min(65535, Math.round(shop.anchor[shop.e] * 32768)) })
    if (market.base.kind !== 'tenure' || who.id >= shop.base) shop.ever++
    count(`new.${causes[cause]}`)
    count(`segment${who.g}.new`)
    if (byCoupon) count('new.byCoupon')
    const coupon = shown ? levers.newcomer : undefined
    const now = meet(who)
    priceNow(now)
    const used = buy(now, 'first', 16 + cause, 0, 1, !byCoupon, coupon)
    if (coupon) {
      count('coupon.issued')
      count(used ? 'coupon.redeemed' : 'coupon.expired')
    }
    part(now)
  }

  /** The occasions of one customer today (model 2, 5). */
  const walk = (who: Person) => {
    const { e } = shop
    const occasions = occasionsOn(tools, who, e)
    if (occasions.length === 0) return
    const now = meet(who)
    const b = pantry(who, e)
    const exposure = who.lambda * dates.s[e]
    const suppressed = exposure > 0 ? Math.min(1, (b - drained(b, exposure)) / exposure) : 0
    const factor = levers.factor(who)
    const { rate } = tools.quality[who.cause]
    // what the world alone would do: the everyday price met with the reference price it leaves; nothing is ever posted here, so that is the anchor
    const m0 = rate * (P === 1 ? 1 : priceMultiplier(who.segment, price.lossAversion, P, shop.anchor[e]))
    for (const { v } of occasions) {
      if (who.state !== 'alive') break
      const strength = priceNow(now) * factor
      // a hit is a mark that the capped multiplier could have reached
      if (strength > 25 && v <= 25 * rate) count('capped')
      const m = rate * (1 - suppressed) * Math.min(25, strength)
      if (v > m && v <= m0) count('displaced')
      if (v > m) continue
      const organic = v <= m0
      if (organic && levers.parks(who, markBits(v))) continue
      buy(now, organic ? 'organic' : 'induced', markBits(v), organic ? 0 : who.segment.pantry, organic ? 1 : who.segment.pantry, organic)
    }
    part(now)
  }

  // the base (decisions 1)
  const starting = new Map<number, Person[]>()
  const at = (e: number, who: Person) => starting.set(e, [...(starting.get(e) ?? []), who])
  if (market.base.kind === 'cohort') for (const who of people.slice(0, shop.base)) at(zero, who)
  if (market.base.kind === 'entries') {
    let id = 0
    market.base.perWeek.forEach((n, week) => {
      for (let d = 0; d < 7; d++) for (let k = Math.floor((d * n) / 7); k < Math.floor(((d + 1) * n) / 7); k++) at(zero + 7 * week + d, people[id++])
    })
  }
  if (market.base.kind === 'tenure')
    for (const who of people.slice(0, shop.base)) {
      const age = market.base.tenure * who.u(0, purposes.traits, traits.tenure)
      if (age <= 180) at(zero - Math.ceil(age), who)
      else {
        const whole = Math.floor(age - 180)
        const tau = who.lambda * (dates.past[whole] + (age - 180 - whole) * (dates.past[whole + 1] - dates.past[whole]))
        const lives = negativeLog(who.word(0, purposes.history, 0)) > tau * who.p && !(demand.dropoutAtFirst && who.u(0, purposes.history, 2) < who.p)
        const n = 1 + poissonQuantile(who.u(0, purposes.history, 1), tau * (1 - who.p))
        Object.assign(who, { state: lives ? 'alive' : 'dead', last: birth - 1, stateDay: birth, n })
      }
    }

  const hazard = market.segments.map(() => 0)
  const acquire = () => {
    const { e } = shop
    const { channel, factor } = levers.pull()
    const natural = (demand.organic + demand.wordOfMouth * (shop.ever / people.length)) / 365
    const total = channel.reduce((a, b) => a + b, natural)
    market.segments.forEach((_, g) => {
      const by = dates.s[e] * total * factor[g]
      const weight = tools.law.cumulativeWeight[g] - (g > 0 ? tools.law.cumulativeWeight[g - 1] : 0)
      const joined = people.filter((p) => p.id >= shop.base && p.g === g && p.state !== 'prospect').length
      const mean = Math.max(0, weight * market.prospects - joined) * by
      hazard[g] += by
      ;[natural, ...channel].forEach((part, c) => (shop.expected[c] += total > 0 ? (mean * part) / total : 0))
      const ready = people.filter((p) => p.id >= shop.base && p.g === g && p.state === 'prospect' && p.threshold <= hazard[g])
      for (const who of ready) {
        let cause = 0
        let u = who.u(e, purposes.cause) * total - natural
        for (let c = 0; c < channels.length && u >= 0; c++) {
          cause = c + 1
          u -= channel[c]
        }
        while (cause > 0 && channel[cause - 1] === 0) cause--
        const shown = levers.eligible(who, levers.phi[who.g])
        begin(who, cause, shown, shown && who.u(e, purposes.cause, 1) < 1 - 1 / levers.phi[g])
      }
    })
  }

  // cohorts and entries have no burn-in
  const first = market.base.kind === 'tenure' ? birth : zero
  shop.anchor[first] = 1
  for (let e = first; e < dates.end + 30; e++) {
    shop.e = e
    // tomorrow's anchor follows from the shop's of this morning, which then moves to the price of the day
    shop.anchor[e + 1] = price.recovery * shop.anchor[e] + (1 - price.recovery) * shop.store
    shop.store += (Math.LN2 / price.anchorHalfLife) * (P - shop.store)
    if (e === dates.end) for (const who of people) if (who.b > 0) write(who, e, reference(who, e), fatigue(who, e), 0)
    if (e === zero) levers.start()
    // 2: what is due; orders of the burn-in stand in no book, nor do their refunds
    for (const { who, gmv, net, basket, filler, early } of shop.due.get(e) ?? []) {
      who.spend -= net
      who.wasReturned = true
      if (early) continue
      const fee = Math.round(economics.fee * net)
      const restocked = Math.round(economics.resale * economics.cogs * basket)
      const margin = restocked + fee - net - fen(economics.reverseLogistics)
      const booked = {
        [filler ? 'returns.filler' : 'returns']: 1, 'refund.gmv': gmv, 'refund.net': net, net: -net, 'cogs.restocked': restocked, 'cost.fee': -fee,
        'cost.reverse': fen(economics.reverseLogistics), margin, [`segment${who.g}.contribution`]: margin,
      }
      for (const [name, amount] of Object.entries(booked)) count(name, amount)
    }
    if (e >= zero) levers.open()
    if (dates.newYear[e]) for (const who of people) who.spend = 0
    if (e < dates.end) {
      // 3: coupons and messages; 4: new customers; 5, 6: occasions
      if (e >= zero) levers.target(write, (who) => ({ rho: reference(who, e), tired: fatigue(who, e) }))
      for (const who of starting.get(e) ?? []) begin(who, 0, levers.eligible(who, 1), false)
      shop.expected.fill(0)
      if (e >= zero && market.prospects > 0) acquire()
      if (e >= zero) levers.invite((who) => begin(who, causes.length - 1, levers.eligible(who, 1), false))
      for (const who of people) if (who.state === 'alive') walk(who)
      if (e >= zero) levers.carts(meet, priceNow, buy, part)
      if (e >= zero) visits()
    }
    if (e < zero) continue
    // 9: closing
    levers.close()
    const spent = ['cost.touch', 'cost.rewards', 'cost.perks', 'cost.gifts', ...channels.map((c) => `ads.${c}`)].reduce((sum, name) => sum + today(name), 0)
    count('contribution', today('margin') - spent)
    count('cash', today('margin') - spent)
    const within = (p: Person, from: number, to: number) => p.orderDays.some((d) => d > from && d <= to)
    const older = people.filter((p) => within(p, e - 180, e - 90))
    count('alive', people.filter((p) => p.state === 'alive').length)
    count('dead', people.filter((p) => p.state === 'dead').length)
    count('customers', shop.ever)
    count('prospects', people.length - shop.ever)
    count('r90.base', older.length)
    count('r90.back', older.filter((p) => within(p, e - 90, e)).length)
  }
  return shop.book
}
