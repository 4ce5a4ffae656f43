/** The identities of the books, checked at the close of every day of a run against what customers hold; and random lever settings. */
import fc from 'fast-check'
import { leverById, leverIds, type LeverId } from '../../src/levers/index.ts'
import type { Lever } from '../../src/levers/lever.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { channels, causes, type Market } from '../../src/model/market.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { campaigns } from '../../src/levers/big-promotion/phases.ts'
import { ruleIds } from '../../src/levers/journeys/rules.ts'
import { promises } from '../../src/model/columns.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { Order } from '../../src/model/order.ts'
import type { Field, NumberField } from '../../src/schema/field.ts'
import { label } from '../../src/model/order.ts'
import { byte } from '../../src/model/record.ts'
import type { World } from '../../src/model/world.ts'
import { play, type Levers, type Options } from './play.ts'
import { ofRows } from '../model/rows.ts'

type NumberShape = Pick<NumberField, 'min' | 'max' | 'step' | 'integer' | 'unit' | 'usual'>

const sum = (values: ArrayLike<number>): number => {
  let all = 0
  for (let k = 0; k < values.length; k++) all += values[k]
  return all
}

/** What customers hold at the close of a day, counted one by one. */
type Held = { margin: number; pantry: number; coupons: number; points: number; owed: number; item: number; coupon: number; paidByPoints: number; priced: number; paidIn: number; deposited: number }

function countHeld(world: World, day: number): Omit<Held, 'item' | 'coupon' | 'paidByPoints' | 'priced' | 'paidIn' | 'deposited'> {
  const { population, wallet } = world
  const rows = population.count
  let coupons = 0
  if (wallet)
    for (const { values } of wallet.slots)
      for (const held of ofRows(values, rows)) if (held !== 0 && day < (held & 0xffff) + wallet.templates[(held >>> 16) - 1].valid) coupons++
  // a customer's points are owed at what is expected to be used of them, in whole fen
  let points = 0
  let owed = 0
  if (world.points)
    for (let row = 0; row < rows; row++) {
      const balance = world.points.balance(row)
      points += balance
      owed += Math.round(balance * (1 - world.market.pointsResponse.breakage))
      if (balance < 0) points = NaN
    }
  return { points, owed, margin: sum(ofRows(population.margin, rows)), pantry: sum(ofRows(population.pantry, rows)), coupons }
}

/** The lifetime price that an order is due, from the orders of its customer alone; asked once per order, in turn. */
function lifetimePrice({ population }: World, own: Levers['loyalty-price']): (order: Order) => number {
  if (own === undefined) return () => 0
  const { discount, orders: needed, qualify, countPast } = { discount: 0.2, orders: 3, qualify: 'everyone', countPast: true, ...own } as { discount: number; orders: number; qualify: string; countPast: boolean }
  const before = ofRows(population.orders, population.count).slice()
  const from = new Map<number, number>()
  before.forEach((n, row) => {
    if (qualify === 'everyone' && countPast && n >= needed) from.set(row, -1)
  })
  return ({ row, day, before: earlier }) => {
    const past = row < before.length && !countPast && qualify === 'everyone' ? before[row] : 0
    if (earlier + 1 - past === needed && !from.has(row) && (qualify === 'everyone' || population.firstDay[row] >= dayZero)) from.set(row, day)
    return (from.get(row) ?? Infinity) < day ? discount : 0
  }
}

