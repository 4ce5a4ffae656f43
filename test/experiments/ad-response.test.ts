/** Other ad budgets: which runs are asked for, and their paired differences recomputed by hand from raw daybooks. */
import { describe, expect, it } from 'vitest'
import { adviceOf, budgetsOf, plansOf, responseOf, trialsOf, wholeOf, type Response } from '../../src/experiments/ad-response.ts'
import { creditOf, givenBy } from '../../src/experiments/credit.ts'
import { runJob } from '../../src/experiments/run.ts'
import { runStudy } from '../../src/experiments/studies/index.ts'
import { spendingOf, type Spending } from '../../src/experiments/studies/spending.ts'
import { channels } from '../../src/model/market.ts'
import { setLever } from '../../src/scenario/edit.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { total } from '../model/small-market.ts'
import { scenarioOf } from './worlds.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
const futures = 3
const scenario = scenarioOf(3, futures, {
  world: { store: 'beauty', start: '2027-03-01', days: 60, customers: 400, prospects: 3600 },
  strategies: [{ name: words('None'), levers: {} }, { name: words('Two'), levers: { ads: { search: 40, live: 20 } } }, { name: words('Off'), levers: { ads: { on: false, feed: 70 } } }],
})
/** The strategy's file with another budget, run and read column by column. */
const booksAt = (slot: number, change: Readonly<Record<string, number>>, of: Scenario = scenario) => {
  const edited = Object.entries(change).reduce((next, [field, value]) => setLever(next, slot, 'ads', field, value), of)
  return Array.from({ length: futures }, (_, replication) => runJob({ scenario: edited, slot, replication }))
}
const runsOf = (slot: number, of = scenario) => Array.from({ length: futures }, (_, replication) => spendingOf(runJob({ scenario: of, slot, replication })))

describe('the plan', () => {
  it('tries nothing, half, today, half as much again and double', () => {
    const [search, feed, live] = plansOf(scenario, 1)
    expect([search!.today, search!.tried, search!.limit]).toEqual([40, [0, 20, 40, 60, 80], 1_000_000])
    expect(live!.tried).toEqual([0, 10, 20, 30, 40])
    // reference spend of feed, 200 a day in a market of 200,000, is 4 in one of 4,000
    expect([feed!.today, feed!.tried]).toEqual([0, [0, 2, 4, 6, 8]])
  })

  it('stops at the limit of the lever', () => {
    const high = setLever(scenario, 1, 'ads', 'search', 800_000)
    expect(plansOf(high, 1)[0]!.tried).toEqual([0, 400_000, 800_000, 1_000_000])
    expect(plansOf(setLever(scenario, 1, 'ads', 'search', 1_000_000), 1)[0]!.tried).toEqual([0, 500_000, 1_000_000])
  })

  it('counts a lever that is off as nothing spent, and amounts in the size of the real shop', () => {
    expect(budgetsOf(scenario, 2)).toEqual({ search: 0, feed: 0, live: 0, kol: 0, private: 0 })
    expect(plansOf({ ...scenario, scale: 10 }, 0)[1]!.tried).toEqual([0, 20, 40, 60, 80])
  })

  it('asks for every budget but today’s, and for none at all where several channels are bought', () => {
    const trials = trialsOf(scenario, 1)
    expect(trials).toHaveLength(5 * 4 + 1)
    expect(trials.find(({ channel, budget }) => channel === 'live' && budget === 30)!.budgets).toEqual({ search: 40, feed: 0, live: 30, kol: 0, private: 0 })
    expect(trials.at(-1)).toEqual({ channel: undefined, budget: 0, budgets: { search: 0, feed: 0, live: 0, kol: 0, private: 0 } })
    expect(trialsOf(scenario, 0)).toHaveLength(5 * 4)
  })
})

