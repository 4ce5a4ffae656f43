/** The forgiving reader: text → plain data → today's version → checked scenario. Whatever comes in, it answers; it never throws. */
import { checkScenario, pathText } from './check.ts'
import { deepest, lineAndColumn, mostValues, syntaxFault } from './json-syntax.ts'
import { migrate, type Raw } from './migrations.ts'
import { fileVersion, type Problem, type Scenario } from './scenario.ts'

/** Bytes of the largest file that is read. Check a file's size before reading its text. */
export const largestFile = 5 * 1024 * 1024

/** A file of a version that this program does not know: which, and the places in it that were left out. */
export type Newer = { readonly version: number; readonly unknown: readonly string[] }
/** Either a frozen scenario with the changes that lifted it from an older version, or what is wrong. */
export type ReadResult =
  | {
    readonly scenario: Scenario; readonly migrated: readonly string[]; readonly problems: readonly []
    /** The engine it was written with, where the file says so. */
    readonly engine?: string
    /** It may be looked at, and no more: written back, it would lose what was left out. */
    readonly newer?: Newer
  }
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

/** Each round may show keys that the round before hid. */
const rounds = 20

/** What can be understood of a file of a newer version: all that it has in common with this one; nothing where more than names is strange. */
function readNewer(file: Raw): { readonly scenario: Scenario; readonly newer: Newer } | undefined {
  let now: unknown = { ...file, version: fileVersion }
  const unknown: string[] = []
  for (let round = 0; round < rounds; round++) {
    const { scenario, problems } = { problems: [], ...checkScenario(now) }
    if (scenario) return { scenario, newer: { version: file.version as number, unknown } }
    if (!problems.every(({ code }) => code === 'unknownKey' || code === 'unknownLever')) return undefined
    const places = new Set(problems.map(({ path }) => path))
    unknown.push(...places)
    now = without(now, places, [])
  }
  return undefined
}

function without(value: unknown, places: ReadonlySet<string>, path: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) return value.map((one, k) => without(one, places, [...path, k]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => {
    const here = [...path, key]
    return places.has(pathText(here)) ? [] : [[key, without(one, places, here)]]
  }))
}

/** Reads a scenario file. `newer` opens one of a newer version as far as it is understood, instead of refusing it. */
export function readScenario(text: string, { newer = false }: { readonly newer?: boolean } = {}): ReadResult {
  const { value: raw, problems } = readJson(text)
  if (problems) return { problems }
  const isFile = typeof raw === 'object' && raw !== null && !Array.isArray(raw)
  const { file, changes } = isFile ? migrate(raw as Raw) : { file: raw, changes: [] }
  const checked = checkScenario(file)
  const engine = isFile ? (file as Raw).engine : undefined
  const made = typeof engine === 'string' && { engine }
  if (checked.scenario) return { scenario: checked.scenario, migrated: changes, problems: [], ...made }
  const read = newer && checked.problems[0]?.code === 'newer' ? readNewer(file as Raw) : undefined
  if (!read) return { problems: checked.problems }
  return { scenario: read.scenario, newer: read.newer, migrated: changes, problems: [], ...made }
}
