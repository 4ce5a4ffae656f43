/** Points: earned by buying, signing in and sharing, spent at the till or in the mall, and owed until they are spent or lapse. Model 5.8. */
import { lambdaUnits } from '../../model/behaviour/leave.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { dayZero } from '../../model/calendar.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import type { Medium } from '../../model/market.ts'
import { blockAt, blockLength, closeMoments, emptyOccasions, forgetBlocks, list, openMoments } from '../../model/occasions.ts'
import { label, orderDraw } from '../../model/order.ts'
import { addProperty, flag } from '../../model/population.ts'
import { priceMultiplier } from '../../model/price.ts'
import { draw, dayWords, purposes, secondKey, unit } from '../../model/random.ts'
import { byte, half, word } from '../../model/record.ts'
import { cutTo, roomAfter } from '../../model/stacking.ts'
import { messenger, touchesOf } from '../../model/touch.ts'
import type { World } from '../../model/world.ts'
import { fastExp, fastLog } from '../../numeric/fast.ts'
import { log } from '../../numeric/log.ts'
import { lever } from '../lever.ts'
import { booksOf, movements } from './books.ts'
import { fields, type Own } from './fields.ts'
import { eachHoarding } from './hoarding.ts'
import { mallOf } from './mall.ts'

export const points = lever({
  id: 'points',
  group: 'membership',
  fields,
  zero: { earn: 0, signIn: 0 },
  columns: [...movements.map((name) => `points.${name}`), 'points.balance', 'points.hoarded', 'points.payers', 'points.items', 'points.goods', 'points.cut', 'points.replaced'],
})

/** Days for which a reminder lifts the use of points. */
const pushDays = 7
const pullUnit = 65536
/** Steps of that in which the pull is listed ahead: within one nobody needs to be listed anew. */
const listedStep = 1024
const stepOf = (pull: number): number => Math.ceil(pull / listedStep)
/** Half of what points add to orders is more visits, as with any personal offer. */
const traffic = 0.5
/** Bits of a customer's state: spent points this points year, is being reminded, their pull is in the sums for visits. */
const bit = { used: 1, pushed: 2, counted: 4 } as const

