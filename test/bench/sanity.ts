/** Prints the sanity sheet of `docs/model.md`: what each kind of shop does with all levers off, and what a posted offer does to it. */
import { leverColumns } from '../../src/experiments/run.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { post } from '../../src/model/posted.ts'
import { runKey } from '../../src/model/random.ts'
import { settle } from '../../src/model/settle.ts'
import { simulate } from '../../src/model/simulate.ts'
import { prepare } from '../../src/model/stage.ts'
import { archetypeIds } from '../../src/scenario/archetypes/index.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const sum = (book: Daybook, name: string, from = 0, to = book.rows) => column(book, name).subarray(from, to).reduce((a, b) => a + b, 0)
const repeats = (book: Daybook, from: number, to: number) => ['organic', 'induced', 'shifted'].reduce((n, label) => n + sum(book, `orders.${label}`, from, to), 0)
const customers = 40_000
let gained = 0
const promotion = { from: 100, to: 106, depth: 0.2 }

say('| shop | orders per customer, 12 months | repeat share | top 20 % of spend | GMV per customer | CM2 per customer | LTV/CAC | return rate | 20 % off for a week: lift | four weeks after | net of the lift kept by day 365 |')
say('|---|---|---|---|---|---|---|---|---|---|---|')
for (const store of archetypeIds) {
  const base = newScenario(store)
  const calm = { weekends: false, midYear: false, doubleEleven: false }
  const cohort = resolveMarket({ world: { ...base.world, customers, prospects: 0, days: 365, base: { kind: 'cohort' }, start: '2027-01-01', calendar: calm } })
  const stage = prepare(cohort)
  const { book, world } = simulate(stage, settle(stage, runKey(7, 0)), leverColumns, () => [])
  const { population } = world
  const orders = sum(book, 'orders.first') + repeats(book, 0, book.rows)
  const repeat = population.orders.subarray(0, customers).reduce((n, k) => n + (k > 1 ? 1 : 0), 0) / customers
  const spend = Array.from(population.spend.subarray(0, customers)).sort((a, b) => b - a)
  // the window is a calendar year; a cohort that starts on its first day has spent it all within
  const top = spend.slice(0, customers / 5).reduce((a, b) => a + b, 0) / spend.reduce((a, b) => a + b, 0)
  const gmv = sum(book, 'gmv') / 100 / customers
  const ltv = sum(book, 'margin') / 100 / customers
  const returned = sum(book, 'returns') / orders

  const grown = prepare(resolveMarket({ world: { ...base.world, customers, prospects: 0, days: 365, calendar: calm } }))
  const lift = [0, 0, 0]
  for (let replication = 0; replication < 8; replication++) {
    const settled = settle(grown, runKey(7, replication))
    const plain = simulate(grown, settled, leverColumns, () => []).book
    const promoted = simulate(grown, settled, leverColumns, (w) => {
      post(w, dayZero + promotion.from, dayZero + promotion.to, promotion.depth)
      return []
    }).book
    const windows = [[promotion.from, promotion.to + 1], [promotion.to + 1, promotion.to + 29], [promotion.from, 365]] as const
    windows.forEach(([from, to], k) => {
      lift[k] += k === 2 ? repeats(promoted, from, to) - repeats(plain, from, to) : repeats(promoted, from, to) / repeats(plain, from, to) / 8
      if (k === 0) gained += repeats(promoted, from, to) - repeats(plain, from, to)
    })
  }
  const kept = lift[2] / gained
  gained = 0
  const f = (v: number, d = 2) => v.toFixed(d)
  say(`| ${store} | ${f(orders / customers)} | ${f(repeat)} | ${f(top)} | ${f(gmv, 0)} | ${f(ltv, 0)} | ${f(ltv / cohort.economics.referenceCac)} | ${f(returned, 3)} | x${f(lift[0])} | x${f(lift[1], 3)} | ${f(kept)} |`)
}
