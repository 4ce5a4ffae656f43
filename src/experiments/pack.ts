/** Results as few bytes: the columns that an opening view reads, day by day as differences, and the sums that the other tabs read; and back, exactly. */
import type { MetricId } from '../metrics/ids.ts'
import { generationColumns } from '../metrics/growth.ts'
import { metricById } from '../metrics/index.ts'
import type { Daybook } from '../model/daybook.ts'
import { engineVersion } from '../model/version.ts'
import { scenarioKey } from '../scenario/hash.ts'
import { resolveMarket } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { bridgeColumns } from './bridge.ts'
import { leakColumns, segmentFigureIds } from './by-segment.ts'
import type { Results } from './results.ts'
import { scoreIds } from './scorecard.ts'

/** The metrics of the opening view: verdict, limits and headline, the spend below the levers, what the chart turns to without a run, and K. */
export const openingMetrics = (results: Results): MetricId[] => [...new Set<MetricId>([...scoreIds(results), 'marketing', 'spendEfficiency', 'referralK'])]

/** The columns of which the tabs beside it read the sum over the run alone: the bridge's, the segments', the leak's, the generations'. */
export function summedColumns(results: Results): string[] {
  const { length } = resolveMarket(results.scenario).segments
  const segments = Array.from({ length }, (_, g) => segmentFigureIds.map((id) => `segment${g}.${id}`)).flat()
  const daily = columnsOf(openingMetrics(results))
  return [...new Set([...bridgeColumns, ...segments, ...leakColumns, ...generationColumns])].filter((name) => !daily.includes(name))
}

/** The daybook columns that some metrics read, found by letting them read. */
export function columnsOf(ids: readonly MetricId[]): string[] {
  const read = new Set<string>()
  const names = Object.assign<string[], Pick<string[], 'indexOf'>>([], { indexOf: (name) => { read.add(name); return 0 } })
  const book: Daybook = { names, days: 1, rows: 1, values: new Float64Array(1) }
  for (const id of ids) {
    const metric = metricById[id]
    metric.total(book)
    const parts = metric.kind === 'paired' ? [metric.numerator, metric.denominator, metric.floor] : metric.kind === 'ratio' ? [metric.numerator, metric.denominator] : []
    for (const flow of parts) flow(book)
  }
  return [...read]
}

/** Names the format; a change of it needs another mark. */
const mark = [0x53, 0x50, 0x52, 0x32]
const largest = 4_503_599_627_370_496

/** A growing row of bytes. */
function writer() {
  let bytes = new Uint8Array(1 << 16)
  let length = 0
  const byte = (value: number): void => {
    if (length === bytes.length) {
      const wider = new Uint8Array(length * 2)
      wider.set(bytes)
      bytes = wider
    }
    bytes[length++] = value
  }
  const count = (value: number): void => {
    let rest = value
    // arithmetic instead of shifts: amounts in fen pass 32 bits
    for (; rest >= 128; rest = Math.floor(rest / 128)) byte((rest % 128) + 128)
    byte(rest)
  }
  return {
    byte, count,
    text(value: string): void {
      count(value.length)
      for (let i = 0; i < value.length; i++) count(value.charCodeAt(i))
    },
    done: (): Uint8Array<ArrayBuffer> => bytes.slice(0, length),
  }
}

function reader(bytes: Uint8Array) {
  let at = 0
  const byte = (): number => {
    if (at >= bytes.length) throw new RangeError('The packed results end too early.')
    return bytes[at++]
  }
  const count = (): number => {
    let value = 0
    let place = 1
    for (;;) {
      const next = byte()
      value += (next % 128) * place
      if (next < 128) return value
      place *= 128
    }
  }
  return { byte, count, text: (): string => Array.from({ length: count() }, () => String.fromCharCode(count())).join(''), ended: () => at === bytes.length }
}

/**
 * Packs the `columns` of every daybook (those of the opening view) and the sums of others, which all must be there and hold whole numbers.
 * @throws RangeError when a daybook is missing or a number is not whole or too large.
 */
export function pack(results: Results, columns: readonly string[] = columnsOf(openingMetrics(results)), sums: readonly string[] = summedColumns(results)): Uint8Array<ArrayBuffer> {
  const { scenario, books } = results
  const { byte, count, text, done } = writer()
  const first = books[0]?.[0]
  if (!first) throw new RangeError('There is nothing to pack.')
  mark.forEach(byte)
  text(engineVersion)
  text(scenarioKey(scenario))
  for (const value of [books.length, books[0].length, first.days, first.rows, columns.length, sums.length]) count(value)
  for (const name of [...columns, ...sums]) text(name)
  const signed = (value: number, name: string): void => {
    if (!Number.isInteger(value) || Math.abs(value) >= largest) throw new RangeError(`${name} holds a number that cannot be packed.`)
    count(value < 0 ? -2 * value - 1 : 2 * value)
  }
  const each = (name: string, write: (days: Float64Array) => void): void => {
    for (const row of books) for (const book of row) {
      const k = book?.names.indexOf(name) ?? -1
      if (!book || k < 0 || book.rows !== first.rows) throw new RangeError(`A daybook without ${name} cannot be packed.`)
      write(book.values.subarray(k * book.rows, (k + 1) * book.rows))
    }
  }
  for (const name of columns) each(name, (days) => days.forEach((value, at) => {
    if (!Number.isInteger(value)) throw new RangeError(`${name} holds a number that cannot be packed.`)
    signed(value - (at > 0 ? days[at - 1] : 0), name)
  }))
  for (const name of sums) each(name, (days) => signed(days.reduce((sum, value) => sum + value, 0), name))
  return done()
}

/**
 * The results that were packed, with the packed columns only, a sum standing on the first day of its column; nothing where they were made by another engine or for other numbers than `scenario`.
 * @throws RangeError when the bytes are cut short or are something else.
 */
export function unpack(bytes: Uint8Array, scenario: Scenario): Results | undefined {
  const { byte, count, text, ended } = reader(bytes)
  if (!mark.every((value) => byte() === value)) throw new RangeError('These are no packed results.')
  if (text() !== engineVersion || text() !== scenarioKey(scenario)) return undefined
  const [slots, futures, days, rows, daily, sums] = Array.from({ length: 6 }, count)
  const width = daily + sums
  const names = Array.from({ length: width }, text)
  const books = Array.from({ length: slots }, () =>
    Array.from({ length: futures }, (): Daybook => ({ names, days, rows, values: new Float64Array(width * rows) })))
  const signed = (): number => {
    const value = count()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }
  for (let k = 0; k < width; k++) for (const row of books) for (const { values } of row) {
    let value = 0
    const last = k < daily ? (k + 1) * rows : k * rows + 1
    for (let at = k * rows; at < last; at++) {
      value += signed()
      values[at] = value
    }
  }
  if (!ended()) throw new RangeError('The packed results go on too long.')
  return { scenario, books, failed: [], cancelled: false }
}
