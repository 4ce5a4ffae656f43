/** Attribution: touches drawn after the fact, rules that share every fen out, and the integrals they must come to (model 15, check 38). */
import { expect, it } from 'vitest'
import { attribution, rules, share, sharesOf } from '../../src/experiments/studies/attribution.ts'
import { runJob } from '../../src/experiments/run.ts'
import { flowOf, flowTotal } from '../../src/metrics/metric.ts'
import { channels } from '../../src/model/market.ts'
import { dayWords, draw, firstKey, purposes, runKey, secondKey, subWord } from '../../src/model/random.ts'
import { touchPath, touchSources, unpaidMeans } from '../../src/model/touch-path.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import type { LeverFile, Scenario } from '../../src/scenario/scenario.ts'
import { market as small } from '../levers/play.ts'

const of = small()
const ages = [...channels.map((c) => of.channels[c].touchAge), 0.5, 0.7, 3, 7]
const exposure = [0.94, 0.67, 0.55, 0.21, 0.8]
const means = [...exposure.map((x) => x * 0.35), ...unpaidMeans(of, exposure, 0)]
const key = runKey('touches', 0)
const words = dayWords(300)
/** Paths of many people. */
const paths = Array.from({ length: 60_000 }, (_, id) =>
  touchPath(of, means, -1, (sub) => draw(firstKey(key, id), secondKey(key.b, id), words.w0[purposes.path], subWord(words.w1[purposes.path], sub))))

it('38 draws three touches an order in the mean, the oldest first, none older than a month', () => {
  const n = paths.map((path) => path.length)
  const mean = n.reduce((a, b) => a + b, 0) / n.length
  expect(Math.abs(mean - 3)).toBeLessThan(4 * Math.sqrt(3 / n.length))
  for (const path of paths.slice(0, 5000)) path.forEach(({ age }, k) => {
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(30)
    if (k > 0) expect(age).toBeLessThanOrEqual(path[k - 1]!.age)
  })
})

type Mix = { readonly means: readonly number[]; readonly ages: readonly number[]; readonly span: number }
/** Probability that a source was last (or first): density of its touches times that of no later (earlier) one, over so many days. */
function integral(source: number, end: 'last' | 'first', { means: mus, ages: days, span }: Mix = { means, ages, span: 30 }): number {
  const whole = (k: number) => 1 - Math.exp(-span / days[k]!)
  const within = (k: number, t: number) => (1 - Math.exp(-t / days[k]!)) / whole(k)
  let sum = 0
  const steps = 40_000
  for (let j = 0; j < steps; j++) {
    const t = ((j + 0.5) / steps) * span
    const others = mus.reduce((all, mu, k) => all + mu * (end === 'last' ? within(k, t) : 1 - within(k, t)), 0)
    sum += ((mus[source]! * Math.exp(-t / days[source]!)) / days[source]! / whole(source)) * Math.exp(-others) * (span / steps)
  }
  return sum
}

it('38 the integrals give the figures worked out for search, feed and live beside 1.5 unpaid touches of four days', () => {
  const mix = { means: [...exposure.map((x) => x * 0.35), 1.5], ages: [...ages.slice(0, 5), 4], span: 120 }
  const found = (end: 'last' | 'first') => [0, 1, 2].map((source) => integral(source, end, mix))
  found('last').forEach((p, k) => expect(Math.abs(p - [0.206, 0.054, 0.082][k]!)).toBeLessThan(0.0015))
  found('first').forEach((p, k) => expect(Math.abs(p - [0.045, 0.125, 0.05][k]!)).toBeLessThan(0.0015))
})

it.each(touchSources.map((name, source) => [name, source] as const))('38 %s is first and last as often as the integrals say', (_, source) => {
  const n = paths.length
  for (const end of ['last', 'first'] as const) {
    const p = integral(source, end)
    const found = paths.filter((path) => path.length > 0 && path[end === 'last' ? path.length - 1 : 0]!.source === source).length / n
    expect(Math.abs(found - p), `${end} ${found} ${p}`).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n))
  }
})

