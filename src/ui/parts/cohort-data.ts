/** From counts of cohorts to what the heat map and its table are given, in words of the page. */
import type { BarData } from '../../charts/bar-chart.ts'
import type { Fact, Facts } from '../../charts/facts.ts'
import { bareIn, fewPeople, toldIn, type HeatData } from '../../charts/heat-map.ts'
import { cohortMeasures, followedTo, measureAt, measureOf, nextOrders, stayRate, stayRates, type CohortMeasure } from '../../experiments/lifetime.ts'
import { monthOfAge, recentDays, type Cohorts } from '../../experiments/studies/cohorts.ts'
import { month } from '../../i18n/dates.ts'
import { exactCount, figure, points, share } from '../../i18n/format.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import { nextDays } from '../../model/next-order.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { letterOf, nameOf } from './words.ts'

export type CohortMode = 'first' | 'second' | 'difference'
export type CohortSide = { readonly slot: number; readonly sum: Cohorts }

export const measures = Object.keys(cohortMeasures) as CohortMeasure[]

/** Money is told in yuan, shares as they are. */
const shown = (measure: CohortMeasure, value: number): number => (measure === 'margin' ? value / 100 : value)

/** The measure of one cell, or its difference; and the fewest people that it stands on. */
function cellOf(sides: readonly [CohortSide, CohortSide], mode: CohortMode, measure: CohortMeasure, cohort: number, age: number): { value: number; people: number } {
  const [first, second] = sides.map(({ sum }) => ({ value: shown(measure, measureOf(sum, measure, cohort, age)), people: sum.seen[cohort * sum.ages + age] ?? 0 })) as [{ value: number; people: number }, { value: number; people: number }]
  if (mode === 'first') return first
  if (mode === 'second') return second
  return { value: second.value - first.value, people: Math.min(first.people, second.people) }
}

/** The last age that enough people were followed to in both. */
export function lastAge(sides: readonly CohortSide[]): number {
  const enough = (age: number) => sides.every(({ sum }) => followedTo(sum, age) >= fewPeople)
  let last = sides[0]!.sum.ages - 1
  while (last > 0 && !enough(last)) last--
  return last
}

function findingOf(scenario: Scenario, [first, second]: readonly [CohortSide, CohortSide], measure: CohortMeasure): string {
  const last = lastAge([first, second])
  const at = ({ sum }: CohortSide, age: number) => figure(shown(measure, measureAt(sum, measure, age)), { unit: unitOf(measure), currency: scenario.currency })
  const alone = first.slot === second.slot
  const values = {
    second: nameOf(scenario, second.slot), early: at(second, 0), late: at(second, last), month: last + 1, days: (last + 1) * monthOfAge,
    first: nameOf(scenario, first.slot), earlyBefore: at(first, 0), lateBefore: at(first, last),
  }
  if (measure === 'again') return t(alone ? last > 0 ? 'cohorts.findingAlone' : 'cohorts.findingAloneOne' : last > 0 ? 'cohorts.finding' : 'cohorts.findingOne', values)
  return t(alone ? `cohorts.${measure}Alone` : `cohorts.${measure}Finding`, values)
}

const unitOf = (measure: CohortMeasure): 'share' | 'money' => (measure === 'margin' ? 'money' : 'share')

/** The heat map of one measure in one mode. */
export function cohortData(scenario: Scenario, sides: readonly [CohortSide, CohortSide], mode: CohortMode, measure: CohortMeasure = 'again'): HeatData {
  const { sum } = sides[1]
  const ages = Array.from({ length: sum.ages }, (_, age) => age)
  const rows = Array.from({ length: sum.cohorts }, (_, cohort) => {
    const cells = ages.map((age) => cellOf(sides, mode, measure, cohort, age))
    return { label: month(new Date(Date.UTC(Math.floor((sum.first + cohort) / 12), (sum.first + cohort) % 12))), people: cells[0]?.people ?? 0, cells }
  }).filter(({ cells }) => cells.some(({ value }) => Number.isFinite(value)))
  const drawn = sides[0].slot === sides[1].slot ? [sides[1]] : sides
  return {
    finding: findingOf(scenario, sides, measure), columns: ages.map((age) => String(age + 1)), columnsOf: t('cohorts.cohort'), rows, signed: mode === 'difference',
    unit: unitOf(measure), currency: scenario.currency, each: measure === 'margin' || measure === 'revenue',
    curves: drawn.map(({ slot, sum: one }) => ({ slot: markOf(scenario, slot), letter: letterOf(markOf(scenario, slot)), name: nameOf(scenario, slot), values: ages.map((age) => shown(measure, measureAt(one, measure, age))) })),
  }
}

