/** A price for life: after a number of orders every further one is cheaper, and the way there pulls. Model 27.2. */
import { lambdaUnits } from '../../model/behaviour/leave.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { dayZero, never } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { addProperty, flag } from '../../model/population.ts'
import { byte, half } from '../../model/record.ts'
import { takeForGranted, takeOff } from '../../model/stacking.ts'
import { powers } from '../../model/state.ts'
import type { World } from '../../model/world.ts'
import { fastExp, fastLog } from '../../numeric/fast.ts'
import { power } from '../../numeric/pow.ts'
import { choice, count, fraction, toggle, type Fields, type Settings } from '../../schema/field.ts'
import { lever } from '../lever.ts'

const assumption = 'assumption'

const fields = {
  discount: fraction({ default: 0.2, max: 0.5, usual: [0.05, 0.3], source: assumption, moves: { output: 'discount.item', direction: 'up' } }),
  orders: count({ default: 3, min: 1, max: 20, usual: [2, 5], source: 'E33', moves: { output: 'loyalty.holders', direction: 'down' } }),
  qualify: choice({ options: ['everyone', 'newcomers'], default: 'everyone', source: assumption, moves: { output: 'loyalty.holders', direction: 'down' } }),
  countPast: toggle({ default: true, source: assumption, when: { qualify: ['everyone'] }, moves: { output: 'loyalty.holders', direction: 'up' } }),
} satisfies Fields
type Own = Settings<typeof fields>

export const loyaltyPrice = lever({
  id: 'loyalty-price',
  group: 'membership',
  fields,
  zero: { discount: 0 },
  columns: ['loyalty.holders', 'loyalty.reached', 'loyalty.orders', 'loyalty.discount'],
})

/** Days over which half of the discount comes to be taken for granted. */
const grantedHalfLife = 60
/** Half of what it adds to orders is more visits, as with any personal offer. */
const traffic = 0.5
/** Days over which the orders that would come anyway are held against those it takes. */
const year = 365
const ln2 = 0.6931471805599453

export function start(world: World, { discount, orders: needed, qualify, countPast }: Own): Hooks {
  if (discount === 0) return {}
  const { population, market, calendar, today } = world
  const { goalStrength, goalSharpness } = market.membership
  const place = { holders: world.place('loyalty.holders'), reached: world.place('loyalty.reached'), orders: world.place('loyalty.orders'), discount: world.place('loyalty.discount') }
  /** First day at the lower price. */
  const since = addProperty(population, 'u16', never)
  /** Orders of before, where they do not count. */
  const before = countPast || qualify === 'newcomers' ? undefined : addProperty(population, 'u16')
  const keep = powers(fastExp(-ln2 / grantedHalfLife), calendar.season.length)
  /** How far each further order has come, as the pull of the goal sees it. */
  const pulls = Array.from({ length: needed }, (_, k) => (k === 0 ? 0 : power(k / needed, goalSharpness)))
  const nearest = pulls[needed - 1]
  let pending: number[] = []
  let holders = 0
  /** Lambda of the living holders by segment, for visits, and what the price does to it in the long run. */
  const holding = market.segments.map(() => 0)
  const lift = market.segments.map(({ elasticity }) => fastExp(-elasticity * fastLog(1 - discount)))

  const qualifies = (row: number): boolean => qualify === 'everyone' || (population.firstDay[row] !== never && population.firstDay[row] >= dayZero)
  const counted = (row: number): number => population.orders[half(row)] - (before?.values[half(row)] ?? 0)
  const holds = (row: number): boolean => since.values[half(row)] !== never
  const grant = (row: number, day: number) => {
    since.values[half(row)] = day
    holders++
    population.flags[row] |= flag.apart
    if (population.flags[row] & flag.alive) holding[population.segment[byte(row)]] += lambdaUnits(population.lambda[row])
  }
  /** What is left of the pull for those who would get there anyway: the sooner they do, the less. */
  const distance = (row: number): number => needed / (needed + population.lambda[row] * year)
  const striving = (row: number): boolean => !holds(row) && qualifies(row)

  for (let row = 0; row < population.count; row++) {
    if (before) before.values[half(row)] = population.orders[half(row)]
    else if (qualify === 'everyone' && counted(row) >= needed) grant(row, dayZero)
  }

  return {
    open(day) {
      const rows = pending
      pending = []
      for (const row of rows) {
        grant(row, day)
        if (population.flags[row] & flag.alive) raise(world, row, false)
      }
    },
    bound: (row) => (striving(row) ? 1 + goalStrength * nearest * distance(row) : 1),
    ceiling: () => 1 + goalStrength * nearest,
    reach: (_from, _to, apart) => (apart ? discount : 0),
    offer(row, day, offer) {
      if (!holds(row)) return
      takeForGranted(offer, discount * (1 - keep[Math.max(0, day - since.values[half(row)])]))
      takeOff(offer, discount, place.discount)
    },
    weigh(row) {
      if (!striving(row)) return 1
      const done = counted(row)
      return done > 0 && done < needed ? 1 + goalStrength * pulls[done] * distance(row) : 1
    },
    after({ row }) {
      if (holds(row)) today[place.orders]++
      else if (qualifies(row) && counted(row) === needed) {
        today[place.reached]++
        pending.push(row)
      }
    },
    left(row) {
      if (holds(row)) holding[population.segment[byte(row)]] -= lambdaUnits(population.lambda[row])
    },
    revived(row) {
      if (holds(row)) holding[population.segment[byte(row)]] += lambdaUnits(population.lambda[row])
    },
    crowd: (g) => ({ rate: world.sumLambda[g] > 0 ? 1 + (holding[g] * (lift[g] - 1)) / world.sumLambda[g] : 1, share: traffic }),
    close() {
      today[place.holders] = holders
    },
  }
}
