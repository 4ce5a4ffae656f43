/** Discounts as a shop would say them: the price that is left, and a word where a higher tier gets less than a lower one. */
import { language, t } from '../../i18n/translate.ts'
import type { SettingValue } from '../../scenario/resolve.ts'
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

/** True for the discount of a tier that gives less than a lower tier does. */
export function turnedAround({ lever, field, place = 0 }: Pick<SettingRow, 'lever' | 'field' | 'place'>, settings: Readonly<Record<string, SettingValue>>): boolean {
  const list = settings[field]
  return isDiscount({ lever, field }) && Array.isArray(list) && list.slice(0, place).some((lower) => lower > list[place]!)
}
