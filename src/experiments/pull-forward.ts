/** What offers for a time bring while they last, and what is missing in the weeks after: orders won beside orders moved. */
import { orderColumns } from '../metrics/growth.ts'
import { flowOf } from '../metrics/metric.ts'
import type { Daybook } from '../model/daybook.ts'
import type { LeverId } from '../levers/index.ts'
import { actsOf } from '../scenario/acts.ts'
import { settingsOf } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'
import { mean, ratioOfMeans, summarise, type RatioOfMeans, type Summary } from './stats.ts'

/** Levers that make an offer for a time. */
const offers: readonly LeverId[] = ['promotion-calendar', 'big-promotion', 'member-day', 'coupon']
/** Days after an offer that count as after it, unless the next one begins. */
export const afterDays = 28

const partsOfRun = ['during', 'after', 'rest'] as const
export type PartOfRun = (typeof partsOfRun)[number]

/** The part that each day belongs to; undefined where a strategy has no offer of its own that ends within the run, or changes one of the baseline's, whose days would count as days without. */
export function partsOf(scenario: Scenario, slot: number): readonly PartOfRun[] | undefined {
  const { days } = scenario.world
  const own = offers.filter((id) => settingsOf(scenario, slot, id).differs.size > 0)
  if (own.some((id) => actsOf(scenario, 0, id).length > 0)) return undefined
  const during = new Set(own.flatMap((id) => actsOf(scenario, slot, id).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => from + k))))
  let since = Infinity
  const parts = Array.from({ length: days }, (_, day): PartOfRun => {
    since = during.has(day) ? 0 : since + 1
    return since === 0 ? 'during' : since <= afterDays ? 'after' : 'rest'
  })
  return parts.includes('during') && parts.includes('after') ? parts : undefined
}

export type PartFigure = { readonly id: PartOfRun; readonly days: number; readonly base: number; readonly value: number; readonly difference: Summary }
export type PullForward = {
  /** Orders of existing and new customers in each part, means over the futures. */
  readonly parts: readonly PartFigure[]
  /** Orders missing after the offers / orders gained during them; NaN where none are gained. */
  readonly ratio: RatioOfMeans
}

const orders = flowOf(...orderColumns)

/** The offers of `slot` against the baseline. */
export function pullForward(results: Results, slot: number): PullForward | undefined {
  const parts = partsOf(results.scenario, slot)
  if (!parts) return undefined
  const replications = sharedReplications(results, [slot, 0])
  const [books, others] = [booksOf(results, slot, replications), booksOf(results, 0, replications)]
  const within = (book: Daybook, id: PartOfRun) => orders(book).reduce((sum, n, day) => (parts[day] === id ? sum + n : sum), 0)
  const found = partsOfRun.map((id) => {
    const [values, bases] = [books.map((book) => within(book, id)), others.map((book) => within(book, id))]
    const differences = values.map((value, r) => value - bases[r])
    return { figure: { id, days: parts.filter((part) => part === id).length, base: mean(bases), value: mean(values), difference: summarise(differences) }, differences }
  })
  const [during, after] = found.map(({ differences }) => differences)
  const gains = mean(during) > 0
  return {
    parts: found.map(({ figure }) => figure).filter(({ days }) => days > 0),
    ratio: gains ? ratioOfMeans(after.map((x) => -x), during) : { ratio: NaN, low: NaN, high: NaN },
  }
}
