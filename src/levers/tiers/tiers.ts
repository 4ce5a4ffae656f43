/** Membership tiers: thresholds on what was spent in a year, a discount, perks and gifts per tier, and the pull of the next one. */
import { lambdaUnits } from '../../model/behaviour/leave.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { dayZero, never } from '../../model/calendar.ts'
import { firmView } from '../../model/firm.ts'
import type { Hooks } from '../../model/hooks.ts'
import { bookCost, C, fen } from '../../model/ledger.ts'
import type { Medium } from '../../model/market.ts'
import { addProperty, flag } from '../../model/population.ts'
import { draw, dayWords, purposes, secondKey, unit } from '../../model/random.ts'
import { byte, half, word } from '../../model/record.ts'
import { takeForGranted, takeOff } from '../../model/stacking.ts'
import { spentOf } from '../../model/spent.ts'
import { powers, settleState } from '../../model/state.ts'
import { messenger, touchesOf } from '../../model/touch.ts'
import type { World } from '../../model/world.ts'
import { power } from '../../numeric/pow.ts'
import { fastExp } from '../../numeric/fast.ts'
import { lever } from '../lever.ts'
import { fields, type Own } from './fields.ts'
import { eachNearLoss } from './keep.ts'
import { windowOf } from './window.ts'

export const tiers = lever({
  id: 'tiers',
  group: 'membership',
  fields,
  zero: { enrolled: 0 },
  columns: ['tiers.members', 'tiers.gold', 'tiers.diamond', 'tiers.upgrades', 'tiers.downgrades', 'tiers.orders', 'tiers.reminded', 'tiers.gmv', 'tiers.diamondGmv', 'tiers.discount'],
  defaults: (market) => ({ thresholds: market.tierThresholds }),
})

/** Days over which half of a lasting discount comes to be taken for granted, and for which a demotion is resented. */
const grantedHalfLife = 60
const resentment = 90
const grantedUnit = 65536
const deadline = 30
/** Share of the threshold that may be missing for a reminder to make sense. */
const remindGap = 0.3
const year = 365
/** Share of a perk's effect on orders that is more visits, not more orders per visit. */
const perkTraffic = 0.5
const ln2 = 0.6931471805599453

