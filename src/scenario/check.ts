/** From plain data to a scenario, or to everything that is wrong with it: where, what, and what is allowed. */
import { placeAt } from '../schema/shape.ts'
import { nearestName } from '../schema/nearest.ts'
import { issueList, type Issue } from '../schema/zod.ts'
import { deepFreeze } from './freeze.ts'
import { fileVersion, type Problem, type Scenario } from './scenario.ts'
import { scenarioShape } from './shape.ts'

/** Problems beyond this many are not told: nobody reads them. */
export const mostProblems = 100
/** Keys that would reach into the machinery of objects. */
const forbidden = ['__proto__', 'constructor', 'prototype']

type Checked = { readonly scenario: Scenario } | { readonly scenario?: undefined; readonly problems: readonly Problem[] }
type Path = readonly PropertyKey[]

/** Checks plain data (nested at most as deep as a file may be) and fills in what it leaves out. Never throws. */
export function checkScenario(raw: unknown): Checked {
  const bad = forbiddenKeys(raw, [], [])
  if (bad.length > 0) return { problems: bad }
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    const { version } = raw as { version?: unknown }
    if (typeof version === 'number' && Number.isInteger(version) && version !== fileVersion) {
      return { problems: [{ path: 'version', code: version > fileVersion ? 'newer' : 'tooOld', values: { value: version, newest: fileVersion } }] }
    }
  }
  const result = scenarioShape.safeParse(raw)
  if (result.success) {
    const { $schema: _schema, engine: _engine, ...scenario } = result.data
    return { scenario: deepFreeze(scenario) as unknown as Scenario }
  }
  const found = issueList(result.error).slice(0, 2 * mostProblems).flatMap((issue) => problemsOf(issue, raw))
  // what is of the wrong kind is out of range as well: one finding per place, the first
  const first = new Map(found.map((p) => [p.path, p] as const).reverse())
  return { problems: found.filter((p) => first.get(p.path) === p).slice(0, mostProblems) }
}

/** A path as people write it: `strategies[1].levers.coupon.rate`. */
export function pathText(path: Path): string {
  return path.map((step, i) => {
    if (typeof step === 'number') return `[${step}]`
    const name = String(step)
    if (!/^[A-Za-z_$][\w$-]*$/.test(name)) return `[${JSON.stringify(shorten(name))}]`
    return i === 0 ? shorten(name) : `.${shorten(name)}`
  }).join('')
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function forbiddenKeys(value: unknown, path: Path, found: Problem[]): Problem[] {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    if (found.length >= mostProblems) return found
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (forbidden.includes(key)) found.push({ path: pathText(here), code: 'forbiddenKey', values: { key } })
    else forbiddenKeys((value as Record<string, unknown>)[key], here, found)
  }
  return found
}

function problemsOf(issue: Issue, raw: unknown): Problem[] {
  const { path } = issue
  const given = valueAt(raw, path)
  const say = (code: string, values: Problem['values'] = {}): Problem[] => [{ path: pathText(path), code, values }]
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.slice(0, mostProblems).map((key) => unknownKey(path, key))
    case 'invalid_value': return given === undefined ? say('missing') : [unknownChoice(path, given, issue.values.map(String))]
    case 'invalid_union': {
      if (given === undefined) return say('missing')
      return issue.options ? [unknownChoice(path, given, issue.options.map(String))] : say('seed')
    }
    case 'invalid_type': {
      if (given === undefined) return say('missing')
      if (typeof given === 'number' && !Number.isFinite(given)) return say('notFinite')
      if (typeof given === 'number' && issue.expected === 'int') return say('notWhole', { value: given, nearest: Math.round(given) })
      return say('wrongType', { expected: issue.expected === 'int' ? 'number' : issue.expected, given: kindOf(given) })
    }
    case 'too_big':
    case 'too_small': {
      if (issue.origin === 'string') return say('longText', { length: (given as string).length, most: Number(issue.maximum) })
      if (issue.origin === 'array') return say('length', lengthValues(given, path, Number(issue.minimum ?? issue.maximum), issue.code))
      const { field } = placeAt(scenarioShape, path)
      const min = field?.kind === 'number' ? field.min : issue.minimum
      const max = field?.kind === 'number' ? field.max : issue.maximum
      return say('range', {
        value: given as number, ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }),
        unit: field?.kind === 'number' ? field.unit : 'none', nearest: Number((issue.code === 'too_big' ? max : min) ?? issue.minimum ?? issue.maximum),
      })
    }
    case 'custom': {
      const { code, ...values } = issue.params as { code: string }
      return say(code, values)
    }
    default: return say('wrongType', { expected: issue.code, given: kindOf(given) })
  }
}

function lengthValues(given: unknown, path: Path, limit: number, code: string): Problem['values'] {
  const { field } = placeAt(scenarioShape, path)
  const length = Array.isArray(given) ? given.length : 0
  if (field?.kind === 'list') return { length, exactly: field.default.length }
  return code === 'too_big' ? { length, most: limit } : { length, least: limit }
}

function unknownKey(path: Path, key: string): Problem {
  const nearest = nearestName(key, placeAt(scenarioShape, path).keys)
  const isLever = path.length === 3 && path[0] === 'strategies' && path[2] === 'levers'
  return { path: pathText([...path, key]), code: isLever ? 'unknownLever' : 'unknownKey', values: { key: shorten(key), ...(nearest && { nearest }) } }
}

function unknownChoice(path: Path, given: unknown, allowed: readonly string[]): Problem {
  if (typeof given !== 'string') return { path: pathText(path), code: 'wrongType', values: { expected: 'string', given: kindOf(given) } }
  const last = path[path.length - 1]
  const code = last === 'goal' || last === 'metric' ? 'unknownMetric' : last === 'store' ? 'unknownStore' : 'unknownChoice'
  const nearest = nearestName(given, allowed)
  return { path: pathText(path), code, values: { value: shorten(given), ...(allowed.length <= 8 && { allowed: allowed.join(', ') }), ...(nearest && { nearest }) } }
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((now, step) =>
    (typeof now === 'object' && now !== null && Object.hasOwn(now, step) ? (now as Record<PropertyKey, unknown>)[step] : undefined), raw)
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
