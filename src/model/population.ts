/** Customers as columns: one typed array per property, a row per person who ever bought. 84 bytes a row, 32 of them for levers. */
import { betaQuantile, betaQuantileUpper } from '../numeric/beta.ts'
import { gammaQuantile, gammaQuantileUpper } from '../numeric/gamma.ts'
import { lookUp, quantileTable } from '../numeric/quantile-table.ts'
import { never } from './calendar.ts'
import type { Market, Segment } from './market.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, traits, type RunKey } from './random.ts'
import { byte, fillProperty, half, plainColumn, property, recordBytes, widthOf, word, type ArrayOf, type Kind } from './record.ts'

/**
 * Bits of the flags column. Coupon and touched say that there was one once; apart, that a lever treats the customer apart from most;
 * optOut is the first of one bit per medium; revived, that they had left for good and came back.
 */
export const flag = { alive: 1, dead: 2, returned: 4, bought: 8, boughtAgain: 16, coupon: 32, touched: 64, apart: 128, optOut: 256, revived: 32768 } as const
/** The three flags of customers with something personal that may raise their rate, as a number 0..7. */
export const personal = (flags: number): number => (flags >> 5) & 7
/** One order in the units of the pantry column. */
export const pantryUnit = 1 << 20
/** 1.0 in the units of the reference-price column. */
export const referenceUnit = 1 << 15
/** 1.0 in the units of the fatigue column. */
export const fatigueUnit = 1 << 12
/** Units of the running sum of lambda: whole numbers, so that the order of adding does not matter. */
export const lambdaUnit = 1 << 30

/** Columns of their own: what the listing of occasions and the counts read for everyone, one after the other. */
const columnKinds = { person: 'u32', key: 'i32', lambda: 'f32', flags: 'u16', firstDay: 'u16', seen: 'u32' } as const satisfies Record<string, Kind>
/** Properties in the record of a row, widest first; `bytes` of it are taken, the rest is for levers. */
const recordKinds = {
  zeta: 'f32', spend: 'i32', margin: 'i32', pantry: 'i32', dropout: 'u16', orders: 'u16', lastOrder: 'u16', reference: 'u16', fatigue: 'u16', stateDay: 'u16',
  segment: 'u8', channel: 'u8', dealProne: 'u8', shareProne: 'u8',
} as const satisfies Record<string, Kind>
type Columns = { -readonly [C in keyof typeof columnKinds]: ArrayOf<(typeof columnKinds)[C]> }
type Properties = { -readonly [P in keyof typeof recordKinds]: ArrayOf<(typeof recordKinds)[P]> }
const columnNames = Object.keys(columnKinds) as (keyof Columns)[]
const propertyNames = Object.keys(recordKinds) as (keyof Properties)[]
const offsets = {} as Record<keyof Properties, number>
let bytes = 0
for (const name of propertyNames) {
  offsets[name] = bytes
  bytes += widthOf(recordKinds[name])
}

/** A property that a lever brought along; `values` is replaced when the population grows, so read it afresh each day. */
export type ExtraProperty<K extends Kind = Kind> = { values: ArrayOf<K>; readonly kind: K; readonly initial: number; readonly record: number; readonly offset: number }

/** Read a column at `row`, a property of the record at `word(row)`, `half(row)` or `byte(row)` by its width. */
export type Population = Columns & Properties & {
  count: number
  capacity: number
  /** Records of all rows; a second buffer only where levers need more room than the first leaves. */
  readonly records: ArrayBuffer[]
  readonly extras: ExtraProperty[]
  /** Bytes taken in the last buffer. */
  taken: number
}

/** Quantile tables of one segment: a random word in, a trait out. */
type TraitTables = { readonly lambda: Float64Array; readonly dropout: Float64Array; readonly zeta: Float64Array; readonly deal: Uint8Array; readonly share: Uint8Array }
/** What all people of a market have in common. */
export type TraitLaw = { readonly tables: readonly TraitTables[]; readonly cumulativeWeight: Float64Array; readonly dealMean: Float64Array; readonly shareMean: Float64Array }

/** Table of 256 quantised quantiles of a Beta with the given mean and a+b = 4, at the middle of each cell. */
function shareTable(mean: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, k) => Math.round(255 * betaQuantile((k + 0.5) / 256, 4 * mean, 4 * (1 - mean))))
}
const meanOf = (table: Uint8Array): number => table.reduce((sum, v) => sum + v, 0) / 256