/** The item discounts an order of a day may have: those of all levers together, with a prize by lot or without. `own` are the customer's lasting ones. */
function dueOffers(market: Market, levers: Levers, day: number, tier: number, own: readonly number[]): number[] {
  const big = levers['big-promotion'] && { ...leverDefaults(market, 'big-promotion'), ...levers['big-promotion'] }
  const timed = big && campaigns(big as never, market.days, market.start).some(({ burst: { from, to } }) => day >= from && day <= Math.min(to, from + Number(big['discountDays']) - 1)) ? Number(big['discount']) : 0
  const runs = (id: 'promotion-calendar' | 'member-day'): Record<string, unknown> | undefined => {
    if (levers[id] === undefined) return undefined
    const settings = { ...leverDefaults(market, id), ...levers[id] }
    return (leverById[id] as unknown as Lever).acts!(settings as never, market.days, market.start).some(({ from, to }) => day >= from && day <= to) ? settings : undefined
  }
  const together = (list: readonly number[]) => (market.economics.itemsMultiply ? 1 - list.reduce((left, d) => left * (1 - d), 1) : Math.max(...list))
  const special = runs('member-day')
  const discounts = (special?.['discounts'] ?? [0, 0, 0, 0]) as number[]
  const closed = special?.['audience'] === 'pool'
  const shown = closed ? 0 : discounts[0]
  const posted = Math.max(Number(runs('promotion-calendar')?.['discount'] ?? 0), timed, shown)
  const beyond = (d: number) => (market.economics.itemsMultiply ? 1 - (1 - Math.max(d, shown)) / (1 - shown) : d)
  const plain = Math.max(discounts[0], discounts[tier])
  const prizes = special && tier === 1 && Number(special['luck']) > 0 ? [plain, Math.max(plain, Number(special['prize']))] : [plain]
  // who is in no group gets none of it
  if (closed) prizes.push(0)
  return prizes.map((d) => together([posted, ...own, beyond(d)]))
}

/** Columns of the item discounts that each lever gave. */
const pricing = {
  tiers: 'tiers.discount', 'loyalty-price': 'loyalty.discount', 'group-buy': 'groups.discount', 'flash-sale': 'flash.discount', 'promotion-calendar': 'promo.discount',
  'big-promotion': 'bigpromo.discount', 'member-day': 'memberday.discount', subscription: 'subscription.discount',
} as const satisfies Partial<Record<LeverId, string>>

/** True where a lever beside the journeys hands out coupons. */
const couponsBeside = (levers: Levers): boolean => (['coupon', 'referral', 'group-buy', 'flash-sale', 'private-domain', 'big-promotion'] as const).some((id) => levers[id] !== undefined)

/** Runs a strategy and returns its daybook with every breach of an identity, day by day. */
export function audit(market: Market, levers: Levers, options: Options = {}): { readonly book: Daybook; readonly breaches: string[] } {
  const held: Held[] = []
  let opening = 0
  let item = 0
  let coupon = 0
  let paidByPoints = 0
  let priced = 0
  let paidIn = 0
  let deposited = 0
  const deposit = Math.round(100 * Number(levers['big-promotion']?.['deposit'] ?? 20))
  const { marginGuard, cogs, itemsMultiply } = market.economics
  const discounts = [0, ...((levers.tiers?.discounts ?? [0.02, 0.05, 0.08]) as number[])]
  const box = Number(levers.subscription?.discount ?? 0.1)
  const [group, flash] = [levers['group-buy'], levers['flash-sale']]
  /** Item discounts that a lever gives at its own occasions. */
  const prices = [
    ...(group ? [...((group.discounts ?? [0.1, 0.2, 0.3]) as number[]), ...discounts] : []), ...(flash ? [(flash.depth ?? 0.3) as number, ...(flash.bringThree ? [1] : [])] : []),
    ...(levers['big-promotion'] ? [Number(levers['big-promotion']['clearance'] ?? 0.4)] : []),
  ]
  const givers = levers.journeys !== undefined || couponsBeside(levers)
  const { book, world } = play(market, levers, {
    ...options,
    probe: (live) => {
      opening = sum(ofRows(live.population.pantry, live.population.count))
      const tierOf = ({ row }: Order) => (levers.tiers && live.tier ? discounts[live.tier.values[byte(row)]] : 0)
      const loyalOf = lifetimePrice(live, levers['loyalty-price'])
      return {
        after(order) {
          item += order.itemDiscount
          coupon += order.couponDiscount
          paidByPoints += order.pointsDiscount
          // I9: no discount without a lever that gives it
          const [tier, loyal] = [tierOf(order), loyalOf(order)]
          const agreed = order.label === label.scheduled
          // an order that was agreed beforehand takes no coupon
          if (agreed && (!levers.subscription || order.couponDiscount > 0)) priced++
          const due = dueOffers(market, levers, order.day - dayZero, live.tier?.values[byte(order.row)] ?? 0, [tier, loyal, agreed ? box : 0])
          const fits = [0, ...prices].some((rate) => due.some((own) => {
            const off = Math.round((itemsMultiply ? 1 - (1 - own) * (1 - rate) : Math.max(own, rate)) * order.list)
            return Math.abs(order.itemDiscount - order.expansion - off) <= (itemsMultiply ? 1 : 0)
          }))
          if (marginGuard === 0 && !fits) priced++
          if (order.list - order.itemDiscount - order.couponDiscount - order.pointsDiscount < Math.min(order.list, marginGuard * Math.round(cogs * order.basket))) priced++
          if (order.pointsDiscount < 0 || (order.pointsDiscount > 0 && !levers.points)) priced++
          if ((order.couponDiscount > 0) !== order.slot >= 0 || (order.couponDiscount > 0 && !givers)) priced++
        },
        noted(_row, what, { money }) {
          if (what === 'groupStarted') paidIn += money
          if (what === 'depositPaid') deposited += money
          if (what === 'balancePaid' || what === 'depositLost') deposited -= deposit
        },
        close(day) {
          held.push({ ...countHeld(live, day), item, coupon, paidByPoints, priced, paidIn, deposited })
          paidIn = 0
        },
      }
    },
  })
  return { book, breaches: [...breachesOf(book, held, opening, market, world, levers), ...groupBreaches(book, held), ...flashBreaches(book, flash), ...presaleBreaches(book, held, deposit), ...postBreaches(book)] }
}

