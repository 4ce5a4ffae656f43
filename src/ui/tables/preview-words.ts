/** What a look at an edit says in the editor's third line: the change of GMV and of the goal against the strategy as it was before the drag. */
import { compare } from '../../experiments/compare.ts'
import { figure } from '../../i18n/format.ts'
import { t } from '../../i18n/translate.ts'
import { isMetricId, type MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled } from '../../metrics/metric.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import { goalWord } from '../parts/verdict-words.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Preview } from '../state/preview.ts'
import { fieldOf, itemOf, placeOf, textOf, valueText, type SettingRow } from './matrix-rows.ts'

const known = new WeakMap<Preview, readonly string[]>()

/** One phrase per metric, GMV first; none where the look is of another setting or has nothing to compare with. */
export function effectOf(look: Preview | undefined, { lever, field: name, place }: SettingRow, slot: number): readonly string[] | undefined {
  if (!look?.before || look.slot !== slot || !look.gesture.endsWith(` ${slot} ${lever} ${name} ${place ?? ''}`)) return undefined
  const found = known.get(look)
  if (found) return found
  const { scenario, from, before, books } = look
  const pair = { scenario, books: [before, books], failed: [], cancelled: false }
  const change = (id: MetricId): string => {
    const metric = metricById[id]
    const text = figure(scaled(metric, compare(pair, id, 1, 0).difference?.mean ?? NaN, scenario.scale), { unit: metric.unit, currency: scenario.currency, signed: true })
    return t('editor.effect', { metric: goalWord(id), change: /[1-9]/.test(text) ? text : t('editor.noEffect') })
  }
  const field = fieldOf(lever, name)
  const told = (of: Scenario): string => {
    const { on, settings } = settingsOf(of, slot, lever)
    return on ? valueText(field, textOf(lever, name), placeOf(settings[name]!, place)) + (itemOf(field)?.unit === 'share' ? '%' : '') : t('matrix.off')
  }
  const [first = '', ...rest] = [...new Set<MetricId>(['gmv', ...(isMetricId(scenario.goal) ? [scenario.goal] : [])])].map(change)
  const phrases = [t('editor.preview', { before: told(from), value: told(scenario), effect: first }), ...rest]
  known.set(look, phrases)
  return phrases
}
