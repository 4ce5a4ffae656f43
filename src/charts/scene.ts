/** A chart laid out: from plain series and a box in px to scales, paths and places. The drawing only writes it down. */
import { scaleLinear } from 'd3'
import { axisFormat, figure, figuresTogether } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { dodge } from './dodge.ts'
import { eventStrip, type StripEvent } from './event-strip.ts'
import { areaPath, lastFinite, linePath } from './paths.ts'
import { rangeOf, steps, stride } from './rows.ts'
import { fitText, textWidth } from './text-width.ts'
import { dayTicks, joined, valueAxis, type DayTick, type ValueAxis } from './ticks.ts'
import type { ChartData, Line } from './series.ts'

export type Margin = { top: number, right: number, bottom: number, left: number }
/** The bands are written when they are drawn: one strategy shows them, all have them. */
export type Curve = { line: Line, path: string, band80: () => string, band50: () => string }
export type End = {
  /** Undefined for the zero line's label. */
  line: Line | undefined
  /** Where the curve ends, and where its label found room. */
  at: number
  place: number
  whisker: { x: number, low: number | undefined, high: number | undefined } | undefined
  name: string
  whole: string
  value: string
  /** The lines that end on a bare value, the best one first: their chips stand before it. */
  chips: readonly Line[]
}
export type Scene = {
  size: 'main' | 'small'
  narrow: boolean
  empty: boolean
  width: number
  height: number
  margin: Margin
  x: (step: number) => number
  y: (value: number) => number
  steps: number
  stride: number
  axis: ValueAxis
  tickText: (value: number) => string
  unit: string
  days: readonly DayTick[]
  dayX: (day: number) => number
  events: readonly StripEvent[]
  curves: readonly Curve[]
  ends: readonly End[]
  /** Labels in two lines, in one line, chip and value only, or bare values. */
  labels: 'two' | 'one' | 'short' | 'bare' | 'none'
  /** Where labels begin, right of the plot's edge. */
  labelX: number
}

export type Frame = { width: number, height: number, size: 'main' | 'small', frozen?: ValueAxis | undefined }

