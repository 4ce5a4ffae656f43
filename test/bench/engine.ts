/** `npm run bench`: how fast and how small the engine is, beside a plain object-per-customer day loop of the same law. */
import { leverColumns, startLevers } from '../../src/experiments/run.ts'
import { saturation } from '../../src/levers/ads/exposure.ts'
import { leverIds } from '../../src/levers/index.ts'
import { couponTemplate } from '../../src/model/coupon-template.ts'
import { column } from '../../src/model/daybook.ts'
import { channels } from '../../src/model/market.ts'
import { bytesPerRow } from '../../src/model/population.ts'
import { runKey } from '../../src/model/random.ts'
import { settle } from '../../src/model/settle.ts'
import { simulate } from '../../src/model/simulate.ts'
import { prepare } from '../../src/model/stage.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { planOf, resolveMarket } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { customersOf, liveObjects, type LoopLevers } from './object-loop.ts'

type Store = Parameters<typeof newScenario>[0]

const say = (text: string) => process.stdout.write(`${text}\n`)
/** Ends all collecting of garbage, so that neither side pays for the other's; the second call waits for what the first left to do. */
function tidy(): void {
  globalThis.gc?.()
  globalThis.gc?.()
}
/** Processor time in milliseconds: less disturbed by whatever else the machine does than the clock on the wall. */
const now = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000

const budgets = { search: 800, feed: 500 }
const couponSettings = { template: 'threshold', channel: 'push', everyDays: 28, value: 30, minimum: 199, validDays: 7 }

/** A shop of `customers` grown customers, once without levers and once with all four. */
function scenarioOf(store: Store, customers: number, prospects: number, days: number): Scenario {
  const base = newScenario(store)
  const strategy = base.strategies[0]
  return {
    ...base,
    world: { ...base.world, customers, prospects, days },
    strategies: [{ ...strategy, levers: {} }, { ...strategy, levers: { coupon: couponSettings, tiers: {}, referral: {}, ads: budgets } }],
  }
}

function setUp(store: Store, customers: number, days: number, prospects = 0) {
  const scenario = scenarioOf(store, customers, prospects, days)
  const market = resolveMarket(scenario)
  const begin = now()
  const stage = prepare(market)
  const tables = now() - begin
  const settled = settle(stage, runKey(42, 0))
  const building = now() - begin - tables
  return { scenario, market, stage, settled, tables, building }
}
type Setting = ReturnType<typeof setUp>

function runEngine({ scenario, stage, settled }: Setting, slot: number) {
  tidy()
  const begin = now()
  const { book, world } = simulate(stage, settled, leverColumns, startLevers(planOf(scenario, slot)))
  const ms = now() - begin
  const sum = (name: string) => column(book, name).reduce((a, b) => a + b, 0)
  const orders = ['first', 'organic', 'induced', 'shifted'].reduce((n, label) => n + sum(`orders.${label}`), 0)
  // thresholds drawn so far, and the two marks that referral keeps for everyone
  const queued = world.prospects.thresholds.queues.reduce((n, q) => n + q.threshold.byteLength + q.person.byteLength, 0)
  const marks = world.contacts ? world.contacts.rows.byteLength + world.contacts.invited.byteLength : 0
  const prospect = world.prospects.thresholds.size > 0 ? queued / world.prospects.thresholds.size + marks / world.people : 0
  return { ms, orders, bytes: bytesPerRow(world.population), prospect, looked: world.looked, customers: world.population.count }
}

function leversOf({ scenario, market, stage }: Setting, on: boolean): LoopLevers {
  if (!on) return { coupon: undefined, tiers: undefined, referral: undefined, nudge: undefined }
  const plan = planOf(scenario, 1).levers
  const terms = { kind: 'amount', amount: 3000, rate: 0, minimum: 19900, perMinimum: false, code: false, valid: 7 } as const
  const nudge = new Float64Array(market.days)
  for (const c of channels) {
    const spend = (plan.ads as Record<string, number>)[c] ?? 0
    const g = saturation(market.channels[c], market.adResponse.referenceSaturation, () => spend, stage.calendar.adPrice, stage.calendar.season.length)
    for (let day = 0; day < market.days; day++) nudge[day] += market.channels[c].existing * g[192 + day]
  }
  const { thresholds, discounts } = plan.tiers as { thresholds: number[]; discounts: number[] }
  return {
    coupon: { template: couponTemplate(market, terms, stage.basketLaw), everyDays: 28, medium: 'push' },
    tiers: { thresholds: thresholds.map((t) => t * 100), discounts }, referral: { inviter: 20, friend: 20 }, nudge,
  }
}

