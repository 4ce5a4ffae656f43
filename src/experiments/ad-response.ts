/** How a strategy answers to other ad budgets: which runs are asked for, and what their paired differences say. */
import { ads } from '../levers/ads/ads.ts'
import { channels, type Channel } from '../model/market.ts'
import { resolveMarket, settingsOf } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { ratioOfMeans, summarise, t95, type RatioOfMeans, type Summary } from './stats.ts'
import type { Budgets, Spending } from './studies/spending.ts'

/** Budgets that a channel is tried at, as multiples of today's (or of what is usual, where today's is 0). */
const multiples = [0, 0.5, 1, 1.5, 2] as const
/** Futures that every budget is lived in, where the run has as many: as many as a verdict takes. */
export const mostFutures = 12

export type ChannelPlan = {
  readonly channel: Channel
  /** Yuan a day now. */
  readonly today: number
  /** Budgets in rising order, the first 0, today's among them. */
  readonly tried: readonly number[]
  /** The lever takes no more than this. */
  readonly limit: number
}

/** Two significant digits: a budget that a person would type. */
const round = (yuan: number): number => Number(yuan.toPrecision(2))

/** What a strategy spends a day on every channel; 0 while the lever is off. */
export function budgetsOf(scenario: Scenario, slot: number): Budgets {
  const { on, settings } = settingsOf(scenario, slot, 'ads')
  return Object.fromEntries(channels.map((c) => [c, on ? (settings[c] as number) : 0])) as Budgets
}

/** The budgets that every channel is tried at. */
export function plansOf(scenario: Scenario, slot: number): ChannelPlan[] {
  const budgets = budgetsOf(scenario, slot)
  const market = resolveMarket(scenario)
  return channels.map((channel) => {
    const today = budgets[channel]
    const limit = ads.fields[channel].max
    const unit = today > 0 ? today : round(market.channels[channel].referenceSpend * scenario.scale)
    const others = multiples.flatMap((m) => (m * unit === today ? [] : [Math.round(Math.min(limit, m * unit) * 100) / 100]))
    return { channel, today, limit, tried: [...new Set([today, ...others])].sort((a, b) => a - b) }
  })
}

/** One run to ask for beside the strategy's own; without a channel all of them are switched off together. */
export type Trial = { readonly channel: Channel | undefined; readonly budget: number; readonly budgets: Budgets }

/** The runs that the curves need, the strategy's own left out, and the one without any ads where more than one channel is bought. */
export function trialsOf(scenario: Scenario, slot: number): Trial[] {
  const budgets = budgetsOf(scenario, slot)
  const own = plansOf(scenario, slot).flatMap(({ channel, today, tried }) =>
    tried.flatMap((budget) => (budget === today ? [] : [{ channel, budget, budgets: { ...budgets, [channel]: budget } }])))
  const bought = channels.filter((c) => budgets[c] > 0).length
  return bought < 2 ? own : [...own, { channel: undefined, budget: 0, budgets: Object.fromEntries(channels.map((c) => [c, 0])) as Budgets }]
}

/** One budget of a channel: contribution margin against the same future with the channel at 0, in fen. */
export type ResponsePoint = { readonly budget: number; readonly gain: Summary }
export type Response = ChannelPlan & {
  readonly points: readonly ResponsePoint[]
  /** The next budget above today's; none at the lever's limit. */
  readonly next: number | undefined
  /** Contribution margin gained per yuan of the step from today's budget to the next (0 breaks even), with 95 %. */
  readonly marginal: RatioOfMeans
  /** The same future by future. */
  readonly marginals: readonly number[]
  /** Yuan spent per customer won on that step. */
  readonly marginalCac: RatioOfMeans
  /** The tried budget that earned most, by the mean. */
  readonly most: number
  readonly truth: Truth
}
/** What is lost without today's budget. */
export type Truth = {
  /** Net revenue against the same futures without the spend, and the spend, in fen by future. */
  readonly lost: readonly number[]
  readonly spent: readonly number[]
  readonly net: Summary
  readonly roas: RatioOfMeans
}

