/** From results to the referral tab: K, friends by generation, what a friend costs, and the trees of who brought whom. */
import type { BarData } from '../../charts/bar-chart.ts'
import type { Facts } from '../../charts/facts.ts'
import type { ChartData } from '../../charts/series.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { compare } from '../../experiments/compare.ts'
import { booksOf, sharedReplications, type Results } from '../../experiments/results.ts'
import { mean } from '../../experiments/stats.ts'
import type { Again, Cascade } from '../../experiments/studies/cascade.ts'
import { dateOfDay, dateWithYear, isoDate } from '../../i18n/dates.ts'
import { count, exactCount, figure, share } from '../../i18n/format.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import { generationColumns, newColumns, orderColumns } from '../../metrics/growth.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { marketingColumns } from '../../metrics/marketing.ts'
import { flowOf, flowTotal, scaled } from '../../metrics/metric.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { chartData } from './chart-data.ts'
import { letterOf, nameOf } from './words.ts'

/** Strategies that use referral. */
export const usersOf = (scenario: Scenario): number[] => scenario.strategies.flatMap((_, slot) => (settingsOf(scenario, slot, 'referral').on ? [slot] : []))

const generations = [1, 2, 3] as const

/** The mean of a figure over the futures, at the size of the real shop. */
const meanOf = (of: Results, slot: number, id: MetricId): number =>
  mean(booksOf(of, slot, sharedReplications(of)).map((book) => scaled(metricById[id], metricById[id].total(book), of.scenario.scale)))

/** Below this the curves would lie on the axis if it went up to K = 1. */
const smallK = 0.2

/** K over the days: `whole` reaches up to the line at 1; without a wish it does where there is anything to see. */
export function curveOfK(of: Results, users: readonly number[], followed: number, wish: 'whole' | 'close' | undefined): { readonly data: ChartData; readonly scale: 'whole' | 'close' } {
  const { scenario } = of
  const chart = chartData(of, { metric: 'referralK', mode: 'absolute', band: 80, best: followed, slots: users })
  const strongest = users.map((slot) => ({ slot, k: compare(of, 'referralK', slot, slot, sharedReplications(of)).value.mean })).reduce((a, b) => (b.k > a.k ? b : a))
  const { k } = strongest
  const told = figure(k, { unit: 'ratio' })
  const values = { k: told, name: nameOf(scenario, strongest.slot) }
  const finding = !/[1-9]/.test(told) ? t('referral.findingNone', { name: values.name }) : k < 1 ? t('referral.finding', { ...values, gain: share(1 / (1 - k) - 1) }) : t('referral.findingAbove', values)
  const scale = wish ?? (k < smallK ? 'close' : 'whole')
  return { scale, data: {
    ...chart, title: t('referral.title'), finding, source: t('referral.source'),
    // the line's name stands where the names of events would
    ...(scale === 'whole' && { events: [], benchmarks: [{ label: t('referral.line'), points: [[1, 1], [scenario.world.days, 1]] as const }] }),
  } }
}

/** Friends by generation, a bar per strategy: means over the futures. The sentence is about the one followed. */
export function generationBars(of: Results, users: readonly number[], followed: number): BarData {
  const { scenario } = of
  const replications = sharedReplications(of)
  const bars = generations.flatMap((g) => users.map((slot) => ({
    group: t(`referral.generation${g}`), slot: markOf(scenario, slot), letter: letterOf(markOf(scenario, slot)), name: nameOf(scenario, slot),
    value: mean(booksOf(of, slot, replications).map((book) => flowTotal(flowOf(generationColumns[g - 1]!), book))) * scenario.scale,
  })))
  const own = bars.filter(({ slot }) => slot === markOf(scenario, followed)).map(({ value }) => value)
  const all = own.reduce((sum, value) => sum + value, 0)
  const newcomers = meanOf(of, followed, 'newCustomers') - meanOf(of, followed, 'referredCustomers')
  return {
    title: t('referral.generations'), subtitle: t('referral.generationsOf', { futures: replications.length }),
    finding: t('referral.generationsFinding', { name: nameOf(scenario, followed), share: share(all > 0 ? 1 - own[0]! / all : 0), others: count(Math.round(newcomers)) }), valueOf: t('referral.friends'), groupsOf: t('referral.generation'), bars,
  }
}

