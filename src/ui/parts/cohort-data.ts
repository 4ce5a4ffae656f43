/** From counts of cohorts to what the heat map and its table are given, in words of the page. */
import type { Facts } from '../../charts/facts.ts'
import { fewPeople, type HeatData } from '../../charts/heat-map.ts'
import { shareAt, shareOf, type Cohorts } from '../../experiments/studies/cohorts.ts'
import { month } from '../../i18n/dates.ts'
import { exactCount, points, share } from '../../i18n/format.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { letterOf, nameOf } from './words.ts'

export type CohortMode = 'first' | 'second' | 'difference'
export type CohortSide = { readonly slot: number; readonly sum: Cohorts }

/** The share of one cell, or its difference; and the fewest people that it stands on. */
function cellOf(sides: readonly [CohortSide, CohortSide], mode: CohortMode, cohort: number, age: number): { value: number; people: number } {
  const [first, second] = sides.map(({ sum }) => ({ value: shareOf(sum, cohort, age), people: sum.seen[cohort * sum.ages + age] ?? 0 })) as [{ value: number; people: number }, { value: number; people: number }]
  if (mode === 'first') return first
  if (mode === 'second') return second
  return { value: second.value - first.value, people: Math.min(first.people, second.people) }
}

/** The last age that enough people were followed to in both. */
function lastAge(sides: readonly CohortSide[]): number {
  const enough = (age: number) => sides.every(({ sum }) => {
    let people = 0
    for (let cohort = 0; cohort < sum.cohorts; cohort++) people += sum.seen[cohort * sum.ages + age]!
    return people >= fewPeople
  })
  let last = sides[0]!.sum.ages - 1
  while (last > 0 && !enough(last)) last--
  return last
}

function findingOf(scenario: Scenario, [first, second]: readonly [CohortSide, CohortSide]): string {
  const last = lastAge([first, second])
  const at = ({ sum }: CohortSide, age: number) => share(shareAt(sum, age))
  const values = { second: nameOf(scenario, second.slot), early: at(second, 0), late: at(second, last), month: last + 1 }
  if (first.slot === second.slot) return t(last > 0 ? 'cohorts.findingAlone' : 'cohorts.findingAloneOne', values)
  const both = { ...values, first: nameOf(scenario, first.slot), earlyBefore: at(first, 0), lateBefore: at(first, last) }
  return last > 0 ? t('cohorts.finding', both) : t('cohorts.findingOne', both)
}

/** The heat map of one mode. */
export function cohortData(scenario: Scenario, sides: readonly [CohortSide, CohortSide], mode: CohortMode): HeatData {
  const { sum } = sides[1]
  const ages = Array.from({ length: sum.ages }, (_, age) => age)
  const rows = Array.from({ length: sum.cohorts }, (_, cohort) => {
    const cells = ages.map((age) => cellOf(sides, mode, cohort, age))
    return { label: month(new Date(Date.UTC(Math.floor((sum.first + cohort) / 12), (sum.first + cohort) % 12))), people: cells[0]?.people ?? 0, cells }
  }).filter(({ cells }) => cells.some(({ value }) => Number.isFinite(value)))
  const drawn = sides[0].slot === sides[1].slot ? [sides[1]] : sides
  return {
    finding: findingOf(scenario, sides), columns: ages.map((age) => String(age + 1)), columnsOf: t('cohorts.cohort'), rows, signed: mode === 'difference',
    curves: drawn.map(({ slot, sum: one }) => ({ slot: markOf(scenario, slot), letter: letterOf(markOf(scenario, slot)), name: nameOf(scenario, slot), values: ages.map((age) => shareAt(one, age)) })),
  }
}

/** The map as a table. */
export function cohortFacts({ rows, columns, signed, finding }: HeatData): Facts {
  return {
    caption: finding,
    columns: [{ head: t('cohorts.cohort'), kind: 'text' }, { head: t('cohorts.people'), kind: 'number' }, ...columns.map((column) => ({ head: t('cohorts.month', { month: column }), kind: 'number' as const }))],
    rows: rows.map(({ label, people, cells }) => [{ cell: label }, { cell: people, text: exactCount(people) },
      ...cells.map(({ value }) => ({ cell: value, text: signed ? points(value, { bare: true }) : share(value) }))]),
  }
}
