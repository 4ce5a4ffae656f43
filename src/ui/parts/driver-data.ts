/** From results to the drivers of GMV: the waterfall of visits, conversion and order value, the steps of a visit beside the baseline, and where visits come from. */
import type { Fact, Facts } from '../../charts/facts.ts'
import type { WaterfallData } from '../../charts/waterfall-chart.ts'
import { drivers, type DriverId, type Drivers, type VisitSource } from '../../experiments/drivers.ts'
import type { Results } from '../../experiments/results.ts'
import { figure, figuresAlike, ratio, smallestCoin } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { causeName } from './cause-names.ts'
import { dataOf, inside } from './money-data.ts'
import { nameOf } from './words.ts'

export type DriversShown = { readonly data: WaterfallData; readonly funnel: Facts; readonly sources: Facts }

/** Everything that the view by driver shows of a strategy beside the baseline. */
export function driverData(results: Results, slot: number): DriversShown {
  const { scenario } = results
  const found = drivers(results, slot)
  const words = (id: DriverId) => ({ name: t(`driver.${id}`), note: t(`driver.${id}Note`), inside: inside(t(`driver.${id}`)) })
  const data = dataOf(found.bridge, {
    scenario, slot, title: t('driver.title'), measure: t('driver.gmv'), totalOf: t('driver.totalOf'), from: nameOf(scenario, 0), to: nameOf(scenario, slot),
    source: t('driver.source', { coin: smallestCoin(scenario.currency) }),
    finding: ({ plus, minus, values }) => t(plus && minus ? 'driver.finding' : plus || minus ? 'driver.findingOne' : 'driver.same', { ...values, one: plus ? values.plus : values.minus }),
  }, words)
  return { data, funnel: funnelFacts(results, slot, found), sources: sourceFacts(results, slot, found) }
}

const none = (): Fact => ({ cell: NaN })
/** Conversions are small: two decimals. */
const rate = (x: number): Fact => ({ cell: x, text: Number.isFinite(x) ? t('format.share', { value: ratio(100 * x) }) : t('format.none') })

/** How many visits come to each step, the share that goes on to it from the one before, and what the change of that share is worth in GMV. */
function funnelFacts({ scenario }: Results, slot: number, { bridge, rows }: Drivers): Facts {
  const { currency, scale } = scenario
  const count = (x: number): Fact => ({ cell: x * scale, text: figure(x * scale, { unit: 'count' }) })
  const money = (fen: number, size = 1): Fact => ({ cell: (fen * size) / 100, text: figure((fen * size) / 100, { unit: 'money', currency }) })
  const gains = [...rows.map(({ gain }) => gain), bridge.to - bridge.from].map((fen) => (fen * scale) / 100)
  const told = figuresAlike(gains, { unit: 'money', currency, signed: true })
  const gain = (k: number): Fact => ({ cell: gains[k]!, text: told[k]! })
  const whose = [nameOf(scenario, 0), nameOf(scenario, slot)]
  return {
    caption: t('driver.funnel'),
    columns: [
      { head: t('driver.step'), kind: 'text' }, ...[...whose, t('driver.gain'), ...whose.map((name) => t('driver.goesOn', { name }))].map((head) => ({ head, kind: 'number' as const })),
    ],
    rows: [
      ...rows.map(({ id, counts, factors }, k): Fact[] => {
        if (id === 'orderValue') return [{ cell: t('driver.orderValue') }, ...factors.map((fen) => money(fen)), gain(k), none(), none()]
        return [{ cell: t(`driver.${id}`) }, ...counts.map(count), gain(k), ...(k === 0 ? [none(), none()] : factors.map(rate))]
      }),
      [{ cell: t('driver.gmv') }, money(bridge.from, scale), money(bridge.to, scale), gain(rows.length), none(), none()],
    ],
  }
}

/** A source of visits in words. */
const sourceName = (id: VisitSource): string => (id === 'customers' ? t('driver.customers') : causeName(id))

/** Visits and conversion by where they come from. */
function sourceFacts({ scenario }: Results, slot: number, { sources }: Drivers): Facts {
  const count = (x: number): Fact => ({ cell: x * scenario.scale, text: figure(x * scenario.scale, { unit: 'count' }) })
  const whose = [nameOf(scenario, 0), nameOf(scenario, slot)]
  return {
    caption: t('driver.sources'),
    columns: [
      { head: t('driver.from'), kind: 'text' }, ...whose.map((name) => ({ head: t('driver.visitsOf', { name }), kind: 'number' as const })),
      ...whose.map((name) => ({ head: t('driver.conversionOf', { name }), kind: 'number' as const })),
    ],
    rows: sources.map(({ id, visits, orders }) => [{ cell: sourceName(id) }, ...visits.map(count), ...visits.map((n, k) => rate(n > 0 ? orders[k]! / n : NaN))]),
  }
}
