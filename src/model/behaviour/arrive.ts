/** New customers: drawn by the market and by ads when their hazard is reached, or brought by a friend. The first order comes at once. Model 6. */
import { bookCost, C } from '../ledger.ts'
import { comeAsLead, countLead, leadShares, type Lead, type Welcome } from '../leads.ts'
import { causeOf, channels, type Cause } from '../market.ts'
import { label, type Order } from '../order.ts'
import { addPerson, flag, referenceUnit } from '../population.ts'
import { postedPull } from '../posted.ts'
import { raiseHazard } from '../prospects.ts'
import { draw, firstKey, purposes, secondKey, subWord, unit } from '../random.ts'
import { byte, half } from '../record.ts'
import { heeds } from '../satisfaction.ts'
import { optIn } from '../touch.ts'
import type { World } from '../world.ts'
import { buy } from './buy.ts'
import { meet, priceNow } from './consider.ts'
import { lambdaUnits, part } from './leave.ts'
import { raise } from './listing.ts'

/** A person's keyed number of the day. */
export function personDraw(world: World, person: number, purpose: number, sub: number): number {
  return unit(draw(firstKey(world.key, person), secondKey(world.key.b, person), world.words.w0[purpose], subWord(world.words.w1[purpose], sub)))
}

const plainWelcome: Welcome = { coupon: undefined, byCoupon: false }

/** True where somebody came because of a coupon that multiplies how many come by `pull`. */
export const becauseOf = (world: World, person: number, pull: number): boolean => personDraw(world, person, purposes.cause, 1) < 1 - 1 / pull

/** Of those whom the hazard brings, more than the share shown a newcomer's coupon hold one, and some came because of it. */
function drawn(world: World, person: number, segment: number): Welcome {
  const newcomer = world.wallet?.newcomer
  if (newcomer === undefined) return plainWelcome
  const pull = newcomer.pull[segment]
  if (newcomer.share < 1 && personDraw(world, person, purposes.newcomer, 0) >= (newcomer.share * pull) / (1 + newcomer.share * (pull - 1))) return plainWelcome
  return { coupon: newcomer.template, byCoupon: becauseOf(world, person, pull) }
}

/** Friends, and people who enter by plan, come without the coupon's pull: just the share shown one holds it. */
export function expected(world: World, person: number): Welcome {
  const newcomer = world.wallet?.newcomer
  if (newcomer === undefined || (newcomer.share < 1 && personDraw(world, person, purposes.newcomer, 0) >= newcomer.share)) return plainWelcome
  return { coupon: newcomer.template, byCoupon: false }
}

/** Makes a row a living customer as of today and lets them order for the first time. */
export function begin(world: World, row: number, cause: number, { coupon, byCoupon }: Welcome): Order {
  const { population, day, wallet } = world
  const person = population.person[row]
  const g = population.segment[byte(row)]
  population.channel[byte(row)] = cause
  if (world.quality.rate[cause] > 1 && !world.anyQuick) {
    world.anyQuick = true
    // the ceilings of today were worked out for a market without such customers
    world.raisedOn = -1
  }
  population.flags[row] |= flag.alive
  population.stateDay[half(row)] = day
  // what the shop charges on the day they meet it is what they take for normal
  population.reference[half(row)] = Math.round(world.anchor[g * world.calendar.season.length + day] * referenceUnit)
  world.sumLambda[g] += lambdaUnits(population.lambda[row])
  world.everCustomers++
  world.living++
  if (world.counting) {
    world.today[C.newCustomers + cause]++
    world.today[world.segmentPlace + 4 * g + 2]++
    if (byCoupon) world.today[C.newByCoupon]++
  }
  if (world.contacts) world.contacts.rows[person] = row + 1
  if (world.touches) optIn(world, row)
  meet(world, row, day)
  priceNow(world, row, day)
  const order = buy(world, row, { label: label.first, bits: 16 + cause, borrowed: 0, life: 1, coupon, organic: !byCoupon })
  if (wallet && coupon) {
    world.today[wallet.issued]++
    world.today[order.slot === 2 ? wallet.redeemed : wallet.expired]++
  }
  part(world)
  raise(world, row, true)
  return order
}

/** A prospect becomes a customer today; returns their first order. */
export function join(world: World, person: number, cause: number, welcome: Welcome): Order {
  const row = addPerson(world.population, world.law, world.key, person)
  world.prospects.gone[world.population.segment[byte(row)]]++
  return begin(world, row, cause, welcome)
}

/** Leads whose hour has come, and those who give up today; whom a friend brought meanwhile is a customer already. */
function decide(world: World, day: number): void {
  const { leads, contacts, today } = world
  today[C.leadsLapsed] += leads.lapsing[day]
  for (const lead of leads.due[day]) {
    if (contacts && contacts.rows[lead.person] !== 0) continue
    orderAtLast(world, lead, expected(world, lead.person))
  }
}

