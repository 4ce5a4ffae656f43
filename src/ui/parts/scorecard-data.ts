/** From results to the scorecard: figures in yuan and shares, who is best, and one sentence on who wins at what price. */
import type { ScoreData, ScoreGroup as Group, ScoreRow as Row } from '../../charts/score-data.ts'
import { fewestFutures, sideOf } from '../../experiments/compare.ts'
import { gapOf } from '../../experiments/gap.ts'
import { booksOf, sharedReplications, slotsOf, type Results } from '../../experiments/results.ts'
import { figuresOf, scorecard, type FigureGroup, type ScoreGroup, type ScoreRow } from '../../experiments/scorecard.ts'
import { mean, summarise } from '../../experiments/stats.ts'
import { days } from '../../i18n/dates.ts'
import { figure, ratio } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { isMetricId, type MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled, type PairedMetric } from '../../metrics/metric.ts'
import { markOf } from '../state/marks.ts'
import { followsNoNewcomer, gapAmounts, metricLabel } from './chart-data.ts'
import { goalWord } from './verdict-words.ts'
import { letterOf, listed, nameOf } from './words.ts'

/** The figures are divided by marketing. */
const perMarketing: readonly MetricId[] = ['incrementalRoi', 'documentsRoi']

/** GMV over a cost: these break even at 1 over the margin rate, and the documents ask 3 of the last. */
const perCost: readonly MetricId[] = ['spendEfficiency', 'documentsRoi', 'promotionRoi', 'pointsRoi']
const documentsLine = 3

/** Where a figure breaks even, and the documents' line. */
function linesOf(results: Results, { metric, replications }: ScoreGroup): string[] {
  if (metricById[metric].kind === 'paired' && (metricById[metric] as PairedMetric).breakEven === 0) return [t('score.breakEven')]
  if (!perCost.includes(metric)) return []
  const of = (id: MetricId) => mean(booksOf(results, 0, replications).map(metricById[id].total))
  const rate = of('margin') / of('gmv')
  return [...(rate > 0 ? [t('score.breakEvenAt', { value: ratio(1 / rate) })] : []), ...(metric === 'pointsRoi' ? [t('score.documentsLine', { value: documentsLine })] : [])]
}

/** Why a row has no difference to tell, where that can be said in a sentence. */
function whyNone(results: Results, { metric, slot, replications, differences }: ScoreRow): string {
  if (slot === 0) return ''
  if (followsNoNewcomer(results.scenario, metric) && differences?.every((x) => x === 0)) return t('score.noNewcomer')
  const gap = perMarketing.includes(metric) ? gapOf(results, metric, slot, 0, replications) : undefined
  return gap ? t(gap.why === 'equal' ? 'score.gapEqual' : gap.why === 'less' ? 'score.gapLess' : 'score.gapClose', gapAmounts(results.scenario, gap)) : ''
}

function rowOf(results: Results, row: ScoreRow): Row {
  const { scenario } = results
  const metric = metricById[row.metric]
  const shown = (x: number) => scaled(metric, x, scenario.scale)
  const mark = markOf(scenario, row.slot)
  const why = whyNone(results, row)
  const known = row.slot === 0 ? undefined : metric.kind === 'paired' ? row.value : row.difference
  const told = known && why && metric.kind !== 'paired' ? summarise([]) : known
  const futures = row.replications.length
  // where there is nothing to divide by there is nothing to judge
  const judged = told !== undefined && told.n > 0 && metric.better !== 'neither' && (metric.kind !== 'paired' || metric.breakEven !== undefined)
  return {
    slot: mark, letter: letterOf(mark), name: nameOf(scenario, row.slot), value: shown(row.value.mean), best: row.best, ...(why && { why }),
    ...(told && {
      difference: {
        middle: shown(told.mean), low80: shown(told.q10), high80: shown(told.q90), low50: shown(told.q25), high50: shown(told.q75), meanLow: shown(told.low), meanHigh: shown(told.high), wins: row.standing === 'same' ? NaN : row.wins,
      },
    }),
    ...(judged && (row.standing === 'early' ? { waiting: t('score.settling', { done: futures, needed: fewestFutures }) } : { judgement: row.standing })),
  }
}

