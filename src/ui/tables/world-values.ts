/** Values of the world as they are shown and typed; and what is wrong with what was typed. Pure. */
import { dateInChinese } from '../../i18n/dates.ts'
import { en } from '../../i18n/en.ts'
import { zhCN } from '../../i18n/zh-CN.ts'
import type { SettingValue } from '../../scenario/resolve.ts'
import type { Problem, Scenario, Words } from '../../scenario/scenario.ts'
import type { Field, NumberField } from '../../schema/field.ts'
import { beyond, readEntry, showNumber } from '../editors/number-typing.ts'
import { isChanged, type WorldGroup, type WorldRow } from './world-places.ts'

/** The number field that a cell of a row is edited with. */
export const itemOfRow = ({ field }: WorldRow): Omit<NumberField, 'default' | 'source'> | undefined =>
  field.kind === 'number' ? field : field.kind === 'list' ? (field as Extract<Field, { kind: 'list' }>).item : undefined

/** A value in words, in each language. */
export function valueWords(row: WorldRow, value: SettingValue): Words {
  const item = itemOfRow(row)
  if (item) {
    const shown = showNumber(value as number, item.unit) + (item.unit === 'share' ? '%' : '')
    return { en: shown, 'zh-CN': shown }
  }
  if (typeof value === 'boolean') return { en: en[value ? 'matrix.on' : 'matrix.off'], 'zh-CN': zhCN[value ? 'matrix.on' : 'matrix.off'] }
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  if (row.field.kind === 'date') return { en: text, 'zh-CN': dateInChinese(text) }
  return row.options?.find((option) => option.value === value)?.label ?? { en: text, 'zh-CN': text }
}

/** What a typed text means for a row of numbers: a value, a problem with its nearest allowed value, or nothing that is a number. */
export function readCell(row: WorldRow, current: number, typed: string): { readonly value: number } | { readonly problem: Problem; readonly nearest: number } | undefined {
  const item = itemOfRow(row)!
  const read = readEntry(typed, item, { current })
  if (read === undefined) return undefined
  const value = item.integer ? Math.round(read) : Number(read.toPrecision(12))
  if (value >= item.min - 1e-12 && value <= item.max + 1e-12) return { value }
  const nearest = Math.min(item.max, Math.max(item.min, value))
  return { nearest, problem: beyond(value, item, nearest) }
}

/** How many values of a group are not what they would be without the file. */
export const changedIn = (scenario: Scenario, { rows }: WorldGroup): number =>
  rows.reduce((sum, { cells }) => sum + cells.filter((cell) => isChanged(scenario, cell)).length, 0)
