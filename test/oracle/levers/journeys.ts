/** The journeys lever's twin: rules looked through anew every day, whoever may be due (model 5.12, 16, 30). */
import { expectedSaving, savingShare, type CouponTemplate, type CouponTerms } from '../../../src/model/coupon-template.ts'
import { media, type Medium } from '../../../src/model/market.ts'
import { meanOverBaskets } from '../../../src/model/population.ts'
import { markBits, purposes } from '../../../src/model/random.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { fastExp } from '../../../src/numeric/fast.ts'
import { log } from '../../../src/numeric/log.ts'
import { normalQuantile } from '../../../src/numeric/normal.ts'
import { pow } from '../../../src/numeric/pow.ts'
import type { Messenger } from '../touches.ts'
import type { Parked } from '../carts.ts'
import type { Circumstances, Now, Receipt } from '../orders.ts'
import { birth, fen, ofEach, rateUnits, zero, type Person } from '../people.ts'
import type { Reason } from '../life.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

const ids = ['welcome', 'second', 'replenish', 'birthday', 'cart', 'value', 'lapse', 'rfm'] as const
type Id = (typeof ids)[number]
type Offer = { readonly template: CouponTemplate; readonly visits: readonly number[]; readonly name: string }

export function journeys(shop: Shop, s: Own<'journeys'>): Twin {
  if (s?.capAll && s.cap > 0) shop.touches.limit.most = s.cap
  if (!s || ids.every((id) => s[id] === 'off')) return {}
  const { market, dates, count, wallet, touches, carts } = shop
  const P = market.economics.everydayPrice
  const on = (id: Id) => s[id] !== 'off'
  /** How the RFM round of today speaks to each. */
  const ways = new Map<Person, string>()
  const mediumOf = (id: Id, who: Person) => media.find((m) => m === (id === 'rfm' ? ways.get(who) : s[id]))
  const reasonOf = (id: Id) => (id === 'value' ? s.valueReason : id === 'lapse' ? s.lapseReason : 'any')
  const sharpness = (id: Id, who: Person) => {
    const to = reasonOf(id)
    return shop.match(who, to === 'any' ? undefined : to === 'asked' ? shop.told(who) : (to as Reason))
  }
  const made = new Map<string, Offer>()
  const offerOf = (id: Id, amount: number, minimum: number): Offer | undefined => {
    if (amount <= 0) return undefined
    const name = `${id} ${amount}`
    if (!made.has(name)) {
      const template = wallet.template({ kind: 'amount', amount, rate: 0, minimum, perMinimum: false, valid: s.validDays, code: false })
      made.set(name, { template, visits: wallet.visits(template), name })
    }
    return made.get(name)
  }

  // ---- what the shop keeps of each rule
  const watched: { who: Person; id: Id; held: boolean; e: number; before: number }[] = []
  let busy = new Set<Person>()
  const fresh = new Set<Person>()
  let messengers = new Map<Medium, Messenger>()
  const holders = new Map<Offer, number[]>()
  const watch = (who: Person, id: Id, held: boolean, before = who.n) => {
    busy.add(who)
    count(`journeys.${id}.${held ? 'held' : 'contacts'}`)
    watched.push({ who, id, held, e: shop.e, before })
  }
  /** Whether a rule may come to somebody today; one who is held out has had their day. */
  const admits = (id: Id, who: Person, before?: number): 'contact' | 'held' | undefined => {
    const medium = mediumOf(id, who)
    if (medium && !touches.takes(who, medium)) return undefined
    if (busy.has(who) || (medium && s.cap > 0 && touches.week(who) >= s.cap)) {
      count('journeys.dropped')
      return undefined
    }
    if (who.u(0, purposes.holdout, ids.indexOf(id)) >= s.holdout) return 'contact'
    watch(who, id, true, before)
    return 'held'
  }
  // ---- what follows a contact until the customer orders
  const following: { id: Id; who: Person; orders: number; e: number; step: number }[] = []
  const stepsAfter = (id: Id) => {
    if (id === 'birthday' || id === 'rfm' || s[`${id}Step2`] === 'off') return []
    return ([2, 3] as const).filter((k) => s[`${id}Step${k}`] !== 'off').map((k) => ({ medium: s[`${id}Step${k}`] as Medium, days: s[`${id}Step${k}Days`] }))
  }
  const wait = (id: Id, who: Person, orders: number, step: number) => {
    const next = stepsAfter(id)[step]
    if (next) following.push({ id, who, orders, e: shop.e + next.days, step })
  }
  const goOn = () => {
    for (const id of ids)
      for (const { who, orders, step } of following.filter((f) => f.id === id && f.e === shop.e).sort((a, b) => a.who.id - b.who.id || a.step - b.step)) {
        if (who.n !== orders) continue
        wait(id, who, orders, step + 1)
        const { medium } = stepsAfter(id)[step]
        if (!touches.takes(who, medium)) continue
        if (busy.has(who) || (s.cap > 0 && touches.week(who) >= s.cap)) {
          count('journeys.dropped')
          continue
        }
        busy.add(who)
        count(`journeys.${id}.further`)
        if (id === 'value' || id === 'lapse') shop.recall(who, 1 + ids.indexOf(id), 0, sharpness(id, who))
        say(id, who, medium)
      }
  }
  const say = (id: Id, who: Person, medium = mediumOf(id, who)) => {
    if (!medium) return
    if (!messengers.has(medium)) messengers.set(medium, touches.messenger(medium))
    messengers.get(medium)!.send(who, sharpness(id, who))
  }
  const finish = () => {
    for (const m of messengers.values()) m.close()
    messengers = new Map()
    for (const [{ template, visits }, rates] of holders)
      rates.forEach((rate, g) => {
        for (let d = shop.e; d < Math.min(dates.s.length + 100, shop.e + template.valid); d++) shop.extra[g][d] += Math.round(rate * visits[g])
      })
    holders.clear()
  }
  const contact = (id: Id, who: Person, offer: Offer | undefined): boolean => {
    if (offer && !wallet.issue(who, offer.template, id)) return false
    if (id === 'value' || id === 'lapse' || id === 'rfm') {
      const saving = offer ? expectedSaving(offer.template, who.zeta * 100 * P) : 0
      const medium = mediumOf(id, who)
      if (saving > 0 || (medium && touches.takes(who, medium))) shop.recall(who, 1 + ids.indexOf(id), saving, sharpness(id, who))
    }
    watch(who, id, false)
    say(id, who)
    if (offer) {
      if (!holders.has(offer)) holders.set(offer, market.segments.map(() => 0))
      if (who.state === 'alive') holders.get(offer)![who.g] += rateUnits(who.lambda)
    }
    return true
  }

  // ---- when a rule falls due
  const sinceUnit = 65536
  type Due = { readonly who: Person; readonly since: number }
  const known = (who: Person) => who.first >= birth
  const gap = (who: Person, opening: number): number => {
    if (known(who) && who.last > who.first) return (who.last - who.first) / (who.n - 1)
    const lately = who.orderDays.filter((d) => d > opening - 180).length
    return !known(who) && lately >= 2 ? 180 / lately : s.replenishCycle
  }
  const scoreDay = (who: Person): number | undefined => {
    const weight = market.segments.reduce((sum, g) => sum + g.weight, 0)
    const mean = (of: (g: (typeof market.segments)[number]) => number) => market.segments.reduce((sum, g) => sum + g.weight * of(g), 0) / weight
    const rate = mean((g) => g.ordersPerYear / 365)
    const spread = mean((g) => pow(g.ordersPerYear / 365, 2) * (1 + 1 / g.r)) - rate * rate
    const p = mean((g) => g.dropout)
    const variance = mean((g) => (g.dropout * (g.dropout * g.concentration + 1)) / (g.concentration + 1)) - p * p
    const ab = (p * (1 - p)) / variance - 1
    const [r, alpha, a, b] = [(rate * rate) / spread, rate / spread, p * ab, (1 - p) * ab]
    const x = who.n - 1
    const first = Math.max(birth - 1, who.first)
    const tx = who.last - first
    const odds = market.demand.dropoutAtFirst ? a / (b + x) : x > 0 ? a / (b + x - 1) : 0
    if (odds === 0) return undefined
    const error = market.winBack.scoreError === 0 ? 0 : market.winBack.scoreError * normalQuantile(who.u(who.last, purposes.scoreNoise))
    const chance = 1 / (1 + exp(-(log(s.lapseScore / (1 - s.lapseScore)) - error)))
    const days = Math.max(tx, (alpha + tx) * pow((1 / chance - 1) / odds, 1 / (r + x)) - alpha)
    return days < 36500 ? first + Math.ceil(days) : undefined
  }
  /** Day on which a rule of days is due after the last order; `opening` is the morning the shop looks at its records. */
  const dueDay = (id: Id, who: Person, opening: number): number | undefined => {
    if (id === 'welcome' || id === 'second') return known(who) && who.first === who.last ? who.last + (id === 'welcome' ? s.welcomeDays : s.secondDays) : undefined
    if (id === 'replenish') return who.last + Math.max(1, Math.round(gap(who, opening)) - s.replenishLead)
    if (id === 'value') return who.last + s.valueDays
    if (id === 'lapse') return s.lapseBy === 'days' ? who.last + s.lapseDays : scoreDay(who)
    return undefined
  }
  const holds = (id: Id, who: Person, since: number): boolean => {
    if (id === 'second' && who.n !== 1) return false
    if ((id === 'replenish' || id === 'value' || id === 'lapse') && who.last !== since) return false
    if (id === 'birthday') return who.n >= s.birthdayOrders
    if (id === 'lapse') return who.n >= s.lapseOrders
    return id !== 'value' || who.spent >= fen(s.valueSpend)
  }
  const dated = ids.filter((id) => id !== 'cart' && id !== 'rfm' && on(id))
  const due = new Map(dated.map((id) => [id, new Map<number, Due[]>()]))
  const queue = new Map(dated.map((id) => [id, [] as Due[]]))
  const note = (id: Id, who: Person, e: number) => {
    const days = due.get(id)!
    days.set(e, [...(days.get(e) ?? []).filter((d) => d.who !== who || d.since !== who.last), { who, since: who.last }])
  }
  const birthdays = (who: Person, from: number) => {
    for (let e = shop.nextOwnDay(who, from + s.birthdayLead) - s.birthdayLead; e < dates.end; e += 365) note('birthday', who, e)
  }
  const amounts = (id: Id): readonly [number, number] =>
    id === 'value' ? [fen(s.valueTimes * s.lapseAmount), fen(s.valueMinimum)] : [fen(s[`${id as 'lapse'}Amount`]), fen(s[`${id as 'lapse'}Minimum`])]
  const serve = (id: Id, fresh: Due[], limit: number, waiting: Due[], offer: (who: Person) => Offer | undefined) => {
    const lot = (d: Due) => d.who.u(shop.e, purposes.ruleLot, ids.indexOf(id))
    if (limit > 0) fresh.sort((a, b) => lot(a) - lot(b) || a.who.id * sinceUnit + a.since - b.who.id * sinceUnit - b.since)
    waiting.push(...fresh)
    let taken = 0
    while (waiting.length > 0 && (limit === 0 || taken < limit)) {
      const { who, since } = waiting.shift()!
      if (!holds(id, who, since)) continue
      const admitted = admits(id, who)
      const met = admitted === 'contact' && contact(id, who, offer(who))
      if (met) wait(id, who, who.n, 0)
      if (met || admitted === 'held') taken++
    }
  }

  const rfm = () => {
    const since = shop.e - zero
    if (!on('rfm') || (s.rfmDays === 0 ? since > 0 : since % s.rfmDays !== 0)) return
    const begun = shop.begun()
    const sorted = begun.map((p) => p.spent).sort((a, b) => a - b)
    const thirds = s.rfmCut === 'thirds'
    const [low, high] = thirds ? [sorted[Math.floor(begun.length / 3)], sorted[Math.floor((2 * begun.length) / 3)]] : s.rfmAmounts.map(fen)
    // what a year would bring at the pace of the last half-year
    const worth = (p: Person) => thirds ? p.spent : (p.spent / p.n) * p.orderDays.filter((d) => d > shop.e - 180).length * (365 / 180)
    const face = (p: Person) => {
      const silent = shop.e - p.last
      const r = [30, 90, 180].filter((d) => silent > d).length
      const f = p.n <= 1 ? 0 : p.n === 2 ? 1 : p.n <= 5 ? 2 : 3
      const m = worth(p) < low ? 0 : worth(p) < high ? 1 : 2
      const [byMoney, byRecency] = [[s.rfmWayLow, s.rfmWayMid, s.rfmWayHigh][m], [s.rfmWay30, s.rfmWay90, s.rfmWay180, s.rfmWayLater][r]]
      ways.set(p, byMoney !== 'same' ? byMoney : byRecency !== 'same' ? byRecency : s.rfm)
      return fen(Math.round(s.rfmRecency[r] * s.rfmFrequency[f] * s.rfmMonetary[m]))
    }
    const faces = new Map(begun.map((p) => [p, face(p)]))
    const chosen = begun.filter((p) => faces.get(p)! > 0).map((who) => ({ who, since: 0 }))
    serve('rfm', chosen, s.rfmDaily, [], (who) => offerOf('rfm', faces.get(who)!, fen(s.rfmMinimum)))
  }

  // ---- carts
  const cartCoupon = on('cart') && s.cartAmount > 0 ? wallet.template({ kind: 'amount', amount: fen(s.cartAmount), rate: 0, minimum: fen(s.cartMinimum), perMinimum: false, valid: 1, code: false }) : undefined
  const { cartPantry, cartConversion } = market.couponResponse
  const { returns, patience } = market.cartResponse
  const inHand = ofEach(() => ({ e: -1, bits: 0 }))
  let [reminded, waiting, parked]: [Person[], Parked[], Parked[]] = [[], [], []]
  const booked = (who: Person, { coupon, slot }: Pick<Receipt, 'coupon' | 'slot'>) => {
    const own = slot === 2
    count('coupon.issued')
    count(own ? 'coupon.redeemed' : 'coupon.expired')
    if (own) carts.learn(who)
    count('journeys.cart.discount', own ? coupon : 0)
  }
  const order = (now: Now, by: Omit<Circumstances, 'coupon'>) => {
    const receipt = shop.buy(now, { ...by, coupon: cartCoupon })
    if (cartCoupon) booked(now.who, receipt)
    shop.part(now)
  }
  const reminders = () => {
    for (const who of reminded) say('cart', who)
    reminded = []
    const yesterday = waiting
    ;[waiting, parked] = [parked, []]
    for (const { who, ...same } of yesterday) {
      if (who.state !== 'alive') continue
      const offered = admits('cart', who) === 'contact'
      if (offered) {
        watch(who, 'cart', false)
        say('cart', who)
      }
      const now = shop.meet(who)
      const by = { label: 'shifted', borrowed: 0, life: 1, organic: true, ...same } as const
      shop.priceNow(now, offered ? cartCoupon : undefined)
      if (offered) order(now, by)
      else {
        shop.buy(now, by)
        shop.part(now)
      }
    }
    for (let left = Math.max(zero, shop.e - Math.ceil(s.cartHours / 24)); left <= shop.e; left++)
      for (const cart of carts.left(left)) {
        if (left + Math.floor(cart.t / 2 ** 31 + s.cartHours / 24) !== shop.e || !carts.open(cart) || admits('cart', cart.who) !== 'contact') continue
        watch(cart.who, 'cart', false)
        wait('cart', cart.who, cart.who.n, 0)
        say('cart', cart.who)
        const now = shop.meet(cart.who)
        if (cart.v > cartConversion * exp(-s.cartHours / patience) * shop.priceNow(now, cartCoupon) * shop.lure(cart.who)) {
          if (cartCoupon) booked(cart.who, { coupon: 0, slot: -1 })
          continue
        }
        carts.take(cart)
        order(now, { label: 'induced', bits: markBits(cart.v), borrowed: cartPantry, life: cartPantry, organic: false, basket: shop.planned(now, markBits(cart.v), undefined, left) })
      }
    finish()
  }

  // ---- a welcome before the first order
  const met = new Map<Person, 'contact' | 'held'>()
  if (on('welcome') && s.welcomeLeads && market.leads.share > 0) {
    const terms: CouponTerms = { kind: 'amount', amount: fen(s.welcomeAmount), rate: 0, minimum: fen(s.welcomeMinimum), perMinimum: false, valid: 1, code: false }
    const medium = media.find((m) => m === s.welcome)
    const saves = (g: number) => (s.welcomeAmount > 0 ? meanOverBaskets(shop.tools.law, g, (zeta) => savingShare(market, terms, shop.tools.basketLaw, zeta * 100 * P)) : 0)
    shop.greeting = {
      coupon: s.welcomeAmount > 0 ? wallet.template(terms) : undefined,
      quicker: market.segments.map((segment, g) => (1 + (medium ? market.media[medium].lift * segment.susceptibility : 0)) * fastExp(market.leads.giftPull * saves(g))),
      choose: (people) => {
        const lot = (who: Person) => who.u(shop.e, purposes.ruleLot, ids.indexOf('welcome'))
        const reached = people.filter((who) => !medium || touches.atFirst.takes(who, medium)).sort((a, b) => lot(a) - lot(b) || a.id - b.id)
        const taken = s.welcomeDaily > 0 ? reached.slice(0, s.welcomeDaily) : reached
        for (const who of taken) {
          met.set(who, who.u(0, purposes.holdout, ids.indexOf('welcome')) < s.holdout ? 'held' : 'contact')
          count(met.get(who) === 'held' ? 'journeys.leads.held' : 'journeys.leads.contacts')
          if (medium && met.get(who) === 'contact') touches.atFirst.send(medium)
        }
        return new Set(taken.filter((who) => met.get(who) === 'contact'))
      },
      ordered: (who, { coupon, slot }, gift) => {
        if (met.has(who)) count(met.get(who) === 'held' ? 'journeys.leads.ordersHeld' : 'journeys.leads.orders')
        if (gift && slot === 2) count('journeys.leads.discount', coupon)
      },
    }
  }

  return {
    start: () => {
      for (const who of shop.begun()) {
        for (const id of dated) {
          const day = dueDay(id, who, zero - 1)
          if (day === undefined) continue
          if (day >= zero) note(id, who, day)
          else if (s.backlog && (id === 'value' || id === 'lapse')) note(id, who, zero)
        }
        if (on('birthday')) birthdays(who, zero)
      }
    },
    open: () => {
      if (shop.e > dates.end) return
      for (const { who, id, held, before } of watched.filter((w) => w.e === shop.e - s.window)) {
        const arm = held ? 'Held' : ''
        count(`journeys.${id}.orders${arm}`, who.n - before)
        count(`journeys.followed${arm}`)
        if (id !== 'value' && id !== 'lapse') continue
        count(`journeys.recalled${arm}`)
        if (who.n > before) count(`journeys.returned${arm}`)
      }
    },
    target: () => {
      busy = new Set()
      // what yesterday's orders come to is known this morning
      for (const who of fresh) {
        for (const id of dated) {
          if (id === 'welcome' && met.has(who)) continue
          const day = dueDay(id, who, shop.e)
          if (day !== undefined) note(id, who, Math.max(day, shop.e))
        }
        if (on('birthday') && who.first === shop.e - 1) birthdays(who, shop.e)
      }
      fresh.clear()
      for (const id of dated) {
        const waits = queue.get(id)!
        const [amount, minimum] = amounts(id)
        serve(id, due.get(id)!.get(shop.e) ?? [], s[`${id as 'lapse'}Daily`], waits, () => offerOf(id, amount, minimum))
        if (id === 'birthday') waits.length = 0
      }
      rfm()
      goOn()
      finish()
    },
    postpone: (now, bits) => {
      if (!cartCoupon || shop.e === dates.end - 1 || !carts.parks(now.who, bits)) return false
      parked.push({ who: now.who, bits, basket: shop.planned(now, bits), gain: shop.gainOf(now) })
      return true
    },
    hand: (who, bits) => {
      if (!on('cart')) return undefined
      const lying = Math.min(1, ((returns / (1 - returns)) * shop.cartsLeft) / (1 - shop.cartsLeft))
      const u = who.u(shop.e, purposes.cartReturn, bits)
      if (u >= lying || u <= (lying * s.cartHours) / 24 || admits('cart', who) !== 'contact') return undefined
      watch(who, 'cart', false)
      reminded.push(who)
      Object.assign(inHand(who), { e: shop.e, bits })
      return cartCoupon
    },
    others: () => {
      if (on('cart')) reminders()
    },
    after: ({ who, bits, coupon, slot, giver }) => {
      if (giver && (ids as readonly string[]).includes(giver)) count(`journeys.${giver}.discount`, coupon)
      if (cartCoupon && inHand(who).e === shop.e && inHand(who).bits === bits) booked(who, { coupon, slot })
      inHand(who).e = -1
      fresh.add(who)
    },
  }
}
