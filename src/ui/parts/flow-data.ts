/** From counts of the flow to what the stream, the moves and their tables are given, in words of the page. */
import type { SankeyData } from '../../charts/sankey-scene.ts'
import { mostMoves, movesOf, sumOf } from '../../charts/sankey-scene.ts'
import type { StreamData } from '../../charts/stream-scene.ts'
import { winsOf } from '../../experiments/compare.ts'
import { lifeDays, lifeStates, movesBetween, standingOn, sumFlows, type Flow, type LifeState } from '../../experiments/studies/flow.ts'
import { dateWithin } from '../../i18n/dates.ts'
import { count, exactCount, share } from '../../i18n/format.ts'
import '../../i18n/late/flow.ts'
import { t } from '../../i18n/translate.ts'
import { column, type Daybook } from '../../model/daybook.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { nameOf } from './words.ts'

/** The futures of one strategy, in the order of the replications. */
export type FlowSide = { readonly slot: number; readonly futures: readonly Flow[] }
export type FlowKind = 'tiers' | 'life'
/** Places in the dates. */
export type Span = { readonly from: number; readonly to: number }

const lively: readonly LifeState[] = ['active', 'wonBack', 'new']
const isLively = lifeStates.map((state) => lively.includes(state))
const livelyOf = (standing: readonly number[]): number => sumOf(standing.filter((_, k) => isLively[k]))
const tierNames = ['regular', 'silver', 'gold', 'diamond'] as const

const heads = (value: number): string => exactCount(Math.round(value))

/** How many came back lately, and how many are lapsed, beside the baseline on the same luck. */
function findingOf(scenario: Scenario, { slot, futures }: FlowSide, baseline: FlowSide): string {
  const last = scenario.world.days - 1
  const mean = (side: FlowSide, of: (standing: readonly number[]) => number) => sumOf(side.futures.map((one) => of(standingOn(one, last)))) / side.futures.length
  const lapsed = (side: FlowSide) => share(mean(side, (standing) => standing[lifeStates.indexOf('lapsed')]!) / mean(side, sumOf))
  const values = { name: nameOf(scenario, slot), lively: count(Math.round(mean({ slot, futures }, livelyOf) * scenario.scale)), days: lifeDays.active, lapsed: lapsed({ slot, futures }), baseline: nameOf(scenario, 0) }
  if (slot === 0) return t('flow.findingAlone', values)
  const gaps = futures.map((one, r) => livelyOf(standingOn(one, last)) - livelyOf(standingOn(baseline.futures[r]!, last)))
  if (gaps.every((gap) => gap === 0)) return t('flow.findingSame', values)
  const gap = (sumOf(gaps) / gaps.length) * scenario.scale
  const wins = winsOf(gaps)
  const told = { gap: count(Math.abs(Math.round(gap))), baseline: values.baseline, futures: gaps.length, wins: gap < 0 ? gaps.length - wins : wins }
  return t('flow.finding', { ...values, lapsedBefore: lapsed(baseline), gap: t(gap < 0 ? 'flow.fewer' : 'flow.more', told) })
}

/** The stream of one strategy, means of the futures at the size of the real shop; the lapsed are many, and may be left out of the drawing. */
export function streamData(scenario: Scenario, side: FlowSide, baseline: FlowSide, span: Span, lapsed = true): StreamData {
  const { start, days } = scenario.world
  const sum = sumFlows(side.futures)!
  const futures = side.futures.length
  const bands = lifeStates.map((state, k) => ({
    name: t(`flow.${state}`), values: Float64Array.from({ length: days }, (_, day) => (sum.counts[day * lifeStates.length + k]! / futures) * scenario.scale),
  }))
  return {
    title: t('flow.title'), subtitle: t(lapsed ? 'flow.subtitle' : 'flow.subtitleWithout'), finding: findingOf(scenario, side, baseline), source: t('flow.source', { ...lifeDays, silent: lifeDays.active + 1, futures }),
    slot: markOf(scenario, side.slot), start, days, whole: t('flow.whole'), dates: sum.dates, ...span,
    bands: lapsed ? bands : bands.slice(0, -1), ...(!lapsed && { undrawn: bands.at(-1)! }),
  }
}

