/** Everything that is alive during one run: the market, its people, what they hold, and the page of the daybook being written. */
import type { Activity } from './activity.ts'
import type { Calendar } from './calendar.ts'
import type { Carts } from './behaviour/carts.ts'
import type { Ceilings } from './behaviour/consider.ts'
import type { Clocks } from './clock.ts'
import type { Contacts } from './contacts.ts'
import type { Offer, Pull, Sockets } from './hooks.ts'
import type { Leads } from './leads.ts'
import type { Market } from './market.ts'
import type { NextOrders } from './next-order.ts'
import type { Block, Occasions } from './occasions.ts'
import type { Order } from './order.ts'
import type { Outside } from './outside.ts'
import type { ExtraProperty, Population, TraitLaw } from './population.ts'
import type { Prospects } from './prospects.ts'
import type { Reduction } from './reduction.ts'
import type { DayWords, RunKey } from './random.ts'
import type { Refund, Returns } from './returns.ts'
import type { Satisfaction } from './satisfaction.ts'
import type { Touches } from './touch.ts'
import type { Wallet } from './wallet.ts'
import type { Visits } from './visits.ts'
import type { Waiting } from './waiting.ts'

/** Lazy state of the customer at hand, at the opening of the day: pantry in orders, reference price, fatigue. */
export type Present = {
  row: number
  pantry: number
  /** Pantry at the next opening if nothing is added. */
  drained: number
  /** Share of the rate that the pantry takes away today. */
  suppressed: number
  reference: number
  fatigue: number
  /** Added to the pantry today, in pantry units. */
  added: number
  /** Put off before an announced sale, from when the pantry was written last to the next opening, in orders. */
  putOff: number
  /** The price state or the pantry was changed by an order. */
  changed: boolean
  /** Factor of the merchant's doings but price, and of the customer's channel. */
  steady: number
  rate: number
  /** What the customer's own life makes of the rate: need clock and own days. */
  clock: number
  /** What the world alone makes of the rate: channel, everyday price and clock. An occasion up to it would have been an order anyway. */
  world: number
  /** Pay ratio as offered, what of it is taken for granted, and the coupon slot it counts on. */
  pay: number
  granted: number
  item: number
  /** Part of it counted on to be paid with points, as much as it weighs. */
  points: number
  slot: number
}

export type World = {
  readonly market: Market
  readonly key: RunKey
  readonly calendar: Calendar
  readonly law: TraitLaw
  /** Quantile table of a basket around its mean 1. */
  readonly basketLaw: Float64Array
  /** Recovery of reference prices and decay of fatigue by number of days. */
  readonly recovery: Float64Array
  readonly fatigueDecay: Float64Array
  /** Quality of customers by where they came from: factor on the rate, odds of leaving, basket. */
  readonly quality: { readonly rate: Float64Array; readonly churn: Float64Array; readonly basket: Float64Array }
  /** Probability that an order comes back, by segment times causes plus cause; apart for orders that a lever brought. */
  returnOdds: { readonly own: Float64Array; readonly induced: Float64Array }
  readonly clocks: Clocks
  /** Price of an advertising contact by engine day, against a plain day of the first month. */
  readonly adPrice: Float64Array
  /** What befalls the shop from outside, where anything does. */
  outside: Outside | undefined
  readonly population: Population
  /** Revenue in fen before day 0 of each row that was there then; empty where nobody was. */
  readonly past: Int32Array
  readonly occasions: Occasions
  readonly activity: Activity
  readonly nextOrders: NextOrders
  returns: Returns
  readonly refund: Refund
  readonly prospects: Prospects
  readonly visits: Visits
  readonly leads: Leads
  /** Hooks of the levers that are on, by socket. */
  on: Sockets
  readonly present: Present
  readonly offer: Offer
  /** What a bound looks at, so that the offer of the customer at hand stays. */
  readonly likely: Offer
  readonly order: Order
  readonly pull: Pull
  /** Sum of lambda over the living, in lambda units, per segment. */
  readonly sumLambda: Float64Array
  /** Posted item discount per segment and engine day, and the anchor that reference prices relax to. */
  readonly posted: Float64Array
  /** The column of whose posted discount that is. */
  readonly postedBy: Int32Array
  readonly anchor: Float64Array
  /** The quicker anchor behind it, per segment: what the shop has been charging of late. */
  readonly shopAnchor: Float64Array
  /** Effect of the everyday price alone today, per segment, and the two anchors it would have left by itself. */
  readonly worldPrice: Float64Array
  readonly worldAnchor: Float64Array
  readonly worldShopAnchor: Float64Array
  anyPosted: boolean
  /** Some anchor has left 1. */
  anchored: boolean
  /** Some customer's channel makes them quicker than their own rate. */
  anyQuick: boolean
  /** Running block of the bands above 1. */
  upper: Block | undefined
  /** Ceilings of the bounds of those whose columns change today, and the day it was worked out for. */
  raisedTo: Ceilings
  raisedOn: number
  /** An offer was posted today that the running block's lists do not know yet. */
  reposted: boolean
  /** Counts of the day being lived; a column's place is `place(name)`. */
  readonly today: Float64Array
  readonly place: (name: string) => number
  /** Where the columns per segment begin. */
  readonly segmentPlace: number
  /** Share of filled carts that are left. */
  cartsLeft: number
  /** Fen promised to customers by kind of promise; goods in stock at cost; and by how much cash was ahead of the contribution when the day before closed. */
  readonly owed: Float64Array
  inStock: number
  aheadBefore: number
  /** Base customers who ever were, prospects who are now customers, people in all. */
  everCustomers: number
  deaths: number
  living: number
  readonly people: number
  /** Random words of the day being lived. */
  words: DayWords
  day: number
  /** Occasions looked at so far, for the bench: how tight the bounds are. */
  looked: number
  /** Result of `readAhead`; means nothing. */
  warm: number
  /** False in the burn-in: nothing is counted. */
  counting: boolean
  /** Made by the first lever that asks for it. */
  wallet: Wallet | undefined
  /** What the shop takes off every order that reaches a sum, where a lever posts that. */
  reduction: Reduction | undefined
  /** Made when the first sale is announced. */
  waiting: Waiting | undefined
  touches: Touches | undefined
  contacts: Contacts | undefined
  carts: Carts | undefined
  /** Revenue in fen that a customer ever brought, less refunds. */
  spent: ExtraProperty<'i32'> | undefined
  /** How content customers are, where the market follows it. */
  satisfaction: Satisfaction | undefined
  /** Tier of each customer (0 regular .. 3), where a membership lever is on. */
  tier: ExtraProperty<'u8'> | undefined
  /** Points per point of a customer without a tier, by tier, where a membership lever is on. */
  tierPoints: readonly number[] | undefined
  /** What a shop knows of its customers' points, where it gives any. */
  points: { readonly balance: (row: number) => number; readonly used: (row: number) => boolean; /** Hands a customer points for something they did. */ readonly give: (row: number, points: number) => void } | undefined
  /** Raises a customer to a tier from the next opening on, whatever they spent, where a membership lever is on. */
  promote: ((row: number, tier: number) => void) | undefined
  /** Engine day on which a customer joined the private pool, `never` outside it, where a lever keeps one. */
  pool: ExtraProperty<'u16'> | undefined
  /** Customers who are in today's live room and do something that one in `1/rate` does, drawn for a purpose, where a lever keeps a room. */
  liveRoom: ((day: number, purpose: number, rate: number) => readonly number[]) | undefined
  /** Rows of those who invite for a commission, where a lever makes partners of some. */
  partners: ReadonlySet<number> | undefined
}