describe('the study', () => {
  it('is the run of the edited strategy, column by column', () => {
    const [book] = booksAt(1, { search: 60 })
    const found = runStudy({ study: 'spending', scenario, slots: [1], replication: 0, wish: { budgets: { ...budgetsOf(scenario, 1), search: 60 } } }) as Spending
    expect(found.contribution).toBe(total(book!, 'contribution'))
    expect(found.net).toBe(total(book!, 'net'))
    expect(found.newcomers).toBe(['organic', ...channels, 'referral'].reduce((sum, c) => sum + total(book!, `new.${c}`), 0))
    expect(found.ads).toEqual(channels.map((c) => total(book!, `ads.${c}`)))
    expect(found.claimed).toEqual(channels.map((c) => total(book!, `claimed.${c}`)))
    expect(found.ads[0]).toBe(60 * 100 * 60)
  })

  it('with today’s budgets is the strategy’s own run, and with none the one without ads', () => {
    const [own] = runsOf(1)
    expect(runStudy({ study: 'spending', scenario, slots: [1], replication: 0, wish: { budgets: budgetsOf(scenario, 1) } })).toEqual(own)
    const [none] = runsOf(0)
    expect(runStudy({ study: 'spending', scenario, slots: [1], replication: 0, wish: { budgets: budgetsOf(scenario, 0) } })).toEqual(none)
    // a lever that is off is switched on with what is asked for, and with nothing else
    expect(runStudy({ study: 'spending', scenario, slots: [2], replication: 0, wish: { budgets: budgetsOf(scenario, 1) } })).toEqual(own)
  })
})

describe('the response of a channel', () => {
  const plan = plansOf(scenario, 1)[0]!
  const books = plan.tried.map((budget) => booksAt(1, { search: budget }))
  const found = responseOf(plan, books.map((row) => row.map(spendingOf)))
  const sum = (k: number, name: string) => books[k]!.map((book) => total(book, name))
  const less = (a: readonly number[], b: readonly number[]) => a.map((x, r) => x - b[r]!)
  const middle = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

  it('is the paired difference to the channel at 0', () => {
    plan.tried.forEach((budget, k) => {
      const gains = less(sum(k, 'contribution'), sum(0, 'contribution'))
      expect(found.points[k]!.budget).toBe(budget)
      expect(found.points[k]!.gain.mean).toBeCloseTo(middle(gains), 6)
    })
    expect(found.points[0]!.gain.mean).toBe(0)
    expect(found.most).toBe(plan.tried[found.points.map(({ gain }) => gain.mean).reduce((top, x, k, all) => (x > all[top]! ? k : top), 0)])
  })

  it('gives the margin per yuan of the next step, and what a customer costs there', () => {
    const gained = less(sum(3, 'contribution'), sum(2, 'contribution'))
    // 60 days at 20 yuan more
    expect(less(sum(3, 'ads.search'), sum(2, 'ads.search'))).toEqual([120_000, 120_000, 120_000])
    expect(found.next).toBe(60)
    expect(found.marginals).toEqual(gained.map((x) => x / 120_000))
    expect(found.marginal.ratio).toBeCloseTo(middle(gained) / 120_000, 12)
    expect(found.marginal.low).toBeLessThan(found.marginal.ratio)
    const won = ['organic', ...channels, 'referral'].map((c) => middle(less(sum(3, `new.${c}`), sum(2, `new.${c}`)))).reduce((a, b) => a + b)
    expect(found.marginalCac.ratio).toBeCloseTo(120_000 / won, 6)
  })

  it('sets claims beside what is lost without the channel', () => {
    const lost = middle(less(sum(2, 'net'), sum(0, 'net')))
    expect(found.truth.net.mean).toBeCloseTo(lost, 6)
    expect(found.truth.roas.ratio).toBeCloseTo(lost / (40 * 100 * 60), 9)
    const claim = creditOf(sum(2, 'claimed.search'), found.truth)
    expect(claim.given.mean).toBeCloseTo(middle(sum(2, 'claimed.search')), 6)
    expect(claim.times.ratio).toBeCloseTo(middle(sum(2, 'claimed.search')) / lost, 9)
    expect(claim.roas.ratio).toBeCloseTo(middle(sum(2, 'claimed.search')) / (40 * 100 * 60), 9)
  })

  it('takes all channels together against none', () => {
    const own = booksAt(1, {})
    const none = booksAt(0, {})
    const whole = wholeOf(own.map(spendingOf), none.map(spendingOf))
    expect(whole.net.mean).toBeCloseTo(middle(less(own.map((book) => total(book, 'net')), none.map((book) => total(book, 'net')))), 6)
    const claims = givenBy('platform', [0, 1, 2, 3, 4], [], own.map(spendingOf))
    expect(claims).toEqual(own.map((book) => total(book, 'claimed.search') + total(book, 'claimed.live')))
  })

  it('has no next step at the limit and no truth where nothing is bought', () => {
    const top = plansOf(setLever(scenario, 1, 'ads', 'search', 1_000_000), 1)[0]!
    const still = runsOf(1)
    expect(responseOf(top, top.tried.map(() => still)).next).toBeUndefined()
    const bare = plansOf(scenario, 0)[0]!
    const answer = responseOf(bare, bare.tried.map(() => runsOf(0)))
    expect([creditOf([0, 0, 0], answer.truth).times.ratio, answer.truth.roas.ratio, answer.next]).toEqual([NaN, NaN, bare.tried[1]])
  })
})

