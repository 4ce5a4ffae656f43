/** The one axis that the differences of a metric share in the scorecard, on the page and in its picture. */
import { scaleLinear, tickStep } from 'd3'
import { axisFormat, type Currency } from '../i18n/format.ts'
import type { ScoreGroup } from './score-data.ts'
import { textWidth } from './text-width.ts'

export type ScoreScale = { x: (value: number) => number, ticks: { at: number, text: string }[] }

/** @param width of the lane in px */
export function scoreScale({ unit, rows }: ScoreGroup, currency: Currency, width: number): ScoreScale {
  const numbers = rows.flatMap(({ difference: d }) => (d ? [d.middle, d.low80, d.high80, d.meanLow, d.meanHigh] : []))
  // the marks fill the lane; a tick just beyond them is taken along, one further out only where there would be less than three
  const known = [0, ...numbers.filter(Number.isFinite)]
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const edge = 22
  const laid = (wanted: number, whole = false): ScoreScale & { apart: boolean, filled: number } => {
    const step = tickStep(least, most > least ? most : least + 1, wanted)
    const reach = whole ? step * 0.999 : (most - least || 1) * 0.12
    const first = Math.ceil((least - reach) / step)
    const ticks = Array.from({ length: Math.floor((most + reach) / step) - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)) || 0)
    const domain = [Math.min(least, ...ticks), Math.max(most, ...ticks)]
    const x = scaleLinear(domain[0] === domain[1] ? [-1, 1] : domain, [edge, Math.max(edge + 20, width - edge)])
    const { format, magnitude } = axisFormat(ticks.length > 1 ? ticks : [0, step], { unit, currency, signed: true })
    const texts = ticks.map((tick) => (tick === 0 ? '0' : format(tick) + magnitude))
    const half = texts.map((text) => textWidth(text, 12) / 2 + 4)
    return { x, ticks: ticks.map((tick, k) => ({ at: x(tick), text: texts[k]! })), filled: (most - least) / (domain[1]! - domain[0]! || 1), apart: ticks.every((tick, k) => k === 0 || x(tick) - x(ticks[k - 1]!) >= half[k]! + half[k - 1]!) }
  }
  // as many as stand apart
  const tried = [...[5, 4, 3].map((wanted) => laid(wanted)), ...[3, 2, 1].map((wanted) => laid(wanted, true)).filter(({ filled }) => filled > 0.6), laid(2), laid(1)]
  return tried.find(({ apart, ticks }) => apart && ticks.length > 2) ?? tried.find(({ apart, ticks }) => apart && ticks.length > 1) ?? tried.at(-1)!
}