function breachesOf(book: Daybook, held: readonly Held[], opening: number, market: Market, world: World, levers: Levers): string[] {
  const breaches: string[] = []
  const c = (name: string): Float64Array => column(book, name)
  const add = (names: readonly string[], r: number): number => names.reduce((all, name) => all + c(name)[r], 0)
  const kept = new Map<string, number>()
  const soFar = (name: string, r: number): number => kept.get(`${name} ${r}`) ?? 0
  for (const name of book.names) {
    let all = 0
    c(name).forEach((v, r) => {
      kept.set(`${name} ${r}`, (all += v))
      if (!Number.isSafeInteger(v)) breaches.push(`${name} day ${r}: ${v} is no whole number`)
    })
  }
  const flows = (names: readonly string[], r: number): number => names.reduce((all, name) => all + soFar(name, r), 0)
  const same = (what: string, r: number, left: number, right: number) => {
    if (left !== right) breaches.push(`${what} day ${r}: ${left} against ${right}`)
  }
  const holds = (what: string, r: number, ok: boolean) => {
    if (!ok) breaches.push(`${what} day ${r}`)
  }
  const segments = market.segments.map((_, g) => `segment${g}`)
  const labels = ['first', 'organic', 'induced', 'shifted', 'scheduled'].map((l) => `orders.${l}`)
  const fresh = causes.map((k) => `new.${k}`)
  const visits = ['visits.customers', ...causes.map((k) => `visits.${k}`)]
  const ends = ['ends.bounce', 'ends.product', 'ends.cart', 'ends.pay']
  const ads = channels.map((k) => `ads.${k}`)
  const othersGive = couponsBeside(levers)
  const rules = ruleIds.map((rule) => `journeys.${rule}`)
  const own = ['cost.rewards', 'cost.perks', 'cost.gifts', 'cost.points', 'cost.commission']
  const before = { customers: market.base.kind === 'tenure' ? market.customers : 0, dead: 0 }
  before.dead = c('dead')[0] - c('deaths')[0] + c('revived')[0]
  for (let r = 0; r < book.rows; r++) {
    const orders = add(labels, r)
    same('I1 list', r, c('list')[r], c('gmv')[r] + c('discount.item')[r])
    same('I1 item discounts by lever', r, c('discount.item')[r], add(Object.values(pricing), r))
    holds('I1 item discounts of a lever', r, Object.entries(pricing).every(([id, name]) => c(name)[r] >= 0 && (levers[id as LeverId] !== undefined || c(name)[r] === 0)))
    same('I1 net', r, c('net')[r], c('gmv')[r] - c('discount.coupon')[r] + c('shipping')[r] + c('forfeits')[r] - c('refund.net')[r])
    same('margin', r, c('margin')[r], c('net')[r] - c('cogs')[r] + c('cogs.restocked')[r] - add(['cost.fulfilment', 'cost.fee', 'cost.reverse'], r))
    same('I2 margin of customers', r, held[r].margin, soFar('margin', r))
    same('I4 contribution', r, c('contribution')[r], c('margin')[r] - add([...ads, 'cost.touch', 'cost.program', 'cost.stock', ...own], r))
    const owed = (row: number) => (row < 0 ? 0 : add(promises.map((p) => `owed.${p}`), row))
    const stocked = (row: number) => (row < 0 ? 0 : c('stock.cost')[row])
    same('I4 cash', r, c('cash')[r], c('contribution')[r] + owed(r) - owed(r - 1) - stocked(r) + stocked(r - 1))
    same('I5 stock', r, stocked(r), flows(['stock.received', 'stock.restocked'], r) - flows(['stock.sold', 'stock.scrapped'], r))
    holds('I5 sold', r, stocked(r) >= 0 && c('stock.sold')[r] <= c('cogs')[r] && c('stock.restocked')[r] <= c('cogs.restocked')[r])
    holds('stock ends', r, c('stock.outs')[r] <= c('stock.cycles')[r] && add(['stock.waits', 'stock.others', 'stock.lost'], r) <= c('stock.asked')[r] && flows(['stock.came', 'stock.gone'], r) <= soFar('stock.waits', r))
    holds('I5 restocked', r, soFar('cogs.restocked', r) <= soFar('cogs', r))
    holds('I5 returned', r, soFar('returns', r) + soFar('returns.filler', r) <= labels.reduce((n, l) => n + soFar(l, r), 0) && soFar('refund.gmv', r) <= soFar('gmv', r))
    same('I6 coupons', r, soFar('coupon.issued', r), soFar('coupon.redeemed', r) + soFar('coupon.expired', r) + held[r].coupons)
    same('I7 people', r, world.people, c('prospects')[r] + c('alive')[r] + c('dead')[r])
    same('I7 customers', r, c('customers')[r], c('alive')[r] + c('dead')[r])
    same('I7 new', r, add(fresh, r), c('customers')[r] - (r > 0 ? c('customers')[r - 1] : before.customers))
    same('I7 dead', r, c('deaths')[r] - c('revived')[r], c('dead')[r] - (r > 0 ? c('dead')[r - 1] : before.dead))
    same('I8 first', r, c('orders.first')[r], add(fresh, r))
    same('I8 orders', r, orders, add(segments.map((s) => `${s}.orders`), r))
    holds('I8 labels', r, labels.every((l) => c(l)[r] >= 0))
    const subscribers = (row: number) => (row < 0 ? 0 : c('subscription.members')[row])
    same('subscribers', r, subscribers(r) - subscribers(r - 1), c('subscription.started')[r] - c('subscription.ended')[r] - c('subscription.lost')[r])
    holds('boxes', r, c('subscription.ended')[r] <= c('orders.scheduled')[r] && c('orders.scheduled')[r] + c('subscription.paused')[r] + c('subscription.skipped')[r] <= subscribers(r - 1))
    const pooled = (row: number) => (row < 0 ? 0 : c('pool.members')[row])
    same('pool', r, pooled(r) - pooled(r - 1), c('pool.joined')[r] - c('pool.left')[r])
    holds('pool parts', r, ['pool.active', 'pool.again', 'pool.partners'].every((n) => c(n)[r] >= 0 && c(n)[r] <= pooled(r)))
    same('pool upkeep', r, soFar('pool.upkeep', r), Math.round((soFar('pool.members', Math.min(r, book.days - 1)) * market.pool.upkeep * 100) / 30))
    holds('pool costs', r, c('pool.upkeep')[r] <= c('cost.program')[r] && c('pool.commission')[r] <= c('cost.rewards')[r])
    same('I9 item', r, soFar('discount.item', r), held[r].item)
    same('I9 coupon', r, soFar('discount.coupon', r), held[r].coupon)
    same('I9 points', r, soFar('discount.points', r), held[r].paidByPoints)
    same('I9 points used', r, c('discount.points')[r], c('points.used')[r])
    same('I9 priced', r, held[r].priced, 0)
    // I3: points in number and in money
    const balance = (row: number) => (row < 0 ? 0 : c('points.balance')[row])
    same('I3 number', r, balance(r), balance(r - 1) + add(['points.earned', 'points.signed', 'points.shared', 'points.regranted'], r) - add(['points.used', 'points.redeemed', 'points.drawn', 'points.expired', 'points.reversed'], r))
    same('I3 held', r, balance(r), held[r].points)
    same('I3 owed', r, c('owed.points')[r], held[r].owed)
    same('I3 money', r, c('owed.points')[r] - (r > 0 ? c('owed.points')[r - 1] : 0), c('cost.points')[r] - c('points.used')[r] + c('points.regranted')[r] - c('points.goods')[r] + c('points.cut')[r])
    holds('I3 signs', r, ['points.balance', 'points.hoarded', 'owed.points', 'points.cut', 'points.goods'].every((n) => c(n)[r] >= 0) && c('points.hoarded')[r] <= balance(r))
    same('segments gmv', r, c('gmv')[r], add(segments.map((s) => `${s}.gmv`), r))
    same('segments new', r, add(fresh, r), add(segments.map((s) => `${s}.new`), r))
    same('segments contribution', r, c('contribution')[r] + add([...ads, 'cost.touch', 'cost.program', 'cost.stock'], r), add(segments.map((s) => `${s}.contribution`), r))
    same('funnel', r, add(visits, r), add(ends, r) + orders)
    same('pantry', r, held[r].pantry, opening + flows(['pantry.added', 'waiting.made', 'waiting.lost'], r) - flows(['pantry.drained', 'pantry.lost', 'waiting.putOff'], r))
    holds('redeemed', r, c('coupon.redeemedOrganic')[r] <= c('coupon.redeemed')[r] && c('discount.couponOrganic')[r] <= c('discount.coupon')[r])
    same('generations', r, c('new.referral')[r] - c('flash.friends')[r], add([1, 2, 3].map((g) => `referral.generation${g}`), r))
    holds('invited', r, c('new.referral')[r] <= c('referral.invited')[r] + c('referral.helped')[r] + c('flash.friends')[r])
    // points that lapse or come back give back what they cost
    holds('counts', r, [...labels, ...fresh, ...visits, ...ends, ...ads, ...own.filter((n) => n !== 'cost.points'), 'list', 'gmv', 'cogs', 'cost.touch', 'coupon.issued', 'coupon.refused', 'tiers.members', 'returns'].every((n) => c(n)[r] >= 0))
    // I9: every coupon discount belongs to one lever, and within the journeys to one rule
    const ruled = (name: string) => rules.reduce((all, rule) => all + soFar(`${rule}.${name}`, r), 0)
    holds('I9 rules', r, othersGive ? ruled('discount') <= soFar('discount.coupon', r) : ruled('discount') === soFar('discount.coupon', r))
    holds('followed', r, soFar('journeys.followed', r) <= ruled('contacts') && soFar('journeys.followedHeld', r) <= ruled('held'))
    holds('recalled', r, ['', 'Held'].every((arm) => soFar(`journeys.returned${arm}`, r) <= soFar(`journeys.recalled${arm}`, r) && soFar(`journeys.recalled${arm}`, r) <= soFar(`journeys.followed${arm}`, r)))
    holds('revived', r, c('revived')[r] >= 0 && soFar('revived', r) <= before.dead + soFar('deaths', r))
    holds('members', r, c('tiers.diamond')[r] <= c('tiers.gold')[r] && c('tiers.gold')[r] <= c('tiers.members')[r])
  }
  return breaches
}