export function start(world: World, settings: Own): Hooks {
  if (settings.enrolled === 0) return {}
  const { population, market, calendar, key, today } = world
  const { goalStrength, goalSharpness, goalDeadline, demotionChurn, upgradeGlow, upgradeGlowHalfLife } = market.membership
  const churn = [1, market.membership.churnSilver, market.membership.churnGold, market.membership.churnDiamond]
  const thresholds = settings.thresholds.map(fen)
  const discount = [0, ...settings.discounts]
  const perkFactor = [1, ...settings.perkFactor]
  const perkCost = [0, ...settings.perkCost.map(fen)]
  const gift = [0, ...settings.gift.map(fen)]
  const upkeep = [0, ...settings.upkeep.map(fen)]
  const minBasket = settings.minBasket.map(fen)
  if (minBasket.some((least) => least > 0)) spentOf(world)
  const medium = settings.reminder === 'none' ? undefined : (settings.reminder as Medium)
  if (medium) touchesOf(world)
  const firm = firmView(world)
  const tier = (world.tier = addProperty(population, 'u8'))
  const since = addProperty(population, 'u16', never)
  const demoted = addProperty(population, 'u16', never)
  const granted = addProperty(population, 'u16')
  const forget = powers(fastExp(-ln2 / grantedHalfLife), calendar.season.length)
  const glow = powers(fastExp(-ln2 / upgradeGlowHalfLife), calendar.season.length)
  const members = [0, 0, 0, 0]
  const place = { members: world.place('tiers.members'), gold: world.place('tiers.gold'), diamond: world.place('tiers.diamond'), up: world.place('tiers.upgrades'), down: world.place('tiers.downgrades'), orders: world.place('tiers.orders'), reminded: world.place('tiers.reminded'), gmv: world.place('tiers.gmv'), diamondGmv: world.place('tiers.diamondGmv'), discount: world.place('tiers.discount') }
  // tiers reached today, in force from tomorrow
  const promised = addProperty(population, 'u8')
  let pending: number[] = []
  const memberLambda = market.segments.map(() => [0, 0, 0, 0])
  /** Members by segment and tier, the dead included. */
  const ranks = market.segments.map(() => [0, 0, 0, 0])
  const window = windowOf(world, settings)
  world.tierPoints = [1, ...settings.pointsFactor]

  const enrolWords = dayWords(0)
  const enrolled = (row: number): boolean =>
    settings.enrolled >= 1 ||
    unit(draw(population.key[row], secondKey(key.b, population.person[row]), enrolWords.w0[purposes.enrol], enrolWords.w1[purposes.enrol])) < settings.enrolled

  const earned = (row: number): number => {
    const spend = window.spend(row)
    let k = spend < thresholds[0] ? 0 : spend < thresholds[1] ? 1 : spend < thresholds[2] ? 2 : 3
    while (k > 0 && ((settings.minOrders[k - 1] > 0 && window.orders(row) < settings.minOrders[k - 1]) || (minBasket[k - 1] > 0 && firm.spent(row) < minBasket[k - 1] * firm.orders(row)))) k--
    return k
  }
  /** Part of the discount taken for granted on a day. */
  const grantedOn = (row: number, day: number): number => {
    if (since.values[half(row)] === never) return 0
    const d = discount[tier.values[byte(row)]]
    return d + (granted.values[half(row)] / grantedUnit - d) * forget[day - since.values[half(row)]]
  }
  /** Keeps the sum of lambda of the living members of each tier, for visits. */
  const countLambda = (row: number, sign: 1 | -1) => (memberLambda[population.segment[byte(row)]][tier.values[byte(row)]] += sign * lambdaUnits(population.lambda[row]))
  const change = (row: number, to: number, day: number) => {
    // who waits for a sale of their tier has waited for that of the old one so far
    if (world.waiting?.tiered && day < calendar.end) settleState(world, row, day)
    const living = (population.flags[row] & flag.alive) !== 0
    if (living) countLambda(row, -1)
    granted.values[half(row)] = Math.round(grantedOn(row, day) * grantedUnit)
    for (let k = Math.min(tier.values[byte(row)], to) + 1; k <= Math.max(tier.values[byte(row)], to); k++) members[k] += to > tier.values[byte(row)] ? 1 : -1
    const rank = ranks[population.segment[byte(row)]]
    rank[tier.values[byte(row)]]--
    rank[to]++
    tier.values[byte(row)] = to
    if (living) countLambda(row, 1)
    since.values[half(row)] = day
    population.flags[row] |= flag.apart
  }

  /** Factor of the last days before the window closes, by day. */
  const hurry = Float64Array.from({ length: calendar.season.length }, (_, day) =>
    window.ends.some((e) => e > day && e - day <= deadline) ? 1 + goalDeadline : 1)
  /** Part of a threshold's pull that is left for those who would get there anyway: the sooner they do, the less. */
  const distance = (row: number, threshold: number): number => {
    const orders = threshold / (population.zeta[word(row)] * 100 * market.economics.everydayPrice)
    return orders / (orders + population.lambda[row] * year)
  }
  const gain = (row: number, threshold: number, day: number): number => {
    const x = window.spend(row) / threshold
    if (x <= 0 || x >= 1) return 0
    return goalStrength * power(x, goalSharpness) * distance(row, threshold) * hurry[day]
  }
  const goal = (row: number, day: number): number => {
    if (window.spend(row) <= 0 || !enrolled(row)) return 1
    const t = tier.values[byte(row)]
    const next = t < 3 ? gain(row, thresholds[t], day) : 0
    const keep = t > 0 ? gain(row, thresholds[t - 1], day) : 0
    return 1 + Math.max(next, keep)
  }
  // tiers granted at the opening of day 0 are no news to anyone
  const glowing = (row: number, day: number): number => {
    const from = since.values[half(row)]
    return from === never || from <= dayZero || from === demoted.values[half(row)] || tier.values[byte(row)] === 0 ? 1 : 1 + upgradeGlow * glow[day - from]
  }

  const deepest = Math.max(...discount)

  for (let row = 0; row < population.count; row++) if (earned(row) > 0 && enrolled(row)) change(row, earned(row), dayZero)

  const review = (day: number) => {
    for (let row = 0; row < population.count; row++) {
      const now = tier.values[byte(row)]
      if (now === 0) continue
      const to = Math.max(earned(row), settings.softLanding ? now - 1 : 0)
      if (to >= now) continue
      change(row, to, day)
      demoted.values[half(row)] = day
      // a lower tier may pull more: its benefits need not rise
      if (population.flags[row] & flag.alive) raise(world, row, false)
      today[place.down]++
    }
  }

  /** A tier reached today, in force from tomorrow. */
  const promise = (row: number, to: number) => {
    today[place.up]++
    if (promised.values[byte(row)] === 0) pending.push(row)
    promised.values[byte(row)] = to
  }
  world.promote = (row, to) => {
    if (enrolled(row) && to > Math.max(promised.values[byte(row)], tier.values[byte(row)])) promise(row, to)
  }
  const remind = (day: number, medium: Medium) => {
    if (!window.ends.includes(day + deadline)) return
    const messages = messenger(world, medium)
    eachNearLoss(firm, (row) => 1 - window.spend(row) / thresholds[tier.values[byte(row)] - 1], remindGap, (row) => {
      messages.send(row)
      today[place.reminded]++
      if (population.flags[row] & flag.alive) raise(world, row, false)
    })
    messages.close()
  }

  return {
    open(day) {
      const upgraded = pending
      pending = []
      for (const row of upgraded) {
        change(row, promised.values[byte(row)], day)
        promised.values[byte(row)] = 0
        if (population.flags[row] & flag.alive) raise(world, row, false)
      }
      if (day <= dayZero || !window.ends.includes(day)) return
      review(day)
      window.roll()
    },
    target(day) {
      if (medium) remind(day, medium)
    },
    // whatever is spent meanwhile, the next threshold pulls no more than this; the last days of a window may lie at either end of the
    // stretch, the glow of an upgrade is brightest on the first
    bound: (row, from, to) => (1 + goalStrength * distance(row, thresholds[Math.min(2, tier.values[byte(row)])]) * Math.max(hurry[from], hurry[to])) * glowing(row, from) * perkFactor[tier.values[byte(row)]],
    ceiling: (from, to, apart) => (1 + goalStrength * Math.max(hurry[from], hurry[to])) * (apart ? (1 + upgradeGlow) * Math.max(...perkFactor) : 1),
    reach: (_from, _to, apart) => (apart ? deepest : 0),
    offer(row, day, offer) {
      takeForGranted(offer, grantedOn(row, day))
      takeOff(offer, discount[tier.values[byte(row)]], place.discount)
    },
    weigh: (row, day) => goal(row, day) * glowing(row, day) * perkFactor[tier.values[byte(row)]],
    pay(order) {
      if (settings.freeShipping > 0 && tier.values[byte(order.row)] >= settings.freeShipping) order.shipping = 0
    },
    coin: (row, day) => churn[tier.values[byte(row)]] * (demoted.values[half(row)] !== never && day - demoted.values[half(row)] < resentment ? demotionChurn : 1),
    after(order) {
      const { row } = order
      window.note(order)
      if (tier.values[byte(row)] > 0) {
        today[place.orders]++
        today[place.gmv] += order.gmv
        if (tier.values[byte(row)] === 3) today[place.diamondGmv] += order.gmv
      }
      if (perkCost[tier.values[byte(row)]] > 0) bookCost(world, C.perks, row, perkCost[tier.values[byte(row)]])
      if (!enrolled(row)) return
      const had = Math.max(promised.values[byte(row)], tier.values[byte(row)])
      const to = Math.max(had, earned(row))
      for (let k = had + 1; k <= to; k++) bookCost(world, C.gifts, row, gift[k])
      if (to > had) promise(row, to)
    },
    refunded: ({ row, net }) => window.refund(row, net),
    left: (row) => countLambda(row, -1),
    revived: (row) => countLambda(row, 1),
    crowd(g) {
      let extra = 0
      for (let k = 1; k <= 3; k++) extra += memberLambda[g][k] * (perkFactor[k] - 1)
      return { rate: world.sumLambda[g] > 0 ? 1 + extra / world.sumLambda[g] : 1, share: perkTraffic }
    },
    close(day) {
      if (day < calendar.end)
        ranks.forEach((rank, g) => rank.forEach((n, k) => {
          const cost = Math.round((n * upkeep[k]) / year)
          if (k === 0 || cost === 0) return
          today[C.perks] += cost
          today[world.segmentPlace + 4 * g + 3] -= cost
        }))
      today[place.members] = members[1]
      today[place.gold] = members[2]
      today[place.diamond] = members[3]
    },
  }
}
