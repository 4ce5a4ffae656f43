/** The name of an undo step in the page's language. */
import { t, type Key } from '../../i18n/translate.ts'
import { language } from '../../i18n/translate.ts'
import type { Step } from '../state/document.ts'

/** Values that differ by language carry one value per language, as `en` and `zh` behind the name. */
export function stepWords({ name }: Step): string {
  const suffix = language() === 'en' ? 'En' : 'Zh'
  const values = Object.fromEntries(Object.entries(name.values).map(([key, value]) => [key.endsWith(suffix) ? key.slice(0, -2) : key, value]))
  return (t as (key: Key, values: object) => string)(name.key as Key, values)
}
