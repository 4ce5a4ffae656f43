/** The engine once more, slow and plain: one object per customer, one loop over days, the same keyed draws, every occasion of every band looked at. */
import { promises } from '../../src/model/columns.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { channels } from '../../src/model/market.ts'
import { priceMultiplier } from '../../src/model/price.ts'
import { markBits, purposes, traits } from '../../src/model/random.ts'
import { fastExp } from '../../src/numeric/fast.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { poissonQuantile } from '../../src/numeric/poisson.ts'
import { lookUp } from '../../src/numeric/quantile-table.ts'
import { planOf } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { leadsOf } from './leads.ts'
import { birth, fen, occasionsOn, zero, type Person, type Tools } from './people.ts'
import { openShop } from './shop.ts'
import { visitsOf } from './visits.ts'
import type { Welcome } from './wallet.ts'
import { makingUp } from './waiting.ts'

/** What stands between CM2 and the contribution. */
const costs = [
  'cost.touch',
  'cost.program',
  'cost.rewards',
  'cost.perks',
  'cost.gifts',
  'cost.points',
  'cost.commission',
  'cost.stock',
  ...channels.map((c) => `ads.${c}`),
]

/** One future of one strategy, as a daybook. */
export function oracle(scenario: Scenario, slot: number, replication: number, tools: Tools): Daybook {
  const { shop, levers } = openShop(tools, scenario.seed, replication, planOf(scenario, slot).levers)
  const { market, dates, people, count, today, wallet } = shop
  const { economics, demand, price } = market
  const P = economics.everydayPrice
  const visits = visitsOf(shop, levers)
  const making = makingUp(shop)
  const leads = leadsOf(shop)

  /** The occasions of one customer today (model 2, 5). */
  const walk = (who: Person) => {
    const { e } = shop
    const occasions = occasionsOn(tools, who, e)
    if (occasions.length === 0) return
    const now = shop.meet(who)
    const suppressed = shop.suppressed(who)
    const factor = levers.weigh(who, shop.touches.factor(who))
    const rate = tools.quality[who.cause].rate * shop.outside.rate(who.g, e)
    // what the world alone would do: the everyday price met with the reference price it leaves by itself
    const plain = rate * (P === 1 ? 1 : priceMultiplier(who.segment, price.lossAversion, P, shop.plainAnchor[e]))
    for (const { v } of occasions) {
      if (who.state !== 'alive') break
      // an order turns the clock back
      const clock = shop.clock(who)
      const m0 = plain * clock
      const strength = shop.priceNow(now) * factor
      // a hit is a mark that the capped multiplier could have reached
      if (strength > 25 && v <= 25 * rate * clock) count('capped')
      const m = rate * (1 - suppressed) * Math.min(25, strength) * clock
      /** The multiplier under an item discount, and a share off what that leaves, that are taken up only where they are wanted. */
      const under = (item: number, noticed: boolean, urgency: number, saving = 0): number => {
        const kept = { ...now }
        const unhurried = urgency === 1 ? 0 : shop.priceNow(now)
        now.item = shop.beside(kept.item, item)
        if (now.item > kept.item) now.posted = noticed || (economics.itemsMultiply && kept.posted)
        const met = shop.priceNow(now) * (saving > 0 ? shop.savingLift(now, saving) : 1)
        Object.assign(now, kept)
        return rate * (1 - suppressed) * Math.min(25, (urgency === 1 ? met : unhurried + (met - unhurried) * urgency) * factor) * clock
      }
      if (levers.divert({ who, now, v, m, m0, bits: markBits(v), under })) continue
      if (v > m && v <= m0) count('displaced')
      if (v > m) continue
      shop.follow(now, markBits(v), v <= m0)
    }
    shop.part(now)
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
        // what those orders came to: a mean basket that scatters the less the more there were
        const scatter = lookUp(tools.basketLaw, who.word(0, purposes.history, 3)) - 1
        const spent = Math.round(100 * who.zeta * P * Math.max(0, n + Math.sqrt(n) * scatter))
        Object.assign(who, { state: lives ? 'alive' : 'dead', last: birth - 1, stateDay: birth, n, spent })
      }
    }

  const hazard = market.segments.map(() => 0)
  // leads (model 28): by the hour, each orders or gives up
  const { more, lead } = leads.shares
  const hesitant = new Set<Person>()
  /** Warned by a friend when their time came. */
  const turned = new Set<Person>()
  const waiting = new Map<number, { who: Person; cause: number; hours: number; gone: boolean; gift: Welcome | undefined }[]>()
  const decide = () => {
    const now = waiting.get(shop.e) ?? []
    count('leads.lapsed', now.filter(({ gone }) => gone).length)
    for (const { who, cause, hours, gone, gift } of now) {
      if (gone || who.state !== 'prospect') continue
      const receipt = shop.begin(who, cause, gift ?? wallet.welcome(who, false))
      leads.ordered(hours)
      shop.greeting?.ordered(who, receipt, gift !== undefined)
    }
  }
  const acquire = () => {
    const { e } = shop
    decide()
    const { channel, factor, match, brandBid, organic } = levers.attract()
    // rivals who bid on the shop's name take some of those who search for it
    const { share, loss, rivalBid } = market.brandSearch
    const alone = demand.organic * organic * (1 - (rivalBid > 0 ? (share * loss * rivalBid) / (rivalBid + brandBid) : 0))
    const told = demand.wordOfMouth * (shop.ever / people.length)
    const natural = (alone + told) / 365
    shop.unasked = alone + told > 0 ? alone / (alone + told) : 1
    const come = market.segments.flatMap((_, g) => {
      const paid = channel.map((one) => one * match[g])
      const total = paid.reduce((a, b) => a + b, natural)
      const by = dates.s[e] * total * factor[g] * (shop.posted[e] > 0 ? fastExp(price.newcomerPull * shop.posted[e]) : 1) * shop.outside.rate(g, e)
      const weight = tools.law.cumulativeWeight[g] - (g > 0 ? tools.law.cumulativeWeight[g - 1] : 0)
      const joined = people.filter((p) => p.id >= shop.base && p.g === g && p.state !== 'prospect').length
      const mean = Math.max(0, weight * market.prospects - joined) * by
      hazard[g] += by * more
      ;[natural, ...paid].forEach((part, c) => (shop.expected[c] += total > 0 ? (mean * part) / total : 0))
      // who buys from a rival has looked here as well
      const looked = (mean * shop.outside.looks(e)) / shop.outside.rate(g, e)
      ;[natural, ...paid].forEach((part, c) => (shop.unrivalled[c] += total > 0 ? (looked * part) / total : 0))
      const ready = people.filter((p) => p.id >= shop.base && p.g === g && p.state === 'prospect' && !hesitant.has(p) && !turned.has(p) && p.threshold <= hazard[g]).filter((p) => {
        const heard = shop.contentment.heeds(p)
        if (heard < 1 && p.u(e, purposes.heed) >= heard) turned.add(p)
        return !turned.has(p)
      })
      return ready.map((who) => {
        let cause = 0
        let u = who.u(e, purposes.cause) * total - natural
        for (let c = 0; c < channels.length && u >= 0; c++) {
          cause = c + 1
          u -= paid[c]
        }
        while (cause > 0 && channel[cause - 1] === 0) cause--
        return { who, cause, hesitates: lead > 0 && who.u(e, purposes.lead) < lead }
      })
    })
    const greeted = shop.greeting?.choose(come.flatMap(({ who, hesitates }) => (hesitates ? [who] : [])))
    for (const { who, cause, hesitates } of come) {
      if (!hesitates) {
        const welcome = wallet.welcome(who, true)
        // whose line is sold out will not come by themselves again
        if (levers.turnAway(who, cause, welcome)) hesitant.add(who)
        else shop.begin(who, cause, welcome)
        continue
      }
      hesitant.add(who)
      const on = leads.came(who, greeted?.has(who) ?? false)
      if (on.day > e) waiting.set(on.day, [...(waiting.get(on.day) ?? []), { who, cause, ...on }])
      else if (on.gone) count('leads.lapsed')
      else {
        const receipt = shop.begin(who, cause, on.gift ?? wallet.welcome(who, true))
        leads.ordered(on.hours)
        shop.greeting?.ordered(who, receipt, on.gift !== undefined)
      }
    }
  }

  const refund = () => {
    for (const due of shop.due.get(shop.e) ?? []) {
      const { who, gmv, net, points, basket, filler, early, line } = due
      who.spend -= net
      who.spent -= net
      who.wasReturned = true
      // the fee was on the cash
      const fee = Math.round(economics.fee * (net - points))
      const restocked = Math.round(economics.resale * (economics.cogs * (line === undefined ? shop.outside.cost(shop.e) : 1)) * basket)
      const margin = restocked + fee - net - fen(economics.reverseLogistics)
      levers.refunded({ ...due, restocked, margin: early ? 0 : margin })
      // orders of the burn-in stand in no book, nor do their refunds
      if (early) continue
      const booked = {
        [filler ? 'returns.filler' : 'returns']: 1, 'refund.gmv': gmv, 'refund.net': net, net: -net, 'cogs.restocked': restocked, 'cost.fee': -fee,
        'cost.reverse': fen(economics.reverseLogistics), margin, [`segment${who.g}.contribution`]: margin,
      }
      for (const [name, amount] of Object.entries(booked)) count(name, amount)
    }
  }

  let aheadBefore = 0
  const close = () => {
    const { e } = shop
    levers.close()
    shop.contentment.close()
    shop.touches.close()
    const spent = costs.reduce((sum, name) => sum + today(name), 0)
    count('contribution', today('margin') - spent)
    // cash is ahead by what is newly owed, and behind by what newly lies in stock
    for (const kind of promises) count(`owed.${kind}`, shop.owed[kind])
    const promised = promises.reduce((sum, kind) => sum + shop.owed[kind], 0)
    const ahead = promised - shop.inStock
    count('stock.cost', shop.inStock)
    count('cash', today('margin') - spent + ahead - aheadBefore)
    aheadBefore = ahead
    const within = (p: Person, from: number, to: number) => p.orderDays.some((d) => d > from && d <= to)
    const older = people.filter((p) => within(p, e - 180, e - 90))
    count('alive', people.filter((p) => p.state === 'alive').length)
    count('dead', people.filter((p) => p.state === 'dead').length)
    count('customers', shop.ever)
    count('prospects', people.length - shop.ever)
    count('r90.base', older.length)
    count('r90.back', older.filter((p) => within(p, e - 90, e)).length)
    if (e >= dates.end || e - 90 < zero) return
    ;['first', 'second', 'third'].forEach((name, k) => {
      // orders of long ago have a number and no day
      const numbered = (p: Person) => p.orderDays.slice(Math.max(0, k - p.n + p.orderDays.length))
      const due = people.filter((p) => k - p.n + p.orderDays.length >= 0 && numbered(p)[0] === e - 90)
      count(`followed.${name}`, due.length)
      count(`again.${name}`, due.filter((p) => numbered(p).length > 1).length)
    })
  }

  // cohorts and entries have no burn-in
  const first = market.base.kind === 'tenure' ? birth : zero
  shop.anchor[first] = shop.plainAnchor[first] = 1
  for (let e = first; e < dates.end + 30; e++) {
    shop.e = e
    // tomorrow's anchor follows from the shop's of this morning, which then moves to the price of the day
    shop.anchor[e + 1] = price.recovery * shop.anchor[e] + (1 - price.recovery) * shop.store
    shop.plainAnchor[e + 1] = price.recovery * shop.plainAnchor[e] + (1 - price.recovery) * shop.plainStore
    shop.plainStore += (Math.LN2 / price.anchorHalfLife) * (P - shop.plainStore)
    if (e === dates.end) for (const who of people) if (who.state !== 'prospect') shop.write(who, e, shop.reference(who, e), shop.fatigue(who, e), 0)
    if (e === zero) levers.start()
    shop.store += (Math.LN2 / price.anchorHalfLife) * (P * (1 - (e < zero ? 0 : shop.posted[e])) - shop.store)
    if (shop.outside.hurt(e)) shop.contentment.hurt()
    // 2: what is due
    refund()
    wallet.expire()
    levers.open()
    making.begin()
    if (dates.newYear[e]) for (const who of people) who.spend = 0
    if (e < dates.end) {
      // 3: coupons and messages; 4: new customers; 5, 6: occasions
      levers.target()
      for (const who of starting.get(e) ?? []) shop.begin(who, 0, wallet.welcome(who, false))
      shop.expected.fill(0)
      shop.unrivalled.fill(0)
      if (e >= zero && market.prospects > 0) acquire()
      levers.invite()
      for (const who of people) if (who.state === 'alive') walk(who)
      making.orders()
      levers.others()
      if (e >= zero) visits()
    }
    // 9: closing; the burn-in keeps no books
    if (e >= zero) close()
  }
  return shop.book
}
