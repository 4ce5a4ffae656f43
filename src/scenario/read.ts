/** The forgiving reader: text → plain data → today's version → checked scenario. Whatever comes in, it answers; it never throws. */
import { checkScenario } from './check.ts'
import { deepest, lineAndColumn, mostValues, syntaxFault } from './json-syntax.ts'
import { migrate, type Raw } from './migrations.ts'
import type { Problem, Scenario } from './scenario.ts'

/** Bytes of the largest file that is read. Check a file's size before reading its text. */
export const largestFile = 5 * 1024 * 1024

/** Either a frozen scenario with the changes that lifted it from an older version, or what is wrong. */
export type ReadResult =
  | { readonly scenario: Scenario; readonly migrated: readonly string[]; readonly problems: readonly []; /** The engine it was written with, where the file says so. */ readonly engine?: string }
  | { readonly scenario?: undefined; readonly problems: readonly Problem[] }

/** Reads JSON of a bearable size and depth into plain data. */
export function readJson(text: string): { readonly value: unknown; readonly problems?: undefined } | { readonly value?: undefined; readonly problems: readonly Problem[] } {
  const refuse = (code: string, values: Problem['values']) => ({ problems: [{ path: '', code, values }] })
  if (text.length > largestFile) return refuse('tooLarge', { size: text.length, most: largestFile })
  // editors on Windows put a mark before the first character
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const fault = syntaxFault(json)
  if (fault) {
    const { line, column } = lineAndColumn(json, fault.offset)
    const rest = json.slice(fault.offset)
    // nothing more than an open text: the file was cut off on its way
    const end = fault.code === 'notJson' && json.trim() !== '' && /^\s*$|^"[^"\n]*$/.test(rest)
    return refuse(fault.code, { line, column, ...(end && { end: 1 }), ...(fault.code === 'tooDeep' && { most: deepest }), ...(fault.code === 'tooMany' && { most: mostValues }) })
  }
  return { value: JSON.parse(json) as unknown }
}

/** Reads a scenario file. */
export function readScenario(text: string): ReadResult {
  const { value: raw, problems } = readJson(text)
  if (problems) return { problems }
  const isFile = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  const { file, changes } = isFile ? migrate(raw as Raw) : { file: raw, changes: [] }
  const checked = checkScenario(file)
  if (!checked.scenario) return { problems: checked.problems }
  const engine = isFile ? (file as Raw).engine : undefined
  return { scenario: checked.scenario, migrated: changes, problems: [], ...(typeof engine === 'string' && { engine }) }
}
