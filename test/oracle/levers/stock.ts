/** The stock lever's twin: lines, levels and deliveries, and those who find a line sold out (model 5.11, 23). */
import { purposes, unit } from '../../../src/model/random.ts'
import { priceMultiplier } from '../../../src/model/price.ts'
import { normalQuantile } from '../../../src/numeric/normal.ts'
import { pow } from '../../../src/numeric/pow.ts'
import { fen, ofEach, wordAs, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Welcome } from '../wallet.ts'
import type { Own, Twin } from './twin.ts'

type Wish = { who: Person; bits: number; organic: boolean; line: number }
type Newcomer = { who: Person; cause: number; welcome: Welcome; line: number }
type Waiter = Wish & { cause: number | undefined; basket: number }
type Line = { share: number; now: number; kept: boolean; stock: number; level: number; out: boolean; scarce: boolean; warned: boolean; filled: boolean; waiting: Waiter[] }

export function stock(shop: Shop, settings: Own<'stock'>): Twin {
  const { market, dates, people, count } = shop
  const s = market.stocking
  if (!settings || Math.round(settings.stocked * s.lines) === 0) return {}
  const { factor, lead, plan } = settings
  const { cogs, everydayPrice } = market.economics
  const plain = Array.from({ length: s.lines }, (_, l) => pow(l + 1, -s.steepness))
  const whole = plain.reduce((a, b) => a + b, 0)
  const range = plain.map((x, l): Line => ({ share: x / whole, now: x / whole, kept: l < Math.round(settings.stocked * s.lines), stock: 0, level: 0, out: false, scarce: false, warned: false, filled: false, waiting: [] }))
  const shelf = range.filter(({ kept }) => kept)
  const costOf = (basket: number) => Math.round(cogs * basket)
  const normal = (line: number, e: number, sub: number) => normalQuantile(unit(wordAs(shop.key, line)(e, purposes.popularity, sub)))
  const ofLine = (u: number): number => {
    const sum = range.reduce((a, { now }) => a + now, 0)
    let upTo = 0
    const found = range.findIndex(({ now }) => u * sum < (upTo += now))
    return found < 0 ? range.length - 1 : found
  }

  // what was asked for, by engine day, in fen at cost
  const asked = new Map<number, number>()
  const ask = (cost: number) => void asked.set(shop.e, (asked.get(shop.e) ?? 0) + cost)
  const known = market.base.kind === 'tenure' ? zero - 28 : zero
  const daysOf = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
  const draws = (e: number) => {
    const offer = shop.posted[e]!
    let lift = 0
    market.segments.forEach((segment, g) => {
      const weight = shop.tools.law.cumulativeWeight[g]! - (g > 0 ? shop.tools.law.cumulativeWeight[g - 1]! : 0)
      lift += weight * (offer === 0 ? 1 : priceMultiplier(segment, market.price.lossAversion, 1 - offer, 1))
    })
    return dates.s[e]! * lift
  }
  const expected = () => {
    const { e } = shop
    const back = daysOf(Math.max(known, e - 28), e)
    const sum = back.reduce((a, d) => a + (asked.get(d) ?? 0), 0)
    if (sum === 0) return 0
    if (plan !== 'forecast') return (lead * sum) / back.length
    const past = back.reduce((a, d) => a + draws(d), 0)
    return past === 0 ? 0 : (sum * daysOf(e, e + lead).reduce((a, d) => a + draws(Math.min(d, dates.s.length - 1)), 0)) / past
  }

  let fixed = 0
  let open = false
  let late: { e: number; line: Line; goods: number }[] = []
  const receive = (line: Line, goods: number, price: number) => {
    line.stock += goods
    line.filled = true
    count('stock.received', goods)
    count('cost.stock', Math.round(goods * price) - goods)
  }
  const usual = cogs * 100 * market.segments.reduce((sum, { weight, basket }) => sum + weight * basket, 0)
  const batch = Math.round(settings.batch * usual)
  const review = () => {
    const { e } = shop
    const price = shop.outside.cost(e)
    const sales = plan === 'fixed' && fixed > 0 ? fixed : expected()
    fixed = sales
    shelf.forEach((line, l) => {
      if (open) {
        count('stock.cycles')
        count('stock.outs', line.out ? 1 : 0)
        const gone = Math.floor((line.stock * s.spoils * lead) / 30)
        line.stock -= gone
        count('stock.scrapped', gone)
        count('cost.stock', gone)
      }
      line.out = false
      line.level = Math.round(factor * line.share * sales * (plan === 'forecast' && settings.forecastError > 0 ? Math.max(0, 1 + settings.forecastError * normal(l, e, 1)) : 1))
      const wanted = line.level - line.stock - late.filter((one) => one.line === line).reduce((a, { goods }) => a + goods, 0)
      if (wanted <= 0) return
      const goods = Math.max(wanted, batch)
      const second = Math.round(settings.backup * goods)
      if (second > 0) receive(line, second, price * (1 + s.surcharge))
      const due = e - lead + Math.round(lead * shop.outside.lead(e - lead))
      if (goods === second) return
      if (due <= e) receive(line, goods - second, price)
      else late.push({ e: due, line, goods: goods - second })
    })
    open ||= sales > 0
  }

  /** The line that the order being made is for, and whether it was asked for before. */
  let chosen: number | undefined
  let before = false
  /** The order that comes next and may take its goods at once. */
  let allowed: { who: Person; bits: number; line: number } | undefined
  const make = (line: number, again: boolean, order: () => void) => {
    chosen = line
    before = again
    order()
    chosen = undefined
    before = false
  }
  const of = ofEach(() => ({ letDown: false }))
  let wishes: Wish[] = []
  let newcomers: Newcomer[] = []
  const stocks = (l: number) => open && range[l]!.kept
  const decide = (l: number, cost: number, u: number): 'waits' | 'lost' | number => {
    const line = range[l]!
    line.out = true
    const asks = line.warned ? settings.breaker : 'none'
    const waits = asks === 'preorder' ? s.waitsAsked : s.waits
    const others = asks === 'substitute' ? s.substitutesShown : s.substitutes
    if (u < waits) return 'waits'
    if (u >= waits + others) return 'lost'
    const there = range.map((one, k) => (!stocks(k) || one.stock >= cost ? one.now : 0))
    let aim = ((u - waits) / others) * there.reduce((a, b) => a + b, 0)
    let last: number | undefined
    there.forEach((now, k) => {
      if (aim < 0 || now === 0) return
      last = k
      aim -= now
    })
    return last ?? 'lost'
  }

  const serve = ({ who, bits, organic, line }: Wish) => {
    const now = shop.meet(who)
    shop.priceNow(now)
    const basket = shop.planned(now, bits)
    const order = (l: number) => {
      make(l, false, () => shop.follow(now, bits, organic))
      shop.part(now)
    }
    if (range[line]!.stock >= costOf(basket)) return order(line)
    of(who).letDown = true
    const end = decide(line, costOf(basket), who.u(shop.e, purposes.stockEnd, bits))
    count(`stock.${typeof end === 'number' ? 'others' : end}`)
    if (typeof end === 'number') return order(end)
    ask(costOf(basket))
    if (end === 'waits') range[line]!.waiting.push({ who, bits, organic, line, cause: undefined, basket })
    else {
      const list = Math.round(everydayPrice * basket)
      count('stock.lostGmv', list - shop.cut(Math.round(now.item * list), list, basket))
    }
  }
  /** True where somebody who waits is done with. */
  const hand = ({ who, bits, organic, line, cause, basket }: Waiter): boolean => {
    const gone = cause === undefined ? who.state !== 'alive' : who.state !== 'prospect'
    if (!gone && range[line]!.stock < costOf(basket)) return false
    count(gone ? 'stock.gone' : 'stock.came')
    if (gone) return true
    if (cause !== undefined) make(line, true, () => void shop.begin(who, cause, shop.wallet.welcome(who, false)))
    else make(line, true, () => {
      const now = shop.meet(who)
      shop.priceNow(now)
      const phi = who.segment.pantry
      shop.buy(now, { label: 'shifted', bits, borrowed: organic ? 0 : phi, life: organic ? 1 : phi, organic, basket })
      shop.part(now)
    })
    return true
  }

  return {
    start: () => {
      if (market.base.kind !== 'tenure') return
      for (const who of people)
        for (const e of who.orderDays) if (e >= zero - 28 && e < zero) asked.set(e, (asked.get(e) ?? 0) + Math.round(cogs * 100 * who.zeta * shop.tools.quality[who.cause]!.basket))
    },
    open: () => {
      const { e } = shop
      const period = zero + s.period * Math.floor((e - zero) / s.period)
      if (e === period) range.forEach((line, l) => (line.now = line.share * (s.popularity > 0 ? Math.max(0, 1 + s.popularity * normal(l, period, 0)) : 1)))
      if (e >= dates.end) return
      for (const line of shelf) line.filled = false
      for (const { line, goods } of late.filter((one) => one.e === e)) receive(line, goods, shop.outside.cost(e))
      late = late.filter((one) => one.e !== e)
      if ((e - zero) % lead === 0) review()
    },
    target: () => {
      for (const line of shelf) if (line.filled) line.waiting = line.waiting.filter((one) => !hand(one))
      for (const line of shelf) {
        line.scarce = line.stock < (28 * line.level) / (factor * lead) + 12 * usual
        line.warned = line.stock <= settings.breakerAt * line.level
      }
    },
    turnAway: (who, cause, welcome) => {
      const line = ofLine(who.u(shop.e, purposes.line, 16 + cause))
      allowed = { who, bits: 16 + cause, line }
      if (!stocks(line)) return false
      count('stock.asked')
      if (!range[line]!.scarce && range[line]!.stock >= costOf(fen(who.segment.basket))) return false
      allowed = undefined
      newcomers.push({ who, cause, welcome, line })
      return true
    },
    invite: () => {
      const lot = ({ who, cause }: Newcomer) => who.u(shop.e, purposes.stockPrio, 16 + cause)
      const all = newcomers.sort((a, b) => lot(a) - lot(b) || a.who.id - b.who.id)
      newcomers = []
      for (const { who, cause, welcome, line } of all) {
        // whom a friend has brought meanwhile has ordered
        if (who.state !== 'prospect') continue
        const basket = fen(who.segment.basket)
        const enough = range[line]!.stock >= costOf(basket)
        const end = enough ? line : decide(line, costOf(basket), who.u(shop.e, purposes.stockEnd, 16 + cause))
        if (!enough) count(`stock.${typeof end === 'number' ? 'others' : end}`)
        if (typeof end === 'number') {
          make(end, false, () => void shop.begin(who, cause, welcome))
          continue
        }
        ask(costOf(basket))
        if (end === 'waits') range[line]!.waiting.push({ who, bits: 16 + cause, organic: true, line, cause, basket })
        else count('stock.lostGmv', Math.round(everydayPrice * basket))
      }
    },
    divert: ({ who, now, v, m, m0, bits }) => {
      if (v > m || shop.e < zero) return false
      const line = ofLine(who.u(shop.e, purposes.line, bits))
      allowed = { who, bits, line }
      if (!stocks(line)) return false
      count('stock.asked')
      if (!range[line]!.scarce && range[line]!.stock >= costOf(shop.planned(now, bits))) return false
      allowed = undefined
      wishes.push({ who, bits, organic: v <= m0, line })
      return true
    },
    others: () => {
      const lot = ({ who, bits }: Wish) => who.u(shop.e, purposes.stockPrio, bits)
      const all = wishes.sort((a, b) => lot(a) - lot(b) || a.who.id - b.who.id || a.bits - b.bits)
      wishes = []
      for (const wish of all) if (wish.who.state === 'alive') serve(wish)
    },
    pay: (bill) => {
      const l = chosen ?? (allowed?.who === bill.who && allowed.bits === bill.bits ? allowed.line : undefined)
      allowed = undefined
      if (l === undefined) return
      const cost = costOf(bill.basket)
      if (!before) ask(cost)
      if (!stocks(l) || range[l]!.stock < cost) return
      range[l]!.stock -= cost
      bill.line = l
      count('stock.sold', cost)
    },
    refunded: ({ line, restocked }) => {
      if (line === undefined) return
      range[line]!.stock += restocked
      count('stock.restocked', restocked)
    },
    coin: (who) => {
      const was = of(who).letDown
      of(who).letDown = false
      return was ? s.churn : 1
    },
    close: () => {
      shop.inStock = shelf.reduce((a, one) => a + one.stock, 0)
      if (shop.e < dates.end) count('cost.stock', Math.round((s.holding / 30) * shop.inStock))
    },
  }
}
