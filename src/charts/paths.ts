/** Series as svg paths, broken at gaps, and days summed to weeks. */
import { area, line } from 'd3'

/** A path through all finite values; a NaN breaks it, a lonely value between gaps becomes a dot by its round cap. */
export function linePath(values: ArrayLike<number>, x: (step: number) => number, y: (value: number) => number): string {
  return line<number>().defined(Number.isFinite).x((_, step) => x(step)).y(y).digits(1)(Array.from(values)) ?? ''
}

/** The area between two series wherever both are finite. */
export function areaPath(low: ArrayLike<number>, high: ArrayLike<number>, x: (step: number) => number, y: (value: number) => number): string {
  return area<number>()
    .defined((value, step) => Number.isFinite(value) && Number.isFinite(high[step]))
    .x((_, step) => x(step)).y0(y).y1((_, step) => y(high[step]!)).digits(1)(Array.from(low)) ?? ''
}

/**
 * Sums of seven days from the first. A last week that is cut short is raised to seven days, so that the curve does not
 * fall off its end; a week with no finite day is a gap.
 */
export function weeklySums(daily: ArrayLike<number>): Float64Array {
  const weeks = new Float64Array(Math.ceil(daily.length / 7))
  for (let week = 0; week < weeks.length; week++) {
    let sum = 0
    let seen = 0
    for (let day = week * 7; day < Math.min(daily.length, week * 7 + 7); day++) {
      if (!Number.isFinite(daily[day])) continue
      sum += daily[day]!
      seen++
    }
    weeks[week] = seen === 0 ? NaN : sum * 7 / seen
  }
  return weeks
}

/** The last finite value and its step. */
export function lastFinite(values: ArrayLike<number>): { step: number, value: number } | undefined {
  for (let step = values.length - 1; step >= 0; step--) if (Number.isFinite(values[step])) return { step, value: values[step]! }
  return undefined
}