/** The map as a table. */
export function cohortFacts(data: HeatData): Facts {
  const { rows, columns, finding, unit, signed } = data
  const told = unit === 'money' || signed ? bareIn(data) : toldIn(data)
  return {
    caption: finding,
    columns: [{ head: t('cohorts.cohort'), kind: 'text' }, { head: t('cohorts.people'), kind: 'number' }, ...columns.map((column) => ({ head: t('cohorts.month', { month: column }), kind: 'number' as const }))],
    rows: rows.map(({ label, people, cells }) => [{ cell: label }, { cell: people, text: exactCount(people) },
      ...cells.map(({ value }): Fact => ({ cell: value, text: told(value) }))]),
  }
}

/** Other shares of who stays, over all customers, old and new. */
export function stayFacts(scenario: Scenario, sides: readonly [CohortSide, CohortSide]): Facts {
  const alone = sides[0].slot === sides[1].slot
  const drawn = alone ? [sides[1]] : sides
  const of = (id: (typeof stayRates)[number]) => {
    const rates = drawn.map(({ sum }) => stayRate(sum, id))
    const gap = rates.at(-1)! - rates[0]!
    return [...rates.map((rate): Fact => ({ cell: rate, text: share(rate) })), ...(alone ? [] : [{ cell: gap, text: points(gap) }])]
  }
  return {
    caption: t('cohorts.rates'),
    columns: [{ head: t('cohorts.rate'), kind: 'text' }, ...[...drawn.map(({ slot }) => nameOf(scenario, slot)), ...(alone ? [] : [t('cohorts.change')])].map((head) => ({ head, kind: 'number' as const }))],
    rows: stayRates.map((id) => [{ cell: t(`cohorts.${id}Rate`, { days: recentDays }) }, ...of(id)]),
  }
}

/** Who orders again after the first, second, third order; only numbers with enough people on both sides. Undefined where the run is too short for any. */
export function nextOrderBars(scenario: Scenario, sides: readonly [CohortSide, CohortSide]): BarData | undefined {
  const drawn = sides[0].slot === sides[1].slot ? [sides[1]] : sides
  const found = drawn.map(({ slot, sum }) => ({ slot, orders: nextOrders(sum).filter(({ people }) => people >= fewPeople) }))
  const numbers = Math.min(...found.map(({ orders }) => orders.length))
  if (numbers === 0) return undefined
  const [one, last] = [found.at(-1)!.orders[0]!, found.at(-1)!.orders[Math.min(numbers, 3) - 1]!]
  const values = { name: nameOf(scenario, sides[1].slot), first: share(one.again), later: share(last.again), days: nextDays }
  return {
    title: t('cohorts.nextTitle'), subtitle: t('cohorts.nextSubtitle', values), source: t('cohorts.nextNote', values),
    finding: t(last === one ? 'cohorts.nextOne' : last.number === 2 ? 'cohorts.nextFinding2' : 'cohorts.nextFinding3', values),
    valueOf: t('cohorts.nextShare'), groupsOf: t('cohorts.nextAfter'), peopleOf: t('cohorts.nextPeople'), told: share,
    bars: Array.from({ length: numbers }, (_, k) => found.map(({ slot, orders }) => ({
      group: t('cohorts.nextNumber', { number: k + 1 }), slot: markOf(scenario, slot), letter: letterOf(markOf(scenario, slot)), name: nameOf(scenario, slot), value: orders[k]!.again, people: orders[k]!.people,
    }))).flat(),
  }
}