function tablesOf(segment: Segment, market: Market): TraitTables {
  const { r, ordersPerYear, dropout, concentration, basket } = segment
  const a = dropout * concentration
  const b = concentration - a
  const q = market.demand.basketTail
  return {
    lambda: quantileTable((p) => gammaQuantile(p, r), (u) => gammaQuantileUpper(u, r), { mean: ordersPerYear / 365 }),
    dropout: quantileTable((p) => betaQuantile(p, a, b), (u) => betaQuantileUpper(u, a, b), { mean: dropout }),
    // inverse gamma: the reciprocal of a gamma quantile from the other end
    zeta: quantileTable((p) => 1 / gammaQuantileUpper(p, q), (u) => 1 / gammaQuantile(u, q), { mean: basket }),
    deal: shareTable(segment.dealProne),
    share: shareTable(segment.shareProne),
  }
}

/** The laws that a market's people are drawn from. Costs a fraction of a second: keep it for all futures of a market. */
export function traitLaw(market: Market): TraitLaw {
  const tables = market.segments.map((s) => tablesOf(s, market))
  const cumulativeWeight = new Float64Array(tables.length)
  let sum = 0
  market.segments.forEach((s, g) => (cumulativeWeight[g] = sum += s.weight))
  for (let g = 0; g < tables.length; g++) cumulativeWeight[g] /= sum
  return { tables, cumulativeWeight, dealMean: Float64Array.from(tables, (t) => meanOf(t.deal)), shareMean: Float64Array.from(tables, (t) => meanOf(t.share)) }
}

/** An empty population with room for `rows`. */
export function emptyPopulation(rows: number): Population {
  const capacity = Math.max(1, rows)
  const column = <C extends keyof Columns>(name: C) => plainColumn(columnKinds[name], capacity) as Columns[C]
  const record = new ArrayBuffer(capacity * recordBytes)
  const within = <P extends keyof Properties>(name: P) => property(recordKinds[name], record, offsets[name]) as Properties[P]
  // written out, so that all populations share one hidden class
  return {
    person: column('person'), key: column('key'), lambda: column('lambda'), flags: column('flags'), firstDay: column('firstDay'), seen: column('seen'),
    zeta: within('zeta'), spend: within('spend'), margin: within('margin'), pantry: within('pantry'), dropout: within('dropout'), orders: within('orders'),
    lastOrder: within('lastOrder'), reference: within('reference'), fatigue: within('fatigue'), stateDay: within('stateDay'),
    segment: within('segment'), channel: within('channel'), dealProne: within('dealProne'), shareProne: within('shareProne'),
    count: 0, capacity, records: [record], extras: [], taken: bytes,
  }
}

/** A copy that shares nothing, with some room to grow. Of a population that no lever has touched. */
export function copyPopulation(from: Population, spare: number): Population {
  const to = emptyPopulation(from.count + spare)
  to.count = from.count
  for (const c of columnNames) to[c].set(from[c].subarray(0, from.count))
  new Uint8Array(to.records[0]).set(new Uint8Array(from.records[0], 0, from.count * recordBytes))
  return to
}

/** Adds a property for a lever, `initial` for everyone present and everyone to come. */
export function addProperty<K extends Kind>(population: Population, kind: K, initial = 0): ExtraProperty<K> {
  const width = widthOf(kind)
  let offset = Math.ceil(population.taken / width) * width
  if (offset + width > recordBytes) {
    population.records.push(new ArrayBuffer(population.capacity * recordBytes))
    offset = 0
  }
  population.taken = offset + width
  const record = population.records.length - 1
  const values = property(kind, population.records[record], offset)
  if (initial !== 0) fillProperty(values, 0, population.capacity, initial)
  const extra = { values, kind, initial, record, offset }
  population.extras.push(extra as unknown as ExtraProperty)
  return extra
}

function grow(population: Population): void {
  const { records, extras } = population
  const before = population.capacity
  const capacity = Math.ceil(before * 1.25) + 1024
  for (const c of columnNames) {
    const wider = plainColumn(columnKinds[c], capacity)
    wider.set(population[c])
    population[c] = wider as never
  }
  for (let k = 0; k < records.length; k++) {
    const wider = new ArrayBuffer(capacity * recordBytes)
    new Uint8Array(wider).set(new Uint8Array(records[k]))
    records[k] = wider
  }
  for (const p of propertyNames) population[p] = property(recordKinds[p], records[0], offsets[p]) as never
  for (const extra of extras) {
    extra.values = property(extra.kind, records[extra.record], extra.offset)
    if (extra.initial !== 0) fillProperty(extra.values, before, capacity, extra.initial)
  }
  population.capacity = capacity
}

