/** The occasion field: each customer's fixed scatter of moments at which an order is possible, and the lists of them by day. */
import { negativeLog } from '../numeric/negative-log.ts'
import type { Calendar } from './calendar.ts'
import type { Population } from './population.ts'
import { dayWords, draw, purposes, type DayWords, type RunKey } from './random.ts'

const golden = 0x9e3779b1 | 0
const ring = 64
const cells = 256

/** Moments of one day: `row`, time in the day (31 bits), mark (exact in float32). Sorted by (row, time, mark) once opened. */
export type Moments = { row: Uint32Array; time: Int32Array; mark: Float32Array; length: number }

/** A stretch of days that a band's occasions are generated in; its key is its first day. */
export type Block = {
  readonly start: number
  readonly length: number
  readonly words: DayWords
  /** Sum of S before the block, and over it. */
  readonly before: number
  readonly span: number
  /** For each 1/256 of the span: a day at or before the one it falls on. */
  readonly inverse: Uint16Array
}

/** Marks of band j lie in (lowest, lowest + width]. */
export const bandWidth = (band: number): number => (band === 0 ? 1 : 1 << (band - 1))
export const bandLowest = (band: number): number => (band === 0 ? 0 : 1 << (band - 1))
/** Days of a block of the band; every length divides the day-0 offset. */
export const blockLength = (band: number): number => (band === 0 ? 32 : 8)

export type Occasions = { readonly days: Moments[]; scratch: Moments; readonly blocks: Map<number, Block> }

const emptyMoments = (capacity: number): Moments =>
  ({ row: new Uint32Array(capacity), time: new Int32Array(capacity), mark: new Float32Array(capacity), length: 0 })

export function emptyOccasions(): Occasions {
  return { days: Array.from({ length: ring }, () => emptyMoments(64)), scratch: emptyMoments(64), blocks: new Map() }
}

function widen(m: Moments, capacity: number): void {
  const row = new Uint32Array(capacity)
  const time = new Int32Array(capacity)
  const mark = new Float32Array(capacity)
  row.set(m.row.subarray(0, m.length))
  time.set(m.time.subarray(0, m.length))
  mark.set(m.mark.subarray(0, m.length))
  m.row = row
  m.time = time
  m.mark = mark
}

/** The block of `length` days that engine day `day` lies in. */
export function blockAt(occasions: Occasions, calendar: Calendar, day: number, length: number): Block {
  const start = day - (day % length)
  const id = start * 64 + length
  const known = occasions.blocks.get(id)
  if (known) return known
  const { sum } = calendar
  const before = sum[start]
  const span = sum[start + length] - before
  const inverse = new Uint16Array(cells)
  let d = start
  for (let c = 0; c < cells; c++) {
    while (d < start + length - 1 && sum[d + 1] - before < (c / cells) * span) d++
    inverse[c] = d
  }
  const block = { start, length, words: dayWords(start), before, span, inverse }
  occasions.blocks.set(id, block)
  return block
}

/** Forgets blocks that ended before `day`. */
export function forgetBlocks(occasions: Occasions, day: number): void {
  for (const [id, block] of occasions.blocks) if (block.start + block.length <= day) occasions.blocks.delete(id)
}

/**
 * Walks one band of one customer through a block: what falls on days `from..to` with a mark up to `bound` is listed in `days`, or,
 * where there are none, the answer is the lowest of those marks, `Infinity` without any. Nothing is remembered, so listing twice is harmless: an opened day
 * drops equal neighbours. Source: model section 2.
 */
function walkBand(
  days: Moments[] | undefined, calendar: Calendar, population: Population, key: RunKey, row: number,
  block: Block, gap: number, mark: number, lowest: number, width: number, rate: number, from: number, to: number, bound: number,
): number {
  let lowestMark = Infinity
  const h = rate * width
  const most = h * block.span
  const k0 = population.key[row]
  const k1 = (key.b + Math.imul(population.person[row], golden)) | 0
  const gap0 = block.words.w0[gap]
  const gap1 = block.words.w1[gap]
  let r = draw(k0, k1, gap0, gap1)
  // exact, because -ln u >= 1 - u
  if ((r >>> 0) < (1 - most) * 4294967296 - 1) return lowestMark
  let t = negativeLog(r)
  if (t > most) return lowestMark
  const mark0 = block.words.w0[mark]
  const mark1 = block.words.w1[mark]
  const { sum, season } = calendar
  const { before, start, inverse } = block
  const last = start + block.length - 1
  const perCell = cells / most
  for (let k = 0; ; ) {
    const v = lowest + width * (((draw(k0, k1, mark0, (mark1 + Math.imul(k, golden)) | 0) >>> 10) + 0.5) * 2.384185791015625e-7)
    if (v <= bound) {
      const y = t / h
      let d = inverse[Math.min(cells - 1, (t * perCell) | 0)]
      while (d < last && sum[d + 1] - before < y) d++
      while (d > start && sum[d] - before >= y) d--
      if (d > to) return lowestMark
      if (d >= from) {
        if (days === undefined) {
          if (v < lowestMark) lowestMark = v
        } else {
          const m = days[d & (ring - 1)]
          const n = m.length
          if (n === m.row.length) widen(m, n * 2)
          m.row[n] = row
          m.time[n] = Math.min(2147483647, Math.floor((2147483648 * (y - (sum[d] - before))) / season[d]))
          m.mark[n] = v
          m.length = n + 1
        }
      }
    }
    k++
    r = draw(k0, k1, gap0, (gap1 + Math.imul(k, golden)) | 0)
    t += negativeLog(r)
    if (t > most) return lowestMark
  }
}

