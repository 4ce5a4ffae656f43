/** From results to what a chart is given: curves in yuan and shares, with their words. */
import { compare } from '../../experiments/compare.ts'
import { gapOf, type Gap } from '../../experiments/gap.ts'
import { curve, smallestShare, type Curve, type Curves, type Mode } from '../../experiments/curve.ts'
import { finding, type Finding } from '../../experiments/lead.ts'
import { columnsOf } from '../../experiments/pack.ts'
import { sharedReplications, slotsOf, type Results } from '../../experiments/results.ts'
import { date, dateOfDay } from '../../i18n/dates.ts'
import { figure, share } from '../../i18n/format.ts'
import { language, t } from '../../i18n/translate.ts'
import type { MetricId, pairedIds } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled, type Metric } from '../../metrics/metric.ts'
import { metricText } from '../../metrics/text.ts'
import { eventsOf } from '../../model/calendar.ts'
import { resolveMarket } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { ChartData, ChartEvent, Line } from '../../charts/series.ts'
import { markOf } from '../state/marks.ts'
import type { Preview } from '../state/preview.ts'
import { ruleColumns, rulesOf } from './break-even.ts'
import { letterOf, metricInSentence, nameOf, say } from './words.ts'

export type Band = 80 | 50
export type ChartWish = {
  readonly metric: MetricId
  readonly mode: Mode
  readonly band: Band
  /** The strategy drawn heavier, with its band. */
  readonly best?: number | undefined
  readonly slots?: readonly number[]
}

