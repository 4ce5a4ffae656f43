/** A stream laid out: bands that stand on each other from the axis up, their labels beside the last day, and where marks and cursor stand. */
import { scaleLinear, stack } from 'd3'
import { axisFormat, count, share } from '../i18n/format.ts'
import { dodge } from './dodge.ts'
import { areaPath, linePath } from './paths.ts'
import type { RowChartData } from './row-chart.ts'
import type { Slot } from './series.ts'
import { textWidth } from './text-width.ts'
import { dayTicks, valueAxis, type DayTick } from './ticks.ts'

export type StreamData = RowChartData & {
  slot: Slot
  /** Date of day 0, as 2026-06-01. */
  start: string
  days: number
  /** The bands from the axis up, each with one count a day; at most five. */
  bands: readonly { name: string, values: ArrayLike<number> }[]
  /** Counted with the bands, and not drawn. */
  undrawn?: { name: string, values: ArrayLike<number> }
  /** What all of these together count. */
  whole: string
  /** The days on which the two marks may stand, rising, and the places in it where they do. */
  dates: readonly number[]
  from: number
  to: number
}
export type StreamBand = { path: string, edge: string, label: { at: number, place: number, name: string, value: string, share: string } }
export type StreamScene = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  dayX: (day: number) => number
  /** The day under a place across, within the run. */
  dayAt: (x: number) => number
  /** The band at a day and height; undefined above them all. */
  bandAt: (day: number, y: number) => number | undefined
  ticks: readonly { y: number, text: string }[]
  unit: string
  days: readonly DayTick[]
  bands: readonly StreamBand[]
  /** Name and figures on one line, or figures below the name. */
  twoLines: boolean
  labelX: number
}

const drawnOn = ({ bands }: StreamData, day: number): number => bands.reduce((sum, { values }) => sum + (values[day] ?? 0), 0)
/** Everyone of one day, drawn or not. */
export const wholeOn = (data: StreamData, day: number): number => drawnOn(data, day) + (data.undrawn?.values[day] ?? 0)

/** Lays a stream out in a box. */
export function streamScene(data: StreamData, width: number, height: number): StreamScene {
  const { bands, days, start } = data
  const narrow = width < 480
  const every = Array.from({ length: days }, (_, day) => day)
  const axis = valueAxis(every.map((day) => drawnOn(data, day)), { zero: true })
  const { format, unit } = axisFormat(axis.ticks, { unit: 'count' })
  const last = days - 1
  const whole = wholeOn(data, last)
  const told = bands.map(({ name, values }) => ({ name, value: count(Math.round(values[last] ?? 0)), share: share(whole > 0 ? (values[last] ?? 0) / whole : NaN) }))
  const left = Math.max(narrow ? 36 : 44, ...axis.ticks.map((tick) => textWidth(format(tick), 12) + 10))
  const gutter = Math.max(...told.map((one) => (narrow ? Math.max(textWidth(one.name, 12), textWidth(one.value, 12)) + 30 : Math.max(textWidth(one.name, 13), textWidth(`${one.value} · ${one.share}`, 12)) + 46)))
  const [top, bottom] = [34, height - 26]
  const right = Math.max(left + 60, width - gutter)
  const dayX = scaleLinear([0, Math.max(1, last)], [left, right])
  const y = scaleLinear(axis.domain as [number, number], [bottom, top])
  const layers = stack<number, number>().keys(bands.map((_, k) => k)).value((day, k) => bands[k]!.values[day] ?? 0)(every)
  const middles = layers.map((layer) => (y(layer[last]![0]) + y(layer[last]![1])) / 2)
  const pitch = narrow ? 30 : 34
  const twoLines = bands.length * pitch <= bottom - top + 24
  const places = dodge(middles.map((at) => ({ at, above: twoLines ? pitch / 2 - 4 : 9, below: twoLines ? pitch / 2 + 4 : 9 })), top - 12, bottom + 16)
  return {
    width, height, left, right, top, bottom, dayX, unit, twoLines, labelX: right + (narrow ? 10 : 24),
    dayAt: (x) => Math.max(0, Math.min(last, Math.round(dayX.invert(x)))),
    bandAt: (day, at) => {
      const k = layers.findIndex((layer) => at <= y(layer[day]![0]) && at >= y(layer[day]![1]) && layer[day]![1] > layer[day]![0])
      return k < 0 ? undefined : k
    },
    ticks: axis.ticks.map((tick) => ({ y: y(tick), text: format(tick) })),
    days: dayTicks(start, days, right - left, { room: narrow ? 56 : 44, first: !narrow }),
    bands: layers.map((layer, k) => ({
      path: areaPath(layer.map(([low]) => low), layer.map(([, high]) => high), dayX, y),
      edge: linePath(layer.map(([, high]) => high), dayX, y),
      label: { at: middles[k]!, place: places[k]!, ...told[k]! },
    })),
  }
}
