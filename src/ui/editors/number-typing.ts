/** Numbers as people type and read them: `15%`, `1.2万`, `120k`, `1.500,50`, full-width digits; the file keeps the plain number. */
import type { Problem } from '../../scenario/scenario.ts'
import type { NumberField } from '../../schema/field.ts'

const sizes: Readonly<Record<string, number>> = { k: 1e3, 千: 1e3, w: 1e4, 万: 1e4, m: 1e6, 百万: 1e6, 亿: 1e8 }
type Item = Pick<NumberField, 'unit' | 'min' | 'max' | 'step' | 'integer'>

/** Full-width forms and signs that a Chinese keyboard gives, as plain ones; units that say nothing are left out, and so is the sign of money before a number. */
const plain = (text: string) =>
  text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/[\s元天]/g, '').replace(/^([+-]?)[¥$€](?=[+-]?[\d.])/, '$1').toLowerCase()

/**
 * Digits with their marks as a plain number: `1,500`, `1,5`, `1,500.50` and `1.500,50`. A comma parts thousands only before groups of three digits;
 * else the last mark is the decimal one. Nothing where that leaves two ways to read it.
 */
function withoutMarks(digits: string): string | undefined {
  const last = digits[Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))]
  if (last === undefined) return digits
  const other = last === ',' ? '.' : ','
  const grouped = (text: string, mark: string) => text.split(mark).every((group, k) => (k === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group))
  const [whole = '', ...rest] = digits.split(last)
  const decimal = (left: string) => (rest.length === 1 ? `${left}.${rest[0]}` : undefined)
  if (whole.includes(other)) return grouped(whole, other) ? decimal(whole.replaceAll(other, '')) : undefined
  // one dot is a decimal mark, however many digits follow
  if (grouped(digits, last) && (last === ',' || rest.length > 1)) return digits.replaceAll(last, '')
  return decimal(whole)
}

/**
 * The plain number that a typed text means in a field of this unit, or nothing when it means none.
 * In a field of shares a bare `15` is 15 %.
 */
export function readNumber(text: string, unit: NumberField['unit']): number | undefined {
  const parts = /^([+-]?)(\d[\d.,]*|[.,]\d+)(k|w|m|千|万|百万|亿)?(%)?$/.exec(plain(text))
  const digits = parts ? withoutMarks(parts[2]!) : undefined
  if (!parts || digits === undefined) return undefined
  const value = (parts[1] === '-' ? -1 : 1) * Number(digits) * (parts[3] ? sizes[parts[3]] : 1)
  if (parts[4] && unit !== 'share' && unit !== 'factor') return undefined
  return unit === 'share' || parts[4] ? value / 100 : value
}

/** What a typed entry may lean on: the value that stands there, and that of another strategy by its letter. */
export type EntryContext = { readonly current: number; readonly of?: (letter: string) => number | undefined; /** The field is a discount: `9折` leaves nine tenths of the price. */ readonly discount?: boolean }
/** The letter of the strategy that an entry points at. */
export const letterIn = (text: string): string | undefined => /^=([0a-f])$/.exec(plain(text))?.[1]?.toUpperCase()

const hanDigits = '零一二三四五六七八九'
/** What `9折`, `98折`, `7.5折`, `九折` or `八五折` takes off a price. */
function readLeft(typed: string): number | undefined {
  const left = /^(\d{1,2}(?:\.\d+)?)折$/.exec(typed.replace(/[一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit))).replace('点', '.'))?.[1]
  if (left === undefined) return undefined
  // up to ten it counts tenths, above hundredths
  return Math.round((1 - Number(left) / (Number(left) <= 10 ? 10 : 100)) * 1e6) / 1e6
}

/**
 * The plain number that an entry means: a number, `+10%` or `-10%` of what stands there, or `=B` for what strategy B has (`=0` for the baseline).
 * Nothing where it means none.
 */
export function readEntry(text: string, { unit, min }: Pick<NumberField, 'unit' | 'min'>, { current, of, discount }: EntryContext): number | undefined {
  const typed = plain(text)
  const letter = letterIn(text)
  if (letter) return of?.(letter)
  if (discount && typed.endsWith('折')) return readLeft(typed)
  // where a number may be negative, -10% is one
  const change = typed.endsWith('%') && (typed.startsWith('+') || (typed.startsWith('-') && min >= 0)) ? readNumber(typed, 'share') : undefined
  if (change !== undefined) return current * (1 + change)
  return readNumber(text, unit)
}

/** Decimals that a step needs, so that 0.1 + 0.2 does not show. */
const decimalsOf = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9))

/** The nearest value that the field allows. */
export function fit(value: number, { min, max, integer, step }: Item): number {
  const inside = Math.min(max, Math.max(min, value))
  return integer ? Math.round(inside) : Number(inside.toFixed(decimalsOf(step) + 2))
}

/** One press of + or −: the next multiple of the step. */
export function nudge(value: number, steps: number, item: Item): number {
  const at = value / item.step
  const next = (steps > 0 ? Math.floor(at + 1e-9) : Math.ceil(at - 1e-9)) + steps
  return fit(Number((next * item.step).toFixed(decimalsOf(item.step))), item)
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })
const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** The number as it stands in a cell: in percent for shares, without its unit. */
export function showNumber(value: number, unit: NumberField['unit']): string {
  const text = unit === 'share' ? percent.format(value * 100) : grouped.format(value)
  return (text === '-0' ? '0' : text).replace('-', '−')
}

/** What is wrong with a number beyond a field's limits, as the reader of files would say it. */
export const beyond = (value: number, { unit, min, max }: Item, nearest: number): Problem => ({ path: '', code: 'range', values: { value, min, max, unit, nearest } })
