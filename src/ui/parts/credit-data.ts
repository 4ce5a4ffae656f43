/** From touches before orders and runs without a channel to the chart and the sentences on who gets the credit, in yuan of the real shop. */
import type { CreditData, CreditRow } from '../../charts/credit-chart.ts'
import type { Response, Truth } from '../../experiments/ad-response.ts'
import { creditOf, creditRules, givenBy, turnedRound, type CreditRule } from '../../experiments/credit.ts'
import { mean, summarise } from '../../experiments/stats.ts'
import type { Attribution } from '../../experiments/studies/attribution.ts'
import { days } from '../../i18n/dates.ts'
import { ratio, share, smallestCoin } from '../../i18n/format.ts'
import { fill, language } from '../../i18n/translate.ts'
import { channels, type Channel } from '../../model/market.ts'
import { touchSources, type TouchSource } from '../../model/touch-path.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { channelName, coinOf, futuresWords, perCoin, sourceOf, told, yuan, type AdsAnswer } from './ads-data.ts'
import { creditWords, ruleText, type CreditWord } from './credit.text.ts'
import { listed, nameOf, say } from './words.ts'

/** A sentence on credit in the page's language. */
export const tellCredit = (word: CreditWord, values: Readonly<Record<string, string | number>> = {}): string => fill(creditWords[language()][word], values)

/** Credit as an amount, or per yuan spent. */
export type CreditFigure = 'net' | 'roas'

export const ruleName = (rule: CreditRule): string => say(ruleText[rule].name)
const isChannel = (source: TouchSource): source is Channel => (channels as readonly string[]).includes(source)
const sourceName = (source: TouchSource): string => (isChannel(source) ? channelName(source) : tellCredit(source as Exclude<TouchSource, Channel>))

/** A row of the chart with what its sentence needs. */
type Found = { readonly row: CreditRow; readonly truth: Truth | undefined; readonly given: readonly number[]; readonly channel: Channel | undefined }

/** Every source with what each rule gives it, the truest channel first; undefined while the touches are not known, or where nothing is bought. */
export function creditData(answer: AdsAnswer, rule: CreditRule, figure: CreditFigure): CreditData | undefined {
  const { scenario, slot, futures, responses, whole, runs, credits } = answer
  const bought = responses.filter(({ today }) => today > 0)
  if (!credits || bought.length === 0) return undefined
  const chosen = creditRules.indexOf(rule)
  const net = runs.map((run) => run.net)
  const found = (name: string, kind: CreditRow['kind'], sources: readonly TouchSource[], truth: Truth | undefined, aside = ''): Found => {
    const places = sources.map((source) => touchSources.indexOf(source))
    const given = creditRules.map((each) => givenBy(each, places, credits, runs))
    const range = truth && summarise(figure === 'net' ? truth.lost.map((fen) => yuan(scenario, fen)) : truth.lost.map((fen, r) => fen / truth.spent[r]!))
    const times = truth && truth.net.low > 0 ? creditOf(given[chosen]!, truth).times : undefined
    const sure = times && Number.isFinite(times.low) ? times : { ratio: NaN, low: NaN, high: NaN }
    return {
      truth, given: given[chosen]!, channel: sources.length === 1 && isChannel(sources[0]!) ? sources[0] : undefined,
      row: {
        name, kind, given: given.map((values) => yuan(scenario, mean(values))), per: given.map((values) => (truth ? creditOf(values, truth).roas.ratio : NaN)),
        lost: truth ? yuan(scenario, truth.net.mean) : NaN, lostPer: truth?.roas.ratio ?? NaN, low80: range?.q10 ?? NaN, high80: range?.q90 ?? NaN, times: sure.ratio, timesLow: sure.low, timesHigh: sure.high,
        met: sources.length === 1 ? metOf(credits, places[0]!) : NaN, aside,
        note: truth && !Number.isFinite(sure.ratio) ? tellCredit('unknown') : kind === 'unpaid' ? tellCredit('unpaid') : '',
      },
    }
  }
  const part = (sources: readonly TouchSource[]) => mean(givenBy(rule, sources.map((source) => touchSources.indexOf(source)), credits, runs)) / mean(net)
  const unpaid = touchSources.filter((source) => !isChannel(source))
  const each = bought.map(({ channel, truth }: Response) => found(channelName(channel), 'channel', [channel], truth)).sort((a, b) => size(b, figure) - size(a, figure))
  const all = whole ? [found(tellCredit('whole'), 'whole', channels, whole, figure === 'net' ? tellCredit('wholeAside') : '')] : []
  const off = channels.filter((channel) => !bought.some((one) => one.channel === channel))
  const sum = givenBy(rule, touchSources.map((_, k) => k), credits, runs)
  const exact = rule !== 'platform' && sum.every((fen, r) => fen === net[r])
  const coin = smallestCoin(scenario.currency)
  const rest = figure === 'roas' ? [] : [
    ...unpaid.map((source) => found(sourceName(source), 'unpaid', [source], undefined, tellCredit('part', { share: share(part([source])) }))),
    found(tellCredit('sum'), 'sum', touchSources, undefined, exact ? tellCredit('exact', { coin }) : tellCredit('part', { share: share(part(touchSources)) })),
  ]
  const netTold = told(scenario, yuan(scenario, mean(net)))
  const check = rule === 'platform' ? tellCredit('sumClaims', { share: share(part(touchSources)), net: netTold })
    : exact ? tellCredit('sumExact', { net: netTold, coin }) : tellCredit('sumOff', { net: netTold, off: told(scenario, Math.abs(yuan(scenario, mean(sum) - mean(net)))) })
  const after = [tellCredit('drawn'), ...(whole ? [tellCredit('wholeNote')] : []), ...(off.length > 0 ? [tellCredit('off', { channels: listed(off.map((channel) => channelName(channel, true))) })] : [])]
  return {
    title: tellCredit('title'), subtitle: tellCredit('subtitle', { name: nameOf(scenario, slot), figure: tellCredit(figure), days: days(scenario.world.days), futures: futuresWords(scenario, futures) }),
    finding: findingOf(scenario, rule, figure, each, all[0] ?? each[0]!), source: sourceOf(scenario, futures, check, tellCredit('marks'), ...after), tableSource: sourceOf(scenario, futures, check, tellCredit('meant'), ...after),
    slot: markOf(scenario, slot), currency: scenario.currency, runs: futures, unit: figure === 'net' ? 'money' : 'ratio', rules: creditRules.map(ruleName), rule: chosen,
    rows: [...each, ...all, ...rest, ...(figure === 'net' ? off.map((channel) => found(channelName(channel), 'off', [channel], undefined)) : [])].map(({ row }) => row),
    words: {
      role: tellCredit('role'), source: tellCredit('source'), truth: tellCredit('truth'), times: tellCredit(rule === 'platform' ? 'inflation' : 'times'), timesValue: tellCredit('timesValue'), timesRange: tellCredit('timesRange'),
      met: tellCredit('met'), cardNote: tellCredit('cardNote'),
    },
  }
}

