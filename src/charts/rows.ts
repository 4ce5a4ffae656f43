/** A chart's numbers as rows: the table twin and the CSV file hold exactly what is plotted. */
import { dateOfDay, isoDate } from '../i18n/dates.ts'
import { t } from '../i18n/translate.ts'
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

/** Rounded past what a double can be trusted for, so that 0.1 + 0.2 reads 0.3. */
const rounded = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(12)) || 0) : '')
const plain = (value: string | number): string => (typeof value === 'number' ? rounded(value) : /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** The chart as CSV, with a byte order mark for Excel; raw numbers, empty at gaps; `last` is a closing line after an empty one. */
export function csv(data: ChartData, last?: string): string {
  const list = columns(data)
  const lines = [list.map(column => plain(column.head)).join(',')]
  for (let step = 0; step < steps(data); step++) lines.push(list.map(column => plain(column.at(step))).join(','))
  if (last) lines.push('', plain(last))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** The same rows for a spreadsheet's clipboard. */
export function tsv(data: ChartData): string {
  const list = columns(data)
  const cell = (value: string | number) => (typeof value === 'number' ? rounded(value) : value.replace(/[\t\r\n]+/g, ' '))
  return [list.map(({ head }) => cell(head)), ...Array.from({ length: steps(data) }, (_, step) => list.map(({ at }) => cell(at(step))))].map((row) => row.join('\t')).join('\n')
}
