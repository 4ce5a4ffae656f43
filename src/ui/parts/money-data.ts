/** From results to the money bridge: the ledger's lines in yuan of the real shop, with their words. */
import type { WaterfallData } from '../../charts/waterfall-chart.ts'
import { bridge, bridgeBySegment, bridgeInRow, type Bridge, type BridgeId } from '../../experiments/bridge.ts'
import type { LeverSteps } from '../../experiments/lever-steps.ts'
import type { Results } from '../../experiments/results.ts'
import { days } from '../../i18n/dates.ts'
import { figuresAlike, smallestCoin } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { segmentName } from '../../scenario/archetypes/names.text.ts'
import { resolveMarket, settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { nameOf, say } from './words.ts'

export type Drill = 'cause' | 'lever' | 'segment' | 'driver'

/** The names of the market's segments, in its order. */
export const segmentNamesOf = (scenario: Scenario): string[] => resolveMarket(scenario).segments.map(({ id }) => say(segmentName(scenario.world.store, id)))

/** What is told of a step: its name and note in the chart, and its name in the sentence; a step without one is passed over there. */
export type StepWords = { readonly name: string; readonly note: string; readonly inside: string | undefined }
export type About = {
  /** The strategy that all this is about, in the scenario it belongs to. */
  readonly scenario: Scenario
  readonly slot: number
  readonly title: string
  /** What is split, in the subtitle and at the ends. */
  readonly measure: string
  readonly totalOf: string
  readonly source: string
  readonly from: string
  readonly to: string
  readonly finding: (told: { plus: boolean, minus: boolean, values: Record<'name' | 'difference' | 'plus' | 'plusValue' | 'minus' | 'minusValue', string> }) => string
}

export function dataOf<Id>(found: Bridge<Id>, about: About, words: (id: Id) => StepWords): WaterfallData {
  const { scenario } = about
  const { currency, scale } = scenario
  const yuan = (fen: number) => (fen * scale) / 100
  // the figures of the rows, as the chart has them, and the whole beside them
  const texts = figuresAlike([...found.steps.map(({ mean }) => yuan(mean)), yuan(found.to - found.from)], { unit: 'money', currency, signed: true }).map((text) => text.replace(/^[+−]/, '$&\u2060'))
  const told = found.steps.map((step) => ({ ...words(step.id), step }))
  const named = told.flatMap(({ inside, step }, k) => (inside === undefined ? [] : [{ name: inside, value: yuan(step.mean), text: texts[k]! }]))
  const most = (side: 1 | -1) => named.reduce<(typeof named)[number] | undefined>((top, step) => (side * step.value > Math.max(0, side * (top?.value ?? 0)) ? step : top), undefined)
  const [plus, minus] = [most(1), most(-1)]
  const runs = found.replications.length
  return {
    title: about.title,
    subtitle: [about.measure, t('bridge.subtitle', { days: days(scenario.world.days), futures: t('format.futures', { runs }) })].join(t('chart.comma')),
    finding: about.finding({ plus: plus !== undefined, minus: minus !== undefined, values: {
      name: about.to, difference: texts.at(-1)!, plus: plus?.name ?? '', plusValue: plus?.text ?? '', minus: minus?.name ?? '', minusValue: minus?.text ?? '',
    } }),
    source: about.source, totalOf: about.totalOf, tableSource: t('bridge.tableSource', { coin: smallestCoin(currency) }), slot: markOf(scenario, about.slot), currency, runs,
    steps: told.map(({ name, note, step: { mean, futures, spread } }) => ({ name, note, value: yuan(mean), low80: yuan(spread.q10), high80: yuan(spread.q90), plus: futures.filter((x) => x > 0).length })),
    from: { name: about.from, value: yuan(found.from) }, to: { name: about.to, value: yuan(found.to) },
  }
}

const plainFinding: About['finding'] = ({ plus, minus, values }) =>
  plus && minus ? t('bridge.finding', values) : plus ? t('bridge.findingPlus', values) : minus ? t('bridge.findingMinus', values) : t('bridge.same', values)

/** What the waterfalls of the ledger split. */
const margin = () => ({ measure: t('people.contribution'), totalOf: t('bridge.contribution') })

/** A name inside a sentence. */
export const inside = (name: string): string => name[0]!.toLowerCase() + name.slice(1)

const causeWords = (id: BridgeId): StepWords => ({ name: t(`bridge.${id}`), note: t(`bridge.${id}Note`), inside: inside(t(`bridge.${id}`)) })
const segmentWords = (names: readonly string[]) => (id: number | undefined): StepWords => (id === undefined
  ? { name: t('bridge.nobody'), note: t('bridge.nobodyNote'), inside: undefined }
  : { name: names[id]!, note: t('bridge.segmentNote'), inside: names[id]! })

/** A waterfall between two slots of some results, by line of the ledger or by segment. */
function split(results: Results, slot: number, against: number, drill: 'cause' | 'segment', about: About): WaterfallData {
  if (drill === 'cause') return dataOf(bridge(results, slot, against), about, causeWords)
  const names = segmentNamesOf(results.scenario)
  return dataOf(bridgeBySegment(results, slot, names.length, against), about, segmentWords(names))
}

/** The waterfall from the baseline to one strategy, by line of the ledger or by segment. */
export function moneyData(results: Results, slot: number, drill: 'cause' | 'segment'): WaterfallData {
  const { scenario } = results
  return split(results, slot, 0, drill, { scenario, slot, title: t('bridge.title'), ...margin(), source: t('bridge.source', { coin: smallestCoin(scenario.currency) }), from: nameOf(scenario, 0), to: nameOf(scenario, slot), finding: plainFinding })
}

export const leverName = (id: LeverId): string => leverText[id].name[language()]

/** The same, one lever after the other; `results` are those of the plans between. */
export function leverData({ scenario }: Results, slot: number, { levers }: LeverSteps, results: Results): WaterfallData {
  const about: About = {
    scenario, slot, title: t('bridge.title'), ...margin(), source: t('bridge.leverSource', { coin: smallestCoin(scenario.currency) }), from: nameOf(scenario, 0), to: nameOf(scenario, slot),
    finding: ({ plus, minus, values }) => (plus ? t('bridge.leverFinding', values) : minus ? t('bridge.leverFindingMinus', values) : t('bridge.same', values)),
  }
  return dataOf(bridgeInRow(results), about, (id) => {
    if (id === undefined) return { name: t('bridge.rest'), note: t('bridge.restNote'), inside: inside(t('bridge.rest')) }
    const lever = levers[id - 1]!
    const name = leverName(lever)
    // what the baseline has as well is not added but changed
    const before = settingsOf(scenario, 0, lever).on
    const after = settingsOf(scenario, slot, lever).on
    const told = before ? t(after ? 'bridge.changing' : 'bridge.without', { lever: inside(name) }) : inside(name)
    return { name, note: t(before ? 'bridge.leverNoteChange' : 'bridge.leverNote', { lever: inside(name) }), inside: told }
  })
}

/** What one of the levers adds on top of those before it, by line of the ledger or by segment. */
export function withinLever({ scenario }: Results, slot: number, { levers }: LeverSteps, results: Results, lever: number, drill: 'cause' | 'segment'): WaterfallData {
  const name = leverName(levers[lever]!)
  return split(results, lever + 1, lever, drill, {
    scenario, slot, title: t('bridge.titleWithin', { lever: inside(name) }), ...margin(), source: t('bridge.source', { coin: smallestCoin(scenario.currency) }), from: t('bridge.before', { lever: inside(name) }), to: t('bridge.after', { lever: inside(name) }),
    finding: ({ plus, minus, values }) => t(plus && minus ? 'bridge.withinFinding' : plus || minus ? 'bridge.withinOne' : 'bridge.withinSame', { ...values, name: inside(name) }),
  })
}
