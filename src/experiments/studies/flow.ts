/** How the customers move: how many stand in each state of life at the end of every day, and who went where between any two dates. */
import { dayZero, never } from '../../model/calendar.ts'
import { half, byte } from '../../model/record.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'

/** The states of a customer, from what a shop can see. Every customer is in exactly one; the first that fits counts, in the order won back, new, active, at risk, lapsed. */
export const lifeStates = ['active', 'wonBack', 'new', 'atRisk', 'lapsed'] as const
export type LifeState = (typeof lifeStates)[number]
/**
 * Days up to which a state lasts, both ends included; the classes of recency of the RFM round, and the days of the retention R90.
 * New: since the first order. Active, at risk: since the last one; lapsed after that. Won back: since the order that ended a lapse.
 */
export const lifeDays = { new: 30, active: 90, atRisk: 180, wonBack: 90 } as const
/** Tiers of a membership, the regular customers first. */
const tierCount = 4
/** No more dates than this, and one, are kept apart. */
const mostSteps = 26
const week = 7

/**
 * Moves between two dates, by date before and date after: `moves[cellOf(…)]`. Where somebody stood before is 0 for who was no
 * customer yet, then the states in their order; all who are customers on the later date are counted once.
 */
export type Moves = { readonly states: number; readonly counts: Uint32Array }
/** Counts of customers; adding two futures is adding their counts. */
export type Flow = {
  /** Days of the run at whose end moves are told: the first, then one every so many weeks, and the last. */
  readonly dates: readonly number[]
  /** Customers in each state at the end of each day, cell `day * lifeStates.length + state`. */
  readonly counts: Uint32Array
  readonly life: Moves
  /** Undefined where the strategy has no tiers. */
  readonly tiers: Moves | undefined
}

/** The days at whose end moves are told. */
export function flowDates(days: number): number[] {
  const step = week * Math.max(1, Math.ceil((days - 1) / (week * mostSteps)))
  return [...Array.from({ length: Math.ceil((days - 1) / step) }, (_, k) => k * step), days - 1]
}

/** The first cell of a pair of dates; then `from * states + to` with `from` 0 for nobody yet. */
const pairOf = (before: number, after: number): number => (after * (after - 1)) / 2 + before

const placeOf = (state: LifeState): number => lifeStates.indexOf(state)
const [active, wonBack, fresh, atRisk, lapsed] = (['active', 'wonBack', 'new', 'atRisk', 'lapsed'] as const).map(placeOf)

/** The place among the states of a customer by days: since the first order, since the last one, since the order that ended a lapse (Infinity where there is none). */
export function lifeState(first: number, last: number, back: number): number {
  if (back <= lifeDays.wonBack) return wonBack
  if (first <= lifeDays.new) return fresh
  return last <= lifeDays.active ? active : last <= lifeDays.atRisk ? atRisk : lapsed
}

/** Notes where everyone stands on one date after the other, and counts the moves from every date before. */
function recorder(states: number, dates: number): { readonly note: (stand: Uint8Array) => void; readonly moves: Moves } {
  const size = (states + 1) * states
  const counts = new Uint32Array(pairOf(0, dates) * size)
  const stood: Uint8Array[] = []
  return {
    moves: { states, counts },
    note(stand) {
      stood.forEach((was, before) => {
        const cells = pairOf(before, stood.length) * size - 1
        // who stands at 0 is no customer yet; those who came since are added at the end
        for (let row = 0; row < was.length; row++) if (stand[row] > 0) counts[cells + was[row] * states + stand[row]]++
        for (let row = was.length; row < stand.length; row++) if (stand[row] > 0) counts[cells + stand[row]]++
      })
      stood.push(stand)
    },
  }
}

/** The states and moves of one strategy in one future. */
export function flow(scenario: Scenario, slot: number, replication: number): Flow {
  const { days } = scenario.world
  const dates = flowDates(days)
  const counts = new Uint32Array(days * lifeStates.length)
  const life = recorder(lifeStates.length, dates.length)
  let tiers: ReturnType<typeof recorder> | undefined
  runJob({ scenario, slot, replication }, (world, levers) => {
    const { population } = world
    if (world.tier) tiers = recorder(tierCount, dates.length)
    /** Days of the last order, and of the order that ended a lapse, by row; `never` where there is none. */
    const last: number[] = []
    const back: number[] = []
    for (let row = 0; row < population.count; row++) {
      last.push(population.lastOrder[half(row)])
      back.push(never)
    }
    return [...levers.map(({ hooks }) => hooks), {
      after({ row, day }) {
        for (let come = last.length; come <= row; come++) {
          last.push(never)
          back.push(never)
        }
        if (last[row] !== never && day - last[row] > lifeDays.atRisk) back[row] = day
        last[row] = day
      },
      close(engineDay) {
        const day = engineDay - dayZero
        if (day >= days) return
        const stand = new Uint8Array(population.count)
        for (let row = 0; row < last.length; row++) {
          if (last[row] === never) continue
          const state = lifeState(engineDay - population.firstDay[row], engineDay - last[row], back[row] === never ? Infinity : engineDay - back[row])
          counts[day * lifeStates.length + state]++
          stand[row] = state + 1
        }
        if (!dates.includes(day)) return
        life.note(stand)
        tiers?.note(stand.map((state, row) => (state > 0 ? world.tier!.values[byte(row)] + 1 : 0)))
      },
    }]
  })
  return { dates, counts, life: life.moves, tiers: tiers?.moves }
}

const added = (a: Uint32Array, b: Uint32Array): Uint32Array => a.map((n, k) => n + b[k])
const addedMoves = (a: Moves, b: Moves): Moves => ({ ...a, counts: added(a.counts, b.counts) })

/** The sum of several futures of one strategy; undefined of none. */
export const sumFlows = ([one, ...others]: readonly Flow[]): Flow | undefined =>
  one && others.reduce((sum, other): Flow => ({
    dates: sum.dates, counts: added(sum.counts, other.counts), life: addedMoves(sum.life, other.life),
    tiers: sum.tiers && other.tiers && addedMoves(sum.tiers, other.tiers),
  }), one)

/** From where (0: no customer yet) to where the customers of the later of two dates went: `[from][to]`. */
export function movesBetween({ states, counts }: Moves, before: number, after: number): number[][] {
  const start = pairOf(before, after) * (states + 1) * states
  return Array.from({ length: states + 1 }, (_, from) => Array.from({ length: states }, (_, to) => counts[start + from * states + to]))
}

/** Customers in each state at the end of a day of the run. */
export const standingOn = ({ counts }: Flow, day: number): number[] => Array.from(counts.subarray(day * lifeStates.length, (day + 1) * lifeStates.length))
