/** What a calendar of levers is given, where its rows stand, and what it tells of a row and of a week. */
import { date, dateOfDay, isoDate } from '../i18n/dates.ts'
import { count, exactCount, figure, plainUnit, type Currency } from '../i18n/format.ts'
import '../i18n/late/calendar.ts'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import type { Facts } from './facts.ts'
import type { RowCard, RowChartData } from './row-chart.ts'
import type { ChartEvent, Slot } from './series.ts'

type DaySpan = { readonly from: number, readonly to: number }
export type GanttPart = { readonly name: string, readonly weeks: readonly number[], readonly after: number }
export type GanttRow = {
  readonly name: string
  /** Rows of one heading stand together under it; none without words. */
  readonly heading: string
  /** A lever; a rule of one, told in contacts; a cost line of several levers; all of it. */
  readonly kind: 'lever' | 'rule' | 'line' | 'all'
  /** The levers of a cost line. */
  readonly whose: string
  /** Some of its cost may stand in lines that several levers share. */
  readonly open: boolean
  readonly spans: readonly DaySpan[]
  /** Days that stand out, by name. */
  readonly marks: readonly { readonly name: string, readonly days: readonly number[] }[]
  /** Money or contacts by week, and what comes after the run. */
  readonly weeks: readonly number[]
  readonly after: number
  /** The cost lines it is made of. */
  readonly parts: readonly GanttPart[]
}
export type GanttData = RowChartData & {
  readonly slot: Slot
  readonly start: string
  readonly days: number
  readonly currency: Currency
  readonly runs: number
  readonly events: readonly ChartEvent[]
  /** Whether weekends are other days in this market. */
  readonly weekends: boolean
  readonly rows: readonly GanttRow[]
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
export const totalOf = ({ weeks, after }: Pick<GanttRow, 'weeks' | 'after'>): number => sum(weeks) + after
export const weeksOf = ({ days }: GanttData): number => Math.ceil(days / 7)
export const weekSpan = ({ days }: GanttData, week: number): DaySpan => ({ from: week * 7, to: Math.min(days, week * 7 + 7) - 1 })
export const isNarrow = (width: number): boolean => width < 560

const [headHeight, narrowMore] = [24, 18]
export const heightOf = ({ kind }: GanttRow, width: number): number => (kind === 'rule' ? 26 : 46) + (isNarrow(width) ? narrowMore : 0)
/** Where each row begins below `top`, headings between them, and where the last one ends. */
export function topsOf({ rows }: GanttData, width: number, top: number): { readonly tops: readonly number[], readonly end: number } {
  let y = top
  const tops = rows.map((row, k) => {
    if (row.heading !== '' && row.heading !== rows[k - 1]?.heading) y += headHeight
    const at = y
    y += heightOf(row, width)
    return at
  })
  return { tops, end: y }
}

/** Days as dates, those next to each other as one stretch. */
function stretches(data: GanttData, spans: readonly DaySpan[], most: number): string {
  const on = (day: number) => date(dateOfDay(data.start, day))
  const told = spans.map(({ from, to }) => (from === to ? on(from) : t('chart.period', { from: on(from), to: on(to) })))
  const shown = told.slice(0, most).join(t('chart.comma'))
  return told.length > most ? t('calendar.more', { days: shown, count: told.length - most }) : shown
}
/** What of the spans lies in a stretch of days. */
const within = (spans: readonly DaySpan[], { from, to }: DaySpan): DaySpan[] =>
  spans.filter((span) => span.to >= from && span.from <= to).map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
const isWhole = (spans: readonly DaySpan[], { from, to }: DaySpan): boolean => spans.some((span) => span.from <= from && span.to >= to)

/** On which days the row acts, in words; nothing for rows that are no levers. */
function actsWords(data: GanttData, row: GanttRow, during: DaySpan): RowCard['lines'] {
  if (row.kind === 'line' || row.kind === 'all') return row.whose ? [[t('calendar.whose'), row.whose]] : []
  const inside = within(row.spans, during)
  const acts = inside.length === 0 ? t('calendar.notActing') : isWhole(inside, during) ? t('calendar.everyDay') : stretches(data, inside, 2)
  const marks = row.marks.map(({ name, days }) => [name, within(days.map((day) => ({ from: day, to: day })), during)] as const).filter(([, days]) => days.length > 0)
  return [[t('calendar.acts'), acts], ...marks.map(([name, days]) => [name, stretches(data, days, 3)] as const)]
}

/** What the cursor says of a row, or of one week of it. */
export function ganttCard(data: GanttData, at: number, week: number | undefined): RowCard {
  const row = data.rows[at]!
  const during = week === undefined ? { from: 0, to: data.days - 1 } : weekSpan(data, week)
  const value = ({ weeks, after }: GanttPart | GanttRow) => (week === undefined ? sum(weeks) + after : weeks[week]!)
  const parts = row.parts.filter((part) => Math.abs(value(part)) >= 0.5)
  const figures = (values: readonly number[]) => (row.kind === 'rule' ? values.map((x) => count(x)) : values.map((x) => figure(x, { unit: 'money', currency: data.currency })))
  const listed = parts.length > 1 ? parts : []
  const told = figures([...listed.map(value), ...(week === undefined ? [] : [value(row)]), totalOf(row)])
  if (row.open) told.push(t('calendar.open', { value: told.pop()! }))
  const names = [...listed.map(({ name }) => name), ...(week === undefined ? [] : [row.kind === 'rule' ? t('calendar.weekContacts') : t('calendar.weekSpend')]), row.kind === 'rule' && week === undefined ? t('calendar.contacts') : t('calendar.run')]
  return {
    head: row.name, note: '',
    lines: [...(week === undefined ? [] : [[t('calendar.week'), stretches(data, [during], 1)] as const]), ...actsWords(data, row, during), ...names.map((name, k) => [name, told[k]!] as const)],
  }
}

/** The table twin: a row a week with the spend of every lever, the days on which it acts where these are not all, and the contacts of rules. */
export function ganttFacts(data: GanttData): Facts {
  const { rows, currency, start } = data
  const whole = { from: 0, to: data.days - 1 }
  const unit = plainUnit({ unit: 'money', currency })
  const columns = rows.flatMap((row) => {
    const dated = (row.kind === 'lever' || row.kind === 'rule') && !isWhole(row.spans, whole)
    return [
      { head: row.kind === 'rule' ? t('calendar.contactsOf', { name: row.name }) : unit === '' ? row.name : t('calendar.valueOf', { name: row.name, unit }), kind: 'number' as const, at: (week: number) => numberAt(row, week) },
      ...(dated ? [{ head: t('calendar.daysOf', { name: row.name }), kind: 'text' as const, at: (week: number) => ({ cell: week < row.weeks.length ? stretches(data, within(row.spans, weekSpan(data, week)), 7) : '' }) }] : []),
    ]
  })
  function numberAt(row: GanttRow, week: number) {
    const cell = [...row.weeks, row.after, totalOf(row)][week]!
    return { cell, text: exactCount(cell) }
  }
  const weeks = weeksOf(data)
  const head = (week: number) => (week < weeks ? { cell: isoDate(dateOfDay(start, week * 7)), text: date(dateOfDay(start, week * 7)) } : { cell: t(week === weeks ? 'calendar.after' : 'calendar.run') })
  return {
    caption: data.title,
    columns: [{ head: t('calendar.weekOf'), kind: 'text' }, ...columns.map(({ head: name, kind }) => ({ head: name, kind }))],
    rows: Array.from({ length: weeks + 2 }, (_, week) => [head(week), ...columns.map(({ at }) => at(week))]),
  }
}
