/** Series as svg paths, broken at gaps. */
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

/** The last finite value and its step. */
export function lastFinite(values: ArrayLike<number>): { step: number, value: number } | undefined {
  for (let step = values.length - 1; step >= 0; step--) if (Number.isFinite(values[step])) return { step, value: values[step]! }
  return undefined
}
