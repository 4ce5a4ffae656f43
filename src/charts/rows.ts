/** A chart's numbers as rows: the table twin and the files hold exactly what is plotted. */
import { dateOfDay, isoDate } from '../i18n/dates.ts'
import { t } from '../i18n/translate.ts'
import type { Facts } from './facts.ts'
import type { ChartData, Line } from './series.ts'

export type Column = { head: string, short: string, slot: number | undefined, kind: 'date' | 'value' | 'range' | 'wins', at: (step: number) => string | number }

/** Days per step. */
export function stride(data: ChartData): number {
  return data.step === 'weekly' ? 7 : 1
}

/** How many steps are plotted. */
export function steps(data: ChartData): number {
  return Math.max(0, ...data.lines.map(line => line.values.length))
}

/** The low and high ends of the chart's range for one line. */
export function rangeOf(line: Line, band: 80 | 50): { low: ArrayLike<number>, high: ArrayLike<number> } | undefined {
  const [low, high] = band === 80 ? [line.low80, line.high80] : [line.low50, line.high50]
  return low && high ? { low, high } : undefined
}

/** The columns of the table twin and of the CSV: date, day, then per line its value, range and wins. */
export function columns(data: ChartData): Column[] {
  const every = stride(data)
  const list: Column[] = [{
    head: t(data.step === 'weekly' ? 'table.week' : 'table.date'), short: '', slot: undefined, kind: 'date',
    at: step => isoDate(dateOfDay(data.start, step * every)),
  }]
  for (const line of data.lines) {
    const { slot } = line
    if (line.preview) continue
    const name = line.letter === line.name ? line.name : `${line.letter} ${line.name}`
    const read = (values: ArrayLike<number>) => (step: number) => values[step] ?? NaN
    list.push({ head: t('table.value', { name }), short: '', slot, kind: 'value', at: read(line.values) })
    const range = rangeOf(line, data.band)
    if (range) {
      list.push({ head: t('table.low', { name, band: data.band }), short: t('table.lowShort', { band: data.band }), slot, kind: 'range', at: read(range.low) })
      list.push({ head: t('table.high', { name, band: data.band }), short: t('table.highShort', { band: data.band }), slot, kind: 'range', at: read(range.high) })
    }
    if (line.wins) list.push({ head: t('table.wins', { name, runs: data.runs }), short: t('table.winsShort', { runs: data.runs }), slot, kind: 'wins', at: read(line.wins) })
  }
  return list
}

/** What the table twin opens on: one row a week, at the week's last day, and the value of every line. */
export function briefly(data: ChartData): { steps: number[], columns: Column[] } {
  const count = steps(data)
  const every = data.step === 'weekly' ? 1 : 7
  const rows = Array.from({ length: Math.floor(count / every) }, (_, week) => week * every + every - 1)
  if (count > 0 && rows.at(-1) !== count - 1) rows.push(count - 1)
  return { steps: rows, columns: columns(data).filter(({ kind }) => kind === 'date' || kind === 'value') }
}

/** The chart as facts: every step with its ranges and wins, exactly what is plotted. */
export function chartFacts(data: ChartData): Facts {
  const list = columns(data)
  return {
    caption: data.title,
    columns: list.map(({ head, kind }) => ({ head, kind: kind === 'date' ? 'text' : 'number' })),
    rows: Array.from({ length: steps(data) }, (_, step) => list.map(({ at }) => ({ cell: at(step) }))),
  }
}