/** Money that groups hold, their ends, and what becomes of them. */
function groupBreaches(book: Daybook, held: readonly Held[]): string[] {
  const breaches: string[] = []
  const c = (name: string, r: number): number => (r < 0 ? 0 : column(book, name)[r])
  for (let r = 0; r < book.rows; r++) {
    if (c('owed.escrow', r) !== held[r].paidIn) breaches.push(`escrow day ${r}: ${c('owed.escrow', r)} against ${held[r].paidIn}`)
    if (c('groups.completed', r) + c('groups.failed', r) !== c('groups.started', r - 1)) breaches.push(`groups day ${r}`)
    if (c('groups.refunded', r) > c('owed.escrow', r - 1) || c('groups.unlocked', r) > 1) breaches.push(`refunds of groups day ${r}`)
  }
  if (c('owed.escrow', book.rows - 1) !== 0) breaches.push('escrow at the end')
  return breaches
}

/** Deposits: owed until the balance is due, then paid in an order or left behind; nothing is owed at the end. */
function presaleBreaches(book: Daybook, held: readonly Held[], deposit: number): string[] {
  const breaches: string[] = []
  const c = (name: string, r: number): number => (r < 0 ? 0 : column(book, name)[r])
  for (let r = 0; r < book.rows; r++) {
    const [paid, lapsed] = [c('bigpromo.paid', r), c('bigpromo.lapsed', r)]
    if (c('owed.deposits', r) !== held[r].deposited) breaches.push(`deposits day ${r}: ${c('owed.deposits', r)} against ${held[r].deposited}`)
    if (c('owed.deposits', r) - c('owed.deposits', r - 1) !== deposit * (c('bigpromo.deposits', r) - paid - lapsed)) breaches.push(`flow of deposits day ${r}`)
    if (c('forfeits', r) !== deposit * lapsed) breaches.push(`forfeits day ${r}`)
    if (paid > c('orders.shifted', r) || c('bigpromo.expansion', r) > c('bigpromo.discount', r) || c('bigpromo.reduced', r) > c('discount.coupon', r)) breaches.push(`big promotion day ${r}`)
    if (c('bigpromo.freeValue', r) > c('cost.rewards', r) || c('bigpromo.spend', r) > c('cost.program', r)) breaches.push(`cost of the big promotion day ${r}`)
  }
  if (c('owed.deposits', book.rows - 1) !== 0) breaches.push('deposits at the end')
  return breaches
}

