/** What all parts of one run of the oracle share: market, people and books; what customers hold and remember; and the counter at which orders are made. */
import { leverColumns } from '../../src/experiments/run.ts'
import { modelColumns, segmentColumns } from '../../src/model/columns.ts'
import type { CouponTemplate } from '../../src/model/coupon-template.ts'
import { openDaybook } from '../../src/model/daybook.ts'
import { causes, type Medium } from '../../src/model/market.ts'
import { runKey } from '../../src/model/random.ts'
import type { Plan } from '../../src/scenario/resolve.ts'
import { cartsOf, type Carts } from './carts.ts'
import { contactsOf, type Contacts } from './contacts.ts'
import { leversOf, twinsOf, type Levers } from './levers.ts'
import type { Twin } from './levers/twin.ts'
import { lifeOf, type Life } from './life.ts'
import { ordersOf, type Due, type Orders, type Receipt } from './orders.ts'
import { personOf, zero, type Person, type Tools } from './people.ts'
import { contentmentOf, type Contentment } from './satisfaction.ts'
import { outsideOf } from './outside.ts'
import { stateOf, type State } from './state.ts'
import { touchesOf, type Touches } from './touches.ts'
import { walletOf, type Wallet } from './wallet.ts'

export type Premises = ReturnType<typeof premisesOf>
/** What is there before anyone orders. */
export type Stock = Premises & State & Life & { readonly wallet: Wallet; readonly touches: Touches; readonly contacts: Contacts; readonly carts: Carts; readonly contentment: Contentment }
/** Everything, as a lever's twin gets it. */
export type Shop = Stock & Orders

