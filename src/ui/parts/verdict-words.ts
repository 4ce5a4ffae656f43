/** The verdict as sentences: one for every state, and a second line with the range in words. Pure: parts of text, drawn elsewhere. */
import type { Comparison } from '../../experiments/compare.ts'
import { fewestFutures } from '../../experiments/compare.ts'
import { summarise } from '../../experiments/stats.ts'
import type { GuardrailCheck, Verdict } from '../../experiments/verdict.ts'
import { days } from '../../i18n/dates.ts'
import { figure, figuresAlike, gainInWords, rangeInWords } from '../../i18n/format.ts'
import { language, t } from '../../i18n/translate.ts'
import { metricById } from '../../metrics/index.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { aheadBy, scaled } from '../../metrics/metric.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { letterOf, metricInSentence, nameOf } from './words.ts'

/** A run of text; a strategy's name carries its slot (in a headline its chip goes before it), a term the help that opens on it. */
export type Part = { readonly text: string; readonly strategy?: number; readonly strong?: boolean; readonly term?: string }
/** Parts as plain text; without its chip a name inside a Chinese sentence stands in quotes. */
export const plainWords = (parts: readonly Part[] = []): string =>
  parts.map(({ text, strategy }) => (strategy !== undefined && language() === 'zh-CN' ? `“${text}”` : text)).join('').replaceAll('\u2060', '')
/** `duel`, where two are worth choosing between: the best against the runner-up. `worse` names those that lose to the baseline. */
export type VerdictWords = { readonly headline: readonly Part[]; readonly second: readonly Part[]; readonly duel?: readonly Part[]; readonly worse?: readonly Part[] }

const mark = (name: string) => `\uE000${name}\uE001`
/** Splits a sentence at its marked places and puts the parts there. */
function compose(sentence: string, parts: Readonly<Record<string, Part>>): Part[] {
  return sentence.split(/(\uE000\w+\uE001)/).filter(Boolean).map((piece) => parts[piece.slice(1, -1)] ?? { text: piece })
}

