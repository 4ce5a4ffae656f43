/** Discounts as a shop would say them: the price that is left, and a word where a higher tier gets less than a lower one. */
import { language, t } from '../../i18n/translate.ts'
import type { SettingValue } from '../../scenario/resolve.ts'
import type { NumberField } from '../../schema/field.ts'
import { fit, showNumber } from '../editors/number-typing.ts'
import { textOf, type SettingRow } from './matrix-rows.ts'

const isDiscount = ({ lever, field }: Pick<SettingRow, 'lever' | 'field'>): boolean => textOf(lever, field).discount === true

/** `92` for 8 % off, `9` for 10 %, `9.25` for 7.5 %: how Chinese shops write what is left of a price. */
export function leftOf(discount: number): string {
  const left = Math.round((1 - discount) * 10_000) / 100
  return Number.isInteger(left) && left % 10 !== 0 ? String(left) : String(left / 10)
}

/** What stands beside a discount in the editor: what is left of the price. */
export const echoOf = (row: Pick<SettingRow, 'lever' | 'field'>): ((value: SettingValue) => string) | undefined =>
  isDiscount(row) ? (value) => (typeof value === 'number' && value > 0 && value < 1 ? t('editor.left', { left: language() === 'en' ? Math.round((1 - value) * 10_000) / 100 : leftOf(value) }) : '') : undefined

/** What to set instead of a number beyond the limits: the nearest allowed; in Chinese `90` in a discount is nine tenths of the price, where that is allowed. */
export function offered(typed: number, item: Pick<NumberField, 'unit' | 'min' | 'max' | 'step' | 'integer'>, discount: boolean): { readonly value: number; readonly label: string } {
  const off = Math.round((1 - typed) * 1e6) / 1e6
  const nearest = fit(typed, item)
  const shown = (value: number) => showNumber(value, item.unit) + (item.unit === 'share' ? '%' : '')
  if (discount && language() === 'zh-CN' && typed > item.max && typed < 1 && off >= item.min && off <= item.max) return { value: off, label: t('editor.fixLeft', { left: leftOf(off), off: shown(off) }) }
  return { value: nearest, label: t('editor.fix', { value: shown(nearest) }) }
}

/** True for the discount of a tier that gives less than a lower tier does. */
export function turnedAround({ lever, field, place = 0 }: Pick<SettingRow, 'lever' | 'field' | 'place'>, settings: Readonly<Record<string, SettingValue>>): boolean {
  const list = settings[field]
  return isDiscount({ lever, field }) && Array.isArray(list) && list.slice(0, place).some((lower) => lower > list[place]!)
}
