/** Prints the sanity sheet of `docs/model.md`: what each kind of shop does with all levers off, and what a posted offer does to it. */
import { leverColumns } from '../../src/experiments/run.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { Market } from '../../src/model/market.ts'
import { post } from '../../src/model/posted.ts'
import { runKey } from '../../src/model/random.ts'
import { settle } from '../../src/model/settle.ts'
import { simulate } from '../../src/model/simulate.ts'
import { prepare } from '../../src/model/stage.ts'
import { archetypeIds } from '../../src/scenario/archetypes/index.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import { ofRows } from '../model/rows.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const sum = (book: Daybook, name: string, from = 0, to = book.rows) => column(book, name).subarray(from, to).reduce((a, b) => a + b, 0)
const repeats = (book: Daybook, from: number, to: number) => ['organic', 'induced', 'shifted'].reduce((n, label) => n + sum(book, `orders.${label}`, from, to), 0)
const customers = 40_000
const futures = 16
const promotion = { from: 100, to: 106, depth: 0.2 }

/** Orders of existing customers with a posted offer over those without, on shared luck: during it, in the four weeks after, and what is left of the gain. */
function promote(market: Market): { during: number; after: number; kept: number } {
  const stage = prepare(market)
  const { from, to } = promotion
  const total = { during: 0, duringPlain: 0, after: 0, afterPlain: 0, year: 0, yearPlain: 0 }
  for (let replication = 0; replication < futures; replication++) {
    const settled = settle(stage, runKey(7, replication))
    const plain = simulate(stage, settled, leverColumns, () => []).book
    const promoted = simulate(stage, settled, leverColumns, (w) => {
      post(w, dayZero + from, dayZero + to, promotion.depth)
      return []
    }).book
    total.during += repeats(promoted, from, to + 1)
    total.duringPlain += repeats(plain, from, to + 1)
    total.after += repeats(promoted, to + 1, to + 29)
    total.afterPlain += repeats(plain, to + 1, to + 29)
    total.year += repeats(promoted, from, 365)
    total.yearPlain += repeats(plain, from, 365)
  }
  return { during: total.during / total.duringPlain, after: total.after / total.afterPlain, kept: (total.year - total.yearPlain) / (total.during - total.duringPlain) }
}

say('| shop | orders per customer, 12 months | repeat share | top 20 % of spend | GMV per customer | CM2 per customer | LTV/CAC | return rate | 20 % off for a week: lift | four weeks after | share of the lift left by day 365 | the same with the anchor held |')
say('|---|---|---|---|---|---|---|---|---|---|---|---|')
for (const store of archetypeIds) {
  const base = newScenario(store)
  const calm = { weekends: false, midYear: false, doubleEleven: false }
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
  const moving = promote(resolveMarket({ world: grown }))
  const held = promote(resolveMarket({ world: { ...grown, price: { anchorHalfLife: 1000 } } }))
  const f = (v: number, d = 2) => v.toFixed(d)
  say(`| ${store} | ${f(orders / customers)} | ${f(repeat)} | ${f(top)} | ${f(gmv, 0)} | ${f(ltv, 0)} | ${f(ltv / cohort.economics.referenceCac)} | ${f(returned, 3)} | x${f(moving.during)} | x${f(moving.after, 3)} | ${f(moving.kept)} | ${f(held.kept)} |`)
}
