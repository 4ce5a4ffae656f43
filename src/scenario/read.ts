/** The forgiving reader: text → plain data → today's version → checked scenario. Whatever comes in, it answers; it never throws. */
import { checkScenario } from './check.ts'
import { deepest, lineAndColumn, mostValues, syntaxFault } from './json-syntax.ts'
import { migrate, type Raw } from './migrations.ts'
import type { Problem, Scenario } from './scenario.ts'

/** Bytes of the largest file that is read. Check a file's size before reading its text. */
export const largestFile = 5 * 1024 * 1024

/** Either a frozen scenario with the changes that lifted it from an older version, or what is wrong. */
export type ReadResult =
  | { readonly scenario: Scenario; readonly migrated: readonly string[]; readonly problems: readonly [] }
  | { readonly scenario?: undefined; readonly problems: readonly Problem[] }

/** Reads a scenario file. */
export function readScenario(text: string): ReadResult {
  const refuse = (code: string, values: Problem['values']): ReadResult => ({ problems: [{ path: '', code, values }] })
  if (text.length > largestFile) return refuse('tooLarge', { size: text.length, most: largestFile })
  // editors on Windows put a mark before the first character
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const fault = syntaxFault(json)
  if (fault) {
    const { line, column } = lineAndColumn(json, fault.offset)
    return refuse(fault.code, { line, column, ...(fault.code === 'tooDeep' && { most: deepest }), ...(fault.code === 'tooMany' && { most: mostValues }) })
  }
  const raw: unknown = JSON.parse(json)
  const isFile = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  const { file, changes } = isFile ? migrate(raw as Raw) : { file: raw, changes: [] }
  const checked = checkScenario(file)
  return checked.scenario ? { scenario: checked.scenario, migrated: changes, problems: [] } : { problems: checked.problems }
}