/** The label of a metric as the strip above the chart has it. */
export const metricLabel = (id: MetricId): string => metricText[language()][id].label.replace(/ ?[(（].*$/, '')
/** The label for narrow panes. */
export function shortLabel(id: MetricId): string {
  return id === 'contributionMargin' ? t('metric.contributionMarginShort') : metricText[language()][id].short
}

/** The events of the market's calendar that fall into the run. */
export function eventsIn(scenario: Scenario): ChartEvent[] {
  const last = scenario.world.days - 1
  return eventsOf(resolveMarket(scenario))
    .filter(({ from, to }) => to >= 0 && from <= last)
    .map(({ id, from, to }) => ({ name: t(`world.${id}`), from: Math.max(0, from), to: Math.min(last, to) }))
}

/** What a paired ratio divides by, under its own name. */
const divisors: Readonly<Record<(typeof pairedIds)[number], MetricId>> = {
  incrementalRoi: 'marketing', documentsRoi: 'marketing', incrementalRoas: 'adSpend', incrementalCac: 'newCustomers', marginPerCoupon: 'couponsRedeemed',
  costPerIncrementalOrder: 'orders', promotionRoi: 'promotionCost', pointsRoi: 'pointsCost',
}
const divisorOf = (id: MetricId): MetricId => divisors[id as keyof typeof divisors]

/** A paired ratio has no values of its own: absolutely drawn, incremental ROI becomes GMV per yuan spent. */
const drawnMetric = (id: MetricId, mode: Mode): MetricId => (mode === 'absolute' && id === 'incrementalRoi' ? 'spendEfficiency' : id)
/** The other paired ratios have nothing that could stand for them: they are drawn against the baseline alone. */
export const againstOnly = (id: MetricId): boolean => metricById[id].kind === 'paired' && id !== 'incrementalRoi'
/** The daybook columns of a figure's chart. */
export const chartColumns = (id: MetricId, mode: Mode): readonly string[] => [...columnsOf([drawnMetric(id, mode)]), ...ruleColumns(id)]
const drawnMode = (id: MetricId, mode: Mode): Mode => (againstOnly(id) ? 'difference' : mode)
/** What a cost is of is no gain: it carries no sign. */
const isCost = (metric: Metric): boolean => metric.kind === 'paired' && metric.better === 'lower'

/** Charts know strategies by their marks. */
const whoOf = (scenario: Scenario, slot: number): Pick<Line, 'slot' | 'name' | 'letter'> => {
  const mark = markOf(scenario, slot)
  return { slot: mark, name: nameOf(scenario, slot), letter: letterOf(mark) }
}

function lineOf(scenario: Scenario, metric: Metric, { slot, mean, q10, q25, q75, q90, wins }: Curve, compared: boolean): Line {
  const shown = (values: Float64Array) => values.map((value) => scaled(metric, value, scenario.scale))
  return {
    ...whoOf(scenario, slot), values: shown(mean),
    low80: shown(q10), low50: shown(q25), high50: shown(q75), high80: shown(q90),
    // who has more of what is neither good nor bad beats nobody
    ...(compared && slot !== 0 && metric.better !== 'neither' && { wins }),
  }
}

/** Who has the most over the whole run, and how much: the mean over futures. */
function totalOf(results: Results, metric: Metric, { curves, replications }: Curves): { name: string; metric: string; value: string } {
  const { scenario } = results
  const totals = curves.map(({ slot }) => ({ slot, value: scaled(metric, compare(results, metric.id, slot, slot, [...replications]).value.mean, scenario.scale) }))
  const most = totals.reduce((top, next) => (next.value > top.value ? next : top))
  return { name: nameOf(scenario, most.slot), metric: metricInSentence(metric.id), value: figure(most.value, { unit: metric.unit, currency: scenario.currency }) }
}

/** Whom the leader does not beat at the end, though its mean is ahead: the next best, by the rule of the verdict. */
function rivalOf(results: Results, id: MetricId, { replications }: Curves, { leader, ranking: [, next] }: Finding): number | undefined {
  if (leader === undefined || next === undefined || metricById[id].kind === 'paired') return undefined
  const { standing } = compare(results, id, leader, next, [...replications])
  return standing === 'better' || standing === 'likelyBetter' || standing === 'early' ? undefined : next
}

/** A sentence on who leads when, written from the curves. */
function findingOf(results: Results, metric: Metric, curves: Curves): string {
  const { scenario } = results
  const found = finding(curves)
  if (found.leader === undefined) return metric.kind === 'paired' ? emptyRatio(scenario, metric.id) : ''
  const signed = curves.mode === 'difference' && !isCost(metric)
  const value = figure(scaled(metric, found.mean, scenario.scale), { unit: metric.unit, currency: scenario.currency, signed })
  const name = nameOf(scenario, found.leader)
  const on = (day: number) => date(dateOfDay(scenario.world.start, day))
  if (curves.mode === 'absolute') {
    // of weekly sums the whole counts, not the week that happens to come last
    if (metric.kind === 'sum') return t(curves.curves.length === 1 ? 'finding.totalAlone' : 'finding.total', totalOf(results, metric, curves))
    if (curves.curves.length === 1) return t('finding.alone', { value })
    return t(metric.better === 'lower' ? 'finding.lowest' : 'finding.highest', { name, value })
  }
  const { day, passed } = found.since ?? {}
  if (metric.better === 'neither' && metric.kind !== 'paired') return found.leader === 0 ? t('finding.noneHigher') : t('finding.highest', { name, value })
  if (found.leader === 0 && metric.kind !== 'paired') return day !== undefined && passed ? t('finding.fallsBehind', { passed: nameOf(scenario, passed), date: on(day) }) : t('finding.none')
  const rival = rivalOf(results, metric.id, curves, found)
  if (rival !== undefined) return t('finding.even', { name, rival: nameOf(scenario, rival), value })
  if (day === undefined) return t('finding.whole', { name, value })
  return passed ? t('finding.overtakes', { name, passed: nameOf(scenario, passed), date: on(day), value }) : t('finding.leads', { name, date: on(day), value })
}

function wordsOf(metric: Metric, mode: Mode): { title: string; subtitle: string } {
  const label = metricLabel(metric.id)
  if (metric.kind === 'paired') return { title: label, subtitle: t(metric.breakEven === 0 ? 'compare.roiSubtitle' : 'compare.toDate') }
  if (mode === 'absolute') return { title: label, subtitle: t(metric.kind === 'level' ? 'compare.byDay' : 'compare.weekly') }
  return metric.kind === 'sum'
    ? { title: t(metric.better === 'higher' ? 'compare.differenceTitle' : 'compare.differenceTitleLevel', { metric: label }), subtitle: t('compare.cumulative') }
    : { title: t('compare.differenceTitleLevel', { metric: label }), subtitle: t(metric.kind === 'level' ? 'compare.byDay' : 'compare.toDate') }
}

/** Strategies without a ratio at the end of the run. */
const gapsOf = (results: Results, id: MetricId, slots: readonly number[]): Gap[] => slots.flatMap((slot) => gapOf(results, id, slot) ?? [])

/** What a sentence on a missing ratio names: the spend more or less, and the least that would bear a ratio with its share of the baseline's GMV. */
export function gapAmounts({ scale, currency }: Scenario, { why, difference, least }: Pick<Gap, 'why' | 'difference' | 'least'>, of: MetricId = 'marketing'): Record<'spend' | 'least' | 'share', string> {
  const metric = metricById[of]
  const told = (value: number, signed = false) => figure(scaled(metric, value, scale), { unit: metric.unit, currency, signed })
  return { spend: told(difference, why !== 'close'), least: told(least), share: share(smallestShare) }
}

/** Why a strategy is missing from a chart of ratios, or why the chart shows another figure than the one chosen. */
function noteOf(results: Results, wished: MetricId, id: MetricId, slots: readonly number[]): string {
  if (wished !== id) return t('compare.noAbsolute', { metric: metricLabel(wished) })
  if (metricById[id].kind !== 'paired') return ''
  const { scenario } = results
  const keys = id === 'incrementalRoi' ? ({ equal: 'compare.roiNone', less: 'compare.roiLess', close: 'compare.roiClose' } as const) : ({ equal: 'compare.gapNone', less: 'compare.gapLess', close: 'compare.gapClose' } as const)
  const by = divisorOf(id)
  const gaps = gapsOf(results, id, slots)
  const named = (gap: Gap) => `${letterOf(markOf(scenario, gap.slot))} ${nameOf(scenario, gap.slot)}`
  // those that added nothing are told together
  const equal = gaps.filter(({ why }) => why === 'equal')
  return [...(equal.length > 0 ? [equal] : []), ...gaps.filter(({ why }) => why !== 'equal').map((gap) => [gap])].map(([gap, ...more]) =>
    t(keys[gap!.why], { name: [gap!, ...more].map(named).join(t('compare.letters')), by: metricInSentence(by), ...gapAmounts(scenario, gap!, by) })).join(language() === 'en' ? ' ' : '')
}

/** Why no strategy has a ratio. */
const emptyRatio = ({ strategies }: Scenario, id: MetricId): string =>
  strategies.length < 2 ? t('finding.emptyAlone') : id === 'incrementalRoi' ? t('finding.empty') : t('finding.emptyOf', { by: metricInSentence(divisorOf(id)) })

/** A figure that strategies have and the baseline has not: nothing to hold them against. */
export function lacksBaseline(results: Results, id: MetricId): boolean {
  const has = (slot: number) => Number.isFinite(compare(results, id, slot, slot, sharedReplications(results)).value.mean)
  return metricById[id].kind !== 'paired' && !has(0) && slotsOf(results).some(has)
}

/** Why a finished run has nothing to draw: nothing to hold the strategies against, or no value anywhere. */
function emptyWords(results: Results, { metric: id, mode, curves, replications }: Curves): string | undefined {
  if (replications.length === 0 || curves.some(({ mean }) => mean.some(Number.isFinite))) return undefined
  const metric = metricInSentence(id)
  if (metricById[id].kind === 'paired') return emptyRatio(results.scenario, id)
  const own = (slot: number) => compare(results, id, slot, slot, [...replications]).value.mean
  return t(mode === 'difference' && !Number.isFinite(own(0)) && curves.some(({ slot }) => Number.isFinite(own(slot))) ? 'chart.emptyBaseline' : 'chart.emptyMetric', { metric })
}

/** The chart of one metric. */
export function chartData(results: Results, { metric: wished, mode: asked, band, best, slots }: ChartWish): ChartData {
  const { scenario } = results
  const mode = drawnMode(wished, asked)
  const id = drawnMetric(wished, mode)
  const metric = metricById[id]
  const everyone = slots ?? slotsOf(results)
  const compared = mode === 'difference' && everyone.length > 1
  const drawn = curve(results, id, { mode, slots: everyone })
  // a ratio of differences without a break-even point at 0 has no baseline on its axis
  const zero = compared && (metric.kind !== 'paired' || metric.breakEven === 0)
  const lines = drawn.curves.filter(({ slot }) => !compared || slot !== 0).map((c) => lineOf(scenario, metric, c, compared))
  const note = noteOf(results, wished, id, everyone)
  const empty = emptyWords(results, drawn)
  const { rules, told } = rulesOf(results, id, mode)
  const source = scenario.benchmarks?.find((benchmark) => mode === 'absolute' && benchmark.metric === id)
  return {
    lines, start: scenario.world.start, days: scenario.world.days, unit: metric.unit, currency: scenario.currency,
    signed: compared && !isCost(metric), zeroLine: zero,
    ...(zero && { zeroName: nameOf(scenario, 0) }),
    runs: drawn.replications.length, events: eventsIn(scenario), finding: wished === id ? findingOf(results, metric, drawn) : note, ...wordsOf(metric, mode),
    step: drawn.step === 7 ? 'weekly' : 'daily', band, endLabels: true,
    ...(best !== undefined && { best: markOf(scenario, best) }),
    ...(rules.length > 0 && { rules }),
    ...((told || note) && wished === id && { source: [told, note].filter(Boolean).join(language() === 'en' ? ' ' : '') }), ...(empty !== undefined && { empty }),
    ...(source && { benchmarks: [{ label: say(source.label), points: source.points }], source: say(source.source) }),
  }
}

/** The dotted line of a look at an edit, in the same futures against the same baseline; none where the look has nothing of the metric. */
export function previewLine(look: Preview, { metric: wished, mode }: Pick<ChartWish, 'metric' | 'mode'>): Line | undefined {
  const { scenario, slot, baseline, books } = look
  const metric = metricById[drawnMetric(wished, mode)]
  const [drawn] = curve({ scenario, books: [baseline, books], failed: [], cancelled: false }, metric.id, { mode: drawnMode(wished, mode), slots: [1] }).curves
  return drawn && { ...whoOf(scenario, slot), values: drawn.mean.map((value) => scaled(metric, value, scenario.scale)), preview: true }
}

/** Who bought again is told of customers with an order 180 to 90 days ago: in a run of up to 90 days all of them are from before it. */
export const followsNoNewcomer = ({ world }: Scenario, id: MetricId): boolean => id === 'r90' && world.days <= 90

/** The three companions below the chart: sales per week, who bought again, incremental ROI. */
export function companionData(results: Results, best: number | undefined, shown: readonly number[] = slotsOf(results)): ChartData[] {
  const { scenario } = results
  const others = best === undefined || best === 0 || !shown.includes(best) ? [0] : [0, best]
  const slots = [0, ...shown.filter((slot) => slot > 0)]
  const week = chartData(results, { metric: 'gmv', mode: 'absolute', band: 80, slots: others })
  const again = chartData(results, { metric: 'r90', mode: 'absolute', band: 80, best, slots })
  const roi = chartData(results, { metric: 'incrementalRoi', mode: 'difference', band: 80, best, slots })
  // a line that ends early is drawn all the same: only who has none at all is named as missing
  const drawn = new Set(roi.lines.filter(({ values }) => Array.from(values).some(Number.isFinite)).map(({ slot }) => slot))
  const without = gapsOf(results, 'incrementalRoi', slots).map(({ slot }) => markOf(scenario, slot)).filter((mark) => !drawn.has(mark)).map(letterOf)
  const { source: _told, ...bare } = roi
  return [
    { ...week, title: t('compare.gmvWeek'), subtitle: others.length > 1 ? t('compare.gmvWeekOf', { letter: letterOf(markOf(scenario, best!)) }) : t('compare.gmvWeekAlone'), endLabels: false },
    { ...again, title: metricLabel('r90'), subtitle: t(followsNoNewcomer(scenario, 'r90') ? 'compare.activeOfEarlier' : 'compare.activeOf') },
    ...(scenario.strategies.length > 1 ? [{ ...bare, title: t('compare.roi'), subtitle: without.length > 0 ? t('compare.roiOfGap', { letters: without.join(t('compare.letters')) }) : t('compare.roiOf') }] : []),
  ]
}
