/** The few points that a card of the library draws: the goal of every strategy against the baseline, over the run. */
import { isMetricId } from '../metrics/ids.ts'
import { marksOf } from '../scenario/letters.ts'
import { curve } from './curve.ts'
import { sharedReplications, type Results } from './results.ts'

/** Values from -1 to 1, the largest of all lines being one of them; `futures` is how many the mean is of. */
export type CardCurve = { readonly futures: number; readonly lines: readonly { readonly mark: number; readonly values: readonly number[] }[] }

/** Points of a line. */
export const cardPoints = 48

/** The lines of a result; none without strategies, or where nothing differs. */
export function cardCurve(results: Results): CardCurve {
  const { goal } = results.scenario
  const futures = sharedReplications(results).length
  if (!isMetricId(goal) || futures === 0 || results.scenario.strategies.length < 2) return { futures, lines: [] }
  const { curves } = curve(results, goal)
  const marks = marksOf(results.scenario)
  const lines = curves.filter(({ slot }) => slot > 0).map(({ slot, mean }) => ({
    mark: marks[slot]!, values: Array.from({ length: cardPoints }, (_, k) => mean[Math.round((k * (mean.length - 1)) / (cardPoints - 1))]!),
  }))
  const top = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0))))
  if (top === 0) return { futures, lines: [] }
  return { futures, lines: lines.map(({ mark, values }) => ({ mark, values: values.map((value) => (Number.isFinite(value) ? Math.round((value / top) * 1000) / 1000 : 0)) })) }
}