/** Share of the orders, of all futures together, before which a source was met. */
const metOf = (credits: readonly Attribution[], source: number): number => mean(credits.map(({ present }) => present[source]!)) / mean(credits.map(({ orders }) => orders))

const size = ({ truth }: Found, figure: CreditFigure): number => (truth ? (figure === 'net' ? truth.net.mean : truth.roas.ratio || 0) : 0)

/** What the chosen rule makes of the channel that it misjudges most, and which two it ranks the wrong way round. */
function findingOf(scenario: Scenario, rule: CreditRule, figure: CreditFigure, each: readonly Found[], all: Found): string {
  const name = say(ruleText[rule].said)
  const inside = language() === 'en' ? name[0]!.toLowerCase() + name.slice(1) : name
  const known = each.filter(({ row }) => Number.isFinite(row.times))
  const claims = rule === 'platform'
  const amount = (fen: number) => told(scenario, yuan(scenario, fen))
  const sum = mean(all.given)
  if (sum === 0) return claims ? tellCredit('claimsNothing') : tellCredit('nothing', { rule: name })
  const ends = { low: amount(all.truth!.net.low), high: amount(all.truth!.net.high) }
  if (known.length === 0 || (claims && !Number.isFinite(all.row.times))) return claims ? tellCredit('claimsUnknown', { given: amount(sum), ...ends }) : tellCredit('notKnown', { rule: name, given: amount(sum), ...ends })
  const over = known.reduce((top, one) => (one.row.times > top.row.times ? one : top))
  const under = known.reduce((least, one) => (one.row.times < least.row.times ? one : least))
  const [kind, worst] = over.row.timesLow > 1 ? ['over', over] as const : under.row.timesHigh < 1 ? ['under', under] as const : ['level', over] as const
  const { truth, channel, row } = worst
  const index = creditRules.indexOf(rule)
  const values = figure === 'net' ? { given: amount(mean(worst.given)), truth: amount(truth!.net.mean) } : { given: perCoin(scenario, row.per[index]!), truth: perCoin(scenario, truth!.roas.ratio) }
  const said = claims && figure === 'net'
    ? tellCredit(each.length > 1 ? 'claimsWorst' : 'claims', { given: amount(sum), truth: amount(all.truth!.net.mean), times: ratio(all.row.times), worst: channelName(over.channel!, true), worstTimes: ratio(over.row.times) })
    : tellCredit(figure === 'net' ? kind : `${kind}Roas`, {
      rule: figure === 'net' && language() === 'en' ? name : inside, channel: channelName(channel!, true), coin: coinOf(scenario), times: ratio(row.times), low: ratio(row.timesLow), high: ratio(row.timesHigh), ...values,
    })
  const by = (of: (one: Found) => readonly number[]) => each.map((one) => (figure === 'net' ? of(one) : of(one).map((fen, r) => fen / one.truth!.spent[r]!)))
  const turned = turnedRound(by(({ given }) => given), by(({ truth: one }) => one!.lost))
  if (!turned) return said
  const [ahead, behind] = turned.map((k) => channelName(each[k]!.channel!, true))
  return [said, tellCredit(figure === 'net' ? 'turned' : 'turnedRoas', { ahead: ahead!, behind: behind!, coin: coinOf(scenario) })].join(language() === 'en' ? ' ' : '')
}
