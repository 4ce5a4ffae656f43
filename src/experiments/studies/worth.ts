/** What customers won in the run bring after it: orders to come by each one's own rate and chance to leave, at the pace and margin of the run. Model 1. */
import { exp } from '../../numeric/exp.ts'
import { log } from '../../numeric/log.ts'
import { odds } from '../../model/behaviour/leave.ts'
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { label } from '../../model/order.ts'
import { flag } from '../../model/population.ts'
import { byte, half } from '../../model/record.ts'
import type { World } from '../../model/world.ts'

/** Ages in days to which the lifetime value is projected. */
export const worthAges = [365, 730, 1095] as const
/** Interest a year on what comes after the run, where no end is set; assumption. */
export const interest = 0.1
/** The same by the day, continuously. */
export const dailyInterest = log(1 + interest) / 365

/** Orders to come within `days` of a customer who orders at `rate` a day and leaves after each with chance `leave`. */
export const ordersWithin = (rate: number, leave: number, days: number): number => (1 - exp(-rate * leave * days)) / leave
/** All orders to come, each worth less the later it comes. */
export const ordersEver = (rate: number, leave: number): number => rate / (rate * leave + dailyInterest)

/** Sums over the customers won in a run; adding two futures is adding them. Money in fen, CM2. */
export type Worth = {
  /** People; the days they were followed; what they brought. */
  readonly won: Float64Array
  /** What they will have brought at each of `worthAges`, and for ever with interest; NaN where the run is longer than an age. */
  readonly worth: Float64Array
  /** Days they lived as active customers, how many left, what their orders after the first brought: all that the classical formula asks for. */
  readonly lived: Float64Array
}

/** Follows a run; `finish` is asked for after its end. */
export function followWorth(world: World): { readonly hooks: Hooks; readonly finish: () => Worth } {
  const { population, calendar, market, quality } = world
  const days = calendar.end - dayZero
  const size = market.segments.length
  const zeros = () => new Float64Array(size)
  // by segment, all customers: occasions of the field lived through, orders after the first and their margin, all orders, what refunds took
  const [exposed, repeats, margin, orders, refunds] = [zeros(), zeros(), zeros(), zeros(), zeros()]
  const back = new Map<number, number>()
  const out = { won: new Float64Array(3), worth: new Float64Array(worthAges.length + 1), lived: new Float64Array(3) }
  const segment = (row: number) => population.segment[byte(row)]
  const rate = (row: number) => population.lambda[row] * quality.rate[population.channel[byte(row)]]
  const isWon = (row: number) => population.firstDay[row] >= dayZero && population.firstDay[row] < calendar.end
  /** Ends a stretch of active life; an order that was the last came some time in its day. */
  const live = (row: number, until: number, part: number) => {
    const from = back.get(row) ?? Math.max(dayZero, population.firstDay[row])
    exposed[segment(row)] += rate(row) * (calendar.sum[until] - calendar.sum[from] + part * calendar.season[until])
    if (isWon(row)) out.lived[0] += until - from + part
  }
  const hooks: Hooks = {
    after({ row, label: kind, margin: brought }) {
      const g = segment(row)
      orders[g]++
      if (isWon(row)) out.won[2] += brought
      if (kind === label.first) return
      repeats[g]++
      margin[g] += brought
      if (isWon(row)) out.lived[2] += brought
    },
    refunded({ row, margin: taken }) {
      refunds[segment(row)] += taken
      if (isWon(row)) out.won[2] += taken
    },
    left(row, day) {
      live(row, day, 0.5)
      if (isWon(row)) out.lived[1]++
    },
    revived(row, day) {
      back.set(row, day)
      if (isWon(row)) out.lived[1]--
    },
  }
  const finish = (): Worth => {
    const each = margin.map((sum, g) => sum / Math.max(1, repeats[g]) + refunds[g] / Math.max(1, orders[g]))
    for (let row = 0; row < population.count; row++) if (population.flags[row] & flag.alive) live(row, calendar.end, 0)
    const pace = exposed.map((sum, g) => (sum > 0 ? repeats[g] / sum : 1))
    for (let row = 0; row < population.count; row++) {
      if (!isWon(row)) continue
      const followed = calendar.end - population.firstDay[row]
      out.won[0]++
      out.won[1] += followed
      if (!(population.flags[row] & flag.alive)) continue
      const g = segment(row)
      const leave = odds(population.dropout[half(row)] / 65536, quality.churn[population.channel[byte(row)]])
      const own = pace[g] * rate(row)
      worthAges.forEach((age, k) => { out.worth[k] += each[g] * ordersWithin(own, leave, Math.max(0, age - followed)) })
      out.worth[worthAges.length] += each[g] * ordersEver(own, leave)
    }
    return { ...out, worth: out.worth.map((ahead, k) => ((worthAges[k] ?? days) >= days ? out.won[2] + ahead : NaN)) }
  }
  return { hooks, finish }
}
