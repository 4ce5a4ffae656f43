/** From results to the calendar of a strategy: which lever acts on which days, what it costs week by week, and what rules did. */
import type { GanttData, GanttPart, GanttRow } from '../../charts/gantt-data.ts'
import { byLever, type Spent } from '../../experiments/by-lever.ts'
import { contactsByWeek } from '../../experiments/by-rule.ts'
import type { Results } from '../../experiments/results.ts'
import { date, dateOfDay, days as daysOf } from '../../i18n/dates.ts'
import { figure, share, smallestCoin } from '../../i18n/format.ts'
import '../../i18n/late/calendar.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { momentIds, momentsOf } from '../../levers/moments.ts'
import { leverText } from '../../levers/text.ts'
import { resolveMarket, settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { actsOf } from '../../scenario/acts.ts'
import { inOrder } from '../tables/matrix-rows.ts'
import { eventsIn } from './chart-data.ts'
import { inside } from './money-data.ts'
import { nameOf } from './words.ts'

const nameOfLever = (id: LeverId): string => leverText[id].name[language()]
/** The levers that a strategy has on. */
export const runningLevers = (scenario: Scenario, slot: number): LeverId[] => leverIds.filter((id) => settingsOf(scenario, slot, id).on)

function marksOf(scenario: Scenario, slot: number, id: LeverId): GanttRow['marks'] {
  const { days, start } = scenario.world
  const found = momentsOf(id, settingsOf(scenario, slot, id).settings as never, days, start)
  return momentIds.flatMap((moment) => {
    const on = found.filter((m) => m.id === moment).map(({ day }) => day)
    return on.length > 0 ? [{ name: t(`calendar.${moment}`), days: on }] : []
  })
}

/** Parts added up, week by week. */
const added = (parts: readonly GanttPart[], weeks: number): Pick<GanttRow, 'weeks' | 'after'> => ({
  weeks: Array.from({ length: weeks }, (_, week) => parts.reduce((sum, part) => sum + part.weeks[week]!, 0)),
  after: parts.reduce((sum, part) => sum + part.after, 0),
})

function rowsOf(results: Results, slot: number, spent: readonly Spent[], weeks: number): GanttRow[] {
  const { scenario } = results
  const yuan = (fen: number) => (fen * scenario.scale) / 100
  const partOf = ({ line, weeks: found }: Spent): GanttPart => ({ name: t(`bridge.${line}`), weeks: found.slice(0, weeks).map(yuan), after: yuan(found[weeks]!) })
  const plain = { whose: '', open: false, spans: [], marks: [] }
  const levers = inOrder.filter((id) => settingsOf(scenario, slot, id).on).flatMap((id): GanttRow[] => {
    const parts = spent.filter(({ lever }) => lever === id).map(partOf)
    const spans = actsOf(scenario, slot, id)
    const heading = t(`heading.${leverById[id].group}`)
    const marks = marksOf(scenario, slot, id)
    const rules = id !== 'journeys' ? [] : contactsByWeek(results, slot).map(({ rule, weeks: contacts }): GanttRow => ({
      ...plain, name: leverText.journeys.fields[rule]!.label[language()], heading, kind: 'rule', spans, marks: rule === 'rfm' ? marks : [], weeks: contacts.map((n) => n * scenario.scale), after: 0, parts: [],
    }))
    return [{ ...plain, name: nameOfLever(id), heading, kind: 'lever', open: spent.some(({ lever, among }) => lever === undefined && among.includes(id)), spans, marks: id === 'journeys' ? [] : marks, parts, ...added(parts, weeks) }, ...rules]
  })
  const shared = spent.filter(({ lever }) => lever === undefined).map((found): GanttRow => {
    const part = partOf(found)
    return { ...plain, name: part.name, heading: t('calendar.shared'), kind: 'line', whose: found.among.map(nameOfLever).join(t('chart.comma')), parts: [part], weeks: part.weeks, after: part.after }
  })
  const lines = [...new Set(spent.map(({ line }) => line))].map((line): GanttPart => ({ name: t(`bridge.${line}`), ...added(spent.filter((found) => found.line === line).map(partOf), weeks) }))
  return [...levers, ...shared, { ...plain, name: t('calendar.all'), heading: '', kind: 'all', parts: lines, ...added(lines, weeks) }]
}

/** Which lever takes most, and which week is the dearest. */
function findingOf(scenario: Scenario, slot: number, rows: readonly GanttRow[]): string {
  const total = ({ weeks, after }: GanttRow) => weeks.reduce((sum, x) => sum + x, after)
  const all = rows.at(-1)!
  const whole = total(all)
  const name = nameOf(scenario, slot)
  // what is booked after the run alone has no most expensive week
  if (!(Math.max(...all.weeks) > 0)) return t('calendar.nothing', { name })
  const money = (value: number) => figure(value, { unit: 'money', currency: scenario.currency })
  const [most, second] = rows.filter(({ kind }) => kind === 'lever' || kind === 'line').sort((a, b) => total(b) - total(a))
  const inWords = ({ name: told, kind }: GanttRow) => (kind === 'line' ? t('calendar.sharedLine', { line: inside(told) }) : inside(told))
  const dearest = all.weeks.indexOf(Math.max(...all.weeks))
  const on = (day: number) => date(dateOfDay(scenario.world.start, day))
  const values = {
    name, total: money(whole), most: inWords(most!), mostValue: money(total(most!)), mostShare: share(total(most!) / whole),
    week: t('chart.period', { from: on(dearest * 7), to: on(Math.min(scenario.world.days, dearest * 7 + 7) - 1) }), value: money(all.weeks[dearest]!), share: share(all.weeks[dearest]! / whole),
  }
  return second && total(second) > 0 ? t('calendar.findingSecond', { ...values, second: inWords(second), secondValue: money(total(second)), secondShare: share(total(second) / whole) }) : t('calendar.finding', values)
}

/** The calendar of one strategy. */
export function calendarData(results: Results, slot: number): GanttData {
  const { scenario } = results
  const { start, days } = scenario.world
  const { spent, replications, weeks } = byLever(results, slot)
  const rows = rowsOf(results, slot, spent, weeks)
  const coin = smallestCoin(scenario.currency)
  const source = t('calendar.source', { coin })
  return {
    slot: markOf(scenario, slot), start, days, currency: scenario.currency, runs: replications.length, events: eventsIn(scenario), weekends: resolveMarket(scenario).calendar.weekends, rows,
    title: t('calendar.title'), subtitle: t('calendar.subtitle', { days: daysOf(days), futures: t('format.futures', { runs: replications.length }) }), finding: findingOf(scenario, slot, rows),
    source: rows.some(({ kind }) => kind === 'line') ? t('calendar.sourceShared', { source }) : source, tableSource: t('calendar.tableSource', { coin }),
  }
}