/** What happened to those who had ordered lately, and to those who had not; without who is no customer yet. */
function lifeFinding(moves: readonly (readonly number[])[], before: string, after: string): string {
  const rows = moves.slice(1)
  const [there, gone] = [rows.filter((_, k) => isLively[k]), rows.filter((_, k) => !isLively[k])]
  const of = (these: readonly (readonly number[])[]) => ({ all: sumOf(these.flat()), stay: sumOf(these.map(livelyOf)) })
  const [now, silent] = [of(there), of(gone)]
  const first = now.all > 0 ? t('flow.lifeFinding', { lively: heads(now.all), days: lifeDays.active, before, after, kept: share(now.stay / now.all) }) : t('flow.lifeFindingNone', { days: lifeDays.active, before })
  return silent.all > 0 ? first + t('flow.lifeFindingBack', { silent: heads(silent.all), back: share(silent.stay / silent.all) }) : first
}

/** How many rose and fell, and how many newcomers reached a tier. */
function tiersFinding(moves: readonly (readonly number[])[], before: string, after: string): string {
  const of = (wanted: (from: number, to: number) => boolean) => sumOf(moves.flatMap((row, from) => row.filter((_, to) => wanted(from - 1, to))))
  return t('flow.tiersFinding', {
    before, after, up: heads(of((from, to) => from >= 0 && to > from)), down: heads(of((from, to) => to < from)), joined: heads(of((from, to) => from < 0 && to > 0)), newcomers: heads(of((from) => from < 0)),
  })
}

/** The moves between two dates, means of the futures at the size of the real shop, the best place on top and who is no customer yet at the bottom. */
export function movesData(scenario: Scenario, { slot, futures }: FlowSide, kind: FlowKind, { from, to }: Span): SankeyData {
  const sum = sumFlows(futures)!
  const moves = movesBetween(kind === 'tiers' ? sum.tiers! : sum.life, from, to).map((row) => row.map((n) => (n / futures.length) * scenario.scale))
  const names = kind === 'tiers' ? tierNames.map((tier) => t(`flow.${tier}`)) : lifeStates.map((state) => t(`flow.${state}`))
  // states are in their order already, tiers begin with the lowest
  const order = names.map((_, k) => (kind === 'tiers' ? names.length - 1 - k : k))
  const told = (place: number) => dateWithin(scenario.world.start, scenario.world.days, sum.dates[place]!)
  const [before, after] = [told(from), told(to)]
  const data: SankeyData = {
    title: t(kind === 'tiers' ? 'flow.tiersTitle' : 'flow.lifeTitle'), subtitle: t('flow.movesOf', { from: before, to: after }), slot: markOf(scenario, slot), dates: [before, after],
    finding: (kind === 'tiers' ? tiersFinding : lifeFinding)(moves, before, after),
    before: [...order.map((k) => names[k]!), t('flow.nobodyYet')], after: order.map((k) => names[k]!),
    moves: [...order.map((k) => order.map((n) => moves[k + 1]![n]!)), order.map((n) => moves[0]![n]!)],
  }
  const rest = movesOf(data).find(({ other }) => other)
  return rest ? { ...data, source: t('flow.rest', { shown: mostMoves, moves: rest.parts.length }) } : data
}

/** Whether states, moves and the ledger count the same customers on the later date, in every future. */
export function sumWords(scenario: Scenario, { futures }: FlowSide, books: readonly (Daybook | undefined)[], kind: FlowKind, { from, to }: Span): string {
  const day = futures[0]!.dates[to]!
  const ledgers = books.map((book) => (book && book.names.includes('customers') ? column(book, 'customers')[day]! : NaN))
  const counted = futures.map((one, r) => {
    const states = sumOf(standingOn(one, day))
    return { states, moves: sumOf(movesBetween(kind === 'tiers' ? one.tiers! : one.life, from, to).flat()), ledger: Number.isFinite(ledgers[r]) ? ledgers[r]! : states }
  })
  const mean = (of: 'states' | 'moves' | 'ledger') => heads((sumOf(counted.map((one) => one[of])) / counted.length) * scenario.scale)
  const date = dateWithin(scenario.world.start, scenario.world.days, day)
  const off = counted.some(({ states, moves, ledger }) => states !== moves || states !== ledger)
  return off ? t('flow.sumOff', { date, states: mean('states'), moves: mean('moves'), ledger: mean('ledger') }) : t('flow.sumCheck', { date, sum: mean('states') })
}