it('38 every rule shares all of an order out, to the fen', () => {
  for (const path of paths.slice(0, 3000)) for (const rule of rules) {
    if (path.length > 0) expect(sharesOf(rule, path).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    const credit = new Float64Array(touchSources.length)
    share(credit, rule, path, 12_347)
    expect(credit.reduce((a, b) => a + b, 0)).toBe(12_347)
  }
  const three = [{ source: 0, age: 9 }, { source: 1, age: 7 }, { source: 5, age: 0 }]
  expect(sharesOf('position', three)).toEqual([0.4, expect.closeTo(0.2, 12), 0.4])
  expect(sharesOf('position', three.slice(0, 2))).toEqual([0.5, 0.5])
  expect(sharesOf('lastNonDirect', three)).toEqual([0, 1, 0])
  // a week halves
  expect(sharesOf('decay', [three[1]!, three[2]!])).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(2 / 3, 12)])
})

const scenario = (ads: LeverFile | undefined, world = {}): Scenario => ({
  ...newScenario('beauty'), world: { ...newScenario('beauty').world, days: 60, customers: 400, prospects: 4000, demand: { organic: 0.4 }, ...world },
  strategies: [{ name: { en: 'a', 'zh-CN': '甲' }, levers: ads ? { ads } : {} }],
})

it('38 credits of a whole run add up to the net revenue of its daybook, to the fen; a channel without spend gets none; the same run gives the same credits', () => {
  const run = scenario({ search: 60, feed: 40 }, { economics: { shippingFee: 6 } })
  const found = attribution(run, 0, 0)
  const book = runJob({ scenario: run, slot: 0, replication: 0 })
  const total = (column: string) => flowTotal(flowOf(column), book)
  expect(found.net).toBe(total('net'))
  expect([total('refund.net') > 0, total('shipping') > 0]).toEqual([true, true])
  for (const rule of rules) expect(found.credit[rule].reduce((a, b) => a + b, 0)).toBe(found.net)
  // the daybook's expected touches, and the ones drawn
  for (const c of ['search', 'feed'] as const) {
    const expected = total(`touches.${c}`) / 2 ** 20
    expect(Math.abs(found.touches[channels.indexOf(c)]! - expected)).toBeLessThan(4 * Math.sqrt(expected))
  }
  for (const rule of rules) for (const c of ['live', 'kol', 'private'] as const) expect(found.credit[rule][channels.indexOf(c)]).toBe(0)
  expect(found.credit.last[channels.indexOf('search')]).toBeGreaterThan(0)
  expect(attribution(run, 0, 0)).toEqual(found)
  // without ads nobody paid for a touch
  const off = attribution(scenario(undefined), 0, 0)
  expect(off.touches.slice(0, channels.length)).toEqual([0, 0, 0, 0, 0])
  expect(off.net).toBeGreaterThan(0)
})

it('38 subscriptions, groups and coupons leave no fen without a source', () => {
  const run: Scenario = { ...scenario(undefined), strategies: [{ name: { en: 'a', 'zh-CN': '甲' }, levers: { ads: { search: 60 }, coupon: { value: 20 }, subscription: {}, 'group-buy': {}, points: {} } }] }
  const found = attribution(run, 0, 1)
  expect(found.net).toBe(flowTotal(flowOf('net'), runJob({ scenario: run, slot: 0, replication: 1 })))
  for (const rule of rules) expect(found.credit[rule].reduce((a, b) => a + b, 0)).toBe(found.net)
})

it('18 what content brings shows in touches that nobody pays for, and in the credit of those whom it brought', () => {
  const written = (levers: Scenario['strategies'][number]['levers']): Scenario => ({ ...scenario(undefined, { days: 150, demand: { organic: 2 } }), strategies: [{ name: { en: 'a', 'zh-CN': '甲' }, levers }] })
  const plain = attribution(written({}), 0, 0)
  const [search, read] = [attribution(written({ content: { budget: 500, searchShare: 1 } }), 0, 0), attribution(written({ content: { budget: 500, searchShare: 0 } }), 0, 0)]
  const place = (name: (typeof touchSources)[number]) => touchSources.indexOf(name)
  const perOrder = (of: typeof plain, name: (typeof touchSources)[number]) => of.touches[place(name)]! / of.orders
  expect(perOrder(search, 'organicSearch')).toBeGreaterThan(1.4 * perOrder(plain, 'organicSearch'))
  expect(perOrder(read, 'content')).toBeGreaterThan(1.4 * perOrder(plain, 'content'))
  for (const [of, other] of [[search, 'content'], [read, 'organicSearch'], [search, 'direct'], [read, 'friend']] as const) expect(perOrder(of, other) / perOrder(plain, other)).toBeCloseTo(1, 0.5)
  for (const rule of rules) {
    expect(read.credit[rule][place('content')]! / read.net).toBeGreaterThan(plain.credit[rule][place('content')]! / plain.net)
    expect(read.credit[rule].reduce((a, b) => a + b, 0)).toBe(read.net)
  }
})