function groupOf(results: Results, group: ScoreGroup, slots: readonly number[]): Group {
  const { scenario } = results
  const metric = metricById[group.metric]
  const side = sideOf(metric)
  const paired = metric.kind === 'paired'
  const lead = ({ slot, value, difference }: ScoreRow) => {
    const mean = (paired ? value : difference)?.mean ?? NaN
    return slot === 0 ? -Infinity : Number.isNaN(mean) ? -Number.MAX_VALUE : side * mean
  }
  const rows = [...group.rows].sort((a, b) => lead(b) - lead(a) || a.slot - b.slot).filter(({ slot }) => slots.includes(slot) && (!paired || slot !== 0))
  const notes = [
    ...(group.metric === scenario.goal ? [t('score.goal')] : []), ...linesOf(results, group),
    ...(metric.unit === 'share' ? [t('format.pointsUnit')] : []), ...(metric.better === 'lower' ? [t('score.lower')] : []), ...(followsNoNewcomer(scenario, group.metric) ? [t('score.earlierOnly')] : []),
  ]
  return { name: metricLabel(group.metric), term: `metric:${group.metric}`, note: notes.join(t('chart.comma')), unit: metric.unit, paired, rows: rows.map((row) => rowOf(results, row)) }
}

/** Who is best on the goal in how many futures, and which other figures that costs. */
function findingOf({ scenario }: Results, groups: readonly ScoreGroup[], futures: number): string {
  if (scenario.strategies.length < 2) return t('score.alone')
  if (futures < fewestFutures) return t('score.early', { done: futures, needed: fewestFutures })
  const goal = groups[0]!
  const top = goal.rows.reduce((best, row) => (row.bestCount > best.bestCount ? row : best))
  const values = { metric: goalWord(goal.metric), wins: Math.floor(top.bestCount), futures }
  const even = goal.rows.filter(({ bestCount }) => Math.abs(bestCount - top.bestCount) < 1e-9)
  if (even.length > 1) return t('score.leaders', { ...values, names: listed(even.map(({ slot }) => nameOf(scenario, slot))) })
  if (top.slot === 0) return t('score.baseline', values)
  const name = nameOf(scenario, top.slot)
  const prices = groups.slice(1).flatMap(({ metric, rows }) => {
    const row = rows.find(({ slot }) => slot === top.slot)
    if (!row?.difference?.n || (row.standing !== 'worse' && row.standing !== 'likelyWorse')) return []
    const { unit } = metricById[metric]
    return [t('score.price', { metric: goalWord(metric), difference: figure(scaled(metricById[metric], row.difference.mean, scenario.scale), { unit, currency: scenario.currency, signed: true }) })]
  })
  return prices.length > 0 ? t('score.leaderPrice', { ...values, name, prices: prices.join(t('chart.comma')) }) : t('score.leader', { ...values, name })
}

/** The scorecard on the goal, the headline figures and the limits, or on all figures under one heading: the rows of `slots`, each held against all strategies. */
export function scoreData(results: Results, slots: readonly number[] = slotsOf(results), heading?: FigureGroup): ScoreData {
  const { scenario } = results
  const { groups, hidden } = heading ? figuresOf(results, heading) : { groups: scorecard(results), hidden: 0 }
  const runs = groups[0]?.replications.length ?? sharedReplications(results).length
  const told = groups.length === 0 ? 'score.figuresNone' : hidden > 0 ? 'score.figuresSome' : 'score.figures'
  return {
    title: heading ? t(`score.${heading}Title`) : t('score.title'), subtitle: t('score.subtitle', { days: days(scenario.world.days), futures: t('format.futures', { runs }) }),
    finding: heading ? t(told, { shown: groups.length, hidden, metric: isMetricId(scenario.goal) ? goalWord(scenario.goal) : '' }) : findingOf(results, groups, runs), source: t('score.source'), runs, currency: scenario.currency,
    groups: groups.map((group) => groupOf(results, group, slots)).filter(({ rows }) => rows.length > 0),
  }
}
