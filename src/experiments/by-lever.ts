/** What a strategy spends on marketing, week by week and lever by lever: every fen of its daybooks once, so that the parts make the whole. */
import { claimsOf, costLines, type Claim, type CostLine } from '../levers/costs.ts'
import { leverIds, type LeverId } from '../levers/index.ts'
import { column, type Daybook } from '../model/daybook.ts'
import { planOf, resolveMarket } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { wholeMeans } from './bridge.ts'
import { booksOf, sharedReplications, type Results } from './results.ts'

/** One cost line of one lever, or, without a lever, of those `among` which the books do not divide it. */
export type Spent = {
  readonly lever: LeverId | undefined
  readonly among: readonly LeverId[]
  readonly line: CostLine
  /** Mean over the futures in whole fen, by week of seven days; the last holds what is booked after the run. */
  readonly weeks: readonly number[]
}
export type SpentByLever = {
  readonly spent: readonly Spent[]
  readonly replications: readonly number[]
  /** Weeks of the run, the last of which may be shorter. */
  readonly weeks: number
}

type Held = Claim & { readonly lever: LeverId }
const lines = Object.keys(costLines) as CostLine[]

function claims(scenario: Scenario, slot: number): Held[] {
  const { levers } = planOf(scenario, slot)
  const { days: length, start } = resolveMarket(scenario)
  const run = { length, start }
  return leverIds.flatMap((lever) => (levers[lever] ? claimsOf(lever, levers[lever] as never, run).map((claim) => ({ ...claim, lever })) : []))
}

const mayBook = ({ days }: Claim, day: number, length: number): boolean => days === undefined || day >= length || days.has(day)

/** The levers of a strategy that may book a cost line on a day. */
export const bookersOf = (scenario: Scenario, slot: number, line: CostLine, day: number): LeverId[] =>
  claims(scenario, slot).filter((claim) => claim.line === line && mayBook(claim, day, scenario.world.days)).map(({ lever }) => lever)

/** The daybook columns that the spend of one strategy is read from. */
export const spentColumns = (scenario: Scenario, slot: number): string[] =>
  [...new Set([...Object.values(costLines).flat(), ...claims(scenario, slot).flatMap(({ own = [] }) => own.flatMap(({ column: name }) => name ?? []))])]

/** Reads columns as sums over daybooks, day by day. */
function summed(books: readonly Daybook[]): (name: string, day: number) => number {
  const known = new Map<string, Float64Array>()
  return (name, day) => {
    let sums = known.get(name)
    if (sums === undefined) {
      known.set(name, sums = new Float64Array(books[0].rows))
      for (const book of books) column(book, name).forEach((x, k) => void (sums![k] += x))
    }
    return sums[day]
  }
}

type Share = { readonly of: readonly Held[]; readonly amount: number }
/**
 * What each of `open` booked of `whole` fen: the only one all of it; else what can be told goes where it is told of, and the rest to those of
 * whom nothing can be told, one or several.
 */
function divide(open: readonly Held[], whole: number, worth: (claim: Held) => number): Share[] {
  if (open.length === 1) return [{ of: open, amount: whole }]
  const shares = open.filter(({ own }) => own).map((claim): Share => ({ of: [claim], amount: Math.max(0, worth(claim)) }))
  const rest = shares.reduce((left, { amount }) => left - amount, whole)
  const others = open.filter(({ own }) => !own)
  return [...shares, { of: others.length > 0 ? others : open, amount: rest }]
}

/** The marketing spend of one strategy, by lever, line and week. */
export function byLever(results: Results, slot: number): SpentByLever {
  const { scenario } = results
  const length = scenario.world.days
  const weeks = Math.ceil(length / 7)
  const replications = sharedReplications(results, [slot])
  const books = booksOf(results, slot, replications)
  if (books.length === 0) return { spent: [], replications, weeks }
  const read = summed(books)
  const all = claims(scenario, slot)
  const found = new Map<string, { readonly lever: LeverId | undefined; readonly line: CostLine; readonly among: Set<LeverId>; readonly sums: number[] }>()
  const give = (line: CostLine, day: number, { of, amount }: Share) => {
    if (amount === 0) return
    const lever = of.length === 1 ? of[0].lever : undefined
    const key = `${lever} ${line}`
    let cell = found.get(key)
    if (cell === undefined) found.set(key, cell = { lever, line, among: new Set(), sums: Array.from({ length: weeks + 1 }, () => 0) })
    if (lever === undefined) for (const claim of of) cell.among.add(claim.lever)
    cell.sums[day < length ? Math.floor(day / 7) : weeks] += amount
  }
  for (const line of lines) {
    const own = all.filter((claim) => claim.line === line)
    for (let day = 0; day < books[0].rows; day++) {
      const whole = costLines[line].reduce((sum, name) => sum + read(name, day), 0)
      if (whole === 0) continue
      const open = own.filter((claim) => mayBook(claim, day, length))
      const worth = (claim: Held) => claim.own!.reduce((sum, { column: name, times }) => sum + times * (name !== undefined ? read(name, day) : day < length ? books.length : 0), 0)
      for (const share of divide(open, whole, worth)) give(line, day, share)
    }
  }
  const cells = [...found.values()]
  const means = wholeMeans(cells.flatMap(({ sums }) => sums), books.length)
  return { replications, weeks, spent: cells.map(({ lever, line, among }, k) => ({ lever, line, among: leverIds.filter((id) => among.has(id)), weeks: means.slice(k * (weeks + 1), (k + 1) * (weeks + 1)) })) }
}
