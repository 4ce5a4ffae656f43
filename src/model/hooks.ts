/** The sockets of a day, in the order in which a day asks them. A lever fills the ones it needs. */
import type { CouponTemplate } from './coupon-template.ts'
import type { Welcome } from './leads.ts'
import type { Order } from './order.ts'
import type { Refund } from './returns.ts'

/** What a customer is offered at an occasion; levers lower it by `takeOff` and `takeForGranted`, the price multiplier reads it. */
export type Offer = {
  /** Best item discount so far, 0..1. */
  item: number
  /** True while the best item discount is one that the shop posts for all. */
  posted: boolean
  /** Part of a lasting personal discount that the customer takes for granted, 0..1. */
  granted: number
  /** Part of the price that the customer counts on paying with points, as much as it weighs to them, 0..1. */
  points: number
  /** Item discounts multiply; otherwise the best of them counts. */
  readonly multiply: boolean
  /** Of the first `parts`: the daybook column of whose discount counts, and the share of the price that it takes. */
  parts: number
  readonly givers: number[]
  readonly shares: number[]
}

/** Additive shares of the acquisition hazard per day (before season) and its factor per segment. */
export type Pull = {
  readonly channel: Float64Array
  readonly factor: Float64Array
  /** Factor on what the paid channels add, by segment. */
  readonly match: Float64Array
  /** What the shop bids on its own name, as a multiple of a usual bid. */
  brandBid: number
  /** How many times as many come by themselves, word of mouth apart. */
  organic: number
  /** Their part of all who come without an ad, once the day's hazard is known; the rest come by word of mouth. */
  own: number
}

/** What a lever did to one customer or decided about them, for those who watch; the diary tells it under this name. */
export type Note =
  | 'subscriptionStarted' | 'subscriptionEnded' | 'subscriptionPaused' | 'subscriptionSkipped' | 'poolJoined' | 'poolLeft' | 'poolAttended' | 'poolStreak'
  | 'deliveredLate' | 'amendsMade' | 'amendsFailed' | 'exchanged'
  | 'statusReached' | 'assistWon' | 'assistLost'
  | 'groupStarted' | 'groupJoined' | 'groupFilled' | 'groupFailed' | 'groupSingle'
  | 'contentFound' | 'contentRead'
  | 'seedSeen' | 'seedBrought' | 'seedPosted' | 'ugcPosted' | 'ugcWon'
  | 'stockGot' | 'stockWaits' | 'stockCame' | 'stockOther' | 'stockLost'
  | 'flashSold' | 'flashNormal' | 'flashMissed' | 'flashShared' | 'flashBrought' | 'flashFree'
  | 'depositPaid' | 'balancePaid' | 'depositLost' | 'clearanceSold' | 'orderFree'

