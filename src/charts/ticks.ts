/** Where the axes' ticks stand: three to five values on the left, the firsts of months below. */
import { extent } from 'd3'
import { date, dateOfDay, month, year } from '../i18n/dates.ts'
import { textWidth } from './text-width.ts'

export type ValueAxis = { domain: readonly [low: number, high: number], ticks: number[] }
export type DayTick = { day: number, label: string, anchor: 'start' | 'middle' | 'end' }

/** What a step may be, times a power of ten, and how much less welcome it is. */
const stepShapes = [[1, 0], [2, 0], [2.5, 0.12], [4, 0.04], [5, 0]] as const

/**
 * A domain that holds all numbers, its top on a tick, with three to five ticks; of all round steps the one that wastes
 * least of the plot and comes nearest to `wanted` ticks.
 * @param zero the domain must hold 0 (money, counts, differences)
 * @param keel leave a sliver under 0, so that a zero line does not lie on the axis
 */
export function valueAxis(numbers: Iterable<number>, { zero, keel = false, wanted = 4, floor = -Infinity, ceiling = Infinity }: { zero: boolean, keel?: boolean, wanted?: number, floor?: number, ceiling?: number }): ValueAxis {
  let [low = NaN, high = NaN] = extent(Array.from(numbers).filter(Number.isFinite))
  if (Number.isNaN(low)) { low = 0; high = 1 }
  if (zero) { low = Math.min(0, low); high = Math.max(0, high) }
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (high - low < 1e-9 * Math.max(1, largest)) {
    const half = largest < 1e-9 ? 0.5 : largest * 0.05
    if (!zero) low -= half
    high += half
  }
  let best: ValueAxis | undefined
  let least = Infinity
  const power = Math.floor(Math.log10(high - low))
  for (const exponent of [power - 1, power, power + 1]) for (const [shape, cost] of stepShapes) {
    const candidate = axisWith(shape * 10 ** exponent, { wanted, low, high, zero, keel, floor, ceiling })
    const count = candidate.ticks.length
    if (count < 2 || count > 5) continue
    const waste = (candidate.domain[1] - high + (low - candidate.domain[0])) / (high - low)
    const score = waste + cost + 0.12 * Math.abs(count - wanted) + (count < 3 ? 1 : 0)
    if (score < least - 1e-9) { least = score; best = candidate }
  }
  return best ?? { domain: [low, high], ticks: [low, high] }
}

function axisWith(step: number, { wanted, low, high, zero, keel, floor, ceiling }: { wanted: number, low: number, high: number, zero: boolean, keel: boolean, floor: number, ceiling: number }): ValueAxis {
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  // Products of a decimal step drift in the last digits; ticks are shown, so they are rounded back.
  const times = (index: number): number => Number((index * step).toPrecision(12)) || 0
  const top = Math.min(times(last), ceiling)
  // Just under zero a sliver is enough; a whole step would waste a fifth of the plot.
  const sliver = zero && low > -0.6 * step
  const bottom = sliver ? (low < 0 || keel ? Math.min(low - 0.1 * step, -0.15 * step) : 0) : Math.max(times(first), floor)
  const marks: number[] = []
  for (let index = sliver ? 0 : first; index <= last; index++) {
    const mark = times(index)
    if (mark >= bottom - step * 1e-9 && mark <= top + step * 1e-9) marks.push(mark)
  }
  // A low chart shows every second of five: round numbers at the ends without a crowd between.
  const thinned = wanted <= 3 && marks.length === 5 && (!marks.includes(0) || marks.indexOf(0) % 2 === 0)
  return { domain: [bottom, top], ticks: thinned ? marks.filter((_, index) => index % 2 === 0) : marks }
}

/** Two domains joined: what a frozen axis grows to when a curve would leave it. */
export function joined(before: ValueAxis | undefined, now: ValueAxis): ValueAxis {
  if (!before) return now
  const inside = now.domain[0] >= before.domain[0] && now.domain[1] <= before.domain[1]
  return inside ? before : now
}

/** The first of each month at least `room` px apart, or every week of a short horizon; the first date in full where it fits. */
export function dayTicks(start: string, days: number, width: number, { room = 44, first = true }: { room?: number, first?: boolean } = {}): DayTick[] {
  const perDay = width / Math.max(1, days - 1)
  const found: DayTick[] = []
  if (days <= 45) {
    const every = 7 * Math.max(1, Math.ceil((room + 12) / (7 * perDay)))
    for (let day = 0; day < days; day += every) found.push({ day, label: date(dateOfDay(start, day)), anchor: day === 0 ? 'start' : 'middle' })
    return found.filter(tick => tick.day === 0 || (days - 1 - tick.day) * perDay >= 0)
  }
  const firsts: number[] = []
  for (let day = 0; day < days; day++) if (dateOfDay(start, day).getUTCDate() === 1) firsts.push(day)
  // Every second, third … month of the calendar, so that January is always among them and can name its year.
  const every = [1, 2, 3, 4, 6, 12].find(step => step * 30 * perDay >= room) ?? 12
  if (first) found.push({ day: 0, label: date(dateOfDay(start, 0)), anchor: 'start' })
  const from = first ? textWidth(found[0]!.label, 12) + 26 : 14
  for (const day of firsts) {
    const at = dateOfDay(start, day)
    if (day * perDay < from || at.getUTCMonth() % every !== 0) continue
    found.push({ day, label: at.getUTCMonth() === 0 && days > 200 ? year(at) : month(at), anchor: 'middle' })
  }
  return found
}
