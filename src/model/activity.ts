/** Who bought when, for 180 days back: the retention R90 without looking at every customer. */
import { C } from './ledger.ts'
import { fade } from './satisfaction.ts'
import type { World } from './world.ts'

const recentDays = 90
const memory = 180

/** Orders of each of the last 180 days, by row; the counters of customers seen in the older and in both halves. */
export type Activity = { readonly log: Uint32Array[]; readonly length: Uint32Array; base: number; back: number }

export const emptyActivity = (): Activity =>
  ({ log: Array.from({ length: memory }, () => new Uint32Array(16)), length: new Uint32Array(memory), base: 0, back: 0 })

export const copyActivity = (a: Activity): Activity =>
  ({ log: a.log.map((rows) => rows.slice()), length: a.length.slice(), base: a.base, back: a.back })

// `seen` holds a customer's orders of the last 90 days in the low half, those of the 90 days before in the high half
const recentMask = 0xffff
const olderOne = 0x10000

/** Opens a day: orders of 90 days ago become old, those of 180 days ago are forgotten. */
export function ageActivity(world: World, day: number): void {
  const { activity } = world
  const { seen } = world.population
  const halfway = (day + memory - recentDays) % memory
  const aging = activity.log[halfway]
  for (let k = 0, n = activity.length[halfway]; k < n; k++) {
    const before = seen[aging[k]]
    seen[aging[k]] = before - 1 + olderOne
    const stillRecent = (before & recentMask) > 1
    if (!stillRecent && world.satisfaction) fade(world.satisfaction, aging[k])
    if (before < olderOne) {
      activity.base++
      if (stillRecent) activity.back++
    } else if (!stillRecent) activity.back--
  }
  const slot = day % memory
  const forgotten = activity.log[slot]
  for (let k = 0, n = activity.length[slot]; k < n; k++) {
    const after = (seen[forgotten[k]] -= olderOne)
    if (after < olderOne) {
      activity.base--
      if ((after & recentMask) > 0) activity.back--
    }
  }
  activity.length[slot] = 0
}

/** Notes an order of the day. */
export function noteOrder(world: World, row: number, day: number): void {
  const { activity } = world
  const { seen } = world.population
  const slot = day % memory
  const n = activity.length[slot]
  if (n === activity.log[slot].length) {
    const wider = new Uint32Array(n * 2)
    wider.set(activity.log[slot])
    activity.log[slot] = wider
  }
  activity.log[slot][n] = row
  activity.length[slot] = n + 1
  const before = seen[row]
  if ((before & recentMask) === recentMask) throw new RangeError('More than 65,535 orders of one customer in 90 days.')
  seen[row] = before + 1
  if ((before & recentMask) === 0 && before >= olderOne) activity.back++
}

/** Rows of the orders of one of the last 180 days, one for each. */
export const ordersOn = ({ log, length }: Activity, day: number): Uint32Array => log[day % memory].subarray(0, length[day % memory])

/** Writes the closing retention counts. */
export function closeActivity(world: World): void {
  world.today[C.r90Base] = world.activity.base
  world.today[C.r90Back] = world.activity.back
}
