/** A report as JSON, as CSV, or as a table for people. */
import { figure, range, share } from '../i18n/format.ts'
import { fill, t, type Language } from '../i18n/translate.ts'
import type { Results } from '../experiments/results.ts'
import { smallestShare } from '../experiments/curve.ts'
import { gapOf } from '../experiments/gap.ts'
import { scoreIds } from '../experiments/scorecard.ts'
import type { Summary } from '../experiments/stats.ts'
import { verdict } from '../experiments/verdict.ts'
import { metricById } from '../metrics/index.ts'
import { scaled } from '../metrics/metric.ts'
import { metricText } from '../metrics/text.ts'
import { grid } from './grid.ts'
import { slotOf, type Report, type ReportMetric, type ReportRow } from './report.ts'
import { verdictSentence } from './sentence.ts'
import { cliText, standingText } from './words.ts'

export const formats = ['table', 'json', 'csv'] as const
export type Format = (typeof formats)[number]

/** Everything, with full precision; what does not exist is null. */
export const asJson = (made: Report): string => `${JSON.stringify(made, null, 2)}\n`

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line per metric and strategy (RFC 4180), amounts in yuan, plain numbers, empty where there is none; each line says which run it is from. */
export function asCsv(made: Report, lang: Language): string {
  const parts = ['mean', 'low', 'high', 'q10', 'q25', 'q75', 'q90'] as const
  const numbers = (summary: Summary | undefined) => parts.map((part) => (summary && Number.isFinite(summary[part]) ? String(summary[part]) : ''))
  const head = ['metric', 'unit', 'strategy', 'name', 'futures', ...parts, ...parts.map((part) => `difference_${part}`), 'wins', 'best', 'verdict', 'engine', 'seed', 'fingerprint']
  const lines = made.metrics.flatMap(({ metric, unit, rows }) => rows.map((row) => [
    metric, unit, row.strategy, nameOf(made, row.strategy, lang), String(row.value.n),
    ...numbers(row.value), ...numbers(row.difference),
    row.wins === undefined ? '' : String(row.wins), row.best === undefined ? '' : String(row.best), row.verdict ?? '',
    made.engine, String(made.seed), made.fingerprint.full,
  ]))
  return `${[head, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

const nameOf = (made: Report, letter: string, lang: Language): string => made.strategies.find((s) => s.strategy === letter)?.name[lang] ?? letter

function block({ metric, unit, rows }: ReportMetric, made: Report, results: Results, lang: Language): string {
  const style = { unit, currency: results.scenario.currency }
  const cells = (row: ReportRow): string[] => {
    const { value, difference } = row
    const name = `${row.strategy} ${nameOf(made, row.strategy, lang)}`
    // a ratio that only a pair of runs has is a comparison already
    const gain = difference ?? (row.strategy === '0' ? undefined : value)
    if (!gain || gain.n === 0) return [name, figure(value.mean, style), ...Array.from({ length: 5 }, () => t('format.none'))]
    const signed = { ...style, signed: true }
    return [
      name, figure(value.mean, style), difference ? figure(difference.mean, signed) : t('format.none'), range(gain.q10, gain.q90, signed), range(gain.low, gain.high, signed),
      row.wins === undefined ? t('format.none') : `${row.wins}/${gain.n}`, row.verdict ? standingText(lang, row.verdict) : t('format.none'),
    ]
  }
  const text = (word: Parameters<typeof cliText>[1]) => cliText(lang, word)
  const head = [metricText[lang][metric].label, text('value'), text('difference'), text('range'), text('mean'), text('wins'), text('standing')]
  // of the ratios shown, only this one divides by marketing
  const notes = metric !== 'incrementalRoi' ? [] : rows.flatMap((row) => {
    const gap = gapOf(results, metric, slotOf(results.scenario, row.strategy))
    if (!gap) return []
    const money = (fen: number, signed: boolean) => figure(scaled(metricById.marketing, fen, results.scenario.scale), { unit: 'money', currency: results.scenario.currency, signed })
    const [spend, least] = [money(gap.difference, gap.why !== 'close'), money(gap.least, false)]
    return [fill(cliText(lang, gap.why === 'equal' ? 'gapEqual' : gap.why === 'less' ? 'gapLess' : 'gapClose'), { name: `${row.strategy} ${nameOf(made, row.strategy, lang)}`, spend, least, share: share(smallestShare) })]
  })
  return [grid([head, ...rows.map(cells)]), ...notes].join('\n')
}

/** What a reader wants first: the goal, the headline, the guardrails, the fingerprint. The language of `i18n` must be `lang`. */
export function asTable(made: Report, results: Results, lang: Language): string {
  const { world, title, seed } = results.scenario
  const head = fill(cliText(lang, 'head'), {
    title: title[lang], customers: world.customers, prospects: world.prospects, days: world.days, start: world.start, seed, futures: made.futures, planned: made.planned,
  })
  const sentence = verdictSentence(verdict(results, made.strategies.map(({ strategy }) => slotOf(results.scenario, strategy))), results, lang)
  const wanted = scoreIds(results)
  const blocks = made.metrics.filter(({ metric }) => wanted.includes(metric)).map((metric) => block(metric, made, results, lang))
  const guardrails = made.guardrails.map(({ strategy, metric, side, limit, value, broken, futures }) => {
    const style = { unit: made.metrics.find((m) => m.metric === metric)!.unit, currency: results.scenario.currency }
    const bound = `${metricText[lang][metric].label} ${side === 'min' ? '≥' : '≤'} ${figure(limit, style)}`
    const state = broken ? fill(cliText(lang, 'broken'), { futures, all: made.futures }) : cliText(lang, 'kept')
    return [`${strategy} ${nameOf(made, strategy, lang)}`, bound, figure(value, style), state]
  })
  const foot = fill(cliText(lang, 'foot'), { engine: made.engine, short: made.fingerprint.short, full: made.fingerprint.full })
  return [head, ...(sentence ? [sentence] : []), ...blocks, ...(guardrails.length > 0 ? [`${cliText(lang, 'guardrails')}\n${grid(guardrails)}`] : []), foot].join('\n\n') + '\n'
}
