/** From runs at other budgets to the charts and sentences of the tab on ads, in yuan of the real shop. */
import type { ResponseData } from '../../charts/response-chart.ts'
import { adviceOf, plansOf, responseOf, trialsOf, wholeOf, type Advice, type Response, type Truth } from '../../experiments/ad-response.ts'
import type { Attribution } from '../../experiments/studies/attribution.ts'
import type { Spending } from '../../experiments/studies/spending.ts'
import { days } from '../../i18n/dates.ts'
import { figure, plainUnit, ratio } from '../../i18n/format.ts'
import { fill, language, t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import type { Channel } from '../../model/market.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { adsWords, type AdsWord } from './ads.text.ts'
import { nameOf, say } from './words.ts'

/** A sentence of the tab in the page's language. */
export const tell = (word: AdsWord, values: Readonly<Record<string, string | number>> = {}): string => fill(adsWords[language()][word], values)

/** A channel as the lever's settings name it; in an English sentence with a small letter. */
export const channelName = (channel: Channel, inside = false): string => {
  const name = say(leverText.ads.fields[channel]!.label)
  return inside ? name[0]!.toLowerCase() + name.slice(1) : name
}

/** The responses of a strategy in the futures that are whole, its own runs in them, and the truth of all channels together. */
export type AdsAnswer = {
  readonly scenario: Scenario
  readonly slot: number
  readonly futures: number
  readonly runs: readonly Spending[]
  readonly responses: readonly Response[]
  readonly whole: Truth | undefined
  /** Who gets the credit in the same futures; undefined while some are missing, or where nothing is bought. */
  readonly credits: readonly Attribution[] | undefined
}

/**
 * @param today the strategy's own runs, by future
 * @param found the runs of `trialsOf`, by trial, then by future; undefined where none came yet
 * @param touched the attribution of the same futures, undefined where none came yet
 */
export function adsAnswer(scenario: Scenario, slot: number, today: readonly Spending[], found: readonly (readonly (Spending | undefined)[])[], touched: readonly (Attribution | undefined)[] = []): AdsAnswer {
  const whole = today.map((_, r) => r).filter((r) => found.every((row) => row[r] !== undefined))
  const trials = trialsOf(scenario, slot)
  const runsOf = (at: number) => whole.map((r) => found[at]![r]!)
  const own = whole.map((r) => today[r]!)
  const off = trials.findIndex(({ channel }) => channel === undefined)
  const responses = plansOf(scenario, slot).map((plan) =>
    responseOf(plan, plan.tried.map((budget) => (budget === plan.today ? own : runsOf(trials.findIndex((trial) => trial.channel === plan.channel && trial.budget === budget))))))
  const credits = whole.flatMap((r) => touched[r] ?? [])
  return { scenario, slot, futures: whole.length, runs: own, responses, whole: off < 0 ? undefined : wholeOf(own, runsOf(off)), credits: credits.length === whole.length && credits.length > 0 ? credits : undefined }
}

export const yuan = (scenario: Scenario, fen: number): number => (fen * scenario.scale) / 100
/** A sum inside a sentence: its sign stays with it. */
export const told = (scenario: Scenario, value: number): string => figure(value, { unit: 'money', currency: scenario.currency }).replace(/^[+−]/, '$&\u2060')
export const coinOf = ({ currency }: Scenario): string => plainUnit({ unit: 'money', currency }) || tell('coin')

/** How many futures the answer rests on: all of the run, or its first ones. */
export const futuresWords = ({ futures }: Scenario, done: number): string => (done < futures ? tell('firstFutures', { done, total: futures }) : t('format.futures', { runs: done }))
/** A chart's notes, with a word on the futures where they are not those of the other tabs. */
export const sourceOf = ({ futures }: Scenario, done: number, ...notes: readonly string[]): string =>
  [...notes, ...(done < futures ? [tell('firstOnly', { done, total: futures })] : [])].join(language() === 'en' ? ' ' : '')

/** What a yuan brings, to the fen. */
export function perCoin({ currency }: Scenario, value: number, signed = false): string {
  const text = ratio(value, { signed })
  const unit = plainUnit({ unit: 'money', currency })
  return (language() === 'zh-CN' ? text + unit : text.replace(/\d/, (digit) => unit + digit)).replace(/^[+−]/, '$&\u2060')
}

/** What the curves say of the next yuan, in a sentence. */
export function adviceSentence(scenario: Scenario, advice: Advice, done: number, planned: number): string {
  const coin = coinOf(scenario)
  const per = (value: number, signed = true) => perCoin(scenario, value, signed)
  const gain = ({ marginal }: Response) => per(marginal.ratio)
  switch (advice.kind) {
    case 'early': return tell('early', { done, planned })
    case 'idle': return tell('idle', { days: days(scenario.world.days) })
    case 'limit': return tell('limit', { coin })
    case 'loses': return tell('loses', { coin, best: channelName(advice.best.channel, true), value: per(-advice.best.marginal.ratio, false) })
    case 'unclear': return tell('unclear', {
      coin, best: channelName(advice.best.channel, true), value: gain(advice.best), low: per(advice.best.marginal.low), high: per(advice.best.marginal.high),
    })
    case 'only': return tell('only', { coin, best: channelName(advice.best.channel, true), value: gain(advice.best) })
    case 'close': return tell('close', { coin, best: channelName(advice.best.channel), second: channelName(advice.second.channel, true), value: gain(advice.best), secondValue: gain(advice.second) })
    case 'clear': return tell('clear', { coin, best: channelName(advice.best.channel, true), last: channelName(advice.last.channel, true), value: gain(advice.best), lastValue: gain(advice.last) })
  }
}

/** The curves, all of them or one channel's alone. While runs are still coming the sentence waits. */
export function responseData({ scenario, slot, futures, responses }: AdsAnswer, { planned, waiting, only }: { readonly planned: number; readonly waiting: boolean; readonly only: Channel | undefined }): ResponseData {
  const advice: Advice = waiting ? { kind: 'early' } : adviceOf(responses)
  const drawn = only === undefined ? responses : responses.filter(({ channel }) => channel === only)
  const best = 'best' in advice ? drawn.indexOf(advice.best) : -1
  return {
    title: tell('title'), subtitle: tell('subtitle', { name: nameOf(scenario, slot), futures: futuresWords(scenario, futures) }),
    finding: adviceSentence(scenario, advice, futures, planned), source: sourceOf(scenario, futures, tell('source')),
    slot: markOf(scenario, slot), currency: scenario.currency, runs: futures, shown: Math.max(0, best), limit: Math.max(...responses.map(({ limit }) => limit)),
    curves: drawn.map(({ channel, today, most, points, marginal }) => ({
      name: channelName(channel), today, most, next: marginal,
      points: points.map(({ budget, gain }) => ({ spend: budget, middle: yuan(scenario, gain.mean), low80: yuan(scenario, gain.q10), high80: yuan(scenario, gain.q90) })),
    })),
    words: {
      x: tell('x'), y: tell('y', { days: days(scenario.world.days) }), brief: tell('brief', { days: days(scenario.world.days) }), curve: tell('channel'), spend: tell('spend'), middle: tell('adds'), next: tell('mroi'),
      here: tell('here'), most: tell('most'), beyond: tell('beyond'), bound: tell('bound'), role: tell('role'), keys: tell('keys'), titled: tell('titled'),
    },
  }
}

/** What binds a channel's budget: the lever's limit, its floor, or the end of what was run. */
export function boundOf(scenario: Scenario, { today, most, tried, limit, next, points }: Response): string {
  const amount = (value: number) => figure(value, { unit: 'money', currency: scenario.currency })
  if (points.every(({ gain }) => gain.mean === 0)) return ''
  if (next === undefined) return tell('noStep', { limit: amount(limit) })
  if (most === 0) return tell('floor')
  if (most === limit) return tell('noStep', { limit: amount(limit) })
  if (most === tried.at(-1)) return tell('edge', { most: amount(most) })
  return most === today ? tell('now') : tell('inside', { most: amount(most) })
}

/** One channel's next yuan as the list beside the curves shows it. */
export type NextRow = { readonly channel: Channel; readonly name: string; readonly value: string; readonly interval: string; readonly step: string; readonly note: string }

/** Every channel, the best next yuan first. */
export function nextRows({ scenario, responses }: AdsAnswer): NextRow[] {
  const amount = (value: number) => figure(value, { unit: 'money', currency: scenario.currency })
  const size = ({ marginal }: Response) => (Number.isFinite(marginal.ratio) ? marginal.ratio : -Infinity)
  return [...responses].sort((a, b) => size(b) - size(a)).map((response) => {
    const { channel, today, next, marginal, marginalCac } = response
    const step = next === undefined ? '' : tell('step', { from: amount(today), to: amount(next) })
    const cac = Number.isFinite(marginalCac.low) && marginalCac.ratio > 0 ? tell('cac', { cac: amount(marginalCac.ratio / 100) }) : ''
    return {
      channel, name: channelName(channel), value: ratio(marginal.ratio, { signed: true }), step, note: [cac, boundOf(scenario, response)].filter(Boolean).join(' · '),
      interval: Number.isFinite(marginal.low) ? tell('interval', { low: ratio(marginal.low, { signed: true }), high: ratio(marginal.high, { signed: true }) }) : '',
    }
  })
}