/** Lists a scatter of moments with marks in (`lowest`, `lowest + width`] at `rate` per unit of mark. */
export function list(
  { days }: Occasions, calendar: Calendar, population: Population, key: RunKey, row: number,
  block: Block, gap: number, mark: number, lowest: number, width: number, rate: number, from: number, to: number, bound: number,
): void {
  walkBand(days, calendar, population, key, row, block, gap, mark, lowest, width, rate, from, to, bound)
}

/** Lists one band of the occasion field itself. */
export function listBand(
  { days }: Occasions, calendar: Calendar, population: Population, key: RunKey, row: number, band: number, block: Block, from: number, to: number, bound: number,
): void {
  walkBand(days, calendar, population, key, row, block, purposes.gap + band, purposes.mark + band, bandLowest(band), bandWidth(band), population.lambda[row], from, to, bound)
}

/** The lowest mark up to `bound` of a band of the field on `from..to`, `Infinity` where there is none. */
export function lowestOf(
  calendar: Calendar, population: Population, key: RunKey, row: number, band: number, block: Block, from: number, to: number, bound: number,
): number {
  return walkBand(undefined, calendar, population, key, row, block, purposes.gap + band, purposes.mark + band, bandLowest(band), bandWidth(band), population.lambda[row], from, to, bound)
}

const after = (m: Moments, i: number, j: number): boolean =>
  m.row[i] !== m.row[j] ? m.row[i] > m.row[j] : m.time[i] !== m.time[j] ? m.time[i] > m.time[j] : m.mark[i] > m.mark[j]

function copyMoment(from: Moments, i: number, to: Moments, j: number): void {
  to.row[j] = from.row[i]
  to.time[j] = from.time[i]
  to.mark[j] = from.mark[i]
}

/** Swaps neighbours of one customer into order; several bands of a customer are listed one after the other. */
function settleNeighbours(m: Moments): void {
  for (let i = 1; i < m.length; i++) {
    if (m.row[i - 1] !== m.row[i] || !after(m, i - 1, i)) continue
    const row = m.row[i]
    const time = m.time[i]
    const mark = m.mark[i]
    let j = i
    for (; j > 0 && m.row[j - 1] === row && (m.time[j - 1] > time || (m.time[j - 1] === time && m.mark[j - 1] > mark)); j--) copyMoment(m, j - 1, m, j)
    m.row[j] = row
    m.time[j] = time
    m.mark[j] = mark
  }
}

/** Ends of the ascending runs; listing goes by rows, so there are few. */
function runEnds(m: Moments): number[] {
  const ends: number[] = []
  for (let i = 1; i < m.length; i++) if (after(m, i - 1, i)) ends.push(i)
  ends.push(m.length)
  return ends
}

function merge(m: Moments, s: Moments, from: number, middle: number, to: number): void {
  let i = from
  let j = middle
  for (let k = from; k < to; k++) {
    if (j >= to || (i < middle && !after(m, i, j))) copyMoment(m, i++, s, k)
    else copyMoment(m, j++, s, k)
  }
}

/** The moments of a day, sorted, each once. Valid until the day is closed. */
export function openMoments(occasions: Occasions, day: number): Moments {
  const slot = day & (ring - 1)
  let m = occasions.days[slot]
  if (m.length < 2) return m
  settleNeighbours(m)
  let ends = runEnds(m)
  while (ends.length > 1) {
    const s = occasions.scratch
    if (s.row.length < m.length) {
      s.length = 0
      widen(s, m.row.length)
    }
    const merged: number[] = []
    for (let k = 0, from = 0; k < ends.length; k += 2) {
      const to = ends[Math.min(k + 1, ends.length - 1)]
      merge(m, s, from, ends[k], to)
      merged.push(to)
      from = to
    }
    s.length = m.length
    occasions.scratch = m
    occasions.days[slot] = m = s
    ends = merged
  }
  let n = 1
  for (let i = 1; i < m.length; i++) {
    if (m.row[i] === m.row[n - 1] && m.time[i] === m.time[n - 1] && m.mark[i] === m.mark[n - 1]) continue
    if (n !== i) copyMoment(m, i, m, n)
    n++
  }
  m.length = n
  return m
}

/** Empties the list of a day that is over. */
export function closeMoments(occasions: Occasions, day: number): void {
  occasions.days[day & (ring - 1)].length = 0
}