it('38 another cause changes a path by one touch of that source and by nothing else, so last click changes only where that touch is the last', () => {
  const [search, feed] = [channels.indexOf('search'), channels.indexOf('feed')]
  let moved = 0
  for (let id = 0; id < 4000; id++) {
    const word = (sub: number) => draw(firstKey(key, id), secondKey(key.b, id), words.w0[purposes.path], subWord(words.w1[purposes.path], sub))
    const [none, ...caused] = [-1, search, feed].map((cause) => touchPath(of, means, cause, word))
    caused.forEach((path, k) => {
      const cause = [search, feed][k]!
      const extra = path.filter((touch) => !none!.some(({ source, age }) => source === touch.source && age === touch.age))
      expect(extra.map(({ source }) => source)).toEqual([cause])
      expect(path.filter((touch) => touch !== extra[0])).toEqual(none)
      if (path.at(-1)!.source !== none!.at(-1)?.source) {
        expect(path.at(-1)).toBe(extra[0])
        moved++
      }
    })
  }
  expect(moved).toBeGreaterThan(100)
})

it('38 last click favours what stands next to the order, first click what stands far from it', () => {
  const { credit } = attribution(scenario({ search: 300, feed: 200 }), 0, 0)
  const [search, feed] = [channels.indexOf('search'), channels.indexOf('feed')]
  expect(credit.last[search]! / credit.last[feed]!).toBeGreaterThan(credit.first[search]! / credit.first[feed]!)
})

it('38 unlinked touches leave orders without any to be credited with', () => {
  const linked = attribution(scenario({ search: 300 }), 0, 0)
  const half = attribution(scenario({ search: 300 }, { paths: { linked: 0.5 } }), 0, 0)
  const sum = (x: readonly number[]) => x.reduce((a, b) => a + b, 0)
  expect(Math.abs(sum(half.touches) / sum(linked.touches) - 0.5)).toBeLessThan(0.05)
  expect(half.net).toBe(linked.net)
  expect(resolveMarket(scenario(undefined)).paths.linked).toBe(1)
})

it('a segment may meet the shop more often than others; nobody orders otherwise for it, and without a number of its own it is as all are', () => {
  const { segments } = resolveMarket(scenario(undefined))
  const reference = exposure.reduce((sum, x) => sum + x, 0) * 0.35
  const plain = attribution(scenario({ search: 80 }), 0, 0)
  const with_ = (touches: number) => scenario({ search: 80 }, { segments: segments.map((one, g) => ({ ...one, touches: g === 0 ? touches : 0 })) })
  expect(attribution(with_(resolveMarket(scenario(undefined)).paths.touches), 0, 0)).toEqual(plain)
  const young = attribution(with_(5.2), 0, 0)
  expect(young.segments.slice(1)).toEqual(plain.segments.slice(1))
  expect([young.net, young.orders, young.segments[0]!.paid]).toEqual([plain.net, plain.orders, plain.segments[0]!.paid])
  expect(runJob({ scenario: with_(5.2), slot: 0, replication: 0 }).values).toEqual(runJob({ scenario: scenario({ search: 80 }), slot: 0, replication: 0 }).values)
  // unpaid touches are what ads at their reference leave of the number set
  for (const [found, all] of [[young.segments[0]!, 5.2], [young.segments[1]!, 3]] as const) {
    const mean = all - reference
    expect(found.orders).toBeGreaterThan(50)
    expect(Math.abs((found.touches - found.paid) / found.orders - mean)).toBeLessThan(4 * Math.sqrt(mean / found.orders))
  }
  const sum = (part: 'orders' | 'touches') => young.segments.reduce((all, one) => all + one[part], 0)
  expect([sum('orders'), sum('touches')]).toEqual([young.orders, young.touches.reduce((a, b) => a + b, 0)])
  // the further apart the first touch and the last, the more the rules differ: fewer orders have one touch alone
  expect(young.credit.last).not.toEqual(plain.credit.last)
})