function premisesOf(tools: Tools, seed: number | string, replication: number) {
  const { market, dates } = tools
  const key = runKey(seed, replication)
  const base = market.base.kind === 'entries' ? market.base.perWeek.reduce((a, b) => a + b, 0) : market.customers
  const people = Array.from({ length: base + market.prospects }, (_, id) => personOf(tools, key, id))
  const names = [...modelColumns, ...segmentColumns(market.segments.length), ...leverColumns]
  const place = new Map(names.map((n, k) => [n, k]))
  const book = openDaybook(names, market.days)
  const at = (name: string) => {
    if (!place.has(name)) throw new RangeError(name)
    return place.get(name)! * book.rows + premises.e - zero
  }
  const premises = {
    /** The first `base` people are customers by the market's own plan, the others prospects. */
    tools, market, dates, key, base, people, book, outside: outsideOf(tools, key),
    /** Engine day being lived, and customers who ever were. */
    e: 0, ever: market.base.kind === 'tenure' ? base : 0,
    /** Anchor of reference prices by engine day, and the shop's own behind it. */
    anchor: [] as number[], store: 1,
    /** What the shop posts for all by engine day and who does, the deepest and of equal ones the first; and the sales that it tells of before: a day each, with what it takes off by tier. */
    posted: dates.s.map(() => 0), poster: dates.s.map(() => ''), sales: [] as { readonly e: number; readonly discounts: readonly number[] }[],
    /** The same anchors as the everyday price alone leaves them. */
    plainAnchor: [] as number[], plainStore: 1,
    post: (e: number, discount: number, column: string): void => {
      if (discount <= premises.posted[e]) return
      premises.posted[e] = discount
      premises.poster[e] = column
    },
    tell: (e: number, discounts: readonly number[]): void => {
      if (market.waiting.window > 0 && market.waiting.most > 0 && Math.max(...discounts) > 0) premises.sales.push({ e, discounts })
    },
    /** Fen promised to customers, by kind of promise: cash that the shop has and will not keep. */
    owed: { points: 0, escrow: 0, deposits: 0 },
    /** Goods in stock, in fen at cost. */
    inStock: 0,
    /** What is off every order of some days that reaches a sum. */
    reduction: undefined as { readonly template: CouponTemplate; readonly on: (e: number) => boolean } | undefined,
    reduced: (): CouponTemplate | undefined => (premises.e >= zero && premises.reduction?.on(premises.e) ? premises.reduction.template : undefined),
    /** Orders may be put off without an announced sale; days at whose opening made-up orders are drawn anew. */
    lapses: false, again: new Set<number>(),
    waits: (): boolean => premises.lapses || premises.sales.length > 0,
    /** Goods that will come back, by engine day. */
    due: new Map<number, Due[]>(),
    /** For visits: expected acquisitions of the day by cause, and per segment and engine day what messages and coupons add, in 2^-30 of lambda (model 14). */
    expected: causes.map(() => 0), unrivalled: causes.map(() => 0), extra: market.segments.map(() => new Float64Array(dates.s.length + 100)),
    /** What the storefront has made of a visit's steps, of the share of carts left, of a prospect's visit, and of the odds of returns, by promise and by ease. */
    steps: { stay: 0.55, checkOut: 0.3 / 0.95, pay: 0.95 }, speed: 1, cartsLeft: market.couponResponse.cartAbandonment, welcome: 1, promise: 1, ease: 1,
    /** Of those whom nobody brought today, the part that came by themselves and not by word of mouth. */
    unasked: 1,
    /** Hands out points for something other than an order, where the shop has any. */
    givePoints: undefined as ((who: Person, points: number) => void) | undefined,
    /** What a lever says to those who hesitate: whom it greets today, how many times as readily each orders on the first day, and with which coupon. */
    greeting: undefined as { readonly choose: (people: readonly Person[]) => ReadonlySet<Person>; readonly quicker: readonly number[]; readonly coupon: CouponTemplate | undefined; readonly ordered: (who: Person, receipt: Receipt, gift: boolean) => void } | undefined,
    /** What one lever tells the others of a customer: tier, and engine day of joining the private pool. The lever puts its own answer in place. */
    tier: (_who: Person): number => 0, promote: (_who: Person, _tier: number): void => {}, tierPoints: (_who: Person): number => 1, pool: (_who: Person): number | undefined => undefined,
    /** How many times as readily a reminder brings somebody's cart back. */
    lure: (_who: Person): number => 1,
    /** Customers in today's live room who do something that one in 1/rate does. */
    liveRoom: (_purpose: number, _rate: number): readonly Person[] => [],
    /** Media that reach members of the pool alone, where there is one; how much likelier than others somebody is to invite; who hears of a friend's first order. */
    memberMedia: new Set<Medium>(), shares: (_who: Person): number => 1, brought: (_who: Person, _first: Receipt): void => {},
    /** All customers, the dead among them: the shop cannot tell. */
    begun: (): Person[] => people.filter((p) => p.state !== 'prospect'),
    /** Adds to a column of the day; the burn-in keeps no books. */
    count: (name: string, amount = 1): void => void (premises.e >= zero && (book.values[at(name)] += amount)),
    today: (name: string): number => book.values[at(name)],
    /** A cost below CM2 that belongs to a segment. */
    cost: (name: string, who: Person, amount: number): void => {
      premises.count(name, amount)
      premises.count(`segment${who.g}.contribution`, -amount)
    },
  }
  return premises
}

/** Opens the shop of one future of one strategy. */
export function openShop(tools: Tools, seed: number | string, replication: number, plan: Plan['levers']): { readonly shop: Shop; readonly levers: Levers } {
  const premises = premisesOf(tools, seed, replication)
  // orders ask the levers, and levers make orders: the twins come into their list last
  const twins: Twin[] = []
  const levers = leversOf(premises, twins)
  const stateful = Object.assign(premises, stateOf(premises))
  const withState = Object.assign(stateful, lifeOf(stateful))
  const contacts = contactsOf(premises)
  const stock = Object.assign(withState, { wallet: walletOf(premises), touches: touchesOf(withState), contacts, carts: cartsOf(premises), contentment: contentmentOf(Object.assign(premises, { contacts })) })
  const shop = Object.assign(stock, ordersOf(stock, levers))
  twins.push(...twinsOf(shop, plan))
  return { shop, levers }
}