export function start(world: World, settings: Own): Hooks {
  if (settings.earn === 0 && settings.signIn === 0) return {}
  const { population, market, calendar, key, law, today } = world
  const response = market.pointsResponse
  const everyday = market.economics.everydayPrice
  const place = { balance: world.place('points.balance'), hoarded: world.place('points.hoarded'), payers: world.place('points.payers'), cut: world.place('points.cut') }
  const pull = addProperty(population, 'u16')
  const state = addProperty(population, 'u8')
  const firm = firmView(world)
  const medium = settings.channel === 'none' || settings.pushEvery === 0 ? undefined : (settings.channel as Medium)
  if (medium) touchesOf(world)
  const traits = dayWords(0)
  const hoards = (row: number): boolean =>
    unit(draw(population.key[row], secondKey(key.b, population.person[row]), traits.w0[purposes.hoarder], traits.w1[purposes.hoarder])) < response.hoarders
  const chance = (row: number): number =>
    Math.min(1, (hoards(row) ? response.hoarderUse : response.use) * (state.values[byte(row)] & bit.pushed ? response.pushLift : 1))

  let held = 0
  let hoarded = 0
  /** Rows whose balance changed since the last opening. */
  let changed: number[] = []
  const books = booksOf(world, response.breakage, (row, by) => {
    held += by
    if (hoards(row)) hoarded += by
    changed.push(row)
    mall?.notice(row)
  })
  const spent = (row: number) => void (state.values[byte(row)] |= bit.used)
  const mall = mallOf(world, settings, books, state, chance, spent)
  world.points = { balance: books.balance, used: (row) => (state.values[byte(row)] & bit.used) !== 0, give: (row, points) => books.move.shared(row, points, 0) }

  /** Extra orders that the pull of points makes, per segment, in lambda units. */
  const drawn = market.segments.map(() => 0)
  const extra = (row: number): number => {
    const q = pull.values[half(row)] / pullUnit
    if (q === 0) return 0
    return Math.round(lambdaUnits(population.lambda[row]) * (priceMultiplier(market.segments[population.segment[byte(row)]], market.price.lossAversion, 1 - q, 1) - 1))
  }
  const uncount = (row: number) => {
    if (!(state.values[byte(row)] & bit.counted)) return
    drawn[population.segment[byte(row)]] -= extra(row)
    state.values[byte(row)] &= ~bit.counted
  }
  /** Brings what a customer counts on paying with points up to their balance; what it adds to orders holds from today. */
  const weighAnew = (row: number) => {
    const balance = books.balance(row)
    const share = balance === 0 || balance < settings.minimum ? 0 : Math.min(settings.payShare, balance / (population.zeta[word(row)] * 100 * everyday), roomAfter(market, 0))
    const before = pull.values[half(row)]
    const now = Math.min(pullUnit - 1, Math.round(pullUnit * chance(row) * share * response.weight))
    if (now === before) return
    const living = (population.flags[row] & flag.alive) !== 0
    uncount(row)
    pull.values[half(row)] = now
    if (now > 0) population.flags[row] |= flag.apart
    if (!living) return
    drawn[population.segment[byte(row)]] += extra(row)
    state.values[byte(row)] |= bit.counted
    if (stepOf(now) > stepOf(before)) raise(world, row, false)
  }

  const signs = emptyOccasions()
  /** Moments a day of which at least one comes with the probability of signing in. */
  const often = -log(1 - response.signIn)
  const listSigns = (row: number, from: number) => {
    const block = blockAt(signs, calendar, from, blockLength(0))
    list(signs, calendar, population, key, row, block, purposes.signGap, purposes.signMark, 0, 1, often, from, Math.min(block.start + block.length, calendar.end) - 1, 1)
  }
  const signsIn = settings.signIn > 0 && response.signIn > 0
  const signIns = (day: number) => {
    if (day % blockLength(0) === 0) {
      forgetBlocks(signs, day)
      for (let row = 0; row < population.count; row++) if (population.flags[row] & flag.alive) listSigns(row, day)
    }
    const { row, length } = openMoments(signs, day)
    // one a day counts
    for (let k = 0; k < length; k++) if ((k === 0 || row[k] !== row[k - 1]) && population.flags[row[k]] & flag.alive) books.move.signed(row[k], settings.signIn, 0)
    closeMoments(signs, day)
  }

  /** Those who are reminded, by the engine day on which it wears off. */
  const pushed = new Map<number, number[]>()
  const push = (day: number) => {
    const messages = medium && messenger(world, medium)
    const rows: number[] = []
    eachHoarding(firm, settings.pushFrom, (row) => {
      if (state.values[byte(row)] & bit.pushed) return
      rows.push(row)
      state.values[byte(row)] |= bit.pushed
      messages?.send(row)
      if (messages && population.flags[row] & flag.alive) raise(world, row, false)
      weighAnew(row)
    })
    messages?.close()
    pushed.set(day + pushDays, rows)
  }

  /** Largest share counted on, and what a share does to a rate at most beside another, at any reference price. */
  const most = Math.min(1 - listedStep / pullUnit, Math.min(1, Math.max(response.use, response.hoarderUse) * (settings.pushEvery > 0 ? response.pushLift : 1)) * settings.payShare * response.weight + 1 / pullUnit)
  const stronger = (from: number, to: number): number => Math.max(1, ...market.segments.map(({ dealPull, elasticity }) =>
    fastExp(dealPull * Math.max(1, market.price.lossAversion) * everyday * (to - from) + elasticity * (fastLog(1 - from) - fastLog(1 - to)))))
  /** What the rest of a step may add for those within it. */
  const ahead = Array.from({ length: pullUnit / listedStep }, (_, step) => (step === 0 ? 1 : stronger((step - 1) * (listedStep / pullUnit), step * (listedStep / pullUnit))))
  const strongest = stronger(0, most) * Math.max(...ahead.slice(0, stepOf(most * pullUnit) + 1))
  /** What the pull of a step comes to at most, beside any other offer. */
  const pulling = Array.from(ahead, (_, step) => stronger(0, step * (listedStep / pullUnit)))
  /** Points for sharing the order at hand. */
  let shared = 0

  return {
    open(day) {
      const running = day < calendar.end
      if (day > dayZero && (day - dayZero) % settings.expiryDays === 0)
        for (let row = 0; row < population.count; row++) {
          books.roll(row)
          state.values[byte(row)] &= ~bit.used
        }
      for (const row of pushed.get(day) ?? []) {
        state.values[byte(row)] &= ~bit.pushed
        changed.push(row)
      }
      pushed.delete(day)
      if (signsIn && running) signIns(day)
      if (running) mall?.open(day)
      const rows = changed
      changed = []
      for (const row of rows) weighAnew(row)
    },
    target(day) {
      if (settings.pushEvery > 0 && day > dayZero && (day - dayZero) % settings.pushEvery === 0) push(day)
    },
    // what points do to the rate lies in the offer; beside it stands what they may come to do before the customer is listed anew
    bound: (row) => ahead[stepOf(pull.values[half(row)])],
    ceiling: (_from, _to, apart) => (apart ? strongest : 1),
    reach: () => 0,
    pull: (row) => pulling[stepOf(pull.values[half(row)])],
    offer(row, _day, offer) {
      offer.points = pull.values[half(row)] / pullUnit
    },
    pay(order) {
      const { row } = order
      const balance = books.balance(row)
      if (balance > 0 && balance >= settings.minimum && settings.payShare > 0 && orderDraw(world, order, purposes.pointsUse) < chance(row))
        order.pointsDiscount = cutTo(market, order, order.net, Math.min(balance, Math.floor(settings.payShare * order.net)))
      const factor = world.tierPoints?.[world.tier!.values[byte(row)]] ?? 1
      const bought = Math.floor((settings.earn * factor * (order.net - order.pointsDiscount)) / 100)
      const inclined = population.shareProne[byte(row)]
      const shares = bought > 0 && settings.share > 0 && orderDraw(world, order, purposes.pointsShare) < inclined / 255
      shared = shares ? Math.round((bought * settings.share * 255) / law.shareMean[population.segment[byte(row)]]) : 0
      order.earned = bought + shared
    },
    after(order) {
      const { row, pointsDiscount, earned, day } = order
      if (pointsDiscount > 0) {
        today[place.payers]++
        spent(row)
        books.move.used(row, pointsDiscount, pointsDiscount)
      }
      if (earned > shared) books.move.earned(row, earned - shared, 0)
      if (shared > 0) books.move.shared(row, shared, 0)
      // the others are listed when a block begins
      if (order.label === label.first && signsIn && (day + 1) % blockLength(0) !== 0 && day + 1 < calendar.end) listSigns(row, day + 1)
    },
    refunded({ row, net, pointsDiscount, earned }) {
      if (pointsDiscount > 0) books.move.regranted(row, pointsDiscount, -pointsDiscount)
      if (earned === 0) return
      const there = Math.min(earned, books.balance(row))
      // what was spent meanwhile is kept back from the cash
      const cut = Math.min(earned - there, net - pointsDiscount)
      today[place.cut] += cut
      books.move.reversed(row, there, -cut)
    },
    left: uncount,
    revived(row, day) {
      if (pull.values[half(row)] > 0) {
        drawn[population.segment[byte(row)]] += extra(row)
        state.values[byte(row)] |= bit.counted
      }
      mall?.notice(row)
      if (signsIn && (day + 1) % blockLength(0) !== 0 && day + 1 < calendar.end) listSigns(row, day + 1)
    },
    crowd: (g) => ({ rate: world.sumLambda[g] > 0 ? 1 + drawn[g] / world.sumLambda[g] : 1, share: traffic }),
    close() {
      today[place.balance] = held
      today[place.hoarded] = hoarded
    },
  }
}