/** A metric's name as a noun inside a sentence. */
const wordOf = (id: MetricId): string => metricInSentence(id).replace(/ ?[(（].*$/, '')
/** The goal inside a sentence: contribution margin goes by one word. */
export const goalWord = (id: MetricId): string => (id === 'contributionMargin' ? t('metric.margin') : wordOf(id))

/**
 * The words of a verdict. `running` tells a run that may still reach a verdict from one that ended too small;
 * `baseline` is the goal's own value, for the sentence of a baseline alone.
 */
export function verdictWords(verdict: Verdict, scenario: Scenario, running: boolean, baseline?: Comparison): VerdictWords {
  const words = sentences(verdict, scenario, running, baseline)
  // where all lose the headline says so already
  return verdict.state === 'harmful' || verdict.losing.length === 0 ? words : { ...words, worse: worseLine(verdict, scenario) }
}

/** `Worse than the baseline: E Deep coupons, ahead in 0 of 16, −¥48K.` */
function worseLine({ goal, slot: best, futures, losing, comparisons }: Verdict, scenario: Scenario): Part[] {
  const metric = metricById[goal]
  const of = (slot: number) => comparisons.find((comparison) => comparison.slot === slot)!
  // in the unit of the headline, against which they are read
  const told = best === undefined ? losing : [...losing, best]
  const gains = figuresAlike(told.map((slot) => scaled(metric, of(slot).difference!.mean, scenario.scale)), { unit: metric.unit, currency: scenario.currency, signed: true })
  const each = losing.map((slot, k): Part[] => {
    const { wins } = of(slot)
    const gain = gains[k]!.replace(/^[+−]/, '$&\u2060')
    const rest = t('verdict.worseOne', { wins: Math.floor(wins), futures, gain })
    return [{ text: k > 0 ? t('verdict.worseComma') : '' }, { text: `${letterOf(markOf(scenario, slot))} ${nameOf(scenario, slot)}`, strategy: slot, strong: true }, { text: rest }]
  })
  return [{ text: t('verdict.worse') }, ...each.flat(), { text: t('verdict.worseEnd') }]
}

function sentences(verdict: Verdict, scenario: Scenario, running: boolean, baseline?: Comparison): VerdictWords {
  const { goal, futures, planned, slot, comparisons } = verdict
  const metric = metricById[goal]
  const more = t(`verdict.${aheadBy(metric)}`)
  const { currency, scale } = scenario
  const zh = language() === 'zh-CN'
  const shown = (value: number) => scaled(metric, value, scale)
  // a sign never parts from its figure at the end of a line
  const signedFigure = (value: number) => gainInWords(shown(value), { unit: metric.unit, currency }).replace(/^[+−]/, '$&\u2060')
  const of = (which: number | undefined): Comparison | undefined => comparisons.find((c) => c.slot === which)
  const strategy = (which: number): Part => ({ text: nameOf(scenario, which), strategy: which })
  const length = days(scenario.world.days)
  const term: Part = { text: wordOf(goal), term: `metric:${goal}` }
  const eight: Part = { text: t('verdict.eight'), term: 'futures:eight' }
  const nothing: readonly Part[] = []

  const rangeOf = ({ difference }: Comparison): Part => {
    const ends = [shown(difference!.q10), shown(difference!.q90)] as const
    const oneSign = ends[0] >= 0 || ends[1] <= 0
    const [low, high] = zh && oneSign ? [Math.min(...ends.map(Math.abs)), Math.max(...ends.map(Math.abs))] : ends
    const text = rangeInWords(low, high, { unit: metric.unit, currency, signed: metric.unit === 'share' || !(zh && oneSign) })
    return { text: (zh && oneSign ? text.replace(/[+−]/g, '') : text).replace(/[+−]/g, '$&\u2060'), strong: true }
  }
  const rangeLine = (comparison: Comparison): Part[] => {
    const { q10, q90 } = comparison.difference!
    // more is a gain only of what is counted and wanted: a cost that falls is no loss
    const [up, down] = more === t('verdict.more') ? ['verdict.rangeGain', 'verdict.rangeLoss'] as const : ['verdict.rangeRise', 'verdict.rangeFall'] as const
    const key = q10 >= 0 ? up : q90 <= 0 ? down : 'verdict.range'
    return compose(t(key, { eight: mark('eight'), range: mark('range'), metric: mark('term'), days: length }), { eight, range: rangeOf(comparison), term })
  }

  /** Both end on the same number in every future: the same luck, so the same plan in all that counts. */
  const alike = (a: Comparison, b?: Comparison): boolean => a.differences!.every((x, r) => x === (b ? b.differences![r] : 0))
  /** One more sentence: the best against the runner-up, future by future. */
  const duelLine = (best: Comparison, rival: Comparison | undefined): Part[] => {
    if (!rival || verdict.rivalWins === undefined) return []
    const apart = summarise(best.differences!.map((x, r) => x - rival.differences![r]!))
    const [low = '', high = ''] = figuresAlike([shown(apart.q10), shown(apart.q90)], { unit: metric.unit, currency, signed: true }).map((text) => text.replace(/^[+−]/, '$&\u2060'))
    const range = zh ? rangeOf({ ...best, difference: apart }) : { text: t('verdict.span', { low, high }), strong: true }
    return compose(t('verdict.duel', { rival: mark('rival'), wins: Math.floor(verdict.rivalWins), futures, range: mark('range') }),
      { rival: { text: nameOf(scenario, rival.slot), strategy: rival.slot }, range })
  }

  switch (verdict.state) {
    case 'noStrategy': return { headline: [{ text: t('verdict.noStrategy') }], second: nothing }
    case 'baselineOnly': {
      if (futures === 0 || !baseline) return { headline: [{ text: t('verdict.noneRunning') }], second: nothing }
      const style = { unit: metric.unit, currency }
      const range = rangeInWords(shown(baseline.value.q10), shown(baseline.value.q90), style)
      return {
        headline: [{ text: t('verdict.baselineOnly', { metric: wordOf(goal), value: figure(shown(baseline.value.mean), style), days: length }) }],
        second: compose(t('verdict.baselineOnlyNote', { eight: mark('eight'), range: mark('range') }), { eight, range: { text: range, strong: true } }),
      }
    }
    case 'tooEarly':
      return running || planned >= fewestFutures
        ? { headline: [{ text: t('verdict.tooEarly', { done: futures, needed: fewestFutures }) }], second: [{ text: t('verdict.tooEarlyNote', { needed: fewestFutures }) }] }
        : { headline: [{ text: t('verdict.tooFew', { done: futures, needed: fewestFutures }) }], second: [{ text: t('verdict.tooEarlyNote', { needed: fewestFutures }) }] }
    case 'cancelled':
      return { headline: [{ text: t('verdict.cancelled', { done: futures, planned }) }], second: [{ text: t('verdict.tooEarlyNote', { needed: fewestFutures }) }] }
    case 'identical': return { headline: [{ text: t('verdict.identical', { futures }) }], second: [{ text: t('verdict.identicalNote') }] }
    case 'noValue': {
      const own = comparisons.some(({ value }) => Number.isFinite(value.mean))
      return { headline: [{ text: t(own ? 'verdict.noValueBaseline' : 'verdict.noValue', { metric: wordOf(goal) }) }], second: [{ text: t('verdict.noValueNote') }] }
    }
    case 'clear':
    case 'likely': {
      const best = of(slot)!
      const headline = compose(
        t(`verdict.${verdict.state}`, { name: mark('name'), more, metric: goalWord(goal), wins: Math.floor(best.wins), futures, gain: signedFigure(best.difference!.mean) }), { name: strategy(best.slot) })
      return { headline, second: rangeLine(best), duel: duelLine(best, of(verdict.rival)) }
    }
    case 'tie': {
      const [best, rival] = [of(slot)!, of(verdict.rival)]
      if (rival && alike(best, rival)) {
        const same = compose(t('verdict.same', { name: mark('name'), rival: mark('rival'), futures }), { name: strategy(slot!), rival: strategy(rival.slot) })
        return { headline: same, second: rangeLine(best) }
      }
      const headline = compose(t('verdict.tie', { name: mark('name'), rival: mark('rival'), wins: Math.floor(verdict.rivalWins!), futures }),
        { name: strategy(slot!), rival: strategy(verdict.rival!) })
      return { headline, second: rangeLine(best), duel: duelLine(best, rival) }
    }
    case 'keepBaseline': {
      const closest = comparisons.filter(({ difference }) => Number.isFinite(difference!.mean)).sort((a, b) => b.wins - a.wins || a.slot - b.slot)[0]!
      const headline: readonly Part[] = [{ text: goal === 'contributionMargin' ? t('verdict.keepBaseline', { needed: verdict.needed, futures }) : t('verdict.keepBaselineOn', { more, metric: wordOf(goal), needed: verdict.needed, futures }) }]
      const name = { ...strategy(closest.slot), strong: true }
      if (alike(closest)) return { headline, second: compose(t('verdict.sameAsBaseline', { name: mark('name'), futures }), { name }) }
      const second = compose(t('verdict.closest', { eight: mark('eight'), name: mark('name'), wins: Math.floor(closest.wins), futures, range: mark('range'), metric: mark('term'), days: length }),
        { eight, name, range: rangeOf(closest), term })
      return { headline, second }
    }
    case 'harmful': {
      const worst = of(slot)!
      const fill = { name: mark('name'), gain: signedFigure(worst.difference!.mean) }
      const sentence = comparisons.length === 1
        ? t('verdict.harmfulOne', { ...fill, wins: Math.floor(futures - worst.wins), futures })
        : t('verdict.harmful', fill)
      return { headline: compose(sentence, { name: strategy(worst.slot) }), second: rangeLine(worst) }
    }
    case 'guardrail': {
      const limit = limitSentence(verdict.guardrails.find((check) => check.slot === slot && check.broken)!, scenario)
      if (verdict.instead === undefined)
        return { headline: compose(t('verdict.guardrail', { name: mark('name'), limit }), { name: strategy(slot!) }), second: rangeLine(of(slot)!) }
      const headline = compose(t('verdict.guardrailInstead', { name: mark('name'), instead: mark('instead') }), { name: strategy(slot!), instead: strategy(verdict.instead) })
      return { headline, second: [{ text: zh ? `${limit}。` : `${limit[0]!.toUpperCase()}${limit.slice(1)}.` }] }
    }
  }
}

/** `Lowest cash falls to −¥12K, below ¥0`. */
export function limitSentence(check: GuardrailCheck, { currency }: Scenario): string {
  const { unit } = metricById[check.metric]
  const value = figure(check.value, { unit, currency })
  const limit = figure(check.limit, { unit, currency })
  return t(check.side === 'min' ? 'verdict.limitMin' : 'verdict.limitMax', { metric: wordOf(check.metric), value, limit })
}