/** Lays a chart out in a box of the given size. */
export function sceneOf(data: ChartData, { width, height, size, frozen }: Frame): Scene {
  const narrow = size === 'main' && width < 480
  const every = stride(data)
  const count = steps(data)
  const empty = !data.lines.some(line => lastFinite(line.values))
  const named = size === 'main' || (data.endLabels ?? data.step !== 'weekly')
  const axis = joined(frozen, axisOf(data, size, empty))
  const { format: tickText, unit } = axisFormat(axis.ticks, { unit: data.unit, currency: data.currency, signed: data.signed })
  const tickWidth = Math.max(0, ...axis.ticks.map(tick => textWidth(tickText(tick), 12)))
  const ranked = rankedEnds(data)
  const bare = bareEnds(data, ranked, axis.ticks)
  const shared = sharedEnds(ranked, bare, data.best)
  const bareWidth = Math.max(0, ...shared.map(lines => textWidth(bare.get(lines[0]!)!, 12) + lines.length * bareChip))
  const margin: Margin = size === 'small'
    ? { top: 10, right: named && !empty ? Math.max(40, bareWidth + 12) : 6, bottom: 20, left: Math.max(34, tickWidth + 8) }
    : narrow
      ? { top: 26, right: 68, bottom: 24, left: Math.max(42, tickWidth + 10) }
      : { top: 30, right: 164, bottom: 26, left: Math.max(44, tickWidth + 10) }
  const right = Math.max(margin.left + 40, width - margin.right)
  const bottom = Math.max(margin.top + 40, height - margin.bottom)
  const dayX = scaleLinear([0, Math.max(1, data.days - 1)], [margin.left, right])
  // a week stands at its middle day
  const x = (step: number): number => dayX(every === 1 ? step : (step * every + Math.min(data.days - 1, step * every + every - 1)) / 2)
  const y = scaleLinear(axis.domain as [number, number], [bottom, margin.top])
  const place = [margin.left, right, margin.top, bottom, data.days, every, ...axis.domain].join(' ')
  const twoLines = ranked.length * 36 + (data.zeroLine ? 20 : 0) <= bottom - margin.top + 28 && bottom - margin.top >= 240
  const labels = !named || empty ? 'none' : size === 'small' ? 'bare' : narrow ? 'short' : twoLines ? 'two' : 'one'
  const pitch = ranked.length > 3 ? 4 : 6
  const labelX = narrow ? 6 : size === 'small' ? 6 : Math.max(28, 6 + pitch * (ranked.length - 1) + 10)
  return {
    size, narrow, empty, width, height, margin, x, y, steps: count, stride: every, axis, tickText, unit, dayX,
    days: dayTicks(data.start, data.days, right - margin.left, size === 'small' ? { room: Math.max(60, (right - margin.left) / 3.5), first: false } : { room: narrow ? 56 : 44, first: !narrow }),
    events: eventStrip(data.events, dayX, { left: margin.left, right, most: size === 'small' ? 0 : 4 }),
    curves: data.lines.map(line => ({
      line,
      path: written(line, 'line', place, () => linePath(line.values, x, y)),
      band80: () => data.band === 80 && line.low80 && line.high80 ? written(line, '80', place, () => areaPath(line.low80!, line.high80!, x, y)) : '',
      band50: () => line.low50 && line.high50 ? written(line, '50', place, () => areaPath(line.low50!, line.high50!, x, y)) : '',
    })),
    ends: labels === 'none' ? [] : placeEnds(data, ranked, { bare, shared, y, right, width, top: margin.top, bottom, labels, labelX, pitch }),
    labels, labelX,
  }
}

const known = new WeakMap<Line, Map<string, { place: string, path: string }>>()
/** A path as it was written last, while the line stands where it stood: a dotted look beside it leaves it alone. */
function written(line: Line, part: string, place: string, write: () => string): string {
  let parts = known.get(line)
  if (!parts) known.set(line, parts = new Map())
  const old = parts.get(part)
  if (old?.place === place) return old.path
  const path = write()
  parts.set(part, { place, path })
  return path
}

/** The days that the plotted steps cover: a part of a week at the end may be left out. */
export function drawnDays(data: ChartData): number {
  const covered = steps(data) * stride(data)
  return covered === 0 ? data.days : Math.min(data.days, covered)
}

function axisOf(data: ChartData, size: 'main' | 'small', empty: boolean): ValueAxis {
  const numbers: number[] = []
  for (const line of data.lines) {
    numbers.push(...Array.from(line.values))
    // The ends of every range count, also of those not drawn now: highlighting another strategy must not move the axis.
    const range = size === 'main' ? rangeOf(line, 80) ?? rangeOf(line, 50) : undefined
    if (range) numbers.push(...Array.from(range.low), ...Array.from(range.high))
  }
  if (size === 'main') numbers.push(...(data.rules ?? []).map(({ value }) => value))
  for (const { points } of data.benchmarks ?? []) numbers.push(...points.map(([, value]) => value))
  const zero = data.zeroLine || data.signed || data.unit === 'money' || data.unit === 'count'
  const share = data.unit === 'share' && !data.signed
  return valueAxis(empty ? [] : numbers, { zero, keel: size === 'main' && data.zeroLine, wanted: size === 'small' ? 3 : 4, ...(share ? { floor: 0, ceiling: 1 } : {}) })
}

type Ranked = { line: Line, value: number, step: number, told: number }
/** The lines by where they end. One that has no value at the last step is told with a dash, whatever it had before. */
function rankedEnds(data: ChartData): Ranked[] {
  return data.lines
    .filter(({ preview }) => !preview)
    .map(line => ({ line, ...lastFinite(line.values), told: line.values[line.values.length - 1]! }))
    .filter((end): end is Ranked => end.value !== undefined)
    .sort((a, b) => b.value - a.value || a.line.slot - b.line.slot)
}

