/** Customers as columns: one typed array per property, a row per person who ever bought. 52 bytes a row before any lever. */
import { betaQuantile, betaQuantileUpper } from '../numeric/beta.ts'
import { gammaQuantile, gammaQuantileUpper } from '../numeric/gamma.ts'
import { lookUp, quantileTable } from '../numeric/quantile-table.ts'
import { never } from './calendar.ts'
import type { Market, Segment } from './market.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, traits, type RunKey } from './random.ts'

/** Bits of the flags column. Coupon and touched say that there was one once; apart, that a lever treats the customer apart from most. */
export const flag = { alive: 1, dead: 2, returned: 4, bought: 8, boughtAgain: 16, coupon: 32, touched: 64, apart: 128, optOut: 256 } as const
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

const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array } as const
type Kind = keyof typeof kinds
type ArrayOf<K extends Kind> = InstanceType<(typeof kinds)[K]>

const layout = {
  person: 'u32', key: 'i32', lambda: 'f32', zeta: 'f32', dropout: 'u16', segment: 'u8', channel: 'u8', dealProne: 'u8', shareProne: 'u8',
  flags: 'u16', firstDay: 'u16', lastOrder: 'u16', orders: 'u16', spend: 'i32', margin: 'i32', pantry: 'i32', reference: 'u16', fatigue: 'u16',
  stateDay: 'u16', seen: 'u32',
} as const satisfies Record<string, Kind>
type Columns = { -readonly [C in keyof typeof layout]: ArrayOf<(typeof layout)[C]> }
const columnNames = Object.keys(layout) as (keyof typeof layout)[]

/** A column that a lever brought along; `values` is replaced when the population grows, so read it afresh each day. */
export type ExtraColumn<K extends Kind = Kind> = { values: ArrayOf<K>; readonly kind: K; readonly initial: number }

export type Population = Columns & {
  count: number
  capacity: number
  readonly extras: ExtraColumn[]
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

/** An empty population with room for `capacity` rows. */
export function emptyPopulation(capacity: number): Population {
  const column = <C extends keyof Columns>(name: C) => new kinds[layout[name]](capacity) as Columns[C]
  // written out, so that all populations share one hidden class
  return {
    person: column('person'), key: column('key'), lambda: column('lambda'), zeta: column('zeta'),
    dropout: column('dropout'), segment: column('segment'), channel: column('channel'), dealProne: column('dealProne'),
    shareProne: column('shareProne'), flags: column('flags'), firstDay: column('firstDay'), lastOrder: column('lastOrder'),
    orders: column('orders'), spend: column('spend'), margin: column('margin'), pantry: column('pantry'),
    reference: column('reference'), fatigue: column('fatigue'), stateDay: column('stateDay'), seen: column('seen'),
    count: 0, capacity, extras: [],
  }
}

/** A copy that shares nothing, with some room to grow; extra columns are not copied. */
export function copyPopulation(from: Population, spare: number): Population {
  const to = emptyPopulation(from.count + spare)
  to.count = from.count
  for (const c of columnNames) to[c].set(from[c].subarray(0, from.count))
  return to
}

/** Adds a column for a lever, filled with `initial` for everyone present and everyone to come. */
export function addColumn<K extends Kind>(population: Population, kind: K, initial = 0): ExtraColumn<K> {
  const values = new kinds[kind](population.capacity) as ArrayOf<K>
  if (initial !== 0) values.fill(initial)
  const column = { values, kind, initial }
  population.extras.push(column as unknown as ExtraColumn)
  return column
}

function grow(population: Population): void {
  const capacity = Math.ceil(population.capacity * 1.25) + 1024
  for (const c of columnNames) {
    const wider = new kinds[layout[c]](capacity)
    wider.set(population[c])
    population[c] = wider as never
  }
  for (const extra of population.extras) {
    const wider = new kinds[extra.kind](capacity)
    if (extra.initial !== 0) wider.fill(extra.initial, population.capacity)
    wider.set(extra.values)
    extra.values = wider
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
  population.segment[row] = g
  population.lambda[row] = lookUp(tables.lambda, draw(k0, k1, w0, lambdaWord))
  population.dropout[row] = Math.min(65535, Math.max(1, Math.round(65536 * lookUp(tables.dropout, draw(k0, k1, w0, dropoutWord)))))
  population.zeta[row] = lookUp(tables.zeta, draw(k0, k1, w0, zetaWord))
  population.dealProne[row] = tables.deal[draw(k0, k1, w0, dealWord) >>> 24]
  population.shareProne[row] = tables.share[draw(k0, k1, w0, shareWord) >>> 24]
  population.firstDay[row] = never
  population.lastOrder[row] = never
  population.stateDay[row] = never
  population.reference[row] = referenceUnit
  return row
}

/**
 * Reads every column of some rows and returns a meaningless sum. Rows with an occasion lie far apart, so each column of each is a
 * cache miss; asked for together, the misses overlap and the day's walk finds them in the cache.
 */
export function readAhead(p: Population, rows: Uint32Array, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) {
    const r = rows[k]
    sum += p.flags[r] + p.person[r] + p.key[r] + p.lambda[r] + p.zeta[r] + p.dropout[r] + p.segment[r] + p.channel[r]
      + p.lastOrder[r] + p.orders[r] + p.spend[r] + p.margin[r] + p.pantry[r] + p.reference[r] + p.fatigue[r] + p.stateDay[r] + p.seen[r]
  }
  for (const { values } of p.extras) for (let k = from; k < to; k++) sum += values[rows[k]]
  return sum
}

/** Bytes of one row, lever columns included. */
export function bytesPerRow(population: Population): number {
  const own = columnNames.reduce((sum, c) => sum + kinds[layout[c]].BYTES_PER_ELEMENT, 0)
  return population.extras.reduce((sum, e) => sum + kinds[e.kind].BYTES_PER_ELEMENT, own)
}

/** Mean over a segment's people of a function of their mean basket in yuan, at 256 equally likely people. */
export function meanOverBaskets(law: TraitLaw, segment: number, f: (zeta: number) => number): number {
  const cells = 256
  let sum = 0
  for (let k = 0; k < cells; k++) sum += f(lookUp(law.tables[segment].zeta, ((k + 0.5) / cells) * 4294967296))
  return sum / cells
}
