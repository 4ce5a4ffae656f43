/** Watches one person through a run and writes down what happens to them, and why. */
import { leverById } from '../../levers/index.ts'
import { isMadeUp } from '../../model/behaviour/make-up.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Note } from '../../model/hooks.ts'
import { C } from '../../model/ledger.ts'
import { emptyOccasions, blockAt, blockLength, closeMoments, listBand, openMoments } from '../../model/occasions.ts'
import { media } from '../../model/market.ts'
import { label, reducedSlot, type Order } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { bands, markBits } from '../../model/random.ts'
import { byte, half, word } from '../../model/record.ts'
import type { Refund } from '../../model/returns.ts'
import type { World } from '../../model/world.ts'
import { planOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob, type LeverHooks, type Watch } from '../run.ts'
import type { DiaryEvent, DiaryPage, OrderMoney } from './diary-event.ts'
import { leavingOdds, openingOf, strengthAt, type Opening, type Strength } from './strength.ts'

/** Levers that give something with an order, at a cost of their own. */
const benefactors: readonly string[] = [leverById.tiers.id, leverById['promotion-calendar'].id]
/** What levers say of an order that they are about to make. */
const ordering: ReadonlySet<Note> = new Set<Note>(['groupFilled', 'groupJoined', 'groupSingle', 'flashSold', 'flashNormal', 'flashFree', 'balancePaid', 'clearanceSold', 'exchanged', 'stockGot', 'stockCame', 'stockOther'])
/** The lever of the lifetime price. */
const loyalty = 'loyalty-price' satisfies keyof typeof leverById
/** Movements of points that are told with their order. */
const ofOrders: readonly string[] = ['used', 'earned', 'shared']
/** No multiplier reaches further: every occasion of a person is listed. */
const furthest = 32

/** The diary of one person under one strategy. */
export function diaryPage(scenario: Scenario, slot: number, replication: number, person: number): DiaryPage {
  const scribe = newScribe(scenario, slot, person)
  runJob({ scenario, slot, replication }, scribe.watch)
  return scribe.page()
}

type Draft = { -readonly [K in keyof DiaryPage]: DiaryPage[K] } & { events: DiaryEvent[] }

