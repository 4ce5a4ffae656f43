/** The points lever's twin: two years of points per customer, sign-ins, the till, the mall, reminders, and what is owed (model 5.8). */
import type { Medium } from '../../../src/model/market.ts'
import { priceMultiplier } from '../../../src/model/price.ts'
import { purposes, unit } from '../../../src/model/random.ts'
import { log } from '../../../src/numeric/log.ts'
import { fen, ofEach, rateUnits, unitsOf, walk, wordAs, zero, type Occasion, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

type Flow = 'earned' | 'signed' | 'shared' | 'regranted' | 'used' | 'redeemed' | 'drawn' | 'expired' | 'reversed'

export function points(shop: Shop, settings: Own<'points'>): Twin {
  if (!settings || (settings.earn === 0 && settings.signIn === 0)) return {}
  const { people, dates, market, tools, count, cost } = shop
  const response = market.pointsResponse
  const { everydayPrice: P } = market.economics
  /** Points of this points year and of the one before; what they are expected to pay; spent some this year; reminded until. */
  const of = ofEach(() => ({ fresh: 0, old: 0, pull: 0, used: false, until: -1, shared: 0 }))
  const balance = (who: Person) => of(who).fresh + of(who).old
  const hoards = (who: Person) => who.u(0, purposes.hoarder) < response.hoarders
  const chance = (who: Person) => Math.min(1, (hoards(who) ? response.hoarderUse : response.use) * (shop.e < of(who).until ? response.pushLift : 1))
  const worth = (n: number) => Math.round(n * (1 - response.breakage))
  /** Moves points and books what that changes; `money` is what the movement costs by itself. */
  const move = (who: Person, flow: Flow, n: number, money: number) => {
    const own = of(who)
    const before = worth(balance(who))
    if (['earned', 'signed', 'shared', 'regranted'].includes(flow)) own.fresh += n
    else {
      const first = Math.min(n, own.old)
      own.old -= first
      own.fresh -= n - first
    }
    const change = worth(balance(who)) - before
    count(`points.${flow}`, n)
    shop.owed.points += change
    cost('cost.points', who, change + money)
  }
  const pull = (who: Person): number => {
    const have = balance(who)
    if (have === 0 || have < settings.minimum) return 0
    const share = Math.min(settings.payShare, have / (who.zeta * 100 * P), shop.room(0))
    return Math.min(65535, Math.round(65536 * chance(who) * share * response.weight)) / 65536
  }
  /** Moments of the running block at which a customer would sign in. */
  const signs = ofEach(() => ({ block: -1, moments: [] as Occasion[] }))
  const signsIn = (who: Person): boolean => {
    if (settings.signIn === 0 || response.signIn === 0) return false
    const block = shop.e - (shop.e % 32)
    const own = signs(who)
    if (own.block !== block) Object.assign(own, { block, moments: walk(dates, block, 32, -log(1 - response.signIn), 1, 0, (k) => who.word(block, purposes.signGap, k), (k) => who.word(block, purposes.signMark, k)) })
    return own.moments.some(({ e }) => e === shop.e)
  }

  // the mall
  const prices = settings.catalogue ? settings.itemPrices : []
  const appeal = [...settings.itemAppeals]
  const stake = settings.lottery ? settings.drawPoints : Infinity
  let taken = [0, 0, 0]
  const visit = (who: Person) => {
    const u = who.u(shop.e, purposes.mall)
    const p = chance(who)
    const have = balance(who)
    let below = 0
    const item = prices.findIndex((price, k) => price > 0 && have >= price && u < (below += p * appeal[k]))
    const draws = item < 0 && have >= stake && u < below + (p * who.deal) / 255
    if (item < 0 && !draws) return
    const money = fen(draws ? settings.drawCost : settings.itemCosts[item])
    count('points.goods', money)
    move(who, draws ? 'drawn' : 'redeemed', draws ? stake : prices[item], money)
    of(who).used = true
    if (draws) return
    taken[item]++
    count('points.items')
  }
  const replace = () => {
    const all = taken[0] + taken[1] + taken[2]
    prices.forEach((price, k) => {
      if (all < 20 || price === 0 || taken[k] >= settings.replaceBelow * all) return
      appeal[k] = unit(wordAs(shop.key, k)(shop.e, purposes.mall, 1 + k))
      count('points.replaced')
    })
    taken = [0, 0, 0]
  }

  return {
    start: () => void (shop.givePoints = (who, n) => move(who, 'shared', n, 0)),
    open: () => {
      const since = shop.e - zero
      if (since > 0 && since % settings.expiryDays === 0)
        for (const who of people) {
          const own = of(who)
          if (own.old > 0) move(who, 'expired', own.old, 0)
          Object.assign(own, { old: own.fresh, fresh: 0, used: false })
        }
      if (shop.e < dates.end) {
        const living = people.filter((p) => p.state === 'alive')
        for (const who of living) if (signsIn(who)) move(who, 'signed', settings.signIn, 0)
        if (since > 0 && since % 30 === 0 && Math.min(stake, ...prices.filter((price) => price > 0)) < Infinity) replace()
        for (const who of living) if (who.id % 30 === since % 30) visit(who)
      }
      for (const who of shop.begun()) of(who).pull = pull(who)
    },
    target: () => {
      const since = shop.e - zero
      if (settings.pushEvery === 0 || since === 0 || since % settings.pushEvery !== 0) return
      const messages = settings.channel === 'none' ? undefined : shop.touches.messenger(settings.channel as Medium)
      for (const who of shop.begun()) {
        if (balance(who) === 0 || balance(who) < settings.pushFrom || of(who).used || shop.e < of(who).until) continue
        of(who).until = shop.e + 7
        messages?.send(who)
        of(who).pull = pull(who)
      }
      messages?.close()
    },
    points: (who) => of(who).pull,
    pay: (bill) => {
      const { who, bits, net, basket } = bill
      const have = balance(who)
      if (have > 0 && have >= settings.minimum && settings.payShare > 0 && who.u(shop.e, purposes.pointsUse, bits) < chance(who))
        bill.points = shop.cut(Math.min(have, Math.floor(settings.payShare * net)), net, basket)
      const bought = Math.floor((settings.earn * shop.tierPoints(who) * (net - bill.points)) / 100)
      const shares = bought > 0 && settings.share > 0 && who.u(shop.e, purposes.pointsShare, bits) < who.share / 255
      of(who).shared = shares ? Math.round((bought * settings.share * 255) / tools.law.shareMean[who.g]) : 0
      bill.earned = bought + of(who).shared
    },
    after: ({ who, points: paid, earned }) => {
      if (paid > 0) {
        count('points.payers')
        of(who).used = true
        move(who, 'used', paid, paid)
      }
      move(who, 'earned', earned - of(who).shared, 0)
      move(who, 'shared', of(who).shared, 0)
    },
    refunded: ({ who, net, points: paid, earned }) => {
      if (paid > 0) move(who, 'regranted', paid, -paid)
      const there = Math.min(earned, balance(who))
      // what is no longer there is kept back from the cash
      const kept = Math.min(earned - there, net - paid)
      count('points.cut', kept)
      move(who, 'reversed', there, -kept)
    },
    crowd: (living, g) => {
      const sum = unitsOf(living)
      const lift = (who: Person) => priceMultiplier(market.segments[g], market.price.lossAversion, 1 - of(who).pull, 1) - 1
      const extra = living.reduce((all, who) => all + (of(who).pull > 0 ? Math.round(rateUnits(who.lambda) * lift(who)) : 0), 0)
      return { rate: sum > 0 ? 1 + extra / sum : 1, share: 0.5 }
    },
    close: () => {
      count('points.balance', people.reduce((sum, who) => sum + balance(who), 0))
      count('points.hoarded', people.filter(hoards).reduce((sum, who) => sum + balance(who), 0))
    },
  }
}
