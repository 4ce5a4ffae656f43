/** Prints the sanity sheet of `docs/model.md`: what each kind of shop does with all levers off, what a posted offer does to it, told before or not, and what a member day does. */
import { leverColumns, runJob } from '../../src/experiments/run.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { Market } from '../../src/model/market.ts'
import { post } from '../../src/model/posted.ts'
import { runKey } from '../../src/model/random.ts'
import { settle } from '../../src/model/settle.ts'
import { simulate } from '../../src/model/simulate.ts'
import { prepare } from '../../src/model/stage.ts'
import { announce } from '../../src/model/waiting.ts'
import { archetypeIds } from '../../src/scenario/archetypes/index.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { ofRows } from '../model/rows.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const sum = (book: Daybook, name: string, from = 0, to = book.rows) => column(book, name).subarray(from, to).reduce((a, b) => a + b, 0)
const repeats = (book: Daybook, from: number, to: number) => ['organic', 'induced', 'shifted'].reduce((n, label) => n + sum(book, `orders.${label}`, from, to), 0)
const customers = 40_000
const futures = 16
const promotion = { from: 100, to: 106, depth: 0.2 }

const calm = { weekends: false, midYear: false, doubleEleven: false }
const f = (v: number, d = 2) => v.toFixed(d)

type Span = 'before' | 'during' | 'after' | 'year'
type Effect = { before: number; during: number; after: number; kept: number; gain: number }
/**
 * Orders of existing customers with a posted offer over those without, on shared luck: in the ten days before it, during it, in the four
 * weeks after; what is left of the gain from the first day that anyone waits, and that gain per 1,000 customers.
 */
function promote(market: Market, told: boolean): Effect {
  const stage = prepare(market)
  const { from, to, depth } = promotion
  const spans: Readonly<Record<Span, readonly [number, number]>> = { before: [from - 10, from], during: [from, to + 1], after: [to + 1, to + 29], year: [from - 10, 365] }
  const sums: Record<Span, number[]> = { before: [0, 0], during: [0, 0], after: [0, 0], year: [0, 0] }
  for (let replication = 0; replication < futures; replication++) {
    const settled = settle(stage, runKey(7, replication))
    const runs = [false, true].map((on) => simulate(stage, settled, leverColumns, (w) => {
      if (on) post(w, dayZero + from, dayZero + to, depth, w.place('promo.discount'))
      if (on && told) announce(w, dayZero + from, dayZero + to, [depth, depth, depth, depth])
      return []
    }).book)
    for (const name of Object.keys(spans) as Span[]) runs.forEach((book, k) => (sums[name][k] += repeats(book, ...spans[name])))
  }
  const ratio = ([plain, promoted]: number[]) => promoted / plain
  const more = ([plain, promoted]: number[]) => promoted - plain
  return { before: ratio(sums.before), during: ratio(sums.during), after: ratio(sums.after), kept: more(sums.year) / more(sums.during), gain: (1000 * more(sums.year)) / futures / customers }
}

/** The member day at its defaults against nothing, in a shop of half that size over 180 days: means over futures. */
function memberDays(store: Scenario['world']['store'], settings: Record<string, boolean | string>) {
  const words = { en: '', 'zh-CN': '' }
  const base = newScenario(store as Parameters<typeof newScenario>[0])
  const scenario: Scenario = {
    ...base, world: { ...base.world, days: 180, customers: 10_000, prospects: 90_000 },
    strategies: [{ name: words, levers: {} }, { name: words, levers: { 'member-day': settings } }],
  }
  const means = { share: 0, times: 0, gmv: 0, contribution: 0 }
  for (let replication = 0; replication < futures; replication++) {
    const [off, on] = [0, 1].map((slot) => runJob({ scenario, slot, replication }))
    const own = sum(on, 'memberday.gmv')
    const days = column(on, 'memberday.orders').filter((n) => n > 0).length
    means.share += own / sum(on, 'gmv') / futures
    means.times += own / days / ((sum(on, 'gmv') - own) / (180 - days)) / futures
    means.gmv += (sum(on, 'gmv') / sum(off, 'gmv') - 1) / futures
    means.contribution += (sum(on, 'contribution') / sum(off, 'contribution') - 1) / futures
  }
  return means
}

