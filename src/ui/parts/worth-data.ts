/** What customers will have brought beyond the run: projected LTV by age with its uncertainty, beside the classical formula. */
import type { Fact, Facts } from '../../charts/facts.ts'
import { broughtSoFar, classicalWorth, projected } from '../../experiments/lifetime.ts'
import type { Cohorts } from '../../experiments/studies/cohorts.ts'
import { interest } from '../../experiments/studies/worth.ts'
import { exactCount, figure, share } from '../../i18n/format.ts'
import '../../i18n/late/studies.ts'
import { language, t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { nameOf } from './words.ts'

export type WorthShown = { readonly finding: string; readonly facts: Facts; readonly note: string }

/** @param sum all futures together; undefined where nobody was won or nothing can be projected */
export function worthData(scenario: Scenario, slot: number, sum: Cohorts, futures: readonly Cohorts[]): WorthShown | undefined {
  const { currency } = scenario
  const money = (fen: number): string => (Number.isFinite(fen) ? figure(fen / 100, { unit: 'money', currency }) : t('format.none'))
  const cell = (fen: number): Fact => ({ cell: fen / 100, text: money(fen) })
  const lines = projected(futures)
  const so = broughtSoFar(sum)
  const first = lines[0]
  if (first === undefined || !Number.isFinite(so.worth)) return undefined
  const { margin, stay, worth } = classicalWorth(sum)
  const rate = exactCount(interest * 100)
  const ageName = (age: number) => (age === Infinity ? t('worth.ever', { rate }) : t('worth.years', { years: Math.round(age / 365) }))
  const values = {
    name: nameOf(scenario, slot), so: money(so.worth), days: Math.round(so.days), first: money(first.worth.ratio), ever: money(lines.at(-1)!.worth.ratio), age: ageName(first.age),
    rate, margin: money(margin), stay: share(stay), formula: money(worth),
  }
  return {
    finding: t(first.age === Infinity ? 'worth.findingEver' : 'worth.finding', values),
    facts: {
      caption: t('worth.title'),
      columns: [{ head: t('worth.until'), kind: 'text' }, ...[t('lifetime.ltvShort'), t('worth.low'), t('worth.high')].map((head) => ({ head, kind: 'number' as const }))],
      rows: [
        [{ cell: t('worth.soFar', values) }, cell(so.worth), cell(NaN), cell(NaN)],
        ...lines.map(({ age, worth: one }): Fact[] => [{ cell: ageName(age) }, cell(one.ratio), cell(one.low), cell(one.high)]),
        [{ cell: t('worth.classical') }, cell(worth), cell(NaN), cell(NaN)],
      ],
    },
    note: [t('worth.note', values), t('worth.formula', values)].join(language() === 'en' ? ' ' : ''),
  }
}
