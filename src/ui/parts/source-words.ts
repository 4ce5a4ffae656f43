/** Where a value comes from, in words: rows of the evidence table, the word assumption, or both. */
import '../../i18n/late/world.ts'
import { language, t } from '../../i18n/translate.ts'
import { evidence, type Evidence } from '../../model/evidence.text.ts'

export type SourceWords = { readonly rows: readonly Evidence[]; readonly assumption: boolean; readonly short: string }

/** The first author and the year; what has no year, by its first name. */
function brief(row: Evidence): string {
  const source = row.source[language()]
  // a year belongs to the names in its own part of the list
  const [, names, year] = source.split(/[;；]/).map((part) => /^(.*?)[\s（]((?:19|20)\d\d)\b/.exec(part)).find((found) => found) ?? []
  if (!names) return source.split(/[;,；，]/)[0]!
  const [first, ...others] = names.split(/[,、与等]| and | et al\./)
  return t(others.length > 0 ? 'worldEditor.citeMany' : 'worldEditor.citeOne', { first: first!.trim(), year: year! })
}

/** Who says it, in full; where Chinese has no words of its own, names are set as it sets them: `Krishna与Shoemaker（1992）`. */
export function fullSource({ source }: Evidence): string {
  if (language() === 'en' || source['zh-CN'] !== source.en) return source[language()]
  const names = (text: string) => text.replace(/ et al\.$/, '等').replace(/ and |, (?=[^,]+$)/, text.endsWith('et al.') ? '、' : '与').replaceAll(', ', '、')
  return source.en.split('; ').map((part) => part.replace(/^(\D+?) ((?:19|20)\d\d)(?:, |$)/, (_, who: string, year: string) => `${names(who)}（${year}），`).replace(/，$/, '')).join('；')
}

/** Reads the `source` of a field. */
export function sourceWords(source: string): SourceWords {
  const rows = [...source.matchAll(/\bE\d+\b/g)].flatMap(([id]) => evidence[id] ?? [])
  const assumption = /assumption/.test(source)
  const parts = [...(rows[0] ? [brief(rows[0])] : []), ...(assumption ? [t('worldEditor.assumption')] : [])]
  const short = parts.length === 0 && source.startsWith('calibration') ? t('worldEditor.calibration') : parts.join(language() === 'en' ? '; ' : '；')
  return { rows, assumption, short }
}
