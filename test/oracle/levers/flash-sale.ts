/** The flash-sale lever's twin: who is there, who gets goods, who shares, who brings whom (model 5.10, 21). */
import { dayNumber, weekday } from '../../../src/model/calendar-date.ts'
import { savingShare, type CouponTerms } from '../../../src/model/coupon-template.ts'
import { causeOf, type Medium } from '../../../src/model/market.ts'
import { meanOverBaskets } from '../../../src/model/population.ts'
import { priceMultiplier } from '../../../src/model/price.ts'
import { purposes, unit } from '../../../src/model/random.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { fastExp } from '../../../src/numeric/fast.ts'
import { log } from '../../../src/numeric/log.ts'
import { negativeLog } from '../../../src/numeric/negative-log.ts'
import { binomialQuantile } from '../../../src/numeric/poisson.ts'
import { closeTies } from '../contacts.ts'
import { fen, rateUnits, unitRate, unitsOf, wordAs, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

type On = NonNullable<Own<'flash-sale'>>
type Wish = { who: Person; bits: number; organic: boolean; anyway: boolean }
type Asked = { friend: Person; who: Person; tie: number }

export function flashSale(shop: Shop, settings: Own<'flash-sale'>): Twin {
  if (!settings || settings.visibility === 0) return {}
  const { market, people, count, cost, dates } = shop
  const f = market.flashSale
  const events = eventsOf(shop, settings)
  const urgency = 1 + f.urgency * exp(-settings.hours / 2)
  const live = settings.host !== 'page'
  const views = live ? (settings.boost / f.viewPrice) * 1000 : 0
  const admitted = (who: Person) => settings.audience === 'everyone' || (settings.audience === 'members' ? shop.tier(who) >= settings.fromTier : shop.pool(who) !== undefined)
  const eligible = (who: Person) => who.state === 'alive' && admitted(who)
  /** Whom a message told of the event two days ahead; without one the warm-up reaches all. */
  const told = new Map<number, Set<Person>>()
  const byMessage = settings.preheat && settings.preheatBy !== 'none'
  const warm = (who: Person) => settings.preheat && (!byMessage || told.get(shop.e)?.has(who) === true)
  const comes = (who: Person): boolean => {
    const u = (sub: number) => who.u(shop.e, purposes.flashAttend, sub)
    return u(2) < settings.visibility && u(1) < (warm(who) && u(0) < f.book ? f.bookedAttend : events.chance(warm(who)))
  }
  const mean = () => {
    const share = !settings.preheat ? 0 : !byMessage ? 1 : admittedAtOpening > 0 ? warmAtOpening / admittedAtOpening : 0
    return settings.visibility * (share * (events.chance(true) * (1 - f.book) + f.bookedAttend * f.book) + (1 - share) * events.chance(false))
  }
  const warmUp = () => {
    if (!byMessage || !events.on(shop.e + 2)) return
    const messages = shop.touches.messenger(settings.preheatBy as Medium)
    told.set(shop.e + 2, new Set(shop.begun().filter((who) => admitted(who) && messages.send(who))))
    messages.close()
  }
  const sharing = settings.share ? sharingOf(shop, settings) : undefined
  const bringing = settings.bringThree ? bringingOf(shop, settings) : undefined
  let wishes: Wish[] = []
  let price = 0
  let [admittedAtOpening, warmAtOpening] = [0, 0]

  /** A keyed scatter over all people, thinned to those who are there and do something that one in 1/rate does. */
  const some = (purpose: number, rate: number, heaviest: number, weight: (who: Person) => number): Person[] => {
    const word = (sub: number) => wordAs(shop.key, 0)(shop.e, purpose, 1024 + sub)
    const reach = (p: number) => (p >= 1 ? Infinity : -log(1 - p))
    const by = mean() * rate
    const found = new Set<Person>()
    let mark = negativeLog(word(0)) / people.length
    for (let k = 1; mark <= reach(Math.min(0.95, by * heaviest)); k++) {
      const who = people[Math.floor(unit(word(2 * k - 1)) * people.length)]
      if (eligible(who) && mark <= reach(Math.min(0.95, by * weight(who)))) found.add(who)
      mark += negativeLog(word(2 * k)) / people.length
    }
    return [...found].sort((a, b) => a.id - b.id)
  }
  if (live) shop.liveRoom = (purpose, rate) => (events.on(shop.e) ? some(purpose, rate, 1, () => 1) : [])
  const order = ({ who, bits, organic }: Wish, depth: number) => {
    price = depth
    const now = shop.meet(who)
    price = 0
    shop.priceNow(now)
    const phi = who.segment.pantry
    const { gmv } = shop.buy(now, { label: organic ? 'organic' : 'induced', bits, borrowed: organic ? 0 : phi, life: organic ? 1 : phi, organic, returns: live && depth > 0 ? f.liveReturns : 1 })
    shop.part(now)
    if (depth === 0) return count('flash.normal')
    count('flash.sold')
    count('flash.gmv', gmv)
    if (!live) return
    count('live.gmv', gmv)
    cost('cost.commission', who, Math.round(settings.commission * gmv))
  }
  const sell = () => {
    count('flash.requests', wishes.length)
    const lot = ({ who, bits }: Wish) => who.u(shop.e, purposes.flashPrio, bits)
    const served = new Set(settings.stock === 0 ? wishes : [...wishes].sort((a, b) => lot(a) - lot(b) || a.who.id - b.who.id || a.bits - b.bits).slice(0, settings.stock))
    for (const wish of wishes) {
      const { who, bits, anyway } = wish
      if (who.state !== 'alive') continue
      // at no discount an event sells as the shop does
      if (served.has(wish)) order(wish, settings.depth)
      else if (anyway && who.u(shop.e, purposes.flashStay, bits) < f.stay) order(wish, 0)
      else if (anyway) count('flash.lost')
    }
  }
  return {
    target: () => {
      sharing?.target()
      bringing?.open()
      wishes = []
      warmUp()
      if (!events.on(shop.e)) return
      admittedAtOpening = people.filter(eligible).length
      warmAtOpening = people.filter((who) => eligible(who) && warm(who)).length
      count('flash.events')
      if (live) count('ads.live', fen(settings.fee) + fen(settings.boost))
      bringing?.target(some(purposes.flashBring, f.bringRate, 1, () => 1))
    },
    attract: ({ channel }) => {
      if (views === 0 || !events.on(shop.e) || dates.s[shop.e] === 0 || market.prospects === 0) return
      channel[causeOf.live - 1] += (views * 0.6 * market.economics.conversion * market.channels.live.visitQuality) / (market.prospects * dates.s[shop.e])
    },
    invite: () => {
      sharing?.invite()
      bringing?.invite()
    },
    discount: 'flash.discount',
    item: () => price,
    divert: ({ who, v, m, m0, bits, under }) => {
      if (shop.e < zero || !events.on(shop.e) || !(bringing?.brought.has(who) || (admitted(who) && comes(who)))) return false
      if (v > m && v > under(settings.depth, false, urgency)) return false
      wishes.push({ who, bits, organic: v <= m && v <= m0, anyway: v <= m })
      return true
    },
    others: () => {
      if (!events.on(shop.e)) return
      sell()
      bringing?.close()
      const buyers = new Set(wishes.map(({ who }) => who)).size
      const u = (sub: number) => unit(wordAs(shop.key, 0)(shop.e, purposes.flashAttend, sub))
      const rest = Math.max(0, admittedAtOpening - buyers)
      const there = buyers + binomialQuantile(u(3), rest, rest > 0 ? Math.max(0, Math.min(1, (mean() * admittedAtOpening - buyers) / rest)) : 0)
      count('flash.attended', there)
      if (settings.preheat) count('flash.booked', binomialQuantile(u(4), warmAtOpening, settings.visibility * f.book))
      const { shareMean } = shop.tools.law
      sharing?.ask(some(purposes.flashShare, f.shareRate, Math.max(...shareMean.map((m) => 255 / m)), (who) => who.share / shareMean[who.g]))
      if (live) count('live.views', there + Math.round(views))
    },
    crowd: (_living, segment) => {
      if (!events.on(shop.e)) return { rate: 1, share: 0.3 }
      const alive = people.filter((p) => p.state === 'alive')
      const here = alive.length > 0 ? (mean() * admittedAtOpening) / alive.length : 0
      const pull = market.segments.map((s) => 1 + Math.max(0, priceMultiplier(s, market.price.lossAversion, 1 - settings.depth, 1) - 1) * urgency)
      const wanted = pull.reduce((sum, by, g) => sum + (unitsOf(alive.filter((p) => p.g === g)) / unitRate) * dates.s[shop.e] * here * by, 0)
      const filled = settings.stock > 0 && wanted > settings.stock ? settings.stock / wanted : 1
      return { rate: 1 + here * (filled * pull[segment] + (1 - filled) * f.stay - 1), share: 0.3 }
    },
  }
}

/** Days with an event, and the chance of being there of whom nobody booked (model 21). */
function eventsOf(shop: Shop, settings: On) {
  const { market, dates } = shop
  const f = market.flashSale
  const date = dayNumber(market.start) - zero
  const on = (e: number): boolean => {
    const since = e - zero - settings.firstDay
    if (since < 0 || e >= dates.end) return false
    return settings.rhythm === 'daily' || (settings.rhythm === 'once' ? since === 0 : [2, 4].includes(weekday(date + e)))
  }
  return { on, chance: (warm: boolean): number => {
    const { e } = shop
    const earlier = Array.from({ length: 30 }, (_, k) => e - 30 + k).filter(on).length
    const host = { page: 1, brand: 1, creator: f.reachCreator, amateurs: f.reachAmateurs }[settings.host]
    const odds = ((warm ? f.preheat : 1) * (settings.notice ? f.notice : 1) * host * Math.min(1, Math.sqrt(settings.hours / f.wholeWindow))) / (1 + f.habit * earlier)
    return (f.attend * odds) / (1 - f.attend + f.attend * odds)
  } }
}

const inOrder = (list: Asked[]): Asked[] => list.sort((a, b) => a.friend.id - b.friend.id || a.who.id - b.who.id || a.tie - b.tie)

function sharingOf(shop: Shop, settings: On) {
  const { market, contacts, wallet, count, tools } = shop
  const f = market.flashSale
  const terms: CouponTerms = { kind: 'amount', amount: fen(settings.shareValue), rate: 0, minimum: fen(settings.shareMinimum), perMinimum: false, valid: settings.shareDays, code: false }
  const template = wallet.template(terms)
  const visits = wallet.visits(template)
  const pull = market.segments.map((_, g) =>
    fastExp(market.price.newcomerPull * meanOverBaskets(tools.law, g, (zeta) => savingShare(market, terms, tools.basketLaw, zeta * 100 * market.economics.everydayPrice))))
  let [yesterday, opened]: Asked[][] = [[], []]
  return {
    target: () => {
      opened = []
      const seen = new Set<Person>()
      const given = market.segments.map(() => 0)
      for (const shared of inOrder(yesterday)) {
        const { friend, tie } = shared
        if (seen.has(friend) || friend.u(shop.e, purposes.flashAttend, 8 + tie) >= f.shareVisit) continue
        seen.add(friend)
        if (friend.state === 'prospect') {
          if (friend.id >= shop.base) opened.push(shared)
          continue
        }
        if (wallet.issue(friend, template) && friend.state === 'alive') given[friend.g] += rateUnits(friend.lambda)
      }
      given.forEach((rate, g) => {
        for (let d = shop.e; d < shop.e + template.valid; d++) shop.extra[g][d] += Math.round(rate * visits[g])
      })
      yesterday = []
    },
    invite: () => {
      for (const { friend, who, tie } of opened) {
        if (friend.state !== 'prospect') continue
        const chance = 0.6 * market.economics.conversion * (tie < closeTies ? market.sharing.closeness : 1) * pull[friend.g]
        if (friend.u(shop.e, purposes.flashStay, 8 + tie) >= chance) continue
        shop.brought(who, shop.begin(friend, causeOf.referral, { coupon: template, byCoupon: friend.u(shop.e, purposes.cause, 1) < 1 - 1 / pull[friend.g] }))
        count('flash.friends')
      }
    },
    ask: (sharers: readonly Person[]) => {
      for (const who of sharers) {
        count('flash.shared')
        const from = Math.floor(who.u(shop.e, purposes.flashShare, 0) * 16)
        for (let k = 0; k < 3; k++) {
          const friend = contacts.partner(who, (from + k) % 16)
          if (friend) yesterday.push({ friend, who, tie: (from + k) % 16 })
        }
      }
    },
  }
}

function bringingOf(shop: Shop, settings: On) {
  const { market, contacts, count } = shop
  const f = market.flashSale
  const brought = new Set<Person>()
  let winners: Person[] = []
  let strangers: Asked[] = []
  const ask = (who: Person): Asked[] => {
    const from = Math.floor(who.u(shop.e, purposes.flashBring, 0) * 16)
    const met = new Map<Person, number>()
    for (let k = 0; k < 4; k++) {
      const tie = (from + k) % 16
      const friend = contacts.partner(who, tie)
      // a contact known by two ties is asked along either until they come
      if (friend && !met.has(friend) && friend.u(shop.e, purposes.flashAttend, 32 + tie) < f.bringAttend) met.set(friend, tie)
    }
    return [...met].map(([friend, tie]) => ({ friend, who, tie }))
  }
  return {
    brought,
    open: () => {
      brought.clear()
      winners = []
      strangers = []
    },
    target: (first: readonly Person[]) => {
      const asking = [...first]
      for (const who of asking) {
        const came = ask(who)
        count('flash.brought', came.length)
        if (came.length >= 3) winners.push(who)
        for (const one of came) {
          const { friend } = one
          if (friend.state === 'prospect') {
            if (friend.id >= shop.base) strangers.push(one)
            continue
          }
          if (friend.state !== 'alive' || brought.has(friend)) continue
          brought.add(friend)
          if (!asking.includes(friend) && friend.u(shop.e, purposes.flashBring, 1) < f.bringRate) asking.push(friend)
        }
      }
    },
    invite: () => {
      const seen = new Set<Person>()
      for (const { friend, who, tie } of inOrder(strangers)) {
        if (seen.has(friend) || friend.state !== 'prospect') continue
        seen.add(friend)
        if (friend.u(shop.e, purposes.flashStay, 32 + tie) >= 0.6 * market.economics.conversion * (tie < closeTies ? market.sharing.closeness : 1)) continue
        shop.brought(who, shop.begin(friend, causeOf.referral, { coupon: undefined, byCoupon: false }))
        count('flash.friends')
      }
    },
    close: () => {
      let left = settings.freeBudget > 0 ? fen(settings.freeBudget) : Infinity
      const lot = (who: Person) => who.u(shop.e, purposes.flashPrio, 0)
      for (const who of winners.sort((a, b) => lot(a) - lot(b) || a.id - b.id)) {
        if (who.state !== 'alive') continue
        const now = shop.meet(who)
        const basket = shop.planned(now, 48, 0)
        const item = shop.beside(0, 1)
        const list = Math.round(market.economics.everydayPrice * basket)
        const off = shop.cut(Math.round(item * list), list, basket)
        if (off > left) break
        left -= off
        // what costs nothing teaches no price
        Object.assign(now, { item, parts: [{ column: 'flash.discount', share: item }], pay: now.rho * (1 - now.granted), slot: -1 })
        const phi = who.segment.pantry
        shop.buy(now, { label: 'induced', bits: 48, borrowed: phi, life: phi, organic: false, basket })
        shop.part(now)
        count('flash.free')
        count('flash.freeValue', off)
      }
    },
  }
}
