/** The journey rules of a strategy as a table and a sentence: what a shop would estimate by holdout, beside the truth. */
import type { Facts } from '../../charts/facts.ts'
import { byRule, type Rules } from '../../experiments/by-rule.ts'
import type { Results } from '../../experiments/results.ts'
import { figure } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import { nameOf } from './words.ts'

export type RulesShown = { readonly facts: Facts; readonly finding: string; readonly note: string }

/** Nothing where the strategy has no rule that met anybody. */
export function rulesData(results: Results, slot: number): RulesShown | undefined {
  const found = byRule(results, slot)
  if (!found || found.rules.length === 0) return undefined
  const { scenario } = results
  const { currency, scale } = scenario
  const count = (x: number, signed = false) => ({ cell: x * scale, text: Number.isFinite(x) ? figure(x * scale, { unit: 'count', currency, signed }) : t('format.none') })
  const each = (x: number) => ({ cell: x, text: Number.isFinite(x) ? figure(x, { unit: 'ratio', currency }) : t('format.none') })
  return {
    facts: {
      caption: t('rules.title'),
      columns: [
        { head: t('rules.rule'), kind: 'text' },
        ...(['contacts', 'further', 'held', 'perContact', 'perHeld', 'extra', 'coupons'] as const).map((key) => ({ head: t(`rules.${key}`), kind: 'number' as const })),
      ],
      rows: found.rules.map(({ rule, contacts, further, held, perContact, perHeld, extra, discount }) => [
        { cell: leverText.journeys.fields[rule]!.label[language()] },
        count(contacts), count(further), count(held), each(perContact), each(perHeld), count(extra, true),
        { cell: (discount * scale) / 100, text: figure((discount * scale) / 100, { unit: 'money', currency }) },
      ]),
    },
    finding: findingOf(results, slot, found),
    note: t('rules.note', { days: found.window }),
  }
}

function findingOf({ scenario }: Results, slot: number, { extra, truth }: Rules): string {
  const shown = (x: number) => figure(x * scenario.scale, { unit: 'count', currency: scenario.currency, signed: true })
  const values = { name: nameOf(scenario, slot), truth: shown(truth.mean), low: shown(truth.q10), high: shown(truth.q90) }
  return Number.isFinite(extra) ? t('rules.finding', { ...values, extra: shown(extra) }) : t('rules.none', values)
}