/** Posts, sights and those whom they bring. */
function postBreaches(book: Daybook): string[] {
  const breaches: string[] = []
  const kept = new Map<string, number>()
  const c = (name: string, r: number): number => column(book, name)[r]
  const soFar = (name: string): number => kept.get(name) ?? 0
  for (let r = 0; r < book.rows; r++) {
    for (const name of ['seeding.reached', 'seeding.exposures', 'seeding.new', 'ugc.new', 'seeding.commission', 'seeding.cost', 'content.found', 'content.read', 'new.organic']) kept.set(name, soFar(name) + c(name, r))
    if (c('seeding.new', r) + c('ugc.new', r) > c('new.kol', r)) breaches.push(`brought by posts day ${r}`)
    if (soFar('seeding.reached') > soFar('seeding.exposures') || soFar('seeding.new') + soFar('ugc.new') > soFar('seeding.reached')) breaches.push(`sights day ${r}`)
    if (soFar('seeding.commission') > soFar('seeding.cost') || c('ugc.rewards', r) > c('cost.rewards', r)) breaches.push(`costs of posts day ${r}`)
    if (soFar('content.found') + soFar('content.read') > soFar('new.organic')) breaches.push(`brought by content day ${r}`)
  }
  return breaches
}

/** Stock, budget and what becomes of wishes at events. */
function flashBreaches(book: Daybook, settings: Readonly<Record<string, unknown>> | undefined): string[] {
  const breaches: string[] = []
  const { stock = 100, freeBudget = 1000, commission = 0.15, host = 'page' } = (settings ?? {}) as Record<string, number | string>
  const c = (name: string, r: number): number => column(book, `flash.${name}`)[r]
  for (let r = 0; r < book.rows; r++) {
    const on = c('events', r) > 0
    if (!on && ['attended', 'booked', 'requests', 'sold', 'normal', 'lost', 'gmv', 'shared', 'brought', 'free', 'freeValue'].some((name) => c(name, r) !== 0)) breaches.push(`no event day ${r}`)
    if (stock !== 0 && c('sold', r) > Number(stock)) breaches.push(`sold day ${r}`)
    if (freeBudget !== 0 && c('freeValue', r) > Number(freeBudget) * 100) breaches.push(`budget day ${r}`)
    if (c('sold', r) + c('normal', r) + c('lost', r) > c('requests', r) || c('attended', r) * 40 < c('requests', r)) breaches.push(`requests day ${r}`)
    const fees = column(book, 'cost.commission')[r] - column(book, 'seeding.commission')[r]
    if (Math.abs(fees - (host === 'page' ? 0 : Number(commission) * column(book, 'live.gmv')[r])) > c('sold', r)) breaches.push(`commission day ${r}`)
  }
  return breaches
}