const traitWords = dayWords(0)
const w0 = traitWords.w0[purposes.traits]
const w1 = traitWords.w1[purposes.traits]
const segmentWord = subWord(w1, traits.segment)
const lambdaWord = subWord(w1, traits.lambda)
const dropoutWord = subWord(w1, traits.dropout)
const zetaWord = subWord(w1, traits.zeta)
const dealWord = subWord(w1, traits.dealProne)
const shareWord = subWord(w1, traits.shareProne)

/** A random word for a trait that is not stored; the same in every strategy. */
export function traitWord(key: RunKey, person: number, sub: number): number {
  return draw(firstKey(key, person), secondKey(key.b, person), w0, subWord(w1, sub))
}

/** Appends a row for a person, with the traits that belong to their id in every strategy. Not yet alive. Returns the row. */
export function addPerson(population: Population, law: TraitLaw, key: RunKey, person: number): number {
  if (population.count === population.capacity) grow(population)
  const row = population.count++
  const k0 = firstKey(key, person)
  const k1 = secondKey(key.b, person)
  const u = ((draw(k0, k1, w0, segmentWord) >>> 0) + 0.5) * 2.3283064365386963e-10
  const weights = law.cumulativeWeight
  let g = 0
  while (g < weights.length - 1 && u > weights[g]) g++
  const tables = law.tables[g]
  population.person[row] = person
  population.key[row] = k0
  population.segment[byte(row)] = g
  population.lambda[row] = lookUp(tables.lambda, draw(k0, k1, w0, lambdaWord))
  population.dropout[half(row)] = Math.min(65535, Math.max(1, Math.round(65536 * lookUp(tables.dropout, draw(k0, k1, w0, dropoutWord)))))
  population.zeta[word(row)] = lookUp(tables.zeta, draw(k0, k1, w0, zetaWord))
  population.dealProne[byte(row)] = tables.deal[draw(k0, k1, w0, dealWord) >>> 24]
  population.shareProne[byte(row)] = tables.share[draw(k0, k1, w0, shareWord) >>> 24]
  population.firstDay[row] = never
  population.lastOrder[half(row)] = never
  population.stateDay[half(row)] = never
  population.reference[half(row)] = referenceUnit
  return row
}

/** The segment of a person, customer or not. */
export function segmentOf(law: TraitLaw, key: RunKey, person: number): number {
  const u = ((traitWord(key, person, traits.segment) >>> 0) + 0.5) * 2.3283064365386963e-10
  let g = 0
  while (g < law.cumulativeWeight.length - 1 && u > law.cumulativeWeight[g]) g++
  return g
}
/** How readily a person passes something on, against the mean of their segment; known of everyone, customer or not. */
export function shareOf(law: TraitLaw, key: RunKey, person: number): number {
  const g = segmentOf(law, key, person)
  return law.tables[g].share[traitWord(key, person, traits.shareProne) >>> 24] / law.shareMean[g]
}

/**
 * Reads the columns and the record of some rows and returns a meaningless sum. Rows with an occasion lie far apart, so each is several
 * cache misses; asked for together, the misses overlap and the day's walk finds them in the cache.
 */
export function readAhead(p: Population, rows: Uint32Array, from: number, to: number): number {
  let sum = 0
  let rates = 0
  for (let k = from; k < to; k++) {
    const r = rows[k]
    sum ^= p.flags[r] ^ p.person[r] ^ p.key[r] ^ p.seen[r] ^ p.spend[word(r)] ^ p.segment[byte(r)]
    rates += p.lambda[r]
  }
  return sum + rates
}

/** Bytes of one row, room for levers included. */
export function bytesPerRow(population: Population): number {
  return columnNames.reduce((sum, c) => sum + widthOf(columnKinds[c]), population.records.length * recordBytes)
}

/** Mean over a segment's people of a function of their mean basket in yuan, at 256 equally likely people. */
export function meanOverBaskets(law: TraitLaw, segment: number, f: (zeta: number) => number): number {
  const cells = 256
  let sum = 0
  for (let k = 0; k < cells; k++) sum += f(lookUp(law.tables[segment].zeta, ((k + 0.5) / cells) * 4294967296))
  return sum / cells
}