describe('the advice', () => {
  /** A channel whose next yuan brings so much in each future. */
  const of = (channel: (typeof channels)[number], marginals: readonly number[], rest: Partial<Response> = {}): Response => {
    const run = (contribution: number, ads: number): Spending => ({ contribution, net: 0, newcomers: 0, ads: channels.map((c) => (c === channel ? ads : 0)), claimed: channels.map(() => 0) })
    const plan = { channel, today: 1, tried: [0, 1, 2], limit: 10 }
    return { ...responseOf(plan, [marginals.map(() => run(0, 0)), marginals.map(() => run(0, 1000)), marginals.map((x) => run(x * 1000, 2000))]), ...rest }
  }
  const limited = { next: undefined }

  it('names the channel that is ahead in paired futures', () => {
    const clear = adviceOf([of('search', [0.1, 0.2, 0.3]), of('feed', [0.9, 1, 1.1]), of('kol', [-0.4, -0.5, -0.6])])
    expect([clear.kind, 'best' in clear && clear.best.channel, 'second' in clear && clear.second.channel, 'last' in clear && clear.last.channel]).toEqual(['clear', 'feed', 'search', 'kol'])
  })

  it('calls two equal that swap places from future to future', () => {
    expect(adviceOf([of('search', [0.5, 0.6, 0.7]), of('feed', [0.7, 0.6, 0.55])]).kind).toBe('close')
  })

  it('says when nothing pays, or nothing surely', () => {
    expect(adviceOf([of('search', [-0.5, -0.6, -0.7]), of('feed', [-0.9, -0.8, -0.85])]).kind).toBe('loses')
    expect(adviceOf([of('search', [-0.5, 0.6, 0.2]), of('feed', [-0.9, -0.8, -0.85])]).kind).toBe('unclear')
  })

  it('knows the edges: one future, one channel left, all at the limit, days without ads', () => {
    expect(adviceOf([of('search', [0.5]), of('feed', [0.7])]).kind).toBe('early')
    expect(adviceOf([of('search', [0.5, 0.6, 0.7]), of('feed', [0.7, 0.8, 0.9], limited)]).kind).toBe('only')
    expect(adviceOf([of('search', [0.5, 0.6, 0.7], limited)]).kind).toBe('limit')
    const late = setLever(setLever(scenario, 1, 'ads', 'fromDay', 500), 1, 'ads', 'toDay', 600)
    const same = runsOf(1, late)
    expect(adviceOf(plansOf(late, 1).map((plan) => responseOf(plan, plan.tried.map(() => same)))).kind).toBe('idle')
  })
})
