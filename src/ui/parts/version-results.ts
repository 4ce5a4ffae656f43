/** What two versions have brought, strategy by strategy on the goal, and what lies between them on the same luck. Pure. */
import { compare } from '../../experiments/compare.ts'
import { noResults, sharedReplications, type Results } from '../../experiments/results.ts'
import { verdict } from '../../experiments/verdict.ts'
import { figure, figureWithRange } from '../../i18n/format.ts'
import '../../i18n/late/versions.ts'
import { language, t } from '../../i18n/translate.ts'
import { isMetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled } from '../../metrics/metric.ts'
import type { Daybook } from '../../model/daybook.ts'
import { marksOf } from '../../scenario/letters.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { plainWords, verdictWords } from './verdict-words.ts'
import { nameOf } from './words.ts'

type Books = readonly (readonly (Daybook | undefined)[])[]
export type ResultLine = { readonly mark: number; readonly name: string; readonly before: string; readonly after: string; readonly difference: string; readonly wins: string }

/** The finished results of a scenario, or nothing while a future of any strategy is missing. */
export function finishedResults(scenario: Scenario, booksOf: (scenario: Scenario, slot: number) => Books[number]): Results | undefined {
  const books = scenario.strategies.map((_, slot) => booksOf(scenario, slot))
  return books.every((row) => row.length > 0 && row.every((book) => book !== undefined)) ? { ...noResults(scenario), books } : undefined
}

/** The verdict of a version as it would read on its page. */
export const headlineOf = (results: Results): string => plainWords(verdictWords(verdict(results), results.scenario, false).headline)

/** A line per strategy that either version has; `paired` only where both live in the same world, else what their own runs differ by. */
export function resultLines(before: Results, after: Results, paired: boolean): ResultLine[] {
  const { goal, currency } = after.scenario
  if (!isMetricId(goal)) return []
  const metric = metricById[goal]
  const [marks, others] = [marksOf(before.scenario), marksOf(after.scenario)]
  const style = { unit: metric.unit, currency }
  const mean = (results: Results, slot: number) => scaled(metric, compare(results, goal, slot, slot).value.mean, results.scenario.scale)
  const value = (results: Results, slot: number) => (slot < 0 ? '–' : figure(mean(results, slot), style))
  // each on its own market: a plain difference, which levers and market share
  const apart = (old: number, now: number) => ({ difference: figure(now - old, { ...style, signed: true }), wins: Number.isFinite(now - old) ? t('versions.ownMarkets') : '' })
  return [...new Set([...marks, ...others])].sort((a, b) => a - b).map((mark): ResultLine => {
    const [a, b] = [marks.indexOf(mark), others.indexOf(mark)]
    const line: ResultLine = { mark, name: b < 0 ? nameOf(before.scenario, a) : nameOf(after.scenario, b), before: value(before, a), after: value(after, b), difference: '–', wins: '' }
    if (a < 0 || b < 0) return line
    if (!paired) return { ...line, ...apart(mean(before, a), mean(after, b)) }
    return { ...line, ...pairWords(after.scenario, before.books[a]!, after.books[b]!) }
  })
}

/** What lies between two runs on the same luck, on the goal of a scenario: the difference with its range, and in how many futures the second is ahead. */
export function pairWords(scenario: Scenario, before: Books[number], after: Books[number]): Pick<ResultLine, 'difference' | 'wins'> {
  const { goal, currency, scale } = scenario
  if (!isMetricId(goal)) return { difference: '–', wins: '' }
  const metric = metricById[goal]
  const style = { unit: metric.unit, currency, signed: true }
  // the two side by side as if they stood in one scenario: the world and the luck are the same
  const both: Results = { scenario, books: [before, after], failed: [], cancelled: false }
  const { difference, wins } = compare(both, goal, 1, 0)
  const { q10, q90, mean } = difference!
  if (!Number.isFinite(mean)) return { difference: '–', wins: '' }
  if (q10 === 0 && q90 === 0 && mean === 0) return { difference: t('versions.same'), wins: '' }
  const shown = (x: number) => scaled(metric, x, scale)
  const told = figureWithRange(shown(mean), shown(q10), shown(q90), style)
  return {
    difference: `${told.value}${language() === 'en' ? ' ' : ''}${t('versions.range', { range: told.range })}`,
    wins: t('versions.wins', { wins, runs: sharedReplications(both, [0, 1]).length }),
  }
}
