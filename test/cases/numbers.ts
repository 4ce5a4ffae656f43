/** Numbers of the table as text: two or three digits that count, the same on every machine. */
import type { Unit } from './case.ts'

const grouped3 = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')
/** A plain number as it was set, its thousands parted. */
export function grouped(value: number): string {
  const [whole, part] = String(value).split('.')
  return part === undefined ? grouped3(whole) : `${grouped3(whole)}.${part}`
}

/** At least two digits that count. */
function rounded(value: number): string {
  const size = Math.abs(value)
  const [whole, part] = size.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2).split('.')
  return part === undefined ? grouped3(whole) : `${grouped3(whole)}.${part}`
}
const signOf = (value: number, text: string, plus: boolean): string => (/^[0.,]*$/.test(text) ? '' : value < 0 ? '−' : plus ? '+' : '')
const signed = (value: number, plus: boolean): string => {
  const text = rounded(value)
  return `${signOf(value, text, plus)}${text}`
}

/** A number in its unit; a dash where there is none. */
export function written(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '–'
  switch (unit) {
    case 'change': return `${signed(100 * value, true)} %`
    case 'share': return `${signed(100 * value, false)} %`
    case 'points': return `${signed(100 * value, true)} points`
    case 'times': return `×${signed(value, false)}`
    case 'yuan': return `${signed(value, false)} yuan`
    case 'number': return signed(value, false)
  }
}
