/** Who bought when, for 180 days back: the retention R90 without looking at every customer. */
import { C } from './ledger.ts'
import type { World } from './world.ts'

const recentDays = 90
const memory = 180

/** Orders of each of the last 180 days, by row; the counters of customers seen in the older and in both halves. */
export type Activity = { readonly log: Uint32Array[]; readonly length: Uint32Array; base: number; back: number }

export const emptyActivity = (): Activity =>
  ({ log: Array.from({ length: memory }, () => new Uint32Array(16)), length: new Uint32Array(memory), base: 0, back: 0 })

export const copyActivity = (a: Activity): Activity =>
  ({ log: a.log.map((rows) => rows.slice()), length: a.length.slice(), base: a.base, back: a.back })

/** Opens a day: orders of 90 days ago become old, those of 180 days ago are forgotten. */
export function ageActivity(world: World, day: number): void {
  const { activity, population } = world
  const { recent, older } = population
  const halfway = (day + memory - recentDays) % memory
  for (let k = 0; k < activity.length[halfway]; k++) {
    const row = activity.log[halfway][k]
    recent[row]--
    // one more old order, one recent one less
    if (older[row] === 0) {
      activity.base++
      if (recent[row] > 0) activity.back++
    } else if (recent[row] === 0) activity.back--
    older[row]++
  }
  const slot = day % memory
  for (let k = 0; k < activity.length[slot]; k++) {
    const row = activity.log[slot][k]
    older[row]--
    if (older[row] === 0) {
      activity.base--
      if (recent[row] > 0) activity.back--
    }
  }
  activity.length[slot] = 0
}

/** Notes an order of the day. */
export function noteOrder(world: World, row: number, day: number): void {
  const { activity, population } = world
  const slot = day % memory
  const n = activity.length[slot]
  if (n === activity.log[slot].length) {
    const wider = new Uint32Array(n * 2)
    wider.set(activity.log[slot])
    activity.log[slot] = wider
  }
  activity.log[slot][n] = row
  activity.length[slot] = n + 1
  if (population.recent[row] === 65535) throw new RangeError('More than 65,535 orders of one customer in 90 days.')
  if (population.recent[row]++ === 0 && population.older[row] > 0) activity.back++
}

/** Writes the closing retention counts. */
export function closeActivity(world: World): void {
  world.today[C.r90Base] = world.activity.base
  world.today[C.r90Back] = world.activity.back
}
