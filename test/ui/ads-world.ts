/** A strategy that buys search and creators in a plain world whose answers are written down, for tests of what the tab on ads says. */
import { trialsOf } from '../../src/experiments/ad-response.ts'
import { rules, type Attribution, type Rule } from '../../src/experiments/studies/attribution.ts'
import type { Spending } from '../../src/experiments/studies/spending.ts'
import { channels, type Channel } from '../../src/model/market.ts'
import { touchSources } from '../../src/model/touch-path.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { adsAnswer } from '../../src/ui/parts/ads-data.ts'
import { scenarioOf } from '../experiments/worlds.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
export const scenario = scenarioOf(2, 4, { scale: 10, strategies: [{ name: words('None'), levers: {} }, { name: words('Plan'), levers: { ads: { search: 100, kol: 40 } } }] })
/** 14 days of a plain world: each channel's contribution is what `gain` makes of its budget, in fen, a little apart from future to future. */
const gain: Record<Channel, (yuan: number) => number> = { search: (b) => 3000 * Math.sqrt(b), feed: (b) => 900 * b, live: () => 0, kol: (b) => -500 * b, private: (b) => 100 * b }
export const world = (budgets: Readonly<Record<Channel, number>>, r: number): Spending => ({
  contribution: channels.reduce((sum, c) => sum + gain[c](budgets[c]) * (1 + r / 10), 0) + 1e6 + r, net: channels.reduce((sum, c) => sum + 200 * budgets[c], 0) * (1 + r / 10) + r * 1000,
  newcomers: channels.reduce((sum, c) => sum + budgets[c], 0), ads: channels.map((c) => budgets[c] * 14 * 10), claimed: channels.map((c) => budgets[c] * 1000),
})
/** Last click gives search half and creators a twentieth of the revenue, first click the other way round; what is left is direct. All meet every second order. */
const touchedOf = ({ net }: Spending): Attribution => {
  const give = (search: number, kol: number) => {
    const credit = touchSources.map((source) => (source === 'search' ? Math.round(net * search) : source === 'kol' ? Math.round(net * kol) : 0))
    return credit.map((fen, k) => (touchSources[k] === 'direct' ? net - credit.reduce((a, b) => a + b, 0) : fen))
  }
  const credit = Object.fromEntries(rules.map((rule) => [rule, rule === 'first' ? give(0.05, 0.5) : give(0.5, 0.05)])) as Record<Rule, number[]>
  return { credit, net, orders: 10, touches: touchSources.map(() => 5), present: touchSources.map(() => 5), segments: archetypes.beauty.segments.map((_, g) => ({ orders: [4, 6][g] ?? 0, touches: [12, 27][g] ?? 0, paid: [3, 9][g] ?? 0 })) }
}
export const answerOf = (of: Scenario, slot: number, futures = 4, touched: (run: Spending) => Attribution = touchedOf) => {
  const budgets = { search: 0, feed: 0, live: 0, kol: 0, private: 0, ...(slot === 1 ? { search: 100, kol: 40 } : {}) }
  const row = (b: Readonly<Record<Channel, number>>) => Array.from({ length: 4 }, (_, r) => (r < futures ? world(b, r) : undefined))
  return adsAnswer(of, slot, row(budgets).map((run, r) => run ?? world(budgets, r)), trialsOf(of, slot).map((trial) => row(trial.budgets)), slot === 0 ? [] : row(budgets).map((run) => run && touched(run)))
}
