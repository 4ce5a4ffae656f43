/** The problems of a file in words, one line each: where, what, what is allowed. */
import type { Key } from '../i18n/en.ts'
import { en } from '../i18n/en.ts'
import { fill, language, t } from '../i18n/translate.ts'
import { zhCN } from '../i18n/zh-CN.ts'
import type { Problem } from '../scenario/scenario.ts'

const sentence = (key: Key, values: Problem['values']): string => fill((language() === 'en' ? en : zhCN)[key], values)

/** The variant of a code that its values call for. */
function keyOf({ code, values }: Problem): string {
  if (code === 'range') return `problem.range${'min' in values && 'max' in values ? '' : 'min' in values ? 'Min' : 'Max'}`
  if (code === 'length') return `problem.length${'exactly' in values ? 'Exactly' : 'most' in values ? 'Most' : 'Least'}`
  return `problem.${code}`
}

const typeName = (name: string | number): string => (`type.${name}` in en ? sentence(`type.${name}` as Key, {}) : String(name))

/** `strategies[1].levers.coupon.rate: is 1.2; it must lie between 0 and 0.9.` */
export function problemLine(problem: Problem): string {
  const key = keyOf(problem)
  const values = problem.code === 'wrongType'
    ? { expected: typeName(problem.values.expected), given: typeName(problem.values.given) }
    : problem.values
  const found = key in en ? sentence(key as Key, values) : t('problem.other', { code: problem.code })
  const hint = 'nearest' in values && problem.code !== 'notWhole' ? ` ${t('problem.nearest', { nearest: values.nearest })}` : ''
  return `${problem.path || t('problem.whole')}: ${found}${hint}`
}
