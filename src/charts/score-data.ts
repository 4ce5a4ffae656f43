/** What a scorecard is given, the figures as they read in it, and the same as facts. */
import { figuresAlike, figuresTogether, points, ratio, tooFine, withCurrency, type Currency } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import type { Facts } from './facts.ts'
import type { Slot, Unit } from './series.ts'

export type Judgement = 'same' | 'better' | 'likelyBetter' | 'unclear' | 'likelyWorse' | 'worse'

export type ScoreRow = {
  slot: Slot
  letter: string
  name: string
  /** The strategy's own value: yuan, fractions, counts; NaN where it has none. */
  value: number
  /** The paired difference, or a paired ratio itself: middle, 8 of 10 futures, half of them, 95 % of the mean. Absent for the reference. */
  difference?: { middle: number, low80: number, high80: number, low50: number, high50: number, meanLow: number, meanHigh: number, wins: number }
  /** One share per future: 1 where the strategy is best of all, 1/k where k share the place; empty where it takes no part. */
  best: ArrayLike<number>
  /** Absent where there is no verdict to give. */
  judgement?: Judgement | undefined
  /** Why there is no difference, where there is none. */
  why?: string
  /** In words, where the verdict has to wait. */
  waiting?: string
}

export type ScoreGroup = {
  name: string
  /** The help that belongs to the name, if there is any. */
  term?: string
  note: string
  unit: Unit
  /** A ratio of two differences stands by itself: its zero is break-even, and nobody is best. */
  paired: boolean
  rows: readonly ScoreRow[]
}

export type ScoreData = {
  title: string
  subtitle: string
  finding: string
  source: string
  runs: number
  currency: Currency
  groups: readonly ScoreGroup[]
}

export type ScoreTexts = { value: string, middle: string, range: string, mean: string, half: string, /** The ends of range and mean, with their unit. */ ends: readonly string[] }

/** All figures of a group in one unit, with equal decimals down each column; a row that would read as nothing is in its own. */
export function scoreTexts({ unit, rows, paired }: ScoreGroup, currency: Currency): ScoreTexts[] {
  const values = figuresAlike(rows.map(({ value }) => value), { unit, currency })
  const told = rows.map(({ difference: d }) => (d ? [d.middle, d.low80, d.high80, d.meanLow, d.meanHigh, d.low50, d.high50] : []))
  const style = { unit, currency, signed: true, even: true, coarse: true }
  const common = figuresTogether(told.flat(), style)
  let at = 0
  return rows.map(({ difference }, k) => {
    const none = t('format.none')
    const value = paired && unit === 'ratio' ? ratio(rows[k]!.value) : values[k]!
    const texts = common.texts.slice(at, at += told[k]!.length)
    if (!difference || !Number.isFinite(difference.middle)) {
      return { value, middle: difference ? none : '', range: '', mean: none, half: none, ends: [none, none, none, none] }
    }
    // a difference that would read as next to nothing beside the others is told in its own unit
    const together = unit === 'money' && tooFine(texts[0]!) ? figuresTogether(told[k]!, style) : { texts, unit: common.unit }
    const [middle, low, high, meanLow, meanHigh, halfLow, halfHigh] = together.texts
    const pair = (a: string | undefined, b: string | undefined, ...numbers: number[]) => (numbers.every(Number.isFinite) ? t('format.range', { low: a!, high: b! }) : '')
    return {
      value, middle: withUnit(middle!, together.unit, difference.middle, unit, currency),
      range: pair(low, high, difference.low80, difference.high80), mean: pair(meanLow, meanHigh, difference.meanLow, difference.meanHigh) || none,
      half: pair(halfLow, halfHigh, difference.low50, difference.high50) || none,
      ends: [low!, high!, meanLow!, meanHigh!].map((text) => (text === none ? text : text + together.unit)),
    }
  })
}

function withUnit(text: string, suffix: string, value: number, unit: Unit, currency: Currency): string {
  if (unit === 'share') return points(value)
  return unit === 'money' ? withCurrency(text, suffix, currency) : text === '0' ? text : text + suffix
}

/** Futures in which a row is best of all; halves where places are shared. */
export const bestOf = ({ best }: ScoreRow): number => (best.length === 0 ? NaN : Array.from(best).reduce((sum, share) => sum + share, 0))

/** `12`, `4.5`: a number of futures. */
export const futures = (count: number): string => (Number.isFinite(count) ? String(Math.round(count * 10) / 10) : t('format.none'))
/** `12/16`; a dash alone where nothing is counted. */
export const futuresOf = (count: number, runs: number): string => (Number.isFinite(count) ? `${futures(count)}/${runs}` : t('format.none'))

export const judgementWord = (row: ScoreRow): string => (row.waiting ? row.waiting : row.judgement ? t(`score.${row.judgement}`) : '')

/** The scorecard as rows: one per metric and strategy, raw numbers and how they read. */
export function scoreFacts(data: ScoreData): Facts {
  const number = 'number' as const
  const text = 'text' as const
  const heads = [
    { head: t('score.strategy'), kind: text }, { head: t('score.figure'), kind: text }, { head: t('score.value'), kind: number },
    { head: t('score.difference'), kind: number }, { head: t('score.low80'), kind: number }, { head: t('score.high80'), kind: number },
    { head: t('score.meanLow'), kind: number }, { head: t('score.meanHigh'), kind: number },
    { head: t('score.ahead', { runs: data.runs }), kind: number }, { head: t('score.bestOf', { runs: data.runs }), kind: number }, { head: t('score.verdict'), kind: text },
  ]
  const rows = data.groups.flatMap((group) => {
    const { paired } = group
    const texts = scoreTexts(group, data.currency)
    return group.rows.map((row, k) => {
      const d = row.difference
      const why = row.why === undefined ? {} : { why: row.why }
      const ends = d ? [d.low80, d.high80, d.meanLow, d.meanHigh] : [NaN, NaN, NaN, NaN]
      return [
        { cell: row.name, chip: { slot: row.slot, letter: row.letter } }, { cell: group.name }, { cell: row.value, text: texts[k]!.value, ...why },
        { cell: d && !paired ? d.middle : NaN, text: (!paired && texts[k]!.middle) || t('format.none'), ...(!paired && why) },
        ...ends.map((cell, index) => ({ cell, text: texts[k]!.ends[index]! })),
        { cell: d?.wins ?? NaN, text: futures(d?.wins ?? NaN) },
        { cell: bestOf(row), text: futures(bestOf(row)) },
        { cell: judgementWord(row), text: judgementWord(row) || t('format.none') },
      ]
    })
  })
  return { caption: data.title, columns: heads, rows }
}