const none: RatioOfMeans = { ratio: NaN, low: NaN, high: NaN }
const differences = (of: (run: Spending) => number, a: readonly Spending[], b: readonly Spending[]): number[] => a.map((run, k) => of(run) - of(b[k]))

/**
 * The answer of one channel.
 * @param runs by tried budget, then by future: the same futures at every budget
 */
export function responseOf(plan: ChannelPlan, runs: readonly (readonly Spending[])[]): Response {
  const at = channels.indexOf(plan.channel)
  const here = plan.tried.indexOf(plan.today)
  const [zero, today, after] = [runs[0], runs[here], runs[here + 1]]
  const contribution = ({ contribution: x }: Spending) => x
  const paid = ({ ads: x }: Spending) => x[at]
  const points = plan.tried.map((budget, k) => ({ budget, gain: summarise(differences(contribution, runs[k], zero)) }))
  const gained = after ? differences(contribution, after, today) : []
  const spent = after ? differences(paid, after, today) : []
  const best = points.reduce((top, point) => (point.gain.mean > top.gain.mean ? point : top))
  return {
    ...plan, points, next: plan.tried[here + 1], most: best.budget,
    marginal: after ? ratioOfMeans(gained, spent) : none, marginals: gained.map((x, k) => x / spent[k]),
    marginalCac: after ? ratioOfMeans(spent, differences((run) => run.newcomers, after, today)) : none,
    truth: truthOf(today, zero, paid),
  }
}

/** @param without the same futures with the spend left out */
function truthOf(today: readonly Spending[], without: readonly Spending[], paidFor: (run: Spending) => number): Truth {
  const lost = differences((run) => run.net, today, without)
  const spent = differences(paidFor, today, without)
  return { lost, spent, net: summarise(lost), roas: ratioOfMeans(lost, spent) }
}

/** All channels together: what is lost when none is bought. */
export const wholeOf = (today: readonly Spending[], without: readonly Spending[]): Truth =>
  truthOf(today, without, ({ ads: x }) => x.reduce((a, b) => a + b, 0))

/** What the curves say of the next yuan. */
export type Advice =
  /** Fewer than two futures, so nothing has an interval. */
  | { readonly kind: 'early' }
  /** No budget moves anything: the ads do not run within these days. */
  | { readonly kind: 'idle' }
  /** Every channel stands at the lever's limit. */
  | { readonly kind: 'limit' }
  /** Even the best channel loses on its next yuan, or may. */
  | { readonly kind: 'loses' | 'unclear'; readonly best: Response }
  /** One channel is ahead; or too little lies between it and the second to tell them apart. */
  | { readonly kind: 'clear' | 'close'; readonly best: Response; readonly second: Response; readonly last: Response }
  /** Only one channel can still be raised. */
  | { readonly kind: 'only'; readonly best: Response }

/** Which channel the next yuan goes to. One is ahead of another when the 95 % interval of the paired difference of their marginals lies above 0. */
export function adviceOf(responses: readonly Response[]): Advice {
  const open = responses.filter(({ next }) => next !== undefined)
  if (open.length === 0) return { kind: 'limit' }
  const ranked = open.filter(({ marginal }) => Number.isFinite(marginal.ratio)).sort((a, b) => b.marginal.ratio - a.marginal.ratio)
  const [best, second] = ranked
  if (!best) return { kind: 'idle' }
  if (best.marginals.length < 2) return { kind: 'early' }
  const [low, high] = [best.marginal.low, best.marginal.high]
  if (high < 0) return { kind: 'loses', best }
  if (!(low > 0)) return { kind: 'unclear', best }
  if (!second) return { kind: 'only', best }
  const ahead = t95(best.marginals.map((x, k) => x - second.marginals[k]))[0] > 0
  return { kind: ahead ? 'clear' : 'close', best, second, last: ranked.at(-1)! }
}
