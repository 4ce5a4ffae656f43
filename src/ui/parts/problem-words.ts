/** What is wrong in a file, as a sentence per problem. Pure. */
import { t, type Key } from '../../i18n/translate.ts'
import { en } from '../../i18n/en.ts'
import type { Problem } from '../../scenario/scenario.ts'

const say = t as (key: Key, values: Readonly<Record<string, string | number>>) => string
const has = (key: string): key is Key => Object.hasOwn(en, key)

/** Where it is, and what would be right; the place is set apart by the page. */
export function problemWords({ path, code, values }: Problem): { where: string; what: string } {
  const where = path || t('problem.whole')
  const hint = values['nearest'] !== undefined && !code.startsWith('not') ? ` ${say('problem.nearest', { nearest: values['nearest'] })}` : ''
  const wordFor = (name: 'expected' | 'given') => {
    const key = `type.${values[name]}`
    return has(key) ? say(key, {}) : String(values[name])
  }
  let key = `problem.${code}`
  if (code === 'range' && values['max'] === undefined) key = 'problem.rangeMin'
  if (code === 'range' && values['min'] === undefined) key = 'problem.rangeMax'
  if (code === 'length') key = values['exactly'] !== undefined ? 'problem.lengthExactly' : values['most'] !== undefined ? 'problem.lengthMost' : 'problem.lengthLeast'
  if (code === 'notText') key = 'files.notText'
  const filled = code === 'wrongType' ? { expected: wordFor('expected'), given: wordFor('given') } : values
  const what = has(key) ? say(key, filled) : say('problem.other', { code })
  return { where, what: what + hint }
}