function newScribe(scenario: Scenario, slot: number, person: number): { readonly watch: Watch; readonly page: () => DiaryPage } {
  const { levers: plan } = planOf(scenario, slot)
  const lifetime = Number(plan[loyalty]?.['discount'] ?? 0)
  const commission = Number(plan['private-domain']?.['commission'] ?? 0)
  const draft: Draft = { slot, events: [], orders: 0, spend: 0, contribution: 0, left: undefined, customer: false, tier: 0, who: undefined }
  const write = (event: DiaryEvent): void => void draft.events.push(event)

  const watch: Watch = (world, levers) => {
    const { population, calendar, key, today, market } = world
    let row = rowOf(world, person)
    const own = emptyOccasions()
    let opening: Opening | undefined
    let strength: Strength | undefined
    /** Occasions of the day that have not been decided yet, in order. */
    let waiting: { readonly mark: number; readonly bits: number }[] = []
    let walking = false
    /** Reference price before the order at hand, and what stood in the books before it. */
    let reference = 1
    let margin = row < 0 ? 0 : population.margin[word(row)]
    let benefits = 0
    /** What points of the order at hand cost, and how many sharing it earned. */
    let pointsCost = 0
    let shared = 0
    let optOuts = 0
    /** Coupons as they last lay in the slots. */
    const known = new Map<number, number>()

    const refusals = () => (population.flags[row] >>> 8) & ((1 << media.length) - 1)
    const living = () => row >= 0 && (population.flags[row] & flag.alive) !== 0
    const tierOf = () => (row < 0 ? 0 : world.tier?.values[byte(row)] ?? 0)
    let tier = tierOf()
    draft.tier = tier
    draft.customer = living()
    const since = (day: number) => day - dayZero

    /** Lists what remains of a block of the person's occasions. */
    const listFrom = (day: number, fresh: boolean) => {
      for (let band = 0; band < bands; band++) {
        const days = blockLength(band)
        if (!fresh && day % days !== 0) continue
        const block = blockAt(own, calendar, day, days)
        listBand(own, calendar, population, key, row, band, block, day, Math.min(block.start + days, calendar.end) - 1, furthest)
      }
    }
    /** Decides the occasions before `place` as none; parked ones were told by the lever. */
    const passOver = (day: number, place: number) => {
      for (const { mark } of waiting.splice(0, place)) {
        const now = strength!
        write({ kind: 'none', day: since(day), mark, strength: now, why: mark <= now.world ? 'displaced' : 'above' })
      }
    }
    /** Terms of a coupon as it lies in a slot, as plain data. */
    const termsOf = (held: number) => {
      const { kind, amount, rate, minimum } = world.wallet!.templates[(held >>> 16) - 1]
      return { kind, amount, rate, minimum }
    }
    const placeOf = (bits: number) => waiting.findIndex((one) => one.bits === bits)

    const moneyOf = ({ gmv, itemDiscount, couponDiscount, slot, pointsDiscount, earned, net, shipping }: Order): OrderMoney => {
      const made = population.margin[word(row)] - margin
      margin += made
      const spent = benefits + pointsCost
      pointsCost = 0
      const money = { gmv, itemDiscount, couponDiscount, reduced: slot === reducedSlot, points: pointsDiscount, earned: earned - shared, shared, net, shipping, margin: made, benefits: spent }
      shared = 0
      draft.orders++
      draft.spend += net + shipping
      draft.contribution += made - spent
      return money
    }
    const chanceToLeave = (order: Order) => {
      if (order.label === label.first && !market.demand.dropoutAtFirst) return 0
      const { pantry } = market.segments[population.segment[byte(row)]]
      const life = reason?.values['life'] ?? (order.label !== label.induced ? 1 : walking || reason ? pantry : market.couponResponse.cartPantry)
      return leavingOdds(world, levers, row, order.day, world.present.fatigue, life)
    }

    const ordered = (order: Order) => {
      const day = since(order.day)
      const money = moneyOf(order)
      if (order.label === label.scheduled) {
        write({ kind: 'box', day, money })
        return
      }
      const leaving = chanceToLeave(order)
      const why = reason
      reason = undefined
      if (order.label === label.first) {
        draft.customer = true
        write({ kind: 'first', day, channel: population.channel[byte(row)], inviter: undefined, money, leaving, left: false })
        listFrom(order.day, true)
        return
      }
      if (order.label === label.shifted && isMadeUp(order.bits)) {
        if (walking && strength) passOver(order.day, waiting.length)
        write({ kind: 'made', day, money, leaving, left: false })
        return
      }
      if (why) {
        const fee = Math.round((why.values['commission'] ?? 0) * order.gmv)
        draft.contribution -= fee
        write({ kind: 'deal', day, note: why.note, values: { ...why.values, commission: fee }, label: order.label, money, leaving, left: false })
        return
      }
      if (!walking || strength === undefined) {
        write({ kind: 'cart', day, label: order.label, money, leaving, left: false })
        return
      }
      const place = placeOf(order.bits)
      passOver(order.day, place)
      const [occasion] = waiting.splice(0, 1)
      write({ kind: 'order', day, label: order.label, mark: occasion.mark, strength, money, leaving, left: false })
      // the next occasion of the day meets what this purchase has taught; coupons are read as they lie after it
      reference = world.present.reference
      strength = strengthAt(world, opening!, reference)
    }

    const observer = {
      open(day: number) {
        if (row < 0) return
        const change = population.margin[word(row)] - margin
        margin += change
        if (refund !== undefined && change !== 0) {
          draft.spend -= refund
          draft.contribution += change
          write({ kind: 'refund', day: since(day), net: refund, margin: change })
        }
        refund = undefined
        for (const [place, held] of known) {
          const template = world.wallet!.templates[(held >>> 16) - 1]
          if (world.wallet!.slots[place as 0 | 1].values[word(row)] !== held || day !== (held & 0xffff) + template.valid) continue
          write({ kind: 'coupon', day: since(day), what: 'expired', terms: termsOf(held) })
        }
        // who joined or left the groups this morning changed what reaches them
        optOuts = population.flags[row] >>> 8
        const now = tierOf()
        if (now !== tier) write({ kind: 'tier', day: since(day), from: tier, to: now })
        tier = now
      },
      invite(day: number) {
        walking = true
        closeRound(day)
        // those who come today were listed at their first order; they have their occasions today like everyone
        const fresh = row >= 0 && population.firstDay[row] === day
        if (row < 0) return
        readCoupons(day)
        readMessages(day)
        if (!living()) return
        if (!fresh) listFrom(day, false)
        const { mark, length } = openMoments(own, day)
        waiting = Array.from({ length }, (_, k) => ({ mark: mark[k], bits: markBits(mark[k]) }))
        closeMoments(own, day)
        if (length === 0) return
        opening = openingOf(world, levers, row, day)
        reference = opening.reference
        strength = strengthAt(world, opening, reference)
      },
      close(day: number) {
        if (living() && strength) passOver(day, waiting.length)
        waiting = []
        strength = undefined
        walking = false
        if (row < 0) return
        readMessages(day)
        optOuts = refusals()
        if (cameBack === day && !draft.events.some((event) => event.kind === 'rule' && event.day === since(day) && event.wonBack)) write({ kind: 'back', day: since(day) })
        draft.who ??= { segment: population.segment[byte(row)], ordersPerYear: 365 * population.lambda[row], basket: population.zeta[word(row)] }
      },
      refunded({ row: of, net }: Refund) {
        if (of === row) refund = (refund ?? 0) + net
      },
      after(order: Order) {
        if (row < 0 && population.person[order.row] === person) row = order.row
        if (order.row === row) ordered(order)
        benefits = 0
      },
      reached(of: number, rule: string, held: boolean, chance: number) {
        if (of === row) write({ kind: 'rule', day: since(world.day), rule, held, chance, wonBack: cameBack === world.day })
      },
      revived(of: number, day: number) {
        if (of !== row) return
        draft.left = undefined
        cameBack = day
        // what was listed before they left has passed
        for (const moments of own.days) moments.length = 0
        listFrom(day, true)
      },
      moved(of: number, what: string, n: number, cost: number) {
        if (of !== row && population.person[of] !== person) return
        if (ofOrders.includes(what)) {
          pointsCost += cost
          if (what === 'shared') shared += n
          return
        }
        draft.contribution -= cost
        if (n > 0) write({ kind: 'points', day: since(world.day), what, points: n, cost })
      },
      left(of: number, day: number) {
        if (of !== row) return
        draft.left = since(day)
        const at = draft.events.findLastIndex(({ kind }) => kind === 'order' || kind === 'cart' || kind === 'made' || kind === 'deal' || kind === 'first')
        if (at >= 0) draft.events[at] = { ...draft.events[at], left: true } as DiaryEvent
      },
      noted(of: number, note: Note, values: Readonly<Record<string, number>>) {
        // what brought a newcomer is told before the order that makes them one
        if (of !== row && population.person[of] !== person) return
        draft.contribution -= (values['reward'] ?? 0) + (values['prize'] ?? 0)
        // what the shop keeps without an order
        const income = values['income'] ?? 0
        margin += income
        draft.contribution += income
        if (note === 'depositLost') draft.spend += income
        if (ordering.has(note)) reason = { note, values }
        else write({ kind: 'noted', day: since(world.day), note, values })
      },
      invited(sender: number, contact: number, friend: number, toSender: number, toFriend: number) {
        if (sender === row) {
          round.asked++
          if (friend >= 0) round.came++
          // a partner's commission is on the friend's first order
          if (friend >= 0 && world.partners?.has(sender)) round.reward += Math.round(commission * world.order.gmv)
          round.reward += toSender
        }
        if (contact !== person || friend < 0) return
        const at = draft.events.findIndex(({ kind }) => kind === 'first')
        draft.events[at] = { ...draft.events[at], inviter: population.person[sender] } as DiaryEvent
        if (toFriend === 0) return
        draft.contribution -= toFriend
        write({ kind: 'reward', day: draft.events[at].day, amount: toFriend })
      },
    }
    let refund: number | undefined
    /** Day on which they last came back to life. */
    let cameBack = -1
    /** Day of the message that was told last. */
    let readOn = -1
    /** What a lever said just before the order it makes of the customer. */
    let reason: { readonly note: Note; readonly values: Readonly<Record<string, number>> } | undefined
    let round = { asked: 0, came: 0, reward: 0 }

    /** Invitations of a day are told as one round. */
    const closeRound = (day: number) => {
      if (round.asked > 0) {
        write({ kind: 'invited', day: since(day), ...round })
        draft.contribution -= round.reward
      }
      round = { asked: 0, came: 0, reward: 0 }
    }
    const readCoupons = (day: number) => {
      for (let place = 0; place < 2; place++) {
        const held = world.wallet?.slots[place as 0 | 1].values[word(row)] ?? 0
        if (held === 0) known.delete(place)
        else if (known.get(place) !== held) {
          known.set(place, held)
          if ((held & 0xffff) === day) write({ kind: 'coupon', day: since(day), what: 'received', terms: termsOf(held) })
        }
      }
    }
    const readMessages = (day: number) => {
      // those about carts go out after the day's walk
      if (world.touches?.day.values[half(row)] !== day || readOn === day) return
      readOn = day
      write({ kind: 'message', day: since(day), lift: world.touches.boost.values[half(row)] / 8192, optOut: (refusals() & ~optOuts) !== 0 })
    }
    optOuts = row < 0 ? 0 : refusals()

    return [...levers.map((lever) => withWindows(lever)), observer]

    /** A lever's own hooks; those whose answer the diary tells are listened to. */
    function withWindows({ id, hooks }: LeverHooks) {
      const { after, others, postpone, divert } = hooks
      return {
        ...hooks,
        ...(after && benefactors.includes(id) && { after(order: Order) {
          const before = today[C.perks] + today[C.gifts]
          after(order)
          if (order.row === row || population.person[order.row] === person) benefits += today[C.perks] + today[C.gifts] - before
        } }),
        ...(after && id === loyalty && { after(order: Order) {
          const reached = today[world.place('loyalty.reached')]
          after(order)
          if (order.row === row && today[world.place('loyalty.reached')] > reached) write({ kind: 'lifetime', day: since(order.day), discount: lifetime })
        } }),
        ...(others && { others(day: number) {
          if (living() && strength) passOver(day, waiting.length)
          walking = false
          others(day)
        } }),
        ...(divert && { divert(of: number, day: number, mark: number, multiplier: number, bits: number) {
          const taken = divert(of, day, mark, multiplier, bits)
          if (taken && of === row) {
            passOver(day, placeOf(bits))
            waiting.splice(0, 1)
          }
          return taken
        } }),
        ...(postpone && { postpone(of: number, day: number, bits: number) {
          const put = postpone(of, day, bits)
          if (put && of === row) {
            const place = placeOf(bits)
            passOver(day, place)
            const [occasion] = waiting.splice(0, 1)
            write({ kind: 'none', day: since(day), why: 'parked', mark: occasion.mark, strength: strength! })
          }
          return put
        } }),
      }
    }
  }

  return { watch, page: () => ({ ...draft, events: draft.events.map((event, k) => ({ event, k })).sort((a, b) => a.event.day - b.event.day || a.k - b.k).map(({ event }) => event) }) }
}

/** Base customers stand in rows of their own number; others have none before they come. */
function rowOf({ population, prospects }: World, person: number): number {
  return person < prospects.thresholds.first && person < population.count ? person : -1
}