function runLoop(setting: Setting, slot: number) {
  const customers = customersOf(setting.settled)
  tidy()
  const begin = now()
  const result = liveObjects(setting.stage, setting.market, customers, setting.market.days, leversOf(setting, slot === 1), 12345)
  return { ms: now() - begin, ...result }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Engine and loop in turn, so that whatever disturbs the machine disturbs both. Without prospects, whom the loop does not know: referral and ads work on existing customers here. */
function compare(store: Store, customers: number, days: number, rounds: number): void {
  const setting = setUp(store, customers, days)
  for (const slot of [0, 1]) {
    const engine: number[] = []
    const loop: number[] = []
    let mine = runEngine(setting, slot)
    let other = runLoop(setting, slot)
    for (let k = 0; k < rounds; k++) {
      mine = runEngine(setting, slot)
      engine.push(mine.ms)
      other = runLoop(setting, slot)
      loop.push(other.ms)
    }
    const per = (ms: number) => ((ms * 1e6) / (customers * days)).toFixed(2)
    const [a, b] = [median(engine), median(loop)]
    say(`${String(store).padEnd(8)} ${slot === 0 ? 'levers off' : 'all four on'}  ${(a / 1000).toFixed(2)} s  ${per(a)} ns/customer-day  ${((customers * days) / a / 1000).toFixed(0)} M customer-days/s  `
      + `object loop ${per(b)} ns  ratio ${(b / a).toFixed(1)}  orders ${mine.orders} / ${other.orders} (${((mine.orders / other.orders - 1) * 100).toFixed(1)} %)  ${(mine.looked / mine.orders).toFixed(2)} occasions looked at per order  ${mine.bytes} B/customer`)
  }
  const newborn = prepare({ ...setting.market, base: { kind: 'cohort' } })
  settle(newborn, runKey(42, 1))
  const begin = now()
  settle(newborn, runKey(42, 0))
  say(`${String(store).padEnd(8)} tables ${setting.tables.toFixed(0)} ms, population ${(((now() - begin) * 1e6) / customers).toFixed(0)} ns/customer, with its 180 days of burn-in ${((setting.building * 1e6) / customers).toFixed(0)} ns/customer`)
}

/** A whole market, nine prospects to a customer, all four levers on: what the loop has no counterpart for. */
function whole(customers: number): void {
  const setting = setUp('beauty', customers, 180, customers * 9)
  runEngine(setting, 1)
  for (const slot of [0, 1]) {
    const { ms, orders, bytes, prospect } = runEngine(setting, slot)
    say(`whole    ${slot === 0 ? 'levers off' : 'all four on'}  ${customers} customers + ${customers * 9} prospects, 180 days: ${ms.toFixed(0)} ms  ${orders} orders  ${bytes} B/customer  ${prospect.toFixed(1)} B/prospect`)
  }
}

/** Every lever together, and each beside the first four, on a whole market: processor time against the four alone, and bytes per customer. */
function every(customers: number, store: NonNullable<Store>): void {
  const base = newScenario(store)
  const four = { coupon: couponSettings, tiers: {}, referral: {}, ads: budgets }
  const named: readonly (readonly [string, Record<string, unknown>])[] = [
    ['levers off', {}], ['first four', four], ['every lever', Object.fromEntries(leverIds.map((id) => [id, (four as Record<string, unknown>)[id] ?? {}]))],
    ...leverIds.filter((id) => !(id in four)).map((id) => [`first four and ${id}`, { ...four, [id]: {} }] as const),
  ]
  const scenario = { ...base, world: { ...base.world, customers, prospects: customers * 9, days: 180 }, strategies: named.map(([, levers]) => ({ ...base.strategies[0], levers })) } as Scenario
  const market = resolveMarket(scenario)
  const stage = prepare(market)
  const setting: Setting = { scenario, market, stage, settled: settle(stage, runKey(42, 0)), tables: 0, building: 0 }
  const rounds = named.map((): number[] => [])
  for (let k = 0; k < 4; k++) named.forEach((_, slot) => {
    const { ms } = runEngine(setting, slot)
    if (k > 0) rounds[slot].push(ms)
  })
  named.forEach(([name], slot) => {
    const { orders, bytes, prospect } = runEngine(setting, slot)
    say(`every    ${store.padEnd(8)} ${name.padEnd(32)} ${median(rounds[slot]).toFixed(0).padStart(6)} ms  x${(median(rounds[slot]) / median(rounds[1])).toFixed(2)} of the first four  ${orders} orders  ${bytes} B/customer  ${prospect.toFixed(1)} B/prospect`)
  })
}

/** Time for ten times the customers. */
function growth(sizes: readonly number[], days: number): void {
  for (const slot of [0, 1]) {
    let last = 0
    for (const size of sizes) {
      const setting = setUp('fashion', size, days)
      runEngine(setting, slot)
      const { ms } = runEngine(setting, slot)
      say(`growth   ${slot === 0 ? 'off' : 'on '}  ${String(size).padStart(8)} customers  ${ms.toFixed(0)} ms${last ? `  x${(ms / last).toFixed(1)}` : ''}  ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`)
      last = ms
    }
  }
}

const [what = 'all', size = '1000000'] = process.argv.slice(2)
if (what === 'all' || what === 'compare') {
  compare('fashion', Number(size), 364, 3)
  compare('fresh', Number(size), 364, 2)
}
if (what === 'all' || what === 'whole') whole(20_000)
if (what === 'all' || what === 'every') for (const store of ['beauty', 'snack'] as const) every(20_000, store)
if (what === 'all' || what === 'growth') growth([10_000, 100_000, 1_000_000, 5_000_000], 365)