/** The values at the ends without their unit; it stands on the axis, so all of them are in that one. */
function bareEnds(data: ChartData, ranked: readonly Ranked[], ticks: readonly number[]): Map<Line, string> {
  const texts = data.unit === 'share' && !data.signed ? ranked.map(({ told }) => figure(told, { unit: 'share' }).replace('%', ''))
    : figuresTogether([...ranked.map(({ told }) => told), ...(data.unit === 'money' ? ticks.filter(tick => Math.abs(tick) >= 10_000).slice(-1) : [])], { unit: data.unit, currency: data.currency, signed: data.signed, even: true, coarse: true }).texts
  return new Map(ranked.map(({ line }, index) => [line, texts[index]!]))
}

/** The width of a chip before a bare value, with the gap behind it. */
export const bareChip = 15

/** A bare value stands once for all curves that end on it; of these the best comes first. */
function sharedEnds(ranked: readonly Ranked[], bare: ReadonlyMap<Line, string>, best: ChartData['best']): Line[][] {
  const groups = new Map<string, Line[]>()
  for (const { line } of ranked) {
    const text = bare.get(line)!
    const group = groups.get(text) ?? []
    groups.set(text, line.slot === best ? [line, ...group] : [...group, line])
  }
  return [...groups.values()]
}

function placeEnds(data: ChartData, ranked: readonly Ranked[], { bare, shared, y, right, width, top, bottom, labels, labelX, pitch }: {
  bare: ReadonlyMap<Line, string>, shared: readonly Line[][],
  y: (value: number) => number, right: number, width: number, top: number, bottom: number, labels: Scene['labels'], labelX: number, pitch: number
}): End[] {
  const style = { unit: data.unit, currency: data.currency, signed: data.signed }
  const room = width - right - labelX - 22
  // a figure at the end of a line reads as it does in the strip above and in the verdict
  const whole = new Map(ranked.map(({ line, told }) => [line, figure(told, style)]))
  const labelled = labels !== 'bare' ? ranked : ranked.filter(({ line }) => shared.some(([first]) => first === line))
  const ends: End[] = labelled.map(({ line, value, step, told }, rank) => {
    const range = rangeOf(line, data.band)
    const low = range?.low[step]
    const high = range?.high[step]
    const text = labels === 'two' ? whole.get(line)! : bare.get(line)!
    const wide = labels === 'one' ? room - textWidth(text, 12) - 8 : room
    return {
      line, at: y(value), place: y(value), whole: line.name, value: text, chips: shared.find(([first]) => first === line) ?? [],
      name: fitText(line.name, wide, labels === 'one' ? 12 : 13),
      whisker: (labels === 'two' || labels === 'one') && Number.isFinite(told)
        ? { x: right + 6 + rank * pitch, low: Number.isFinite(low) ? y(low!) : undefined, high: Number.isFinite(high) ? y(high!) : undefined }
        : undefined,
    }
  })
  if (data.zeroLine && labels !== 'bare' && !data.lines.some(line => line.slot === 0)) {
    const whole = data.zeroName ?? t('chart.baseline')
    ends.push({ line: undefined, at: y(0), place: y(0), whisker: undefined, chips: [], name: fitText(whole, room, 13), whole, value: '' })
  }
  const reach = labels === 'bare' ? { above: 7.5, below: 7.5 } : { above: 10, below: 10 }
  const places = dodge(
    ends.map(({ at, line }) => ({ at, ...reach, ...(labels === 'two' && line ? { above: 12, below: 24 } : {}) })),
    labels === 'bare' ? 0 : top - 14, labels === 'bare' ? bottom + 6 : bottom + 14,
  )
  return ends.map((end, index) => ({ ...end, place: places[index]! }))
}
