/** What the page knows of a term: meaning, what is usual, where it comes from. Terms go by `world:<row>`, `lever:<id>`, `lever:<id>.<field>`, `metric:<id>`, `credit:<rule>` and `futures:eight`. */
import type { CreditRule } from '../../experiments/credit.ts'
import { smallestCoin } from '../../i18n/format.ts'
import { fill, language, t } from '../../i18n/translate.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { isMetricId, type MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { metricDefinitions } from '../../metrics/definitions.text.ts'
import { metricText } from '../../metrics/text.ts'
import { leverDefaults, resolveMarket } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Field, Fields } from '../../schema/field.ts'
import { showNumber } from '../editors/number-typing.ts'
import { addressOf } from '../route.ts'
import { itemOf, textOf, unitWord, valueText } from '../tables/matrix-rows.ts'
import { worldGroups, type RowField } from '../tables/world-places.ts'
import { itemOfRow, valueWords } from '../tables/world-values.ts'
import { creditWords, ruleText } from './credit.text.ts'
import { metricHelp, metricUsual } from './metric-help.text.ts'
import { sourceWords, type SourceWords } from './source-words.ts'
import { say } from './words.ts'

export type Help = {
  readonly title: string
  readonly unit: string
  readonly meaning: string
  /** Name and value of what can be told in a line. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly source: SourceWords | undefined
  readonly more: string | undefined
  /** The lever it speaks of. */
  readonly lever?: LeverId
}

/** What a metric's definition says, its break-even point where it has one, what is seen in practice, or that its formula assumes nothing. */
function metricFacts(id: MetricId, definition: string): Pick<Help, 'meaning' | 'facts' | 'source'> {
  const metric = metricById[id]
  const usual = metricUsual[id]
  const paired = metric.kind === 'paired' && metric.breakEven !== undefined
  const end = language() === 'en' ? ' ' : ''
  return {
    meaning: usual ? definition : `${definition}${end}${say(metricHelp.counted)}`,
    facts: [...(paired ? [[say(metricHelp.breakEven), String(metric.breakEven)] as const] : []), ...(usual?.range ? [[t('editor.usual'), say(usual.range)] as const] : [])],
    source: usual && sourceWords(usual.source),
  }
}

const span = (low: number, high: number, unit: NonNullable<ReturnType<typeof itemOf>>['unit']): string =>
  t('editor.usualRange', { low: showNumber(low, unit), high: showNumber(high, unit) }) + (unit === 'share' ? '%' : '')

function ranges(item: ReturnType<typeof itemOf>): [string, string][] {
  if (!item) return []
  return [...(item.usual ? [[t('editor.usual'), span(...item.usual, item.unit)] as [string, string]] : []), [t('editor.allowed'), span(item.min, item.max, item.unit)]]
}

/** The help on a term, or nothing where there is no such term. */
export function helpOf(id: string, scenario: Scenario): Help | undefined {
  const [kind, name = ''] = id.split(':')
  if (kind === 'metric' && isMetricId(name)) {
    const { label } = metricText[language()][name]
    return { title: label, unit: '', ...metricFacts(name, metricDefinitions[language()][name]), more: `${addressOf('help', 'metrics')}?term=${name}` }
  }
  if (kind === 'futures') return { title: say(metricHelp.futures), unit: '', meaning: say(metricHelp.futuresMeaning), facts: [], source: undefined, more: addressOf('assumptions') }
  if (kind === 'credit' && name in ruleText) return ruleHelp(name as CreditRule, scenario)
  if (kind === 'lever') return leverHelp(name, scenario)
  const row = worldGroups(scenario).flatMap(({ rows }) => rows).find(({ key }) => key === name)
  if (!row) return undefined
  const usual = row.cells.length === 1 ? row.cells[0]!.usual(scenario) : undefined
  return {
    title: say(row.label), unit: itemOfRow(row) ? t(`unit.${itemOfRow(row)!.unit}`) : '', meaning: say(row.hint), more: addressOf('world'),
    facts: [...(usual === undefined ? [] : [[t('help.default'), say(valueWords(row, usual))] as const]), ...ranges(isField(row.field) ? itemOf(row.field) : undefined)],
    source: row.field.source ? sourceWords(row.field.source) : undefined,
  }
}

/** What a rule of attribution does with an order; all but the platforms' own share revenue out. */
function ruleHelp(rule: CreditRule, { currency }: Scenario): Help {
  const { name, meaning } = ruleText[rule]
  const words = creditWords[language()]
  const facts = (['lookBack', 'revenue', 'bare', 'rounding'] as const).map((fact) => [words[fact], fill(words[`${fact}Value`], { coin: smallestCoin(currency) })] as const)
  return { title: say(name), unit: '', meaning: say(meaning), facts: rule === 'platform' ? [] : facts, source: sourceWords('E26, assumption'), more: addressOf('help', 'ads') }
}

const isField = (field: RowField): field is Field => 'default' in field

function leverHelp(name: string, scenario: Scenario): Help | undefined {
  const [lever = '', fieldName] = name.split('.')
  if (!(leverIds as readonly string[]).includes(lever)) return undefined
  const id = lever as LeverId
  const more = addressOf('help', id)
  if (!fieldName) return { title: say(leverText[id].name), unit: '', meaning: say(leverText[id].summary), facts: [], source: undefined, more, lever: id }
  const field = (leverById[id].fields as Fields)[fieldName]
  if (!field) return undefined
  const text = textOf(id, fieldName)
  const item = itemOf(field)
  const standard = leverDefaults(resolveMarket(scenario), id)[fieldName]!
  const values = Array.isArray(standard) ? (standard as readonly number[]) : [standard as number]
  const shown = values.map((value) => valueText(field, text, value)).join(' / ') + (item?.unit === 'share' ? '%' : '')
  return {
    title: say(text.label), unit: unitWord(field, text, scenario.currency), meaning: say(text.hint), more: `${more}?term=${id}-${fieldName}`,
    facts: [...ranges(item), [t('help.default'), shown]], source: sourceWords(field.source), lever: id,
  }
}
