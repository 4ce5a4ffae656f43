/** The strip above the plot: a bar per event, names where they fit, a flag where they are too narrow for one. */
import { textWidth } from './text-width.ts'
import type { ChartEvent } from './series.ts'

export type StripEvent = {
  event: ChartEvent
  x0: number
  x1: number
  inner: readonly { x0: number, x1: number }[]
  /** Present when the name is drawn. */
  label: { x: number, anchor: 'start' | 'middle' | 'end' } | undefined
  flag: boolean
}

/**
 * Up to `most` names, longest events first, none touching another; narrow unnamed events get a flag.
 * @param x day to px; `left` and `right` bound the plot
 */
export function eventStrip(events: readonly ChartEvent[], x: (day: number) => number, { left, right, most = 4 }: { left: number, right: number, most?: number }): StripEvent[] {
  const strip = events
    .map(event => ({
      event,
      x0: Math.max(left, x(event.from)),
      x1: Math.min(right, Math.max(x(event.to), x(event.from) + 2)),
      inner: (event.inner ?? []).map(({ from, to }) => ({ x0: Math.max(left, x(from)), x1: Math.min(right, Math.max(x(to), x(from) + 2)) })),
      label: undefined as StripEvent['label'],
      flag: false,
    }))
    .filter(({ x0, x1 }) => x1 > x0)
  const taken: [number, number][] = []
  for (const item of [...strip].sort((a, b) => (b.x1 - b.x0) - (a.x1 - a.x0))) {
    const width = textWidth(item.event.name, 12)
    const middle = (item.x0 + item.x1) / 2
    const anchor = item.x0 <= left + 1 || middle - width / 2 < left ? 'start' : middle + width / 2 > right ? 'end' : 'middle'
    const x = anchor === 'start' ? item.x0 : anchor === 'end' ? item.x1 : middle
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    const free = taken.every(([start, end]) => from + width + 10 < start || from > end + 10)
    if (taken.length < most && free) {
      taken.push([from, from + width])
      item.label = { x, anchor }
    }
    item.flag = !item.label && free && item.x1 - item.x0 < 14
  }
  return strip
}
