/** What the crosshair says: the card's rows, the spoken sentence, and where the card stands. */
import { date, dateOfDay, dateWithWeekday, dayNumber } from '../i18n/dates.ts'
import { figure, figuresTogether, figureWithRange } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { rangeOf, stride } from './rows.ts'
import { textWidth } from './text-width.ts'
import type { ChartData, Line } from './series.ts'

export type CardRow = { line: Line, value: number, text: string, range: string, wins: string }
export type Card = { head: string, note: string, rows: CardRow[] }

/** The card of one step: rows sorted by value, largest first, gaps left out. */
export function cardAt(data: ChartData, step: number): Card {
  const present = data.lines
    .filter(({ preview }) => !preview)
    .map(line => ({ line, value: line.values[step] ?? NaN, ends: ends(data, line, step) }))
    .filter(row => Number.isFinite(row.value))
    .sort((a, b) => b.value - a.value || a.line.slot - b.line.slot)
  // One unit and as many decimals for the whole card, so that the eye compares digits and not names of units.
  const everything = present.flatMap(({ value, ends }) => [value, ...ends])
  const style = { unit: data.unit, currency: data.currency, signed: data.signed, even: true }
  const rows = present.map(({ line, value, ends }) => {
    const together = figuresTogether([value, ...ends, ...everything], style)
    const [text, low, high] = together.texts
    const same = isSame(data, line, step)
    return {
      line, value,
      text: text + together.unit,
      range: ends.length === 2 && !same ? t('format.range', { low: low!, high: high! }) : '',
      wins: same ? t('chart.same') : line.wins && Number.isFinite(line.wins[step]) ? t('chart.wins', { wins: line.wins[step]!, runs: data.runs }) : '',
    }
  })
  const day = step * stride(data)
  const beats = rows.some(row => row.wins !== '')
  const event = data.events.find(({ from, to }) => day + stride(data) - 1 >= from && day <= to)
  return {
    head: headOf(data, step),
    note: beats ? t('chart.dayBeats', { day: event?.name ?? dayNumber(day) }) : event?.name ?? dayNumber(day),
    rows,
  }
}

function headOf(data: ChartData, step: number): string {
  const at = dateOfDay(data.start, step * stride(data))
  return data.step === 'weekly' ? t('chart.weekOf', { date: date(at) }) : dateWithWeekday(at)
}

function ends(data: ChartData, line: Line, step: number): number[] {
  const range = rangeOf(line, data.band)
  const pair = range ? [range.low[step]!, range.high[step]!] : []
  return pair.every(Number.isFinite) ? pair : []
}

/** Ties count half in every future: a line that lies on the baseline would seem to beat it in half of them. */
function isSame(data: ChartData, line: Line, step: number): boolean {
  return data.zeroLine && line.wins?.[step] === data.runs / 2 && [line.values, line.low80, line.high80].every(values => values?.[step] === 0)
}

/** The same for the ear: one strategy at one step. */
export function spokenAt(data: ChartData, line: Line, step: number): string {
  const style = { unit: data.unit, currency: data.currency, signed: data.signed }
  const value = line.values[step] ?? NaN
  const head = headOf(data, step)
  if (!Number.isFinite(value)) return t('chart.spoken', { date: head, name: line.name, value: t('chart.noValue') })
  const [low, high] = ends(data, line, step)
  const sentence = low === undefined
    ? t('chart.spoken', { date: head, name: line.name, value: figure(value, style) })
    : t('chart.spokenRange', { date: head, name: line.name, share: data.band / 10, ...figureWithRange(value, low, high!, style) })
  if (line.wins && isSame(data, line, step)) return t('chart.spokenSame', { sentence })
  return line.wins ? t('chart.spokenWins', { sentence, wins: line.wins[step] ?? 0, runs: data.runs }) : sentence
}

/** The card's size in px: 300 wide as long as the longest row fits. */
export function cardSize(card: Card, { line, ranges, most }: { line: number, ranges: boolean, most: number }): { width: number, height: number } {
  const cell = (text: string): number => text === '' ? 0 : textWidth(text, 12) + 10
  const rows = card.rows.map(row => 44 + textWidth(row.line.name, 12) + cell(row.text) + (ranges ? cell(row.range) : 0) + cell(row.wins))
  const least = ranges && card.rows.some(({ range }) => range) ? 300 : 220
  const head = 40 + textWidth(card.head + card.note, 12)
  return { width: Math.min(most, Math.ceil(Math.max(least, head, ...rows))), height: 28 + line + card.rows.length * (line + 4) }
}

export type Box = { left: number, top: number, width: number, height: number }

/**
 * Where the card stands: beside the crosshair, in whichever corner covers the fewest points of the curves.
 * @param points of the curves, in px
 * @param clear px kept free around the card
 */
export function placeCard(cursor: number, size: { width: number, height: number }, plot: Box, points: readonly (readonly [number, number])[], { gap = 14, clear = 12 } = {}): Box {
  const right = plot.left + plot.width
  const lefts = [cursor - gap - size.width, cursor + gap].filter(left => left >= plot.left - 40 && left + size.width <= right + 8)
  if (lefts.length === 0) lefts.push(Math.max(0, Math.min(cursor - size.width / 2, right - size.width)))
  const lowest = Math.max(plot.top + 6, plot.top + plot.height - size.height - 10)
  const tops = [plot.top + 6, plot.top + 6 + (lowest - plot.top - 6) / 2, lowest]
  let best: Box | undefined
  let fewest = Infinity
  for (const top of tops) for (const left of lefts) {
    const hit = points.filter(([x, y]) => x > left - clear && x < left + size.width + clear && y > top - clear && y < top + size.height + clear).length
    if (hit < fewest) { fewest = hit; best = { left, top, ...size } }
  }
  return best!
}
