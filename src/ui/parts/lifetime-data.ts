/** What customers are worth beside what it cost to win them: LTV, CAC, their ratio and the day of payback, by source and by month; and the documents' own formula. */
import type { Fact, Facts } from '../../charts/facts.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { followedTo, measureAt, measureOf, paybackDay, worthByCause } from '../../experiments/lifetime.ts'
import type { Results } from '../../experiments/results.ts'
import { monthOfAge, type Cohorts } from '../../experiments/studies/cohorts.ts'
import { month } from '../../i18n/dates.ts'
import { exactCount, figure, ratio } from '../../i18n/format.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import { newColumns, orderColumns, repeatColumns } from '../../metrics/growth.ts'
import { flowOf, flowTotal, type Flow, type RatioMetric } from '../../metrics/metric.ts'
import { marketingMetrics } from '../../metrics/marketing.ts'
import { dayNumber, monthOf } from '../../model/calendar-date.ts'
import { channels, type Cause } from '../../model/market.ts'
import type { Daybook } from '../../model/daybook.ts'
import { causeName } from './cause-names.ts'
import { nameOf } from './words.ts'

export type LifetimeShown = { readonly finding: string; readonly causes: Facts; readonly months: Facts; readonly note: string; readonly documents: string }

/** The line that the documents draw; it comes from software subscriptions. */
const line = 3
const columns = ['gmv', 'buyers', ...orderColumns, ...newColumns, 'cost.rewards', 'discount.couponFirst', 'referral.discount', ...channels.map((c) => `ads.${c}`)]

const isPaid = (cause: Cause): cause is (typeof channels)[number] => (channels as readonly string[]).includes(cause)
const total = (books: readonly Daybook[], flow: Flow): number => books.reduce((sum, book) => sum + flowTotal(flow, book), 0)
/** Cost over people; none where either is nothing. */
const per = (cost: number, people: number): number => (cost > 0 && people > 0 ? cost / people : NaN)
const ofMetric = (books: readonly Daybook[], { numerator, denominator }: RatioMetric): number => per(total(books, numerator), total(books, denominator))

/** What customers of one source cost: ads of the channel, rewards of friends; nothing is spent on the others by name. Fen. */
function cacOf(books: readonly Daybook[], cause: Cause): number {
  if (cause === 'referral') return ofMetric(books, marketingMetrics.rewardPerNewCustomer)
  return isPaid(cause) ? per(total(books, flowOf(`ads.${cause}`)), total(books, flowOf(`new.${cause}`))) : NaN
}

/** The same of all customers won in one calendar month of the run. */
function cacOfMonth(books: readonly Daybook[], start: string, cohort: number): number {
  const day0 = dayNumber(start)
  const within = (flow: Flow) => books.reduce((sum, book) => flow(book).subarray(0, book.days).reduce((all, x, day) => (monthOf(day0 + day) - monthOf(day0) === cohort ? all + x : all), sum), 0)
  const { numerator, denominator } = marketingMetrics.blendedCac
  return per(within(numerator), within(denominator))
}

/**
 * The lifetime value of one strategy's cohorts to the end of a month of age.
 * @param books the futures that the cohorts were followed in
 */
export function lifetimeData(results: Results, slot: number, sum: Cohorts, books: readonly Daybook[], age: number): LifetimeShown | undefined {
  const { scenario } = results
  const { currency } = scenario
  if (books.length === 0 || !hasColumns(results, columns) || !(followedTo(sum, age) > 0)) return undefined
  const money = (fen: number): string => (Number.isFinite(fen) ? figure(fen / 100, { unit: 'money', currency }) : t('format.none'))
  const days = (age + 1) * monthOfAge
  const ltv = measureAt(sum, 'margin', age)
  const cac = ofMetric(books, marketingMetrics.blendedCac)
  const cell = (fen: number): Fact => ({ cell: fen / 100, text: money(fen) })
  const versus = (value: number, cost: number): Fact[] => [cell(value), cell(cost), { cell: value / cost, text: ratio(value / cost) }]
  const heads = (first: string, ...between: readonly string[]) => [
    { head: first, kind: 'text' as const }, ...[t('lifetime.people'), ...between, ...(between.length > 0 ? [t('lifetime.ltvShort')] : [t('lifetime.ltv', { days })]), t('lifetime.cac'), t('lifetime.ratio')].map((head) => ({ head, kind: 'number' as const })),
  ]
  const people = (n: number): Fact => ({ cell: n, text: exactCount(n) })
  const months = Array.from({ length: sum.cohorts }, (_, cohort) => {
    let followed = sum.ages - 1
    while (followed >= 0 && !(sum.seen[cohort * sum.ages + followed]! > 0)) followed--
    return { cohort, followed }
  }).filter(({ followed }) => followed >= 0)
  return {
    finding: findingOf(results, slot, { ltv, cac, days, day: Number.isFinite(cac) ? paybackDay(sum, age, cac) : NaN }),
    causes: {
      caption: t('lifetime.bySource'), columns: heads(t('lifetime.by')),
      rows: [[{ cell: t('lifetime.all') }, people(followedTo(sum, age)), ...versus(ltv, cac)],
        ...worthByCause(sum, age).map(({ cause, people: n, margin }): Fact[] => [{ cell: causeName(cause) }, people(n), ...versus(margin, cacOf(books, cause))])],
    },
    months: {
      caption: t('lifetime.byMonth'), columns: heads(t('cohorts.cohort'), t('lifetime.followed')),
      rows: months.map(({ cohort, followed }): Fact[] => {
        const at = sum.first + cohort
        return [{ cell: month(new Date(Date.UTC(Math.floor(at / 12), at % 12))) }, people(sum.seen[cohort * sum.ages + followed]!), people((followed + 1) * monthOfAge),
          ...versus(measureOf(sum, 'margin', cohort, followed), cacOfMonth(books, scenario.world.start, cohort))]
      }),
    },
    note: t('lifetime.note', { days }), documents: documentsWords(books, money),
  }
}

function findingOf({ scenario }: Results, slot: number, { ltv, cac, days, day }: { ltv: number; cac: number; days: number; day: number }): string {
  const money = (fen: number) => figure(fen / 100, { unit: 'money', currency: scenario.currency })
  const values = { name: nameOf(scenario, slot), ltv: money(ltv), cac: money(cac), days, ratio: ratio(ltv / cac), day }
  if (!Number.isFinite(cac)) return t('lifetime.free', values)
  const payback = t(Number.isNaN(day) ? 'lifetime.paybackNot' : day === 0 ? 'lifetime.paybackFirst' : 'lifetime.payback', values)
  return t('lifetime.finding', { ...values, side: t(ltv / cac >= line ? 'lifetime.above' : 'lifetime.below', { line }), payback })
}

/** Order value × repeat orders × people brought, as the documents have it, and with the customer counted in. */
function documentsWords(books: readonly Daybook[], money: (fen: number) => string): string {
  const of = (...names: readonly string[]) => total(books, flowOf(...names))
  const buyers = of('buyers')
  const aov = of('gmv') / of(...orderColumns)
  const [repeats, brought] = [of(...repeatColumns) / buyers, of('new.referral') / buyers]
  return t('lifetime.documents', { aov: money(aov), repeats: ratio(repeats), brought: ratio(brought), product: money(aov * repeats * brought), plus: money(aov * repeats * (1 + brought)) })
}
