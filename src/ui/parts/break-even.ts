/** Lines that a figure is read against: where gain and loss part at the baseline's margin, and what the plans ask for. */
import { booksOf, sharedReplications, type Results } from '../../experiments/results.ts'
import type { Mode } from '../../experiments/curve.ts'
import type { Rule } from '../../charts/series.ts'
import { ratio, share } from '../../i18n/format.ts'
import { t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { flowOf, flowTotal } from '../../metrics/metric.ts'

/** What one yuan of it must be divided by to be margin; a ratio of it breaks even at 1 over that rate. */
const perMargin: Readonly<Partial<Record<MetricId, 'gmv' | 'net'>>> = { documentsRoi: 'gmv', promotionRoi: 'gmv', pointsRoi: 'gmv', incrementalRoas: 'net' }
/** The plans' own lines. */
const asked: Readonly<Partial<Record<MetricId, number>>> = { pointsRoi: 3, referredLtvCac: 3 }

/** Columns that the lines of a figure read besides its own. */
export const ruleColumns = (id: MetricId): readonly string[] => (perMargin[id] ? ['margin', perMargin[id]] : [])

/** Margin before marketing of the baseline per yuan of its GMV or net revenue, all futures together. */
function marginRate(results: Results, of: 'gmv' | 'net'): number {
  const books = booksOf(results, 0, sharedReplications(results, [0]))
  const sum = (name: string) => books.reduce((total, book) => total + flowTotal(flowOf(name), book), 0)
  return sum('margin') / sum(of)
}

/** The lines and the sentence that explains them; none where the chart shows something else than the figure itself. */
export function rulesOf(results: Results, id: MetricId, mode: Mode): { readonly rules: readonly Rule[]; readonly told: string } {
  const of = perMargin[id]
  const rate = of ? marginRate(results, of) : NaN
  const even = rate > 0 ? { value: ratio(1 / rate), share: share(rate) } : undefined
  // a line holds for the figure, not for a difference of it
  const line = asked[id] !== undefined && (of !== undefined || mode === 'absolute') ? asked[id] : undefined
  return {
    rules: [...(even ? [{ value: 1 / rate, label: t('rule.breakEven', even) }] : []), ...(line === undefined ? [] : [{ value: line, label: t('rule.asked', { value: line }) }])],
    told: even ? t(of === 'gmv' ? 'rule.ofGmv' : 'rule.ofNet', even) : '',
  }
}
