/** A response chart laid out: from spends and what they bring to scales, paths and places for the names. */
import { scaleLinear } from 'd3'
import { axisFormat, type Currency } from '../i18n/format.ts'
import { fill } from '../i18n/translate.ts'
import { areaPath, linePath } from './paths.ts'
import type { RowChartData } from './row-chart.ts'
import type { Slot } from './series.ts'
import { textWidth } from './text-width.ts'
import { valueAxis } from './ticks.ts'

/** One spend that was lived, and what it brought against none. */
export type ResponsePoint = { spend: number, middle: number, low80: number, high80: number }
export type ResponseCurve = {
  name: string
  points: readonly ResponsePoint[]
  /** The spend of the strategy as it stands, and the one that brought most. */
  today: number
  most: number
  /** What the step from today's spend to the next one brings per unit of money, with 95 % ends. */
  next: { ratio: number, low: number, high: number }
}
export type ResponseData = RowChartData & {
  slot: Slot
  currency: Currency
  runs: number
  curves: readonly ResponseCurve[]
  /** The curve drawn with its range while no other is pointed at. */
  shown: number
  /** No curve can go beyond this spend. */
  limit: number
  /** `brief` where there is no room for `y`. */
  words: { x: string, y: string, brief: string, curve: string, spend: string, middle: string, next: string, here: string, most: string, beyond: string, bound: string, role: string, /** What the keys do. */ keys: string, /** `{title} ({unit})` in the page's language. */ titled: string }
}

export type PlacedName = { x: number, y: number, at: number, text: string }
export type ResponseScene = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  /** The largest spend that was run on any of the curves. */
  most: number
  x: (spend: number) => number
  y: (value: number) => number
  ticks: readonly { y: number, zero: boolean, text: string }[]
  spends: readonly { x: number, text: string }[]
  titles: { x: string, y: string }
  /** `here`: the word at today's spend, above its dot or below, whichever covers less. */
  curves: readonly { path: string, band: string, name: PlacedName, here: { x: number, y: number } | undefined }[]
}

const lineHeight = 15

/** A title with its unit; the title alone where there is none. */
export const titled = ({ words }: ResponseData, title: string, unit: string): string => (unit ? fill(words.titled, { title, unit }) : title)

/** @param narrow a phone: less room around the plot */
export function responseScene(data: ResponseData, width: number, height: number): ResponseScene {
  const { curves, currency, words } = data
  const narrow = width < 480
  const money = { unit: 'money', currency } as const
  const axis = valueAxis(curves.flatMap(({ points }) => points.flatMap(({ middle, low80, high80 }) => [middle, low80, high80])), { zero: true, keel: true, wanted: narrow ? 4 : 5 })
  const values = axisFormat(axis.ticks, { ...money, signed: true })
  const lasts = curves.map(({ points }) => points.at(-1)?.spend ?? 0)
  const most = Math.max(1e-9, ...lasts)
  const spendAxis = valueAxis([0, most], { zero: true, wanted: narrow ? 3 : 5 })
  const spends = axisFormat(spendAxis.ticks, money)
  const left = Math.max(40, ...axis.ticks.map((tick) => textWidth(values.format(tick), 12) + 10))
  // a little is left beyond the largest spend, so that the end of what was lived is seen
  const end = most * 1.04
  const named = curves.map(({ name }) => textWidth(name, 12) + 16)
  const about = width - left - 60
  const right = width - Math.max(12, ...named.map((wide, k) => wide - (1 - lasts[k]! / end) * about))
  const top = 30
  const bottom = height - 44
  const x = scaleLinear([0, end], [left, Math.max(left + 40, right)])
  const y = scaleLinear(axis.domain as [number, number], [bottom, top])
  const lines = curves.map(({ points }) => along(points.map(({ spend, middle }): [number, number] => [x(spend), y(middle)])))
  const names = place(curves.map(({ name, points }, k) => {
    const last = points.at(-1)
    return { x: x(lasts[k]!) + 8, at: y(last?.middle ?? 0), y: 0, text: name }
  }), lines.flat(), top, bottom)
  const herePlace = ({ points, today }: ResponseCurve) => {
    const point = points.find(({ spend }) => spend === today)
    if (!point || !(today > 0)) return undefined
    const half = textWidth(words.here, 12) / 2 + 2
    const [at, middle] = [x(today), y(point.middle)]
    const covered = (line: number) => lines.flat().filter(([px, py]) => Math.abs(px - at) < half && Math.abs(py - (line - 4)) < 9).length
    return { x: Math.max(left + half, at), y: [middle - 12, middle + 22].reduce((best, line) => (covered(line) < covered(best) ? line : best)) }
  }
  return {
    width, height, left, right: Math.max(left + 40, right), top, bottom, most, x, y,
    ticks: axis.ticks.map((tick) => ({ y: y(tick), zero: tick === 0, text: values.format(tick) })),
    spends: spendAxis.ticks.filter((tick) => tick <= end * 1.0001).map((tick) => ({ x: x(tick), text: spends.format(tick) })),
    titles: { x: titled(data, words.x, spends.unit), y: titled(data, textWidth(titled(data, words.y, values.unit), 12) < width ? words.y : words.brief, values.unit) },
    curves: curves.map((curve, k) => {
      const { points } = curve
      const at = (step: number) => x(points[step]!.spend)
      return {
        path: linePath(points.map(({ middle }) => middle), at, y),
        band: areaPath(points.map(({ low80 }) => low80), points.map(({ high80 }) => high80), at, y), name: names[k]!, here: herePlace(curve),
      }
    }),
  }
}

/** Places along a broken line, some px apart. */
const along = (points: readonly (readonly [number, number])[]): [number, number][] => points.slice(1).flatMap(([x1, y1], k) => {
  const [x0, y0] = points[k]!
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 8))
  return Array.from({ length: steps + 1 }, (_, n): [number, number] => [x0 + ((x1 - x0) * n) / steps, y0 + ((y1 - y0) * n) / steps])
})

/** Names stand behind the ends of their curves, moved up or down until they cover neither another name nor a curve. */
function place(names: readonly PlacedName[], points: readonly (readonly [number, number])[], top: number, bottom: number): PlacedName[] {
  const placed: PlacedName[] = []
  const order = names.map((_, k) => k).sort((a, b) => names[a]!.at - names[b]!.at || a - b)
  const found: PlacedName[] = []
  for (const k of order) {
    const name = names[k]!
    const wide = textWidth(name.text, 12)
    const free = (y: number) => y > top - 8 && y < bottom + 4
      && placed.every((other) => other.x + textWidth(other.text, 12) + 4 < name.x || name.x + wide + 4 < other.x || Math.abs(other.y - y) >= lineHeight)
      && points.every(([px, py]) => px < name.x - 3 || px > name.x + wide + 3 || Math.abs(py - y) >= 10)
    const shifts = Array.from({ length: 21 }, (_, n) => (n % 2 ? 1 : -1) * Math.ceil(n / 2) * 5)
    const shift = shifts.find((by) => free(name.at + by)) ?? shifts.find((by) => placed.every(({ y }) => Math.abs(name.at + by - y) >= lineHeight)) ?? 0
    found[k] = { ...name, y: name.at + shift }
    placed.push(found[k])
  }
  return found
}