/** Any value that a field allows: its default, what is usual, a few steps, anything, or a bound. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  const numberIn = ({ min, max, step, integer, unit, usual }: NumberShape): fc.Arbitrary<number> => {
    // spread evenly over the range, not over the bit patterns
    const range = (from: number, to: number) =>
      integer ? fc.integer({ min: Math.ceil(from), max: Math.floor(to) }) : fc.integer({ min: 0, max: 1_000_000 }).map((k) => from + ((to - from) * k) / 1_000_000)
    const few = unit === 'share' || unit === 'factor' ? max : Math.min(max, min + 20 * step)
    return fc.oneof(
      { weight: 3, arbitrary: usual ? range(usual[0], usual[1]) : range(min, few) }, { weight: 1, arbitrary: range(min, max) }, { weight: 1, arbitrary: fc.constantFrom(min, max) })
  }
  switch (field.kind) {
    case 'number': return fc.oneof({ weight: 3, arbitrary: fc.constant(field.default) }, { weight: 2, arbitrary: numberIn(field) })
    case 'choice': return fc.constantFrom(...field.options)
    case 'toggle': return fc.boolean()
    case 'list': {
      if (!field.rising) return fc.array(numberIn(field.item), { minLength: field.default.length, maxLength: field.default.length })
      return fc.array(fc.integer({ min: 50, max: 900 }), { minLength: field.default.length, maxLength: field.default.length })
        .map((steps) => steps.map((_, k) => steps.slice(0, k + 1).reduce((a, b) => a + b, 0)))
    }
  }
}

/** What a small shop can ask for: thousands of posters would only take time. */
const small: Readonly<Partial<Record<LeverId, (drawn: Readonly<Record<string, never>>) => Record<string, unknown>>>> = {
  seeding: (drawn) => ({ ...drawn, head: drawn['head'] % 4, mid: drawn['mid'] % 20, tail: drawn['tail'] % 200, own: drawn['own'] % 50 }),
}
/** Random settings of one lever. */
export const settingsOf = (id: LeverId): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(leverById[id].fields as Record<string, Field>).map(([name, field]) => [name, valueOf(field)]))).map((drawn) => small[id]?.(drawn as Record<string, never>) ?? drawn)

/** Random settings of several levers together. */
export const leversOf = (ids: readonly LeverId[] = leverIds): fc.Arbitrary<Levers> =>
  fc.record(Object.fromEntries(ids.map((id) => [id, settingsOf(id)]))) as fc.Arbitrary<Levers>