/** All days are engine days. Hooks run per day, per occasion or per order, never per customer per day. */
export type Hooks = {
  /** Step 1: post prices, act on what became due for the lever's own columns. */
  readonly open?: (day: number) => void
  /** Largest factor of the lever on the customer's rate over `from..to`, as far as its columns tell now. 1 where there is none. */
  readonly bound?: (row: number, from: number, to: number) => number
  /** True for a customer whom a lot of the lever's picks on some day of `from..to`: for all others its `bound` is 1 and its `deal` 0. */
  readonly picks?: (row: number, from: number, to: number) => boolean
  /**
   * A value that `bound`, times the pull of points, exceeds for nobody on `from..to`; without it nothing is assumed.
   * `apart` asks about all customers, else only about those whom the lever has not flagged as apart; `picked` about those too whom some
   * lot has picked.
   */
  readonly ceiling?: (from: number, to: number, apart: boolean, picked: boolean) => number
  /** A value that the pull of the customer's points on a rate does not exceed, as far as its columns tell now. */
  readonly pull?: (row: number) => number
  /** Step 3: hand out coupons and touches. */
  readonly target?: (day: number) => void
  /** Step 4: add to what brings new customers. */
  readonly attract?: (day: number, pull: Pull) => void
  /** Step 4, before somebody whom the market brings orders for the first time: true when the lever takes it upon itself. */
  readonly turnAway?: (person: number, segment: number, cause: number, welcome: Welcome) => boolean
  /** Step 4, after the others: people brought one by one. */
  readonly invite?: (day: number) => void
  /** Deepest personal item discount on some day of `from..to`, as far as the lever's columns tell now. Where days differ; without it the offer of the last day stands for all. */
  readonly deepest?: (row: number, from: number, to: number) => number
  /** Deepest item discount that `offer`, `deepest` or `deal` bring to anyone on `from..to`; `apart` and `picked` as above. Whoever fills one of those says it. */
  readonly reach?: (from: number, to: number, apart: boolean, picked: boolean) => number
  /** Step 5, per customer with an occasion today: personal item discounts. */
  readonly offer?: (row: number, day: number, offer: Offer) => void
  /** Step 5: the lever's own factor on the rate; 1 where it does nothing. */
  readonly weigh?: (row: number, day: number) => number
  /** The same for a whole segment, for visits: rate factor and, by `share`, the part that is traffic. */
  readonly crowd?: (segment: number, day: number) => { readonly rate: number; readonly share: number }
  /** Deepest item discount beyond `offer` that the lever may put before this customer on `from..to`; 0 where there is none. */
  readonly deal?: (row: number, from: number, to: number) => number
  /**
   * Step 5, at an occasion before it is decided: true when the lever takes it upon itself. `multiplier` is the one in force, `bits` the
   * sub-index of the draws that belong to the occasion. The lever leaves the customer at hand as it found them.
   */
  readonly divert?: (row: number, day: number, mark: number, multiplier: number, bits: number) => boolean
  /** Step 5: true when the customer puts an order off that would have come anyway. */
  readonly postpone?: (row: number, day: number, bits: number) => boolean
  /** Step 5: a coupon that an order which comes anyway happens to find in hand, for that order alone; sets `present.pay`. */
  readonly hand?: (row: number, day: number, bits: number) => CouponTemplate | undefined
  /** Step 6: occasions of the lever's own. */
  readonly others?: (day: number) => void
  /** Step 8, before the order is booked: waives the shipping fee, sets the points that pay for part of what is to be paid, and those it earns. */
  readonly pay?: (order: Order) => void
  /** Step 8: factor on the odds of leaving after an order. */
  readonly coin?: (row: number, day: number) => number
  /** Step 8: the order is booked; costs and counts of the lever. */
  readonly after?: (order: Order) => void
  /** A refund was booked. */
  readonly refunded?: (refund: Refund) => void
  /** For those who watch: a rule of the shop came to a customer who was contacted, or held out; the chance that it had of winning back one who left. */
  readonly reached?: (row: number, rule: string, held: boolean, chance: number) => void
  /** For those who watch: a contact was asked. Row of the sender, person asked, row of the friend who came at once or -1, and the cash in fen that it paid either. */
  readonly invited?: (sender: number, contact: number, friend: number, toSender: number, toFriend: number) => void
  /** For those who watch: what a lever did to a customer or decided about them, with the numbers that decided it. */
  readonly noted?: (row: number, note: Note, values: Readonly<Record<string, number>>) => void
  /** For those who watch: points of a customer moved; what it was, how many, and what it cost the shop in fen. */
  readonly moved?: (row: number, what: string, points: number, cost: number) => void
  /** A customer left for good today. */
  readonly left?: (row: number, day: number) => void
  /** One who had left for good lives again from today: what a lever sums over the living takes them in. */
  readonly revived?: (row: number, day: number) => void
  /** Step 9: closing counts. */
  readonly close?: (day: number) => void
}

/** The hooks of all levers that are on, by socket, in acting order. */
export type Sockets = { readonly [S in keyof Required<Hooks>]: readonly Required<Hooks>[S][] }

/** Sorts the hooks of the levers into sockets. */
export function plug(hooks: readonly Hooks[]): Sockets {
  const all = <S extends keyof Hooks>(socket: S) => hooks.flatMap((h) => (h[socket] ? [h[socket] as Required<Hooks>[S]] : []))
  return {
    open: all('open'), bound: all('bound'), picks: all('picks'), ceiling: all('ceiling'), pull: all('pull'), reach: all('reach'), target: all('target'), attract: all('attract'), turnAway: all('turnAway'), invite: all('invite'),
    offer: all('offer'), deepest: all('deepest'), weigh: all('weigh'), crowd: all('crowd'), deal: all('deal'), divert: all('divert'), postpone: all('postpone'), hand: all('hand'), others: all('others'), pay: all('pay'), coin: all('coin'), after: all('after'),
    refunded: all('refunded'), reached: all('reached'), invited: all('invited'), noted: all('noted'), moved: all('moved'), left: all('left'), revived: all('revived'), close: all('close'),
  }
}
