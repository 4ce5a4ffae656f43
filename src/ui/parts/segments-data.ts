/** From results to the segments: who gains and who does not, and the subsidy leak in words. */
import type { DumbbellData } from '../../charts/dumbbell-chart.ts'
import { bySegment, leakOf, type SegmentFigureId } from '../../experiments/by-segment.ts'
import type { Results } from '../../experiments/results.ts'
import { days } from '../../i18n/dates.ts'
import { figure, figuresAlike, share } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { markOf } from '../state/marks.ts'
import { segmentNamesOf } from './money-data.ts'
import { nameOf } from './words.ts'

/** Under so many simulated orders in a future a segment's figures rest on few people. */
const fewestOrders = 50

/** One figure of all segments, the largest gain first. */
export function segmentsData(results: Results, slot: number, id: SegmentFigureId): DumbbellData {
  const { scenario } = results
  const { currency, scale } = scenario
  const names = segmentNamesOf(scenario)
  const unit = id === 'gmv' || id === 'contribution' ? 'money' : 'count'
  const shown = (x: number) => (x * scale) / (unit === 'money' ? 100 : 1)
  const found = bySegment(results, id, slot, names.length)
  const rows = found.map(({ segment, base, value, difference, wins, orders }) => ({
    name: names[segment]!, small: orders < fewestOrders, base: shown(base), value: shown(value), difference: shown(difference.mean), low80: shown(difference.q10), high80: shown(difference.q90), wins,
  })).sort((a, b) => b.difference - a.difference)
  // the figures of the rows, as the chart has them
  const gains = figuresAlike(rows.map(({ difference }) => difference), { unit, currency, signed: true }).map((text) => text.replace(/^[+−]/, '$&\u2060'))
  const [most, least] = [rows[0]!, rows.at(-1)!]
  const metric = t(`people.${id}`)
  const values = { name: nameOf(scenario, slot), most: most.name, mostValue: gains[0]!, least: least.name, leastValue: gains.at(-1)! }
  const runs = found[0]!.difference.n
  return {
    title: t('people.title', { metric }), subtitle: t('bridge.subtitle', { days: days(scenario.world.days), futures: t('format.futures', { runs }) }),
    finding: rows.every(({ difference }) => difference === 0) ? t('people.same', values) : rows.length === 1 ? t('people.one', values) : t('people.finding', values),
    source: t(rows.some(({ small }) => small) ? 'people.sourceFew' : 'people.source', { fewest: fewestOrders }), tableSource: t('people.tableSource'),
    slot: markOf(scenario, slot), unit, currency, runs, names: { base: nameOf(scenario, 0), value: nameOf(scenario, slot) }, rows,
  }
}

/** The subsidy leak of a strategy as one sentence. */
export function leakSentence(results: Results, slot: number): string {
  const { scenario } = results
  const { given, leaked, redeemed, redeemedAnyway } = leakOf(results, slot)
  const name = nameOf(scenario, slot)
  if (!(given > 0)) return t('people.noLeak', { name })
  const money = (fen: number) => figure((fen * scenario.scale) / 100, { unit: 'money', currency: scenario.currency })
  return t('people.leak', { name, share: share(leaked / given), leaked: money(leaked), given: money(given), coupons: share(redeemed > 0 ? redeemedAnyway / redeemed : 0) })
}
