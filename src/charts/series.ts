/** What a chart is given: plain series and the words around them. */
import type { Currency } from '../i18n/format.ts'

/** 0 is the baseline, 1 to 6 are strategies A to F; the colour follows the slot, never the rank. */
export type Slot = number

export type Line = {
  slot: Slot
  name: string
  /** '0', 'A' … 'F': what stands on the chip. */
  letter: string
  /** One value per step of the chart (day, or week); NaN is a gap. Money in yuan (or dollars), shares as fractions. */
  values: ArrayLike<number>
  low80?: ArrayLike<number>
  high80?: ArrayLike<number>
  low50?: ArrayLike<number>
  high50?: ArrayLike<number>
  /** Per step: in how many futures this strategy lies above the baseline. */
  wins?: ArrayLike<number>
  /** Drawn 4 3; the baseline is always. */
  dashed?: boolean
  /** A quick preview: dotted, without label, card row, table row or place in an export. */
  preview?: boolean
}

export type ChartEvent = {
  name: string
  /** First and last day, counted from 0 at `start`. */
  from: number
  to: number
  /** Peak days inside, drawn darker on the strip. */
  inner?: readonly { from: number, to: number }[]
}

export type Benchmark = {
  label: string
  /** [day, value] pairs, at most a dozen. */
  points: readonly (readonly [number, number])[]
}

/** A value that the curves are read against, such as a break-even point: a line across the plot with its words on it. */
export type Rule = { readonly value: number, readonly label: string }

export type Unit = 'money' | 'share' | 'ratio' | 'count'

export type ChartData = {
  lines: readonly Line[]
  /** Date of day 0, as 2026-06-01. */
  start: string
  days: number
  unit: Unit
  currency: Currency
  /** True for paired differences: every number carries its sign, shares become percentage points. */
  signed: boolean
  /** The dashed baseline at zero, with its label when the chart has end labels. */
  zeroLine: boolean
  /** The name at the zero line; the word for baseline by default. */
  zeroName?: string
  runs: number
  events: readonly ChartEvent[]
  benchmarks?: readonly Benchmark[]
  /** At most two. */
  rules?: readonly Rule[]
  /** What the chart shows, as one sentence: the svg's title and the line under the heading. */
  finding: string
  title: string
  /** What the numbers are, without period and unit (the chart adds both): `cumulative`. */
  subtitle: string
  /** The slot drawn heavier and with its band while nothing else is highlighted. */
  best?: Slot
  highlighted?: Slot
  /** weekly: `values` and every range hold one number per week of seven days from `start`. */
  step?: 'daily' | 'weekly'
  band: 80 | 50
  /** Values at the lines' ends; a small weekly chart has none unless asked. */
  endLabels?: boolean
  /** Why nothing is drawn, where a run has nothing to draw. */
  empty?: string
  /** Source or assumption, in muted 12 below the chart. */
  source?: string
}

/** Days tinted in the colour of a slot, both ends included; what acts on them, by name. */
export type Tint = { readonly slot: Slot, readonly from: number, readonly to: number, readonly label?: string }

export type HighlightEvent = CustomEvent<{ slot: Slot | undefined }>
/** An event of the strip was asked about. */
export type AskEvent = CustomEvent<{ event: ChartEvent }>
export type CursorEvent = CustomEvent<{ day: number | undefined }>