/** What a friend of a strategy is paid in rewards, and what one new customer more than the baseline has costs in marketing. */
export function costWords(of: Results, slot: number): string {
  const { scenario } = of
  const coupons = hasColumns(of, ['referral.discount']) ? (mean(booksOf(of, slot, sharedReplications(of)).map((book) => flowTotal(flowOf('referral.discount'), book))) * scenario.scale) / 100 : 0
  const [rewards, friends] = [meanOf(of, slot, 'rewards') + coupons, meanOf(of, slot, 'referredCustomers')]
  const name = nameOf(scenario, slot)
  if (!(friends > 0)) return t('referral.costNone', { name })
  const money = (value: number) => figure(value, { unit: 'money', currency: scenario.currency })
  const { inviterReward, friendReward, minimum } = settingsOf(scenario, slot, 'referral').settings as Readonly<Record<string, number>>
  const promised = inviterReward! + friendReward!
  const unpaid = minimum! > 0 && money(rewards / friends) !== money(promised)
  const told = t('referral.cost', { name, friends: count(Math.round(friends)), each: money(rewards / friends) }) + (unpaid ? t('referral.costUnpaid', { promised: money(promised), minimum: money(minimum!) }) : '')
  // a result that came with the page has no columns of orders
  if (slot === 0 || !hasColumns(of, [...orderColumns, ...newColumns, ...marketingColumns])) return told
  const more = (id: 'marketing' | 'newCustomers') => scaled(metricById[id], compare(of, id, slot).difference!.mean, scenario.scale)
  const [spend, people] = [more('marketing'), more('newCustomers')]
  const one = scaled(metricById.incrementalCac, compare(of, 'incrementalCac', slot).value.mean, scenario.scale)
  const values = { extra: money(one), spend: money(Math.abs(spend)), people: count(Math.round(people)) }
  return told + t(people > 0 && spend <= 0 ? 'referral.costLess' : Number.isFinite(one) && people > 0 ? 'referral.costMore' : 'referral.costFew', values)
}

const moreColumns = [
  'referral.followed', 'referral.passedOn', 'referral.status', 'referral.starts', 'referral.assists', 'referral.prizes', 'referral.helped', 'referral.fraud',
  'gmv', 'margin', 'customers', ...orderColumns, 'new.referral',
]

/** What else the invitations of a strategy did, a sentence each; none where the results hold no such counts. */
export function moreWords(of: Results, slot: number): string[] {
  if (!hasColumns(of, moreColumns)) return []
  const { scenario } = of
  const books = booksOf(of, slot, sharedReplications(of))
  const sum = (...names: readonly string[]) => mean(books.map((book) => flowTotal(flowOf(...names), book)))
  const heads = (name: string) => count(Math.round(sum(name) * scenario.scale))
  const money = (fen: number) => figure(fen / 100, { unit: 'money', currency: scenario.currency })
  const name = nameOf(scenario, slot)
  const told: string[] = []
  if (sum('referral.followed') > 0) told.push(t('referral.passedOn', { name, share: share(sum('referral.passedOn') / sum('referral.followed')) }))
  if (sum('referral.status') > 0) told.push(t('referral.statusEarned', { people: heads('referral.status') }))
  if (sum('referral.starts') > 0)
    told.push(t('referral.assists', { starts: heads('referral.starts'), helpers: heads('referral.assists'), prizes: heads('referral.prizes'), helped: heads('referral.helped') }))
  if (sum('referral.fraud') > 0) told.push(t('referral.fraud', { pairs: heads('referral.fraud') }))
  const ever = mean(books.map((book) => metricById.customers.total(book)))
  if (ever > 0 && sum(...orderColumns) > 0) {
    const each = (sum('gmv') / ever) * (1 + sum('new.referral') / ever)
    told.push(t('referral.worth', { name, formula: money(each), margin: money(sum('margin') / ever) }))
  }
  return told
}

/** Fewer newcomers than this bear no share. */
const fewest = 20

/** How soon friends order again, beside other newcomers of the same future. */
export function againWords(scenario: Scenario, slot: number, { friends, others }: Cascade['again']): string {
  if (friends.people < fewest) return t('referral.againFew', { people: friends.people, days: friends.days })
  const told = ({ people, ordered, median }: Again) => ({ people: exactCount(people), share: share(ordered / people), median: Number.isFinite(median) ? Math.round(median) : t('format.none') })
  const [mine, other] = [told(friends), told(others)]
  const first = t('referral.again', { name: nameOf(scenario, slot), days: friends.days, ...mine })
  return others.people < fewest ? first : `${first}${t('referral.againOthers', other)}`
}

/** The trees as rows: everyone drawn, with who brought them and when. */
export function kinFacts(scenario: Scenario, { sample }: Cascade): Facts {
  let tree = 0
  return {
    caption: t('referral.trees'),
    columns: [
      { head: t('referral.treeNumber'), kind: 'number' }, { head: t('referral.person'), kind: 'number' }, { head: t('referral.depth'), kind: 'number' },
      { head: t('referral.broughtBy'), kind: 'number' }, { head: t('referral.cameOn'), kind: 'text' },
    ],
    rows: sample.map(({ person, parent, generation, day }) => {
      if (parent < 0) tree++
      const on = dateOfDay(scenario.world.start, day)
      return [
        { cell: tree }, { cell: person + 1 }, { cell: generation }, { cell: parent < 0 ? NaN : sample[parent]!.person + 1 },
        parent < 0 ? { cell: '', text: t('format.none') } : { cell: isoDate(on), text: dateWithYear(on) },
      ]
    }),
  }
}
