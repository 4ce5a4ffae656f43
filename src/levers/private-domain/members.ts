/** Members of the private domain: who they are, how active, and when they leave; nobody is looked at day by day. Model 17. */
import { lambdaUnits } from '../../model/behaviour/leave.ts'
import { dayZero, never } from '../../model/calendar.ts'
import { addProperty, fatigueUnit, flag, lambdaUnit } from '../../model/population.ts'
import { draw, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import { byte, half } from '../../model/record.ts'
import { fatigueAt, powers } from '../../model/state.ts'
import { admit, dismiss } from '../../model/touch.ts'
import type { World } from '../../model/world.ts'
import { log } from '../../numeric/log.ts'
import { negativeLog } from '../../numeric/negative-log.ts'

const activityUnit = 4096
/** Days of a member's last sign of life that still count as active. */
const recent = 30
/** No customer is more tired than the column can hold. */
const mostTired = 65535 / fatigueUnit

export type Members = ReturnType<typeof membersOf>
export function membersOf(world: World) {
  const { population, market, calendar, key } = world
  const { leaving, activityDecay } = market.pool
  const joined = (world.pool = addProperty(population, 'u16', never))
  /** Activity in 1/4096 on the day that stands beside it, and the day of the last sign of life. */
  const activity = addProperty(population, 'u16')
  const since = addProperty(population, 'u16')
  const seen = addProperty(population, 'u16', never)
  for (let row = 0; row < population.count; row++) dismiss(world, row)
  const { length } = calendar.season
  const decay = powers(activityDecay, length)
  const segments = market.segments.length
  const rows = new Set<number>()
  /** Last signs of life of members, by day. */
  const signs = new Int32Array(length)
  /** Sum of lambda over the living members, and of lambda times activity by the day on which it was stored, both in lambda units. */
  const rate = new Float64Array(segments)
  const active = new Float64Array(segments * length)
  /** Members who may leave, by the day on which it is seen whether they do. */
  const due: number[][] = Array.from({ length: calendar.end - dayZero }, () => [])
  const most = Math.min(1, leaving * (1 + 2 * mostTired))
  const pace = most < 1 ? -log(1 - most) : 0

  const isMember = (row: number): boolean => joined.values[half(row)] !== never
  const alive = (row: number): boolean => (population.flags[row] & flag.alive) !== 0
  const wordOf = (row: number, sub: number): number =>
    draw(population.key[row], secondKey(key.b, population.person[row]), world.words.w0[purposes.poolLeave], subWord(world.words.w1[purposes.poolLeave], sub))

  /** Adds a living member to the sums that visits read, or takes them out. */
  const count = (row: number, sign: 1 | -1) => {
    const g = population.segment[byte(row)]
    rate[g] += sign * lambdaUnits(population.lambda[row])
    active[g * length + since.values[half(row)]] += sign * Math.round(population.lambda[row] * (activity.values[half(row)] / activityUnit) * lambdaUnit)
  }
  const forget = (row: number) => {
    if (seen.values[half(row)] !== never) signs[seen.values[half(row)]]--
    seen.values[half(row)] = never
  }
  /** The next day on which a member may leave: days are passed over at the pace of the most tired, then it is asked how tired they are. */
  const mayLeave = (row: number, day: number) => {
    if (most === 0) return
    const next = day + 1 + (most < 1 ? Math.floor(negativeLog(wordOf(row, 0)) / pace) : 0)
    due[next - dayZero]?.push(row)
  }

  return {
    rows, isMember, alive,
    activityOf: (row: number, day: number): number => {
      const stored = activity.values[half(row)]
      return stored === 0 ? 0 : (stored / activityUnit) * decay[day - since.values[half(row)]]
    },
    /** Stores a new activity as of today. */
    rouse: (row: number, day: number, to: number): void => {
      count(row, -1)
      activity.values[half(row)] = Math.round(to * activityUnit)
      since.values[half(row)] = day
      count(row, 1)
    },
    /** A member took part in something. */
    show: (row: number, day: number): void => {
      forget(row)
      seen.values[half(row)] = day
      signs[day]++
    },
    join: (row: number, day: number): void => {
      joined.values[half(row)] = day
      activity.values[half(row)] = 0
      since.values[half(row)] = day
      population.flags[row] |= flag.apart
      admit(world, row)
      rows.add(row)
      if (alive(row)) count(row, 1)
      mayLeave(row, day)
    },
    /** Those who leave today, with the probability that they did: a tired member leaves sooner. */
    leave: (day: number, gone: (row: number, chance: number) => void): void => {
      for (const row of due[day - dayZero]) {
        const chance = Math.min(1, leaving * (1 + 2 * fatigueAt(world, row, day, world.fatigueDecay)))
        if (unit(wordOf(row, 1)) * most >= chance) {
          mayLeave(row, day)
          continue
        }
        if (alive(row)) count(row, -1)
        forget(row)
        joined.values[half(row)] = never
        dismiss(world, row)
        rows.delete(row)
        gone(row, chance)
      }
    },
    /** A customer left the shop for good; the pool does not know. */
    died: (row: number): void => {
      if (isMember(row)) count(row, -1)
    },
    /** One who had left the shop was won back, and had never left the pool. */
    revived: (row: number): void => {
      if (isMember(row)) count(row, 1)
    },
    /** Members with a sign of life in the last 30 days. */
    active: (day: number): number => {
      let sum = 0
      for (let d = Math.max(dayZero, day - recent + 1); d <= day; d++) sum += signs[d]
      return sum
    },
    /** Sum of lambda over the living members of a segment, and of lambda times activity today, in lambda units. */
    sums: (segment: number, day: number): { readonly rate: number; readonly active: number } => {
      let sum = 0
      for (let d = dayZero; d <= day; d++) if (active[segment * length + d] !== 0) sum += active[segment * length + d] * decay[day - d]
      return { rate: rate[segment], active: sum }
    },
  }
}