/** A lead makes the first order, with the gift of the first day, else with what any newcomer may use. */
function orderAtLast(world: World, lead: Lead, otherwise: Welcome): void {
  countLead(world, lead)
  const order = join(world, lead.person, lead.cause, lead.gift ?? otherwise)
  world.leads.greeting?.ordered(lead, order)
}

/** Share of those who come by themselves whom rivals' bids on the shop's name take, where it bids `own`. Model 25. */
const takenByName = ({ share, loss, rivalBid }: World['market']['brandSearch'], own: number): number => (rivalBid > 0 ? (share * loss * rivalBid) / (rivalBid + own) : 0)

/** True when a lever takes a first order upon itself. */
function turnedAway(world: World, person: number, segment: number, cause: number, welcome: Welcome): boolean {
  for (const turnAway of world.on.turnAway) if (turnAway(person, segment, cause, welcome)) return true
  return false
}

/** Step 4: raises every segment's hazard and lets those come whose time it is. */
export function arrive(world: World, day: number): void {
  const { market, pull, prospects, calendar, law, visits, outside } = world
  visits.expected.fill(0)
  visits.unrivalled.fill(0)
  const hesitant = market.leads.share > 0
  const { more, lead } = leadShares(market.leads)
  if (hesitant) decide(world, day)
  if (prospects.thresholds.size > 0) {
    pull.channel.fill(0)
    pull.factor.fill(1)
    pull.organic = 1
    pull.match.fill(1)
    pull.brandBid = 0
    for (const attract of world.on.attract) attract(day, pull)
    const self = market.demand.organic * pull.organic * (1 - takenByName(market.brandSearch, pull.brandBid))
    const told = market.demand.wordOfMouth * (world.everCustomers / world.people)
    const organic = (self + told) / 365
    pull.own = self + told > 0 ? self / (self + told) : 1
    const comers: { readonly person: number; readonly cause: number; readonly segment: number; readonly hesitates: boolean }[] = []
    const paid = new Float64Array(channels.length)
    for (let g = 0; g < market.segments.length; g++) {
      let total = organic
      for (let c = 0; c < channels.length; c++) total += paid[c] = pull.channel[c] * pull.match[g]
      const by = calendar.season[day] * total * pull.factor[g] * postedPull(world, g, day) * (outside ? outside.rate[g * calendar.season.length + day] : 1)
      const weight = law.cumulativeWeight[g] - (g > 0 ? law.cumulativeWeight[g - 1] : 0)
      const expected = Math.max(0, weight * prospects.thresholds.size - prospects.gone[g]) * by
      if (total > 0) {
        visits.expected[0] += (expected * organic) / total
        for (let c = 0; c < channels.length; c++) visits.expected[c + 1] += (expected * paid[c]) / total
        if (outside) {
          const unrivalled = (expected * outside.looks[day]) / outside.rate[g * calendar.season.length + day]
          visits.unrivalled[0] += (unrivalled * organic) / total
          for (let c = 0; c < channels.length; c++) visits.unrivalled[c + 1] += (unrivalled * paid[c]) / total
        }
      }
      raiseHazard(prospects, g, hesitant ? by * more : by, (person) => {
        // brought by a friend before their own time came
        if (world.contacts && world.contacts.rows[person] !== 0) return
        // warned by a friend: they think better of it, and for good
        const heard = heeds(world, person)
        if (heard < 1 && personDraw(world, person, purposes.heed, 0) >= heard) return
        let u = personDraw(world, person, purposes.cause, 0) * total - organic
        let cause = 0
        for (let c = 0; c < channels.length && u >= 0; c++) {
          cause = c + 1
          u -= paid[c]
        }
        // rounding must not name a channel that brings nobody
        while (cause > 0 && pull.channel[cause - 1] === 0) cause--
        comers.push({ person, cause, segment: g, hesitates: hesitant && personDraw(world, person, purposes.lead, 0) < lead })
      })
    }
    const { greeting } = world.leads
    const greeted = greeting?.choose(comers.filter(({ hesitates }) => hesitates).map(({ person }) => person))
    for (const comer of comers) {
      const { person, cause, segment, hesitates } = comer
      const welcome = drawn(world, person, segment)
      if (!hesitates) {
        if (!turnedAway(world, person, segment, cause, welcome)) join(world, person, cause, welcome)
      } else {
        const ready = comeAsLead(world, comer, greeted?.has(person) ? greeting : undefined)
        if (ready) orderAtLast(world, ready, welcome)
      }
    }
  }
  for (const invite of world.on.invite) invite(day)
}

/** Somebody's invitation was taken up today. Rewards are booked by the caller. */
export const joinBy = (world: World, person: number, cause: Cause): Order => join(world, person, causeOf[cause], expected(world, person))

/** Books a reward on the segment of a customer. */
export const reward = (world: World, row: number, amount: number): void => bookCost(world, C.rewards, row, amount)