say('| shop | orders per customer, 12 months | repeat share | top 20 % of spend | GMV per customer | CM2 per customer | LTV/CAC | return rate | 20 % off for a week: lift | four weeks after | share of the lift left by day 365 | the same with the anchor held |')
say('|---|---|---|---|---|---|---|---|---|---|---|---|')
for (const store of archetypeIds) {
  const base = newScenario(store)
  const cohort = resolveMarket({ world: { ...base.world, customers, prospects: 0, days: 365, base: { kind: 'cohort' }, start: '2027-01-01', calendar: calm } })
  const stage = prepare(cohort)
  const paid = new Float64Array(customers)
  const { book, world } = simulate(stage, settle(stage, runKey(7, 0)), leverColumns, () => [{ after: ({ row, net }) => void (paid[row] += net) }])
  const { population } = world
  const orders = sum(book, 'orders.first') + repeats(book, 0, book.rows)
  const repeat = ofRows(population.orders, customers).reduce((n, k) => n + (k > 1 ? 1 : 0), 0) / customers
  const spend = Array.from(paid).sort((a, b) => b - a)
  const top = spend.slice(0, customers / 5).reduce((a, b) => a + b, 0) / spend.reduce((a, b) => a + b, 0)
  const gmv = sum(book, 'gmv') / 100 / customers
  const ltv = sum(book, 'margin') / 100 / customers
  const returned = sum(book, 'returns') / orders

  const grown = { ...base.world, customers, prospects: 0, days: 365, calendar: calm }
  const moving = promote(resolveMarket({ world: grown }), false)
  const held = promote(resolveMarket({ world: { ...grown, price: { anchorHalfLife: 1000 } } }), false)
  say(`| ${store} | ${f(orders / customers)} | ${f(repeat)} | ${f(top)} | ${f(gmv, 0)} | ${f(ltv, 0)} | ${f(ltv / cohort.economics.referenceCac)} | ${f(returned, 3)} | x${f(moving.during)} | x${f(moving.after, 3)} | ${f(moving.kept)} | ${f(held.kept)} |`)
}

say('\n| shop | told | before | in it | four weeks after | left of the lift | gain | left, half-life 180 | left, anchor held | gain, anchor held |')
say('|---|---|---|---|---|---|---|---|---|---|')
for (const store of archetypeIds)
  for (const told of [false, true]) {
    const world = { ...newScenario(store).world, customers, prospects: 0, days: 365, calendar: calm }
    const [moving, slow, held] = [60, 180, 1000].map((anchorHalfLife) => promote(resolveMarket({ world: { ...world, price: { anchorHalfLife } } }), told))
    say(`| ${store} | ${told ? 'yes' : 'no'} | x${f(moving.before)} | x${f(moving.during)} | x${f(moving.after, 3)} | ${f(moving.kept)} | ${f(moving.gain, 1)} | ${f(slow.kept)} | ${f(held.kept)} | ${f(held.gain, 1)} |`)
  }

say('\n| shop | share of GMV on 6 days | x | ΔGMV | ΔCM3 | untold: x | ΔGMV | ΔCM3 | every Friday: share of 26 days | ΔGMV | ΔCM3 |')
say('|---|---|---|---|---|---|---|---|---|---|---|')
for (const store of archetypeIds) {
  const [told, untold, weekly] = [{}, { announced: false }, { rhythm: 'weekly' }].map((settings) => memberDays(store, settings as Record<string, boolean | string>))
  const percent = (v: number) => `${v > 0 ? '+' : ''}${f(100 * v, 1)} %`
  const effect = ({ gmv, contribution }: typeof told) => `${percent(gmv)} | ${percent(contribution)}`
  say(`| ${store} | ${f(100 * told.share, 1)} % | ${f(told.times, 1)} | ${effect(told)} | ${f(untold.times, 1)} | ${effect(untold)} | ${f(100 * weekly.share, 0)} % | ${effect(weekly)} |`)
}
