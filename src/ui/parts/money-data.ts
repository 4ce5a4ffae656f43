/** From results to the money bridge: the ledger's lines in yuan of the real shop, with their words. */
import type { WaterfallData } from '../../charts/waterfall-chart.ts'
import { bridge, bridgeBySegment, type Bridge, type BridgeId } from '../../experiments/bridge.ts'
import type { Results } from '../../experiments/results.ts'
import { days } from '../../i18n/dates.ts'
import { figure } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { segmentName } from '../../scenario/archetypes/names.text.ts'
import { resolveMarket } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { nameOf, say } from './words.ts'

export type Drill = 'cause' | 'segment'

/** The names of the market's segments, in its order. */
export const segmentNamesOf = (scenario: Scenario): string[] => resolveMarket(scenario).segments.map(({ id }) => say(segmentName(scenario.world.store, id)))

/** @param tells a step's name in the sentence; a step without one is passed over there */
function dataOf<Id>(results: Results, found: Bridge<Id>, words: (id: Id) => { name: string; note: string }, tells: (id: Id) => string | undefined): WaterfallData {
  const { scenario } = results
  const { currency, scale } = scenario
  const yuan = (fen: number) => (fen * scale) / 100
  const money = (value: number) => figure(value, { unit: 'money', currency, signed: true }).replace(/^[+−]/, '$&\u2060')
  const steps = found.steps.map(({ id, mean, futures, spread }) => ({
    ...words(id), value: yuan(mean), low80: yuan(spread.q10), high80: yuan(spread.q90), plus: futures.filter((x) => x > 0).length,
  }))
  const named = found.steps.flatMap(({ id, mean }) => {
    const name = tells(id)
    return name === undefined ? [] : [{ name, value: yuan(mean) }]
  })
  const most = (side: 1 | -1) => named.reduce<(typeof named)[number] | undefined>((top, step) => (side * step.value > Math.max(0, side * (top?.value ?? 0)) ? step : top), undefined)
  const [plus, minus] = [most(1), most(-1)]
  const values = {
    name: nameOf(scenario, found.slot), difference: money(yuan(found.to - found.from)),
    plus: plus?.name ?? '', plusValue: money(plus?.value ?? 0), minus: minus?.name ?? '', minusValue: money(minus?.value ?? 0),
  }
  const runs = found.replications.length
  const finding = plus && minus ? t('bridge.finding', values) : plus ? t('bridge.findingPlus', values) : minus ? t('bridge.findingMinus', values) : t('bridge.same', values)
  return {
    title: t('bridge.title'),
    subtitle: [t('people.contribution'), t('bridge.subtitle', { days: days(scenario.world.days), futures: t('format.futures', { runs }) })].join(t('chart.comma')),
    finding, source: t('bridge.source'), slot: markOf(scenario, found.slot), currency, runs, steps,
    from: { name: nameOf(scenario, found.against), value: yuan(found.from) }, to: { name: nameOf(scenario, found.slot), value: yuan(found.to) },
  }
}

/** A name inside a sentence. */
const inside = (name: string): string => name[0]!.toLowerCase() + name.slice(1)

/** The waterfall from the baseline to one strategy, by line of the ledger or by segment. */
export function moneyData(results: Results, slot: number, drill: Drill): WaterfallData {
  if (drill === 'cause') return dataOf(results, bridge(results, slot), (id: BridgeId) => ({ name: t(`bridge.${id}`), note: t(`bridge.${id}Note`) }), (id) => inside(t(`bridge.${id}`)))
  const names = segmentNamesOf(results.scenario)
  return dataOf(results, bridgeBySegment(results, slot, names.length), (id) => (id === undefined
    ? { name: t('bridge.nobody'), note: t('bridge.nobodyNote') }
    : { name: names[id]!, note: t('bridge.segmentNote') }), (id) => (id === undefined ? undefined : names[id]))
}
