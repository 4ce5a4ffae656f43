/** The foot of the matrix: what each strategy's marketing cost in the run, or what its settings plan. */
import { html, nothing, type TemplateResult } from 'lit'
import { compare } from '../../experiments/compare.ts'
import type { Results } from '../../experiments/results.ts'
import { usedUp } from '../../experiments/limits.ts'
import { verdict } from '../../experiments/verdict.ts'
import { date, dateOfDay } from '../../i18n/dates.ts'
import { figure, inCurrency } from '../../i18n/format.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverById, leverIds } from '../../levers/index.ts'
import type { Lever } from '../../levers/lever.ts'
import { leverText } from '../../levers/text.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled } from '../../metrics/metric.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { icon } from '../parts/icon.ts'
import { limitSentence } from '../parts/verdict-words.ts'
import { letterOf, nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'

const known = new WeakMap<Results, number[]>()
/** Marketing of every strategy in yuan: the mean over futures. */
function spent(results: Results): number[] {
  let found = known.get(results)
  if (!found) {
    found = results.books.map((_, slot) => scaled(metricById.marketing, compare(results, 'marketing', slot, slot).value.mean, results.scenario.scale))
    known.set(results, found)
  }
  return found
}

/** Spend that the settings alone fix, in yuan. */
function planned(scenario: Scenario): number[] {
  return scenario.strategies.map((_, slot) => leverIds.reduce((sum, id) => {
    const { on, settings } = settingsOf(scenario, slot, id)
    const lever = leverById[id] as unknown as Lever
    return sum + (on ? lever.planned?.(settings, scenario.world.days, scenario.world.start) ?? 0 : 0)
  }, 0))
}

const bound = new WeakMap<Results, { readonly of: string; readonly sentences: readonly string[] }>()
/** Levers that are on at settings which do nothing yet, as sentences. */
const idling = (scenario: Scenario): readonly string[] => scenario.strategies.flatMap((_, slot) => leverIds.flatMap((id) => {
  const { on, settings } = settingsOf(scenario, slot, id)
  if (!on || Object.entries(leverById[id].zero).some(([field, value]) => JSON.stringify(settings[field]) !== JSON.stringify(value))) return []
  return t('matrix.idle', { letter: letterOf(markOf(scenario, slot)), idle: inCurrency(say(leverText[id].idle), scenario.currency) })
}))

/** What keeps strategies from spending or earning more: quotas that are used up, guardrails that are broken. */
function binding(results: Results): readonly string[] {
  const known = bound.get(results)
  if (known?.of === language()) return known.sentences
  const { scenario } = results
  const used = usedUp(results).map(({ slot, lever, field, day }) => t('matrix.limitDay', {
    strategy: nameOf(scenario, slot), lever: say(leverText[lever].name), setting: say(leverText[lever].fields[field]!.label), date: date(dateOfDay(scenario.world.start, day)),
  }))
  const broken = verdict(results).guardrails.filter((check) => check.broken).map((check) => t('matrix.limitBroken', { strategy: nameOf(scenario, check.slot), limit: limitSentence(check, scenario) }))
  const sentences = [...used, ...broken]
  bound.set(results, { of: language(), sentences })
  return sentences
}

// made once: a browser takes its time to make one
const plain = [0, 1].map((places) => new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places }))

export function spendRow(scenario: Scenario, shown: Results | undefined, stale: boolean): TemplateResult {
  const actual = shown && shown.books.length === scenario.strategies.length && spent(shown).every(Number.isFinite) ? spent(shown) : undefined
  const values = actual ?? planned(scenario)
  const top = Math.max(1, ...values)
  const size = language() === 'en' ? 1e3 : 1e4
  const places = top / size < 100 ? 1 : 0
  return html`<div class="cost" role="group" aria-label=${t('matrix.spend')}>
    <div class="matrix-row"><div class="label"><button class="term" type="button" data-help="metric:marketing">${t('matrix.spend')}</button></div>
      ${values.map((value) => html`<div class="figure ${stale && actual ? 'muted' : ''}">${plain[places]!.format(value / size)}</div>`)}</div>
    <div class="matrix-row" aria-hidden="true"><div class="label sub">${inCurrency(t(actual ? 'matrix.spendUnit' : 'matrix.spendPlanned'), scenario.currency)}</div>
      ${values.map((value, slot) => html`<div class="bar"><i style="width: ${(value / top) * 100}%; --slot: var(--slot-${markOf(scenario, slot)})"></i></div>`)}</div>
    ${bindingLine(idling(scenario), actual && binding(shown!), stale)}</div>`
}

/** What does nothing is true of the settings as they are; what binds, of the run before it. */
function bindingLine(idle: readonly string[], bound: readonly string[] | undefined, stale: boolean) {
  if (!bound && idle.length === 0) return nothing
  const sentences = [...idle, ...(bound ?? [])]
  return html`<p class="binding ${stale && idle.length === 0 ? 'muted' : ''}" title=${sentences.join(' ')}>${sentences.length > 0 ? icon('info') : nothing}<span>${sentences[0] ?? t('matrix.noLimit')}</span></p>`
}

/** The same on a phone: what the strategy on show costs, and what binds. */
export function phoneSpend(scenario: Scenario, shown: Results | undefined, stale: boolean, slot: number): TemplateResult {
  const actual = shown && shown.books.length === scenario.strategies.length && spent(shown).every(Number.isFinite) ? spent(shown) : undefined
  const told = figure((actual ?? planned(scenario))[slot]!, { unit: 'money', currency: scenario.currency })
  return html`<div class="cost phone-cost" role="group" aria-label=${t('matrix.spend')}><p class=${stale && actual ? 'muted' : ''}><span>${t('matrix.spend')}</span> <b>${told}</b> <small>${t(actual ? 'matrix.spendWhole' : 'matrix.spendPlan')}</small></p>
    ${bindingLine(idling(scenario), actual && binding(shown!), stale)}</div>`
}
