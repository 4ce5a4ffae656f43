/** The verdict as one sentence, in the catalogue's words. The language of `i18n` must be `lang`. */
import { figure, gainInWords } from '../i18n/format.ts'
import { t, type Language } from '../i18n/translate.ts'
import { fewestFutures } from '../experiments/compare.ts'
import type { Results } from '../experiments/results.ts'
import type { GuardrailCheck, Verdict } from '../experiments/verdict.ts'
import { metricById } from '../metrics/index.ts'
import { aheadBy, scaled } from '../metrics/metric.ts'
import { metricText } from '../metrics/text.ts'

/** A name as it stands inside a sentence: `gross margin`, but `GMV`. */
const inside = (name: string): string => name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

/** What the futures say about the goal. */
export function verdictSentence(found: Verdict, { scenario }: Results, lang: Language): string {
  const { currency, scale, strategies } = scenario
  const goal = metricById[found.goal]
  // a name inside a Chinese sentence stands in quotes
  const name = (slot: number | undefined) => (lang === 'en' ? strategies[slot ?? 0].name.en : `“${strategies[slot ?? 0].name['zh-CN']}”`)
  const metric = inside(metricText[lang][found.goal].short)
  const chosen = found.comparisons.find(({ slot }) => slot === found.slot)
  const mean = scaled(goal, chosen?.difference?.mean ?? NaN, scale)
  const gain = gainInWords(mean, { unit: goal.unit, currency })
  const wins = chosen?.wins ?? 0
  const { futures, planned, needed } = found
  const more = t(`verdict.${aheadBy(goal)}`)
  const limitOf = ({ metric: id, side, value, limit }: GuardrailCheck): string => {
    const style = { unit: metricById[id].unit, currency }
    return t(side === 'min' ? 'verdict.limitMin' : 'verdict.limitMax', { metric: metricText[lang][id].short, value: figure(value, style), limit: figure(limit, style) })
  }
  switch (found.state) {
    case 'noStrategy': return t('verdict.noStrategy')
    case 'baselineOnly': return ''
    case 'tooEarly': return t('verdict.tooFew', { done: futures, needed: fewestFutures })
    case 'cancelled': return t('verdict.cancelled', { done: futures, planned })
    case 'identical': return t('verdict.identical', { futures })
    case 'clear': return t('verdict.clear', { name: name(found.slot), more, metric, wins, futures, gain })
    case 'likely': return t('verdict.likely', { name: name(found.slot), more, metric, wins, futures, gain })
    case 'tie': return t('verdict.tie', { name: name(found.slot), rival: name(found.rival), wins: found.rivalWins ?? 0, futures })
    case 'noValue': return t(found.comparisons.some(({ value }) => Number.isFinite(value.mean)) ? 'verdict.noValueBaseline' : 'verdict.noValue', { metric })
    case 'keepBaseline': return found.goal === 'contributionMargin' ? t('verdict.keepBaseline', { needed, futures }) : t('verdict.keepBaselineOn', { more, metric, needed, futures })
    case 'harmful': return found.comparisons.length === 1
      ? t('verdict.harmfulOne', { name: name(found.slot), wins: futures - wins, futures, gain })
      : t('verdict.harmful', { name: name(found.slot), gain })
    case 'guardrail': {
      const broken = found.guardrails.find((check) => check.slot === found.slot && check.broken)!
      return found.instead === undefined
        ? t('verdict.guardrail', { name: name(found.slot), limit: limitOf(broken) })
        : t('verdict.guardrailInstead', { name: name(found.slot), instead: name(found.instead) })
    }
  }
}
